"""The main job on a real policy, with the program alone: import, adopt, redraft, diff, publish."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = "billund-personalepolitik-2018.txt"
DAY = {
    "GIT_AUTHOR_DATE": "2018-11-26T12:00:00Z",
    "GIT_COMMITTER_DATE": "2018-11-26T12:00:00Z",
    "SOURCE_DATE_EPOCH": "1543233600",
}


def policylib(folder: Path, *words: str, status: int = 0) -> str:
    environment = {**os.environ, **DAY, "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "policylib", "-C", str(folder), "--lang", "da", *words],
        capture_output=True, text=True, encoding="utf-8", env=environment, check=False,
    )  # fmt: skip
    assert done.returncode == status, done.stderr
    return done.stdout


def git(folder: Path, *words: str) -> None:
    subprocess.run(["git", "-C", str(folder), *words], check=True, capture_output=True)


@pytest.fixture(scope="module")
def published(real_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with the real policy as version 1.0, and a draft 2.0 that was edited."""
    folder = tmp_path_factory.mktemp("kommune") / "politik"
    folder.mkdir()
    source = str(real_folder / SOURCE)
    policylib(folder, "import", source, "-o", ".", "--title", "Personalepolitik")
    policy = folder / "politik.md"
    text = policy.read_text(encoding="utf-8")
    policy.write_text(text.replace("\nstatus: draft", '\nversion: "1.0"\nstatus: draft'), "utf-8")
    git(folder, "init", "-q", "-b", "main")
    git(folder, "config", "user.name", "HR")
    git(folder, "config", "user.email", "hr@kommune.example")
    git(folder, "config", "commit.gpgsign", "false")
    git(folder, "add", "politik.md", "import-report.md")
    git(folder, "commit", "-q", "-m", "Læg politikken ind")
    adopted = ("--on", "2018-11-26", "--in-force-from", "2019-01-01", "--by", "Byrådet", "--yes")
    policylib(folder, "adopt", "1.0", *adopted)
    policylib(folder, "draft", "2.0")
    text = policy.read_text(encoding="utf-8")
    for old, new in (
        ("Der bør samtidigt tilbydes", "Der skal samtidigt tilbydes"),
        ("under 15 år", "under 18 år"),
        ("én gang årligt", "to gange årligt"),
        ("1\\. marts 2020", "15\\. marts 2020"),
        ("1. marts 2020", "15. marts 2020"),
    ):
        text = text.replace(old, new)
    policy.write_text(text, encoding="utf-8")
    git(folder, "commit", "-q", "-am", "Ret udkastet")
    policylib(folder, "publish", "--with-drafts", "-o", "public")
    return folder


def test_what_changed_is_found_in_the_real_text(published: Path) -> None:
    told = json.loads(policylib(published, "diff", "1.0", "2.0", "--format", "json"))
    edits = [
        "".join(text if mark == "=" else f"[{mark}{text}]" for mark, text in change["segments"])
        for change in told["changes"]
        if change["node"] != "metadata"
    ]
    marked = [re.findall(r"\[.*?\]", edit) for edit in edits]
    assert marked == [
        ["[-15 år]", "[+18 år]"],
        ["[-én gang]", "[+to gange]"],
        ["[-1. marts 2020]", "[+15. marts 2020]"],
        ["[-bør]", "[+skal]"],
    ]
    assert "Tema 2, 4 og 5" in policylib(published, "diff", "1.0", "2.0")


def test_the_release_of_the_real_text_is_whole(published: Path) -> None:
    public = published / "public"
    changes = public / "changes" / "1.0--2.0"
    for name in ("summary.html", "summary.pdf", "comparison.json"):
        assert (changes / name).stat().st_size > 1000
    assert (public / "CHANGELOG.md").read_text(encoding="utf-8").startswith("# Versionshistorik")
    page = next((public / "v" / "1.0").glob("*.html")).read_text(encoding="utf-8")
    for number in range(1, 7):
        assert f"Tema {number}: " in page
    source = next((public / "v" / "1.0").glob("*.md"))
    pdf = next((public / "v" / "1.0").glob("*.pdf"))
    shown = subprocess.run(
        ["pdftotext", "-raw", str(pdf), "-"], capture_output=True, text=True, check=True
    ).stdout
    words = re.findall(r"\w+", source.read_text(encoding="utf-8").partition("\n---\n")[2])
    assert {word for word in words if len(word) > 3} <= set(re.findall(r"\w+", shown))

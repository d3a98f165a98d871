"""Every example that --help shows works, in both languages, on a policy such as it speaks of."""

import shlex
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from policylib.commands.program import COMMANDS
from policylib.commands.session import Tongue, words_in
from policylib.history.replay import find_sample, replay
from tests.commanding import DANISH, ENGLISH, git, run
from tests.raw_pdf import pages, shown
from tests.test_commands_serve import served
from tests.word_intake import p, r, word

TODAY = {"SOURCE_DATE_EPOCH": "1793491200"}  # 1 November 2026
# A text that the other names of files stand for, and those names.
FILES = {
    "da": ("gammel.md", "ny.md", "udkast.md", "samlet.md", "personale.md", "senior.md", "seniorpolitik.txt"),
    "en": ("old.md", "new.md", "draft.md", "together.md", "staff.md", "senior.md", "senior-policy.txt"),
}  # fmt: skip
# It runs until it is stopped, and has a test of its own below.
ELSEWHERE = {"serve"}
# The documents to import: the policy, a proposal, a folder of old editions.
DOCUMENTS = {
    "da": ("politik", "forslag", "gamle-udgaver"),
    "en": ("policy", "proposal", "old-editions"),
}
LOCALES: dict[Tongue, dict[str, str]] = {"da": DANISH, "en": ENGLISH}

WORDS = {
    "da": ("Personalepolitik", "Tema", "Rekruttering", "Ferie", "Løn", "Hvad vil vi?", "Hvad gør vi?",
           "Lederen bør indhente én reference.", "Lederen skal indhente to referencer.", "Det aftales med lederen."),
    "en": ("Staff policy", "Theme", "Recruitment", "Holidays", "Pay", "What do we want?", "What do we do?",
           "The manager should obtain one reference.", "The manager must obtain two references.",
           "It is agreed with the manager."),
}  # fmt: skip


def policy(tongue: Tongue, version: str, rest: str, *, second: bool = True, last: str = "") -> str:
    """The text of a version; `rest` is the rest of its front matter."""
    title, theme, *names = WORDS[tongue]
    first, want, do, one, two, agreed = names[0], *names[3:]
    themes = "".join(
        f"## {theme} {number}: {name}\n\n### {want}\n\n{agreed}\n\n### {do}\n\n{agreed}\n\n"
        + (f"{two if second else one}\n\n" if name == first else "")
        for number, name in enumerate(names[:3], 1)
    )
    front = f'title: {title}\nversion: "{version}"\n{rest}lang: {tongue}\n'
    return f"---\n{front}---\n\n# {title}\n\n{themes}{last}".rstrip("\n") + "\n"


def in_force(adopted: str, since: str) -> str:
    return f"status: in_force\nadopted_on: {adopted}\nin_force_from: {since}\napproved_by:\n  body: HR\n"


def save(folder: Path, old: str, new: str, message: str = "") -> None:
    path = folder / "politik.md"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    if message:
        git(folder, "commit", "--quiet", "-am", message)


def two_versions(folder: Path, tongue: Tongue) -> None:
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "config", "user.name", "Karen Holm")
    git(folder, "config", "user.email", "karen@example.org")
    first = policy(tongue, "1.0", in_force("2019-12-02", "2020-01-01"), second=False)
    second = policy(tongue, "2.0", in_force("2022-12-12", "2023-01-01"))
    for text, tag in ((first, "v1.0"), (second, "v2.0")):
        (folder / "politik.md").write_text(text, "utf-8")
        git(folder, "add", "politik.md")
        git(folder, "commit", "--quiet", "-m", tag)
        git(folder, "tag", tag)


def a_draft(folder: Path, tongue: Tongue) -> None:
    two_versions(folder, tongue)
    assert run("draft", "3.0", folder=folder, **TODAY).returncode == 0
    agreed = WORDS[tongue][-1]
    save(folder, f"{agreed}\n\n## ", f"{agreed[:-1]}, som altid.\n\n## ", "Udkast")


def three_versions(folder: Path, tongue: Tongue) -> None:
    a_draft(folder, tongue)
    adopted = ("adopt", "3.0", "--on", "2025-12-15", "--in-force-from", "2026-01-01", "--by", "HR")
    assert run(*adopted, "--yes", folder=folder, **TODAY).returncode == 0


def a_correction(folder: Path, tongue: Tongue) -> None:
    three_versions(folder, tongue)
    save(folder, 'version: "3.0"', 'version: "3.0.1"')
    save(folder, ", som altid.", " som altid.")


def drafts(folder: Path, tongue: Tongue) -> None:
    three_versions(folder, tongue)
    assert run("draft", "3.1-udkast-1", folder=folder, **TODAY).returncode == 0
    save(folder, ", som altid.", ", som altid, og skriftligt.", "Første udkast")
    told = run("draft", "3.1", "--from", "3.1-udkast-1", folder=folder, **TODAY)
    assert told.returncode == 0, told.stderr
    save(folder, ", og skriftligt.", ", og altid skriftligt.", "Andet udkast")
    text = (folder / "politik.md").read_text("utf-8")
    for name in FILES[tongue]:
        own = f"{text}\n## {name.partition('.')[0]}\n\nHer står noget i {name}.\n"
        is_bare = name.endswith(".txt")
        written = own.partition("---\n\n")[2].replace("#", "") if is_bare else own
        (folder / name).write_text(written, "utf-8")
    (folder / "policy.toml").write_text('path = "politik.md"\n', "utf-8")


def nothing(folder: Path, tongue: Tongue) -> None:
    del folder, tongue


def documents(folder: Path, tongue: Tongue) -> None:
    """Word files, a PDF and a folder of old editions, under the names that the examples have."""
    first, second, old = DOCUMENTS[tongue]
    agreed = WORDS[tongue][-1]
    tracked = f'<w:ins w:id="1" w:author="Bo" w:date="2021-01-01T00:00:00Z">{r(" Nyt.")}</w:ins>'
    (folder / f"{first}-2018.docx").write_bytes(word(p("Ferie", "Heading1") + p(r(agreed))))
    (folder / f"{second}.docx").write_bytes(word(p("Ferie", "Heading1") + p(r(agreed) + tracked)))
    (folder / f"{first}.pdf").write_bytes(pages(1, shown((72, 700, 12, agreed))))
    (folder / old).mkdir()
    for year, text in ((2018, agreed), (2021, f"{agreed} Nyt.")):
        edition = word(p("Ferie", "Heading1") + p(r(text)))
        (folder / old / f"{first}-{year}-05-01.docx").write_bytes(edition)


Stage = Callable[[Path, Tongue], None]
STAGES: dict[str, Stage] = {
    "demo": nothing,
    "init": nothing,
    "draft": two_versions,
    "adopt": a_draft,
    "git": two_versions,
    "import": documents,
}


@pytest.fixture(scope="module")
def staged(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Stage, Tongue, Path], None]:
    """Fills a new folder with a stage, each of which is made once and then copied."""
    made: dict[tuple[Stage, Tongue], Path] = {}

    def fill(stage: Stage, tongue: Tongue, folder: Path) -> None:
        if (stage, tongue) not in made:
            made[stage, tongue] = tmp_path_factory.mktemp("stage")
            stage(made[stage, tongue], tongue)
        shutil.copytree(made[stage, tongue], folder)

    return fill


def examples(command: str, tongue: Tongue) -> list[list[str]]:
    lines = words_in(tongue)[f"{command}.examples"].replace("\\\n", "").splitlines()
    return [shlex.split(line) for line in lines]


@pytest.mark.parametrize("command", [name for name in COMMANDS if name not in ELSEWHERE])
@pytest.mark.parametrize("tongue", LOCALES)
def test_the_examples_of_the_help_work(
    command: str,
    tongue: Tongue,
    tmp_path: Path,
    staged: Callable[[Stage, Tongue, Path], None],
) -> None:
    ran = 0
    for number, words in enumerate(examples(command, tongue)):
        assert words[0] == "policylib"
        if words[1:] == ["demo", "demo"]:
            continue
        folder = tmp_path / str(number)
        stage = a_correction if "--correction" in words else STAGES.get(command, drafts)
        staged(stage, tongue, folder)
        if "demo" in words:
            replay(find_sample(), folder / "demo")
        if "publish" in words:
            words.append("--without-pdf")
        if "adopt" in words:
            words.append("--yes")
        told = run(*words[1:], folder=folder, **LOCALES[tongue], **TODAY)
        may_find = "check" in words or "--check" in words
        assert told.returncode in ({0, 1} if may_find else {0}), f"{words}\n{told.stderr}"
        assert "Traceback" not in told.stderr
        ran += 1
        shutil.rmtree(folder)
    assert ran


@pytest.mark.parametrize("tongue", LOCALES)
def test_the_examples_of_serve_work(tongue: Tongue, tmp_path: Path) -> None:
    folder = tmp_path / "politik"
    folder.mkdir()
    two_versions(folder, tongue)
    looked_at, browser = tmp_path / "looked-at", tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\nprintf %s "$1" > {shlex.quote(str(looked_at))}\n', "utf-8")
    browser.chmod(0o755)
    for words in examples("serve", tongue):
        assert words[:2] == ["policylib", "serve"]
        free = ["0" if word.isdecimal() else word for word in words[2:]]
        with served(folder, *free, **LOCALES[tongue], BROWSER=str(browser)) as running:
            assert WORDS[tongue][0] in running.page("/")
            assert running.page("/changes.html")
            if "--open" in words:
                for _ in range(100):
                    if looked_at.exists() and looked_at.read_text("utf-8"):
                        break
                    time.sleep(0.1)
                assert looked_at.read_text("utf-8") == f"http://127.0.0.1:{running.port}/"
                looked_at.unlink()

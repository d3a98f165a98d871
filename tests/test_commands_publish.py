"""`publish`: what may be published, which versions and kinds of files, again, and what it says meanwhile."""

import json
import os
import pty
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.commanding import (
    DANISH,
    NEW,
    OLD,
    PROGRAM,
    clean_environment,
    contents,
    git,
    repository,
    run,
)
from tests.publishing import page

LIGHT = ("--only", "html,md,json")
SAMPLE = Path(__file__).parents[1] / "policy_versions"
ADOPT = ("adopt", "2.0", "--on", "2024-01-15", "--in-force-from", "2024-02-01", "--by", "Byrådet", "--yes")  # fmt: skip


def told_by(folder: Path) -> dict[str, Any]:
    told: dict[str, Any] = json.loads((folder / "versions.json").read_bytes())
    return told


def labels(folder: Path) -> list[str]:
    return [each["label"] for each in told_by(folder)["versions"]]


def publish(folder: Path, *asked: str, **environment: str) -> tuple[int, str]:
    answer = run("publish", *asked, "-o", "public", *LIGHT, folder=folder, **environment)
    assert answer.stdout == ""
    return answer.returncode, answer.stderr


def test_publishing_again_says_that_nothing_is_new(tmp_path: Path) -> None:
    folder = repository(tmp_path)
    assert publish(folder)[0] == 0
    before = contents(folder)
    status, told = publish(folder)
    assert status == 0
    assert "Nothing new" in told
    assert "Intet nyt" in publish(folder, **DANISH)[1]
    assert contents(folder) == before


def test_the_work_tree_is_published_as_the_version_that_it_is(tmp_path: Path) -> None:
    folder = repository(tmp_path)
    assert run(*ADOPT, folder=folder).returncode == 0
    assert publish(folder, "worktree")[0] == 0
    assert labels(folder / "public") == ["1.0", "2.0"]
    told = told_by(folder / "public")["versions"][1]
    assert told["commit"] == git(folder, "rev-parse", "HEAD").strip()
    git(folder, "commit", "--quiet", "--allow-empty", "--message", "nothing about the policy")
    assert "Nothing new" in publish(folder, "HEAD")[1]


def test_a_text_that_goes_by_the_name_of_an_adopted_version_and_reads_otherwise_is_refused(
    tmp_path: Path,
) -> None:
    folder = repository(tmp_path)
    other = OLD.replace("én reference", "ingen reference")
    for text in (other, other.replace("status: in_force", "status: draft")):
        (folder / "politik.md").write_text(text, "utf-8")
        for reference in ("worktree", "politik.md"):
            status, told = publish(folder, reference)
            assert status == 2
            assert "version 1.0, and what was adopted as that reads otherwise" in told
            assert "lyder anderledes" in publish(folder, reference, **DANISH)[1]
    git(folder, "commit", "--quiet", "--all", "--message", "a quiet correction")
    status, told = publish(folder, git(folder, "rev-parse", "HEAD").strip())
    assert status == 2
    assert "reads otherwise" in told
    assert not (folder / "public").exists()


def test_a_text_that_says_it_is_adopted_and_was_never_recorded_is_refused(tmp_path: Path) -> None:
    folder = repository(tmp_path)
    for status in ("in_force", "adopted", "replaced", "repealed"):
        text = NEW.replace("status: draft", f"status: {status}").replace('"2.0"', '"9.0"')
        (folder / "politik.md").write_text(text, "utf-8")
        answer, told = publish(folder, "worktree")
        assert answer == 2
        assert "9.0 is adopted, and that version is not recorded" in told
    assert not (folder / "public").exists()


def test_a_draft_whose_date_has_passed_is_a_draft_everywhere(tmp_path: Path) -> None:
    folder = repository(tmp_path)
    text = NEW.replace("status: draft", "status: draft\nin_force_from: 2022-06-01")
    (folder / "politik.md").write_text(text, "utf-8")
    git(folder, "commit", "--quiet", "--all", "--message", "a draft with a date")
    assert publish(folder, "--with-drafts")[0] == 0
    public = folder / "public"
    told = told_by(public)
    assert (told["in_force"], [each["status"] for each in told["versions"]]) == ("1.0", ["in_force", "draft"])  # fmt: skip
    assert (told["versions"][0]["in_force_to"], told["versions"][0]["replaced_by"]) == (None, None)
    draft = page((public / "v/2.0/personalepolitik-2.0.html").read_text("utf-8")).text()
    assert "UDKAST" in draft
    assert "oreslået at gælde fra" in draft
    for name, content in contents(public).items():
        if name.endswith((".html", ".md")):
            told_here = content.decode().replace("\N{NO-BREAK SPACE}", " ")
            assert "gælder fra 1. juni 2022" not in told_here, name
    assert json.loads((public / "v/2.0/personalepolitik-2.0.json").read_bytes())["status"] == "draft"  # fmt: skip


def test_the_text_that_is_being_written_takes_the_place_of_its_recorded_draft(
    tmp_path: Path,
) -> None:
    folder = repository(tmp_path)
    (folder / "politik.md").write_text(NEW.replace("to referencer", "tre referencer"), "utf-8")
    assert publish(folder, "worktree", "--with-drafts")[0] == 0
    assert labels(folder / "public") == ["1.0", "2.0"]
    written = (folder / "public/v/2.0/personalepolitik-2.0.md").read_text("utf-8")
    assert "tre referencer" in written
    assert told_by(folder / "public")["versions"][1]["commit"] is None


def test_drafts_come_along_as_the_files_have_them_now(tmp_path: Path) -> None:
    folder = repository(tmp_path)
    (folder / "politik.md").write_text(NEW.replace("to referencer", "tre referencer"), "utf-8")
    assert publish(folder, "--with-drafts")[0] == 0
    assert labels(folder / "public") == ["1.0", "2.0"]
    assert "tre referencer" in (folder / "public/v/2.0/personalepolitik-2.0.md").read_text("utf-8")
    assert told_by(folder / "public")["versions"][1]["commit"] is None
    git(folder, "commit", "--quiet", "--all", "--message", "three")
    assert publish(folder, "--with-drafts")[0] == 0
    recorded = git(folder, "rev-parse", "HEAD").strip()
    assert told_by(folder / "public")["versions"][1]["commit"] == recorded
    assert publish(folder)[0] == 0
    assert labels(folder / "public") == ["1.0"]


def test_what_calls_itself_in_force_in_the_files_does_not_come_along_with_the_drafts(
    tmp_path: Path,
) -> None:
    folder = repository(tmp_path)
    text = NEW.replace("status: draft", "status: in_force").replace("to referencer", "tre")
    (folder / "politik.md").write_text(text, "utf-8")
    assert publish(folder, "--with-drafts")[0] == 0
    assert told_by(folder / "public")["in_force"] == "1.0"
    assert "to referencer" in (folder / "public/v/2.0/personalepolitik-2.0.md").read_text("utf-8")


def test_it_says_how_many_files_there_are_and_how_many_were_made_anew(tmp_path: Path) -> None:
    folder = repository(tmp_path)
    count = len(contents(folder))
    told = publish(folder)[1]
    made = len(contents(folder)) - count
    assert f"{made} files." in told
    assert "anew" not in told
    (folder / "public/v/1.0/personalepolitik-1.0.md").unlink()
    assert f"{made} files. Made anew: 2." in publish(folder)[1]  # the manifest is the other


def test_since_leaves_older_drafts_out_and_nothing_is_told_of_them(tmp_path: Path) -> None:
    asked = ("-C", str(SAMPLE), "publish", "--with-drafts", "--since", "3.0-udkast-2")
    told = run(*asked, "--only", "md,json", "-o", str(tmp_path / "some"), folder=tmp_path)
    assert told.returncode == 0, told.stderr
    assert labels(tmp_path / "some") == ["3.0-udkast-2", "3.0", "3.1-udkast"]
    lineage = (tmp_path / "some" / "lineage.json").read_text("utf-8")
    assert "1.0:" in lineage
    assert "2.0-udkast-1" not in lineage
    assert "3.0-udkast-1" not in lineage


def test_since_leaves_older_versions_out_and_renames_nothing(tmp_path: Path) -> None:
    asked = ("-C", str(SAMPLE), "publish", "3.0", "--only", "html,json")
    assert run(*asked, "-o", str(tmp_path / "all"), folder=tmp_path).returncode == 0
    some = run(*asked, "--since", "2.1", "-o", str(tmp_path / "some"), folder=tmp_path)
    assert some.returncode == 0
    assert labels(tmp_path / "some") == ["2.1", "3.0"]
    names = [
        {each["anchor"]: each.get("lineage") for each in json.loads(text.read_bytes())["passages"]}
        for text in (
            tmp_path / each / "v/3.0/personalepolitik-3.0.json" for each in ("all", "some")
        )
    ]
    assert names[0] == names[1]
    assert any(name.startswith("1.0:") for name in names[0].values())
    said = ["is called 9.9", "none of the versions that are to be published"]
    for reference, words in zip(("9.9", "3.1-udkast"), said, strict=True):
        told = run(*asked, "--since", reference, "-o", "no", folder=tmp_path)
        assert told.returncode == 2
        assert words in told.stderr
        assert not (tmp_path / "no").exists()


@pytest.mark.parametrize(
    ("asked", "wanted"),
    [
        (("--only", "md"), {"md"}),
        (("--only", "MD, .json"), {"md", "json"}),
        (("--without-pdf",), {"html", "docx", "md", "json"}),
        (("--only", "pdf,md", "--without-pdf"), {"md"}),
    ],
)
def test_only_the_kinds_that_are_asked_for_are_made(
    tmp_path: Path, asked: tuple[str, ...], wanted: set[str]
) -> None:
    folder = repository(tmp_path)
    assert run("publish", "-o", "public", *asked, folder=folder).returncode == 0
    found = {name.rpartition(".")[2] for name in contents(folder / "public") if name.startswith("v/")}  # fmt: skip
    assert found == wanted


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (("--only", "odt"), "--only names odt"),
        (("--only", ""), "nothing is left to publish"),
        (("--only", "pdf", "--without-pdf"), "nothing is left to publish"),
        (("--jobs", "0"), "--jobs must be followed by a whole number, at least 1"),
        (("--jobs", "mange"), "--jobs must be followed by a whole number, at least 1"),
    ],
)
def test_what_cannot_be_meant_is_refused_before_any_work(
    tmp_path: Path, asked: tuple[str, ...], told: str
) -> None:
    folder = repository(tmp_path)
    answer = run("publish", "-o", "public", *asked, folder=folder)
    assert answer.returncode == 2
    assert told in answer.stderr
    assert not (folder / "public").exists()


def test_one_process_makes_what_several_make(tmp_path: Path) -> None:
    folder = repository(tmp_path)
    for jobs in ("1", "2"):
        asked = ("publish", "-o", jobs, "--jobs", jobs, "--with-drafts", *LIGHT)
        assert run(*asked, folder=folder).returncode == 0
    assert contents(folder / "1") == contents(folder / "2")


def on_terminal(folder: Path, *asked: str) -> str:
    """What the program says on a terminal."""
    told = b""
    process, terminal = pty.fork()
    if not process:
        os.chdir(folder)
        command = [sys.executable, *PROGRAM, *asked]
        os.execve(sys.executable, command, {**clean_environment(), **DANISH})  # noqa: S606 - no shell is wanted
    while True:
        try:
            piece = os.read(terminal, 4096)
        except OSError:
            break
        if not piece:
            break
        told += piece
    assert os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) == 0
    return told.decode()


def test_a_terminal_is_told_how_far_it_has_come_and_a_pipe_is_not(tmp_path: Path) -> None:
    folder = repository(tmp_path)
    told = on_terminal(folder, "publish", "-o", "shown", "--with-drafts", *LIGHT)
    assert "Udgiver 1 af " in told
    assert told.rpartition("\x1b[K")[2].strip().startswith("Udgivet i shown")
    status, piped = publish(folder, "--with-drafts", **DANISH)
    assert status == 0
    assert "Udgiver" not in piped
    assert piped.count("\n") == 1

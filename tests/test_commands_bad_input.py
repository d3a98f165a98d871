"""What bad input gets: a clear sentence with place and next step, exit status 2, nothing written."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.commanding import DANISH, NEW, OLD, contents, git, repository, run, run_as


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Bad input: how the folder is made ready, what is asked, and what the answer must name.

    `says` must stand in the English answer, `next_step` too, `danish` in the Danish one.
    """

    name: str
    asked: tuple[str, ...]
    says: tuple[str, ...]
    next_step: str
    danish: str
    ready: Callable[[Path], object]


def two_files(folder: Path) -> None:
    (folder / "old.md").write_text(OLD, "utf-8")
    (folder / "new.md").write_text(NEW, "utf-8")


def with_file(name: str, content: bytes) -> Callable[[Path], object]:
    def ready(folder: Path) -> None:
        two_files(folder)
        (folder / name).write_bytes(content)

    return ready


def empty_repository(folder: Path) -> None:
    git(folder, "init", "--quiet")


def ambiguous(folder: Path) -> None:
    repository(folder)
    git(folder, "branch", "1.0", "main")


def foreign_output(folder: Path) -> None:
    repository(folder)
    (folder / "public").mkdir()
    (folder / "public" / "holiday.jpg").write_bytes(b"not ours")


def two_candidates(folder: Path) -> None:
    two_files(folder)


CASES = (
    Case(
        name="no such file",
        asked=("diff", "old.md", "nowhere.md"),
        says=("nowhere.md",),
        next_step="check the spelling",
        danish="nowhere.md",
        ready=two_files,
    ),
    Case(
        name="no such folder",
        asked=("import", "old.txt", "-o", "out"),
        says=("old.txt",),
        next_step="check the spelling",
        danish="der er ingen fil",
        ready=two_files,
    ),
    Case(
        name="not UTF-8",
        asked=("diff", "old.md", "latin.md"),
        says=("latin.md", "UTF-8"),
        next_step="--encoding",
        danish="latin.md",
        ready=with_file("latin.md", "# Løn og ferie\n".encode("latin-1")),
    ),
    Case(
        name="UTF-16",
        asked=("check", "wide.md"),
        says=("wide.md", "UTF-16"),
        next_step="UTF-8",
        danish="wide.md",
        ready=with_file("wide.md", "# Løn og ferie\n".encode("utf-16")),
    ),
    Case(
        name="empty file",
        asked=("diff", "old.md", "empty.md"),
        says=("empty.md", "nothing in it"),
        next_step="policylib init",
        danish="empty.md",
        ready=with_file("empty.md", b""),
    ),
    Case(
        name="a damaged PDF",
        asked=("import", "policy.pdf", "-o", "out"),
        says=("policy.pdf", "PDF"),
        next_step="PDF",
        danish="policy.pdf",
        ready=with_file("policy.pdf", b"%PDF-1.7\n..."),
    ),
    Case(
        name="a damaged Word file",
        asked=("diff", "policy.docx", "new.md"),
        says=("policy.docx", "ZIP"),
        next_step="unpack",
        danish="zip-fil",
        ready=with_file("policy.docx", b"PK\x03\x04..."),
    ),
    Case(
        name="a Word file to be written in the regular form of Markdown",
        asked=("format", "policy.docx"),
        says=("policy.docx", "no text"),
        next_step="policylib import policy.docx -o FOLDER",
        danish="policylib import policy.docx -o MAPPE",
        ready=with_file("policy.docx", b"PK\x03\x04..."),
    ),
    Case(
        name="text without layout to be written in its regular form",
        asked=("format", "plain.txt"),
        says=("plain.txt", "no Markdown"),
        next_step="policylib import plain.txt -o FOLDER",
        danish="Lav den om først: policylib import plain.txt -o MAPPE",
        ready=with_file("plain.txt", b"Tema 1: Ferie\nVi holder fri.\n"),
    ),
    Case(
        name="no repository and no versions",
        asked=("versions",),
        says=("no versions",),
        next_step="policylib init",
        danish="ingen versioner",
        ready=lambda _: None,
    ),
    Case(
        name="a text without a version",
        asked=("--policy", "text.md", "versions"),
        says=("no `version` at its top",),
        next_step="`status:`",
        danish="ingen `version` øverst",
        ready=with_file("text.md", b"# Ferie\n\nVi holder fri.\n"),
    ),
    Case(
        name="a repository without versions",
        asked=("versions",),
        says=("no versions yet",),
        next_step="policylib adopt",
        danish="ingen versioner",
        ready=empty_repository,
    ),
    Case(
        name="adopting without a repository",
        asked=(
            *("adopt", "2.0", "--on", "2022-01-01", "--in-force-from", "2022-01-01"),
            *("--by", "HR", "--yes"),
        ),
        says=("git repository",),
        next_step="git init",
        danish="git",
        ready=lambda folder: (folder / "politik.md").write_text(NEW, "utf-8"),
    ),
    Case(
        name="unknown reference",
        asked=("diff", "9.9", "1.0"),
        says=("9.9",),
        next_step="1.0, 2.0",
        danish="9.9",
        ready=repository,
    ),
    Case(
        name="ambiguous reference",
        asked=("diff", "1.0", "worktree"),
        says=("1.0", "2 different texts", "version:1.0", "git:1.0"),
        next_step="say which",
        danish="version:1.0",
        ready=ambiguous,
    ),
    Case(
        name="a revision that is an option",
        asked=("show", "--", "--output=written"),
        says=("--output=written",),
        next_step="version",
        danish="--output=written",
        ready=repository,
    ),
    Case(
        name="several texts that could be the policy",
        asked=("check",),
        says=("old.md", "new.md"),
        next_step="--policy",
        danish="--policy",
        ready=two_candidates,
    ),
    Case(
        name="unknown place",
        asked=("show", "1.0", "Kantine"),
        says=("Kantine",),
        next_step="Tema 1: Rekruttering",
        danish="Kantine",
        ready=repository,
    ),
    Case(
        name="an output folder that is not ours",
        asked=("publish", "-o", "public"),
        says=("public", "holiday.jpg"),
        next_step="choose an empty folder",
        danish="holiday.jpg",
        ready=foreign_output,
    ),
    Case(
        name="an output file in a folder that is not there",
        asked=("diff", "old.md", "new.md", "-o", "out/changes.html"),
        says=("out",),
        next_step="make the folder first",
        danish="out",
        ready=two_files,
    ),
    Case(
        name="an output file that is one of the texts",
        asked=("diff", "old.md", "new.md", "--format", "markdown", "-o", "old.md"),
        says=("old.md",),
        next_step="choose another name",
        danish="old.md",
        ready=two_files,
    ),
    Case(
        name="an output file that is a folder",
        asked=("diff", "old.md", "new.md", "--format", "html", "-o", "."),
        says=("folder",),
        next_step="name a file",
        danish="mappe",
        ready=two_files,
    ),
    Case(
        name="an output file whose form cannot be told",
        asked=("diff", "old.md", "new.md", "-o", "changes.xlsx"),
        says=("changes.xlsx",),
        next_step="--format",
        danish="changes.xlsx",
        ready=two_files,
    ),
    Case(
        name="settings that are not TOML",
        asked=("check",),
        says=("policy.toml:2",),
        next_step="compare the line",
        danish="policy.toml:2",
        ready=with_file("policy.toml", b'path = "old.md"\ntags = v{version}\n'),
    ),
    Case(
        name="a file where a policy's folder is to be",
        asked=("init", "old.md"),
        says=("old.md",),
        next_step="choose another folder",
        danish="mappen old.md",
        ready=two_files,
    ),
    Case(
        name="a demo in a folder with other things",
        asked=("demo", "."),
        says=("holds other things",),
        next_step="name a folder that does not exist yet",
        danish="i forvejen",
        ready=two_files,
    ),
    Case(
        name="nothing in force to compare with",
        asked=("diff",),
        says=("no version is in force",),
        next_step="policylib versions",
        danish="gælder",
        ready=lambda folder: (folder / "politik.md").write_text(NEW, "utf-8"),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_bad_input_gets_a_sentence_with_a_next_step_and_nothing_is_written(
    case: Case, tmp_path: Path
) -> None:
    case.ready(tmp_path)
    before = contents(tmp_path)
    told = run(*case.asked, folder=tmp_path)
    assert (told.returncode, told.stdout) == (2, "")
    for words in (*case.says, case.next_step):
        assert words.casefold() in told.stderr.casefold()
    assert "Traceback" not in told.stderr
    danish = run(*case.asked, folder=tmp_path, **DANISH)
    assert (danish.returncode, danish.stdout) == (2, "")
    assert case.danish in danish.stderr
    assert danish.stderr != told.stderr
    assert contents(tmp_path) == before


def test_a_shallow_clone_says_where_its_history_is_cut(tmp_path: Path) -> None:
    whole = tmp_path / "whole"
    whole.mkdir()
    repository(whole)
    address = whole.as_uri()
    git(tmp_path, "clone", "--quiet", "--depth", "1", "--no-tags", address, "cut")
    told = run("versions", folder=tmp_path / "cut")
    assert told.returncode == 0
    assert "historien er skåret af her" in " ".join(told.stdout.split())
    missing = run("diff", "1.0", "2.0", folder=tmp_path / "cut")
    assert missing.returncode == 2
    assert "1.0" in missing.stderr


def test_an_output_file_that_cannot_be_written_is_an_error_before_any_work(
    tmp_path: Path,
) -> None:
    two_files(tmp_path)
    if not Path("/proc/self").exists():
        pytest.skip("there is no folder here that even root cannot write")
    told = run("diff", "old.md", "new.md", "-o", "/proc/changes.html", folder=tmp_path)
    assert (told.returncode, told.stdout) == (2, "")
    assert "/proc/changes.html cannot be written" in told.stderr
    assert "Choose another place" in told.stderr


def test_a_pdf_without_pango_says_what_to_install(tmp_path: Path) -> None:
    two_files(tmp_path)
    without = (
        "import sys; sys.modules['weasyprint'] = None\n"
        "from policylib.commands import main; sys.exit(main(sys.argv[1:]))"
    )
    asked = ("diff", "old.md", "new.md", "-o", "changes.pdf")
    told = run_as(("-c", without), *asked, folder=tmp_path)
    assert (told.returncode, told.stdout) == (2, "")
    assert "Pango" in told.stderr
    assert "apt-get install" in told.stderr
    assert not (tmp_path / "changes.pdf").exists()
    page = ("diff", "old.md", "new.md", "-o", "changes.html")
    assert run_as(("-c", without), *page, folder=tmp_path).returncode == 0


def test_a_pdf_is_not_poured_into_a_terminal(tmp_path: Path) -> None:
    import pty

    two_files(tmp_path)
    ours, theirs = pty.openpty()
    try:
        told = subprocess.run(
            [sys.executable, "-m", "policylib", "diff", "old.md", "new.md", "--format", "pdf"],
            cwd=tmp_path,
            stdout=theirs,
            stderr=subprocess.PIPE,
            env={**os.environ, "LC_ALL": "C.UTF-8"},
            encoding="utf-8",
            check=False,
        )
    finally:
        os.close(theirs)
        os.close(ours)
    assert told.returncode == 2
    assert "Name a file with -o" in told.stderr

"""Slips of somebody who has hardly used a terminal: each is met with what to write instead."""

from pathlib import Path

import pytest

from tests.commanding import DANISH, NEW, OLD, run


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with the old and the new text, and a folder in it with the same."""
    for folder in (tmp_path, tmp_path / "u"):
        folder.mkdir(exist_ok=True)
        for name, text in (("gammel politik.md", OLD), ("ny.md", NEW)):
            (folder / name).write_text(text, "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (("u/gml", "u/ny.md"), "I mappen u ligger: gammel politik.md, ny.md"),
        (("u/ny.md", "–o"), "der står en lang streg i »–o«. Skriv en almindelig bindestreg: -o"),
        (("ny.md", "ny.md", "—format", "html"), "en almindelig bindestreg: --format"),
        (("“gammel", "politik.md”", "ny.md"), "Skriv dem lige"),
        (("’ny.md’", "u/ny.md"), "anførselstegnene i ’ny.md’ er krumme"),
        (("https://lyngvig.dk/p.docx", "ny.md"), "er en adresse på nettet. Hent filen først"),
        (("file:///hjem/p.docx", "ny.md"), "uden file:// foran: /hjem/p.docx"),
    ],
)
def test_a_slip_is_met_with_what_to_write(desk: Path, asked: tuple[str, ...], told: str) -> None:
    answer = run("diff", *asked, folder=desk, **DANISH)
    assert answer.returncode == 2
    assert told in answer.stderr
    assert answer.stdout == ""


def test_a_file_that_is_called_so_is_still_found(desk: Path) -> None:
    (desk / "–ny”.md").write_text(NEW, "utf-8")
    assert run("diff", "u/ny.md", "–ny”.md", folder=desk, **DANISH).returncode == 0


@pytest.mark.parametrize(
    ("old", "new", "signs"),
    [
        ("Politik 2022.md", "Politik 2017.md", "2022, 2017"),
        ("politik v2.1.md", "politik v2.0.md", "2.1, 2.0"),
        ("ny.md", "gammel.md", "ny.md, gammel.md"),
        ("politik 2022-05-01.md", "politik 2022-02-01.md", "2022-05-01, 2022-02-01"),
        ("Politik 2017.md", "Politik 2022.md", ""),
        ("gammel.md", "ny.md", ""),
        ("ny 2017.md", "gammel 2022.md", ""),
        ("politik.md", "politik 2017.md", ""),
    ],
)
def test_files_that_seem_swapped_are_asked_about_and_never_turned(
    tmp_path: Path, old: str, new: str, signs: str
) -> None:
    (tmp_path / old).write_text(OLD, "utf-8")
    (tmp_path / new).write_text(NEW, "utf-8")
    answer = run("diff", old, new, folder=tmp_path, **DANISH)
    asks = f"Den første fil ser nyere ud end den anden ({signs}). Er de byttet om?"
    assert (asks in answer.stderr) if signs else ("byttet om" not in answer.stderr)
    assert "[-bør-]{+skal+}" in answer.stdout


def test_a_folder_that_is_named_twice_is_to_be_named_once(desk: Path) -> None:
    for name in ("gammel.txt", "ny.txt"):
        (desk / "u" / name).write_text("Tema 1: Ferie\n\nFerie aftales i god tid.\n", "utf-8")
    answer = run("diff", "u", "u", folder=desk, **DANISH)
    assert answer.returncode == 2
    assert "u er nævnt to gange. Skriv mappen én gang" in answer.stderr


def test_documents_that_cannot_be_read_are_not_sent_to_an_import_that_refuses_them(
    desk: Path,
) -> None:
    for name in ("gammel.doc", "ny.odt", "nyere.txt"):
        (desk / "u" / name).write_text("Tema 1: Ferie\n\nFerie aftales i god tid.\n", "utf-8")
    answer = run("diff", "u", folder=desk, **DANISH)
    assert answer.returncode == 2
    assert "gammel.doc, ny.odt skal først gemmes som .docx" in answer.stderr
    assert "--history" not in answer.stderr

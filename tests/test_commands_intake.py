"""Day one: Word files and PDFs compared, shown and checked as they are, without git or Markdown."""

import base64
import io
import json
import shutil
from pathlib import Path

import pytest
from PIL import Image

from policylib.compare import compare
from policylib.document import Metadata, Policy
from policylib.language.messages_da import MESSAGES
from policylib.markdown import read
from policylib.publish.pdf import pdf_of
from policylib.publish.word import policy_word, redline_word
from policylib.records import replace
from tests.commanding import DANISH, NEW, OLD, PROGRAM, contents, run, run_as

CHANGED = "Lederen [-bør-]{+skal+} indhente [-én reference-]{+to referencer+}."


def without_front_matter(text: str) -> Policy:
    """A policy as a Word file of anybody's: its title and its words, and no version."""
    policy = read(text)
    return replace(policy, metadata=Metadata(title=policy.metadata.title))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two Word files, a PDF of the newer, and one Word file that tracks the changes."""
    folder = tmp_path_factory.mktemp("made")
    old, new = without_front_matter(OLD), without_front_matter(NEW)
    (folder / "gammel.docx").write_bytes(policy_word(old))
    (folder / "ny.docx").write_bytes(policy_word(new))
    (folder / "forslag.docx").write_bytes(redline_word(compare(old, new)))
    (folder / "gammel.md").write_text(OLD, "utf-8")
    return folder


@pytest.fixture
def desk(made: Path, tmp_path: Path) -> Path:
    """A folder of one's own, in no repository."""
    return Path(shutil.copytree(made, tmp_path / "skrivebord"))


def told(folder: Path, *asked: str) -> str:
    """What the program answers, which must go well."""
    answer = run(*asked, folder=folder, COLUMNS="100")
    assert answer.returncode == 0, answer.stderr
    return answer.stdout


def test_two_word_files_become_one_page_in_a_process_of_its_own(desk: Path) -> None:
    asked = ("diff", "gammel.docx", "ny.docx", "-o", "hvad-er-aendret.html")
    answer = run_as(PROGRAM, *asked, folder=desk, **DANISH)
    assert (answer.returncode, answer.stdout) == (0, ""), answer.stderr
    page = (desk / "hvad-er-aendret.html").read_text("utf-8")
    assert "Personalepolitik" in page
    assert "Binder mere" in page
    assert set(contents(desk)) == {
        *("gammel.docx", "ny.docx", "forslag.docx", "gammel.md", "hvad-er-aendret.html")
    }


def test_a_word_file_and_markdown_are_told_apart_by_their_words_alone(desk: Path) -> None:
    answer = told(desk, "diff", "gammel.docx", "ny.docx", "--lang", "da")
    assert CHANGED in answer
    assert "I alt 1 ændring" in answer
    mixed = json.loads(told(desk, "diff", "gammel.md", "ny.docx", "--format", "json"))
    words = [each for each in mixed["changes"] if each["new"] and each["old"]]
    assert [each["new"]["text"] for each in words if "reference" in each["new"]["text"]] == [
        "Lederen skal indhente to referencer."
    ]


def test_a_word_file_compared_with_itself_has_no_changes(desk: Path) -> None:
    shutil.copy(desk / "ny.docx", desk / "kopi.docx")
    assert run("diff", "ny.docx", "kopi.docx", "--exit-code", folder=desk).returncode == 0


def test_a_name_may_lie_about_what_a_file_is(desk: Path) -> None:
    shutil.copy(desk / "ny.docx", desk / "ny.pdf")
    assert CHANGED in told(desk, "diff", "gammel.docx", "ny.pdf", "--lang", "da")


def test_names_with_blanks_and_danish_letters_work_and_nothing_is_written_beside_them(
    desk: Path,
) -> None:
    for name, other in (("gammel.docx", "Før og nå.docx"), ("ny.docx", "Ny udgave (æøå).docx")):
        (desk / name).rename(desk / other)
    before = contents(desk)
    desk.chmod(0o555)
    try:
        assert CHANGED in told(desk, "diff", "Før og nå.docx", "Ny udgave (æøå).docx")
    finally:
        desk.chmod(0o755)
    assert contents(desk) == before


def test_what_was_guessed_is_told_beside_the_answer_and_never_in_it(desk: Path) -> None:
    text = "Tema 1: Ferie\n\nHvad vil vi?\n\nFerie aftales.\n"
    (desk / "ny.txt").write_text(text, "utf-8")
    answer = run("diff", "gammel.docx", "ny.txt", folder=desk, **DANISH)
    assert answer.returncode == 0
    assert "ny.txt: uden opsætning" in answer.stderr
    assert "uden opsætning" not in answer.stdout


def test_show_and_check_read_a_word_file_too(desk: Path) -> None:
    shown = told(desk, "show", "ny.docx", "1", "--lang", "da")
    assert "Lederen skal indhente to referencer." in shown
    checked = run("check", "ny.docx", folder=desk, **DANISH)
    assert checked.returncode in {0, 1}
    assert "ny.docx" in checked.stdout
    assert "policylib import ny.docx" in checked.stderr


def test_origins_of_a_word_file_are_found_in_another(desk: Path) -> None:
    answer = told(desk, "origins", "ny.docx", "--from", "gammel.docx", "--lang", "da")
    assert "31 af 36 ord kommer fra de gamle dokumenter" in " ".join(answer.split())


# Tracked changes


def test_tracked_changes_are_asked_about_and_never_dropped_in_silence(desk: Path) -> None:
    for asked in (("diff", "forslag.docx"), ("diff", "gammel.docx", "forslag.docx")):
        answer = run(*asked, folder=desk, **DANISH)
        assert (answer.returncode, answer.stdout) == (2, "")
        assert "registrerede ændringer" in answer.stderr
        assert "--changes accept" in answer.stderr


def test_a_proposal_alone_is_compared_without_and_with_its_changes(desk: Path) -> None:
    answer = run("diff", "forslag.docx", "--changes", "proposal", folder=desk, **DANISH)
    assert answer.returncode == 0, answer.stderr
    assert "I alt 1 ændring" in answer.stdout
    assert "forslag.docx: Teksten uden de registrerede ændringer" in answer.stderr


def test_accepted_it_is_the_new_text_and_rejected_the_old(desk: Path) -> None:
    for how, same in (("accept", "ny.docx"), ("reject", "gammel.docx")):
        asked = ("diff", same, "forslag.docx", "--changes", how, "--exit-code")
        assert run(*asked, folder=desk).returncode == 0, how
    asked = ("diff", "ny.docx", "forslag.docx", "--changes", "reject", "--exit-code")
    assert run(*asked, folder=desk).returncode == 1


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        (("ny.docx",), "der er ingen registrerede ændringer i filen"),
        (("gammel.md",), "der er ingen registrerede ændringer i filen"),
        (("gammel.docx", "forslag.docx"), "Nævn kun den ene fil"),
    ],
)
def test_a_proposal_must_be_one_file_with_changes(
    desk: Path, asked: tuple[str, ...], says: str
) -> None:
    answer = run("diff", *asked, "--changes", "proposal", folder=desk, **DANISH)
    assert (answer.returncode, answer.stdout) == (2, "")
    assert says in answer.stderr


# Folders


def folder_of(desk: Path, name: str, **files: str) -> Path:
    folder = desk / name
    folder.mkdir()
    for called, source in files.items():
        shutil.copy(desk / f"{source}.docx", folder / f"{called.replace('_', ' ')}.docx")
    return folder


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("politik_2021", "arkiv_2018", "årstallet"),  # told the other way round
        ("gammel_politik", "ny_politik", "filernes navne"),
        ("før", "efter_forslag", "filernes navne"),
        ("a", "b", "nævn filerne selv"),
    ],
)
def test_a_folder_with_two_documents_is_a_comparison_and_says_which_is_old(
    desk: Path, old: str, new: str, why: str
) -> None:
    is_reversed = "2021" in old
    folder = folder_of(
        desk, "mappe", **{old: "ny" if is_reversed else "gammel"}, **{new: "gammel" if is_reversed else "ny"}
    )  # fmt: skip
    (folder / "~$olitik.docx").write_bytes(b"Word's lock")
    (folder / ".DS_Store").write_bytes(b"\0\0\0\1Bud1")
    (folder / "foto.png").write_bytes(b"\x89PNG\r\n\x1a\n\0")
    answer = run("diff", "mappe", folder=desk, **DANISH, COLUMNS="100")
    assert answer.returncode == 0, answer.stderr
    assert CHANGED in answer.stdout
    first = (new if is_reversed else old).replace("_", " ")
    assert answer.stderr.startswith(f"Gammel: {first}.docx. Ny: ")
    assert why in answer.stderr


def test_two_folders_with_a_document_each_are_a_comparison(desk: Path) -> None:
    folder_of(desk, "mappe gammel", politik="gammel")
    folder_of(desk, "mappe ny", politik="ny")
    assert CHANGED in told(desk, "diff", "mappe gammel", "mappe ny/", "--lang", "da")


def test_a_folder_with_many_documents_asks_which_are_meant(desk: Path) -> None:
    folder_of(desk, "mappe", a="gammel", b="ny", c="ny")
    answer = run("diff", "mappe", folder=desk, **DANISH)
    assert (answer.returncode, answer.stdout) == (2, "")
    assert "mappe rummer 3 dokumenter: a.docx, b.docx, c.docx. Nævn de to" in answer.stderr


def test_a_folder_of_markdown_is_still_one_policy(desk: Path) -> None:
    for name, text in (("før", OLD), ("nu", NEW)):
        (desk / name).mkdir()
        (desk / name / "politik.md").write_text(text, "utf-8")
    assert CHANGED in told(desk, "diff", "før", "nu", "--lang", "da")


# What is no document


@pytest.mark.parametrize(
    ("content", "says", "next_step"),
    [
        (b"", "er tom", "hentet helt ned"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), ".doc", ".docx"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "adgangskode",
            "uden",
        ),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"), "regneark", "Word"),
        (b"{\\rtf1\\ansi Ferie}", "RTF", ".docx"),
        (b"<!DOCTYPE html><html><body>Ferie</body></html>", "webside", ".docx"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "billede", "OCR"),
        (b"PK\x05\x06" + bytes(18), "zip-fil", "Pak den ud"),
        (bytes(range(256)) * 8, "ikke et dokument, vi kender", ".docx"),
        (b"%PDF-1.7\nhalvt", "PDF", ""),
    ],
)
def test_what_is_no_document_is_named_and_met_with_a_next_step(
    desk: Path, content: bytes, says: str, next_step: str
) -> None:
    (desk / "politik.dat").write_bytes(content)
    before = contents(desk)
    for asked in (("diff", "gammel.docx", "politik.dat"), ("import", "politik.dat", "-o", "ud")):
        answer = run(*asked, folder=desk, **DANISH)
        assert (answer.returncode, answer.stdout) == (2, ""), answer.stderr
        assert says in answer.stderr
        assert next_step in answer.stderr
        assert "politik.dat" in answer.stderr
    assert contents(desk) == before


def test_every_refusal_of_a_kind_is_told_in_danish_too() -> None:
    from policylib.intake.kinds import REFUSALS

    assert {code for code, _, _ in REFUSALS.values()} <= set(MESSAGES)


def test_a_picture_that_a_pdf_cannot_give_is_told_beside_the_answer(desk: Path) -> None:
    drawn = io.BytesIO()
    Image.new("RGB", (200, 200), (160, 0, 0)).save(drawn, "PNG")
    shown = f"data:image/png;base64,{base64.b64encode(drawn.getvalue()).decode()}"
    page = f'<h1>Personalepolitik</h1><p>Vi lytter.</p><img alt="Byvåben" src="{shown}">'
    (desk / "byvaaben.pdf").write_bytes(
        pdf_of(f'<html lang="da"><head><title>P</title></head><body>{page}</body></html>')
    )
    answer = run("diff", "gammel.docx", "byvaaben.pdf", folder=desk, **DANISH)
    assert "byvaaben.pdf: 1 billede er ikke læst." in answer.stderr
    assert "gammel.docx: 1 billede" not in answer.stderr

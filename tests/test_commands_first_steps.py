"""The first steps of somebody who never compared two files here, and what is said at each misstep."""

import io
import re
import shutil
import unicodedata
import zipfile
from pathlib import Path
from typing import Literal

import pytest

from policylib.document import Metadata
from policylib.markdown import read
from policylib.publish.pdf import pdf_of
from policylib.publish.policy_pdf import policy_document
from policylib.publish.word import policy_word
from policylib.records import replace
from tests.commanding import DANISH, NEW, OLD, Answer, contents, repository, run
from tests.word_intake import packed

CHANGED = "Lederen [-bør-]{+skal+} indhente [-én reference-]{+to referencer+}."


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    for name, text in (("gammel", OLD), ("ny", NEW)):
        policy = replace(read(text), metadata=Metadata(title="Personalepolitik"))
        (folder / f"{name}.docx").write_bytes(policy_word(policy))
        (folder / f"{name}.pdf").write_bytes(pdf_of(policy_document(policy)))
    return folder


@pytest.fixture
def desk(made: Path, tmp_path: Path) -> Path:
    """A folder with the two Word files and nothing else."""
    for name in ("gammel.docx", "ny.docx"):
        shutil.copy(made / name, tmp_path / name)
    return tmp_path


def refused(folder: Path, *asked: str) -> str:
    """What is said instead of an answer; nothing is written."""
    before = contents(folder)
    answer = run(*asked, folder=folder, **DANISH)
    assert (answer.returncode, answer.stdout) == (2, ""), answer
    assert contents(folder) == before
    return answer.stderr


def told(folder: Path, *asked: str) -> Answer:
    answer = run(*asked, folder=folder, **DANISH, COLUMNS="100")
    assert answer.returncode == 0, answer.stderr
    return answer


# One file is missing


def test_one_file_alone_is_met_with_the_line_to_write(desk: Path) -> None:
    says = refused(desk, "diff", "gammel.docx")
    assert "Den anden fil mangler" in says
    assert "policylib diff gammel.docx ny.docx" in says
    assert "policylib diff gammel.docx ny.docx" in refused(desk, "diff", "ny.docx")
    (desk / "ny.docx").rename(desk / "ny udgave.docx")
    assert 'policylib diff gammel.docx "ny udgave.docx"' in refused(desk, "diff", "gammel.docx")


def test_no_file_at_all_is_met_with_the_line_to_write(desk: Path) -> None:
    assert "policylib diff gammel.docx ny.docx" in refused(desk, "diff")
    (desk / "tom").mkdir()
    for asked in (("-C", "tom", "diff"), ("-C", "tom", "diff", "../gammel.docx")):
        assert "policylib diff" in refused(desk, *asked)
        assert "init" not in refused(desk, *asked)


def test_an_empty_folder_is_called_so(desk: Path) -> None:
    (desk / "tom").mkdir()
    for asked in (("diff", "tom"), ("diff", "gammel.docx", "tom"), ("diff", "tom", "ny.docx")):
        assert "der er hverken dokumenter eller en politik i tom" in refused(desk, *asked)


def test_one_file_in_a_policys_folder_is_compared_with_the_policy(desk: Path) -> None:
    folder = desk / "politik"
    folder.mkdir()
    repository(folder)
    shutil.copy(desk / "gammel.docx", folder / "gammel.docx")
    assert CHANGED in told(folder, "diff", "gammel.docx").stdout


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("gammel", "gammel.docx"),
        ("GAMMEL.DOCX", "gammel.docx"),
        ("gamel.docx", "gammel.docx"),
        ("gammel.doc", "gammel.docx"),
        ("personale politik.docx", "Personale-politik.docx"),
    ],
)
def test_a_name_that_is_nearly_right_is_met_with_the_right_one(
    desk: Path, typed: str, meant: str
) -> None:
    shutil.copy(desk / "ny.docx", desk / "Personale-politik.docx")
    if (desk / typed).exists():
        pytest.skip("this file system takes small and large letters for the same")
    assert f"mente du {meant}?" in refused(desk, "diff", typed, "ny.docx").lower().replace(
        meant.lower(), meant
    )


def test_a_name_like_no_other_is_only_said_to_be_missing(desk: Path) -> None:
    says = refused(desk, "diff", "gammel.docx", "seniorpolitik.docx")
    assert "seniorpolitik.docx" in says
    assert "ente du" not in says


# Both sides are one


def test_a_file_compared_with_itself_is_said_to_be(desk: Path) -> None:
    assert "nævnt to gange" in told(desk, "diff", "ny.docx", "./ny.docx").stderr
    shutil.copy(desk / "ny.docx", desk / "kopi.docx")
    assert "præcis det samme indhold" in told(desk, "diff", "ny.docx", "kopi.docx").stderr
    for pair in (("gammel.docx", "ny.docx"), ("gammel.docx", "gammel.docx")):
        assert "præcis det samme" not in told(desk, "diff", *pair).stderr


def test_an_answer_never_replaces_a_document_that_was_dropped(desk: Path) -> None:
    (desk / "mappe").mkdir()
    for name in ("gammel.docx", "ny.docx"):
        shutil.move(desk / name, desk / "mappe" / name)
    says = refused(desk, "diff", "mappe", "-o", "mappe/ny.docx")
    assert "mappe/ny.docx er en af de filer" in says


# What is no document, or not all of it


def lock(person: str) -> bytes:
    """The file that Word keeps beside an open document, as it writes it."""
    name = bytes((len(person),)) + person.encode() + b" " * (53 - len(person))
    return (name + bytes((len(person), 0)) + person.encode("utf-16-le")).ljust(162, b" ")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"L\0\0\0\x01\x14\x02\0\0\0\0\0\xc0\0\0\0\0\0\0F" + bytes(60), "en genvej"),
        (b"[InternetShortcut]\r\nURL=https://example.org/ny.docx\r\n", "en genvej"),
        (b"book\0\0\0\0mark\0\0\0\0" + bytes(60), "en genvej"),
        (lock("Dorte Madsen"), "Words mærke på"),
        (b"", "tom"),
        (bytes(4000), "tom"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "__substg1.0_".encode("utf-16-le"), "vi kender"),
    ],
)
def test_what_only_looks_like_the_file_is_named_for_what_it_is(
    desk: Path, content: bytes, says: str
) -> None:
    (desk / "anden.docx").write_bytes(content)
    for asked in (
        ("diff", "gammel.docx", "anden.docx"),
        ("diff", "anden.docx", "ny.docx"),
        ("import", "anden.docx", "-o", "ud"),
    ):
        assert says in refused(desk, *asked)


@pytest.mark.parametrize("name", ["ny.docx", "politik.docx", "Personalepolitik 2021.docx"])
def test_a_file_that_is_open_in_word_is_compared_and_said_to_be_open(desk: Path, name: str) -> None:
    if name != "ny.docx":
        (desk / "ny.docx").rename(desk / name)
    stem = Path(name).stem
    cut = 0 if len(stem) < 7 else 1 if len(stem) == 7 else 2
    (desk / f"~${name[cut:]}").write_bytes(lock("Dorte Madsen"))
    answer = told(desk, "diff", "gammel.docx", name)
    assert CHANGED in answer.stdout
    assert (
        f"{name} ser ud til at være åben i Word. Det, der ikke er gemt endnu, er ikke med."
        in answer.stderr
    )
    assert "Dorte" not in answer.stderr
    assert CHANGED in told(desk, "diff", ".").stdout


def test_a_large_file_beside_the_documents_does_not_stop_a_dropped_folder(desk: Path) -> None:
    with (desk / "film.mp4").open("wb") as film:
        film.truncate(80_000_000)
    assert CHANGED in told(desk, "diff", ".").stdout


def test_a_file_that_cannot_be_read_is_said_to_be_so(desk: Path) -> None:
    # A disk that fails; a forbidden file would prove nothing where root runs the tests.
    (desk / "ny.docx").unlink()
    (desk / "ny.docx").symlink_to("/proc/self/mem")
    answer = run("diff", "gammel.docx", "ny.docx", folder=desk, **DANISH)
    assert (answer.returncode, answer.stdout) == (2, "")
    assert "ny.docx kan ikke læses" in answer.stderr


_FORMS: tuple[Literal["NFC", "NFD"], ...] = ("NFC", "NFD")


@pytest.mark.parametrize("form", _FORMS)
def test_names_with_blanks_and_danish_letters_are_found_however_they_are_stored(
    desk: Path, form: Literal["NFC", "NFD"]
) -> None:
    stored = {"gammel.docx": "Før å.docx", "ny.docx": "Ny udgave på høring.docx"}
    for name, other in stored.items():
        (desk / name).rename(desk / unicodedata.normalize("NFD", other))
    asked = [unicodedata.normalize(form, name) for name in stored.values()]
    assert CHANGED in told(desk, "diff", *asked).stdout
    assert CHANGED in told(desk, "diff", ".").stdout
    assert run("import", asked[0], "-o", "ud", folder=desk).returncode == 0


# Files of different kinds


@pytest.mark.parametrize(
    ("old", "new", "is_told"),
    [
        ("gammel.docx", "ny.pdf", True),
        ("gammel.pdf", "ny.docx", True),
        ("gammel.md", "ny.pdf", True),
        ("gammel.docx", "ny.md", False),  # our own Word file reads as its Markdown
        ("gammel.docx", "ny.docx", False),
        ("gammel.pdf", "ny.pdf", False),
        ("gammel.md", "ny.md", False),
    ],
)
def test_files_of_different_kinds_are_compared_and_the_difference_is_said(
    made: Path, desk: Path, *, old: str, new: str, is_told: bool
) -> None:
    for name, text in (("gammel", OLD), ("ny", NEW)):
        shutil.copy(made / f"{name}.pdf", desk / f"{name}.pdf")
        (desk / f"{name}.md").write_text(text, "utf-8")
    answer = told(desk, "diff", old, new)
    assert CHANGED in answer.stdout
    assert ("De bliver læst på hver sin måde" in answer.stderr) is is_told


def test_a_colleagues_copy_of_our_own_word_file_is_read_exactly_and_without_a_warning(
    desk: Path,
) -> None:
    (desk / "politik.md").write_text(OLD, "utf-8")
    (desk / "udskrift.docx").write_bytes(policy_word(read(OLD)))
    answer = told(desk, "diff", "politik.md", "udskrift.docx", "--exit-code")
    assert answer.stderr == ""


# A folder that was dropped


def dated(text: str, day: str, saved: str) -> bytes:
    """A Word file with a decision on its front page, that says when it was last saved."""
    made = read(text.replace("## Tema 1", f"Vedtaget i Byrådet den {day}\n\n## Tema 1", 1))
    content = policy_word(replace(made, metadata=Metadata(title="Personalepolitik")))
    with zipfile.ZipFile(io.BytesIO(content)) as whole:
        parts = {name: whole.read(name) for name in whole.namelist()}
    core = parts["docProps/core.xml"].decode()
    parts["docProps/core.xml"] = re.sub(
        r"(:modified[^>]*>)[^<]*", rf"\g<1>{saved}T00:00:00Z", core
    ).encode()
    return packed(parts)


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("politik v2", "politik v10", "efter numrene"),
        ("politik v1.9 ny", "arkiv version 1.10 gammel", "efter numrene"),
        ("politik", "politik ny", "filernes navne"),
        ("gammel", "politik", "filernes navne"),
        ("politik (2)", "politik", "datoen i teksten"),
    ],
)
def test_the_older_of_two_documents_is_found_by_what_is_surest(
    tmp_path: Path, old: str, new: str, why: str
) -> None:
    folder = tmp_path / "mappe"
    folder.mkdir()
    # The old one was opened and saved again last of all.
    files = ((old, OLD, "3. maj 2018", "2024-01-01"), (new, NEW, "13. december 2021", "2021-12-01"))
    for name, text, day, saved in files:
        (folder / f"{name}.docx").write_bytes(dated(text, day, saved))
    answer = told(tmp_path, "diff", "mappe")
    assert CHANGED in answer.stdout
    assert f"Gammel: {old}.docx. Ny: {new}.docx." in answer.stderr
    assert why in answer.stderr


def test_a_pdf_of_a_word_file_beside_it_is_no_third_document(made: Path, desk: Path) -> None:
    for name in ("gammel", "ny"):
        shutil.copy(made / f"{name}.pdf", desk / f"{name}.pdf")
    answer = told(desk, "diff", ".")
    assert CHANGED in answer.stdout
    assert "ny.pdf er ikke læst, for ny.docx er det samme dokument i Word" in answer.stderr

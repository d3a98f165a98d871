"""`policylib import`: what it writes, what it is told, and a folder of old versions."""

import datetime
import shutil
import zipfile
from pathlib import Path

import pytest

from policylib.document import Metadata, Policy, Status
from policylib.intake.dating import date_in_name, label_in_name, saved_on
from policylib.intake.kinds import Kind, kind_of
from policylib.markdown import read, write
from policylib.publish.pdf import pdf_of
from policylib.publish.policy_pdf import policy_document
from policylib.publish.word import policy_word
from policylib.records import replace
from tests.commanding import DANISH, NEW, OLD, PROGRAM, contents, git, run, run_as


def anybodys(text: str) -> Policy:
    """A policy as a Word file of anybody's: its title and its words, and no version."""
    policy = read(text)
    return replace(policy, metadata=Metadata(title=policy.metadata.title))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    (folder / "gammel.docx").write_bytes(policy_word(anybodys(OLD)))
    (folder / "ny.docx").write_bytes(policy_word(anybodys(NEW)))
    (folder / "ny.pdf").write_bytes(pdf_of(policy_document(anybodys(NEW))))
    return folder


@pytest.fixture
def desk(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "skrivebord"))


@pytest.fixture
def editions(desk: Path) -> Path:
    """A folder of old editions, named as people name them."""
    folder = desk / "gamle udgaver"
    folder.mkdir()
    shutil.copy(desk / "ny.docx", folder / "Personalepolitik 2021.docx")
    shutil.copy(desk / "gammel.docx", folder / "personalepolitik-2018.docx")
    (folder / "~$rsonalepolitik 2021.docx").write_bytes(b"Word's lock")
    return folder


def body(text: str) -> str:
    """A text without its front matter."""
    return text.split("---\n", 2)[2]


def test_a_word_file_becomes_the_markdown_that_it_was_made_of(desk: Path) -> None:
    answer = run("import", "gammel.docx", "-o", "ny mappe/politik", folder=desk, **DANISH)
    assert answer.returncode == 0, answer.stderr
    folder = desk / "ny mappe" / "politik"
    assert set(contents(folder)) == {"politik.md", "import-report.md"}
    assert body((folder / "politik.md").read_text("utf-8")) == body(write(read(OLD)))
    report = (folder / "import-report.md").read_text("utf-8")
    assert "Afsnittene er talt i kilden" in report
    assert "Linjenumrene" not in report


def test_what_is_told_stands_in_the_front_matter_and_nothing_else_is_adopted(desk: Path) -> None:
    asked = (
        *("import", "gammel.docx", "-o", "ud", "--title", "Vores politik", "--version", "2.1"),
        *("--organisation", "Lyngvig Kommune", "--adopted", "13. december 2021"),
        *("--in-force-from", "2022-01-01"),
    )
    assert run(*asked, folder=desk).returncode == 0
    told = read((desk / "ud" / "politik.md").read_text("utf-8")).metadata
    assert (told.title, told.organisation, told.version) == (
        *("Vores politik", "Lyngvig Kommune", "2.1"),
    )
    assert told.status is Status.ADOPTED
    assert told.adopted_on == datetime.date(2021, 12, 13)
    assert told.in_force_from == datetime.date(2022, 1, 1)
    assert run("import", "gammel.docx", "-o", "bare", "--version", "2", folder=desk).returncode == 0
    bare = read((desk / "bare" / "politik.md").read_text("utf-8")).metadata
    assert bare.status in {None, Status.DRAFT}
    assert (bare.version, bare.adopted_on) == ("2", None)


def test_nothing_is_replaced_and_nothing_is_half_written(desk: Path) -> None:
    assert run("import", "gammel.docx", "-o", "ud", folder=desk).returncode == 0
    before = contents(desk)
    answer = run("import", "ny.docx", "-o", "ud", folder=desk)
    assert answer.returncode == 2
    assert "nothing is replaced" in answer.stderr
    asked = ("import", "ny.docx", "findes-ikke.docx", "-o", "andet")
    assert run(*asked, folder=desk).returncode == 2
    assert contents(desk) == before


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        (("ny.docx", "gammel.docx", "--version", "1.0"), "--version kan ikke gælde flere filer"),
        (("ny.docx", "--adopted", "2021-02-30"), "--adopted er 2021-02-30, og det er ingen dato"),
        (("gamle udgaver",), "gamle udgaver er en mappe"),
        (("gamle udgaver", "--history", "--changes", "proposal"), "ikke én version, men to"),
    ],
)
def test_what_cannot_be_meant_is_said_before_anything_is_written(
    desk: Path, editions: Path, asked: tuple[str, ...], says: str
) -> None:
    del editions
    before = contents(desk)
    answer = run("import", *asked, "-o", "ud", folder=desk, **DANISH)
    assert (answer.returncode, answer.stdout) == (2, "")
    assert says in answer.stderr
    assert contents(desk) == before


def test_markdown_is_read_as_markdown(desk: Path) -> None:
    (desk / "politik.md").write_text(OLD, "utf-8")
    assert run("import", "politik.md", "-o", "ud", folder=desk).returncode == 0
    assert (desk / "ud" / "politik.md").read_text("utf-8") == write(read(OLD))


# Versions


def test_a_folder_of_old_versions_becomes_a_repository_with_their_own_days(
    desk: Path, editions: Path
) -> None:
    asked = ("import", f"{editions.name}/", "-o", "politik", "--history")
    answer = run_as(PROGRAM, *asked, folder=desk, **DANISH)
    assert answer.returncode == 0, answer.stderr
    assert "Version 2018: personalepolitik-2018.docx (datoen er taget fra navnet)" in answer.stderr
    told = git(desk / "politik", "log", "--format=%ad|%an|%s|%D", "--date=short").splitlines()
    newest = "2021-01-01|policylib|Version 2021, importeret fra Personalepolitik 2021.docx"
    assert told == [
        f"{newest}|HEAD -> main, tag: v2021",
        "2018-01-01|policylib|Version 2018, importeret fra personalepolitik-2018.docx|tag: v2018",
    ]
    git(desk / "politik", "fsck", "--strict")
    assert git(desk / "politik", "status", "--porcelain") == ""
    changed = run("-C", "politik", "diff", "2018", "2021", folder=desk, **DANISH, COLUMNS="100")
    assert "Lederen [-bør-]{+skal+} indhente [-én reference-]{+to referencer+}." in changed.stdout
    listed = run("-C", "politik", "versions", "--format", "json", folder=desk).stdout
    assert '"adopted"' not in listed
    assert '"in_force"' not in listed


def test_versions_without_a_day_are_asked_about_with_the_table_to_fill_in(
    desk: Path, editions: Path
) -> None:
    (editions / "Udkast.txt").write_text("Tema 1: Ferie\n\nVi holder fri.\n", "utf-8")
    asked = ("import", editions.name, "-o", "politik", "--history")
    answer = run(*asked, folder=desk, **DANISH)
    assert answer.returncode == 2
    assert not (desk / "politik").exists()
    table = answer.stderr[answer.stderr.index("[[version]]") :]
    assert table.count("[[version]]") == 3
    assert 'file = "personalepolitik-2018.docx"\nversion = "2018"\ndate = 2018-01-01' in table
    mended = table.replace('version = ""\ndate = ""', 'version = "3.0"\ndate = 2022-05-01')
    (editions / "versions.toml").write_text(mended, "utf-8")
    assert run(*asked, folder=desk).returncode == 0
    assert git(desk / "politik", "tag").split() == ["v2018", "v2021", "v3.0"]


def test_only_what_versions_toml_tells_is_adopted(desk: Path, editions: Path) -> None:
    (editions / "versions.toml").write_text(
        '[[version]]\nfile = "personalepolitik-2018.docx"\nversion = "1.0"\n'
        "adopted_on = 2018-12-10\nin_force_from = 2019-01-01\n\n"
        '[[version]]\nfile = "Personalepolitik 2021.docx"\nversion = "2.0"\ndate = 2021-03-01\n',
        "utf-8",
    )
    asked = ("import", editions.name, "-o", "politik", "--history")
    assert run(*asked, "--organisation", "Lyngvig Kommune", folder=desk).returncode == 0
    listed = run("-C", "politik", "versions", folder=desk, **DANISH).stdout.splitlines()
    assert listed[2].split()[:4] == ["1.0", "Gældende", "10.12.2018", "01.01.2019"]
    assert listed[3].split()[:2] == ["2.0", "Udkast"]
    assert git(desk / "politik", "log", "--format=%an").split("\n")[0] == "Lyngvig Kommune"


@pytest.mark.parametrize(
    "table",
    [
        "[[version]\n",
        "version = 3\n",
        '[[version]]\nfile = "a.docx"\nversion = 2\ndate = 2021-01-01\n',
        '[[version]]\nfile = "a.docx"\nversion = "2"\n',
        '[[version]]\nfile = "a.docx"\nversion = "2"\ndate = "i fjor"\n',
        '[[version]]\nfile = "a.docx"\nversion = "2"\ndate = 2021-01-01\nstatus = "vedtaget"\n',
        '[[version]]\nfile = "a.docx"\nversion = "2"\ndate = 2021-01-01\nforfatter = "Karen"\n',
    ],
)
def test_a_wrong_versions_toml_is_named_with_its_form(
    desk: Path, editions: Path, table: str
) -> None:
    (editions / "versions.toml").write_text(table, "utf-8")
    asked = ("import", editions.name, "-o", "politik", "--history")
    answer = run(*asked, folder=desk, **DANISH)
    assert answer.returncode == 2
    assert "versions.toml kan ikke bruges" in answer.stderr
    assert "[[version]] og så linjerne" in answer.stderr
    assert not (desk / "politik").exists()


def test_a_pdf_is_a_version_beside_word_files(desk: Path) -> None:
    shutil.copy(desk / "ny.pdf", desk / "politik 2021-03-01.pdf")
    shutil.copy(desk / "gammel.docx", desk / "politik v1.5 2018.docx")
    asked = ("import", "politik 2021-03-01.pdf", "politik v1.5 2018.docx", "-o", "ud", "--history")
    assert run(*asked, folder=desk).returncode == 0
    assert git(desk / "ud", "tag").split() == ["v1.5", "v2021"]
    assert "to referencer" in (desk / "ud" / "politik.md").read_text("utf-8")


# Kinds and days, by themselves


def test_a_kind_is_told_by_bytes(made: Path, tmp_path: Path) -> None:
    assert kind_of((made / "ny.docx").read_bytes()) is Kind.WORD
    assert kind_of((made / "ny.pdf").read_bytes()) is Kind.PDF
    assert kind_of((made / "ny.docx").read_bytes()[:-400]) is Kind.WORD  # cut off on the way
    assert kind_of(b"\n%!junk before it\n" + (made / "ny.pdf").read_bytes()) is Kind.PDF
    assert kind_of(OLD.encode()) is Kind.MARKDOWN
    assert kind_of("Løn og ferie\n".encode()) is Kind.TEXT
    for encoding in ("latin-1", "utf-16", "utf-16-le", "utf-8-sig", "cp1252"):
        assert kind_of("Løn og ferie. Sådan gør vi.\n".encode(encoding)) is Kind.TEXT, encoding
    for member, kind in (
        ("xl/workbook.xml", Kind.SPREADSHEET),
        ("ppt/presentation.xml", Kind.SLIDES),
        ("Index/Document.iwa", Kind.APPLE_PAGES),
        ("ferie.txt", Kind.ARCHIVE),
    ):
        with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
            archive.writestr(member, "x")
        assert kind_of((tmp_path / "a.zip").read_bytes()) is kind


@pytest.mark.parametrize(
    ("name", "day", "label"),
    [
        ("personalepolitik-2018", (2018, 1, 1), ""),
        ("Politik 13.12.2021", (2021, 12, 13), ""),
        ("20211213_politik_v2.1", (2021, 12, 13), "2.1"),
        ("Personalepolitik version 3", None, "3"),
        ("politik 2021-02-30", (2021, 1, 1), ""),
        ("sag 24-123456 nr 9999", None, ""),
        ("nov2", None, ""),
    ],
)
def test_a_name_tells_a_day_and_a_version_or_neither(
    name: str, day: tuple[int, int, int] | None, label: str
) -> None:
    found = date_in_name(name)
    assert (found.day if found else None) == (datetime.date(*day) if day else None)
    assert label_in_name(name) == label


def test_a_file_without_a_day_of_its_own_tells_none() -> None:
    assert saved_on(b"Ferie") is None
    assert saved_on(b"PK\x03\x04 and no more") is None
    assert saved_on(b"%PDF-1.7 /ModDate (D:20211332000000)") is None
    assert saved_on(b"%PDF-1.7 /ModDate (D:20211213093000+01'00')") == datetime.date(2021, 12, 13)

"""`policylib import --history`: a folder as people keep it becomes versions with their days."""

import shutil
import tomllib
from pathlib import Path

import pytest

from policylib.document import Metadata, Status
from policylib.markdown import read
from policylib.publish.pdf import pdf_of
from policylib.publish.policy_pdf import policy_document
from policylib.publish.word import policy_word
from policylib.records import replace
from tests.commanding import DANISH, NEW, OLD, Answer, contents, git, run

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def policy(text: str, line: str = "") -> bytes:
    """A Word file of anybody's, with a line on its front page."""
    made = read(text.replace("## Tema 1", f"{line}\n\n## Tema 1", 1))
    return policy_word(replace(made, metadata=Metadata(title=made.metadata.title)))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Documents of every kind that the tests lay into folders."""
    folder = tmp_path_factory.mktemp("made")
    (folder / "gammel.docx").write_bytes(policy(OLD))
    (folder / "ny.docx").write_bytes(policy(NEW))
    (folder / "dateret.docx").write_bytes(policy(NEW, "Vedtaget i Byrådet den 13. december 2021"))
    both = "Vedtaget i Hovedudvalget den 12. juni 2017. Gælder fra 1. august 2017."
    (folder / "to-dage.docx").write_bytes(policy(NEW, both))
    (folder / "underskrevet.docx").write_bytes(policy(NEW, "MED-Hovedudvalget, november 2018"))
    bare = replace(read(OLD), metadata=Metadata(title="Personalepolitik"))
    (folder / "gammel.pdf").write_bytes(pdf_of(policy_document(bare)))
    return folder


def laid(made: Path, desk: Path, **files: str) -> Path:
    """A folder "politikker" with copies of documents, by the name that each gets there."""
    folder = desk / "politikker"
    for name, source in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(made / source, path)
    return folder


def gathered(desk: Path, *more: str) -> Answer:
    asked = ("import", "politikker", "-o", "samlet", "--history", *more)
    return run(*asked, folder=desk, **DANISH)


def dated(desk: Path) -> list[str]:
    """Every version's tag with the day of its commit, oldest first."""
    log = git(desk / "samlet", "log", "--reverse", "--format=%D|%ad", "--date=short")
    return [line.replace("HEAD -> main, ", "").replace("tag: ", "") for line in log.splitlines()]


def test_the_front_page_tells_the_day_and_only_a_person_tells_an_adoption(
    made: Path, tmp_path: Path
) -> None:
    laid(made, tmp_path, **{"politik 2018.docx": "gammel.docx", "politik.docx": "dateret.docx"})
    answer = gathered(tmp_path)
    assert answer.returncode == 0, answer.stderr
    assert dated(tmp_path) == ["v2018|2018-01-01", "v2021|2021-12-13"]
    assert "»Vedtaget i Byrådet den 13. december 2021«" in answer.stderr
    assert "Alle versionerne er udkast" in answer.stderr
    policy = read((tmp_path / "samlet" / "politik.md").read_text("utf-8"))
    assert policy.metadata.status in {None, Status.DRAFT}


def test_a_name_that_says_another_year_than_the_text_is_told(made: Path, tmp_path: Path) -> None:
    laid(made, tmp_path, **{"politik 2019.docx": "dateret.docx"})
    answer = gathered(tmp_path)
    assert dated(tmp_path) == ["v2021|2021-12-13"]
    assert "filens navn siger noget andet" in answer.stderr


def test_a_date_below_a_foreword_yields_to_the_name(made: Path, tmp_path: Path) -> None:
    laid(made, tmp_path, **{"politik 2019.docx": "underskrevet.docx"})
    answer = gathered(tmp_path)
    assert dated(tmp_path) == ["v2019|2019-01-01"]
    assert "i dokumentet står »MED-Hovedudvalget, november 2018«" in answer.stderr
    shutil.rmtree(tmp_path / "samlet")
    (tmp_path / "politikker" / "politik 2019.docx").rename(
        tmp_path / "politikker" / "politik 2018.docx"
    )
    assert gathered(tmp_path).returncode == 0
    assert dated(tmp_path) == ["v2018|2018-11-01"]


def test_the_word_file_stands_for_its_pdf_and_that_is_told(made: Path, tmp_path: Path) -> None:
    laid(
        made,
        tmp_path,
        **{
            "politik 2018.pdf": "gammel.pdf",
            "Politik 2018.docx": "gammel.docx",
            "politik 2020.docx": "ny.docx",
        },
    )
    answer = gathered(tmp_path)
    assert answer.returncode == 0, answer.stderr
    assert dated(tmp_path) == ["v2018|2018-01-01", "v2020|2020-01-01"]
    assert "politik 2018.pdf er ikke læst, for Politik 2018.docx er det samme" in answer.stderr


def test_folders_below_are_looked_through_and_give_their_year(made: Path, tmp_path: Path) -> None:
    laid(made, tmp_path, **{"2018/politik.docx": "gammel.docx", "2020/politik.docx": "ny.docx"})
    assert gathered(tmp_path).returncode == 0
    assert dated(tmp_path) == ["v2018|2018-01-01", "v2020|2020-01-01"]


def test_what_systems_leave_in_folders_is_passed_by_in_silence(made: Path, tmp_path: Path) -> None:
    folder = laid(made, tmp_path, **{"politik 2018.docx": "gammel.docx"})
    left = {
        "Thumbs.db": _OLE + "Catalog".encode("utf-16-le") + bytes(600),
        "desktop.ini": b"[.ShellClassInfo]\n",
        ".DS_Store": b"\0\0\0\1Bud1",
        "~$litik 2018.docx": b"\4Dorte" + bytes(156),
        "forside.png": b"\x89PNG\r\n\x1a\n",
        "film.mp4": bytes(9000),
    }
    for name, content in left.items():
        (folder / name).write_bytes(content)
    (folder / "tilbud.url").write_text("[InternetShortcut]\nURL=https://example.org\n")
    answer = gathered(tmp_path)
    assert answer.returncode == 0, answer.stderr
    assert dated(tmp_path) == ["v2018|2018-01-01"]
    assert not any(name in answer.stderr for name in left)


def test_every_document_that_cannot_be_read_is_named_at_once(made: Path, tmp_path: Path) -> None:
    folder = laid(made, tmp_path, **{"politik 2018.docx": "gammel.docx"})
    (folder / "politik 2010.doc").write_bytes(_OLE + "WordDocument".encode("utf-16-le"))
    (folder / "politik 2014.docx").write_bytes(b"")
    answer = gathered(tmp_path)
    assert (answer.returncode, answer.stdout) == (2, "")
    assert "politik 2010.doc" in answer.stderr
    assert "politik 2014.docx" in answer.stderr
    assert not (tmp_path / "samlet").exists()


def test_a_table_is_laid_out_mended_and_used(made: Path, tmp_path: Path) -> None:
    folder = laid(
        made,
        tmp_path,
        **{
            "a.docx": "dateret.docx",
            "b/politik 2018.docx": "gammel.docx",
            "c 2018.docx": "ny.docx",
        },
    )
    doubt = gathered(tmp_path)
    assert doubt.returncode == 2
    assert "c 2018.docx, politik 2018.docx har samme dato (2018-01-01)" in doubt.stderr
    assert "igen med --table" in doubt.stderr
    assert set(contents(folder)) == {"a.docx", "b/politik 2018.docx", "c 2018.docx"}

    assert gathered(tmp_path, "--table").returncode == 0
    assert not (tmp_path / "samlet").exists()
    text = (folder / "versions.toml").read_text("utf-8")
    listed = tomllib.loads(text)["version"]
    assert {each["file"] for each in listed} == {"a.docx", "b/politik 2018.docx", "c 2018.docx"}
    assert not any("adopted_on" in each for each in listed)
    again = gathered(tmp_path)
    assert "versions.toml efterlader en tvivl" in again.stderr
    assert gathered(tmp_path, "--table").returncode == 2  # it is there, and is not replaced

    mended = text.replace("# adopted_on", "adopted_on").replace(
        'file = "c 2018.docx"\nversion = "2018.1"\ndate = 2018-01-01',
        'file = "c 2018.docx"\nversion = "2018.5"\ndate = 2018-06-01',
    )
    # Where endings are hidden, an editor adds one of its own.
    (folder / "versions.toml.txt").write_text("\ufeff" + mended, "utf-8")
    (folder / "versions.toml").unlink()
    done = gathered(tmp_path)
    assert done.returncode == 0, done.stderr
    assert [each.partition("|")[2] for each in dated(tmp_path)] == [
        *("2018-01-01", "2018-06-01", "2021-12-13"),
    ]
    assert read((tmp_path / "samlet" / "politik.md").read_text()).metadata.status is Status.ADOPTED


def test_the_table_tells_the_decision_apart_from_the_day_it_holds_from(
    made: Path, tmp_path: Path
) -> None:
    folder = laid(made, tmp_path, **{"a.docx": "to-dage.docx"})
    assert gathered(tmp_path, "--table").returncode == 0
    text = (folder / "versions.toml").read_text("utf-8")
    assert "\ndate = 2017-06-12\n# adopted_on = 2017-06-12\n# in_force_from = 2017-08-01\n" in text


def test_a_label_is_never_a_date_and_can_be_asked_for(made: Path, tmp_path: Path) -> None:
    names = ("politik 2020-05-14.docx", "politik 2022-03-01.docx", "politik 2022-09-01.docx")
    laid(made, tmp_path, **dict(zip(names, ("gammel.docx", "ny.docx", "gammel.docx"), strict=True)))
    assert gathered(tmp_path).returncode == 0
    assert dated(tmp_path) == ["v2020|2020-05-14", "v2022.1|2022-03-01", "v2022.2|2022-09-01"]
    answer = run("-C", "samlet", "diff", "2020", "2022.1", folder=tmp_path, **DANISH)
    assert answer.returncode == 0, answer.stderr


def test_a_document_that_the_table_does_not_name_is_told(made: Path, tmp_path: Path) -> None:
    folder = laid(made, tmp_path, **{"a.docx": "ny.docx", "b.docx": "gammel.docx"})
    (folder / "versions.toml").write_text(
        '[[version]]\nfile = "a.docx"\nversion = "1"\ndate = 2020-01-01\n', "utf-8"
    )
    answer = gathered(tmp_path)
    assert answer.returncode == 0
    assert "b.docx står ikke i versions.toml og er ikke med" in answer.stderr
    asked = ("import", "politikker/versions.toml", "-o", "kun tabellen", "--history")
    assert run(*asked, folder=tmp_path).returncode == 0
    asked = ("import", "politikker/b.docx", "-o", "andet", "--history")
    assert "b.docx står ikke i den" in run(*asked, folder=tmp_path, **DANISH).stderr


def test_values_of_one_version_lead_to_the_table_and_not_in_a_circle(
    made: Path, tmp_path: Path
) -> None:
    laid(made, tmp_path, **{"a 2020.docx": "ny.docx"})
    answer = gathered(tmp_path, "--status", "adopted")
    assert answer.returncode == 2
    assert "--status gælder for én version, og --history laver flere" in answer.stderr
    assert "--table" in answer.stderr
    assert "brug --history" not in answer.stderr
    alone = run("import", "politikker", "-o", "ud", "--table", folder=tmp_path, **DANISH)
    assert "skriv også --history" in alone.stderr.lower()


def test_a_day_that_git_does_not_know_is_asked_about(made: Path, tmp_path: Path) -> None:
    folder = laid(made, tmp_path, **{"a.docx": "ny.docx"})
    (folder / "versions.toml").write_text(
        '[[version]]\nfile = "a.docx"\nversion = "1"\ndate = 1965-01-01\n', "utf-8"
    )
    answer = gathered(tmp_path)
    assert answer.returncode == 2
    assert "git kender ingen dato før 1970" in answer.stderr

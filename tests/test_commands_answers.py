"""What diff, versions, show and changelog answer, as a person and as a program would see it."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commanding import NEW, OLD, PROGRAM, clean_environment, contents, repository, run, run_as


@pytest.fixture
def files(tmp_path: Path) -> Path:
    (tmp_path / "old.md").write_text(OLD, "utf-8")
    (tmp_path / "new.md").write_text(NEW, "utf-8")
    return tmp_path


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return repository(tmp_path_factory.mktemp("repository"))


def in_terminal(*arguments: str, folder: Path, **environment: str) -> str:
    """What the program writes where standard output is a terminal of 80 columns."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "policylib", *arguments],
        cwd=folder,
        stdout=theirs,
        stderr=subprocess.DEVNULL,
        env={**clean_environment(), "TERM": "xterm", "COLUMNS": "80", **environment},
    )
    os.close(theirs)
    parts = []
    while True:
        try:
            part = os.read(ours, 65536)
        except OSError:  # the other end is closed
            break
        if not part:
            break
        parts.append(part)
    process.wait()
    os.close(ours)
    return b"".join(parts).decode("utf-8")


def test_two_files_are_compared_without_any_git(files: Path) -> None:
    told = run("diff", "old.md", "new.md", folder=files)
    assert (told.returncode, told.stderr) == (0, "")
    assert "Binder mere: »bør« er ændret til »skal«." in told.stdout
    assert "Lederen [-bør-]{+skal+} indhente" in told.stdout
    assert max(map(len, told.stdout.splitlines())) <= 80


def test_the_answer_comes_in_the_language_that_is_asked_for(files: Path) -> None:
    before = run("--lang", "en", "diff", "old.md", "new.md", folder=files)
    after = run("diff", "old.md", "new.md", "--lang", "en", folder=files)
    assert before.stdout == after.stdout
    assert "Binds more" in after.stdout


def test_no_argument_means_from_the_version_in_force_to_the_newest_draft(place: Path) -> None:
    told = json.loads(run("diff", "--format", "json", folder=place).stdout)
    assert (told["old"]["version"], told["new"]["version"]) == ("1.0", "2.0")
    named = json.loads(run("diff", "1.0", "2.0", "--format", "json", folder=place).stdout)
    assert told == named
    assert all(len(told[side]["commit"]) == 40 for side in ("old", "new"))


def test_edits_of_the_newest_draft_count_before_anybody_recorded_them(tmp_path: Path) -> None:
    folder = repository(tmp_path)
    (folder / "politik.md").write_text(NEW.replace("to referencer", "tre referencer"), "utf-8")
    told = run("diff", folder=folder)
    assert "{+tre referencer+}" in told.stdout
    (folder / "politik.md").write_text(OLD, "utf-8")
    assert "{+to referencer+}" in run("diff", folder=folder).stdout


def test_one_argument_means_from_that_version_to_the_files_as_they_are(tmp_path: Path) -> None:
    folder = repository(tmp_path)
    (folder / "politik.md").write_text(NEW.replace("to referencer", "tre referencer"), "utf-8")
    told = json.loads(run("diff", "2.0", "--format", "json", folder=folder).stdout)
    assert [change["new"]["text"] for change in told["changes"]] == [
        "Lederen skal indhente tre referencer."
    ]
    assert told["new"]["commit"] is None


def test_the_exit_status_tells_of_differences_only_where_it_is_asked(files: Path) -> None:
    for asked, status in (
        (("old.md", "new.md"), 0),
        (("old.md", "new.md", "--exit-code"), 1),
        (("old.md", "old.md", "--exit-code"), 0),
    ):
        assert run("diff", *asked, folder=files).returncode == status


@pytest.mark.parametrize(
    ("name", "starts"),
    [
        ("changes.json", b'{\n  "format": "policylib.comparison/1"'),
        ("changes.html", b"<!doctype html>"),
        ("changes.md", b"# "),
        ("changes.txt", "Ændringerne på én side".encode()),
        ("changes.pdf", b"%PDF-"),
    ],
)
def test_the_name_of_the_output_tells_its_form(name: str, starts: bytes, files: Path) -> None:
    told = run("diff", "old.md", "new.md", "-o", name, folder=files)
    assert (told.returncode, told.stdout, told.stderr) == (0, "", "")
    written = (files / name).read_bytes()
    assert written[: len(starts)].lower() == starts.lower()
    assert name.endswith(".pdf") or b"\x1b[" not in written
    assert set(contents(files)) == {"old.md", "new.md", name}


def test_the_output_replaces_an_earlier_one_in_one_step_and_keeps_its_rights(files: Path) -> None:
    (files / "changes.json").write_text("earlier", "utf-8")
    (files / "changes.json").chmod(0o640)
    assert run("diff", "old.md", "new.md", "-o", "changes.json", folder=files).returncode == 0
    assert json.loads((files / "changes.json").read_bytes())["summary"]["changed"] == 5
    assert (files / "changes.json").stat().st_mode & 0o777 == 0o640


def test_files_in_another_encoding_are_read_when_it_is_named(files: Path) -> None:
    for name in ("old", "new"):
        text = (files / f"{name}.md").read_text("utf-8")
        (files / f"{name}-latin.md").write_text(text, "latin-1")
    plain = run("diff", "old.md", "new.md", folder=files)
    named = run("diff", "old-latin.md", "new-latin.md", "--encoding", "latin-1", folder=files)
    assert (named.returncode, named.stdout) == (0, plain.stdout)
    mixed = run("diff", "old-latin.md", "new.md", "--encoding", "latin-1", folder=files)
    assert (mixed.returncode, mixed.stdout) == (0, plain.stdout)


def test_json_is_utf_8_whatever_the_locale_says(files: Path) -> None:
    asked = ("diff", "old.md", "new.md", "--format", "json")
    plain = run(*asked, folder=files).stdout
    odd = run_as(PROGRAM, *asked, folder=files, PYTHONIOENCODING="latin-1", LC_ALL="C").stdout
    assert plain == odd
    assert "én" in plain


def test_a_terminal_that_lacks_letters_does_not_stop_the_answer(files: Path) -> None:
    (files / "new.md").write_text(NEW.replace("to referencer", "to – tre referencer"), "utf-8")
    told = subprocess.run(
        [sys.executable, "-m", "policylib", "diff", "old.md", "new.md"],
        cwd=files,
        env={**clean_environment(), "PYTHONIOENCODING": "latin-1"},
        capture_output=True,
        check=False,
    )
    assert (told.returncode, told.stderr) == (0, b"")
    assert "bør".encode("latin-1") in told.stdout
    assert b"to \\u2013 tre referencer" in told.stdout


def test_colour_stands_on_a_terminal_only_and_never_with_no_color(files: Path) -> None:
    asked = ("diff", "old.md", "new.md")
    coloured = in_terminal(*asked, folder=files)
    assert "\x1b[" in coloured
    assert "\x1b[" not in in_terminal(*asked, folder=files, NO_COLOR="1")
    assert "\x1b[" not in in_terminal(*asked, folder=files, TERM="dumb")
    assert "\x1b[" not in run(*asked, folder=files).stdout


def test_extracted_text_is_read_on_the_way(files: Path) -> None:
    (files / "old.txt").write_text(
        "Tema 1: Rekruttering\n\nHvad vil vi?\n\nVi vil finde kolleger, der bliver.\n\n"
        "Hvad gør vi?\n\nLederen bør indhente én refe-\nrence.\n",
        "utf-8",
    )
    told = run("diff", "old.txt", "new.md", "--format", "json", folder=files)
    texts = [
        change["old"]["text"] for change in json.loads(told.stdout)["changes"] if change["old"]
    ]
    assert "Lederen bør indhente én reference." in texts
    assert "old.txt: without markup" in told.stderr
    (files / "new.txt").write_text((files / "old.txt").read_text("utf-8"), "utf-8")
    assert run("diff", "old.txt", "new.txt", "--exit-code", folder=files).returncode == 0


def test_two_texts_without_a_title_are_not_named_after_their_files(files: Path) -> None:
    text = "Tema 1: Ferie\n\nHvad gør vi?\n\nLederen {} svare senest 7 dage efter.\n"
    (files / "gammel.txt").write_text(text.format("bør"), "utf-8")
    (files / "ny.txt").write_text(text.format("skal"), "utf-8")
    for form, title in (
        ("text", "Ændringerne på én side"),
        ("markdown", "# Ændringerne på én side"),
    ):
        told = run("diff", "gammel.txt", "ny.txt", "--format", form, folder=files)
        assert [line for line in told.stdout.splitlines() if line][:2] == [
            title,
            "Den nye tekst (ny.txt) sammenlignet med den tidligere tekst (gammel.txt).",
        ]
        assert "****" not in told.stdout
    (files / "ny.txt").write_text(f"Velkommen til Lyngvig Kommune.\n\n{text}", "utf-8")
    page = run("diff", "gammel.txt", "ny.txt", "--format", "html", folder=files)
    assert "<title>Ændringerne på én side" in page.stdout
    assert "Ny for" not in page.stdout


def test_versions_are_a_table_that_fits_and_tells_who_decided(place: Path) -> None:
    told = run("versions", folder=place)
    assert told.returncode == 0
    lines = told.stdout.splitlines()
    assert max(map(len, lines)) <= 80
    first = next(line for line in lines if line.startswith("1.0 "))
    for words in ("Gældende", "13.12.2021", "01.01.2022", "Byrådet"):
        assert words in first
    assert "Udkast" in next(line for line in lines if line.startswith("2.0 "))


def test_versions_for_a_program(place: Path) -> None:
    told = json.loads(run("versions", "--format", "json", folder=place).stdout)
    assert told["format"] == "policylib.versions/1"
    first, second = told["versions"]
    assert first["version"] == "1.0"
    assert (first["status"], first["tag"]) == ("in_force", "v1.0")
    assert (first["adopted_on"], first["in_force_from"]) == ("2021-12-13", "2022-01-01")
    assert (second["status"], second["tag"], second["in_force_from"]) == ("draft", None, None)


def test_a_status_is_that_of_today_and_today_can_be_fixed(root: Path, tmp_path: Path) -> None:
    sample = ("-C", str(root / "policy_versions"))
    now = run(*sample, "diff", "2.0", "2.1", folder=tmp_path)
    assert "Den tidligere version 2.1" in now.stdout
    then = run(*sample, "diff", "2.0", "2.1", folder=tmp_path, SOURCE_DATE_EPOCH="1590000000")
    assert "Den gældende version 2.1" in then.stdout
    past = run(*sample, "show", "2.1", folder=tmp_path).stdout
    assert "Erstattet · gjaldt fra 1. marts 2020" in past
    then = run(*sample, "show", "2.1", folder=tmp_path, SOURCE_DATE_EPOCH="1590000000")
    assert "Gældende · gælder fra 1. marts 2020" in then.stdout
    listed = run(*sample, "versions", folder=tmp_path, SOURCE_DATE_EPOCH="1590000000").stdout
    assert next(x for x in listed.splitlines() if x.startswith("2.1 ")).split()[1] == "Gældende"
    wrong = run(*sample, "versions", folder=tmp_path, SOURCE_DATE_EPOCH="soon")
    assert (wrong.returncode, wrong.stdout) == (2, "")


@pytest.mark.parametrize("reference", ["1.0", "v1.0", "2023-05-01", "1. maj 2023"])
def test_a_policy_is_shown_as_of_a_version_or_a_date(reference: str, place: Path) -> None:
    told = run("show", reference, folder=place)
    assert told.returncode == 0
    assert told.stdout.startswith("Lyngvig Kommune · version 1.0 · Gældende")
    for words in OLD.split("---\n")[2].split():
        if words.strip("#"):
            assert words in told.stdout


@pytest.mark.parametrize("where", ["1", "tema 1", "Rekruttering", "rekruttering"])
def test_one_place_is_shown_by_number_title_or_address(where: str, place: Path) -> None:
    told = run("show", "1.0", where, folder=place)
    assert "Lederen bør indhente én reference." in told.stdout
    assert "Ferie" not in told.stdout


def test_a_policy_is_shown_as_data_and_as_markdown(place: Path) -> None:
    told = json.loads(run("show", "1.0", "rekruttering", "--format", "json", folder=place).stdout)
    assert told["format"] == "policylib.policy/1"
    last = told["passages"][-1]
    assert last["anchor"] == "rekruttering/hvad-goer-vi/p1"
    assert last["text"] == "Lederen bør indhente én reference."
    assert (last["file"], OLD.splitlines()[last["line"] - 1]) == ("politik.md", last["text"])
    markdown = run("show", "1.0", "--format", "markdown", folder=place).stdout
    assert "### Hvad gør vi?\n\nLederen bør indhente én reference." in markdown


def test_the_changelog_goes_to_standard_output_or_a_file(root: Path, tmp_path: Path) -> None:
    asked = ("-C", str(root / "policy_versions"), "changelog")
    told = run(*asked, folder=tmp_path)
    assert told.returncode == 0
    assert told.stdout.index("3.0") < told.stdout.index("2.1") < told.stdout.index("2.0.1")
    target = tmp_path / "CHANGELOG.md"
    assert run(*asked, "-o", str(target), folder=tmp_path).returncode == 0
    assert target.read_text("utf-8") == told.stdout


def test_a_draft_that_became_a_version_is_no_longer_out_for_consultation() -> None:
    sample = Path(__file__).parents[1] / "policy_versions"
    rows = run("versions", folder=sample).stdout.splitlines()
    (done,) = [row for row in rows if row.startswith("2.0-udkast-1 ")]
    assert "Afløst" in done
    assert "I høring" not in done
    story = run("history", "indhente to referencer", "--with-drafts", folder=sample).stdout
    assert "2.0-udkast-1 · Afløst" in story

"""The program as a whole: the same one under three names, its help, and how it fails."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from policylib.commands.program import COMMANDS
from tests.commanding import DANISH, ENGLISH, run, run_as


def test_the_program_is_the_same_under_its_three_names(root: Path, tmp_path: Path) -> None:
    script = Path(sys.executable).with_name("policylib")
    names = [("-m", "policylib"), (str(root / "cli.py"),), (str(script),)]
    helped = [run_as(name, "--help", folder=tmp_path) for name in names]
    assert {each.stdout for each in helped} == {helped[0].stdout}
    assert helped[0].stdout.startswith("Usage: policylib [OPTIONS] COMMAND")
    assert {each.returncode for each in helped} == {0}


def test_help_is_danish_where_the_locale_is_or_where_it_is_asked_for(tmp_path: Path) -> None:
    by_locale = run("diff", "--help", folder=tmp_path, **DANISH)
    by_asking = run("--lang", "da", "diff", "--help", folder=tmp_path)
    assert by_locale.stdout == by_asking.stdout
    for danish in (
        "Brug: policylib diff",
        "Valg:",
        "Hvad er ændret",
        "Eksempler:",
        "Vis denne hjælp",
    ):
        assert danish in by_locale.stdout
    for english in ("Usage", "Options", "Examples", "Show this"):
        assert english not in by_locale.stdout


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("locale", [ENGLISH, DANISH], ids=["en", "da"])
def test_every_command_says_its_purpose_in_one_line_and_shows_examples(
    name: str, locale: dict[str, str], tmp_path: Path
) -> None:
    whole = run("--help", folder=tmp_path, **locale).stdout
    purpose = next(line for line in whole.splitlines() if line.startswith(f"  {name} "))
    purpose = purpose.strip().removeprefix(name).strip()
    told = run(name, "--help", folder=tmp_path, **locale)
    assert told.returncode == 0
    assert purpose.endswith((".", "?"))
    assert purpose in " ".join(told.stdout.split())
    assert f"policylib {name}" in told.stdout.split("\n\n", 1)[1]
    assert max(len(line) for line in told.stdout.splitlines()) <= 80


def test_the_version_is_told(tmp_path: Path) -> None:
    import policylib

    told = run("--version", folder=tmp_path)
    assert (told.returncode, told.stdout) == (0, f"policylib {policylib.__version__}\n")


@pytest.mark.parametrize(
    ("arguments", "english", "danish"),
    [
        (
            ["dif"],
            "no command called dif. Did you mean diff?",
            "ingen kommando, der hedder »dif«. Mente du diff?",
        ),
        (["diff", "--formt", "x"], "no option called --formt", "intet valg, der hedder »--formt«"),
        (
            ["diff", "--format", "xls"],
            "--format can be: text, json",
            "--format kan være: text, json",
        ),
        (
            ["diff", "old.txt", "ny", "politik.txt"],
            "too much on the line. A name with blanks must stand in quotation marks",
            "der står for meget på linjen. Et navn med mellemrum skal stå i anførselstegn",
        ),
        (["import", "-o", "x"], "something is missing: FILE", "der mangler noget: FIL"),
        (["diff", "--format"], "--format must be followed by", "»--format« skal følges af"),
        (
            ["adopt", "2.0", "--on", "2021-02-30", "--in-force-from", "2022-01-01", "--by", "HR"],
            "--on cannot be what was written: 2021-02-30 is not a date",
            "det, der står efter --on, kan ikke bruges: »2021-02-30« er ikke en dato",
        ),
    ],
)
def test_a_command_line_that_is_wrong_says_what_and_how_to_ask(
    arguments: list[str], english: str, danish: str, tmp_path: Path
) -> None:
    program = "policylib" if arguments == ["dif"] else f"policylib {arguments[0]}"
    told = run(*arguments, folder=tmp_path)
    assert (told.returncode, told.stdout) == (2, "")
    assert english in told.stderr
    assert len(told.stderr.splitlines()) == 1
    assert f"{program} --help shows" in told.stderr
    told = run(*arguments, folder=tmp_path, **DANISH)
    assert (told.returncode, told.stdout) == (2, "")
    assert danish in told.stderr
    assert f"{program} --help viser" in told.stderr
    assert len(told.stderr.splitlines()) == 1


def test_what_is_missing_is_shown_in_a_whole_line(tmp_path: Path) -> None:
    whole = "policylib adopt 3.0 --on 2025-12-15 --in-force-from 2026-01-01 --by Byrådet"
    told = run("adopt", "1.1", folder=tmp_path, **DANISH)
    assert "der mangler noget: --on. " in told.stderr
    assert f"Skriv for eksempel »{whole}«." in told.stderr
    assert whole.replace("Byrådet", "Council") in run("adopt", "1.1", folder=tmp_path).stderr


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    told = run("-C", "nowhere", "versions", folder=tmp_path)
    assert (told.returncode, told.stdout) == (2, "")
    assert "there is no folder called nowhere" in told.stderr
    assert "Traceback" not in told.stderr


def test_a_mistake_of_the_program_shows_its_traceback_and_is_not_taken_for_an_answer(
    tmp_path: Path,
) -> None:
    broken = (
        "import sys; from policylib.commands import main, program\n"
        "def fail(*_, **__): raise ZeroDivisionError('on purpose')\n"
        "program._Program.get_command = fail\n"
        "sys.exit(main(['versions']))"
    )
    told = run_as(("-c", broken), folder=tmp_path)
    assert told.returncode == 3
    assert "ZeroDivisionError: on purpose" in told.stderr
    assert "a mistake in the program" in told.stderr


def test_a_reader_that_has_seen_enough_is_no_error(tmp_path: Path) -> None:
    command = f"{sys.executable} -m policylib --help | head -c 5; echo status ${{PIPESTATUS[0]}}"
    told = subprocess.run(
        ["bash", "-c", command], cwd=tmp_path, capture_output=True, encoding="utf-8", check=False
    )
    assert told.stdout.startswith("Usage")
    assert told.stderr == ""


def test_a_full_disk_behind_standard_output_is_an_error(tmp_path: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("there is no /dev/full on this system")
    with Path("/dev/full").open("w") as full:
        told = subprocess.run(
            [sys.executable, "-m", "policylib", "--help"],
            cwd=tmp_path,
            stdout=full,
            stderr=subprocess.PIPE,
            env={**os.environ, **ENGLISH},
            encoding="utf-8",
            check=False,
        )
    assert told.returncode == 2
    assert "No space left on device" in told.stderr
    assert "Traceback" not in told.stderr

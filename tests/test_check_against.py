"""`check --against`: where the other text is, was moved, was merged, or cannot be found."""

from pathlib import Path

from tests.commanding import DANISH, NEW, OLD, git, repository, run

ASKED = ("check", "--against", "main")


def branched(folder: Path) -> Path:
    """Version 1.0 on main, and a branch with the draft 2.0."""
    folder.mkdir(exist_ok=True)
    repository(folder)
    git(folder, "branch", "proposal")
    git(folder, "reset", "--quiet", "--hard", "v1.0")
    git(folder, "checkout", "--quiet", "proposal")
    return folder


def told(folder: Path, *asked: str) -> list[str]:
    answer = run(*(asked or ASKED), folder=folder, **DANISH)
    return [line for line in answer.stdout.splitlines() if line.endswith("[change-without-reason]")]


def test_a_change_that_came_by_a_merge_needs_a_reason_too(tmp_path: Path) -> None:
    folder = branched(tmp_path)
    assert [line.split(": ")[0] for line in told(folder)] == ["politik.md:19"]
    git(folder, "checkout", "--quiet", "-b", "side", "main")
    (folder / "politik.md").write_text(
        OLD.replace("Ferie aftales", "Al ferie skal aftales"), "utf-8"
    )
    git(folder, "commit", "--quiet", "-am", "Ferie")
    git(folder, "checkout", "--quiet", "proposal")
    git(folder, "merge", "--quiet", "--no-edit", "side")
    assert [line.split(": ")[0] for line in told(folder)] == ["politik.md:19", "politik.md:29"]


def test_a_policy_that_was_moved_is_held_against_its_old_place(tmp_path: Path) -> None:
    folder = branched(tmp_path)
    (folder / "hr").mkdir()
    git(folder, "mv", "politik.md", "hr/personalepolitik.md")
    git(folder, "commit", "--quiet", "-m", "Flyt")
    assert [line.split(": ")[0] for line in told(folder)] == ["hr/personalepolitik.md:19"]


def test_what_was_taken_out_needs_a_reason_and_stands_in_the_file_that_lacks_it(
    tmp_path: Path,
) -> None:
    folder = branched(tmp_path)
    text = NEW[: NEW.index("## Tema 2")].replace(
        "skal indhente to referencer", "bør indhente én reference"
    )
    (folder / "politik.md").write_text(text, "utf-8")
    [line] = told(folder)
    assert line.startswith("politik.md: advarsel: ingen har skrevet hvorfor: Ferie")


def test_a_reference_that_cannot_be_used_is_bad_input_and_says_what_to_do(tmp_path: Path) -> None:
    folder = branched(tmp_path / "whole")
    git(folder, "checkout", "--quiet", "--orphan", "empty")
    git(folder, "rm", "-r", "--quiet", "--force", ".")
    git(folder, "commit", "--quiet", "--allow-empty", "-m", "Tom")
    git(folder, "checkout", "--quiet", "proposal")
    for reference, said in (("nowhere", "nowhere"), ("empty", "empty")):
        answer = run("check", "--against", reference, folder=folder, **DANISH)
        assert (answer.returncode, answer.stdout) == (2, "")
        assert said in answer.stderr
    cut = tmp_path / "cut"
    git(
        tmp_path, "clone", "--quiet", "--depth", "1", "--branch", "proposal", folder.as_uri(), "cut"
    )
    answer = run(*ASKED, folder=cut, **DANISH)
    assert (answer.returncode, answer.stdout) == (2, "")
    assert "main er ikke i denne klon" in answer.stderr
    assert "git fetch --unshallow" in answer.stderr
    git(cut, "fetch", "--quiet", "--unshallow")
    git(cut, "fetch", "--quiet", "origin", "main:main")
    assert [line.split(": ")[0] for line in told(cut)] == ["politik.md:19"]

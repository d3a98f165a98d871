"""`diff --since`: from the version in force to a draft, for those who have seen an earlier one."""

import json
from pathlib import Path

import pytest

from tests.commanding import NEW, OLD, git, repository, run

DRAFT_1 = (
    OLD.replace('version: "1.0"', 'version: "2.0-udkast-1"')
    .replace("status: in_force", "status: consultation")
    .replace("adopted_on: 2021-12-13\n", "")
    .replace("in_force_from: 2022-01-01\n", "")
    .replace("approved_by:\n  body: Byrådet\n", "")
    .replace("bør indhente", "skal indhente")
)
DRAFT_2 = DRAFT_1.replace("2.0-udkast-1", "2.0-udkast-2").replace(
    "aftales med lederen", "aftales med nærmeste leder"
)
DAY = {"SOURCE_DATE_EPOCH": "1650000000"}


@pytest.fixture
def drafted(tmp_path: Path) -> Path:
    """A repository with a version in force and two drafts of the next one."""
    folder = tmp_path / "policy"
    folder.mkdir()
    git(folder, "init", "--quiet", "--initial-branch=main")
    for text, branch in ((OLD, ""), (DRAFT_1, "draft"), (DRAFT_2, "")):
        if branch:
            git(folder, "switch", "--quiet", "--create", branch)
        (folder / "politik.md").write_text(text, "utf-8")
        git(folder, "add", "politik.md")
        git(folder, "commit", "--quiet", "--message", "version")
    return folder


def test_without_names_the_newest_draft_is_held_against_the_one_before(drafted: Path) -> None:
    told = run("--lang", "da", "diff", "--since", folder=drafted, **DAY)
    assert told.returncode == 0
    words = " ".join(told.stdout.split())
    assert "Udkast 2 til version 2.0 (i høring) sammenlignet med den gældende version 1.0" in words
    assert "Ændringerne er også holdt op mod udkast 1." in words
    assert "Siden udkast 1: 1 ny ændring" in words
    assert "Ny siden udkast 1. " in words
    assert "Som i udkast 1. Binder mere" in words


def test_the_draft_can_be_named(root: Path) -> None:
    asked = ("diff", "2.1", "3.0-udkast-2", "--since", "3.0-udkast-1", "--format", "json")
    document = json.loads(run(*asked, folder=root / "policy_versions").stdout)
    assert document["old"]["version"] == "2.1"
    assert document["since"]["version"] == "3.0-udkast-1"
    assert document["since"]["status"] == "consultation"
    assert len(document["withdrawn"]) == 5


def test_an_adopted_version_is_held_against_its_last_draft(root: Path) -> None:
    asked = ("diff", "2.1", "3.0", "--format", "json", "--since")
    document = json.loads(run(*asked, folder=root / "policy_versions").stdout)
    assert document["since"]["version"] == "3.0-udkast-2"


def test_edits_that_nobody_recorded_belong_to_the_draft_that_they_are_made_in(
    drafted: Path,
) -> None:
    text = DRAFT_2.replace("i god tid", "i meget god tid")
    (drafted / "politik.md").write_text(text, "utf-8")
    asked = ("diff", "--format", "json", "--since")
    document = json.loads(run(*asked, folder=drafted, **DAY).stdout)
    assert document["since"]["version"] == "2.0-udkast-1"
    assert [change["since"] for change in document["changes"]].count("new") == 2


def test_edits_of_the_only_draft_are_held_against_what_was_recorded_of_it(tmp_path: Path) -> None:
    place = repository(tmp_path)
    edited = NEW.replace("i god tid", "i meget god tid")
    (place / "politik.md").write_text(edited, "utf-8")
    document = json.loads(run("diff", "--format", "json", "--since", folder=place, **DAY).stdout)
    became = {
        change["new"]["text"]: change["since"]
        for change in document["changes"]
        if change["node"] == "paragraph"
    }
    assert document["since"]["version"] == "2.0"
    assert became == {
        "Lederen skal indhente to referencer.": "kept",
        "Ferie skal kunne planlægges i meget god tid.": "new",
    }


def test_three_files_are_three_points(tmp_path: Path) -> None:
    for name, text in (("old", OLD), ("one", DRAFT_1), ("two", DRAFT_2)):
        (tmp_path / f"{name}.md").write_text(text, "utf-8")
    told = run("diff", "old.md", "two.md", "--since", "one.md", "-o", "out.html", folder=tmp_path)
    assert told.returncode == 0
    assert "Ny siden udkast 1." in (tmp_path / "out.html").read_text("utf-8")


def test_where_no_draft_came_before_the_next_step_is_said(root: Path) -> None:
    told = run("diff", "2.1", "3.0-udkast-1", "--since", folder=root / "policy_versions")
    assert told.returncode == 2
    assert "no draft is known before 3.0-udkast-1" in told.stderr
    assert "--since DRAFT" in told.stderr


def test_an_unknown_draft_is_an_error_that_lists_the_versions(root: Path) -> None:
    told = run("diff", "2.1", "3.0", "--since", "9.9", folder=root / "policy_versions")
    assert told.returncode == 2
    assert "9.9" in told.stderr


def test_side_by_side_tells_what_is_new_since_a_draft_and_what_was_taken_back(root: Path) -> None:
    asked = ("diff", "2.1", "3.0", "--format", "parallel-html", "--since", "3.0-udkast-1")
    told = run(*asked, folder=root / "policy_versions")
    assert told.returncode == 0
    assert "Ny siden udkast 1." in told.stdout
    assert "Taget ud igen siden udkast 1" in told.stdout
    assert "Udkast 1 ændrede »to« til »ét«" in told.stdout

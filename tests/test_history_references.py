"""What a reference means: paths, labels, tags, branches, commits, dates, and which text they give."""

import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policylib.document import full_text
from policylib.errors import (
    AmbiguousReferenceError,
    MissingFileError,
    PolicylibError,
    UnknownReferenceError,
)
from policylib.history import History, Reading, open_history
from policylib.history.references import read_date, split_reference
from tests.repositories import Repository, policy


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """Versions 1.0 and 2.0, a draft, and in the work tree an edit that nobody committed."""
    made = Repository(tmp_path_factory.mktemp("kommune"))
    made.commit({"politik.md": policy("1.0", in_force_from="2020-01-01", body="Første.")})
    made.tag("v1.0")
    made.commit({"politik.md": policy("2.0", in_force_from="2022-01-01", body="Anden.")})
    made.switch("udkast/3.0", "main")
    made.commit({"politik.md": policy("3.0", "draft", in_force_from="2023-01-01", body="Tredje.")})
    made.switch("main")
    made.write("politik.md", policy("2.0", in_force_from="2022-01-01", body="Rettet."))
    made.write("andre/notat.md", "# Notat\n\nEn anden tekst.\n")
    return made


@pytest.fixture
def history(repository: Repository) -> History:
    return open_history(repository.path)


def last_word(history: History, reference: str) -> str:
    with history:
        return full_text(history.read(history.resolve(reference)).policy).split()[-1]


@pytest.mark.parametrize(
    ("reference", "word"),
    [
        ("1.0", "Første."),
        ("v1.0", "Første."),
        ("main~1", "Første."),
        ("2021-12-31", "Første."),
        ("31. december 2021", "Første."),
        ("31.12.2021", "Første."),
        ("2.0", "Anden."),
        ("main", "Anden."),
        ("HEAD", "Anden."),
        ("2022-01-01", "Anden."),
        ("2030-01-01", "Anden."),
        ("3.0", "Tredje."),
        ("udkast/3.0", "Tredje."),
        ("worktree", "Rettet."),
        ("politik.md", "Rettet."),
        ("./politik.md", "Rettet."),
        ("andre/notat.md", "tekst."),
        ("andre", "tekst."),
        ("version:2.0", "Anden."),
        ("git:main", "Anden."),
        ("date:1/1-2022", "Anden."),
        ("path:politik.md", "Rettet."),
    ],
)
def test_a_reference_gives_the_text_that_it_names(
    history: History, reference: str, word: str
) -> None:
    assert last_word(history, reference) == word


def test_a_commit_is_found_by_its_whole_id_and_by_its_beginning(
    repository: Repository, history: History
) -> None:
    commit = repository.git("rev-parse", "v1.0^{commit}")
    with history:
        for name in (commit, commit[:8], commit.upper()):
            assert history.resolve(name).commit == commit
        version = history.resolve(commit).version
    assert version is not None
    assert version.label == "1.0"


def test_a_draft_matches_no_date(history: History) -> None:
    with history:
        assert history.resolve("2024-01-01").name == "2024-01-01"
    assert last_word(history, "2024-01-01") == "Anden."


def test_a_day_before_the_first_version_names_the_first_version(history: History) -> None:
    with history, pytest.raises(UnknownReferenceError, match=r"1\.0, from 2020-01-01"):
        history.resolve("2019-12-31")


@pytest.mark.parametrize(
    "revision",
    ["", " ", "-", "--all", "-n1", "-OF", "--output=F", "a\0b", "a\nb", "main@{1}", "@{-1}", "HEAD:politik.md",
     ":politik.md", "main..v1.0", "main...v1.0", "v1.0^{/Gem}", "main^{/x}", "^main", "0" * 40, "f" * 40, "x" * 5000,
     "main~99", "v1.0:politik.md", "refs/heads", "udkast", "HEAD^2", "--", "-x", "$(touch F)", "`touch F`"],
)  # fmt: skip
def test_a_revision_that_is_none_is_refused_and_nothing_is_made(
    repository: Repository, history: History, revision: str
) -> None:
    before = sorted(path.name for path in repository.path.iterdir())
    for reference in (revision, f"git:{revision}"):
        with history, pytest.raises(PolicylibError) as caught:
            history.resolve(reference)
        assert isinstance(caught.value, UnknownReferenceError)
        assert "\0" not in str(caught.value)
    assert sorted(path.name for path in repository.path.iterdir()) == before


@given(revision=st.text(max_size=20))
def test_any_text_at_all_is_a_text_or_an_error_of_ours(
    repository: Repository, revision: str
) -> None:
    with open_history(repository.path) as history:
        try:
            history.resolve(revision)
        except PolicylibError as error:
            str(error).encode()


def test_two_readings_that_give_different_texts_are_listed(tmp_path: Path) -> None:
    made = Repository(tmp_path)
    made.commit({"politik.md": policy("1.0", in_force_from="2020-01-01", body="Første.")})
    made.git("branch", "2.0")
    made.commit({"politik.md": policy("2.0", in_force_from="2022-01-01", body="Anden.")})
    made.write("2.0", "Noget helt andet.\n")
    with open_history(tmp_path) as history:
        with pytest.raises(AmbiguousReferenceError) as caught:
            history.resolve("2.0")
        told = str(caught.value)
        assert "version:2.0" in told
        assert "git:2.0" in told
        assert "path:2.0" in told
        assert last_word(history, "version:2.0") == "Anden."
        assert last_word(history, "git:2.0") == "Første."
        assert last_word(history, "path:2.0") == "andet."


def test_two_readings_that_give_the_same_text_are_fine(tmp_path: Path) -> None:
    made = Repository(tmp_path)
    made.commit({"politik.md": policy("1.0", in_force_from="2020-01-01")})
    made.tag("1.0")
    made.git("branch", "2020-01-01")
    with open_history(tmp_path) as history:
        assert history.resolve("1.0").reading is Reading.VERSION
        assert history.resolve("2020-01-01").commit == made.git("rev-parse", "main")


def test_a_file_with_the_name_of_a_branch_is_not_taken_silently(tmp_path: Path) -> None:
    made = Repository(tmp_path)
    made.commit({"politik.md": policy("1.0", in_force_from="2020-01-01")})
    made.git("branch", "ny.md")
    made.commit({"politik.md": policy("2.0", in_force_from="2022-01-01")})
    made.write("ny.md", "# Ny tekst\n")
    with open_history(tmp_path) as history, pytest.raises(AmbiguousReferenceError, match="git:ny"):
        history.resolve("ny.md")
    made.git("pack-refs", "--all")
    with open_history(tmp_path) as history, pytest.raises(AmbiguousReferenceError, match="git:ny"):
        history.resolve("ny.md")


def test_what_is_not_there_names_the_versions_that_are(history: History) -> None:
    with history, pytest.raises(UnknownReferenceError, match=r"Versions: 1\.0, 2\.0, 3\.0"):
        history.resolve("9.9")


def test_a_path_that_is_asked_for_and_missing_is_a_missing_file(history: History) -> None:
    with history, pytest.raises(MissingFileError, match=r"nope\.md"):
        history.resolve("path:nope.md")


def test_a_file_that_is_missing_is_called_so_even_where_git_has_nothing_yet(tmp_path: Path) -> None:
    Repository(tmp_path)
    (tmp_path / "a.md").write_text("# A\n")
    with open_history(tmp_path) as history:
        assert last_word(history, "a.md") == "A"
        with pytest.raises(MissingFileError, match=r"b\.md"):
            history.resolve("b.md")


def test_a_day_that_no_calendar_has_is_refused_as_such(history: History) -> None:
    for reference in ("2021-02-30", "date:30/2-2021", "31.04.2020"):
        with history, pytest.raises(UnknownReferenceError, match="no calendar"):
            history.resolve(reference)


def test_a_commit_from_before_the_policy_says_that_it_starts_later(tmp_path: Path) -> None:
    made = Repository(tmp_path)
    first = made.commit({"README.md": "# Noget andet\n"})
    made.commit({"politik.md": policy("1.0", in_force_from="2020-01-01")})
    with (
        open_history(tmp_path) as history,
        pytest.raises(UnknownReferenceError, match="starts later"),
    ):
        history.resolve(first)


def test_a_commit_that_no_branch_reaches_is_still_found_by_its_id(tmp_path: Path) -> None:
    made = Repository(tmp_path)
    made.commit({"politik.md": policy("1.0", in_force_from="2020-01-01")})
    made.switch("midlertidig", "main")
    lost = made.commit({"politik.md": policy("1.5", "draft", body="Efterladt.")})
    made.switch("main")
    made.git("branch", "--quiet", "-D", "midlertidig")
    with open_history(tmp_path) as history:
        assert [version.label for version in history.versions()] == ["1.0"]
        assert last_word(history, lost) == "Efterladt."


def test_branches_of_a_remote_are_found_by_name(tmp_path: Path) -> None:
    made = Repository(tmp_path / "kommune")
    made.commit({"politik.md": policy("1.0", in_force_from="2020-01-01")})
    made.git("branch", "udkast")
    clone = tmp_path / "klon"
    made.git("clone", "--quiet", str(made.path), str(clone))
    with open_history(clone) as history:
        for name in ("origin/udkast", "origin", "origin/HEAD", "refs/heads/main", "heads/main"):
            assert history.resolve(name).commit == made.git("rev-parse", "main")
    made.git("-C", str(clone), "pack-refs", "--all")
    with open_history(clone) as history:
        assert history.resolve("origin/udkast").commit == made.git("rev-parse", "main")
        described = made.git("describe", "--always", "--long", "main")
        assert history.resolve(described).commit == made.git("rev-parse", "main")


def test_a_tag_of_a_tag_marks_its_commit(tmp_path: Path) -> None:
    made = Repository(tmp_path)
    commit = made.commit({"politik.md": policy("1.0", in_force_from="2020-01-01")})
    made.tag("inderst")
    made.tag("v1.0", "inderst")
    with open_history(tmp_path) as history:
        (version,) = history.versions()
        assert (version.tag, version.commit) == ("v1.0", commit)
        assert history.resolve("v1.0").commit == commit


def test_a_prefix_forces_one_reading() -> None:
    assert split_reference("date:2021-01-01") == (Reading.DATE, "2021-01-01")
    assert split_reference("path:worktree") == (Reading.PATH, "worktree")
    assert split_reference("worktree") == (Reading.WORK_TREE, "worktree")
    assert split_reference("2.0") == (None, "2.0")


def test_dates_are_read_as_people_write_them() -> None:
    day = datetime.date(2022, 3, 1)
    for written in ("2022-03-01", "1.3.2022", "01-03-2022", "1. marts 2022", "1 March 2022"):
        assert read_date(written) == day
    assert read_date("2.0") is None

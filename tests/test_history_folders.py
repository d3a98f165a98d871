"""A folder of versions with history.toml, and its replay into a repository."""

import os
import subprocess
from datetime import date
from pathlib import Path

import pytest

from policylib.document import Status, full_text
from policylib.errors import OutputError, SettingsError, UnknownReferenceError
from policylib.history import open_history
from policylib.history.replay import find_sample, replay
from tests.repositories import policy

HISTORY = """
[[version]]
folder = "et"
tag = "v1.0"
author = "Mette Lund <mette@lyngvig.example>"
date = "2020-01-01T10:00:00+01:00"
message = "Første"

[[version]]
folder = "udkast"
branch = "udkast-2.0"
parent = "et"
author = "Jens Holm <jens@lyngvig.example>"
date = 2021-06-01T10:00:00+02:00
message = "Udkast"

[[version]]
folder = "to"
parent = "et"
merge = ["udkast"]
tag = "v2.0"
author = "Mette Lund <mette@lyngvig.example>"
date = "2021-12-01T10:00:00+01:00"
message = "Anden\\n\\nGodkendt på rådhuset."
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "versioner"
    for name, text in (
        ("et/politik.md", policy("1.0", in_force_from="2020-01-01", body="Første.")),
        ("udkast/politik.md", policy("2.0-udkast", "consultation", body="Udkast.")),
        ("to/politik/1.md", policy("2.0", "adopted", in_force_from="2022-01-01", body="Anden.")),
        ("to/politik/2.md", "## Tema 1: Løn\n\nMere.\n"),
    ):
        path = made / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    (made / "history.toml").write_text(HISTORY)
    return made


@pytest.mark.parametrize("is_replayed", [False, True])
def test_a_folder_and_its_replay_hold_the_same_history(
    folder: Path, tmp_path: Path, *, is_replayed: bool
) -> None:
    place = replay(folder, tmp_path / "depot") if is_replayed else folder
    with open_history(place) as history:
        first, draft, second = history.versions()
        assert [each.label for each in (first, draft, second)] == ["1.0", "2.0-udkast", "2.0"]
        assert (first.tag, draft.tag, second.tag) == ("v1.0", "", "v2.0")
        assert first.in_force_to == date(2021, 12, 31)
        assert (draft.status, draft.is_superseded) == (Status.CONSULTATION, True)
        assert history.in_force(date(2023, 1, 1)) == second
        assert history.newest_draft() is None
        for reference, word in (
            ("1.0", "Første."), ("v2.0", "Mere."), ("2021-01-01", "Første."),
            ("udkast-2.0", "Udkast."), ("main", "Mere."), ("worktree", "Mere."),
        ):  # fmt: skip
            assert full_text(history.read(history.resolve(reference)).policy).endswith(word)
        with pytest.raises(UnknownReferenceError):
            history.resolve("3.0")


def test_a_replay_gives_the_same_commits_every_time(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = replay(folder, tmp_path / "one")
    home = tmp_path / "home"
    home.mkdir()
    (home / ".gitconfig").write_text(
        "[user]\nname = Andre\nemail = a@b.example\n[commit]\ngpgSign = true\n[tag]\ngpgSign = true\n"
        f"[core]\nhooksPath = {home}\nautocrlf = true\n[init]\ntemplateDir = {home}\n"
        "[gpg]\nprogram = /bin/false\n[i18n]\ncommitEncoding = ISO-8859-1\n"
    )
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    monkeypatch.setenv("GIT_AUTHOR_NAME", "En anden")
    two = replay(folder, tmp_path / "two")

    def refs(path: Path) -> str:
        asked = ["git", "-C", str(path), "for-each-ref", "--format=%(refname) %(objectname)"]
        return subprocess.run(asked, check=True, capture_output=True, text=True).stdout

    assert refs(one) == refs(two)
    assert len(refs(one).splitlines()) == 4


def test_a_replay_is_a_repository_in_good_order(folder: Path, tmp_path: Path) -> None:
    place = replay(folder, tmp_path / "depot")

    def git(*arguments: str) -> str:
        done = subprocess.run(
            ["git", "-C", str(place), *arguments], check=True, capture_output=True, text=True
        )
        return done.stdout.strip()

    assert git("status", "--porcelain") == ""
    assert git("branch", "--show-current") == "main"
    assert git("log", "-1", "--format=%an|%aI|%B", "main") == (
        "Mette Lund|2021-12-01T10:00:00+01:00|Anden\n\nGodkendt på rådhuset."
    )
    assert len(git("log", "-1", "--format=%P", "main").split()) == 2
    assert git("log", "-1", "--format=%an", "udkast-2.0") == "Jens Holm"
    assert git("cat-file", "-t", "v1.0") == "tag"
    assert git("fsck", "--strict") == ""
    (place / "public").mkdir()
    (place / "public" / "index.html").write_text("x")
    assert git("status", "--porcelain") == ""
    assert sorted(os.listdir(place)) == [".git", ".gitignore", "politik", "public"]  # noqa: PTH208


def test_a_folder_that_holds_other_things_is_left_alone(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "depot"
    target.mkdir()
    (target / "vigtigt.txt").write_text("x")
    with pytest.raises(OutputError, match="holds other things"):
        replay(folder, target)
    assert os.listdir(target) == ["vigtigt.txt"]  # noqa: PTH208


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('parent = "et"', 'parent = "tre"', "does not stand above"),
        ('folder = "to"', 'folder = "tre"', "no folder"),
        ('folder = "to"', 'folder = "et"', "twice"),
        ('folder = "to"', 'folder = "../hemmelig"', "no folder"),
        ("[[version]]\nfolder", "[[versioner]]\nmappe", "every"),
        ("[[version]]", "[version", "TOML"),
    ],
)
def test_a_history_that_makes_no_sense_says_why(
    folder: Path, old: str, new: str, told: str
) -> None:
    file = folder / "history.toml"
    file.write_text(file.read_text().replace(old, new))
    with pytest.raises(SettingsError) as caught:
        open_history(folder).versions()
    assert told in str(caught.value) or "no [[version]]" in str(caught.value)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('author = "Jens Holm <jens@lyngvig.example>"', 'author = "Jens"', "author of udkast"),
        ('date = "2021-12-01T10:00:00+01:00"', 'date = "i går"', "date of to"),
        ('branch = "udkast-2.0"', 'branch = "ud kast"', "branch or tag"),
        ('branch = "udkast-2.0"', 'branch = "-x"', "branch or tag"),
        ('tag = "v2.0"', 'tag = "a..b"', "branch or tag"),
    ],
)
def test_a_replay_that_cannot_be_made_leaves_nothing(
    folder: Path, tmp_path: Path, old: str, new: str, told: str
) -> None:
    file = folder / "history.toml"
    file.write_text(file.read_text().replace(old, new))
    with pytest.raises(SettingsError, match=told):
        replay(folder, tmp_path / "depot")
    assert not (tmp_path / "depot").exists()


def test_the_sample_policy_is_found_and_replayed(tmp_path: Path) -> None:
    sample = find_sample()
    with open_history(sample) as history:
        in_folder = [(each.label, each.status, each.tag) for each in history.versions()]
        assert len(in_folder) >= 6
        assert not history.problems
    with open_history(replay(sample, tmp_path / "demo")) as history:
        assert [(each.label, each.status, each.tag) for each in history.versions()] == in_folder
        assert not history.problems
        for version in history.versions():
            assert len(full_text(history.read(history.at(version)).policy)) > 10_000

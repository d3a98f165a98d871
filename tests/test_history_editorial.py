"""Where an editor's words are found: beside the policy, as they are now, and nowhere outside."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from policylib.errors import SourceError
from policylib.history import History, open_history
from policylib.history.editorial import held_against, words_name
from policylib.history.replay import replay
from tests.repositories import Repository, policy

FILE = "editorial/2.0.toml"


def words(of: str) -> str:
    return f'introduction = "{of}"\n'


def found(folder: Path, reference: str = "2.0", label: str = "2.0") -> tuple[str, str]:
    """What the words say, and what their file is called."""
    with open_history(folder) as history:
        file = history.words_about(history.resolve(reference), label)
    if file is None:
        return "", ""
    return file.content.decode().removeprefix('introduction = "').rstrip('"\n'), file.name


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """Version 1.0 on main, and 2.0 on a branch of its own, with words that came a commit later."""
    made = Repository(tmp_path / "kommune")
    made.commit({"politik.md": policy("1.0", in_force_from="2020-01-01")})
    made.switch("udkast-2.0", "main")
    made.commit({"politik.md": policy("2.0", "draft", body="Vi hilser altid på hinanden.")})
    made.commit({FILE: words("skrevet bagefter")})
    made.switch("main")
    return made


def test_words_that_were_committed_after_their_version_are_found(repository: Repository) -> None:
    assert not (repository.path / FILE).exists()
    assert found(repository.path) == ("skrevet bagefter", FILE)


def test_the_newest_words_count_wherever_they_are(repository: Repository) -> None:
    repository.commit({FILE: words("på main")})
    assert found(repository.path)[0] == "på main"
    repository.write(FILE, words("på skærmen"))
    assert found(repository.path)[0] == "på skærmen"


def test_words_that_were_committed_with_their_version_stay_with_it(tmp_path: Path) -> None:
    repository = Repository(tmp_path / "kommune")
    repository.commit({"politik.md": policy("2.0", in_force_from="2020-01-01"), FILE: words("x")})
    repository.commit(
        {"politik.md": policy("3.0", in_force_from="2022-01-01", body="Nyt."), FILE: None}
    )
    assert found(repository.path)[0] == "x"
    assert found(repository.path, "3.0", "3.0") == ("", "")


def test_a_clone_without_a_work_tree_has_the_words_too(
    repository: Repository, tmp_path: Path
) -> None:
    repository.git("clone", "--quiet", "--bare", ".", str(tmp_path / "bar.git"))
    assert found(tmp_path / "bar.git")[0] == "skrevet bagefter"


def test_a_policy_below_the_top_has_its_words_beside_it(tmp_path: Path) -> None:
    repository = Repository(tmp_path / "kommune")
    texts = {
        "hr/policy.toml": 'path = "politik"\n',
        "hr/politik/1.md": policy("2.0", in_force_from="2020-01-01"),
        "hr/politik/2.md": "## Ferie\n\nSommer.\n",
    }
    repository.commit({**texts, f"hr/{FILE}": words("ved siden af"), FILE: words("en andens")})
    assert found(repository.path / "hr")[0] == "ved siden af"
    (repository.path / "hr" / FILE).unlink()
    assert found(repository.path / "hr", "HEAD") == ("ved siden af", f"hr/{FILE}")


def test_a_folder_of_versions_has_the_words_in_each_version_or_beside_them_all(
    tmp_path: Path,
) -> None:
    entries = "".join(
        f'[[version]]\nfolder = "{label}"\nauthor = "HR <hr@lyngvig.example>"\n'
        f'date = "20{number}0-01-01T00:00:00Z"\n'
        for number, label in enumerate(("1.0", "2.0"), start=1)
    )
    (tmp_path / "history.toml").write_text(entries)
    for label in ("1.0", "2.0"):
        folder = tmp_path / label / "politik"
        folder.mkdir(parents=True)
        (folder / "1.md").write_text(policy(label, in_force_from=f"20{label[0]}0-01-01"))
        (folder / "2.md").write_text("## Ferie\n\nSommer.\n")
    (tmp_path / "editorial").mkdir()
    (tmp_path / FILE).write_text(words("for dem alle"))
    assert found(tmp_path) == ("for dem alle", FILE)
    (tmp_path / "2.0" / "editorial").mkdir()
    (tmp_path / "2.0" / FILE).write_text(words("versionens egne"))
    assert found(tmp_path) == ("versionens egne", f"2.0/{FILE}")
    assert found(tmp_path, "1.0", "1.0") == ("", "")


def test_a_replay_carries_the_words_of_each_version(root: Path, tmp_path: Path) -> None:
    replay(root / "policy_versions", tmp_path / "demo")
    for label in ("2.0", "3.0", "3.1-udkast"):
        with open_history(tmp_path / "demo") as history:
            file = history.words_about(history.resolve(label), label)
        own = root / "policy_versions" / label / "editorial" / f"{label}.toml"
        assert file is not None
        assert file.content == own.read_bytes()


def test_a_file_alone_has_its_words_in_its_own_folder_only(tmp_path: Path) -> None:
    (tmp_path / "ny").mkdir()
    (tmp_path / "ny" / "politik.md").write_text(policy("2.0"))
    (tmp_path / "editorial").mkdir()
    (tmp_path / FILE).write_text(words("en andens"))
    assert found(tmp_path, "ny/politik.md") == ("", "")
    (tmp_path / "ny" / "editorial").mkdir()
    (tmp_path / "ny" / FILE).write_text(words("mine"))
    assert found(tmp_path, "ny/politik.md") == ("mine", f"ny/{FILE}")


def test_a_link_out_of_the_folder_is_not_followed_in_silence(tmp_path: Path) -> None:
    (tmp_path / "hemmeligt.toml").write_text(words("hemmeligt"))
    folder = tmp_path / "politik"
    (folder / "editorial").mkdir(parents=True)
    (folder / "politik.md").write_text(policy("2.0"))
    (folder / FILE).symlink_to(tmp_path / "hemmeligt.toml")
    with pytest.raises(SourceError, match="not a file of its own"):
        found(folder, "worktree")
    (folder / FILE).unlink()
    (folder / "editorial").rmdir()
    (tmp_path / "andet").mkdir()
    (tmp_path / "andet" / "2.0.toml").write_text(words("hemmeligt"))
    (folder / "editorial").symlink_to(tmp_path / "andet", target_is_directory=True)
    with pytest.raises(SourceError, match="not a file of its own"):
        found(folder, "worktree")


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo])
def test_what_is_no_file_is_named_and_never_waited_for(
    tmp_path: Path, make: Callable[[Path], None]
) -> None:
    (tmp_path / "editorial").mkdir()
    (tmp_path / "politik.md").write_text(policy("2.0"))
    make(tmp_path / FILE)
    with pytest.raises(SourceError, match="not a file of its own"):
        found(tmp_path, "worktree")


@pytest.mark.parametrize("label", ["../../etc/passwd", "a/b", "..", "a\\b", "c:d"])
def test_a_label_never_leads_out_of_the_folder(label: str) -> None:
    name = words_name(label)
    assert not name or (name.startswith("editorial/") and name.count("/") == 1)
    assert ".." not in name.split("/")


@pytest.mark.parametrize("label", ["", " ", "...", "a\nb", "å" * 150, "\x00"])
def test_a_label_that_no_file_can_be_called_by_has_no_words(label: str) -> None:
    assert words_name(label) == ""


def _labels(history: History) -> dict[str, str]:
    versions = history.versions()
    before = {each.label: held_against(versions, each.label) for each in versions}
    return {label: each.label if each else "" for label, each in before.items()}


def test_words_are_held_against_the_adopted_version_before(root: Path) -> None:
    with open_history(root / "policy_versions") as history:
        assert _labels(history) == {
            "1.0": "", "2.0-udkast-1": "1.0", "2.0": "1.0", "2.0.1": "2.0", "2.1": "2.0.1",
            "3.0-udkast-1": "2.1", "3.0-udkast-2": "2.1", "3.0": "2.1", "3.1-udkast": "3.0",
        }  # fmt: skip
        assert held_against(history.versions(), "9.9") is history.versions()[-2]

"""What reading a repository must survive: hostile configuration, damage, unusual states."""

import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from policylib.document import full_text
from policylib.errors import (
    MissingObjectsError,
    NoRepositoryError,
    NoVersionsError,
    PolicylibError,
    RepositoryError,
    UnknownReferenceError,
    UnsafeRepositoryError,
)
from policylib.history import History, open_history
from policylib.history.git import find_repository
from tests.repositories import Repository, policy


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """Two versions and a draft on a branch of its own."""
    made = Repository(tmp_path / "kommune")
    made.commit({"politik.md": policy("1.0", in_force_from="2020-01-01", body="Første tekst.")})
    made.tag("v1.0")
    made.commit({"politik.md": policy("2.0", in_force_from="2022-01-01", body="Anden tekst.")})
    made.switch("udkast-3.0", "main")
    made.commit({"politik.md": policy("3.0", "draft", body="Tredje tekst.")})
    made.switch("main")
    return made


def labels(history: History) -> list[str]:
    return [version.label for version in history.versions()]


def text(history: History, reference: str) -> str:
    return full_text(history.read(history.resolve(reference)).policy)


def read_everything(path: Path) -> dict[str, str]:
    """A whole reading run: list, resolve in every way, read every version and the work tree."""
    with open_history(path) as history:
        found = {label: text(history, label) for label in labels(history)}
        for reference in ("main", "HEAD", "2021-06-01", "udkast-3.0", "nonsense"):
            try:
                found[reference] = text(history, reference)
            except UnknownReferenceError:
                found[reference] = "unknown"
        if (path / ".git").exists():
            found["worktree"] = text(history, "worktree")
        assert history.problems is not None
        return found


EVERYTHING = {
    "1.0": "Personalepolitik Første tekst.",
    "2.0": "Personalepolitik Anden tekst.",
    "3.0": "Personalepolitik Tredje tekst.",
    "main": "Personalepolitik Anden tekst.",
    "HEAD": "Personalepolitik Anden tekst.",
    "2021-06-01": "Personalepolitik Første tekst.",
    "udkast-3.0": "Personalepolitik Tredje tekst.",
    "nonsense": "unknown",
    "worktree": "Personalepolitik Anden tekst.",
}


def test_versions_on_every_local_branch_are_found(repository: Repository) -> None:
    assert read_everything(repository.path) == EVERYTHING


def test_no_program_named_in_configuration_or_attributes_is_started(
    repository: Repository, tmp_path: Path
) -> None:
    touched = tmp_path / "touched"
    program = tmp_path / "program"
    program.write_text(f'#!/bin/sh\necho "$0 $*" >> {touched}\ncat\n')
    program.chmod(0o755)
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    names = (
        "post-checkout post-index-change reference-transaction pre-auto-gc fsmonitor-watchman "
        "post-merge pre-commit post-commit post-rewrite"
    )
    for name in names.split():
        shutil.copy(program, hooks / name)
    repository.write(
        ".gitattributes", "*.md filter=evil diff=evil merge=evil working-tree-encoding=UTF-8\n"
    )
    repository.git("add", ".gitattributes")
    repository.git("commit", "--quiet", "--message", "Attributter")
    for key in (
        "core.fsmonitor", "filter.evil.clean", "filter.evil.smudge", "filter.evil.process",
        "diff.evil.textconv", "diff.evil.command", "diff.external", "core.pager", "pager.log",
        "core.editor", "core.sshCommand", "core.askPass", "gpg.program", "gpg.ssh.program",
        "uploadpack.packObjectsHook", "core.alternateRefsCommand", "credential.helper",
        "interactive.diffFilter", "sequence.editor",
    ):  # fmt: skip
        repository.git("config", key, str(program))
    for key, value in (
        ("core.hooksPath", str(hooks)), ("log.showSignature", "true"), ("log.mailmap", "true"),
        ("diff.renames", "copies"), ("diff.relative", "true"), ("filter.evil.required", "true"),
        ("diff.orderFile", "/nonexistent"), ("log.follow", "true"), ("color.ui", "always"),
        ("diff.noprefix", "true"), ("core.quotePath", "true"), ("log.diffMerges", "off"),
        ("format.pretty", "oneline"), ("log.decorate", "full"), ("core.untrackedCache", "true"),
        ("alias.log", f"!{program}"), ("alias.cat-file", f"!{program}"), ("log.showRoot", "false"),
    ):  # fmt: skip
        repository.git("config", key, value)
    assert read_everything(repository.path) == EVERYTHING
    assert not touched.exists(), touched.read_text()
    repository.git("status", must_succeed=False)
    assert touched.exists(), "the trap itself must work"


def test_a_partial_clone_says_that_objects_are_missing_and_fetches_nothing(
    repository: Repository, tmp_path: Path
) -> None:
    for option in ("blob:none", "tree:0"):
        repository.git("config", "uploadpack.allowFilter", "true")
        clone = tmp_path / option.replace(":", "-")
        source = repository.path.as_uri()
        repository.git(
            "clone", "--quiet", "--no-checkout", f"--filter={option}", source, str(clone)
        )
        touched = tmp_path / "touched"
        program = tmp_path / "upload-pack"
        program.write_text(f'#!/bin/sh\ntouch {touched}\nexec git-upload-pack "$@"\n')
        program.chmod(0o755)
        for key, value in (
            ("remote.origin.uploadpack", str(program)),
            ("remote.origin.url", f"ext::{program}"),
            ("protocol.ext.allow", "always"),
            ("core.sshCommand", str(program)),
        ):
            subprocess.run(["git", "-C", str(clone), "config", key, value], check=True)
        with open_history(clone) as history, pytest.raises(MissingObjectsError, match="lacks"):
            history.versions()
        assert not touched.exists()
        subprocess.run(
            ["git", "-C", str(clone), "cat-file", "-p", "HEAD:politik.md"],
            check=False,
            capture_output=True,
        )
        assert touched.exists(), "the trap itself must work"
        touched.unlink()


@pytest.mark.parametrize(
    "variable",
    ["GIT_DIR", "GIT_WORK_TREE", "GIT_OBJECT_DIRECTORY", "GIT_INDEX_FILE", "GIT_COMMON_DIR",
     "GIT_CONFIG_PARAMETERS", "GIT_NAMESPACE", "GIT_TRACE", "GIT_EXTERNAL_DIFF",
     "GIT_REPLACE_REF_BASE", "GIT_CEILING_DIRECTORIES", "GIT_CONFIG_COUNT", "GIT_GRAFT_FILE"],
)  # fmt: skip
def test_inherited_git_variables_do_not_count(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    monkeypatch.setenv(variable, str(tmp_path / "elsewhere"))
    assert read_everything(repository.path) == EVERYTHING
    assert not (tmp_path / "elsewhere").exists()


def test_replacement_objects_mean_nothing(repository: Repository) -> None:
    first, second = (repository.git("rev-parse", f"{name}:politik.md") for name in ("v1.0", "main"))
    repository.git("replace", first, second)
    assert read_everything(repository.path) == EVERYTHING


def test_a_repository_of_another_user_is_refused_with_the_way_out(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    if os.getuid() == 0:
        for path in (repository.path, repository.path / ".git"):
            os.chown(path, 12345, 12345)
    else:
        pytest.skip("only root can give a folder to another user")
    with pytest.raises(UnsafeRepositoryError, match=r"safe\.directory") as caught:
        open_history(repository.path).versions()
    assert str(repository.path) in str(caught.value)


def test_a_new_repository_has_no_versions_yet(tmp_path: Path) -> None:
    Repository(tmp_path)
    with pytest.raises(NoVersionsError, match="no versions yet"):
        open_history(tmp_path).versions()


def test_a_repository_without_a_policy_has_no_versions(tmp_path: Path) -> None:
    Repository(tmp_path).commit({"README.md": "# Noget andet\n"})
    with pytest.raises(NoVersionsError, match="no versions of a policy"):
        open_history(tmp_path).versions()


def test_a_policy_that_stands_on_a_draft_branch_alone_is_found(tmp_path: Path) -> None:
    made = Repository(tmp_path)
    made.commit({"README.md": "# Noget andet\n"})
    made.switch("udkast", "main")
    made.commit({"politik.md": policy("1.0", "draft")})
    made.switch("main")
    with open_history(tmp_path) as history:
        assert labels(history) == ["1.0"]


def test_a_detached_head_is_read(repository: Repository) -> None:
    repository.git("checkout", "--quiet", "--detach", "v1.0")
    assert read_everything(repository.path) == {
        **EVERYTHING, "HEAD": EVERYTHING["1.0"], "worktree": EVERYTHING["1.0"]
    }  # fmt: skip


def test_a_linked_work_tree_is_read(repository: Repository, tmp_path: Path) -> None:
    repository.git("worktree", "add", "--quiet", str(tmp_path / "linked"), "udkast-3.0")
    found = read_everything(tmp_path / "linked")
    assert found == {**EVERYTHING, "HEAD": EVERYTHING["3.0"], "worktree": EVERYTHING["3.0"]}


def test_a_bare_repository_is_read_and_has_no_work_tree(
    repository: Repository, tmp_path: Path
) -> None:
    repository.git("clone", "--quiet", "--mirror", str(repository.path), str(tmp_path / "bare.git"))
    expected = {key: value for key, value in EVERYTHING.items() if key != "worktree"}
    assert read_everything(tmp_path / "bare.git") == expected
    with open_history(tmp_path / "bare.git") as history:
        with pytest.raises(UnknownReferenceError, match="bare repository"):
            history.resolve("worktree")
        assert history.settings.tags == "v{version}"


def test_a_bare_repository_above_the_folder_is_not_looked_into(tmp_path: Path) -> None:
    Repository(tmp_path / "evil", "--bare")
    inside = tmp_path / "evil" / "inside"
    inside.mkdir()
    with pytest.raises(NoRepositoryError):
        find_repository(inside)


def test_a_folder_below_the_top_finds_the_policy_of_the_repository(repository: Repository) -> None:
    repository.commit({"noter/referat.md": "# Referat\n"})
    with open_history(repository.path / "noter") as history:
        assert labels(history) == ["1.0", "2.0", "3.0"]
        assert text(history, "worktree") == EVERYTHING["2.0"]


def test_the_oldest_version_of_a_shallow_clone_is_marked(
    repository: Repository, tmp_path: Path
) -> None:
    source = repository.path.as_uri()
    repository.git("clone", "--quiet", "--depth=1", source, str(tmp_path / "shallow"))
    with open_history(tmp_path / "shallow") as history:
        assert [(each.label, each.is_cut) for each in history.versions()] == [("2.0", True)]
    with open_history(repository.path) as history:
        assert not any(version.is_cut for version in history.versions())


def test_what_was_read_first_stays_while_others_commit_and_repack(repository: Repository) -> None:
    with open_history(repository.path) as history:
        before = labels(history)
        first = text(history, "1.0")
        repository.commit({"politik.md": policy("2.1", in_force_from="2024-01-01")})
        repository.git("gc", "--quiet", "--prune=now")
        assert labels(history) == before
        assert text(history, "1.0") == first
        assert text(history, "3.0") == EVERYTHING["3.0"]
    with open_history(repository.path) as history:
        assert labels(history) == ["1.0", "2.0", "3.0", "2.1"]


def test_a_version_that_was_rewritten_and_pruned_is_missing_in_so_many_words(
    repository: Repository,
) -> None:
    with open_history(repository.path) as history:
        draft = history.resolve("3.0")
    repository.git("branch", "--quiet", "-D", "udkast-3.0")
    repository.git("reflog", "expire", "--expire=now", "--all")
    repository.git("gc", "--quiet", "--prune=now")
    fresh = open_history(repository.path)
    with fresh, pytest.raises(MissingObjectsError) as caught:
        fresh.read(draft)
    assert "lacks" in str(caught.value)
    with open_history(repository.path) as history, pytest.raises(UnknownReferenceError):
        history.resolve(draft.commit)


def test_a_damaged_object_is_an_error_of_ours(repository: Repository) -> None:
    blob = repository.git("rev-parse", "main:politik.md")
    path = repository.path / ".git" / "objects" / blob[:2] / blob[2:]
    path.chmod(0o644)
    path.write_bytes(b"nonsense")
    with open_history(repository.path) as history, pytest.raises(PolicylibError):
        history.read(history.resolve("2.0"))


def test_four_threads_share_a_history(tmp_path: Path) -> None:
    made = Repository(tmp_path)
    for number in range(20):
        made.commit({"politik.md": policy(f"1.{number}", "draft", body=f"Tekst nr. {number}.")})
    wrong: list[object] = []
    with open_history(tmp_path) as history:

        def read_all() -> None:
            try:
                for number in range(20):
                    found = text(history, f"1.{number}")
                    if found != f"Personalepolitik Tekst nr. {number}.":
                        wrong.append(found)
            except PolicylibError as error:
                wrong.append(error)

        threads = [threading.Thread(target=read_all) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(timeout=60)
        assert not any(thread.is_alive() for thread in threads)
    assert wrong == []


def test_without_git_files_are_read_and_versions_are_told_what_is_missing(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "/nonexistent")
    program = (
        "import sys; from policylib.history import open_history; h = open_history('.')\n"
        "print(h.read(h.resolve('politik.md')).policy.metadata.version)\n"
        "from policylib.errors import RepositoryError\n"
        "for _ in range(2):\n"
        "    try: h.versions()\n"
        "    except RepositoryError as error: print(error.code)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=repository.path, capture_output=True, text=True,
        check=True, env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])},
    )  # fmt: skip
    assert done.stdout.split() == ["2.0", "git-missing", "git-missing"]
    assert done.stderr == ""
    with pytest.raises(RepositoryError, match="git was not found"):
        open_history(repository.path).versions()


def test_a_folder_that_is_no_repository_says_so(tmp_path: Path) -> None:
    with pytest.raises(NoRepositoryError, match="in no git repository"):
        find_repository(tmp_path)

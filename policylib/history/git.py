"""The one module that knows git: GitPython's command object, kept to plumbing that runs no program.

    git rev-parse       where the repository is; what a typed revision means
    git for-each-ref    branches and tags, once
    git log --raw       every commit with the files that it changed, once
    git cat-file        texts, through one process

None of these starts a hook, a filter, a text conversion, a file-system monitor or a remote, with
the environment set here: inherited GIT_* variables are dropped, nothing is fetched, replacement
objects and patterns in paths mean nothing. What writes (`GitWriter`) keeps to plumbing, too.
"""

import os
import re
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from policylib.errors import (
    MissingObjectsError,
    NoRepositoryError,
    RepositoryError,
    UnsafeRepositoryError,
)
from policylib.records import dataclass

_ENVIRONMENT = {
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_LITERAL_PATHSPECS": "1",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_PAGER": "cat",
}
_NOTHING: Mapping[str, str] = MappingProxyType({})
_OPTIONS = ("--no-pager", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null")
# A file that can be neither there nor made: to write /dev/null itself, git would replace it.
_NOWHERE = f"{os.devnull}/none"
MISSING = re.compile(
    r"missing|unable to read|bad object|could not (?:fetch|parse|read)|promisor|not a valid object"
    r"|transport .* not allowed|corrupt|reference broken|does not point to a valid object"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Whereabouts:
    """Where a repository is: its own folder and, unless it is bare, the top of its work tree."""

    git_dir: Path
    common_dir: Path
    top: Path | None


def find_repository(folder: Path) -> Whereabouts:
    """The repository that a folder is in.

    Git itself decides whether it may be trusted (`safe.directory`), and only the folder itself,
    never one above it, may be a bare repository. Raises `NoRepositoryError`,
    `UnsafeRepositoryError`.
    """
    home = Path(os.path.realpath(folder))
    if not home.is_dir():
        raise _no_repository(folder)
    is_bare = (home / "HEAD").is_file() and (home / "objects").is_dir()
    inside = {"GIT_CEILING_DIRECTORIES": str(home.parent)} if is_bare else {}
    options = () if is_bare else ("-c", "safe.bareRepository=explicit")
    asked = ("--is-inside-work-tree", "--show-cdup", "--git-common-dir", "--absolute-git-dir")
    status, out, err = Runner(home, inside, options).run("rev-parse", *asked)
    if status:
        if "dubious ownership" in err or "safe.directory" in err:
            raise UnsafeRepositoryError(
                "repository-other-owner",
                "git does not trust the repository in {folder}, because another user owns it",
                hint="if you trust it: git config --global --add safe.directory {folder}",
                folder=str(folder),
            )
        if "safe.bareRepository" in err or "not a git repository" in err:
            raise _no_repository(folder)
        raise failure(err)
    # Outside a work tree there is no line for the way up to its top.
    in_work_tree, rest = os.fsdecode(out).removesuffix("\n").split("\n", 1)
    up, rest = rest.split("\n", 1) if in_work_tree == "true" else ("", rest.removeprefix("\n"))
    common, git_dir = rest.split("\n", 1)
    top = Path(os.path.realpath(home / up)) if in_work_tree == "true" else None
    return Whereabouts(git_dir=Path(git_dir), common_dir=Path(home, common).resolve(), top=top)


class GitWriter:
    """Writes into one repository with plumbing: no hooks, no filters, no signatures."""

    def __init__(self, place: Whereabouts, *, environment: Mapping[str, str] = _NOTHING) -> None:
        own = {"GIT_DIR": str(place.git_dir), **environment}
        self._runner = Runner(place.top or place.git_dir, own, ())

    @classmethod
    def create(cls, folder: Path, *, branch: str) -> "GitWriter":
        """A new repository in a folder, made without anybody's configuration or templates."""
        own = {"GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": _NOWHERE}
        runner = Runner(folder, own, ())
        status, _, err = runner.run(
            "init", "--quiet", "--template=", "--object-format=sha1", f"--initial-branch={branch}"
        )
        if status:
            raise failure(err)
        place = Whereabouts(git_dir=folder / ".git", common_dir=folder / ".git", top=folder)
        return cls(place, environment=own)

    def write(
        self, *arguments: str, stdin: bytes = b"", environment: Mapping[str, str] = _NOTHING
    ) -> str:
        """Run a command of git's plumbing and give what it says."""
        status, out, err = self._runner.run(*arguments, stdin=stdin, environment=environment)
        if status:
            raise failure(err)
        return os.fsdecode(out)

    def ask(self, *arguments: str) -> str:
        """What a command says; nothing where it says no."""
        status, out, _ = self._runner.run(*arguments)
        return "" if status else os.fsdecode(out)


class Runner:
    """Starts git in one folder with one environment."""

    def __init__(
        self, folder: Path, environment: Mapping[str, str], options: Sequence[str]
    ) -> None:
        try:
            from git.cmd import Git
            from git.exc import GitCommandNotFound
        except ImportError:
            raise _git_missing() from None
        self._not_found = GitCommandNotFound
        self._program = Git.GIT_PYTHON_GIT_EXECUTABLE or "git"
        self._git = Git(str(folder))
        self._own = {**_ENVIRONMENT, **environment}
        self._options = (*_OPTIONS, *options)

    def start(
        self, *arguments: str, environment: Mapping[str, str] = _NOTHING
    ) -> "subprocess.Popen[bytes]":
        """Start git with its three pipes; whoever asked ends it."""
        own = {**self._own, **environment}
        # GitPython hands the whole environment on and can only add to it; `env` takes away.
        inherited = [name for name in os.environ if name.startswith("GIT_") and name not in own]
        dropped = ["env", *(part for name in inherited for part in ("-u", name))]
        try:
            process = self._git.execute(
                [*(dropped if inherited else ()), self._program, *self._options, *arguments],
                istream=subprocess.PIPE,
                as_process=True,
                env=own,
            )
        except self._not_found:
            raise _git_missing() from None
        started: subprocess.Popen[bytes] | None = process.proc
        process.proc = None  # ours to end; the wrapper would kill it as soon as it is forgotten
        if started is None:
            raise failure("git did not start")
        return started

    def run(
        self, *arguments: str, stdin: bytes = b"", environment: Mapping[str, str] = _NOTHING
    ) -> tuple[int, bytes, str]:
        """Run git to its end: its status, its answer, and what it complained about."""
        with self.start(*arguments, environment=environment) as process:
            out, err = process.communicate(stdin)
            return process.returncode, out, err.decode("utf-8", "replace")


def _no_repository(folder: Path) -> NoRepositoryError:
    return NoRepositoryError(
        "no-repository",
        "{folder} is in no git repository",
        hint="go to the policy's folder, or name it with -C",
        folder=str(folder),
    )


def _git_missing() -> RepositoryError:
    return RepositoryError(
        "git-missing",
        "git was not found on this computer",
        hint="install git; files and folders can be compared without it",
    )


def objects_missing(object_id: str) -> MissingObjectsError:
    """The error for an object that this clone lacks."""
    return MissingObjectsError(
        "objects-missing",
        "this clone lacks texts that its history names (the first one is {object})",
        hint="clone the repository again, without --filter, or repair it with `git fetch --refetch`",
        object=object_id[:12],
    )


def failure(err: str) -> RepositoryError:
    """What git said, as an error of ours; missing objects are told apart."""
    told = next((line for line in err.splitlines() if line.strip()), "git stopped without a word")
    if MISSING.search(err):
        found = re.search(r"[0-9a-f]{40,64}", err)
        return objects_missing(found[0] if found else told)
    return RepositoryError(
        "git-failed",
        "git could not read the repository: {reason}",
        hint="`git fsck` tells whether the repository is whole",
        reason=told.removeprefix("fatal: ").rstrip("."),
    )

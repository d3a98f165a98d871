"""The one module that knows git: GitPython's command object, kept to plumbing that runs no program.

    git rev-parse       where the repository is; what a typed revision means
    git for-each-ref    branches and tags, once
    git log --raw       every commit with the files that it changed, once
    git cat-file        texts, through one process

None of these starts a hook, a filter, a text conversion, a file-system monitor or a remote, with
the environment set here: inherited GIT_* variables are dropped, nothing is fetched, replacement
objects and patterns in paths mean nothing. Nothing here reads the work tree. One reader may be
used by several threads: the reading process stands behind a lock.
"""

import os
import re
import subprocess
import threading
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from policylib.errors import (
    MissingObjectsError,
    NoRepositoryError,
    RepositoryError,
    UnknownReferenceError,
    UnsafeRepositoryError,
)
from policylib.history.commits import LOG_OPTIONS, Commit, is_object_id, parse_log, parse_renames

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
_REFUSED = ("\0", "\n", "\r", "@{", ":", "..", "^{/")
_MISSING = re.compile(
    r"missing|unable to read|bad object|could not (?:fetch|parse|read)|promisor|not a valid object"
    r"|transport .* not allowed|corrupt|reference broken|does not point to a valid object"
)
_CHUNK = 400  # ids that fit into a pipe that nobody empties
_CACHED_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Ref:
    """A branch or tag and the commit that it stands for; `is_head` where it is checked out."""

    name: str
    is_tag: bool
    commit: str
    is_head: bool = False


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
    status, out, err = _Runner(home, inside, options).run("rev-parse", *asked)
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
        raise _failure(err)
    # Outside a work tree there is no line for the way up to its top.
    in_work_tree, rest = os.fsdecode(out).removesuffix("\n").split("\n", 1)
    up, rest = rest.split("\n", 1) if in_work_tree == "true" else ("", rest.removeprefix("\n"))
    common, git_dir = rest.split("\n", 1)
    top = Path(os.path.realpath(home / up)) if in_work_tree == "true" else None
    return Whereabouts(git_dir=Path(git_dir), common_dir=Path(home, common).resolve(), top=top)


class GitReader:
    """Reads one repository's object database."""

    def __init__(self, place: Whereabouts) -> None:
        self.place = place
        options = ("-c", "safe.bareRepository=explicit")
        own = {"GIT_DIR": str(place.git_dir)}
        self._runner = _Runner(place.top or place.git_dir, own, options)
        self._lock = threading.Lock()
        self._blobs: _BlobProcess | None = None
        self._cache: dict[str, bytes] = {}
        self._cached = 0

    def __del__(self) -> None:
        self.close()

    def close(self) -> None:
        """End the reading process; a later read starts a new one."""
        with self._lock:
            if self._blobs is not None:
                self._blobs.end()
                self._blobs = None

    def refs(self) -> tuple[Ref, ...]:
        """Every local branch and tag that leads to a commit."""
        form = (
            "%(objectname)%00%(objecttype)%00%(*objectname)%00%(*objecttype)%00%(HEAD)%00%(refname)"
        )
        out = self._read("for-each-ref", f"--format={form}", "refs/heads", "refs/tags")
        refs = []
        for line in os.fsdecode(out).split("\n")[:-1]:
            own, kind, target, target_kind, head, name = line.split("\0")
            commit = own if kind == "commit" else target if target_kind == "commit" else ""
            if target_kind == "tag":
                commit = self.find_commit(name) or ""
            if commit:
                is_tag = name.startswith("refs/tags/")
                short = name.removeprefix("refs/tags/").removeprefix("refs/heads/")
                refs.append(Ref(name=short, is_tag=is_tag, commit=commit, is_head=head == "*"))
        return tuple(refs)

    def find_commit(self, revision: str) -> str | None:
        """The commit that a typed revision means, as a full id; none where it means no commit.

        Raises `UnknownReferenceError` for what is never handed to git at all.
        """
        if not is_safe_revision(revision):
            raise UnknownReferenceError(
                "revision-refused",
                "{reference} cannot be the name of a branch, a tag or a commit",
                hint="name a version, a tag, a branch, a commit or a date",
                reference=ascii(revision),
            )
        asked = ("--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        status, out, err = self._runner.run("rev-parse", *asked)
        found = out.decode("ascii", "replace").strip()
        if status or not is_object_id(found):
            if _MISSING.search(err):
                raise _failure(err)
            return None
        # A full id is echoed without a look at the database; only the database knows.
        return found if self._kind(found) == "commit" else None

    def _kind(self, object_id: str) -> str:
        status, out, _ = self._runner.run("cat-file", "-t", object_id)
        return "" if status else out.decode("ascii", "replace").strip()

    def commits(self, tips: Iterable[str]) -> tuple[Commit, ...]:
        """Every commit that the tips reach, children before parents, newer before older."""
        out = self._read("log", *LOG_OPTIONS, stdin="".join(f"{tip}\n" for tip in tips).encode())
        return parse_log(out)

    def renames(self, old: str, new: str) -> Mapping[str, str]:
        """Which files of a commit went where until another one: old path → new path."""
        return parse_renames(
            self._read("diff-tree", "-r", "-z", "--raw", "-M", "--no-ext-diff", old, new)
        )

    def boundary(self) -> frozenset[str]:
        """The commits whose parents a shallow clone does not hold."""
        file = self.place.common_dir / "shallow"
        return frozenset(file.read_text("ascii").split()) if file.is_file() else frozenset()

    def blobs(self, ids: Sequence[str]) -> list[bytes]:
        """The contents of blobs. Raises `MissingObjectsError` where one is not here."""
        with self._lock:
            wanted = [each for each in dict.fromkeys(ids) if each not in self._cache]
            fresh: dict[str, bytes] = {}
            if wanted and self._blobs is None:
                self._blobs = _BlobProcess(self._runner)
            for start in range(0, len(wanted), _CHUNK):
                chunk = wanted[start : start + _CHUNK]
                try:
                    contents = self._blobs.read(chunk) if self._blobs else []
                except BaseException:
                    # What is left in the pipe would answer the next question.
                    if self._blobs is not None:
                        self._blobs.end()
                    self._blobs = None
                    raise
                fresh |= dict(zip(chunk, contents, strict=True))
            known = {each: self._cache[each] for each in ids if each in self._cache}
            for each, content in fresh.items():
                if self._cached + len(content) <= _CACHED_BYTES:
                    self._cache[each] = content
                    self._cached += len(content)
            known |= fresh
            return [known[each] for each in ids]

    def file_at(self, commit: str, path: str) -> bytes | None:
        """One file of a commit; nothing where it has none of that name, or a link or a folder."""
        listed = self._read("ls-tree", "-z", "--full-tree", commit, "--", path)
        mode, _, rest = listed.partition(b" ")
        if mode not in {b"100644", b"100755"}:
            return None
        blob = rest.partition(b"\t")[0].split()[-1].decode("ascii")
        return self.blobs([blob])[0]

    def _read(self, *arguments: str, stdin: bytes = b"") -> bytes:
        status, out, err = self._runner.run(*arguments, stdin=stdin)
        if status:
            raise _failure(err)
        return out


class GitWriter:
    """Writes into one repository with plumbing: no hooks, no filters, no signatures."""

    def __init__(self, place: Whereabouts, *, environment: Mapping[str, str] = _NOTHING) -> None:
        own = {"GIT_DIR": str(place.git_dir), **environment}
        self._runner = _Runner(place.top or place.git_dir, own, ())

    @classmethod
    def create(cls, folder: Path, *, branch: str) -> "GitWriter":
        """A new repository in a folder, made without anybody's configuration or templates."""
        own = {"GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull}
        runner = _Runner(folder, own, ())
        status, _, err = runner.run(
            "init", "--quiet", "--template=", "--object-format=sha1", f"--initial-branch={branch}"
        )
        if status:
            raise _failure(err)
        place = Whereabouts(git_dir=folder / ".git", common_dir=folder / ".git", top=folder)
        return cls(place, environment=own)

    def write(
        self, *arguments: str, stdin: bytes = b"", environment: Mapping[str, str] = _NOTHING
    ) -> str:
        """Run a command of git's plumbing and give what it says."""
        status, out, err = self._runner.run(*arguments, stdin=stdin, environment=environment)
        if status:
            raise _failure(err)
        return os.fsdecode(out)

    def ask(self, *arguments: str) -> str:
        """What a command says; nothing where it says no."""
        status, out, _ = self._runner.run(*arguments)
        return "" if status else os.fsdecode(out)


def is_safe_revision(revision: str) -> bool:
    """Whether a revision may be handed to git at all."""
    return bool(revision.strip()) and not (
        revision.startswith("-") or any(mark in revision for mark in _REFUSED)
    )


class _Runner:
    """Starts git in one folder with one environment."""

    def __init__(
        self, folder: Path, environment: Mapping[str, str], options: Sequence[str]
    ) -> None:
        try:
            from git.cmd import Git
        except ImportError:
            raise RepositoryError(
                "git-missing",
                "git was not found on this computer",
                hint="install git; files and folders can be compared without it",
            ) from None
        self._program = Git.GIT_PYTHON_GIT_EXECUTABLE or "git"
        self._git = Git(str(folder))
        self._own = {**_ENVIRONMENT, **environment}
        self._options = (*_OPTIONS, *options)

    def start(
        self, *arguments: str, environment: Mapping[str, str] = _NOTHING
    ) -> "subprocess.Popen[bytes]":
        own = {**self._own, **environment}
        # GitPython hands the whole environment on and can only add to it; `env` takes away.
        inherited = [name for name in os.environ if name.startswith("GIT_") and name not in own]
        dropped = ["env", *(part for name in inherited for part in ("-u", name))]
        process = self._git.execute(
            [*(dropped if inherited else ()), self._program, *self._options, *arguments],
            istream=subprocess.PIPE,
            as_process=True,
            env=own,
        )
        started: subprocess.Popen[bytes] | None = process.proc
        process.proc = None  # ours to end; the wrapper would kill it as soon as it is forgotten
        if started is None:
            raise _failure("git did not start")
        return started

    def run(
        self, *arguments: str, stdin: bytes = b"", environment: Mapping[str, str] = _NOTHING
    ) -> tuple[int, bytes, str]:
        with self.start(*arguments, environment=environment) as process:
            out, err = process.communicate(stdin)
            return process.returncode, out, err.decode("utf-8", "replace")


class _BlobProcess:
    """One `git cat-file --batch`."""

    def __init__(self, runner: _Runner) -> None:
        self._process = runner.start("cat-file", "--batch")

    def read(self, ids: Sequence[str]) -> list[bytes]:
        asked, answer = self._process.stdin, self._process.stdout
        if asked is None or answer is None:
            raise _failure("no pipe to git")
        try:
            asked.write("".join(f"{each}\n" for each in ids).encode())
            asked.flush()
        except BrokenPipeError:
            raise self._broken() from None
        contents = []
        for each in ids:
            head = answer.readline().split()
            if len(head) == 2 and head[1] == b"missing":
                raise _missing(each)
            if len(head) != 3 or head[1] != b"blob":
                raise self._broken()
            content = answer.read(int(head[2]))
            answer.read(1)
            contents.append(content)
        return contents

    def _broken(self) -> RepositoryError:
        self._process.kill()
        stderr = self._process.stderr
        return _failure(stderr.read().decode("utf-8", "replace") if stderr else "")

    def end(self) -> None:
        for stream in (self._process.stdin, self._process.stdout, self._process.stderr):
            if stream is not None:
                try:
                    stream.close()
                except BrokenPipeError:
                    continue
        self._process.wait()


def _no_repository(folder: Path) -> NoRepositoryError:
    return NoRepositoryError(
        "no-repository",
        "{folder} is in no git repository",
        hint="go to the policy's folder, or name it with -C",
        folder=str(folder),
    )


def _missing(object_id: str) -> MissingObjectsError:
    return MissingObjectsError(
        "objects-missing",
        "this clone lacks texts that its history names (the first one is {object})",
        hint="clone the repository again, without --filter, or repair it with `git fetch --refetch`",
        object=object_id[:12],
    )


def _failure(err: str) -> RepositoryError:
    """What git said, as an error of ours; missing objects are told apart."""
    told = next((line for line in err.splitlines() if line.strip()), "git stopped without a word")
    if _MISSING.search(err):
        found = re.search(r"[0-9a-f]{40,64}", err)
        return _missing(found[0] if found else told)
    return RepositoryError(
        "git-failed",
        "git could not read the repository: {reason}",
        hint="`git fsck` tells whether the repository is whole",
        reason=told.removeprefix("fatal: ").rstrip("."),
    )

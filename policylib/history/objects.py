"""Reading a repository's object database: branches and tags, commits, texts.

Nothing here reads the work tree. One reader may be used by several threads: the process that
reads texts stands behind a lock.
"""

import os
import threading
from collections.abc import Iterable, Mapping, Sequence

from policylib.errors import RepositoryError, UnknownReferenceError
from policylib.history.commits import LOG_OPTIONS, Commit, parse_log, parse_renames
from policylib.history.git import MISSING, Runner, Whereabouts, failure, objects_missing
from policylib.history.places import is_object_id
from policylib.records import dataclass

_REFUSED = ("\0", "\n", "\r", "@{", ":", "..", "^{/")
_CHUNK = 400  # ids that fit into a pipe that nobody empties
_CACHED_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Ref:
    """A branch or tag and the commit that it stands for; `is_head` where it is checked out."""

    name: str
    is_tag: bool
    commit: str
    is_head: bool = False


class GitReader:
    """Reads one repository's object database."""

    def __init__(self, place: Whereabouts) -> None:
        self.place = place
        options = ("-c", "safe.bareRepository=explicit")
        own = {"GIT_DIR": str(place.git_dir)}
        self._runner = Runner(place.top or place.git_dir, own, options)
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
            if MISSING.search(err):
                raise failure(err)
            return None
        return found

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
            raise failure(err)
        return out


def is_safe_revision(revision: str) -> bool:
    """Whether a revision may be handed to git at all."""
    return bool(revision.strip()) and not (
        revision.startswith("-") or any(mark in revision for mark in _REFUSED)
    )


class _BlobProcess:
    """One `git cat-file --batch`."""

    def __init__(self, runner: Runner) -> None:
        self._process = runner.start("cat-file", "--batch")

    def read(self, ids: Sequence[str]) -> list[bytes]:
        asked, answer = self._process.stdin, self._process.stdout
        if asked is None or answer is None:
            raise failure("no pipe to git")
        try:
            asked.write("".join(f"{each}\n" for each in ids).encode())
            asked.flush()
        except BrokenPipeError:
            raise self._broken() from None
        contents = []
        for each in ids:
            head = answer.readline().split()
            if len(head) == 2 and head[1] == b"missing":
                raise objects_missing(each)
            if len(head) != 3 or head[1] != b"blob":
                raise self._broken()
            content = answer.read(int(head[2]))
            answer.read(1)
            contents.append(content)
        return contents

    def _broken(self) -> RepositoryError:
        self._process.kill()
        stderr = self._process.stderr
        return failure(stderr.read().decode("utf-8", "replace") if stderr else "")

    def end(self) -> None:
        for stream in (self._process.stdin, self._process.stdout, self._process.stderr):
            if stream is not None:
                try:
                    stream.close()
                except BrokenPipeError:
                    continue
        self._process.wait()

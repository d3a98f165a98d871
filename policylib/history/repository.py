"""The versions of a policy in a git repository.

git is started only where it is needed: two files in a repository are compared without it.
"""

import os
import posixpath
import re
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from policylib.errors import UnknownReferenceError
from policylib.history.disk import read_inside, settings_on_disk
from policylib.history.places import TextFile, is_object_id, shown
from policylib.history.references import Reading
from policylib.history.settings import FILE_NAME, Settings
from policylib.history.sources import History, Listing, Resolved

if TYPE_CHECKING:
    from policylib.history.editorial import WordsFile
    from policylib.history.git import Whereabouts
    from policylib.history.objects import GitReader
    from policylib.history.view import View

_LONGEST_NAME = 200  # longer ones no file system need take; git may say what it thinks of them


class GitHistory(History):
    """The versions on the local branches and tags of a repository.

    Only the object database is read; the work tree is looked at where `worktree` or a path is
    asked for. What was read first stays: commits that are made meanwhile are not seen.
    """

    @cached_property
    def _reader(self) -> "GitReader":
        from policylib.history.git import find_repository
        from policylib.history.objects import GitReader

        return GitReader(find_repository(self.folder))

    @cached_property
    def _view(self) -> "View":
        from policylib.history.view import View

        top = self.whereabouts.top
        base, named = "", self.policy.strip("/")
        if top is not None:
            if self.home.is_relative_to(top):
                base = "" if self.home == top else self.home.relative_to(top).as_posix()
            path = (self.folder.resolve() / self.policy).resolve()
            if self.policy and path.is_relative_to(top):
                named = path.relative_to(top).as_posix()
        return View(
            self._reader,
            folder=str(self.folder),
            base=base,
            named=named,
            encoding=self.encoding,
        )

    def close(self) -> None:
        """End the process that reads texts."""
        if "_reader" in self.__dict__:
            self._reader.close()

    @property
    def whereabouts(self) -> "Whereabouts":
        """Where the repository and its work tree are, as git says."""
        return self._reader.place

    @cached_property
    def _top(self) -> Path | None:
        """The top of the work tree as the disk shows it, without git; none in a bare repository."""
        here = self.folder.resolve()
        return next((each for each in (here, *here.parents) if (each / ".git").exists()), None)

    @cached_property
    def home(self) -> Path:
        """The folder that the policy belongs to: the nearest one with a policy.toml, else the top."""
        top = self._top
        if top is None:
            return self.folder
        here = self.folder.resolve()
        inside = [each for each in (here, *here.parents) if each.is_relative_to(top)]
        return next((each for each in inside if (each / FILE_NAME).is_file()), top)

    @cached_property
    def settings(self) -> Settings:
        """The policy.toml of the work tree; in a bare repository, that of the newest commit."""
        return settings_on_disk(self.home) if self._top is not None else self._view.settings

    def work_tree(self) -> Resolved:
        """The policy as it stands in the work tree."""
        if self._top is None:
            raise UnknownReferenceError(
                "no-work-tree",
                "{folder} is a bare repository and has no work tree",
                hint="name a version, tag, branch, commit or date",
                folder=str(self.folder),
            )
        return super().work_tree()

    @property
    def disk_folder(self) -> Path:
        """Where the policy stands on disk; `--policy` is relative to where the command runs."""
        return self.folder if self.policy else self.home

    def contents_at(self, commit: str) -> dict[str, bytes]:
        """The policy's files in a commit: paths in the repository, and their bytes."""
        with self._lock:
            return self._view.contents_at(commit)

    def blob_at(self, commit: str, path: str) -> bytes | None:
        """One file of a commit; nothing where it has none of that name."""
        with self._lock:
            return self._view.blob_at(commit, path)

    def beside(self, resolved: Resolved, name: str) -> bytes | None:
        """A file in the policy's own folder, in the commit where a commit holds the text."""
        if not resolved.commit:
            return super().beside(resolved, name)
        with self._lock:
            place = self._view.place_at(resolved.commit)
            if place is None or "\0" in name:
                return None
            folder = place.files[0].rpartition("/")[0]
            path = posixpath.normpath(posixpath.join(folder, name))
            is_inside = (
                path.startswith(f"{folder}/") if folder else not path.startswith(("/", ".."))
            )
            return self._reader.file_at(resolved.commit, path) if is_inside else None

    def beside_settings(self, name: str) -> bytes | None:
        """A file in the folder of policy.toml: on disk, in a bare repository in the newest commit."""
        if self._top is not None:
            return read_inside(self.home, name)
        path = posixpath.normpath(name) if name and "\0" not in name else ".."
        if path.startswith(("/", "..")):
            return None
        with self._lock:
            return self._reader.file_at(self._view.head, path)

    def words_about(self, resolved: Resolved, label: str) -> "WordsFile | None":
        """What an editor wrote about a version: in the work tree, else in the newest commit."""
        if not resolved.commit:
            return super().words_about(resolved, label)
        from policylib.history.editorial import words_on_disk

        if self._top is not None:
            found = words_on_disk((self.home,), label, below=self.folder)
            if found is not None:
                return found
        with self._lock:
            return self._view.words_about(resolved.commit, label)

    def words_folder(self, resolved: Resolved) -> Path:
        """The folder of policy.toml. Raises `UnknownReferenceError` in a bare repository."""
        del resolved
        if self._top is None:
            self.work_tree()
        return self.home

    def contents(self, files: Sequence[TextFile]) -> list[bytes]:
        """The bytes of blobs, or of files on disk."""
        if all(is_object_id(file.key) for file in files):
            return self._reader.blobs([file.key for file in files])
        return [self._on_disk(file) for file in files]

    def _list(self) -> Listing:
        return self._view.listing()

    def _read_git(self, name: str) -> Resolved | None:
        commit = self._reader.find_commit(name)
        if commit is None:
            return None
        files = self._view.files_at(commit)
        if not files:
            raise UnknownReferenceError(
                "policy-starts-later",
                "the policy does not stand in {reference}: it starts later in the history",
                hint="`policylib versions` lists the versions that there are",
                reference=shown(name),
            )
        version = next((each for each in self.versions() if each.commit == commit), None)
        return Resolved(name=name, reading=Reading.GIT, files=files, version=version, commit=commit)

    def _may_be_path(self, path: Path) -> bool:
        """Whether a file could be meant: the repository's own ones, such as HEAD, never are."""
        here = self.folder.resolve()
        is_bare = (here / "HEAD").is_file() and (here / "objects").is_dir()
        return not is_bare or not path.resolve().is_relative_to(here)

    def _may_be_git(self, text: str) -> bool:
        """Whether a branch, tag or commit may have a name; a plain no needs no git.

        Branches and tags are files below refs/ or lines of packed-refs. A name that could be a
        commit's or counts from another (`main~1`), and a repository that keeps its branches in
        another way, are left to git.
        """
        if text.startswith(("/", "./", "../")):
            return False
        is_plain = re.fullmatch(r"(?!-)[\w.+/ -]+", text) and ".." not in text
        if (
            not is_plain
            or len(text) > _LONGEST_NAME
            or re.search(r"-g[0-9a-f]{4}|^[0-9a-fA-F]{4,64}$", text)
        ):
            return True
        git_dir = self._top / ".git" if self._top is not None else self.folder
        if not git_dir.is_dir() or (git_dir / "reftable").exists():
            return True
        loose = ("refs/heads", "refs/tags", "refs/remotes", "refs", ".")
        if any((git_dir / each / text).is_file() for each in loose):
            return True
        if (git_dir / "refs" / "remotes" / text / "HEAD").is_file():
            return True
        packed = git_dir / "packed-refs"
        lines = packed.read_bytes().splitlines() if packed.is_file() else ()
        return any(line.endswith(b"/" + os.fsencode(text)) for line in lines)

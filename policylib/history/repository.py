"""The versions of a policy in a git repository."""

import os
import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from policylib.document import Metadata
from policylib.errors import (
    LookupFailure,
    MissingFileError,
    NoVersionsError,
    Problem,
    SourceError,
    UnknownReferenceError,
)
from policylib.history.commits import Commit, is_object_id
from policylib.history.disk import read_bytes, settings_on_disk
from policylib.history.following import Follower, Layout, Texts, lay_out
from policylib.history.places import Place, shown
from policylib.history.references import Reading
from policylib.history.settings import FILE_NAME, Settings
from policylib.history.sources import History, Listing, Resolved
from policylib.history.versions import Snapshot, TextFile, choose_versions

if TYPE_CHECKING:
    from policylib.history.git import GitReader, Ref, Whereabouts


@dataclass(frozen=True, slots=True, kw_only=True)
class _View:
    """The repository at one moment: everything below is read from these ids alone."""

    refs: "tuple[Ref, ...]"
    commits: tuple[Commit, ...]
    layouts: Mapping[str, Layout]
    places: Mapping[str, Place]
    head: str
    problems: tuple[Problem, ...]


class GitHistory(History):
    """The versions on the local branches and tags of a repository.

    Only the object database is read; the work tree is looked at where `worktree` or a path is
    asked for. What was read first stays: commits that are made meanwhile are not seen.
    """

    @cached_property
    def _reader(self) -> "GitReader":
        from policylib.history.git import GitReader, find_repository

        return GitReader(find_repository(self.folder))

    def close(self) -> None:
        """End the process that reads texts."""
        if "_reader" in self.__dict__:
            self._reader.close()

    @cached_property
    def home(self) -> Path:
        """The folder that the policy belongs to: the nearest one with a policy.toml, else the top."""
        top = self._reader.place.top
        if top is None:
            return self.folder
        here = self.folder.resolve()
        if here != top and top not in here.parents:
            return top
        inside = [here, *(each for each in here.parents if each == top or top in each.parents)]
        return next((each for each in inside if (each / FILE_NAME).is_file()), top)

    @cached_property
    def settings(self) -> Settings:
        """The policy.toml of the work tree; in a bare repository, that of the newest commit."""
        if self._reader.place.top is not None:
            return settings_on_disk(self.home)
        view = self._view
        return self._follower.settings_in(view.layouts[view.head])

    def work_tree(self) -> Resolved:
        """The policy as it stands in the work tree."""
        if self._reader.place.top is None:
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

    def _may_be_path(self, path: Path) -> bool:
        """Whether a file could be meant: the repository's own ones, such as HEAD, never are."""
        if _is_git_folder(self.folder):
            return not path.resolve().is_relative_to(self.folder.resolve())
        return True

    def _may_be_git(self, text: str) -> bool:
        """Whether a branch or tag has a file's name; answered without starting git.

        Branches and tags are files below refs/ or lines of packed-refs; a repository that keeps
        them in another way, and a name that could be a commit's, are left to git.
        """
        if any(mark in text for mark in "~^:?*[\\") or ".." in text:
            return False
        here = self.folder.resolve()
        git_dir = next(
            (each / ".git" for each in (here, *here.parents) if (each / ".git").exists()),
            self.folder,
        )
        if not git_dir.is_dir() or re.fullmatch(r"[0-9a-fA-F]{4,64}", text):
            return True
        packed = git_dir / "packed-refs"
        if (git_dir / "reftable").exists():
            return True
        loose = ("refs/heads", "refs/tags", "refs/remotes", "refs", ".")
        if any((git_dir / each / text).is_file() for each in loose):
            return True
        lines = packed.read_bytes().splitlines() if packed.is_file() else ()
        return any(line.endswith(b"/" + os.fsencode(text)) for line in lines)

    @cached_property
    def _follower(self) -> Follower:
        top = self._reader.place.top
        base = named = ""
        if top is not None:
            base = "" if self.home == top else self.home.relative_to(top).as_posix()
            if self.policy:
                path = (self.folder.resolve() / self.policy).resolve()
                named = (
                    path.relative_to(top).as_posix() if path.is_relative_to(top) else self.policy
                )
        elif self.policy:
            named = self.policy.strip("/")
        texts = Texts(read_text=self._text, read_metadata=self._metadata)
        return Follower(base=base, named=named, texts=texts, renames=self._reader.renames)

    def _text(self, blob: str) -> str:
        from policylib.markdown import decode

        return decode(self._reader.blobs([blob])[0], "", self.encoding)

    @cached_property
    def _known_metadata(self) -> dict[str, Metadata]:
        return {}

    def _metadata(self, blob: str, path: str) -> Metadata:
        known = self._known_metadata.get(blob)
        if known is None:
            from policylib.markdown import read_metadata

            try:
                known = read_metadata(self._text(blob), shown(path))
            except SourceError:
                known = Metadata()
            self._known_metadata[blob] = known
        return known

    @cached_property
    def _view(self) -> _View:
        reader = self._reader
        refs = reader.refs()
        head = next((ref.commit for ref in refs if ref.is_head), "") or reader.find_commit("HEAD")
        tips = list(dict.fromkeys([*([head] if head else ()), *(ref.commit for ref in refs)]))
        if not tips or not head:
            raise NoVersionsError(
                "repository-empty",
                "the repository in {folder} has no versions yet: nothing has been committed",
                hint="`policylib adopt` records the first one",
                folder=str(self.folder),
            )
        commits = reader.commits(tips)
        layouts = lay_out(commits)
        start = self._start(commits, layouts, head)
        places = self._follower.follow(commits, layouts, start)
        problems = [*self._follower.problems, *_skipped(layouts[head])]
        return _View(
            refs=refs,
            commits=commits,
            layouts=layouts,
            places=places,
            head=head,
            problems=tuple(problems),
        )

    def _start(
        self, commits: Sequence[Commit], layouts: Mapping[str, Layout], head: str
    ) -> tuple[str, Place]:
        """Where the policy is found first: what is checked out, else the newest commit with it."""
        where = str(self.folder)
        try:
            return head, self._follower.find(layouts[head], where=where)
        except MissingFileError as error:
            if error.code == "policy-path-missing" and not self.policy:
                raise
            seen: set[int] = set()
            for commit in commits:
                layout = layouts[commit.id]
                if id(layout) in seen:
                    continue
                seen.add(id(layout))
                try:
                    return commit.id, self._follower.find(layout, where=where)
                except LookupFailure:
                    continue
                except MissingFileError:
                    continue
            if self.policy:
                raise
        raise NoVersionsError(
            "no-versions",
            "there are no versions of a policy in {folder}",
            hint="go to the policy's folder, name it with -C, or start one with `policylib init`",
            folder=where,
        )

    @cached_property
    def _snapshots(self) -> Mapping[str, Snapshot]:
        view = self._view
        boundary = self._reader.boundary()
        position = {commit.id: place for place, commit in enumerate(reversed(view.commits))}
        first = {view.layouts[c].files[place.files[0]] for c, place in view.places.items()}
        self._reader.blobs(sorted(first - self._known_metadata.keys()))
        texts: dict[str, tuple[TextFile, ...]] = {}
        found: dict[str, Snapshot] = {}
        for commit in reversed(view.commits):
            place = view.places.get(commit.id)
            if place is None:
                continue
            blobs = view.layouts[commit.id].files
            files = tuple(TextFile(name=shown(file), key=blobs[file]) for file in place.files)
            texts[commit.id] = files
            found[commit.id] = Snapshot(
                position=position[commit.id],
                files=files,
                metadata=self._metadata(files[0].key, place.files[0]),
                parents=tuple(position[each] for each in commit.parents),
                commit=commit.id,
                author=commit.author,
                message=commit.message,
                is_new_text=all(texts.get(each) != files for each in commit.parents),
                is_cut=commit.id in boundary,
            )
        return found

    def _list(self) -> Listing:
        view, snapshots = self._view, self._snapshots
        settings = self._follower.settings_in(view.layouts[view.head])
        tagged = {
            label: (ref.name, snapshots[ref.commit])
            for ref in view.refs
            if ref.is_tag and ref.commit in snapshots and (label := settings.label_of(ref.name))
        }
        versions = choose_versions(snapshots.values(), tagged=tagged)
        if not versions:
            raise NoVersionsError(
                "no-labels",
                "no commit in {folder} holds a policy with a `version` in its front matter",
                hint="write `version:` and `status:` at the top of the policy and commit it",
                folder=str(self.folder),
            )
        return Listing(versions=versions, problems=(*view.problems, *settings.problems))

    @property
    def whereabouts(self) -> "Whereabouts":
        """Where the repository and its work tree are."""
        return self._reader.place

    def files_in(self, commit: str) -> dict[str, bytes]:
        """The policy's files in a commit: paths in the repository, and their bytes."""
        with self._lock:
            place = self._view.places.get(commit)
            blobs = self._view.layouts[commit].files if place else {}
            files = place.files if place else ()
            return dict(zip(files, self._reader.blobs([blobs[f] for f in files]), strict=True))

    def blob_in(self, commit: str, path: str) -> bytes | None:
        """One file of a commit; nothing where it has none of that name."""
        with self._lock:
            blob = self._view.layouts[commit].files.get(path)
            return self._reader.blobs([blob])[0] if blob else self._reader.file_at(commit, path)

    def beside(self, resolved: Resolved, name: str) -> bytes | None:
        """A file in the policy's own folder, in the commit where a commit holds the text."""
        if not resolved.commit:
            return super().beside(resolved, name)
        with self._lock:
            place = self._view.places.get(resolved.commit)
            if place is None or "\0" in name:
                return None
            folder = place.files[0].rpartition("/")[0]
            path = posixpath.normpath(posixpath.join(folder, name))
            is_inside = (
                path.startswith(f"{folder}/") if folder else not path.startswith(("/", ".."))
            )
            return self._reader.file_at(resolved.commit, path) if is_inside else None

    def _read_git(self, name: str) -> Resolved | None:
        commit = self._reader.find_commit(name)
        if commit is None:
            return None
        files = self._files_at(commit)
        if not files:
            raise UnknownReferenceError(
                "policy-starts-later",
                "the policy does not stand in {reference}: it starts later in the history",
                hint="`policylib versions` lists the versions that there are",
                reference=shown(name),
            )
        version = next((each for each in self.versions() if each.commit == commit), None)
        return Resolved(name=name, reading=Reading.GIT, files=files, version=version, commit=commit)

    def _files_at(self, commit: str) -> tuple[TextFile, ...]:
        snapshot = self._snapshots.get(commit)
        if snapshot is not None:
            return snapshot.files
        if commit in self._view.layouts:
            return ()
        # A commit that no local branch reaches: one of a remote, or one that was left behind.
        commits = self._reader.commits([commit])
        layouts = dict(lay_out(commits)) | dict(self._view.layouts)
        known = next((c.id for c in commits if c.id in self._view.places), None)
        start = (known or self._view.head, next(iter(self._view.places.values())))
        if known:
            start = (known, self._view.places[known])
        place = self._follower.follow(commits[:1], layouts, start).get(commit)
        blobs = layouts[commit].files
        return tuple(TextFile(name=shown(f), key=blobs[f]) for f in place.files) if place else ()

    def contents(self, files: Sequence[TextFile]) -> list[bytes]:
        """The bytes of blobs, or of files on disk."""
        if any(not is_object_id(file.key) for file in files):
            return [read_bytes(Path(file.key)) for file in files]
        return self._reader.blobs([file.key for file in files])


def _is_git_folder(folder: Path) -> bool:
    return (folder / "HEAD").is_file() and (folder / "objects").is_dir()


def _skipped(layout: Layout) -> Iterator[Problem]:
    for path, kind in sorted(layout.skipped.items()):
        yield Problem(
            code="path-skipped",
            sentence="{path} is a {kind} and is not followed",
            hint="put the text itself into the repository",
            file=shown(path),
            facts={"path": shown(path), "kind": kind},
        )

"""One policy in a git repository, seen at one moment: its commits, places and snapshots.

Everything is read from the ids that were found first, so that commits, repacks and branches that
move meanwhile change nothing.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from policylib.document import Metadata
from policylib.errors import LookupFailure, MissingFileError, NoVersionsError, Problem, SourceError
from policylib.history.commits import Commit
from policylib.history.editorial import WordsFile, words_name
from policylib.history.following import Follower, Layout, Texts, lay_out
from policylib.history.places import Place, TextFile, look_up, shown
from policylib.history.settings import Settings
from policylib.history.sources import Listing
from policylib.history.versions import Snapshot, choose_versions

if TYPE_CHECKING:
    from policylib.history.objects import GitReader


class View:
    """The policy of a repository.

    `base` is the folder of policy.toml below the top, `named` the path that --policy names there
    ("" for none), `folder` what errors call the repository. Raises `NoVersionsError` where
    there is no policy, `MissingFileError` and `AmbiguousReferenceError` as `find_policy` does.
    """

    def __init__(
        self, reader: "GitReader", *, folder: str, base: str, named: str, encoding: str
    ) -> None:
        self._reader = reader
        self._folder = folder
        self._named = named
        self._base = base
        self._encoding = encoding
        self._metadata: dict[str, Metadata] = {}
        texts = Texts(read_text=self._read_text, read_metadata=self._read_metadata)
        self._follower = Follower(base=base, named=named, texts=texts, renames=reader.renames)
        self._refs = reader.refs()
        self.head = next((ref.commit for ref in self._refs if ref.is_head), "") or (
            reader.find_commit("HEAD") or ""
        )
        if not self.head:
            raise NoVersionsError(
                "repository-empty",
                "the repository in {folder} has no versions yet: nothing has been committed",
                hint="`policylib adopt` records the first one",
                folder=folder,
            )
        tips = dict.fromkeys([self.head, *(ref.commit for ref in self._refs)])
        self._commits = reader.commits(tips)
        self._layouts: Mapping[str, Layout] = lay_out(self._commits)
        start = self._start()
        self._places = self._follower.follow(self._commits, self._layouts, start)

    @property
    def settings(self) -> Settings:
        """The policy.toml of the commit that is checked out."""
        return self._follower.settings_in(self._layouts[self.head])

    def place_at(self, commit: str) -> Place | None:
        """Where the policy stands in a commit of this view."""
        return self._places.get(commit)

    def contents_at(self, commit: str) -> dict[str, bytes]:
        """The policy's files in a commit: paths in the repository, and their bytes."""
        place = self._places.get(commit)
        if place is None:
            return {}
        blobs = [self._layouts[commit].files[file] for file in place.files]
        return dict(zip(place.files, self._reader.blobs(blobs), strict=True))

    def blob_at(self, commit: str, path: str) -> bytes | None:
        """One file of a commit; nothing where it has none of that name."""
        blob = self._layouts[commit].files.get(path)
        return self._reader.blobs([blob])[0] if blob else self._reader.file_at(commit, path)

    def words_about(self, commit: str, label: str) -> WordsFile | None:
        """What an editor wrote about the version in a commit: the newest words that were committed."""
        name = words_name(label)
        ends = {ref.commit for ref in self._refs if not ref.is_tag}
        newest = (each.id for each in self._commits if each.id in ends)
        for held_by in dict.fromkeys((self.head, *newest, commit)) if name else ():
            layout, place = self._layouts.get(held_by), self._places.get(held_by)
            if layout is None:
                continue
            for folder in _folders(place, self._base):
                path = look_up(layout.files, f"{folder}/{name}".lstrip("/"))
                if path is not None:
                    content = self._reader.blobs([layout.files[path]])[0]
                    return WordsFile(name=shown(path), content=content)
        return None

    def files_at(self, commit: str) -> tuple[TextFile, ...]:
        """The policy's files in any commit; none where it does not stand there."""
        snapshot = self._snapshots.get(commit)
        if snapshot is not None:
            return snapshot.files
        if commit in self._layouts:
            return ()
        # A commit that no local branch reaches: one of a remote, or one that was left behind.
        commits = self._reader.commits([commit])
        layouts = {**lay_out(commits), **self._layouts}
        known = next((each.id for each in commits if each.id in self._places), "")
        nearest = known or next(iter(self._places))
        start = (nearest, self._places[nearest])
        place = self._follower.follow(commits[:1], layouts, start).get(commit)
        return _text_files(place, layouts[commit]) if place else ()

    def listing(self) -> Listing:
        """The versions that the snapshots and tags make."""
        snapshots, settings = self._snapshots, self.settings
        tagged = {
            label: (ref.name, snapshots[ref.commit])
            for ref in self._refs
            if ref.is_tag and ref.commit in snapshots and (label := settings.label_of(ref.name))
        }
        versions = choose_versions(snapshots.values(), tagged=tagged)
        if not versions:
            raise NoVersionsError(
                "no-labels",
                "no commit in {folder} holds a policy with a `version` in its front matter",
                hint="write `version:` and `status:` at the top of the policy and commit it",
                folder=self._folder,
            )
        skipped = _skipped(self._layouts[self.head])
        problems = (*self._follower.problems, *skipped, *settings.problems)
        return Listing(versions=versions, problems=problems)

    def _read_text(self, blob: str) -> str:
        from policylib.markdown import decode

        return decode(self._reader.blobs([blob])[0], "", self._encoding)

    def _read_metadata(self, blob: str, path: str) -> Metadata:
        known = self._metadata.get(blob)
        if known is None:
            from policylib.markdown import read_metadata

            try:
                known = read_metadata(self._read_text(blob), shown(path))
            except SourceError:
                known = Metadata()
            self._metadata[blob] = known
        return known

    def _start(self) -> tuple[str, Place]:
        """Where the policy is found first: what is checked out, else the newest commit with it."""
        try:
            return self.head, self._follower.find(self._layouts[self.head], where=self._folder)
        except MissingFileError as error:
            if error.code == "policy-path-missing" and not self._named:
                raise
            seen: set[int] = set()
            for commit in self._commits:
                layout = self._layouts[commit.id]
                if id(layout) in seen:
                    continue
                seen.add(id(layout))
                try:
                    return commit.id, self._follower.find(layout, where=self._folder)
                except (LookupFailure, MissingFileError):
                    continue
            if self._named:
                raise
        raise NoVersionsError(
            "no-versions",
            "there are no versions of a policy in {folder}",
            hint="go to the policy's folder, name it with -C, or start one with `policylib init`",
            folder=self._folder,
        )

    @cached_property
    def _snapshots(self) -> Mapping[str, Snapshot]:
        boundary = self._reader.boundary()
        position = {commit.id: place for place, commit in enumerate(reversed(self._commits))}
        first = {self._layouts[each].files[place.files[0]] for each, place in self._places.items()}
        self._reader.blobs(sorted(first - self._metadata.keys()))
        return dict(self._make_snapshots(position, boundary))

    def _make_snapshots(
        self, position: Mapping[str, int], boundary: frozenset[str]
    ) -> Iterator[tuple[str, Snapshot]]:
        texts: dict[str, tuple[TextFile, ...]] = {}
        for commit in reversed(self._commits):
            place = self._places.get(commit.id)
            if place is None:
                continue
            files = texts[commit.id] = _text_files(place, self._layouts[commit.id])
            yield (
                commit.id,
                Snapshot(
                    position=position[commit.id],
                    files=files,
                    metadata=self._read_metadata(files[0].key, place.files[0]),
                    parents=tuple(position[each] for each in commit.parents),
                    commit=commit.id,
                    author=commit.author,
                    message=commit.message,
                    is_new_text=_is_new(commit, files, texts),
                    is_cut=commit.id in boundary,
                ),
            )


def _folders(place: Place | None, base: str) -> Iterator[str]:
    """The folders beside which words may stand: that of the policy and those above, up to `base`."""
    folder = place.files[0].rpartition("/")[0] if place else base
    while folder.startswith(base) and folder != base:
        yield folder
        folder = folder.rpartition("/")[0]
    yield base


def _text_files(place: Place, layout: Layout) -> tuple[TextFile, ...]:
    return tuple(TextFile(name=shown(file), key=layout.files[file]) for file in place.files)


def _is_new(
    commit: Commit,
    files: Sequence[TextFile],
    texts: Mapping[str, tuple[TextFile, ...]],
) -> bool:
    return all(texts.get(parent) != files for parent in commit.parents)


def _skipped(layout: Layout) -> Iterator[Problem]:
    for path, kind in sorted(layout.skipped.items()):
        yield Problem(
            code="path-skipped",
            sentence="{path} is a {kind} and is not followed",
            hint="put the text itself into the repository",
            file=shown(path),
            facts={"path": shown(path), "kind": kind},
        )

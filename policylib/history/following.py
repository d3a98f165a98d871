"""Following a policy through the commits of a repository: where it stood in each of them.

Git sees one file that became a folder as a deletion and several additions, and knows nothing of
branches when it follows a file. So the files of every commit are laid out from the log, oldest
first, and the policy is then looked for in each, newest first:

    the path in that commit's policy.toml
    else where a child commit has it
    else what was renamed to what a child commit has
    else the one text with the same title and organisation
    else the policy starts after this commit
"""

from collections.abc import Callable, Mapping, Sequence

from policylib.document import Metadata
from policylib.errors import LookupFailure, MissingFileError, Problem, SettingsError
from policylib.history.commits import Commit
from policylib.history.editorial import may_be_words
from policylib.history.places import (
    Place,
    files_at,
    find_policy,
    find_same_policy,
    is_markdown,
    place_of_file,
    shown,
)
from policylib.history.settings import FILE_NAME, Settings, read_settings
from policylib.records import dataclass

Files = Mapping[str, str]
"""The files of a commit that may matter: path → blob id."""

_NOT_A_FILE = {"120000": "symbolic link", "160000": "submodule"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The files of one commit that may matter, and the links and submodules among them."""

    files: Files
    skipped: Mapping[str, str]


def lay_out(commits: Sequence[Commit]) -> dict[str, Layout]:
    """The files of every commit, from a log with children before parents.

    A commit that changes nothing of interest shares the layout of its first parent.
    """
    layouts: dict[str, Layout] = {}
    empty = Layout(files={}, skipped={})
    for commit in reversed(commits):
        before = layouts.get(commit.parents[0], empty) if commit.parents else empty
        changes = [
            change
            for change in commit.changes
            if _may_matter(change[0]) or change[1] in _NOT_A_FILE or change[0] in before.skipped
        ]
        if not changes:
            layouts[commit.id] = before
            continue
        files, skipped = dict(before.files), dict(before.skipped)
        for path, mode, blob in changes:
            files.pop(path, None)
            skipped.pop(path, None)
            if mode in _NOT_A_FILE:
                skipped[path] = _NOT_A_FILE[mode]
            elif mode and _may_matter(path):
                files[path] = blob
        layouts[commit.id] = Layout(files=files, skipped=skipped)
    return layouts


def _may_matter(path: str) -> bool:
    return is_markdown(path) or path.rpartition("/")[2] == FILE_NAME or may_be_words(path)


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """How texts and front matter are read, by blob id."""

    read_text: Callable[[str], str]
    read_metadata: Callable[[str, str], Metadata]


class Follower:
    """Finds one policy in the commits of a repository.

    `base` is the folder of policy.toml; `named` the path given with `--policy`, which counts
    for the newest commits and is followed back from there. `renames(old, new)` tells which file
    of an older commit became which of a newer one.
    """

    def __init__(
        self,
        *,
        base: str,
        named: str,
        texts: Texts,
        renames: Callable[[str, str], Mapping[str, str]],
    ) -> None:
        self._base = base
        self._named = named
        self._texts = texts
        self._renames = renames
        self._settings: dict[str, Settings] = {}
        self.problems: list[Problem] = []

    def settings_in(self, layout: Layout) -> Settings:
        """What the policy.toml of a commit says; the defaults where it has none that is right."""
        name = f"{self._base}/{FILE_NAME}".strip("/")
        blob = layout.files.get(name)
        if blob is None:
            return Settings()
        if blob not in self._settings:
            try:
                self._settings[blob] = read_settings(self._texts.read_text(blob), file=shown(name))
            except SettingsError as error:
                self._settings[blob] = Settings()
                self.problems.append(_as_problem(error))
        return self._settings[blob]

    def find(self, layout: Layout, *, where: str) -> Place:
        """The policy of a commit without regard to others. Raises as `find_policy` does."""
        settings = self.settings_in(layout)
        if self._named:
            files = files_at(layout.files, self._named, settings.files)
            if not files:
                raise MissingFileError(
                    "policy-path-missing",
                    "there is no policy called {path} in {where}",
                    hint="correct the path that follows --policy",
                    path=shown(self._named),
                    where=where,
                )
            return Place(path=self._named, files=files)
        return find_policy(
            layout.files,
            settings,
            base=self._base,
            read_text=lambda path: self._texts.read_text(layout.files[path]),
            read_metadata=lambda path: self._texts.read_metadata(layout.files[path], path),
            where=where,
        )

    def follow(
        self, commits: Sequence[Commit], layouts: Mapping[str, Layout], start: tuple[str, Place]
    ) -> dict[str, Place]:
        """Where the policy stands in each commit that has it.

        `start` is the commit where it was found first, and its place there; other branches
        begin from there too. Children come before parents in `commits`.
        """
        places: dict[str, Place] = {}
        hints: dict[str, list[str]] = {}
        for commit in commits:
            children = hints.pop(commit.id, None)
            known = [(child, places[child]) for child in children or () if child in places]
            # A tip is held against where the policy was found; where no child has it, it starts.
            place = start[1] if commit.id == start[0] else None
            if place is None:
                place = self._place_in(commit, layouts, [start] if children is None else known)
            if place is not None:
                places[commit.id] = place
            for parent in commit.parents:
                hints.setdefault(parent, []).append(commit.id)
        return places

    def _place_in(
        self, commit: Commit, layouts: Mapping[str, Layout], known: Sequence[tuple[str, Place]]
    ) -> Place | None:
        layout = layouts[commit.id]
        settings = self.settings_in(layout)
        if (settings.path or settings.files) and not self._named:
            path = f"{self._base}/{settings.path}".strip("/")
            if files := files_at(layout.files, path, settings.files):
                return Place(path=path, files=files)
        for child, place in known:
            if layouts[child].files is layout.files:
                return place
        for _, place in known:
            if found := self._same_path(layout, place, settings):
                return found
        for child, place in known:
            if found := self._renamed(commit, layout, child, place):
                return found
        for child, place in known:
            metadata = self._texts.read_metadata(
                layouts[child].files[place.files[0]], place.files[0]
            )
            found = find_same_policy(
                layout.files,
                metadata.title,
                metadata.organisation,
                read_text=lambda path: self._texts.read_text(layout.files[path]),
                read_metadata=lambda path: self._texts.read_metadata(layout.files[path], path),
            )
            if found:
                return found
        return None

    def _same_path(self, layout: Layout, place: Place, settings: Settings) -> Place | None:
        try:
            if files := files_at(layout.files, place.path, settings.files):
                is_folder = files != (place.path,) and not settings.files
                if not is_folder or place.path or files == place.files:
                    return Place(path=place.path, files=files)
        except LookupFailure:
            return None
        kept = tuple(file for file in place.files if file in layout.files)
        return Place(path=place.path, files=kept) if kept[:1] == place.files[:1] else None

    def _renamed(self, commit: Commit, layout: Layout, child: str, place: Place) -> Place | None:
        moved = {new: old for old, new in self._renames(commit.id, child).items()}
        came_from = moved.get(place.files[0], "")
        if came_from not in layout.files:
            return None
        return place_of_file(
            layout.files, came_from, lambda path: self._texts.read_text(layout.files[path])
        )


def _as_problem(error: SettingsError) -> Problem:
    return Problem(
        code=error.code,
        sentence=error.sentence,
        hint=error.hint,
        file=error.file or "",
        line=error.line,
        facts=dict(error.facts),
    )

"""Histories that need no git: a folder of versions with history.toml, and a policy by itself.

policy_versions/
  history.toml         [[version]] folder, branch, parent, merge, tag, author, date, message
  1.0/politik.md
  2.0/politik/*.md     and a policy.toml where the version has its own
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from policylib.errors import MissingFileError, NoVersionsError, SettingsError
from policylib.history.disk import (
    find_on_disk,
    open_folder,
    read_file,
    read_inside,
    settings_on_disk,
)
from policylib.history.places import TextFile
from policylib.history.references import Reading
from policylib.history.settings import Settings
from policylib.history.sources import History, Listing, Resolved
from policylib.records import dataclass

if TYPE_CHECKING:
    from policylib.history.versions import Snapshot

FILE_NAME = "history.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One [[version]] of a history.toml: a folder, and how it stands among the others.

    `parent` and `merge` name the folders that it grew out of; `merge` are further parents.
    """

    folder: str
    branch: str = "main"
    parent: str = ""
    merge: tuple[str, ...] = ()
    tag: str = ""
    author: str = ""
    date: str = ""
    message: str = ""


def read_entries(folder: Path) -> tuple[Entry, ...]:
    """The entries of a folder's history.toml, in order. Raises `SettingsError`."""
    import tomllib

    text = read_file(folder / FILE_NAME, "utf-8")
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise wrong_history(f"this is not TOML: {error}") from None
    entries: list[Entry] = []
    for each in table.get("version", []):
        if not isinstance(each, Mapping) or not isinstance(each.get("folder"), str):
            raise wrong_history("every [[version]] needs a `folder`")
        entry = _entry(each)
        known = {before.folder for before in entries}
        for parent in (entry.parent, *entry.merge):
            if parent and parent not in known:
                raise wrong_history(
                    f"{entry.folder} grows out of {parent}, which does not stand above it"
                )
        if entry.folder in known:
            raise wrong_history(f"{entry.folder} stands there twice")
        if ".." in Path(entry.folder).parts or not (folder / entry.folder).is_dir():
            raise wrong_history(f"there is no folder {entry.folder}")
        entries.append(entry)
    if not entries:
        raise wrong_history("there is no [[version]] in it")
    return tuple(entries)


def _entry(table: Mapping[str, object]) -> Entry:
    merge = table.get("merge", ())
    listed = (merge,) if isinstance(merge, str) else merge if isinstance(merge, list) else ()
    values = {
        name: value.isoformat() if isinstance(value, (date, datetime)) else str(value)
        for name in ("folder", "branch", "parent", "tag", "author", "date", "message")
        if (value := table.get(name)) is not None
    }
    return Entry(**values, merge=tuple(map(str, listed)))


def wrong_history(reason: str) -> SettingsError:
    """The error for a history.toml that makes no sense."""
    return SettingsError(
        "history-wrong",
        "history.toml cannot be read: {reason}",
        hint="compare it with the policy_versions of the project",
        file=FILE_NAME,
        reason=reason,
    )


class FolderHistory(History):
    """The versions in a folder with history.toml."""

    @cached_property
    def settings(self) -> Settings:
        """The policy.toml beside history.toml, else that of the newest version."""
        return settings_on_disk(self._settings_folder)

    @cached_property
    def _settings_folder(self) -> Path:
        if settings_on_disk(self.folder) != Settings():
            return self.folder
        return self.folder / read_entries(self.folder)[-1].folder

    def beside_settings(self, name: str) -> bytes | None:
        """A file in the folder of the policy.toml that counts."""
        return read_inside(self._settings_folder, name)

    @cached_property
    def _snapshots(self) -> "tuple[tuple[Entry, Snapshot], ...]":
        from policylib.history.versions import Snapshot

        entries = read_entries(self.folder)
        position = {entry.folder: place for place, entry in enumerate(entries)}
        found = []
        for place, entry in enumerate(entries):
            inside = open_folder(self.folder / entry.folder, self.encoding)
            files = inside.find().files
            parents = (entry.parent, *entry.merge)
            found.append(
                (
                    entry,
                    Snapshot(
                        position=place,
                        files=tuple(
                            TextFile(name=f"{entry.folder}/{file}", key=str(inside.path / file))
                            for file in files
                        ),
                        metadata=inside.read_metadata(files[0]),
                        parents=tuple(position[each] for each in parents if each),
                        folder=entry.folder,
                        author=entry.author,
                        message=entry.message,
                    ),
                )
            )
        return tuple(found)

    def _list(self) -> Listing:
        from policylib.history.versions import choose_versions

        settings = self.settings
        tagged = {
            label: (entry.tag, snapshot)
            for entry, snapshot in self._snapshots
            if entry.tag and (label := settings.label_of(entry.tag))
        }
        snapshots = [snapshot for _, snapshot in self._snapshots]
        return Listing(
            versions=choose_versions(snapshots, tagged=tagged), problems=settings.problems
        )

    def _read_git(self, name: str) -> Resolved | None:
        """A tag, a folder, or the newest version of a branch, as history.toml names them."""
        for named in ("tag", "folder", "branch"):
            found = [each for entry, each in self._snapshots if getattr(entry, named) == name]
            if found and name:
                return Resolved(name=name, reading=Reading.GIT, files=found[-1].files)
        return None

    def _may_be_git(self, text: str) -> bool:
        """Whether history.toml has a tag, folder or branch of that name."""
        return any(
            text in (each.tag, each.folder, each.branch) for each in read_entries(self.folder)
        )

    def work_tree(self) -> Resolved:
        """The newest folder of history.toml: nothing else stands for the present here."""
        newest = self._snapshots[-1][1]
        return Resolved(name=newest.folder, reading=Reading.WORK_TREE, files=newest.files)

    def contents(self, files: Sequence[TextFile]) -> list[bytes]:
        """The bytes of files on disk."""
        return [self._on_disk(file) for file in files]


class FileHistory(History):
    """A policy that nobody keeps versions of: the text as it stands is its only version."""

    @cached_property
    def settings(self) -> Settings:
        """The policy.toml of the folder."""
        return settings_on_disk(self.folder)

    def _list(self) -> Listing:
        from policylib.history.versions import Snapshot, choose_versions
        from policylib.markdown import read_metadata

        try:
            _, files = find_on_disk(self.folder, policy=self.policy, encoding=self.encoding)
        except MissingFileError as error:
            if error.code != "policy-not-found":
                raise
            raise NoVersionsError(
                "no-versions",
                "there are no versions of a policy in {folder}",
                hint="go to the policy's folder, name it with -C, or start one with `policylib init`",
                folder=str(self.folder),
            ) from None
        text = read_file(Path(files[0].key), self.encoding)
        snapshot = Snapshot(position=0, files=files, metadata=read_metadata(text, files[0].name))
        return Listing(
            versions=choose_versions([snapshot], tagged={}), problems=self.settings.problems
        )

    def _read_git(self, name: str) -> Resolved | None:
        """Nothing: there is no repository here."""
        del name
        return None

    def _may_be_git(self, text: str) -> bool:
        """Never: there is no repository here."""
        del text
        return False

    def contents(self, files: Sequence[TextFile]) -> list[bytes]:
        """The bytes of files on disk."""
        return [self._on_disk(file) for file in files]

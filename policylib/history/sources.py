"""What every kind of history can do: list versions, find what a reference means, read its text."""

import datetime
import os
import re
import threading
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

from policylib.errors import (
    AmbiguousReferenceError,
    LookupFailure,
    PolicylibError,
    Problem,
    UnknownReferenceError,
)
from policylib.history.disk import (
    find_on_disk,
    missing,
    on_disk,
    read_bytes,
    read_inside,
    read_path,
)
from policylib.history.places import TextFile, shown
from policylib.history.references import Reading, read_date, split_reference
from policylib.history.settings import Settings
from policylib.records import dataclass

if TYPE_CHECKING:
    from policylib.history.editorial import WordsFile
    from policylib.history.versions import Version
    from policylib.markdown import Parsed
    from policylib.profile import Profile

_REMEMBERED = 256


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """What a reference means: which text, and where it is. Nothing is parsed yet.

    `name` is what to call it ("3.0", "politik.md"), `version` the version that it is, where it
    is one, `commit` the full id of the commit that holds it, where one does.
    """

    name: str
    reading: Reading
    files: tuple[TextFile, ...]
    version: "Version | None" = None
    commit: str = ""

    @property
    def description(self) -> str:
        """The reference that means this and nothing else: "version:3.0", "git:1c9d9cc…"."""
        if self.reading is Reading.WORK_TREE:
            return self.reading.value
        return f"{self.reading.value}:{self.name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """The versions of a policy in order, and what was noticed on the way."""

    versions: "tuple[Version, ...]"
    problems: tuple[Problem, ...] = ()


class History(ABC):
    """The versions of one policy, wherever they are kept.

    A context manager: at its end, processes that were started for reading are ended.
    """

    def __init__(
        self,
        folder: Path,
        *,
        policy: str = "",
        profile: "Profile | None" = None,
        encoding: str = "utf-8",
    ) -> None:
        self.folder = folder
        self.policy = policy
        self.encoding = encoding
        self._profile = profile
        self._parsed: dict[tuple[TextFile, ...], Parsed] = {}
        self._poured: dict[str, bytes] = {}
        self._lock = threading.RLock()
        # Reads a file that is no Markdown, such as a Word file; None for one that is.
        self.foreign: Callable[[str, bytes], Parsed | None] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End what was started for reading; a later read starts it again."""
        return

    @property
    @abstractmethod
    def settings(self) -> Settings:
        """What policy.toml says today. Raises `SettingsError` where it cannot be read."""

    @abstractmethod
    def _list(self) -> Listing:
        """Find the versions. Raises `NoVersionsError`, `RepositoryError`, `LookupFailure`."""

    @abstractmethod
    def _read_git(self, name: str) -> Resolved | None:
        """The text at a tag, branch or commit, or none."""

    @abstractmethod
    def contents(self, files: Sequence[TextFile]) -> list[bytes]:
        """The bytes of files."""

    def _on_disk(self, file: TextFile) -> bytes:
        """The bytes of a file on disk; what a pipe such as `<(command)` gives once is kept."""
        if file.key in self._poured:
            return self._poured[file.key]
        path = Path(file.key)
        content = read_bytes(path)
        if path.is_fifo():
            self._poured[file.key] = content
        return content

    @cached_property
    def _listing(self) -> Listing:
        return self._list()

    def versions(self) -> "tuple[Version, ...]":
        """Every version, oldest first."""
        with self._lock:
            return self._listing.versions

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was noticed while listing: links that were not followed, settings without effect."""
        with self._lock:
            listing = self._listing
        own = tuple(problem for version in listing.versions for problem in version.problems)
        return (*listing.problems, *own)

    def in_force(self, on: datetime.date) -> "Version | None":
        """The version that was in force on a day, or none. Drafts never are."""
        from policylib.history.versions import in_force

        return in_force(self.versions(), on)

    def newest_draft(self) -> "Version | None":
        """The newest draft that was not adopted since, or none."""
        from policylib.history.versions import newest_draft

        return newest_draft(self.versions())

    def at(self, version: "Version") -> Resolved:
        """The text of a version."""
        return Resolved(
            name=version.label,
            reading=Reading.VERSION,
            files=version.snapshot.files,
            version=version,
            commit=version.commit,
        )

    def work_tree(self) -> Resolved:
        """The policy as it stands on disk now."""
        name, files = find_on_disk(self.disk_folder, policy=self.policy, encoding=self.encoding)
        return Resolved(name=name, reading=Reading.WORK_TREE, files=files)

    def resolve(self, reference: str) -> Resolved:
        """What a reference means: a path, `worktree`, a version, tag, branch, commit or date.

        Raises `UnknownReferenceError`, or `AmbiguousReferenceError` where two readings give
        different texts; `MissingFileError` where a path was asked for.
        """
        with self._lock:
            return self._resolve(reference)

    def _resolve(self, reference: str) -> Resolved:
        forced, text = split_reference(reference)
        match forced:
            case Reading.WORK_TREE:
                return self.work_tree()
            case Reading.PATH:
                return self._read_path(text)
            case Reading.VERSION:
                return self._read_version(text) or self._fail(text)
            case Reading.DATE:
                return self._read_date(text) or self._fail_as_no_date(text)
            case Reading.GIT:
                return self._read_git(text) or self._fail(text)
            case None:
                return self._read_any(text)

    def read(self, resolved: Resolved) -> "Parsed":
        """The policy and what was noticed in its text. Each distinct text is parsed once."""
        parsed = self._parsed.get(resolved.files)
        if parsed is None:
            from policylib.markdown import SourceText, decode, parse

            with self._lock:
                contents = self.contents(resolved.files)
            if self.foreign is not None and len(contents) == 1:
                document = self.foreign(resolved.files[0].name, contents[0])
                if document is not None:
                    return document
            sources = [
                SourceText(file=file.name, text=decode(content, file.name, self.encoding))
                for file, content in zip(resolved.files, contents, strict=True)
            ]
            parsed = parse(sources, self.profile)
            # Texts on disk change while somebody writes; only what git names by content is kept.
            if resolved.commit:
                if len(self._parsed) >= _REMEMBERED:
                    self._parsed.pop(next(iter(self._parsed)), None)
                self._parsed[resolved.files] = parsed
        return parsed

    def beside(self, resolved: Resolved, name: str) -> bytes | None:
        """A file in the policy's own folder, such as a picture, as that text's version has it.

        None where there is none, and for every name that leads out of the folder.
        """
        return read_inside(Path(resolved.files[0].key).parent, name)

    def beside_settings(self, name: str) -> bytes | None:
        """A file in the folder of policy.toml, such as a logo, as it stands now.

        None where there is none, and for every name that leads out of the folder.
        """
        return read_inside(self.disk_folder, name)

    def words_about(self, resolved: Resolved, label: str) -> "WordsFile | None":
        """What an editor wrote about a version, as it stands now; none where nobody did."""
        from policylib.history.editorial import folders_above, words_on_disk

        file = Path(resolved.files[0].key)
        top = self.disk_folder
        if resolved.reading is Reading.PATH:
            top = file.parent.parent if len(resolved.files) > 1 else file.parent
        return words_on_disk(tuple(folders_above(file, top)), label, below=self.folder)

    def words_folder(self, resolved: Resolved) -> Path:
        """The folder beside which an editor's words about a version are to be written."""
        folder = resolved.version.snapshot.folder if resolved.version else ""
        return self.disk_folder / folder

    @cached_property
    def profile(self) -> "Profile":
        """The profile that texts are read with: the one given, else the settings' own."""
        if self._profile is not None:
            return self._profile
        if not self.settings.profile:
            from policylib.profile import STANDARD

            return STANDARD
        from policylib.profile.settings import profile_from_settings

        return profile_from_settings(self.settings.profile)[0]

    @property
    def disk_folder(self) -> Path:
        """The folder in which the policy is looked for on disk."""
        return self.folder

    def _may_be_path(self, path: Path) -> bool:
        """Whether something that exists on disk could be meant."""
        del path
        return True

    def _may_be_git(self, text: str) -> bool:
        """Whether a branch, tag or commit may have a name; a plain no is cheap."""
        return bool(text)

    def _read_path(self, text: str) -> Resolved:
        name, files = read_path(self.folder, text, encoding=self.encoding)
        return Resolved(name=name, reading=Reading.PATH, files=files)

    def _read_version(self, label: str) -> Resolved | None:
        found = next((each for each in self.versions() if each.label == label), None)
        return self.at(found) if found else None

    def _read_date(self, text: str) -> Resolved | None:
        day = read_date(text)
        if day is None:
            return None
        version = self.in_force(day)
        if version is None:
            dated = [each for each in self.versions() if each.starts_on]
            if not dated:
                raise UnknownReferenceError(
                    "date-without-versions",
                    "no version has a date, so none was in force on {day}",
                    hint="write `in_force_from:` in the front matter of adopted versions",
                    day=day.isoformat(),
                )
            raise UnknownReferenceError(
                "date-outside-versions",
                "no version was in force on {day}",
                hint="the first one is {label}, from {first}",
                day=day.isoformat(),
                label=dated[0].label,
                first=str(dated[0].starts_on),
            )
        found = self.at(version)
        return Resolved(
            name=day.isoformat(),
            reading=Reading.DATE,
            files=found.files,
            version=version,
            commit=found.commit,
        )

    def _read_any(self, text: str) -> Resolved:
        found: list[Resolved] = []
        path = on_disk(self.folder, text)
        # Unlike the method of Path, this says no to names that no file can have.
        names_file = bool(text) and os.path.exists(path) and self._may_be_path(path)  # noqa: PTH110
        if names_file and path.is_file() and not self._may_be_git(text):
            return self._read_path(text)
        readings: list[Callable[[str], Resolved | None]] = [self._read_version]
        if self._may_be_git(text):
            readings.append(self._read_git)
        readings.append(self._read_date)
        if names_file:
            readings.append(self._read_path)
        is_like_file = re.search(r"\.[A-Za-z]{2,8}$", text) is not None
        failures: list[LookupFailure] = []
        refusal: PolicylibError | None = None
        for read in readings:
            try:
                resolved = read(text)
            except LookupFailure as error:
                failures.append(error)
            except PolicylibError as error:
                # A file can be compared where git has no answer.
                if not names_file and not is_like_file:
                    raise
                refusal = error
            else:
                if resolved is not None:
                    found.append(resolved)
        if not found:
            if names_file and refusal is not None:
                raise refusal  # the path was tried last
            # Versions that cannot be listed say nothing about a file; a refusal says it all.
            if is_like_file and not any(each.code == "revision-refused" for each in failures):
                raise missing(text)
            if failures:
                raise failures[-1]
            return self._fail(text)
        return found[0] if len(found) == 1 else self._only(text, found)

    def _only(self, text: str, found: Sequence[Resolved]) -> Resolved:
        texts = [tuple(self.contents(each.files)) for each in found]
        if all(each == texts[0] for each in texts):
            return found[0]
        raise AmbiguousReferenceError(
            "reference-ambiguous",
            "{reference} can mean {count} different texts: {candidates}",
            hint="say which: {first}",
            reference=text,
            count=len(found),
            candidates=", ".join(self._told(each) for each in found),
            first=found[0].description,
        )

    def _told(self, resolved: Resolved) -> str:
        where = ", ".join(file.name for file in resolved.files[:1])
        commit = f" @ {resolved.commit[:10]}" if resolved.commit else ""
        return f"{resolved.description} ({where}{commit})"

    def _fail(self, text: str) -> Resolved:
        labels = [version.label for version in self.versions()]
        raise UnknownReferenceError(
            "reference-unknown",
            "no version, date, branch, tag, commit or file is called {reference}",
            hint="versions: {versions}" if labels else "list them with `policylib versions`",
            reference=shown(text) or '""',
            versions=", ".join(labels),
        )

    def _fail_as_no_date(self, text: str) -> Resolved:
        raise UnknownReferenceError(
            "date-not-understood",
            "{reference} is not a date",
            hint="write it as 2022-01-31",
            reference=shown(text) or '""',
        )

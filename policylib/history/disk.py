"""Policies on disk: the files below a folder, the policy among them, what a path means.

Symbolic links are not followed: a policy reads nothing outside its own folder.
"""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from policylib.errors import MissingFileError, SourceError, TooComplexError
from policylib.history.places import (
    Place,
    TextFile,
    beside_import,
    files_at,
    find_policy,
    is_markdown,
    shown,
)
from policylib.history.settings import FILE_NAME, Settings, read_settings
from policylib.records import dataclass

if TYPE_CHECKING:
    from policylib.document import Metadata

_PASSED_BY = frozenset({"node_modules", "public", "__pycache__"})
_LARGEST = 50_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """A folder that is looked through: its files as paths with "/", and its settings."""

    path: Path
    files: tuple[str, ...]
    settings: Settings
    encoding: str = "utf-8"

    def read_text(self, file: str) -> str:
        """The text of one of its files."""
        return read_file(self.path / file, self.encoding)

    def read_metadata(self, file: str) -> "Metadata":
        """The front matter of one of its files; nothing where the file is no text."""
        from policylib.document import Metadata
        from policylib.markdown import read_metadata

        try:
            return read_metadata(self.read_text(file), shown(file))
        except SourceError:
            return Metadata()

    def find(self) -> Place:
        """Its policy. Raises `MissingFileError`, `AmbiguousReferenceError`, `EncodingError`."""
        try:
            return find_policy(
                frozenset(self.files),
                self.settings,
                base="",
                read_text=self.read_text,
                read_metadata=self.read_metadata,
                where=str(self.path),
            )
        except MissingFileError:
            self._check_encodings()
            raise

    def _check_encodings(self) -> None:
        """Raise for a file that would have a version, could it be read."""
        from policylib.markdown import read_metadata

        for file in self.files:
            if read_metadata(read_bytes(self.path / file).decode("latin-1")).version:
                self.read_text(file)


def open_folder(path: Path, encoding: str = "utf-8") -> Folder:
    """A folder with the Markdown files in it and below, hidden and generated folders apart."""
    found: list[str] = []
    for here, folders, files in os.walk(path):
        folders[:] = sorted(
            each
            for each in folders
            if not each.startswith(".")
            and each not in _PASSED_BY
            and not _is_release(Path(here, each))
        )
        inside = Path(here).relative_to(path).as_posix()
        prefix = "" if inside == "." else f"{inside}/"
        found += [
            prefix + name
            for name in files
            if is_markdown(name)
            and os.path.isfile(Path(here) / name)  # noqa: PTH113 - says no where nobody may look
            and not os.path.islink(Path(here) / name)  # noqa: PTH114 - the same
        ]
    return Folder(path=path, files=tuple(found), settings=settings_on_disk(path), encoding=encoding)


def _is_release(folder: Path) -> bool:
    """Whether it is a folder that was published into: the policies in it are copies."""
    manifest = folder / "versions.json"
    try:
        if not manifest.is_file():
            return False
        with manifest.open("rb") as file:
            return b'"policylib.release/' in file.read(100)
    except OSError:
        return False  # nobody may look into it


def settings_on_disk(folder: Path) -> Settings:
    """The policy.toml of a folder, or the defaults where it has none."""
    file = folder / FILE_NAME
    if not file.is_file():
        return Settings()
    return read_settings(read_file(file, "utf-8"), file=FILE_NAME)


def read_file(path: Path, encoding: str) -> str:
    """The text of a file. Raises `MissingFileError`, `EncodingError`, `SourceError`."""
    from policylib.markdown import decode

    return decode(read_bytes(path), shown(str(path)), encoding)


def read_bytes(path: Path) -> bytes:
    """The bytes of a file. Raises `MissingFileError`, `SourceError`, `TooComplexError`."""
    try:
        return _first_bytes(path)
    except FileNotFoundError:
        raise missing(str(path)) from None
    except OSError as error:
        raise SourceError(
            "file-unreadable",
            "{path} cannot be read: {reason}",
            hint="check who may read it, and that it is a file",
            path=shown(str(path)),
            reason=error.strerror or type(error).__name__,
        ) from None


def _first_bytes(path: Path) -> bytes:
    """All bytes of a file; a device that never ends is not read to its end."""
    with path.open("rb") as file:
        content = file.read(_LARGEST + 1)
    if len(content) > _LARGEST:
        raise TooComplexError(
            "file-too-large",
            "{path} is larger than any policy: more than {most} MB",
            hint="check that it is the text that you mean",
            path=shown(str(path)),
            most=_LARGEST // 1_000_000,
        )
    return content


def read_inside(folder: Path, name: str) -> bytes | None:
    """The bytes of a file below a folder; None where there is none, or where it leads out of it."""
    root = folder.resolve()
    try:
        path = (root / name).resolve()
        is_inside = path.is_relative_to(root) and path.is_file()
    except (OSError, ValueError):
        return None
    return read_bytes(path) if is_inside else None


def find_on_disk(folder: Path, *, policy: str, encoding: str) -> tuple[str, tuple[TextFile, ...]]:
    """The policy of a folder as it stands now: what to call it, and its files.

    `policy` is the path given with `--policy`, relative to the folder.
    """
    if policy:
        return read_path(folder, policy, encoding=encoding)
    place = open_folder(folder, encoding).find()
    return place.path or folder.resolve().name, _text_files(folder, place)


def read_path(folder: Path, text: str, *, encoding: str) -> tuple[str, tuple[TextFile, ...]]:
    """The policy that a typed path means: a file, or a folder that holds a policy.

    A folder's policy is the one that its policy.toml names or the only text with a version in
    its front matter; else all its Markdown files in natural order.
    """
    if not text or "\0" in text:
        raise missing(text)
    path = on_disk(folder, text)
    if path.is_dir():
        inside = open_folder(path, encoding)
        direct = files_at(frozenset(inside.files), "", inside.settings.files)
        try:
            place = inside.find()
        except MissingFileError:
            if not direct or inside.settings.path or inside.settings.files:
                raise
            beside = beside_import(direct, inside.read_text) if len(direct) > 1 else frozenset()
            own = tuple(file for file in direct if file not in beside)
            place = Place(path="", files=own or direct)
        return shown(text), _text_files(path, place, prefix=text)
    if not os.path.exists(path):  # noqa: PTH110 - says no to names that no file can have
        raise missing(text)
    return shown(text), (TextFile(name=shown(text), key=str(path)),)


def on_disk(folder: Path, text: str) -> Path:
    """The path that is meant, whether å is one letter on disk or two.

    Raises `AmbiguousReferenceError` where both are there.
    """
    path = folder / text
    if text.isascii() or "\0" in text or not path.parent.is_dir():
        return path
    from policylib.history.places import look_up

    names = [entry.name for entry in path.parent.iterdir()]
    found = look_up(names, path.name)
    return path.parent / found if found else path


def _text_files(folder: Path, place: Place, prefix: str = "") -> tuple[TextFile, ...]:
    names = {
        file: shown(f"{prefix.rstrip('/')}/{file}" if prefix else file) for file in place.files
    }
    return tuple(TextFile(name=names[file], key=str(folder / file)) for file in place.files)


def missing(text: str) -> MissingFileError:
    """The error for a path that leads nowhere."""
    return MissingFileError(
        "file-missing",
        "there is no file or folder called {path}",
        hint="check the spelling, or run the command in the policy's folder",
        path=shown(text) or '""',
    )

"""The folder of a release: whether it may be written, and putting a new release in its place.

A release is built beside the folder (`.NAME.policylib-new`) and swapped in whole. Where the
system can exchange two names in one step (Linux: renameat2), readers never meet an empty
folder; elsewhere the old release is moved aside first and the new one in after it.
"""

import contextlib
import ctypes
import json
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from policylib.errors import OutputError

MANIFEST = "versions.json"
FORMAT = "policylib.release/1"

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def refuse_foreign(folder: Path) -> None:
    """Raise `OutputError` unless a release may stand at `folder`.

    It may be absent, empty, or an earlier release whose manifest lists every file in it; the
    folder that holds it must exist and be writable.
    """
    home = folder.parent
    if not home.is_dir() or not os.access(home, os.W_OK | os.X_OK):
        raise OutputError(
            "output-unwritable",
            "the folder {folder} cannot be written",
            hint="choose another output folder, or make this one writable",
            folder=str(home),
        )
    if not os.path.lexists(folder):
        return
    if not folder.is_dir():
        raise _foreign(folder, folder.name)
    try:
        held = sorted(_files_below(folder))
        if not held:
            return
        known = _listed(folder)
    except OSError as error:
        raise OutputError(
            "output-unreadable",
            "the output folder {folder} cannot be read: {told}",
            hint="choose another output folder, or make this one readable",
            folder=str(folder),
            told=error.strerror or str(error),
        ) from None
    strangers = [name for name in held if name not in known]
    if strangers:
        raise _foreign(folder, strangers[0])


def _foreign(folder: Path, name: str) -> OutputError:
    return OutputError(
        "output-foreign",
        "the output folder {folder} holds something that policylib did not make: {name}",
        hint="choose an empty folder, or one with an earlier release and nothing else",
        folder=str(folder),
        name=name,
    )


def _files_below(folder: Path) -> Iterator[str]:
    for where, folders, files in os.walk(folder, onerror=_raise):
        here = Path(where)
        links = [name for name in folders if (here / name).is_symlink()]
        for name in (*files, *links):
            yield (here / name).relative_to(folder).as_posix()


def _raise(error: OSError) -> None:
    raise error


def _listed(folder: Path) -> set[str]:
    """The files that the folder's manifest names; none where it is not a release of ours."""
    path = folder / MANIFEST
    if path.is_symlink() or not path.is_file():
        return set()
    try:
        told = json.loads(path.read_text("utf-8"))
        if told["format"] != FORMAT:
            return set()
        return {MANIFEST, *(entry["path"] for entry in told["files"])}
    except (ValueError, KeyError, TypeError, RecursionError):
        return set()


@contextlib.contextmanager
def new_release(folder: Path) -> Iterator[Path]:
    """An empty folder to build a release in; where the block ends well it takes its place.

    Raises `OutputError` where the disk refuses; nothing is left behind then.
    """
    building = folder.with_name(f".{folder.name}.policylib-new")
    aside = _aside(folder)
    try:
        if os.path.lexists(folder):
            _remove(aside)
        elif os.path.lexists(aside):
            aside.rename(folder)  # a run was cut off between its two renames
        _remove(building)
        building.mkdir()
        yield building
        _swap_in(building, folder)
    except OSError as error:
        raise OutputError(
            "output-failed",
            "the release could not be written to {folder}: {told}",
            hint="the earlier release, if there was one, still stands; make room and try again",
            folder=str(folder),
            told=error.strerror or str(error),
        ) from error
    finally:
        with contextlib.suppress(OSError):
            _remove(building)


def _aside(folder: Path) -> Path:
    """Where the old release waits until the new one stands."""
    return folder.with_name(f".{folder.name}.policylib-old")


def _remove(folder: Path) -> None:
    if os.path.lexists(folder):
        shutil.rmtree(folder)


def _swap_in(building: Path, folder: Path) -> None:
    if not os.path.lexists(folder):
        building.rename(folder)
    elif not _exchange(building, folder):
        aside = _aside(folder)
        folder.rename(aside)
        building.rename(folder)
        _remove(aside)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two names in one step; False where the system or the file system cannot."""
    if not sys.platform.startswith("linux"):
        return False
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError):
        return False
    done = rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    return int(done) == 0

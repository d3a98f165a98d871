"""The folder of a release: whether it may be written, and putting a new release in its place.

A release is built beside the folder, brought to the disk, and swapped in whole:

    .NAME.policylib-new     being built
    .NAME.policylib-ready   built and on the disk; after the swap the earlier release, to be removed
    .NAME.policylib-old     the earlier release, moved aside where two names cannot be exchanged
    .NAME.policylib-lock    held by the one who publishes

Where the system can exchange two names in one step (Linux: renameat2), readers meet the old
release or the new one. Elsewhere two renames do it, and for the moment between them there is
none. The names are the journal: whatever moment a run was killed at, the next one knows from
them what is whole, and finishes the swap or clears away what is left.
"""

import contextlib
import hashlib
import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from policylib.errors import OutputError
from policylib.publish.durable import LockedError, exchange, only_one, sync, sync_tree

MANIFEST = "versions.json"
FORMAT = "policylib.release/1"

_held: set[Path] = set()  # the folders that this process has for itself


def refuse_foreign(folder: Path) -> None:
    """Raise `OutputError` unless a release may stand at `folder`, before any work is done.

    It may be absent, empty, or an earlier release whose manifest lists every file in it, all
    of them as they were published; the folder that holds it must exist and be writable, and
    nobody else may be publishing there. What a killed run left behind is put right first.
    """
    home = folder.parent
    if not home.is_dir():
        raise OutputError(
            "output-homeless",
            "there is no folder {folder} in which the release could stand",
            hint="make it first, or choose another output folder",
            folder=str(home),
        )
    if not os.access(home, os.W_OK | os.X_OK):
        raise OutputError(
            "output-unwritable",
            "the folder {folder} cannot be written",
            hint="choose another output folder, or make this one writable",
            folder=str(home),
        )
    with alone(folder):
        _clear(folder)
    if not os.path.lexists(folder):
        return
    if not folder.is_dir():
        raise OutputError(
            "output-no-folder",
            "{folder} is a file, and a release is a folder",
            hint="choose another output folder",
            folder=str(folder),
        )
    if os.path.ismount(folder):
        raise OutputError(
            "output-mounted",
            "the output folder {folder} is where a disk is mounted, and cannot be replaced",
            hint="name a folder in it: {folder}/public",
            folder=str(folder),
        )
    try:
        held = sorted(_files_below(folder))
        if not held:
            return
        known = _listed(folder)
        strangers = [name for name in held if name not in known]
        if strangers:
            raise _foreign(folder, strangers[0])
        _refuse_edited(folder, held, known)
    except OSError as error:
        raise OutputError(
            "output-unreadable",
            "the output folder {folder} cannot be read: {told}",
            hint="choose another output folder, or make this one readable",
            folder=str(folder),
            told=error.strerror or str(error),
        ) from None


def _foreign(folder: Path, name: str) -> OutputError:
    return OutputError(
        "output-foreign",
        "the output folder {folder} holds something that policylib did not make: {name}",
        hint="choose an empty folder, or one with an earlier release and nothing else",
        folder=str(folder),
        name=name,
    )


def _refuse_edited(folder: Path, held: list[str], known: dict[str, str]) -> None:
    """Raise for a published file that somebody changed: publishing again would lose their words."""
    for name in held:
        sum_then = known[name]
        if not sum_then:
            continue
        with (folder / name).open("rb") as file:
            sum_now = hashlib.file_digest(file, "sha256").hexdigest()
        if sum_now != sum_then:
            raise OutputError(
                "output-edited",
                "{name} in {folder} was changed after it was published",
                hint="keep what was changed somewhere else, delete the file and publish again",
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


def _listed(folder: Path) -> dict[str, str]:
    """The files that the manifest names, with their SHA-256 ("" for none); none where it is not ours."""
    path = folder / MANIFEST
    if path.is_symlink() or not path.is_file():
        return {}
    try:
        told = json.loads(path.read_text("utf-8"))
        if told["format"] != FORMAT:
            return {}
        return {
            MANIFEST: "",
            **{str(each["path"]): str(each.get("sha256", "")) for each in told["files"]},
        }
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}


@contextlib.contextmanager
def new_release(folder: Path) -> Iterator[Path]:
    """An empty folder to build a release in; where the block ends well it takes its place.

    Everything in it is on the disk before it does. Raises `OutputError` where the disk refuses
    or somebody else is publishing there; the earlier release then stands, and nothing is left.
    """
    building, ready = _beside(folder, "new"), _beside(folder, "ready")
    with alone(folder):
        try:
            _put_right(folder)
            building.mkdir()
            if folder.is_dir():
                shutil.copymode(folder, building)
            yield building
            sync_tree(building)
            building.rename(ready)
            _swap_in(ready, folder)
        except OSError as error:
            raise OutputError(
                "output-failed",
                "the release could not be written to {folder}: {told}",
                hint="the earlier release, if there was one, still stands; make room and try again",
                folder=str(folder),
                told=error.strerror or str(error),
            ) from error
        finally:
            # Also after a failed swap: where an earlier release was moved aside, it comes back.
            with contextlib.suppress(OSError):
                _put_right(folder)


@contextlib.contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Nobody else publishes into the folder meanwhile; whoever reads what stands there needs it too.

    Within the block, `refuse_foreign` and `new_release` know that they are alone already.
    Raises `OutputError` where somebody else is publishing there.
    """
    if folder in _held:
        yield
        return
    with contextlib.ExitStack() as stack:
        try:
            stack.enter_context(only_one(_beside(folder, "lock")))
        except LockedError:
            raise OutputError(
                "output-busy",
                "somebody else is publishing into {folder} just now",
                hint="wait until they are done, and publish again",
                folder=str(folder),
            ) from None
        except OSError as error:
            raise OutputError(
                "output-unlockable",
                "the folder {folder} cannot be kept from others while a release is written: {told}",
                hint="publish into a folder on a disk of this machine, and copy it from there",
                folder=str(folder.parent),
                told=error.strerror or str(error),
            ) from None
        _held.add(folder)
        stack.callback(_held.discard, folder)
        yield


def _beside(folder: Path, what: str) -> Path:
    return folder.with_name(f".{folder.name}.policylib-{what}")


def _swap_in(ready: Path, folder: Path) -> None:
    home = folder.parent
    sync(home)
    if not os.path.lexists(folder):
        ready.rename(folder)
    elif not exchange(ready, folder):
        folder.rename(_beside(folder, "old"))
        sync(home)
        ready.rename(folder)
    sync(home)


def _put_right(folder: Path) -> None:
    """What a run that was cut off began, finished; what it left, cleared away."""
    building, ready, aside = (_beside(folder, what) for what in ("new", "ready", "old"))
    if not os.path.lexists(folder):
        # Between the two renames, or before the first release got its name.
        whole = next((each for each in (ready, aside) if each.is_dir()), None)
        if whole is not None:
            whole.rename(folder)
            sync(folder.parent)
    for left in (building, ready, aside):
        _remove(left)


def _clear(folder: Path) -> None:
    try:
        _put_right(folder)
    except OSError as error:
        raise OutputError(
            "output-leftovers",
            "what an earlier run left beside {folder} cannot be cleared away: {told}",
            hint="delete the folders that begin with .{name}.policylib- yourself",
            folder=str(folder),
            name=folder.name,
            told=error.strerror or str(error),
        ) from None


def _remove(path: Path) -> None:
    if path.is_symlink():
        path.unlink()
    elif os.path.lexists(path):
        shutil.rmtree(path)

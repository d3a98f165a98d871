"""What the disk promises: written to the end, names exchanged in one step, one writer at a time."""

import contextlib
import ctypes
import errno
import os
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_PATIENCE = 1.0  # seconds: the workers of a killed run end a moment after it, and hold its lock
_HANDS = 8


class LockedError(Exception):
    """Another process holds the lock."""


def sync_tree(folder: Path) -> None:
    """Wait until a folder, all folders below it and their files are on the disk.

    Several at once: the disk then writes its own journal once for many of them. Raises
    `OSError` where it is full or broken; some file systems only notice here.
    """
    with ThreadPoolExecutor(_HANDS) as pool:
        for where, _, files in os.walk(folder, onerror=_raise):
            here = Path(where)
            list(pool.map(sync, [*(here / name for name in files), here]))


def sync(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk."""
    if path.is_dir() and not hasattr(os, "O_DIRECTORY"):
        return  # Windows opens no folders
    held = os.open(path, os.O_RDONLY)
    try:
        os.fsync(held)
    finally:
        os.close(held)


def _raise(error: OSError) -> None:
    raise error


def exchange(one: Path, other: Path) -> bool:
    """Exchange two names in one step; False where the system or the file system cannot."""
    if not sys.platform.startswith("linux"):
        return False
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError):
        return False
    done = rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    return int(done) == 0


@contextlib.contextmanager
def only_one(path: Path) -> Iterator[None]:
    """Hold the lock that a file stands for; the system lets go of it when a process dies.

    The file is gone afterwards. Raises `LockedError` where another process holds it for longer
    than a moment, `OSError` where the file cannot be made or the file system knows no locks.
    """
    try:
        import fcntl
    except ImportError:  # Windows
        yield
        return
    until = time.monotonic() + _PATIENCE
    while True:
        held = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if _is_still(path, held):
                break
        except BlockingIOError:
            if time.monotonic() > until:
                os.close(held)
                raise LockedError from None
            time.sleep(0.02)
        except OSError:
            os.close(held)
            raise
        os.close(held)
    try:
        yield
    finally:
        # While it is held: whoever opens the name after this makes a new file and locks that.
        with contextlib.suppress(OSError):
            path.unlink()
        os.close(held)


def _is_still(path: Path, held: int) -> bool:
    """Whether the file that was locked is the one that has the name: its holder may have removed it."""
    try:
        return os.path.samestat(os.fstat(held), path.stat())
    except OSError as error:
        if error.errno == errno.ENOENT:
            return False
        raise

"""Parts of a release made and written: on several cores where processes can be forked.

A worker is a fork of this process: it has the parts before it, makes those whose number it is
told, writes their files into the folder, and tells what it wrote. Files need not come back.
"""

import contextlib
import hashlib
import multiprocessing
import os
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from policylib.errors import PublishingError
from policylib.publish.manifest import Written
from policylib.publish.parts import Part

_ON_PARENTS_DEATH = 1  # PR_SET_PDEATHSIG

Told = Callable[[int, int], None]
"""Hears how many parts are done, and of how many."""


def make_parts(
    parts: Sequence[Part], folder: Path, *, jobs: int | None = None, told: Told | None = None
) -> tuple[Written, ...]:
    """Make parts, in their order, and write their files into a folder; tells what was written.

    `jobs` processes work at it, as many as there are cores without it. Raises what a part raises,
    `PublishingError` where a process was ended from outside, and `OSError` where a file cannot be
    written; the other processes have ended then.
    """
    workers = min(jobs or cores(), len(parts))
    if any(part.has_pdf for part in parts):
        # Once, before the fork: it takes most of a second, and says at once where Pango is missing.
        from policylib.publish.pdf import get_ready

        get_ready()
    if workers < 2 or not _can_fork():
        return tuple(_one_by_one(parts, folder, told))
    return tuple(_all_at_once(parts, folder, workers, told))


def cores() -> int:
    """How many cores this process may use."""
    with contextlib.suppress(AttributeError, OSError):
        return len(os.sched_getaffinity(0)) or 1
    return os.cpu_count() or 1


def _one_by_one(parts: Sequence[Part], folder: Path, told: Told | None) -> Iterator[Written]:
    for number, part in enumerate(parts, start=1):
        yield from _write(part, folder)
        if told:
            told(number, len(parts))


def _all_at_once(
    parts: Sequence[Part], folder: Path, workers: int, told: Told | None
) -> list[Written]:
    context = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(
        workers,
        mp_context=context,
        initializer=_begin,
        initargs=(os.getpid(), tuple(parts), folder),
    ) as pool:
        try:
            waiting = {pool.submit(_write_number, number) for number in range(len(parts))}
            return list(_gathered(waiting, len(parts), told))
        except BrokenProcessPool:
            raise PublishingError(
                "worker-ended",
                "one of the processes that make the release was ended from outside",
                hint="there may be too little memory: try fewer of them, with --jobs 1",
            ) from None
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _gathered(
    waiting: set[Future[list[Written]]], count: int, told: Told | None
) -> Iterator[Written]:
    """What the workers wrote, as they tell it; raises what the first that fails raised."""
    while waiting:
        done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
        for future in done:
            yield from future.result()
        if told:
            told(count - len(waiting), count)


def _write(part: Part, folder: Path) -> list[Written]:
    """Make one part and write its files."""
    written: list[Written] = []
    for path, held in sorted(part.make().items()):
        content = held.encode("utf-8") if isinstance(held, str) else held
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        with place.open("xb") as file:
            file.write(content)
        written.append(
            Written(
                path=path,
                size=len(content),
                sha256=hashlib.sha256(content).hexdigest(),
                made_from=part.key,
            )
        )
    if part.paths is not None and part.paths != {each.path for each in written}:
        told = sorted(part.paths.symmetric_difference(each.path for each in written))
        raise AssertionError(f"{part.name} does not make the files that it names: {told}")
    return written


_PARTS: tuple[Part, ...] = ()
_FOLDER = Path()


def _begin(parent: int, parts: tuple[Part, ...], folder: Path) -> None:
    """In a worker: know the parts, leave an interruption to the program, and end when it is killed."""
    import ctypes
    import signal

    global _PARTS, _FOLDER
    _PARTS, _FOLDER = parts, folder
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with contextlib.suppress(AttributeError, OSError):
        ctypes.CDLL(None).prctl(_ON_PARENTS_DEATH, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)


def _write_number(number: int) -> list[Written]:
    return _write(_PARTS[number], _FOLDER)


def _can_fork() -> bool:
    """A fork is safe on Linux while no other thread runs; elsewhere text libraries forbid it.

    Locked-down machines let no process share a lock (no /dev/shm to write to).
    """
    if not sys.platform.startswith("linux") or threading.active_count() > 1:
        return False
    try:
        multiprocessing.get_context("fork").Lock()
    except (ImportError, OSError):
        return False
    return True

"""Several PDFs at once: one process per core where processes can be forked, else one by one."""

import contextlib
import multiprocessing
import os
import sys
import threading
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor

from policylib.publish.pdf import pdf_of

_ON_PARENTS_DEATH = 1  # PR_SET_PDEATHSIG


def pdfs_of(documents: Mapping[str, str]) -> dict[str, bytes]:
    """A PDF for each HTML document, by the same names.

    Raises what `pdf_of` raises, for the first document that fails.
    """
    workers = min(os.cpu_count() or 1, len(documents))
    if workers < 2 or not _can_fork():
        return {name: pdf_of(html) for name, html in documents.items()}
    # The longest first: the last one to finish is then a short one.
    order = sorted(documents, key=lambda name: (-len(documents[name]), name))
    context = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(
        workers, mp_context=context, initializer=_end_with, initargs=(os.getpid(),)
    ) as pool:
        made = dict(zip(order, pool.map(pdf_of, (documents[name] for name in order)), strict=True))
    return {name: made[name] for name in documents}


def _end_with(parent: int) -> None:
    """In a worker: end when the program is killed; it would wait for work for ever."""
    import ctypes
    import signal

    with contextlib.suppress(AttributeError, OSError):
        ctypes.CDLL(None).prctl(_ON_PARENTS_DEATH, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)


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

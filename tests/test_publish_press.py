"""PDFs come out the same whether the machine lets several processes make them or not."""

import multiprocessing.synchronize
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

from policylib.publish.press import pdfs_of

T = TypeVar("T")

_PAGE = (
    '<!doctype html><html lang="da"><title>{0}</title><h1>{0}</h1><p>Vi siger det, som det er.</p>'
)


def test_pdfs_are_made_where_processes_may_share_no_lock(monkeypatch: pytest.MonkeyPatch) -> None:
    documents = {name: _PAGE.format(name) for name in ("politik", "svar")}
    at_once = pdfs_of(documents)

    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(multiprocessing.synchronize.SemLock, "__init__", refused)
    assert pdfs_of(documents) == at_once
    assert all(made.startswith(b"%PDF-") for made in at_once.values())


def test_no_worker_outlives_a_program_that_was_killed(tmp_path: Path) -> None:
    if not Path("/proc/self/task").exists() or (os.cpu_count() or 1) < 2:
        pytest.skip("workers are only started on Linux with two cores")
    program = (
        "from policylib.publish.press import pdfs_of\n"
        "page = '<html lang=da><title>T</title><p>' + 'ord ' * 20_000\n"
        "pdfs_of({str(n): page for n in range(4)})\n"
    )
    process = subprocess.Popen([sys.executable, "-c", program], cwd=tmp_path)
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    workers = _awaited(lambda: children.read_text().split(), lambda found: len(found) >= 2)
    process.kill()
    process.wait()
    alive = [Path("/proc") / worker / "stat" for worker in workers]
    assert not _awaited(lambda: [p for p in alive if _runs(p)], lambda found: not found)


def _awaited(look: Callable[[], list[T]], is_enough: Callable[[list[T]], bool]) -> list[T]:
    """What is seen as soon as it is enough, or after twenty seconds."""
    end = time.monotonic() + 20
    while not is_enough(found := look()) and time.monotonic() < end:
        time.sleep(0.05)
    return found


def _runs(stat: Path) -> bool:
    try:
        return stat.read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False

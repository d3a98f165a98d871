"""Parts come out the same whether the machine lets several processes make them or not."""

import multiprocessing.synchronize
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest

from policylib.errors import TooComplexError
from policylib.publish.parts import Files, Part
from policylib.publish.press import make_parts
from tests.documents import ROOT
from tests.releases import contents_of

T = TypeVar("T")


def part(name: str, make: Callable[[], Files]) -> Part:
    return Part(name=name, make=make, key=f"key of {name}")


def page(name: str) -> Files:
    return {f"{name}/side.html": f"<p>{name} æøå", f"{name}/fil.bin": b"\0\xff"}


PARTS = tuple(part(name, partial(page, name)) for name in ("et", "to", "tre"))


def test_parts_are_made_where_processes_may_share_no_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_once = make_parts(PARTS, tmp_path / "at-once", jobs=3)

    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(multiprocessing.synchronize.SemLock, "__init__", refused)
    alone = make_parts(PARTS, tmp_path / "alone", jobs=3)
    assert sorted(map(repr, at_once)) == sorted(map(repr, alone))
    held = contents_of(tmp_path / "alone")
    assert held == contents_of(tmp_path / "at-once")
    assert held["et/side.html"] == "<p>et æøå".encode()
    assert {each.path: each.size for each in alone} == {n: len(c) for n, c in held.items()}
    assert {each.path: each.made_from for each in alone}["to/fil.bin"] == "key of to"


def fail(error: BaseException) -> Files:
    raise error


ERROR = TooComplexError("text-too-deep", "nested {depth} deep", hint="write less", depth=900)


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_error_in_a_worker_is_the_same_error_here(tmp_path: Path, jobs: int) -> None:
    parts = (*PARTS, part("dyb", partial(fail, ERROR)))
    with pytest.raises(TooComplexError) as told:
        make_parts(parts, tmp_path, jobs=jobs)
    assert (told.value.code, str(told.value)) == (ERROR.code, str(ERROR))


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_full_disk_in_a_worker_is_told_as_such(tmp_path: Path, jobs: int) -> None:
    parts = (*PARTS, part("fuld", partial(fail, OSError(28, "No space left on device"))))
    with pytest.raises(OSError, match="No space left") as told:
        make_parts(parts, tmp_path, jobs=jobs)
    assert told.value.errno == 28


def end() -> Files:
    os.kill(os.getpid(), signal.SIGKILL)
    return {}


def test_a_worker_that_is_killed_is_an_error_and_not_a_wait_for_ever(tmp_path: Path) -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("workers are only started on Linux")
    # In a process of its own: where another thread runs, as it may in a test's, nothing is forked.
    script = (
        "import sys; from pathlib import Path; from tests.test_publish_press import *\n"
        "make_parts((*PARTS, part('væk', end)), Path(sys.argv[1]), jobs=2)"
    )
    told = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert told.returncode == 1
    assert "PublishingError" in told.stderr
    assert "ended from outside" in told.stderr


@pytest.mark.parametrize("jobs", [1, 2])
def test_it_is_told_how_many_parts_are_done(tmp_path: Path, jobs: int) -> None:
    told: list[tuple[int, int]] = []
    make_parts(PARTS, tmp_path, jobs=jobs, told=lambda done, count: told.append((done, count)))
    assert told[-1] == (3, 3)
    assert [done for done, _ in told] == sorted({done for done, _ in told})


def test_two_parts_that_make_one_file_are_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(FileExistsError):
        make_parts((PARTS[0], PARTS[0]), tmp_path, jobs=1)


def test_a_part_that_makes_other_files_than_it_names_is_a_mistake(tmp_path: Path) -> None:
    wrong = Part(name="x", make=partial(page, "x"), key="k", paths=frozenset({"x/side.html"}))
    with pytest.raises(AssertionError, match=r"x/fil\.bin"):
        make_parts((wrong,), tmp_path, jobs=1)


def test_no_worker_outlives_a_program_that_was_killed(tmp_path: Path) -> None:
    if not Path("/proc/self/task").exists():
        pytest.skip("workers are only started on Linux")
    program = (
        "import time\n"
        "from pathlib import Path\n"
        "from policylib.publish.parts import Part\n"
        "from policylib.publish.press import make_parts\n"
        "def make():\n"
        "    time.sleep(60)\n"
        "    return {}\n"
        "parts = [Part(name=str(n), make=make, key='') for n in range(4)]\n"
        "make_parts(parts, Path('made'), jobs=2)\n"
    )
    process = subprocess.Popen([sys.executable, "-c", program], cwd=tmp_path)
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    workers = _awaited(lambda: children.read_text().split(), lambda found: len(found) >= 2)
    assert len(workers) >= 2
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

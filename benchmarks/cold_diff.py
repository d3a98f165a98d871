"""What a first answer costs: a cold `policylib diff` against bare processes that only import.

    python benchmarks/cold_diff.py [--runs N]

Two files, against a process that imports click, markdown_it and rapidfuzz.distance; two versions
in a repository, against one that imports git besides. Runs alternate, so that a busy machine
slows both; output goes through a pipe; byte code is warm, in a folder of its own. Processor time
is told besides: where the machine has other work, it is the steadier of the two.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import NamedTuple

from policylib.history.replay import find_sample, replay

FILES = "import click, markdown_it, rapidfuzz.distance"
GIT = FILES + ", git"
AIMS = {"two files": 1.6, "two versions in git": 1.7}


class Taken(NamedTuple):
    """Milliseconds of one process: by the clock, and of the processor."""

    wall: float
    processor: float


def run(command: list[str], environment: dict[str, str]) -> Taken:
    """How long a process takes from start to end, with its output read from a pipe."""
    before, start = os.times(), time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, env=environment)
    wall, after = time.perf_counter() - start, os.times()
    processor = (after.children_user - before.children_user) + (
        after.children_system - before.children_system
    )
    return Taken(wall * 1000, processor * 1000)


def measure(
    name: str, command: list[str], bare: list[str], runs: int, environment: dict[str, str]
) -> None:
    """Run both by turns and print what they took."""
    for warming in (command, bare, command, bare):
        run(warming, environment)
    pairs = [(run(command, environment), run(bare, environment)) for _ in range(runs)]
    print(f"{name} (aim {AIMS[name]})")
    for what, number in (("by the clock", 0), ("of the processor", 1)):
        ours, theirs = ([pair[side][number] for pair in pairs] for side in (0, 1))
        print(f"  {what}: ratio of medians {median(ours) / median(theirs):.2f}")
        _line("ratio of a pair", [a / b for a, b in zip(ours, theirs, strict=True) if b], ".2f")
        _line("diff, ms", ours, ".0f")
        _line("bare, ms", theirs, ".0f")


def _line(what: str, row: list[float], form: str) -> None:
    print(
        f"    {what:16} min {min(row):{form}}  median {median(row):{form}}  max {max(row):{form}}"
    )


def main() -> int:
    """Measure both and print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    sample = find_sample()
    old, new = (str(sample / label / "politik.md") for label in ("1.0", "2.0-udkast-1"))
    diff = [sys.executable, "-m", "policylib"]
    with tempfile.TemporaryDirectory() as place:
        warm = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
        warm["PYTHONPYCACHEPREFIX"] = str(Path(place) / "byte-code")
        command = [*diff, "diff", old, new]
        measure("two files", command, [sys.executable, "-c", FILES], runs, warm)
        demo = replay(sample, Path(place) / "demo")
        command = [*diff, "-C", str(demo), "diff", "2.1", "3.0"]
        measure("two versions in git", command, [sys.executable, "-c", GIT], runs, warm)
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Following every passage through many versions: what it costs beyond reading and comparing them.

    python benchmarks/through_time.py [--versions N]

In processor time, and twice: for half of the versions and for all, so that a cost that grows
faster than they do is seen. Reading and comparing each version with the one before it is what
nobody can do without; going on from a lineage that is known compares nothing anew but reads all.
"""

import argparse
import sys
import tempfile
from itertools import pairwise
from pathlib import Path
from time import process_time
from typing import NamedTuple

from thousand_versions import build

from policylib.compare import compare
from policylib.history import lineage_text, open_history, read_lineage, trace


class Taken(NamedTuple):
    """Processor seconds, and the bytes of lineage.json."""

    reading: float
    comparing: float
    tracing: float
    going_on: float
    size: int


def measure(folder: Path, count: int) -> Taken:
    """The first `count` versions of a repository."""
    with open_history(folder) as history:
        versions = history.versions()[:count]
        labels = {version.label for version in versions}
        start = process_time()
        policies = [history.read(history.at(version)).policy for version in versions]
        read = process_time()
        changes = sum(len(compare(old, new).changes) for old, new in pairwise(policies))
        compared = process_time()
        assert changes >= count - 1
        del policies
    with open_history(folder) as history:
        history.versions()
        begin = process_time()
        lineage = trace(history, only=labels)
        traced = process_time()
        text = lineage_text(lineage)
    assert len(lineage.versions) == count
    with open_history(folder) as history:
        history.versions()
        known = read_lineage(text.encode())
        again = process_time()
        assert trace(history, known=known, only=labels) == lineage
        done = process_time()
    return Taken(read - start, compared - read, traced - begin, done - again, len(text.encode()))


def main() -> int:
    """Build, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--versions", type=int, default=1000)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "thousand"
        build(folder, given.versions)
        half, whole = (measure(folder, count) for count in (given.versions // 2, given.versions))
    for count, taken in ((given.versions // 2, half), (given.versions, whole)):
        ratio = taken.tracing / (taken.reading + taken.comparing)
        print(
            f"{count} versions: reading {taken.reading:.1f} s, comparing {taken.comparing:.1f} s, "
            f"tracing (with both) {taken.tracing:.1f} s: ratio {ratio:.2f}; going on "
            f"{taken.going_on:.1f} s; lineage.json {taken.size / 1e6:.1f} MB"
        )
    growth = whole.tracing / half.tracing / 2
    print(f"twice the versions cost {growth:.2f} times twice as much (1 is linear)")
    return 0


if __name__ == "__main__":
    sys.exit(main())

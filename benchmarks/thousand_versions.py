"""A thousand versions: listing and reading them all, against what git and the parser need.

    python benchmarks/thousand_versions.py [--versions N] [--rounds N]

The yardstick is one `git log --raw`, one `git cat-file --batch` over the same objects (both
without the start of an interpreter) and parsing each distinct text once. All in processor time.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import NamedTuple

from policylib.history import open_history
from policylib.history.replay import find_sample
from policylib.markdown import read, write

FIRST_DAY = date(2000, 1, 3)
WORDS = ("tydelig", "rolig", "fælles", "konkret", "skriftlig", "enkel", "grundig")


class Taken(NamedTuple):
    """Processor seconds: to list the versions, to read them, and of git and parser for the same."""

    listing: float
    reading: float
    git: float
    parsing: float


def _processor() -> float:
    """Processor seconds so far, of this process and those that it waited for.

    Nothing here waits for anything else, and other work on the machine does not count.
    """
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def texts(count: int) -> Iterator[str]:
    """Versions of the sample policy, each with a label of its own and another word or two."""
    with open_history(find_sample()) as history:
        policy = history.read(history.resolve("version:3.0")).policy
    front, _, body = write(policy).partition("\n---\n")
    lines = body.split("\n")
    prose = [at for at, line in enumerate(lines) if len(line) > 80 and line[0].isalpha()]
    kept = [
        line
        for line in front.split("\n")
        if not line.startswith(
            ("version:", "adopted_on:", "in_force_from:", "status:", "replaces:")
        )
    ]
    for number in range(count):
        at = prose[number % len(prose)]
        word = WORDS[number // len(prose) % len(WORDS)]
        lines[at] = f"{lines[at]} Det gøres på en {word} måde."
        day = FIRST_DAY + timedelta(days=7 * number)
        own = (
            f'version: "{number}.0"', "status: in_force",
            f"adopted_on: {day}", f"in_force_from: {day + timedelta(days=3)}",
        )  # fmt: skip
        yield "\n".join([kept[0], *own, *kept[1:]]) + "\n---\n" + "\n".join(lines)
        lines[at] = lines[at].rpartition(" Det gøres")[0] if number % 3 else lines[at]


def build(folder: Path, count: int) -> None:
    """A repository with one commit a version."""
    subprocess.run(["git", "init", "-q", "-b", "main", str(folder)], check=True)
    stream = []
    for number, text in enumerate(texts(count)):
        content = text.encode()
        day = FIRST_DAY + timedelta(days=7 * number)
        moment = int(datetime(day.year, day.month, day.day, 12, tzinfo=UTC).timestamp())
        stream.append(
            b"commit refs/heads/main\ncommitter A <a@a.example> %d +0000\n" % moment
            + b"data 7\nVersion\nM 100644 inline politik.md\ndata %d\n%s\n"
            % (len(content), content)
        )
    subprocess.run(
        ["git", "-C", str(folder), "fast-import", "--quiet"], input=b"".join(stream), check=True
    )


def measure(folder: Path, count: int) -> Taken:
    """One round: our way, then the yardstick."""
    start = _processor()
    with open_history(folder) as history:
        versions = history.versions()
        listed = _processor()
        policies = [history.read(history.at(version)).policy for version in versions]
        history.close()
    done = _processor()
    assert len({policy.metadata.version for policy in policies}) == count == len(versions)

    git = ["git", "-C", str(folder)]
    begin = _processor()
    log = subprocess.run(
        [*git, "log", "--raw", "--no-abbrev", "--format=%H %ct"], check=True, capture_output=True
    ).stdout
    blobs = [line.split()[3] for line in log.splitlines() if line.startswith(b":")]
    batch = subprocess.run(
        [*git, "cat-file", "--batch"], input=b"\n".join(blobs), check=True, capture_output=True
    ).stdout
    fetched = _processor()
    contents = []
    at = 0
    for _ in blobs:
        end = batch.index(b"\n", at)
        size = int(batch[at:end].split()[2])
        contents.append(batch[end + 1 : end + 1 + size].decode())
        at = end + size + 2
    for text in dict.fromkeys(contents):
        read(text, file="politik.md")
    return Taken(listed - start, done - listed, fetched - begin, _processor() - fetched)


def main() -> int:
    """Build, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--versions", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "thousand"
        build(folder, given.versions)
        rounds = [measure(folder, given.versions) for _ in range(given.rounds)]
    for taken in rounds:
        ratio = (taken.listing + taken.reading) / (taken.git + taken.parsing)
        print(
            f"listing {taken.listing:.2f} s, reading {taken.reading:.2f} s; "
            f"git {taken.git:.2f} s, parsing {taken.parsing:.2f} s: ratio {ratio:.2f}"
        )
    ratios = [(t.listing + t.reading) / (t.git + t.parsing) for t in rounds]
    print(f"{given.versions} versions, median ratio {median(ratios):.2f} (aim: at most 4)")
    alone = median(t.listing / t.git for t in rounds)
    print(f"listing alone, against git alone: {alone:.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""What publishing again costs: nothing new, and one new version, against the first time.

    python benchmarks/publishing/again.py [--only KINDS] [--before VERSION] [--last VERSION] [--jobs N]

Each run is a process of its own (`python -m policylib publish`), by the clock and in processor
time with that of its workers: the sample up to one version, then up to the last one, once more,
and all of it into an empty folder. The ratios are within one run.
"""

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "policy_versions"


class Taken(NamedTuple):
    """Seconds by the clock and of all processors, and what the program said."""

    clock: float
    processor: float
    said: str


def publish(folder: Path, reference: str, *asked: str) -> Taken:
    """One run of the program, which ends with the version that is named."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "policylib", "-C", str(SAMPLE), "publish", reference, *asked,
         "--with-drafts", "-o", str(folder)],
        cwd=ROOT,
        env={**os.environ, "LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": "1760000000"},
        capture_output=True,
        text=True,
        check=True,
    )  # fmt: skip
    clock = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return Taken(clock, processor, done.stderr.strip())


def main() -> int:
    """Publish from nothing, again, and one version more; print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="pdf,html,docx,md,json")
    parser.add_argument("--before", default="2.1")
    parser.add_argument("--last", default="3.0")
    parser.add_argument("--jobs", default="")
    given = parser.parse_args()
    asked = ["--only", given.only, *(["--jobs", given.jobs] if given.jobs else [])]
    with tempfile.TemporaryDirectory() as place:
        public, fresh = Path(place) / "public", Path(place) / "fresh"
        fewer = publish(public, given.before, *asked)
        more = publish(public, given.last, *asked)
        again = publish(public, given.last, *asked)
        whole = publish(fresh, given.last, *asked)
        is_same = not subprocess.run(
            ["diff", "-r", str(public), str(fresh)], check=False, capture_output=True
        ).returncode
        shutil.rmtree(place, ignore_errors=True)
    for name, taken in (
        (f"up to {given.before}, from nothing", fewer),
        (f"then up to {given.last}", more),
        ("then once more", again),
        (f"up to {given.last}, from nothing", whole),
    ):
        print(f"{name}: {taken.clock:.2f} s, {taken.processor:.2f} s of processors; {taken.said}")
    print(f"nothing new: {whole.clock / again.clock:.0f} times quicker by the clock, "
          f"{whole.processor / again.processor:.0f} times in processor time")  # fmt: skip
    added = whole.processor - fewer.processor
    print(f"what came: {more.processor / added:.2f} of what it adds in processor time, "
          f"{more.processor / whole.processor:.2f} of everything")  # fmt: skip
    print(f"the same bytes as from nothing: {is_same}")
    return 0 if is_same else 1


if __name__ == "__main__":
    sys.exit(main())

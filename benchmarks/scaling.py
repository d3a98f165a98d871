"""How comparing scales: against parsing, over a thousand versions, and with very long texts.

    python benchmarks/scaling.py [--rounds N] [--versions N]

1. Comparing two parsed policies, against parsing them (aim: at most 1).
2. Comparing 1,000 consecutive versions, a few edits apart, against parsing each distinct text
   once (aim: at most 2).
3. The whole process `policylib diff` for two texts of growing length, up to 2 MB each: seconds
   of the processor, and memory above a bare process for each byte of text (aims: 3 seconds, 40).

In processor time, which other work on the machine disturbs least. The long texts are made of the
sample's own words and shapes, seeded, with one passage in thirty edited.
"""

import argparse
import gc
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import NamedTuple

import policylib
from policylib.history import open_history
from policylib.history.replay import find_sample

SIZES = (250_000, 500_000, 1_000_000, 2_000_000)
MEASURE = (
    "import resource,subprocess,sys;subprocess.run(sys.argv[1:],check=True,stdout=subprocess.DEVNULL);"
    "u=resource.getrusage(resource.RUSAGE_CHILDREN);print(u.ru_utime+u.ru_stime,u.ru_maxrss)"
)


class Process(NamedTuple):
    """What a process took: processor seconds, and bytes of memory at its highest."""

    seconds: float
    memory: int


def main() -> int:
    """Measure all three and print them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--versions", type=int, default=1000)
    asked = parser.parse_args()
    gc.disable()
    texts = _sample_texts()
    _compare_with_parsing(texts, asked.rounds)
    _compare_many(texts["3.0"], asked.versions)
    _compare_long(texts["3.0"])
    return 0


def _sample_texts() -> dict[str, str]:
    with open_history(find_sample()) as history:
        return {
            version.label: policylib.write(history.read(history.at(version)).policy)
            for version in history.versions()
        }


def _taken(work: Callable[[], object]) -> float:
    gc.collect()
    start = time.process_time()
    work()
    return time.process_time() - start


def _read_both(old: str, new: str, into: list[policylib.Policy]) -> None:
    into += (policylib.read(old), policylib.read(new))


def _compare_with_parsing(texts: dict[str, str], rounds: int) -> None:
    print("comparing two parsed policies, against parsing both (aim: at most 1)")
    for old, new in (("1.0", "2.0-udkast-1"), ("1.0", "2.0"), ("2.0", "3.0")):
        policylib.compare(policylib.read(texts[old]), policylib.read(texts[new]))
        parsing, comparing = [], []
        for _ in range(rounds):
            read: list[policylib.Policy] = []
            parsing.append(_taken(partial(_read_both, texts[old], texts[new], read)))
            comparing.append(_taken(partial(policylib.compare, *read)))
        changes = len(policylib.compare(*read).changes)
        ratio = median(comparing) / median(parsing)
        print(
            f"  {old} and {new}, {changes} changes: {ratio:.2f}"
            f"  ({median(comparing) * 1000:.1f} ms, {median(parsing) * 1000:.1f} ms)"
        )


def _versions(text: str, count: int) -> Iterator[str]:
    """Versions of one text, each with one or two small edits of the one before it."""
    chosen = random.Random(1)  # noqa: S311 - seeded: the same texts in every run
    lines = text.split("\n")
    for _ in range(count):
        yield "\n".join(lines)
        prose = [at for at, line in enumerate(lines) if len(line) > 60 and line[0].isalpha()]
        at = chosen.choice(prose)
        words = lines[at].split(" ")
        match chosen.randrange(4):
            case 0:
                words.insert(chosen.randrange(1, len(words)), "også")
            case 1:
                del words[chosen.randrange(1, len(words) - 1)]
            case 2:
                other = chosen.choice(prose)
                lines[at], lines[other] = lines[other], lines[at]
                continue
            case _:
                swapped = chosen.randrange(1, len(words))
                words[swapped], words[0] = words[0], words[swapped]
        lines[at] = " ".join(words)


def _compare_many(text: str, count: int) -> None:
    texts = list(dict.fromkeys(_versions(text, count)))
    policies: list[policylib.Policy] = []
    parsing = _taken(lambda: policies.extend(map(policylib.read, texts)))
    comparing = _taken(
        lambda: [len(policylib.compare(old, new).changes) for old, new in pairwise(policies)]
    )
    print(
        f"comparing {len(texts)} consecutive versions, against parsing them (aim: at most 2): "
        f"{comparing / parsing:.2f}  ({comparing:.1f} s, {parsing:.1f} s)"
    )


def _long(text: str, size: int) -> tuple[str, str]:
    """Two texts of some size in bytes, of the sample's words and shapes."""
    chosen = random.Random(2)  # noqa: S311 - seeded: the same texts in every run
    front, _, body = text.partition("\n---\n")
    words = sorted(set(re.findall(r"[a-zæøå]{4,}", body)))
    title, _, body = body.strip().partition("\n")
    old, new, length, copy = [f"{front}\n---\n\n{title}"], [f"{front}\n---\n\n{title}"], 0, 0
    while length < size:
        copy += 1
        for line in body.split("\n"):
            made = line
            if line.startswith("## "):
                number = re.sub(r"\d+", str(copy * 20 + len(old)), line, count=1)
                made = f"{number} {chosen.choice(words)} {copy}"
            elif " " in line and line[0] not in "|#>[":
                said = line.split(" ")
                for _ in range(1 + len(said) // 6):
                    said.insert(chosen.randrange(1, len(said) + 1), chosen.choice(words))
                made = " ".join(said)
            old.append(made)
            length += len(made.encode()) + 1
            if " " in line and line[0] not in "|#>[-" and chosen.random() < 1 / 30:
                said = made.split(" ")
                said[chosen.randrange(len(said))] = chosen.choice(words)
                made = " ".join(said)
            new.append(made)
    return "\n".join(old), "\n".join(new)


def _process(command: list[str]) -> Process:
    told = subprocess.run(
        [sys.executable, "-c", MEASURE, *command], check=True, capture_output=True, text=True
    ).stdout.split()
    return Process(float(told[0]), int(told[1]) * 1024)


def _compare_long(text: str) -> None:
    print("the whole process for two long texts (aims: 3 seconds for 2 MB each, 40 times)")
    bare = _process([sys.executable, "-c", "import policylib.commands.program, policylib.compare"])
    with tempfile.TemporaryDirectory() as place:
        old, new = Path(place) / "old.md", Path(place) / "new.md"
        for size in SIZES:
            for path, long in zip((old, new), _long(text, size), strict=True):
                path.write_text(long, encoding="utf-8")
            both = old.stat().st_size + new.stat().st_size
            taken = _process([sys.executable, "-m", "policylib", "diff", str(old), str(new)])
            times = (taken.memory - bare.memory) / both
            print(
                f"  {both / 2 / 1e6:.2f} MB each: {taken.seconds:.2f} s,"
                f" {taken.seconds / both * 2e6:.2f} s a MB, memory {times:.1f} times the texts"
            )


if __name__ == "__main__":
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    raise SystemExit(main())

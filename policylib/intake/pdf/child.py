"""The process that opens a PDF: little memory, little time, no noise, plain JSON as answer.

    python -m policylib.intake.pdf.child SECONDS BYTES PAGES < file.pdf > answer.json

A file from outside may loop, swell or crash what reads it; here it can do no more than end.
"""

import json
import sys
from pathlib import Path
from typing import Any

_NEARLY = 0.85


def main() -> None:
    """Read a PDF from standard input and answer on standard output."""
    seconds, memory, pages = (int(value) for value in sys.argv[1:4])
    _limit(seconds, memory)
    # After the limits, so that they hold for all of it.
    import logging

    logging.disable(logging.CRITICAL)
    content = sys.stdin.buffer.read()
    try:
        told = _answer(content, pages)
        # Out of memory, libraries fail in ways of their own, which look like damage.
        if told.get("error") == "damaged" and _peak() > _NEARLY * memory:
            told = {"error": "memory"}
        answer = json.dumps(told)
    except (MemoryError, RecursionError):
        answer = json.dumps({"error": "memory"})
    sys.stdout.buffer.write(answer.encode("ascii"))


def _answer(content: bytes, pages: int) -> dict[str, Any]:
    from policylib.intake.pdf import plumbing

    try:
        return plumbing.extract(content, most_pages=pages)
    except plumbing.LockedError:
        return {"error": "locked"}
    except plumbing.DamagedError:
        return {"error": "damaged"}
    except plumbing.TooLargeError as error:
        return {"error": error.what, "count": error.count, "most": error.most}


def _peak() -> int:
    """The most address space that was ever asked for, in bytes; 0 where nobody tells."""
    try:
        with Path("/proc/self/status").open(encoding="ascii", errors="replace") as status:
            told = [line.split()[1] for line in status if line.startswith("VmPeak:")]
    except OSError:
        return 0
    return int(told[0]) * 1024 if told else 0


def _limit(seconds: int, memory: int) -> None:
    try:
        import resource
    except ImportError:
        # Windows has no such limits; the time limit of the parent holds there too.
        return
    for kind, wanted in ((resource.RLIMIT_CPU, seconds), (resource.RLIMIT_AS, memory)):
        _, hard = resource.getrlimit(kind)
        most = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(kind, (most, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main()

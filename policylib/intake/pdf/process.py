"""A PDF opened in a process of its own, and what its answer or its death means."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from policylib.errors import EncodingError, SourceError, TooComplexError
from policylib.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What reading one PDF may cost: seconds of processor time, bytes of memory, pages.

    By the clock it may take `patience` times the seconds, for a machine that has much to do.
    """

    seconds: int = 120
    memory: int = 1_500_000_000
    pages: int = 1000
    patience: int = 3


STANDARD_LIMITS = Limits()
_OUT_OF_TIME = (-24, -9)


def open_apart(content: bytes, *, file: str, limits: Limits = STANDARD_LIMITS) -> dict[str, Any]:
    """The child's answer for a PDF.

    Raises `EncodingError` where it is encrypted, `SourceError` where it is damaged, and
    `TooComplexError` where it takes more than the limits allow.
    """
    home = str(Path(__file__).resolve().parents[3])
    known = os.environ.get("PYTHONPATH")
    environment = {**os.environ, "PYTHONPATH": home + (os.pathsep + known if known else "")}
    bounds = [str(each) for each in (limits.seconds, limits.memory, limits.pages)]
    command = [sys.executable, "-P", "-m", "policylib.intake.pdf.child", *bounds]
    try:
        done = subprocess.run(
            command,
            input=content,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=limits.seconds * limits.patience,
            env=environment,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise _too_long(file, limits) from None
    if done.returncode in _OUT_OF_TIME:
        raise _too_long(file, limits)
    try:
        answer = json.loads(done.stdout)
    except ValueError:
        answer = {"error": "memory" if done.returncode else "damaged"}
    return _answered(answer, file, limits)


def _answered(answer: dict[str, Any], file: str, limits: Limits) -> dict[str, Any]:
    match answer.get("error"):
        case None:
            return answer
        case "locked":
            raise EncodingError(
                "pdf-encrypted",
                "the PDF is locked with a password",
                hint="save a copy without a password, and name that file",
                file=file,
            )
        case "pages":
            raise TooComplexError(
                "pdf-too-many-pages",
                "the PDF has {count} pages, and at most {most} are read",
                hint="import the part that is the policy",
                file=file,
                count=answer["count"],
                most=answer["most"],
            )
        case "memory" | "signs":
            raise TooComplexError(
                "pdf-too-large",
                "the PDF needs more memory than reading may take ({most} MB)",
                hint="save it again from the program that it was made with, or import a part",
                file=file,
                most=limits.memory // 1_000_000,
            )
        case _:
            raise SourceError(
                "pdf-damaged",
                "the file is damaged, or is no PDF",
                hint="open it in a PDF reader, save or print it as PDF again, and name that file",
                file=file,
            )


def _too_long(file: str, limits: Limits) -> TooComplexError:
    return TooComplexError(
        "pdf-too-slow",
        "the PDF could not be read within {seconds} seconds",
        hint="save it again from the program that it was made with, or import a part",
        file=file,
        seconds=limits.seconds,
    )

"""What a person may type to name a text, before anybody looks whether it exists.

3.0 · v3.0 · main · 1c9d9cc · 2022-01-01 · 1. januar 2022 · politik.md · worktree
version:3.0 · git:main · date:2022-01-01 · path:2022-01-01
"""

import datetime
import re
from enum import StrEnum

from policylib.errors import UnknownReferenceError

WORK_TREE = "worktree"

_LIKE_A_DATE = re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{4}")


class Reading(StrEnum):
    """The ways in which a reference can be read; the first four can be forced by their prefix."""

    VERSION = "version"
    GIT = "git"
    DATE = "date"
    PATH = "path"
    WORK_TREE = "worktree"


_PREFIXES = {
    f"{reading.value}:": reading for reading in Reading if reading is not Reading.WORK_TREE
}


def split_reference(reference: str) -> tuple[Reading | None, str]:
    """The reading that a prefix forces, if any, and what is meant."""
    for prefix, reading in _PREFIXES.items():
        if reference.startswith(prefix):
            return reading, reference.removeprefix(prefix)
    return (Reading.WORK_TREE if reference == WORK_TREE else None), reference


def read_date(text: str) -> datetime.date | None:
    """The date that a reference names: 2022-01-01, 1.1.2022, 1/1-2022, 1. januar 2022.

    None where it names none. Raises `UnknownReferenceError` for a day that no calendar has.
    """
    from policylib.language.dates import parse_date

    day = parse_date(text, "en")
    if day is None and _LIKE_A_DATE.fullmatch(text.strip()):
        raise UnknownReferenceError(
            "date-not-in-calendar",
            "no calendar has the day {reference}",
            hint="write a date as 2022-01-31",
            reference=text,
        )
    return day

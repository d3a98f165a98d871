"""What a person may type to name a text, before anybody looks whether it exists.

3.0 · v3.0 · main · 1c9d9cc · 2022-01-01 · 1. januar 2022 · politik.md · worktree
version:3.0 · git:main · date:2022-01-01 · path:2022-01-01
"""

import datetime
import re
from enum import StrEnum

from policylib.errors import UnknownReferenceError

WORK_TREE = "worktree"

_MONTHS = (
    ("januar", "january", "jan"), ("februar", "february", "feb"), ("marts", "march", "mar"),
    ("april", "apr"), ("maj", "may"), ("juni", "june", "jun"), ("juli", "july", "jul"),
    ("august", "aug"), ("september", "sep", "sept"), ("oktober", "october", "okt", "oct"),
    ("november", "nov"), ("december", "dec"),
)  # fmt: skip


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


def parse_date(text: str) -> datetime.date | None:
    """A date as people write one: 2022-01-01, 1.1.2022, 01-01-2022, 1/1-2022, 1. januar 2022.

    None where the text is no date. Raises `UnknownReferenceError` for a day that no calendar has.
    """
    bare = " ".join(text.split()).casefold()
    if iso := re.fullmatch(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", bare):
        parts = (int(iso[1]), int(iso[2]), int(iso[3]))
    elif danish := re.fullmatch(r"(?:d\. ?)?([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})", bare):
        parts = (int(danish[3]), int(danish[2]), int(danish[1]))
    elif spoken := re.fullmatch(r"(?:den )?([0-9]{1,2})\.? ([a-z]+)\.?,? ([0-9]{4})", bare):
        month = next((n for n, names in enumerate(_MONTHS, 1) if spoken[2] in names), 0)
        if not month:
            return None
        parts = (int(spoken[3]), month, int(spoken[1]))
    else:
        return None
    try:
        return datetime.date(*parts)
    except ValueError:
        raise UnknownReferenceError(
            "date-impossible",
            "no calendar has the day {reference}",
            hint="write a date as 2022-01-31",
            reference=text,
        ) from None

"""The day that a document tells of itself: "Vedtaget i Hovedudvalget den 13. december 2021".

Only short lines are looked at: those before the first theme and the last ones, where such a line
stands, and the heads and feet of pages, which an import leaves out of the text.
"""

import datetime
import re
from collections.abc import Iterator

from policylib.document import Policy, Role, Section, heading_of, text_of, walk
from policylib.intake.imported import Imported
from policylib.intake.report import FindingKind
from policylib.language import intake_da as words
from policylib.language.dates import month_numbers, parse_date
from policylib.records import dataclass

_MOST_WORDS = 18
_FIRST, _LAST = 60, 6
_MARGINS = (FindingKind.PAGE_HEADER, FindingKind.MARGIN_DROPPED, FindingKind.COVER_LEFT)
_ADOPTED, _IN_FORCE, _BODY = 3, 2, 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldDate:
    """A day that a document tells of itself, and the line that tells it.

    `is_whole` where the line names a day, and not a month alone (the first of it stands for it);
    `is_adoption` where it says that somebody decided or revised the text; `is_signature` where
    only a body's name stands beside the date, as below a foreword that may be an older one.
    """

    day: datetime.date
    is_whole: bool
    is_adoption: bool
    is_signature: bool
    words: str


def date_told(imported: Imported) -> ToldDate | None:
    """When the text was decided or last revised, as the document says; else since when it holds.

    The latest day where several lines tell one; a body's name beside a date counts least.
    """
    found = [told for line in _lines(imported) for told in _told(line)]
    best = max((rank for rank, _ in found), default=0)
    days = [told for rank, told in found if rank == best]
    return max(days, key=lambda told: (told.day, told.is_whole), default=None)


def in_force_told(imported: Imported) -> datetime.date | None:
    """The day from which the text holds, as the document says; the latest where it tells several."""
    found = (told for line in _lines(imported) for told in _told(line))
    days = (told.day for rank, told in found if rank == _IN_FORCE and told.is_whole)
    return max(days, default=None)


def _lines(imported: Imported) -> Iterator[str]:
    passages = list(_passages(imported.policy))
    yield from passages[:_FIRST]
    later = [text_of(passage.node) for passage in walk(imported.policy)]
    yield from later[max(len(passages[:_FIRST]), len(later) - _LAST) :]
    for finding in imported.report.findings:
        if finding.kind in _MARGINS:
            yield finding.words


def _passages(policy: Policy) -> Iterator[str]:
    """Every heading and passage that stands before the first theme."""
    for passage in walk(policy):
        if isinstance(passage.node, Section):
            if passage.node.role is Role.THEME:
                return
            yield heading_of(passage.node)
        else:
            yield text_of(passage.node)


def _told(line: str) -> Iterator[tuple[int, ToldDate]]:
    """The days that a line tells, each with how well it tells when the text was decided.

    Every day is judged by the words before it: "Vedtaget den 12. juni 2017. Gælder fra 1. august
    2017" tells two. Where those say nothing it is one more of the day before.
    """
    line = " ".join(line.split())
    if len(line.split()) > _MOST_WORDS or not any(c.isdigit() for c in line):
        return
    if any(word in line.casefold() for word in words.OTHER_DATES):
        return
    rank, end = 0, 0
    for found in sorted(_days(line), key=lambda each: each.start):
        own = _rank(line[end : found.start])
        if own > _BODY or rank < _ADOPTED:
            rank = own or rank or _rank(line)
        end = found.end
        if rank:
            yield (
                rank,
                ToldDate(
                    day=found.day,
                    is_whole=found.is_whole,
                    is_adoption=rank == _ADOPTED,
                    is_signature=rank == _BODY,
                    words=line,
                ),
            )


def _rank(text: str) -> int:
    low = text.casefold()
    kinds = (
        (_ADOPTED, words.DECIDED_WORDS),
        (_IN_FORCE, words.IN_FORCE_WORDS),
        (_BODY, words.BODY_WORDS),
    )
    return next((rank for rank, stems in kinds if any(stem in low for stem in stems)), 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Day:
    """A day in a line, from one letter to another; without a day of its own the month's first."""

    start: int
    end: int
    day: datetime.date
    is_whole: bool


def _days(line: str) -> Iterator[_Day]:
    """The days that a line names, whole; a month without a day only where no whole day is."""
    patterns = (
        r"(?<!\d)\d{4}-\d{1,2}-\d{1,2}(?!\d)",
        r"(?<!\d)\d{1,2}[./-] ?\d{1,2}(?:[./-] ?| )\d{4}(?!\d)",
        r"(?<!\d)\d{1,2}\.? ?[^\W\d_]+\.? \d{4}(?!\d)",
    )
    is_found = False
    for pattern in patterns:
        for found in re.finditer(pattern, line):
            is_found = True
            written = found[0]
            if not any(c.isalpha() for c in written):
                written = "-".join(re.findall(r"\d+", written))
            if day := parse_date(written):
                yield _Day(start=found.start(), end=found.end(), day=day, is_whole=True)
    if is_found:
        return
    months = month_numbers()
    for found in re.finditer(r"([^\W\d_]+)\.? (\d{4})(?!\d)", line):
        if month := months.get(found[1].casefold()):
            first = datetime.date(int(found[2]), month, 1)
            yield _Day(start=found.start(), end=found.end(), day=first, is_whole=False)

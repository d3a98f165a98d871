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
    found = [told for line in _lines(imported) if (told := _told(line))]
    best = max((rank for rank, _ in found), default=0)
    days = [told for rank, told in found if rank == best]
    return max(days, key=lambda told: (told.day, told.is_whole), default=None)


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


def _told(line: str) -> tuple[int, ToldDate] | None:
    """What a line tells, and how well it tells when the text was decided; None where nothing."""
    line = " ".join(line.split())
    if len(line.split()) > _MOST_WORDS or not any(c.isdigit() for c in line):
        return None
    low = line.casefold()
    if any(word in low for word in words.OTHER_DATES):
        return None
    kinds = (
        (_ADOPTED, words.DECIDED_WORDS),
        (_IN_FORCE, words.IN_FORCE_WORDS),
        (_BODY, words.BODY_WORDS),
    )
    rank = next((rank for rank, stems in kinds if any(stem in low for stem in stems)), 0)
    days = list(_days(line)) if rank else []
    if not days:
        return None
    day, is_whole = max(days)
    told = ToldDate(
        day=day,
        is_whole=is_whole,
        is_adoption=rank == _ADOPTED,
        is_signature=rank == _BODY,
        words=line,
    )
    return rank, told


def _days(line: str) -> Iterator[tuple[datetime.date, bool]]:
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
                yield day, True
    if is_found:
        return
    months = month_numbers()
    for found in re.finditer(r"([^\W\d_]+)\.? (\d{4})(?!\d)", line):
        if month := months.get(found[1].casefold()):
            yield datetime.date(int(found[2]), month, 1), False

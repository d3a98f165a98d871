"""The line on the front that says when the policy was adopted, against the front matter.

Vedtaget i Hovedudvalget den 12. juni 2017. Gælder fra 1. august 2017.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from policylib.document import Metadata, Policy, Role
from policylib.errors import Problem
from policylib.language.dates import MONTHS, SHORT_MONTHS, parse_date
from policylib.profile.findings import finding
from policylib.profile.wordings import Wording, pattern

if TYPE_CHECKING:
    import datetime

_NAMES = "|".join(
    sorted({name for names in (*MONTHS.values(), SHORT_MONTHS) for name in names}, key=len)[::-1]
)
_DATE = (
    rf"(?:den |d\. ?|on |the )?(?P<date>\d{{1,2}}(?:\.|st|nd|rd|th)? ?(?i:{_NAMES})\.?,? [12]\d{{3}}"
    r"|\d{1,2}[/.-]\d{1,2}[/.-][12]\d{3}|[12]\d{3}-\d\d-\d\d)(?!\d)"
)
_DECIDED = r"(?i:vedtaget|godkendt|adopted|approved|revideret|ændret|revised)"
_BEGUN = r"(?i:gælder|gældende|i kraft|træder i kraft|applies|in force|effective)"
_KINDS = (
    ("adopted_on", rf"(?:^|[.;,|] ){_DECIDED}\b(?P<body>[^.;,|\d]{{0,60}}?) ?{_DATE}"),
    ("in_force_from", rf"(?:^|[.;,|] ){_BEGUN} (?:fra|from) {_DATE}"),
)
_LONGEST = 160


def check_front_lines(policy: Policy, wordings: Sequence[Wording], file: str) -> Iterator[Problem]:
    """Days that the lines before the first theme tell, and the front matter tells otherwise.

    Where lines tell several days of one kind, as of a text that was revised, one that agrees
    is enough.
    """
    data = policy.metadata
    # The line begins with the deed: "Reglen om ferie blev vedtaget den …" speaks of something else.
    begins = pattern(rf"{_DECIDED}\b|{_BEGUN}\b")
    lines = [
        each for each in _front(wordings) if len(each.text) <= _LONGEST and begins.match(each.text)
    ]
    for key, expression in _KINDS:
        day = data.adopted_on if key == "adopted_on" else data.in_force_from
        if day is None:
            continue
        told: list[tuple[Wording, str, datetime.date]] = []
        for each in lines:
            for found in pattern(expression).finditer(each.text):
                known = parse_date(found["date"], data.lang)
                if known and _is_its_own(found.groupdict().get("body") or "", data):
                    told.append((each, found[0].lstrip(".;,| "), known))
        if told and all(known != day for _, _, known in told):
            each, about, _ = told[-1]
            yield finding(
                "date-contradicts", each.source, file, about=about, key=key, day=day.isoformat()
            )


def _front(wordings: Sequence[Wording]) -> Iterator[Wording]:
    """What stands before the first theme; where there is none, before the first heading."""
    has_themes = any(_is_theme(each) for each in wordings)
    for each in wordings:
        if _is_theme(each) or (each.is_heading and not has_themes):
            return
        if not each.is_heading:
            yield each


def _is_theme(each: Wording) -> bool:
    return each.section is not None and each.section.role is Role.THEME


def _is_its_own(body: str, data: Metadata) -> bool:
    """Whether nobody else than the one that approves is named, where the front matter names one."""
    decider = data.approved_by.body.casefold() if data.approved_by else ""
    words = pattern(r"\b(?:i|af|by|in|den|d)\b").sub(" ", body.casefold()).strip(" .")
    return not decider or not words or decider in words

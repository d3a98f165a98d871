"""Dates that cannot be: in the front matter, in the text, and between the two.

    31. juni                               there is none
    mandag den 14. december 2021           that day is a Tuesday
    Politikken gælder fra 1. januar 2022   in_force_from says otherwise

Only what is certain: a day that a month never has, a weekday beside a whole date, and a sentence
that says of the policy itself when it begins or was decided. Numbers that may be something else
(12.31, 2021-13-04 in a case number) are left alone.
"""

import datetime
from collections.abc import Iterator, Sequence

from policylib.document import Metadata, Policy, Status, title_of
from policylib.errors import Problem
from policylib.language.dates import MONTHS, SHORT_MONTHS, WEEKDAYS, month_numbers, parse_date
from policylib.profile.findings import finding
from policylib.profile.front_lines import check_front_lines
from policylib.profile.wordings import Wording, pattern

_NAMES = "|".join(sorted({name for names in MONTHS.values() for name in names}, key=len)[::-1])
_DANISH, _ENGLISH = ("|".join(MONTHS[lang]) for lang in ("da", "en"))
_SHORT = "|".join(sorted(SHORT_MONTHS, key=len)[::-1])
_YEAR = r"(?P<year>[12]\d{3})\b"
_IN_WORDS = (
    # In small letters: "§ 31. Juni er varm" ends a sentence.
    rf"(?P<day>\d{{1,2}})\.? ?(?P<month>{_DANISH})\b(?:,? {_YEAR})?",
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>{_ENGLISH})\b(?:,? {_YEAR})?",
    rf"(?P<month>{_ENGLISH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?, {_YEAR}",
    rf"(?P<day>\d{{1,2}})\.? (?P<month>(?i:{_SHORT}))\b\.?,? {_YEAR}",
    rf"(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}})-{_YEAR}",
)
# A month beyond 12 makes them no dates, but versions, items and case numbers.
_IN_NUMBERS = (
    rf"(?P<day>\d{{1,2}})(?P<sign>[/.-])(?P<month>\d{{1,2}})(?P=sign){_YEAR}",
    r"(?<!sag )(?<!nr\. )(?P<year>[12]\d{3})-(?P<month>\d\d)-(?P<day>\d\d)",
    r"(?<=\bden )(?P<day>\d{1,2})/(?P<month>\d{1,2})",
    r"(?<=\bd\. )(?P<day>\d{1,2})/(?P<month>\d{1,2})",
)
_WEEKDAY = "|".join(day for days in WEEKDAYS.values() for day in days)
_WHOLE = rf"\d{{1,2}}(?:\.|st|nd|rd|th)? ?(?:{_NAMES}),? [12]\d{{3}}|\d{{1,2}}[/.-]\d{{1,2}}[/.-][12]\d{{3}}|[12]\d{{3}}-\d\d-\d\d"
_LEAP_YEAR, _ODD_DAYS = 2024, 40


def check_metadata_dates(policy: Policy, file: str) -> Iterator[Problem]:
    """Dates of the front matter that contradict one another."""
    data = policy.metadata
    if data.adopted_on and data.in_force_from and data.in_force_from < data.adopted_on:
        yield finding(
            "dates-reversed",
            data.source,
            file,
            about="in_force_from",
            adopted_on=data.adopted_on.isoformat(),
            in_force_from=data.in_force_from.isoformat(),
        )
    approved = data.approved_by.date if data.approved_by else None
    if approved and data.adopted_on and approved != data.adopted_on:
        yield finding(
            "dates-disagree",
            data.source,
            file,
            about="approved_by",
            adopted_on=data.adopted_on.isoformat(),
            day=approved.isoformat(),
        )
    for earlier, later in (
        ("drafted_in", "consultation_deadline"),
        ("drafted_in", "recommended_by"),
        ("drafted_in", "adopted_on"),
        ("recommended_by", "adopted_on"),
        ("consultation_deadline", "adopted_on"),
        ("in_force_from", "review_by"),
        ("adopted_on", "review_by"),
    ):
        first, day = _day_of(data, earlier), _day_of(data, later)
        if first and day and day < first and not _is_told(data, earlier, later):
            yield finding(
                "dates-order",
                data.source,
                file,
                about=later,
                earlier=earlier,
                first=first.isoformat(),
                later=later,
                day=day.isoformat(),
            )


def _day_of(data: Metadata, key: str) -> datetime.date | None:
    match key:
        case "drafted_in":
            return data.drafted_in.date if data.drafted_in else None
        case "recommended_by":
            return data.recommended_by.date if data.recommended_by else None
        case "adopted_on":
            approved = data.approved_by.date if data.approved_by else None
            return data.adopted_on or approved
        case "consultation_deadline":
            return data.consultation_deadline
        case "in_force_from":
            return data.in_force_from
        case _:
            return data.review_by


def _is_told(data: Metadata, earlier: str, later: str) -> bool:
    """Whether the same review_by is told against the later of the two days already."""
    begins = data.in_force_from
    return (earlier, later) == ("adopted_on", "review_by") and bool(
        begins and data.review_by and data.review_by < begins
    )


def check_review(policy: Policy, today: datetime.date, file: str) -> Iterator[Problem]:
    """A review that is overdue; of versions that were replaced or repealed nobody asks.

    A day before the version began is told as a day that is wrong.
    """
    data = policy.metadata
    is_past = data.status in {Status.REPLACED, Status.REPEALED}
    begun = data.in_force_from or _day_of(data, "adopted_on")
    is_wrong = bool(data.review_by and begun and data.review_by < begun)
    if data.review_by and data.review_by < today and not is_past and not is_wrong:
        day = data.review_by.isoformat()
        yield finding("review-overdue", data.source, file, about="review_by", day=day)


def check_text_dates(policy: Policy, wordings: Sequence[Wording], file: str) -> Iterator[Problem]:
    """Dates in the text that do not exist, fall on another weekday, or contradict the metadata."""
    yield from check_front_lines(policy, wordings, file)
    for each in wordings:
        if not any(map(str.isdigit, each.text)):
            continue
        yield from _impossible(each, file)
        yield from _weekdays(each, policy.metadata.lang, file)
        yield from _contradictions(each, policy, file)


def _impossible(each: Wording, file: str) -> Iterator[Problem]:
    for expression in (*_IN_WORDS, *_IN_NUMBERS):
        # "28.-31. juni" has two days.
        whole = rf"(?:(?<![\w§.,/-])|(?<=\d\.[-–]))(?:{expression})(?![\w/-])"
        for found in pattern(whole).finditer(each.text):
            day, month, year = int(found["day"]), found["month"], found.groupdict().get("year")
            number = int(month) if month.isdecimal() else month_numbers()[month.lower()]
            is_number = expression in _IN_NUMBERS and (number > len(MONTHS["da"]) or not number)
            if not is_number and not _is_real(day, number, int(year) if year else None):
                yield finding("date-not-real", each.source, file, about=found[0])


def _is_real(day: int, month: int, year: int | None) -> bool:
    if day >= _ODD_DAYS:
        return True  # "§ 45. Marts" and the like: a number, and no day at all
    try:
        datetime.date(_LEAP_YEAR if year is None else year, month, day)
    except ValueError:
        return False
    return True


def _weekdays(each: Wording, lang: str, file: str) -> Iterator[Problem]:
    wanted = rf"(?i)\b(?P<weekday>{_WEEKDAY}),? (?:den |d\. ?|the )?(?P<date>{_WHOLE})(?![\w-])"
    for found in pattern(wanted).finditer(each.text):
        day = parse_date(found["date"], lang)
        names = [
            days.index(name) for days in WEEKDAYS.values() if (name := _in(found["weekday"], days))
        ]
        if day is not None and names and day.weekday() != names[0]:
            days = WEEKDAYS.get(lang[:2].lower(), WEEKDAYS["da"])
            yield finding(
                "date-weekday", each.source, file, about=found[0], weekday=days[day.weekday()]
            )


def _in(word: str, days: tuple[str, ...]) -> str:
    return next((day for day in days if day.casefold() == word.casefold()), "")


def _contradictions(each: Wording, policy: Policy, file: str) -> Iterator[Problem]:
    """What a sentence says of the policy itself, with the policy as its first words."""
    data = policy.metadata
    begun = rf"(?:gælder|er gældende|træder i kraft|trådte i kraft|is in force|applies|takes effect)(?: fra| from| on)?(?: den| d\.| the)? (?P<date>{_WHOLE})"
    decided = rf"(?:er|blev|is|was) (?:godkendt|vedtaget|adopted|approved) (?:af |by )?(?P<body>[^.]{{0,60}}?)(?:den |d\. |on )?(?P<date>{_WHOLE})"
    title = pattern(r"[^\w ]").sub(".", title_of(policy)) or "politikken"
    itself = rf"(?:^|[.!?] )(?:(?:Politikken|Personalepolitikken|Denne \w*politik|The policy|This policy|{title}(?:en|n|ken)?)) "
    for key, day, rest in (
        ("in_force_from", data.in_force_from, begun),
        ("adopted_on", data.adopted_on, decided),
    ):
        if day is None:
            continue
        for found in pattern(itself + rest).finditer(each.text):
            told = parse_date(found["date"], data.lang)
            body = (found.groupdict().get("body") or "").strip()
            if key == "adopted_on" and not _is_decider(body, data):
                continue
            if told is not None and told != day:
                about = found[0].lstrip(".!? ")
                yield finding(
                    "date-contradicts", each.source, file, about=about, key=key, day=day.isoformat()
                )


def _is_decider(body: str, data: Metadata) -> bool:
    """Whether it is the one that approves, and no committee on the way there."""
    decider = data.approved_by.body if data.approved_by else ""
    return not body or (bool(decider) and decider.casefold() in body.casefold())

"""Month names, and dates as people write them, in Danish and English."""

import re
from datetime import date
from functools import cache

MONTHS: dict[str, tuple[str, ...]] = {
    "da": (
        "januar", "februar", "marts", "april", "maj", "juni",
        "juli", "august", "september", "oktober", "november", "december",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip

WEEKDAYS: dict[str, tuple[str, ...]] = {
    "da": ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}

# The short forms that stand before a year in Danish and English letters ("1. sept. 2020").
SHORT_MONTHS = (
    "jan", "feb", "febr", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "oct",
    "nov", "dec",
)  # fmt: skip


@cache
def month_numbers() -> dict[str, int]:
    """Every month's name, in lower case, with its number from 1; short forms among them."""
    numbers = {
        name.lower(): number
        for names in MONTHS.values()
        for number, name in enumerate(names, start=1)
    }
    for short in SHORT_MONTHS:
        full = short[:3].replace("oct", "okt")
        numbers[short] = next(n for n, name in enumerate(MONTHS["da"], 1) if name.startswith(full))
    return numbers


def begins_with_month(text: str) -> bool:
    """Whether the first word is a month, so that a number before it is a day.

    "may" is a month only in "May 2020" and the like: as a verb it begins English sentences. The
    same holds for "mar", "dec" and other short forms: they need their full stop or a number.
    """
    found = re.match(r"[*_`»”\"'(]*([^\W\d_]+)(?![^\W_])(\.?)(?: *(\d))?", text)
    if not found:
        return False
    word, stop, digit = found.groups()
    if word.lower() not in month_numbers():
        return False
    if word.lower() == "may":
        return word == "May" and (bool(digit) or not text[found.end() :].strip())
    return word.lower() not in SHORT_MONTHS or bool(stop or digit)


def parse_date(text: str, lang: str = "da") -> date | None:
    """The date that a text names: 2021-12-13, 13. december 2021, 13 December 2021, 13/12-2021.

    None where it names none, or one that does not exist. Day comes before month in both
    languages; an English text may also say "December 13, 2021".
    """
    bare = " ".join(text.split())
    if found := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", bare):
        year, month, day = map(int, found.groups())
    elif found := re.fullmatch(
        r"(?:den |d\. ?)?(\d{1,2})(?:\.|st|nd|rd|th)? ?([^\W\d_]+)\.?,? (\d{4})",
        bare,
        re.IGNORECASE,
    ):
        day, month, year = int(found[1]), month_numbers().get(found[2].lower(), 0), int(found[3])
    elif found := re.fullmatch(r"(?:den |d\. ?)?(\d{1,2})[./-](\d{1,2})[./-](\d{4})", bare):
        day, month, year = map(int, found.groups())
    elif lang == "en" and (found := re.fullmatch(r"([^\W\d_]+) (\d{1,2}), (\d{4})", bare)):
        day, month, year = int(found[2]), month_numbers().get(found[1].lower(), 0), int(found[3])
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def format_date(day: date, lang: str = "da") -> str:
    """A date as it stands in running text: 13. december 2021, 13 December 2021."""
    names = MONTHS.get(lang, MONTHS["en"])
    stop = "." if lang == "da" else ""
    return f"{day.day}{stop} {names[day.month - 1]} {day.year}"

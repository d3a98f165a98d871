"""What is wrong with a versions.toml, with the line that a person has to look at."""

import re
from collections.abc import Mapping

from policylib.document import Status

_DATES = ("date", "adopted_on", "in_force_from")
_CURLY = "“”„‟’‘»«"


def not_toml(text: str, error: str) -> str:
    """Why a text is no TOML: in the words of its line where they tell, else in the reader's own."""
    found = re.fullmatch(r"(.+) \(at line (\d+), column \d+\)", error)
    if found is None:
        return error.removesuffix(" (at end of document)")
    number = int(found[2])
    lines = text.splitlines()
    line = lines[number - 1].strip() if number <= len(lines) else ""
    return f"line {number}: {_of_line(line) or found[1]}"


def _of_line(line: str) -> str:
    key, equals, value = (part.strip() for part in line.partition("="))
    bare = value.partition("#")[0].strip()
    if any(sign in line for sign in _CURLY) and '"' not in line:
        return 'the quotation marks are curly; write them straight: "'
    if value.count('"') == 1:
        place = "end" if value.startswith('"') else "beginning"
        return f'there is a " missing at the {place}'
    if key in _DATES and bare and not bare.startswith('"'):
        if re.fullmatch(r"\d{4}-\d\d-\d\d", bare):
            return f"the date {bare} does not exist"
        return f"{bare} is no date; write it as 2021-12-13"
    if equals and bare and '"' not in value:
        return f'text stands between quotation marks: {key} = "{bare}"'
    return ""


def not_a_version(each: Mapping[str, object]) -> tuple[str, str]:
    """What is wrong with one version, and the key that it is about; "" where nothing is."""
    for key in ("file", "version"):
        value = each.get(key)
        if value is None:
            return f'the line {key} = "…" is missing', key
        if not isinstance(value, str):
            return f'put the number between quotation marks: {key} = "{value}"', key
    if not any(key in each for key in _DATES):
        return "the line date = 2021-12-13 is missing", "file"
    for key in _DATES:
        value = each.get(key)
        is_unknown = key == "date" and value in {None, ""}
        if key in each and not is_unknown and not _is_day(value):
            return f"{key} = {value} is no date; write it as 2021-12-13", key
    status = each.get("status")
    if status is not None and status not in set(Status):
        known = ", ".join(Status)
        return f"there is no status {status}; there are {known}", "status"
    return "", ""


def _is_day(value: object) -> bool:
    import datetime

    return isinstance(value, datetime.date) and not isinstance(value, datetime.datetime)


def line_of(text: str, place: int, key: str) -> int:
    """The line of a key in the version that stands at a place, from 0; else that of its head."""
    starts = [
        number
        for number, line in enumerate(text.splitlines(), start=1)
        if re.match(r"\s*\[\[\s*version\s*\]\]", line)
    ]
    if place >= len(starts):
        return 0
    end = starts[place + 1] if place + 1 < len(starts) else len(text.splitlines()) + 1
    lines = text.splitlines()[starts[place] : end - 1]
    own = (n for n, line in enumerate(lines, starts[place] + 1) if _key(line) == key)
    return next(own, starts[place])


def _key(line: str) -> str:
    return line.partition("=")[0].strip().strip("\"'")

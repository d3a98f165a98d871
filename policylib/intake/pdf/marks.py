"""What stands before an item of a list: a bullet, a dash or a number, apart from its words."""

import re
from dataclasses import replace

from policylib.intake.lines import BULLETS
from policylib.intake.pdf.sheets import Line, stands_apart
from policylib.language.dates import month_numbers

_BULLETS = BULLETS + "⁃∙⚫⚬✔➔→►▶–—-*\uf02d\uf0a8\uf0be\uf0e0\uf06f"
_NUMBER = re.compile(r"\(?([0-9]{1,3})[.)]")
_WIDE = 0.4


def item_of(line: Line, expected: tuple[str, ...] = ()) -> tuple[str, Line] | None:
    """The mark of an item and its first line without it, or nothing where no item begins.

    `expected` are the marks that a list above would go on with; a number that none of them asks
    for needs a wide blank behind it, as a tab leaves it, or is no item's.
    """
    first = line.words[0]
    rest = line.words[1:]
    text = first.text
    if text[0] in _BULLETS and len(text) > 1 and text[1].isalnum() and text[0] in BULLETS:
        return text[0], replace(line, words=(replace(first, text=text[1:]), *rest))
    if not rest or first.is_raised:
        return None
    gap = rest[0].x0 - first.x1
    is_apart = stands_apart(first, rest[0]) or rest[0].family != first.family
    if all(sign in _BULLETS for sign in text) and len(text) == 1 and is_apart:
        return text, Line(words=rest)
    if text == "o" and gap > _WIDE * first.size and rest[0].family != first.family:
        return text, Line(words=rest)
    found = _NUMBER.fullmatch(text)
    if found is None or not is_apart:
        return None
    if _is_date(rest[0].text) and gap < _WIDE * first.size:
        return None
    if found[1] in expected or (gap > _WIDE * first.size and int(found[1]) <= 99):
        return found[1], Line(words=rest)
    return None


def _is_date(word: str) -> bool:
    return word.casefold().rstrip(".,;:)") in month_numbers()

"""Whose policy a text is, where it says so plainly: the municipality or region that it names."""

import re
from collections import Counter
from collections.abc import Iterable

from policylib.intake.words import words_of

_OFTEN = 5


def organisation_in(lines: Iterable[str], lang: str) -> tuple[str, int]:
    """The one organisation that a text keeps naming ("Lyngvig Kommune"), and its first line, from 1.

    ("", 0) where none is named often enough, or two are.
    """
    found: Counter[str] = Counter()
    first: dict[str, int] = {}
    for number, line in enumerate(lines, start=1):
        for name in _named(line, lang):
            found[name] += 1
            first.setdefault(name, number)
    ranked = found.most_common(2)
    if not ranked or ranked[0][1] < _OFTEN or (len(ranked) > 1 and ranked[1][1] * 4 > ranked[0][1]):
        return "", 0
    name = ranked[0][0]
    return name, first[name]


def organisation_of_title(title: str, lang: str) -> str:
    """The one organisation that a title names: "Personalepolitik for Lyngvig Kommune"."""
    named = set(_named(title, lang))
    return named.pop() if len(named) == 1 else ""


def _named(text: str, lang: str) -> list[str]:
    words = words_of(lang)
    kinds = "|".join(sorted(words.ORGANISATION_WORDS))
    pattern = rf"\b([^\W\d_]+(?:-[^\W\d_]+)?) (?:{kinds})s?\b"
    return [
        match[0].removesuffix("s")
        for match in re.finditer(pattern, text)
        if match[1][0].isupper() and match[1].casefold() not in words.UNFINISHED_ENDS
    ]

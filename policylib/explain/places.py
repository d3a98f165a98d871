"""Where a passage stands, in words, and whether that is where it stood."""

import re
from collections.abc import Mapping

from policylib.compare.facts import Side
from policylib.language import Language


def place_name(heading: str, language: Language) -> str:
    """A heading as the name of a place: "tema 3" for "Tema 3: Løn", others quoted."""
    found = re.match(r"(?:tema|theme) (\w{1,6})(?=[:.–-]| [:–-]|$)", heading, re.IGNORECASE)
    if found:
        return language.label("page.theme", number=found[1])
    # "Hvad gør vi? – Udfolde personalepolitikken" is known by its question.
    return language.quoted(re.sub(r"\? [–-] .*", "?", heading))


def change_of_number(old: Side, new: Side) -> bool:
    """Whether both sides have a number and it differs."""
    return bool(old.number and new.number and old.number != new.number)


def differing_places(
    old: tuple[str, ...], new: tuple[str, ...], titles: Mapping[str, str]
) -> tuple[str, str] | None:
    """The outermost headings in which two places differ, numbers left aside; None where none.

    `titles` are the new titles of headings that were renamed: they do not differ.
    """
    for before, now in zip(old, new, strict=False):
        bare = bare_title(before)
        if titles.get(bare, bare) != bare_title(now):
            return before, now
    if len(old) != len(new):
        longer = old if len(old) > len(new) else new
        shorter = new if longer is old else old
        if shorter:
            return (old[-1], new[-1])
    return None


def bare_title(heading: str) -> str:
    """A heading without its number, case and kind of dash."""
    words = re.sub(r"^(?:tema|theme) \w{1,6}[:.]? ?(?:[–-] )?", "", heading, flags=re.IGNORECASE)
    return words.casefold().replace("–", "-")

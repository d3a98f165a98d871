"""Where a passage stands, in words, and whether that is where it stood."""

import re
from collections.abc import Mapping

from policylib.compare.facts import Change, Comparison, NodeKind, Side, SignalType
from policylib.language import Language

_TITLED = frozenset({NodeKind.THEME, NodeKind.SECTION})


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


def new_titles(comparison: Comparison | None) -> Mapping[str, str]:
    """What headings of the old text are called in the new one."""
    return {
        bare_title(change.old.text): bare_title(change.new.text)
        for change in (comparison.changes if comparison else ())
        if change.node in _TITLED and change.old and change.new and change.is_edited
    }


def ruling_lines(change: Change, language: Language) -> tuple[str, str] | None:
    """The lines of text that an item stood and stands under, quoted, where those are two."""
    sign = next((s for s in change.signals if s.type is SignalType.PLACE and s.uncertain), None)
    return (
        (language.quoted(sign.old), language.quoted(sign.new))
        if sign and sign.old and sign.new
        else None
    )

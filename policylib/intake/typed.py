"""Lists whose marks were typed: one rule for every reader of documents.

    1) Lederen indkalder.              a numbered list: Markdown counts by itself
    2) Vi taler sammen.
       a) om løn                       a list of bullets below it whose letters stay words, as do
       b) om tid                       "1.1" and "iv)": Markdown has none, and "jf. litra b" must
    3) Lederen skriver referat.        still find its place

A bullet makes an item by itself. A dash needs a neighbour with the same dash; a number or letter
one that counts on from it, or from which it counts on; all else stays running text, as do dates
("1. januar"). A list stands below another where the other goes on behind it, where its marks name
the other's ("1.1" below "1."), and as letters below numbers.
"""

import re
from collections.abc import Sequence
from enum import Enum, auto

from policylib.intake.lines import BULLETS
from policylib.language.dates import begins_with_month
from policylib.records import dataclass

SIGNS = BULLETS + "⁃∙⚫⚬✔➔→►▶◼\uf02d\uf06e\uf0a8\uf0be\uf0e0\uf06f"
DASHES = "–—-*"
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_MOST_ROMAN = 39
_DEEPEST = 4


class Way(Enum):
    """How a mark counts."""

    SIGN = auto()
    DASH = auto()
    NUMBER = auto()
    DOTTED = auto()
    LETTER = auto()
    ROMAN = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What stands typed before a passage: "•", "2)", "(b)", "1.1".

    `length` is how many characters it takes with the blanks behind it. `readings` are the ways it
    may count, each with its numbers: "i)" is the ninth letter or the first Roman number. Marks of
    one list have one `form` ("a)" and "(b)" differ).
    """

    text: str
    length: int
    form: str
    readings: tuple[tuple[Way, tuple[int, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedItem:
    """An item found by its mark: its level in the run, from 0, and its number or 0 for a bullet.

    Where `keeps_mark`, the list is one of bullets and the mark stays the first of the words.
    """

    mark: Mark
    level: int = 0
    number: int = 0
    keeps_mark: bool = False


def mark_of(text: str) -> Mark | None:
    """The mark that a passage begins with; nothing where it begins with words, or has none."""
    found = re.match(
        rf"(?P<sign>[{re.escape(SIGNS)}])\s*(?=\S)|(?P<dash>[{re.escape(DASHES)}]|o(?=\s+[A-ZÆØÅ]))\s+(?=\S)"
        r"|(?P<dotted>[0-9]{1,2}(?:\.[0-9]{1,2}){1,3})(?P<stop>[.)]?)\s+(?=\S)"
        r"|(?P<open>\(?)(?:(?P<number>[0-9]{1,2})|(?P<letter>[a-zæøåA-ZÆØÅ]|[ivxlc]{2,6}|[IVXLC]{2,6}))"
        r"(?P<end>[.)])\s+(?=\S)",
        text,
    )
    if found is None:
        return None
    length = found.end()
    told = found[0].strip()
    if found["sign"] or found["dash"]:
        way = Way.SIGN if found["sign"] else Way.DASH
        return Mark(text=told, length=length, form=told, readings=((way, ()),))
    if found["dotted"]:
        numbers = tuple(map(int, found["dotted"].split(".")))
        return Mark(
            text=told,
            length=length,
            form=f"1.1{found['stop']}",
            readings=((Way.DOTTED, numbers),),
        )
    if found["open"] and found["end"] != ")":
        return None
    signs = f"{found['open']}{{}}{found['end']}"
    if found["number"]:
        if begins_with_month(text[length:]):
            return None
        reading = (Way.NUMBER, (int(found["number"]),))
        return Mark(text=told, length=length, form=signs.format("1"), readings=(reading,))
    letters = found["letter"]
    readings = _lettered(letters)
    form = signs.format("A" if letters.isupper() else "a")
    return Mark(text=told, length=length, form=form, readings=readings) if readings else None


def _lettered(letters: str) -> tuple[tuple[Way, tuple[int, ...]], ...]:
    readings: list[tuple[Way, tuple[int, ...]]] = []
    folded = letters.lower()
    if len(folded) == 1:
        readings.append((Way.LETTER, ("abcdefghijklmnopqrstuvwxyzæøå".index(folded) + 1,)))
    value = 0
    for sign, after in zip(folded, f"{folded[1:]} ", strict=True):
        worth = _ROMAN.get(sign, 0)
        value += -worth if worth < _ROMAN.get(after, 0) else worth
    if 0 < value <= _MOST_ROMAN and _roman(value) == folded:
        readings.append((Way.ROMAN, (value,)))
    return tuple(readings)


def _roman(value: int) -> str:
    tens, ones = divmod(value, 10)
    return "x" * tens + ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")[ones]


@dataclass(eq=False, slots=True, kw_only=True)
class _Sequence:
    """Marks that count on, by their places; `way` is open while there is but one."""

    places: list[int]
    last: Mark
    outer: "_Sequence | None" = None
    way: Way | None = None
    is_below: bool = False
    is_list: bool = False
    level: int = 0


def typed_items(marks: Sequence[Mark | None]) -> list[TypedItem | None]:
    """Which of the passages that stand in a row are items; None for those that are not.

    `marks` has one entry per passage, None where it has no mark; such a passage ends what counts.
    """
    found: list[TypedItem | None] = [None] * len(marks)
    start = 0
    for place in range(len(marks) + 1):
        if place < len(marks) and marks[place] is not None:
            continue
        run = [mark for mark in marks[start:place] if mark is not None]
        found[start : start + len(run)] = _of_run(run)
        start = place + 1
    return found


def _of_run(marks: Sequence[Mark]) -> list[TypedItem | None]:
    every: list[_Sequence] = []
    opened: list[_Sequence] = []
    for place, mark in enumerate(marks):
        depth = next(
            (at for at in range(len(opened) - 1, -1, -1) if _counts_on(opened[at], mark)), None
        )
        if depth is not None:
            for passed in opened[depth + 1 :]:
                passed.is_below = True
            del opened[depth + 1 :]
            current = opened[depth]
            current.way = _way_on(current, mark)
            current.places.append(place)
            current.last = mark
            continue
        outer = opened[-1] if opened else None
        is_below = outer is not None and _stands_below(outer.last, mark)
        fresh = _Sequence(places=[place], last=mark, outer=outer, is_below=is_below)
        if len(opened) >= _DEEPEST or not (is_below or _begins(mark)):
            opened.clear()
            fresh.outer = None
        opened.append(fresh)
        every.append(fresh)
    found: list[TypedItem | None] = [None] * len(marks)
    for each in every:
        holds = any(other.outer is each and other.is_below for other in every)
        way = each.last.readings[0][0]
        outer = each.outer
        is_named = way is Way.DOTTED and each.is_below and outer is not None and outer.is_list
        is_item = (
            len(each.places) > 1 or way is Way.SIGN or (way is Way.NUMBER and holds) or is_named
        )
        while outer is not None and not outer.is_list:
            outer = outer.outer
        each.is_list = is_item
        if outer is not None:
            each.level = outer.level + each.is_below
        for place in each.places if is_item else ():
            found[place] = _item(marks[place], each)
    return found


def _item(mark: Mark, held: _Sequence) -> TypedItem:
    way = held.way or mark.readings[0][0]
    number = next((numbers[0] for each, numbers in mark.readings if each is Way.NUMBER), 0)
    keeps = way in {Way.DOTTED, Way.LETTER, Way.ROMAN}
    return TypedItem(mark=mark, level=held.level, number=number, keeps_mark=keeps)


def _begins(mark: Mark) -> bool:
    """Whether a mark can be the first of its list."""
    return any(not numbers or numbers[-1] == 1 for _, numbers in mark.readings)


def _counts_on(held: _Sequence, mark: Mark) -> bool:
    return _way_on(held, mark) is not None


def _way_on(held: _Sequence, mark: Mark) -> Way | None:
    """The way in which a mark counts on from the last of a list."""
    if held.last.form != mark.form:
        return None
    for way, numbers in held.last.readings:
        if held.way not in {None, way}:
            continue
        expected = (*numbers[:-1], numbers[-1] + 1) if numbers else ()
        if (way, expected) in mark.readings:
            return way
    return None


def _stands_below(outer: Mark, mark: Mark) -> bool:
    """Whether a mark names the one before it ("1.1" below "1."), or begins letters below numbers."""
    (outer_way, outer_numbers), (way, numbers) = outer.readings[0], mark.readings[0]
    if way is Way.DOTTED:
        return numbers[-1] == 1 and numbers[:-1] == outer_numbers
    is_number = outer_way in {Way.NUMBER, Way.DOTTED}
    return is_number and way in {Way.LETTER, Way.ROMAN} and _begins(mark)

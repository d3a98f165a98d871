"""Passages that were set otherwise: a list that became a table, and the reverse.

    - Eget bryllup: 1 dag      →   | Eget bryllup | 1 dag  |
    - Flytning: 1 dag              | Flytning     | 2 dage |

Rows and running text are of different shapes, so no other matcher holds them together.
"""

from collections import defaultdict

from policylib.compare.alignment import kept_in_order
from policylib.compare.pairing import Pairing
from policylib.compare.units import Unit
from policylib.compare.words import coded, new_codes, words_of

_EDITED_KEPT = 0.5

_Words = tuple[str, ...]


def pair_reset(pairing: Pairing) -> None:
    """Pair free rows with free running text of equal words under one heading.

    Where a table and a list hold such a pair, their other rows and passages may be edited.
    """
    for side in (0, 1):
        rows = [unit for unit in pairing.free(side, headings=False) if _is_row(unit)]
        if not rows:
            continue
        texts: dict[_Words, list[Unit]] = defaultdict(list)
        for unit in pairing.free(1 - side, headings=False):
            if unit.shape == "text":
                texts[_words_of(unit)].append(unit)
        holders: set[tuple[str, str]] = set()
        for row in rows:
            for text in texts.get(_words_of(row), []):
                if _pair(pairing, side, row, text):
                    holders.add((row.table, text.passage.parent))
                    break
        _pair_edited(pairing, side, holders)


def _is_row(unit: Unit) -> bool:
    return bool(unit.table) and not unit.is_header


def _words_of(unit: Unit) -> _Words:
    return tuple(word.casefold() for word in words_of(unit.text))


def _pair(pairing: Pairing, side: int, row: Unit, text: Unit) -> bool:
    """Pair a row (of `side`) with a text, if both are free and stand under one heading."""
    first, second = (row, text) if side == 0 else (text, row)
    if not (pairing.is_free(side, row.index) and pairing.is_free(1 - side, text.index)):
        return False
    if not pairing.are_same(first.section, second.section):
        return False
    pairing.pair(first.index, second.index)
    return True


def _pair_edited(pairing: Pairing, side: int, holders: set[tuple[str, str]]) -> None:
    """Pair what is left of a table and the list that it was, the likest first."""
    if not holders:
        return
    rows: dict[str, list[Unit]] = defaultdict(list)
    texts: dict[str, list[Unit]] = defaultdict(list)
    for unit in pairing.free(side, headings=False):
        if _is_row(unit):
            rows[unit.table].append(unit)
    for unit in pairing.free(1 - side, headings=False):
        if unit.shape == "text":
            texts[unit.passage.parent].append(unit)
    codes = new_codes()
    found = []
    for table, parent in holders:
        for row in rows[table]:
            code = coded(_words_of(row), codes)
            for text in texts[parent]:
                other = coded(_words_of(text), codes)
                kept = 2 * kept_in_order(code, other) / max(1, len(code) + len(other))
                if kept >= _EDITED_KEPT:
                    distance = abs(row.index - text.index)
                    found.append((-kept, distance, row.index + text.index, row.index, text.index))
    for *_, row_at, text_at in sorted(found):
        _pair(pairing, side, pairing.units[side][row_at], pairing.units[1 - side][text_at])

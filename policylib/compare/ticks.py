"""Signs that say something: crosses, ticks and yes or no in cells, "<", a minus, struck words.

    | Bestille vikar | x |   |   →   | Bestille vikar |   | x |     another one is to do it
    Ved fravær < 5 dage          →   Ved fravær > 5 dage

A comma or a hyphen is typography; these are content, though they are no words. What they mean
nobody can tell by rule: each is a signal that is uncertain.
"""

import re
from collections.abc import Callable, Sequence
from itertools import zip_longest

from policylib.compare.facts import Segment, Signal, SignalType
from policylib.compare.marks import segments_of
from policylib.compare.words import tokens_of
from policylib.document import CELL_SEPARATOR
from policylib.records import replace

# Hyphens and apostrophes that only look otherwise: "MED-udvalg" with one that never breaks.
_TYPED = str.maketrans("\u2010\u2011\u2013\u2018\u2019\u02bc", "---'''")
_DISTINCT_CASE = frozenset({"i", "I", "de", "De"})
_TICKS = frozenset("☐☑☒✅✓✔✕✖✗✘❌❎×👍👎🚫")
_SAYING = frozenset("<>≤≥≦≧=≠≈±+÷~%‰§€$£¥") | _TICKS
_STARTS_NEGATIVE = frozenset("-\u2212")
_ANSWERS = frozenset({"x", "ja", "nej", "yes", "no"})
_BAR = CELL_SEPARATOR.strip()


def as_typed(text: str) -> str:
    """A text with plain hyphens and apostrophes, as a keyboard has them."""
    return text if text.isascii() else text.translate(_TYPED)


def sayings_of(text: str) -> list[str]:
    """The words of a text and its signs that say something, without regard to case and typography.

    "i" and "I", "de" and "De" are different words in Danish, as are "en" and "én".
    """
    text = as_typed(text)
    said: list[str] = []
    for token in tokens_of(text):
        first = token.text[0]
        # "10 %" and "10%", "§ 56" and "§56" are one thing, with or without the blank.
        if first.isalnum() and token.text[-1] in _SAYING:
            said += [token.text[:-1].rstrip(), token.text[-1]]
        elif first.isalnum():
            said.append(token.text if token.text in _DISTINCT_CASE else token.text.casefold())
        elif first in _SAYING and not (first == ">" and text[token.start - 1 : token.start] == "-"):
            said += [first, *token.text[1:].split()]
        elif token.text in _STARTS_NEGATIVE and _is_minus(text, token.start):
            said.append("-")
    return said


def _is_minus(text: str, at: int) -> bool:
    """Whether a hyphen is the sign of a number: "-5 grader", and not "3 -5" or "uge 3-5"."""
    before = text[:at]
    is_first = not before or before[-1] in " ("
    return is_first and text[at + 1 : at + 2].isdigit() and not before.rstrip()[-1:].isdigit()


def cells_of(text: str) -> list[str]:
    """The cells of a row's comparison text; empty ones at its end say no more than none."""
    cells = [cell.strip() for cell in text.split(_BAR)]
    while cells and not cells[-1]:
        cells.pop()
    return cells


def are_equal_rows(old: str, new: str) -> bool:
    """Whether two rows say the same cell by cell, a cell of nothing but signs to the letter."""
    olds, news = cells_of(old), cells_of(new)
    return len(olds) == len(news) and all(
        one == other
        if _is_tick(one) and _is_tick(other)
        else sayings_of(one) == sayings_of(other)
        for one, other in ((as_typed(a).casefold(), as_typed(b).casefold())
                           for a, b in zip(olds, news, strict=True))
    )  # fmt: skip


def _is_tick(cell: str) -> bool:
    """Whether a cell answers with a sign, or with yes or no, or with nothing at all."""
    return cell.casefold() in _ANSWERS or not any(each.isalnum() for each in cell)


def signs_of_cells(old: str, new: str, heads: Sequence[str]) -> list[Signal]:
    """A signal for every cell in which one sign, or yes or no, took the place of another.

    `heads` are the heads of the columns, where the table has them: "Leder: x" came.
    """
    olds, news = cells_of(old), cells_of(new)
    if not old or not new:
        return []
    signals = []
    for at, (one, other) in enumerate(zip_longest(olds, news, fillvalue="")):
        typed = as_typed(one).casefold(), as_typed(other).casefold()
        if typed[0] == typed[1] or not (_is_tick(one) and _is_tick(other)):
            continue
        head = heads[at] if at < len(heads) else ""
        told = [f"{head}: {cell}" if head and cell else cell or None for cell in (one, other)]
        signals.append(Signal(type=SignalType.SCOPE, old=told[0], new=told[1], uncertain=True))
    return signals


def signs_of_ticks(old: str, new: str) -> list[Signal]:
    """A signal where a passage has other signs that say something, and no word is another."""
    boxes = _box_of(old), _box_of(new)
    if all(boxes) and boxes[0] != boxes[1] and old[len(boxes[0]) :] == new[len(boxes[1]) :]:
        return [Signal(type=SignalType.SCOPE, old=boxes[0], new=boxes[1], uncertain=True)]
    said = sayings_of(old), sayings_of(new)
    words = [[each for each in side if each[0].isalnum()] for side in said]
    if words[0] != words[1] or said[0] == said[1]:
        return []
    signs = [[each for each in side if not each[0].isalnum()] for side in said]
    if any("~" in side for side in signs):
        return []
    told = [_others(side, other) for side, other in (signs, signs[::-1])]
    is_tick = any(not _TICKS.isdisjoint(side or "") for side in told)
    kind = SignalType.SCOPE if is_tick else SignalType.NUMBER
    return [Signal(type=kind, old=told[0], new=told[1], uncertain=True)]


def _box_of(text: str) -> str:
    """The box to tick that a text begins with: "[x]"."""
    found = re.match(r"\[[ xX]?\]", text) if text.startswith("[") else None
    return found[0] if found else ""


def _others(signs: list[str], others: list[str]) -> str | None:
    """The signs that stand in one text and not in the other; all where only their order differs."""
    left = list(others)
    own = []
    for sign in signs:
        if sign in left:
            left.remove(sign)
        else:
            own.append(sign)
    return " ".join(own if own or left else signs) or None


def without_struck(text: str) -> str:
    """A text without what is struck through in it: "~~senest~~"."""
    return " ".join(re.sub(r"~~.+?~~", " ", text).split()) if "~~" in text else text


def signs_of_strikes(
    old: str, new: str, read: Callable[[Sequence[Segment]], Sequence[Signal]]
) -> list[Signal] | None:
    """What the words say that were struck through, or no longer are; None where none was.

    Whether a struck word still holds is for people to say.
    """
    bare = without_struck(old), without_struck(new)
    if bare == (old, new) or bare[0] == bare[1]:
        return None
    found = read(segments_of(*bare))
    return [replace(signal, direction=None, uncertain=True) for signal in found]

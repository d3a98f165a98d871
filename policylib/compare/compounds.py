"""What differs inside a word that was marked whole: the new part of a longer compound.

    medarbejdersamtale → medarbejder[udviklings]samtale
    lokaludvalget      → [hoved]udvalget, and there [lokal]

Only where both words share a stem, at their ends: three letters or more, and at least a third of
the longer word. Else the whole word is another, and no part of it says more than the rest.
"""

import re
import unicodedata
from collections.abc import Sequence

Span = tuple[int, int]

_STEM = 3


def changed_parts(old: str, new: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The stretches of a replaced text and of its replacement that differ inside their words.

    Words are held against each other in order, where both texts have as many of them; a single
    word against the one that shares most with it. Swapped texts give swapped stretches.
    """
    words = [list(re.finditer(r"[^\W\d_]+(?:-[^\W\d_]+)*", text)) for text in (old, new)]
    found: tuple[list[Span], list[Span]] = ([], [])
    for one, other in _opposite(*words):
        ends = _shared(one[0], other[0])
        if ends is None:
            continue
        head, tail = ends
        for side, word in enumerate((one, other)):
            start, end = word.start() + head, word.end() - tail
            if start < end:
                found[side].append((start, end))
    return tuple(found[0]), tuple(found[1])


def _opposite(
    old: Sequence[re.Match[str]], new: Sequence[re.Match[str]]
) -> list[tuple[re.Match[str], re.Match[str]]]:
    if len(old) == len(new):
        return list(zip(old, new, strict=True))
    if len(old) == 1 and new:
        return [(old[0], max(new, key=lambda word: _weight(old[0][0], word[0])))]
    if len(new) == 1 and old:
        return [(max(old, key=lambda word: _weight(new[0][0], word[0])), new[0])]
    return []


def _weight(one: str, other: str) -> int:
    return sum(_shared(one, other) or (0, 0))


def _shared(one: str, other: str) -> tuple[int, int] | None:
    """How many letters two words share at their beginning and at their end; None for too few."""
    shorter, longer = sorted((len(one), len(other)))
    if one == other or longer < _STEM:
        return None
    head = 0
    while head < shorter and _alike(one[head], other[head]):
        head += 1
    tail = 0
    while tail < shorter - head and _alike(one[-1 - tail], other[-1 - tail]):
        tail += 1
    while head and any(_combines(word, head) for word in (one, other)):
        head -= 1
    while tail and any(_combines(word, len(word) - tail) for word in (one, other)):
        tail -= 1
    if max(head, tail) < _STEM or 3 * (head + tail) < longer:
        return None
    return head, tail


def _alike(one: str, other: str) -> bool:
    return one == other or one.casefold() == other.casefold()


def _combines(word: str, at: int) -> bool:
    """Whether the sign at a place belongs to the letter before it."""
    return at < len(word) and unicodedata.combining(word[at]) != 0

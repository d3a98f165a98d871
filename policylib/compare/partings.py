"""Passages of which a piece went elsewhere, or to which one was brought: divisions apart.

    A. B.        →   A.            in its place
                     …
                     B.            in another section: one passage divided, not A shortened
                                   and B new

Only whole passages count as pieces: a sentence that went into another paragraph leaves two
changed ones.
"""

from collections import defaultdict
from collections.abc import Hashable
from typing import NamedTuple

from policylib.compare.alignment import aligned, kept_in_order
from policylib.compare.pairing import Pairing
from policylib.compare.passages import are_alike
from policylib.compare.units import Unit
from policylib.compare.words import coded, new_codes, words_of

_FEWEST_WORDS = 4
_PIECE_KEPT = 0.8
_REST_KEPT = 0.6
_COMMON_WORD = 24
_TEXT_KINDS = frozenset({"paragraph", "list_item", "quote"})


class _Leftover(NamedTuple):
    """The words of a whole that its partner lacks, as one character each."""

    whole: int
    partner: int
    code: str


def part_pieces(pairing: Pairing) -> None:
    """Divide pairs where a free passage of one side is what the other side's text lost."""
    for side in (0, 1):
        pieces = [
            unit
            for unit in pairing.free(1 - side, headings=False)
            if unit.kind.value in _TEXT_KINDS and unit.text
        ]
        if pieces:
            _part(pairing, side, pieces)


def _part(pairing: Pairing, side: int, pieces: list[Unit]) -> None:
    codes = new_codes()
    leftovers = list(_leftovers(pairing, side, codes))
    holders: dict[str, list[_Leftover]] = defaultdict(list)
    for leftover in leftovers:
        for letter in set(leftover.code):
            holders[letter].append(leftover)
    found: list[tuple[float, int, int, int]] = []
    for piece in pieces:
        code = _coded(piece, codes)
        if len(code) < _FEWEST_WORDS:
            continue
        near = {
            leftover.whole: leftover
            for letter in set(code)
            if len(holders[letter]) <= _COMMON_WORD
            for leftover in holders[letter]
        }
        for leftover in near.values():
            kept = kept_in_order(leftover.code, code) / len(code)
            whole = pairing.units[side][leftover.whole]
            if kept >= _PIECE_KEPT and are_alike(whole, piece):
                total = leftover.whole + piece.index
                found.append((-kept, total, leftover.whole, piece.index))
    for *_, index, other in sorted(found):
        partner = pairing.partners[side][index]
        if partner >= 0 and pairing.is_free(1 - side, other):
            pairing.unpair(*((index, partner) if side == 0 else (partner, index)))
            parts = _in_order_of_whole(pairing, side, index, (partner, other), codes)
            pairing.divide(side, index, parts)


def _leftovers(pairing: Pairing, side: int, codes: dict[Hashable, str]) -> list[_Leftover]:
    """What the passages of one side lost that their partners otherwise kept."""
    found = []
    for whole, partner in enumerate(pairing.partners[side]):
        if partner < 0:
            continue
        one, other = pairing.units[side][whole], pairing.units[1 - side][partner]
        if one.text == other.text or one.kind.value not in _TEXT_KINDS or other.is_heading:
            continue
        own, theirs = _coded(one, codes), _coded(other, codes)
        if len(own) - len(theirs) < _FEWEST_WORDS // 2:
            continue
        pairs = aligned(own, theirs)
        if len(pairs) < _REST_KEPT * len(theirs):
            continue
        kept = {i for i, _ in pairs}
        code = "".join(letter for at, letter in enumerate(own) if at not in kept)
        if len(code) >= _FEWEST_WORDS:
            found.append(_Leftover(whole, partner, code))
    return found


def _coded(unit: Unit, codes: dict[Hashable, str]) -> str:
    return coded([word.lower() for word in words_of(unit.text)], codes)


def _in_order_of_whole(
    pairing: Pairing, side: int, whole: int, pieces: tuple[int, int], codes: dict[Hashable, str]
) -> tuple[int, ...]:
    """Pieces in the order in which their words stand in the whole."""
    own = _coded(pairing.units[side][whole], codes)

    def keeps(order: tuple[int, ...]) -> int:
        joined = "".join(_coded(pairing.units[1 - side][index], codes) for index in order)
        return kept_in_order(own, joined)

    return max((pieces, pieces[::-1]), key=lambda order: (keeps(order), order))

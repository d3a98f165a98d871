"""Passages of which a piece went elsewhere, or to which one was brought: divisions apart.

    A. B.        →   A.            in its place
                     …
                     B.            in another section: one passage divided, not A shortened
                                   and B new

Only whole passages count as pieces: a sentence that went into another paragraph leaves two
changed ones.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from policylib.compare.alignment import aligned, kept_in_order
from policylib.compare.pairing import Pairing
from policylib.compare.passages import are_alike
from policylib.compare.units import Unit
from policylib.compare.words import coded, new_codes, words_of

_FEWEST_WORDS = 4
_PIECE_LIKELY = 0.5
_PIECE_KEPT = 0.8
_LEAST_LONGER = 4
_REST_KEPT = 0.6
_COMMON_WORD = 24
_TEXT_KINDS = frozenset({"paragraph", "list_item", "quote"})


class _Leftover(NamedTuple):
    """The words of a whole that its partners lack, as one character each."""

    whole: int
    code: str


def part_pieces(pairing: Pairing) -> None:
    """Divide pairs where a free passage of one side is what the other side's text lost.

    A passage that is divided already may have had more pieces, elsewhere.
    """
    for side in (0, 1):
        pieces = [
            unit
            for unit in pairing.free(1 - side, headings=False)
            if unit.kind.value in _TEXT_KINDS and unit.text
        ]
        if pieces:
            _Parting(pairing, side).run(pieces)


class _Parting:
    """One pass: wholes of `side` against free passages of the other."""

    def __init__(self, pairing: Pairing, side: int) -> None:
        self._pairing = pairing
        self._side = side
        self._codes = new_codes()
        self._parts: dict[int, tuple[int, ...]] = {
            whole: (partner,)
            for whole, partner in enumerate(pairing.partners[side])
            if partner >= 0
        }
        self._parts.update({whole: parts for at, whole, parts in pairing.splits if at == side})

    def run(self, pieces: list[Unit]) -> None:
        """Give every free passage to the whole that lost its words, the surest first."""
        pairing, side = self._pairing, self._side
        holders: dict[str, list[_Leftover]] = defaultdict(list)
        for leftover in self._leftovers():
            for letter in set(leftover.code):
                holders[letter].append(leftover)
        found: list[tuple[float, int, int, int]] = []
        for piece in pieces:
            code = self._coded(piece)
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
                if kept >= _PIECE_LIKELY and are_alike(pairing.units[side][leftover.whole], piece):
                    total = leftover.whole + piece.index
                    found.append((-kept, total, leftover.whole, piece.index))
        for *_, whole, index in sorted(found):
            if pairing.is_free(1 - side, index):
                self._give(whole, index)

    def _give(self, whole: int, piece: int) -> None:
        """Make a passage a piece of a whole, unless another piece has its words already."""
        pairing, side = self._pairing, self._side
        parts = self._parts[whole]
        ways = [(*parts[:at], piece, *parts[at:]) for at in range(len(parts) + 1)]
        best = max(ways, key=lambda way: (self._kept(whole, way), way))
        gained = self._kept(whole, best) - self._kept(whole, parts)
        if gained < _PIECE_KEPT * len(self._coded(pairing.units[1 - side][piece])):
            return
        if len(parts) == 1:
            pairing.unpair(*((whole, parts[0]) if side == 0 else (parts[0], whole)))
        else:
            pairing.splits.remove((side, whole, parts))
        pairing.divide(side, whole, best)
        self._parts[whole] = best

    def _leftovers(self) -> Iterator[_Leftover]:
        """What the passages of one side lost that their partners otherwise kept."""
        units = self._pairing.units
        for whole, parts in self._parts.items():
            one = units[self._side][whole]
            others = [units[1 - self._side][part] for part in parts]
            if one.kind.value not in _TEXT_KINDS or any(other.is_heading for other in others):
                continue
            if len(one.text) < sum(len(other.text) for other in others) + _LEAST_LONGER:
                continue
            own, theirs = self._coded(one), "".join(map(self._coded, others))
            if len(own) - len(theirs) < _FEWEST_WORDS // 2:
                continue
            pairs = aligned(own, theirs)
            if len(pairs) < _REST_KEPT * len(theirs):
                continue
            kept = {i for i, _ in pairs}
            code = "".join(letter for at, letter in enumerate(own) if at not in kept)
            if len(code) >= _FEWEST_WORDS:
                yield _Leftover(whole, code)

    def _kept(self, whole: int, parts: tuple[int, ...]) -> int:
        """How many words of a whole its pieces have in that order."""
        units = self._pairing.units
        joined = "".join(self._coded(units[1 - self._side][part]) for part in parts)
        return kept_in_order(self._coded(units[self._side][whole]), joined)

    def _coded(self, unit: Unit) -> str:
        return coded([word.lower() for word in words_of(unit.text)], self._codes)

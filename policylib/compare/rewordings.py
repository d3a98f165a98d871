"""Pairing passages whose words changed, and divided ones whose pieces were edited.

Everything that is left after the equal passages competes in one list, the best first: pairs,
and wholes against runs of neighbouring pieces. How alike two texts are is the share of words
that stand in both in the same order, together with the share of words weighed by their rarity,
so that look-alike boilerplate is told apart by the words that matter. The same place (between
the same neighbours) speaks for a pair; far from it, much more has to be alike.
"""

from bisect import bisect_left
from collections import defaultdict
from math import fsum, log
from typing import NamedTuple

from policylib.compare.alignment import kept_in_order
from policylib.compare.facts import NodeKind
from policylib.compare.pairing import Pairing
from policylib.compare.passages import are_alike
from policylib.compare.units import Unit
from policylib.compare.words import coded, new_codes, words_of
from policylib.document import Row, plain

KEPT_IN_PLACE = 0.4
_KEPT_AMONG_TWO = 0.2
# Among many, "af", "og" and "det" are half of a short line's words and tell nothing.
_ALIKE_IN_PLACE = 0.15
_ALIKE_IN_SECTION = 0.45
_ALIKE_ELSEWHERE = 0.5
_ALIKE_WHATEVER = 0.75
_FEWEST_WORDS_ELSEWHERE = 5
_ALIKE_ELSEWHERE_SHORT = 0.66
_SHORT = 12
_ALIKE_ALONE = 0.33
_FEWEST_WORDS_ALONE = 12
_GAIN_OVER_OTHERS = 0.1
_PIECE_KEPT = 0.6
_WHOLE_KEPT = 0.6
_DIVIDED_ALIKE = 0.7
_MOST_PIECES = 12
_FEWEST_WORDS_BESIDE = 3
_BESIDE_KEPT = 0.8
_COMMON_WORD = 24
_MOST_CANDIDATES = 12
_NEAREST = 12


class _Words(NamedTuple):
    """A passage for scoring: its words as one character each, and how often each stands."""

    code: str
    counts: dict[str, int]
    weight: float


class _Candidate(NamedTuple):
    """A possible pair or division; sorts best first, ties by facts that mirroring keeps."""

    rank: float
    distance: int
    total: int
    side: int
    whole: int
    pieces: tuple[int, ...]


def pair_reworded(pairing: Pairing, *, by_place: bool = True) -> None:
    """Pair what is left where a person would, and find divisions whose pieces were edited.

    Without `by_place`, standing between the same neighbours speaks for nothing: so where the first
    text is several documents, whose order means nothing.
    """
    _Rewording(pairing, by_place=by_place).run()


class _Rewording:
    """One pass over the passages that are still free."""

    def __init__(self, pairing: Pairing, *, by_place: bool) -> None:
        self._pairing = pairing
        self._by_place = by_place
        self._free = (pairing.free(0, headings=False), pairing.free(1, headings=False))
        codes = new_codes()
        bare = [
            {unit.index: coded([w.lower() for w in words_of(unit.text)], codes) for unit in units}
            for units in self._free
        ]
        spread: dict[str, int] = defaultdict(int)
        for codes_of_side in bare:
            for code in codes_of_side.values():
                for letter in set(code):
                    spread[letter] += 1
        total = sum(map(len, self._free)) + 1
        self._spread = spread
        self._rarity = {letter: log(1 + total / count) for letter, count in spread.items()}
        self._words = tuple(
            {index: self._weighed(code) for index, code in codes_of_side.items()}
            for codes_of_side in bare
        )
        self._kept: dict[tuple[int, int], int] = {}
        self._gaps = (self._gaps_of(0), self._gaps_of(1))
        self._alone = self._alone_in_gap()

    def _weighed(self, code: str) -> _Words:
        counts: dict[str, int] = defaultdict(int)
        for letter in code:
            counts[letter] += 1
        return _Words(code, counts, fsum([self._rarity[x] * n for x, n in counts.items()]))

    def run(self) -> None:
        pairs = {(i, j): self._alikeness(i, j) for i, j in sorted(self._pair_candidates())}
        best = _best_two(pairs, 0), _best_two(pairs, 1)
        candidates: list[_Candidate] = []
        for (i, j), alike in pairs.items():
            # The second best is 0 where a passage has no other company.
            stands_out = alike >= _GAIN_OVER_OTHERS + max(
                second if first == alike else first for first, second in (best[0][i], best[1][j])
            )
            rank = self._rank_of_pair(i, j, alike, stands_out=stands_out)
            if rank is not None:
                candidates.append(_Candidate(-rank, self._distance(i, j), i + j, 0, i, (j,)))
        for side in (0, 1):
            alone = {index: first for index, (first, _) in best[side].items()}
            candidates += self._divisions(side, set(pairs), alone)
        pairing = self._pairing
        for candidate in sorted(candidates):
            side, whole, pieces = candidate.side, candidate.whole, candidate.pieces
            if not pairing.is_free(side, whole):
                continue
            if not all(pairing.is_free(1 - side, piece) for piece in pieces):
                continue
            if len(pieces) == 1:
                pairing.pair(whole, pieces[0])
            else:
                pairing.divide(side, whole, pieces)

    def _pair_candidates(self) -> set[tuple[int, int]]:
        """Pairs worth scoring: neighbours of the same place, and sharers of rare words."""
        found: set[tuple[int, int]] = set()
        near: dict[tuple[int, int], list[int]] = defaultdict(list)
        for unit in self._free[1]:
            near[self._gaps[1][unit.index]].append(unit.index)
            near[(-2, unit.section)].append(unit.index)
        holders: tuple[dict[str, list[int]], dict[str, list[int]]] = (
            defaultdict(list),
            defaultdict(list),
        )
        for side in (0, 1):
            for index, words in self._words[side].items():
                for letter in words.counts:
                    if self._spread[letter] <= _COMMON_WORD:
                        holders[side][letter].append(index)
        seconds = {unit.index: unit for unit in self._free[1]}
        for unit in self._free[0]:
            same_section = self._pairing.partners[0][unit.section] if unit.section >= 0 else -1
            close = self._nearest(unit.index, near.get(self._gaps[0][unit.index], []))
            if unit.section < 0 or same_section >= 0:
                close |= self._nearest(unit.index, near.get((-2, same_section), []))
            nearest = sorted(close, key=lambda j: (self._distance(unit.index, j), j))[:_NEAREST]
            found.update((unit.index, j) for j in nearest if are_alike(unit, seconds[j]))
            shared: dict[int, float] = defaultdict(float)
            for letter in self._words[0][unit.index].counts:
                if self._spread[letter] <= _COMMON_WORD:
                    for j in holders[1][letter]:
                        shared[j] += self._rarity[letter]
            likeliest = sorted(shared, key=lambda j: (-shared[j], j))[:_MOST_CANDIDATES]
            found.update((unit.index, j) for j in likeliest if are_alike(unit, seconds[j]))
        return found

    def _nearest(self, i: int, places: list[int]) -> set[int]:
        """Of growing places in the second text, those around where unit `i` would stand."""
        if len(places) <= 2 * _NEAREST:
            return set(places)
        first, second = len(self._pairing.units[0]), len(self._pairing.units[1])
        at = bisect_left(places, i * second // max(1, first))
        return set(places[max(0, at - _NEAREST) : at + _NEAREST])

    def _distance(self, i: int, j: int) -> int:
        """How far a pair is from the diagonal, in units of the longer text."""
        first, second = len(self._pairing.units[0]), len(self._pairing.units[1])
        return abs(i * second - j * first) // max(1, min(first, second))

    def _alikeness(self, i: int, j: int) -> float:
        one, other = self._words[0][i], self._words[1][j]
        kept = self._kept[i, j] = kept_in_order(one.code, other.code)
        return self._alike(one, other, kept)

    def _alike(self, one: _Words, other: _Words, kept: int) -> float:
        length = len(one.code) + len(other.code)
        if not length:
            return 0.0
        rarity, counts, others = self._rarity, one.counts, other.counts
        # Summed exactly: the order in which a set gives its words is not always the same.
        shared = fsum(
            [rarity[x] * min(counts[x], others[x]) for x in counts.keys() & others.keys()]
        )
        return kept / length + shared / (one.weight + other.weight)

    def _rank_of_pair(self, i: int, j: int, alike: float, *, stands_out: bool) -> float | None:
        """How good a pair is, None where a person would not pair the two."""
        first, second = self._pairing.units[0][i], self._pairing.units[1][j]
        one, other = self._words[0][i], self._words[1][j]
        shorter = min(len(one.code), len(other.code))
        kept = self._kept[i, j] / max(1, shorter)
        same_gap = self._by_place and self._gaps[0][i] == self._gaps[1][j]
        is_alone = (i, j) in self._alone
        same_section = self._pairing.are_same(first.section, second.section)
        same_key = _share_first_cell(first, second)
        # Short rules share a pattern ("… i tæt dialog med naboerne") and yet tell of other things.
        elsewhere = _ALIKE_ELSEWHERE if shorter >= _SHORT else _ALIKE_ELSEWHERE_SHORT
        if first.kind is NodeKind.FIGURE and same_section and not shorter:
            kept = 1.0
        accepted = (
            (same_gap and kept >= KEPT_IN_PLACE and (is_alone or alike >= _ALIKE_IN_PLACE))
            or (same_gap and is_alone and kept > _KEPT_AMONG_TWO and alike >= 0.25)
            or (same_section and (alike >= _ALIKE_IN_SECTION or same_key))
            or (same_section and shorter > 1 and _ends_alike(first.text, second.text))
            or (alike >= elsewhere and shorter >= _FEWEST_WORDS_ELSEWHERE)
            or alike >= _ALIKE_WHATEVER
            or (stands_out and alike >= _ALIKE_ALONE and shorter >= _FEWEST_WORDS_ALONE)
        )
        return alike + self._bonus(i, j) + 0.3 * same_key if accepted else None

    def _bonus(self, i: int, j: int) -> float:
        """What speaks for a pair besides its words: the same place, the same kind."""
        first, second = self._pairing.units[0][i], self._pairing.units[1][j]
        return (
            0.25 * (self._by_place and self._gaps[0].get(i) == self._gaps[1].get(j))
            + 0.12 * self._pairing.are_same(first.section, second.section)
            + 0.05 * self._pairing.are_same(first.theme, second.theme)
            + 0.03 * (first.kind is second.kind)
        )

    def _gaps_of(self, side: int) -> dict[int, tuple[int, int]]:
        """Between which paired units (by index in the first text) every free passage stands."""
        gaps: dict[int, tuple[int, int]] = {}
        partners = self._pairing.partners[side]
        waiting: list[int] = []
        left = -1
        for unit in self._pairing.units[side]:
            if partners[unit.index] >= 0:
                here = unit.index if side == 0 else partners[unit.index]
                for index in waiting:
                    gaps[index] = (left, here)
                waiting, left = [], here
            elif not unit.is_heading:
                waiting.append(unit.index)
        for index in waiting:
            gaps[index] = (left, len(self._pairing.units[0]))
        return gaps

    def _alone_in_gap(self) -> set[tuple[int, int]]:
        """Pairs that are the only free passages of one and the same place."""
        held: tuple[dict[tuple[int, int], list[int]], dict[tuple[int, int], list[int]]] = (
            defaultdict(list),
            defaultdict(list),
        )
        for side in (0, 1):
            for unit in self._free[side]:
                held[side][self._gaps[side][unit.index]].append(unit.index)
        return {
            (ones[0], held[1][gap][0])
            for gap, ones in held[0].items()
            if len(ones) == 1 and len(held[1].get(gap, [])) == 1
        }

    def _divisions(
        self, side: int, pairs: set[tuple[int, int]], best: dict[int, float]
    ) -> list[_Candidate]:
        """Wholes of one side against runs of neighbouring free pieces of the other."""
        likely: dict[int, set[int]] = defaultdict(set)
        for pair in pairs:
            likely[pair[side]].add(pair[1 - side])
        free = {unit.index: unit for unit in self._free[1 - side]}
        candidates = []
        for whole, near in likely.items():
            for pieces in self._runs_of_pieces(side, whole, near, free):
                division = self._division(side, whole, pieces, best[whole])
                if division:
                    candidates.append(division)
        return candidates

    def _runs_of_pieces(
        self, side: int, whole: int, near: set[int], free: dict[int, Unit]
    ) -> list[list[Unit]]:
        """Neighbours under one heading that could each be a piece of a whole."""
        unit, words = self._pairing.units[side][whole], self._words[side][whole]
        known: dict[int, bool] = {}

        def is_piece(index: int, section: int) -> bool:
            if index not in known:
                piece = free.get(index)
                known[index] = bool(
                    piece
                    and are_alike(unit, piece)
                    and self._is_piece(words, self._words[1 - side][index])
                )
            return known[index] and free[index].section == section

        runs: list[list[Unit]] = []
        seen: set[int] = set()
        for index in sorted(near):
            section = free[index].section
            if index in seen or not is_piece(index, section):
                continue
            start = end = index
            while end - start < _MOST_PIECES and is_piece(start - 1, section):
                start -= 1
            while end - start < _MOST_PIECES and is_piece(end + 1, section):
                end += 1
            seen.update(range(start, end + 1))
            if start < end:
                runs.append([free[each] for each in range(start, end + 1)])
        return runs

    def _division(
        self, side: int, whole: int, pieces: list[Unit], best: float
    ) -> _Candidate | None:
        """A run of neighbours as the pieces of a whole, if dividing explains it better."""
        if len(pieces) > _MOST_PIECES:
            return None
        words = self._words[side][whole]
        joined = self._weighed("".join(self._words[1 - side][p.index].code for p in pieces))
        kept = kept_in_order(words.code, joined.code)
        alike = self._alike(words, joined, kept)
        if kept < _WHOLE_KEPT * len(words.code) or alike < max(_DIVIDED_ALIKE, best):
            return None
        if not all(self._adds(side, words, pieces, each, kept) for each in range(len(pieces))):
            return None
        if any(self._is_shared(side, whole, piece) for piece in (pieces[0], pieces[-1])):
            return None
        indexes = tuple(piece.index for piece in pieces)
        first = (whole, indexes[0]) if side == 0 else (indexes[0], whole)
        rank = alike + self._bonus(*first)
        return _Candidate(-rank, self._distance(*first), sum(first), side, whole, indexes)

    def _adds(self, side: int, whole: _Words, pieces: list[Unit], at: int, kept: int) -> bool:
        """Whether one piece accounts for words of the whole that no other piece has."""
        codes = [self._words[1 - side][piece.index].code for piece in pieces]
        others = "".join(codes[:at] + codes[at + 1 :])
        return kept - kept_in_order(whole.code, others) >= _PIECE_KEPT * len(codes[at])

    def _is_shared(self, side: int, whole: int, piece: Unit) -> bool:
        """Whether what a piece has beyond the whole stands as a free neighbour of the whole.

        A. B. | C.  →  A. | B. C.       a sentence changed partners: two changed, none divided
        """
        own, code = self._words[side][whole].code, self._words[1 - side][piece.index].code
        for index in (whole - 1, whole + 1):
            beside = self._words[side].get(index)
            if beside is None or len(beside.code) < _FEWEST_WORDS_BESIDE:
                continue
            inside = kept_in_order(code, beside.code)
            both = kept_in_order(code, beside.code + own if index < whole else own + beside.code)
            more = both - kept_in_order(code, own)
            if min(inside, more) >= _BESIDE_KEPT * len(beside.code):
                return True
        return False

    def _is_piece(self, whole: _Words, piece: _Words) -> bool:
        kept = kept_in_order(whole.code, piece.code) / max(1, len(piece.code))
        return kept >= _PIECE_KEPT


def _best_two(pairs: dict[tuple[int, int], float], side: int) -> dict[int, tuple[float, float]]:
    """For every passage of one side, how alike its best and its second best company is."""
    best: dict[int, tuple[float, float]] = {}
    for pair, alike in pairs.items():
        first, second = best.get(pair[side], (0.0, 0.0))
        ranked = sorted((first, second, alike), reverse=True)
        best[pair[side]] = (ranked[0], ranked[1])
    return best


def _ends_alike(one: str, other: str) -> bool:
    """Whether one text is the beginning or the end of the other: a sentence came or went."""
    short, long = sorted((one, other), key=len)
    return long.startswith(f"{short} ") or long.endswith(f" {short}")


def _share_first_cell(first: Unit, second: Unit) -> bool:
    one, other = first.node, second.node
    if not (isinstance(one, Row) and isinstance(other, Row)) or first.is_header != second.is_header:
        return False
    return bool(one.cells and other.cells and plain(one.cells[0]) == plain(other.cells[0]) != "")

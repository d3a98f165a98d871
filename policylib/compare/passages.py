"""Pairing passages of equal words, and whole passages with the pieces that they became.

Equal words in the same place first, in order; then what is unique in both texts, wherever it
went; then repeats, by their neighbours. A passage that equals several neighbours joined was
split, one that several became was merged.
"""

from collections import defaultdict

from policylib.compare.alignment import aligned
from policylib.compare.pairing import Pairing, by_heading
from policylib.compare.units import Unit
from policylib.compare.words import coded, new_codes, words_of
from policylib.document import Paragraph

_FEWEST_WORDS_TO_TRAVEL = 3
_LONGEST_HEADLINE = 12


def pair_equal_in_place(pairing: Pairing) -> None:
    """Pair equal passages under paired headings, keeping their order where it can be kept."""
    below = by_heading(pairing.units[0]), by_heading(pairing.units[1])
    for i, j in pairing.heading_pairs():
        free = tuple(
            [u for u in below[side][index] if not u.is_heading and pairing.is_free(side, u.index)]
            for side, index in ((0, i), (1, j))
        )
        _pair_in_order(pairing, free[0], free[1])


def _pair_in_order(pairing: Pairing, firsts: list[Unit], seconds: list[Unit]) -> None:
    codes = new_codes()
    one, other = (coded(map(_key_of, units), codes) for units in (firsts, seconds))
    for i, j in aligned(one, other):
        pairing.pair(firsts[i].index, seconds[j].index)
    _pair_repeats(pairing, firsts, seconds, fewest_words=0)


def pair_equal_anywhere(pairing: Pairing) -> None:
    """Pair equal passages wherever they went: unique ones, then repeats by their neighbours."""
    firsts, seconds = pairing.free(0, headings=False), pairing.free(1, headings=False)
    _pair_repeats(pairing, firsts, seconds, fewest_words=_FEWEST_WORDS_TO_TRAVEL)
    _pair_headlines(pairing)


def _key_of(unit: Unit) -> tuple[str, str]:
    """Equal words in another shape are not this pass's business, except among running text."""
    return (unit.shape, unit.text)


def are_alike(first: Unit, second: Unit) -> bool:
    """Whether two passages are of kinds that may be one passage; a header row may become a row."""
    return first.shape == second.shape or bool(first.table and second.table)


def _pair_repeats(
    pairing: Pairing, firsts: list[Unit], seconds: list[Unit], *, fewest_words: int
) -> None:
    grouped: tuple[dict[tuple[str, str], list[Unit]], dict[tuple[str, str], list[Unit]]] = (
        defaultdict(list),
        defaultdict(list),
    )
    for side, units in ((0, firsts), (1, seconds)):
        for unit in units:
            if pairing.is_free(side, unit.index):
                grouped[side][_key_of(unit)].append(unit)
    for key, ones in grouped[0].items():
        others = grouped[1].get(key)
        if not others or not key[1]:
            continue
        if fewest_words and len(words_of(key[1])) < fewest_words:
            continue
        if len(ones) == len(others) == 1:
            pairing.pair(ones[0].index, others[0].index)
        else:
            _pair_by_neighbours(pairing, ones, others)


def _pair_by_neighbours(pairing: Pairing, ones: list[Unit], others: list[Unit]) -> None:
    if len(ones) * len(others) > 2500:
        for one, other in zip(ones, others, strict=False):
            pairing.pair(one.index, other.index)
        return
    candidates = sorted(
        (
            -_shared_context(pairing, one, other),
            abs(one.index - other.index),
            one.index + other.index,
            one.index,
            other.index,
        )
        for one in ones
        for other in others
    )
    for *_, i, j in candidates:
        if pairing.is_free(0, i) and pairing.is_free(1, j):
            pairing.pair(i, j)


def _shared_context(pairing: Pairing, one: Unit, other: Unit) -> int:
    """How much speaks for two passages standing in the same place (0 to 5)."""
    same_section = pairing.are_same(one.section, other.section)
    same_theme = pairing.are_same(one.theme, other.theme)
    return (
        2 * same_section
        + same_theme
        + sum(
            _are_neighbours_paired(pairing, one.index + step, other.index + step)
            for step in (-1, 1)
        )
    )


def _are_neighbours_paired(pairing: Pairing, i: int, j: int) -> bool:
    return 0 <= i < len(pairing.partners[0]) and j >= 0 and pairing.partners[0][i] == j


def _pair_headlines(pairing: Pairing) -> None:
    """A bold line that became a heading, or the reverse, is one thing that changed its look.

    Where several have the same words ("Retningslinjer" in every theme), company tells them apart.
    """
    for side in (0, 1):
        lines: dict[str, list[Unit]] = defaultdict(list)
        headings: dict[str, list[Unit]] = defaultdict(list)
        for unit in pairing.free(side, headings=False):
            if _is_headline(unit):
                lines[unit.text.casefold()].append(unit)
        for heading in pairing.free(1 - side, headings=True):
            headings[heading.text.casefold()].append(heading)
        for words, ones in lines.items():
            others = headings.get(words, [])
            if others and words:
                _pair_by_neighbours(pairing, *((ones, others) if side == 0 else (others, ones)))


def _is_headline(unit: Unit) -> bool:
    node = unit.node
    if not isinstance(node, Paragraph) or len(unit.text.split()) > _LONGEST_HEADLINE:
        return False
    return all(run.strong for run in node.text if run.text.strip())


def pair_divided(pairing: Pairing) -> None:
    """Find passages whose words stand, unedited, as several neighbours in the other text."""
    for side in (0, 1):
        pieces = pairing.free(1 - side, headings=False)
        starts = _Starts(pieces)
        hopeless: set[tuple[str, str, bool]] = set()
        for whole in pairing.free(side, headings=False):
            # What could not be divided once will not be the next time: pieces only get fewer.
            key = whole.text, whole.shape, bool(whole.table)
            if not whole.text or key in hopeless:
                continue
            for position in starts.of(whole.text):
                if not pairing.is_free(1 - side, pieces[position].index):
                    continue
                run = _run_that_joins(pieces, position, whole)
                if run and all(pairing.is_free(1 - side, index) for index in run):
                    pairing.divide(side, whole.index, run)
                    break
            else:
                hopeless.add(key)


class _Starts:
    """Which passages a longer one may begin with, found without trying all."""

    def __init__(self, pieces: list[Unit]) -> None:
        self._positions: dict[str, list[int]] = defaultdict(list)
        self._lengths: dict[str, set[int]] = defaultdict(set)
        for position, unit in enumerate(pieces):
            if unit.text:
                self._positions[unit.text].append(position)
                self._lengths[unit.text.split(" ", 1)[0]].add(len(unit.text))

    def of(self, text: str) -> list[int]:
        """The places of passages with whose words a text begins and does not end."""
        found: list[int] = []
        for length in self._lengths.get(text.split(" ", 1)[0], ()):
            if text[length : length + 1] == " ":
                found += self._positions.get(text[:length], ())
        return sorted(found)


def _run_that_joins(pieces: list[Unit], position: int, whole: Unit) -> tuple[int, ...]:
    """The run of neighbours from `position` whose texts joined by blanks are the whole's."""
    rest = whole.text
    run: list[int] = []
    for unit in pieces[position:]:
        neighbours = not run or (
            unit.section == pieces[position].section and _is_next(run[-1], unit.index)
        )
        if not (neighbours and are_alike(unit, whole) and rest.startswith(unit.text)):
            return ()
        run.append(unit.index)
        rest = rest[len(unit.text) :]
        if not rest:
            return tuple(run) if len(run) > 1 else ()
        if not rest.startswith(" "):
            return ()
        rest = rest[1:]
    return ()


def _is_next(former: int, latter: int) -> bool:
    return latter == former + 1

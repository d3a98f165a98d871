"""Pairing headings: by title from the outermost in, then by what stands under them.

A theme's number is no part of its identity, and its title need not be either: a theme that was
renamed is known by the passages that followed it.

    Tema 3: Ferie            Tema 2: Ferie og orlov
      same passages     →      same passages            one heading, renamed (and renumbered)
"""

from collections import defaultdict
from collections.abc import Callable

from policylib.compare.facts import NodeKind
from policylib.compare.pairing import Pairing, by_heading
from policylib.compare.units import Unit
from policylib.compare.words import words_of
from policylib.document import Section

_ENOUGH_SHARED = 0.5
_SOME_SHARED = 0.2
_LIKE_TITLE = 0.5
_COMMON_WORD = 64
_VERY_LIKE_TITLE = 0.75
_FEWEST_TITLE_WORDS = 3
_MOST_TITLE_PAIRS = 2500


def pair_by_title(pairing: Pairing) -> None:
    """Pair headings of equal title: the outermost and unique ones, then those below pairs."""
    _pair_unique_titles(pairing, outermost=True)
    _pair_below(pairing)
    _pair_unique_titles(pairing, outermost=False)
    _pair_below(pairing)


def pair_by_content(pairing: Pairing) -> None:
    """Pair headings that are left by the passages that they share, and by likeness of title."""
    candidates = []
    for (i, j), shared in _shared_weights(pairing).items():
        first, second = pairing.units[0][i], pairing.units[1][j]
        if not _may_be_one(pairing, first, second):
            continue
        ratio = 2 * shared / max(1, _passage_weight(first) + _passage_weight(second))
        alike_by = likeness(first, second)
        if ratio >= _ENOUGH_SHARED or (ratio >= _SOME_SHARED and alike_by >= _LIKE_TITLE):
            candidates.append((-(ratio + alike_by / 4), i + j, i, j))
    for *_, i, j in sorted(candidates):
        if pairing.is_free(0, i) and pairing.is_free(1, j):
            pairing.pair(i, j)
    _pair_alike_siblings(pairing)
    _pair_empty_ones(pairing)
    _pair_below(pairing)


def _may_be_one(pairing: Pairing, first: Unit, second: Unit) -> bool:
    """Whether two headings may be one by what they share.

    A question that got words of its own ("Hvad gør vi?", now "I praksis") stays in its theme.
    """
    if first.is_question and second.is_question:
        return False
    if first.is_question or second.is_question:
        same_kind = first.kind is second.kind
        return same_kind and pairing.are_same(first.section, second.section)
    # A section that became a theme, or the reverse, kept its name.
    return first.kind is second.kind or first.text.casefold() == second.text.casefold()


def _class_of(unit: Unit) -> str:
    node = unit.node
    if isinstance(node, Section) and unit.is_question:
        return node.role.value
    return "theme" if unit.kind is NodeKind.THEME else "section"


def _key_of(unit: Unit) -> tuple[str, str]:
    own = _class_of(unit)
    return (own, "" if unit.is_question else unit.text.casefold())


def _passage_weight(unit: Unit) -> int:
    return unit.weight - len(unit.text)


def _pair_unique_titles(pairing: Pairing, *, outermost: bool) -> None:
    keyed: tuple[dict[tuple[str, str], list[Unit]], dict[tuple[str, str], list[Unit]]] = (
        defaultdict(list),
        defaultdict(list),
    )
    for side in (0, 1):
        for unit in pairing.free(side, headings=True):
            if _key_of(unit)[1]:
                keyed[side][_key_of(unit)].append(unit)
    shared = _shared_words(pairing) if not outermost else None
    for key, firsts in keyed[0].items():
        seconds = keyed[1].get(key, [])
        if len(firsts) != 1 or len(seconds) != 1:
            continue
        first, second = firsts[0], seconds[0]
        if outermost:
            fits = _is_outermost(first) and _is_outermost(second)
        else:
            fits = shared is not None and shared(first, second)
        if fits:
            pairing.pair(first.index, second.index)


def _is_outermost(unit: Unit) -> bool:
    return unit.section < 0 or unit.kind is NodeKind.THEME


def _shared_words(pairing: Pairing) -> Callable[[Unit, Unit], bool]:
    texts = tuple(
        {
            unit.index: {each.text for each in units[unit.index + 1 : unit.end]}
            for unit in units
            if unit.is_heading
        }
        for units in pairing.units
    )

    def share(first: Unit, second: Unit) -> bool:
        one, other = texts[0][first.index], texts[1][second.index]
        return bool(one & other) or (not one and not other)

    return share


def _pair_below(pairing: Pairing) -> None:
    """Pair equal titles (or questions) under headings that are paired, from the top down."""
    below = by_heading(pairing.units[0]), by_heading(pairing.units[1])
    waiting = pairing.heading_pairs()
    while waiting:
        i, j = waiting.pop()
        free = tuple(
            [
                unit
                for unit in below[side][index]
                if unit.is_heading and pairing.is_free(side, unit.index)
            ]
            for side, index in ((0, i), (1, j))
        )
        same: dict[tuple[str, str], tuple[list[Unit], list[Unit]]] = {}
        for side in (0, 1):
            for unit in free[side]:
                same.setdefault(_key_of(unit), ([], []))[side].append(unit)
        for alike in same.values():
            is_plain = len(alike[0]) == len(alike[1]) == 1
            pairs = alike if is_plain else _by_company(pairing, *alike)
            for first, second in zip(*pairs, strict=True):
                pairing.pair(first.index, second.index)
                waiting.append((first.index, second.index))


def _by_company(
    pairing: Pairing, firsts: list[Unit], seconds: list[Unit]
) -> tuple[list[Unit], list[Unit]]:
    """Headings of one title, together with those that hold the same passages, then in order."""
    if not firsts or not seconds:
        return [], []
    if len(firsts) * len(seconds) > _MOST_TITLE_PAIRS:
        least = min(len(firsts), len(seconds))
        return firsts[:least], seconds[:least]
    texts = tuple(
        [{each.text for each in units[unit.index + 1 : unit.end]} for unit in ones]
        for units, ones in zip(pairing.units, (firsts, seconds), strict=True)
    )
    ranked = sorted(
        (-len(one & other), abs(at - to), at + to, at, to)
        for at, one in enumerate(texts[0])
        for to, other in enumerate(texts[1])
    )
    kept: dict[int, int] = {}
    for *_, at, to in ranked:
        if at not in kept and to not in kept.values():
            kept[at] = to
    return [firsts[at] for at in kept], [seconds[to] for to in kept.values()]


def _shared_weights(pairing: Pairing) -> dict[tuple[int, int], int]:
    """For free headings of both texts: how much text of paired passages they share."""
    shared: dict[tuple[int, int], int] = defaultdict(int)
    links = [(i, j) for i, j in enumerate(pairing.partners[0]) if j >= 0]
    for side, whole, pieces in pairing.splits:
        links += [(whole, piece) if side == 0 else (piece, whole) for piece in pieces]
    for i, j in links:
        first, second = pairing.units[0][i], pairing.units[1][j]
        if first.is_heading or second.is_heading:
            continue
        for above in _free_above(pairing, 0, first):
            for other in _free_above(pairing, 1, second):
                shared[above, other] += min(first.weight, second.weight)
    return shared


def _free_above(pairing: Pairing, side: int, unit: Unit) -> list[int]:
    above = []
    index = unit.section
    while index >= 0:
        if pairing.is_free(side, index):
            above.append(index)
        index = pairing.units[side][index].section
    return above


def _title_words(unit: Unit) -> frozenset[str]:
    return frozenset(word.casefold() for word in words_of(unit.text))


def likeness(first: Unit, second: Unit) -> float:
    """How alike the titles of two headings are, by their words (0 to 1)."""
    one, other = _title_words(first), _title_words(second)
    return 2 * len(one & other) / max(1, len(one) + len(other))


def _pair_alike_siblings(pairing: Pairing) -> None:
    """Pair headings under one pair whose titles are alike, the likest first."""
    candidates = []
    holders: dict[str, list[Unit]] = defaultdict(list)
    for second in pairing.free(1, headings=True):
        for word in _title_words(second):
            holders[word].append(second)
    for first in pairing.free(0, headings=True):
        alike = {
            second.index: second
            for word in _title_words(first)
            if len(holders[word]) <= _COMMON_WORD
            for second in holders[word]
        }
        for second in alike.values():
            if _class_of(first) != _class_of(second):
                continue
            if not pairing.are_same(first.section, second.section):
                continue
            alike_by = likeness(first, second)
            if alike_by >= _LIKE_TITLE:
                distance = abs(first.index - second.index)
                candidates.append(
                    (-alike_by, distance, first.index + second.index, first.index, second.index)
                )
    for *_, i, j in sorted(candidates):
        if pairing.is_free(0, i) and pairing.is_free(1, j):
            pairing.pair(i, j)


def _pair_empty_ones(pairing: Pairing) -> None:
    """Pair headings with nothing under them, which only their place or their title can tell.

    The only one that is left between the same two neighbours under the same heading got another
    title; elsewhere the titles have to be very much alike.
    """
    empty = tuple(
        [unit for unit in pairing.free(side, headings=True) if unit.end == unit.index + 1]
        for side in (0, 1)
    )
    if not all(empty):
        return
    gaps: tuple[dict[tuple[int, int], list[int]], dict[tuple[int, int], list[int]]] = (
        defaultdict(list),
        defaultdict(list),
    )
    for side, units in enumerate(empty):
        around = _gaps_of(pairing, side)
        for unit in units:
            gaps[side][around[unit.index]].append(unit.index)
    for gap, ones in gaps[0].items():
        others = gaps[1].get(gap, [])
        if len(ones) == len(others) == 1:
            first, second = pairing.units[0][ones[0]], pairing.units[1][others[0]]
            is_same_place = pairing.are_same(first.section, second.section)
            if is_same_place and _class_of(first) == _class_of(second) and not first.is_question:
                pairing.pair(first.index, second.index)
    if len(empty[0]) * len(empty[1]) > _MOST_TITLE_PAIRS:
        return
    candidates = [
        (-alike_by, abs(first.index - second.index), first.index, second.index)
        for first in empty[0]
        for second in empty[1]
        if _class_of(first) == _class_of(second)
        and (alike_by := likeness(first, second)) >= _VERY_LIKE_TITLE
        and min(len(_title_words(first)), len(_title_words(second))) >= _FEWEST_TITLE_WORDS
    ]
    for *_, i, j in sorted(candidates):
        if pairing.is_free(0, i) and pairing.is_free(1, j):
            pairing.pair(i, j)


def _gaps_of(pairing: Pairing, side: int) -> list[tuple[int, int]]:
    """For every unit, the paired units around it, by their index in the first text."""
    partners = pairing.partners[side]
    names = [partner if side else at if partner >= 0 else -1 for at, partner in enumerate(partners)]
    lefts, last = [], -1
    for name in names:
        lefts.append(last)
        last = name if name >= 0 else last
    rights, last = [], len(pairing.units[0])
    for name in reversed(names):
        rights.append(last)
        last = name if name >= 0 else last
    return list(zip(lefts, reversed(rights), strict=True))

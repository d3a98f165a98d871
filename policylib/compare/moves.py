"""What changed place: passages and headings outside the longest run of those that stayed.

    A B C D E   →   B C D A E        A moved (it is shorter than B C D together)

Where a passage stands is told by the last paired heading before it, so that a heading that
merely came or went moves nothing; but a passage whose theme, or whose question, is another has
moved wherever it stands.
"""

from bisect import bisect_right
from collections import defaultdict

from policylib.compare.facts import NodeKind
from policylib.compare.leads import weights_of_lists
from policylib.compare.pairing import Pairing
from policylib.compare.units import Unit, is_other_question


def find_moves(pairing: Pairing) -> None:
    """Fill `pairing.moved`."""
    stayed: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    unsure: list[tuple[int, int]] = []
    places = _places(pairing, 0), _places(pairing, 1)
    for i, j in enumerate(pairing.partners[0]):
        if j < 0:
            continue
        first, second = pairing.units[0][i], pairing.units[1][j]
        if first.is_heading != second.is_heading or first.kind is NodeKind.FOOTNOTE:
            continue
        if first.is_heading:
            above = _paired_above(pairing, 0, first), _paired_above(pairing, 1, second)
        else:
            above = places[0][i], places[1][j]
        if _changed_theme(pairing, first, second):
            pairing.moved.add(i)
        elif not pairing.are_same(*above):
            if _lost_its_heading(pairing, first, second):
                unsure.append((i, j))
            else:
                pairing.moved.add(i)
        else:
            key = above if not first.is_heading else (-2 - above[0], above[1])
            stayed[key].append((i, j))
    below = weights_of_lists(pairing.units[0]), weights_of_lists(pairing.units[1])
    for pairs in stayed.values():
        # A line weighs with the list that it introduces: an item goes from one to the other.
        weights = [
            _weight(pairing, i, j) + below[0].get(i, 0) + below[1].get(j, 0) for i, j in pairs
        ]
        kept = heaviest_run([j for _, j in pairs], weights)
        pairing.moved.update(pairs[k][0] for k in range(len(pairs)) if k not in kept)
    _settle(pairing, unsure)


def _lost_its_heading(pairing: Pairing, first: Unit, second: Unit) -> bool:
    """Whether the heading of a passage, in either text, does not stand in the other."""
    return not first.is_heading and any(
        unit.section >= 0 and not _is_place(pairing, side, unit.section)
        for side, unit in ((0, first), (1, second))
    )


def _settle(pairing: Pairing, unsure: list[tuple[int, int]]) -> None:
    """Passages whose heading came or went have moved where the others of their theme did not.

    Their order among all passages of the theme decides, whatever became of the headings.
    """
    if not unsure:
        return
    themes: dict[int, list[tuple[int, int]]] = defaultdict(list)
    wanted = {pairing.units[0][i].theme for i, _ in unsure}
    for i, j in enumerate(pairing.partners[0]):
        unit = pairing.units[0][i]
        if j >= 0 and unit.theme in wanted and not unit.is_heading and i not in pairing.moved:
            themes[unit.theme].append((i, j))
    doubtful = dict(unsure)
    for pairs in themes.values():
        weights = [_weight(pairing, i, j) for i, j in pairs]
        kept = heaviest_run([j for _, j in pairs], weights)
        pairing.moved.update(i for k, (i, _) in enumerate(pairs) if k not in kept and i in doubtful)


def _weight(pairing: Pairing, i: int, j: int) -> int:
    return 1 + pairing.units[0][i].weight + pairing.units[1][j].weight


def _is_place(pairing: Pairing, side: int, index: int) -> bool:
    """Whether a heading also stands in the other text, as a heading."""
    partner = pairing.partners[side][index]
    if partner >= 0:
        return pairing.units[1 - side][partner].is_heading
    return any(pair[side] == index for pair in pairing.kin)


def _places(pairing: Pairing, side: int) -> list[int]:
    """For every unit of a text, the last heading before it that stands in both texts."""
    places: list[int] = []
    last = -1
    for unit in pairing.units[side]:
        places.append(last)
        if unit.is_heading and _is_place(pairing, side, unit.index):
            last = unit.index
    return places


def _paired_above(pairing: Pairing, side: int, unit: Unit) -> int:
    index = unit.section
    while index >= 0 and not _is_place(pairing, side, index):
        index = pairing.units[side][index].section
    return index


def _changed_theme(pairing: Pairing, first: Unit, second: Unit) -> bool:
    if first.kind is NodeKind.THEME or second.kind is NodeKind.THEME:
        return False
    if first.section >= 0 and pairing.are_same(first.section, second.section):
        return False
    is_same_theme = pairing.are_same(first.theme, second.theme)
    if not (is_same_theme or _went_along(pairing, first, second)):
        return True
    return is_other_question(first.question, second.question)


def _went_along(pairing: Pairing, first: Unit, second: Unit) -> bool:
    """Whether a passage stands below what its theme is now: a section of another theme."""
    for side, unit, other in ((0, first, second), (1, second, first)):
        theme = pairing.partners[side][unit.theme] if unit.theme >= 0 else -1
        above = other.section
        while theme >= 0 and above >= 0:
            if above == theme:
                return True
            above = pairing.units[1 - side][above].section
    return False


def heaviest_run(order: list[int], weights: list[int]) -> set[int]:
    """Positions of the increasing run of `order` with the greatest sum of weights.

    Quick for any length: best sums by their last value, kept as a growing staircase.
    """
    values: list[int] = []
    sums: list[int] = []
    holders: list[int] = []
    previous: list[int] = []
    for position, value in enumerate(order):
        at = bisect_right(values, value)
        total = weights[position] + (sums[at - 1] if at else 0)
        previous.append(holders[at - 1] if at else -1)
        end = at
        while end < len(values) and sums[end] <= total:
            end += 1
        values[at:end] = [value]
        sums[at:end] = [total]
        holders[at:end] = [position]
    run: set[int] = set()
    position = holders[-1] if holders else -1
    while position >= 0:
        run.add(position)
        position = previous[position]
    return run

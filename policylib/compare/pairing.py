"""Which unit of one text is which of the other: the state that the matchers fill, and its laws.

The matchers run in one fixed order of the two texts (see `orient`), so that every choice
between equals falls the same way whichever text is called old: comparing back gives the same
pairs and the same movers.
"""

from dataclasses import field

from policylib.compare.units import Unit
from policylib.document import Policy, digest
from policylib.records import dataclass


@dataclass(slots=True, kw_only=True, eq=False)
class Pairing:
    """Pairs of units by index, while they are being found.

    `partners[0][i]` is the index in the second text that unit `i` of the first is paired with
    (-1: none yet), `partners[1]` the reverse. `splits` maps a whole of one side to its pieces on
    the other, as (side of the whole, whole, pieces). `kin` are further pairs of headings, where
    one was divided. `moved` are the pairs that changed place, by index in the first text.
    """

    units: tuple[list[Unit], list[Unit]]
    partners: tuple[list[int], list[int]]
    splits: list[tuple[int, int, tuple[int, ...]]] = field(default_factory=list)
    in_split: tuple[set[int], set[int]] = field(default_factory=lambda: (set(), set()))
    kin: set[tuple[int, int]] = field(default_factory=set)
    moved: set[int] = field(default_factory=set)

    @classmethod
    def of(cls, first: list[Unit], second: list[Unit]) -> "Pairing":
        """Nothing paired yet."""
        return cls(units=(first, second), partners=([-1] * len(first), [-1] * len(second)))

    def pair(self, i: int, j: int) -> None:
        """Pair unit `i` of the first text with unit `j` of the second."""
        self.partners[0][i] = j
        self.partners[1][j] = i

    def unpair(self, i: int, j: int) -> None:
        """Take a pair apart again, for it was part of something else."""
        self.partners[0][i] = -1
        self.partners[1][j] = -1

    def divide(self, side: int, whole: int, pieces: tuple[int, ...]) -> None:
        """Record that `whole` (of `side`) stands divided into `pieces` on the other side."""
        self.splits.append((side, whole, pieces))
        self.in_split[side].add(whole)
        self.in_split[1 - side].update(pieces)

    def is_free(self, side: int, index: int) -> bool:
        """Whether a unit has neither partner nor part in a split."""
        return self.partners[side][index] < 0 and index not in self.in_split[side]

    def free(self, side: int, *, headings: bool) -> list[Unit]:
        """The units without a partner: the headings, or the passages."""
        return [
            unit
            for unit in self.units[side]
            if unit.is_heading == headings and self.is_free(side, unit.index)
        ]

    def are_same(self, i: int, j: int) -> bool:
        """Whether two headings are the same place (-1 is the top of either text)."""
        if i < 0 or j < 0:
            return i == j
        return self.partners[0][i] == j or (i, j) in self.kin

    def heading_pairs(self) -> list[tuple[int, int]]:
        """The paired headings in the order of the first text, after the top, (-1, -1)."""
        return [(-1, -1)] + [
            (unit.index, self.partners[0][unit.index])
            for unit in self.units[0]
            if unit.is_heading and self.is_place(unit.index)
        ]

    def is_place(self, i: int) -> bool:
        """Whether a heading of the first text is paired with a heading."""
        j = self.partners[0][i]
        return j >= 0 and self.units[1][j].is_heading

    def mirrored(self) -> "Pairing":
        """The same pairs with the texts exchanged."""
        return Pairing(
            units=(self.units[1], self.units[0]),
            partners=(self.partners[1], self.partners[0]),
            splits=[(1 - side, whole, pieces) for side, whole, pieces in self.splits],
            in_split=(self.in_split[1], self.in_split[0]),
            kin={(j, i) for i, j in self.kin},
            moved={self.partners[0][i] for i in self.moved},
        )


def is_reversed(old: Policy, new: Policy, units: tuple[list[Unit], list[Unit]]) -> bool:
    """Whether the fixed order puts the new text first: by its words, then by all it holds."""
    keys = [[unit.text for unit in side] for side in units]
    return keys[0] > keys[1] if keys[0] != keys[1] else digest(old) > digest(new)


def children_of(units: list[Unit], heading: int) -> list[Unit]:
    """The units directly under a heading (-1: at the top), in reading order."""
    start, end = (0, len(units)) if heading < 0 else (heading + 1, units[heading].end)
    return [unit for unit in units[start:end] if unit.section == heading]


def by_heading(units: list[Unit]) -> dict[int, list[Unit]]:
    """All units by the heading that they stand directly under."""
    grouped: dict[int, list[Unit]] = {-1: []}
    for unit in units:
        grouped.setdefault(unit.section, []).append(unit)
        if unit.is_heading:
            grouped.setdefault(unit.index, [])
    return grouped

"""References to themes that only followed a renumbering: "se tema 4" → "se tema 5" is no change."""

import re

from policylib.compare.facts import NodeKind
from policylib.compare.pairing import Pairing
from policylib.document import Section

_REFERENCE = re.compile(
    r"\b((?:tema|temaer|temaerne|theme|themes)\s)(\w+(?:(?:, | og | eller | and | or |–|-)\d+)*)",
    re.IGNORECASE,
)


class ThemeReferences:
    """Rewrites references to paired themes, so that both texts name them alike."""

    def __init__(self, pairing: Pairing) -> None:
        self._names: tuple[dict[str, str], dict[str, str]] = ({}, {})
        self._has_shifts = False
        for unit in pairing.units[0]:
            partner = pairing.partners[0][unit.index]
            if unit.kind is not NodeKind.THEME or partner < 0:
                continue
            other = pairing.units[1][partner].node
            if isinstance(unit.node, Section) and isinstance(other, Section):
                numbers = unit.node.number, other.number
                if all(numbers):
                    self._has_shifts |= numbers[0] != numbers[1]
                    for side in (0, 1):
                        self._names[side].setdefault(numbers[side].casefold(), f"\0{unit.index}")

    def are_equal(self, old: str, new: str) -> bool:
        """Whether two texts differ in nothing but the numbers of themes that are the same."""
        if old == new:
            return True
        if not self._has_shifts:
            return False
        return self._neutral(old, 0) == self._neutral(new, 1)

    def _neutral(self, text: str, side: int) -> str:
        names = self._names[side]

        def rename(found: re.Match[str]) -> str:
            parts = re.split(r"(\W+(?:og|eller|and|or)?\W*)", found[2])
            return found[1] + "".join(names.get(part.casefold(), part) for part in parts)

        return _REFERENCE.sub(rename, text)

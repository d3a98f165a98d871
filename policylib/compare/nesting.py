"""Under which item a list item stands: an item that became a sub-item is told of, words or not."""

from policylib.compare.facts import NodeKind
from policylib.compare.pairing import Pairing
from policylib.compare.units import Unit, is_item


class Nesting:
    """The items above items, in both texts."""

    def __init__(self, pairing: Pairing) -> None:
        self._pairing = pairing
        self._at: tuple[dict[str, int], dict[str, int]] | None = None

    def differs(self, old: Unit, new: Unit) -> bool:
        """Whether an item stands under another item than before, or under one only now or then.

        Where the item above came or went, the words tell enough: then only the depth counts.
        """
        if old.kind is not NodeKind.LIST_ITEM or new.kind is not NodeKind.LIST_ITEM:
            return False
        above = _item_above(old), _item_above(new)
        if not all(above):
            return any(above)
        if self._at is None:
            olds, news = self._pairing.units
            self._at = ({u.anchor: u.index for u in olds}, {u.anchor: u.index for u in news})
        i, j = self._at[0].get(above[0], -1), self._at[1].get(above[1], -1)
        if i < 0 or j < 0:
            return False
        return self._pairing.partners[0][i] not in {j, -1} and self._pairing.partners[1][j] >= 0


def _item_above(unit: Unit) -> str:
    """The anchor of the item that holds an item's list, "" where none does."""
    above = unit.passage.parent.rpartition("/")[0]
    return above if is_item(above) else ""

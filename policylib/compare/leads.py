"""What rules a list: its intro line, the item above it, or the heading.

    Du må:                         Du må ikke:
    - bruge telefonen i pausen     - tage billeder af borgere

The same item means something else under the other line, though not one word of it changed.
"""

from collections.abc import Sequence
from typing import NamedTuple

from policylib.compare.facts import NodeKind
from policylib.compare.pairing import Pairing
from policylib.compare.units import Unit, is_item
from policylib.document import Paragraph


class Lead(NamedTuple):
    """The words that rule an item, and the unit that has them (-1: none).

    `is_line` where they are a line of text and no heading.
    """

    text: str
    unit: int
    is_line: bool


def leads_of(units: Sequence[Unit]) -> list[Lead | None]:
    """For every unit of a text what rules it as an item of a list; None for all other units."""
    at = {unit.anchor: unit.index for unit in units}
    by_list: dict[str, Lead] = {}
    leads: list[Lead | None] = []
    for unit in units:
        holder = unit.passage.parent if unit.kind is NodeKind.LIST_ITEM else ""
        if not holder:
            leads.append(None)
            continue
        if holder not in by_list:
            by_list[holder] = _lead_of(units, unit, at.get(holder.rpartition("/")[0], -1))
        leads.append(by_list[holder])
    return leads


def _lead_of(units: Sequence[Unit], first: Unit, above: int) -> Lead:
    """What rules the list of its first item."""
    if above >= 0 and is_item(units[above].anchor) and units[above].text.endswith(":"):
        return _line(units[above])
    former = units[first.index - 1] if first.index else None
    if former and former.section == first.section and _introduces(former):
        return _line(former)
    if first.section >= 0:
        return Lead(units[first.section].text, first.section, is_line=False)
    return Lead("", -1, is_line=False)


def _line(unit: Unit) -> Lead:
    return Lead(unit.text.rstrip(" :"), unit.index, is_line=True)


def _introduces(unit: Unit) -> bool:
    """Whether a passage is a line that what follows depends on: "Lederen skal:"."""
    node = unit.node
    if not isinstance(node, Paragraph) or is_item(unit.passage.parent):
        return False
    is_bold = bool(unit.text) and all(run.strong for run in node.text if run.text.strip())
    return unit.text.endswith(":") or is_bold


class Leads:
    """What rules the items of both texts."""

    def __init__(self, pairing: Pairing) -> None:
        self._pairing = pairing
        self._leads = leads_of(pairing.units[0]), leads_of(pairing.units[1])

    def differ(self, old: Unit, new: Unit) -> tuple[Lead, Lead] | None:
        """What ruled an item and what does now, where those are two different things.

        A line that was itself reworded, came or went is told of by its own change.
        """
        one, other = self._leads[0][old.index], self._leads[1][new.index]
        if one is None or other is None:
            return None
        is_moved = old.index in self._pairing.moved
        if not (one.is_line or other.is_line or is_moved):
            return None
        if one.text.casefold() == other.text.casefold():
            return None
        partners = self._pairing.partners
        if one.unit >= 0 and partners[0][one.unit] == other.unit:
            return None
        is_known = (
            one.unit >= 0 and partners[0][one.unit] >= 0,
            other.unit >= 0 and partners[1][other.unit] >= 0,
        )
        return (one, other) if any(is_known) or is_moved else None


def weights_of_lists(units: Sequence[Unit]) -> dict[int, int]:
    """For every line of its own that introduces a list, how much stands below it."""
    weights: dict[int, int] = {}
    for unit, lead in zip(units, leads_of(units), strict=True):
        if lead and lead.is_line and units[lead.unit].kind is not NodeKind.LIST_ITEM:
            weights[lead.unit] = weights.get(lead.unit, 0) + unit.weight
    return weights

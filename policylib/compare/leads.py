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
        self._ruling = [{lead.unit for lead in leads if lead} for leads in self._leads]
        self._lists: tuple[dict[str, set[str]], dict[str, set[str]]] = ({}, {})
        for i, j in enumerate(pairing.partners[0]):
            if j >= 0 and self._leads[0][i] and self._leads[1][j]:
                holders = pairing.units[0][i].passage.parent, pairing.units[1][j].passage.parent
                self._lists[0].setdefault(holders[0], set()).add(holders[1])
                self._lists[1].setdefault(holders[1], set()).add(holders[0])

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
        if not is_moved and (
            self._still_stands_above(one, other, old, new)
            or (self._is_whole(old, new) and not self._changed_places(one, other))
        ):
            return None
        is_known = (
            one.unit >= 0 and partners[0][one.unit] >= 0,
            other.unit >= 0 and partners[1][other.unit] >= 0,
        )
        return (one, other) if any(is_known) or is_moved else None

    def _is_whole(self, old: Unit, new: Unit) -> bool:
        """Whether the items of one list are all of the other one still, and none is beside them."""
        holders = self._lists[0][old.passage.parent], self._lists[1][new.passage.parent]
        return len(holders[0]) == 1 == len(holders[1])

    def _changed_places(self, one: Lead, other: Lead) -> bool:
        """Whether both lines rule lists in both texts, so that one took the other's place."""
        partners = self._pairing.partners
        return (
            one.is_line
            and other.is_line
            and partners[0][one.unit] in self._ruling[1]
            and partners[1][other.unit] in self._ruling[0]
        )

    def _still_stands_above(self, one: Lead, other: Lead, old: Unit, new: Unit) -> bool:
        """Whether the line that ruled an item in one text stands above it in the other too.

        It became an item itself, or the list was divided: no other line rules there instead.
        """
        (olds, news), partners = self._pairing.units, self._pairing.partners
        if one.is_line and not other.is_line:
            at = partners[0][one.unit]
            return 0 <= at < new.index and news[at].section == new.section
        if other.is_line and not one.is_line:
            at = partners[1][other.unit]
            return 0 <= at < old.index and olds[at].section == old.section
        return False


def weights_of_lists(units: Sequence[Unit]) -> dict[int, int]:
    """For every line of its own that introduces a list, how much stands below it."""
    weights: dict[int, int] = {}
    for unit, lead in zip(units, leads_of(units), strict=True):
        if lead and lead.is_line and units[lead.unit].kind is not NodeKind.LIST_ITEM:
            weights[lead.unit] = weights.get(lead.unit, 0) + unit.weight
    return weights

"""Several documents laid out flat one after another, so that one pairing can hold them all.

The text that most of the new one comes from stands as a single old text would; each of the others
stands under a heading of its own, its title, so that their headings of the same name ("Formål")
are not taken for one, and a document that became a theme is found as one.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from policylib.compare.facts import NodeKind
from policylib.compare.units import Unit, units_of
from policylib.document import Passage, Policy, Role, Run, Section, digest, title_of

_MOST_OF_IT = 0.5


class Gathered(NamedTuple):
    """The units of all documents in one list, and to which document each belongs.

    `unit_of` gives, for each, the unit in its own document; None for a title that stands above a
    document here. `main` is the document that stands under no such title, -1 where all do.
    """

    units: list[Unit]
    document_of: list[int]
    unit_of: list[Unit | None]
    main: int


def gather(olds: Sequence[Policy], new: Sequence[Unit]) -> Gathered:
    """The old documents in an order that does not depend on the one in which they were named."""
    laid = [units_of(old) for old in olds]
    order = sorted(
        range(len(olds)), key=lambda n: ([unit.text for unit in laid[n]], digest(olds[n]), n)
    )
    main = _main_of(laid, order, new)
    gathered = Gathered([], [], [], main)
    for number in order:
        start = len(gathered.units)
        if number != main:
            _put_title(gathered, number, olds[number], laid[number])
            start += 1
        above = start - 1 if number != main else -1
        for unit in laid[number]:
            gathered.units.append(
                replace(
                    unit,
                    index=start + unit.index,
                    section=start + unit.section if unit.section >= 0 else above,
                    theme=start + unit.theme if unit.theme >= 0 else -1,
                    end=start + unit.end,
                )
            )
            gathered.document_of.append(number)
            gathered.unit_of.append(unit)
    return gathered


def _put_title(gathered: Gathered, number: int, policy: Policy, units: list[Unit]) -> None:
    at = len(gathered.units)
    words = title_of(policy)
    node = Section(role=Role.PLAIN, title=(Run(text=words),) if words else ())
    gathered.units.append(
        Unit(
            index=at,
            kind=NodeKind.SECTION,
            shape="section",
            text=words,
            passage=Passage(anchor="", node=node, sections=(), parent=""),
            section=-1,
            theme=-1,
            question=None,
            force=None,
            table="",
            is_header=False,
            is_heading=True,
            is_question=False,
            end=at + 1 + len(units),
            weight=len(words) + sum(unit.weight for unit in units if unit.section < 0),
        )
    )
    gathered.document_of.append(number)
    gathered.unit_of.append(None)


def _main_of(laid: list[list[Unit]], order: list[int], new: Sequence[Unit]) -> int:
    """The document that most of the words kept to the letter come from; -1 where there is none."""
    if len(order) == 1:
        return order[0]
    texts = {unit.text for unit in new if not unit.is_heading}
    shared = {
        n: sum(unit.weight for unit in laid[n] if not unit.is_heading and unit.text in texts)
        for n in order
    }
    main = max(order, key=lambda n: shared[n])
    return main if shared[main] > _MOST_OF_IT * sum(shared.values()) else -1

"""A policy laid out flat for comparing: its headings and passages, in reading order.

A *unit* is what can be paired with a unit of the other text: a heading (with all that stands
under it), or a passage that carries words of its own. Lists and tables are no units: their
items and rows are. A quotation and a footnote are one unit each.
"""

from typing import assert_never

from policylib.compare.facts import NodeKind
from policylib.document import (
    BulletList,
    Code,
    Figure,
    Footnote,
    Force,
    ListItem,
    Located,
    NumberedList,
    Paragraph,
    Passage,
    Policy,
    Quote,
    Raw,
    Role,
    Row,
    Section,
    Source,
    Table,
    text_of,
    walk,
)
from policylib.records import dataclass


@dataclass(slots=True, kw_only=True, eq=False)
class Unit:
    """A heading or passage, with its place in the flat order.

    `index` counts units of one text from 0. `section` is the index of the heading that it
    stands under (-1: none); `theme` that of its theme. `end` is the index after the last unit
    under a heading. `weight` is the length of a passage's text, for a heading that of all under
    it. `table` is the anchor of its table, `is_header` marks that table's header row;
    `is_heading` tells a section or theme from a passage.
    """

    index: int
    kind: NodeKind
    text: str
    passage: Passage
    section: int
    theme: int
    question: Role | None
    force: Force | None
    table: str
    is_header: bool
    is_heading: bool
    end: int
    weight: int

    @property
    def node(self) -> Located:
        """The node of the tree."""
        return self.passage.node

    @property
    def is_question(self) -> bool:
        """Whether it is the heading of "Hvad vil vi?" or "Hvad gør vi?" itself."""
        node = self.passage.node
        return isinstance(node, Section) and node.role.is_question

    @property
    def anchor(self) -> str:
        """Its address in its own text."""
        return self.passage.anchor

    @property
    def source(self) -> Source:
        """File and line, empty where the tree was not read from a text."""
        return self.passage.node.source or Source("", 0)


def units_of(policy: Policy) -> list[Unit]:
    """The units of a policy in reading order."""
    units: list[Unit] = []
    open_headings: list[int] = []
    counted: dict[str, str] = {}
    tables: dict[str, str] = {}
    forces: dict[str, Force | None] = {"": None}
    for passage in walk(policy):
        node = passage.node
        above = len(passage.sections)
        while len(open_headings) > above:
            _close(units, open_headings.pop())
        parent = open_headings[-1] if open_headings else -1
        _note_containers(passage, counted, tables, forces)
        kind = _kind_of(passage)
        text = (counted.pop(passage.anchor, "") + text_of(node)).strip()
        if kind is None or not (text or isinstance(node, Section | Figure)):
            continue
        above_unit = units[parent] if parent >= 0 else None
        is_theme = isinstance(node, Section) and node.role is Role.THEME
        role = node.role if isinstance(node, Section) else None
        units.append(
            Unit(
                index=len(units),
                kind=kind,
                text=text,
                passage=passage,
                section=parent,
                theme=len(units) if is_theme else (above_unit.theme if above_unit else -1),
                question=role
                if role and role.is_question
                else (above_unit.question if above_unit else None),
                force=_own_force(node)
                or forces.get(passage.parent)
                or (above_unit.force if above_unit else None),
                table=tables.get(passage.parent, ""),
                is_heading=isinstance(node, Section),
                is_header=passage.anchor.endswith("/h1") and isinstance(node, Row),
                end=len(units) + 1,
                weight=len(text),
            )
        )
        if isinstance(node, Section):
            open_headings.append(len(units) - 1)
    while open_headings:
        _close(units, open_headings.pop())
    return units


def _close(units: list[Unit], heading: int) -> None:
    unit = units[heading]
    unit.end = len(units)
    unit.weight += sum(each.weight for each in units[heading + 1 :] if each.section == heading)


def _own_force(node: Located) -> Force | None:
    return node.force if isinstance(node, Section | ListItem) else None


def _note_containers(
    passage: Passage,
    counted: dict[str, str],
    tables: dict[str, str],
    forces: dict[str, Force | None],
) -> None:
    """Remember what lists, items and tables tell about the passages inside them."""
    node = passage.node
    match node:
        case NumberedList(items=items, start=start) if len(items) == 1 or start != 1:
            # Such a number may be a date that lost its day, so it counts as words.
            counted[f"{passage.anchor}/i1"] = f"{start}. "
        case Table():
            tables[passage.anchor] = passage.anchor
        case _:
            pass
    if isinstance(node, ListItem | BulletList | NumberedList | Table):
        own = node.force if isinstance(node, ListItem) else None
        forces[passage.anchor] = own or forces.get(passage.parent)


def _kind_of(passage: Passage) -> NodeKind | None:
    node = passage.node
    match node:
        case Section(role=Role.THEME):
            return NodeKind.THEME
        case Section():
            return NodeKind.SECTION
        case Paragraph():
            return NodeKind.PARAGRAPH
        case ListItem():
            return NodeKind.LIST_ITEM
        case Row():
            return NodeKind.TABLE_ROW
        case Quote():
            return NodeKind.QUOTE
        case Figure():
            return NodeKind.FIGURE
        case Footnote():
            return NodeKind.FOOTNOTE
        case Code():
            return NodeKind.CODE
        case Raw():
            return NodeKind.OTHER
        case BulletList() | NumberedList() | Table():
            return None
        case _ as unreachable:
            assert_never(unreachable)


def is_other_question(one: Role | None, other: Role | None) -> bool:
    """Whether a passage went from what we want to what we do, or back."""
    return one is not None and other is not None and one is not other

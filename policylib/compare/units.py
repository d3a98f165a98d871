"""A policy laid out flat for comparing: its headings and passages, in reading order.

A *unit* is what can be paired with a unit of the other text: a heading (with all that stands
under it), or a passage that carries words of its own. Lists and tables are no units: their
items and rows are. A quotation and a footnote are one unit each.
"""

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

    `index` counts units of one text from 0. `shape` names what it can be paired with: running
    text of any kind is one shape. `section` is the index of the heading that it stands under
    (-1: none); `theme` that of its theme. `end` is the index after the last unit under a heading.
    `weight` is the length of a passage's text, for a heading that of all under it. `table` is
    the anchor of its table, `is_header` marks that table's header row; `is_heading` tells a
    section or theme from a passage, `is_question` the heading of "Hvad vil vi?" or "Hvad gør
    vi?" from other sections.
    """

    index: int
    kind: NodeKind
    shape: str
    text: str
    passage: Passage
    section: int
    theme: int
    question: Role | None
    force: Force | None
    table: str
    is_header: bool
    is_heading: bool
    is_question: bool
    end: int
    weight: int

    @property
    def node(self) -> Located:
        """The node of the tree."""
        return self.passage.node

    @property
    def anchor(self) -> str:
        """Its address in its own text."""
        return self.passage.anchor

    @property
    def source(self) -> Source:
        """File and line, empty where the tree was not read from a text."""
        return self.passage.node.source or Source("", 0)


# By type, not by `match`: this is asked of every node of both texts.
_KINDS: dict[type[Located], NodeKind | None] = {
    Section: NodeKind.SECTION,
    Paragraph: NodeKind.PARAGRAPH,
    ListItem: NodeKind.LIST_ITEM,
    Row: NodeKind.TABLE_ROW,
    Quote: NodeKind.QUOTE,
    Figure: NodeKind.FIGURE,
    Footnote: NodeKind.FOOTNOTE,
    Code: NodeKind.CODE,
    Raw: NodeKind.OTHER,
    BulletList: None,
    NumberedList: None,
    Table: None,
}
_HOLDERS = frozenset({ListItem, BulletList, NumberedList})
_RUNNING_TEXT = frozenset({Paragraph, ListItem, Quote})
_WITHOUT_WORDS = frozenset({Section, Figure})


def units_of(policy: Policy) -> list[Unit]:
    """The units of a policy in reading order."""
    units: list[Unit] = []
    open_headings: list[int] = []
    counted: dict[str, str] = {}
    forces: dict[str, Force | None] = {}
    for passage in walk(policy):
        node = passage.node
        type_of_node = type(node)
        above = len(passage.sections)
        while len(open_headings) > above:
            _close(units, open_headings.pop())
        if type_of_node in _HOLDERS:
            _note_holder(passage, counted, forces)
        kind = _KINDS[type_of_node]
        if kind is None:
            continue
        text = text_of(node)
        if passage.anchor in counted:
            text = f"{counted[passage.anchor]} {text}".rstrip()
        if not text and type_of_node not in _WITHOUT_WORDS:
            continue
        index = len(units)
        parent = open_headings[-1] if open_headings else -1
        own_force = node.force if isinstance(node, Section | ListItem) else None
        force = own_force or forces.get(passage.parent)
        theme, question = -1, None
        if parent >= 0:
            heading = units[parent]
            theme, question, force = heading.theme, heading.question, force or heading.force
        is_question = False
        if isinstance(node, Section):
            open_headings.append(index)
            if node.role is Role.THEME:
                kind, theme = NodeKind.THEME, index
            elif node.role.is_question:
                is_question, question = True, node.role
        is_row = type_of_node is Row
        is_header = is_row and passage.anchor.endswith("/h1")
        units.append(
            Unit(
                index=index,
                kind=kind,
                shape="text"
                if type_of_node in _RUNNING_TEXT
                else f"{kind.value}-header"
                if is_header
                else kind.value,
                text=text,
                passage=passage,
                section=parent,
                theme=theme,
                question=question,
                force=force,
                table=passage.parent if is_row else "",
                is_header=is_header,
                is_heading=type_of_node is Section,
                is_question=is_question,
                end=index + 1,
                weight=len(text),
            )
        )
    while open_headings:
        _close(units, open_headings.pop())
    return units


def _close(units: list[Unit], heading: int) -> None:
    unit = units[heading]
    unit.end = len(units)
    unit.weight += sum(each.weight for each in units[heading + 1 :] if each.section == heading)


def _note_holder(
    passage: Passage, counted: dict[str, str], forces: dict[str, Force | None]
) -> None:
    """Remember what a list or an item tells about the passages inside it."""
    node = passage.node
    own = node.force if isinstance(node, ListItem) else None
    forces[passage.anchor] = own or forces.get(passage.parent)
    if isinstance(node, NumberedList) and (
        node.start != 1 or (len(node.items) == 1 and not is_item(passage.parent))
    ):
        # Such a number may be a date that lost its day, so it counts as words.
        counted[f"{passage.anchor}/i1"] = f"{node.start}."


def is_item(anchor: str) -> bool:
    """Whether an anchor is that of a list item: "…/l1/i3"."""
    steps = anchor.rsplit("/", 2)[-2:]
    return len(steps) == 2 and all(
        step[:1] == letter and step[1:].isdecimal()
        for step, letter in zip(steps, "li", strict=True)
    )


def is_other_question(one: Role | None, other: Role | None) -> bool:
    """Whether a passage went from what we want to what we do, or back."""
    return one is not None and other is not None and one is not other

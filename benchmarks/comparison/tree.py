"""A policy as a tree that can be edited: the ground on which edits with known truth are made.

Boxes have an identity of their own, so that an edit can say *which* passage it means, however
often the same words stand in the text. `Draft.freeze` gives the policy and the node of every box.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TypeVar

from policylib.document import (
    Block,
    BulletList,
    Footnote,
    ListItem,
    Metadata,
    NumberedList,
    Paragraph,
    Policy,
    Role,
    Row,
    Section,
    Table,
    Text,
    texts_in,
)


@dataclass(eq=False, kw_only=True)
class Leaf:
    """A block that is edited as a whole: paragraph, quote, figure, code, raw."""

    node: Block


@dataclass(eq=False, kw_only=True)
class Item:
    """A list item with its blocks."""

    node: ListItem
    blocks: "list[Box]"


@dataclass(eq=False, kw_only=True)
class Items:
    """A list."""

    node: BulletList | NumberedList
    items: list[Item]


@dataclass(eq=False, kw_only=True)
class Line:
    """A table row."""

    cells: list[Text]


@dataclass(eq=False, kw_only=True)
class Grid:
    """A table; the first line is its header."""

    node: Table
    lines: list[Line]


@dataclass(eq=False, kw_only=True)
class Heading:
    """A section with what stands under it."""

    node: Section
    blocks: "list[Box]"
    sections: "list[Heading]"

    @property
    def is_theme(self) -> bool:
        """Whether it is a theme."""
        return self.node.role is Role.THEME


@dataclass(eq=False, kw_only=True)
class Note:
    """A footnote."""

    node: Footnote


Box = Leaf | Items | Grid
Any = Leaf | Items | Grid | Item | Line | Heading | Note
Frozen = dict[int, object]
Kept = TypeVar("Kept")


@dataclass(frozen=True, kw_only=True)
class Spot:
    """A box where it stands: the list that holds it, its index there, the headings above."""

    held_in: list
    at: int
    box: Any
    above: tuple[Heading, ...]


@dataclass(eq=False, kw_only=True)
class Draft:
    """A policy to edit. `busy` are boxes that an edit has already used, by id."""

    metadata: Metadata
    heading: Text
    blocks: list[Box]
    sections: list[Heading]
    notes: list[Note]
    busy: set[int] = field(default_factory=set)
    kept: list[Any] = field(default_factory=list)
    planted: list[Any] = field(default_factory=list)

    def freeze(self) -> tuple[Policy, Frozen]:
        """The policy as it now stands, and which node each box became (by the box's id)."""
        frozen: Frozen = {}
        policy = Policy(
            metadata=self.metadata,
            heading=self.heading,
            blocks=tuple(_frozen(box, frozen) for box in self.blocks),
            sections=tuple(_frozen_section(box, frozen) for box in self.sections),
            footnotes=tuple(_kept(note, note.node, frozen) for note in self.notes),
        )
        return policy, frozen

    def is_free(self, *boxes: Any) -> bool:
        """Whether no edit has used any of these."""
        return all(id(box) not in self.busy for box in boxes)

    def reserve(self, *boxes: Any) -> None:
        """Keep these for one edit, with everything under them."""
        for box in boxes:
            self.kept.append(box)
            self.busy.add(id(box))

    def reserve_around(self, spot: Spot) -> None:
        """Keep a box and its neighbours on either side for one edit."""
        around = spot.held_in[max(0, spot.at - 1) : spot.at + 2]
        self.reserve(spot.box, *around)

    def spots(self) -> Iterator[Spot]:
        """Every box in reading order."""
        yield from _spots(self.blocks, self.sections, ())

    def passages(self) -> list[Spot]:
        """The paragraphs that stand in sections, not in items."""
        return [
            spot
            for spot in self.spots()
            if isinstance(spot.box, Leaf)
            and isinstance(spot.box.node, Paragraph)
            and spot.above
            and spot.held_in is spot.above[-1].blocks
        ]

    def headings(self) -> list[Spot]:
        """The headings."""
        return [spot for spot in self.spots() if isinstance(spot.box, Heading)]

    def refers_to_theme(self, number: str) -> bool:
        """Whether any passage says "se tema 4" of this one."""
        return any(number in _theme_numbers(spot.box) for spot in self.spots())

    def renumber(self, start: int = 1) -> None:
        """Number the themes anew, and let references follow ("se tema 4")."""
        themes = [
            spot.box for spot in self.headings() if spot.box.is_theme and spot.box.node.number
        ]
        names = {theme.node.number: str(number) for number, theme in enumerate(themes, start)}
        for theme in themes:
            theme.node = replace(theme.node, number=names[theme.node.number])
        for spot in self.spots():
            if isinstance(spot.box, Leaf) and isinstance(spot.box.node, Paragraph):
                text = spot.box.node.text
                followed = tuple(replace(run, text=_follow(run.text, names)) for run in text)
                if followed != text:
                    spot.box.node = replace(spot.box.node, text=followed)


def _theme_numbers(box: Any) -> set[str]:
    """The themes that a paragraph refers to by number."""
    if not isinstance(box, Leaf) or not isinstance(box.node, Paragraph):
        return set()
    words = "".join(run.text for run in box.node.text)
    return set(re.findall(r"\b[Tt]ema (\d+)\b", words))


def _follow(words: str, names: dict[str, str]) -> str:
    return re.sub(
        r"\b([Tt]ema )(\d+)\b", lambda found: found[1] + names.get(found[2], found[2]), words
    )


def boxes_under(box: Any) -> list[Any]:
    """A box and all boxes under it."""
    match box:
        case Heading(blocks=blocks, sections=sections):
            below = [*blocks, *sections]
        case Items(items=items):
            below = list(items)
        case Item(blocks=blocks):
            below = list(blocks)
        case Grid(lines=lines):
            below = list(lines)
        case _:
            below = []
    return [box, *(each for one in below for each in boxes_under(one))]


def note_labels(box: Any) -> set[str]:
    """The footnotes that a box and all under it refer to."""
    labels: set[str] = set()
    for each in boxes_under(box):
        texts: list[Text] = []
        if isinstance(each, Leaf):
            texts = list(texts_in(each.node))
        elif isinstance(each, Line):
            texts = each.cells
        elif isinstance(each, Heading):
            texts = [each.node.title]
        labels |= {run.note for text in texts for run in text if run.note}
    return labels


def draft_of(policy: Policy) -> Draft:
    """A policy as a tree to edit."""
    return Draft(
        metadata=policy.metadata,
        heading=policy.heading,
        blocks=[_box(block) for block in policy.blocks],
        sections=[_heading(section) for section in policy.sections],
        notes=[Note(node=note) for note in policy.footnotes],
    )


def _box(block: Block) -> Box:
    match block:
        case BulletList(items=items) | NumberedList(items=items):
            return Items(node=block, items=[_item(item) for item in items])
        case Table(header=header, rows=rows):
            return Grid(node=block, lines=[Line(cells=list(r.cells)) for r in (header, *rows)])
        case _:
            return Leaf(node=block)


def _item(item: ListItem) -> Item:
    return Item(node=item, blocks=[_box(block) for block in item.blocks])


def _heading(section: Section) -> Heading:
    return Heading(
        node=section,
        blocks=[_box(block) for block in section.blocks],
        sections=[_heading(below) for below in section.sections],
    )


def _kept(box: Any, node: Kept, frozen: Frozen) -> Kept:
    frozen[id(box)] = node
    return node


def _frozen(box: Box, frozen: Frozen) -> Block:
    match box:
        case Items(node=node, items=items):
            made = replace(node, items=tuple(_frozen_item(item, frozen) for item in items))
        case Grid(node=node, lines=lines):
            rows = [_kept(line, Row(cells=tuple(line.cells)), frozen) for line in lines]
            made = replace(node, header=rows[0], rows=tuple(rows[1:]))
        case Leaf(node=node):
            made = replace(node)
    return _kept(box, made, frozen)


def _frozen_item(item: Item, frozen: Frozen) -> ListItem:
    blocks = tuple(_frozen(block, frozen) for block in item.blocks)
    return _kept(item, replace(item.node, blocks=blocks), frozen)


def _frozen_section(box: Heading, frozen: Frozen) -> Section:
    made = replace(
        box.node,
        blocks=tuple(_frozen(block, frozen) for block in box.blocks),
        sections=tuple(_frozen_section(below, frozen) for below in box.sections),
    )
    return _kept(box, made, frozen)


def _spots(blocks: list, sections: list, above: tuple[Heading, ...]) -> Iterator[Spot]:
    for at, box in enumerate(blocks):
        yield Spot(held_in=blocks, at=at, box=box, above=above)
        if isinstance(box, Items):
            for number, item in enumerate(box.items):
                yield Spot(held_in=box.items, at=number, box=item, above=above)
                yield from _spots(item.blocks, [], above)
        elif isinstance(box, Grid):
            for number, line in enumerate(box.lines):
                yield Spot(held_in=box.lines, at=number, box=line, above=above)
    for at, heading in enumerate(sections):
        yield Spot(held_in=sections, at=at, box=heading, above=above)
        yield from _spots(heading.blocks, heading.sections, (*above, heading))

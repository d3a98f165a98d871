"""What an edit claims to have changed, and how an edit of passages is made."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

from tree import Any, Draft, Heading, Item, Items, Leaf, Note, Spot, boxes_under, note_labels

from policylib.document import Paragraph, Quote, Text, full_text, plain

MIRRORED = {"added": "removed", "removed": "added", "split": "merged", "merged": "split"}


@dataclass(frozen=True, kw_only=True)
class Claim:
    """One change that a careful reader would name.

    `old` and `new` are the boxes (or, where no box has them, the words) on either side; several
    are the pieces of a split or merge. `at` are the boxes whose places count, where they are
    not the first of these. `is_bare` marks a heading that came without the passages under it,
    `node_back` is what the passage is called read backwards, where that is something else.
    """

    kind: str
    node: str
    old: tuple[Any | str, ...] = ()
    new: tuple[Any | str, ...] = ()
    at: tuple[Any | None, Any | None] = (None, None)
    is_bare: bool = False
    node_back: str = ""

    def mirrored(self) -> "Claim":
        """The same change read from the new text to the old."""
        return replace(
            self,
            kind=MIRRORED.get(self.kind, self.kind),
            node=self.node_back or self.node,
            node_back=self.node,
            old=self.new,
            new=self.old,
            at=self.at[::-1],
        )


Edit = Callable[[Draft, Random], list[Claim] | None]
WordEdit = Callable[[Text, Random], Text | None]


def changed(box: Any, node: str = "paragraph") -> Claim:
    """A passage whose words changed in place."""
    return Claim(kind="changed", node=node, old=(box,), new=(box,))


def moved(box: Any, node: str) -> Claim:
    """A passage that moved."""
    return Claim(kind="moved", node=node, old=(box,), new=(box,))


def fresh(words: str | Text) -> Leaf:
    """A new paragraph."""
    from wording import plain_text

    return Leaf(node=Paragraph(text=plain_text(words) if isinstance(words, str) else words))


def words_of(box: Any) -> int:
    """How long the text of a box and all under it is."""
    total = 0
    for each in boxes_under(box):
        if isinstance(each, Leaf):
            total += len(full_text(each.node))
        elif isinstance(each, Heading):
            total += len(plain(each.node.title))
        elif not isinstance(each, Items | Item) and hasattr(each, "cells"):
            total += sum(len(plain(cell)) for cell in each.cells)
    return total


def one_of(draft: Draft, rng: Random, spots: list[Spot]) -> Spot | None:
    """A free one of some boxes."""
    free = [spot for spot in spots if draft.is_free(spot.box)]
    return rng.choice(free) if free else None


def shuffled(rng: Random, spots: list) -> list:
    """The same in another order."""
    return rng.sample(spots, len(spots))


def text_in(box: Leaf | Item | Note) -> Text | None:
    """The running text that a box has of its own."""
    blocks = box.node.blocks if isinstance(box, Note) else None
    if isinstance(box, Item):
        first = box.blocks[0] if box.blocks else None
        return text_in(first) if isinstance(first, Leaf) else None
    if isinstance(box, Leaf) and isinstance(box.node, Quote):
        blocks = box.node.blocks
    if blocks is not None:
        ones = [block for block in blocks if isinstance(block, Paragraph)]
        return ones[0].text if ones else None
    return box.node.text if isinstance(box, Leaf) and isinstance(box.node, Paragraph) else None


def set_text(box: Leaf | Item | Note, text: Text) -> None:
    """Give a box another running text."""
    if isinstance(box, Item):
        set_text(box.blocks[0], text)
    elif isinstance(box.node, Paragraph):
        box.node = replace(box.node, text=text)
    else:
        blocks = list(box.node.blocks)
        at = next(k for k, block in enumerate(blocks) if isinstance(block, Paragraph))
        blocks[at] = replace(blocks[at], text=text)
        box.node = replace(box.node, blocks=tuple(blocks))


def edit_words(
    draft: Draft, rng: Random, spots: list[Spot], edit: WordEdit, node: str = "paragraph"
) -> list[Claim] | None:
    """Edit the words of the first of some passages where that can be done."""
    for spot in shuffled(rng, spots):
        text = text_in(spot.box)
        if not text or not draft.is_free(spot.box):
            continue
        edited = edit(text, rng)
        if edited is None or edited == text or not plain(edited):
            continue
        set_text(spot.box, edited)
        draft.reserve(spot.box)
        return [changed(spot.box, node)]
    return None


def in_section(draft: Draft, least: int) -> list[list[Spot]]:
    """The paragraphs of every section that has some, by section."""
    by: dict[int, list[Spot]] = {}
    for spot in draft.passages():
        by.setdefault(id(spot.held_in), []).append(spot)
    return [spots for spots in by.values() if len(spots) >= least]


def is_plain_spot(spot: Spot) -> bool:
    """Whether a passage carries no footnote mark, which would take its footnote along."""
    return not note_labels(spot.box)


def move_within(
    draft: Draft, rng: Random, held_in: list, first: int, node: str, *, least: int = 1
) -> Claim | None:
    """Move one of a list's boxes past heavier neighbours, so that it is the one that moved.

    `first` is the index from which boxes may move; `least` how many it has to pass.
    """
    owner = ("order", id(held_in))
    if owner in draft.busy or len(held_in) - first < 2:
        return None
    ways = [
        (at, to)
        for at in range(first, len(held_in))
        for to in range(first, len(held_in))
        if abs(at - to) >= least
    ]
    for at, to in shuffled(rng, ways):
        box = held_in[at]
        passed = held_in[at + 1 : to + 1] if to > at else held_in[to:at]
        if not draft.is_free(box) or (note_labels(box) and not isinstance(box, Heading)):
            continue
        if words_of(box) * 1.3 + 3 >= sum(map(words_of, passed)):
            continue
        draft.reserve(box, *held_in[max(0, at - 1) : at + 2])
        held_in.insert(to, held_in.pop(at))
        draft.reserve(*held_in[max(0, to - 1) : to + 2])
        draft.busy.add(owner)
        return moved(box, node)
    return None

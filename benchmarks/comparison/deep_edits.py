"""The hard group, passages: moved pieces, lists made of paragraphs, sub-items, blocks, columns."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from random import Random

import heading_edits
import list_edits
import passage_edits
from claims import (
    Claim,
    Edit,
    changed,
    edit_words,
    fresh,
    is_plain_spot,
    moved,
    one_of,
    set_text,
    shuffled,
    text_in,
    words_of,
)
from tree import Any, Draft, Item, Items, Leaf, Spot, note_labels
from wording import FRESH, WHAT, join, passage, plain_text, replace_words, sentence

from policylib.document import BulletList, Code, Figure, Link, ListItem, Quote, plain


def _goal(draft: Draft, rng: Random, away_from: Spot) -> Spot | None:
    """A free paragraph of another theme or outermost section."""
    spots = [s for s in draft.passages() if s.above[0] is not away_from.above[0]]
    return one_of(draft, rng, spots)


def _spot_of(draft: Draft, box: Any) -> Spot:
    return next(spot for spot in draft.spots() if spot.box is box)


def _carry(draft: Draft, rng: Random, boxes: tuple[Any, ...]) -> bool:
    """Move neighbouring boxes of one list to another theme; False where there is no goal."""
    spot = _spot_of(draft, boxes[0])
    goal = _goal(draft, rng, spot)
    if not goal or len(spot.held_in) <= len(boxes):
        return False
    draft.reserve_around(goal)
    del spot.held_in[spot.at : spot.at + len(boxes)]
    at = _spot_of(draft, goal.box).at + 1
    goal.held_in[at:at] = boxes
    return True


def _edit_one(rng: Random, boxes: tuple[Any, ...], count: int = 2) -> None:
    box = rng.choice(boxes)
    text = replace_words(text_in(box) or (), rng, count)
    if text is not None:
        set_text(box, text)


def split_move_edit(draft: Draft, rng: Random, *, as_list: bool) -> list[Claim] | None:
    """A paragraph divided, a piece edited, and all pieces moved to another theme together."""
    make = passage_edits.paragraph_to_list if as_list else passage_edits.split_paragraph
    claims = make(draft, rng)
    if not claims:
        return None
    pieces = claims[0].new
    _edit_one(rng, pieces, 1)
    held = (
        next(s.box for s in draft.spots() if isinstance(s.box, Items) and pieces[0] in s.box.items)
        if as_list
        else None
    )
    _carry(draft, rng, (held,) if as_list else pieces)  # else it is divided where it stands
    return claims


def split_and_part(draft: Draft, rng: Random) -> list[Claim] | None:
    """A paragraph divided, and its second half moved to another theme."""
    claims = passage_edits.split_paragraph(draft, rng)
    if claims and len(words_of_box(claims[0].new[1])) >= 8:
        _carry(draft, rng, (claims[0].new[1],))
    return claims


def words_of_box(box: Any) -> list[str]:
    """The words of a passage."""
    return plain(text_in(box) or ()).split()


def list_to_paragraph(draft: Draft, rng: Random, *, edits: int) -> list[Claim] | None:
    """A whole list became one paragraph, with some words changed."""
    spots = [
        s
        for s in draft.spots()
        if isinstance(s.box, Items) and s.above and s.held_in is s.above[-1].blocks
        if 1 < len(s.box.items) < 8 and not note_labels(s.box)
        if all(len(item.blocks) == 1 and text_in(item) for item in s.box.items)
        if draft.is_free(s.box, *s.box.items) and words_of(s.box) > 60
    ]
    for spot in shuffled(rng, spots):
        text = join([text_in(item) or () for item in spot.box.items])
        edited = replace_words(text, rng, edits) if edits else text
        if edited is None:
            continue
        box = fresh(edited)
        draft.reserve_around(spot)
        draft.reserve(box, *spot.box.items)
        spot.held_in[spot.at] = box
        return [Claim(kind="merged", node="paragraph", old=tuple(spot.box.items), new=(box,))]
    return None


def _flat_items(draft: Draft, size: int) -> list[Spot]:
    """Items of lists directly in sections, each of one paragraph, none with a footnote."""
    return [
        item
        for spot in draft.spots()
        if isinstance(spot.box, Items) and spot.above and spot.held_in is spot.above[-1].blocks
        if len(spot.box.items) >= size and not note_labels(spot.box)
        if all(len(each.blocks) == 1 for each in spot.box.items)
        for item in draft.spots()
        if item.held_in is spot.box.items
    ]


def _plant_sub_items(draft: Draft, rng: Random) -> None:
    """Give some items two items of their own, in both texts."""
    for spot in rng.sample(items := _flat_items(draft, 2), min(4, len(items))):
        items_below = [
            Item(node=ListItem(blocks=()), blocks=[fresh(sentence(rng))]) for _ in range(3)
        ]
        spot.box.blocks.append(Items(node=BulletList(items=()), items=items_below))
        draft.planted += items_below


def _sub_items(draft: Draft) -> list[Spot]:
    ids = {id(box) for box in draft.planted}
    return [spot for spot in draft.spots() if id(spot.box) in ids and draft.is_free(spot.box)]


def edit_sub_item(draft: Draft, rng: Random) -> list[Claim] | None:
    """A word of a sub-item changed."""
    return edit_words(draft, rng, _sub_items(draft), replace_words, "list_item")


def remove_sub_item(draft: Draft, rng: Random) -> list[Claim] | None:
    """A sub-item went."""
    spot = one_of(draft, rng, _sub_items(draft))
    if not spot:
        return None
    del spot.held_in[spot.at]
    return [Claim(kind="removed", node="list_item", old=(spot.box,))]


def add_sub_items(draft: Draft, rng: Random) -> list[Claim] | None:
    """An item got items of its own."""
    spot = one_of(draft, rng, _flat_items(draft, 2))
    if not spot:
        return None
    made = [Item(node=ListItem(blocks=()), blocks=[fresh(sentence(rng))]) for _ in range(2)]
    spot.box.blocks.append(Items(node=BulletList(items=()), items=made))
    draft.reserve_around(spot)
    return [Claim(kind="added", node="list_item", new=(item,)) for item in made]


def indent_item(draft: Draft, rng: Random) -> list[Claim] | None:
    """An item became a sub-item of the one before it."""
    spot = one_of(draft, rng, [s for s in _flat_items(draft, 3) if s.at > 0])
    if not spot or not draft.is_free(spot.held_in[spot.at - 1]):
        return None
    draft.reserve_around(spot)
    above = spot.held_in[spot.at - 1]
    del spot.held_in[spot.at]
    above.blocks.append(Items(node=BulletList(items=()), items=[spot.box]))
    return [changed(spot.box, "list_item")]


def carry_sub_item(draft: Draft, rng: Random) -> list[Claim] | None:
    """A sub-item moved to another theme's list."""
    spot = one_of(draft, rng, [s for s in _sub_items(draft) if s.above])
    goals = [s for s in _flat_items(draft, 2) if not spot or s.above[0] is not spot.above[0]]
    goal = one_of(draft, rng, goals)
    if not spot or not goal or words_of(spot.box) < 30:
        return None
    del spot.held_in[spot.at]
    goal.held_in.insert(goal.at, spot.box)
    draft.reserve(spot.box)
    return [moved(spot.box, "list_item")]


def paragraph_to_item(draft: Draft, rng: Random, *, is_edited: bool) -> list[Claim] | None:
    """A paragraph above a list became its first item."""
    spots = [
        s
        for s in draft.passages()
        if is_plain_spot(s) and s.at + 1 < len(s.held_in)
        if isinstance(s.held_in[s.at + 1], Items) and draft.is_free(s.held_in[s.at + 1])
    ]
    spot = one_of(draft, rng, spots)
    if not spot:
        return None
    below = spot.held_in[spot.at + 1]
    item = Item(node=ListItem(blocks=()), blocks=[fresh(text_in(spot.box) or ())])
    draft.reserve_around(spot)
    draft.reserve(item, *below.items)
    if is_edited:
        _edit_one(rng, (item,))
    del spot.held_in[spot.at]
    below.items.insert(0, item)
    return [
        Claim(kind="changed", node="list_item", node_back="paragraph", old=(spot.box,), new=(item,))
    ]


def _leaves(draft: Draft, kind: type) -> list[Spot]:
    return [
        s
        for s in draft.spots()
        if isinstance(s.box, Leaf) and isinstance(s.box.node, kind) and s.above
        if s.held_in is s.above[-1].blocks and len(s.held_in) > 1 and draft.is_free(s.box)
    ]


def carry_leaf(
    draft: Draft, rng: Random, *, kind: type, node: str, edits: int = 0
) -> list[Claim] | None:
    """A quotation, figure or piece of code moved to another theme, perhaps edited."""
    spot = one_of(draft, rng, [s for s in _leaves(draft, kind) if not note_labels(s.box)])
    if not spot or words_of(spot.box) < 15:
        return None
    text = replace_words(text_in(spot.box) or (), rng, edits) if edits else None
    if edits and text is None:
        return None
    draft.reserve_around(spot)
    if not _carry(draft, rng, (spot.box,)):
        return None
    if text is not None:
        set_text(spot.box, text)
    return [moved(spot.box, node)]


def change_picture(draft: Draft, rng: Random) -> list[Claim] | None:
    """Another picture under the same words."""
    spot = one_of(draft, rng, _leaves(draft, Figure))
    if not spot:
        return None
    image = replace(spot.box.node, image=f"billeder/nyt-{rng.randint(10, 99)}.png")
    spot.box.node = image
    draft.reserve(spot.box)
    return [changed(spot.box, "figure")]


def _plant_code(draft: Draft, rng: Random) -> None:
    """A block of code, as a form's sample line, in both texts."""
    spot = one_of(draft, rng, draft.passages())
    if not spot:
        return
    words = "\n".join(f"{rng.choice(FRESH)}: {rng.choice(WHAT)}" for _ in range(4))
    box = Leaf(node=Code(text=words))
    draft.planted.append(box)
    at = next(k for k, each in enumerate(spot.held_in) if each is spot.box)
    spot.held_in.insert(at + 1, box)


def edit_code(draft: Draft, rng: Random) -> list[Claim] | None:
    """A line of code changed."""
    if not draft.planted:
        return None
    box = draft.planted[0]
    lines = box.node.text.split("\n")
    lines[rng.randrange(4)] = "felt: udgået"
    box.node = replace(box.node, text="\n".join(lines))
    draft.reserve(box)
    return [changed(box, "code")]


def edit_link_and_words(draft: Draft, rng: Random) -> list[Claim] | None:
    """A passage with a link has other words, and the link leads elsewhere: two changes."""
    spots = [
        s
        for s in draft.passages()
        if any(run.link for run in text_in(s.box) or ()) and is_plain_spot(s)
    ]
    for spot in shuffled(rng, [s for s in spots if draft.is_free(s.box)]):
        text = text_in(spot.box) or ()
        target = f"https://intranet.example/nyt/{rng.randint(100, 999)}"
        old = next(run.link for run in text if run.link)
        turned = tuple(
            replace(run, link=Link(target=target)) if run.link == old else run for run in text
        )
        words = plain(tuple(run for run in text if run.link == old))
        edited = replace_words(turned, rng, 1)
        if edited is None:
            continue
        set_text(spot.box, edited)
        draft.reserve(spot.box)
        link = Claim(
            kind="changed", node="link", old=(words,), new=(words,), at=(spot.box, spot.box)
        )
        return [changed(spot.box), link]
    return None


def column_and_cells(draft: Draft, rng: Random) -> list[Claim] | None:
    """A column came, and cells of two rows changed besides."""
    claims = list_edits.add_column(draft, rng)
    if not claims:
        return None
    grid = next(
        s.box for s in draft.spots() if getattr(s.box, "lines", [None])[0] is claims[0].at[1]
    )
    came = claims[0].new[0].split(" | ")[0]
    column = next(k for k, cell in enumerate(grid.lines[0].cells) if plain(cell) == came)
    for line in rng.sample(grid.lines[1:], 2):
        # A row whose first cell of old got other words would be another row.
        at = rng.choice([k for k in range(len(line.cells)) if k != column][1:])
        before = " | ".join(plain(c) for k, c in enumerate(line.cells) if k != column)
        line.cells[at] = plain_text(f"{rng.choice(FRESH)} {rng.choice(WHAT)}")
        after = " | ".join(plain(c) for k, c in enumerate(line.cells) if k != column)
        claims.append(
            Claim(kind="changed", node="table_row", old=(before,), new=(after,), at=(line, line))
        )
    return claims


def rename_column(draft: Draft, rng: Random) -> list[Claim] | None:
    """A column got another head: its first row changed."""
    for spot in shuffled(rng, [s for s in draft.spots() if hasattr(s.box, "lines")]):
        line = spot.box.lines[0]
        if not draft.is_free(spot.box, *spot.box.lines) or note_labels(spot.box):
            continue
        line.cells[rng.randrange(len(line.cells))] = plain_text(f"{rng.choice(FRESH)} felt")
        draft.reserve(spot.box, *spot.box.lines)
        return [changed(line, "table_row")]
    return None


def swap_neighbours_and_edit(draft: Draft, rng: Random) -> list[Claim] | None:
    """The lighter of two neighbours moved past the other, and both were edited."""
    claims = passage_edits.move_paragraph(draft, rng)
    if not claims:
        return None
    box = claims[0].new[0]
    text = replace_words(text_in(box) or (), rng, 2)
    if text is not None:
        set_text(box, text)
    return claims


def retitle_policy(draft: Draft, rng: Random) -> list[Claim] | None:
    """The organisation has another name."""
    if not draft.metadata.organisation or "organisation" in draft.busy:
        return heading_edits.change_contact(draft, rng)
    old, new = draft.metadata.organisation, f"{rng.choice(WHAT).capitalize()} Kommune"
    draft.metadata = replace(draft.metadata, organisation=new)
    return [Claim(kind="changed", node="metadata", old=(old,), new=(new,))]


def replace_and_shift(draft: Draft, rng: Random) -> list[Claim] | None:
    """A paragraph came right before another that was edited."""
    spot = one_of(draft, rng, [s for s in draft.passages() if is_plain_spot(s)])
    if not spot:
        return None
    text = replace_words(text_in(spot.box) or (), rng, 3)
    if text is None:
        return None
    box = fresh(passage(rng))
    draft.reserve_around(spot)
    set_text(spot.box, text)
    spot.held_in.insert(spot.at, box)
    draft.reserve(box)
    return [Claim(kind="added", node="paragraph", new=(box,)), changed(spot.box)]


HARD: dict[str, tuple[Callable[[Draft, Random], None] | None, Edit]] = {
    "split, edited and moved": (None, partial(split_move_edit, as_list=False)),
    "to list, edited and moved": (None, partial(split_move_edit, as_list=True)),
    "split, one piece moved away": (None, split_and_part),
    "list to paragraph": (None, partial(list_to_paragraph, edits=0)),
    "list to paragraph, edited": (None, partial(list_to_paragraph, edits=3)),
    "sub-item edited": (_plant_sub_items, edit_sub_item),
    "sub-item removed": (_plant_sub_items, remove_sub_item),
    "sub-items added": (None, add_sub_items),
    "sub-item moved across": (_plant_sub_items, carry_sub_item),
    "item to sub-item": (None, indent_item),
    "paragraph to item": (None, partial(paragraph_to_item, is_edited=False)),
    "paragraph to item, edited": (None, partial(paragraph_to_item, is_edited=True)),
    "quotation moved and edited": (None, partial(carry_leaf, kind=Quote, node="quote", edits=2)),
    "figure moved": (None, partial(carry_leaf, kind=Figure, node="figure")),
    "another picture": (None, change_picture),
    "code edited": (_plant_code, edit_code),
    "link and words": (None, edit_link_and_words),
    "column added, cells edited": (None, column_and_cells),
    "column's head renamed": (None, rename_column),
    "moved past a neighbour, edited": (None, swap_neighbours_and_edit),
    "organisation": (None, retitle_policy),
    "new before an edited one": (None, replace_and_shift),
}

"""Edits of lists and tables."""

from random import Random

from claims import (
    Claim,
    Edit,
    edit_words,
    fresh,
    move_within,
    one_of,
    shuffled,
)
from tree import Draft, Grid, Item, Items, Line, Spot, note_labels
from wording import FRESH, WHAT, plain_text, replace_words, sentence

from policylib.document import ListItem, plain


def _items(draft: Draft) -> list[Spot]:
    return [spot for spot in draft.spots() if isinstance(spot.box, Item)]


def edit_item(draft: Draft, rng: Random) -> list[Claim] | None:
    """A list item's words changed."""
    spots = [s for s in _items(draft) if note_labels(s.box) == set()]
    return edit_words(draft, rng, spots, replace_words, "list_item")


def add_item(draft: Draft, rng: Random) -> list[Claim] | None:
    """A list item came."""
    spot = one_of(draft, rng, [s for s in _items(draft) if len(s.held_in) > 1])
    if not spot:
        return None
    box = Item(node=ListItem(blocks=()), blocks=[fresh(sentence(rng))])
    draft.reserve_around(spot)
    draft.reserve(box)
    spot.held_in.insert(spot.at + rng.randint(0, 1), box)
    return [Claim(kind="added", node="list_item", new=(box,))]


def remove_item(draft: Draft, rng: Random) -> list[Claim] | None:
    """A list item went."""
    spots = [s for s in _items(draft) if len(s.held_in) > 2 and len(s.box.blocks) == 1]
    spot = one_of(draft, rng, [s for s in spots if not note_labels(s.box)])
    if not spot:
        return None
    draft.reserve_around(spot)
    del spot.held_in[spot.at]
    return [Claim(kind="removed", node="list_item", old=(spot.box,))]


def move_item(draft: Draft, rng: Random) -> list[Claim] | None:
    """A list item moved in its list."""
    lists = [s.box for s in draft.spots() if isinstance(s.box, Items) and len(s.box.items) > 2]
    for box in shuffled(rng, lists):
        if all(len(item.blocks) == 1 for item in box.items):
            claim = move_within(draft, rng, box.items, 0, "list_item")
            if claim:
                return [claim]
    return None


def add_list(draft: Draft, rng: Random) -> list[Claim] | None:
    """A list came."""
    spot = one_of(draft, rng, draft.passages())
    if not spot:
        return None
    from policylib.document import BulletList

    items = [Item(node=ListItem(blocks=()), blocks=[fresh(sentence(rng))]) for _ in range(3)]
    box = Items(node=BulletList(items=()), items=items)
    draft.reserve_around(spot)
    draft.reserve(box, *items)
    spot.held_in.insert(spot.at + 1, box)
    return [Claim(kind="added", node="list_item", new=(item,)) for item in items]


def _grids(draft: Draft, rng: Random, rows: int = 3) -> list[Grid]:
    grids = [s.box for s in draft.spots() if isinstance(s.box, Grid) and len(s.box.lines) > rows]
    return shuffled(rng, [g for g in grids if draft.is_free(g) and not note_labels(g)])


def edit_cell(draft: Draft, rng: Random) -> list[Claim] | None:
    """A table cell's words changed."""
    for grid in _grids(draft, rng):
        line = rng.choice([line for line in grid.lines[1:] if draft.is_free(line)] or [None])
        if line is None:
            continue
        column = rng.randrange(1, len(line.cells))
        line.cells[column] = plain_text(f"{rng.choice(FRESH)} {rng.choice(WHAT)}")
        draft.reserve(line)
        return [Claim(kind="changed", node="table_row", old=(line,), new=(line,))]
    return None


def add_row(draft: Draft, rng: Random) -> list[Claim] | None:
    """A table row came."""
    for grid in _grids(draft, rng):
        width = len(grid.lines[0].cells)
        words = rng.sample(FRESH, width * 2)
        line = Line(cells=[plain_text(f"{words[2 * k]} {words[2 * k + 1]}") for k in range(width)])
        grid.lines.insert(rng.randint(1, len(grid.lines)), line)
        draft.reserve(line)
        return [Claim(kind="added", node="table_row", new=(line,))]
    return None


def remove_row(draft: Draft, rng: Random) -> list[Claim] | None:
    """A table row went."""
    for grid in _grids(draft, rng):
        at = rng.randrange(1, len(grid.lines))
        if draft.is_free(*grid.lines):
            line = grid.lines.pop(at)
            draft.reserve(*grid.lines)
            return [Claim(kind="removed", node="table_row", old=(line,))]
    return None


def move_row(draft: Draft, rng: Random) -> list[Claim] | None:
    """A table row moved."""
    for grid in _grids(draft, rng):
        claim = move_within(draft, rng, grid.lines, 1, "table_row")
        if claim:
            return [claim]
    return None


def _column(grid: Grid, at: int) -> str:
    return " | ".join(plain(line.cells[at]) for line in grid.lines)


def add_column(draft: Draft, rng: Random) -> list[Claim] | None:
    """A table column came."""
    for grid in _grids(draft, rng):
        if not draft.is_free(*grid.lines):
            continue
        at = rng.randint(0, len(grid.lines[0].cells))
        for line in grid.lines:
            line.cells.insert(at, plain_text(f"{rng.choice(FRESH)} {rng.choice(FRESH)}"))
        draft.reserve(grid, *grid.lines)
        place = grid.lines[0]
        return [
            Claim(kind="added", node="table_column", new=(_column(grid, at),), at=(None, place))
        ]
    return None


def remove_column(draft: Draft, rng: Random) -> list[Claim] | None:
    """A table column went."""
    for grid in _grids(draft, rng):
        width = len(grid.lines[0].cells)
        if width < 3 or not draft.is_free(*grid.lines):
            continue
        at = rng.randrange(1, width)
        words = _column(grid, at)
        for line in grid.lines:
            del line.cells[at]
        draft.reserve(grid, *grid.lines)
        return [Claim(kind="removed", node="table_column", old=(words,), at=(grid.lines[0], None))]
    return None


def move_column(draft: Draft, rng: Random) -> list[Claim] | None:
    """A table column, the lighter of two that changed places, moved."""
    for grid in _grids(draft, rng):
        width = len(grid.lines[0].cells)
        if width < 2 or not draft.is_free(*grid.lines):
            continue
        at = rng.randrange(width - 1)
        pair = _column(grid, at), _column(grid, at + 1)
        if abs(len(pair[0]) - len(pair[1])) < 5:
            continue
        lighter = min(pair, key=len)
        for line in grid.lines:
            line.cells.insert(at, line.cells.pop(at + 1))
        draft.reserve(grid, *grid.lines)
        place = grid.lines[0]
        return [
            Claim(
                kind="moved", node="table_column", old=(lighter,), new=(lighter,), at=(place, place)
            )
        ]
    return None


EDITS: dict[str, Edit] = {
    "list item edited": edit_item,
    "list item added": add_item,
    "list item removed": remove_item,
    "list item moved": move_item,
    "list added": add_list,
    "table cell edited": edit_cell,
    "table row added": add_row,
    "table row removed": remove_row,
    "table row moved": move_row,
    "table column added": add_column,
    "table column removed": remove_column,
    "table column moved": move_column,
}

"""The reading order of a page: from the top, column by column between what spans them.

a heading over both columns
left 1     right 1          a gutter is a strip that stays empty beside at least four lines on
left 2     right 2          each side; what crosses it divides the columns into an upper and a
a figure over both          lower part
left 3     right 3
"""

from collections.abc import Sequence
from statistics import median
from typing import Protocol, TypeVar

_LEAST_LINES = 4
_LEAST_GUTTER = 8.0
_LEAST_WIDTH = 0.18
_FILLED = 0.45
_NARROWEST = 9
_DEEPEST = 4


class Placed(Protocol):
    """Something with a place on the page."""

    @property
    def x0(self) -> float:
        """Its left end."""

    @property
    def x1(self) -> float:
        """Its right end."""

    @property
    def top(self) -> float:
        """Its upper end."""

    @property
    def bottom(self) -> float:
        """Its lower end."""

    @property
    def order(self) -> int:
        """Its place in the file."""


P = TypeVar("P", bound=Placed)


def in_reading_order(
    pieces: Sequence[P], known: Sequence[float] = (), depth: int = 0
) -> list[list[P]]:
    """The pieces in reading order, those of one column together.

    `known` are gutters of other pages: there one is believed beside a table, too.
    """
    ordered = sorted(pieces, key=lambda each: (round(each.top), each.x0))
    gutter = gutter_of(ordered, known) if depth < _DEEPEST else None
    if gutter is None:
        return [ordered] if ordered else []
    columns: list[list[P]] = []
    band: list[P] = []
    over: list[P] = []
    for piece in ordered:
        if _crosses(piece, gutter):
            if band:
                columns += _divided(band, gutter, known, depth)
                band = []
            over.append(piece)
        else:
            if over:
                columns.append(over)
                over = []
            band.append(piece)
    if over:
        columns.append(over)
    return columns + (_divided(band, gutter, known, depth) if band else [])


def _divided(band: Sequence[P], gutter: float, known: Sequence[float], depth: int) -> list[list[P]]:
    left = [piece for piece in band if piece.x1 <= gutter]
    right = [piece for piece in band if piece.x1 > gutter]
    # What stands below the right column, and after it in the file too, follows on both.
    lowest = max((piece.bottom for piece in right), default=0.0)
    last = max((piece.order for piece in right), default=0)
    after = [piece for piece in left if right and piece.top > lowest and piece.order > last]
    kept = {id(piece) for piece in after}
    left = [piece for piece in left if id(piece) not in kept]
    return [
        column
        for part in (left, right, after)
        for column in in_reading_order(part, known, depth + 1)
    ]


def _crosses(piece: Placed, gutter: float) -> bool:
    return piece.x0 < gutter < piece.x1


def gutters_of(pieces: Sequence[Placed], depth: int = 0) -> list[float]:
    """All gutters of a page, those within its columns too."""
    gutter = gutter_of(pieces) if depth < _DEEPEST else None
    if gutter is None:
        return []
    left = [piece for piece in pieces if piece.x1 <= gutter]
    right = [piece for piece in pieces if piece.x0 >= gutter]
    return [gutter, *gutters_of(left, depth + 1), *gutters_of(right, depth + 1)]


def gutter_of(pieces: Sequence[Placed], known: Sequence[float] = ()) -> float | None:
    """Where a strip stays empty beside the most lines, the middle of it."""
    if len(pieces) < 2 * _LEAST_LINES:
        return None
    start, end = min(piece.x0 for piece in pieces), max(piece.x1 for piece in pieces)
    width = end - start
    best: tuple[int, float] | None = None
    for edge in sorted({round(piece.x0, 1) for piece in pieces}):
        if not start + _LEAST_WIDTH * width < edge < end - _LEAST_WIDTH * width:
            continue
        found = _beside(pieces, edge, (start, end), known)
        if found and (best is None or found[0] > best[0]):
            best = found
    return best[1] if best else None


def _beside(
    pieces: Sequence[Placed], edge: float, ends: tuple[float, float], known: Sequence[float]
) -> tuple[int, float] | None:
    """How many lines stand left and right of a column that begins at `edge`, and its gutter."""
    at = edge - 0.5
    right = [piece for piece in pieces if piece.x0 >= at]
    crossing = [piece for piece in pieces if _crosses(piece, at)]
    left = [piece for piece in pieces if piece.x1 <= at]
    if min(len(left), len(right)) < _LEAST_LINES or len(crossing) > min(len(left), len(right)):
        return None
    gutter = edge - max(piece.x1 for piece in left)
    if gutter < _LEAST_GUTTER:
        return None
    # Columns stand beside one another; what merely stands further right below does not.
    beside = min(max(p.bottom for p in left), max(p.bottom for p in right)) - max(
        min(p.top for p in left), min(p.top for p in right)
    )
    if beside <= 0:
        return None
    is_known = any(edge - gutter <= each <= edge for each in known)
    if not is_known and not (_is_text(left, ends[0], at) and _is_text(right, edge, ends[1])):
        return None
    return min(len(left), len(right)), edge - gutter / 2


def _is_text(pieces: Sequence[Placed], start: float, end: float) -> bool:
    """Whether lines fill their column, or columns of their own, as running text does.

    The cells of a table do not.
    """
    height = median(piece.bottom - piece.top for piece in pieces)
    long = sum(piece.x1 - piece.x0 > _FILLED * (end - start) for piece in pieces)
    is_filled = long * 2 >= len(pieces) and end - start > _NARROWEST * height
    return is_filled or gutter_of(pieces) is not None

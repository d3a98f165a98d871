"""Cells of a tagged table that span columns or rows, each in the column where it stands."""

from collections.abc import Sequence
from typing import NamedTuple

from policylib.intake.pdf.parts import Cell

_MOST = 100


class Spanning(NamedTuple):
    """A cell and how many columns and rows it takes."""

    cell: Cell
    columns: int = 1
    rows: int = 1


def span_of(facts: dict[str, str], key: str) -> int:
    """How many columns or rows an element tells that it takes: one where it says nothing sane."""
    told = facts.get(key, "")
    return min(int(told), _MOST) if told.isdecimal() and len(told) < 6 and int(told) else 1


def laid_out(rows: Sequence[Sequence[Spanning]]) -> list[tuple[Cell, ...]]:
    """Rows with an empty cell wherever one from the left or from above reaches."""
    width = sum(each.columns for each in rows[0]) if rows else 0
    below: dict[int, int] = {}
    result: list[tuple[Cell, ...]] = []
    for row in rows:
        told: list[Cell] = []
        if sum(each.columns for each in row) + len(below) > width:
            # Some programs write the cells that are reached, as well.
            below = {}
        taken = {column: left - 1 for column, left in below.items() if left > 1}
        for spanning in row:
            while below.get(len(told), 0):
                told.append(())
            for column in range(spanning.columns):
                if spanning.rows > 1:
                    taken[len(told)] = spanning.rows - 1
                told.append(() if column else spanning.cell)
        result.append(tuple(told))
        below = taken
    return result

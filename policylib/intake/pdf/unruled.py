"""Tables without rules, by the air between their columns and rows.

Anledning       Fri          Varsel        columns: strips of the page that nothing crosses
                med løn
Eget bryllup    1 dag        4 uger        rows: what stands beside one another, however it is
                                           centred; more air parts rows than the lines of a cell
Egen 50- og                  4 uger
70-årsdag       1 dag
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from policylib.intake.pdf.grids import Grid
from policylib.intake.pdf.parts import Kind, Part
from policylib.intake.pdf.sheets import Line
from policylib.records import dataclass

_LEAST_ROWS, _LEAST_KNOWN = 3, 2
_LONG_CELL, _MOST_LINES = 70, 7
_FAR = 2.6
_AIR = 3.0
_MORE = 0.2
_TIGHT, _LINE_GAP = 0.35, 0.6
_FILLED = 0.6

Row = list[list[Line]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Strip:
    """Where a column of a table begins and ends."""

    x0: float
    x1: float


def unruled(lines: Sequence[Line], headers: Collection[str] = ()) -> tuple[list[Grid], list[Line]]:
    """The tables that only the places of their words show, and the other lines.

    A table needs three rows; where it begins with one of `headers`, which other tables of the
    document have, two.
    """
    visual = _visual_rows(lines)
    grids: list[Grid] = []
    rest: list[Line] = []
    start = 0
    while start < len(visual):
        rows, end = _table(visual, start)
        least = _LEAST_KNOWN if rows and header_of(rows[0]) in headers else _LEAST_ROWS
        if sum(sum(map(bool, row)) > 1 for row in rows) < least:
            rest += visual[start]
            start += 1
            continue
        while rest and (place := _begins(rest[-1], rows)) is not None:
            rows[0][place].insert(0, rest.pop())
        grids.append(_grid(rows))
        start = end
    return grids, rest


def header_of(row: Sequence[Sequence[Line]]) -> str:
    """A row's words, to know it again."""
    return " | ".join(" ".join(line.text for line in cell) for cell in row)


def _visual_rows(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines from the top, those that overlap in height beside one another together."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda each: (each.page, each.top, each.x0)):
        if rows and any(_is_beside(line, other) for other in rows[-1]):
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _is_beside(line: Line, other: Line) -> bool:
    is_level = line.top < other.bottom - 0.5 and other.top < line.bottom - 0.5
    is_apart = line.x1 <= other.x0 or other.x1 <= line.x0
    return is_level and is_apart and line.page == other.page


def _strips(row: Sequence[Line]) -> list[_Strip]:
    """The columns that a row's parts stand in."""
    strips: list[_Strip] = []
    for line in sorted(row, key=lambda each: each.x0):
        if strips and line.x0 < strips[-1].x1 + _AIR:
            strips[-1] = _Strip(x0=strips[-1].x0, x1=max(strips[-1].x1, line.x1))
        else:
            strips.append(_Strip(x0=line.x0, x1=line.x1))
    return strips


def _table(visual: Sequence[list[Line]], start: int) -> tuple[list[Row], int]:
    """The rows of a table that begins with a visual row, and where it ends; none for no table."""
    first = visual[start]
    strips = _strips(first)
    if len(strips) < 2 or any(len(line.text) > _LONG_CELL for line in first):
        return [], start
    end = start + 1
    lowest = max(line.bottom for line in first)
    while end < len(visual):
        row = visual[end]
        size = max(row[0].main.size, 1.0)
        if min(line.top for line in row) - lowest > _FAR * size:
            break
        widened = _widened(strips, row)
        if widened is None:
            break
        strips = widened
        lowest = max(lowest, *(line.bottom for line in row))
        end += 1
    rows = _rows(visual[start:end], strips)
    # What stands alone below a table is a heading or text.
    while rows and sum(map(bool, rows[-1])) < 2:
        rows.pop()
    held = sum(len(cell) for row in rows for cell in row)
    count = 0
    end = start
    while count < held:
        count += len(visual[end])
        end += 1
    filled = sum(sum(map(bool, row)) > 1 for row in rows)
    cells = [cell for row in rows for cell in row if cell]
    is_sound = count == held and filled >= _FILLED * len(rows)
    is_short = all(len(cell) <= _MOST_LINES for cell in cells)
    return (rows, end) if is_sound and is_short else ([], start)


def _begins(line: Line, rows: Sequence[Row]) -> int | None:
    """In which cell of the first row a line above it begins, as where a header is centred."""
    first = [each for cell in rows[0] for each in cell]
    size = max(line.main.size, 1.0)
    gap = min(each.top for each in first) - line.bottom
    looks = {(round(each.main.size), each.main.is_bold) for each in first}
    if line.page != first[0].page or not -size < gap < _LINE_GAP * size:
        return None
    if looks != {(round(size), line.main.is_bold)}:
        return None
    columns = [[each for row in rows for each in row[at]] for at in range(len(rows[0]))]
    return next(
        (
            at
            for at, column in enumerate(columns)
            if column
            and rows[0][at]
            and min(each.x0 for each in column) - _AIR < line.x0
            and line.x1 < max(each.x1 for each in column) + _AIR
        ),
        None,
    )


def _widened(strips: Sequence[_Strip], row: Sequence[Line]) -> list[_Strip] | None:
    """The columns with a row's parts in them; None where a part stands in two."""
    widened = list(strips)
    parts = _strips(row)
    if len(parts) == len(strips):
        # A header is often centred over its column, and stands over none of its words.
        widened = [
            _Strip(x0=min(strip.x0, part.x0), x1=max(strip.x1, part.x1))
            for strip, part in zip(strips, parts, strict=True)
        ]
    for line in row:
        if len(line.text) > _LONG_CELL:
            return None
        near = [
            place
            for place, strip in enumerate(widened)
            if line.x0 < strip.x1 + _AIR and strip.x0 < line.x1 + _AIR
        ]
        if len(near) != 1:
            return None
        strip = widened[near[0]]
        widened[near[0]] = _Strip(x0=min(strip.x0, line.x0), x1=max(strip.x1, line.x1))
    parted = all(before.x1 + _AIR < after.x0 for before, after in pairwise(widened))
    return widened if parted else None


def _rows(visual: Sequence[Sequence[Line]], strips: Sequence[_Strip]) -> list[Row]:
    """The lines of a table as rows of cells."""
    ordered = sorted((line for row in visual for line in row), key=lambda each: each.top)
    gaps = [gap for _, gap in _bands(ordered) if gap > 0]
    size = max(ordered[0].main.size, 1.0)
    least = min(gaps, default=0.0)
    has_two_airs = max(gaps, default=0.0) - least >= _MORE * size
    rows: list[Row] = []
    for band, gap in _bands(ordered):
        cells: Row = [[] for _ in strips]
        for line in band:
            place = next(
                at for at, strip in enumerate(strips) if strip.x0 <= line.x0 and line.x1 <= strip.x1
            )
            cells[place].append(line)
        if has_two_airs:
            goes_on = gap < least + _MORE * size
        else:
            is_part = sum(map(bool, cells)) < len(strips)
            goes_on = not cells[0] or (is_part and gap < _TIGHT * size)
        if rows and goes_on:
            rows[-1] = [held + more for held, more in zip(rows[-1], cells, strict=True)]
        else:
            rows.append(cells)
    return rows


def _bands(ordered: Sequence[Line]) -> Iterator[tuple[list[Line], float]]:
    """Lines that overlap in height, and the air above them."""
    band: list[Line] = []
    lowest, gap = 0.0, 0.0
    for line in ordered:
        if band and line.top > lowest:
            yield band, gap
            band, gap = [], line.top - lowest
        lowest = max(lowest, line.bottom) if band else line.bottom
        band.append(line)
    if band:
        yield band, gap


def _grid(rows: Sequence[Row]) -> Grid:
    lines = tuple(line for row in rows for cell in row for line in cell)
    part = Part(
        kind=Kind.TABLE, lines=lines, rows=tuple(tuple(map(tuple, row)) for row in rows)
    )  # fmt: skip
    return Grid(
        x0=min(line.x0 for line in lines), top=min(line.top for line in lines),
        x1=max(line.x1 for line in lines), bottom=max(line.bottom for line in lines), part=part,
    )  # fmt: skip

"""Tables by the look: ruled ones by their cells' boxes, others by what stands in line below.

A table without rules is taken for one only where at least three rows in a run have parts that
begin at the same places; a row that lacks the first part goes on with the row above it.
"""

from collections.abc import Sequence

from policylib.intake.pdf.parts import Cell, Kind, Part
from policylib.intake.pdf.sheets import Line, Sheet, Word
from policylib.records import dataclass

_NEAR = 4.0
_LEAST_ROWS = 3
_LONG_CELL = 60
_FAR = 2.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table with its place on the page."""

    x0: float
    top: float
    x1: float
    bottom: float
    part: Part

    @property
    def order(self) -> int:
        """Its place in the file."""
        return min(line.order for line in self.part.lines)


def ruled(sheet: Sheet, lines: Sequence[Line]) -> tuple[list[Grid], list[Line]]:
    """The ruled tables with words in at least two columns and rows, and the other lines."""
    grids: list[Grid] = []
    rest = list(lines)
    for table in sheet.tables:
        boxes = [[cell for cell in row if cell] for row in table]
        flat = [cell for row in boxes for cell in row]
        if len(table) < 2 or not flat or max(map(len, table)) < 2:
            continue
        outer = (
            min(c[0] for c in flat), min(c[1] for c in flat),
            max(c[2] for c in flat), max(c[3] for c in flat),
        )  # fmt: skip
        words = [word for line in rest for word in line.words if _is_in(word, outer)]
        rows = [tuple(_cell(words, cell) for cell in row) for row in table]
        held = sum(len(line.words) for row in rows for cell in row for line in cell)
        if held != len(words) or not _is_filled(rows) or _holds_rows(rows):
            continue
        taken = {word.place for word in words}
        rest = [kept for line in rest if (kept := _without(line, taken))]
        kept_rows = tuple(row for row in rows if any(row))
        every = tuple(line for row in kept_rows for cell in row for line in cell)
        part = Part(kind=Kind.TABLE, lines=every, rows=kept_rows)
        grids.append(Grid(x0=outer[0], top=outer[1], x1=outer[2], bottom=outer[3], part=part))
    return grids, rest


def _is_in(word: Word, box: Sequence[float]) -> bool:
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return box[0] <= x < box[2] and box[1] <= y < box[3]


def _cell(words: Sequence[Word], box: tuple[float, ...] | None) -> Cell:
    if box is None:
        return ()
    return lines_of([word for word in words if _is_in(word, box)])


def lines_of(words: Sequence[Word]) -> Cell:
    """Words as lines by their numbers."""
    lines: list[list[Word]] = []
    for word in words:
        last = lines[-1][-1] if lines else None
        if last and (last.page, last.line) == (word.page, word.line):
            lines[-1].append(word)
        else:
            lines.append([word])
    return tuple(Line(words=tuple(line)) for line in lines)


def _without(line: Line, taken: set[tuple[int, int]]) -> Line | None:
    words = tuple(word for word in line.words if word.place not in taken)
    return Line(words=words) if words else None


def _is_filled(rows: Sequence[tuple[Cell, ...]]) -> bool:
    """Whether at least two rows and two columns have words."""
    columns = {place for row in rows for place, cell in enumerate(row) if cell}
    return len(columns) > 1 and sum(any(row) for row in rows) > 1


def _holds_rows(rows: Sequence[tuple[Cell, ...]]) -> bool:
    """Whether the rules part no rows: most rows hold as many lines in each of their cells."""
    heights = [{len(cell) for cell in row if cell} for row in rows if sum(map(bool, row)) > 1]
    alike = sum(len(each) == 1 and max(each) > 1 for each in heights)
    return alike * 2 > len(heights)


def unruled(lines: Sequence[Line]) -> tuple[list[Grid], list[Line]]:
    """The tables that only the places of their words show, and the other lines."""
    rows = _visual_rows(lines)
    grids: list[Grid] = []
    rest: list[Line] = []
    start = 0
    while start < len(rows):
        end, starts = _run(rows, start)
        if starts is None:
            rest += rows[start]
            start += 1
            continue
        grids.append(_grid(rows[start:end], starts))
        start = end
    return grids, rest


def _visual_rows(lines: Sequence[Line]) -> list[list[Line]]:
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda each: (each.page, each.number, each.x0)):
        if rows and (rows[-1][0].page, rows[-1][0].number) == (line.page, line.number):
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _run(rows: Sequence[list[Line]], start: int) -> tuple[int, list[float] | None]:
    """Where a table that begins with a row ends, and the places of its columns."""
    first = rows[start]
    if len(first) < 2 or any(len(line.text) > _LONG_CELL for line in first):
        return start, None
    starts = [line.x0 for line in first]
    if start + 1 < len(rows) and len(rows[start + 1]) == len(first):
        # Header cells are often centred over their column.
        starts = [min(x, line.x0) for x, line in zip(starts, rows[start + 1], strict=True)]
    whole, end = 1, start + 1
    last = start + 1
    while end < len(rows):
        row, above = rows[end], rows[end - 1]
        size = max(above[0].main.size, 1.0)
        is_near = row[0].top - above[0].bottom < _FAR * size
        if not is_near or not _fits(row, starts):
            break
        if len(row) == len(starts):
            whole += 1
            last = end + 1
        elif len(row) == 1 and _column(row[0], starts) == 0 and len(row[0].text) > _LONG_CELL / 2:
            break
        elif row[0].top - above[0].bottom < 0.6 * size:
            last = end + 1
        end += 1
    return (last, starts) if whole >= _LEAST_ROWS else (start, None)


def _fits(row: Sequence[Line], starts: Sequence[float]) -> bool:
    """Whether each part of a row stands in a column, set left, right or in the middle."""
    if len(row) == len(starts):
        ends = [*starts[1:], float("inf")]
        return all(
            x - _NEAR <= line.x0 and line.x1 < end
            for line, x, end in zip(row, starts, ends, strict=True)
        )
    return all(_column(line, starts) is not None for line in row)


def _column(line: Line, starts: Sequence[float]) -> int | None:
    """Which column a line begins in; none where it begins between them or runs into the next."""
    for place, x in enumerate(starts):
        if abs(line.x0 - x) <= _NEAR:
            after = starts[place + 1] if place + 1 < len(starts) else float("inf")
            return place if line.x1 < after else None
    return None


def _cells(row: Sequence[Line], starts: Sequence[float]) -> list[list[Line]]:
    if len(row) == len(starts):
        return [[line] for line in row]
    return [[line for line in row if _column(line, starts) == n] for n in range(len(starts))]


def _grid(rows: Sequence[list[Line]], starts: Sequence[float]) -> Grid:
    cells: list[list[list[Line]]] = []
    for place, row in enumerate(rows):
        fresh = _cells(row, starts)
        above = rows[place - 1][0] if place else row[0]
        is_tight = row[0].top - above.bottom < 0.35 * max(row[0].main.size, 1.0)
        goes_on = len(row) < len(starts) and is_tight
        if cells and (goes_on or (not fresh[0] and len(starts) > 1)):
            cells[-1] = [held + more for held, more in zip(cells[-1], fresh, strict=True)]
        else:
            cells.append(fresh)
    lines = tuple(line for row in rows for line in row)
    part = Part(
        kind=Kind.TABLE,
        lines=lines,
        rows=tuple(tuple(tuple(cell) for cell in row) for row in cells),
    )
    return Grid(
        x0=min(line.x0 for line in lines), top=min(line.top for line in lines),
        x1=max(line.x1 for line in lines), bottom=max(line.bottom for line in lines), part=part,
    )  # fmt: skip

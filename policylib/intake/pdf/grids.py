"""Ruled tables, by their cells' boxes."""

from collections.abc import Sequence

from policylib.intake.pdf.parts import Cell, Kind, Part
from policylib.intake.pdf.sheets import Line, Sheet, Word
from policylib.records import dataclass


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

"""A plain aligned table that fits the terminal: nothing is cut, long cells take several lines."""

import textwrap
from collections.abc import Sequence

_GAP = "  "
_NARROWEST = 8


def table(header: Sequence[str], rows: Sequence[Sequence[str]], *, width: int) -> list[str]:
    """The lines of a table with a rule under its header; wide columns are folded to the width.

    Columns in which no row has anything are left out. `rows` have as many cells as `header`.
    """
    kept = [i for i in range(len(header)) if any(row[i] for row in rows) or not rows]
    widths = _widths([[row[i] for i in kept] for row in (header, *rows)], width)
    lines = []
    for number, row in enumerate((header, *rows)):
        cells = [
            textwrap.wrap(row[i], room, break_long_words=False) or [""]
            for i, room in zip(kept, widths, strict=True)
        ]
        for depth in range(max(map(len, cells), default=0)):
            parts = (
                (cell[depth] if depth < len(cell) else "").ljust(room)
                for cell, room in zip(cells, widths, strict=True)
            )
            lines.append(_GAP.join(parts).rstrip())
        if number == 0:
            lines.append(_GAP.join("-" * room for room in widths))
    return lines


def _widths(rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """A room for each column; the widest one gives way until all fit or none can."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    words = [
        max((len(word) for cell in column for word in cell.split()), default=0)
        for column in zip(*rows, strict=True)
    ]
    while sum(widths) + len(_GAP) * (len(widths) - 1) > width:
        foldable = [i for i, room in enumerate(widths) if room > max(words[i], _NARROWEST)]
        if not foldable:
            break
        widest = max(foldable, key=lambda i: widths[i])
        widths[widest] -= 1
    return widths

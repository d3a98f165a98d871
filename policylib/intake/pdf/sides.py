"""Headings and notes that stand in the margin, beside the text that they belong to.

Rekruttering     Vi søger bredt, og alle opslag siger …     read: the heading, then the text
                 og hvad der venter den nye.

The text's left and right end are those of most of its letters, on left and right pages apart.
What stands wholly outside is set before the line that begins beside it, if it looks as headings
do; else behind the paragraph that it stands beside.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from policylib.intake.pdf.columns import gutter_of
from policylib.intake.pdf.grids import Grid
from policylib.intake.pdf.headings import Body
from policylib.intake.pdf.parts import Kind, Part
from policylib.intake.pdf.sheets import Line, Sheet
from policylib.records import dataclass

_LONG, _WIDE = 0.4, 0.28
_AIR = 6.0
_LEAST_LETTERS = 3
_MOST, _MUCH = 0.35, 0.3
_STEP, _PARAGRAPH = 1.5, 1.6
_GROUND = 1.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Where running text begins and ends on the odd or even pages."""

    left: float
    right: float


def text_blocks(sheets: Sequence[Sheet]) -> dict[int, Block]:
    """The block of running text of odd (1) and even (0) pages."""
    found: dict[int, Block] = {}
    for side in (0, 1):
        lefts: Counter[int] = Counter()
        rights: list[tuple[int, float]] = []
        letters = 0
        for page, sheet in enumerate(sheets, start=1):
            for line in sheet.lines if page % 2 == side else ():
                letters += len(line.text)
                if line.x1 - line.x0 > _LONG * sheet.width:
                    lefts[round(line.x0)] += len(line.text)
                    rights.append((round(line.x0), line.x1))
        # Where the text stands in columns, what is wider than they are is no measure of it.
        if lefts.total() > _MUCH * letters:
            left = lefts.most_common(1)[0][0]
            right = max(x1 for x0, x1 in rights if abs(x0 - left) < _AIR)
            found[side] = Block(left=left, right=right)
    return found


def beside(
    lines: Sequence[Line], block: Block | None, width: float, body: Body
) -> tuple[list[Grid], list[Line]]:
    """What stands in the margins of one page, each set where it is read, and the other lines."""
    if block is None:
        return [], list(lines)
    outside = [
        line for line in lines if line.x1 < block.left - _AIR or line.x0 > block.right + _AIR
    ]
    kept = [line for line in lines if line not in outside]
    groups = [
        group
        for group in _groups(outside, block)
        if sum(sign.isalpha() for line in group for sign in line.text) >= _LEAST_LETTERS
    ]
    letters = sum(len(line.text) for group in groups for line in group)
    has_room = block.left > _WIDE * width or width - block.right > _WIDE * width
    # What fills a margin as text does is a column, unless it looks as headings do.
    headed = sum(_heads(group, body) for group in groups)
    is_column = gutter_of(lines) is not None and headed * 2 < len(groups)
    if not groups or not has_room or is_column:
        return [], list(lines)
    if letters > _MOST * sum(len(line.text) for line in kept):
        return [], list(lines)
    taken = {line.words[0].place for group in groups for line in group}
    rest = [line for line in lines if line.words[0].place not in taken]
    return [_placed(group, rest, block, body) for group in groups], rest


def _groups(lines: Iterable[Line], block: Block) -> list[list[Line]]:
    """Lines that stand close below one another, in one look."""
    groups: list[list[Line]] = []
    for line in sorted(lines, key=lambda each: (each.x0 > block.right, each.top)):
        last = groups[-1][-1] if groups else None
        is_near = (
            last is not None
            and 0 < line.bottom - last.bottom < _STEP * line.main.size
            and abs(line.main.size - last.main.size) < 1
            and line.x0 < last.x1
            and last.x0 < line.x1
        )
        if is_near:
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _heads(group: Sequence[Line], body: Body) -> bool:
    return all(map(body.stands_out, group)) and group[0].main.size >= body.size - 1


def _placed(group: Sequence[Line], rest: Sequence[Line], block: Block, body: Body) -> Grid:
    is_heading = _heads(group, body)
    first = group[0]
    below = sorted((line for line in rest if line.bottom > first.top), key=lambda each: each.top)
    top = first.top
    if is_heading and below:
        top = min(top, below[0].top)
    elif below:
        top = end_of_paragraph(below)
    part = Part(kind=Kind.PARAGRAPH if is_heading else Kind.FIGURE, lines=tuple(group))
    return Grid(
        x0=block.left, top=top - _GROUND, x1=block.right, bottom=top - _GROUND / 2, part=part
    )


def end_of_paragraph(below: Sequence[Line]) -> float:
    """The upper end of the first line that begins anew."""
    for above, line in pairwise(below):
        if line.bottom - above.bottom > _PARAGRAPH * line.main.size:
            return line.top
    return below[-1].bottom + 1

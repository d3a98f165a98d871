"""Boxes and pull quotes that the text runs around: taken out of it, and set behind a paragraph.

Vi lytter til        ┌───────────────┐
hinanden, og vi      │ Vi siger det, │      read: the paragraph whole, then the box as a quotation
siger tingene        │ vi mener      │
til dem, de          └───────────────┘
angår, i hverdagen og på møderne.

A box is drawn (a frame or a ground) and narrower than the text, or its lines are larger or in
italics and stand beside lines of running text. A box as wide as the text is part of it.
"""

from collections.abc import Sequence
from itertools import pairwise

from policylib.intake.pdf.grids import Grid
from policylib.intake.pdf.headings import Body
from policylib.intake.pdf.parts import Kind, Part
from policylib.intake.pdf.sheets import Line, Sheet
from policylib.intake.pdf.sides import Block, end_of_paragraph

_NARROW = 0.66
_EDGE = 2.0
_AIR = 6.0
_LARGER = 1.08
_STEP, _PARAGRAPH = 2.1, 1.7
_GROUND = 1.2
_LEAST = 2

Box = tuple[float, ...]


def boxed(
    sheet: Sheet, lines: Sequence[Line], block: Block | None, body: Body
) -> tuple[list[Grid], list[Line], dict[tuple[int, int], float]]:
    """The boxes of a page, set where they are read; the other lines; how far those beside reach.

    That is the place where a line beside a box had to end, by its first word.
    """
    if block is None:
        return [], list(lines), {}
    width = block.right - block.left
    groups: list[tuple[list[Line], Box]] = []
    rest = list(lines)
    for box in _drawn(sheet, width):
        inside = [line for line in rest if _is_in(line, box)]
        beside = [line for line in rest if line not in inside and _is_beside(line, box)]
        if inside and (beside or not _is_table(inside)):
            groups.append((inside, box))
            rest = [line for line in rest if line not in inside]
    for group in _set_off(rest, body):
        around = _around(group)
        beside = [line for line in rest if line not in group and _is_beside(line, around)]
        if around[2] - around[0] < _NARROW * width and len(beside) >= _LEAST:
            groups.append((group, around))
            rest = [line for line in rest if line not in group]
    reach: dict[tuple[int, int], float] = {}
    grids: list[Grid] = []
    for group, box in groups:
        for line in rest:
            if _is_beside(line, box) and line.x1 < box[0]:
                reach[line.words[0].place] = box[0] - _AIR
        grids += _placed(group, box, rest, block)
    return grids, rest, reach


def _drawn(sheet: Sheet, width: float) -> list[Box]:
    """The page's boxes that stand by themselves and are narrower than the text."""
    boxes = [box for box in sheet.boxes if box[2] - box[0] < _NARROW * width]
    return [
        box
        for box in boxes
        if not any(_touches(box, other) for other in sheet.boxes if other != box)
    ]


def _touches(box: Box, other: Box) -> bool:
    """Whether two boxes share an edge, as the cells of a table do."""
    if _holds(other, box) or _holds(box, other):
        return False
    return (
        box[0] < other[2] + _EDGE
        and other[0] < box[2] + _EDGE
        and box[1] < other[3] + _EDGE
        and other[1] < box[3] + _EDGE
    )


def _holds(box: Box, other: Box) -> bool:
    return (
        box[0] - _EDGE <= other[0]
        and box[1] - _EDGE <= other[1]
        and other[2] <= box[2] + _EDGE
        and other[3] <= box[3] + _EDGE
    )


def _is_in(line: Line, box: Box) -> bool:
    middle = (line.top + line.bottom) / 2
    return box[0] - _EDGE < line.x0 and line.x1 < box[2] + _EDGE and box[1] < middle < box[3]


def _is_beside(line: Line, box: Box) -> bool:
    is_level = line.top < box[3] and line.bottom > box[1]
    return is_level and (line.x1 < box[0] + _EDGE or line.x0 > box[2] - _EDGE)


def _is_table(lines: Sequence[Line]) -> bool:
    numbers = [line.number for line in lines]
    return len(set(numbers)) < len(numbers)


def _set_off(lines: Sequence[Line], body: Body) -> list[list[Line]]:
    """Groups of lines that are larger than running text or in italics, and stand in one column."""
    groups: list[list[Line]] = []
    for line in sorted(lines, key=lambda each: (round(each.x0), each.top)):
        is_italic = all(word.is_italic for word in line.words)
        if not is_italic and line.main.size < _LARGER * body.size:
            continue
        last = groups[-1][-1] if groups else None
        is_next = (
            last is not None
            and 0 < line.bottom - last.bottom < _STEP * line.main.size
            and abs(line.main.size - last.main.size) < 1
            and abs(line.x0 - last.x0) < _AIR
        )
        if is_next:
            groups[-1].append(line)
        else:
            groups.append([line])
    return [group for group in groups if len(group) >= _LEAST]


def _around(lines: Sequence[Line]) -> Box:
    return (
        min(line.x0 for line in lines), min(line.top for line in lines),
        max(line.x1 for line in lines), max(line.bottom for line in lines),
    )  # fmt: skip


def _placed(group: Sequence[Line], box: Box, rest: Sequence[Line], block: Block) -> list[Grid]:
    """The paragraphs of a box, one behind the other, behind the paragraph that stands beside."""
    below = sorted((line for line in rest if line.bottom > box[1]), key=lambda each: each.top)
    top = end_of_paragraph(below) if below else box[1]
    ordered = sorted(group, key=lambda each: (each.top, each.x0))
    passages = [[ordered[0]]]
    for above, line in pairwise(ordered):
        if line.bottom - above.bottom > _PARAGRAPH * line.main.size:
            passages.append([line])
        else:
            passages[-1].append(line)
    step = _GROUND / len(passages)
    return [
        Grid(
            x0=block.left,
            top=top - _GROUND + place * step,
            x1=block.right,
            bottom=top - _GROUND + (place + 1) * step,
            part=Part(kind=Kind.QUOTE, lines=tuple(passage)),
        )
        for place, passage in enumerate(passages)
    ]

"""Lists whose marks were typed, as `intake.typed` has them: where their items begin, and which they are.

Typed items often stand as tight as the lines of one paragraph, and begin where its lines do. So
the lines are looked through before they become paragraphs, and the paragraphs after.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from policylib.intake.chunks import ends_sentence
from policylib.intake.pdf.headings import Body
from policylib.intake.pdf.parts import Kind, Part
from policylib.intake.pdf.sheets import Line
from policylib.intake.report import Finding, FindingKind
from policylib.intake.typed import Mark, Way, mark_of, typed_items

_NEAR = 3.0
_SHORT = 0.85
_FAR = 1.7


def beginnings(columns: Iterable[Sequence[object]], body: Body) -> set[tuple[int, int]]:
    """The places of the first words of lines that begin typed items, column after column."""
    found: list[tuple[Mark | None, Line | None]] = []
    for column in columns:
        held = [piece for piece in column if isinstance(piece, Line)]
        left = min((line.x0 for line in held), default=0.0)
        right = max((line.x1 for line in held), default=0.0)
        above: Line | None = None
        last: Line | None = None
        for piece in column:
            if not isinstance(piece, Line) or body.stands_out(piece):
                found.append((None, None))
                above = last = None
                continue
            mark = _mark(piece)
            is_fresh = above is None or _may_begin(above, piece, left, right)
            if mark and is_fresh and not _is_sign(mark):
                found.append((mark, piece))
                last = piece
            elif last is None or (
                is_fresh and piece.x0 < last.x0 + _NEAR and not _tight(above, piece)
            ):
                found.append((None, None))
            above = piece
    items = typed_items([mark for mark, _ in found])
    return {
        line.words[0].place
        for item, (_, line) in zip(items, found, strict=True)
        if item is not None and line is not None
    }


def listed(parts: Sequence[Part], findings: list[Finding]) -> list[Part]:
    """The parts with paragraphs that begin with typed marks, in runs that count on, as items."""
    marks = [_mark_of_part(part) for part in parts]
    found: list[Part] = []
    for part, item in zip(parts, typed_items(marks), strict=True):
        if item is None or _is_sign(item.mark):
            found.append(part)
            continue
        line = part.lines[0]
        findings.append(
            Finding(kind=FindingKind.TYPED_ITEM, line=line.number, page=line.page, words=part.text)
        )
        lines = part.lines if item.keeps_mark else _without_mark(part.lines, item.mark.text)
        found.append(
            replace(
                part,
                kind=Kind.ITEM,
                lines=lines,
                level=item.level,
                mark=str(item.number) if item.number else "•",
                left=0.0,
            )
        )
    return found


def _mark_of_part(part: Part) -> Mark | None:
    return _mark(part.lines[0]) if part.kind is Kind.PARAGRAPH and part.lines else None


def _mark(line: Line) -> Mark | None:
    mark = mark_of(line.text)
    if mark is None or line.words[0].is_raised:
        return None
    told = ""
    for place, word in enumerate(line.words):
        told += word.text
        if told == mark.text:
            return mark if place + 1 < len(line.words) else None
    return None


def _is_sign(mark: Mark) -> bool:
    """Whether a mark is a bullet, which `marks` has found by its look."""
    return mark.readings[0][0] is Way.SIGN


def _without_mark(lines: tuple[Line, ...], mark: str) -> tuple[Line, ...]:
    told = ""
    for place, word in enumerate(lines[0].words):
        told += word.text
        if told == mark:
            return (Line(words=lines[0].words[place + 1 :]), *lines[1:])
    return lines


def _may_begin(above: Line, line: Line, left: float, right: float) -> bool:
    """Whether a passage can begin with a line, which no mark alone makes sure of."""
    return (
        ends_sentence(above.text)
        or above.text[-1] == ","
        or above.x1 - left < _SHORT * (right - left)
        or not _tight(above, line)
        or line.x0 < above.x0 - _NEAR
    )


def _tight(above: Line | None, line: Line) -> bool:
    return above is not None and line.bottom - above.bottom < _FAR * line.main.size

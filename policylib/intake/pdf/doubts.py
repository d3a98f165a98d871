"""What the look of a PDF leaves open: words side by side that are no table, numbers that stand alone."""

from collections.abc import Sequence
from itertools import pairwise

from policylib.intake.pdf.parts import Kind, Part
from policylib.intake.pdf.sheets import Line
from policylib.intake.report import Finding, FindingKind

_SETTLED = frozenset({Kind.TABLE, Kind.CONTENTS, Kind.FIGURE, Kind.NOTE})
_ROWS = 2
_APART = 4.0


def doubts_of(parts: Sequence[Part], gutters: Sequence[float]) -> list[Finding]:
    """Findings for each page with rows of words beside one another, and each number alone.

    `gutters` are the places where columns of running text part.
    """
    rows: dict[tuple[int, int], list[Line]] = {}
    found: list[Finding] = []
    for part in parts:
        first = part.lines[0]
        if part.kind is Kind.PARAGRAPH and part.text.isdecimal() and len(part.text) < 4:
            kind = FindingKind.LONE_NUMBER
            found.append(Finding(kind=kind, line=first.number, page=first.page, words=part.text))
        if part.kind not in _SETTLED:
            for line in part.lines:
                rows.setdefault((line.page, line.number), []).append(line)
    beside: dict[int, list[list[Line]]] = {}
    for (page, _), row in sorted(rows.items()):
        row.sort(key=lambda line: line.x0)
        if any(_is_apart(*pair, gutters) for pair in pairwise(row)):
            beside.setdefault(page, []).append(row)
    for page, told in beside.items():
        if len(told) >= _ROWS:
            found.append(
                Finding(
                    kind=FindingKind.SIDE_BY_SIDE,
                    line=told[0][0].number,
                    last=told[-1][0].number,
                    page=page,
                    words=" | ".join(line.text for line in told[0]),
                )
            )
    return found


def _is_apart(left: Line, right: Line, gutters: Sequence[float]) -> bool:
    """Whether two lines stand beside one another, and no columns' gutter between them."""
    if right.x0 - left.x1 < _APART:
        return False
    return not any(left.x1 - _APART <= place <= right.x0 + _APART for place in gutters)

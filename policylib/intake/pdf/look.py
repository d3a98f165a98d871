"""The passages of a PDF without structure: tables, columns, notes and paragraphs by the look."""

from collections.abc import Sequence
from dataclasses import replace
from types import ModuleType

from policylib.intake.pdf.boxes import boxed
from policylib.intake.pdf.columns import gutters_of, in_reading_order
from policylib.intake.pdf.contents import contents_lines
from policylib.intake.pdf.doubts import doubts_of
from policylib.intake.pdf.flow import Flow
from policylib.intake.pdf.grids import Grid, ruled
from policylib.intake.pdf.headings import Body
from policylib.intake.pdf.notes import foot_notes
from policylib.intake.pdf.parts import Kind, Part
from policylib.intake.pdf.sheets import Line, Sheet
from policylib.intake.pdf.sides import beside, text_blocks
from policylib.intake.pdf.typed_lists import beginnings
from policylib.intake.pdf.unruled import header_of, unruled
from policylib.intake.report import Finding, FindingKind

_NEAR_GUTTER = 6.0


def looked(
    sheets: Sequence[Sheet], body: Body, words: ModuleType, findings: list[Finding]
) -> list[Part]:
    """The passages of all pages in reading order."""
    every = [line for sheet in sheets for line in sheet.lines]
    contents = contents_lines([line for line in every if not _is_turned(line)], words)
    gutters = _gutters(sheets)
    blocks = text_blocks(sheets)
    headers = _headers(sheets, gutters)
    flow = Flow(every, body, words.UNFINISHED_ENDS)
    pages: list[tuple[list[list[Line | Grid]], list[Line]]] = []
    notes: list[Part] = []
    for page, sheet in enumerate(sheets, start=1):
        turned = [line for line in sheet.lines if _is_turned(line)]
        upright = [line for line in sheet.lines if not _is_turned(line)]
        entries = [line for line in upright if (line.page, line.number) in contents]
        upright = [line for line in upright if (line.page, line.number) not in contents]
        found, upright = foot_notes(sheet, in_reading_order(upright, gutters), body.size)
        notes += found
        block = blocks.get(page % 2)
        aside, upright = beside(upright, block, sheet.width, body)
        framed, upright, reach = boxed(sheet, upright, block, body)
        flow.reach.update(reach)
        aside += framed
        pieces = [*aside, *_tables(sheet, upright, gutters, headers, findings)]
        if entries:
            pieces.append(_listed(entries))
        pages.append((in_reading_order(pieces, gutters), turned))
    flow.typed = beginnings((column for columns, _ in pages for column in columns), body)
    parts: list[Part] = []
    for columns, turned in pages:
        for column in columns:
            parts = _with_column(parts, column, flow)
        parts += [Part(kind=Kind.FIGURE, lines=(line,)) for line in turned]
    findings += flow.findings + doubts_of(parts, gutters)
    return parts + notes


def _gutters(sheets: Sequence[Sheet]) -> list[float]:
    """Where columns part on at least two pages."""
    places = [
        place
        for sheet in sheets
        for place in gutters_of([line for line in sheet.lines if not _is_turned(line)])
    ]
    return [
        place for place in places if sum(abs(other - place) < _NEAR_GUTTER for other in places) > 1
    ]


def _is_turned(line: Line) -> bool:
    return line.words[0].is_turned


def _listed(entries: Sequence[Line]) -> Grid:
    """The lines of contents of one page as one piece."""
    part = Part(kind=Kind.CONTENTS, lines=tuple(entries))
    return _placed(part)


def _placed(part: Part) -> Grid:
    lines = part.lines
    return Grid(
        x0=min(line.x0 for line in lines),
        top=min(line.top for line in lines),
        x1=max(line.x1 for line in lines),
        bottom=max(line.bottom for line in lines),
        part=part,
    )


def _headers(sheets: Sequence[Sheet], gutters: Sequence[float]) -> frozenset[str]:
    """The first rows of all tables without rules: what stands below one of them is a table, too."""
    return frozenset(
        header_of(grid.part.rows[0])
        for sheet in sheets
        for column in in_reading_order([ln for ln in sheet.lines if not _is_turned(ln)], gutters)
        for grid in unruled(column)[0]
    )


def _tables(
    sheet: Sheet,
    lines: Sequence[Line],
    gutters: Sequence[float],
    headers: frozenset[str],
    findings: list[Finding],
) -> list[Line | Grid]:
    """The page's tables and the lines outside them."""
    grids, rest = ruled(sheet, lines)
    pieces: list[Line | Grid] = [*grids]
    for column in in_reading_order(rest, gutters):
        found, others = unruled(column, headers)
        pieces += [*found, *others]
        for grid in found:
            first = grid.part.lines[0]
            findings.append(
                Finding(
                    kind=FindingKind.TABLE_LOOK,
                    line=first.number,
                    page=first.page,
                    words=" | ".join(
                        " ".join(ln.text for ln in cell) for cell in grid.part.rows[0]
                    ),
                )
            )
    return pieces


def _with_column(parts: list[Part], column: Sequence[Line | Grid], flow: Flow) -> list[Part]:
    """The parts with those of one more column, which may go on with the last one."""
    run: list[Line] = []
    for piece in [*column, None]:
        if isinstance(piece, Line):
            run.append(piece)
            continue
        if run:
            before = parts.pop() if parts else None
            parts = parts + flow.parts(run, before)
            run = []
        if piece is not None:
            parts.append(replace(piece.part))
    return parts

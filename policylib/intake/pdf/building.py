"""Passages as a policy's tree: nested sections, nested lists, tables, quotes and notes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from policylib.document import (
    Block,
    BulletList,
    Footnote,
    ListItem,
    NumberedList,
    Paragraph,
    Quote,
    Row,
    Run,
    Section,
    Source,
    Table,
    Text,
)
from policylib.intake.pdf.parts import Cell, Kind, Part
from policylib.intake.pdf.texts import Texts
from policylib.intake.report import Finding, FindingKind
from policylib.markdown.inline import tidy
from policylib.profile import Recognised


@dataclass(slots=True, kw_only=True)
class _Open:
    """A heading with its depth (0 stands before the first) and what follows it."""

    depth: int
    title: Text = ()
    source: Source | None = None
    blocks: list[Block] = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class _Item:
    """An item that is not yet closed: its mark, its blocks, the items below it."""

    mark: str
    blocks: list[Block] = field(default_factory=list)
    source: Source | None = None


class Builder:
    """Builds the tree of one document."""

    def __init__(self, texts: Texts, file: str, recognise: Callable[[str], Recognised]) -> None:
        self.findings: list[Finding] = []
        self._texts = texts
        self._file = file
        self._recognise = recognise

    def build(self, parts: Sequence[Part]) -> tuple[tuple[Block, ...], tuple[Section, ...]]:
        """The blocks before the first heading, and the nested sections."""
        opened = [_Open(depth=0)]
        above: list[int] = []
        place = 0
        while place < len(parts):
            part = parts[place]
            if part.kind is Kind.HEADING:
                # One level below what it stands under, however many the look leaves out.
                while above and above[-1] >= part.level:
                    above.pop()
                above.append(part.level)
                title = self._title(part)
                opened.append(_Open(depth=len(above), title=title, source=self._source(part)))
                place += 1
                continue
            end = place + 1
            while end < len(parts) and parts[end].kind is part.kind:
                end += 1
            opened[-1].blocks += self._blocks(part.kind, parts[place:end])
            place = end
        sections, _ = self._nested(opened, 1, 0)
        return tuple(opened[0].blocks), sections

    def notes(self, notes: Sequence[tuple[str, Part]]) -> tuple[Footnote, ...]:
        """Notes with their labels."""
        return tuple(
            Footnote(label=label, blocks=(self._paragraph(part),), source=self._source(part))
            for label, part in notes
        )

    def _title(self, part: Part) -> Text:
        """A heading; a label and number on a line of their own get the colon they stand for."""
        first = part.lines[0].text
        is_label = len(part.lines) > 1 and self._recognise(first).prefix == len(first)
        if not is_label:
            return self._texts.text(part.lines, is_plain=True)
        title = self._texts.text(part.lines[1:], is_plain=True)
        return tidy((Run(text=f"{first.rstrip(': ')}: "), *title))

    def _nested(
        self, opened: Sequence[_Open], index: int, above: int
    ) -> tuple[tuple[Section, ...], int]:
        sections: list[Section] = []
        while index < len(opened) and opened[index].depth > above:
            part = opened[index]
            below, index = self._nested(opened, index + 1, part.depth)
            sections.append(
                Section(
                    title=part.title, blocks=tuple(part.blocks), sections=below, source=part.source
                )
            )
        return tuple(sections), index

    def _blocks(self, kind: Kind, parts: Sequence[Part]) -> list[Block]:
        match kind:
            case Kind.ITEM:
                return self._lists(parts)
            case Kind.TABLE:
                return self._tables(parts)
            case Kind.QUOTE:
                self._find(FindingKind.QUOTE, parts)
                return [self._quote(parts)]
            case Kind.FIGURE:
                self._find(FindingKind.FIGURE_TEXT, parts)
                return [self._quote(parts)]
            case Kind.CONTENTS:
                self._find(FindingKind.CONTENTS, parts)
                return [self._quote(parts)]
            case _:
                return [self._paragraph(part) for part in parts]

    def _find(self, kind: FindingKind, parts: Sequence[Part]) -> None:
        for part in parts:
            first, last = part.lines[0], part.lines[-1]
            if part.is_tagged and kind is FindingKind.QUOTE:
                continue
            self.findings.append(
                Finding(
                    kind=kind,
                    line=first.number,
                    page=first.page,
                    words=part.text,
                    last=last.number if last.page == first.page else 0,
                )
            )

    def _quote(self, parts: Sequence[Part]) -> Quote:
        return Quote(blocks=tuple(map(self._paragraph, parts)), source=self._source(parts[0]))

    def _paragraph(self, part: Part) -> Paragraph:
        # A quotation in italics is one for that, and has no emphasis besides.
        is_plain = part.kind is Kind.QUOTE and all(
            word.is_italic for line in part.lines for word in line.words
        )
        text = self._texts.text(part.lines, is_plain=is_plain)
        return Paragraph(text=text, source=self._source(part))

    def _source(self, part: Part) -> Source:
        # A place in a PDF is a page: that is what a reader can look up.
        return Source(self._file, part.lines[0].page)

    def _lists(self, parts: Sequence[Part]) -> list[Block]:
        blocks, place = self._level(parts, 0, 0)
        while place < len(parts):
            more, place = self._level(parts, place, 0)
            blocks += more
        return blocks

    def _level(self, parts: Sequence[Part], place: int, level: int) -> tuple[list[Block], int]:
        """The lists of one level from a place on, and where they end."""
        blocks: list[Block] = []
        items: list[_Item] = []
        while place < len(parts) and parts[place].level >= level:
            part = parts[place]
            if part.level > level and items:
                below, place = self._level(parts, place, part.level)
                items[-1].blocks += below
                continue
            if part.mark and items and not _counts_on(items[-1].mark, part.mark):
                blocks.append(_list(items))
                items = []
            if part.mark or not items:
                mark = part.mark or "•"
                items.append(
                    _Item(mark=mark, blocks=[self._paragraph(part)], source=self._source(part))
                )
            else:
                items[-1].blocks.append(self._paragraph(part))
            place += 1
        if items:
            blocks.append(_list(items))
        return blocks, place

    def _tables(self, parts: Sequence[Part]) -> list[Block]:
        """Tables; one that goes on over the page's end is joined to its beginning."""
        merged: list[Part] = []
        for part in parts:
            if merged and _goes_on(merged[-1], part):
                rows = part.rows[1:] if _same(merged[-1].rows[0], part.rows[0]) else part.rows
                merged[-1] = Part(
                    kind=Kind.TABLE,
                    lines=(*merged[-1].lines, *part.lines),
                    rows=(*merged[-1].rows, *rows),
                )
            else:
                merged.append(part)
        return [self._table(part) for part in merged]

    def _table(self, part: Part) -> Table:
        width = max(len(row) for row in part.rows)
        rows = [self._row(row, width, part) for row in part.rows]
        return Table(header=rows[0], rows=tuple(rows[1:]), source=self._source(part))

    def _row(self, row: Sequence[Cell], width: int, part: Part) -> Row:
        is_header = row is part.rows[0]
        cells = [self._texts.text(cell, is_plain=is_header) for cell in row]
        return Row(cells=(*cells, *((),) * (width - len(cells))), source=self._source(part))


def _list(items: Sequence[_Item]) -> Block:
    nodes = tuple(ListItem(blocks=tuple(item.blocks), source=item.source) for item in items)
    if items[0].mark.isdigit():
        return NumberedList(items=nodes, start=int(items[0].mark), source=items[0].source)
    return BulletList(items=nodes, source=items[0].source)


def _counts_on(before: str, mark: str) -> bool:
    if before.isdigit() and mark.isdigit():
        return int(mark) == int(before) + 1
    return before.isdigit() == mark.isdigit()


def _goes_on(before: Part, part: Part) -> bool:
    """Whether a table is the next page's or column's part of the one before it."""
    if not before.is_tagged and _same(before.rows[0], part.rows[0]):
        return True
    return (
        not before.is_tagged
        and part.lines[0].page == before.lines[-1].page + 1
        and len(part.rows[0]) == len(before.rows[0])
        and abs(part.lines[0].x0 - before.lines[0].x0) < 6.0
    )


def repeated_headers(parts: Sequence[Part]) -> list[Part]:
    """The header rows that tables repeat on the next page, as parts of their own."""
    found = []
    for before, part in pairwise(parts):
        if before.kind is Kind.TABLE is part.kind and _goes_on(before, part):
            row = part.rows[0]
            if _same(before.rows[0], row):
                found.append(Part(kind=Kind.TABLE, lines=tuple(ln for c in row for ln in c)))
    return found


def _same(header: Sequence[Cell], row: Sequence[Cell]) -> bool:
    told = [[" ".join(line.text for line in cell) for cell in each] for each in (header, row)]
    return told[0] == told[1]

"""The passages that a tagged PDF tells by itself: headings, lists, tables, notes, in order."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from policylib.intake.pdf.grids import lines_of
from policylib.intake.pdf.marks import item_of
from policylib.intake.pdf.parts import Kind, Part
from policylib.intake.pdf.sheets import Line, Sheet, Word
from policylib.intake.pdf.spans import Spanning, laid_out, span_of
from policylib.intake.pdf.structure import LABEL, OWN
from policylib.intake.report import Finding, FindingKind

_INLINE = frozenset(
    {
        "Span", "Link", "Reference", "Quote", "Code", "Em", "Strong", "Sub", "Annot", "Lbl",
        "BibEntry", "Formula", "Form", "Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP",
    }
)  # fmt: skip
_GROUPS = frozenset({"NonStruct", "Private"})
_PARAGRAPHS = frozenset({"P", "Caption", "Title", "Index"})
_NOTES = frozenset({"Note", "FENote"})
_HEADING = re.compile(r"H([1-9])?")
_NUMBER = re.compile(r"\(?([0-9]{1,4})[.)]?")
_UNSEEN = "unseen"
_NEAR = 3.0


class Tags:
    """Reads the structure of one document.

    `parts` hold what it told, `frame` what a PDF of ours has around the text, `used` all their words.
    """

    def __init__(self, sheets: Sequence[Sheet]) -> None:
        self.parts: list[Part] = []
        self.frame: list[Part] = []
        self.findings: list[Finding] = []
        self.used: set[tuple[int, int]] = set()
        self._marked: dict[tuple[int, int], list[Word]] = {}
        for sheet in sheets:
            for line in sheet.lines:
                for word in _adopted(line):
                    if word.mark is not None and not word.is_artifact:
                        self._marked.setdefault((word.page - 1, word.mark), []).append(word)
        for words in self._marked.values():
            words.sort(key=lambda word: word.order)
        self._page = 1

    def read(self, tree: Sequence[Any]) -> None:
        """Read the elements below the root."""
        self._blocks(tree, depth=0, level=0, kind=Kind.PARAGRAPH)

    def _words(self, children: Iterable[Any], notes: list[Any] | None = None) -> list[Word]:
        """All words below, in order; notes apart where a list for them is given."""
        found: list[Word] = []
        for child in children:
            if isinstance(child[0], str):
                if notes is not None and child[0] in _NOTES:
                    notes.append(child)
                elif child[0] in OWN:
                    self._set_apart(child[1])
                elif child[0] != "Artifact":
                    found += self._words(child[1], notes)
            else:
                found += self._taken(child)
        return found

    def _taken(self, mark: Sequence[int]) -> list[Word]:
        words = self._marked.get((mark[0], mark[1]), [])
        fresh = [word for word in words if word.place not in self.used]
        self.used.update(word.place for word in fresh)
        if fresh:
            self._page = fresh[0].page
        return fresh

    def _blocks(self, children: Sequence[Any], *, depth: int, level: int, kind: Kind) -> None:
        """The passages of a container; loose text in it is a paragraph."""
        loose: list[Any] = []
        for child in children:
            if _is_inline(child):
                loose.append(child)
                continue
            self._passage(loose, kind=kind, level=level)
            loose = []
            self._block(child, depth=depth, level=level, kind=kind)
        self._passage(loose, kind=kind, level=level)

    def _block(self, element: Sequence[Any], *, depth: int, level: int, kind: Kind) -> None:
        name, children, facts = element
        if name in OWN:
            self._frame(children)
            return
        heading = _HEADING.fullmatch(name)
        if heading:
            told = int(heading[1]) if heading[1] else max(1, depth)
            self._passage(children, kind=Kind.HEADING, level=told)
        elif name in _PARAGRAPHS:
            if any(isinstance(child[0], str) and child[0] in {"L", "Table"} for child in children):
                self._blocks(children, depth=depth, level=level, kind=kind)
            else:
                self._passage(children, kind=kind, level=level)
        elif name == "L":
            self._list(children, level=level + 1 if kind is Kind.ITEM else 0)
        elif name == "Table":
            self._table(children)
        elif name in _NOTES:
            self._passage(children, kind=Kind.NOTE)
        elif name == "BlockQuote":
            self._blocks(children, depth=depth, level=0, kind=Kind.QUOTE)
        elif name in {"TOC", "TOCI"}:
            self._passage(children, kind=Kind.CONTENTS)
        elif name == "Figure":
            self._figure(children, facts)
        elif name != "Artifact":
            deeper = depth + (name in {"Sect", "Art", "Part"})
            self._blocks(children, depth=deeper, level=level, kind=kind)

    def _frame(self, children: Sequence[Any]) -> None:
        """What stands around the text of a PDF of ours: told, not kept, but for the title."""
        for child in children:
            if isinstance(child[0], str) and child[0] == "H1":
                self._passage(child[1], kind=Kind.HEADING, level=1)
            elif isinstance(child[0], str) and child[0] in {"Sect", "Div", "Table", *OWN}:
                self._frame(child[1])
            else:
                self._set_apart([child])

    def _set_apart(self, children: Sequence[Any]) -> None:
        words = self._words(children)
        if words:
            part = Part(kind=Kind.FIGURE, lines=lines_of(words), is_tagged=True)
            self.frame.append(part)

    def _passage(self, children: Sequence[Any], *, kind: Kind, level: int = 0) -> None:
        notes: list[Any] = []
        words = self._words(children, None if kind is Kind.NOTE else notes)
        if words:
            part = Part(kind=kind, lines=lines_of(words), level=level, is_tagged=True)
            self.parts.append(part)
        for note in notes:
            self._passage(note[1], kind=Kind.NOTE)

    def _figure(self, children: Sequence[Any], facts: dict[str, str]) -> None:
        self._passage(children, kind=Kind.FIGURE)
        alternative = " ".join(facts.get("alt", "").split())
        if alternative:
            kind = FindingKind.PICTURE_TEXT
            self.findings.append(Finding(kind=kind, line=1, page=self._page, words=alternative))

    def _list(self, children: Sequence[Any], *, level: int) -> None:
        for child in children:
            if not isinstance(child[0], str):
                self._passage([child], kind=Kind.ITEM, level=level)
            elif child[0] == "LI" or _is_labelled(child):
                self._item(child[1], level)
            elif child[0] == "L":
                self._list(child[1], level=level + 1)
            else:
                self._block(child, depth=0, level=level, kind=Kind.ITEM)

    def _item(self, children: Sequence[Any], level: int) -> None:
        """One item: its label, and the passages of its body, of which the first has the mark."""
        label: list[Word] = []
        body: list[Any] = []
        start = len(self.parts)
        for child in children:
            if isinstance(child[0], str) and child[0] == "Lbl":
                label += self._words(child[1])
            else:
                body += child[1] if child[0] == "LBody" else [child]
        self._blocks(body, depth=0, level=level, kind=Kind.ITEM)
        first = self.parts[start] if len(self.parts) > start else None
        if first is None or first.kind is not Kind.ITEM or first.mark or first.level != level:
            if label:
                part = Part(
                    kind=Kind.ITEM, lines=lines_of(label), level=level, mark="•", is_tagged=True
                )
                self.parts.insert(start, part)
            return
        marked = _marked(first, label)
        above = self.parts[start - 1] if start else None
        if marked.mark == _UNSEEN and above and _is_under(above, marked):
            # A second paragraph of the item above, which some programs tell as an item.
            marked = replace(marked, mark="", left=above.left)
        self.parts[start] = replace(marked, mark="•") if marked.mark == _UNSEEN else marked

    def _table(self, children: Sequence[Any]) -> None:
        told: list[list[Spanning]] = []
        for row in _rows(children):
            cells = [
                Spanning(
                    cell=lines_of(self._words(cell[1])),
                    columns=span_of(cell[2], "columns"),
                    rows=span_of(cell[2], "rows"),
                )
                for cell in row[1]
                if isinstance(cell[0], str) and cell[0] in {"TH", "TD"}
            ]
            if any(each.cell for each in cells):
                told.append(cells)
        rows = laid_out(told)
        lines = tuple(line for row in rows for cell in row for line in cell)
        if lines:
            self.parts.append(Part(kind=Kind.TABLE, lines=lines, rows=tuple(rows), is_tagged=True))
            if any(each.columns > 1 or each.rows > 1 for row in told for each in row):
                head = " | ".join(" ".join(line.text for line in cell) for cell in rows[0])
                self.findings.append(
                    Finding(
                        kind=FindingKind.MERGED_CELLS,
                        line=lines[0].number,
                        page=lines[0].page,
                        words=head,
                    )
                )
        for child in children:
            if isinstance(child[0], str) and child[0] == "Caption":
                self._passage(child[1], kind=Kind.PARAGRAPH)


def _adopted(line: Line) -> list[Word]:
    """A line's words; one that no mark holds, as a style sheet's numbers, gets its neighbour's."""
    words = list(line.words)
    for step in (-1, 1):
        for place in range(len(words))[::step]:
            beside = words[place - step] if 0 <= place - step < len(words) else None
            word = words[place]
            if word.mark is None and not word.is_artifact and beside and not beside.is_artifact:
                words[place] = replace(word, mark=beside.mark)
    return words


def _is_inline(element: Sequence[Any]) -> bool:
    """Whether an element is part of running text: so are groupings without passages in them."""
    if not isinstance(element[0], str) or element[0] in _INLINE or element[0] == LABEL:
        return True
    return element[0] in _GROUPS and all(map(_is_inline, element[1]))


def _is_labelled(element: Sequence[Any]) -> bool:
    return any(child[0] == "Lbl" for child in element[1])


def _is_under(above: Part, item: Part) -> bool:
    """Whether an item without a mark begins where the words of the one above begin."""
    first, line = above.lines[0], item.lines[0]
    return above.kind is Kind.ITEM and abs(first.x0 - line.x0) < _NEAR and 0 < above.left < first.x0


def nested(parts: Sequence[Part]) -> list[Part]:
    """Lists that are told flat, nested by where their marks stand."""
    result: list[Part] = []
    run: list[Part] = []
    for part in [*parts, None]:
        if part is not None and part.kind is Kind.ITEM:
            run.append(part)
            continue
        result += _nested_run(run)
        run = []
        if part is not None:
            result.append(part)
    return result


def _nested_run(run: Sequence[Part]) -> list[Part]:
    if any(part.level for part in run) or not all(part.left for part in run):
        return list(run)
    found: list[Part] = []
    lefts: list[float] = []
    for part in run:
        while lefts and lefts[-1] > part.left + _NEAR:
            lefts.pop()
        if not lefts or lefts[-1] < part.left - _NEAR:
            lefts.append(part.left)
        found.append(replace(part, level=len(lefts) - 1))
    return found


def _rows(children: Sequence[Any]) -> list[Any]:
    rows = []
    for child in children:
        if isinstance(child[0], str) and child[0] == "TR":
            rows.append(child)
        elif isinstance(child[0], str) and child[0] in {"THead", "TBody", "TFoot"}:
            rows += _rows(child[1])
    return rows


def _marked(part: Part, label: Sequence[Word]) -> Part:
    """An item with its mark, which stands in its label or before its words."""
    if not label:
        first: Line = part.lines[0]
        number = _NUMBER.fullmatch(first.words[0].text)
        found = item_of(first, (number[1],) if number else ())
        if found is None:
            return replace(part, mark=_UNSEEN, left=first.x0)
        lines = (found[1], *part.lines[1:])
        return replace(part, mark=found[0], lines=lines, left=first.x0)
    part = replace(part, left=label[0].x0)
    text = "".join(word.text for word in label)
    number = _NUMBER.fullmatch(text)
    if number:
        return replace(part, mark=number[1])
    if any(sign.isalnum() for sign in text) and text != "o":
        # "a)" and "1.1" are no numbers that a list has by itself: they stay among the words.
        return replace(part, mark="•", lines=lines_of([*label, *_all_words(part)]))
    return replace(part, mark="•")


def _all_words(part: Part) -> list[Word]:
    return [word for line in part.lines for word in line.words]

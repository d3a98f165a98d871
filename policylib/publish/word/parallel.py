"""Before and now side by side as a Word file.

A table with a header row that Word repeats on each page, named styles that a municipality can
restyle, the language for proofing, and no clock: the same comparison gives the same bytes.
"""

from collections.abc import Iterable, Mapping, Sequence

from policylib.compare.facts import Comparison
from policylib.compare.redline import Shape
from policylib.language.publish import PublishWords, publish_words
from policylib.publish.inline import NoteNumbers
from policylib.publish.parallel import parallel_rows
from policylib.publish.parallel_page import ParallelHead, parallel_head
from policylib.publish.parallel_rows import (
    Cell,
    LeftOut,
    Line,
    Pair,
    Pieces,
    Remark,
    SharedHeading,
    tables_of,
)
from policylib.publish.word.addresses import address_of
from policylib.publish.word.writing import (
    INK,
    LOWEST_HEADING,
    QUIET,
    Front,
    Look,
    WordCell,
    WordParagraph,
    add_paragraph,
    add_row,
    add_run,
    add_table,
    begin,
    indent,
    lead_to,
    legible,
    saved,
    seen,
    set_styles,
    styled,
)

_NEW, _GONE, _LINK = "0B5A34", "8F2413", "0B4F8A"
_WIDTHS = (1.2, 8.2, 8.2)
_BEGINS = {"=": "", "-": "[\N{MINUS SIGN}", "+": "[+"}
_ENDS = {"=": "", "-": "]", "+": "]"}
"""Signs that stay where underline and strike are not heard, or are lost on the way to an e-mail."""
_LOOKS: Mapping[str, Look] = {
    "text": Look(size=10.5),
    "heading": Look(size=11, colour=INK, bold=True, keeps_next=True),
    "recalled": Look(size=10.5, colour=QUIET, indent=0.4),
    "remark": Look(size=9.5, colour=QUIET),
    "left_out": Look(size=9.5, colour=QUIET, before=4),
    "names": Look(size=9.5, colour=INK, bold=True, keeps_next=True),
    "number": Look(size=9.5, colour=INK, bold=True),
    "lead": Look(size=10.5, colour=QUIET),
    "inserted": Look(colour=_NEW, underline=True, is_character=True),
    "deleted": Look(colour=_GONE, strike=True, is_character=True),
    "sign": Look(colour=QUIET, is_character=True),
    "unseen": Look(size=8, colour=_GONE, is_character=True),
    "label": Look(colour=QUIET, is_character=True),
}


def parallel_word(comparison: Comparison, *, everything: bool = False, lang: str = "") -> bytes:
    """Before and now side by side as a Word file.

    What has not changed is left out and counted; `everything` keeps it.
    """
    words = publish_words(lang or comparison.lang)
    head = parallel_head(comparison, everything=everything, lang=words.lang)
    rows = parallel_rows(comparison, everything=everything, lang=words.lang)
    return _Parallel(comparison, head, words).written(tables_of(rows))


class _Parallel:
    """One Word file being written."""

    def __init__(self, comparison: Comparison, head: ParallelHead, words: PublishWords) -> None:
        self._head = head
        self._words = words
        self._notes = (NoteNumbers(comparison.old_policy), NoteNumbers(comparison.new_policy))
        self._level = 1
        self._document = begin(
            Front(
                title=head.full_title,
                subject=head.compared,
                author=head.organisation,
                mark=head.mark,
                remark=head.disclaimer,
                running=" · ".join(part for part in (head.mark, head.policy, head.title) if part),
            ),
            words,
        )
        looks = {key: (words.word_styles[key], look) for key, look in _LOOKS.items()}
        # Word knows its own style for links by this name in every language.
        looks["link"] = ("Hyperlink", Look(colour=_LINK, underline=True, is_character=True))
        self._styles = set_styles(self._document, looks)

    def written(
        self, parts: Iterable[SharedHeading | LeftOut | Remark | tuple[Pair | LeftOut, ...]]
    ) -> bytes:
        """The whole file."""
        document = self._document
        self._begin()
        for part in parts:
            match part:
                case SharedHeading(line=line):
                    shared = document.add_heading(level=self._heading_level(line))
                    self._write_line(shared, line, 1)
                case LeftOut(words=words):
                    add_paragraph(document, f"{self._words.gap} {words}", self._styles["left_out"])
                case Remark(words=words):
                    add_paragraph(document, words, self._styles["remark"])
                case _:
                    self._write_table(part)
        add_paragraph(document, self._head.disclaimer, self._styles["remark"])
        return saved(document)

    def _begin(self) -> None:
        document, head, lead = self._document, self._head, self._styles["lead"]
        title = f"{head.draft}: {head.title}" if head.draft else head.title
        document.add_heading(title, level=1)
        marks = " ".join(
            part for part in (head.lead, self._words.word_marks, head.how_much) if part
        )
        for words in (head.policy, head.compared, head.facts, marks):
            if words:
                add_paragraph(document, words, lead)

    def _heading_level(self, line: Line) -> int:
        """The level of a heading, never more than one below the last; the document's own is 1."""
        self._level = min(max(line.level, 2), self._level + 1, LOWEST_HEADING)
        return self._level

    def _write_table(self, rows: Sequence[Pair | LeftOut]) -> None:
        names = [name for name, _ in self._head.columns]
        table = add_table(self._document, _WIDTHS, " / ".join(names), self._words.parallel)
        cells = table.rows[0].cells
        self._name(cells[0], self._words.number_short, "")
        for cell, (name, version) in zip(cells[1:], self._head.columns, strict=True):
            self._name(cell, name, version)
        for row in rows:
            self._write_row(add_row(table), row)

    def _name(self, cell: WordCell, name: str, version: str) -> None:
        first = cell.paragraphs[0]
        styled(first, self._styles["names"]).text = legible(name)
        if version:
            styled(cell.add_paragraph(legible(version)), self._styles["remark"])

    def _write_row(self, cells: Sequence[WordCell], row: Pair | LeftOut) -> None:
        number, *sides = cells
        styled(number.paragraphs[0], self._styles["number"])
        if isinstance(row, LeftOut):
            for cell, told in zip(sides, (f" {row.words}", ""), strict=True):
                first = cell.paragraphs[0]
                first.text = legible(f"{self._words.gap}{told}")
                styled(first, self._styles["left_out"])
            return
        number.paragraphs[0].text = ", ".join(str(each) for each in row.numbers)
        for side, (cell, held) in enumerate(zip(sides, (row.old, row.new), strict=True)):
            filling = _Filling(cell)
            self._write_cell(filling, held, side, field="" if side else row.field)
            for words in row.remarks if side else ():
                filling.add(self._styles["remark"]).add_run(legible(words))

    def _write_cell(self, filling: "_Filling", held: Cell, side: int, *, field: str) -> None:
        remark, recalled = self._styles["remark"], self._styles["recalled"]
        pointer = held.pointer.words if held.pointer else ""
        for words in (field, held.said, pointer):
            if words:
                filling.add(remark).add_run(legible(words))
        if held.recalled:
            filling.add(remark).add_run(self._words.stood_so)
            for line in held.recalled:
                self._write_lines(filling, line, 0, recalled)
        for line in held.lines:
            is_heading = line.shape in {Shape.HEADING, Shape.TITLE}
            self._write_lines(
                filling, line, side, self._styles["heading" if is_heading else "text"]
            )
        for note in held.notes:
            filling.add(remark).add_run(legible(note))

    def _write_lines(self, filling: "_Filling", line: Line, side: int, style: str) -> None:
        """A passage as a paragraph, a table row as one for each of its cells."""
        if not line.cells:
            paragraph = filling.add(style)
            if line.level > 1 and line.shape is not Shape.HEADING:
                indent(paragraph, 0.5 * min(line.level - 1, 4))
            self._write_line(paragraph, line, side)
        for name, pieces in line.cells:
            paragraph = filling.add(style)
            if name:
                add_run(paragraph, legible(f"{name}: "), self._styles["label"])
            self._write_pieces(paragraph, pieces, side)

    def _write_line(self, paragraph: WordParagraph, line: Line, side: int) -> None:
        label = self._styles["label"]
        if line.number:
            add_run(paragraph, legible(f"{line.number}: "), label)
        if line.marker:
            add_run(paragraph, f"{line.marker} ", label)
        if line.shape is Shape.FIGURE:
            add_run(paragraph, f"{self._words.picture}: ", label)
        self._write_pieces(paragraph, line.pieces, side)

    def _write_pieces(self, paragraph: WordParagraph, pieces: Pieces, side: int) -> None:
        sign = self._styles["sign"]
        last = "="
        for mark, run, _ in pieces:
            if mark != last:
                add_run(paragraph, _ENDS[last] + _BEGINS[mark], sign)
                last = mark
            if run.note:
                number = self._notes[side].of(run.note)
                add_run(paragraph, f"[{number}]" if number else "", self._styles["label"])
                continue
            style = {"-": self._styles["deleted"], "+": self._styles["inserted"]}.get(mark)
            if style is None and run.strong != run.emphasis:
                style = "Strong" if run.strong else "Emphasis"
            target = address_of(run.link.target) if run.link else ""
            if target and mark == "=":
                style = self._styles["link"]
            is_named = style in {"Strong", "Emphasis"}
            for words, is_unseen in seen(run.text):
                written = add_run(paragraph, words, self._styles["unseen"] if is_unseen else style)
                if not is_named and not is_unseen:
                    written.bold = True if run.strong else None
                    written.italic = True if run.emphasis else None
                if target:
                    lead_to(written, target)
        if last != "=":
            add_run(paragraph, _ENDS[last], sign)


class _Filling:
    """A cell being filled; it begins with an empty paragraph, which is used first."""

    def __init__(self, cell: WordCell) -> None:
        self._cell = cell
        self._is_empty = True

    def add(self, style: str) -> WordParagraph:
        """The next paragraph, in a style."""
        is_first, self._is_empty = self._is_empty, False
        return styled(self._cell.paragraphs[0] if is_first else self._cell.add_paragraph(), style)

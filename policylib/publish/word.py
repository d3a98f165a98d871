"""Before and now side by side as a Word file: the only module that knows python-docx.

A table with a header row that Word repeats on each page, named styles that a municipality can
restyle, the language for proofing, and no clock: the same comparison gives the same bytes.
"""

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run

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
    SharedHeading,
    tables_of,
)
from policylib.publish.unseen import UNSEEN, number_of

_INK, _QUIET = RGBColor(0x12, 0x3F, 0x4D), RGBColor(0x4D, 0x59, 0x63)
_NEW, _GONE = RGBColor(0x0B, 0x5A, 0x34), RGBColor(0x8F, 0x24, 0x13)
_WIDTHS = (Cm(1.2), Cm(8.2), Cm(8.2))
_BEGINS = {"=": "", "-": "[\N{MINUS SIGN}", "+": "[+"}
_ENDS = {"=": "", "-": "]", "+": "]"}
"""Signs that stay where underline and strike are not heard, or are lost on the way to an e-mail."""
_NO_DATE = (1980, 1, 1, 0, 0, 0)
_LOWEST_HEADING = 9
_KEPT = frozenset(
    {
        "Normal", "DefaultParagraphFont", "TableNormal", "TableGrid", "Header", "HeaderChar", "Footer",
        "FooterChar", "Strong", "Emphasis",
        *(f"Heading{level}{end}" for level in range(1, _LOWEST_HEADING + 1) for end in ("", "Char")),
    }
)  # fmt: skip


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
        self._styles: dict[str, str] = {}
        self._notes = (NoteNumbers(comparison.old_policy), NoteNumbers(comparison.new_policy))
        self._level = 1
        self._document = Document()
        self._table: Table | None = None

    def written(self, parts: Any) -> bytes:
        """The whole file."""
        document = self._document
        _forget_the_template(document)
        self._set_up()
        self._begin()
        for part in parts:
            match part:
                case SharedHeading(line=line):
                    shared = document.add_heading(level=self._heading_level(line))
                    self._write_line(shared, line, 1)
                case LeftOut(words=words):
                    told = f"{self._words.gap} {words}"
                    _styled(document.add_paragraph(_legible(told)), self._styles["left_out"])
                case _:
                    self._write_table(part)
        _styled(document.add_paragraph(self._head.disclaimer), self._styles["remark"])
        return _without_clock(document)

    def _set_up(self) -> None:
        document, head = self._document, self._head
        section = document.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = Cm(1.7)
        section.top_margin = section.bottom_margin = Cm(2)
        self._styles = _set_styles(document, self._words.word_styles)
        _set_language(document, self._words.language_tag)
        properties = document.core_properties
        properties.title = _legible(head.full_title)
        properties.subject = _legible(head.compared)
        properties.author = properties.last_modified_by = _legible(head.organisation)
        properties.content_status = head.mark
        properties.language = self._words.language_tag
        properties.comments = head.disclaimer
        running = " · ".join(part for part in (head.mark, head.policy, head.title) if part)
        section.header.paragraphs[0].text = _legible(running)
        footer = section.footer.paragraphs[0]
        footer.add_run(f"{self._words.page} ")
        _add_field(footer, "PAGE")
        footer.add_run(f" {self._words.of} ")
        _add_field(footer, "NUMPAGES")

    def _begin(self) -> None:
        document, head, lead = self._document, self._head, self._styles["lead"]
        title = f"{head.draft}: {head.title}" if head.draft else head.title
        document.add_heading(title, level=1)
        marks = " ".join(
            part for part in (head.lead, self._words.word_marks, head.how_much) if part
        )
        told = (head.policy, head.compared, head.facts, marks)
        for words in told:
            if words:
                _styled(document.add_paragraph(_legible(words)), lead)

    def _heading_level(self, line: Line) -> int:
        """The level of a heading, never more than one below the last; the document's own is 1."""
        self._level = min(max(line.level, 2), self._level + 1, _LOWEST_HEADING)
        return self._level

    def _write_table(self, rows: Sequence[Pair | LeftOut]) -> None:
        table = self._document.add_table(rows=1, cols=3)
        table.style = "Table Grid"
        table.autofit = False
        names = [name for name, _ in self._head.columns]
        _describe(table, " / ".join(names), self._words.parallel)
        for column, width in zip(table.columns, _WIDTHS, strict=True):
            column.width = width
        cells = table.rows[0].cells
        for cell, width in zip(cells, _WIDTHS, strict=True):
            cell.width = width
        self._name(cells[0], self._words.number_short, "")
        for cell, (name, version) in zip(cells[1:], self._head.columns, strict=True):
            self._name(cell, name, version)
        _repeat(table.rows[0]._tr)  # noqa: SLF001 - python-docx has no name for it
        for row in rows:
            # New rows take the widths that their columns have by then.
            added = table.add_row()
            _keep_whole(added._tr)  # noqa: SLF001 - as above
            self._write_row(added.cells, row)

    def _name(self, cell: _Cell, name: str, version: str) -> None:
        first = cell.paragraphs[0]
        _styled(first, self._styles["names"]).text = _legible(name)
        if version:
            _styled(cell.add_paragraph(_legible(version)), self._styles["remark"])

    def _write_row(self, cells: Sequence[_Cell], row: Pair | LeftOut) -> None:
        number, *sides = cells
        _styled(number.paragraphs[0], self._styles["number"])
        if isinstance(row, LeftOut):
            for cell, told in zip(sides, (f" {row.words}", ""), strict=True):
                first = cell.paragraphs[0]
                first.text = _legible(f"{self._words.gap}{told}")
                _styled(first, self._styles["left_out"])
            return
        number.paragraphs[0].text = ", ".join(str(each) for each in row.numbers)
        for side, (cell, held) in enumerate(zip(sides, (row.old, row.new), strict=True)):
            self._write_cell(_Filling(cell), held, side, field="" if side else row.field)

    def _write_cell(self, filling: "_Filling", held: Cell, side: int, *, field: str) -> None:
        remark, recalled = self._styles["remark"], self._styles["recalled"]
        pointer = held.pointer.words if held.pointer else ""
        for words in (field, held.said, pointer):
            if words:
                filling.add(remark).add_run(_legible(words))
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
            filling.add(remark).add_run(_legible(note))

    def _write_lines(self, filling: "_Filling", line: Line, side: int, style: str) -> None:
        """A passage as a paragraph, a table row as one for each of its cells."""
        if not line.cells:
            paragraph = filling.add(style)
            if line.level > 1 and line.shape is not Shape.HEADING:
                paragraph.paragraph_format.left_indent = Cm(0.5 * min(line.level - 1, 4))
            self._write_line(paragraph, line, side)
        for name, pieces in line.cells:
            paragraph = filling.add(style)
            if name:
                _add(paragraph, _legible(f"{name}: "), self._styles["label"])
            self._write_pieces(paragraph, pieces, side)

    def _write_line(self, paragraph: Paragraph, line: Line, side: int) -> None:
        label = self._styles["label"]
        if line.number:
            _add(paragraph, _legible(f"{line.number}: "), label)
        if line.marker:
            _add(paragraph, f"{line.marker} ", label)
        if line.shape is Shape.FIGURE:
            _add(paragraph, f"{self._words.picture}: ", label)
        self._write_pieces(paragraph, line.pieces, side)

    def _write_pieces(self, paragraph: Paragraph, pieces: Pieces, side: int) -> None:
        sign = self._styles["sign"]
        last = "="
        for mark, run, _ in pieces:
            if mark != last:
                _add(paragraph, _ENDS[last] + _BEGINS[mark], sign)
                last = mark
            if run.note:
                number = self._notes[side].of(run.note)
                _add(paragraph, f"[{number}]" if number else "", self._styles["label"])
                continue
            style = {"-": self._styles["deleted"], "+": self._styles["inserted"]}.get(mark)
            if style is None and run.strong != run.emphasis:
                style = "Strong" if run.strong else "Emphasis"
            is_named = style in {"Strong", "Emphasis"}
            for words, is_unseen in _seen(run.text):
                written = _add(paragraph, words, self._styles["unseen"] if is_unseen else style)
                if not is_named and not is_unseen:
                    written.bold = True if run.strong else None
                    written.italic = True if run.emphasis else None
        if last != "=":
            _add(paragraph, _ENDS[last], sign)


class _Filling:
    """A cell being filled; it begins with an empty paragraph, which is used first."""

    def __init__(self, cell: _Cell) -> None:
        self._cell = cell
        self._is_empty = True

    def add(self, style: str) -> Paragraph:
        """The next paragraph, in a style."""
        is_first, self._is_empty = self._is_empty, False
        return _styled(self._cell.paragraphs[0] if is_first else self._cell.add_paragraph(), style)


def _styled(paragraph: Paragraph, style: str) -> Paragraph:
    """A paragraph in the style of an id; by its name, python-docx would look through all of them."""
    paragraph._p.style = style  # noqa: SLF001 - so it is set by id
    return paragraph


def _add(paragraph: Paragraph, words: str, style: str | None) -> Run:
    """A run at the end of a paragraph, in the style of an id."""
    run = paragraph.add_run(words)
    if style:
        run._r.style = style  # noqa: SLF001 - as above
    return run


def _legible(words: str) -> str:
    """Words of ours that quote the policy's, without signs that XML cannot hold."""
    return "".join(part for part, _ in _seen(words))


def _seen(text: str) -> list[tuple[str, bool]]:
    """A text in stretches; a sign that shows nothing stands as its number, which is marked so."""
    parts = enumerate(re.split(f"({UNSEEN})", text))
    return [(number_of(part), True) if at % 2 else (part, False) for at, part in parts if part]


def _set_styles(document: WordDocument, names: Mapping[str, str]) -> dict[str, str]:
    """Make our styles; their ids by their keys."""
    styles: Any = document.styles
    normal = styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(10.5)
    normal.paragraph_format.space_after = Pt(4)
    for level, size in enumerate((22, 15, 12.5, 11, 11, 11, 11, 11, 11), start=1):
        heading = styles[f"Heading {level}"]
        heading.font.size, heading.font.color.rgb = Pt(size), _INK
        heading.font.name, heading.font.italic = "Calibri", False
        _drop_theme_fonts(heading.element)
    paragraphs = {
        "text": (10.5, None), "heading": (11, _INK), "recalled": (10.5, _QUIET),
        "remark": (9.5, _QUIET), "left_out": (9.5, _QUIET), "names": (9.5, _INK),
        "number": (9.5, _INK), "lead": (10.5, _QUIET),
    }  # fmt: skip
    for key, (size, colour) in paragraphs.items():
        style = styles.add_style(names[key], WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = normal
        style.font.size = Pt(size)
        if colour is not None:
            style.font.color.rgb = colour
        style.paragraph_format.space_before = Pt(4 if key == "left_out" else 2)
        style.font.bold = True if key in {"heading", "names", "number"} else None
        style.paragraph_format.keep_with_next = True if key in {"heading", "names"} else None
    styles[names["recalled"]].paragraph_format.left_indent = Cm(0.4)
    characters = {
        "inserted": _NEW,
        "deleted": _GONE,
        "sign": _QUIET,
        "unseen": _GONE,
        "label": _QUIET,
    }
    for key, colour in characters.items():
        style = styles.add_style(names[key], WD_STYLE_TYPE.CHARACTER)
        style.font.color.rgb = colour
    styles[names["inserted"]].font.underline = True
    styles[names["deleted"]].font.strike = True
    styles[names["unseen"]].font.size = Pt(8)
    for border in styles["Table Grid"].element.iter(qn("w:tblBorders")):
        for line in border:
            is_across = line.tag in {qn("w:top"), qn("w:bottom"), qn("w:insideH")}
            line.set(*(qn("w:color"), "8FA9B2") if is_across else (qn("w:val"), "nil"))
    return {key: styles[name].style_id for key, name in names.items()}


def _drop_theme_fonts(style: Any) -> None:
    for fonts in style.iter(qn("w:rFonts")):
        for name in list(fonts.attrib):
            if name.endswith("Theme"):
                del fonts.attrib[name]


def _set_language(document: WordDocument, tag: str) -> None:
    settings: Any = document.settings.element
    styles: Any = document.styles.element
    for language in [*styles.iter(qn("w:lang")), *settings.iter(qn("w:themeFontLang"))]:
        language.set(qn("w:val"), tag)


def _add_field(paragraph: Paragraph, instruction: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), instruction)
    run = paragraph.add_run("1")
    field.append(run._r)  # noqa: SLF001 - python-docx has no fields
    paragraph._p.append(field)  # noqa: SLF001


def _repeat(row: Any) -> None:
    """Let Word print a row again at the top of each page."""
    _keep_whole(row)
    row.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _keep_whole(row: Any) -> None:
    """Let Word end a page before a row rather than in it; one longer than a page is cut all the same."""
    row.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def _describe(table: Table, title: str, description: str) -> None:
    """What a screen reader says of a table before it is read."""
    properties: Any = table._tbl.tblPr  # noqa: SLF001 - python-docx has no name for it
    for name, words in (("w:tblCaption", title), ("w:tblDescription", description)):
        element = OxmlElement(name)
        element.set(qn("w:val"), words)
        properties.append(element)


def _forget_the_template(document: WordDocument) -> None:
    """Drop what python-docx's own template carries: picture, dates, an obsolete part, 150 styles."""
    for owner in (document.part, document.part.package):
        relations: Any = owner.rels if owner is not None else {}
        for name, relation in list(relations.items()):
            if relation.reltype.endswith(("/stylesWithEffects", "/thumbnail")):
                del relations[name]
    styles: Any = document.styles.element
    for style in list(styles.iter(qn("w:style"))):
        if style.get(qn("w:styleId")) not in _KEPT and style.get(qn("w:type")) != "numbering":
            styles.remove(style)
    properties: Any = document.core_properties._element  # noqa: SLF001
    for element in list(properties):
        properties.remove(element)


def _without_clock(document: WordDocument) -> bytes:
    """The file with one fixed date on all its parts."""
    made, written = io.BytesIO(), io.BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as parts, zipfile.ZipFile(written, "w") as whole:
        for name in parts.namelist():
            part = zipfile.ZipInfo(name, _NO_DATE)
            part.compress_type = zipfile.ZIP_DEFLATED
            part.create_system, part.external_attr = 3, 0o644 << 16
            whole.writestr(part, parts.read(name))
    return written.getvalue()

"""Writing a Word file without a clock: the only module that knows python-docx and lxml.

Set-up of page, language, header and footer; named styles that a municipality can restyle; fields
and tables that python-docx has no names for; and saving, so that the same content gives the same
bytes.
"""

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table as WordTable
from docx.table import _Cell as WordCell
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run as WordRun

from policylib.language.publish import PublishWords
from policylib.publish.unseen import UNSEEN, number_of

__all__ = [
    "INK", "LOWEST_HEADING", "PROGRAM", "QUIET", "Front", "Look", "WordCell", "WordDocument", "WordParagraph",
    "WordRun", "WordTable", "add_paragraph", "add_row", "add_run", "add_table", "begin", "indent",
    "lead_to", "legible", "saved", "seen", "set_styles", "styled", "theme", "zipped",
]  # fmt: skip

INK, QUIET = "123F4D", "4D5963"
"""The colours of headings and of what is not the policy's own words."""
LOWEST_HEADING = 9
"""Word has no heading below this level."""
_NO_DATE = (1980, 1, 1, 0, 0, 0)
_KEPT = frozenset(
    {
        "Normal", "DefaultParagraphFont", "TableNormal", "TableGrid", "Header", "HeaderChar", "Footer",
        "FooterChar", "Strong", "Emphasis", "ListBullet",
        *(f"Heading{level}{end}" for level in range(1, LOWEST_HEADING + 1) for end in ("", "Char")),
    }
)  # fmt: skip
_DROPPED = ("/stylesWithEffects", "/thumbnail", "/customXml")
PROGRAM = (
    "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>policylib</Application></Properties>"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """What a Word file says of itself in its properties and on every page.

    `author` is an organisation or a role, never a person. `mark` tells that it is a draft.
    `running` stands at the top of each page, `remark` among the properties.
    """

    title: str
    subject: str = ""
    author: str = ""
    mark: str = ""
    remark: str = ""
    running: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a named style looks: sizes and spaces in points, indents in centimetres."""

    size: float | None = None
    colour: str = ""
    bold: bool | None = None
    underline: bool = False
    strike: bool = False
    is_character: bool = False
    before: float = 2
    indent: float = 0
    keeps_next: bool = False


def begin(front: Front, words: PublishWords) -> WordDocument:
    """An empty file: A4, the language for proofing, properties, header, page numbers."""
    document = Document(io.BytesIO(_template(words.language_tag)))
    properties = document.core_properties
    properties.title = _property(front.title)
    properties.subject = _property(front.subject)
    properties.author = properties.last_modified_by = _property(front.author)
    properties.content_status = _property(front.mark)
    properties.language = words.language_tag
    properties.comments = _property(front.remark)
    section = document.sections[0]
    section.header.paragraphs[0].text = legible(front.running)
    footer = section.footer.paragraphs[0]
    footer.add_run(f"{words.page} ")
    _add_field(footer, "PAGE")
    footer.add_run(f" {words.of} ")
    _add_field(footer, "NUMPAGES")
    return document


def _property(words: str) -> str:
    """Words as a property of the file, where at most 255 letters may stand."""
    told = legible(words)
    return told if len(told) <= 255 else f"{told[:254].rstrip()}…"


def set_styles(document: WordDocument, looks: Mapping[str, tuple[str, Look]]) -> dict[str, str]:
    """Make named styles; `looks` are names and looks by key. Gives the styles' ids by key."""
    styles: Any = document.styles
    made: dict[str, str] = {}
    for key, (name, look) in looks.items():
        kind = WD_STYLE_TYPE.CHARACTER if look.is_character else WD_STYLE_TYPE.PARAGRAPH
        style = styles.add_style(name, kind)
        font = style.font
        if look.size is not None:
            font.size = Pt(look.size)
        if look.colour:
            font.color.rgb = RGBColor.from_string(look.colour)
        font.bold = look.bold
        font.underline, font.strike = look.underline or None, look.strike or None
        if not look.is_character:
            style.base_style = styles["Normal"]
            style.paragraph_format.space_before = Pt(look.before)
            style.paragraph_format.keep_with_next = look.keeps_next or None
            if look.indent:
                style.paragraph_format.left_indent = Cm(look.indent)
        made[key] = style.style_id
    return made


def add_paragraph(document: WordDocument, words: str, style: str = "") -> WordParagraph:
    """A paragraph in the style of an id, with words that XML can hold."""
    paragraph = document.add_paragraph(legible(words))
    return styled(paragraph, style) if style else paragraph


def styled(paragraph: WordParagraph, style: str) -> WordParagraph:
    """A paragraph in the style of an id; by its name, python-docx would look through all of them."""
    paragraph._p.style = style  # noqa: SLF001 - so it is set by id
    return paragraph


def add_run(paragraph: WordParagraph, words: str, style: str | None = None) -> WordRun:
    """A run at the end of a paragraph, in the style of an id."""
    run = paragraph.add_run(words)
    if style:
        run._r.style = style  # noqa: SLF001 - as above
    return run


def lead_to(run: WordRun, target: str) -> None:
    """Make a run a link; its looks stay as they are."""
    link: Any = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), run.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    link.set(qn("w:history"), "1")
    letters: Any = run._r  # noqa: SLF001 - python-docx reads links and writes none
    letters.addprevious(link)
    link.append(letters)


def indent(paragraph: WordParagraph, centimetres: float) -> None:
    """Set a paragraph in from the left."""
    paragraph.paragraph_format.left_indent = Cm(centimetres)


def add_table(
    document: WordDocument, widths: Sequence[float], title: str, description: str
) -> WordTable:
    """A table with one row, which is repeated on each page; widths in centimetres.

    Title and description are what a screen reader says of it before it is read.
    """
    table: WordTable = document.add_table(rows=1, cols=len(widths))
    table.style = "Table Grid"
    table.autofit = False
    properties: Any = table._tbl.tblPr  # noqa: SLF001 - python-docx has no name for it
    for name, words in (("w:tblCaption", title), ("w:tblDescription", description)):
        element = OxmlElement(name)
        element.set(qn("w:val"), legible(words))
        properties.append(element)
    for column, cell, width in zip(table.columns, table.rows[0].cells, widths, strict=True):
        column.width = cell.width = Cm(width)
    _keep_whole(table.rows[0])
    row: Any = table.rows[0]._tr  # noqa: SLF001 - as above
    row.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    return table


def add_row(table: WordTable) -> tuple[WordCell, ...]:
    """One more row, with its cells; a page ends before it rather than in it."""
    row: Any = table.add_row()  # type: ignore[no-untyped-call]
    _keep_whole(row)
    cells: tuple[WordCell, ...] = row.cells
    return cells


def _keep_whole(row: Any) -> None:
    """Let Word end a page before a row; one longer than a page is cut all the same."""
    properties: Any = row._tr.get_or_add_trPr()  # noqa: SLF001 - as above
    properties.append(OxmlElement("w:cantSplit"))


def legible(words: str) -> str:
    """Words of ours that quote the policy's, without signs that XML cannot hold."""
    return "".join(part for part, _ in seen(words))


def seen(text: str) -> list[tuple[str, bool]]:
    """A text in stretches; a sign that shows nothing stands as its number, which is marked so."""
    parts = enumerate(re.split(f"({UNSEEN})", text))
    return [(number_of(part), True) if at % 2 else (part, False) for at, part in parts if part]


def saved(document: WordDocument) -> bytes:
    """The whole file, with one fixed date on all its parts."""
    made = io.BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as parts:
        return zipped({name: parts.read(name) for name in parts.namelist()})


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """Parts by name as one file, in their order and without a clock."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as whole:
        for name, content in parts.items():
            part = zipfile.ZipInfo(name, _NO_DATE)
            part.compress_type = zipfile.ZIP_DEFLATED
            part.create_system, part.external_attr = 3, 0o644 << 16
            whole.writestr(part, content)
    return written.getvalue()


@lru_cache(maxsize=1)
def theme() -> bytes:
    """The colours and fonts that Word offers beside our styles: those of python-docx's template."""
    for part in Document().part.package.iter_parts():
        if part.partname.endswith("/theme1.xml"):
            content: bytes = part.blob
            return content
    raise LookupError("theme1.xml")


def _add_field(paragraph: WordParagraph, instruction: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), instruction)
    run = paragraph.add_run("1")
    field.append(run._r)  # noqa: SLF001 - python-docx has no fields
    paragraph._p.append(field)  # noqa: SLF001


@lru_cache(maxsize=8)
def _template(language_tag: str) -> bytes:
    """python-docx's own template without what it carries: it takes long to read, so once."""
    document = Document()
    _forget_the_template(document)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(1.7)
    section.top_margin = section.bottom_margin = Cm(2)
    _set_ground(document)
    settings: Any = document.settings.element
    styles: Any = document.styles.element
    for language in [*styles.iter(qn("w:lang")), *settings.iter(qn("w:themeFontLang"))]:
        language.set(qn("w:val"), language_tag)
    return saved(document)


def _set_ground(document: WordDocument) -> None:
    """Make Word's own styles ours: fonts, headings, the lines of tables."""
    styles: Any = document.styles
    normal = styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(10.5)
    normal.paragraph_format.space_after = Pt(4)
    for level, size in enumerate((22, 15, 12.5, 11, 11, 11, 11, 11, 11), start=1):
        heading = styles[f"Heading {level}"]
        heading.font.size, heading.font.color.rgb = Pt(size), RGBColor.from_string(INK)
        heading.font.name, heading.font.italic = "Calibri", False
        for fonts in heading.element.iter(qn("w:rFonts")):
            for name in [name for name in fonts.attrib if name.endswith("Theme")]:
                del fonts.attrib[name]
    for border in styles["Table Grid"].element.iter(qn("w:tblBorders")):
        for line in border:
            is_across = line.tag in {qn("w:top"), qn("w:bottom"), qn("w:insideH")}
            line.set(*(qn("w:color"), "8FA9B2") if is_across else (qn("w:val"), "nil"))


def _forget_the_template(document: WordDocument) -> None:
    """Drop what python-docx's own template carries: picture, dates, an obsolete part, 150 styles."""
    for owner in (document.part, document.part.package):
        relations: Any = owner.rels if owner is not None else {}
        for name, relation in list(relations.items()):
            if relation.reltype.endswith(_DROPPED):
                del relations[name]
            elif relation.reltype.endswith("/extended-properties"):
                relation.target_part._blob = PROGRAM.encode()  # noqa: SLF001 - no other way
    styles: Any = document.styles.element
    for style in list(styles.iter(qn("w:style"))):
        if style.get(qn("w:styleId")) not in _KEPT and style.get(qn("w:type")) != "numbering":
            styles.remove(style)
    properties: Any = document.core_properties._element  # noqa: SLF001
    for element in list(properties):
        properties.remove(element)

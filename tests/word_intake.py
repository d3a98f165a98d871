"""Small Word files for the tests of the Word reader, written as bare XML part by part."""

import io
import re
import zipfile
from collections.abc import Mapping

from policylib.intake import Imported, TrackedChanges
from policylib.intake.word import import_word

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACES = (
    f'xmlns:w="{_W}" xmlns:r="{_R}" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
    + "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"/>'
        for name, kind in (("document", "document.main"), ("styles", "styles"), ("numbering", "numbering"), ("footnotes", "footnotes"), ("comments", "comments"))
    )
    + "</Types>"
)  # fmt: skip
STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{own}"><w:name w:val="{name}"/>{more}</w:style>'
    for own, name, more in (
        ("Titel", "Title", ""),
        ("Overskrift1", "heading 1", ""),
        ("Overskrift2", "heading 2", ""),
        ("Vores", "Vores overskrift", '<w:basedOn w:val="Overskrift2"/>'),
        ("Kapitel", "Kapitel", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
        ("Citat", "Quote", ""),
        ("Billedtekst", "caption", ""),
        ("INDHOLD1", "toc 1", ""),
    )
)


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """Parts by name as a ZIP file."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as whole:
        for name, content in parts.items():
            whole.writestr(name, content)
    return made.getvalue()


def parts_of(content: bytes) -> dict[str, bytes]:
    """The parts of a Word file by name."""
    with zipfile.ZipFile(io.BytesIO(content)) as whole:
        return {name: whole.read(name) for name in whole.namelist()}


def word(
    body: str,
    *,
    numbering: str = "",
    footnotes: str = "",
    comments: str = "",
    links: Mapping[str, str] | None = None,
    more: Mapping[str, str | bytes] | None = None,
) -> bytes:
    """A Word file with this body; `links` are addresses by relation, `more` are further parts."""
    relations = [
        f'<Relationship Id="r{name}" Type="{_R}/{name}" Target="{name}.xml"/>'
        for name in ("styles", "numbering", "footnotes", "comments")
    ] + [
        f'<Relationship Id="{own}" Type="{_R}/hyperlink" Target="{target}" TargetMode="External"/>'
        if "media" not in target
        else f'<Relationship Id="{own}" Type="{_R}/image" Target="{target}"/>'
        for own, target in (links or {}).items()
    ]
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="r1" Type="{_R}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}">{"".join(relations)}</Relationships>',
        "word/document.xml": f"<w:document {_SPACES}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {_SPACES}>{STYLES}</w:styles>",
        "word/numbering.xml": f"<w:numbering {_SPACES}>{numbering}</w:numbering>",
        "word/footnotes.xml": f"<w:footnotes {_SPACES}>{footnotes}</w:footnotes>",
        "word/comments.xml": f"<w:comments {_SPACES}>{comments}</w:comments>",
        **(more or {}),
    }
    return packed(parts)


def r(text: str, looks: str = "") -> str:
    """A run."""
    properties = f"<w:rPr>{looks}</w:rPr>" if looks else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


def p(text: str, style: str = "", more: str = "") -> str:
    """A paragraph of plain words, or of runs where it begins with a mark."""
    told = f'<w:pStyle w:val="{style}"/>' if style else ""
    inner = text if text.startswith("<") else r(text)
    return f"<w:p><w:pPr>{told}{more}</w:pPr>{inner}</w:p>"


def item(text: str, num: int = 1, depth: int = 0) -> str:
    """A paragraph in a list."""
    listed = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{num}"/></w:numPr>'
    return p(text, more=listed)


def lists(*forms: tuple[str, str]) -> str:
    """Lists 1, 2, …: each a form and the text of its signs, on three levels."""
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{at}">'
        + "".join(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
            f'<w:lvlText w:val="{text.replace("%1", f"%{level + 1}")}"/>'
            f'<w:pPr><w:ind w:left="{360 * (level + 1)}"/></w:pPr></w:lvl>'
            for level in range(3)
        )
        + "</w:abstractNum>"
        for at, (form, text) in enumerate(forms)
    )
    nums = "".join(
        f'<w:num w:numId="{at + 1}"><w:abstractNumId w:val="{at}"/></w:num>'
        for at in range(len(forms))
    )
    return abstract + nums


def table(*rows: tuple[str, ...], head: bool = False, cells: str = "") -> str:
    """A table of plain words; `head` marks its first row, `cells` are properties of each cell."""
    told = "".join(
        f"<w:tr>{'<w:trPr><w:tblHeader/></w:trPr>' if head and at == 0 else ''}"
        + "".join(f"<w:tc>{cells}{p(cell) if not cell.startswith('<w:tbl') else cell + p('')}</w:tc>" for cell in row)
        + "</w:tr>"
        for at, row in enumerate(rows)
    )  # fmt: skip
    return f"<w:tbl>{told}</w:tbl>"


def imported(body: str, *, changes: TrackedChanges | None = None, **parts: object) -> Imported:
    """The result of importing a Word file with this body; no letter is lost on the way."""
    content = word(body, **parts)  # type: ignore[arg-type]
    done = import_word(content, file="politik.docx", title="Politik", changes=changes)
    assert (done.report.lost, done.report.gained, done.report.in_order) == ((), (), True)
    return done


def body_of(result: Imported) -> str:
    """The Markdown below the title."""
    return result.markdown.partition("\n# Politik\n")[2].strip() or (
        result.markdown.partition("---\n\n")[2].strip()
    )


def read_as(body: str, **parts: object) -> str:
    """The Markdown, below the title, that a body is read as."""
    return body_of(imported(body, **parts))  # type: ignore[arg-type]


def without_what_it_carries(content: bytes) -> bytes:
    """A file of ours as a program that keeps nothing but the text would have saved it."""
    with zipfile.ZipFile(io.BytesIO(content)) as whole:
        parts = {n: whole.read(n) for n in whole.namelist() if not n.startswith("customXml")}
    name = "word/_rels/document.xml.rels"
    parts[name] = re.sub(rb'<Relationship Id="carried"[^>]*/>', b"", parts[name])
    return packed(parts)

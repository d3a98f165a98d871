"""The named styles of a policy's Word file: each can be restyled by the municipality.

Word's own styles keep Word's own names, which Word shows in the reader's language ("Overskrift 1");
ours are named in the language of the policy.
"""

from typing import NamedTuple
from xml.sax.saxutils import quoteattr

from policylib.language.word import WordWords

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
STEP = 425
"""How far one step is set in, in twentieths of a point: three quarters of a centimetre."""
DEEPEST_LIST = 9
"""Word counts lists no deeper."""
_QUIET, _GONE = "4D5963", "8F2413"


class _Style(NamedTuple):
    """A style: its id, its name in Word ("" for ours), what it is based on, and its XML."""

    id: str
    name: str = ""
    based: str = "Normal"
    next: str = ""
    paragraph: str = ""
    letters: str = ""
    is_character: bool = False


PARAGRAPHS = {
    "title": "Title",
    "subtitle": "Subtitle",
    "organisation": "PolicyOrganisation",
    "logo": "PolicyOrganisation",
    "mark": "PolicyMark",
    "fact": "PolicyFact",
    "text": "BodyText",
    "item": "PolicyItem",
    "quote": "Quote",
    "code": "PolicyCode",
    "figure": "PolicyFigure",
    "caption": "Caption",
    "note": "FootnoteText",
    "loose_note": "PolicyLooseNote",
    "cell": "PolicyCell",
    "head_cell": "PolicyHeadCell",
    "after_table": "PolicyAfterTable",
    "end": "PolicyEnd",
    **{f"heading{level}": f"Heading{level}" for level in range(1, 10)},
}
"""The id of each paragraph style by its key."""
CHARACTERS = {
    "label": "PolicyLabel",
    "code": "PolicyCodeLetters",
    "unseen": "PolicyUnseen",
    "note_number": "FootnoteReference",
}
"""The id of each character style by its key."""
GRID = "PolicyGrid"
_OURS = {
    "PolicyOrganisation": "organisation", "PolicyMark": "mark", "PolicyFact": "fact",
    "PolicyItem": "item", "PolicyCode": "code", "PolicyCodeLetters": "code_letters",
    "PolicyFigure": "figure", "PolicyLooseNote": "loose_note", "PolicyCell": "cell",
    "PolicyHeadCell": "head_cell", "PolicyAfterTable": "after_table", "PolicyEnd": "end",
    "PolicyLabel": "label", "PolicyUnseen": "unseen", GRID: "grid",
}  # fmt: skip


def _spaced(before: float = 0, after: float = 0, line: int | None = None) -> str:
    lines = f' w:line="{line}" w:lineRule="auto"' if line else ""
    return f'<w:spacing w:before="{before * 20:.0f}" w:after="{after * 20:.0f}"{lines}/>'


def _sized(points: float) -> str:
    return f'<w:sz w:val="{points * 2:.0f}"/><w:szCs w:val="{points * 2:.0f}"/>'


def _coloured(colour: str) -> str:
    return f'<w:color w:val="{colour}"/>'


_KEEP = "<w:keepNext/><w:keepLines/>"
_BOLD = "<w:b/><w:bCs/>"
_SLANTED = "<w:i/><w:iCs/>"
USUAL_FONT = "Calibri"
"""The font where the organisation has none of its own."""
_DISPLAYED = ("Heading", "Title", "Subtitle", "Header", "Footer", "PolicyOrganisation", "PolicyMark",
              "PolicyFact", "PolicyCell", "PolicyEnd")  # fmt: skip
_MONO = '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/>'


def _styles(accent: str) -> list[_Style]:
    ink, quiet = _coloured(accent), _coloured(_QUIET)
    rule = f'<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="4" w:color="{accent}"/></w:pBdr>'
    bar = f'<w:pBdr><w:left w:val="single" w:sz="18" w:space="10" w:color="{accent}"/></w:pBdr>'
    over = f'<w:pBdr><w:top w:val="single" w:sz="4" w:space="6" w:color="{_QUIET}"/></w:pBdr>'
    sizes = ((18, 24, 8), (14, 18, 5), (12, 14, 4), (11, 12, 3), *((11, 10, 3) for _ in range(5)))
    headings = [
        _Style(
            f"Heading{level}", f"heading {level}", next="BodyText",
            paragraph=f'{_KEEP}{_spaced(before, after, 252)}<w:outlineLvl w:val="{level - 1}"/>',
            letters=_BOLD + (_SLANTED if level > 4 else "") + ink + _sized(size),
        )
        for level, (size, before, after) in enumerate(sizes, start=1)
    ]  # fmt: skip
    return [
        *headings,
        _Style("Title", "Title", next="Subtitle", paragraph=_KEEP + rule + _spaced(0, 10, 240), letters=_BOLD + ink + _sized(26)),
        _Style("Subtitle", "Subtitle", next="BodyText", paragraph=_spaced(0, 12), letters=quiet + _sized(13)),
        _Style("PolicyOrganisation", next="Title", paragraph=_KEEP + _spaced(0, 4), letters=quiet + _sized(12)),
        _Style("PolicyMark", next="Title", paragraph=_KEEP + _spaced(0, 4), letters=_BOLD + _coloured(_GONE) + _sized(13)),
        _Style("PolicyFact", paragraph=f'<w:tabs><w:tab w:val="left" w:pos="{5 * STEP}"/></w:tabs>{_spaced(0, 2)}<w:ind w:left="{5 * STEP}" w:hanging="{5 * STEP}"/>', letters=_sized(10)),
        _Style("BodyText", "Body Text"),
        _Style("PolicyItem", based="BodyText", paragraph=_spaced(0, 3, 271)),
        _Style("Quote", "Quote", based="BodyText", next="BodyText", paragraph=f'{bar}{_spaced(4, 6, 271)}<w:ind w:left="{STEP}" w:right="{STEP}"/>', letters=_SLANTED),
        _Style("PolicyCode", based="BodyText", paragraph='<w:shd w:val="clear" w:color="auto" w:fill="F2F4F5"/>' + _spaced(2, 6, 240), letters=_MONO + _sized(9.5)),
        _Style("PolicyFigure", based="BodyText", next="Caption", paragraph="<w:keepNext/>" + _spaced(6, 4)),
        _Style("Caption", "caption", based="BodyText", next="BodyText", letters=quiet + _sized(9.5)),
        _Style("FootnoteText", "footnote text", paragraph=_spaced(0, 2, 240), letters=_sized(9)),
        _Style("PolicyLooseNote", based="BodyText", letters=_sized(10)),
        _Style("PolicyCell", based="BodyText", paragraph=_spaced(2, 2, 252), letters=_sized(10)),
        _Style("PolicyHeadCell", based="PolicyCell", letters=_BOLD + ink),
        _Style("PolicyAfterTable", based="BodyText", next="BodyText", paragraph=_spaced(0, 0, 160), letters=_sized(6)),
        _Style("PolicyEnd", paragraph=over + _spaced(24, 0), letters=quiet + _sized(9)),
        _Style("Header", "header", paragraph=_spaced(0, 0), letters=quiet + _sized(9)),
        _Style("Footer", "footer", paragraph=_spaced(0, 0), letters=quiet + _sized(9)),
        _Style("CommentText", "annotation text", letters=_sized(10)),
        _Style("Strong", "Strong", letters=_BOLD, is_character=True),
        _Style("Emphasis", "Emphasis", letters=_SLANTED, is_character=True),
        _Style("Hyperlink", "Hyperlink", letters='<w:color w:val="0B4F8A"/><w:u w:val="single"/>', is_character=True),
        _Style("FootnoteReference", "footnote reference", letters='<w:vertAlign w:val="superscript"/>', is_character=True),
        _Style("CommentReference", "annotation reference", letters=_sized(8), is_character=True),
        _Style("PolicyLabel", letters=_BOLD + quiet, is_character=True),
        _Style("PolicyCodeLetters", letters=_MONO, is_character=True),
        _Style("PolicyUnseen", letters=_coloured(_GONE) + _sized(8), is_character=True),
    ]  # fmt: skip


def styles_xml(words: WordWords, language_tag: str, accent: str, fonts: tuple[str, str]) -> str:
    """The part that holds all styles; `accent` is the colour of headings, as six digits.

    `fonts` are those of the text and of headings, tables and what stands around the text.
    """
    text, display = map(_fonts, fonts)
    made = "".join(
        _written(
            style, words, display if text != display and style.id.startswith(_DISPLAYED) else ""
        )
        for style in _styles(accent)
    )
    return (
        f'<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>{text}'
        '<w:sz w:val="22"/><w:szCs w:val="22"/>'
        f'<w:lang w:val="{language_tag}" w:eastAsia="{language_tag}" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
        f"{_spaced(0, 6, 271)}</w:pPr></w:pPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:semiHidden/></w:style>'
        f"{made}{_grid(words, accent)}</w:styles>"
    )  # fmt: skip


def fonts_xml(fonts: tuple[str, str]) -> str:
    """The part that names the fonts: those of the text and of headings, and that of code."""
    swiss = '<w:family w:val="swiss"/>'
    named = "".join(
        f"<w:font w:name={quoteattr(name)}>{swiss if name == USUAL_FONT else ''}"
        '<w:pitch w:val="variable"/></w:font>'
        for name in dict.fromkeys(fonts)
    )
    code = '<w:font w:name="Consolas"><w:family w:val="modern"/><w:pitch w:val="fixed"/></w:font>'
    return f"<w:fonts {NAMESPACES}>{named}{code}</w:fonts>"


def _fonts(name: str) -> str:
    told = quoteattr(name)
    return f"<w:rFonts w:ascii={told} w:eastAsia={told} w:hAnsi={told} w:cs={told}/>"


def _written(style: _Style, words: WordWords, font: str) -> str:
    name = style.name or words.styles[_OURS[style.id]]
    kind = "character" if style.is_character else "paragraph"
    ours = "" if style.name else ' w:customStyle="1"'
    based = "DefaultParagraphFont" if style.is_character else style.based
    after = f'<w:next w:val="{style.next}"/>' if style.next else ""
    paragraph = f"<w:pPr>{style.paragraph}</w:pPr>" if style.paragraph else ""
    letters = f"<w:rPr>{font}{style.letters}</w:rPr>" if font or style.letters else ""
    return (
        f'<w:style w:type="{kind}"{ours} w:styleId="{style.id}"><w:name w:val={quoteattr(name)}/>'
        f'<w:basedOn w:val="{based}"/>{after}<w:qFormat/>{paragraph}{letters}</w:style>'
    )


def _grid(words: WordWords, accent: str) -> str:
    line = '<w:{side} w:val="single" w:sz="4" w:space="0" w:color="8FA9B2"/>'
    sides = "".join(line.format(side=side) for side in ("top", "bottom", "insideH"))
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{GRID}">'
        f'<w:name w:val={quoteattr(words.styles["grid"])}/><w:basedOn w:val="TableNormal"/>'
        f"<w:tblPr><w:tblBorders>{sides}</w:tblBorders></w:tblPr>"
        '<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>'
        f'<w:bottom w:val="single" w:sz="8" w:space="0" w:color="{accent}"/>'
        "</w:tcBorders></w:tcPr></w:tblStylePr></w:style>"
    )


def numbering_xml(starts: list[int]) -> str:
    """The part that holds the lists: 1 has bullets, 2 and on are numbered lists by their starts."""
    bullets = ("•", "–", "▪")
    levels = range(DEEPEST_LIST)
    marks = "".join(_level(level, "bullet", bullets[level % 3]) for level in levels)
    counted = "".join(_level(level, "decimal", f"%{level + 1}.") for level in levels)
    lists = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    for number, start in enumerate(starts, start=2):
        again = "".join(
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
            for level in levels
        )
        lists += f'<w:num w:numId="{number}"><w:abstractNumId w:val="1"/>{again}</w:num>'
    return (
        f"<w:numbering {NAMESPACES}>"
        f'<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>{marks}</w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>{counted}</w:abstractNum>'
        f"{lists}</w:numbering>"
    )  # fmt: skip


def _level(level: int, form: str, text: str) -> str:
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{STEP * (level + 1)}" w:hanging="{STEP}"/></w:pPr></w:lvl>'
    )

"""Mean Word files: each has one thing that readers of Word files drop, double or misplace.

`MEAN` has, by a name that says what is mean about it, the file, the Markdown below its title that
it must be read as, and the words that a report must name instead.
"""

from typing import NamedTuple

from tests.word_intake import item, lists, p, r, table, word

_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_D = "http://schemas.openxmlformats.org/drawingml/2006/diagram"


class Mean(NamedTuple):
    """A mean file: its bytes, the text it must give, the words that the report must name."""

    content: bytes
    text: str
    named: tuple[str, ...] = ()


def _begin(kind: str, more: str = "") -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}">{more}</w:fldChar></w:r>'


def field(told: str, shown: str) -> str:
    """A field: what it is told to do, and what it shows."""
    instruction = f'<w:r><w:instrText xml:space="preserve"> {told} </w:instrText></w:r>'
    return _begin("begin") + instruction + _begin("separate") + shown + _begin("end")


def form(told: str, more: str) -> str:
    """A form's field, which shows what its properties say."""
    instruction = f"<w:r><w:instrText> {told} </w:instrText></w:r>"
    return _begin("begin", f"<w:ffData>{more}</w:ffData>") + instruction + _begin("end")


def control(content: str, properties: str = "") -> str:
    """A content control around runs or paragraphs."""
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def box(content: str) -> str:
    """A run with a text box, as Word writes it for newer and for older programs."""
    inner = f"<w:txbxContent>{content}</w:txbxContent>"
    return (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor><wp:docPr id='3' name='Tekstfelt'/>"
        f"<a:graphic><a:graphicData><wps:wsp><wps:txbx>{inner}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:rect><v:textbox>{inner}</v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def _levels(*told: str, form: str = "decimal") -> str:
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>'
        f'<w:pPr><w:ind w:left="{360 * (at + 1)}"/></w:pPr></w:lvl>'
        for at, text in enumerate(told)
    )
    return (
        f'<w:abstractNum w:abstractNumId="1">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )


def _listed(depth: int, num: int = 1) -> str:
    return f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{num}"/></w:numPr>'


def _merged(*rows: str) -> str:
    grid = '<w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>'
    return f"<w:tbl>{grid}{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def _cell(content: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(content)}</w:tc>"


def _drawn(uri: str, inner: str, alt: str = "") -> str:
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="{alt}"/><a:graphic>'
        f'<a:graphicData uri="{uri}">{inner}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    )


def _mean(
    body: str, text: str, *named: str, parts: dict[str, str] | None = None, **more: object
) -> Mean:
    return Mean(word(p("Politik", "Titel") + body, more=parts, **more), text, named)  # type: ignore[arg-type]


_TOC = (
    p(_begin("begin") + "<w:r><w:instrText>TOC \\o</w:instrText></w:r>" + _begin("separate") + r("Ferie ")
      + field("PAGEREF _Toc1 \\h", r("2")))
    + p(r("Løn 3")) + p(_begin("end") + r("Politikken gælder alle."))
)  # fmt: skip
_BULLETS = lists(("bullet", "•"))
_NOTES = f'<w:footnote w:id="1">{p(r("Aftalt lokalt."))}{p(r("Fra 2021."))}</w:footnote>'
_MARKED = '<w:r><w:footnoteReference w:id="1" w:customMarkFollows="1"/><w:t>*</w:t></w:r>'
_REFERENCE = '<w:r><w:footnoteReference w:id="1"/></w:r>'
_CHART = (
    f'<c:chartSpace xmlns:c="{_C}" xmlns:a="{_A}"><c:title><a:t>Sygefravær</a:t></c:title>'
    "<c:cat><c:v>Børnehuse</c:v><c:v>12</c:v></c:cat></c:chartSpace>"
)
_DIAGRAM = (
    f'<x:dataModel xmlns:x="{_D}" xmlns:a="{_A}"><a:p><a:t>Dialog</a:t></a:p>'
    "<a:p><a:t>Respekt</a:t></a:p></x:dataModel>"
)

MEAN: dict[str, Mean] = {
    "a field that never ends": _mean(
        p(_begin("begin") + "<w:r><w:instrText>TOC </w:instrText></w:r>" + r("Alle svarer.")) + p("Også lederen."),
        "Alle svarer.\n\nOgså lederen.",
    ),
    "text behind the contents in one paragraph": _mean(
        _TOC + p("Ferie", "Overskrift1") + p("Vi holder fri."),
        "Politikken gælder alle.\n\n## Ferie\n\nVi holder fri.", "Ferie 2", "Løn 3",
    ),
    "references to pages and paragraphs": _mean(
        p(r("Se afsnit ") + field("REF _Ref1 \\r \\h", r("3.2")) + r(" på side ") + field("PAGEREF _Ref1", r("7")) + r(".")),
        "Se afsnit 3.2 på side 7.",
    ),
    "a field in a field's instruction": _mean(
        p(_begin("begin") + "<w:r><w:instrText>IF </w:instrText></w:r>" + field("MERGEFIELD n", r("5"))
          + '<w:r><w:instrText> = 5 "a" "b"</w:instrText></w:r>' + _begin("separate") + r("Fem dage.") + _begin("end")),
        "Fem dage.",
    ),
    "a choice in a form's list": _mean(
        p(r("Svar: ") + form("FORMDROPDOWN", '<w:ddList><w:result w:val="1"/><w:listEntry w:val="ja"/><w:listEntry w:val="nej"/></w:ddList>') + r(".")),
        "Svar: nej.",
    ),
    "boxes to tick": _mean(
        p(form("FORMCHECKBOX", '<w:checkBox><w:default w:val="1"/></w:checkBox>') + r(" hørt"))
        + p(form("FORMCHECKBOX", '<w:checkBox><w:default w:val="1"/><w:checked w:val="0"/></w:checkBox>') + r(" afvist")),
        "☒ hørt\n\n☐ afvist",
    ),
    "content controls, one not filled in": _mean(
        control(p("Vi svarer alle.")) + p(control(r("Skriv dato her"), "<w:showingPlcHdr/>") + r(" gælder det.")),
        "Vi svarer alle.\n\nSkriv dato her gælder det.", "Skriv dato her",
    ),
    "a row and a cell in content controls": _mean(
        "<w:tbl>" + control(f"<w:tr>{control(_cell('Sats'))}{_cell('Beløb')}</w:tr>") + f"<w:tr>{_cell('1')}{_cell('750')}</w:tr></w:tbl>",
        "|  |  |\n| --- | --- |\n| Sats | Beløb |\n| 1 | 750 |",
    ),
    "a dropped capital": _mean(
        f'<w:p><w:pPr><w:framePr w:dropCap="drop" w:lines="3"/></w:pPr>{r("V")}</w:p>' + p("i passer børn."),
        "Vi passer børn.",
    ),
    "words drawn as art": _mean(
        p('<w:r><w:pict><v:shape><v:textpath string="Sammen"/></v:shape></w:pict></w:r>') + p("Vi hjælper."),
        "> Sammen\n\nVi hjælper.",
    ),
    "a text box with a list and a table": _mean(
        p(r("Ferien aftales.") + box(p("Husk:") + item("varsel") + table(("dage", "25")))) + p("Altid."),
        "Ferien aftales.\n\n> Husk:\n>\n> - varsel\n\n|  |  |\n| --- | --- |\n| dage | 25 |\n\nAltid.",
        "Husk: varsel", numbering=_BULLETS,
    ),
    "a text box in a cell": _mean(
        f"<w:tbl><w:tr><w:tc>{p(r('Løn') + box(p('Efter aftale')))}</w:tc>{_cell('500')}</w:tr></w:tbl>",
        "|  |  |\n| --- | --- |\n| Løn | 500 |\n\n> Efter aftale", "Efter aftale",
    ),
    "cells merged across and down": _mean(
        _merged(
            _cell("Anledning", '<w:gridSpan w:val="2"/>') + _cell("Beløb"),
            _cell("Jubilæum", '<w:vMerge w:val="restart"/>') + _cell("25 år") + _cell("750"),
            _cell("", "<w:vMerge/>") + _cell("40 år") + _cell("900"),
        ),
        "|  |  |  |\n| --- | --- | --- |\n| Anledning |  | Beløb |\n| Jubilæum | 25 år | 750 |\n|  | 40 år | 900 |",
        "Anledning Beløb",
    ),
    "a table in a table": _mean(
        table((table(("indre", "celle")), "ydre"), ("x", "y")),
        "|  |  |\n| --- | --- |\n| indre; celle | ydre |\n| x | y |", "indre celle",
    ),
    "several paragraphs and a list in a cell": _mean(
        f"<w:tbl><w:tr><w:tc>{p('Vi')}{item('svarer')}{item('spørger')}</w:tc>{_cell('altid')}</w:tr></w:tbl>",
        "|  |  |\n| --- | --- |\n| Vi • svarer • spørger | altid |", "Vi svarer spørger", numbering=_BULLETS,
    ),
    "numbers that Word counts, on two levels": _mean(
        p("Løn", "Overskrift1", _listed(0)) + p("Tillæg", "Overskrift2", _listed(1)) + p("Vi taler.")
        + p("Pension", "Overskrift2", _listed(1)) + p("Ferie", "Overskrift1", _listed(0)) + p("Fri."),
        "## 1. Løn\n\n### 1.1 Tillæg\n\nVi taler.\n\n### 1.2 Pension\n\n## 2. Ferie\n\nFri.",
        numbering=_levels("%1.", "%1.%2"),
    ),
    "themes that Word counts": _mean(
        p("Løn", "Overskrift1", _listed(0)) + p("Vi taler.") + p("Ferie", "Overskrift1", _listed(0)) + p("Fri."),
        "## Tema 1: Løn\n\nVi taler.\n\n## Tema 2: Ferie\n\nFri.", numbering=_levels("Tema %1:"),
    ),
    "themes whose numbers were typed": _mean(
        p("Tema 3: Løn", "Overskrift1") + p("Vi taler.") + p("Tema 4: Ferie", "Overskrift1") + p("Fri."),
        "## Tema 3: Løn\n\nVi taler.\n\n## Tema 4: Ferie\n\nFri.",
    ),
    "letters that Word counts": _mean(
        item("løn") + item("ferie") + p("Se litra b."),
        "- a) løn\n- b) ferie\n\nSe litra b.", "a) løn", "b) ferie", numbering=_levels("%1)", form="lowerLetter"),
    ),
    "clauses that Word counts below items": _mean(
        item("Løn") + item("fast", depth=1) + item("tillæg", depth=1) + item("Ferie"),
        "1. Løn\n   - 1.1 fast\n   - 1.2 tillæg\n2. Ferie", "1.1 fast", numbering=_levels("%1.", "%1.%2"),
    ),
    "paragraphs of a statute": _mean(
        item("Lederen svarer.") + p("Straks.") + item("Alle høres."),
        "- § 1. Lederen svarer.\n\nStraks.\n\n- § 2. Alle høres.", "§ 1. Lederen svarer.", numbering=_levels("§ %1."),
    ),
    "letters and clauses that were typed": _mean(
        p("1. Løn") + p("a) fast") + p("b) tillæg") + p("2. Ferie") + p("Slut.") + p("1.1 Først") + p("1.2 Så"),
        "1. Løn\n   - a) fast\n   - b) tillæg\n2. Ferie\n\nSlut.\n\n- 1.1 Først\n- 1.2 Så", "a) fast",
    ),
    "a note with a mark of its own, and two paragraphs": _mean(
        p(r("Ferien") + _MARKED + r(" aftales.")),
        "Ferien[^1] aftales.\n\n[^1]: Aftalt lokalt.\n\n    Fra 2021.", footnotes=_NOTES,
    ),
    "a note in a heading and in a cell": _mean(
        p(r("Ferie") + _REFERENCE, "Overskrift1") + f"<w:tbl><w:tr><w:tc>{p(r('Dage') + _REFERENCE)}</w:tc>{_cell('25')}</w:tr></w:tbl>",
        "## Ferie[^1]\n\n|  |  |\n| --- | --- |\n| Dage[^1] | 25 |\n\n[^1]: Aftalt lokalt.\n\n    Fra 2021.",
        footnotes=_NOTES,
    ),
    "a heading of many runs, with a break and a tab": _mean(
        p(r("Fe") + r("rie") + "<w:r><w:br/></w:r>" + r("og") + "<w:r><w:tab/></w:r>" + r("orlov"), "Overskrift1") + p("Fri."),
        "## Ferie og orlov\n\nFri.",
    ),
    "hyphens that show at line ends, never, or always": _mean(
        p(r("sam") + "<w:r><w:softHyphen/></w:r>" + r("men\N{SOFT HYPHEN}sat HR") + "<w:r><w:noBreakHyphen/></w:r>" + r("hus")),
        "sammensat HR\N{NON-BREAKING HYPHEN}hus",
    ),
    "signs of Word's own fonts": _mean(
        p(r("Ja ") + '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>' + r(" nej ") + '<w:r><w:sym w:font="Webdings" w:char="F0AA"/></w:r>'),
        "Ja ✓ nej \N{REPLACEMENT CHARACTER}", "Webdings F0AA",
    ),
    "signs typed in Word's own fonts": _mean(
        p(r("Ja ") + r("\uf0fc", '<w:rFonts w:ascii="Wingdings"/>') + r(" også ") + r("ü", '<w:rFonts w:ascii="Wingdings"/>')
          + r(" nej ") + r("\uf0aa", '<w:rFonts w:ascii="Webdings"/>'))
        + p(r("\uf0b7 ") + r("Mod")),
        "Ja ✓ også ✓ nej \N{REPLACEMENT CHARACTER}\n\n- Mod", "Webdings F0AA", "• Mod",
    ),
    "a note whose own mark stands in it too": _mean(
        p(r("Ferien") + _MARKED + r(" aftales.")), "Ferien[^1] aftales.\n\n[^1]: Lokalt.",
        footnotes=f'<w:footnote w:id="1">{p(r("*") + r(" Lokalt."))}</w:footnote>',
    ),
    "hidden words": _mean(p(r("Vi svarer") + r(" måske", "<w:vanish/>") + r(".")), "Vi svarer.", "måske"),
    "words struck by hand": _mean(p(r("Vi svarer ") + r("ikke", "<w:strike/>") + r(".")), "Vi svarer ikke.", "ikke"),
    "a chart": _mean(
        p(_drawn(_C, f'<c:chart xmlns:c="{_C}" r:id="c"/>')) + p("Efter."), "Efter.", "Sygefravær · Børnehuse",
        links={"c": "media/chart1.xml"}, parts={"word/media/chart1.xml": _CHART},
    ),
    "SmartArt": _mean(
        p(_drawn(_D, f'<dgm:relIds xmlns:dgm="{_D}" r:dm="d"/>')) + p("Efter."), "> Dialog\n>\n> Respekt\n\nEfter.", "Dialog Respekt",
        links={"d": "media/data1.xml"}, parts={"word/media/data1.xml": _DIAGRAM},
    ),
    "an embedded spreadsheet": _mean(
        p('<w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" ProgID="Excel.Sheet.12"/></w:object></w:r>' + r("Efter.")),
        "Efter.", "Excel.Sheet.12",
    ),
    "an equation": _mean(
        p(r("Løn: ") + f'<m:oMath xmlns:m="{_M}"><m:r><m:t>sats·timer</m:t></m:r></m:oMath>'), "Løn: sats·timer", "sats·timer"
    ),
    "words from right to left": _mean(
        p(r("Velkommen ") + f'<w:bdo w:val="rtl">{r("שלום", "<w:rtl/>")}</w:bdo>'), "Velkommen שלום"
    ),
    "language marks on every word": _mean(
        p(r("Vi ", '<w:lang w:val="en-US"/>') + r("svarer", '<w:lang w:val="da-DK"/>') + r(".", '<w:lang w:val="en-GB"/>')),
        "Vi svarer.",
    ),
    "links and marks around half words": _mean(
        p(r("Læs ") + f'<w:hyperlink r:id="a">{r("reg")}<w:proofErr w:type="spellStart"/>{r("lerne", "<w:b/>")}</w:hyperlink>' + r(".")),
        "Læs [reg**lerne**](https://a.example/).", links={"a": "https://a.example/"},
    ),
    "raised and lowered digits": _mean(
        p(r("Varslet er 14") + r("1", '<w:vertAlign w:val="superscript"/>') + r(" dage pr. m") + r("2", '<w:vertAlign w:val="superscript"/>')
          + r(", CO") + r("2", '<w:vertAlign w:val="subscript"/>') + r(" og 3") + r("die", '<w:vertAlign w:val="superscript"/>') + r(".")),
        "Varslet er 14¹ dage pr. m², CO₂ og 3die.", "14¹",
    ),
    "a raised digit in a table": _mean(table(("x", "14")).replace(
        "14</w:t></w:r>", "14</w:t></w:r>" + r("1", '<w:vertAlign w:val="superscript"/>')), "|  |  |\n| --- | --- |\n| x | 14¹ |", "14¹",
    ),
    "a button that says what to write": _mean(
        p(r("Leder: ") + _begin("begin") + "<w:r><w:instrText> MACROBUTTON NoMacro [skriv navn] </w:instrText></w:r>" + _begin("end") + r(", svarer.")),
        r"Leder: \[skriv navn\], svarer.", "[skriv navn]",
    ),
    "words that Word makes when it shows them": _mean(
        p(r("Brøken") + _begin("begin") + r"<w:r><w:instrText> EQ \f(1;4) </w:instrText></w:r>" + _begin("end") + r(" af løn."))
        + p('<w:fldSimple w:instr=" AUTONUM "/>' + r("Referatet gemmes.")),
        "Brøken af løn.\n\nReferatet gemmes.", r"EQ \f(1;4)", "AUTONUM",
    ),
    "a document in the document": _mean(p("Før.") + '<w:subDoc r:id="rId7"/>' + p("Efter."), "Før.\n\nEfter.", "subDoc"),
}  # fmt: skip

"""Tracked changes, each kind alone: accepted and rejected as Word does it, and counted."""

import pytest

from policylib.errors import TrackedChangesError
from policylib.intake import TrackedChanges
from policylib.intake.word import import_word
from tests.word_intake import imported, item, lists, p, r, table, word

_BULLETS = lists(("bullet", "•"))
_NOTE = '<w:r><w:footnoteReference w:id="1"/></w:r>'


def came(content: str) -> str:
    """Runs that somebody inserted."""
    return f'<w:ins w:id="1" w:author="Bo Holm">{content}</w:ins>'


def went(content: str) -> str:
    """Runs that somebody deleted."""
    told = content.replace("w:t>", "w:delText>").replace("<w:t ", "<w:delText ")
    return f'<w:del w:id="2" w:author="Bo Holm">{told}</w:del>'


def end(kind: str) -> str:
    """What marks a paragraph's own end as inserted, deleted or moved."""
    return f'<w:rPr><w:{kind} w:id="9" w:author="Bo Holm"/></w:rPr>'


def _moved(kind: str, number: int) -> str:
    inner = f'<w:{kind} w:id="{number}">{r("Flyttet.")}</w:{kind}>'
    return (
        f'<w:{kind}RangeStart w:id="{number + 1}" w:name="m"/>{p(inner, more=end(kind))}'
        f'<w:{kind}RangeEnd w:id="{number + 1}"/>'
    )


def _row(kind: str, *cells: str) -> str:
    tracked = came if kind == "ins" else went
    inner = "".join(f"<w:tc>{p(tracked(r(cell)))}</w:tc>" for cell in cells)
    return f'<w:tr><w:trPr><w:{kind} w:id="5"/></w:trPr>{inner}</w:tr>'


def _listed(more: str) -> str:
    return f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>{more}'


_HEAD = "|  |  |\n| --- | --- |\n"
_FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
_LINK = (
    _FIELD.format("begin") + '<w:r><w:delInstrText> HYPERLINK "https://a.example" </w:delInstrText></w:r>'
    + _FIELD.format("separate") + r("gammelt") + _FIELD.format("end")
)  # fmt: skip
CASES = {
    "words": (p(r("Vi ") + came(r("altid ")) + went(r("måske ")) + r("svarer.")), "Vi altid svarer.", "Vi måske svarer."),
    "a paragraph that came": (p("A.") + p(came(r("Ny.")), more=end("ins")) + p("B."), "A.\n\nNy.\n\nB.", "A.\n\nB."),
    "a paragraph that went": (p("A.") + p(went(r("Væk.")), more=end("del")) + p("B."), "A.\n\nB.", "A.\n\nVæk.\n\nB."),
    "two paragraphs that became one": (p("A", more=end("del")) + p(" b."), "A b.", "A\n\nb."),
    "one paragraph that became two": (p("A", more=end("ins")) + p("b."), "A\n\nb.", "Ab."),
    "a paragraph begun behind a heading": (
        p("Ferie", "Overskrift1", end("ins")) + p(came(r("Ny."))) + p("B."), "## Ferie\n\nNy.\n\nB.", "## Ferie\n\nB.",
    ),
    "a heading that went": (p(went(r("Ferie")), "Overskrift1", end("del")) + p("B."), "B.", "## Ferie\n\nB."),
    "the last paragraph before a table": (
        p("A.") + p(went(r("Væk.")), more=end("del")) + table(("x", "y")), f"A.\n\n{_HEAD}| x | y |", f"A.\n\nVæk.\n\n{_HEAD}| x | y |",
    ),
    "a paragraph joined to one in a content control": (
        p("A", more=end("del")) + f"<w:sdt><w:sdtContent>{p(' b.')}</w:sdtContent></w:sdt>", "A b.", "A\n\nb.",
    ),
    "a row that came": (
        table(("x", "y")).replace("</w:tbl>", _row("ins", "ny", "z") + "</w:tbl>"), f"{_HEAD}| x | y |\n| ny | z |", f"{_HEAD}| x | y |",
    ),
    "a row that went": (
        table(("x", "y")).replace("</w:tbl>", _row("del", "væk", "z") + "</w:tbl>"), f"{_HEAD}| x | y |", f"{_HEAD}| x | y |\n| væk | z |",
    ),
    "a whole table that went": (p("A.") + f"<w:tbl>{_row('del', 'væk', 'z')}</w:tbl>" + p("B."), "A.\n\nB.", f"A.\n\n{_HEAD}| væk | z |\n\nB."),
    "the last paragraph of a cell": (
        f"<w:tbl><w:tr><w:tc>{p('x')}{p(went(r('væk')), more=end('del'))}</w:tc><w:tc>{p('y')}</w:tc></w:tr></w:tbl>",
        f"{_HEAD}| x | y |", f"{_HEAD}| x væk | y |",
    ),
    "an item that went": (
        item("a") + p(went(r("b")), more=_listed(end("del"))) + item("c"), "- a\n- c", "- a\n- b\n- c",
    ),
    "the last item of a list": (
        item("a") + p(went(r("b")), more=_listed(end("del"))) + p("Ferie", "Overskrift1"), "- a\n\n## Ferie", "- a\n- b\n\n## Ferie",
    ),
    "a paragraph that became an item": (
        p("a", more='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins w:id="1"/></w:numPr>') + p("B."), "- a\n\nB.", "a\n\nB.",
    ),
    "a number that was reset": (
        p("a", more='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:numberingChange w:id="1" w:original="2."/></w:numPr>'), "- a", "- a",
    ),
    "a paragraph that became a heading": (
        p("Ferie", "Overskrift1", '<w:pPrChange w:id="1"><w:pPr/></w:pPrChange>') + p("B."), "## Ferie\n\nB.", "Ferie\n\nB.",
    ),
    "words that became bold": (
        p(r("A", '<w:b/><w:rPrChange w:id="1"><w:rPr/></w:rPrChange>') + r(" b.")), "**A** b.", "A b.",
    ),
    "a paragraph that moved": (
        p("A.") + _moved("moveFrom", 11) + p("B.") + _moved("moveTo", 21) + p("C."),
        "A.\n\nB.\n\nFlyttet.\n\nC.", "A.\n\nFlyttet.\n\nB.\n\nC.",
    ),
    "what came and went again": (p(r("A ") + f'<w:ins w:id="3">{went(r("x "))}</w:ins>' + r("b.")), "A b.", "A b."),
    "a note that went": (p(r("A") + went(_NOTE) + r(".")), "A.", "A[^1].\n\n[^1]: Lokalt."),
    "a link that went": (p(r("A ") + went(_LINK) + r(" b.")), "A b.", "A [gammelt](https://a.example) b."),
    "words in a link": (
        p('<w:hyperlink r:id="a">' + r("vores ") + came(r("nye ")) + went(r("gamle ")) + r("regler") + "</w:hyperlink>" + r(".")),
        "[vores nye regler](https://a.example/).", "[vores gamle regler](https://a.example/).",
    ),
    "words in a text box": (
        p(r("A.") + f"<w:r><w:pict><v:textbox><w:txbxContent>{p(came(r('ny')) + went(r('gl')) + r(' tekst'))}</w:txbxContent></v:textbox></w:pict></w:r>"),
        "A.\n\n> ny tekst", "A.\n\n> gl tekst",
    ),
    "a cell that went": (
        f'<w:tbl><w:tr><w:tc><w:tcPr><w:cellDel w:id="1"/></w:tcPr>{p("x")}</w:tc><w:tc>{p("y")}</w:tc><w:tc>{p("z")}</w:tc></w:tr></w:tbl>',
        f"{_HEAD}| y | z |", "|  |  |  |\n| --- | --- | --- |\n| x | y | z |",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_a_change_is_asked_about_and_accepted_and_rejected(name: str) -> None:
    body, accepted, rejected = CASES[name]
    parts = {
        "numbering": _BULLETS,
        "footnotes": f'<w:footnote w:id="1">{p("Lokalt.")}</w:footnote>',
        "links": {"a": "https://a.example/"},
    }
    body = p("Politik", "Titel") + body
    content = word(body, **parts)  # type: ignore[arg-type]
    with pytest.raises(TrackedChangesError):
        import_word(content, file="politik.docx")
    for chosen, text in ((TrackedChanges.ACCEPT, accepted), (TrackedChanges.REJECT, rejected)):
        done = import_word(content, file="politik.docx", changes=chosen)
        assert done.markdown.partition("\n# Politik\n\n")[2] == f"{text}\n"
        assert (done.report.lost, done.report.gained, done.report.in_order) == ((), (), True)
        assert "Holm" not in repr(done)
    proposal = import_word(content, file="politik.docx", changes=TrackedChanges.PROPOSAL)
    assert proposal.markdown.endswith(f"\n{accepted}\n")
    assert proposal.before.endswith(f"\n{rejected}\n")


def _remark(own: int, text: str) -> str:
    return f'<w:comment w:id="{own}" w:author="Bente Hansen" w:date="2021-11-02T09:00:00Z">{p(text)}</w:comment>'


def _marked(own: int, content: str) -> str:
    return f'<w:commentRangeStart w:id="{own}"/>{content}<w:commentRangeEnd w:id="{own}"/>'


_PLACES = {
    "at a point": (p("Før.") + p(r("Vi svarer.") + '<w:r><w:commentReference w:id="1"/></w:r>') + p("Ja."), "p2", ""),
    "over two paragraphs": (p(f'<w:commentRangeStart w:id="1"/>{r("Et.")}') + p(r("To.") + '<w:commentRangeEnd w:id="1"/>'), "p1", "Et. To."),
    "around paragraphs": (p("Før.") + _marked(1, p("Et.") + p("To.")) + p("Ja."), "p2", "Et. To."),
    "in a cell": (p("Før.") + f"<w:tbl><w:tr><w:tc>{p('a')}</w:tc><w:tc>{p(_marked(1, r('b')))}</w:tc></w:tr></w:tbl>", "t1/r1", "b"),
    "in a note": (p(r("A.") + _NOTE), "n1", "Lokalt."),
    "on the second of two equal paragraphs": (p("Ja.") + p(_marked(1, r("Ja."))), "p2", "Ja."),
    "on the second of two equal items": (item("ja") + item("nej") + p(_marked(1, r("ja")), more=_listed("")), "l1/i3", "ja"),
    "on words that went": (p("Før.") + p(r("Vi ") + _marked(1, went(r("måske "))) + r("svarer.")), "p2", "måske"),
    "inside words that went": (p("Før.") + p(r("Vi ") + went(_marked(1, r("måske "))) + r("svarer.")), "p2", "måske"),
    "on a paragraph that went": (p("Før.") + p(_marked(1, went(r("Væk."))), more=end("del")) + p("Ja."), "", "Væk."),
}  # fmt: skip


@pytest.mark.parametrize("name", _PLACES)
def test_a_comment_keeps_its_place_and_the_words_that_it_marks(name: str) -> None:
    body, anchor, quote = _PLACES[name]
    note = p(_marked(1, r("Lokalt.")) if name == "in a note" else "Lokalt.")
    done = imported(
        body, changes=TrackedChanges.PROPOSAL, comments=_remark(1, "Hvornår?"), numbering=_BULLETS,
        footnotes=f'<w:footnote w:id="1">{note}</w:footnote>',
    )  # fmt: skip
    (comment,) = done.comments
    assert (comment.anchor, comment.quote, comment.text) == (anchor, quote, "Hvornår?")
    assert (comment.role, str(comment.made_on)) == ("Deltager 1", "2021-11-02")


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (p(r("Vi ") + went(r("bør ")) + came(r("skal ")) + r("svare.")), "1 erstattet"),
        (p(r("Vi ") + came(r("alle ")) + came(r("skal ")) + r("svare.")), "1 indsat"),
        (p(went(r("A")) + r(" og ") + came(r("B"))), "1 indsat, 1 slettet"),
        (p("A.") + p(came(r("Ny.")), more=end("ins")) + p("B."), "1 indsat"),
        (p("A", more=end("del")) + p(" b."), "1 slettet"),
    ],
)
def test_changes_are_counted_as_people_count_them(body: str, told: str) -> None:
    with pytest.raises(TrackedChangesError) as raised:
        import_word(word(p("Politik", "Titel") + body), file="politik.docx")
    assert raised.value.facts["told"] == told

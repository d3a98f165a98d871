"""Whom and where a source names: a report of an import, and its file of comments, tell neither."""

import datetime

import pytest

from policylib.intake import Imported, report_markdown
from policylib.intake.imported import Comment
from policylib.intake.persons import unnamed
from policylib.intake.report import FindingKind
from policylib.intake.telling import comments_markdown
from policylib.intake.word import import_word
from policylib.records import replace
from tests.importing import found
from tests.word_intake import imported, p, packed, parts_of, r, word
from tests.word_mean import field

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def with_header(*paragraphs: str, creator: str = "") -> Imported:
    """What a file with this page header is read as."""
    core = f'<c xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>{creator}</dc:creator></c>'
    header = f'<w:hdr xmlns:w="{_W}" xmlns:v="urn:schemas-microsoft-com:vml">{"".join(paragraphs)}</w:hdr>'
    body = p("Ferie", "Overskrift1") + p("Vi holder fri.")
    parts = parts_of(word(body, more={"word/header1.xml": header, "docProps/core.xml": core}))
    relations = "word/_rels/document.xml.rels"
    told = f'<Relationship Id="h" Type="{_R}/header" Target="header1.xml"/></Relationships>'
    parts[relations] = parts[relations].replace(b"</Relationships>", told.encode())
    return import_word(packed(parts), file="politik.docx")


def test_a_page_header_keeps_its_words_and_loses_its_names() -> None:
    done = with_header(
        p("Personalepolitik – Kirsten Holm, HR"), p(field("AUTHOR", r("Ulla Bak"))),
        p(r("Godkendt 13. december 2021") + field("FILENAME \\p", r("H:/hr/bhansen.docx"))),
        p("Af Zubayr Quist"), p('<w:r><w:pict><v:shape><v:textpath string="UDKAST"/></v:shape></w:pict></w:r>'),
        p(r("Side ") + field("PAGE", r("1"))), creator="Zubayr Quist",
    )  # fmt: skip
    assert [words for _, words in found(done, FindingKind.PAGE_HEADER)] == [
        "Personalepolitik – [navn], HR", "Godkendt 13. december 2021", "Af [navn]", "UDKAST"
    ]  # fmt: skip
    told = report_markdown(done.report)
    for name in ("Holm", "Bak", "Quist", "bhansen"):
        assert name not in told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kontakt Kirsten Holm", "Kontakt [navn]"),
        ("Af  Zubayr   quist, HR", "Af  [navn], HR"),
        (r"H:\HR\bhansen\Politik 2021.docx", "…/Politik 2021.docx"),
        (r"\\server\hjem\bhansen\politik.docx", "…/politik.docx"),
        ("Godkendt i Hovedudvalget", "Godkendt i Hovedudvalget"),
        ("HR 2021", "HR 2021"),
    ],
)
def test_persons_and_folders_are_left_out_and_nothing_else(text: str, told: str) -> None:
    assert unnamed(text, "da", ["Zubayr Quist", "HR"]) == told


def test_comments_are_written_with_role_day_place_and_words() -> None:
    comment = Comment(
        role="Deltager 1", text="Hvornår?\nSpørg *alle*.", anchor="fravaer/ferie/p1", quote="holder fri",
        made_on=datetime.date(2021, 11, 2),
    )  # fmt: skip
    gone = Comment(role="Deltager 2", text="Fint.", quote="Slettet ord")
    body = p("Fravær", "Overskrift1") + p("Ferie", "Overskrift2") + p("Vi holder fri.")
    policy = imported(body + p("Løn", "Overskrift1"))
    told = comments_markdown(replace(policy, comments=(comment, gone)))
    assert told.partition("## ")[2] == (
        "Deltager 1, 2. november 2021\n\nSted: Fravær › Ferie\n\nOm: »holder fri«\n\n"
        "> Hvornår?\n>\n> Spørg \\*alle\\*.\n\n"
        "## Deltager 2\n\nSted: findes ikke længere i teksten\n\nOm: »Slettet ord«\n\n> Fint.\n"
    )


def test_a_comment_cannot_begin_a_heading_or_a_picture_of_its_own() -> None:
    comment = Comment(role="Deltager 1", text="# Nej\n![x](http://a.example)\n<b>", quote="a\nb")
    told = comments_markdown(replace(imported(p("Vi.")), comments=(comment,)))
    assert told.endswith(
        "> \\# Nej\n>\n> !\\[x\\](http://a.example)\n>\n> \\<b\\>\n"
    )  # fmt: skip
    assert "»a b«" in told

"""Before and now side by side in Word: what python-docx reads back is what both texts say."""

import io
import zipfile
from itertools import pairwise
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from hypothesis import given, settings

from policylib.compare import compare
from policylib.compare.facts import Comparison
from policylib.document import CELL_SEPARATOR, Policy, normalise
from policylib.language.publish import publish_words
from policylib.publish.word import parallel_word
from tests.policies import edited_policies
from tests.publishing import policy
from tests.test_publish_parallel import NEW, OLD, passages, sample

STYLES = publish_words("da").word_styles
OURS = {STYLES[key] for key in ("remark", "left_out", "recalled", "lead", "names", "number")}


def opened(comparison: Comparison, *, everything: bool = False) -> WordDocument:
    return Document(io.BytesIO(parallel_word(comparison, everything=everything)))


def style_of(paragraph: Paragraph) -> str:
    assert paragraph.style is not None
    return str(paragraph.style.name)


def runs_of(paragraph: Paragraph) -> list[Run]:
    """All runs, those inside links too."""
    return [Run(each, paragraph) for each in paragraph._p.iter(qn("w:r"))]


def words_of(paragraph: Paragraph) -> str:
    """The policy's words: without the signs of changes and without labels."""
    own = {STYLES["sign"], STYLES["label"]}
    return "".join(run.text for run in runs_of(paragraph) if run.style.name not in own)


def told_in(cell: _Cell) -> list[str]:
    return [words_of(each) for each in cell.paragraphs if style_of(each) not in OURS]


def column(document: WordDocument, side: int) -> str:
    """All words of one column; where a paragraph ends does not matter here."""
    told: list[str] = []
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows[1:]:
                told += told_in(row.cells[1 + side])
        elif style_of(block).startswith("Heading") and style_of(block) != "Heading 1":
            told.append(words_of(block))
    return normalise(" ".join(told).replace(CELL_SEPARATOR, " "))


def whole(told: Policy) -> str:
    return normalise(" ".join(words.replace(CELL_SEPARATOR, " ") for words in passages(told)))


@given(edited_policies)
@settings(max_examples=20, deadline=None)
def test_with_everything_the_columns_are_the_whole_old_and_the_whole_new_text(
    pair: tuple[Policy, Policy],
) -> None:
    document = opened(compare(*pair), everything=True)
    assert column(document, 0) == whole(pair[0])
    assert column(document, 1) == whole(pair[1])


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    return compare(policy(OLD), policy(NEW))


@pytest.fixture(scope="module")
def document(comparison: Comparison) -> WordDocument:
    return opened(comparison)


def styled(document: WordDocument, name: str) -> list[str]:
    return [
        run.text
        for table in document.tables
        for row in table.rows
        for cell in row.cells
        for paragraph in cell.paragraphs
        for run in runs_of(paragraph)
        if run.style.name == STYLES[name]
    ]


def test_what_came_is_underlined_and_what_went_is_struck_by_named_styles(
    document: WordDocument,
) -> None:
    assert "skal" in styled(document, "inserted")
    assert "kan" in styled(document, "deleted")
    styles = document.styles
    assert styles[STYLES["inserted"]].font.underline is True
    assert styles[STYLES["deleted"]].font.strike is True


def test_a_mark_stays_where_its_looks_are_lost(document: WordDocument) -> None:
    (cell,) = [
        cell
        for table in document.tables
        for row in table.rows
        for cell in row.cells[2:]
        if "tilbyde" in cell.text
    ]
    assert normalise(cell.paragraphs[0].text) == "Lederen [+skal] tilbyde en samtale."


def test_the_file_says_what_its_signs_mean_and_hides_no_words(document: WordDocument) -> None:
    assert any("[−…]" in each.text and "[+…]" in each.text for each in document.paragraphs)
    for style in document.styles:
        font = getattr(style, "font", None)
        if font is not None:
            assert font.size is None or font.size.pt >= 8
            assert str(font.color.rgb) != "FFFFFF"
            assert not font.hidden


def test_no_row_is_cut_by_the_end_of_a_page(document: WordDocument) -> None:
    rows = [row for table in document.tables for row in table.rows]
    assert rows
    assert all(row._tr.find(f".//{qn('w:cantSplit')}") is not None for row in rows)


def test_every_table_repeats_its_header_row_and_says_what_it_is(document: WordDocument) -> None:
    assert document.tables
    for table in document.tables:
        names = [cell.paragraphs[0].text for cell in table.rows[0].cells]
        assert names == ["Nr.", "Gældende formulering", "Foreslået formulering"]
        assert [row._tr.find(f".//{qn('w:tblHeader')}") is not None for row in table.rows] == [
            True
        ] + [False] * (len(table.rows) - 1)
        caption = table._tbl.tblPr.find(qn("w:tblCaption"))
        assert caption is not None
        assert caption.get(qn("w:val")) == "Gældende formulering / Foreslået formulering"


def test_a_draft_is_marked_in_title_heading_header_and_properties(document: WordDocument) -> None:
    assert document.core_properties.title.startswith("UDKAST: ")
    assert document.core_properties.content_status == "UDKAST"
    assert document.paragraphs[0].text.startswith("UDKAST")
    assert style_of(document.paragraphs[0]) == "Heading 1"
    assert document.sections[0].header.paragraphs[0].text.startswith("UDKAST")


def test_pages_are_numbered_by_fields(document: WordDocument) -> None:
    footer = document.sections[0].footer.paragraphs[0]._p
    fields = [field.get(qn("w:instr")) for field in footer.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]


def test_it_is_proofread_as_danish_and_names_a_body_as_author(document: WordDocument) -> None:
    languages = {each.get(qn("w:val")) for each in document.styles.element.iter(qn("w:lang"))}
    assert languages == {"da-DK"}
    assert document.core_properties.author == "Lyngvig Kommune"
    assert "python-docx" not in document.core_properties.comments


def test_headings_skip_no_level(document: WordDocument) -> None:
    levels = [
        int(style_of(paragraph).removeprefix("Heading "))
        for paragraph in document.paragraphs
        if style_of(paragraph).startswith("Heading ")
    ]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_an_english_policy_has_english_words() -> None:
    text = '---\ntitle: Staff policy\nversion: "{}"\nlang: en\n---\n\n# Staff policy\n\nThe manager {} reply.\n'
    made = opened(compare(policy(text.format("1.0", "may")), policy(text.format("2.0", "must"))))
    assert made.paragraphs[0].text == "Only what changed, side by side"
    assert {each.get(qn("w:val")) for each in made.styles.element.iter(qn("w:lang"))} == {"en-GB"}
    assert made.styles["Inserted text"].font.underline is True


def test_the_same_comparison_gives_the_same_bytes_without_a_clock(comparison: Comparison) -> None:
    made = parallel_word(comparison)
    assert made == parallel_word(comparison)
    with zipfile.ZipFile(io.BytesIO(made)) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not any(
            "stylesWithEffects" in name or "thumbnail" in name for name in parts.namelist()
        )
        assert b"<dcterms:" not in parts.read("docProps/core.xml")


def test_signs_that_word_cannot_hold_or_show_stand_as_their_numbers() -> None:
    text = "# P\n\nLederen {} svare.\n"
    made = opened(compare(policy(text.format("kan")), policy(text.format("k\x01a\u202en"))))
    assert styled(made, "unseen") == ["U+0001", "U+202E"]


def test_the_sample_can_be_read_back(root: Path) -> None:
    comparison = sample(root, "2.1", "3.0")
    made = opened(comparison, everything=True)
    assert column(made, 0).startswith(f"{whole(comparison.old_policy)} Om denne version")
    assert column(made, 1).startswith(f"{whole(comparison.new_policy)} Om denne version")


def test_links_open_where_they_may_and_keep_their_words_where_not() -> None:
    links = "[reglerne](https://lyngvig.example/regler?a=1&b=2), [farligt](javascript:alert(1)) og [{new}](https://lyngvig.example/ny)"
    texts = [f"# Politik\n\nLederen {word} læse {links}.\n" for word in ("kan", "skal")]
    old, new = (policy(text.replace("{new}", "tilbud")) for text in texts)
    made = Document(io.BytesIO(parallel_word(compare(old, new))))
    told = [
        (link.text, link.address)
        for cell in made.tables[0].rows[1].cells
        for paragraph in cell.paragraphs
        for link in paragraph.hyperlinks
    ]
    assert told == 2 * [
        ("reglerne", "https://lyngvig.example/regler?a=1&b=2"),
        ("tilbud", "https://lyngvig.example/ny"),
    ]
    assert "farligt" in made.tables[0].rows[1].cells[1].text

"""Where the text comes from, as a page and as PDF: links that lead somewhere, words for every mark."""

import re
from itertools import pairwise
from pathlib import Path

from policylib.compare.origins import find_origins
from policylib.document import normalise
from policylib.markdown import read
from policylib.publish.origins_page import origins_document, origins_page
from policylib.publish.pdf import pdf_of
from tests.origins import example
from tests.publishing import Element, page
from tests.test_publish_pdf import pages

HOSTILE = (
    '# <script>alert("x")</script>\n\n## A <b>&amp;\n\nOrd <img src=x onerror=y> og flere ord.\n'
)


def told() -> Element:
    return page(origins_page(example()))


def test_every_link_leads_to_a_place_on_the_page() -> None:
    elements = list(told().elements())
    ids = [e.attributes["id"] for e in elements if "id" in e.attributes]
    assert len(ids) == len(set(ids))
    targets = {e.attributes["href"] for e in elements if e.name == "a"}
    assert len(targets) > 20
    assert {target.removeprefix("#") for target in targets} <= set(ids)


def test_the_headings_are_in_order_without_gaps() -> None:
    levels = [int(e.name[1]) for e in told().elements() if re.fullmatch(r"h[1-6]", e.name)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b <= a + 1 for a, b in pairwise(levels))


def test_every_mark_is_told_in_words_too() -> None:
    marks = told().named("ins", "del")
    assert marks
    for mark in marks:
        aids = [normalise(aid.text()) for aid in mark.with_class("aid")]
        # A mark that holds only a sign says its name: "Slettet: kolon".
        assert aids[0].partition(":")[0] == ("Nyt" if mark.name == "ins" else "Slettet")
        assert normalise(aids[1].replace("\u200b", "")) == "slut"


def test_what_was_not_found_stands_whole_and_before_what_was() -> None:
    for section, document in zip(
        told().with_class("to")[0].named("section"), example().documents, strict=True
    ):
        lost = section.with_class("lost")[0]
        words = normalise(lost.text())
        for passage in document.passages:
            if passage.spot.node not in {"theme", "section"}:
                assert all(sentence in words for sentence in passage.missing)
        lists = [e for e in section.elements() if e.classes & {"lost", "found"}]
        assert [e.attributes["class"] for e in lists] == ["lost", "found"]


def test_the_whole_new_text_stands_on_the_page_in_its_order() -> None:
    section = told().with_class("from")[0]
    words = normalise(section.text(without=("del",), classes=("aid", "place")))
    at = 0
    for passage in example().passages:
        for sentence in passage.spot.text.split(". "):
            found = words.find(sentence.strip(".:,")[:30], at)
            assert found >= 0, sentence
            at = found


def test_a_draft_is_called_one_in_title_and_heading() -> None:
    html = told()
    assert html.named("title")[0].text().startswith("Udkast") or "UDKAST" in (
        html.named("title")[0].text()
    )
    assert "draft" in html.named("h1")[0].named("span")[0].classes


def test_tables_have_captions_and_heads() -> None:
    tables = told().named("table")
    assert len(tables) == 3
    for table in tables:
        assert table.named("caption")
        assert {cell.attributes["scope"] for cell in table.named("th")} == {"col", "row"}


def test_nothing_that_a_policy_says_becomes_active() -> None:
    hostile = read(HOSTILE)
    html = origins_page(find_origins(hostile, [hostile, read("# B\n\nNoget andet her.\n")]))
    assert not page(html).named("script", "img", "b")
    assert "onerror" in html


def test_the_pdf_says_what_the_page_says(tmp_path: Path) -> None:
    path = tmp_path / "origins.pdf"
    path.write_bytes(pdf_of(origins_document(example())))
    texts = [normalise(text) for text in pages(path)]
    assert "Kort fortalt" in texts[0]
    assert "Hvor mange ord er fundet?" in texts[0]
    whole = " ".join(texts)
    assert "Medarbejderen har ret til fri med løn på sin 50-års fødselsdag." in whole
    assert "Lavet efter faste regler." in texts[0]


def test_the_same_origins_give_the_same_pdf() -> None:
    document = origins_document(example())
    assert pdf_of(document) == pdf_of(origins_document(example()))


def test_the_page_speaks_english_where_it_is_asked_to() -> None:
    html = page(origins_page(example(), lang="en"))
    assert html.named("html")[0].attributes["lang"] == "en"
    assert "Not found in the new text" in html.text()

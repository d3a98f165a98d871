"""A picture told in words: its text alternative and its caption, each by its name."""

import io

import pytest
from docx import Document

from policylib.compare import compare
from policylib.publish.comparison_page import comparison_page
from policylib.publish.parallel_page import parallel_page
from policylib.publish.redline_page import redline_document, redline_page
from policylib.publish.word import parallel_word
from tests.publishing import Element, page, policy

BOTH = '![Tre ringe](ringe.png "Figur 1: Midten")'


def pictured(figure: str) -> str:
    return f"# Politik\n\n## Tema 1: Løn\n\nA.\n\n{figure}\n"


def made(old: str, new: str) -> list[Element]:
    changed = compare(policy(pictured(old)), policy(pictured(new)))
    return [
        page(each)
        for each in (
            redline_page(changed),
            redline_document(changed),
            comparison_page(changed),
            parallel_page(changed, everything=True),
        )
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (BOTH, '![Fire ringe](ringe.png "Figur 1: Midten")'),
        (BOTH, '![Tre ringe](ringe.png "Figur 2: Kanten")'),
        (BOTH, "![Tre ringe](ringe.png)"),
        ("![Tre ringe](ringe.png)", BOTH),
        ("", BOTH),
        (BOTH, ""),
    ],
)
def test_no_bar_stands_between_a_picture_and_its_caption(old: str, new: str) -> None:
    for each in made(old, new):
        told = " ".join(each.text().split())
        assert "|" not in told
        assert "Billede:" in told
        assert "Billedtekst:" in told


def test_what_changed_in_a_caption_is_marked_there_and_the_rest_stands_unmarked() -> None:
    for each in made(BOTH, '![Tre ringe](ringe.png "Figur 1: Kanten")')[:2]:
        (figure,) = each.with_class("figure")
        alt, caption = figure.with_class("figure-part")
        assert alt.text() == "Tre ringe"
        assert not alt.named("ins", "del")
        assert "Kanten" in caption.named("ins")[0].text()
        assert "Midten" in caption.named("del")[0].text()


def test_a_word_file_side_by_side_tells_both_by_name() -> None:
    changed = compare(policy(pictured("")), policy(pictured(BOTH)))
    told = " ".join(
        cell.text
        for row in Document(io.BytesIO(parallel_word(changed))).tables[0].rows
        for cell in row.cells
    )
    assert "Billede: [+Tre ringe]" in told
    assert "Billedtekst: [+Figur 1: Midten]" in told
    assert "|" not in told

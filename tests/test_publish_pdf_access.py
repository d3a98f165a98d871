"""Every PDF can be read by everyone: validators pass, and the words are told in order, once."""

import re
import zlib
from collections.abc import Callable
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from policylib.document import full_text
from policylib.errors import PublishingError
from policylib.publish import pdf_structure
from policylib.publish.pdf import pdf_of
from policylib.publish.policy_pdf import policy_document
from tests.pdf_documents import HOUSE, LONGER, SHORT, document, version
from tests.pdf_reading import Node, failures, run, structure
from tests.publishing import page


class Made:
    """A PDF with the HTML that it was made from."""

    def __init__(self, kind: str, path: Path) -> None:
        self.kind = kind
        self.html = document(kind)
        self.content = pdf_of(self.html)
        self.path = path
        path.write_bytes(self.content)
        self.root = structure(path)


Printed = Callable[[str], Made]


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Printed:
    """Each kind of document is printed once: poppler takes seconds to find a structure."""
    return cache(lambda kind: Made(kind, tmp_path_factory.mktemp("pdf") / "x.pdf"))


@pytest.fixture(scope="module", params=SHORT)
def made(request: pytest.FixtureRequest, printed: Printed) -> Made:
    return printed(request.param)


def letters(words: str) -> str:
    """Words without what lies between them: a line ends where the other text goes on."""
    return re.sub(r"[\s\u200b]|– – –", "", words)


def test_validators_find_nothing(made: Made) -> None:
    assert failures(made.content) == []


@pytest.mark.parametrize("kind", LONGER)
def test_validators_find_nothing_in_longer_ones(kind: str) -> None:
    assert failures(pdf_of(document(kind))) == []


def test_every_word_is_told_once_and_in_order(made: Made) -> None:
    """Apart from links to pages, whose numbers no HTML has, and from the signs before items."""
    told = made.root.text(without=("Link", "Lbl"))
    html = page(made.html.replace("<!doctype html>", ""))
    (body,) = html.named("body")
    wanted = body.text(without=("a",), classes=("colon",))
    assert letters(told) == letters(wanted)


def test_headings_begin_at_one_and_skip_none(made: Made) -> None:
    levels = [int(node.tag[1]) for node in made.root.all("H1", "H2", "H3", "H4", "H5", "H6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_heads_of_tables_have_a_direction(made: Made) -> None:
    heads = made.root.all("TH")
    assert all(head.attributes.get("Scope") in {"/Row", "/Column"} for head in heads)
    assert len({len(row.kids) for table in made.root.all("Table") for row in table.all("TR")}) < 6


def test_no_running_head_stands_between_words(made: Made) -> None:
    assert not re.search(r"\bSide \d+ af \d+", made.root.text())


def test_marks_are_told_in_words_and_by_their_lines(made: Made) -> None:
    html = page(made.html.replace("<!doctype html>", ""))
    marks = html.named("ins", "del")
    spans = [n for n in made.root.all("Span") if "TextDecorationType" in n.attributes]
    assert bool(spans) == bool(marks) == (made.kind not in {"policy", "english policy"})
    assert len(spans) == len([mark for mark in marks if mark.text().strip()])


def test_every_word_of_a_policy_is_whole_in_the_text_layer(tmp_path: Path) -> None:
    for label in ("3.0", "3.1-udkast"):
        path = tmp_path / f"{label}.pdf"
        path.write_bytes(pdf_of(policy_document(version(label))))
        told = run("pdftotext", str(path), "-").split()
        shown = {*told, *(re.sub(r"(?<=\D)\d$", "", word) for word in told)}
        wanted = set(full_text(version(label)).replace(" | ", " ").split())
        assert {word for word in wanted if word not in shown} == set()


def test_a_paragraph_a_list_and_a_table_over_pages_are_one_each(printed: Printed) -> None:
    long = printed("long")
    root = long.root
    (table,) = [each for each in root.all("Table") if "Jubilæum" in each.text()]
    assert len(table.all("TR")) == 50
    assert [each.text() for each in table.all("TH")] == ["Anledning", "Beløb"]
    paragraph = [each for each in root.all("P") if "Et langt afsnit" in each.text()]
    assert len(paragraph) == 1
    (items,) = root.all("L")
    assert len(items.all("LI")) == 39
    # On paper each page of the table has its head, and so can be read alone.
    assert run("pdftotext", str(long.path), "-").count("Anledning") > 1


def test_a_link_over_two_lines_or_in_two_styles_is_one_link(printed: Printed) -> None:
    told = printed("policy").root.all("Link")
    links = [re.sub(r"\s+", " ", link.text()).strip() for link in told]
    assert "reglerne meget nøje" in links
    assert sum("fordi den bliver ved og ved" in link for link in links) == 1
    assert not any("farlige" in link or "fil" in link for link in links)


def test_an_items_text_stands_in_the_order_in_which_it_was_written(printed: Printed) -> None:
    first = printed("policy").root.all("LI")[0]
    assert [kid.tag for kid in first.kids if isinstance(kid, Node)] == ["Lbl", "LBody"]
    told = letters(first.text(without=("Lbl",)))
    assert told == letters(
        "Afsnit 2. Vi skriver opslag. Et opslag er kort. Afsnit 3. underpunkt stærkt med mere under"
        " A B Afsnit 4. 1 2 Efter underpunktet kommer mere."
    )


def test_pictures_have_their_words_and_a_contents_leads_to_headings(printed: Printed) -> None:
    made = printed("policy")
    objects = b"".join(
        zlib.decompressobj().decompress(stream)
        for stream in re.findall(rb"stream\n(.*?)\nendstream", made.content, re.DOTALL)
        if stream[:1] == b"\x78"
    )
    alts = re.findall(rb"/Alt (\((?:[^()\\]|\\.)*\)|<[0-9a-f]+>)", objects)
    told = {
        bytes.fromhex(alt[1:-1].decode())[2:].decode("utf-16-be")
        if alt[:1] == b"<"
        else alt[1:-1].decode()
        for alt in alts
    }
    assert told == {
        "Rådhuset ved åen", "Organisationsdiagram", "Billede", "Et billede i et punkt", "Logo for os", "Lyngvig Kommunes byvåben",
    }  # fmt: skip
    entries = made.root.all("TOCI")
    assert [len(entry.all("Link")) for entry in entries] == [1, 1, 1]


def test_the_house_stands_on_the_front_and_at_the_end() -> None:
    for kind in ("policy", "answer", "redline", "parallel", "origins"):
        html = page(document(kind).replace("<!doctype html>", ""))
        (logo,) = [each for each in html.named("img") if each.attributes["src"] == HOUSE.logo]
        assert logo.attributes["alt"] == "Lyngvig Kommunes byvåben"
        assert html.with_class("end")[-1].text().split()[:3] == ["Rådhuset,", "Torvet", "1"]
        assert "#004d40" in html.named("style")[0].text()
        assert "var(" not in html.named("style")[0].text()


@pytest.mark.parametrize("kind", ["policy", "redline"])
def test_passages_of_a_draft_are_numbered_and_heard(kind: str, printed: Printed) -> None:
    made = printed(kind)
    told = [re.match(r"(?:\d+\s+)?Afsnit\s+(\d+)\s", p.text()) for p in made.root.all("P", "LBody")]
    numbers = [int(found[1]) for found in told if found]
    assert len(numbers) > 12
    assert numbers.count(1) >= 2
    assert "tema 3, afsnit 12" in run("pdftotext", str(made.path), "-").replace("\n", " ")


def test_an_adopted_text_has_no_numbers() -> None:
    assert "passage-number" not in document("sample policy").partition("<body")[2]


def test_a_document_without_language_title_or_heading_is_no_pdf() -> None:
    good = '<html lang="da"><title>x</title><h1>x</h1>'
    assert pdf_of(good)
    for bad in (
        good.replace(' lang="da"', ""),
        good.replace("<title>x</title>", ""),
        good.replace("h1", "p"),
    ):
        with pytest.raises(PublishingError, match="would not be accessible"):
            pdf_of(bad)


def test_words_that_would_stand_in_no_structure_are_an_error(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As when another WeasyPrint laid out boxes that ours does not know."""
    takes = pdf_structure.Structure._take

    def forgetful(self: pdf_structure.Structure, box: object, here: pdf_structure.Element) -> None:
        if getattr(box, "element_tag", "") != "em":
            takes(self, box, here)

    monkeypatch.setattr(pdf_structure.Structure, "_take", forgetful)
    assert pdf_of('<html lang="da"><title>x</title><h1>x</h1><p>y</p>')
    with pytest.raises(PublishingError, match="1 drawn boxes on page 1 are in no tree"):
        pdf_of('<html lang="da"><title>x</title><h1>x</h1><p>y <em>z</em></p>')


def test_another_weasyprint_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    import weasyprint.pdf

    monkeypatch.setattr(weasyprint.pdf, "add_tags", lambda pdf, document: None)  # noqa: ARG005
    with pytest.raises(PublishingError, match="WeasyPrint is another"):
        pdf_of('<html lang="da"><title>x</title><h1>x</h1>')


def test_a_pdf_without_structure_is_never_written(monkeypatch: pytest.MonkeyPatch) -> None:
    from policylib.publish import pdf

    monkeypatch.setattr(
        pdf_structure.Structure, "finish", lambda self: self.root
    )  # keeps what is empty
    assert pdf.pdf_of('<html lang="da"><title>x</title><h1>x</h1>')
    monkeypatch.setattr("policylib.publish.pdf_finish._write", lambda *_: None)
    with pytest.raises(PublishingError, match="no structure"):
        pdf.pdf_of('<html lang="da"><title>x</title><h1>x</h1>')


def test_others_who_use_weasyprint_get_its_own_structure() -> None:
    import weasyprint
    import weasyprint.pdf

    before = weasyprint.pdf.add_tags
    pdf_of('<html lang="da"><title>x</title><h1>x</h1>')
    assert weasyprint.pdf.add_tags is before

"""A version as a Word file: what a caseworker, a screen reader and Word itself find in it."""

import io
import re
import zipfile
from itertools import pairwise

import pytest
from docx import Document
from docx.oxml.ns import qn
from openxml_audit import OpenXmlValidator

from policylib.compare import compare
from policylib.document import Policy
from policylib.errors import TooComplexError
from policylib.history import open_history
from policylib.markdown import read
from policylib.publish.house import House
from policylib.publish.images import as_data_uri
from policylib.publish.word import policy_word, redline_word
from tests.conftest import ROOT
from tests.publishing import HOSTILE
from tests.test_word_edits import PIXEL, image
from tests.word_edits import EDITS, edited, text
from tests.word_reading import Paragraph, Table, WordFile


def made(source: str) -> WordFile:
    return WordFile(policy_word(read(source), image=image))


def paragraphs(file: WordFile) -> list[Paragraph]:
    return [block for block in file.blocks() if isinstance(block, Paragraph)]


def audited(content: bytes, name: str, folder: object) -> list[str]:
    path = f"{folder}/{name}.docx"
    with open(path, "wb") as file:  # noqa: PTH123 - any folder
        file.write(content)
    return [str(error) for error in OpenXmlValidator().validate(path).errors]


def test_headings_are_words_own_and_numbered_as_in_the_policy() -> None:
    headings = [each for each in paragraphs(made(text("1.0"))) if each.style.startswith("Head")]
    assert [each.text for each in headings][:3] == [
        "Forord",
        "Tema 1: Rekruttering",
        "Hvad vil vi?",
    ]
    levels = [int(each.style.removeprefix("Heading")) for each in headings]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert all(not each.label for each in headings)


def test_lists_nest_and_count_from_where_the_policy_does() -> None:
    labels = [(each.label, each.text) for each in paragraphs(made(text("1.0"))) if each.label]
    assert ("1•", "Det er også venligt.") in labels
    assert ("0:4.", "Lederen indhenter referencer.") in [
        (label, words.split("[")[0]) for label, words in labels
    ]
    assert ("0:6.", "Lederen svarer inden 14 dage.") in labels


def test_a_tables_head_is_repeated_and_no_row_is_cut() -> None:
    file = made(text("1.0"))
    (table,) = [block for block in file.blocks() if isinstance(block, Table)]
    assert table.repeats
    rows = list(file.xml("document").iter(qn("w:tr")))
    assert len(rows) == 4
    assert all(row.find(f".//{qn('w:cantSplit')}") is not None for row in rows)


def test_a_footnote_is_words_own_and_a_link_leads_to_its_heading() -> None:
    told = [piece for each in paragraphs(made(text("1.0"))) for piece in each.pieces]
    assert len([piece for piece in told if piece[0] == "note"]) == 2
    assert any(piece[2] == "#Tema 1: Rekruttering" for piece in told if piece[0] == "text")
    assert any(piece[2] == "https://lyngvig.example/regler" for piece in told if piece[0] == "text")


def test_a_picture_has_its_words_and_one_that_is_missing_says_them() -> None:
    source = '# P\n\n![Tre ringe]({}.png "Figur 1")\n'
    shown = [piece for each in paragraphs(made(source.format("ringe"))) for piece in each.pieces]
    assert any(piece[0] == "picture" and "Tre ringe" in piece[-1] for piece in shown)
    missing = [each.text for each in paragraphs(made(source.format("væk")))]
    assert "Billede: Tre ringe" in missing
    assert "Figur 1" in missing


def test_a_logo_stands_first_with_its_words_and_a_drawing_that_word_cannot_show_is_left_out() -> (
    None
):
    logo = as_data_uri(PIXEL)
    for address, count in ((logo, 1), ("data:image/svg+xml;base64,PHN2Zy8+", 0)):
        house = House(logo=address, logo_alt="Lyngvigs våben")
        first = WordFile(policy_word(read(text("1.0")), house=house)).blocks()[0]
        assert isinstance(first, Paragraph)
        assert sum("Lyngvigs våben" in piece[-1] for piece in first.pieces) == count


@pytest.mark.parametrize(
    "target", ["javascript:alert(1)", "file:///etc/passwd", "//host/x", "tel:1"]
)
def test_a_link_that_is_not_allowed_keeps_its_words_alone(target: str) -> None:
    file = made(f"# P\n\nLæs [dette]({target}).\n")
    assert "Læs dette." in [each.text for each in paragraphs(file)]
    assert not list(file.xml("document").iter(qn("w:hyperlink")))
    assert target.encode() not in b"".join(file.parts.values())


def test_a_draft_says_so_in_title_heading_properties_and_on_every_page() -> None:
    content = policy_word(read(text("2.0").replace("status: adopted", "status: consultation")))
    document = Document(io.BytesIO(content))
    assert document.core_properties.title.startswith("UDKAST: Personalepolitik")
    assert document.core_properties.content_status == "UDKAST – I HØRING"
    titles = [
        each.text for each in document.paragraphs if each.style and each.style.name == "Title"
    ]
    assert titles == ["UDKAST: Personalepolitik"]
    assert "UDKAST" in document.sections[0].header.paragraphs[0].text


def test_it_is_proofread_as_danish_names_no_person_and_shows_no_clock() -> None:
    content = policy_word(read(text("1.0")))
    assert content == policy_word(read(text("1.0")))
    file = WordFile(content)
    languages = {each.get(qn("w:val")) for each in file.xml("styles").iter(qn("w:lang"))}
    assert languages == {"da-DK"}
    properties = Document(io.BytesIO(content)).core_properties
    assert properties.author == "Lyngvig Kommune"
    assert b"dcterms" not in file.parts["docProps/core.xml"]
    assert b"Macintosh" not in b"".join(file.parts.values())
    with zipfile.ZipFile(io.BytesIO(content)) as whole:
        assert {part.date_time for part in whole.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_styles_are_named_for_the_municipality_and_follow_its_colour() -> None:
    house = House(colours={"accent": "#7a1f3d"}, footer=("Lyngvig Kommune, Torvet 1",))
    file = WordFile(policy_word(read(text("1.0")), house=house))
    names = {
        each.find(qn("w:name")).get(qn("w:val")) for each in file.xml("styles").iter(qn("w:style"))
    }
    assert {"heading 1", "Title", "Quote", "Punkt", "Versionsoplysning", "Tabelhoved"} <= names
    assert b'w:val="7A1F3D"' in file.parts["word/styles.xml"]
    assert b"Torvet 1" in file.parts["word/footer.xml"]


def test_signs_that_word_cannot_hold_stand_as_their_numbers() -> None:
    (told,) = [
        each.text
        for each in paragraphs(made("# P\n\nLederen k\x01a\u202en svare.\n"))
        if "Led" in each.text
    ]
    assert told == "Lederen kU+0001aU+202En svare."


def test_too_many_levels_are_refused() -> None:
    with pytest.raises(TooComplexError):
        policy_word(read("# P\n\n" + "> " * 90 + "dybt\n"))


def test_tracked_changes_are_signed_by_a_role_and_dated_by_the_version() -> None:
    redline = WordFile(redline_word(compare(read(text("1.0")), read(edited("a word")))))
    marks = list(redline.xml("document").iter(qn("w:ins"), qn("w:del")))
    assert marks
    assert {each.get(qn("w:author")) for each in marks} == {"Sammenligning"}
    assert {each.get(qn("w:date")) for each in marks} == {"2018-11-26T00:00:00Z"}


def test_what_moved_is_tracked_as_a_move_and_its_edits_are_told_in_a_comment() -> None:
    changed = edited("a passage that moved and was edited")
    redline = WordFile(redline_word(compare(read(text("1.0")), read(changed))))
    body = redline.xml("document")
    ranges = [
        [each.get(qn("w:name")) for each in body.iter(qn(f"w:{tag}RangeStart"))]
        for tag in ("moveFrom", "moveTo")
    ]
    assert ranges[0] == ranges[1] == ["move1"]
    (comment,) = redline.xml("comments")
    told = "".join(each.text for each in comment.iter(qn("w:t")))
    assert "»julegave« er blevet til »julekurv«" in told
    moved = next(body.iter(qn("w:moveTo")))
    assert not moved.findall(f".//{qn('w:ins')}")


def test_what_only_the_front_matter_says_is_told_in_a_comment_on_the_title() -> None:
    new = text("1.0").replace("organisation:", "sprogligt_tilsyn: HR\norganisation:")
    redline = WordFile(redline_word(compare(read(text("1.0")), read(new))))
    told = "".join(each.text or "" for each in redline.xml("comments").iter(qn("w:t")))
    assert "»HR« er sat ind" in told


def _sample() -> list[tuple[str, Policy]]:
    with open_history(ROOT / "policy_versions") as history:
        return [
            (label, history.read(history.resolve(f"version:{label}")).policy)
            for label in ("1.0", "2.0", "2.1", "3.0", "3.1-udkast")
        ]


def test_an_audit_finds_nothing_to_repair(tmp_path: object) -> None:
    files = {label: policy_word(policy) for label, policy in _sample()}
    for (old, before), (new, after) in pairwise(_sample()):
        files[f"{old}--{new}"] = redline_word(compare(before, after))
    hostile = f'# {HOSTILE}\n\n## {HOSTILE}\n\n[{HOSTILE}](https://a.example/?a=1&b="2")[^1]\n\n| {HOSTILE} |\n|--|\n| a |\n\n[^1]: {HOSTILE}\n'
    files["hostile"] = policy_word(read(hostile))
    everything = redline_word(
        compare(read(text("1.0")), read(edited(*EDITS))), old_image=image, new_image=image
    )
    files["everything"] = everything
    for name, content in files.items():
        assert audited(content, re.sub(r"\W", "_", name), tmp_path) == []

"""Text that tries the reader: nothing is lost, nothing runs, nothing takes forever."""

import codecs
from collections.abc import Callable
from contextlib import suppress

import pytest

from policylib.document import (
    Code,
    Paragraph,
    Policy,
    Raw,
    full_text,
    is_safe_image,
    is_safe_target,
)
from policylib.errors import EmptyPolicyError, EncodingError, PolicylibError, TooComplexError
from policylib.markdown import SourceText, decode, parse, read, write
from policylib.markdown.words import strings_in
from tests.growing import grows_evenly


def codes(text: str) -> dict[str, int | None]:
    parsed = parse((SourceText(file="politik.md", text=text),))
    return {problem.code: problem.line for problem in parsed.problems}


def told(policy: Policy) -> str:
    return " ".join(strings_in(policy))


@pytest.mark.parametrize("depth", [15, 19, 20, 25, 55])
@pytest.mark.parametrize("mark", ["> ", "- ", "1. ", "> - "])
def test_text_far_down_in_lists_and_quotations_is_kept(mark: str, depth: int) -> None:
    times = depth // 2 if len(mark) > 3 else depth
    assert "dybt" in told(read(mark * times + "dybt"))


@pytest.mark.parametrize("mark", ["> ", ">", "- ", "* ", "1. ", "> - "])
def test_nesting_beyond_all_reason_is_refused_by_name(mark: str) -> None:
    with pytest.raises(TooComplexError) as caught:
        read("Politik\n\n" + mark * 10_000 + "a", file="politik.md")
    assert str(caught.value).startswith("politik.md:3: ")


def test_link_definitions_and_their_titles_are_kept() -> None:
    source = '[regler]: http://a.dk "Ældre regler"\n[brugt]: b.md "Titel"\n\nSe [her][brugt].'
    policy = read(source)
    assert "Ældre regler" in told(policy)
    assert "Titel" in told(policy)
    assert "regler" in told(policy)
    assert codes(source) == {"definition-unused": 1}


def test_a_second_definition_of_the_same_name_is_kept() -> None:
    policy = read("[a]: en.md\n[a]: to.md\n\nSe [dette][a].")
    assert "en.md" in told(policy)
    assert "to.md" in told(policy)


def test_comments_are_words_too() -> None:
    policy = read(
        "---\ntitle: Politik # husk\n# udkast\n---\n<!-- skjult -->\n\nSe <!-- her --> der."
    )
    assert policy.metadata.comments == ("husk", "udkast")
    assert policy.blocks[0] == Raw(text="<!-- skjult -->")
    assert isinstance(policy.blocks[0], Raw)
    assert policy.blocks[0].is_hidden
    assert full_text(policy.blocks[1]) == "Se der."
    assert "her" in told(policy)


def test_a_footnote_that_nothing_refers_to_is_kept() -> None:
    policy = read("Tekst.[^1]\n\n[^1]: Brugt.\n\n[^løs]: Ikke brugt.")
    assert [note.label for note in policy.footnotes] == ["1", "løs"]


def test_two_footnotes_of_one_name_are_both_kept() -> None:
    source = "Tekst.[^1]\n\n[^1]: Den ene.\n[^1]: Den anden."
    assert [(note.label, full_text(note)) for note in read(source).footnotes] == [
        ("1", "Den ene."),
        ("1-2", "Den anden."),
    ]
    assert codes(source) == {"footnote-double": 4}


def test_words_beyond_the_header_keep_their_blanks() -> None:
    policy = read("# P\n\n| a | b |\n| - | - |\n| 1 | 2 | Lederen skal - altid |\n")
    assert full_text(policy).endswith("1 | 2 Lederen skal - altid")


def test_cells_beyond_the_header_are_kept_and_reported() -> None:
    source = "| a | b |\n|---|---|\n| en | to | tre | fire |\n"
    assert "tre | fire" in [full_text(block) for block in read(source).blocks]
    assert codes(source) == {"table-cells": 3}


ROWS = {
    "brackets": "[", "closed brackets": "[]", "pictures": "![", "links": "[a](", "stars": "*",
    "underlines": "_ a", "mixed emphasis": "*a_ ", "backquotes": "`", "angles": "<a ",
    "comments": "<!--", "references": "&a", "escapes": "\\*", "marks": "!", "words": "ord ",
    "lines": "ord\n", "tables": "|a|b|\n|-|-|\n", "cells": "a|", "items": "- a\n", "blanks": " ",
    "numbers": "1. a\n", "dates": "1. marts\n", "dashes": "vi skal\n- altså\n", "headings": "# a\n",
    "definitions": "[a]: b\n", "footnotes": "[^1]: a [^1]\n", "open definitions": "[a\n",
    "quotes": "> a\nb\n", "html": "<div>\n\n", "fences": "```\n", "rules": "---\n", "tabs": "\t",
    "nothing": "\0", "underlined": "a\n===\n", "figures": "![a](b)\n\n",
}  # fmt: skip


@pytest.mark.at_length
@pytest.mark.parametrize("name", ROWS)
def test_time_grows_with_the_size_and_no_faster(name: str) -> None:
    def reading(times: int) -> Callable[[], object]:
        return lambda: written(ROWS[name] * times)

    # Eight times the text: a quadratic reader would need 64 times the time.
    assert grows_evenly(reading, 1_000, 8_000, most=24)


def written(text: str) -> str:
    with suppress(TooComplexError, EmptyPolicyError):
        return write(read(text))
    return ""


def test_a_line_of_a_megabyte_is_read() -> None:
    policy = read("lederen skal " * 80_000)
    assert len(full_text(policy.blocks[0])) == 80_000 * 13 - 1


def test_a_wide_table_is_read() -> None:
    wide = "|" + "a|" * 3_000 + "\n|" + "-|" * 3_000 + "\n|" + "b|" * 3_000
    assert told(read(wide)).split().count("b") == 3_000


def test_an_unfinished_link_is_text() -> None:
    assert full_text(read("Se [reglerne](http://a.dk og [andre").blocks[0]) == (
        "Se [reglerne](http://a.dk og [andre"
    )


TARGETS = {
    "https://a.dk/b": True, "http://a.dk": True, "mailto:hr@a.dk": True, "tel:+4512345678": True,
    "#rekruttering": True, "bilag/løn.pdf": True, "../andet.md": True, "./a?b=c:d": True,
    "javascript:alert(1)": False, "JavaScript:alert(1)": False, "java\tscript:alert(1)": False,
    " javascript:alert(1)": False, "java\u00adscript:alert(1)": False, "vbscript:a": False,
    "data:text/html,<b>": False, "file:///etc/passwd": False, "//a.dk/b": False, "\\\\a\\b": False,
    "/etc/passwd": False, "": False, "\x01javascript:a": False, "ftp://a.dk": False,
}  # fmt: skip


@pytest.mark.parametrize("target", TARGETS)
def test_links_may_lead_only_where_the_list_allows(target: str) -> None:
    assert is_safe_target(target) is TARGETS[target]


@pytest.mark.parametrize(
    ("source", "safe"),
    [
        ("logo.png", True), ("billeder/a.svg", True), ("a/../b.png", True), ("../a.png", False),
        ("a/../../b.png", False), ("http://a.dk/b.png", False), ("//a.dk/b.png", False),
        ("/a.png", False), ("data:image/png;base64,AA", False), ("file:a.png", False), ("", False),
    ],
)  # fmt: skip
def test_pictures_come_from_the_policys_own_folder(source: str, safe: bool) -> None:  # noqa: FBT001
    assert is_safe_image(source) is safe


def test_forbidden_links_and_pictures_keep_their_words_and_are_reported() -> None:
    source = "Se [reglerne](javascript:alert(1)).\n\n![Logo](http://a.dk/b.png)"
    assert "reglerne" in told(read(source))
    assert codes(source) == {"link-unsafe": 1, "image-unsafe": 3}


def test_html_within_a_line_is_shown_as_it_stands() -> None:
    source = "Lederen <b onclick=x>skal</b> svare."
    assert full_text(read(source).blocks[0]) == source
    assert codes(source) == {"html-inline": 1}


def test_an_html_block_is_kept_raw_and_reported() -> None:
    source = "Tekst.\n\n<script>\nalert(1)\n</script>\n\nMere."
    policy = read(source)
    assert policy.blocks[1] == Raw(text="<script>\nalert(1)\n</script>")
    assert codes(source) == {"html-block": 3}


def test_a_comment_that_is_never_closed_is_closed_and_reported() -> None:
    source = "Før.\n\n<!-- glemt\n\n## Løn\n\nTekst[^1]\n\n[^1]: Note"
    policy = read(source)
    assert "Løn" in told(policy)
    assert codes(source)["html-unclosed"] == 3
    assert read(write(policy)) == policy


def test_a_fence_that_is_never_closed_is_reported() -> None:
    source = "Før.\n\n```\n## Løn\n"
    assert read(source).blocks[1] == Code(text="## Løn")
    assert codes(source) == {"code-unclosed": 3}


@pytest.mark.parametrize("ending", ["\r\n", "\r", "\n"])
def test_line_ends_of_every_kind_are_line_ends(ending: str) -> None:
    assert read(ending.join(["# Politik", "", "Vi skal", "svare."])) == read(
        "# Politik\n\nVi skal svare."
    )


def test_a_byte_order_mark_hides_no_heading() -> None:
    assert read("\ufeff# Politik") == read("# Politik")
    assert decode(codecs.BOM_UTF8 + b"# a", "a.md") == "# a"
    assert read("\ufeff---\ntitle: Politik\n---\n").metadata.title == "Politik"


@pytest.mark.parametrize("blank", ["\u2028", "\u2029", "\x0b", "\x0c", "\x85", "\t"])
def test_odd_blanks_are_blanks(blank: str) -> None:
    assert read(f"Vi{blank}skal") == read("Vi skal")


def test_a_no_break_space_stays() -> None:
    assert read("14\u00a0dage").blocks[0] != read("14 dage").blocks[0]
    assert full_text(read("14\u00a0dage").blocks[0]) == "14 dage"


@pytest.mark.parametrize(
    ("character", "code"),
    [
        ("\u200b", "character-invisible"), ("\u202e", "character-bidirectional"),
        ("\u2066", "character-bidirectional"), ("\u200d", "character-invisible"),
        ("\ufeff", "character-invisible"), ("\x00", "character-invisible"),
        ("\x07", "character-invisible"), ("\ufffd", "character-replacement"),
        ("\u2028", "character-invisible"), ("\ue000", "character-invisible"),
    ],
)  # fmt: skip
def test_what_nobody_sees_is_reported_with_its_line(character: str, code: str) -> None:
    assert codes(f"# Politik\n\nVi ska{character}l.") == {code: 3}


def test_invisible_characters_are_kept() -> None:
    assert "ska\u200bl" in told(read("Vi ska\u200bl."))
    assert read("Vi ska\u00adl.") != read("Vi ska-l.")


@pytest.mark.parametrize(
    ("encoding", "named"),
    [("utf-16", "utf-16"), ("utf-16-le", "utf-16"), ("latin-1", "latin-1"), ("cp1252", "cp1252")],
)
def test_another_encoding_is_named_and_can_be_declared(encoding: str, named: str) -> None:
    text = "# Politik\n\nVi gør – måske – noget." if encoding != "latin-1" else "# Politik\n\nMål."
    data = text.encode(encoding)
    with pytest.raises(EncodingError) as caught:
        decode(data, "politik.md")
    assert named in str(caught.value)
    assert "--encoding" in str(caught.value)
    assert "politik.md)" in str(caught.value)
    assert decode(data, "politik.md", encoding) == text


def test_an_unknown_encoding_is_refused() -> None:
    with pytest.raises(EncodingError, match="klingon"):
        decode(b"a", "politik.md", "klingon")


@pytest.mark.parametrize("text", ["", "\n", "\ufeff", "   \n\t\n", "---\n---\n"])
def test_a_text_with_nothing_in_it_is_refused(text: str) -> None:
    with pytest.raises(EmptyPolicyError):
        read(text, file="politik.md")


def test_a_lone_surrogate_raises_nothing_but_our_errors() -> None:
    try:
        policy = read("Vi \ud800 skal [a](\ud800).")
    except PolicylibError:
        return
    assert isinstance(policy.blocks[0], Paragraph)
    assert read(write(policy)) == policy

"""Remarks for colleagues: they stand in the source and in nothing that is published."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from policylib.compare import compare
from policylib.document import Policy, full_text, walk
from policylib.errors import EmptyPolicyError
from policylib.markdown import read, remarks_in, without_remarks, write
from tests.markdown_texts import any_text, styled_text
from tests.policies import as_text, edited_pieces

HIDDEN = "FORTROLIGT"
REMARK = f"<!-- {HIDDEN} -->"

WITH_REMARKS = [
    ("in a line", f"# P\n\nLederen {REMARK} skal.\n"),
    ("at the start of a line", f"# P\n\n{REMARK} Lederen **skal**.\n"),
    ("between two words of bold", f"# P\n\n**Lederen {REMARK} skal** ikke.\n"),
    ("a block of its own", f"# P\n\nA.\n\n{REMARK}\n\nB.\n"),
    ("over several lines", f"# P\n\nA.\n\n<!-- spørg\n\n{HIDDEN}\n-->\n\nB.\n"),
    ("over several lines, with words behind", f"# P\n\n<!-- x\n\n{HIDDEN} --> B {REMARK} c.\n"),
    ("never closed", f"# P\n\nA.\n\n<!-- {HIDDEN}\n"),
    ("in a heading", f"# P {REMARK}\n\n## Tema 1: {REMARK} Løn\n\n{REMARK}\n\nA.\n"),
    ("before a heading's number", f"# P\n\n## {REMARK} Tema 1: Løn\n\nA.\n"),
    ("at the start of an item", f"# P\n\n- {REMARK} A\n- B\n"),
    ("above an item's words", f"# P\n\n- {REMARK}\n  Retningslinje: A\n- B\n"),
    ("between two lists", f"# P\n\n- A\n\n{REMARK}\n\n- B\n\n1. C\n\n{REMARK}\n\n1. D\n"),
    ("in a table", f"# P\n\n| a {REMARK} | b |\n| --- | --- |\n| {REMARK} | c {REMARK} d |\n"),
    ("behind a table's row", f"# P\n\n| a | b |\n| --- | --- |\n| c | d | {REMARK}\n"),
    ("in a quotation", f"# P\n\n> {REMARK}\n>\n> A {REMARK}\n"),
    ("in a footnote", f"# P\n\nA[^1]\n\n[^1]: B {REMARK} c\n"),
    ("beside a picture", f"# P\n\n{REMARK} ![Et hus](hus.png)\n"),
    ("in HTML", f"# P\n\n<div>\n{REMARK}\n<p>Ord {REMARK}</p>\n</div>\n"),
    ("as a link that leads nowhere", f"# P\n\nA.\n\n[//]: # ({HIDDEN})\n\nB.\n"),
    ("as a link to an empty target", f'# P\n\n[note]: <> "{HIDDEN}"\n\nB.\n'),
    ("in the front matter", f"---\ntitle: P\n# {HIDDEN}\nversion: 1  # {HIDDEN}\n---\n\nA.\n"),
]


@pytest.mark.parametrize(
    "text", [text for _, text in WITH_REMARKS], ids=[name for name, _ in WITH_REMARKS]
)
def test_a_remark_is_left_out_wherever_it_stands(text: str) -> None:
    policy = read(text)
    assert HIDDEN in write(policy)  # the source keeps it
    assert any(HIDDEN in remark.words for remark in remarks_in(policy))

    published = without_remarks(policy)

    assert HIDDEN not in repr(published)
    assert HIDDEN not in write(published)
    hold_the_laws(policy)


def test_code_is_shown_letter_by_letter_and_keeps_what_looks_like_a_remark() -> None:
    policy = read(f"# P\n\n`{REMARK}` og\n\n```\n{REMARK}\n```\n")
    assert without_remarks(policy) is policy
    assert remarks_in(policy) == ()


def test_remarks_are_told_with_their_lines() -> None:
    text = "---\ntitle: P\n# a\n---\n\nEn <!-- b --> to.\n\n<!-- c -->\n\n[//]: # (d)\n"
    found = [
        (each.words, each.source.line if each.source else None)
        for each in remarks_in(read(text, file="p.md"))
    ]
    assert found == [("a", 1), ("b", 6), ("c", 8), ("d", 10)]


def test_places_do_not_depend_on_remarks() -> None:
    text = f"# P\n\n{REMARK}\n\n<div>\nA\n</div>\n\n- {REMARK}\n  B\n"
    anchors = [passage.anchor for passage in walk(read(text))]
    assert anchors == [passage.anchor for passage in walk(without_remarks(read(text)))]
    assert "x1" in anchors


def hold_the_laws(policy: Policy) -> None:
    published = without_remarks(policy)
    assert remarks_in(published) == ()
    assert full_text(published) == full_text(policy)
    if write(published):
        assert read(write(published)) == published
    assert list(compare(policy, published).changes) == []
    assert [p.anchor for p in walk(policy)] == [p.anchor for p in walk(published)]


@given(st.one_of(any_text, styled_text))
@example("[a<!--b-->c](x) <!--d--> [e](x) **f <!--g--> *h***")
@example("<!---->")
@example("a <!--> b\n\n<!--->")
@example("- <!-- x -->\n- <!-- y -->\n  1. z")
@example("<pre>\n<!-- a -->\n\n<!-- b\n</pre>\n")
def test_any_text_without_its_remarks_is_the_same_policy(text: str) -> None:
    try:
        policy = read(text)
    except EmptyPolicyError:
        return
    hold_the_laws(policy)


_spots = st.lists(st.tuples(st.integers(0, 400), st.sampled_from([f" {REMARK} ", REMARK, f"\n\n{REMARK}\n\n", f" {REMARK}\n"])), min_size=1, max_size=4)  # fmt: skip


@given(edited_pieces(), _spots)
def test_remarks_put_anywhere_into_a_policy_are_left_out(
    pieces: tuple[list[str], list[str]], spots: list[tuple[int, str]]
) -> None:
    text = as_text(pieces[0])
    places = [(min(at, len(text)), remark) for at, remark in spots]
    for at, remark in sorted(places, reverse=True):  # from the end, or one would split another
        text = text[:at] + remark + text[at:]
    policy = read(text)
    hold_the_laws(policy)
    assert HIDDEN not in write(without_remarks(policy))

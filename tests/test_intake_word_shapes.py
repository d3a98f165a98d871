"""The round trip without what a file of ours carries: shapes that Word holds, and those it cannot.

HELD come back from a Word file's own paragraphs, in any order and company. NOT_HELD and
AT_THE_END do not: each has what it comes back as. KEPT of these come back from an edited file of ours all the same, with
the help of what it carries.
"""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from policylib.document import Policy
from policylib.intake.word import import_word
from policylib.markdown import read, write
from policylib.publish.word import policy_word
from policylib.records import replace
from tests.colleague import Job, saved
from tests.test_intake_word_round_trip import bare, with_words
from tests.word_intake import without_what_it_carries

HELD = {
    "a paragraph": "Vi passer børn.",
    "bold and italics": "Vi ***altid*** og **med*et***.",
    "a bold paragraph": "**Vigtigt at huske**",
    "code among words": "Skriv `sats` her.",
    "struck words": "Vi ~~ikke~~ svarer.",
    "markup among words": "Vi skriver <sup>2</sup> her.",
    "a line break": "Vi svarer\\\naltid.",
    "a blank that does not break": "Efter 5\N{NO-BREAK SPACE}dage.",
    "signs of other scripts": "Vi 😀 og שלום her.",
    "signs with a meaning elsewhere": "Vi &amp; &lt;de&gt; andre.",
    "a date at the start": "1\\. marts 2020 gælder det.",
    "a link to a page": "Læs [reglerne](https://a.example/b?c=d&e=f#g).",
    "an address to write to": "Skriv til [HR](mailto:hr@a.example).",
    "a link to a heading": "Se [kapitlet](#kapitel-0).",
    "a rule": "Før.\n\n---\n\nEfter.",
    "a list": "- mod\n- tillid",
    "a list on three levels": "- mod\n  - at sige til\n    - altid\n- tillid",
    "a numbered list": "4. først\n5. så",
    "a list that counts from nothing": "0. først\n1. så",
    "numbers below bullets": "- mod\n  1. først\n  2. så\n- tillid",
    "bullets below numbers": "1. først\n   - mod\n2. så",
    "an item of two paragraphs": "- mod\n\n  Det kræves.\n- tillid",
    "an item with a table": "- mod\n\n  | a | b |\n  | --- | --- |\n  | 1 | 2 |\n- tillid",
    "an item with a quotation": "- mod\n\n  > Vi tør.\n- tillid",
    "an item with code": "- mod\n\n  ```\n  sats\n  ```\n- tillid",
    "a list to tick": "- [ ] mod\n- [x] tillid",
    "a quotation": "> Vi gør os umage.\n>\n> Altid.",
    "a quotation with a list": "> Vi:\n>\n> - mod\n> - tillid",
    "a table": "| Anledning | Beløb |\n| --- | --- |\n| Jubilæum | 750 kr. |",
    "a table without a head": "|  |  |\n| --- | --- |\n| 1 | 2 |",
    "a table of one column": "| Beløb |\n| --- |\n| 750 kr. |",
    "empty cells": "| a | b |\n| --- | --- |\n|  | 2 |",
    "a table of a head alone": "| a | b |\n| --- | --- |",
    "code": "```\nbeløb = sats\n\n  timer\n```",
}  # fmt: skip
KEPT = {
    "a link to a file": ("Se [bilaget](bilag/regler.pdf).", "Se bilaget."),
    "a link to a paragraph": ("Først.\n\nSe [det](#kapitel-0/p1).", "Først.\n\nSe det."),
    "a link with a title": ('Se [a](https://a.example "Titel").', "Se [a](https://a.example)."),
    "a picture that is not at hand": ('![Tre ringe](figurer/a.png "Figur 1")', "Billede: Tre ringe\n\nFigur 1"),
    "a picture among words": ("Se ![ikon](figurer/a.png) her.", "Se Billede: ikon her."),
    "a picture with a link": ("[![Ringe](a.png)](https://a.example)", "Billede: Ringe"),
    "code in a language": ("```python\nx = 1\n```", "```\nx = 1\n```"),
    "markup by itself": ("<div>hej</div>", "```\n<div>hej</div>\n```"),
    "names of notes": ("En.[^a]\n\n[^a]: Lokalt.", "En.[^1]\n\n[^1]: Lokalt."),
    "letters that were typed": ("a) mod\n\nb) tillid", "- a) mod\n- b) tillid"),
    "numbers that were typed": ("1\\) mod\n\n2\\) tillid", "1. mod\n2. tillid"),
    "bullets that were typed": ("• mod\n\n• tillid", "- mod\n- tillid"),
    "signs of the private area": ("Vi \uf0fc svarer.", "Vi • svarer."),
}  # fmt: skip
NOT_HELD = {
    "two lists side by side": ("- mod\n\n* tillid", "- mod\n- tillid"),
    "a numbered list that begins anew": ("1. først\n\n1) først", "1. først\n\n1) først"),
    "two quotations side by side": ("> Vi tør.\n\n> Vi kan.", "> Vi tør.\n>\n> Vi kan."),
    "two pieces of code side by side": ("```\na\n```\n\n```\nb\n```", "```\na\nb\n```"),
    "a quotation in a quotation": ("> Vi tør.\n>\n> > Vi kan.", "> Vi tør.\n>\n> Vi kan."),
    "a table in a quotation": ("> | a | b |\n> | --- | --- |\n> | 1 | 2 |", "> a | b\n>\n> 1 | 2"),
    "code in a quotation": ("> ```\n> sats\n> ```", "```\nsats\n```"),
    "a table of one cell": ("|  |\n| --- |\n| Husk. |", "> Husk."),
    "an item that begins with a list": ("- * mod\n- tillid", "- mod\n\n* tillid"),
    "an item that is a picture": ("- ![Ringe](a.png)\n- tillid", "![Ringe](a.png)\n\n- tillid"),
    "an empty item": ("- mod\n-\n- tillid", "- mod\n- tillid"),
    "a soft hyphen": ("Vi sam\N{SOFT HYPHEN}arbejder.", "Vi samarbejder."),
}  # fmt: skip

AT_THE_END = {
    "a note in a note": ("En.[^a]\n\n[^a]: Se[^b]\n\n[^b]: der.", "En.[^1]\n\n[^1]: Se²", "**2.** der."),
    "a note that nothing refers to": ("En.\n\n[^a]: Lokalt.", "En.", "**1.** Lokalt."),
}  # fmt: skip


def policy_with(*shapes: str) -> Policy:
    """A policy with a chapter for each shape, and one whose words can be edited."""
    chapters = [f"## Kapitel {at}\n\n{shape}\n" for at, shape in enumerate(shapes)]
    return read("\n".join(["# Politik\n", *chapters, "## Til sidst\n\nVi rydder sne.\n"]))


def markdown_of(policy: Policy) -> str:
    return write(bare(policy))


def unhelped(policy: Policy) -> str:
    """What a Word file of ours says of the policy without what it carries."""
    content = without_what_it_carries(policy_word(policy))
    done = import_word(content, file="politik.docx")
    assert (done.report.lost, done.report.gained, done.report.in_order) == ((), (), True)
    return markdown_of(done.policy)


def edited(policy: Policy) -> str:
    """What a Word file of ours says after a word elsewhere was changed."""
    content = with_words(policy_word(policy), "rydder", "salter")
    done = import_word(content, file="politik.docx")
    assert (done.report.lost, done.report.gained, done.report.in_order) == ((), (), True)
    return markdown_of(done.policy)


@settings(max_examples=60, suppress_health_check=list(HealthCheck), deadline=None)
@given(st.lists(st.sampled_from(sorted(HELD)), min_size=1, max_size=8))
def test_what_word_can_hold_comes_back_from_its_own_paragraphs(names: list[str]) -> None:
    policy = policy_with(*(HELD[name] for name in names))
    assert unhelped(policy) == markdown_of(policy)


@pytest.mark.parametrize("name", HELD)
def test_each_shape_comes_back_alone_and_from_an_edited_file(name: str) -> None:
    policy = policy_with(HELD[name])
    assert unhelped(policy) == markdown_of(policy)
    assert edited(policy) == markdown_of(policy).replace("rydder", "salter")
    assert import_word(policy_word(policy), file="politik.docx").policy == policy


@pytest.mark.parametrize("name", KEPT)
def test_what_word_cannot_show_is_put_back_where_nobody_edited_it(name: str) -> None:
    shape, shown = KEPT[name]
    policy = policy_with(shape)
    assert unhelped(policy) == markdown_of(policy_with(shown))
    assert edited(policy) == markdown_of(policy).replace("rydder", "salter")
    assert import_word(policy_word(policy), file="politik.docx").policy == policy


@pytest.mark.parametrize("name", NOT_HELD)
def test_what_word_cannot_hold_keeps_its_words_and_comes_back_whole_from_an_untouched_file(
    name: str,
) -> None:
    shape, shown = NOT_HELD[name]
    policy = policy_with(shape)
    assert import_word(policy_word(policy), file="politik.docx").policy == policy
    assert edited(policy) == markdown_of(policy_with(shown)).replace("rydder", "salter")


@pytest.mark.parametrize("name", AT_THE_END)
def test_notes_that_word_cannot_hold_stand_in_a_chapter_at_the_end(name: str) -> None:
    shape, shown, told = AT_THE_END[name]
    policy = policy_with(shape)
    assert import_word(policy_word(policy), file="politik.docx").policy == policy
    wanted = policy_with(shown)
    chapter = read(f"# Politik\n\n## Noter\n\n{told}\n").sections
    wanted = replace(wanted, sections=(*wanted.sections, *chapter))
    assert edited(policy) == markdown_of(wanted).replace("rydder", "salter")


def test_what_word_can_hold_comes_back_through_libreoffice(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    policy = policy_with(*HELD.values())
    content = without_what_it_carries(policy_word(policy))
    (made,) = saved(tmp_path_factory.mktemp("office"), [Job(content, [])])
    done = import_word(made, file="politik.docx")
    assert markdown_of(done.policy) == markdown_of(policy)
    assert (done.report.lost, done.report.gained, done.report.in_order) == ((), (), True)

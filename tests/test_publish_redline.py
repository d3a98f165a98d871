"""The redline on a page: both texts can be had from it, and nobody needs colour to read it."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings

from policylib.compare import compare
from policylib.compare.redline import redline
from policylib.compare.units import units_of
from policylib.document import CELL_SEPARATOR, Policy, normalise, text_of, title_of
from policylib.history import open_history
from policylib.language.publish import publish_words
from policylib.publish.inline import Setting
from policylib.publish.markup import Html
from policylib.publish.redline_html import redline_body
from tests.policies import edited_policies
from tests.publishing import Element, page, policy

OWN = ("aid", "label")


def drawn(old: Policy, new: Policy) -> Html:
    comparison = compare(old, new)
    setting = Setting(words=publish_words("da"), prefix="redline/")
    numbers = {change.id: number for number, change in enumerate(comparison.changes, start=1)}
    return redline_body(comparison, redline(comparison), setting, numbers)


def own_words(entry: Element, gone: str) -> str:
    """An entry's words without a mark, without labels, without the entries that stand in it."""
    if entry.name == "tr":
        cells = [
            normalise(cell.text(without=(gone,), classes=OWN)) for cell in entry.named("td", "th")
        ]
        return CELL_SEPARATOR.join(cell for cell in cells if cell)
    own = (*OWN, "entry", "wide", "marked")
    parts = [
        normalise(part.text(without=(gone,), classes=own))
        for part in entry.with_class("figure-part")
    ]
    if parts:
        return CELL_SEPARATOR.join(part for part in parts if part)
    return normalise(entry.text(without=(gone,), classes=own))


def heard(element: Element) -> str:
    return normalise(element.text().replace("\N{ZERO WIDTH SPACE}", ""))


def told(policy: Policy) -> list[str]:
    """The passages of a policy, in order; empty cells are not told apart."""
    units = [
        CELL_SEPARATOR.join(part for part in unit.text.split(CELL_SEPARATOR) if part.strip(" |"))
        for unit in units_of(policy)
    ]
    title = text_of(policy) or title_of(policy)
    return [words for words in [title, *units] if words]


def shown(entries: list[Element], gone: str) -> list[str]:
    """The passages without one mark; a break that stands in the other text only joins two."""
    joint = {"ins": "split-here", "del": "joined-here"}[gone]
    passages: list[str] = []
    for entry in entries:
        words = own_words(entry, gone)
        if joint in entry.attributes["class"].split():
            passages[-1] += f" {words}"
        elif words:
            passages.append(words)
    return passages


@given(edited_policies)
@settings(max_examples=60)
def test_without_the_insertions_it_is_the_old_text_without_the_deletions_the_new(
    pair: tuple[Policy, Policy],
) -> None:
    entries = page(drawn(*pair)).with_class("entry")
    for side, gone in ((0, "ins"), (1, "del")):
        assert shown(entries, gone) == told(pair[side])


OLD = """# Personalepolitik

## Tema 1: Ferie

Ferien aftales med lederen.

## Tema 2: Løn

Lederen kan tilbyde en samtale.

- Lønnen forhandles hvert år.
- Lønnen udbetales bagud.

| Anledning | Beløb |
| --- | --- |
| Jubilæum | 500 kr. |

Alle ansatte får en julegave hvert år i december.
"""
NEW = """# Personalepolitik

## Tema 1: Løn

Lederen skal tilbyde en samtale.

- Lønnen forhandles hvert år.
- Lønnen udbetales bagud.
- Lønnen kan ses på nettet.

| Anledning | Beløb |
| --- | --- |
| Jubilæum | 750 kr. |

## Tema 2: Ferie

Ferien aftales med lederen.
"""


def example() -> Element:
    return page(drawn(policy(OLD), policy(NEW)))


def test_marks_are_native_and_told_in_words_at_both_ends() -> None:
    made = example()
    inserted = [heard(element) for element in made.named("ins")]
    deleted = [heard(element) for element in made.named("del")]
    assert "Nyt: skal slut" in inserted
    assert "Slettet: kan slut" in deleted
    told = ("Nyt: ", "Flyttet hertil: "), ("Slettet: ", "Flyttet herfra: ")
    for marks, begins in zip((inserted, deleted), told, strict=True):
        assert all(words.startswith(begins) and words.endswith(" slut") for words in marks)
    assert not any("aria-label" in e.attributes for e in made.named("ins", "del"))


def test_a_move_stands_at_both_places_and_each_leads_to_the_other() -> None:
    made = example()
    notes = made.with_class("move")
    assert len(notes) == 2
    here, there = (note.named("a")[0].attributes["href"] for note in notes)
    ids = {e.attributes["id"] for e in made.elements() if "id" in e.attributes}
    assert {here[1:], there[1:]} <= ids
    assert here != there


def test_words_that_changed_in_a_passage_that_moved_are_marked_where_it_stands_now() -> None:
    stays = "Denne tekst er ganske lang og bliver stående, hvor den altid har stået."
    moves = "Lederen {} tilbyde en samtale inden 14 dage."
    made = page(
        drawn(
            policy(f"# P\n\n{moves.format('kan')}\n\n{stays}\n"),
            policy(f"# P\n\n{stays}\n\n{moves.format('skal')}\n"),
        )
    )
    left, came = (heard(made.with_class(side)[0]) for side in ("gone", "new"))
    assert left.endswith("Flyttet herfra: Lederen kan tilbyde en samtale inden 14 dage. slut")
    assert came.replace("slutNyt", "slut Nyt").endswith(
        "Flyttet hertil: Lederen Slettet: kan slut Nyt: skal slut"
        " tilbyde en samtale inden 14 dage. slut"
    )


def test_a_shifted_number_is_told_beside_the_old_one() -> None:
    shifted = policy(
        OLD.replace("## Tema 1: Ferie\n\nFerien aftales med lederen.\n\n", "").replace(
            "Tema 2", "Tema 1"
        )
    )
    headings = [e.text() for e in page(drawn(policy(OLD), shifted)).with_class("heading")]
    assert any("Tema 1 (før: Tema 2): Løn" in words for words in headings)


def test_every_change_of_the_text_is_linked_from_its_line() -> None:
    comparison = compare(policy(OLD), policy(NEW))
    made = example()
    linked = {
        link.attributes["href"] for e in made.with_class("change-link") for link in e.named("a")
    }
    assert linked == {f"#_change-{n}" for n in range(1, len(comparison.changes) + 1)}


def test_no_place_stands_twice_and_no_heading_level_is_skipped() -> None:
    made = example()
    ids = [e.attributes["id"] for e in made.elements() if "id" in e.attributes]
    assert len(ids) == len(set(ids))
    levels = [int(e.name[1]) for e in made.elements() if e.name in {"h2", "h3", "h4", "h5", "h6"}]
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_markup_in_a_changed_passage_is_shown_as_text() -> None:
    old = policy("# P\n\nEt afsnit med `<b>` og mere tekst.\n")
    new = policy("# P\n\nEt afsnit med `<script>x</script>` og mere tekst.\n")
    made = page(drawn(old, new))
    assert not made.named("script", "b")
    assert "<script>x</script>" in made.text(without=("del",), classes=OWN)


def test_signs_that_nobody_sees_are_shown_by_their_numbers() -> None:
    """Or "kan" that became "kan" would be marked, and the reader would see no difference."""
    old = policy("# P\n\nLederen kan svare inden 14 dage på en ansøgning.\n")
    new = policy(
        "# P\n\nLederen k\u200ban svare inden \u202e14\u202c dage på en ansøgning. 👨\u200d👩\n"
    )
    made = page(drawn(old, new))
    assert [e.text() for e in made.with_class("unseen")] == ["U+200B", "U+202E", "U+202C"]
    assert [e.text() for e in made.named("bdi")] == ["\u200b", "\u202e", "\u202c"]
    entries = made.with_class("entry")
    assert shown(entries, "ins") == told(old)
    assert shown(entries, "del") == told(new)


def test_signs_that_no_page_may_hold_are_told_by_their_numbers_and_still_compared() -> None:
    old = policy("# P\n\nLederen kan\x07 svare inden 14 dage.\n\n```\nko\x03de\n```\n")
    new = policy("# P\n\nLederen kan\x9b svare inden 14 \ufdd0dage.\n\n```\nko\x03de\n```\n")
    html = drawn(old, new)
    assert not set(html) & {"\x07", "\x9b", "\ufdd0", "\x03"}
    made = page(html)
    numbers = [str(e.children[0]) for e in made.with_class("stand-in")]
    assert numbers == ["U+0007", "U+009B", "U+FDD0", "U+0003"]
    entries = made.with_class("entry")
    assert shown(entries, "ins") == told(old)
    assert shown(entries, "del") == told(new)


@pytest.mark.parametrize(("old", "new"), [("1.0", "2.0"), ("2.1", "3.0"), ("3.0", "3.1-udkast")])
def test_it_gives_back_both_texts_of_the_sample(root: Path, old: str, new: str) -> None:
    with open_history(root / "policy_versions") as history:
        texts = [history.read(history.resolve(f"version:{label}")).policy for label in (old, new)]
    entries = page(drawn(*texts)).with_class("entry")
    for side, gone in ((0, "ins"), (1, "del")):
        assert shown(entries, gone) == told(texts[side])


def test_a_footnote_mark_stands_where_it_stood() -> None:
    old = policy("# P\n\nLederen bør svare[^1] hurtigt.\n\n[^1]: Skriftligt.\n")
    new = policy("# P\n\nLederen skal svare[^1] hurtigt.\n\n[^1]: Skriftligt.\n")
    (sentence,) = page(drawn(old, new)).with_class("edited")
    assert normalise(sentence.text(classes=("aid", "change-link"))).endswith("svare1 hurtigt.")
    assert [mark.text() for mark in sentence.named("sup")] == ["1"]


def test_a_figure_is_called_a_picture_before_its_words() -> None:
    text = '# P\n\n![Tre ringe](ringe.png "Figur 1")\n'
    (figure,) = page(drawn(policy(text), policy(text))).with_class("figure")
    assert normalise(figure.text()).startswith("Billede: Tre ringe")

"""Lists whose marks were typed: what becomes an item, and what stays running text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policylib.intake.typed import mark_of, typed_items


def read(*texts: str) -> list[str]:
    """The passages as a reader would see them, items set in by their level."""
    told = []
    for text, item in zip(texts, typed_items([mark_of(text) for text in texts]), strict=True):
        if item is None:
            told.append(text)
            continue
        words = text if item.keeps_mark else text[item.mark.length :]
        sign = f"{item.number}." if item.number else "•"
        told.append(f"{'  ' * item.level}{sign} {words}")
    return told


CASES = {
    "numbers that count on": (("1) en", "2) to"), ["1. en", "2. to"]),
    "numbers with full stops": (("1. en", "2. to"), ["1. en", "2. to"]),
    "numbers in brackets": (("(1) en", "(2) to"), ["1. en", "2. to"]),
    "a list that goes on": (("3) c", "4) d"), ["3. c", "4. d"]),
    "letters stay among the words": (("a) en", "b) to"), ["• a) en", "• b) to"]),
    "letters in brackets": (("(a) en", "(b) to"), ["• (a) en", "• (b) to"]),
    "Roman numbers": (("i) en", "ii) to", "iii) tre"), ["• i) en", "• ii) to", "• iii) tre"]),
    "the letter i": (("h) en", "i) to", "j) tre"), ["• h) en", "• i) to", "• j) tre"]),
    "the letters after z": (("z) en", "æ) to"), ["• z) en", "• æ) to"]),
    "clauses": (("1.1 en", "1.2 to"), ["• 1.1 en", "• 1.2 to"]),
    "clauses below numbers": (
        ("1. en", "1.1 to", "1.2 tre", "2. fire", "2.1 fem"),
        ["1. en", "  • 1.1 to", "  • 1.2 tre", "2. fire", "  • 2.1 fem"],
    ),
    "letters between numbers": (
        ("1) en", "a) to", "b) tre", "2) fire"),
        ["1. en", "  • a) to", "  • b) tre", "2. fire"],
    ),
    "dashes between bullets": (
        ("• en", "– to", "– tre", "• fire"),
        ["• en", "  • to", "  • tre", "• fire"],
    ),
    "dashes after bullets": (("• en", "– to", "– tre"), ["• en", "• to", "• tre"]),
    "odd bullets": (("▪ en", "▪ to"), ["• en", "• to"]),
    "private signs of Word's fonts": (("\uf0b7 en", "\uf0a7 to"), ["• en", "• to"]),
    "the letter o before a capital": (("o En", "o To"), ["• En", "• To"]),
    "a bullet by itself": (("• en", "tekst"), ["• en", "tekst"]),
    "a dash by itself": (("– sagde hun", "tekst"), ["– sagde hun", "tekst"]),
    "a number by itself": (("2. udgave af politikken", "tekst"), ["2. udgave af politikken", "tekst"]),
    "numbers that do not count on": (("1) en", "3) tre"), ["1) en", "3) tre"]),
    "what running text parts": (("1) en", "tekst", "2) to"), ["1) en", "tekst", "2) to"]),
    "dates": (("1. januar er fri", "2. januar ikke"), ["1. januar er fri", "2. januar ikke"]),
    "hours": (("1.5 time", "7.4 timer"), ["1.5 time", "7.4 timer"]),
    "years": (("2020. en", "2021. to"), ["2020. en", "2021. to"]),
    "initials": (("A. Hansen", "P. Olsen"), ["A. Hansen", "P. Olsen"]),
    "other brackets": (("a) en", "b. to"), ["a) en", "b. to"]),
}  # fmt: skip


@pytest.mark.parametrize(("texts", "expected"), CASES.values(), ids=CASES.keys())
def test_typed_lists_are_read_as_a_reader_sees_them(
    texts: tuple[str, ...], expected: list[str]
) -> None:
    assert read(*texts) == expected


_TYPED = st.sampled_from(
    ["1) x", "2) x", "3. x", "a) x", "b) x", "i) x", "ii) x", "1.1 x", "1.2 x", "1.1.1 x",
     "• x", "– x", "– – x", "o X", "tekst", "", "(a) x", "1. maj", "MM) x"]
)  # fmt: skip


@given(st.lists(_TYPED, max_size=30))
def test_any_row_of_passages_keeps_its_words_and_nests_step_by_step(texts: list[str]) -> None:
    marks = [mark_of(text) for text in texts]
    items = typed_items(marks)

    assert len(items) == len(texts)
    above = -1
    for mark, item in zip(marks, items, strict=True):
        if item is None:
            above = -1 if mark is None else above
            continue
        assert item.mark == mark
        assert item.level <= above + 1
        above = item.level


@given(st.text(max_size=20))
def test_a_mark_never_takes_words(text: str) -> None:
    mark = mark_of(text)
    if mark:
        assert text[: mark.length].strip() == mark.text
        assert text[mark.length :]

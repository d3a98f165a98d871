"""What holds for the signals of any two texts: they mirror, repeat, and never fail."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from policylib.compare.facts import Mark, Segment
from policylib.compare.marks import segments_of
from policylib.compare.meaning.rules import mirrored
from policylib.compare.meaning.signals import signals_of
from policylib.document import Role
from policylib.language import lexicon_da, lexicon_en
from tests.growing import grows_evenly

_MARKS: tuple[Mark, ...] = ("=", "-", "+")
_FLIPPED: dict[Mark, Mark] = {"=": "=", "-": "+", "+": "-"}


def _vocabulary(words: Any) -> list[str]:
    """Every phrase of a lexicon, and what stands between phrases."""
    found = ["Lederen", "svarer", "svare", ".", ",", "?", "14", "2,5", "1.000", "§", "kl."]
    for _, _, _, phrases in words.LADDERS:
        found += phrases
    for table in (words.INFLUENCE, words.FREQUENCIES, words.HASTE):
        for _, phrases in table:
            found += phrases
    groups = (words.CONDITIONS, words.LISTS, words.NEGATIONS, words.BOUNDS, words.UNITS)
    for table in (*groups, words.ACTORS, words.SCOPE):
        for phrases in table.values():
            found += phrases
    found += [*words.HEDGES, *words.BOOSTERS, *words.ONLY, *words.NUMBER_WORDS]
    return sorted({" ".join(part.split("|")[0] for part in phrase.split()) for phrase in found})


def _texts(words: Any) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(_vocabulary(words)), max_size=14).map(" ".join)


DANISH, ENGLISH = _texts(lexicon_da), _texts(lexicon_en)
ANY_TEXT = st.text(max_size=60) | DANISH


@st.composite
def edits(draw: st.DrawFn) -> list[Segment]:
    """Segments as no comparison would make them: cut anywhere, in any order."""
    marks = draw(st.lists(st.sampled_from(_MARKS), max_size=7))
    return [Segment(mark, draw(ANY_TEXT)) for mark in marks]


def swap(segments: Sequence[Segment]) -> list[Segment]:
    return [Segment(_FLIPPED[segment.mark], segment.text) for segment in segments]


def assert_mirrors(segments: Sequence[Segment], lang: str) -> None:
    there = signals_of(segments, lang=lang)
    assert signals_of(swap(segments), lang=lang) == tuple(mirrored(signal) for signal in there)
    assert signals_of(segments, lang=lang) == there


@given(DANISH, DANISH)
def test_swapping_two_danish_wordings_mirrors_their_signals(old: str, new: str) -> None:
    assert_mirrors(segments_of(old, new), "da")
    there, back = segments_of(old, new), segments_of(new, old)
    assert tuple(mirrored(signal) for signal in signals_of(there)) == signals_of(back)


@given(ENGLISH, ENGLISH)
def test_swapping_two_english_wordings_mirrors_their_signals(old: str, new: str) -> None:
    assert_mirrors(segments_of(old, new), "en")


@given(edits(), st.sampled_from(["da", "en", "de", ""]))
@example([Segment("-", "Hvert 2 år. "), Segment("=", "Hvert 2 år")], "da")
@example([Segment("-", "Hvert+2+år%.:0"), Segment("=", "Hvert+2+år")], "da")
def test_any_segments_at_all_have_signals_that_mirror(segments: list[Segment], lang: str) -> None:
    assert_mirrors(segments, lang)


@given(ANY_TEXT)
def test_a_text_that_stayed_has_no_signals(text: str) -> None:
    assert signals_of([Segment("=", text)], question=Role.WHAT_WE_DO) == ()


@given(edits())
def test_every_signal_quotes_words_that_stand_in_the_text(segments: list[Segment]) -> None:
    old = "".join(s.text for s in segments if s.mark != "+").lower()
    new = "".join(s.text for s in segments if s.mark != "-").lower()
    for signal in signals_of(segments):
        for words, text in ((signal.old, old), (signal.new, new)):
            for part in (words or "").lower().split(" … "):
                assert part in text


@pytest.mark.at_length
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("skal bør kan ", "må ikke 14 dage "),
        ("som udgangspunkt skal alle hvis ", "altid lederen bør eller HR "),
        ("Lederen skal svare inden 14 dage. ", "Lederen bør svare. "),
    ],
)
def test_a_very_long_passage_takes_no_longer_per_word(old: str, new: str) -> None:
    def finding(times: int) -> Callable[[], object]:
        parts = [Segment("-", old * times), Segment("=", "Ja. "), Segment("+", new * times)]
        return lambda: signals_of(parts)

    # Four times the text: linear work takes four times as long, quadratic sixteen.
    assert grows_evenly(finding, 300, 1200, most=10)

"""The pairs kept unseen by whoever tunes the rules: enough of them, every type, and no leaks."""

import pytest

from policylib.compare.facts import Direction, Signal, SignalType
from tests import (
    meaning_judged,
    meaning_judged_en,
    meaning_kept,
    meaning_kept_en,
    meaning_pairs,
    meaning_pairs_open,
    meaning_pairs_weaker,
)
from tests.meaning_judging import NOTHING, judge, text_of, type_of
from tests.meaning_pairs import read

DANISH = read(meaning_kept.PAIRS)
ENGLISH = read(meaning_kept_en.PAIRS)
JUDGED = read(meaning_judged.PAIRS)
JUDGED_EN = read(meaning_judged_en.PAIRS)
UNSEEN = pytest.mark.parametrize(
    "rows",
    [DANISH, ENGLISH, JUDGED, JUDGED_EN],
    ids=["Danish", "English", "Danish, judged", "English, judged"],
)
OTHERS = [
    row
    for table in (
        meaning_pairs.PAIRS,
        meaning_pairs.BLIND,
        meaning_pairs_open.DANISH,
        meaning_pairs_open.AIMS,
        meaning_pairs_open.ENGLISH,
        meaning_pairs_weaker.DANISH,
        meaning_pairs_weaker.ENGLISH,
    )
    for row in read(table)
]
# A link's target, a passage's place and its styling do not stand in its words.
IN_WORDS = set(SignalType) - {SignalType.LINK, SignalType.PLACE, SignalType.FORMAT}


def names(labels: tuple[str, ...]) -> list[str]:
    """Every name in some labels, alternatives and doubtful ones too."""
    return [name for label in labels for name in label.rstrip("?").split(" or ")]


def test_there_are_enough_pairs_kept_unseen() -> None:
    assert len(DANISH) >= 120
    assert len(ENGLISH) >= 60
    assert len(JUDGED) >= 110
    assert len(JUDGED_EN) >= 50


def test_every_label_names_a_type_and_a_direction_that_exist() -> None:
    for _, _, labels in DANISH + ENGLISH + JUDGED + JUDGED_EN:
        for name in names(labels):
            kind, *direction = name.split()
            assert kind in set(SignalType), name
            assert not direction or Direction(*direction), name


@UNSEEN
def test_every_type_that_words_can_show_must_be_told_somewhere(
    rows: list[tuple[str, str, tuple[str, ...]]],
) -> None:
    required = {
        type_of(label) for _, _, labels in rows for label in labels if not label.endswith("?")
    }
    assert required == IN_WORDS


@UNSEEN
def test_a_quarter_of_the_pairs_must_give_no_signal(
    rows: list[tuple[str, str, tuple[str, ...]]],
) -> None:
    silent = [row for row in rows if all(label.endswith("?") for label in row[2])]
    assert len(silent) * 4 >= len(rows)


@pytest.mark.parametrize(
    ("unseen", "others"),
    [(DANISH + ENGLISH, OTHERS), (JUDGED + JUDGED_EN, OTHERS + DANISH + ENGLISH)],
    ids=["kept", "judged"],
)
def test_no_pair_stands_twice_or_in_a_set_that_was_tuned_on(
    unseen: list[tuple[str, str, tuple[str, ...]]],
    others: list[tuple[str, str, tuple[str, ...]]],
) -> None:
    def bare(text: str) -> str:
        return " ".join(text.casefold().split()).rstrip(".")

    kept = [frozenset((bare(old), bare(new))) for old, new, _ in unseen]
    assert len(set(kept)) == len(kept)
    assert set(kept).isdisjoint(frozenset((bare(old), bare(new))) for old, new, _ in others)
    # Nor is one wording of a pair borrowed.
    wordings = {text for pair in kept for text in pair} - {NOTHING}
    borrowed = {bare(text) for old, new, _ in others for text in (old, new)}
    assert wordings.isdisjoint(borrowed)


WEAKER = Signal(type=SignalType.OBLIGATION, direction=Direction.WEAKER)
ACTOR = Signal(type=SignalType.ACTOR, uncertain=True)


@pytest.mark.parametrize(
    ("labels", "signals", "hits", "missed", "unexpected"),
    [
        (["obligation weaker"], [WEAKER], 1, 0, 0),
        (["obligation stronger"], [WEAKER], 0, 1, 1),
        (["obligation weaker"], [], 0, 1, 0),
        (["obligation weaker"], [WEAKER, WEAKER], 1, 0, 1),
        (["actor"], [ACTOR], 1, 0, 0),
        ([], [ACTOR], 0, 0, 1),
        (["actor?"], [], 0, 0, 0),
        (["actor?"], [ACTOR], 0, 0, 0),
        (["actor or obligation weaker"], [ACTOR, WEAKER], 1, 0, 0),
        (["actor or obligation weaker"], [], 0, 1, 0),
        (["actor or obligation weaker", "actor"], [ACTOR, WEAKER], 2, 0, 0),
    ],
)
def test_a_verdict_counts_what_a_reader_would_count(
    labels: list[str], signals: list[Signal], hits: int, missed: int, unexpected: int
) -> None:
    verdict = judge(labels, signals)
    counted = (len(verdict.hits), len(verdict.missed), len(verdict.unexpected))
    assert counted == (hits, missed, unexpected)


def test_a_dash_stands_for_a_passage_that_is_not_there() -> None:
    assert not text_of(NOTHING)
    assert text_of("Der er mødepligt – også om fredagen.").startswith("Der")

"""The signals of single wordings, word for word: what the contract says, and what traps a reader."""

from typing import Any

import pytest

from policylib.compare.facts import Direction, Segment, Signal, SignalType
from policylib.compare.marks import segments_of
from policylib.compare.meaning.signals import signals_of
from policylib.document import Role
from policylib.language.lexicon import Actors

STRONGER, WEAKER = Direction.STRONGER, Direction.WEAKER


def signals(
    old: str,
    new: str,
    *,
    lang: str = "da",
    question: Role | None = None,
    actors: Actors | None = None,
) -> tuple[Signal, ...]:
    return signals_of(segments_of(old, new), lang=lang, question=question, actors=actors)


def types(old: str, new: str, **more: Any) -> list[str]:
    return [signal.type.value for signal in signals(old, new, **more)]


def test_the_contracts_example_has_its_two_signals() -> None:
    assert signals(
        "Lederen bør indhente én reference.", "Lederen skal indhente to referencer."
    ) == (
        Signal(type=SignalType.OBLIGATION, old="bør", new="skal", direction=STRONGER),
        Signal(type=SignalType.NUMBER, old="én", new="to", direction=Direction.LARGER),
    )


def test_a_permission_that_became_a_ban_is_a_prohibition_and_a_negation() -> None:
    assert signals("Bilen må bruges privat.", "Bilen må ikke bruges privat.") == (
        Signal(type=SignalType.PROHIBITION, old="må", new="må ikke", direction=STRONGER),
        Signal(type=SignalType.NEGATION, new="ikke"),
    )


def test_a_reservation_that_came_in_is_a_weaker_duty_with_nothing_before() -> None:
    assert signals("Lederen skal svare.", "Lederen skal så vidt muligt svare.") == (
        Signal(type=SignalType.OBLIGATION, new="så vidt muligt", direction=WEAKER),
    )


def test_words_that_only_changed_their_dress_give_nothing() -> None:
    for old, new in (
        ("Frist: 14 dage.", "Frist: fjorten dage."),
        ("Der gives 1.000 kr.", "Der gives 1000 kr."),
        ("Det sker den 1. marts 2020.", "Det sker d. 1/3-2020."),
        ("HU drøfter sagen.", "Hovedudvalget drøfter sagen."),
        ("Fraværet er 4 %.", "Fraværet er 4 procent."),
        ("Lederen er forpligtet til at svare.", "Lederen har pligt til at svare."),
    ):
        assert signals(old, new) == (), (old, new)


def test_a_decimal_comma_is_no_thousand() -> None:
    (signal,) = signals("Fraværet er 2,5 procent.", "Fraværet er 25 procent.")
    assert (signal.old, signal.new, signal.unit) == ("2,5 procent", "25 procent", "percent")
    assert signal.direction is Direction.LARGER


def test_days_and_weeks_are_not_weighed_against_each_other() -> None:
    (signal,) = signals("Svaret gives inden 14 dage.", "Svaret gives inden 2 uger.")
    assert (signal.old, signal.new, signal.direction) == ("14 dage", "2 uger", None)


def test_what_came_as_a_whole_carries_the_signals_of_its_words() -> None:
    whole = "Lederen skal svare inden 14 dage. Man kan spørge HR."
    assert signals_of([Segment("+", whole)], lang="da") == (
        Signal(type=SignalType.OBLIGATION, new="skal", direction=STRONGER),
        Signal(type=SignalType.NUMBER, new="14 dage", unit="day"),
    )
    assert signals_of([Segment("-", whole)], lang="da") == (
        Signal(type=SignalType.OBLIGATION, old="skal", direction=WEAKER),
        Signal(type=SignalType.NUMBER, old="14 dage", unit="day"),
    )


def test_an_unchanged_passage_has_no_signals() -> None:
    assert signals_of([Segment("=", "Lederen skal svare inden 14 dage.")], lang="da") == ()
    assert signals_of([], lang="da") == ()


def test_unchanged_sentences_beside_an_edit_give_nothing() -> None:
    kept = "Lederen skal svare inden 14 dage, medmindre HR har sagt nej."
    assert types(f"{kept} Tonen er venlig.", f"{kept} Tonen er åben.") == []


def test_swapped_duties_in_one_sentence_are_both_told() -> None:
    found = signals(
        "Lederen skal spørge, og medarbejderen kan svare.",
        "Lederen kan spørge, og medarbejderen skal svare.",
    )
    assert {signal.direction for signal in found} == {STRONGER, WEAKER}


def test_vil_is_no_duty_where_the_question_is_what_we_want() -> None:
    pair = ("Vi vil holde fast i dialogen.", "Vi holder fast i dialogen.")
    assert types(*pair, question=Role.WHAT_WE_WANT) == []
    changed = ("Vi vil holde samtaler.", "Vi bør holde samtaler.")
    assert types(*changed, question=Role.WHAT_WE_WANT) == ["obligation"]


def test_a_municipalitys_own_names_are_known_with_their_aliases() -> None:
    actors = {"Personale og Udvikling": ["POU", "personalestaben"]}
    assert types("Sagen går til POU.", "Sagen går til personalestaben.", actors=actors) == []
    assert types("Sagen går til POU.", "Sagen går til lederen.", actors=actors) == ["actor"]


def test_a_municipality_s_own_name_for_a_known_office_is_that_office() -> None:
    old, new = "Nøglen fås i Personaleafdelingen.", "Nøglen fås i HR og Personale."
    assert types(old, new, actors={"HR og Personale": ["HR", "Personaleafdelingen"]}) == []
    assert types(old, new, actors={"HR og Personale": ["HR"]}) == ["actor"]


@pytest.mark.parametrize("word", ["børneattest", "mål", "måske", "enkelt", "kandidat"])
def test_no_modal_hides_in_a_longer_word(word: str) -> None:
    assert "obligation" not in types(f"Teksten nævner {word} her.", "Teksten nævner noget her.")
    assert "prohibition" not in types(f"Teksten nævner {word} her.", "Teksten nævner noget her.")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Der er tre temaer. Se tema 3.", "Der er tre temaer. Se tema 4."),
        ("Arbejdet hviler på version 2.", "Arbejdet hviler på version 3."),
    ],
)
def test_a_number_that_names_something_counts_nothing(old: str, new: str) -> None:
    assert types(old, new) == []


def test_skal_ikke_is_told_as_uncertain_and_without_direction() -> None:
    (signal,) = signals("Lederen skal ikke indhente attester.", "Lederen indhenter ikke attester.")
    assert signal.uncertain
    assert signal.direction is None


def test_a_moved_sentence_says_nothing_new() -> None:
    first, second = "Lederen skal holde samtalen.", "Mødet varer 30 minutter."
    segments = [
        Segment("-", f"{first} "),
        Segment("=", second),
        Segment("+", f" {first}"),
    ]
    assert signals_of(segments, lang="da") == ()


def test_english_wordings_have_their_signals_too() -> None:
    assert signals("The manager should reply.", "The manager must reply.", lang="en") == (
        Signal(type=SignalType.OBLIGATION, old="should", new="must", direction=STRONGER),
    )
    assert types("Staff may smoke.", "Staff must not smoke.", lang="en") == [
        "prohibition",
        "negation",
    ]
    assert types("Reply within 14 days.", "Reply within fourteen days.", lang="en") == []
    (signal,) = signals("We spend 1,000 kr.", "We spend 2.5 kr.", lang="en")
    assert signal.direction is Direction.SMALLER

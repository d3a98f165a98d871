"""What changed without a telling word that came or went: places, opposites, and who pays."""

import pytest

from policylib.compare.facts import Direction, Signal, SignalType
from policylib.compare.marks import segments_of
from policylib.compare.meaning.rules import mirrored
from policylib.compare.meaning.signals import signals_of

NEGATION, ACTOR = SignalType.NEGATION, SignalType.ACTOR
PAIRS = [
    ("Ferie er betalt.", "Ferie er ubetalt.", NEGATION, "da"),
    ("Tillægget er skattepligtigt.", "Tillægget er ikke-skattepligtigt.", NEGATION, "da"),
    ("Der gives løn i pausen.", "Der gives ikke-lønnet pause.", NEGATION, "da"),
    ("The break is paid.", "The break is unpaid.", NEGATION, "en"),
    ("The bonus is taxable.", "The bonus is non-taxable.", NEGATION, "en"),
    ("Kurset ligger i skoletiden.", "Kurset ligger uden for skoletiden.", NEGATION, "da"),
    ("Training is during working hours.", "Training is outside working hours.", NEGATION, "en"),
    (
        "Biler er med, men cykler er ikke med.",
        "Biler er ikke med, men cykler er med.",
        NEGATION,
        "da",
    ),
    ("Chefen kan vælge ikke at svare.", "Chefen kan ikke vælge at svare.", NEGATION, "da"),
    (
        "Det er ikke hensigten at filme, men vagter er til stede.",
        "Det er hensigten at filme, men vagter er ikke til stede.",
        NEGATION,
        "da",
    ),
    ("Cars are covered, bikes are not.", "Cars are not covered, bikes are.", NEGATION, "en"),
    ("Kommunen køber arbejdstøjet.", "Medarbejderen køber arbejdstøjet.", ACTOR, "da"),
    ("Arbejdspladsen afholder gebyret.", "Den ansatte afholder gebyret.", ACTOR, "da"),
    ("The employer buys the uniform.", "The employee buys the uniform.", ACTOR, "en"),
    (
        "Beskeden går fra vikaren til chefen.",
        "Beskeden går fra chefen til vikaren.",
        ACTOR,
        "da",
    ),
    ("Chefen varsler eleven.", "Eleven varsler chefen.", ACTOR, "da"),
]


def told(old: str, new: str, lang: str = "da") -> tuple[Signal, ...]:
    return signals_of(segments_of(old, new), lang=lang)


@pytest.mark.parametrize(("old", "new", "kind", "lang"), PAIRS, ids=[row[1][:40] for row in PAIRS])
def test_what_turned_or_changed_places_is_told_both_ways(
    old: str, new: str, kind: SignalType, lang: str
) -> None:
    there = told(old, new, lang)
    assert kind in {signal.type for signal in there}
    assert told(new, old, lang) == tuple(mirrored(signal) for signal in there)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("HR og TR mødes hver uge.", "TR og HR mødes hver uge."),
        ("Vi mødes ugentligt i kantinen.", "I kantinen mødes vi ugentligt."),
        ("Kommunen har kantine.", "Vi har kantine."),
        ("Kommunens ledere hilser.", "Lederne i kommunen hilser."),
        ("Vejret er godt.", "Undervisningen er god."),
    ],
)
def test_the_same_said_in_another_order_tells_of_no_other_person_and_no_not(
    old: str, new: str
) -> None:
    assert not {NEGATION, ACTOR} & {signal.type for signal in told(old, new)}


def test_a_not_that_moved_is_quoted_with_the_words_before_it() -> None:
    found = told("Biler er med, men cykler er ikke med.", "Biler er ikke med, men cykler er med.")
    (signal,) = [each for each in found if each.type is NEGATION]
    assert (signal.old, signal.new) == ("cykler er ikke", "biler er ikke")
    assert signal.uncertain


def test_to_avoid_a_deed_is_a_ban_and_to_avoid_a_thing_is_none() -> None:
    banned = told("Chefen bør undgå at ringe hjem.", "Chefen bør ringe hjem.")
    assert [each.type for each in banned] == [SignalType.PROHIBITION]
    care = told("Chefen bør undgå støj.", "Chefen bør søge ro.")
    assert SignalType.PROHIBITION not in {each.type for each in care}


def test_who_must_and_who_may_leave_it_changed_places() -> None:
    found = told(
        "Kurset er frivilligt for vikaren og obligatorisk for chefen.",
        "Kurset er obligatorisk for vikaren og frivilligt for chefen.",
    )
    assert found
    assert all(signal.uncertain for signal in found if signal.direction)


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("FTR har vetoret om lukkedage.", "FTR udtaler sig om lukkedage.", SignalType.INFLUENCE),
        ("AMR har medbestemmelse om støj.", "AMR høres om støj.", SignalType.INFLUENCE),
        (
            "Ønsker om fridage imødekommes.",
            "Ønsker om fridage vil blive søgt imødekommet.",
            SignalType.OBLIGATION,
        ),
    ],
)
def test_a_veto_and_a_promise_are_not_watered_down_in_silence(
    old: str, new: str, kind: SignalType
) -> None:
    (signal,) = [each for each in told(old, new) if each.type is kind]
    assert signal.direction is Direction.WEAKER


def test_all_and_all_who_want_it_are_not_the_same() -> None:
    found = told("Alle skal have MUS.", "Alle, der ønsker det, skal have MUS.")
    assert [(each.type, each.new) for each in found] == [(SignalType.CONDITION, "der ønsker det")]

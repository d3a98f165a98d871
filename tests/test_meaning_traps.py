"""Every trap of Danish policy language, each with a pair that falls into it and one beside it.

A trap is a word that looks like a signal and is none, or the reverse.
"""

import pytest

from policylib.compare.facts import Segment, Signal
from policylib.compare.marks import segments_of
from policylib.compare.meaning.signals import signals_of
from policylib.document import Role

# What the trap is, old wording, new wording, and the signals: `?` behind one marks it uncertain.
TRAPS = (
    ("må permits", "Bilen må bruges.", "Bilen kan bruges.", ""),
    ("må ikke forbids", "Bilen må bruges.", "Bilen må ikke bruges.", "prohibition stronger, negation"),
    ("må guesses", "Der må forventes kø.", "Der kan forventes kø.", ""),
    ("må kun restricts", "Bilen må bruges.", "Bilen må kun bruges.", "prohibition stronger"),
    ("ingen må forbids", "Ingen må bruge bilen.", "Ingen bør bruge bilen.", "prohibition weaker"),
    ("skal as purpose", "Planen skal styrke trivslen.", "Planen kan styrke trivslen.", ""),
    ("skal as condition", "Hvis vi skal lykkes, kræver det tid.", "Hvis vi vil lykkes, kræver det tid.", ""),
    ("skal as definition", "Mobning skal forstås bredt.", "Mobning forstås bredt.", ""),
    ("skal læses", "Opslaget kan læses på kontoret.", "Opslaget skal læses på kontoret.", "obligation stronger"),
    ("skal læses som", "Reglen skal læses som et loft.", "Reglen læses som et loft.", ""),
    ("skal ses", "Barnet kan ses af en læge.", "Barnet skal ses af en læge.", "obligation stronger?"),
    ("skal as aim", "Vi ønsker, at alle skal trives.", "Vi ønsker, at alle trives.", ""),
    ("der skal til", "Vi ved, hvad der skal til.", "Vi ved, hvad der er brug for.", ""),
    ("skal without an actor", "Der skal være plads til pauser.", "Der er plads til pauser.", "obligation weaker?"),
    ("verb first", "Skal du på kursus, spørger du HR.", "Hvis du skal på kursus, spørger du HR.", ""),
    ("kan first", "Kan du ikke komme, ringer du.", "Hvis du ikke kan komme, ringer du.", ""),
    ("skal ikke", "Lederen skal ikke spørge.", "Lederen må ikke spørge.", "prohibition?"),
    ("skal kunne of staff", "Ansatte skal kunne holde pause.", "Ansatte kan holde pause.", "right weaker"),
    ("skal kunne of things", "Døren skal kunne låses.", "Døren kan låses.", "obligation weaker"),
    ("kan as possibility", "Stress kan opstå.", "Stress opstår.", ""),
    ("kan as purpose", "Vi planlægger, så vi kan nå det.", "Vi planlægger, så vi når det.", ""),
    ("kan as authority", "Lederen kan afvise ønsket.", "Lederen skal afvise ønsket.", "obligation stronger"),
    ("ikke mindst", "Trivsel er ikke mindst et fælles mål.", "Trivsel er især et fælles mål.", ""),
    ("ikke kun", "Reglen gælder ikke kun ledere.", "Reglen gælder ikke blot ledere.", ""),
    ("uden", "Der gives fri med løn.", "Der gives fri uden løn.", "negation"),
    ("ikke alle", "Alle er ikke omfattet.", "Ikke alle er omfattet.", "negation"),
    ("børneattest", "Skriv børneattest, mål og måske kandidat.", "Skriv mål, måske kandidat.", ""),
    ("ansatte", "Reglen gælder ansatte.", "Reglen gælder medarbejdere.", "scope"),
    ("lederen", "Lederen følger op.", "Ledelsen følger op.", "actor weaker"),
    ("du", "Du skal ringe til HR.", "Man skal ringe til HR.", "actor weaker"),
    ("egen sundhed", "Du har ansvar for egen sundhed.", "Du har et stort ansvar for egen sundhed.", ""),
    ("ansvaret for, at", "Lederen har ansvaret for, at planen følges.", "Lederen bør følge planen.", "obligation weaker"),
    ("hver anden", "Udvalget mødes hver anden uge.", "Udvalget mødes hver uge.", "number larger"),
    ("toårig", "Aftalen er toårig.", "Aftalen er to år lang.", ""),
    ("comma", "Medarbejdere, der har børn, kan få fri.", "Medarbejdere der har børn kan få fri.", ""),
    ("om as preposition", "Oplysninger om ansatte må ikke deles.", "Oplysninger om ansatte bør ikke deles.", "prohibition weaker"),
    ("inden as preposition", "Inden mødet skal lederen ringe.", "Inden mødet kan lederen ringe.", "obligation weaker"),
)  # fmt: skip


def named(signals: tuple[Signal, ...]) -> list[str]:
    return [
        " ".join(filter(None, (str(each.type), each.direction))) + ("?" if each.uncertain else "")
        for each in signals
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"), [trap[1:] for trap in TRAPS], ids=[trap[0] for trap in TRAPS]
)
def test_a_word_that_looks_like_a_signal_is_read_in_its_place(
    old: str, new: str, expected: str
) -> None:
    wanted = [each for each in expected.split(", ") if each]
    assert sorted(named(signals_of(segments_of(old, new)))) == sorted(wanted)


def test_a_must_that_binds_nobody_is_quoted_with_its_verb() -> None:
    old = segments_of("Reglen kan opfattes som et loft.", "Reglen skal opfattes som et loft.")
    (told,) = signals_of(old)
    assert (told.old, told.new) == ("kan opfattes", "skal opfattes")


def test_what_is_an_aim_under_one_question_is_a_duty_under_the_other() -> None:
    came = [Segment("+", "Lederen holder en samtale med alle.")]
    assert named(signals_of(came, question=Role.WHAT_WE_DO)) == ["obligation stronger"]
    assert named(signals_of(came, question=Role.WHAT_WE_WANT)) == []


def test_vil_is_never_a_duty_where_the_question_is_what_we_want() -> None:
    pair = segments_of("Vi vil lytte.", "Vi lytter.")
    assert signals_of(pair, question=Role.WHAT_WE_WANT) == ()


@pytest.mark.parametrize(
    "bare",
    [
        "Lederen indkalder til en samtale.",
        "Referatet sendes til medarbejderen.",
        "HR opdaterer listen.",
        "Om natten låses alle døre.",
    ],
)
def test_a_bare_duty_that_came_or_went_as_a_whole_is_told(bare: str) -> None:
    assert named(signals_of([Segment("+", bare)])) == ["obligation stronger"]
    assert named(signals_of([Segment("-", bare)])) == ["obligation weaker"]


@pytest.mark.parametrize(
    "told",
    [
        "Vi lytter til hinanden.",
        "Når lederen holder en samtale, er døren lukket.",
        "Planen beskriver vores mål.",
        "Medarbejdernes ønsker og lederes erfaringer er vigtige.",
    ],
)
def test_what_is_only_told_is_no_bare_duty(told: str) -> None:
    assert signals_of([Segment("+", told)]) == ()


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "Lokalt kan der vedtages regler.",
            "Lokalt kan der efter drøftelse i Lokal-MED vedtages regler.",
            ["actor", "influence stronger"],
        ),
        (
            "Planen lægges i fællesskab af alle.",
            "Planen lægges af alle efter orientering af TR.",
            ["actor", "influence weaker"],
        ),
        (
            "Ledere og ansatte finder sammen ud af planen for året.",
            "Ledelsen finder ud af planen efter orientering af de ansatte.",
            ["influence stronger?"],
        ),
        (
            "Forskelle i løn skal kunne begrundes.",
            "Forskelle i løn bør kunne begrundes.",
            ["obligation weaker"],
        ),
    ],
    ids=["heard before a decision", "jointly", "told instead of joining", "able to"],
)
def test_who_is_heard_and_who_takes_part_are_told_apart(
    old: str, new: str, expected: list[str]
) -> None:
    found = signals_of(segments_of(old, new))
    assert set(expected) <= set(named(found))
    assert not any("vedtages" in (s.old or s.new or "") for s in found)


def test_what_need_not_be_done_is_told_where_it_comes_or_goes() -> None:
    for free in ("Det er frivilligt at deltage.", "Medarbejderen behøver ikke deltage."):
        assert "obligation weaker" in named(signals_of([Segment("+", free)]))
        assert "obligation stronger" in named(signals_of([Segment("-", free)]))


def test_with_whom_a_thing_is_discussed_does_not_go_in_silence() -> None:
    found = signals_of(segments_of("Planen drøftes med medarbejderne.", "Planen drøftes."))
    assert [(s.type.value, s.old, s.new) for s in found] == [("scope", "medarbejderne", None)]
    laid = segments_of("Forslaget forelægges Hovedudvalget.", "Forslaget sendes rundt.")
    assert "influence weaker" in named(signals_of(laid))

"""A "not" turns what a sentence says: nothing denied is told as if it were asked for.

Sentences of every kind of signal are taken with every way of denying them, as edits, as passages
that came or went whole, and both ways.
"""

from itertools import permutations

import pytest

from policylib.compare.facts import Direction, Segment, Signal, SignalType
from policylib.compare.marks import segments_of
from policylib.compare.meaning.rules import mirrored
from policylib.compare.meaning.signals import signals_of
from tests import meaning_turned, meaning_turned_again, meaning_turned_en
from tests.meaning_judging import judge, text_of
from tests.meaning_pairs import read
from tests.test_meaning_kept import DANISH, ENGLISH, JUDGED, JUDGED_EN, OTHERS

STRONGER, WEAKER = Direction.STRONGER, Direction.WEAKER
GIVES = {SignalType.OBLIGATION, SignalType.RIGHT, SignalType.INFLUENCE}

# A sentence, and the same one denied; in all of them somebody loses what the first one gives.
DENIED = [
    ("Vagterne aftales med TR.", "Vagterne aftales ikke med TR."),
    ("Vagterne aftales med TR.", "Vagterne aftales aldrig med TR."),
    ("Vagterne aftales med TR.", "Vagterne aftales hverken med TR eller AMR."),
    ("Vagterne aftales med TR.", "Vagterne aftales næppe med TR."),
    ("Vagterne aftales med TR.", "Vagterne aftales ikke altid med TR."),
    ("Det sker, at vagterne drøftes med TR.", "Det sker, at vagterne ikke drøftes med TR."),
    ("Planen lægges efter drøftelse med TR.", "Planen lægges uden drøftelse med TR."),
    ("Chefen hører TR.", "Ingen chef hører TR."),
    ("En elev inddrages i planen.", "Ingen elev inddrages i planen."),
    ("Chefen orienterer TR om planen.", "Chefen orienterer ikke TR om planen."),
    ("Chefen orienterer TR om planen.", "Chefen undlader at orientere TR om planen."),
    ("Chefen lægger planen og orienterer TR.", "Chefen lægger planen uden at orientere TR."),
    ("Planen godkendes af Hovedudvalget.", "Planen godkendes ikke af Hovedudvalget."),
    ("Chefen skal orientere TR.", "Chefen skal ikke orientere TR."),
    ("Chefen skal orientere TR.", "Chefen behøver ikke at orientere TR."),
    ("Chefen skal komme.", "Chefen skal ikke komme."),
    ("Chefen skal komme.", "Chefen skal aldrig komme."),
    ("Chefen skal komme.", "Ingen chefer skal komme."),
    ("Vi ved, at chefen skal komme.", "Vi ved, at chefen ikke skal komme."),
    ("Vi ved, at chefen skal komme.", "Vi ved, at chefen aldrig skal komme."),
    ("Chefen skal komme.", "Chefen skal ikke nødvendigvis komme."),
    ("Chefen har pligt til at komme.", "Chefen har aldrig pligt til at komme."),
    ("Chefen har pligt til at komme.", "Chefen har ingen pligt til at komme."),
    ("Chefen har ansvaret for planen.", "Chefen har ikke ansvaret for planen."),
    ("Det er chefens opgave at ringe.", "Det er ikke chefens opgave at ringe."),
    ("Det kræves, at du har kørekort.", "Det kræves ikke, at du har kørekort."),
    ("Chefen sikrer ro.", "Chefen sikrer ikke ro."),
    ("Chefen forventes at komme.", "Chefen forventes ikke at komme."),
    ("Vi anbefaler, at du går hjem.", "Vi anbefaler ikke, at du går hjem."),
    ("Chefen indkalder til en samtale.", "Chefen indkalder ikke til en samtale."),
    ("Chefen indkalder til en samtale.", "Chefen indkalder aldrig til en samtale."),
    ("Chefen indkalder til en samtale.", "Ingen chef indkalder til en samtale."),
    ("Referatet sendes til alle.", "Referatet sendes ikke til nogen."),
    ("Eleven har ret til fri.", "Eleven har ikke ret til fri."),
    ("Eleven har ret til fri.", "Eleven har aldrig ret til fri."),
    ("Eleven har ret til fri.", "Eleven har ingen ret til fri."),
    ("Eleven har ret til fri.", "Ingen elev har ret til fri."),
    ("Vi ved, at eleven har ret til fri.", "Vi ved, at eleven ikke har ret til fri."),
    ("Eleven har krav på fri.", "Eleven har intet krav på fri."),
    ("Eleven får en mentor.", "Eleven får ikke en mentor."),
    ("Eleven får en mentor.", "Eleven får ingen mentor."),
    ("Eleven tilbydes en samtale.", "Eleven tilbydes aldrig en samtale."),
    ("Eleven kan arbejde hjemme.", "Eleven kan ikke arbejde hjemme."),
    ("Eleven kan arbejde hjemme.", "Ingen elev kan arbejde hjemme."),
    ("Vi ved, at eleven kan gå hjem.", "Vi ved, at eleven ikke kan gå hjem."),
]
DENIED_ENGLISH = [
    ("Shifts are agreed with the union.", "Shifts are not agreed with the union."),
    ("Shifts are agreed with the union.", "Shifts are never agreed with the union."),
    ("The chief consults the union.", "The chief does not consult the union."),
    ("The chief consults the union.", "The chief never consults the union."),
    ("The chief acts after consulting the union.", "The chief acts without consulting the union."),
    ("The plan is approved by the union.", "The plan is not approved by the union."),
    ("The chief has to come.", "The chief does not have to come."),
    ("The chief has to come.", "The chief never has to come."),
    ("The chief is required to come.", "The chief is never required to come."),
    ("The chief has a duty to come.", "The chief has no duty to come."),
    ("The chief is responsible for the plan.", "The chief is not responsible for the plan."),
    ("The chief is expected to come.", "The chief is not expected to come."),
    ("The chief ensures calm.", "The chief does not ensure calm."),
    ("The chief sends the minutes.", "The chief does not send the minutes."),
    ("The chief sends the minutes.", "The chief never sends the minutes."),
    ("The minutes are sent to all.", "The minutes are not sent to all."),
    ("Trainees have the right to leave.", "Trainees do not have the right to leave."),
    ("Trainees have the right to leave.", "Trainees never have the right to leave."),
    ("A trainee has the right to leave.", "No trainee has the right to leave."),
    ("Trainees are entitled to leave.", "Trainees are never entitled to leave."),
    ("Trainees receive a bonus.", "Trainees receive no bonus."),
    ("Trainees can work at home.", "Trainees can not work at home."),
    ("Trainees are offered a talk.", "Trainees are not offered a talk."),
]
ROWS = [*((*row, "da") for row in DENIED), *((*row, "en") for row in DENIED_ENGLISH)]
EVERY = pytest.mark.parametrize(("plain", "denied", "lang"), ROWS, ids=[row[1] for row in ROWS])
WHOLE = pytest.mark.parametrize(
    ("denied", "lang"), [row[1:] for row in ROWS], ids=[row[1] for row in ROWS]
)


def told(old: str, new: str, lang: str) -> tuple[Signal, ...]:
    signals = signals_of(segments_of(old, new), lang=lang)
    assert signals_of(segments_of(new, old), lang=lang) == tuple(map(mirrored, signals))
    return signals


@EVERY
def test_what_is_denied_is_never_told_as_gained(plain: str, denied: str, lang: str) -> None:
    signals = told(plain, denied, lang)
    assert signals
    gained = [s for s in signals if s.type in GIVES and s.direction is STRONGER]
    assert gained == []


@EVERY
def test_what_is_no_longer_denied_is_never_told_as_lost(plain: str, denied: str, lang: str) -> None:
    signals = told(denied, plain, lang)
    assert [s for s in signals if s.type in GIVES and s.direction is WEAKER] == []


@WHOLE
def test_a_new_passage_gives_for_sure_nothing_that_it_denies(denied: str, lang: str) -> None:
    signals = signals_of([Segment("+", denied)], lang=lang)
    sure = [s for s in signals if s.type in GIVES and s.direction is STRONGER and not s.uncertain]
    # "Chefen lægger planen uden at orientere TR": the plan is asked for, the word to TR is not.
    assert [s for s in sure if s.type is not SignalType.OBLIGATION or s.new != "lægger"] == []


@WHOLE
def test_beside_another_edit_it_is_not_gained_either(denied: str, lang: str) -> None:
    other = {"da": "Vi siger godmorgen til hinanden.", "en": "We greet each other."}[lang]
    signals = signals_of([Segment("-", other), Segment("+", denied)], lang=lang)
    sure = [s for s in signals if s.direction is STRONGER and not s.uncertain]
    assert {s.type for s in sure} & {SignalType.INFLUENCE, SignalType.RIGHT} == set()


@pytest.mark.parametrize(
    ("old", "new", "lang", "quoted"),
    [
        ("Eleven har ret til fri.", "Eleven har aldrig ret til fri.", "da", "har aldrig ret til"),
        ("Vi ved, at bilen må bruges.", "Vi ved, at bilen ikke må bruges.", "da", "ikke må"),
        ("Chefen sørger for ro.", "Chefen har ikke pligt til ro.", "da", "har ikke pligt til"),
        ("Vagter aftales med TR.", "Vagter drøftes ikke med TR.", "da", "drøftes ikke"),
        ("Chefen skal drøfte det med TR.", "Chefen må ikke aftale det med TR.", "da", "må ikke"),
        ("Staff have the right to it.", "Staff never have the right to it.", "en", "never have"),
        ("Shifts are agreed with TR.", "Shifts are not discussed with TR.", "en", "not discussed"),
    ],
)
def test_words_are_quoted_with_the_not_that_belongs_to_them(
    old: str, new: str, lang: str, quoted: str
) -> None:
    assert any(quoted in (signal.new or "") for signal in told(old, new, lang))


def test_a_limit_is_quoted_with_its_not_and_counts_as_the_limit_that_it_is() -> None:
    old, new = "Varslet må ikke være under 14 dage.", "Varslet må ikke være under 7 dage."
    (signal,) = told(old, new, "da")
    assert (signal.type, signal.direction) == (SignalType.NUMBER, Direction.SMALLER)
    same = told(old, "Varslet skal være mindst 14 dage.", "da")
    assert not any(signal.type is SignalType.NUMBER for signal in same)
    assert all(s.uncertain for s in same if s.type is SignalType.PROHIBITION)


def test_one_limit_in_two_ways_is_at_most_in_doubt() -> None:
    signals = told("Det må ikke tage mere end 10 dage.", "Det må højst tage 10 dage.", "da")
    assert not any(signal.direction and not signal.uncertain for signal in signals)


def test_an_only_instead_of_a_not_is_no_new_limit() -> None:
    (signal,) = told("Chefen ringer ikke.", "Chefen ringer kun i nødstilfælde.", "da")
    assert signal.type is SignalType.NEGATION


@pytest.mark.parametrize(
    "text",
    [
        "Mangler, som ikke kan løses samme dag, skrives på en liste.",
        "Kan ferien ikke aftales, fastsætter chefen den.",
    ],
)
def test_what_cannot_be_done_is_no_ban(text: str) -> None:
    assert not any(s.type is SignalType.PROHIBITION for s in signals_of([Segment("+", text)]))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Planen ændres ikke uden drøftelse med TR.", 1),
        ("Planen må ikke ændres uden drøftelse med TR.", 1),
        ("Planen ændres uden drøftelse med TR.", 0),
        ("En elev, der ikke kører selv, skal orienteres om busser.", 1),
        ("I sager uden varsel orienteres TR.", 1),
    ],
)
def test_what_must_not_be_done_without_somebody_gives_them_a_say(text: str, says: int) -> None:
    signals = signals_of([Segment("+", text)])
    heard = [s for s in signals if s.type is SignalType.INFLUENCE and not s.uncertain]
    assert [s.direction for s in heard] == [STRONGER] * says


DEEDS = [
    "Reglerne {} forstås som et tillæg.",
    "Lokalet {} lukkes om natten.",
    "Planen {} blive ændret.",
    "Bilag {} være indsendt til tiden.",
    "Sagen {} anses for lukket.",
    "Chefen {} svare.",
    "Politikken {} ses som en ramme.",
    "Spørg, om chefen {} svare.",
]
MODALS = ["kan", "bør", "skal", "vil", "må ikke", "bør ikke", "skal ikke", "behøver ikke"]
DEEDS_ENGLISH = [
    "The rule {} be read as a supplement.",
    "The room {} be closed at night.",
    "The chief {} answer.",
    "Ask whether the chief {} answer.",
]
MODALS_ENGLISH = ["can", "should", "must", "will", "may not", "should not", "will not"]


@pytest.mark.parametrize("deed", DEEDS)
def test_every_modal_in_another_ones_place_is_told(deed: str) -> None:
    for old, new in permutations(MODALS, 2):
        assert told(deed.format(old), deed.format(new), "da"), (old, new)


@pytest.mark.parametrize("deed", DEEDS_ENGLISH)
def test_every_english_modal_in_another_ones_place_is_told(deed: str) -> None:
    for old, new in permutations(MODALS_ENGLISH, 2):
        assert told(deed.format(old), deed.format(new), "en"), (old, new)


@pytest.mark.parametrize(
    "text",
    [
        "Hvis driften tillader det, kan ferien deles.",
        "Møder ligger så vidt muligt om formiddagen.",
        "Såfremt der er behov, findes en vikar.",
        "Medmindre andet er aftalt, er fristen ti dage.",
        "Det gælder dog ikke vikarer.",
        "Medarbejderen møder til tiden.",
        "Arbejdspladsen stiller en computer til rådighed.",
        "Kollegerne holder fri grundlovsdag.",
        "Chefen bruger ikke private oplysninger.",
        "Chefen afholder samtalen.",
    ],
)
def test_a_passage_that_came_or_went_is_not_passed_over_in_silence(text: str) -> None:
    came = signals_of([Segment("+", text)])
    assert came
    assert signals_of([Segment("-", text)]) == tuple(map(mirrored, came))


# Told otherwise than the label: the same words in another order, "not necessarily" for "need not",
# and an "alene" told twice.
MISSES = {
    "Uenighed behøver ikke være farligt.",
    "The archive is closed at night and must not be used.",
    "Lederen må aldrig alene træffe beslutning om bortvisning.",
}
TURNED = [
    *((*row, "da") for row in read(meaning_turned.PAIRS)),
    *((*row, "da") for row in read(meaning_turned_again.DANISH)),
    *((*row, "en") for row in read(meaning_turned_en.PAIRS)),
    *((*row, "en") for row in read(meaning_turned_again.ENGLISH)),
]


@pytest.mark.parametrize(
    ("old", "new", "labels", "lang"), TURNED, ids=[f"{r[0][:25]} {r[1][:30]}" for r in TURNED]
)
def test_a_turned_wording_gives_the_signals_that_a_reader_expects(
    old: str, new: str, labels: tuple[str, ...], lang: str
) -> None:
    verdict = judge(labels, signals_of(segments_of(text_of(old), text_of(new)), lang=lang))
    assert not verdict.missed
    assert bool(verdict.unexpected) == (old in MISSES)


def test_the_turned_pairs_stand_in_no_other_set() -> None:
    assert len(TURNED) >= 160
    others = [*DANISH, *ENGLISH, *JUDGED, *JUDGED_EN, *OTHERS]
    known = {" ".join(text.casefold().split()) for row in others for text in row[:2]} - {"–"}
    own = {" ".join(text.casefold().split()) for row in TURNED for text in row[:2]}
    assert own.isdisjoint(known)

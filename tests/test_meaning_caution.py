"""What is gained in the place of something unknown, or of a right, is never told for sure.

Each pair holds a wording that gave somebody more; both ways the sign may stand, but in doubt.
"""

import pytest

from policylib.compare.facts import Direction, Signal, SignalType
from policylib.compare.marks import segments_of
from policylib.compare.meaning.signals import signals_of

STRONGER = Direction.STRONGER
GAINS = {
    SignalType.OBLIGATION,
    SignalType.PROHIBITION,
    SignalType.RIGHT,
    SignalType.INFLUENCE,
}
# A say of unknown strength, and the lesser one that took its place.
SAYS_DA = [
    ("FTR har sidste ord om vagtrullet.", "FTR underrettes om vagtrullet."),
    ("Eleverne har indflydelse på skemaet.", "Eleverne orienteres om skemaet."),
    ("AMR har medindflydelse på indretningen.", "AMR høres om indretningen."),
    ("Gruppen planlægger selv ferien.", "Chefen planlægger ferien efter drøftelse med gruppen."),
    ("Opgaverne fordeles af vikarerne.", "Opgaverne fordeles af chefen efter høring af vikarerne."),
    ("Chefen taler med vikarerne.", "Chefen informerer vikarerne."),
    ("Vikarerne bestemmer selv pauserne.", "Vikarerne høres om pauserne."),
    ("Planen ændres med vikarens samtykke.", "Planen ændres, efter at vikaren er hørt."),
]
SAYS_EN = [
    ("Trainees choose their own tasks.", "Trainees are consulted about their tasks."),
    ("Trainees have a veto on the plan.", "Trainees are informed about the plan."),
    (
        "Trainees and their leaders agree the rota.",
        "Leaders set the rota after consulting trainees.",
    ),
]
# A "kun" that takes from what somebody has or is given.
NARROWED_DA = [
    ("Eleven har ret til kørepenge.", "Eleven har kun ret til kørepenge på hverdage."),
    ("Eleven får løn i ferien.", "Eleven får kun løn i ferien efter et års ansættelse."),
    ("Der ydes tilskud til briller.", "Der ydes kun tilskud til briller ved skærmarbejde."),
    ("Vikaren kan bytte vagter.", "Vikaren kan kun bytte vagter om mandagen."),
    ("Medicin, som lægen ordinerer, dækkes.", "Kun medicin, som lægen ordinerer, dækkes."),
]
NARROWED_EN = [
    ("Trainees have the right to free parking.", "Trainees only have the right to free parking."),
    ("Trainees can work from home.", "Trainees can only work from home on Fridays."),
]
# What somebody could do or get, and cannot any more.
LOST_DA = [
    ("Vikaren kan indbringe sagen for nævnet.", "Sagen kan ikke indbringes for nævnet."),
    ("Du kan leje sommerhuset.", "Sommerhuset kan ikke lejes."),
    ("Vikaren kan få tillæg.", "Tillæg kan ikke gives."),
    ("Vikaren har ret til at bytte vagter.", "Vagter kan ikke byttes."),
]
LOST_EN = [("The trainee can contest the mark.", "The mark cannot be contested.")]
PAIRS = [
    *((*row, "da") for row in (*SAYS_DA, *NARROWED_DA, *LOST_DA)),
    *((*row, "en") for row in (*SAYS_EN, *NARROWED_EN, *LOST_EN)),
]


def told(old: str, new: str, lang: str = "da") -> tuple[Signal, ...]:
    return signals_of(segments_of(old, new), lang=lang)


@pytest.mark.parametrize(("old", "new", "lang"), PAIRS, ids=[row[0][:40] for row in PAIRS])
def test_what_may_be_a_loss_is_told_and_never_as_a_sure_gain(old: str, new: str, lang: str) -> None:
    found = told(old, new, lang)
    assert any(signal.type in GAINS for signal in found)
    assert not [s for s in found if s.type in GAINS and s.direction is STRONGER and not s.uncertain]


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("Planen lægges.", "Planen lægges efter drøftelse med TR.", SignalType.INFLUENCE),
        ("Chefen fastlægger planen.", "Planen aftales med TR.", SignalType.INFLUENCE),
        ("Forslaget sendes rundt.", "Forslaget forelægges Hovedudvalget.", SignalType.INFLUENCE),
        ("Vagterne orienteres.", "Vagterne aftales med TR.", SignalType.INFLUENCE),
        ("Eleven må ryge.", "Eleven må ikke ryge.", SignalType.PROHIBITION),
        ("Chefen må læse mails.", "Chefen må kun læse mails ved mistanke.", SignalType.PROHIBITION),
        ("Saven bruges af elever.", "Saven må ikke bruges af elever.", SignalType.PROHIBITION),
    ],
)
def test_a_gain_in_the_place_of_nothing_or_of_less_stays_sure(
    old: str, new: str, kind: SignalType
) -> None:
    gained = [s for s in told(old, new) if s.type is kind and s.direction is STRONGER]
    assert gained
    assert not any(signal.uncertain for signal in gained)


@pytest.mark.parametrize(
    ("old", "new", "lang"),
    [
        ("Filmning er forbudt på skolen.", "Der er forbud mod filmning på skolen.", "da"),
        ("Eleven må ikke filme.", "Det er eleven forbudt at filme.", "da"),
        ("Filmning er ikke tilladt.", "Filmning er under ingen omstændigheder tilladt.", "da"),
        ("Filmning er ikke tilladt i hallen.", "Der gælder forbud mod filmning i hallen.", "da"),
        ("Filming is prohibited.", "Filming is not allowed.", "en"),
    ],
)
def test_a_ban_in_other_words_is_no_ban_that_went(old: str, new: str, lang: str) -> None:
    for one, other in ((old, new), (new, old)):
        found = told(one, other, lang)
        assert not [s for s in found if s.type is SignalType.PROHIBITION]


@pytest.mark.parametrize(
    ("old", "new", "hedge", "lang"),
    [
        ("Filmning er forbudt.", "Filmning er typisk forbudt.", "typisk", "da"),
        ("Gaver er ikke tilladt.", "Gaver er i reglen ikke tilladt.", "i reglen", "da"),
        ("Filming is prohibited.", "Filming is usually prohibited.", "usually", "en"),
    ],
)
def test_a_hedge_inside_a_ban_is_told_as_the_hedge(
    old: str, new: str, hedge: str, lang: str
) -> None:
    (signal,) = told(old, new, lang)
    assert (signal.type, signal.new) == (SignalType.PROHIBITION, hedge)
    assert signal.direction is Direction.WEAKER


def test_a_ban_in_words_that_no_table_holds_is_doubted_and_a_plain_loss_is_not() -> None:
    ban, other = "Det er forbudt at filme.", "Filmforbuddet gælder."
    assert all(s.uncertain for s in told(ban, other) if s.type is SignalType.PROHIBITION)
    guarded = "Chefen må ikke dele listen uden accept."
    limited = "Chefen må kun dele listen med accept."
    bans = [s for s in told(guarded, limited) if s.type is SignalType.PROHIBITION]
    assert [s.uncertain for s in bans] == [True]
    allowed = told("Filmning er forbudt.", "Filmning er tilladt.")
    assert not any(s.uncertain for s in allowed)

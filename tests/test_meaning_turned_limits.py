"""Numbers whose limit or side tells more than their size: deadlines before, ordinals, floors."""

import pytest

from policylib.compare import compare
from policylib.compare.facts import Signal, SignalType
from policylib.compare.marks import segments_of
from policylib.compare.meaning.signals import signals_of
from policylib.explain import one_page, to_text
from policylib.markdown import read

LESS = {"da": "Det binder mindre", "en": "Binds less"}
MORE = {"da": "Det binder mere", "en": "Binds more"}
READ = {"da": "Læs selv", "en": "Read it yourself"}


def signals(old: str, new: str, lang: str = "da") -> tuple[Signal, ...]:
    return signals_of(segments_of(old, new), lang=lang)


def groups(old: str, new: str, lang: str = "da") -> list[str]:
    texts = (
        read(f"---\ntitle: Policy\nlang: {lang}\n---\n\n## Talks\n\n{text}\n")
        for text in (old, new)
    )
    return [group.title for group in one_page(compare(*texts), lang).groups if group.lines]


def told(old: str, new: str, lang: str = "da") -> str:
    texts = (
        read(f"---\ntitle: Policy\nlang: {lang}\n---\n\n## Talks\n\n{text}\n")
        for text in (old, new)
    )
    return " ".join(to_text(compare(*texts), lang).split())


@pytest.mark.parametrize(
    ("old", "new", "lang"),
    [
        ("TR får materialet senest ti dage før mødet.", "TR får materialet senest to dage før mødet.", "da"),
        ("Vagtplanen hænges op senest 6 uger inden, den gælder.", "Vagtplanen hænges op senest 3 uger inden, den gælder.", "da"),
        ("Dagsordenen sendes senest 8 dage forud for mødet.", "Dagsordenen sendes senest 4 dage forud for mødet.", "da"),
        ("Planen sendes senest to uger før mødet.", "Planen sendes senest tre dage før mødet.", "da"),
        ("Svaret gives senest på den 5. sygedag.", "Svaret gives senest på den 9. sygedag.", "da"),
        ("Svaret gives senest tredje hverdag.", "Svaret gives senest sjette hverdag.", "da"),
        ("Lederen svarer inden 15 minutter.", "Lederen svarer inden 45 minutter.", "da"),
        ("The plan is sent no later than ten days before the meeting.", "The plan is sent no later than two days before the meeting.", "en"),
        ("The manager calls no later than the 5th day.", "The manager calls no later than the 9th day.", "en"),
    ],
)  # fmt: skip
def test_less_notice_and_a_later_day_bind_less_and_the_other_way_more(
    old: str, new: str, lang: str
) -> None:
    assert groups(old, new, lang) == [LESS[lang]]
    assert groups(new, old, lang) == [MORE[lang]]


def test_a_deadline_counted_backwards_is_told_as_what_may_happen_later() -> None:
    old, new = (f"Planen sendes senest {days} dage før mødet." for days in ("ti", "to"))
    assert "Det kan ske senere: senest to dage før i stedet for senest ti dage før." in told(
        old, new
    )
    assert "Det skal ske tidligere: senest ti dage før" in told(new, old)


@pytest.mark.parametrize(
    ("old", "new", "lang"),
    [
        ("Udvalget mødes mindst to gange om året.", "Udvalget mødes højst to gange om året.", "da"),
        ("Gruppen består af mindst 4 personer.", "Gruppen består af højst 4 personer.", "da"),
        ("The board meets at least once a month.", "The board meets once a month at most.", "en"),
        ("Udvalget udtaler sig før valget.", "Udvalget udtaler sig efter valget.", "da"),
        ("Der holdes møde én gang om året.", "Der holdes møde højst én gang om året.", "da"),
        ("Hvis du søger senest 9 dage før, får du fri.", "Hvis du søger senest 30 dage før, får du fri.", "da"),
        ("Planen meldes ud 5 uger i forvejen.", "Planen meldes ud 2 uger i forvejen.", "da"),
        ("Vi taler sammen, inden aftalen udløber.", "Vi taler sammen, efter at aftalen udløber.", "da"),
        ("Der er en frist på 9 dage.", "Der er en frist på 20 dage.", "da"),
        ("Samtalen ligger inden fratrædelsen.", "Samtalen ligger efter fratrædelsen.", "da"),
        ("Planen sendes 9 dage før ferien.", "Planen sendes 9 dage efter ferien.", "da"),
        ("Staff are asked before the change.", "Staff are asked after the change.", "en"),
        ("Svar gives inden 9 dage.", "Svar gives efter 9 dage.", "da"),
        ("Svar gives senest 9 dage før mødet.", "Svar gives senest 9 dage efter mødet.", "da"),
        ("Sagen har 10 dages frist.", "Sagen har 20 dages frist.", "da"),
    ],
)  # fmt: skip
def test_a_limit_turned_round_is_for_the_reader_to_judge(old: str, new: str, lang: str) -> None:
    for one, other in ((old, new), (new, old)):
        found = signals(one, other, lang)
        assert found
        assert all(signal.uncertain for signal in found)
        assert READ[lang] in groups(one, other, lang)


@pytest.mark.parametrize(
    ("old", "new", "words", "lang"),
    [
        ("Fra fjerde fraværsdag gælder det.", "Fra anden fraværsdag gælder det.", ("fjerde fraværsdag", "anden fraværsdag"), "da"),
        ("Lønnen kommer den sidste bankdag.", "Lønnen kommer den første bankdag.", ("sidste bankdag", "første bankdag"), "da"),
        ("Fri på første og anden sygedag.", "Fri på første sygedag.", ("anden sygedag", None), "da"),
        ("It ends in the first half.", "It ends in the second half.", ("first half", "second half"), "en"),
        ("Pay starts from the second day.", "Pay starts from the sixth day.", ("second day", "sixth day"), "en"),
    ],
)  # fmt: skip
def test_an_ordinal_tells_which_of_them_is_meant(
    old: str, new: str, words: tuple[str, str | None], lang: str
) -> None:
    (signal,) = signals(old, new, lang)
    assert (signal.type, signal.old, signal.new) == (SignalType.NUMBER, *words)
    assert signal.direction is None


@pytest.mark.parametrize(
    ("old", "new", "labels", "lang"),
    [
        ("En 10-dages karantæne gælder.", "En 20-dages karantæne gælder.", "number larger", "da"),
        ("En femdages karantæne gælder.", "En tidages karantæne gælder.", "number larger", "da"),
        ("Hver fjerde weekend er fri.", "Hver anden weekend er fri.", "number larger", "da"),
        ("Pausen varer 1/2 time.", "Pausen varer 1/4 time.", "number smaller", "da"),
        ("Tilskuddet er 70 kr. om dagen.", "Tilskuddet er 70 euro om dagen.", "number", "da"),
        ("Bidraget er 7 %.", "Bidraget er 7 ‰.", "number", "da"),
        ("Ved < 9 dage ringer lederen.", "Ved > 9 dage ringer lederen.", "number", "da"),
        ("Rummet er -8 grader.", "Rummet er 8 grader.", "number larger", "da"),
        ("Svar gives om 9 dage.", "Svar gives om 9 (arbejds)dage.", "number larger", "da"),
        ("The rate is set at 12% of pay.", "The rate is set at 6% of pay.", "number smaller", "en"),
    ],
)  # fmt: skip
def test_a_number_is_read_with_its_sign_its_unit_and_its_compound(
    old: str, new: str, labels: str, lang: str
) -> None:
    (signal,) = signals(old, new, lang)
    way = f" {signal.direction}" if signal.direction else ""
    assert f"{signal.type}{way}" == labels


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("En anden leder kan træde til.", "En leder kan træde til."),
        ("For det første gælder reglen.", "Reglen gælder."),
        ("Efter mødet skrives et notat.", "Notatet skrives efter mødet."),
        ("Det sker den 1/3.", "Det sker den 1. marts."),
    ],
)
def test_small_words_that_count_nothing_tell_nothing(old: str, new: str) -> None:
    assert signals(old, new) == signals(new, old) == ()


def test_an_english_percentage_is_no_time_of_the_day() -> None:
    page = told("The rate is set at 12% of pay.", "The rate is set at 6% of pay.", "en")
    assert "percentage has been lowered" in page
    assert "time of day" not in page
    assert "time of day" in told("We meet at 9.", "We meet at 10.", "en").lower()


def test_a_number_below_nought_is_quoted_with_its_minus() -> None:
    page = told("Rummet er højst -8 grader.", "Rummet er højst 8 grader.")
    assert "højst 8 i stedet for højst -8." in page

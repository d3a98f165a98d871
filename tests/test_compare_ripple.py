"""Which unchanged passages should be read beside a change, and which should not be named."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policylib.compare import compare
from policylib.compare.facts import Comparison, Mention
from policylib.compare.ripple.naming import are_alike
from policylib.document import Policy
from policylib.markdown import read
from tests.policies import edited_policies

HEAD = "# Personalepolitik\n\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """An edit of a text, and the passages to read beside it: the name found, and their beginning."""

    name: str
    text: str
    edit: tuple[str, str]
    read_too: tuple[tuple[str, str], ...] = ()


THEMES = """
## Tema 1: Rekruttering

Vi ansætter den bedste.

## Tema 2: Ferie

Ferien planlægges i god tid.

## Tema 3: Sygefravær

Se også tema 1, når en ny medarbejder er syg. Om raskmelding, se tema 2.
"""

ONBOARDING = """## Tema 1: Onboarding

Nye kolleger følges tæt i tre måneder, og planen ligger klar på første dag."""

VALUES = """
## Vores værdier

### Tillid – vi siger det, vi mener

Vi går ud fra, at andre vil det bedste.

### Faglighed – vi gør os umage

Vi kender vores fag.

## Tema 1: Ledelse

Lederen viser tillid og giver plads.

Tillidsrepræsentanten inddrages tidligt.

Uden tilliden går det ikke.
"""

DEFINITION = """
## Ordliste

Ved en seniorordning forstås en aftale om nedsat tid.

## Tema 1: Livsfaser

Seniorordningens vilkår aftales skriftligt.

Seniorordningsudvalget mødes hvert år.

En medarbejder kan gå på nedsat tid efter aftale.
"""

DEADLINE = """
## Tema 1: Rekruttering

Alle ansøgere får svar senest 14 dage efter samtalen.

## Tema 2: Udvikling

Lederen indkalder senest 14 dage før udviklingssamtalen.

## Tema 3: Kommunikation

Husk, at ansøgere skal have svar inden for 14 dage, når de har været til samtale.
"""

DOCUMENT = """
## Tema 1: Rejser

Du finder beløbene i [Rejseregler](https://a.example/rejser-2018).

## Tema 2: Kurser

Udgifter dækkes efter Rejsereglerne.

Nærmere [vejledning](https://a.example/rejser-2018) står på nettet.

Rejser til udlandet godkendes af direktøren.
"""

BODY = """
## Tema 1: Samarbejde

Større ændringer drøftes i Personaleudvalget.

## Tema 2: Ferie

Ferieplanen forelægges Personaleudvalget i marts.
"""

CASES = (
    Case(
        name="a theme that another takes the number of",
        text=THEMES,
        edit=("## Tema 1: Rekruttering\n\nVi ansætter den bedste.", ONBOARDING),
        read_too=(("tema 1", "Se også tema 1"),),
    ),
    Case(
        name="a theme that is gone while the numbers of others move up",
        text=THEMES,
        edit=("## Tema 1: Rekruttering\n\nVi ansætter den bedste.\n\n## Tema 2: Ferie",
              "## Tema 1: Ferie"),
        read_too=(("tema 1", "Se også tema 1"),),
    ),
    Case(
        name="a theme that is only called otherwise keeps its number",
        text=THEMES,
        edit=("Tema 1: Rekruttering", "Tema 1: Rekruttering og ansættelse"),
    ),
    Case(
        name="a value whose words changed, in every form of its name but no other word",
        text=VALUES,
        edit=("at andre vil det bedste", "at andre skal have lov at fejle"),
        read_too=(("tillid", "Lederen viser tillid"), ("tilliden", "Uden tilliden")),
    ),
    Case(
        name="a value that is gone",
        text=VALUES,
        edit=("### Faglighed – vi gør os umage\n\nVi kender vores fag.\n\n", ""),
    ),
    Case(
        name="a defined word, inflected, but not in a compound",
        text=DEFINITION,
        edit=("nedsat tid.\n\n## Tema", "nedsat tid eller fri hver fredag.\n\n## Tema"),
        read_too=(("Seniorordningens", "Seniorordningens vilkår"),),
    ),
    Case(
        name="a deadline told twice, but not the same number of days for something else",
        text=DEADLINE,
        edit=("senest 14 dage efter samtalen", "senest 7 dage efter samtalen"),
        read_too=(("14 dage", "Husk, at ansøgere"),),
    ),
    Case(
        name="a document whose address changed, by name and by address",
        text=DOCUMENT,
        edit=("Rejseregler](https://a.example/rejser-2018)", "Rejseregler](https://a.example/nye)"),
        read_too=(("Rejsereglerne", "Udgifter dækkes"), ("vejledning", "Nærmere vejledning")),
    ),
    Case(
        name="a body that is called otherwise in one place only",
        text=BODY,
        edit=("drøftes i Personaleudvalget", "drøftes i Samarbejdsrådet"),
        read_too=(("Personaleudvalget", "Ferieplanen forelægges"),),
    ),
    Case(
        name="a task that goes to another body of the policy names nothing anew",
        text=BODY + "\nHovedudvalget ser på det hele hvert år.\n",
        edit=("drøftes i Personaleudvalget", "drøftes i Hovedudvalget"),
    ),
    Case(
        name="only a comma",
        text=VALUES,
        edit=("Vi går ud fra, at andre", "Vi går ud fra at andre"),
    ),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_names_a_change_is_read_beside_it(case: Case) -> None:
    assert case.edit[0] in case.text
    changed = case.text.replace(*case.edit, 1)
    comparison = compare(read(HEAD + case.text), read(HEAD + changed))
    assert comparison.changes
    told = {(m.term, m.text[: len(start)]) for m, start in _told(comparison, case)}
    assert told == set(case.read_too)


def _told(comparison: Comparison, case: Case) -> list[tuple[Mention, str]]:
    starts = dict(case.read_too)
    return [
        (mention, starts.get(mention.term, ""))
        for change in comparison.changes
        for mention in change.ripple
    ]


def test_a_passage_to_read_tells_where_it_stands() -> None:
    old = read(HEAD + VALUES, file="politik.md")
    new = read(HEAD + VALUES.replace("det bedste", "noget godt for dem"), file="politik.md")
    (change,) = compare(old, new).changes
    first = change.ripple[0]
    assert first.text == "Lederen viser tillid og giver plads."
    assert first.place == ("Tema 1: Ledelse",)
    assert (first.anchor, first.file) == ("ledelse/p1", "politik.md")
    assert first.line == 16


def test_a_word_that_stands_everywhere_leads_nowhere_unless_it_is_called_a_value() -> None:
    everywhere = "".join(f"Punkt {n} handler om tillid.\n\n" for n in range(20))
    named = "Vores værdier er tillid og faglighed.\n"
    old = read(HEAD + VALUES + "\n" + everywhere + named)
    new = read(HEAD + VALUES.replace("det bedste", "noget andet") + "\n" + everywhere + named)
    (change,) = compare(old, new).changes
    assert [mention.text for mention in change.ripple] == [named.strip()]


def test_a_passage_with_a_change_of_its_own_is_not_named_again() -> None:
    changed = VALUES.replace("det bedste", "det værste").replace("giver plads", "giver tid")
    ripples = [c.ripple for c in compare(read(HEAD + VALUES), read(HEAD + changed)).changes]
    assert [[m.term for m in ripple] for ripple in ripples] == [["tilliden"], []]


FORMS = (
    ("seniorordning", "seniorordningens"),
    ("politik", "politikken"),
    ("regel", "reglerne"),
    ("aftale", "aftalers"),
    ("MED", "MED"),
)
LOOKALIKES = (
    ("MED", "med"),
    ("tillid", "tillidsrepræsentant"),
    ("værdi", "værdig"),
    ("løn", "lån"),
    ("leder", "ledsager"),
    ("udvalg", "udvalgsmøde"),
)


@pytest.mark.parametrize(("word", "other"), FORMS)
def test_the_forms_of_a_noun_are_one_name(word: str, other: str) -> None:
    assert are_alike(word, other)
    assert are_alike(other, word)


@pytest.mark.parametrize(("word", "other"), LOOKALIKES)
def test_words_that_look_alike_are_two_names(word: str, other: str) -> None:
    assert not are_alike(word, other)
    assert not are_alike(other, word)


_SENTENCES = st.sampled_from([
    "Lederen viser tillid hver dag.", "Se også tema 1 og tema 3.", "Jf. afsnittet om Orlov.",
    "Ansøgere får svar senest 14 dage efter samtalen.", "Seniorordningen aftales med lederen.",
    "Ansøgere til samtale får svar inden for 14 dage.", "Vores værdier er tillid og åbenhed.",
    "Udgifter dækkes efter [Rejseregler](https://a.example/x).", "Læs Rejsereglerne først.",
    "Ved en seniorordning forstås en aftale om nedsat tid.", "Spørg Personaleudvalget om råd.",
])  # fmt: skip
_HEADINGS = st.sampled_from([
    "## Tema 1: Ferie", "## Tema 2: Orlov", "## Tema 3: Løn", "### Tillid – vi stoler på hinanden",
    "## Vores værdier", "### Orlov uden løn",
])  # fmt: skip
_EDITS = st.sampled_from([
    ("14 dage", "7 dage"), ("Tema 1: ", "Tema 2: "), ("stoler på", "tror på"), ("/x", "/y"),
    ("nedsat tid", "mindre tid"), ("Personaleudvalget", "Samarbejdsrådet"), ("Ferie", "Fritid"),
])  # fmt: skip


@st.composite
def linked_policies(draw: st.DrawFn) -> tuple[Policy, Policy]:
    """Two policies full of names and references, the second with a few edits."""
    old = draw(st.lists(st.one_of(_SENTENCES, _SENTENCES, _HEADINGS), min_size=4, max_size=14))
    new = list(old)
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(new) - 1))
        if draw(st.booleans()):
            new[at] = new[at].replace(*draw(_EDITS))
        elif len(new) > 1:
            moved = new.pop(at)
            if draw(st.booleans()):
                new.insert(draw(st.integers(0, len(new))), moved)
    return read(HEAD + "\n\n".join(old)), read(HEAD + "\n\n".join(new))


@given(st.one_of(edited_policies, linked_policies()))
def test_comparing_back_names_the_same_passages(pair: tuple[Policy, Policy]) -> None:
    forth, back = compare(*pair), compare(*reversed(pair))
    there = {p.new: p.old for p in forth.pairs}
    seen = sorted((m.term, there[m.anchor]) for change in forth.changes for m in change.ripple)
    assert seen == sorted((m.term, m.anchor) for change in back.changes for m in change.ripple)


@given(st.one_of(edited_policies, linked_policies()))
def test_what_is_named_stood_so_before_and_has_no_change_of_its_own(
    pair: tuple[Policy, Policy],
) -> None:
    comparison = compare(*pair)
    told = {c.new.anchor.partition("/link")[0] for c in comparison.changes if c.new}
    for change in comparison.changes:
        for mention in change.ripple:
            assert mention.anchor not in told
            assert mention.term in mention.text


def test_a_scheme_whose_section_came_is_not_named_beside_itself_whichever_text_is_old() -> None:
    rows = "| a | b |\n| - | - |\n| seniorordningen | x |\n| {} | Seniorordning |\n"
    bare, below = rows.format("lederen"), "\n## Ordninger\n\n" + rows.format("to dage")
    one, other = read(HEAD + bare), read(HEAD + below)
    for comparison in (compare(one, other), compare(other, one)):
        assert not any(change.ripple for change in comparison.changes)

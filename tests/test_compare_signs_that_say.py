"""Content without a word: crosses, ticks, signs before numbers, list lines, notes, struck words."""

import pytest

from policylib.compare import Change, compare
from policylib.markdown import read

_TABLE = "| Opgave | Leder | Kollega |\n|---|---|---|\n"
_DONT = "Her kan du:\n\n- spise frokost\n{}\nHer må du ikke:\n\n- ryge\n{}"
_TASKS = (
    "## Lederens opgaver\n\n{}- tælle kassen\n\n## Medarbejderens opgaver\n\n- vande planter\n{}"
)

CASES = {
    "a cross in another column": (
        _TABLE + "| Låse døren | x | |\n| Vande planter | x | x |",
        _TABLE + "| Låse døren | | x |\n| Vande planter | x | x |",
    ),
    "a cross and a dash changed places": (
        _TABLE + "| Låse døren | x | – |",
        _TABLE + "| Låse døren | – | x |",
    ),
    "yes became no": (_TABLE + "| Nøgle | ja | nej |", _TABLE + "| Nøgle | nej | nej |"),
    "an answer was emptied": (_TABLE + "| Nøgle | ja | nej |", _TABLE + "| Nøgle | | nej |"),
    "a tick became a cross": ("- ✓ Gæster\n- ✓ Naboer", "- ✗ Gæster\n- ✓ Naboer"),
    "a box was emptied": ("- [x] Gæster\n- [ ] Naboer", "- [ ] Gæster\n- [ ] Naboer"),
    "a comparison was turned": (
        "Ved lån ≤ 5 bøger kræves intet kort.",
        "Ved lån ≥ 5 bøger kræves intet kort.",
    ),
    "a minus went": ("Skuret holdes på -8 om natten.", "Skuret holdes på 8 om natten."),
    "a duty was struck through": (
        "Kassereren skal tælle kassen hver fredag.",
        "Kassereren ~~skal~~ kan tælle kassen hver fredag.",
    ),
    "an item went under what is forbidden": (
        _DONT.format("- tage gæster med\n", ""),
        _DONT.format("", "- tage gæster med\n"),
    ),
    "an item went to another's tasks": (
        _TASKS.format("- låse døren\n", ""),
        _TASKS.format("", "- låse døren\n"),
    ),
    "a note went to another passage": (
        "Alle kan låne nøglen.[^1]\n\nSkuret låses hver aften.\n\n[^1]: Gælder ikke gæster.",
        "Alle kan låne nøglen.\n\nSkuret låses hver aften.[^1]\n\n[^1]: Gælder ikke gæster.",
    ),
    "two notes changed places": (
        "Alle kan låne nøglen.[^1]\n\nSkuret låses.[^2]\n\n[^1]: Dog ikke gæster.\n\n[^2]: Kun om natten.",
        "Alle kan låne nøglen.[^2]\n\nSkuret låses.[^1]\n\n[^1]: Dog ikke gæster.\n\n[^2]: Kun om natten.",
    ),
    "two notes changed numbers and the marks stayed": (
        "Alle kan låne nøglen.[^1]\n\nSkuret låses.[^2]\n\n[^1]: Dog ikke gæster.\n\n[^2]: Kun om natten.",
        "Alle kan låne nøglen.[^1]\n\nSkuret låses.[^2]\n\n[^1]: Kun om natten.\n\n[^2]: Dog ikke gæster.",
    ),
    "two lines changed places above their lists": (
        "Her kan du:\n\n- spise frokost\n- synge\n\nHer må du ikke:\n\n- ryge\n- sove",
        "Her må du ikke:\n\n- spise frokost\n- synge\n\nHer kan du:\n\n- ryge\n- sove",
    ),
    "two heads changed places above the same answers": (
        _TABLE + "| Låse døren | ja | nej |",
        "| Opgave | Kollega | Leder |\n|---|---|---|\n| Låse døren | ja | nej |",
    ),
}  # fmt: skip

SAME = {
    "a hyphen that only looks otherwise": ("Se MED-aftalen.", "Se MED\u2011aftalen."),
    "a dash between numbers": ("Åbent 8-16.", "Åbent 8–16."),
    "no blank before per cent": ("Det er 10 % af prisen.", "Det er 10% af prisen."),
    "no blank after the paragraph sign": ("Se § 56 i loven.", "Se §56 i loven."),
    "a comma": ("Spis, hvis du vil.", "Spis hvis du vil."),
    "notes numbered otherwise": (
        "Et.[^1]\n\nTo.[^2]\n\n[^1]: Note om et.\n\n[^2]: Note om to.",
        "Et.[^a]\n\nTo.[^b]\n\n[^a]: Note om et.\n\n[^b]: Note om to.",
    ),
    "a row padded otherwise": (
        _TABLE + "| Låse døren | x | |",
        _TABLE + "|   Låse døren | x |   |",
    ),
}  # fmt: skip


def _changes(old: str, new: str) -> tuple[Change, ...]:
    return compare(*(read(f"# Foreningen\n\n{text}\n") for text in (old, new))).changes


@pytest.mark.parametrize(("old", "new"), CASES.values(), ids=CASES)
@pytest.mark.parametrize("way", [1, -1], ids=["forth", "back"])
def test_what_says_something_without_a_word_sends_the_reader_to_the_text(
    old: str, new: str, way: int
) -> None:
    changes = _changes(*(old, new)[::way])
    assert any(change.significance == "substantive" for change in changes)
    told = [signal for change in changes for signal in change.signals]
    assert any(signal.uncertain or signal.type == "number" for signal in told)


@pytest.mark.parametrize(("old", "new"), SAME.values(), ids=SAME)
def test_typography_is_still_no_more_than_that(old: str, new: str) -> None:
    for change in (*_changes(old, new), *_changes(new, old)):
        assert change.significance == "editorial"


def test_the_item_moves_and_not_the_line_above_the_others() -> None:
    (change,) = _changes(*CASES["an item went under what is forbidden"])
    assert (change.kind, change.new.text if change.new else "") == ("moved", "tage gæster med")
    place = next(signal for signal in change.signals if signal.type == "place")
    assert (place.old, place.new) == ("Her kan du", "Her må du ikke")


@pytest.mark.parametrize(
    "new",
    [
        "- Her kan du:\n- spise frokost\n- synge",
        "Her kan du:\n\n- spise frokost\n\nGerne i haven.\n\n- synge",
        "Køkkenet er åbent hele dagen for gæster.\n\nHer kan du:\n\n- spise frokost\n- synge",
        "Her kan du:\n\nKøkkenet er åbent hele dagen for gæster.\n\n- spise frokost\n- synge",
        "Her kan alle vores gæster:\n\n- spise frokost\n- synge",
    ],
)
def test_items_that_stay_together_are_not_told_of_when_their_line_changes(new: str) -> None:
    old = "Her kan du:\n\n- spise frokost\n- synge"
    for changes in (_changes(old, new), _changes(new, old)):
        texts = {side.text for change in changes for side in (change.old, change.new) if side}
        assert not texts & {"spise frokost", "synge"}


def test_a_cell_is_told_with_the_head_of_its_column() -> None:
    (change,) = _changes(*CASES["a cross in another column"])
    told = {(signal.old, signal.new) for signal in change.signals}
    assert told == {("Leder: x", None), (None, "Kollega: x")}


_HOLIDAY = "Gæster har ret til en nøgle. Skuret låses hver aften af den sidste."
_DOOR = "Døren males hvert femte år af foreningen."


def test_a_sentence_that_stands_elsewhere_is_no_right_lost_and_gained() -> None:
    sentence, rest = _HOLIDAY.split(". ")
    changes = _changes(f"{_HOLIDAY}\n\n{_DOOR}", f"{rest}\n\n{_DOOR} {sentence}.")
    assert [change.kind for change in changes] == ["changed", "changed"]
    for change in changes:
        assert [signal.type for signal in change.signals] == ["place"]


def test_a_sentence_that_leans_on_the_one_before_it_is_not_said_to_have_moved() -> None:
    leaning = "Den må ikke lånes ud til gæster."
    one, other = "Nøglen hænger på kontoret i gangen.", "Cyklen står i skuret bag huset."
    changes = _changes(f"{one} {leaning}\n\n{other}", f"{one}\n\n{other} {leaning}")
    assert {signal.type for change in changes for signal in change.signals} != {"place"}


def test_a_sentence_that_became_an_aim_is_not_said_to_have_moved() -> None:
    frame = "## Tema 1: Nøgler\n\n### Hvad vil vi?\n\n{}\n\n### Hvad gør vi?\n\n{}"
    sentence, rest = _HOLIDAY.split(". ")
    changes = _changes(frame.format(_DOOR, _HOLIDAY), frame.format(f"{_DOOR} {sentence}.", rest))
    assert any(signal.type == "right" for change in changes for signal in change.signals)

"""What is said about a change: the model sentences to the letter, and nothing that smells of machine."""

import itertools
import re

import pytest

from policylib.compare import compare
from policylib.compare.facts import (
    Change,
    Kind,
    NodeKind,
    Part,
    Segment,
    Side,
    Signal,
    SignalType,
    Significance,
)
from policylib.explain import explain_change
from policylib.explain.order import in_ranges
from policylib.markdown import read
from tests.explaining import PLACE, comparison, edited, make, side

MODELS = [
    (
        "Lederen kan tilbyde en samtale.",
        "Lederen skal tilbyde en samtale.",
        "Binder mere: »kan« er ændret til »skal«. Det gælder lederen.",
    ),
    (
        "Lederen skal holde en samtale.",
        "Lederen skal så vidt muligt holde en samtale.",
        "Binder mindre: Der er kommet et forbehold ind, »så vidt muligt«.",
    ),
    (
        "Lederen bør indhente to referencer.",
        "Lederen skal indhente to referencer.",
        "Binder mere: »bør« er ændret til »skal«. Før en anbefaling, nu et krav.",
    ),
    (
        "Svaret gives senest 14 dage efter mødet.",
        "Svaret gives senest 7 dage efter mødet.",
        "Fristen er kortere: senest 7 dage i stedet for senest 14 dage.",
    ),
    (
        "Der bruges højst 500 kr. på gaven.",
        "Der bruges højst 750 kr. på gaven.",
        "Beløbet er sat op: højst 750 kr. i stedet for højst 500 kr.",
    ),
    (
        "Planen er ikke hemmelig.",
        "Planen er hemmelig.",
        "Ordet »ikke« er fjernet. Sætningen kan nu betyde det modsatte.",
    ),
    (
        "Lederen skriver referatet.",
        "HR skriver referatet.",
        "En anden er nævnt: »lederen« er ændret til »HR«. Opgaven kan være flyttet.",
    ),
    (
        "Lederen bør indhente én reference.",
        "Lederen skal indhente to referencer.",
        "Binder mere: »bør« er ændret til »skal«. Antallet er sat op: to i stedet for én.",
    ),
    (
        "Omlægningen aftales i Lokal-MED.",
        "Omlægningen drøftes i Lokal-MED.",
        "Mindre indflydelse: »aftales« er ændret til »drøftes«.",
    ),
    (
        "Bilen må bruges privat.",
        "Bilen må ikke bruges privat.",
        "Nyt forbud: »må« er ændret til »må ikke«.",
    ),
]


@pytest.mark.parametrize(("old", "new", "said"), MODELS, ids=[said[:40] for *_, said in MODELS])
def test_a_changed_wording_is_told_as_the_model_sentences_have_it(
    old: str, new: str, said: str
) -> None:
    assert explain_change(edited(old, new), "da") == said


def theme(number: str, title: str = "Ferie", **more: object) -> Side:
    return side(title, "ferie", number=number, **{"place": (), **more})


def test_a_moved_theme_is_told_with_both_numbers_and_whether_its_text_stayed() -> None:
    moved = make(Kind.MOVED, NodeKind.THEME, theme("6"), theme("2"))
    assert explain_change(moved, "da", comparison=comparison(moved)) == (
        "Temaet »Ferie« er flyttet fra tema 6 til tema 2. Teksten i temaet er uændret."
    )
    inside = make(Kind.REMOVED, NodeKind.PARAGRAPH, side("Væk.", "ferie/p1"), None)
    told = explain_change(moved, "da", comparison=comparison(moved, inside))
    assert told == "Temaet »Ferie« er flyttet fra tema 6 til tema 2."
    assert "uændret" not in explain_change(moved, "da")


def test_a_new_heading_is_told_with_both_titles() -> None:
    renamed = make(
        Kind.RENAMED,
        NodeKind.THEME,
        theme("6"),
        theme("6", "Ferie og orlov"),
        significance=Significance.WORDING,
    )
    assert explain_change(renamed, "da", comparison=comparison(renamed)) == (
        "Ny overskrift: »Ferie« hedder nu »Ferie og orlov«. Teksten under overskriften er den samme."
    )


def _parts(*texts: str) -> tuple[Part, ...]:
    return tuple(Part(text, f"x/p{n}", "politik.md", n) for n, text in enumerate(texts, start=1))


def test_a_divided_paragraph_is_told_with_the_number_of_its_pieces() -> None:
    whole = side("Først dette. Så hint.")
    pieces = side("Først dette. Så hint.", parts=_parts("Først dette.", "Så hint."))
    kept = (Segment("=", whole.text),)
    split = make(Kind.SPLIT, NodeKind.PARAGRAPH, whole, pieces, segments=kept)
    assert explain_change(split, "da") == "Afsnittet er delt i to. Ordene er de samme."
    merged = make(Kind.MERGED, NodeKind.PARAGRAPH, pieces, whole, segments=kept)
    assert explain_change(merged, "da") == "To afsnit er slået sammen til ét. Ordene er de samme."
    rows = make(Kind.MERGED, NodeKind.TABLE_ROW, pieces, whole, segments=kept)
    assert (
        explain_change(rows, "da") == "To tabelrækker er slået sammen til én. Ordene er de samme."
    )


def test_what_is_gone_is_told_with_what_we_cannot_see() -> None:
    gone = make(Kind.REMOVED, NodeKind.PARAGRAPH, side("Der gives fri."), None)
    assert explain_change(gone, "da") == (
        "Afsnittet er taget ud. Vi finder det ikke andre steder i den nye tekst. "
        "Om reglen stadig gælder, fx efter lov eller overenskomst, kan vi ikke se."
    )
    row = make(Kind.REMOVED, NodeKind.TABLE_ROW, side("Bryllup | 1 dag"), None)
    assert "Vi finder den ikke" in explain_change(row, "da")


def test_a_link_that_leads_elsewhere_is_told_with_what_we_did_not_check() -> None:
    signal = Signal(type=SignalType.LINK, old="https://a.example", new="https://b.example")
    link = make(
        Kind.CHANGED,
        NodeKind.LINK,
        side("Rejseregler"),
        side("Rejseregler"),
        signals=(signal,),
        significance=Significance.SUBSTANTIVE,
    )
    assert explain_change(link, "da") == (
        "Linket »Rejseregler« fører et nyt sted hen. "
        "Vi har ikke undersøgt, om indholdet dér er anderledes."
    )


def test_more_than_two_signs_are_counted() -> None:
    told = explain_change(
        edited("Lederen bør give én dag inden 1. maj.", "HR skal give to dage inden 2. juni."), "da"
    )
    assert re.search(r"\. \(og \d ting mere\)$", told)


def test_rewording_and_layout_are_told_apart() -> None:
    assert explain_change(edited("Vi taler pænt.", "Vi taler venligt."), "da") == (
        "Omformuleret: Vi har ikke fundet tegn på nyt indhold. Læs selv."
    )
    minor = make(Kind.CHANGED, NodeKind.PARAGRAPH, side("Vi taler"), side("Vi taler."))
    assert explain_change(minor, "da") == "Kun tegn og opsætning er ændret."


def test_dates_and_statuses_of_the_front_matter_are_told_in_words() -> None:
    dates = [
        Side(text=text, anchor="metadata/in_force_from") for text in ("2021-12-13", "2022-01-01")
    ]
    told = explain_change(make(Kind.CHANGED, NodeKind.METADATA, dates[0], dates[1]), "da")
    assert told == (
        "Oplysningen »Gælder fra« er ændret fra »13. december 2021« til »1. januar 2022«."
    )
    states = [Side(text=text, anchor="metadata/status") for text in ("draft", "in_force")]
    told = explain_change(make(Kind.CHANGED, NodeKind.METADATA, states[0], states[1]), "da")
    assert told == "Oplysningen »Status« er ændret fra »Udkast« til »Gældende«."


def _any_change(kind: Kind, node: NodeKind, signals: tuple[Signal, ...]) -> Change:
    old, new = (
        side("Lederen bør svare"),
        side("Lederen skal svare", place=("Tema 2: Løn", PLACE[1])),
    )
    parts = _parts("Lederen", "svarer")
    if node is NodeKind.METADATA:
        old, new = (Side(text=each.text, anchor="metadata/contact") for each in (old, new))
    if kind is Kind.SPLIT:
        new = side(new.text, parts=parts)
    if kind is Kind.MERGED:
        old = side(old.text, parts=parts)
    return make(
        kind,
        node,
        None if kind is Kind.ADDED else old,
        None if kind is Kind.REMOVED else new,
        signals=signals,
    )


_SIGNALS = [
    (),
    *(
        (Signal(type=kind, old=old, new=new),)
        for kind in SignalType
        for old, new in (("bør", "skal"), (None, "ikke"), ("14 dage", None))
    ),
]


@pytest.mark.parametrize("lang", ["da", "en"])
def test_every_kind_of_change_of_every_passage_has_a_sentence_for_people(lang: str) -> None:
    for kind, node, signals in itertools.product(Kind, NodeKind, _SIGNALS):
        change = _any_change(kind, node, signals)
        for told in (
            explain_change(change, lang),
            explain_change(change, lang, comparison=comparison(change)),
        ):
            where = (kind, node, signals, told)
            assert told[:1].isupper() or told[0] in "»“", where
            assert told.endswith((".", ")")), where
            assert not re.search(r"signal|lineage|anchor|node|None|[{}]|  |\.\.", told), where
            assert len(told) <= 400, where


def test_gender_follows_the_word() -> None:
    told = {
        node: explain_change(
            make(Kind.ADDED, node, None, side("Nyt indhold", body=("Tekst.",))), "da"
        )
        for node in NodeKind
    }
    assert told[NodeKind.PARAGRAPH] == "Afsnittet er nyt."
    assert told[NodeKind.TABLE_ROW] == "Tabelrækken er ny."
    assert told[NodeKind.FOOTNOTE] == "Fodnoten er ny."
    assert told[NodeKind.LIST_ITEM] == "Punktet er nyt."
    assert told[NodeKind.THEME] == "Temaet »Nyt indhold« er nyt."


def test_a_heading_put_above_old_text_is_not_called_new_content() -> None:
    heading = make(Kind.ADDED, NodeKind.SECTION, None, side("Planlægning"))
    assert explain_change(heading, "da") == (
        "Overskriften »Planlægning« er sat ind over tekst, der stod her i forvejen."
    )


def test_only_several_items_are_told_as_a_list() -> None:
    whole = "Lederen holder samtalen. Medarbejderen får et kort referat."
    first, second = whole.split(" Med", maxsplit=1)[0], f"Med{whole.split(' Med')[1]}"
    for pieces, told in (
        (f"{first}\n\n- {second}", "Afsnittet er delt i to. Ordene er de samme."),
        (
            f"- {first}\n- {second}",
            "Afsnittet er delt op i en liste med to punkter. Ordene er de samme.",
        ),
    ):
        texts = (read(f"# Politik\n\n{text}\n") for text in (whole, pieces))
        (change,) = compare(*texts).changes
        assert explain_change(change, "da") == told


@pytest.mark.parametrize(
    ("numbers", "told"),
    [
        ([1, 2, 3, 4, 7], "1–4, 7"),
        ([1, 2], "1, 2"),
        ([3, 5, 6, 7], "3, 5–7"),
        ([2, 3, 5, 6], "2, 3, 5, 6"),
        ([9], "9"),
    ],
)
def test_numbers_are_told_in_short_and_each_of_them(numbers: list[int], told: str) -> None:
    assert in_ranges(numbers) == told

"""What changed, as a page and as PDF: one set of numbers, both wordings, true page references."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from policylib.compare import compare
from policylib.document import normalise
from policylib.publish.comparison_page import comparison_document, comparison_page
from policylib.publish.pdf import pdf_of
from tests.publishing import Element, page, policy
from tests.test_publish_page import hostile_policy
from tests.test_publish_pdf import pages

OLD = """---
title: Personalepolitik
organisation: Lyngvig Kommune
version: "2.0"
status: in_force
in_force_from: 2019-01-01
---

# Personalepolitik

## Forord

Vi passer børn og rydder sne.

## Tema 1: Løn

### Hvad gør vi?

Lederen kan tilbyde en samtale. Svaret gives senest 14 dage efter.

Alle ansatte får en julegave hvert år i december.

## Tema 2: Ferie

### Hvad gør vi?

Ferien aftales med [lederen](https://lyngvig.example/gammel).

Planen laves i MED-udvalget. Den gælder for hele året.
"""
NEW = (
    OLD.replace('"2.0"', '"3.0"')
    .replace(
        "status: in_force\nin_force_from: 2019-01-01",
        "status: consultation\nconsultation_deadline: 2025-04-11",
    )
    .replace("Lederen kan tilbyde", "Lederen skal tilbyde")
    .replace("senest 14 dage", "senest 7 dage")
    .replace("Alle ansatte får en julegave hvert år i december.\n\n", "")
    .replace("/gammel", "/ny")
    .replace("MED-udvalget. Den", "MED-udvalget.\n\nDen")
    + "\n## Tema 3: Digital chikane\n\nAlle henvendelser besvares senest fem arbejdsdage efter.\n"
)


def comparison_of(old: str = OLD, new: str = NEW) -> "tuple[int, str]":
    comparison = compare(policy(old), policy(new))
    return len(comparison.changes), comparison_page(comparison)


@pytest.fixture(scope="module")
def made() -> Element:
    return page(comparison_of()[1])


def by_id(made: Element, wanted: str) -> Element:
    return next(e for e in made.elements() if e.attributes.get("id") == wanted)


def words(element: Element, **left_out: tuple[str, ...]) -> str:
    return normalise(element.text(**left_out))


def test_every_change_stands_once_with_the_number_of_the_one_page(made: Element) -> None:
    count, _ = comparison_of()
    ids = [e.attributes.get("id", "") for e in made.elements()]
    numbers = [int(each.removeprefix("_change-")) for each in ids if each.startswith("_change-")]
    assert numbers == list(range(1, count + 1))
    listed = [int(e.attributes["value"]) for e in made.named("li") if "value" in e.attributes]
    counted = re.findall(r"(\d+)(?:–(\d+))?", " ".join(re.findall(r"nr\. ([\d, –]+)", made.text())))
    assert listed == sorted(listed)
    assert sorted({*listed, *_spread(counted)}) == numbers


def _spread(ranges: list[tuple[str, str]]) -> set[int]:
    """The numbers that "4–7, 9" names."""
    return {each for a, b in ranges for each in range(int(a), int(b or a) + 1)}


def test_each_line_leads_to_its_change_and_every_link_finds_its_place(made: Element) -> None:
    ids = [e.attributes["id"] for e in made.elements() if "id" in e.attributes]
    assert len(ids) == len(set(ids))
    within = [e.attributes["href"] for e in made.named("a") if e.attributes["href"].startswith("#")]
    assert {target[1:] for target in within} <= set(ids)
    for line in made.named("li"):
        if "value" in line.attributes:
            targets = [link.attributes["href"] for link in line.named("a")]
            assert targets[0] == f"#_change-{line.attributes['value']}"
            assert targets[1].startswith("#redline/")


def test_a_change_shows_the_whole_old_and_the_whole_new_wording(made: Element) -> None:
    change = next(e for e in made.with_class("change") if "samtale" in e.text())
    before, now = change.with_class("side")
    assert words(before.named("p")[0]) == "Før – gældende formulering:"
    assert words(now.named("p")[0]) == "Nu – foreslået formulering:"
    assert words(before.named("p")[1], classes=("aid",)) == (
        "Lederen kan tilbyde en samtale. Svaret gives senest 14 dage efter."
    )
    assert words(now.named("p")[1], classes=("aid",)) == (
        "Lederen skal tilbyde en samtale. Svaret gives senest 7 dage efter."
    )
    assert [words(e, classes=("aid",)) for e in before.named("del")] == ["kan", "14 dage"]
    assert [words(e, classes=("aid",)) for e in now.named("ins")] == ["skal", "7 dage"]


def test_the_pieces_of_a_division_stand_apart(made: Element) -> None:
    change = next(e for e in made.with_class("change") if "Den gælder for hele" in e.text())
    now = change.with_class("side")[-1]
    assert [words(p) for p in now.named("p")[1:]] == [
        "Planen laves i MED-udvalget.",
        "Den gælder for hele året.",
    ]


def test_a_redirected_link_shows_where_it_led_and_where_it_leads(made: Element) -> None:
    told = [words(e) for e in made.with_class("target")]
    assert told == [
        "Linket fører til https://lyngvig.example/gammel",
        "Linket fører til https://lyngvig.example/ny",
    ]


def test_front_matter_is_told_in_words(made: Element) -> None:
    rows = made.with_class("details")[0].named("tr")
    told = {words(e.named("th")[0]): words(e) for e in rows if len(e.named("th")) == 1}
    status = told["Status"]
    assert "Gældende" in status
    assert "I høring" in status
    assert "in_force" not in made.text()
    assert "1. januar 2019" in made.text()
    assert "2019-01-01" not in made.text()


@pytest.mark.parametrize(("view", "prefix", "text"), [("_new", "new/", NEW), ("_old", "old/", OLD)])
def test_both_texts_without_marks_are_one_link_away(
    made: Element, view: str, prefix: str, text: str
) -> None:
    assert f"#{view}" in [e.attributes["href"] for e in made.with_class("views")[0].named("a")]
    shown = by_id(made, view)
    assert shown.attributes["tabindex"] == "-1"
    assert not shown.named("ins", "del")
    assert f"{prefix}loen" in [e.attributes.get("id") for e in shown.elements()]
    article = words(shown.named("article")[0])
    for line in text.split("---\n")[2].splitlines():
        if line and not line.startswith(("#", "Ferien")):
            assert line in article


def test_the_page_is_heard_as_well_as_seen(made: Element) -> None:
    assert made.named("html")[0].attributes["lang"] == "da"
    headings = [e for e in made.elements() if re.fullmatch("h[1-6]", e.name)]
    levels = [int(heading.name[1]) for heading in headings]
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert not made.named("script")
    assert all(not (e.name == "p" and e.parent and e.parent.name == "li") for e in made.elements())
    assert made.named("title")[0].text().startswith("UDKAST: Ændringerne på én side")
    assert words(headings[0]).startswith("UDKAST ")
    assert "Lavet efter faste regler. Ikke en juridisk vurdering." in made.text()


def test_where_nothing_changed_the_page_says_so() -> None:
    made = page(comparison_of(OLD, OLD)[1])
    assert not made.named("ins", "del")
    assert "Her er intet ændret." in made.text()


def test_markup_in_any_field_is_shown_as_text() -> None:
    for old, new in ((hostile_policy(), policy()), (policy(), hostile_policy())):
        comparison = compare(old, new)
        assert not page(comparison_page(comparison)).named("script")
        assert not page(comparison_document(comparison).replace("<!doctype html>", "")).named(
            "script"
        )


def test_the_same_versions_give_the_same_page_and_another_language_on_request() -> None:
    comparison = compare(policy(OLD), policy(NEW))
    assert comparison_page(comparison) == comparison_page(comparison)
    english = page(comparison_page(comparison, lang="en"))
    assert english.named("html")[0].attributes["lang"] == "en"
    assert "Before – wording in force" in english.text()


def test_the_page_references_of_the_pdf_are_true(tmp_path: Path) -> None:
    filler = "\n\nLederen taler med medarbejderen om opgaverne. " + "Det sker hver dag. " * 220
    comparison = compare(
        policy(OLD + filler), policy(NEW.replace("\n## Tema 3", f"{filler}\n\n## Tema 3"))
    )
    path = tmp_path / "changes.pdf"
    path.write_bytes(pdf_of(comparison_document(comparison)))
    every = pages(path)
    line = re.compile(r"^\s*(\d+)\.\s(.*?)\(s\. (\d+) og (\d+)\)", re.MULTILINE | re.DOTALL)
    told = line.findall(every[0])
    assert len(told) >= 3
    for number, _, wording, _ in told:
        assert re.search(rf"^\s*{number}\.\s", every[int(wording) - 1], re.MULTILINE), number
    new_theme = next(place for _, text, _, place in told if "Digital chikane" in text)
    assert "Digital chikane" in every[int(new_theme) - 1]
    assert int(new_theme) > 2
    assert all("UDKAST" in text for text in every)


def test_only_a_wording_that_stands_on_one_side_goes_without_strike_and_underline(
    made: Element,
) -> None:
    style = made.named("style")[0].text()
    unmarked = re.findall(r"([^{}]*\b(?:ins|del)\b[^{}]*)\{[^}]*text-decoration: none", style)
    assert [rule.strip() for rule in unmarked] == [".one-sided ins, .one-sided del"]
    for element in made.with_class("one-sided"):
        assert element.name == "p"
    redline = by_id(made, "_redline")
    above, here = [], redline.parent
    while here is not None:
        above.append(here)
        here = here.parent
    assert not any("one-sided" in e.classes for e in [*above, redline, *redline.elements()])

"""Three points and places to read too, as a reader meets them: page, terminal, Markdown, JSON."""

import json
import re
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from policylib.compare import compare
from policylib.compare.facts import Comparison, Since
from policylib.compare.since import compare_since
from policylib.document import Policy
from policylib.explain import numbered, one_page, to_dict, to_json, to_markdown, to_text
from policylib.history import open_history
from policylib.markdown import read
from policylib.publish.comparison_page import comparison_document, comparison_page
from tests.test_compare_since import three_policies

FRONT = '---\ntitle: Personalepolitik\nversion: "{}"\nstatus: {}\n---\n\n# Personalepolitik\n\n'
TEXT = """## Tema 1: Rekruttering

Alle ansøgere får svar senest 14 dage efter samtalen.

Lederen bør indhente én reference.

## Tema 2: Ferie

Ferieplanen er kendt af alle senest den 1. marts.

Restferie overføres kun efter aftale med lederen.

Se også tema 1, når en vikar skal ansættes.
"""


def policy(text: str, version: str, status: str) -> Policy:
    return read(FRONT.format(version, status) + text, file="politik.md")


@pytest.fixture(scope="module")
def told() -> Comparison:
    """One change kept, one altered, one new, two withdrawn."""
    first = TEXT.replace("senest 14 dage", "senest 7 dage").replace("én reference", "to referencer")
    first = first.replace("efter aftale med lederen", "når lederen vil").replace("Se også", "Se")
    second = first.replace("bør", "skal").replace("1. marts", "1. april")
    second = second.replace("når lederen vil", "efter aftale med lederen").replace(
        "Se t", "Se også t"
    )
    return compare_since(
        policy(TEXT, "2.0", "in_force"),
        policy(first, "3.0-udkast-1", "consultation"),
        policy(second, "3.0-udkast-2", "consultation"),
    )


@pytest.fixture(scope="module")
def schema() -> Draft202012Validator:
    text = (
        resources.files("policylib.explain").joinpath("comparison.schema.json").read_text("utf-8")
    )
    return Draft202012Validator(json.loads(text))


def test_the_page_says_which_three_are_compared(told: Comparison) -> None:
    page = one_page(told, "da")
    assert page.compared == (
        "Udkast 2 til version 3.0 (i høring) sammenlignet med den gældende version 2.0. "
        "Ændringerne er også holdt op mod udkast 1."
    )


def test_the_first_line_counts_what_is_new_and_adds_up(told: Comparison) -> None:
    first = one_page(told, "da").short[0]
    assert first.startswith("Siden udkast 1: 1 ny ændring (nr. ")
    assert "1 ændret igen (nr. " in first
    assert "2 taget ud igen" in first
    kept = sum(change.since is Since.KEPT for change in told.changes)
    assert first.endswith(f"resten ({kept}) som i udkast 1.")
    assert kept + 2 == len(told.changes)


def test_the_numbers_in_the_first_line_are_those_of_the_changes(told: Comparison) -> None:
    first = one_page(told, "da").short[0]
    new, altered = (int(found) for found in re.findall(r"\(nr\. (\d+)\)", first))
    by_number = {number: change for number, change, _ in numbered(told, "da")}
    assert by_number[new].since is Since.NEW
    assert by_number[altered].since is Since.ALTERED


def test_only_lines_that_are_not_as_in_the_draft_carry_a_word(told: Comparison) -> None:
    lines = [line for group in one_page(told, "da").groups for line in group.lines]
    words = {line.since for line in lines}
    assert words == {"", "Ny siden udkast 1", "Ændret igen siden udkast 1"}


def test_what_was_taken_out_again_stands_apart_with_the_drafts_words(told: Comparison) -> None:
    (aside,) = (each for each in one_page(told, "da").asides if each.key == "withdrawn")
    assert aside.title == "Taget ud igen siden udkast 1"
    assert [line.number for line in aside.lines] == [None, None]
    assert aside.lines[0].lead == "Ferie (tema 2)"
    assert "Udkast 1 ændrede »efter aftale med« til »når«: »Restferie" in aside.lines[0].text
    assert "Udkast 1 tog »også« ud" in aside.lines[1].text


def test_the_terminal_says_of_every_change_what_became_of_it(told: Comparison) -> None:
    text = " ".join(to_text(told, "da", width=200).split())
    assert text.count("Ny siden udkast 1.") == 1
    assert text.count("Ændret igen siden udkast 1.") == 1
    assert "I udkast 1 stod der: »Lederen bør indhente to referencer.«" in text
    assert "Som i udkast 1. Fristen er kortere" in text


def test_markdown_and_pages_say_it_too(told: Comparison) -> None:
    for made in (to_markdown(told), comparison_page(told), comparison_document(told)):
        assert "Siden udkast 1: 1 ny" in made
        assert "Ny siden udkast 1." in made
        assert "Taget ud igen siden udkast 1" in made
        assert "I udkast 1 stod der" in made


def test_the_json_tells_all_three_points(told: Comparison, schema: Draft202012Validator) -> None:
    document = json.loads(to_json(told))
    assert list(schema.iter_errors(document)) == []
    assert document["since"]["version"] == "3.0-udkast-1"
    assert {change["since"] for change in document["changes"]} == {"new", "kept", "altered"}
    assert [change["since"] for change in document["withdrawn"]] == ["withdrawn", "withdrawn"]
    (altered,) = (change for change in document["changes"] if change["since"] == "altered")
    assert altered["in_draft"]["text"] == "Lederen bør indhente to referencer."


def test_two_points_say_nothing_of_a_third() -> None:
    old, new = policy(TEXT, "2.0", "in_force"), policy(TEXT.replace("14", "7"), "3.0", "draft")
    document: dict[str, Any] = to_dict(compare(old, new))
    assert not {"since", "withdrawn"} & document.keys()
    assert not any(
        {"since", "in_draft", "ripple"} & change.keys() for change in document["changes"]
    )
    assert "udkast 1" not in to_text(compare(old, new), "da")


@given(three_policies())
def test_the_counts_add_up_to_all_changes(policies: tuple[Policy, Policy, Policy]) -> None:
    comparison = compare_since(*policies)
    first = one_page(comparison, "da").short[0]
    new, altered, rest = (
        sum(map(int, re.findall(pattern, first)))
        for pattern in (r"(\d+) nye? ændring", r"(\d+) ændret igen", r"resten \((\d+)\)")
    )
    kept = sum(change.since is Since.KEPT for change in comparison.changes)
    assert new + altered + (rest or kept) == len(comparison.changes)
    gone = re.findall(r"(\d+) taget ud igen", first)
    assert [int(count) for count in gone] == (
        [len(comparison.withdrawn)] if comparison.withdrawn else []
    )


@given(three_policies())
def test_any_three_points_can_be_told_in_both_languages(
    policies: tuple[Policy, Policy, Policy],
) -> None:
    comparison = compare_since(*policies)
    for lang in ("da", "en"):
        assert to_text(comparison, lang)
        assert to_markdown(comparison, lang)
        assert comparison_page(comparison, lang=lang)


def test_the_samples_second_draft_takes_back_what_the_table_says(root: Path) -> None:
    with open_history(root / "policy_versions") as history:
        three = [
            history.read(history.resolve(version)).policy
            for version in ("2.1", "3.0-udkast-1", "3.0-udkast-2")
        ]
    comparison = compare_since(*three)
    gone = {(side.text if (side := change.old) else "")[:30] for change in comparison.withdrawn}
    assert gone == {
        "Lokaludvalget drøfter mindst é", "Lederen nedsætter et ansættels", "Lederen fastlægger ferien efte",
        "En medarbejder, der passer et ", "Retningslinjer",
    }  # fmt: skip
    new = {
        change.new.text for change in comparison.changes if change.since is Since.NEW and change.new
    }
    assert {"Digital chikane", "Orlov uden løn"} <= new


REFERRED = """## Tema 1: Rekruttering

Vi ansætter den bedste til jobbet.

## Tema 2: Ferie

Ferien planlægges i god tid.

## Tema 3: Sygefravær

Se også tema 1, når en ny medarbejder er syg.
"""


def test_a_place_to_read_too_is_said_in_short_on_the_page_and_under_its_change() -> None:
    old = read(REFERRED, file="politik.md")
    after = REFERRED.replace(
        "## Tema 1: Rekruttering\n\nVi ansætter den bedste til jobbet.\n\n", ""
    )
    new = read(after.replace("Tema 2", "Tema 1").replace("Tema 3", "Tema 2"), file="politik.md")
    comparison = compare(old, new)
    page = one_page(comparison, "da")
    assert page.short[-1] == "Ét uændret sted nævner noget, som er ændret. Læs det også."
    (aside,) = page.asides
    assert aside.title == "Læs også disse steder"
    (line,) = aside.lines
    assert (line.number, line.lead) == (1, "Sygefravær (tema 2)")
    assert line.text.startswith(
        "henviser til »tema 1«, som ikke længere er det samme: »Se også tema 1"
    )
    remark = (
        "Læs også Sygefravær (tema 2), der henviser til »tema 1«, som ikke længere er det samme: "
        "»Se også tema 1, når en ny medarbejder er syg.«"
    )
    assert remark in " ".join(to_text(comparison, "da").split())
    for made in (to_markdown(comparison), comparison_page(comparison)):
        assert "Læs også disse steder" in made
        assert "Læs også Sygefravær (tema 2), der henviser til" in made


def test_places_that_the_page_has_no_room_for_are_counted() -> None:
    values = (
        "## Vores værdier\n\n### Tillid – vi siger det\n\nVi taler åbent.\n\n## Tema 1: Ledelse\n\n"
    )
    places = "".join(f"Punkt {n}: Lederen viser tillid.\n\n" for n in range(5))
    old, new = read(values + places), read(values.replace("åbent", "lukket") + places)
    comparison = compare(old, new)
    (aside,) = one_page(comparison, "da").asides
    assert len(aside.lines) == 2
    assert aside.more == "3 steder mere, se den fulde liste."
    assert to_text(comparison, "da").count("Læs også Ledelse (tema 1), der nævner") == 5
    assert len(to_dict(comparison)["changes"][0]["ripple"]) == 5


def test_a_deadline_told_twice_is_said_to_stand_still_or_to_be_the_new_one_already() -> None:
    both = (
        "## Tema 1: Svar\n\nAnsøgere får svar senest {} efter samtalen.\n\n## Tema 2: Hvornår\n\n"
    )
    again = "Til ansøgere sendes svar efter en samtale inden for 14 dage.\n"
    old, new = (read(both.format(days) + again) for days in ("14 dage", "7 dage"))
    forth, back = (
        " ".join(to_text(compare(*pair), "da").split()) for pair in ((old, new), (new, old))
    )
    assert "Læs også Hvornår (tema 2), der stadig siger »14 dage«" in forth
    assert "Læs også Hvornår (tema 2), der også siger »14 dage«" in back


def test_the_details_of_the_version_say_it_too(told: Comparison) -> None:
    details = comparison_page(told).partition('class="details"')[2].partition("</table>")[0]
    assert "Status" in details
    assert "Som i udkast 1." in details

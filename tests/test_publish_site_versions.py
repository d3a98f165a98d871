"""A version's own page within a release: where it stands among the others, and ways to each heading."""

from dataclasses import replace

import pytest

from policylib.document import Status
from policylib.publish.cover import Standing
from policylib.publish.edition import Edition
from policylib.publish.policy_html import policy_page
from policylib.publish.version_around import around_of
from tests.publishing import Element, page
from tests.site import edition_of, small_edition, small_site, written


def version_page(label: str, edition: Edition | None = None) -> Element:
    edition = edition or small_edition()
    version = edition.version(label)
    return page(
        policy_page(
            version.policy,
            standing=edition.standings()[label],
            around=around_of(edition, version),
            frame=edition.frame(f"{version.base}.html"),
        )
    )


def said(element: Element) -> str:
    return " ".join(element.text().split())


def notice(made: Element) -> str:
    return " ".join(said(each) for each in made.with_class("notice"))


def test_a_replaced_version_says_so_and_leads_to_the_one_in_force() -> None:
    made = version_page("1.0")
    assert notice(made) == (
        "Denne version gælder ikke mere. Den er erstattet af version 2.0. "
        "Gå til den gældende version 3.0"
    )
    (link,) = made.with_class("notice")[0].named("a")
    assert link.attributes["href"] == "../../v/3.0/personalepolitik-3.0.html"


def test_the_version_in_force_has_nothing_to_warn_of() -> None:
    assert not notice(version_page("3.0"))


@pytest.mark.parametrize(
    ("label", "told"),
    [
        ("3.1-udkast-2", "Dette er et udkast. Det gælder ikke. Høringsfrist: 17. april 2026."),
        ("3.1-udkast-1", "Dette er et tidligere udkast. Det gælder ikke, og høringen er slut."),
        ("2.0-udkast-1", "Dette er et tidligere udkast. Det gælder ikke, og høringen er slut."),
    ],
)
def test_a_draft_says_that_it_does_not_hold(label: str, told: str) -> None:
    assert notice(version_page(label)) == f"{told} Gå til den gældende version 3.0"


def test_a_draft_that_is_done_with_is_no_longer_said_to_be_heard() -> None:
    asked, done = version_page("3.1-udkast-2"), version_page("3.1-udkast-1")
    assert said(asked.named("h1")[0]).startswith("UDKAST – I HØRING ")
    assert said(done.named("h1")[0]).startswith("UDKAST Personalepolitik")
    assert "I høring" not in said(done)


def test_the_version_in_force_leads_to_what_is_proposed_in_its_place() -> None:
    (link,) = [each for each in version_page("3.0").named("a") if "udkast" in said(each)]
    assert said(link) == "Se også: udkast 2 til version 3.1"
    assert link.attributes["href"] == "../../v/3.1-udkast-2/personalepolitik-3.1-udkast-2.html"


def test_a_version_that_comes_says_from_when_it_holds() -> None:
    edition = edition_of(
        replace(written("2.0"), standing=Standing(status=Status.IN_FORCE)),
        replace(written("3.0"), standing=Standing(status=Status.ADOPTED)),
    )
    assert notice(version_page("3.0", edition)) == (
        "Denne version er godkendt og gælder fra 1. januar 2022. Gå til den gældende version 2.0"
    )


def test_a_page_leads_to_its_files_to_what_changed_and_to_its_neighbours() -> None:
    (ways,) = version_page("2.0").with_class("around")
    found = {said(a): a.attributes["href"] for a in ways.named("a")}
    base = "../../v/2.0/personalepolitik-2.0"
    assert found == {
        "PDF": f"{base}.pdf",
        "Word": f"{base}.docx",
        "Ren tekst (Markdown)": f"{base}.md",
        "Data (JSON)": f"{base}.json",
        "Hvad er ændret fra version 1.0?": "../../changes/1.0--2.0/summary.html",
        "Se det ændrede i version 1.0 og version 2.0 side om side": "../../changes/1.0--2.0/parallel.html",
        "Forrige: version 1.0": "../../v/1.0/personalepolitik-1.0.html",
        "Se alle ændringer fra version 2.0 til version 3.0": "../../changes/2.0--3.0/summary.html",
        "Næste: version 3.0": "../../v/3.0/personalepolitik-3.0.html",
    }


def test_every_theme_leads_to_its_history_and_its_permanent_addresses() -> None:
    made = version_page("3.0")
    sections = {e.attributes.get("id"): e for e in made.named("section")}
    theme = sections["loen-tillaeg"]
    (ways,) = theme.with_class("theme-ways")
    assert [(said(a), a.attributes["href"]) for a in ways.named("a")] == [
        ("Temaets historie: Tema 2: Løn & tillæg", "../../themes/1.0/loen-tillaeg.html"),
        ("Faste adresser: Tema 2: Løn & tillæg", "../../passages/1.0/loen-tillaeg.html#_top"),
    ]
    assert "Afsnittets historie: Forord" in said(sections["forord"])


def test_signs_for_the_pointer_are_no_stops_for_keyboard_and_ear() -> None:
    made = version_page("3.0")
    pins = made.with_class("pin")
    assert len(pins) == 3
    assert {pin.attributes["aria-hidden"] for pin in pins} == {"true"}
    assert {pin.attributes["tabindex"] for pin in pins} == {"-1"}
    # What they lead to can be reached without them: on the page of the theme's addresses.
    site = small_site()
    for pin in pins:
        file, place = site.target("v/3.0/personalepolitik-3.0.html", pin.attributes["href"])
        ids = {e.attributes.get("id") for e in site.pages[file].elements()}
        links = {a.attributes["href"] for a in site.pages[file].named("a")}
        assert place in ids
        assert f"#{place}" in links


def test_passages_of_a_draft_carry_numbers_and_those_of_an_adopted_version_none() -> None:
    draft = version_page("3.1-udkast-2")
    numbers = [said(each) for each in draft.with_class("passage-number")]
    assert numbers[:3] == ["Afsnit 1.", "Afsnit 1.", "Afsnit 2."]
    assert "tema 3, afsnit 12" in said(draft.with_class("passages-hint")[0])
    assert not version_page("3.0").with_class("passage-number")


def test_a_page_by_itself_leads_nowhere_else() -> None:
    made = page(policy_page(small_edition().version("1.0").policy))
    assert not made.named("header")[0].named("a")
    assert all(a.attributes["href"].startswith("#") for a in made.named("a"))
    assert not made.with_class("around")


def test_without_a_lineage_nobody_is_sent_to_histories_that_are_not_there() -> None:
    edition = replace(small_edition(), lineage=None)
    made = version_page("3.0", edition)
    assert not made.with_class("theme-ways")
    assert not made.with_class("pin")

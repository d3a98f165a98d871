"""The four pages of two versions: ways between them, to files that are there, and a legend to their marks."""

import re
from dataclasses import replace

import pytest

from policylib.compare import compare
from policylib.publish.comparison_page import comparison_page
from policylib.publish.edition import KINDS, Edition, Pair
from policylib.publish.house import House
from policylib.publish.layout import PAIR_PAGES
from policylib.publish.pair_pages import pair_pages
from policylib.publish.parallel_page import parallel_page
from policylib.publish.redline_page import redline_page
from tests.publishing import Element, page, policy
from tests.small_policy import small_edition

STEP = Pair(old="1.0", new="2.0", is_step=True, is_printed=True)
APART = Pair(old="1.0", new="2.1-udkast")


def edition(**changed: object) -> Edition:
    return replace(small_edition(), **{"kinds": frozenset(KINDS), **changed})  # type: ignore[arg-type]


def pages(pair: Pair, **changed: object) -> dict[str, Element]:
    made = pair_pages(edition(**changed), pair)
    return {
        path.rpartition("/")[2].removesuffix(".html"): page(html) for path, html in made.items()
    }


def leads_to(made: Element) -> set[str]:
    return {a.attributes["href"].partition("#")[0] for a in made.named("a")}


def test_each_page_leads_to_the_others_and_says_where_the_reader_is() -> None:
    made = pages(STEP)
    assert tuple(made) == PAIR_PAGES
    for name, each in made.items():
        (menu,) = each.with_class("pair-menu")
        assert [a.attributes["href"] for a in menu.named("a")] == [f"{n}.html" for n in PAIR_PAGES]
        (here,) = [a for a in menu.named("a") if "aria-current" in a.attributes]
        assert here.attributes["href"] == f"{name}.html"
        title = each.named("h1")[0].text(classes=("draft",)).strip()
        assert here.text() == title


def test_a_step_leads_to_the_pdf_of_each_page_and_another_pair_names_the_command() -> None:
    for name, each in pages(STEP).items():
        assert f"{name}.pdf" in leads_to(each)
        assert not each.named("code") or "policylib diff" not in each.text()
    for each in pages(APART).values():
        assert not any(target.endswith(".pdf") for target in leads_to(each))
        assert "policylib diff 1.0 2.1-udkast -o 1.0--2.1-udkast.pdf" in each.text()


def test_a_draft_that_is_done_with_is_not_printed_but_keeps_its_pages_and_texts() -> None:
    past = Pair(old="1.0", new="2.0", is_step=True)
    for each in pages(past).values():
        assert not any(target.endswith(".pdf") for target in leads_to(each))
        assert "parallel.docx" not in leads_to(each)
        assert "policylib diff 1.0 2.0 -o 1.0--2.0.pdf" in each.text()
    assert "redline.docx" in leads_to(pages(past)["summary"])
    assert "agenda.docx" in leads_to(pages(past)["summary"])


def test_both_versions_are_led_to_by_the_names_that_they_go_by() -> None:
    for made in pages(APART).values():
        told = {" ".join(a.text().split()) for a in made.named("a")}
        assert {"Læs version 1.0", "Læs udkast til version 2.1"} <= told


def test_word_files_are_offered_where_they_are_made() -> None:
    made = pages(STEP)
    assert {"redline.docx", "parallel.docx", "agenda.docx"} <= leads_to(made["summary"])
    assert "redline.docx" in leads_to(made["redline"])
    assert "parallel.docx" in leads_to(made["parallel"])
    bare = pages(STEP, kinds=frozenset({"html"}))
    targets = set().union(*map(leads_to, bare.values()))
    assert not any(target.endswith(".docx") for target in targets)
    assert "agenda.txt" in targets


def test_numbers_and_places_lead_from_page_to_page() -> None:
    made = pages(STEP)
    ids = {
        name: {e.attributes["id"] for e in each.elements() if "id" in e.attributes}
        for name, each in made.items()
    }
    crossing = set()
    for name, each in made.items():
        for link in each.named("a"):
            path, _, place = link.attributes["href"].partition("#")
            target = path.removesuffix(".html") if path else name
            if place and target in ids:
                assert place in ids[target], (name, link.attributes["href"])
                crossing.add((name, target))
    assert {
        ("summary", "redline"), ("redline", "summary"), ("parallel", "summary"),
        ("side-by-side", "summary"),
    } <= crossing  # fmt: skip


def test_a_page_that_is_mailed_leads_to_nothing_beside_it() -> None:
    comparison = small_edition().compared("1.0", "2.0")
    for made in (comparison_page, redline_page, parallel_page):
        assert all(
            not each or each.startswith("https:") for each in leads_to(page(made(comparison)))
        )


def test_an_organisation_names_the_pages_in_its_own_words() -> None:
    labels = {"Hele teksten med rettelser": "Korrekturen", "Understreget: nyt i teksten.": "Nyt."}
    made = pages(STEP, house=House(labels=labels))
    assert made["redline"].named("h1")[0].text() == "Korrekturen"
    assert all("Korrekturen" in each.with_class("pair-menu")[0].text() for each in made.values())
    assert "Nyt." in made["redline"].with_class("legend")[0].text()


OLD = "# P\n\nLederen, som er ny, kan svare.\n\nTeksten bliver stående her, hvor den altid stod.\n"


@pytest.mark.parametrize(
    ("new", "explained"),
    [
        (OLD.replace("kan", "skal"), {"Understreget", "Streget over", "Streg i margenen"}),
        (OLD.replace("ny, kan", "ny kan"), {"Streget over i en ramme", "Streg i margenen"}),
        (OLD.replace("kan", "k\u200ban"), {"Nummer i en ramme", "Streget over", "Understreget"}),
        (
            OLD.replace("Lederen, som er ny, kan svare.\n\n", "") + "\nLederen, som er ny, kan svare.\n",
            {"Prikket understreget", "Stiplet streg i margenen"},
        ),
        (OLD, set()),
    ],
)  # fmt: skip
def test_the_legend_explains_the_marks_that_stand_there_and_no_others(
    new: str, explained: set[str]
) -> None:
    made = page(redline_page(compare(policy(OLD), policy(new))))
    meanings = [e.text() for each in made.with_class("legend") for e in each.named("dd")]
    known = {words.partition(":")[0] for words in meanings}
    assert explained <= known
    marks = {
        "Understreget": made.named("ins"),
        "Streget over": [e for e in made.named("del") if "sign" not in e.classes],
        "Streget over i en ramme": made.with_class("sign"),
        "Prikket understreget": [e for e in made.named("ins") if "moved" in e.classes],
        "Nummer i en ramme": [e for e in made.with_class("unseen") if e.name == "span"],
        "Stiplet streg i margenen": [e for e in made.with_class("entry") if "gone" in e.classes],
    }
    for mark in known & set(marks):
        assert marks[mark], mark


def test_every_mark_of_the_style_sheet_looks_alike_in_the_legend() -> None:
    style = page(redline_page(small_edition().compared("1.0", "2.0"))).named("style")[0].text()
    for mark, sample in (("ins", "looks-new"), ("del", "looks-gone"), ("ins.moved", "looks-moved")):
        assert re.search(rf"(?m)^{re.escape(mark)}, \.{sample} {{", style)


def test_a_change_leads_to_its_place_in_the_text_in_its_version_and_through_time() -> None:
    made = pages(STEP)["summary"]
    feet = {
        change.attributes["id"]: [
            (a.text(), a.attributes["href"]) for a in change.with_class("change-foot")[0].named("a")
        ]
        for change in made.with_class("change")
    }
    changed = next(links for links in feet.values() if "/n1" in links[0][1])
    assert [told for told, _ in changed] == [
        "Se stedet i teksten", "Se det i version 2.0", "Fast adresse og historie",
    ]  # fmt: skip
    place = "rekruttering/hvad-goer-vi/n1"
    version = "../../v/2.0/personalepolitik-for-lyngvig-kommune-2.0.html"
    assert [target for _, target in changed] == [
        f"redline.html#redline/{place}",
        f"{version}#{place}",
        "../../passages/1.0/rekruttering.html#hvad-goer-vi/n1",
    ]
    gone = next(links for links in feet.values() if "redline/gone/" in links[0][1])
    assert gone[1][0] == "Se det i version 1.0"
    assert "/v/1.0/" in gone[1][1]


def test_without_a_lineage_no_change_leads_to_an_address_for_good() -> None:
    made = pages(STEP, lineage=None)["summary"]
    assert made.with_class("change-foot")
    assert not any("passages/" in a.attributes["href"] for a in made.named("a"))

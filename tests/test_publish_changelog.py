"""The changelog of a release as its readers find it: page and Markdown, versions and drafts."""

from functools import cache
from itertools import pairwise

import pytest

from policylib.explain import is_untouched, numbered
from policylib.publish.changelog_page import changelog_files
from policylib.publish.edition import Edition, ReleaseVersion
from policylib.publish.house import House
from policylib.publish.layout import CHANGELOG, CHANGELOG_PAGE, FEED, SEARCH
from policylib.publish.themes import theme_files
from policylib.records import replace
from tests.publishing import HOSTILE, Element, page, policy
from tests.sample_edition import sample_edition
from tests.site import small_site


@cache
def sample_page() -> Element:
    return page(changelog_files(sample_edition())[CHANGELOG_PAGE])


def section(of: Element, address: str) -> Element:
    """The part of the page that an address leads to."""
    (found,) = [
        each for each in of.named("section") if each.attributes.get("aria-labelledby") == address
    ]
    assert [each.name[0] for each in of.elements() if each.attributes.get("id") == address] == ["h"]
    return found


def words(of: Element) -> str:
    return " ".join(of.text().split())


def test_each_version_has_an_address_and_adopted_ones_stand_newest_first() -> None:
    addresses = [
        each.attributes.get("aria-labelledby", "") for each in sample_page().with_class("version")
    ]
    assert addresses == [
        "version-3.0",
        "version-2.1",
        "version-2.0.1",
        "version-2.0",
        "version-1.0",
        "version-3.1-udkast",
        "version-3.0-udkast-2",
        "version-3.0-udkast-1",
        "version-2.0-udkast-1",
    ]
    (toc,) = sample_page().with_class("toc")
    assert [each.attributes["href"] for each in toc.named("a")] == [f"#{a}" for a in addresses]


def test_every_page_takes_the_same_drafts_for_done_with() -> None:
    site = small_site().pages
    past = site[CHANGELOG_PAGE].with_class("apart")[1]
    assert [words(each) for each in past.named("h3")] == [
        "Udkast 1 til version 3.1",
        "Udkast 1 til version 2.0",
    ]
    assert "udkast 1" not in words(site[SEARCH].with_class("subtitle")[0])
    assert "udkast 2 til version 3.1" in words(site[SEARCH].with_class("subtitle")[0])


def test_drafts_stand_apart_below_what_says_that_they_are_not_in_force() -> None:
    apart = sample_page().with_class("apart")
    assert [each.named("h2")[0].text() for each in apart] == ["Udkast", "Tidligere udkast"]
    assert "De gælder ikke." in words(apart[0])
    assert words(apart[0].named("h3")[0]) == "UDKAST – I HØRING Udkast til version 3.1"
    # What was heard and done with calls on nobody to answer.
    assert "I HØRING" not in words(apart[1])
    assert "Har været i høring til 29. oktober 2021. Sammenlignet med version 2.1." in words(
        apart[1]
    )
    adopted = section(sample_page(), "version-3.0")
    assert "udkast" not in words(adopted.named("h2")[0]).lower()


def test_introduction_decision_reasons_and_basis_stand_with_the_changes() -> None:
    told = section(sample_page(), "version-3.0")
    assert "Ferie og orlov er samlet i ét tema." in words(told)
    assert "Beslutning: Byrådet 13. december 2021, sag 21/2054." in words(told)
    (change,) = [each for each in told.named("li") if "»aftales« er ændret" in words(each)]
    assert "Begrundelse: MED-aftalen fra 2021 siger »drøftes«." in words(change)
    assert "Følger af: MED-aftale." in words(change)


def test_what_is_lost_or_binds_less_stands_first_under_each_theme() -> None:
    told = section(sample_page(), "version-3.1-udkast")
    for changes in told.with_class("changes"):
        lines = [words(each) for each in changes.named("li")]
        first = [
            at
            for at, line in enumerate(lines)
            if line.startswith(("Binder mindre", "Svagere ret", "Mindre indflydelse"))
        ]
        assert first == list(range(len(first)))


def test_a_change_leads_to_its_wording_before_and_now_and_to_an_address_that_stays() -> None:
    comparison = sample_edition().compared("2.1", "3.0")
    told = section(sample_page(), "version-3.0")
    known = {number: change for number, change, _ in numbered(comparison)}
    leads = {}
    for changes in told.with_class("changes"):
        for each in changes.named("li"):
            links = [link.attributes["href"] for link in each.named("a")]
            folder, _, place = links[0].partition("#_change-")
            assert folder == "changes/2.1--3.0/summary.html"
            leads[int(place)] = links[1:]
    assert set(leads) < set(known)
    for number, more in leads.items():
        lineage = known[number].lineage
        is_passage = lineage and known[number].node.value != "metadata"
        assert len(more) == bool(is_passage)
        for address in more:
            assert address.startswith("passages/")


def test_every_address_of_the_page_is_in_the_release_or_on_the_page() -> None:
    edition = sample_edition()
    made = theme_files(edition)
    files = {path: page(str(text)) for path, text in made.items() if path.startswith("passages/")}
    places = {
        f"{path}#{each.attributes['id']}"
        for path, held in files.items()
        for each in held.elements()
        if "id" in each.attributes
    }
    own = {each.attributes["id"] for each in sample_page().elements() if "id" in each.attributes}
    known = {f"{pair.folder}/{name}.html" for pair in edition.pairs() for name in ("summary", "redline", "side-by-side", "parallel")}  # fmt: skip
    known |= {f"{pair.folder}/summary.pdf" for pair in edition.pairs() if pair.is_printed}
    known |= {f"{version.base}.html" for version in edition.versions}
    known |= {"index.html", CHANGELOG, FEED, "feed-substantive.xml"}
    for link in sample_page().named("a", "link"):
        address = link.attributes["href"]
        if address.startswith("#"):
            assert address[1:] in own
        elif address.startswith("passages/"):
            assert address in places
        else:
            assert address.partition("#")[0] in known


def test_links_say_by_themselves_where_they_lead() -> None:
    for told in sample_page().with_class("version"):
        names: dict[str, str] = {}
        for link in told.named("a"):
            name = link.attributes.get("aria-label") or words(link)
            assert names.setdefault(name, link.attributes["href"]) == link.attributes["href"]


def test_headings_skip_no_level() -> None:
    levels = [int(each.name[1]) for each in sample_page().named("h1", "h2", "h3", "h4", "h5")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_markdown_has_the_same_versions_and_the_same_words() -> None:
    text = changelog_files(sample_edition())[CHANGELOG]
    assert is_untouched(text)
    heads = [line for line in text.splitlines() if line.startswith(("## ", "### Udkast "))]
    assert heads == [
        "## Version 3.0",
        "## Version 2.1",
        "## Version 2.0.1",
        "## Version 2.0",
        "## Version 1.0",
        "## Udkast",
        "### Udkast i høring til version 3.1",
        "## Tidligere udkast",
        "### Udkast 2 til version 3.0",
        "### Udkast 1 til version 3.0",
        "### Udkast 1 til version 2.0",
    ]
    for line in sample_page().with_class("changes")[4].named("li"):
        sentence = words(line).split(" »")[0]
        assert sentence in text


def test_without_pages_there_is_the_markdown_alone() -> None:
    edition = replace(sample_edition(), kinds=frozenset({"pdf"}))
    assert list(changelog_files(edition)) == [CHANGELOG]


def test_without_pdfs_none_is_promised() -> None:
    edition = replace(sample_edition(), kinds=frozenset({"html"}))
    assert ".pdf" not in changelog_files(edition)[CHANGELOG_PAGE]


def test_an_organisations_own_label_stands_on_the_page() -> None:
    house = House(labels={"Versionshistorik": "Det har vi ændret"})
    made = page(changelog_files(replace(sample_edition(), house=house))[CHANGELOG_PAGE])
    assert made.named("h1")[0].text() == "Det har vi ændret"


TEXT = """---
title: '{title}'
organisation: Lyngvig Kommune
version: "{label}"
status: {status}
lang: {lang}
---

# Politik

{words}
"""


def version(label: str, told: str, status: str = "adopted", lang: str = "da", title: str = "Politik") -> ReleaseVersion:  # fmt: skip
    text = TEXT.format(title=title, label=label, status=status, words=told, lang=lang)
    return ReleaseVersion(label=label, policy=policy(text))


def made_of(*versions: ReleaseVersion) -> dict[str, str]:
    return changelog_files(Edition(versions=versions))


def test_a_single_version_and_a_single_draft_have_a_changelog() -> None:
    files = made_of(version("1.0", "Vi ringer."))
    assert "Den ældste version i denne oversigt." in words(page(files[CHANGELOG_PAGE]))
    assert "## Version 1.0" in files[CHANGELOG]
    files = made_of(version("1.0", "Vi ringer.", "draft"))
    assert "UDKAST" in words(page(files[CHANGELOG_PAGE]))
    assert "Udkast" in files[CHANGELOG]


def test_an_earlier_draft_is_called_a_draft_whatever_its_label() -> None:
    files = made_of(
        version("1.0", "Vi ringer."),
        version("B", "Vi ringer hjem.", "draft"),
        version("2.0", "Vi ringer hjem."),
    )
    (past,) = page(files[CHANGELOG_PAGE]).with_class("apart")
    assert words(past.named("h3")[0]) == "Udkast til version B"
    assert "gælder ikke" in words(past)


@pytest.mark.parametrize("lang", ["da", "en"])
def test_hostile_words_stand_as_words(lang: str) -> None:
    title = HOSTILE.replace("'", "''")
    files = made_of(
        version("1.0", "Vi ringer.", lang=lang),
        version("2.0", f"Vi ringer. {HOSTILE}\n\nEt nyt afsnit: {HOSTILE}", lang=lang, title=title),
    )
    made = page(files[CHANGELOG_PAGE])
    assert not made.named("script")
    assert "<script>alert(1)</script>" in words(made)


def test_english_pages_are_english() -> None:
    files = made_of(version("1.0", "We call.", lang="en"), version("2.0", "We write.", lang="en"))
    told = words(page(files[CHANGELOG_PAGE]))
    assert "Changelog" in told
    for danish in ("Versionshistorik", "Fast adresse", "Ændring"):
        assert danish not in told

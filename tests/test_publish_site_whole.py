"""A whole site, every page of it: no link is broken, nothing is loaded, every page is sound HTML."""

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from tinyhtml5.parser import HTMLParser  # type: ignore[import-untyped]

from policylib.publish.layout import INDEX, PAIR_PAGES, SEARCH, SEARCH_INDEX, SEARCH_SCRIPT
from tests.publishing import Element
from tests.site import Site, edition_of, site_of, small_site, written

LANGS = ("da", "en")
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
ONLY = {
    "ul": {"li"},
    "ol": {"li"},
    "dl": {"div", "dt", "dd"},
    "table": {"caption", "thead", "tbody"},
    "tr": {"th", "td"},
}
NO_BLOCKS_IN = {"p", "a", "span", *HEADINGS}
NEVER_INSIDE = {"p", "ul", "ol", "dl", "div", "table", "section", "pre", *HEADINGS}
REFERRING = ("aria-labelledby", "aria-describedby", "for", "headers")


@pytest.fixture(scope="module", params=LANGS)
def site(request: pytest.FixtureRequest) -> Site:
    return small_site(request.param)


def test_every_link_leads_to_a_file_and_a_place_that_are_there(site: Site) -> None:
    places = {
        name: {e.attributes["id"] for e in made.elements() if "id" in e.attributes}
        for name, made in site.pages.items()
    }
    broken = set()
    for name, address in site.links():
        file, place = site.target(name, address)
        if file not in site.files or (place and place not in places.get(file, {place})):
            broken.add(f"{name}: {address}")
    assert len(site.pages) > 40
    assert not broken


def test_every_page_can_be_reached_from_the_front_page(site: Site) -> None:
    leads: dict[str, set[str]] = {}
    for name, address in site.links():
        leads.setdefault(name, set()).add(site.target(name, address)[0])
    reached, waiting = {INDEX}, [INDEX]
    while waiting:
        for file in leads.get(waiting.pop(), set()) - reached:
            reached.add(file)
            waiting.append(file)
    assert set(site.pages) <= reached


def test_the_pages_about_two_versions_lead_to_each_other_and_to_both_texts(site: Site) -> None:
    leads: dict[str, set[str]] = {}
    for name, address in site.links():
        leads.setdefault(name, set()).add(site.target(name, address)[0])
    for pair in site.edition.pairs():
        for kind in PAIR_PAGES:
            assert {
                f"{site.edition.version(pair.old).base}.html",
                f"{site.edition.version(pair.new).base}.html",
                *(f"{pair.folder}/{each}.html" for each in PAIR_PAGES),
            } <= leads[f"{pair.folder}/{kind}.html"]
    for version in site.edition.versions[1:]:
        assert any(path.endswith("summary.html") for path in leads[f"{version.base}.html"])


def test_a_site_with_one_version_leads_nowhere_that_is_not_there() -> None:
    site = site_of(edition_of(written("1.0")))
    assert "compare.html" not in site.files
    assert {site.target(*link)[0] for link in site.links()} <= site.files


def test_no_page_loads_anything_and_only_the_search_runs_a_script(site: Site) -> None:
    scripts: dict[str, list[str | None]] = {}
    for name, made in site.pages.items():
        for each in made.elements():
            assert not any(key.startswith("on") or key == "srcset" for key in each.attributes), name
            assert each.name not in {"iframe", "object", "embed", "base", "video", "audio"}, name
            if each.name == "img":
                assert each.attributes["src"].startswith("data:image/"), name
            if each.name == "link":
                assert each.attributes["rel"] == "alternate", name
            if each.name == "script":
                scripts.setdefault(name, []).append(each.attributes.get("src"))
        for style in made.named("style"):
            assert not re.search(r"@import|url\((?!\"?data:)", style.text()), name
    assert set(scripts) <= {SEARCH}
    for found in scripts.values():
        assert {file for file in found if file} <= {SEARCH_SCRIPT, SEARCH_INDEX}
        assert all(found)


def test_every_page_forbids_what_it_does_not_need(site: Site) -> None:
    for name, made in site.pages.items():
        (told,) = [
            each.attributes["content"]
            for each in made.named("meta")
            if each.attributes.get("http-equiv") == "Content-Security-Policy"
        ]
        rules = dict(rule.strip().partition(" ")[::2] for rule in told.split(";") if rule.strip())
        assert rules["default-src"] == "'none'", name
        assert rules["base-uri"] == "'none'", name
        assert rules.get("script-src", "'none'") == ("'self'" if name == SEARCH else "'none'"), name
        assert set(rules) <= {
            "default-src", "style-src", "img-src", "font-src", "base-uri", "form-action", "script-src",
        }, name  # fmt: skip


def test_every_page_is_html_without_a_fault(site: Site) -> None:
    for name, text in site.texts.items():
        if name.endswith(".html"):
            parser = HTMLParser()
            parser.parse(text)
            assert not parser.errors, (name, parser.errors[:3])


def test_nothing_stands_where_html_does_not_allow_it(site: Site) -> None:
    for name, made in site.pages.items():
        for each in made.elements():
            inside = {child.name for child in each.children if isinstance(child, Element)}
            assert inside <= ONLY.get(each.name, inside), (name, each.name, inside)
            if each.name in NO_BLOCKS_IN:
                found = {below.name for below in each.elements()} & NEVER_INSIDE
                assert not found, (name, each.name, found)
            if each.name == "a":
                assert not each.named("a", "button"), name


def test_every_id_is_unique_and_what_is_named_by_it_is_there(site: Site) -> None:
    for name, made in site.pages.items():
        ids = [each.attributes["id"] for each in made.elements() if "id" in each.attributes]
        assert len(ids) == len(set(ids)), name
        assert not any(re.search(r"\s", each) or not each for each in ids), name
        for each in made.elements():
            for key in REFERRING:
                assert set(each.attributes.get(key, "").split()) <= set(ids), (name, key)


def headings(made: Element) -> Iterator[int]:
    for each in made.elements():
        if each.name in HEADINGS:
            yield int(each.name[1])
        elif each.attributes.get("role") == "heading":
            yield int(each.attributes["aria-level"])


def test_every_page_has_one_first_heading_and_skips_no_level(site: Site) -> None:
    for name, made in site.pages.items():
        levels = list(headings(made))
        assert levels[0] == 1, name
        assert levels.count(1) == 1, name
        for above, level in pairwise(levels):
            assert level <= above + 1, (name, levels)


def test_every_page_has_a_title_of_its_own_a_language_and_its_landmarks(site: Site) -> None:
    titles: dict[str, str] = {}
    for name, made in site.pages.items():
        (html,), (title,) = made.named("html"), made.named("title")
        assert html.attributes["lang"] == site.edition.lang, name
        told = " ".join(title.text().split())
        assert told
        assert told not in titles, (name, titles[told])
        titles[told] = name
        (main,), (header,), (footer,) = (made.named(each) for each in ("main", "header", "footer"))
        assert header.named("nav")
        assert footer.text().strip()
        first = next(each for each in made.elements() if each.name == "a")
        assert first.attributes["href"] == f"#{main.attributes['id']}"
        named = [
            nav.attributes.get("aria-label") or nav.attributes["aria-labelledby"]
            for nav in made.named("nav")
        ]
        assert len(named) == len(set(named)), (name, named)


def test_the_menu_is_the_same_on_every_page_and_says_where_the_reader_is(site: Site) -> None:
    menus = set()
    for name, made in site.pages.items():
        (menu,) = made.named("header")[0].named("nav")
        ways = menu.named("a")
        menus.add(tuple((site.target(name, a.attributes["href"])[0], a.text()) for a in ways))
        here = [a for a in ways if a.attributes.get("aria-current") == "page"]
        assert all(site.target(name, a.attributes["href"])[0] == name for a in here), name
        assert len(here) == (name in {path for path, _ in next(iter(menus))}), name
    assert len(menus) == 1


def test_links_that_are_named_alike_on_a_page_lead_to_the_same_place(site: Site) -> None:
    """A list of a page's links, as screen readers give it, must not hold riddles."""
    for name in ("index.html", "compare.html", "verify.html", "accessibility.html"):
        known: dict[str, str] = {}
        for each in site.pages[name].named("main")[0].named("a"):
            told = each.attributes.get("aria-label") or " ".join(each.text().split())
            group = _group_of(each)
            assert (
                known.setdefault(f"{group} {told}", each.attributes["href"])
                == each.attributes["href"]
            ), (name, told)


def _group_of(each: Element | None) -> str:
    """What the list that a link stands in is called."""
    while each is not None:
        if each.name == "ul" and "aria-label" in each.attributes:
            return each.attributes["aria-label"]
        each = each.parent
    return ""

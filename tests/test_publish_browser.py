"""Every kind of page in a real browser: accessible, narrow, quiet, and without a request to anybody."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from policylib.publish.comparison_page import comparison_page
from policylib.publish.layout import PAIR_PAGES, SEARCH
from policylib.publish.origins_page import origins_page
from policylib.publish.parallel_page import parallel_page
from policylib.publish.policy_html import policy_page
from policylib.publish.redline_page import redline_page
from tests.browsing import Visit
from tests.origins import example
from tests.small_policy import small_edition

LOOKS = ("light", "dark", "forced")
WIDTHS = (1280, 320)
VIEWS = ("_new", "_old", "_redline")
FOUND = "#fundet"
"""Stands for the search page after something was searched for."""


@pytest.fixture(scope="module")
def pages(small_release: Path) -> tuple[Path, list[str]]:
    """A folder with every kind of page, and what to open there: all of a release, and pages alone."""
    folder = small_release.parent
    edition = small_edition()
    comparison = edition.compared("1.0", "2.0")
    alone = {
        "diff.html": comparison_page(comparison),
        "diff-en.html": comparison_page(comparison, lang="en"),
        "side-by-side.html": parallel_page(comparison, everything=True),
        "parallel.html": parallel_page(comparison),
        "redline.html": redline_page(comparison),
        "nothing.html": comparison_page(edition.compared("2.0", "2.0")),
        "policy.html": policy_page(edition.version("2.0").policy),
        "origins.html": origins_page(example()),
    }
    for name, html in alone.items():
        (folder / name).write_text(html, "utf-8")
    released = sorted(path.relative_to(folder).as_posix() for path in small_release.rglob("*.html"))
    return folder, [*released, *alone]


def places(paths: list[str]) -> Iterator[str]:
    """What a reader can have before the eyes: each page, a redline in each view, a search with hits."""
    for path in paths:
        yield path
        if path.endswith("/redline.html") or path.startswith("diff"):
            yield from (f"{path}#{view}" for view in VIEWS[:2])
        if path.endswith(f"/{SEARCH}"):
            yield f"{path}{FOUND}"


def kinds(paths: list[str]) -> list[str]:
    """One page of each kind: those of one pair, one theme's, one passage's, two that stand alone."""
    chosen: dict[str, str] = {}
    for path in paths:
        kind = re.sub(r"/(themes|passages)/[^/]+/[^/]+$", r"/\1", path)
        is_twin = path.startswith("public/changes/") and "/1.0--2.0/" not in path
        if not is_twin and (path.startswith("public/") or path in {"diff.html", "origins.html"}):
            chosen.setdefault(kind, path)
    return list(chosen.values())


def shown(visit: Visit, place: str) -> None:
    visit.go(place.removesuffix(FOUND))
    if place.endswith(FOUND):
        visit.page.get_by_role("searchbox").fill("løn")
        visit.page.keyboard.press("Enter")
        visit.page.locator("#_list li").first.wait_for()


def test_a_release_has_all_kinds_of_pages(small_release: Path) -> None:
    names = {path.relative_to(small_release).as_posix() for path in small_release.rglob("*.html")}
    assert {
        "index.html",
        "compare.html",
        "verify.html",
        "accessibility.html",
        "changelog.html",
    } <= names
    assert {"search.html", "themes/index.html"} <= names
    assert {f"changes/1.0--2.0/{name}.html" for name in PAIR_PAGES} <= names
    for folder in ("themes/", "passages/", "v/1.0/", "v/2.0/", "v/2.1-udkast/"):
        assert any(name.startswith(folder) for name in names - {"themes/index.html"})


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("look", LOOKS)
def test_everyone_can_read_every_page(
    browser: Browser, pages: tuple[Path, list[str]], look: str, width: int
) -> None:
    folder, paths = pages
    one_of_each = set(places(kinds(paths)))
    visit = Visit(browser, folder, width=width, look=look, with_axe=True)
    found: dict[str, object] = {}
    for place in places(paths if look == "light" else kinds(paths)):
        shown(visit, place)
        # All pages are looked at once, and one of each kind in every light and at every width.
        is_due = (look, width) == ("light", 1280) or place in one_of_each
        if is_due and (hindrances := visit.hindrances()):
            found[place] = hindrances
        if too_wide := visit.page.evaluate(TOO_WIDE):
            found[f"{place} is too wide"] = too_wide
    visit.close()
    assert not found
    assert not visit.asked
    assert not visit.complaints


def test_what_reads_alike_is_read_once_on_a_phone_and_twice_beside_each_other(
    browser: Browser, small_release: Path
) -> None:
    quote = "En god arbejdsplads er ikke et sted uden uenighed."
    for width, times in ((320, 1), (1280, 2)):
        visit = Visit(browser, small_release, width=width)
        page = visit.go("changes/1.0--2.0/side-by-side.html")
        assert page.locator("main").inner_text().count(quote) == times
        # What differs is read on both sides, however narrow the screen is.
        edited = page.locator(".pair").filter(has_text="indhente referencer").first
        assert edited.get_by_text("indhente referencer").count() == 2
        assert all(each.is_visible() for each in edited.locator(".side").all())
        visit.close()


TOO_WIDE = """() => {
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= room) return [];
  return [...document.querySelectorAll("body *")]
    .filter(each => each.getBoundingClientRect().right > room + 1 && !each.closest(".wide, pre"))
    .slice(0, 5).map(each => each.outerHTML.slice(0, 120));
}"""

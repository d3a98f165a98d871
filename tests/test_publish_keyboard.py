"""Comparing and searching by keyboard alone; all but search without scripts; no script but ours runs."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from policylib.language.site import site_words
from policylib.publish.layout import COMPARE, SEARCH
from tests.browsing import Visit

SITE = site_words("da")


@pytest.fixture
def visit(browser: Browser, small_release: Path) -> Iterator[Visit]:
    visit = Visit(browser, small_release)
    yield visit
    visit.close()
    assert not visit.asked
    assert not visit.complaints


def test_from_the_front_page_to_a_change_and_its_place_in_the_text_by_keyboard(
    visit: Visit,
) -> None:
    visit.go("index.html")
    visit.tab_to(SITE.compare)
    visit.enter()
    assert visit.here == COMPARE
    # The versions are folded together but for the newest; a key unfolds them.
    visit.tab_to("version 2.0?", exact=False)
    pair = visit.page.locator('a[href="changes/1.0--2.0/summary.html"]')
    if not pair.is_visible():
        visit.page.keyboard.press("Enter")
    visit.tab_to(str(pair.get_attribute("aria-label")))
    visit.enter()
    assert visit.here == "changes/1.0--2.0/summary.html"

    visit.tab_to("Se ændring 1")
    visit.enter()
    assert visit.here.endswith("#_change-1")
    visit.tab_to("Se stedet i teksten")
    visit.enter()
    place = "redline/rekruttering/hvad-goer-vi/l1/i1"
    assert visit.here == f"changes/1.0--2.0/redline.html#{place}"
    assert visit.page.locator(f'[id="{place}"]').is_visible()
    # From the place Tab goes on: its number leads back to the wordings.
    visit.tab_to("Ændring 1")
    visit.enter()
    assert visit.here == "changes/1.0--2.0/summary.html#_change-1"


def test_from_one_view_of_the_whole_text_to_the_others_by_keyboard(visit: Visit) -> None:
    page = visit.go("changes/1.0--2.0/redline.html")
    views = {name: page.locator(f"#{name}") for name in ("_redline", "_new", "_old")}
    for name, link, words in (
        ("_redline", "", "julegave"),
        ("_new", "Ny tekst uden rettelser", "skal indhente"),
        ("_old", "Gammel tekst uden rettelser", "kan indhente"),
        ("_redline", "Rettelser vist i teksten", "julegave"),
    ):
        if link:
            # The bar stands before the texts: whoever is in one goes back to it.
            page.locator(".views a").first.focus()
            page.keyboard.press("Shift+Tab")
            visit.tab_to(link)
            visit.enter()
        assert [each for each, view in views.items() if view.is_visible()] == [name]
        assert words in views[name].inner_text()


def test_from_one_page_of_a_pair_to_each_other_by_keyboard(visit: Visit) -> None:
    visit.go("changes/1.0--2.0/summary.html")
    for link, name in (
        ("Hele teksten med rettelser", "redline"),
        ("Hele teksten side om side", "side-by-side"),
        ("Kun det ændrede side om side", "parallel"),
        ("Ændringerne på én side", "summary"),
    ):
        visit.tab_to(link)
        visit.enter()
        assert visit.here == f"changes/1.0--2.0/{name}.html"
        current = visit.page.locator('.pair-menu [aria-current="page"]')
        assert current.inner_text() == link


def test_the_first_tab_leads_past_the_menu(visit: Visit) -> None:
    for path in ("index.html", "changes/1.0--2.0/redline.html", SEARCH):
        visit.go(path)
        visit.page.keyboard.press("Tab")
        visit.enter()
        assert visit.here == f"{path}#_main"
        assert visit.page.evaluate("document.activeElement.id") == "_main"


def test_a_table_wider_than_a_phone_is_scrolled_by_keyboard(
    browser: Browser, small_release: Path
) -> None:
    visit = Visit(browser, small_release, width=320)
    page = visit.go("changes/1.0--2.0/redline.html")
    table = page.locator(".view.redline .wide").first
    table.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("() => document.activeElement.scrollLeft > 0")
    assert table.evaluate("each => each.scrollWidth > each.clientWidth")
    visit.close()


def test_searching_by_keyboard(visit: Visit) -> None:
    visit.go("index.html")
    visit.tab_to(SITE.search)
    visit.enter()
    assert visit.here == SEARCH
    visit.tab_to("q")
    visit.page.keyboard.type("mobning")
    visit.page.keyboard.press("Enter")
    link = visit.page.locator("#_list a").first
    link.wait_for()
    assert visit.page.get_by_role("status").inner_text()
    visit.tab_to(" ".join(link.inner_text().split()))
    visit.enter()
    path, _, place = visit.here.partition("#")
    assert path.startswith(("passages/", "v/"))
    assert "chikane" in visit.page.locator(f'[id="{place}"]').inner_text().casefold()


def test_everything_but_search_works_without_scripts(browser: Browser, small_release: Path) -> None:
    visit = Visit(browser, small_release, with_scripts=False)
    page = visit.go("changes/1.0--2.0/redline.html#_new")
    assert page.locator("#_new").is_visible()
    assert not page.locator("#_redline").is_visible()
    page = visit.go(COMPARE)
    pair = page.locator('a[href="changes/1.0--2.0/summary.html"]')
    if not pair.is_visible():
        page.get_by_text("version 2.0?").click()
    pair.click()
    assert visit.here == "changes/1.0--2.0/summary.html"
    scripted = [
        path for path in small_release.rglob("*.html") if "<script" in path.read_text("utf-8")
    ]
    assert scripted == [small_release / SEARCH]
    # Search says that it needs a script, and leads to the themes instead.
    page = visit.go(SEARCH)
    assert not page.get_by_role("searchbox").is_visible()
    assert page.locator("main a").count() > 2
    visit.close()


FOREIGN = """<script>document.title = "inline"</script>
<script src="https://lyngvig.example/foreign.js"></script>
<script src="data:text/javascript,document.title='data'"></script>
<img src="https://lyngvig.example/pixel.png" onerror="document.title='handler'" alt="x">
<iframe src="https://lyngvig.example/" title="x"></iframe>
<style>@import url("https://lyngvig.example/foreign.css");</style>
<link rel="stylesheet" href="https://lyngvig.example/foreign.css">
</body>"""


@pytest.mark.parametrize("path", ["changes/1.0--2.0/summary.html", "index.html", SEARCH])
def test_a_script_that_is_not_ours_does_not_run_and_nothing_is_fetched(
    browser: Browser, small_release: Path, tmp_path: Path, path: str
) -> None:
    folder = tmp_path / "public"
    shutil.copytree(small_release, folder)
    html = (folder / path).read_text("utf-8")
    (folder / path).write_text(html.replace("</body>", FOREIGN), "utf-8")
    visit = Visit(browser, folder)
    page = visit.go(path)
    assert page.title() in html
    assert len([each for each in visit.complaints if "Content Security Policy" in each]) >= 6
    assert len(visit.stopped) >= 4
    assert not visit.asked
    visit.close()

"""The search page in a real browser, opened from a folder: typing, keys alone, hostile words, no request."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from policylib.language.search import word_habits
from policylib.publish.edition import Edition
from policylib.publish.layout import SEARCH
from policylib.publish.policy_html import policy_page
from policylib.publish.search import search_files
from policylib.publish.search_index import fold, stem_of, words_of
from policylib.publish.themes import theme_files
from tests.browsing import Visit
from tests.publishing import HOSTILE
from tests.theme_versions import edition, themes, version

LEAVE = "Barselsorloven aftales med lederen i god tid."
SICK = "Ved sygefravær ringer du til lederen før klokken otte."
PAY = "Lønnen forhandles hvert år i marts."
MEETING = "Sagen drøftes i MED-udvalget."
GYM = "Motionsrummet er åbent for alle."
MISSED = "Alle opgaver løses til tiden."
DRAFTED = "Orlov søges hos fagchefen."
FIRST = version("1.0", themes(("Seniorliv", [PAY, MEETING]), ("Goder", [GYM])))
SECOND = version(
    "2.0",
    themes(
        ("Fravær", [LEAVE, SICK, MISSED]),
        (
            "Arbejdsliv",
            [PAY, "### Samtaler", "Lederen indkalder til en samtale hvert år.", MEETING],
        ),
    ),
)
DRAFT = version("3.0-udkast-1", themes(("Fravær", [LEAVE, SICK, DRAFTED])), origin="2.0")

Open = Callable[..., Visit]


@cache
def written(made: Edition) -> dict[str, str]:
    """A release as far as a search leads."""
    files = search_files(made) | theme_files(made)
    for each in made.versions:
        files[f"{each.base}.html"] = policy_page(each.policy)
    return files


SMALL = edition(FIRST, SECOND, DRAFT)


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """Opens a release's search page from a folder on the disk."""
    visits: list[Visit] = []

    def visit(made: Edition | None = None, path: str = SEARCH, **how: object) -> Visit:
        for name, text in written(made or SMALL).items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, "utf-8")
        visits.append(Visit(browser, tmp_path, **how))  # type: ignore[arg-type]
        visits[-1].go(path)
        return visits[-1]

    yield visit
    for each in visits:
        each.close()
        assert each.asked == [], "no request leaves the folder"
        assert each.complaints == [], "nothing is complained of"


def ask(visit: Visit, query: str) -> list[str]:
    """Type something, press Enter, and read the results, each in one line."""
    visit.page.get_by_role("searchbox").fill(query)
    visit.page.get_by_role("searchbox").press("Enter")
    visit.page.wait_for_function(
        "query => document.title.startsWith(query) || !query", arg=query.strip()
    )
    return [" ".join(each.split()) for each in visit.page.locator("#_list > li").all_inner_texts()]


def said(visit: Visit) -> str:
    return visit.page.get_by_role("status").inner_text()


MEANT = (
    ("barselsorlov", LEAVE),
    ("orlov", LEAVE),
    ("BARSELSORLOVEN", LEAVE),
    ("loen", PAY),
    ("løn", PAY),
    ("sygefravaer", SICK),
    ("sygdom", SICK),
    ("syge fravær", SICK),
    ("MED", MEETING),
    ("med", MEETING),
    ("medudvalg", MEETING),
    ("MED-udvalg", MEETING),
    ("samtaler hvert år", "Lederen indkalder til en samtale hvert år."),
)


def test_what_people_type_finds_what_they_mean(opened: Open) -> None:
    visit = opened()
    missed = [
        query for query, meant in MEANT if not any(meant in each for each in ask(visit, query))
    ]
    assert missed == []


def test_one_letters_difference_is_another_word(opened: Open) -> None:
    visit = opened()
    assert ask(visit, "lån") == []
    assert said(visit) == (
        "Ingen steder fundet med »lån«. Prøv med færre eller andre ord, eller se temaerne herunder."
    )
    assert visit.page.get_by_role("link", name="Tema 1: Fravær").is_visible()


def test_headings_stand_before_text_and_every_word_must_be_there(opened: Open) -> None:
    visit = opened()
    found = ask(visit, "fravær")
    assert found[0] == "Tema 1: Fravær"
    assert any(SICK in each for each in found)
    assert ask(visit, "fravær marts") == ask(visit, "marts fravær")
    assert "Intet sted har alle ordene." in said(visit)
    # A word of the theme's heading counts for the passages under it.
    assert ask(visit, "arbejdsliv marts") == [f"Tema 2: Arbejdsliv {PAY}"]


def test_the_words_that_were_found_are_marked(opened: Open) -> None:
    visit = opened()
    ask(visit, "orlov")
    marked = visit.page.locator("mark").all_inner_texts()
    assert set(marked) == {"Barselsorloven", "Orlov"}


def test_a_synonym_is_told_and_finds_no_part_of_another_word(opened: Open) -> None:
    visit = opened()
    found = ask(visit, "jubilæum")
    assert not any(MISSED in each for each in found)
    assert ask(visit, "sygdom")
    assert "Søgt også efter: »sygefravær«." in visit.page.locator("#_also").inner_text()


def test_an_old_name_finds_the_theme_and_says_so(opened: Open) -> None:
    visit = opened()
    (first, *_) = ask(visit, "Seniorliv")
    assert first == "Tema 2: Arbejdsliv Hed »Seniorliv« i version 1.0."
    (gone, *_) = ask(visit, "goder")
    assert gone.startswith("Goder Ikke længere et tema. Version 1.0.")


def test_what_only_a_draft_says_is_marked(opened: Open) -> None:
    found = [each for each in ask(opened(), "fagchefen") if DRAFTED in each]
    assert found == [f"UDKAST Tema 1: Fravær {DRAFTED} Udkast 1 til version 3.0."]


def test_a_result_leads_to_its_place_in_the_policy(opened: Open) -> None:
    visit = opened()
    ask(visit, "barselsorlov")
    visit.page.locator("#_list a").first.click()
    visit.page.wait_for_load_state()
    assert visit.here == "v/2.0/personalepolitik-2.0.html#fravaer/p1"
    assert visit.page.locator(":target").inner_text() == LEAVE


def test_searching_needs_no_mouse(opened: Open) -> None:
    visit = opened()
    visit.tab_to("q")
    visit.page.keyboard.type("barselsorlov")
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_function("document.title.startsWith('barselsorlov')")
    assert said(visit) == "1 sted fundet med »barselsorlov«."
    visit.tab_to("Søg")
    visit.tab_to("Tema 1: Fravær")
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_url("**#fravaer/p1")
    visit.page.go_back()
    visit.page.wait_for_url("**#q=barselsorlov")
    assert said(visit) == "1 sted fundet med »barselsorlov«."


@pytest.mark.parametrize("address", ["#q=orlov", "?q=orlov", "#q=%6Frlov"])
def test_a_search_can_be_linked_to(opened: Open, address: str) -> None:
    visit = opened()
    whole = f"{(visit.folder / SEARCH).resolve().as_uri()}{address}"
    visit.page.goto("about:blank")
    visit.page.goto(whole)
    assert said(visit) == "2 steder fundet med »orlov«."
    assert visit.page.get_by_role("searchbox").input_value() == "orlov"
    assert visit.page.title().startswith("orlov")


def test_a_search_has_an_address_of_its_own_and_going_back_works(opened: Open) -> None:
    visit = opened()
    ask(visit, "orlov")
    ask(visit, "løn & tillæg")
    assert visit.here == "search.html#q=l%C3%B8n+%26+till%C3%A6g"
    visit.page.go_back()
    visit.page.wait_for_function("document.title.startsWith('orlov')")
    assert said(visit) == "2 steder fundet med »orlov«."


def test_the_count_is_announced(opened: Open) -> None:
    visit = opened()
    ask(visit, "orlov")
    snapshot = visit.page.locator("main").aria_snapshot()
    assert "status: 2 steder fundet med »orlov«." in snapshot
    assert 'searchbox "Hvad leder du efter?"' in snapshot
    assert 'heading "Resultater" [level=2]' in snapshot
    visit.page.get_by_role("searchbox").fill("  ")
    visit.page.get_by_role("searchbox").press("Enter")
    visit.page.wait_for_function("document.title === 'Søg'")
    assert said(visit) == "Skriv et ord at søge efter."


def test_many_results_come_a_page_at_a_time(opened: Open) -> None:
    many = [f"Lederen holder samtale nummer {at} i god tid." for at in range(75)]
    visit = opened(edition(version("1.0", themes(("Samtaler", many)))))
    assert len(ask(visit, "nummer")) == 30
    assert said(visit) == "75 steder fundet med »nummer«."
    visit.tab_to("Vis flere")
    visit.page.keyboard.press("Enter")
    assert visit.page.locator("#_list > li").count() == 60
    assert said(visit) == "60 af 75 vises."
    assert visit.page.evaluate(
        "document.activeElement === document.querySelectorAll('#_list a')[30]"
    )
    visit.page.get_by_role("button", name="Vis flere").click()
    assert visit.page.locator("#_list > li").count() == 75
    assert not visit.page.get_by_role("button", name="Vis flere").is_visible()


def test_without_scripts_the_page_says_how_to_search(opened: Open) -> None:
    visit = opened(with_scripts=False)
    assert visit.page.get_by_text("Ctrl+F").is_visible()
    assert not visit.page.get_by_role("searchbox").is_visible()
    visit.page.get_by_role("link", name="Tema 1: Fravær").click()
    assert visit.here == "v/2.0/personalepolitik-2.0.html#fravaer"


@pytest.mark.parametrize(
    "hostile",
    [
        HOSTILE,
        "</script><script>document.title='ramt'</script>",
        "<img src=x onerror=\"document.title='ramt'\">",
        "__proto__ constructor toString",
        "a\N{LINE SEPARATOR}b {count} $& \\u003c",
    ],
)
def test_hostile_words_are_shown_and_do_nothing(opened: Open, hostile: str) -> None:
    body = themes((f"Fjendtligt `{hostile}`", [f"Afsnit med `{hostile}` i."]))
    visit = opened(edition(version("1.0", body)))
    found = ask(visit, "afsnit")
    assert len(found) == 1
    shown = " ".join(hostile.split())
    assert shown in found[0]
    assert ask(visit, hostile)
    assert shown in " ".join(said(visit).split())
    assert "ramt" not in visit.page.title().replace(hostile, "")
    assert visit.page.locator("main script, main img").count() == 0


TYPED = (
    "Løn LØNNEN lønsamtalerne Årsplan arbejdsmiljøorganisationens café Müller samtalernes "
    "MED-udvalget 2014–2018 naïve ferie\N{SOFT HYPHEN}plan A\N{COMBINING RING ABOVE}r æøåÆØÅ "
    "tillægget ansatte alle over İstanbul ΣΊΣΥΦΟΣ straße 56"
)


def test_what_is_typed_is_folded_as_the_index_is(opened: Open) -> None:
    """The page finds every word by itself, whichever way it is written."""
    each_word = [forms[0] for forms in words_of(TYPED)]
    visit = opened(edition(version("1.0", themes(("Ord", [TYPED])))))
    for word in TYPED.split():
        assert any("Ord" in each for each in ask(visit, word)), word
    endings = word_habits("da").endings
    for word in each_word:
        for typed in (fold(word), word.upper(), stem_of(word, endings)):
            if len(typed) > 2:
                assert any("Ord" in each for each in ask(visit, typed)), (word, typed)


@pytest.mark.parametrize("look", ["light", "dark", "forced"])
def test_nothing_runs_over_the_edge_of_a_phone(opened: Open, look: str) -> None:
    visit = opened(width=320, look=look)
    ask(visit, "fravær")
    assert visit.page.evaluate("document.documentElement.scrollWidth") == 320


@pytest.mark.parametrize(
    ("typed", "meant", "found"),
    [("barselorlven", "barselsorloven", LEAVE), ("sygefravaar", "sygefravær", SICK)],
)
def test_where_nothing_is_found_the_nearest_word_is_offered(
    opened: Open, typed: str, meant: str, found: str
) -> None:
    visit = opened()
    assert ask(visit, typed) == []
    way = visit.page.get_by_role("status").get_by_role("link", name=f"Mente du »{meant}«?")
    way.click()
    visit.page.wait_for_function("word => document.title.startsWith(word)", arg=meant)
    assert found in visit.page.locator("#_list").inner_text()


def test_a_word_that_nothing_is_near_to_offers_none(opened: Open) -> None:
    visit = opened()
    assert ask(visit, "pension") == []
    assert "Mente du" not in said(visit)

"""The pages about themes: what a theme was called, what each version did to it, where it went."""

from dataclasses import replace
from posixpath import dirname, join, normpath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policylib.document import Status
from policylib.publish.comparison_page import comparison_page
from policylib.publish.cover import Standing
from policylib.publish.layout import THEMES, theme_page
from policylib.publish.policy_html import policy_page
from policylib.publish.search import search_files
from policylib.publish.themes import theme_files
from tests.publishing import HOSTILE, Element, page
from tests.theme_versions import edition, places, sample_versions, themes, version, words

STAFF = "Lederen kan tilbyde en samtale om arbejdslivet hvert år i marts."
HOLIDAY = "Ferien planlægges senest den 1. marts, så alle ved, hvornår de har fri."
GYM = "Motionsrummet på Skolevej er åbent for alle ansatte før arbejdstid og om aftenen."

FIRST = version("1.0", themes(("Seniorliv", [STAFF]), ("Ferie", [HOLIDAY]), ("Goder", [GYM])))
SECOND = version(
    "2.0",
    themes(("Ferie", [HOLIDAY, GYM]), ("Senior- og arbejdsliv", [STAFF.replace("kan", "skal")])),
    reasons={STAFF.replace("kan", "skal"): "Erfaringer fra 2017."},
)
DRAFT = version(
    "3.0-udkast-1",
    themes(
        ("Ferie", [HOLIDAY.replace("1. marts", "1. februar"), GYM]),
        ("Senior- og arbejdsliv", [STAFF.replace("kan", "skal")]),
    ),
    origin="2.0",
)


def main_of(files: dict[str, str], path: str) -> Element:
    (main,) = page(files[path]).named("main")
    return main


def chapters(files: dict[str, str], path: str) -> list[Element]:
    """What each version did, as the page lists it."""
    (listed,) = main_of(files, path).with_class("chapters")
    return [child for child in listed.children if isinstance(child, Element)]


def test_the_list_tells_the_themes_in_force_in_order_and_those_that_went() -> None:
    files = theme_files(edition(FIRST, SECOND))
    groups = main_of(files, THEMES).named("section")
    told = {
        words(group.named("h2")[0]): [words(item) for item in group.named("li")] for group in groups
    }
    assert told == {
        "Temaer i version 2.0": [
            "Tema 1: Ferie Med siden version 1.0. Senest ændret i version 2.0.",
            (
                "Tema 2: Senior- og arbejdsliv Hed »Seniorliv« i version 1.0. "
                "Med siden version 1.0. Senest ændret i version 2.0."
            ),
        ],
        "Ikke længere et tema": ["Goder Version 1.0. Teksten står nu i »Ferie«."],
    }


def test_a_theme_tells_its_life_the_newest_first() -> None:
    files = theme_files(edition(FIRST, SECOND))
    path = theme_page("1.0:seniorliv")
    facts = {
        words(row.named("dt")[0]): [words(each) for each in row.named("dd")]
        for row in main_of(files, path).named("dl")[0].named("div")
    }
    assert facts == {
        "Står i": ["version 2.0, tema 2"],
        "Kom med i": ["version 1.0 (1. januar 2015)"],
        "Hed før": ["»Seniorliv« (version 1.0)"],
        "Nummer før": ["tema 1 (version 1.0)"],
    }
    newest, first = chapters(files, path)
    assert words(newest.named("h3")[0]) == "Version 2.0 fra 1. januar 2019"
    told = words(newest)
    assert "Nummeret er et andet: tema 1 er nu tema 2." in told
    assert "»Seniorliv« hedder nu »Senior- og arbejdsliv«" in told
    assert "Binder mere: »kan« er ændret til »skal«." in told
    assert "Begrundelse: Erfaringer fra 2017." in told
    assert "Med fra den første version i historikken." in words(first)


def test_a_theme_that_went_says_when_and_where_its_text_stands() -> None:
    files = theme_files(edition(FIRST, SECOND))
    told = words(main_of(files, theme_page("1.0:goder")))
    assert "Stod sidst i version 1.0, tema 3" in told
    assert "Taget ud i version 2.0" in told
    assert "Teksten står nu i Tema 1: Ferie (1 stykke tekst)" in told


def test_every_link_of_a_theme_leads_to_a_place_that_is_there() -> None:
    made = edition(*sample_versions())
    files = theme_files(made)
    for each in made.versions:
        files[f"{each.base}.html"] = policy_page(each.policy)
    for pair in made.pairs():
        if pair.is_step:
            files[f"{pair.folder}/summary.html"] = comparison_page(
                made.compared(pair.old, pair.new)
            )
    there = places(files)
    seen = 0
    for path in [name for name in files if name.startswith(("themes/", "passages/"))]:
        for link in main_of(files, path).named("a"):
            address, _, place = link.attributes["href"].partition("#")
            target = normpath(join(dirname(path), address)) if address else path
            assert (f"{target}#{place}" if place else target) in there, (path, link.attributes)
            seen += 1
    assert seen > 500


def test_each_change_of_a_theme_leads_to_its_own_wording() -> None:
    made = edition(FIRST, SECOND)
    newest, _ = chapters(theme_files(made), theme_page("1.0:seniorliv"))
    summary = page(comparison_page(made.compared("1.0", "2.0")))
    shown = {e.attributes["id"]: e for e in summary.elements() if "id" in e.attributes}
    (stronger,) = [item for item in newest.named("li") if "Binder mere" in words(item)]
    place = stronger.named("a")[0].attributes["href"].partition("#")[2]
    assert "skal" in words(shown[place])
    assert "en samtale om arbejdslivet" in words(shown[place])


def test_drafts_are_marked_and_stay_out_where_they_are_not_published() -> None:
    path = theme_page("1.0:ferie")
    without = theme_files(edition(FIRST, SECOND))
    assert not any("UDKAST" in text or "februar" in text for text in without.values())
    newest = chapters(theme_files(edition(FIRST, SECOND, DRAFT)), path)[0]
    assert words(newest.named("h3")[0]) == "UDKAST Udkast 1 til version 3.0"
    assert "Datoen er ændret: 1. februar i stedet for 1. marts." in words(newest)


def test_a_draft_that_is_done_with_takes_one_line() -> None:
    third = version("3.0", themes(("Ferie", [HOLIDAY, GYM]), ("Senior- og arbejdsliv", [STAFF])))
    path = theme_page("1.0:ferie")
    (past,) = [
        each
        for each in chapters(theme_files(edition(FIRST, SECOND, DRAFT, third)), path)
        if "UDKAST" in words(each)
    ]
    assert "1 ændring i udkastet." in words(past)
    assert "februar" not in words(past)


def test_a_theme_that_only_a_draft_has_is_called_a_draft() -> None:
    more = version(
        "3.0-udkast-1",
        themes(
            ("Ferie", [HOLIDAY, GYM]),
            ("Senior- og arbejdsliv", [STAFF]),
            ("Digital chikane", ["Alle henvendelser om chikane besvares inden fem arbejdsdage."]),
        ),
        origin="2.0",
    )
    files = theme_files(edition(FIRST, SECOND, more))
    (heading,) = main_of(files, theme_page("3.0-udkast-1:digital-chikane")).named("h1")
    assert words(heading) == "UDKAST Tema 3: Digital chikane"
    (group,) = [
        each
        for each in main_of(files, THEMES).named("section")
        if words(each.named("h2")[0]) == "UDKAST Kun i udkast"
    ]
    assert [words(each) for each in group.named("a")] == ["Digital chikane"]


def test_a_theme_that_was_divided_off_says_where_it_comes_from() -> None:
    rules = [
        "Lederen aftaler sommerferien med den enkelte medarbejder senest i februar måned.",
        "Restferie holdes inden udgangen af december, medmindre andet er aftalt skriftligt.",
    ]
    leave = [
        "Orlov uden løn søges skriftligt hos fagchefen.",
        "Den, der har orlov til uddannelse, beholder sin stilling.",
    ]
    before = version("1.0", themes(("Ferie og orlov", [*rules, *leave]), ("Goder", [GYM])))
    after = version("2.0", themes(("Ferie", rules), ("Orlov", leave), ("Goder", [GYM])))
    files = theme_files(edition(before, after))
    told = words(main_of(files, theme_page("2.0:orlov")))
    assert "Kommer fra »Ferie«" in told
    assert "Gik videre til »Orlov«" in words(main_of(files, theme_page("1.0:ferie-og-orlov")))


def test_a_theme_that_began_inside_another_has_a_page_of_its_own() -> None:
    inner = ["### Orlov", "Orlov søges skriftligt hos fagchefen mindst tre måneder før.", GYM]
    before = version("1.0", themes(("Ferie", [HOLIDAY, *inner])))
    after = version("2.0", themes(("Ferie", [HOLIDAY]), ("Orlov", inner[1:])))
    files = theme_files(edition(before, after))
    paths = {path for path in files if path.startswith("themes/") and path != THEMES}
    assert paths == {"themes/1.0/ferie.html", "themes/1.0/ferie.orlov.html"}
    assert "Tema 2: Orlov" in words(main_of(files, "themes/1.0/ferie.orlov.html"))


@pytest.mark.parametrize("missing", ["lineage", "pages"])
def test_there_are_no_pages_where_nobody_knows_which_passage_is_which(missing: str) -> None:
    made = edition(FIRST, SECOND)
    kinds = frozenset({"pdf"}) if missing == "pages" else made.kinds
    lineage = None if missing == "lineage" else made.lineage
    assert theme_files(replace(made, lineage=lineage, kinds=kinds)) == {}


def test_what_a_policy_says_is_never_markup() -> None:
    hostile = [
        version(label, themes((f"{HOSTILE} {label}", [HOSTILE]))) for label in ("1.0", "2.0")
    ]
    for text in theme_files(edition(*hostile)).values():
        assert "<script" not in text
        assert page(text).named("main")


def test_a_single_version_has_its_themes_told() -> None:
    files = theme_files(edition(FIRST))
    told = words(main_of(files, THEMES))
    assert "Tema 1: Seniorliv Med siden version 1.0. Ikke ændret siden." in told


def test_drafts_alone_have_their_themes_told() -> None:
    alone = version("1.0-udkast", themes(("Ferie", [HOLIDAY])))
    files = theme_files(edition(alone))
    assert "UDKAST Kun i udkast" in words(main_of(files, THEMES))


def test_a_theme_keeps_its_page_whatever_it_is_called_later() -> None:
    before = {path for path in theme_files(edition(FIRST)) if path.startswith("themes/")}
    after = {path for path in theme_files(edition(FIRST, SECOND)) if path.startswith("themes/")}
    assert before <= after
    assert "themes/1.0/seniorliv.html" in before


def test_a_theme_that_became_a_part_of_another_says_of_which() -> None:
    inner = ["Orlov søges skriftligt hos fagchefen mindst tre måneder før.", GYM]
    before = version("1.0", themes(("Ferie", [HOLIDAY]), ("Orlov", inner)))
    after = version("2.0", themes(("Ferie", [HOLIDAY, "### Orlov", *inner])))
    files = theme_files(edition(before, after))
    (gone,) = [
        words(each)
        for each in main_of(files, THEMES).named("li")
        if words(each).startswith("Orlov")
    ]
    assert gone == "Orlov Version 1.0. Teksten står nu i tema 1."
    assert "Står i version 2.0, tema 1" in words(main_of(files, theme_page("1.0:orlov")))


def test_what_is_lost_stands_before_what_is_gained_in_a_theme() -> None:
    before = version("1.0", themes(("Ferie", ["Lederen kan give fri.", HOLIDAY, GYM])))
    after = version(
        "2.0",
        themes(
            ("Ferie", ["Lederen skal give fri.", HOLIDAY.replace("planlægges", "kan planlægges")])
        ),
    )
    newest, _ = chapters(theme_files(edition(before, after)), theme_page("1.0:ferie"))
    told = [words(each) for each in newest.named("li")]
    order = [
        next(at for at, each in enumerate(told) if sign in each)
        for sign in ("er taget ud", "»kan« er ændret til »skal«")
    ]
    assert order == sorted(order)


def test_a_part_that_a_draft_makes_a_theme_is_not_told_as_gone() -> None:
    inner = ["Orlov søges skriftligt hos fagchefen mindst tre måneder før.", GYM]
    before = version("1.0", themes(("Ferie", [HOLIDAY, "### Orlov", *inner])))
    draft = version("2.0-udkast", themes(("Ferie", [HOLIDAY]), ("Orlov", inner)), origin="1.0")
    told = words(main_of(theme_files(edition(before, draft)), THEMES))
    assert "Kun i udkast Orlov Udkast til version 2.0. Teksten står nu i tema 1." in told
    assert "Ikke længere et tema" not in told


def test_a_version_that_is_not_yet_in_force_changes_no_name_before_its_time() -> None:
    second = replace(SECOND, standing=Standing(status=Status.IN_FORCE))
    third = replace(
        version(
            "3.0",
            themes(
                ("Ferie og fri", [HOLIDAY, GYM]),
                ("Senior- og arbejdsliv", [STAFF.replace("kan", "skal")]),
                ("Chikane", ["Alle henvendelser om chikane besvares inden fem arbejdsdage."]),
            ),
        ),
        standing=Standing(status=Status.ADOPTED),
    )
    made = edition(FIRST, second, third)
    files = theme_files(made)
    groups = {
        words(group.named("h2")[0]): [words(item) for item in group.named("li")]
        for group in main_of(files, THEMES).named("section")
    }
    assert groups["Temaer i den gældende version 2.0"][0] == (
        "Tema 1: Ferie Med siden version 1.0. Senest ændret i version 2.0."
    )
    assert groups["Kommer med en senere version"] == ["Chikane Version 3.0."]
    assert [each.split()[0] for each in groups["Ikke længere et tema"]] == ["Goder"]
    assert "Hed" not in words(main_of(files, theme_page("1.0:ferie")).named("dl")[0])
    coming = words(main_of(files, theme_page("3.0:chikane")))
    assert "Kommer med version 3.0, tema 3" in coming
    assert "Kommer med version 3.0: tema 3" in words(page(files["passages/3.0/chikane.html"]))


PIECES = st.sampled_from((STAFF, HOLIDAY, GYM, "### Orlov", "#### Barsel", "Kort.", "- Et punkt"))
BODY = st.lists(
    st.tuples(st.sampled_from(("Ferie", "Orlov", "Barsel", "Goder")), st.lists(PIECES, max_size=5)),
    max_size=4,
)


@settings(max_examples=40)
@given(st.lists(st.tuples(BODY, st.booleans()), min_size=1, max_size=5))
def test_every_history_can_be_told(history: list[tuple[list[tuple[str, list[str]]], bool]]) -> None:
    versions = [
        version(f"{at}.0{'-udkast' if is_draft else ''}", themes(*body))
        for at, (body, is_draft) in enumerate(history, start=1)
    ]
    made = edition(*versions)
    files = theme_files(made)
    assert search_files(made)
    there = places(files)
    bases = {f"{each.base}.html" for each in versions}
    for path in files:
        for link in main_of(files, path).named("a"):
            address, _, place = link.attributes["href"].partition("#")
            target = normpath(join(dirname(path), address)) if address else path
            if not target.startswith("changes/") and target not in bases:
                assert (f"{target}#{place}" if place else target) in there

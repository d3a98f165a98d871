"""The search index: what can be found, and in which forms a word is looked for."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import pytest

from policylib.document import Status
from policylib.language.search import SearchWords, search_words, word_habits
from policylib.language.themes import ThemeWords, theme_words
from policylib.publish.cover import Standing
from policylib.publish.edition import Edition
from policylib.publish.layout import SEARCH, SEARCH_INDEX, SEARCH_SCRIPT
from policylib.publish.policy_html import policy_page
from policylib.publish.search import search_files
from policylib.publish.search_index import fold, stem_of, words_of
from tests.publishing import HOSTILE, page
from tests.theme_versions import edition, sample_versions, themes, version, words

STAFF = "Lederen kan tilbyde en samtale om arbejdslivet."
GYM = "Motionsrummet er åbent for alle ansatte."
FIRST = version("1.0", themes(("Seniorliv", [STAFF]), ("Goder", [GYM])))
SECOND = version("2.0", themes(("Trivsel", [GYM]), ("Arbejdsliv", [STAFF])))


def index_in(made: Edition) -> Mapping[str, Any]:
    """What the index sets, read as the data that it is."""
    text = search_files(made)[SEARCH_INDEX]
    start, end = "window.policySearch = ", ";\n"
    assert text.startswith(start)
    assert text.endswith(end)
    held = json.loads(text[len(start) : -len(end)])
    assert isinstance(held, dict)
    return held


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Løn", "loen"),
        ("ÅRSPLAN", "aarsplan"),
        ("Sygefravær", "SYGEFRAVAER"),
        ("café", "cafe"),
        ("A\N{COMBINING RING ABOVE}rsplan", "årsplan"),
        ("ferie\N{SOFT HYPHEN}plan", "ferieplan"),
        ("Müller", "mueller"),
    ],
)
def test_case_accents_and_danish_letters_make_no_difference(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_other_letters_make_a_difference() -> None:
    assert fold("løn") != fold("lån")
    assert fold("får") != fold("for")


@pytest.mark.parametrize(
    "forms",
    [
        ("løn", "lønnen", "løns"),
        ("samtale", "samtaler", "samtalen", "samtalerne", "samtalernes"),
        ("medarbejder", "medarbejdere", "medarbejderen", "medarbejdernes"),
        ("tillæg", "tillægget", "tillæggene"),
        ("fravær", "fraværet", "fraværets"),
        ("ansættelse", "ansættelsen", "ansættelser"),
        ("tema", "temaer", "temaet", "temaerne"),
    ],
)
def test_danish_words_are_the_same_however_they_are_bent(forms: tuple[str, ...]) -> None:
    assert len({stem_of(form, word_habits("da").endings) for form in forms}) == 1


def test_short_words_and_other_words_keep_apart() -> None:
    endings = word_habits("da").endings
    assert stem_of("gave", endings) != stem_of("opgave", endings)
    assert stem_of("en", endings) == "en"
    assert stem_of("løn", endings) != stem_of("lån", endings)


def test_english_words_are_the_same_however_they_are_bent() -> None:
    endings = word_habits("en").endings
    assert stem_of("leaves", endings) == stem_of("leave", endings)
    assert stem_of("planning", endings) == stem_of("planned", endings) == stem_of("plan", endings)


def test_a_word_with_hyphens_is_one_word_and_its_parts() -> None:
    assert words_of("MED-udvalget, § 56: 2014–2018 under_streg") == [
        ("MEDudvalget", "MED", "udvalget"),
        ("56",),
        ("20142018", "2014", "2018"),
        ("under",),
        ("streg",),
    ]


def test_everything_in_force_can_be_found_at_its_place() -> None:
    made = edition(*sample_versions())
    assert made.in_force is None or made.in_force.label == "3.0"
    index = index_in(made)
    current = made.version("3.0")
    shown = {
        e.attributes["id"]: words(e)
        for e in page(policy_page(current.policy)).elements()
        if "id" in e.attributes
    }
    own = [each for each in index["finds"] if each["address"].startswith(current.base)]
    assert len(own) > 150
    for each in own:
        place = each["address"].partition("#")[2]
        told = {fold(forms[-1]) for forms in words_of(each["text"])}
        there = {fold(form) for forms in words_of(shown[place]) for form in forms}
        # A row is found with the names of its columns, which stand at the table's head.
        assert "/t" in place or told <= there, (each, shown[place])


def test_each_word_of_the_index_leads_to_where_it_stands() -> None:
    index = index_in(edition(FIRST, SECOND))
    for word, places in zip(index["words"], index["places"], strict=True):
        for place in places:
            find = index["finds"][place >> 1]
            texts = [name["title"] for name in find["old_names"]] if place & 1 else [find["text"]]
            forms = {fold(form) for text in texts for forms in words_of(text) for form in forms}
            assert fold(word) in forms


def test_a_theme_is_found_by_what_it_was_called_before() -> None:
    index = index_in(edition(FIRST, SECOND))
    (theme,) = [
        each
        for each in index["finds"]
        if each["title"] == "Tema 2: Arbejdsliv" and each["weight"] > 1
    ]
    assert theme["old_names"] == [{"title": "Seniorliv", "versions": "version 1.0"}]
    number = index["finds"].index(theme)
    assert index["places"][index["words"].index("seniorliv")] == [2 * number + 1]


def test_a_theme_that_went_is_found_and_says_where_its_text_is() -> None:
    third = version("3.0", themes(("Arbejdsliv", [STAFF, GYM])))
    index = index_in(edition(FIRST, SECOND, third))
    (gone,) = [each for each in index["finds"] if each["title"] in {"Goder", "Trivsel"}]
    assert gone["address"].startswith("themes/")
    assert "Teksten står nu i »Arbejdsliv«." in gone["note"]


def test_of_a_draft_only_what_differs_is_found_and_marked() -> None:
    draft = version(
        "3.0-udkast-1", themes(("Trivsel", [GYM]), ("Arbejdsliv", [STAFF.replace("kan", "skal")]))
    )
    finds = index_in(edition(FIRST, SECOND, draft))["finds"]
    marked = [each for each in finds if each.get("mark")]
    assert [(each["mark"], each["text"]) for each in marked] == [
        ("UDKAST", STAFF.replace("kan", "skal"))
    ]
    assert marked[0]["title"] == "Tema 2: Arbejdsliv"
    assert finds[marked[0]["above"]]["text"] == "Tema 2: Arbejdsliv"


def test_where_nothing_is_adopted_the_newest_draft_is_found_and_marked() -> None:
    drafts = [version(f"1.0-udkast-{at}", themes(("Trivsel", [f"{GYM} {at}"]))) for at in (1, 2)]
    finds = index_in(edition(*drafts))["finds"]
    assert [(each["mark"], each["text"]) for each in finds] == [
        ("UDKAST", "Tema 1: Trivsel"),
        ("UDKAST", f"{GYM} 2"),
    ]


def test_a_version_that_is_adopted_and_not_yet_in_force_is_told_apart() -> None:
    second = replace(SECOND, standing=Standing(status=Status.IN_FORCE))
    third = replace(
        version("3.0", themes(("Trivsel", [GYM]), ("Arbejdsliv", [STAFF.replace("kan", "skal")]))),
        standing=Standing(status=Status.ADOPTED),
    )
    finds = index_in(edition(FIRST, second, third))["finds"]
    (coming,) = [each for each in finds if each["text"] == STAFF.replace("kan", "skal")]
    assert coming["note"] == "Version 3.0."
    assert "mark" not in coming


def test_drafts_stay_out_where_they_are_not_published() -> None:
    for text in search_files(edition(FIRST, SECOND)).values():
        assert "UDKAST" not in text


def test_an_organisation_adds_synonyms_of_its_own() -> None:
    groups = index_in(edition(FIRST, synonyms={"motion": ["fitness", "at træne"]}))["groups"]
    assert [[[word[0] for word in member] for member in groups[0]]] == [
        [["motion"], ["fitness"], ["at", "traene"]]
    ]


def test_without_a_lineage_there_are_no_old_names_and_no_links_to_themes() -> None:
    made = replace(edition(FIRST, SECOND), lineage=None)
    index = index_in(made)
    assert not any("old_names" in each for each in index["finds"])
    for text in search_files(made).values():
        assert "themes/" not in text.replace(made.frame(SEARCH).to("themes/index.html"), "")


def test_no_pages_no_search() -> None:
    assert search_files(replace(edition(FIRST), kinds=frozenset({"pdf"}))) == {}


def test_hostile_words_cannot_leave_the_index() -> None:
    text = f"{HOSTILE} </script><!-- \N{LINE SEPARATOR} __proto__ constructor"
    files = search_files(edition(version("1.0", themes((text, [text])))))
    assert files[SEARCH_INDEX].isascii()
    for sign in ("<", ">", "&", "\u2028"):
        assert sign not in files[SEARCH_INDEX]
    assert "<script>alert" not in files[SEARCH]
    assert len(page(files[SEARCH]).named("script")) == 2


def test_the_page_names_its_scripts_and_lets_no_other_run() -> None:
    files = search_files(edition(FIRST, SECOND))
    made = page(files[SEARCH])
    scripts = made.named("script")
    assert [each.attributes["src"] for each in scripts] == [SEARCH_INDEX, SEARCH_SCRIPT]
    assert not any(each.text().strip() for each in scripts)
    (policy,) = [
        each.attributes["content"]
        for each in made.named("meta")
        if each.attributes.get("http-equiv") == "Content-Security-Policy"
    ]
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "innerHTML" not in files[SEARCH_SCRIPT]
    assert "fetch(" not in files[SEARCH_SCRIPT]


def many(count: int) -> Edition:
    """A policy with so many passages."""
    about = ("ferie", "løn", "trivsel", "fravær")
    said = [
        f"Afsnit {at} om {about[at % 4]} handler om sag nummer {at * 7}, og lederen sørger for, "
        "at alle medarbejdere får besked i god tid før mødet."
        for at in range(count)
    ]
    emner = [(f"Emne {at}", said[at : at + 50]) for at in range(0, count, 50)]
    return edition(version("1.0", themes(*emner)))


def test_the_index_of_a_large_policy_is_no_larger_than_a_picture() -> None:
    small, large = (search_files(many(count))[SEARCH_INDEX] for count in (500, 1000))
    assert len(large) < 500_000
    assert len(large) < 2.2 * len(small)


_FILLED = r"\{(\w+)\}"


@pytest.mark.parametrize("make", [search_words, theme_words])
def test_both_languages_fill_in_the_same_things(
    make: Callable[[str], SearchWords | ThemeWords],
) -> None:
    danish, english = (
        {
            name: re.findall(_FILLED, str(getattr(make(lang), name)))
            for name in dir(make(lang))
            if not name.startswith("_")
        }
        for lang in ("da", "en")
    )
    assert danish.keys() == english.keys()
    assert {name: sorted(filled) for name, filled in danish.items()} == {
        name: sorted(filled) for name, filled in english.items()
    }

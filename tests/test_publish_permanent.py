"""Permanent addresses: every passage keeps the one that it had, whatever later versions do to it."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policylib.compare.units import units_of
from policylib.history.lineage import Lineage
from policylib.history.lineage_file import lineage_text, read_lineage
from policylib.publish.edition import Edition
from policylib.publish.layout import permanent_address
from policylib.publish.passages import annals_of
from policylib.publish.permanent import passage_files
from policylib.publish.policy_html import policy_page
from policylib.publish.themes import theme_files
from tests.publishing import HOSTILE, Element, page
from tests.theme_versions import edition, places, sample_versions, themes, version, words

STAFF = "Lederen kan tilbyde en samtale om arbejdslivet hvert år i marts."
HOLIDAY = "Ferien planlægges senest den 1. marts, så alle ved, hvornår de har fri."
GYM = "Motionsrummet på Skolevej er åbent for alle ansatte før arbejdstid og om aftenen."
FIRST = version("1.0", themes(("Seniorliv", [STAFF]), ("Ferie", [HOLIDAY]), ("Goder", [GYM])))
SECOND = version("2.0", themes(("Ferie", [HOLIDAY, GYM]), ("Arbejdsliv", [STAFF])))


def kept_pages(made: Edition) -> dict[str, str]:
    """The pages with the permanent addresses."""
    annals = annals_of(made)
    assert annals is not None
    return passage_files(annals)


def addresses(made: Edition) -> set[str]:
    """Every permanent address of a release: the pages, and the places on them."""
    return {each for each in places(kept_pages(made)) if not each.endswith("#_main")}


def passage(made: Edition, label: str, start: str) -> Element:
    """What stands at the permanent address of the passage that begins so in a version."""
    assert made.lineage is not None
    (unit,) = [each for each in units_of(made.version(label).policy) if each.text.startswith(start)]
    address = permanent_address(made.lineage.of(label)[unit.anchor])
    path, _, place = address.partition("#")
    (found,) = [
        each
        for each in page(kept_pages(made)[path]).elements()
        if each.attributes.get("id") == place
    ]
    return found


def stored(lineage: Lineage | None) -> Lineage:
    """A lineage as an earlier release hands it on: written to its file, and read again."""
    assert lineage is not None
    return read_lineage(lineage_text(lineage).encode())


def test_every_passage_of_every_version_has_one_address() -> None:
    made = edition(*sample_versions())
    assert made.lineage is not None
    ids = [
        f"{path}#{each.attributes['id']}"
        for path, text in kept_pages(made).items()
        for each in page(text).elements()
        if "id" in each.attributes
    ]
    own = [each for each in ids if not each.endswith("#_main")]
    assert len(own) == len(set(own))
    wanted = {
        permanent_address(name)
        for each in made.versions
        for name in made.lineage.of(each.label).values()
    }
    assert wanted == set(own)


@cache
def released(count: int) -> tuple[Edition, frozenset[str]]:
    """A release of the first versions of the sample, made anew, and its addresses."""
    made = edition(*sample_versions()[:count])
    return made, frozenset(addresses(made))


@pytest.mark.parametrize("count", range(1, 9))
def test_a_release_of_one_version_more_keeps_every_address(count: int) -> None:
    before, old = released(count)
    after = edition(*sample_versions()[: count + 1], known=stored(before.lineage))
    assert old <= addresses(after)


@pytest.mark.parametrize("count", range(1, 9))
def test_also_where_nobody_kept_the_earlier_release(count: int) -> None:
    before, old = released(count)
    # A draft's new words go on in the version that comes: only the earlier release knows them.
    drafts = tuple(f"passages/{each.label}/" for each in before.drafts)
    assert {each for each in old if not each.startswith(drafts)} <= released(count + 1)[1]


PIECES = st.sampled_from(
    (STAFF, HOLIDAY, GYM, STAFF.replace("kan", "skal"), "Kort.", "Alle hilser på hinanden.")
)
BODIES = st.lists(
    st.tuples(st.sampled_from(("Ferie", "Løn", "Trivsel", "Goder")), st.lists(PIECES, max_size=4)),
    min_size=1,
    max_size=4,
)


@settings(max_examples=40)
@given(st.lists(BODIES, min_size=2, max_size=4))
def test_no_history_at_all_takes_an_address_away(bodies: list[list[tuple[str, list[str]]]]) -> None:
    versions = [version(f"{at}.0", themes(*body)) for at, body in enumerate(bodies, start=1)]
    before = edition(*versions[:-1])
    for known in (None, stored(before.lineage)):
        assert addresses(before) <= addresses(edition(*versions, known=known))


def test_an_older_version_that_is_found_later_renames_nothing() -> None:
    before = edition(SECOND)
    after = edition(FIRST, SECOND, known=stored(before.lineage))
    assert addresses(before) <= addresses(after)
    assert "Kom med i version 1.0" in words(passage(after, "2.0", "Ferien"))


def test_an_address_leads_to_the_words_where_they_stand_today() -> None:
    made = edition(FIRST, SECOND)
    stands = passage(made, "1.0", "Motionsrummet")
    assert GYM in words(stands)
    (link, *_) = stands.named("a")
    assert words(link) == "Står i version 2.0: tema 1"
    path, _, place = link.attributes["href"].partition("#")
    assert path == "../../v/2.0/personalepolitik-2.0.html"
    shown = page(policy_page(SECOND.policy))
    (found,) = [each for each in shown.elements() if each.attributes.get("id") == place]
    assert words(found) == GYM


def test_a_passage_says_since_when_it_stands_so_and_what_it_was_before() -> None:
    third = version(
        "3.0", themes(("Ferie", [HOLIDAY, GYM]), ("Arbejdsliv", [STAFF.replace("kan", "skal")]))
    )
    told = words(passage(edition(FIRST, SECOND, third), "3.0", "Lederen"))
    assert "Har stået sådan siden version 3.0 (1. januar 2022)." in told
    assert "Kom med i version 1.0, ændret i version 3.0." in told
    assert f"Tidligere ordlyd Version 1.0 til 2.0 {STAFF}" in told


def test_a_passage_that_went_says_when_and_keeps_its_last_words() -> None:
    third = version("3.0", themes(("Ferie", [HOLIDAY]), ("Arbejdsliv", [STAFF])))
    told = words(passage(edition(FIRST, SECOND, third), "1.0", "Motionsrummet"))
    assert GYM in told
    assert "Taget ud i version 3.0. Stod sidst i version 2.0: tema 1" in told


def test_a_passage_that_was_joined_to_another_leads_to_it() -> None:
    parts = (
        "Lederen indkalder til samtalen senest fjorten dage før den holdes på arbejdspladsen.",
        "Medarbejderen kan tage en bisidder med til samtalen, hvis det ønskes.",
    )
    before = version("1.0", themes(("Samtaler", parts)))
    after = version("2.0", themes(("Samtaler", [" ".join(parts)])))
    made = edition(before, after)
    joined = passage(made, "1.0", "Medarbejderen")
    assert "Blev skrevet sammen med anden tekst i version 2.0." in words(joined)
    (link,) = [each for each in joined.named("a") if "»Lederen indkalder" in words(each)]
    kept = passage(made, "2.0", "Lederen")
    assert link.attributes["href"].endswith(f"#{kept.attributes['id']}")
    assert "Ordene kommer fra:" in words(kept)


def test_what_a_draft_proposes_stands_beside_the_words_in_force() -> None:
    draft = version(
        "3.0-udkast-1", themes(("Ferie", [HOLIDAY.replace("1. marts", "1. maj")])), origin="2.0"
    )
    made = edition(FIRST, SECOND, draft)
    told = words(passage(made, "2.0", "Ferien"))
    assert told.startswith(f"Afsnit {HOLIDAY}")
    assert (
        "I udkast 1 til version 3.0 er der foreslået en anden ordlyd: »Ferien planlægges senest den 1. maj"
        in told
    )
    assert "I udkast 1 til version 3.0 er stedet taget ud." in words(
        passage(made, "2.0", "Lederen")
    )


def test_another_number_of_its_theme_is_no_other_place() -> None:
    draft = version(
        "3.0-udkast-1",
        themes(
            ("Nyt", ["Her er et nyt tema."]), ("Arbejdsliv", [STAFF, GYM]), ("Ferie", [HOLIDAY])
        ),
        origin="2.0",
    )
    made = edition(FIRST, SECOND, draft)
    assert "udkast" not in words(passage(made, "2.0", "Ferien"))
    moved = words(passage(made, "2.0", "Motionsrummet"))
    assert "I udkast 1 til version 3.0 står det et andet sted: tema 2" in moved


def test_drafts_leave_no_trace_where_they_are_not_published() -> None:
    secret = version("3.0-udkast-1", themes(("Hemmeligt", ["Ingen må læse det her endnu."])))
    for text in theme_files(edition(FIRST, SECOND)).values():
        assert "Hemmeligt" not in text
    lineage = edition(FIRST, SECOND, secret).lineage
    only = Edition(versions=(FIRST, SECOND), lineage=lineage)
    for path, text in theme_files(only).items():
        assert "hemmeligt" not in f"{path}{text}".lower()


def test_versions_that_are_not_at_hand_keep_their_addresses() -> None:
    whole = edition(FIRST, SECOND)
    cut = Edition(versions=(SECOND,), lineage=whole.lineage)
    assert addresses(whole) <= addresses(cut)
    told = words(page(kept_pages(cut)["passages/1.0/goder.html"]))
    assert "Teksten stod i version 1.0. Den version er ikke med her." in told


def test_a_row_stands_with_the_names_of_its_columns() -> None:
    table = "| Anledning | Fri |\n| --- | --- |\n| Eget bryllup | 1 dag |"
    made = edition(version("1.0", themes(("Ferie", [table]))))
    assert "Anledning: Eget bryllup; Fri: 1 dag" in words(passage(made, "1.0", "Eget"))


def test_hostile_words_stand_as_words() -> None:
    made = edition(
        *(
            version(label, themes((HOSTILE, [f"Vi siger {HOSTILE} {label}"])))
            for label in ("1.0", "2.0")
        )
    )
    told = passage(made, "2.0", "Vi siger")
    assert "<script>alert(1)</script>" in told.text()
    assert not told.named("script")


def test_what_two_versions_did_alike_is_said_once() -> None:
    wordings = ("hvert år i marts", "hvert år i april", "hvert år i maj")
    made = edition(
        *(
            version(f"{at}.0", themes(("Seniorliv", [STAFF.replace(wordings[0], wording)])))
            for at, wording in enumerate(wordings, start=1)
        )
    )
    told = words(passage(made, "3.0", "Lederen kan tilbyde"))
    assert "Kom med i version 1.0, ændret i version 2.0 og 3.0." in told

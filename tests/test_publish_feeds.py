"""The feeds as a news reader meets them: valid Atom, the same ids for ever, no clock."""

from pathlib import Path

import pytest
from lxml import etree  # type: ignore[import-untyped] # it comes with python-docx

from policylib.publish.changelog_page import changelog_files
from policylib.publish.edition import Edition, ReleaseVersion
from policylib.publish.house import House
from policylib.publish.layout import FEED, FEED_SUBSTANTIVE
from tests.publishing import HOSTILE, page, policy
from tests.sample_edition import sample_edition

ATOM = "{http://www.w3.org/2005/Atom}"
RULES = etree.RelaxNG(etree.parse(Path(__file__).with_name("atom.rng")))
TEXT = """---
title: {title}
organisation: {organisation}
version: "{label}"
status: {status}
{more}
lang: da
---

# Politik

## Tema 1: Løn

{words}
"""


def version(
    label: str,
    words: str,
    *,
    status: str = "adopted",
    title: str = "Personalepolitik",
    organisation: str = "Lyngvig Kommune",
    more: str = "",
) -> ReleaseVersion:
    text = TEXT.format(
        label=label, words=words, status=status, title=title, organisation=organisation, more=more
    )
    return ReleaseVersion(label=label, policy=policy(text))


def edition(*versions: ReleaseVersion, house: House | None = None) -> Edition:
    return Edition(versions=versions, house=house or House())


def feeds(of: Edition) -> tuple[etree._Element, etree._Element]:
    """Both feeds, well-formed and valid by the rules of RFC 4287."""
    files = changelog_files(of)
    found = []
    for name in (FEED, FEED_SUBSTANTIVE):
        feed = etree.fromstring(files[name].encode("utf-8"))
        assert RULES.validate(feed), RULES.error_log
        found.append(feed)
    return found[0], found[1]


def told(feed: etree._Element, name: str) -> list[str]:
    return [each.text or "" for each in feed.iterfind(f"{ATOM}entry/{ATOM}{name}")]


def links(within: etree._Element, rel: str) -> list[str]:
    return [
        each.get("href", "") for each in within.findall(f"{ATOM}link") if each.get("rel") == rel
    ]


KAN = version("1.0", "Lederen kan tilbyde en samtale.", more="adopted_on: 2014-05-26")
COMMA = version("1.0.1", "Lederen kan, tilbyde en samtale.", more="adopted_on: 2015-01-02")
SKAL = version("2.0", "Lederen skal tilbyde en samtale.", more="adopted_on: 2018-11-26")
DRAFT = version(
    "3.0-udkast",
    "Lederen bør tilbyde en samtale.",
    status="consultation",
    more="drafted_in: {body: MED, date: 2021-05-31}",
)


def test_the_samples_feeds_hold_every_version_newest_first_with_what_each_changed() -> None:
    everything, _ = feeds(sample_edition())
    titles = told(everything, "title")
    assert titles[0] == "Personalepolitik: Udkast i høring til version 3.1"
    assert titles[-1] == "Personalepolitik: Version 1.0"
    assert len(titles) == 9
    content = told(everything, "content")[1]
    assert "<h3>Sygefravær og sundhed (tema 7)</h3>" in content
    assert "Begrundelse: Flere skal kunne blive længere i arbejde." in content
    page(content)  # every element is closed


def test_the_second_feed_leaves_out_versions_that_changed_only_wording_and_signs() -> None:
    everything, substantive = feeds(edition(KAN, COMMA, SKAL))
    assert [each.rpartition(" ")[2] for each in told(everything, "title")] == [
        "2.0",
        "1.0.1",
        "1.0",
    ]
    assert [each.rpartition(" ")[2] for each in told(substantive, "title")] == ["2.0", "1.0"]
    assert set(told(substantive, "id")) < set(told(everything, "id"))
    assert everything.findtext(f"{ATOM}id") != substantive.findtext(f"{ATOM}id")


def test_ids_stay_when_versions_and_an_address_come_and_when_the_policy_is_renamed() -> None:
    before, _ = feeds(edition(KAN, COMMA))
    renamed = version("2.0", "Alt er nyt her.", title="Politik for personalet", more="")
    after, _ = feeds(
        edition(KAN, COMMA, renamed, house=House(address="https://lyngvig.example/p/"))
    )
    assert after.findtext(f"{ATOM}id") == before.findtext(f"{ATOM}id")
    assert told(after, "id")[1:] == told(before, "id")
    assert len(set(told(after, "id"))) == 3
    other, _ = feeds(edition(version("1.0", "Andet.", organisation="Mosbæk Kommune")))
    assert other.findtext(f"{ATOM}id") != before.findtext(f"{ATOM}id")


def test_entries_are_dated_by_their_versions_and_the_feed_by_the_newest_of_them() -> None:
    nameless = version("2.1", "Lederen skal altid tilbyde en samtale.")
    feed, _ = feeds(edition(KAN, SKAL, nameless, DRAFT))
    assert [each[:10] for each in told(feed, "updated")] == [
        "2021-05-31",
        "2018-11-26",
        "2018-11-26",
        "2014-05-26",
    ]
    assert feed.findtext(f"{ATOM}updated") == "2021-05-31T12:00:00Z"


def test_links_are_relative_until_the_address_of_the_release_is_known() -> None:
    alone, _ = feeds(edition(KAN, SKAL))
    assert links(alone, "self") == []
    first = alone.find(f"{ATOM}entry")
    assert first is not None
    assert links(first, "alternate") == ["changelog.html#version-2.0"]
    assert links(first, "related")[0] == "changes/1.0--2.0/summary.html"
    known, substantive = feeds(
        edition(KAN, SKAL, house=House(address="https://lyngvig.example/politik/"))
    )
    assert links(known, "self") == ["https://lyngvig.example/politik/feed.xml"]
    assert links(substantive, "self") == ["https://lyngvig.example/politik/feed-substantive.xml"]
    for link in known.iter(f"{ATOM}link"):
        assert link.get("href", "").startswith("https://lyngvig.example/politik/")


def test_the_author_is_the_organisation_and_the_house_may_name_it_otherwise() -> None:
    name = f"{ATOM}author/{ATOM}name"
    assert feeds(edition(KAN))[0].findtext(name) == "Lyngvig Kommune"
    house = House(name="Lyngvig Kommune, HR og Personale")
    assert feeds(edition(KAN, house=house))[0].findtext(name) == "Lyngvig Kommune, HR og Personale"
    nobody = version("1.0", "Vi skriver.", organisation="")
    assert feeds(edition(nobody))[0].findtext(name) == "Personalepolitik"


@pytest.mark.parametrize(
    "words",
    [
        HOSTILE,
        "Et tegn: \x08\x0b\x1f, et andet: \ufffe\uffff, et tredje: \u202e.",
        "]]></content> &amp;amp; &lt;b&gt;",
    ],
)
def test_hostile_words_stand_as_words(words: str) -> None:
    title = "'" + HOSTILE.replace("'", "''") + "'"
    for feed in feeds(edition(KAN, version("2.0", words, title=title))):
        assert not list(feed.iter("{*}script"))
        content = told(feed, "content")[0]
        assert not page(content).named("script", "b")


def test_a_draft_alone_makes_feeds_of_one_entry() -> None:
    everything, substantive = feeds(edition(DRAFT))
    assert len(told(everything, "id")) == len(told(substantive, "id")) == 1

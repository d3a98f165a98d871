"""What the tests of a whole site share: small editions, everything that a release of them holds, and a link checker."""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, partial
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from policylib.document import Status
from policylib.history.stages import Stage
from policylib.history.tracing import trace_stages
from policylib.publish.cover import Standing
from policylib.publish.edition import KINDS, Edition, ReleaseVersion
from policylib.publish.narrowing import as_published
from policylib.publish.parts import parts_of
from policylib.publish.site import site_ways
from tests.publishing import Element, page, policy

DANISH = """---
title: Personalepolitik
organisation: Lyngvig Kommune
version: "{label}"
lang: da
{facts}
---

# Personalepolitik

## Forord

Vi passer børn, underviser og rydder sne.

## Tema 1: Rekruttering

### Hvad vil vi?

Vi vil have de rette.

### Hvad gør vi?

Lederen {verb} indhente referencer. Det sker senest {days} dage efter samtalen.

- Vi skriver opslag.
- Vi svarer alle.

## Tema {number}: Løn & tillæg

### Hvad vil vi?

Lønnen er gennemsigtig.[^a]

| Anledning | Beløb |
| --- | --- |
| Jubilæum | {amount} kr. |
{more}
[^a]: Efter overenskomsten.
"""

ENGLISH = """---
title: Personnel policy
organisation: Lyngvig Council
version: "{label}"
lang: en
{facts}
---

# Personnel policy

## Theme 1: Recruitment

### What do we want?

We want the right people.

### What do we do?

The manager {verb} obtain references within {days} days.

## Theme {number}: Pay & bonuses

Pay is transparent. A jubilee gives {amount} crowns.
{more}
"""

MORE = "\n## Tema 3: Ferie\n\nFerien aftales med lederen.\n"

MORE_IN_ENGLISH = "\n## Theme 3: Holidays\n\nHolidays are agreed with the manager.\n"

WRITTEN: Mapping[str, Mapping[str, object]] = {
    "1.0": {
        "facts": "status: adopted\nadopted_on: 2014-05-26\nin_force_from: 2014-06-01\ncontact: HR"
    },
    "2.0-udkast-1": {
        "facts": "status: consultation\nconsultation_deadline: 2018-09-14",
        "verb": "bør",
    },
    "2.0": {
        "facts": "status: adopted\nadopted_on: 2018-11-26\nin_force_from: 2019-01-01\n"
        "approved_by: {body: Byrådet, date: 2018-11-26, reference: sag 18/4711}",
        "verb": "skal",
        "days": 7,
    },
    "3.0": {
        "facts": "status: adopted\nadopted_on: 2021-12-13\nin_force_from: 2022-01-01\ncontact: HR",
        "verb": "skal",
        "days": 7,
        "amount": 750,
        "more": MORE,
    },
    "3.1-udkast-1": {
        "facts": "status: draft",
        "verb": "skal",
        "more": MORE,
        "number": 4,
    },
    "3.1-udkast-2": {
        "facts": "status: consultation\nconsultation_deadline: 2026-04-17\ncontact: HR og Løn\n"
        "case_number: 26/0912",
        "verb": "kan",
        "days": 14,
        "amount": 750,
        "more": MORE,
    },
}

REPLACED = {
    "1.0": Standing(
        status=Status.REPLACED, in_force_to=datetime.date(2018, 12, 31), replaced_by="2.0"
    ),
    "2.0": Standing(
        status=Status.REPLACED, in_force_to=datetime.date(2021, 12, 31), replaced_by="3.0"
    ),
    "3.0": Standing(status=Status.IN_FORCE),
}


def written(label: str, lang: str = "da", **values: object) -> ReleaseVersion:
    """One version of the small policy."""
    facts: dict[str, object] = {
        "verb": "kan",
        "days": 14,
        "amount": 500,
        "number": 2,
        "more": "",
        "facts": "",
    }
    facts |= {**WRITTEN.get(label, {}), **values}
    if lang == "en" and facts["more"] == MORE:
        facts["more"] = MORE_IN_ENGLISH
    text = (ENGLISH if lang == "en" else DANISH).format(label=label, **facts)
    return ReleaseVersion(
        label=label, policy=policy(text), commit="1c9d9cc" * 5, standing=REPLACED.get(label)
    )


def edition_of(*versions: ReleaseVersion, kinds: frozenset[str] = frozenset(KINDS)) -> Edition:
    """An edition of some versions, followed through time, with the menu of its site."""
    stages = [
        Stage(
            label=each.label,
            is_adopted=not each.is_draft,
            read=partial(getattr, each, "policy"),
            origins=(),
            is_cut=False,
        )
        for each in versions
    ]
    edition = Edition(versions=versions, lineage=trace_stages(stages, None), kinds=kinds)
    return replace(edition, ways=site_ways(edition))


@cache
def small_edition(lang: str = "da") -> Edition:
    """Two versions that were replaced, the one in force, and three drafts."""
    return edition_of(*(written(label, lang) for label in WRITTEN))


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A release of an edition, without its PDFs and Word files, which are only known by name."""

    edition: Edition
    texts: Mapping[str, str]
    pages: Mapping[str, Element]
    files: frozenset[str]

    def links(self) -> Iterator[tuple[str, str]]:
        """Every link to something within the site: the page that it stands on, and its address."""
        for name, made in self.pages.items():
            for each in made.named("a", "link", "script"):
                address = each.attributes.get("href", each.attributes.get("src", ""))
                if not address.startswith(("https:", "http:", "mailto:", "tel:")):
                    yield name, address

    def target(self, name: str, address: str) -> tuple[str, str]:
        """Where a link on a page leads: a file, and a place in it."""
        path, _, place = address.partition("#")
        return (normpath(join(dirname(name), path)) if path else name), unquote(place)


_HEAVY = (".pdf", ".docx")


def site_of(edition: Edition) -> Site:
    """All pages and texts of a release; files that cost time are known by their names alone."""
    texts: dict[str, str] = {}
    files: set[str] = {"versions.json"}
    for part in parts_of(as_published(edition)):
        if part.paths and all(path.endswith(_HEAVY) for path in part.paths):
            files |= part.paths
            continue
        for path, held in part.make().items():
            files.add(path)
            if isinstance(held, str):
                texts[path] = held
    pages = {name: page(text) for name, text in texts.items() if name.endswith(".html")}
    return Site(edition=edition, texts=texts, pages=pages, files=frozenset(files))


@cache
def small_site(lang: str = "da") -> Site:
    """The release of the small edition."""
    return site_of(small_edition(lang))

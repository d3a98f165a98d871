"""The Atom feeds (RFC 4287): an entry for each version, in all of them or in those of substance.

What identifies feed and entry is made from the organisation, the first version's title and the
version's label, never from an address: a release that moves keeps its readers. The dates are the
versions' own. Where the release's address is not known, links are relative to the feed itself.
"""

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID, uuid5

from policylib.compare.facts import Significance
from policylib.document import normalise, title_of
from policylib.language.changelog import changelog_words
from policylib.publish.beside import page_names
from policylib.publish.changelog_page import LogSection
from policylib.publish.edition import Edition, ReleaseVersion
from policylib.publish.layout import CHANGELOG_PAGE, FEED, FEED_SUBSTANTIVE
from policylib.publish.markup import Html, element, join, page
from policylib.publish.unseen import UNSEEN, number_of

_OURS = UUID("f80512a5-af82-483e-af3d-80c5395e2ba4")
_NO_XML = "[\ud800-\udfff\ufdd0-\ufdef]"
_NEVER = datetime.date(1970, 1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedEntry:
    """One version in a feed. `id` never changes; `links` are (rel, media type, address, title)."""

    id: str
    title: str
    updated: str
    summary: str
    content: str
    links: tuple[tuple[str, str, str, str], ...]


def feed(
    edition: Edition, sections: Sequence[LogSection], *, only_substantive: bool = False
) -> str:
    """A feed of versions (newest first), or only of those that changed more than words and signs.

    An entry tells the same in both feeds and has the same id there.
    """
    words = edition.house.worded(changelog_words(edition.lang))
    first = (edition.adopted or edition.versions)[0].policy
    own = uuid5(_OURS, f"{normalise(first.metadata.organisation)}\n{title_of(first)}")
    newest = edition.newest.policy
    organisation = edition.house.name or normalise(newest.metadata.organisation)
    policy = title_of(newest) or edition.words.policy
    dates = _dates(edition.versions)
    address = edition.house.address
    name = FEED_SUBSTANTIVE if only_substantive else FEED
    chosen = [s for s in sections if not only_substantive or is_substantive(s)]
    entries = [
        FeedEntry(
            id=uuid5(own, section.version.label).urn,
            title=words.entry.format(policy=policy, version=section.entry.title),
            updated=_moment(dates[section.version.label]),
            summary=section.entry.about,
            content=str(_content(section)),
            links=_links(edition, section, page_names(edition.lang, edition.house)["summary"]),
        )
        for section in chosen
    ]
    title = words.feed_title_substantive if only_substantive else words.feed_title
    subtitle = words.feed_subtitle_substantive if only_substantive else words.feed_subtitle
    text = page(
        "feed.xml",
        lang=edition.lang,
        id=(uuid5(own, "substantive") if only_substantive else own).urn,
        title=title.format(policy=policy),
        subtitle=subtitle,
        updated=max((each.updated for each in entries), default=_moment(_NEVER)),
        author=organisation or policy,
        own=f"{address}{name}" if address else "",
        home=f"{address}{CHANGELOG_PAGE}",
        disclaimer=edition.words.disclaimer,
        entries=entries,
    )
    return re.sub(f"{_NO_XML}|{UNSEEN}", lambda found: number_of(found[0]), text)


def is_substantive(section: LogSection) -> bool:
    """Whether a version changed more than wording and signs; the first version is new altogether.

    An editor who judges a change to be lighter than the rules do hides nothing.
    """
    return section.comparison is None or any(
        change.gravest is Significance.SUBSTANTIVE for change in section.comparison.changes
    )


def _dates(versions: Sequence[ReleaseVersion]) -> dict[str, datetime.date]:
    """The day of each version: when it was adopted, or when its draft was written or recommended.

    One that tells no day takes that of the version before it, for it cannot be older.
    """
    dates: dict[str, datetime.date] = {}
    last = _NEVER
    for version in versions:
        metadata = version.policy.metadata
        if version.is_draft:
            decisions = (metadata.recommended_by, metadata.drafted_in)
            told = [each.date for each in decisions if each and each.date]
        else:
            told = [day for day in (metadata.adopted_on, metadata.in_force_from) if day]
        last = told[0] if told else last
        dates[version.label] = last
    return dates


def _moment(day: datetime.date) -> str:
    # Noon in Greenwich is the same day for every reader from Nuuk to Auckland.
    return f"{day.isoformat()}T12:00:00Z"


def _links(
    edition: Edition, section: LogSection, answer: str
) -> tuple[tuple[str, str, str, str], ...]:
    address = edition.house.address
    name = section.entry.title
    links = [("alternate", "text/html", f"{address}{CHANGELOG_PAGE}#{section.anchor}", name)]
    if section.folder:
        links.append(("related", "text/html", f"{address}{section.folder}/summary.html", answer))
    links.append(("related", "text/html", f"{address}{section.version.base}.html", name))
    return tuple(links)


def _content(section: LogSection) -> Html:
    """The entry as plain HTML without links, for these would lead astray in a reader."""
    entry = section.entry
    parts = [element("p", entry.about), *(element("p", told) for told in entry.introduction)]
    for theme in entry.themes:
        lines = [
            element("li", " ".join(part for part in (line.text, line.quote, line.why) if part))
            for line in theme.lines
        ]
        parts += [element("h3", theme.lead), element("ul", *lines)]
    if entry.counted:
        parts.append(element("p", entry.counted))
    return join(parts, "\n")

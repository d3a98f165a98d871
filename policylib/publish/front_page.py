"""The front page of a release: what is in force, what is proposed, and what came before.

What holds today comes first and largest. Drafts are marked as such; drafts that were heard and
done with stand folded away at the end, so that nobody takes one for a rule.
"""

from dataclasses import dataclass

from policylib.document import Role, heading_of, normalise, walk
from policylib.document.nodes import Section
from policylib.explain import one_page
from policylib.language.site import SiteWords
from policylib.publish.edition import Edition
from policylib.publish.layout import FEED, FEED_SUBSTANTIVE, INDEX, SEARCH, THEMES, changes_folder
from policylib.publish.markup import page, stylesheet
from policylib.publish.site_versions import (
    Told,
    changes_page,
    facts_of,
    house_words,
    is_coming,
    period_of,
    told_versions,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Change:
    """What changed from the version before: the answer in short, and where it stands."""

    title: str
    lines: tuple[str, ...]
    totals: str
    page: str
    all: str
    side_by_side: str
    beside: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Card:
    """One version that matters today."""

    told: Told
    kicker: str
    read: str
    facts: tuple[str, ...]
    change: _Change | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """One earlier version in the table."""

    told: Told
    held: str
    adopted: str
    page: str
    change: str


def front_page(edition: Edition) -> str:
    """The page that a reader of a release meets first."""
    words = house_words(edition)
    every = told_versions(edition)
    adopted = [told for told in every if not told.version.is_draft]
    coming = [told for told in adopted if is_coming(told)]
    current = edition.in_force
    lead = next((told for told in adopted if current and told.label == current.label), None)
    if lead is None and adopted:
        # Nothing is known to be in force: what was adopted last is what a reader looks for.
        lead = adopted[-1]
    coming = [told for told in coming if told is not lead]
    drafts = [told for told in reversed(every) if told.version.is_draft and not told.is_past]
    shown = lead or drafts[0]
    return page(
        "index.html",
        lang=edition.lang,
        title=shown.cover.bare_title,
        style=stylesheet("screen.css", "site.css"),
        frame=edition.frame(INDEX),
        words=words,
        cover=shown.cover,
        lead=_card(edition, lead, words) if lead else None,
        coming=[_card(edition, told, words) for told in coming],
        drafts=[_card(edition, told, words) for told in drafts],
        past_drafts=[told for told in reversed(every) if told.is_past],
        earlier=[
            _row(told, words)
            for told in reversed(adopted)
            if told is not lead and told not in coming
        ],
        themes=_themes(shown),
        theme_histories=THEMES if edition.lineage else "",
        search=SEARCH,
        feeds=((words.feed_all, FEED), (words.feed_substantive, FEED_SUBSTANTIVE)),
    )


def _card(edition: Edition, told: Told, words: SiteWords) -> _Card:
    if told.version.is_draft:
        kicker, read, facts = told.cover.mark, words.read_draft, _whom_to_ask(told, words)
    elif is_coming(told):
        kicker, read = words.coming, words.read_version.format(name=told.name)
        facts = facts_of(told, words)
    else:
        is_in_force = edition.in_force is not None
        kicker, read = words.in_force if is_in_force else words.newest, words.read_policy
        facts = facts_of(told, words)
    return _Card(
        told=told, kicker=kicker, read=read, facts=facts, change=_change(edition, told, words)
    )


def _whom_to_ask(told: Told, words: SiteWords) -> tuple[str, ...]:
    metadata = told.version.policy.metadata
    contact, number = normalise(metadata.contact), normalise(metadata.case_number)
    facts = (
        words.contact.format(contact=contact) if contact else "",
        words.case_number.format(number=number) if number else "",
    )
    return tuple(fact for fact in facts if fact)


def _change(edition: Edition, told: Told, words: SiteWords) -> _Change | None:
    if not told.before:
        return None
    old, new = told.before, told.label
    answer = one_page(edition.compared(old, new), edition.lang)
    title, every = (
        (words.changes_proposed, words.all_proposed)
        if told.version.is_draft
        else (words.changed_last, words.all_changes)
    )
    return _Change(
        title=title.format(old=told.before_name, new=told.name),
        lines=answer.short,
        totals=answer.totals,
        page=changes_page(old, new),
        all=every.format(old=told.before_name, new=told.name),
        side_by_side=words.side_by_side.format(old=told.before_name, new=told.name),
        beside=f"{changes_folder(old, new)}/parallel.html",
    )


def _row(told: Told, words: SiteWords) -> _Row:
    adopted = told.version.policy.metadata.adopted_on
    return _Row(
        told=told,
        held=period_of(told, words),
        adopted=words.day(adopted) if adopted else "",
        page=changes_page(told.before, told.label) if told.before else "",
        change=words.since.format(old=told.before_name) if told.before else words.first_version,
    )


def _themes(told: Told) -> tuple[tuple[str, str], ...]:
    """The themes of a version: what each is called, and where it stands."""
    return tuple(
        (heading_of(passage.node), f"{told.page}#{passage.anchor}")
        for passage in walk(told.version.policy)
        if isinstance(passage.node, Section) and passage.node.role is Role.THEME
    )

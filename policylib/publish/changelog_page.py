"""The changelog of a release: as Markdown, as a page with an address for each version, as feeds."""

from collections.abc import Sequence
from dataclasses import dataclass

from policylib.compare import edition_of
from policylib.compare.facts import Change, Comparison, NodeKind
from policylib.document import normalise, title_of
from policylib.explain import changelog
from policylib.explain.editions import mark_of
from policylib.explain.log_entries import LogEntry, entry_of, first_entry
from policylib.language import get
from policylib.language.changelog import ChangelogWords, changelog_words
from policylib.language.pair_pages import pair_words
from policylib.publish.beside import page_names
from policylib.publish.edition import Edition, ReleaseVersion, steps_of
from policylib.publish.layout import (
    CHANGELOG,
    CHANGELOG_PAGE,
    FEED,
    FEED_SUBSTANTIVE,
    changes_folder,
    label_slug,
    permanent_address,
)
from policylib.publish.markup import page, stylesheet
from policylib.publish.site_versions import name_of

Link = tuple[str, str]
"""What a link is called, and its path from the release's folder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LogSection:
    """A version in the changelog. `anchor` is its address on the page, which never changes.

    `comparison` is None for the version that the history begins with. `mark` tells of a draft
    ("UDKAST – I HØRING"), which the heading need not say again; one that `is_past` is done with.
    `name` is the version within a sentence: "version 3.0".
    """

    version: ReleaseVersion
    entry: LogEntry
    name: str
    anchor: str
    comparison: Comparison | None = None
    folder: str = ""
    mark: str = ""
    is_past: bool = False

    @property
    def is_draft(self) -> bool:
        """Whether it has not been adopted."""
        return self.version.is_draft

    @property
    def heading(self) -> str:
        """The version above what it changed: "Version 3.0"."""
        is_said = bool(self.mark) and not self.is_past
        return f"{self.name[:1].upper()}{self.name[1:]}" if is_said else self.entry.title

    def place(self, change: Change) -> str:
        """The permanent address of what a change is about; "" where it has none."""
        is_passage = change.node is not NodeKind.METADATA and bool(change.lineage)
        return permanent_address(change.lineage) if is_passage else ""

    def before_and_now(self, number: int) -> str:
        """Where a change stands with its whole wording."""
        return f"{self.folder}/summary.html#_change-{number}"


def changelog_files(edition: Edition) -> dict[str, str]:
    """The changelog's files by path: the Markdown always, page and feeds with the pages."""
    files = {CHANGELOG: changelog_text(edition)}
    if "html" in edition.kinds:
        from policylib.publish.feeds import feed

        sections = sections_of(edition)
        files[CHANGELOG_PAGE] = changelog_page(edition, sections)
        files[FEED] = feed(edition, sections)
        files[FEED_SUBSTANTIVE] = feed(edition, sections, only_substantive=True)
    return files


def changelog_text(edition: Edition) -> str:
    """The changelog as Markdown: adopted versions newest first, then drafts, apart."""
    held = {new: edition.compared(old, new) for old, new in steps_of(edition)}
    first = (edition.adopted or edition.versions)[0]
    # A version that nothing is compared with besides the first would be told nowhere.
    adopted = [held[each.label] for each in reversed(edition.adopted) if each.label in held]
    drafts = [each for each in reversed(edition.drafts) if each.label in held]
    past = edition.past_drafts
    return changelog(
        adopted,
        edition.lang,
        first=first.policy,
        drafts=[held[each.label] for each in drafts if each.label not in past],
        past_drafts=[held[each.label] for each in drafts if each.label in past],
    )


def sections_of(edition: Edition) -> tuple[LogSection, ...]:
    """Every version of an edition, newest first."""
    language = get(edition.lang)
    before, past = {new: old for old, new in steps_of(edition)}, edition.past_drafts
    sections = []
    for version in reversed(edition.versions):
        is_past = version.label in past
        anchor = f"version-{label_slug(version.label)}"
        old = before.get(version.label)
        if old is None:
            told = edition_of(version.policy)
            sections.append(
                LogSection(
                    version=version,
                    entry=first_entry(told, version.policy, language),
                    name=name_of(version, edition.lang),
                    anchor=anchor,
                    mark=mark_of(told, language),
                    is_past=is_past,
                )
            )
            continue
        comparison = edition.compared(old, version.label)
        sections.append(
            LogSection(
                version=version,
                entry=entry_of(comparison, language, is_past=is_past),
                name=name_of(version, edition.lang),
                anchor=anchor,
                comparison=comparison,
                folder=changes_folder(old, version.label),
                mark=mark_of(comparison.new, language),
                is_past=is_past,
            )
        )
    return tuple(sections)


def changelog_page(edition: Edition, sections: Sequence[LogSection]) -> str:
    """The changelog as a page; every version has an address of its own."""
    words = edition.house.worded(changelog_words(edition.lang))
    newest = edition.newest.policy
    title = title_of(newest) or edition.words.policy
    organisation = normalise(newest.metadata.organisation)
    parts = (
        (words.drafts, words.drafts_note, [s for s in sections if s.is_draft and not s.is_past]),
        (words.past_drafts, words.past_drafts_note, [s for s in sections if s.is_past]),
    )
    return page(
        "changelog.html",
        lang=edition.lang,
        title=" – ".join(part for part in (words.title, title, organisation) if part),
        style=stylesheet("screen.css", "changelog.css"),
        frame=edition.frame(CHANGELOG_PAGE),
        organisation=organisation,
        policy=title,
        words=words,
        adopted=[each for each in sections if not each.is_draft],
        apart=[part for part in parts if part[2]],
        ways={each.anchor: _ways(edition, each, words) for each in sections},
        feeds=((words.feed_all, FEED), (words.feed_substantive, FEED_SUBSTANTIVE)),
        text=(words.as_text, CHANGELOG),
    )


def _ways(edition: Edition, section: LogSection, words: ChangelogWords) -> tuple[Link, ...]:
    """From a version to its pages: its text, and what changed in it."""
    own = ((words.read.format(version=section.name), f"{section.version.base}.html"),)
    if section.comparison is None:
        return own
    names = page_names(edition.lang, edition.house)
    beside = [(told, f"{page}.html") for page, told in names.items()]
    printed = {pair.folder for pair in edition.pairs() if pair.is_printed}
    if "pdf" in edition.kinds and section.folder in printed:
        pdf = edition.house.worded(pair_words(edition.lang)).as_pdf
        beside.insert(1, (pdf.format(page=names["summary"]), "summary.pdf"))
    return (*own, *((told, f"{section.folder}/{name}") for told, name in beside))

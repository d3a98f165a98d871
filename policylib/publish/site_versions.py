"""The versions of a release as the site's own pages speak of them: names, dates, ways to them."""

from dataclasses import dataclass

from policylib.compare import edition_of
from policylib.document import Decision, Status, normalise
from policylib.explain.editions import version_name
from policylib.language import get
from policylib.language.site import SiteWords, site_words
from policylib.publish.cover import Cover, Standing, cover_of
from policylib.publish.edition import Edition, ReleaseVersion, steps_of
from policylib.publish.layout import changes_folder, label_slug
from policylib.records import replace


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One version in a reader's words.

    `name` is "version 3.0" or "udkast 2 til version 3.0", `short` the same with a capital.
    `page` is the path of its page, `files` are its files: what each is called, and its path.
    `before` is the label of the version that it follows, "" for the first, and `before_name` what
    that is called. A draft `is_past` when a version was adopted after it, or a later draft is to
    become the same version.
    """

    version: ReleaseVersion
    standing: Standing
    cover: Cover
    name: str
    page: str
    files: tuple[tuple[str, str], ...]
    before: str
    before_name: str
    is_past: bool

    @property
    def label(self) -> str:
        """Its label: "3.0"."""
        return self.version.label

    @property
    def slug(self) -> str:
        """Its label as part of an address."""
        return label_slug(self.label)

    @property
    def short(self) -> str:
        """Its name at the beginning of a line."""
        return self.name[:1].upper() + self.name[1:]


def told_versions(edition: Edition) -> tuple[Told, ...]:
    """Every version of the edition, oldest first."""
    standings, words = edition.standings(), house_words(edition)
    before = {new: old for old, new in steps_of(edition)}
    names = {version.label: name_of(version, edition.lang) for version in edition.versions}
    past = edition.past_drafts
    return tuple(
        Told(
            version=version,
            standing=standings[version.label],
            cover=cover_of(
                version.policy, edition.house.worded(edition.words), standings[version.label]
            ),
            name=names[version.label],
            page=f"{version.base}.html",
            files=files_of(edition, version, words),
            before=before.get(version.label, ""),
            before_name=names.get(before.get(version.label, ""), ""),
            is_past=version.label in past,
        )
        for version in edition.versions
    )


def house_words(edition: Edition) -> SiteWords:
    """The words of the site's own pages, with the organisation's own labels."""
    return edition.house.worded(site_words(edition.lang))


def name_of(version: ReleaseVersion, lang: str) -> str:
    """What a version is called: "version 3.0", "udkast 2 til version 3.0"."""
    return version_name(replace(edition_of(version.policy), version=version.label), get(lang))


def files_of(
    edition: Edition, version: ReleaseVersion, words: SiteWords
) -> tuple[tuple[str, str], ...]:
    """The files of a version besides its page: what each is called, and its path."""
    named = {
        "pdf": words.as_pdf,
        "docx": words.as_word,
        "md": words.as_markdown,
        "json": words.as_json,
    }
    return tuple(
        (name, f"{version.base}.{kind}") for kind, name in named.items() if kind in edition.kinds
    )


def facts_of(told: Told, words: SiteWords) -> tuple[str, ...]:
    """From when a version holds and who adopted it when, as sentences."""
    metadata = told.version.policy.metadata
    facts = []
    if metadata.in_force_from:
        facts.append(words.holds_from.format(date=words.day(metadata.in_force_from)))
    if metadata.adopted_on:
        decision = metadata.approved_by or Decision()
        reference = normalise(decision.reference)
        date = ", ".join(part for part in (words.day(metadata.adopted_on), reference) if part)
        by = words.adopted_by if decision.body else words.adopted
        facts.append(by.format(body=normalise(decision.body), date=date))
    return tuple(facts)


def period_of(told: Told, words: SiteWords) -> str:
    """When a version was in force: "1. juni 2014 til 31. december 2018"; "" where unknown."""
    start, end = told.version.policy.metadata.in_force_from, told.standing.in_force_to
    if not start:
        return ""
    if not end:
        return words.held_from.format(start=words.day(start))
    return words.held.format(start=words.day(start), end=words.day(end))


def changes_page(old: str, new: str) -> str:
    """The path of the page that tells what changed between two versions."""
    return f"{changes_folder(old, new)}/summary.html"


def is_coming(told: Told) -> bool:
    """Whether a version is known to be adopted and not yet in force."""
    known = told.version.standing
    return not told.version.is_draft and known is not None and known.status is Status.ADOPTED


def state_of(told: Told, words: SiteWords) -> str:
    """What a version is today, in few words: when it held, or which sort of draft it is."""
    if told.is_past:
        return words.earlier_draft
    return told.cover.mark.capitalize() if told.version.is_draft else period_of(told, words)

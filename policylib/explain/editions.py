"""Which two versions are compared, in words: status first, then dates."""

import re

from policylib.compare.facts import Comparison, Edition
from policylib.document import Status
from policylib.language import Language

_PROPOSALS = frozenset({Status.DRAFT, Status.CONSULTATION, Status.RECOMMENDED})


def edition_name(edition: Edition, language: Language, *, is_new: bool) -> str:
    """A version as a committee speaks of it: "den gældende version 2.0 (gælder fra …)"."""
    status = edition.status.value if edition.status else "unknown"
    draft = _draft_of(edition)
    if draft and edition.status in _PROPOSALS:
        key = "version.draft.numbered" if draft[2] else f"version.{status}"
        name = language.label(key, version=draft[1], number=draft[2])
        if draft[2] and edition.status is not Status.DRAFT:
            name = f"{name} ({language.label(f'status.{status}').lower()})"
    elif edition.version:
        name = language.label(f"version.{status}", version=edition.version)
    elif edition.status:
        name = language.label(f"version.{status}.bare")
    else:
        name = language.label(f"version.unknown.bare.{'new' if is_new else 'old'}")
    if edition.status in _PROPOSALS:
        return name
    if edition.in_force_from:
        date = language.date(edition.in_force_from)
        is_past = edition.status in {Status.REPLACED, Status.REPEALED}
        return f"{name} ({language.label('version.was_from' if is_past else 'version.from', date=date)})"
    if edition.adopted_on:
        date = language.date(edition.adopted_on)
        return f"{name} ({language.label('version.adopted_on', date=date)})"
    return name


def version_name(edition: Edition, language: Language) -> str:
    """A version in short: "version 3.0", "udkast 2 til version 3.0"."""
    draft = _draft_of(edition)
    if draft is None:
        return language.label("version.unknown", version=edition.version)
    key = "version.draft.numbered" if draft[2] else "version.draft"
    return language.label(key, version=draft[1], number=draft[2])


def short_label(edition: Edition, language: Language) -> str:
    """A version's label as a title has it: "3.0", "3.0 (udkast 2)"."""
    draft = _draft_of(edition)
    if draft is None:
        return edition.version
    key = "version.draft.numbered.short" if draft[2] else "version.draft.short"
    return language.label(key, version=draft[1], number=draft[2])


def draft_number(edition: Edition) -> str:
    """The number of a draft: "1" for "3.0-udkast-1", "" where it has none."""
    draft = _draft_of(edition)
    return (draft[2] or "") if draft else ""


def drafted_version(edition: Edition) -> str:
    """The version that a draft is to become: "3.0" for "3.0-udkast-1", else its own label."""
    draft = _draft_of(edition)
    return draft[1] if draft else edition.version


def _draft_of(edition: Edition) -> re.Match[str] | None:
    return re.fullmatch(r"(.+?)[- ](?:udkast|draft)(?:[- ]?(\d+))?", edition.version)


def compared(comparison: Comparison, language: Language) -> str:
    """The new version and the old one in one sentence without its full stop."""
    new = edition_name(comparison.new, language, is_new=True)
    old = edition_name(comparison.old, language, is_new=False)
    if new == old:
        # Two drafts without a number, or two states of one: only which came first tells them apart.
        new, old = (language.label(f"version.unknown.bare.{side}") for side in ("new", "old"))
    old_file, new_file = _files(comparison)
    old = f"{old} ({old_file})" if old_file else old
    new = f"{new} ({new_file})" if new_file else new
    words = language.label("page.compared", new=new, old=old)
    return words[:1].upper() + words[1:]


def _files(comparison: Comparison) -> tuple[str, str]:
    """The files of two texts, for those that say neither version nor status; "" for the others.

    Their names, or all of their paths where the names are the same.
    """
    paths = [
        policy.source.file if policy.source and not (edition.version or edition.status) else ""
        for edition, policy in (
            (comparison.old, comparison.old_policy),
            (comparison.new, comparison.new_policy),
        )
    ]
    names = [path.rpartition("/")[2] for path in paths]
    old, new = paths if names[0] == names[1] and paths[0] != paths[1] else names
    return ("", "") if old == new else (old, new)


def mark_of(edition: Edition, language: Language) -> str:
    """The mark "UDKAST – I HØRING", or nothing for a version that is adopted."""
    if edition.status not in _PROPOSALS or edition.status is None:
        return ""
    return language.label(f"mark.{edition.status.value}")

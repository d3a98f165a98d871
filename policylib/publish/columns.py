"""What the two columns of a parallel text are called, after how far each version has come."""

import datetime
import re

from policylib.compare.facts import Comparison, Edition
from policylib.document import Status
from policylib.explain.editions import short_label, version_name
from policylib.language import get
from policylib.language.publish import PublishWords

_PAST = frozenset({Status.REPLACED, Status.REPEALED})


def column_names(comparison: Comparison, words: PublishWords) -> tuple[str, str]:
    """The headings of the old and of the new column: "Gældende formulering", "Foreslået formulering".

    They hold whichever of the two is the later version, as when somebody compares backwards.
    """
    old, new = comparison.old, comparison.new
    drafts = _is_draft(old), _is_draft(new)
    if all(drafts):
        return _of_drafts(old, new, words)
    if any(drafts):
        names = [
            words.column_proposed if is_draft else _of_adopted(edition, words)
            for edition, is_draft in zip((old, new), drafts, strict=True)
        ]
        return names[0], names[1]
    if old.status is None or new.status is None:
        return words.before, words.now
    return _of_two_adopted(old, new, words)


def column_version(edition: Edition, words: PublishWords) -> str:
    """The version of a column, to stand below its name: "Version 2.0", "Udkast til version 3.1"."""
    if not edition.version:
        return ""
    if short_label(edition, get(words.lang)) == edition.version:
        return f"{words.version} {edition.version}"
    name = version_name(edition, get(words.lang))
    return f"{name[:1].upper()}{name[1:]}"


def _of_drafts(old: Edition, new: Edition, words: PublishWords) -> tuple[str, str]:
    numbers = [
        re.fullmatch(r"(.+?)[- ](?:udkast|draft)[- ]?(\d+)", each.version) for each in (old, new)
    ]
    first, second = numbers
    if first and second and first[1] == second[1] and first[2] != second[2]:
        names = [words.column_draft.format(number=each[2]) for each in (first, second)]
        return names[0], names[1]
    return words.column_earlier_draft, words.column_later_draft


def _of_adopted(edition: Edition, words: PublishWords) -> str:
    if edition.status is Status.IN_FORCE:
        return words.column_in_force
    if edition.status in _PAST:
        return words.column_earlier
    return words.column_adopted if edition.status else words.before


def _of_two_adopted(old: Edition, new: Edition, words: PublishWords) -> tuple[str, str]:
    start = new.in_force_from
    if old.status is Status.IN_FORCE and new.status is Status.ADOPTED and start:
        last = words.day(start - datetime.timedelta(days=1))
        return (
            words.column_until.format(date=last),
            words.column_from.format(date=words.day(start)),
        )
    if old.status is Status.IN_FORCE and new.status in _PAST:
        return words.column_in_force, words.column_earlier
    if old.status in _PAST and new.status is Status.IN_FORCE:
        return words.column_earlier, words.column_in_force
    dates = [each.in_force_from or each.adopted_on for each in (old, new)]
    if dates[0] and dates[1] and dates[0] > dates[1]:
        return words.column_later, words.column_earlier
    return words.column_earlier, words.column_later


def _is_draft(edition: Edition) -> bool:
    return edition.status is not None and not edition.status.is_adopted

"""`diff --since`: which earlier draft is meant, and what became of each change since then."""

from typing import TYPE_CHECKING

import click

from policylib.commands.reading import read_alone, today
from policylib.commands.session import Session, Tongue, words_in
from policylib.errors import UnknownReferenceError
from policylib.records import replace

if TYPE_CHECKING:
    from policylib.compare import Comparison
    from policylib.history import History, Resolved, Version

THE_ONE_BEFORE = ""


def since_option(tongue: Tongue) -> click.Option:
    """`--since [DRAFT]`; without a name it is the draft before the new version."""
    words = words_in(tongue)
    return click.Option(
        ["--since"],
        is_flag=False,
        flag_value=THE_ONE_BEFORE,
        metavar=words["metavar.draft"],
        help=words["diff.since"],
    )


def since_draft(
    session: Session,
    history: "History",
    comparison: "Comparison",
    name: str,
    after: "Resolved",
) -> "Comparison":
    """The comparison with what became of each change since a draft, by name or the one before."""
    from policylib.compare import compare
    from policylib.compare.since import told_since
    from policylib.history import status_on

    draft = history.resolve(name) if name else _draft_before(history, comparison, after)
    parsed = read_alone(session, history, draft)
    if parsed.problems:
        session.tell("diff.problems", name=draft.name, count=len(parsed.problems))
    commits = (comparison.old.commit, draft.commit or None, comparison.new.commit)
    actors = history.settings.actors
    first = compare(
        comparison.old_policy,
        parsed.policy,
        old_commit=commits[0],
        new_commit=commits[1],
        actors=actors,
    )
    step = compare(
        parsed.policy,
        comparison.new_policy,
        old_commit=commits[1],
        new_commit=commits[2],
        actors=actors,
    )
    if draft.version is not None:
        edition = replace(first.new, status=status_on(draft.version, today()))
        first = replace(first, new=edition)
    return told_since(comparison, first, step)


def _draft_before(history: "History", comparison: "Comparison", after: "Resolved") -> "Resolved":
    """The draft out of which the new version grew.

    Where none is known and the text is not recorded yet: its own last recorded state, else the
    newest draft.
    """
    label = after.version.label if after.version else comparison.new.version
    versions = {version.label: version for version in history.versions()}
    drafts = [each for each in versions.values() if not each.status.is_adopted]
    recorded = versions.get(label)
    grown_from = [each for each in drafts if recorded and each.label in recorded.origins]
    if not grown_from and after.version is None:
        grown_from = [each for each in drafts if each is recorded] or drafts
    if not grown_from:
        raise UnknownReferenceError(
            "no-earlier-draft",
            "no draft is known before {version}",
            hint="name the draft that was seen: --since DRAFT; policylib versions lists them",
            version=label or after.name,
        )
    return history.at(max(grown_from, key=_position))


def _position(version: "Version") -> int:
    return version.snapshot.position

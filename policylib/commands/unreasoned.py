"""`check --against OLD`: changes of substance for which nobody has written a reason."""

from typing import TYPE_CHECKING

from policylib.commands.editorial import with_words
from policylib.commands.reading import read_pair
from policylib.commands.session import Session, Tongue
from policylib.errors import PolicylibError, Problem, UnknownReferenceError

if TYPE_CHECKING:
    from policylib.compare import Change, Comparison
    from policylib.history import History, Resolved


def changes_without_reason(
    session: Session, history: "History", reference: str, new: "Resolved", tongue: Tongue
) -> list[Problem]:
    """A finding for each change of substance without an editor's reason or basis.

    What the rules call substantive needs one, also where the editor judges otherwise; what a
    decision brings by itself (status, dates) needs none.
    """
    from policylib.compare import Significance, compare

    old = _resolved(history, reference)
    before, after = read_pair(session, history, old, new)
    comparison = compare(
        before.policy,
        after.policy,
        old_commit=old.commit or None,
        new_commit=new.commit or None,
        actors=history.settings.actors,
    )
    comparison = with_words(session, history, comparison, old, new)
    label = (new.version.label if new.version else comparison.new.version) or "VERSION"
    return [
        _finding(change, comparison, label, new, tongue)
        for change in comparison.changes
        if change.gravest is Significance.SUBSTANTIVE and not (change.reason or change.basis)
    ]


def _resolved(history: "History", reference: str) -> "Resolved":
    """Where the text to hold it against is. In a clone that was cut, it is likely just not here."""
    try:
        return history.resolve(reference)
    except UnknownReferenceError:
        if not _is_cut(history):
            raise
        raise UnknownReferenceError(
            "against-not-here",
            "{reference} is not in this clone, which holds the end of the history alone",
            hint="fetch all of it first: `git fetch --unshallow` and `git fetch origin {reference}:{reference}`; on a server, let the job fetch the whole history",
            reference=reference,
        ) from None


def _is_cut(history: "History") -> bool:
    try:
        return any(version.is_cut for version in history.versions())
    except PolicylibError:
        return False


def _finding(
    change: "Change", comparison: "Comparison", label: str, new: "Resolved", tongue: Tongue
) -> Problem:
    from policylib.explain import explain_change
    from policylib.explain.groups import bare_line
    from policylib.language import get
    from policylib.profile.findings import finding_at
    from policylib.records import replace

    language = get(tongue)
    side = change.new or change.old
    assert side is not None
    told = explain_change(change, tongue, comparison=comparison).rstrip(".")
    lead = bare_line(change, 1, comparison, language).lead
    file, line = (side.file, side.line) if change.new else (new.files[0].name, None)
    found = finding_at(
        "change-without-reason",
        file or new.files[0].name,
        line,
        about=f"{lead}: {told}" if lead else told,
        version=label,
        passage=f'"{side.anchor}"',
    )
    return replace(found, place=side.anchor)

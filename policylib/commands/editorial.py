"""An editor's words on the way to an answer: found, read, placed, and told of where they fit no more."""

from typing import TYPE_CHECKING

import click

from policylib.commands.problems import tell_problems
from policylib.commands.session import Session
from policylib.errors import PolicylibError, Problem, Severity, SourceError
from policylib.records import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policylib.commands.through_time import Followed
    from policylib.compare import Comparison
    from policylib.compare.facts import EditorsNote, EditorsWords
    from policylib.history import History, Resolved

_LONGEST = 60


def words_about(
    session: Session, history: "History", resolved: "Resolved", label: str
) -> "EditorsWords | None":
    """What an editor wrote about a version, or none; says what in it was not understood."""
    read = _read(session, history, resolved, label)
    if read is None:
        return None
    words, problems = read
    tell_problems(problems, session)
    return words


def problems_of_words(
    session: Session, history: "History", resolved: "Resolved", label: str
) -> "Sequence[Problem]":
    """What is amiss in the words about a version; a file that cannot be read is one error."""
    try:
        read = _read(session, history, resolved, label)
    except SourceError as error:
        return (
            Problem(
                code=error.code,
                sentence=error.sentence,
                hint=error.hint,
                file=error.file or "",
                line=error.line,
                severity=Severity.ERROR,
                facts=dict(error.facts),
            ),
        )
    return read[1] if read else ()


def _read(
    session: Session, history: "History", resolved: "Resolved", label: str
) -> "tuple[EditorsWords, tuple[Problem, ...]] | None":
    found = history.words_about(resolved, label) if label else None
    if found is None:
        return None
    from policylib.explain.editorial import read_editorial
    from policylib.markdown import decode

    text = decode(found.content, found.name, session.encoding or "utf-8")
    return read_editorial(text, found.name)


def with_words(
    session: Session,
    history: "History",
    comparison: "Comparison",
    old: "Resolved",
    new: "Resolved",
    *,
    followed: "Followed | None" = None,
) -> "Comparison":
    """A comparison with the words about its new version; those that fit no more are told of.

    Where they name passages by lineage, these are `followed` through the versions.
    """
    label = new.version.label if new.version else comparison.new.version
    words = words_about(session, history, new, label)
    is_whole = _is_held_against(history, comparison, old, new, label)
    if words is None:
        if is_whole:
            return comparison
        from policylib.compare.facts import EditorsWords

        return replace(comparison, editors=EditorsWords(is_whole=False))
    from policylib.explain.editorial import with_editorial

    has_lineage = any(change.lineage for change in comparison.changes)
    if any(note.lineage for note in words.notes) and not has_lineage:
        from policylib.commands.through_time import Followed

        followed = followed or Followed(history)
        comparison = followed.told_if_known(comparison, old, new)
    told = with_editorial(comparison, replace(words, is_whole=is_whole))
    if not has_lineage:
        # It served to place the words; an answer tells it only where it was asked for.
        bare = tuple(replace(change, lineage="") for change in told.changes)
        told = replace(told, changes=bare)
    tell_unplaced(told.editors.unplaced if told.editors else (), session)
    return told


def placed_quietly(session: Session, history: "History", comparison: "Comparison") -> "Comparison":
    """A comparison of two texts by themselves, with the words about the new one as they are on disk.

    Nothing is told beside the answer. Raises `PolicylibError` where the words cannot be read.
    """
    from policylib.compare.facts import EditorsWords
    from policylib.explain.editorial import with_editorial

    here = history.work_tree()
    label = comparison.new.version
    read = _read(session, history, here, label)
    if read is None:
        return replace(comparison, editors=EditorsWords(is_whole=False))
    bare = replace(here, version=None)
    is_whole = _is_held_against(history, comparison, bare, bare, label)
    told = with_editorial(comparison, replace(read[0], is_whole=is_whole))
    assert told.editors is not None
    return replace(told, editors=replace(told.editors, unplaced=()))


def tell_unplaced(notes: "Sequence[EditorsNote]", session: Session) -> None:
    """Say on standard error which words fit no change any more: where, what they quote, what they say."""
    from policylib.errors import at_place

    if not notes:
        return
    is_one = len(notes) == 1
    session.tell(
        "editorial.unplaced.one" if is_one else "editorial.unplaced.many", count=len(notes)
    )
    for note in notes:
        said = note.reason or note.basis or (note.significance or "")
        about = _short(note.quote or note.passage)
        line = f"  {at_place(note.file, note.line)}{about} – {_short(said)}"
        click.echo("".join(c if c.isprintable() else " " for c in line), err=True)


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"


def _is_held_against(
    history: "History", comparison: "Comparison", old: "Resolved", new: "Resolved", label: str
) -> bool:
    """Whether the words about the new version speak of just this comparison.

    Two files that are named by hand have no other versions.
    """
    from policylib.history import Reading

    if Reading.PATH in {old.reading, new.reading}:
        return True
    from policylib.history.editorial import held_against

    try:
        before = held_against(history.versions(), label)
    except PolicylibError:
        return True
    own = old.version.label if old.version else comparison.old.version
    return before is None or before.label == own

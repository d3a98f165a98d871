"""`policylib changelog`: the whole history, newest version first; and the file for an editor's words."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from policylib.commands.command import command
from policylib.commands.editorial import tell_unplaced, with_words
from policylib.commands.output import STDOUT, hand_over, make_ready, tell_written
from policylib.commands.reading import opened
from policylib.commands.session import Session, Tongue, words_in
from policylib.commands.through_time import Followed
from policylib.errors import (
    LookupFailure,
    OutputError,
    SettingsError,
    SourceError,
    UnknownReferenceError,
)

if TYPE_CHECKING:
    from policylib.history import History, Resolved
    from policylib.history.editorial import WordsFile


def make_changelog(tongue: Tongue) -> click.Command:
    """`policylib changelog`."""
    words = words_in(tongue)
    return command(
        tongue,
        "changelog",
        write_changelog,
        [
            click.Option(
                ["-o", "--output"], metavar=words["metavar.file"], help=words["option.output"]
            ),
            click.Option(
                ["--edit"], metavar=words["metavar.version"], help=words["changelog.edit"]
            ),
        ],
    )


def write_changelog(session: Session, *, output: str | None, edit: str | None) -> int:
    """Hand over what each adopted version changed in the one before it."""
    if edit is not None:
        if output is not None:
            raise SettingsError(
                "edit-with-output",
                "the words about a version have a place of their own beside the policy",
                hint="leave -o out",
            )
        return edit_words(session, edit)
    from itertools import pairwise

    from policylib.compare import compare
    from policylib.explain import changelog

    make_ready(output)
    with opened(session) as history:
        adopted = [history.at(each) for each in history.versions() if each.status.is_adopted]
        policies = [(each, history.read(each).policy) for each in adopted]
        actors = history.settings.actors
        comparisons = []
        followed = Followed(history)
        for (one, old), (other, new) in pairwise(policies):
            commits = {"old_commit": one.commit or None, "new_commit": other.commit or None}
            bare = compare(old, new, **commits, actors=actors)
            comparisons.append(with_words(session, history, bare, one, other, followed=followed))
    lang = session.tongue_for(policies[-1][1].metadata.lang if policies else "")
    fresh = changelog(comparisons, lang=lang, first=policies[0][1] if policies else None)
    if output is not None and output != STDOUT:
        refuse_edited(Path(output), session, fresh=fresh)
    hand_over(fresh, output)
    tell_written(session, output)
    return 0


def edit_words(session: Session, reference: str) -> int:
    """Write the file for an editor's words about a version, or add to it what is new."""
    from policylib.commands.difference import compared
    from policylib.explain.skeleton import skeleton
    from policylib.history.editorial import held_against, words_name

    with opened(session) as history:
        found = history.resolve(reference)
        new, label = _as_it_is_now(history, found)
        before = held_against(history.versions(), label)
        name = words_name(label)
        if before is None or not name:
            raise UnknownReferenceError(
                "nothing-before",
                "there is no version before {version}, so there is nothing to give reasons for",
                hint="`policylib versions` lists the versions that there are",
                version=label or reference,
            )
        known = history.words_about(new, label)
        path = known.path if known and known.path else history.words_folder(found) / name
        draft = None if known else _with_words(history, label)
        comparison = compared(session, history, history.at(before), new, is_bare=True)
        comparison = Followed(history).told_if_known(comparison, history.at(before), new)
    source = known or (draft[1] if draft else None)
    text = _decoded(source.content, session, source.name) if source else ""
    lang = session.tongue_for(comparison.lang)
    own_name = source.name if source else name
    made = skeleton(comparison, text, file=own_name, lang=lang, is_of_draft=draft is not None)
    told = _told(path)
    if made.text != text or not path.is_file():
        path.parent.mkdir(parents=True, exist_ok=True)
        hand_over(made.text, str(path))
    if draft:
        session.tell("changelog.carried", version=draft[0])
    key = "changelog.added" if known else "changelog.made"
    session.tell(
        key if made.added or not known else "changelog.complete", path=told, count=made.added
    )
    tell_unplaced(made.unplaced, session)
    if made.blank:
        session.tell("changelog.blank", count=made.blank)
    return 0


def _as_it_is_now(history: "History", found: "Resolved") -> "tuple[Resolved, str]":
    """A version and its label; a draft that is being written as it stands on disk."""
    label = found.version.label if found.version else history.read(found).policy.metadata.version
    if found.version is None or found.version.status.is_adopted:
        return found, label
    try:
        here = history.work_tree()
        metadata = history.read(here).policy.metadata
    except (LookupFailure, SourceError):
        return found, label
    is_draft = metadata.status is None or not metadata.status.is_adopted
    return (here if metadata.version == label and is_draft else found), label


def _with_words(history: "History", label: str) -> "tuple[str, WordsFile] | None":
    """The newest draft on the way to a version that somebody wrote words about, and those words."""
    from policylib.history.editorial import drafts_of

    for draft in drafts_of(history.versions(), label):
        words = history.words_about(history.at(draft), draft.label)
        if words is not None:
            return draft.label, words
    return None


def _decoded(content: bytes, session: Session, name: str) -> str:
    from policylib.markdown import decode

    return decode(content, name, session.encoding or "utf-8")


def _told(path: Path) -> str:
    """A path as a person here would type it."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def refuse_edited(path: Path, session: Session, *, fresh: str = "") -> None:
    """Raise `OutputError` where a file has words in it that a person wrote.

    The words that would be lost are shown, where `fresh` tells what would stand there instead.
    """
    from policylib.explain import is_untouched

    if not path.is_file():
        return  # nothing is there, or a device or a pipe, which keeps nothing
    try:
        text = path.read_text("utf-8")
    except UnicodeDecodeError:
        text = ""
    if is_untouched(text):
        return
    known = set(fresh.splitlines())
    own = [line for line in text.splitlines() if line.strip() and line not in known]
    if fresh and own:
        session.tell("changelog.own-words", path=path)
        click.echo("\n".join(f"  {line}" for line in own), err=True)
    raise OutputError(
        "changelog-edited",
        "{path} was not made by policylib as it stands, and is not written over",
        hint="put your words into editorial/<version>.toml (`policylib changelog --edit VERSION` makes it) and remove this file, or choose another name",
        path=str(path),
    )

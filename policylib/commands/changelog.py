"""`policylib changelog`: the whole history as a changelog, newest version first."""

from pathlib import Path

import click

from policylib.commands.command import command
from policylib.commands.output import STDOUT, hand_over, make_ready
from policylib.commands.reading import opened
from policylib.commands.session import Session, Tongue, words_in
from policylib.errors import OutputError


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
            )
        ],
    )


def write_changelog(session: Session, *, output: str | None) -> int:
    """Hand over what each adopted version changed in the one before it."""
    from itertools import pairwise

    from policylib.compare import compare
    from policylib.explain import changelog

    make_ready(output)
    with opened(session) as history:
        adopted = [history.at(each) for each in history.versions() if each.status.is_adopted]
        policies = [(each, history.read(each).policy) for each in adopted]
        actors = history.settings.actors
    comparisons = [
        compare(
            old, new, old_commit=one.commit or None, new_commit=other.commit or None, actors=actors
        )
        for (one, old), (other, new) in pairwise(policies)
    ]
    lang = session.tongue_for(policies[-1][1].metadata.lang if policies else "")
    fresh = changelog(comparisons, lang=lang, first=policies[0][1] if policies else None)
    if output is not None and output != STDOUT:
        refuse_edited(Path(output), session, fresh=fresh)
    hand_over(fresh, output)
    return 0


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
        hint="keep your own words in another file and remove this one, or choose another name",
        path=str(path),
    )

"""`policylib changelog`: the whole history as a changelog, newest version first."""

import click

from policylib.commands.command import command
from policylib.commands.output import hand_over, make_ready
from policylib.commands.reading import opened
from policylib.commands.session import Session, Tongue, words_in


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
    hand_over(changelog(comparisons, lang=lang), output)
    return 0

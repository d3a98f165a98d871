"""`policylib show`: a version of the policy, or one place in it."""

import textwrap
from typing import TYPE_CHECKING

import click

from policylib.commands.command import command
from policylib.commands.output import hand_over, make_ready, width
from policylib.commands.plain import passage_lines, policy_lines
from policylib.commands.reading import opened, today
from policylib.commands.session import Session, Tongue, words_in
from policylib.document import (
    Footnote,
    ListItem,
    Policy,
    Row,
    Section,
    Status,
    Table,
    find,
    texts_in,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from policylib.document import Block, Passage, Text
    from policylib.history import Resolved

FORMATS = ("text", "json", "markdown")

_PAST = frozenset({Status.REPLACED, Status.REPEALED})


def make_show(tongue: Tongue) -> click.Command:
    """`policylib show REF [PLACE]`."""
    words = words_in(tongue)
    return command(
        tongue,
        "show",
        show_policy,
        [
            click.Argument(["reference"], metavar=words["metavar.reference"]),
            click.Argument(["place"], required=False, metavar=words["metavar.place"]),
            click.Option(
                ["--format", "form"],
                type=click.Choice(FORMATS),
                default="text",
                help=words["option.format"],
            ),
            click.Option(
                ["-o", "--output"], metavar=words["metavar.file"], help=words["option.output"]
            ),
        ],
    )


def show_policy(
    session: Session, *, reference: str, place: str | None, form: str, output: str | None
) -> int:
    """Hand over a policy, or what stands at one place in it."""
    make_ready(output, inputs=(reference,))
    with opened(session) as history:
        resolved = history.resolve(reference)
        policy = history.read(resolved).policy
    passage = find(policy, place) if place else None
    hand_over(_shown(policy, passage, resolved, form, session), output)
    return 0


def _shown(
    policy: Policy, passage: "Passage | None", resolved: "Resolved", form: str, session: Session
) -> str | bytes:
    if form == "json":
        from policylib.explain.policy_json import policy_to_json

        return policy_to_json(
            policy,
            name=resolved.name,
            commit=resolved.commit,
            status=_status(policy, resolved),
            below=passage.anchor if passage else "",
        ).encode()
    if form == "markdown":
        from policylib.markdown import write

        return write(_alone(policy, passage) if passage else policy)
    tongue = session.tongue_for(policy.metadata.lang)
    words = words_in(tongue)
    lines = [*textwrap.wrap(_which(policy, resolved, tongue), width()), ""]
    if passage is None:
        lines += policy_lines(policy, width=width(), words=words)
    else:
        above = " / ".join(passage.headings)
        lines += [above, ""] if above else []
        lines += passage_lines(passage.node, policy, width=width(), words=words)
    return "\n".join(lines).rstrip("\n") + "\n"


def _which(policy: Policy, resolved: "Resolved", tongue: Tongue) -> str:
    """Which text this is: organisation, version, status and since when; or the file's name."""
    from policylib.language import get

    language, metadata = get(tongue), policy.metadata
    version = resolved.version
    label = version.label if version else metadata.version
    status = _status(policy, resolved)
    start = version.starts_on if version else metadata.in_force_from
    period = "version.was_from" if status in _PAST else "version.from"
    parts = [
        metadata.organisation,
        words_in(tongue)["show.version"].format(version=label) if label else resolved.name,
        language.label(f"status.{status}") if status else "",
        language.label(period, date=language.date(start)) if start else "",
    ]
    return " · ".join(filter(None, parts))


def _status(policy: Policy, resolved: "Resolved") -> Status | None:
    """Where a text stands today: that of its version, else what it says of itself."""
    from policylib.history import status_on

    version = resolved.version
    return status_on(version, today()) if version else policy.metadata.status


def _alone(policy: Policy, passage: "Passage") -> Policy:
    """A place as a text of its own, with the footnotes that it refers to."""
    node = passage.node
    notes = policy.footnotes
    match node:
        case Section():
            return Policy(sections=(node,), footnotes=_noted(notes, (node,)))
        case ListItem(blocks=blocks) | Footnote(blocks=blocks):
            return Policy(blocks=blocks, footnotes=_noted(notes, blocks))
        case Row():
            table = Table(header=node, rows=())
            return Policy(blocks=(table,), footnotes=_noted(notes, (table,)))
        case _:
            return Policy(blocks=(node,), footnotes=_noted(notes, (node,)))


def _noted(notes: tuple[Footnote, ...], nodes: "Iterable[Section | Block]") -> tuple[Footnote, ...]:
    marks = {run.note for node in nodes for text in _texts(node) for run in text if run.note}
    return tuple(note for note in notes if note.label in marks)


def _texts(node: "Section | Block") -> "Iterator[Text]":
    if not isinstance(node, Section):
        yield from texts_in(node)
        return
    yield node.title
    for inner in (*node.blocks, *node.sections):
        yield from _texts(inner)

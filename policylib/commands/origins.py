"""`policylib origins`: where the text of a new document comes from, and where that of old ones went."""

import sys
from typing import TYPE_CHECKING

import click

from policylib.commands.command import command
from policylib.commands.house import house_shown
from policylib.commands.output import STDOUT, hand_over, has_colour, make_ready, tell_written, width
from policylib.commands.reading import opened, read_alone, today
from policylib.commands.session import Session, Tongue, words_in
from policylib.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policylib.compare.facts import Edition
    from policylib.compare.origin_facts import Origins
    from policylib.history import History, Resolved

FORMATS = ("text", "json", "html", "pdf")


def make_origins(tongue: Tongue) -> click.Command:
    """`policylib origins NEW --from OLD --from OLD`."""
    words = words_in(tongue)
    return command(
        tongue,
        "origins",
        show_origins,
        [
            click.Argument(["new"], metavar=words["metavar.new"]),
            click.Option(
                ["--from", "olds"],
                multiple=True,
                metavar=words["metavar.old"],
                help=words["origins.from"],
            ),
            click.Option(
                ["--format", "form"], type=click.Choice(FORMATS), help=words["option.format"]
            ),
            click.Option(
                ["-o", "--output"], metavar=words["metavar.file"], help=words["origins.output"]
            ),
        ],
    )


def show_origins(
    session: Session, *, new: str, olds: tuple[str, ...], form: str | None, output: str | None
) -> int:
    """Tell where every passage of a new text comes from, and where every old one went."""
    from policylib.commands.difference import format_of

    asks_for_word = output is not None and output.lower().endswith(".docx")
    chosen = form or ("docx" if asks_for_word else format_of(output, FORMATS))
    if chosen not in FORMATS:
        raise SettingsError(
            "origins-format",
            "origins are not written as {form}",
            hint="choose one of {formats}",
            form=chosen,
            formats=", ".join(FORMATS),
        )
    if chosen == "pdf" and output in (None, STDOUT) and sys.stdout.isatty():
        raise SettingsError(
            "pdf-to-terminal",
            "a PDF cannot be shown in a terminal",
            hint="name a file with -o changes.pdf",
        )
    if not olds:
        raise SettingsError(
            "origins-without-old",
            "no old document is named",
            hint="name each one that the text was written together from: --from OLD --from OLD",
        )
    make_ready(output, inputs=(new, *olds))
    with opened(session) as history:
        hand_over(_rendered(history, _found(session, history, new, olds), chosen, session), output)
    tell_written(session, output)
    return 0


def _found(session: Session, history: "History", new: str, olds: "Sequence[str]") -> "Origins":
    from policylib.compare.origins import find_origins
    from policylib.records import replace

    now = history.resolve(new)
    befores = [history.resolve(old) for old in olds]
    _refuse_twice(history, now, new, befores, olds)
    read = [read_alone(session, history, each) for each in (now, *befores)]
    for resolved, parsed in zip((now, *befores), read, strict=True):
        if parsed.problems:
            session.tell("diff.problems", name=resolved.name, count=len(parsed.problems))
    origins = find_origins(
        read[0].policy,
        [parsed.policy for parsed in read[1:]],
        names=[resolved.name for resolved in befores],
        actors=history.settings.actors,
    )
    return replace(
        origins,
        new=_as_of_today(origins.new, now),
        documents=tuple(
            replace(document, edition=_as_of_today(document.edition, before))
            for document, before in zip(origins.documents, befores, strict=True)
        ),
    )


def _refuse_twice(
    history: "History",
    now: "Resolved",
    new: str,
    befores: "Sequence[Resolved]",
    olds: "Sequence[str]",
) -> None:
    """Raise `SettingsError` where two names mean one text: it would be its own origin."""
    seen = {_identity(history, now): new}
    for old, before in zip(olds, befores, strict=True):
        identity = _identity(history, before)
        if seen.get(identity) == new and identity == _identity(history, now):
            raise SettingsError(
                "origins-new-among-old",
                "{old} is the new text itself, so all of it would come from there",
                hint="take it out of --from, or name another new text",
                old=old,
            )
        if identity in seen:
            raise SettingsError(
                "origins-old-twice",
                "{old} and {same} are the same text",
                hint="name each old document once",
                old=old,
                same=seen[identity],
            )
        seen[identity] = old


def _identity(history: "History", resolved: "Resolved") -> tuple[object, ...]:
    return tuple(history.contents(resolved.files))


def _as_of_today(edition: "Edition", resolved: "Resolved") -> "Edition":
    from policylib.records import replace

    edition = replace(edition, commit=resolved.commit or None)
    if resolved.version is None:
        return edition
    from policylib.history import status_on

    return replace(edition, status=status_on(resolved.version, today()))


def _rendered(history: "History", origins: "Origins", form: str, session: Session) -> str | bytes:
    lang = session.tongue_for(origins.lang)
    match form:
        case "json":
            from policylib.explain.origins_json import origins_to_json

            return origins_to_json(origins, lang).encode()
        case "html":
            from policylib.publish.frame import Frame
            from policylib.publish.origins_page import origins_page

            frame = Frame(house=house_shown(history, session))
            return origins_page(origins, frame=frame, lang=lang)
        case "pdf":
            from policylib.publish.origins_page import origins_document
            from policylib.publish.pdf import pdf_of

            house = house_shown(history, session)
            return pdf_of(origins_document(origins, house=house, lang=lang))
        case _:
            from policylib.explain.origins_text import origins_to_text

            return origins_to_text(origins, lang, width=width(), colour=has_colour())

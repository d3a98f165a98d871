"""`policylib diff`: what changed between two versions, as text, data, page, PDF, Word or Markdown."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from policylib.commands.command import command
from policylib.commands.dropping import ask_about_changes, dropped
from policylib.commands.editorial import with_words
from policylib.commands.foreign import PROPOSAL, changes_option
from policylib.commands.house import house_shown
from policylib.commands.output import STDOUT, hand_over, has_colour, make_ready, tell_written, width
from policylib.commands.reading import opened, pictures, read_pair, today
from policylib.commands.session import Session, Tongue, words_in
from policylib.commands.sides import sides
from policylib.commands.three_points import since_draft, since_option
from policylib.commands.through_time import Followed, known_lineage, lineage_option
from policylib.errors import SettingsError
from policylib.records import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from policylib.compare import Comparison, Edition
    from policylib.history import History, Resolved
    from policylib.publish.house import House
    from policylib.publish.images import ImageLoader

PARALLEL = ("parallel-html", "parallel-pdf", "parallel-docx")
REDLINE = ("redline-html", "redline-pdf", "redline-docx")
SHORT_TEXTS = ("agenda", "intranet")
FORMATS = ("text", "json", "html", "pdf", "docx", "markdown", *REDLINE, *PARALLEL, *SHORT_TEXTS)
_BYTES = frozenset(form for form in FORMATS if form.endswith(("pdf", "docx")))
_FOR_WRITERS = frozenset({"text", "json"})
_ENDINGS = {
    ".txt": "text",
    ".json": "json",
    ".html": "html",
    ".htm": "html",
    ".pdf": "pdf",
    ".docx": "docx",
    ".md": "markdown",
    ".markdown": "markdown",
}


def make_diff(tongue: Tongue) -> click.Command:
    """`policylib diff [OLD] [NEW]`."""
    words = words_in(tongue)
    return command(
        tongue,
        "diff",
        show_difference,
        [
            click.Argument(["old"], required=False, metavar=words["metavar.old"]),
            click.Argument(["new"], required=False, metavar=words["metavar.new"]),
            click.Option(
                ["--format", "form"],
                type=click.Choice(FORMATS),
                metavar=words["metavar.format"],  # all of them would be wider than a terminal
                help=words["diff.format"].format(formats=", ".join(FORMATS)),
            ),
            click.Option(
                ["-o", "--output"], metavar=words["metavar.file"], help=words["diff.output"]
            ),
            since_option(tongue),
            changes_option(tongue),
            click.Option(["--exit-code"], is_flag=True, help=words["diff.exit-code"]),
            click.Option(["--all", "everything"], is_flag=True, help=words["diff.all"]),
            click.Option(["--readability"], is_flag=True, help=words["diff.readability"]),
            click.Option(["--lineage", "follow"], is_flag=True, help=words["diff.lineage"]),
            lineage_option(tongue),
        ],
    )


def show_difference(
    session: Session,
    *,
    old: str | None,
    new: str | None,
    form: str | None,
    output: str | None,
    since: str | None,
    changes: str | None,
    exit_code: bool,
    everything: bool,
    readability: bool,
    follow: bool,
    known: str | None,
) -> int:
    """Compare two versions and hand over the answer."""
    chosen = form or format_of(output)
    if readability and chosen not in _FOR_WRITERS:
        raise SettingsError(
            "readability-elsewhere",
            "readability is told as text and JSON only, not in what a committee is given",
            hint="leave out --readability, or take --format text or json",
        )
    if everything and chosen not in PARALLEL:
        raise SettingsError(
            "all-elsewhere",
            "--all keeps the unchanged text side by side, and goes with the formats {formats} only",
            hint="leave out --all, or name one of them with --format",
            formats=", ".join(PARALLEL),
        )
    if since is not None and chosen in {"docx", *REDLINE}:
        raise SettingsError(
            "since-in-tracked-changes",
            "changes shown in the text do not tell what is new since a draft",
            hint="leave out --since, or compare that draft itself with the new version",
        )
    if chosen in _BYTES and output in (None, STDOUT) and sys.stdout.isatty():
        if chosen.endswith("docx"):
            raise SettingsError(
                "word-to-terminal",
                "a Word file cannot be shown in a terminal",
                hint="name a file with -o changes.docx",
            )
        raise SettingsError(
            "pdf-to-terminal",
            "a PDF cannot be shown in a terminal",
            hint="name a file with -o changes.pdf",
        )
    old, new = dropped(session, old, new)
    if changes is None and old is not None and new is None:
        ask_about_changes(old)
    if changes == PROPOSAL and (old is None or new is not None):
        raise SettingsError(
            "changes-for-one",
            "--changes proposal compares one Word file with itself, without and with its tracked changes",
            hint="name that file alone, or choose accept or reject",
        )
    read = (each.removeprefix("path:") for each in (old, new, since, known) if each)
    make_ready(output, inputs=tuple(read))
    remembered = known_lineage(known)
    with opened(session) as history:
        before, after = (
            (history.resolve(old),) * 2
            if old is not None and changes == PROPOSAL
            else sides(session, history, old, new)
        )
        followed = Followed(history, remembered) if follow or remembered else None
        comparison = compared(session, history, before, after, followed=followed, changes=changes)
        if since is not None:
            comparison = since_draft(session, history, comparison, since, after)
        told = _rendered(
            comparison,
            chosen,
            session,
            lambda: (pictures(history, before), pictures(history, after)),
            lambda: house_shown(history, session),
            everything=everything,
            readability=readability,
            is_word=(output or "").lower().endswith(".docx"),
        )
    hand_over(told, output)
    tell_written(session, output)
    return 1 if exit_code and comparison.changes else 0


def format_of(output: str | None, formats: "Collection[str]" = ()) -> str:
    """The format that a file's name asks for; text where the answer goes to standard output.

    `formats` are those that there are, all where none is named.
    """
    if output is None or output == STDOUT:
        return "text"
    ending = Path(output).suffix.lower()
    if ending not in _ENDINGS:
        raise SettingsError(
            "output-format-unknown",
            "the name {path} does not tell which format is meant",
            hint="end it with {endings}, or name the format with --format",
            path=output,
            endings=", ".join(
                end for end, form in _ENDINGS.items() if not formats or form in formats
            ),
        )
    return _ENDINGS[ending]


def compared(
    session: Session,
    history: "History",
    old: "Resolved",
    new: "Resolved",
    *,
    is_bare: bool = False,
    followed: "Followed | None" = None,
    changes: str | None = None,
) -> "Comparison":
    """The comparison of two texts; says how much of them was understood only in part.

    With the editor's words about the new one, unless `is_bare`; with the lineage of what changed
    where passages are `followed`.
    """
    from policylib.compare import compare

    before, after = read_pair(session, history, old, new, changes=changes)
    for resolved, parsed in ((old, before), (new, after)):
        if parsed.problems:
            session.tell("diff.problems", name=resolved.name, count=len(parsed.problems))
    comparison = compare(
        before.policy,
        after.policy,
        old_commit=old.commit or None,
        new_commit=new.commit or None,
        actors=history.settings.actors,
    )
    comparison = replace(
        comparison,
        old=_as_of_today(comparison.old, old),
        new=_as_of_today(comparison.new, new),
    )
    if followed is not None:
        comparison = followed.told(comparison, old, new)
    return comparison if is_bare else with_words(session, history, comparison, old, new)


def _as_of_today(edition: "Edition", resolved: "Resolved") -> "Edition":
    """An edition with the status that its version has today, which its own text cannot know."""
    if resolved.version is None:
        return edition
    from policylib.history import status_on

    return replace(edition, status=status_on(resolved.version, today()))


def _rendered(
    comparison: "Comparison",
    form: str,
    session: Session,
    images: "Callable[[], tuple[ImageLoader, ImageLoader]]",
    house: "Callable[[], House]",
    *,
    everything: bool,
    readability: bool,
    is_word: bool,
) -> str | bytes:
    lang = session.tongue_for(comparison.lang)
    readable = None
    if readability:
        from policylib.explain import readability_of

        readable = readability_of(comparison)
    match form:
        case "json":
            from policylib.explain import to_json

            return to_json(comparison, lang=lang, readability=readable).encode()
        case "html":
            from policylib.publish.comparison_page import comparison_page
            from policylib.publish.frame import Frame

            old_image, new_image = images()
            return comparison_page(
                comparison,
                old_image=old_image,
                new_image=new_image,
                frame=Frame(house=house()),
                lang=lang,
            )
        case "pdf":
            from policylib.publish.comparison_page import comparison_document
            from policylib.publish.pdf import pdf_of

            return pdf_of(comparison_document(comparison, house=house(), lang=lang))
        case "parallel-html":
            from policylib.publish.frame import Frame
            from policylib.publish.parallel_page import parallel_page

            frame = Frame(house=house())
            return parallel_page(comparison, everything=everything, frame=frame, lang=lang)
        case "parallel-pdf":
            from policylib.publish.parallel_page import parallel_document
            from policylib.publish.pdf import pdf_of

            made = parallel_document(comparison, everything=everything, house=house(), lang=lang)
            return pdf_of(made)
        case "redline-html":
            from policylib.publish.frame import Frame
            from policylib.publish.redline_page import redline_page

            old_image, new_image = images()
            return redline_page(
                comparison,
                old_image=old_image,
                new_image=new_image,
                frame=Frame(house=house()),
                lang=lang,
            )
        case "redline-pdf":
            from policylib.publish.pdf import pdf_of
            from policylib.publish.redline_page import redline_document

            return pdf_of(redline_document(comparison, house=house(), lang=lang))
        case "docx" | "redline-docx":
            from policylib.publish.word import redline_word

            old_image, new_image = images()
            return redline_word(
                comparison,
                old_image=old_image,
                new_image=new_image,
                house=house(),
                # The clock is not asked: the same texts give the same file.
                made_on=today() if os.environ.get("SOURCE_DATE_EPOCH") else None,
                lang=lang,
            )
        case "parallel-docx":
            from policylib.publish.word import parallel_word

            return parallel_word(comparison, everything=everything, lang=lang)
        case "agenda" | "intranet":
            from policylib.explain import agenda, intranet, plain_text

            short = (agenda if form == "agenda" else intranet)(comparison, lang)
            if not is_word:
                return plain_text(short)
            from policylib.publish.word.short_text import short_text_word

            organisation = comparison.new_policy.metadata.organisation
            return short_text_word(short, organisation=organisation)
        case "markdown":
            from policylib.explain import to_markdown

            return to_markdown(comparison, lang=lang)
        case _:
            from policylib.explain import to_text

            return to_text(
                comparison, lang=lang, width=width(), colour=has_colour(), readability=readable
            )

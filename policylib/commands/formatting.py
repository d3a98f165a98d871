"""`policylib format`: a policy's Markdown in its one regular form, in place or only checked."""

from typing import TYPE_CHECKING

import click

from policylib.commands.command import command
from policylib.commands.output import hand_over, make_ready
from policylib.commands.reading import is_extracted, opened
from policylib.commands.session import Session, Tongue, words_in
from policylib.document import digest
from policylib.errors import SourceError

if TYPE_CHECKING:
    from policylib.markdown import SourceText
    from policylib.profile import Profile


def make_format(tongue: Tongue) -> click.Command:
    """`policylib format [PATH]`."""
    words = words_in(tongue)
    return command(
        tongue,
        "format",
        format_policy,
        [
            click.Argument(["path"], required=False, metavar=words["metavar.path"]),
            click.Option(["--check"], is_flag=True, help=words["format.check"]),
            click.Option(["--diff", "show"], is_flag=True, help=words["format.diff"]),
        ],
    )


def format_policy(session: Session, *, path: str | None, check: bool, show: bool) -> int:
    """Write the files of a policy anew, or only tell what would change.

    Nothing is written where `check` (exit status 1 for a file that would change) or `show` (every
    line that would) is set.
    """
    from policylib.commands.tidying import told_kinds, unified
    from policylib.markdown import SourceText, decode

    with opened(session) as history:
        resolved = history.resolve(f"path:{path}") if path else history.work_tree()
        contents = history.contents(resolved.files)
        profile = history.profile
    old = [
        SourceText(file=file.name, text=decode(content, file.name, session.encoding or "utf-8"))
        for file, content in zip(resolved.files, contents, strict=True)
    ]
    _refuse_bare_text(old)
    new = formatted(old, profile)
    is_written = not (check or show)
    changed = [
        (file, content, source, text)
        for file, content, source, text in zip(resolved.files, contents, old, new, strict=True)
        if text.encode() != content
    ]
    if is_written:
        for file, _, _, _ in changed:
            make_ready(file.key)
    for file, content, source, text in changed:
        if show:
            hand_over(unified(source.text, text, file.name), None)
        if is_written:
            hand_over(text, file.key)
        kinds = told_kinds(source.text, text, session.tongue)
        # The bytes of another encoding are no lines that a reader could be shown.
        kinds = kinds or session.say("format.kind.encoding")
        if content.startswith(b"\xef\xbb\xbf") and not source.text.startswith("\ufeff"):
            kinds = ", ".join(filter(None, [kinds, session.say("format.kind.mark-of-order")]))
        said = "format.changed" if is_written else "format.would-change"
        session.tell(said, path=file.name, kinds=kinds)
    for file in resolved.files:
        if all(file is not each for each, *_ in changed):
            session.tell("format.same", path=file.name)
    return 1 if check and changed else 0


def _refuse_bare_text(sources: "list[SourceText]") -> None:
    """Raise for text without any layout: its lines are all that tells headings from the rest."""
    for source in sources:
        if is_extracted(source.text, source.file):
            raise SourceError(
                "format-not-markdown",
                "there is no Markdown in it to write in its regular form",
                hint="make it Markdown first: policylib import {path} -o FOLDER",
                file=source.file,
                path=source.file,
            )


def formatted(sources: "list[SourceText]", profile: "Profile") -> list[str]:
    """Each file in canonical form; together they must still be the same policy.

    Raises `SourceError` where they would not be.
    """
    from policylib.markdown import SourceText, parse, write_files

    before = parse(sources, profile).policy
    texts = write_files(before, [source.file for source in sources])
    after = [
        SourceText(file=source.file, text=text) for source, text in zip(sources, texts, strict=True)
    ]
    if digest(before) != digest(parse(after, profile).policy):
        raise SourceError(
            "format-would-change",
            "writing it anew would change what it says, so nothing was written",
            hint="look for a heading or a note that begins in one file and ends in another",
            file=sources[0].file,
        )
    return list(texts)

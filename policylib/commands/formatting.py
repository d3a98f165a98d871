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
        ],
    )


def format_policy(session: Session, *, path: str | None, check: bool) -> int:
    """Write the files of a policy anew; where `check` is set, only tell which would change."""
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
    new = _formatted(old, profile)
    changed = 0
    for file, content, text in zip(resolved.files, contents, new, strict=True):
        is_same = text.encode() == content
        changed += not is_same
        if not (is_same or check):
            make_ready(file.key)
            hand_over(text, file.key)
        said = "format.same" if is_same else "format.would-change" if check else "format.changed"
        session.tell(said, path=file.name)
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


def _formatted(sources: "list[SourceText]", profile: "Profile") -> list[str]:
    """Each file in canonical form; together they must still be the same policy."""
    from policylib.markdown import SourceText, parse, write

    texts = [write(parse([source], profile).policy) for source in sources]
    after = [
        SourceText(file=source.file, text=text) for source, text in zip(sources, texts, strict=True)
    ]
    if digest(parse(sources, profile).policy) != digest(parse(after, profile).policy):
        raise SourceError(
            "format-would-change",
            "writing it anew would change what it says, so nothing was written",
            hint="notes and link definitions must stand in the file that uses them",
            file=sources[0].file,
        )
    return texts

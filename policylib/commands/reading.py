"""Opening the history as the global options say, and reading any text that was named."""

import os
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from policylib.commands.session import Session
from policylib.errors import SettingsError, SourceError

if TYPE_CHECKING:
    import datetime

    from policylib.history import History, Resolved
    from policylib.markdown import Parsed
    from policylib.publish.images import ImageLoader

_MARKDOWN = frozenset({".md", ".markdown"})
_FOREIGN = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "Word"),
    (b"\xd0\xcf\x11\xe0", "Word"),
    (b"{\\rtf", "RTF"),
)


def opened(session: Session, folder: Path | None = None) -> "History":
    """The history of the policy in a folder, the current one where none is named."""
    from policylib.history import open_history

    return open_history(
        (folder or Path()).absolute(),
        policy=session.policy or "",
        encoding=session.encoding or "utf-8",
    )


def today() -> "datetime.date":
    """The day on which the question is asked: this room alone reads the clock.

    SOURCE_DATE_EPOCH stands for the clock where it is set, so that the same inputs give the same
    bytes. Raises `SettingsError` where it is no number of seconds.
    """
    import datetime

    fixed = os.environ.get("SOURCE_DATE_EPOCH")
    if not fixed:
        return datetime.datetime.now().astimezone().date()
    try:
        return datetime.datetime.fromtimestamp(int(fixed), datetime.UTC).date()
    except (ValueError, OverflowError, OSError):
        raise SettingsError(
            "epoch-unreadable",
            "SOURCE_DATE_EPOCH is {value}, which is no number of seconds since 1970",
            hint="correct it, or take it out of the environment",
            value=ascii(fixed),
        ) from None


def read_pair(
    session: Session, history: "History", old: "Resolved", new: "Resolved"
) -> "tuple[Parsed, Parsed]":
    """Two policies to compare; a file of extracted text is imported on the way.

    Such a text knows neither its title nor how far it has come: it gets the title of the other
    one, and no status.
    """
    from dataclasses import replace

    sides = [_imported(session, history, each) for each in (old, new)]
    read = [side or history.read(each) for side, each in zip(sides, (old, new), strict=True)]
    for place, side in enumerate(sides):
        if side is not None:
            policy, other = side.policy, read[1 - place].policy
            metadata = replace(policy.metadata, title=other.metadata.title, status=None)
            named = replace(policy, metadata=metadata, heading=other.heading)
            read[place] = replace(side, policy=named)
    return read[0], read[1]


def _imported(session: Session, history: "History", resolved: "Resolved") -> "Parsed | None":
    """The policy in a file of extracted text; None for any other text."""
    name = resolved.files[0].name
    if len(resolved.files) > 1 or PurePath(name).suffix.lower() in _MARKDOWN:
        return None
    (content,) = history.contents(resolved.files)
    text = text_of(content, name, session)
    if not _is_extracted(text):
        return None
    from policylib.intake import import_text
    from policylib.markdown import Parsed

    session.tell("diff.imported", name=name)
    imported = import_text(text, file=name, profile=history.profile)
    return Parsed(policy=imported.policy, problems=())


def text_of(content: bytes, name: str, session: Session) -> str:
    """The text in a file's bytes. Raises `SourceError` where it is a PDF or a Word file."""
    from policylib.markdown import decode

    for start, kind in _FOREIGN:
        if content.startswith(start):
            raise SourceError(
                "import-not-text",
                "this is a {kind} file, and only text is read",
                hint="save it as text first, for example with pdftotext, then use policylib import",
                file=name,
                kind=kind,
            )
    return decode(content, name, session.encoding or "utf-8")


def _is_extracted(text: str) -> bool:
    """Whether it is bare text: neither front matter nor a single Markdown heading."""
    lines = text.splitlines()
    return not text.startswith("---") and not any(line.startswith("#") for line in lines)


def pictures(history: "History", resolved: "Resolved") -> "ImageLoader":
    """The pictures of one version: from its own commit, or from its folder on disk."""
    from policylib.publish.images import as_data_uri, images_below

    if not resolved.commit:
        return images_below(Path(resolved.files[0].key).parent)

    def load(source: str) -> str:
        content = history.beside(resolved, source)
        return as_data_uri(content) if content else ""

    return load

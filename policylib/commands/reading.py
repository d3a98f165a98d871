"""Opening the history as the global options say, and reading any text that was named."""

import os
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from policylib.commands.session import Session
from policylib.errors import LookupFailure, SettingsError, SourceError

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


def newest_draft(history: "History") -> "Resolved | None":
    """The newest draft as it is now: with edits that nobody has recorded yet, where it has any."""
    draft = history.newest_draft()
    recorded = history.at(draft) if draft else None
    try:
        here = history.work_tree()
        if recorded and history.contents(here.files) == history.contents(recorded.files):
            return recorded
        metadata = history.read(here).policy.metadata
    except (LookupFailure, SourceError):
        return recorded
    is_draft = metadata.status is not None and not metadata.status.is_adopted
    is_newest = draft is None or metadata.version == draft.label
    return here if is_draft and is_newest else recorded


def read_pair(
    session: Session, history: "History", old: "Resolved", new: "Resolved"
) -> "tuple[Parsed, Parsed]":
    """Two policies to compare; a file of extracted text is imported on the way.

    Such a text knows neither its title nor how far it has come: it gets the title of the other
    one, none where that is such a text too, and no status.
    """
    from policylib.document import Source
    from policylib.records import replace

    sides = [_imported(session, history, each) for each in (old, new)]
    read = [side or history.read(each) for side, each in zip(sides, (old, new), strict=True)]
    for place, side in enumerate(sides):
        if side is not None:
            policy, other = side.policy, None if sides[1 - place] else read[1 - place].policy
            title, heading = (other.metadata.title, other.heading) if other else ("", ())
            metadata = replace(policy.metadata, title=title, status=None)
            file = (old, new)[place].files[0].name
            source = Source(file=file, line=1)
            named = replace(policy, metadata=metadata, heading=heading, source=source)
            read[place] = replace(side, policy=named)
    return read[0], read[1]


def read_alone(session: Session, history: "History", resolved: "Resolved") -> "Parsed":
    """A policy by itself; a file of extracted text is imported on the way, without a title or status."""
    from policylib.records import replace

    imported = _imported(session, history, resolved)
    if imported is None:
        return history.read(resolved)
    metadata = replace(imported.policy.metadata, title="", status=None)
    return replace(imported, policy=replace(imported.policy, metadata=metadata, heading=()))


def _imported(session: Session, history: "History", resolved: "Resolved") -> "Parsed | None":
    """The policy in a file of extracted text; None for any other text."""
    name = resolved.files[0].name
    if len(resolved.files) > 1 or _is_called_markdown(name):
        return None
    (content,) = history.contents(resolved.files)
    text = text_of(content, name, session)
    if not is_extracted(text, name):
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
            is_pdf = kind == "PDF"
            raise SourceError(
                "import-not-text" if is_pdf else "import-not-plain-text",
                "this is a {kind} file, and only text is read",
                hint="save it as text first, for example with pdftotext, then name that file"
                if is_pdf
                else "save it as plain text in UTF-8 first (.txt), then name that file",
                file=name,
                kind=kind,
            )
    return decode(content, name, session.encoding or "utf-8")


def is_extracted(text: str, name: str) -> bool:
    """Whether a file is bare text: neither front matter nor a single Markdown heading."""
    if _is_called_markdown(name):
        return False
    lines = text.splitlines()
    return not text.startswith("---") and not any(line.startswith("#") for line in lines)


def _is_called_markdown(name: str) -> bool:
    return PurePath(name).suffix.lower() in _MARKDOWN


def pictures(history: "History", resolved: "Resolved") -> "ImageLoader":
    """The pictures of one version: from its own commit, or from its folder on disk."""
    from policylib.publish.images import as_data_uri, images_below, names_of

    if not resolved.commit:
        return images_below(Path(resolved.files[0].key).parent)

    def load(source: str) -> str:
        contents = (history.beside(resolved, name) for name in names_of(source))
        content = next((each for each in contents if each), None)
        return as_data_uri(content) if content else ""

    return load

"""Opening the history as the global options say, and reading any text that was named."""

import os
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from policylib.commands.foreign import PROPOSAL, as_parsed, is_foreign, is_tracked, read_foreign
from policylib.commands.session import Session
from policylib.errors import LookupFailure, SettingsError, SourceError
from policylib.records import dataclass

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from policylib.history import History, Resolved
    from policylib.intake import Imported
    from policylib.markdown import Parsed
    from policylib.publish.images import ImageLoader

_MARKDOWN = frozenset({".md", ".markdown"})
_KINDS = {
    "word": "diff.kind.word",
    "pdf": "diff.kind.pdf",
    "text": "diff.kind.text",
    "markdown": "diff.kind.markdown",
}


def opened(session: Session, folder: Path | None = None) -> "History":
    """The history of the policy in a folder, the current one where none is named."""
    from policylib.history import open_history

    history = open_history(
        (folder or Path()).absolute(),
        policy=session.policy or "",
        encoding=session.encoding or "utf-8",
    )
    known: dict[tuple[str, bytes], Parsed] = {}

    def read_document(name: str, content: bytes) -> "Parsed | None":
        """A Word file or a PDF as a policy, imported once."""
        if (name, content) not in known and is_foreign(content):
            imported = read_foreign(session, content, name, profile=history.profile)
            known[name, content] = as_parsed(imported)
        return known.get((name, content)) if known else None

    history.foreign = read_document
    return history


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
    session: Session,
    history: "History",
    old: "Resolved",
    new: "Resolved",
    *,
    changes: str | None = None,
) -> "tuple[Parsed, Parsed]":
    """Two policies to compare; a Word file, a PDF or extracted text is imported on the way.

    Extracted text knows neither its title nor how far it has come: it gets the title of the other
    one, none where that has none either, and no status. So does a document without a title of its
    own. A Word file compared with itself is parted by what becomes of its tracked `changes`.
    """
    from policylib.records import replace

    if old is new and changes == PROPOSAL:
        return _parted(session, history, new)
    sides = [_imported(session, history, each, changes=changes) for each in (old, new)]
    _tell_kinds(session, (old, new), sides)
    _tell_margins(session, (old, new), sides)
    read = [
        side.parsed if side else history.read(each)
        for side, each in zip(sides, (old, new), strict=True)
    ]
    if not any(sides):
        return read[0], read[1]
    from policylib.intake.titles import titled_as

    for place, side in enumerate(read):
        if sides[place] and not side.policy.metadata.title:
            other = read[1 - place].policy
            metadata = replace(side.policy.metadata, title=other.metadata.title)
            shown = titled_as(side.policy, other.metadata.title)
            named = replace(shown, metadata=metadata, heading=shown.heading or other.heading)
            read[place] = replace(side, policy=named)
    return read[0], read[1]


def read_alone(
    session: Session, history: "History", resolved: "Resolved", *, changes: str | None = None
) -> "Parsed":
    """A policy by itself; a document or extracted text is imported on the way, as in a pair."""
    imported = _imported(session, history, resolved, changes=changes)
    return imported.parsed if imported else history.read(resolved)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Side:
    """A document that was imported to take part.

    It `is_exact` where it reads as its Markdown does: a Word file that this program wrote.
    `margins` are the lines of its page headers and footers, which are not part of the policy.
    """

    parsed: "Parsed"
    kind: str
    is_exact: bool = False
    margins: tuple[str, ...] = ()


def _imported(
    session: Session, history: "History", resolved: "Resolved", *, changes: str | None
) -> _Side | None:
    """The policy in a Word file, a PDF or a file of extracted text; None for Markdown."""
    if len(resolved.files) > 1:
        return None
    name = resolved.files[0].name
    (content,) = history.contents(resolved.files)
    if is_foreign(content):
        imported = _document(session, history, resolved, content, changes=changes)
        _tell_open(session, resolved)
        return _Side(
            parsed=as_parsed(imported),
            kind=_kind_of(content),
            is_exact=_is_exact(imported),
            margins=_margins(imported),
        )
    if _is_called_markdown(name) or not is_extracted(text_of(content, name, session), name):
        return None
    from policylib.records import replace

    parsed = as_parsed(read_foreign(session, content, name, profile=history.profile, is_told=False))
    session.tell("diff.imported", name=name)
    metadata = replace(parsed.policy.metadata, status=None)
    parsed = replace(parsed, policy=replace(parsed.policy, metadata=metadata))
    return _Side(parsed=parsed, kind="text")


def _kind_of(content: bytes) -> str:
    from policylib.intake.kinds import kind_of

    return kind_of(content).value


def _is_exact(imported: "Imported") -> bool:
    from policylib.intake import FindingKind

    ours = (FindingKind.WORD_UNTOUCHED, FindingKind.WORD_EDITED)
    return any(imported.report.of_kind(kind) for kind in ours)


def _tell_kinds(
    session: Session, resolved: "tuple[Resolved, Resolved]", sides: "Sequence[_Side | None]"
) -> None:
    """Say it where the two sides are read in different ways: what differs may be the reading."""
    first, second = (side.kind if side else "markdown" for side in sides)
    if first != second and not all(side is None or side.is_exact for side in sides):
        session.tell(
            "diff.kinds",
            old=resolved[0].name,
            new=resolved[1].name,
            first=session.say(_KINDS[first]),
            second=session.say(_KINDS[second]),
        )


def _margins(imported: "Imported") -> tuple[str, ...]:
    from policylib.intake.report import MARGINS

    lines = (each.words for each in imported.report.findings if each.kind in MARGINS)
    return tuple(dict.fromkeys(line for line in lines if any(c.isalpha() for c in line)))


def _tell_margins(
    session: Session, resolved: "tuple[Resolved, Resolved]", sides: "Sequence[_Side | None]"
) -> None:
    """Say it where page headers and footers were not compared, and how the first ones differ."""
    first, second = (side.margins if side else () for side in sides)
    if not first and not second:
        return
    gone = [line for line in first if line not in second]
    come = [line for line in second if line not in first]
    if sides[0] and sides[1] and sides[0].kind == sides[1].kind == "word" and (gone or come):
        session.tell(
            "diff.margins-differ",
            old=resolved[0].name,
            new=resolved[1].name,
            first=_quoted(session, gone),
            second=_quoted(session, come),
        )
    else:
        session.tell("diff.margins")


def _quoted(session: Session, lines: list[str]) -> str:
    if not lines:
        return session.say("diff.margins-none")
    return session.say("diff.margins-line", line=lines[0])


def _tell_open(session: Session, resolved: "Resolved") -> None:
    """Say it where Word has the file open: what its writer has not saved is not in it."""
    if resolved.commit:
        return
    path = Path(resolved.files[0].key)
    # Word writes ~$ over the first two letters of a name; a short name keeps more of them.
    locks = (path.with_name(f"~${path.name[cut:]}") for cut in (2, 1, 0))
    if any(lock.is_file() for lock in locks):
        session.tell("foreign.open", name=resolved.files[0].name)


def _document(
    session: Session,
    history: "History",
    resolved: "Resolved",
    content: bytes,
    *,
    changes: str | None = None,
) -> "Imported":
    name = resolved.files[0].name
    return read_foreign(session, content, name, profile=history.profile, changes=changes)


def _parted(session: Session, history: "History", resolved: "Resolved") -> "tuple[Parsed, Parsed]":
    """A Word file without and with its tracked changes. Raises `SettingsError` where it has none."""
    from policylib.document import Metadata
    from policylib.markdown import Parsed, read
    from policylib.records import replace

    name = resolved.files[0].name
    contents = history.contents(resolved.files)
    if len(contents) > 1 or not is_tracked(contents[0]):
        raise SettingsError(
            "changes-none",
            "there are no tracked changes in the file",
            hint="name two files: policylib diff OLD NEW",
            file=name,
        )
    imported = _document(session, history, resolved, contents[0], changes=PROPOSAL)
    session.tell("foreign.proposal", name=name)
    new = as_parsed(imported).policy
    old = read(imported.before, profile=history.profile)
    # What the file says of itself holds for both: only the words differ.
    known = new.metadata
    metadata = Metadata(title=known.title, organisation=known.organisation, lang=known.lang)
    heading = old.heading if new.heading else ()
    old = replace(old, metadata=metadata, heading=heading, source=new.source)
    new = replace(new, metadata=metadata)
    return Parsed(policy=old, problems=()), Parsed(policy=new, problems=())


def text_of(content: bytes, name: str, session: Session) -> str:
    """The text in a file's bytes. Raises `SourceError` where it is a PDF or a Word file."""
    from policylib.markdown import decode

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

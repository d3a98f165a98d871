"""Word files, PDFs and text without markup where a policy is named: read on the way, and told of."""

from typing import TYPE_CHECKING

import click

from policylib.commands.session import Session, Tongue, words_in

if TYPE_CHECKING:
    from policylib.intake import Imported
    from policylib.markdown import Parsed
    from policylib.profile import Profile

ACCEPT, REJECT, PROPOSAL = CHANGES = ("accept", "reject", "proposal")

_STARTS = (b"PK", b"\xd0\xcf\x11\xe0", b"{\\rtf", b"[InternetShortcut]")


def changes_option(tongue: Tongue) -> click.Option:
    """`--changes accept`, `reject` or `proposal`."""
    words = words_in(tongue)
    return click.Option(
        ["--changes"],
        type=click.Choice(CHANGES),
        metavar=words["metavar.changes"],
        help=words["option.changes"],
    )


def may_be_foreign(content: bytes) -> bool:
    """Whether a file may be no text; asked of every file, so it looks at the first bytes only."""
    start = content[:4096]
    return b"\0" in start or start.startswith(_STARTS) or b"%PDF-" in start[:1024]


def is_foreign(content: bytes) -> bool:
    """Whether a file is no text: a document to be imported, or something to be refused."""
    if not may_be_foreign(content):
        return False
    from policylib.intake.kinds import kind_of

    return not kind_of(content).is_text


def is_tracked(content: bytes) -> bool:
    """Whether it is a Word file with tracked changes. Raises `SourceError` where it is damaged."""
    if not is_foreign(content):
        return False
    from policylib.errors import SourceError
    from policylib.intake.kinds import Kind, import_document, kind_of

    if kind_of(content) is not Kind.WORD:
        return False
    try:
        import_document(content, file="")
    except SourceError as error:
        if error.code == "word-tracked":
            return True
        raise
    return False


def read_foreign(
    session: Session,
    content: bytes,
    name: str,
    *,
    profile: "Profile",
    changes: str | None = None,
    is_told: bool = True,
) -> "Imported":
    """The policy in a document; where it `is_told`, standard error says what was guessed."""
    from policylib.intake.imported import TrackedChanges
    from policylib.intake.kinds import import_document

    imported = import_document(
        content,
        file=name,
        lang=session.lang or "da",
        changes=TrackedChanges(changes) if changes else None,
        profile=profile,
        encoding=session.encoding or "utf-8",
    )
    if is_told:
        _tell(session, imported, name)
    return imported


def as_parsed(imported: "Imported") -> "Parsed":
    """An imported policy as it takes part in a comparison.

    A title that stands for the file's name is no title; a status that nobody gave is none.
    """
    from policylib.document import Source
    from policylib.intake import FindingKind
    from policylib.markdown import Parsed
    from policylib.records import replace

    policy, metadata = imported.policy, imported.policy.metadata
    if imported.report.of_kind(FindingKind.TITLE):
        metadata, policy = replace(metadata, title=""), replace(policy, heading=())
    if not metadata.version:
        metadata = replace(metadata, status=None)
    source = Source(file=imported.report.file, line=1)
    return Parsed(policy=replace(policy, metadata=metadata, source=source), problems=())


def _tell(session: Session, imported: "Imported", name: str) -> None:
    from policylib.intake import Certainty, FindingKind

    report = imported.report
    of_the_file = {  # none of these touches the words that are compared
        *(FindingKind.TITLE, FindingKind.TITLE_TEXT, FindingKind.TITLE_METADATA),
        *(FindingKind.TITLE_PROPERTIES, FindingKind.ORGANISATION, FindingKind.FILE_LANGUAGE),
    }
    guesses = sum(
        finding.count
        for finding in report.findings
        if finding.kind.certainty is not Certainty.REPAIRED and finding.kind not in of_the_file
    )
    unread = sum(map(report.count, (FindingKind.PICTURE_LEFT, FindingKind.PICTURE_MISSING)))
    told = (
        (guesses, "foreign.guessed.one", "foreign.guessed.many"),
        (len(imported.comments), "foreign.comments.one", "foreign.comments.many"),
        (unread, "foreign.pictures.one", "foreign.pictures.many"),
    )
    for count, one, many in told:
        if count:
            key = one if count == 1 else many
            session.tell(key, name=name, typed=typed(name), count=count)
    if report.lost or report.gained:
        session.tell("foreign.differs", name=name, typed=typed(name))


def typed(name: str) -> str:
    """A name as it is written in a terminal: between quotation marks where it has blanks."""
    return f'"{name}"' if any(c.isspace() or c in "()&;'" for c in name) else name

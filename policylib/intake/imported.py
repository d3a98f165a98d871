"""What every import ends in: canonical Markdown, the policy that it reads as, and the proof.

A reader of another kind of file builds a draft and its findings, and hands them to `finish`.
"""

import datetime
import re
from collections.abc import Iterable
from enum import StrEnum
from pathlib import PurePath

from policylib.document import Policy
from policylib.intake.reading import reading_text
from policylib.intake.report import (
    Finding,
    ImportReport,
    amount_of,
    differing,
    letters_and_digits,
)
from policylib.markdown import read, write
from policylib.profile import Profile
from policylib.records import dataclass


class TrackedChanges(StrEnum):
    """What becomes of the changes that a Word file tracks.

    PROPOSAL takes the text with them as a draft, and keeps the text without them beside it.
    """

    ACCEPT = "accept"
    REJECT = "reject"
    PROPOSAL = "proposal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture that the file holds: its path beside the policy, as its Markdown names it."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """A remark that somebody made in the margin of a Word file.

    `role` stands for the person ("Deltager 1"), whose name is not kept. `anchor` is the passage
    that it is about in the imported policy, "" where it is gone; `quote` the words it marks.
    """

    role: str
    text: str
    anchor: str = ""
    quote: str = ""
    made_on: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What an import gives: canonical Markdown, the policy that it reads as, and the report.

    `before` is the Markdown without the tracked changes where they were taken as a proposal.
    """

    markdown: str
    policy: Policy
    report: ImportReport
    before: str = ""
    pictures: tuple[Picture, ...] = ()
    comments: tuple[Comment, ...] = ()


def finish(
    draft: Policy,
    text: str,
    findings: Iterable[Finding],
    *,
    file: str,
    profile: Profile,
    in_new_order: str = "",
) -> Imported:
    """Write a draft as Markdown, read it back, and hold its letters and digits to the source.

    `text` is all that the source says; `in_new_order` is the same text where something was moved
    on purpose. The draft's title and metadata are not counted: they need not stand in it.
    """
    markdown = write(draft)
    policy = read(markdown, profile=profile)
    result = reading_text(policy)
    before, after = letters_and_digits(text), letters_and_digits(result)
    report = ImportReport(
        file=file,
        title=draft.metadata.title,
        before=amount_of(text),
        after=amount_of(result),
        findings=tuple(sorted(findings, key=lambda finding: (finding.page, finding.line))),
        lost=differing(before, after),
        gained=differing(after, before),
        in_order=letters_and_digits(in_new_order or text) == after,
    )
    return Imported(markdown=markdown, policy=policy, report=report)


def clean_title(title: str) -> str:
    """A title on one line, without invisible characters."""
    return " ".join("".join(c if c.isprintable() else " " for c in title).split())


def title_from(file: str) -> str:
    """A title from a file's name: "personalepolitik-2018.txt" → "Personalepolitik 2018"."""
    name = clean_title(re.sub(r"[-_]+", " ", PurePath(file).stem)) or clean_title(file)
    return name[:1].upper() + name[1:]

"""Foreign documents read as policies, with a report of every repair.

`extracted` reads text that came out of a PDF, by way of `lines`, `chunks`, `passages` and `tree`.
Every kind of file ends in `imported`, where the result is written, read back and held to its
source. `report` holds the facts, `telling` words them.
"""

from policylib.intake.extracted import import_text
from policylib.intake.imported import Comment, Imported, Picture, TrackedChanges
from policylib.intake.report import (
    Amount,
    Certainty,
    Finding,
    FindingKind,
    ImportReport,
    SourceUnit,
)
from policylib.intake.telling import report_markdown

__all__ = [
    "Amount",
    "Certainty",
    "Comment",
    "Finding",
    "FindingKind",
    "ImportReport",
    "Imported",
    "Picture",
    "SourceUnit",
    "TrackedChanges",
    "import_text",
    "report_markdown",
]

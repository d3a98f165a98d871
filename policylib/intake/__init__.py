"""Foreign documents read as policies, with a report of every repair.

`extracted` reads text that came out of a PDF; other kinds of files get a module of their own
that ends in the same `Imported`. `report` holds the facts, `telling` words them.
"""

from policylib.intake.extracted import Imported, import_text
from policylib.intake.report import Amount, Certainty, Finding, FindingKind, ImportReport
from policylib.intake.telling import report_markdown

__all__ = [
    "Amount",
    "Certainty",
    "Finding",
    "FindingKind",
    "ImportReport",
    "Imported",
    "import_text",
    "report_markdown",
]

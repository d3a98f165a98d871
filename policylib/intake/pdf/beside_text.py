"""What lies on a PDF's pages and in its file beside the text, told as findings without names."""

import re
from collections.abc import Sequence
from typing import Any

from policylib.intake.pdf.annotations import SHOWN
from policylib.intake.pdf.sheets import Sheet
from policylib.intake.persons import unnamed
from policylib.intake.report import Finding, FindingKind


def findings_beside(answer: dict[str, Any], sheets: Sequence[Sheet], lang: str) -> list[Finding]:
    """Filled-in fields and texts on the pages, remarks, and the files that lie in the PDF."""
    found = []
    for number, page in enumerate(answer["pages"], start=1):
        for what, said, author, top in page.get("said", ()):
            known = [author] if author else []
            found.append(
                Finding(
                    kind=FindingKind.ON_TOP if what == SHOWN else FindingKind.COMMENT,
                    line=_line_at(sheets[number - 1], top),
                    page=number,
                    words=said if what == SHOWN else unnamed(said, lang, known),
                )
            )
    for name in answer.get("attached", ()):
        kind = FindingKind.ATTACHED
        found.append(
            Finding(kind=kind, line=1, page=1, words=unnamed(re.split(r"[\\/]", name)[-1], lang))
        )
    return found


def _line_at(sheet: Sheet, top: float) -> int:
    """The line that begins nearest to a place."""
    nearest = min(sheet.lines, key=lambda line: abs(line.top - top), default=None)
    return nearest.number if nearest else 1

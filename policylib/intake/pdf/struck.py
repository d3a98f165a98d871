"""Struck words of a PDF, told as findings."""

from collections.abc import Iterable
from itertools import groupby

from policylib.intake.pdf.sheets import Line
from policylib.intake.report import Finding, FindingKind


def struck_in(lines: Iterable[Line]) -> list[Finding]:
    """A finding for each run of struck words of a line."""
    return [
        Finding(
            kind=FindingKind.STRUCK,
            line=line.number,
            page=line.page,
            words=" ".join(word.text for word in words),
        )
        for line in lines
        for is_one, words in groupby(line.words, key=lambda word: word.is_struck)
        if is_one
    ]

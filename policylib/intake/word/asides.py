"""What stands in a Word file beside its text: covers of ours, contents made by Word, page headers."""

from typing import NamedTuple

from policylib.intake.report import FindingKind
from policylib.intake.word.lines import Element, Findings, Line
from policylib.intake.word.opening import Package
from policylib.intake.word.parts import W
from policylib.intake.word.styles import COVER

_PAGE_NUMBER = 20
"""How long "Side 1 af 12" is at most."""


class Apart(NamedTuple):
    """The text, and the lines of a cover that our own files make of the front matter."""

    elements: list[Element]
    cover: list[Line]

    def of_cover(self, kind: str) -> str:
        """The words of the cover's line of a kind, "" where it has none."""
        return next((line.words for line in self.cover if line.kind == kind), "")


def set_apart(elements: list[Element], findings: Findings) -> Apart:
    """Take contents and covers out of the text; contents are reported here."""
    kept: list[Element] = []
    cover: list[Line] = []
    contents: list[Line] = []
    is_ours = any(isinstance(each, Line) and each.kind in COVER for each in elements)
    for each in elements:
        if isinstance(each, Line) and each.kind == "toc":
            contents.append(each)
        elif isinstance(each, Line) and (
            each.kind in COVER or (is_ours and each.kind == "subtitle")
        ):
            cover.append(each)
        elif not isinstance(each, Line) or each.text or each.kind == "code":
            kept.append(each)
    told = " · ".join(line.words for line in contents if line.words)
    if told:
        findings.add(FindingKind.WORD_CONTENTS, contents[0].place, told)
    return Apart(kept, cover)


def report_headers(package: Package, findings: Findings) -> None:
    """Name the words of page headers and footers; page numbers alone are none."""
    seen: set[str] = set()
    for kind, target, outside in package.relations.values():
        if kind not in {"header", "footer"} or outside:
            continue
        root = package.xml(target)
        for paragraph in root.iter(f"{W}p") if root is not None else ():
            words = " ".join("".join(t.text or "" for t in paragraph.iter(f"{W}t")).split())
            told = [each.text or "" for each in paragraph.iter(f"{W}instrText")]
            told += [each.get(f"{W}instr") or "" for each in paragraph.iter(f"{W}fldSimple")]
            if len(words) <= _PAGE_NUMBER and any("PAGE" in each for each in told):
                continue
            if any(sign.isalpha() for sign in words) and words not in seen:
                seen.add(words)
                findings.add(FindingKind.PAGE_HEADER, 1, words)

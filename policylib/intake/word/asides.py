"""What stands in a Word file beside its text: covers of ours, contents made by Word, page headers."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from policylib.intake.persons import unnamed
from policylib.intake.report import FindingKind
from policylib.intake.word.fields import Fields
from policylib.intake.word.lines import Element as Read
from policylib.intake.word.lines import Findings, Line
from policylib.intake.word.opening import Package
from policylib.intake.word.parts import Element, W, all_chosen, local
from policylib.intake.word.styles import COVER

_PAGE_NUMBER = 20
"""How long "Side 1 af 12" is at most."""
_PRIVATE = (
    ["AUTHOR"],
    ["USERNAME"],
    ["USERINITIALS"],
    ["USERADDRESS"],
    ["LASTSAVEDBY"],
    ["FILENAME"],
)
"""Fields that show who wrote a file, and where it lies."""


class Apart(NamedTuple):
    """The text, and the lines of a cover that our own files make of the front matter."""

    elements: list[Read]
    cover: list[Line]

    def of_cover(self, kind: str) -> str:
        """The words of the cover's line of a kind, "" where it has none."""
        return next((line.words for line in self.cover if line.kind == kind), "")


def set_apart(elements: list[Read], findings: Findings) -> Apart:
    """Take contents and covers out of the text; contents are reported here."""
    kept: list[Read] = []
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


def report_headers(
    package: Package, roots: Sequence[Element | None], lang: str, findings: Findings
) -> None:
    """Name the words of page headers and footers; page numbers alone are none, and no person is."""
    known = _persons(package, roots)
    seen: set[str] = set()
    for kind, target, outside in package.relations.values():
        if kind not in {"header", "footer"} or outside:
            continue
        root = package.xml(target)
        for paragraph in root.iter(f"{W}p") if root is not None else ():
            words = unnamed(" ".join(_words(paragraph).split()), lang, known)
            told = [each.text or "" for each in paragraph.iter(f"{W}instrText")]
            told += [each.get(f"{W}instr") or "" for each in paragraph.iter(f"{W}fldSimple")]
            if len(words) <= _PAGE_NUMBER and any("PAGE" in each for each in told):
                continue
            if any(sign.isalpha() for sign in words) and words not in seen:
                seen.add(words)
                findings.add(FindingKind.PAGE_HEADER, 1, words)


def _words(paragraph: Element) -> str:
    """What a paragraph of a header shows, without what fields tell of a person or a folder."""
    fields = Fields()
    parts: list[str] = []
    for each in all_chosen(paragraph):
        match local(each):
            case "fldChar":
                fields.read(each)
            case "instrText":
                fields.tell(each.text or "")
            case "t" if fields.is_shown and not any(map(_is_private, _instructions(each, fields))):
                parts.append(each.text or "")
            case "textpath":
                parts.append(f" {each.get('string') or ''} ")
            case "tab" | "ptab" | "br":
                parts.append(" ")
            case _:
                pass
    return "".join(parts)


def _instructions(text: Element, fields: Fields) -> Iterator[str]:
    yield from fields.instructions()
    yield from (each.get(f"{W}instr") or "" for each in text.iterancestors(f"{W}fldSimple"))


def _is_private(instruction: str) -> bool:
    return instruction.split()[:1] in _PRIVATE or (
        instruction.split()[:1] == ["DOCPROPERTY"] and bool({"Author", "Manager"} & set(instruction.split()))
    )  # fmt: skip


def _persons(package: Package, roots: Sequence[Element | None]) -> set[str]:
    """Whom the file names as somebody who wrote, changed or commented it."""
    told = {
        each.get(f"{W}author") or "" for root in roots if root is not None for each in root.iter()
    }
    core = package.xml("docProps/core.xml")
    for each in core if core is not None else ():
        if local(each) in {"creator", "lastModifiedBy"}:
            told.add(each.text or "")
    return told - {""}

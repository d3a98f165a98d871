"""Reading Word files in tests: all changes accepted or rejected, as the standard (ECMA-376) says.

Written against the standard and not against our writer: a struck row goes, a struck paragraph's
end joins it to the next one, what is inserted stays, a paragraph that is left empty by that goes.
"""

import io
import zipfile
from collections import Counter
from copy import deepcopy
from typing import Any, Literal, NamedTuple

from docx.oxml import parse_xml
from docx.oxml.ns import qn

Do = Literal["accept", "reject", ""]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_GONE = {"accept": ("del", "moveFrom"), "reject": ("ins", "moveTo"), "": ()}
_KEPT = {"accept": ("ins", "moveTo"), "reject": ("del", "moveFrom"), "": ()}
TRACKED = ("ins", "del", "moveFrom", "moveTo")


class Paragraph(NamedTuple):
    """A paragraph as a reader of the file meets it: style, number, setting in, pieces."""

    style: str
    label: str
    inset: str
    pieces: tuple[tuple[str, ...], ...]

    @property
    def text(self) -> str:
        return "".join(piece[-1] for piece in self.pieces)


class Table(NamedTuple):
    """A table: whether its first row is repeated, and its cells."""

    repeats: bool
    rows: tuple[tuple[tuple[Paragraph, ...], ...], ...]


class WordFile:
    """The parts of a Word file, and what stands in them."""

    def __init__(self, content: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(content)) as whole:
            self.parts = {name: whole.read(name) for name in whole.namelist()}

    def xml(self, name: str) -> Any:
        return parse_xml(self.parts[f"word/{name}.xml"])

    def relations(self, name: str) -> dict[str, str]:
        found = self.parts.get(f"word/_rels/{name}.xml.rels")
        return {e.get("Id"): e.get("Target") for e in parse_xml(found)} if found else {}

    def ids(self) -> list[str]:
        """The ids of all that Word counts together: changes, comments' places, bookmarks."""
        names = {f"{_W}{each}" for each in TRACKED} | {
            qn("w:bookmarkStart"), qn("w:moveFromRangeStart"), qn("w:moveToRangeStart"),
            qn("w:commentRangeStart"),
        }  # fmt: skip
        return [
            each.get(qn("w:id"))
            for part in ("document", "footnotes")
            for each in self.xml(part).iter()
            if each.tag in names
        ]

    def tracked(self) -> list[str]:
        """Which tracked changes there are, by name."""
        return [
            each.tag.removeprefix(_W)
            for part in ("document", "footnotes")
            for each in self.xml(part).iter(*(f"{_W}{name}" for name in TRACKED))
        ]

    def moves(self) -> int:
        """How many moves are tracked."""
        return sum(1 for _ in self.xml("document").iter(qn("w:moveToRangeStart")))

    def before_tables(self, do: Do) -> int:
        """How many paragraphs that go stand right before a table."""
        return sum(
            1
            for paragraph in self.xml("document").iter(qn("w:p"))
            if _has_end(paragraph, _GONE[do]) and _is_before_table(paragraph)
        )

    def blocks(self, do: Do = "") -> list[Paragraph | Table]:
        """The text, with all changes accepted or rejected."""
        body = self.xml("document")[0]
        notes = self.xml("footnotes")
        for text in (body, *notes):
            _settle(text, do)
        return _Reading(self, body, notes).blocks()


def _is_before_table(paragraph: Any) -> bool:
    after = paragraph.getnext()
    while after is not None and after.tag not in {qn("w:p"), qn("w:tbl")}:
        after = after.getnext()
    return after is not None and after.tag == qn("w:tbl")


def _has_end(paragraph: Any, names: tuple[str, ...]) -> bool:
    return any(paragraph.find(f"{_W}pPr/{_W}rPr/{_W}{name}") is not None for name in names)


def _settle(text: Any, do: Do) -> None:
    """Accept or reject all changes in a text, in place."""
    for row in list(text.iter(qn("w:tr"))):
        if any(row.find(f"{_W}trPr/{_W}{name}") is not None for name in _GONE[do]):
            row.getparent().remove(row)
    for table in list(text.iter(qn("w:tbl"))):
        if table.find(qn("w:tr")) is None:
            table.getparent().remove(table)
    for name in _GONE[do]:
        for each in list(text.iter(f"{_W}{name}")):
            if each.getparent().tag not in {qn("w:rPr"), qn("w:trPr")}:
                each.getparent().remove(each)
    for name in _KEPT[do]:
        for each in list(text.iter(f"{_W}{name}")):
            parent = each.getparent()
            at = parent.index(each)
            parent.remove(each)
            for child in reversed(each):
                parent.insert(at, child)
    for paragraph in list(text.iter(qn("w:p"))):
        if _has_end(paragraph, _GONE[do]):
            _join(paragraph)


def _join(paragraph: Any) -> None:
    after = paragraph.getnext()
    while after is not None and after.tag not in {qn("w:p"), qn("w:tbl")}:
        after = after.getnext()
    content = [each for each in paragraph if each.tag != qn("w:pPr")]
    if after is None or after.tag == qn("w:tbl"):
        words = "".join(each.text or "" for each in paragraph.iter(qn("w:t"), qn("w:delText")))
        assert not words, f"nothing to join {words!r} to"
    else:
        at = 1 if after.find(qn("w:pPr")) is not None else 0
        for each in reversed(content):
            after.insert(at, deepcopy(each))
    paragraph.getparent().remove(paragraph)


class _Reading:
    def __init__(self, file: WordFile, body: Any, notes: Any) -> None:
        self._body = body
        self._notes = {note.get(qn("w:id")): note for note in notes}
        self._links = file.relations("document")
        self._note_links = file.relations("footnotes")
        self._pictures = file.parts
        self._starts = _starts(file.xml("numbering"))
        self._counts: Counter[str] = Counter()
        self._places = {
            mark.get(qn("w:name")): "".join(
                t.text or "" for t in p.iter(qn("w:t"), qn("w:delText"))
            )
            for p in body.iter(qn("w:p"))
            for mark in p.iter(qn("w:bookmarkStart"))
        }

    def blocks(self) -> list[Paragraph | Table]:
        found: list[Paragraph | Table] = []
        for element in self._body:
            if element.tag == qn("w:p"):
                found.append(self._paragraph(element, self._links))
            elif element.tag == qn("w:tbl"):
                found.append(self._table(element))
        return found

    def _table(self, table: Any) -> Table:
        rows = table.findall(qn("w:tr"))
        repeats = rows[0].find(f"{_W}trPr/{_W}tblHeader") is not None
        return Table(
            repeats,
            tuple(
                tuple(
                    tuple(self._paragraph(p, self._links) for p in cell.findall(qn("w:p")))
                    for cell in row.findall(qn("w:tc"))
                )
                for row in rows
            ),
        )

    def _paragraph(self, paragraph: Any, links: dict[str, str]) -> Paragraph:
        style = paragraph.find(f"{_W}pPr/{_W}pStyle").get(qn("w:val"))
        ind = paragraph.find(f"{_W}pPr/{_W}ind")
        inset = "" if ind is None else ind.get(qn("w:left"))
        pieces: list[tuple[str, ...]] = []
        for run in paragraph.iter(qn("w:r")):
            for piece in self._run(run, links):
                if pieces and pieces[-1][:-1] == piece[:-1] and piece[0] == "text":
                    pieces[-1] = (*piece[:-1], pieces[-1][-1] + piece[-1])
                else:
                    pieces.append(piece)
        return Paragraph(style, self._label(paragraph), inset, tuple(p for p in pieces if p[-1]))

    def _label(self, paragraph: Any) -> str:
        numbered = paragraph.find(f"{_W}pPr/{_W}numPr")
        if numbered is None:
            return ""
        level, own = (numbered.find(qn(name)).get(qn("w:val")) for name in ("w:ilvl", "w:numId"))
        if own == "1":
            return f"{level}•"
        self._counts[own] += 1
        return f"{level}:{self._starts[own] + self._counts[own] - 1}."

    def _run(self, run: Any, links: dict[str, str]) -> list[tuple[str, ...]]:
        looks = run.find(qn("w:rPr"))
        told = "" if looks is None else repr([(e.tag, sorted(e.attrib.items())) for e in looks])
        above = run.getparent()
        while above.tag not in {qn("w:p"), qn("w:hyperlink")}:
            above = above.getparent()
        link = ""
        if above.tag == qn("w:hyperlink"):
            anchor = above.get(qn("w:anchor"))
            link = f"#{self._places[anchor]}" if anchor else links[above.get(qn("r:id"))]
        pieces: list[tuple[str, ...]] = []
        for each in run:
            if each.tag in {qn("w:t"), qn("w:delText")}:
                pieces.append(("text", told, link, each.text or ""))
            elif each.tag in {qn("w:br"), qn("w:tab")}:
                pieces.append(("text", told, link, "\n" if each.tag == qn("w:br") else "\t"))
            elif each.tag == qn("w:footnoteReference"):
                pieces.append(("note", self._note(each.get(qn("w:id")))))
            elif each.tag == qn("w:drawing"):
                alt = next(each.iter("{*}docPr")).get("descr")
                own = next(each.iter("{*}blip")).get(qn("r:embed"))
                shown = self._pictures[f"word/{self._links[own]}"]
                pieces.append(("picture", link, f"{alt} {len(shown)}"))
        return pieces

    def _note(self, own: str) -> str:
        paragraphs = self._notes[own].findall(qn("w:p"))
        return repr([self._paragraph(p, self._note_links) for p in paragraphs])


def _starts(numbering: Any) -> dict[str, int]:
    found = {}
    for num in numbering.findall(qn("w:num")):
        start = num.find(f"{_W}lvlOverride/{_W}startOverride")
        found[num.get(qn("w:numId"))] = 1 if start is None else int(start.get(qn("w:val")))
    return found

"""A merged text as WordprocessingML: runs, tracked changes, links, footnotes, pictures, comments."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from policylib.compare.facts import Mark
from policylib.document import slug_of
from policylib.publish.unseen import UNSEEN, number_of
from policylib.publish.word.merging import (
    Marked,
    MarkedElement,
    MarkedGrid,
    MarkedLine,
    MarkedRow,
    alone,
    merged_lines,
)
from policylib.publish.word.pictures import drawn
from policylib.publish.word.sheet import Form, Line, Manner, Picture, Stretch
from policylib.publish.word.styles import CHARACTERS, DEEPEST_LIST, GRID, PARAGRAPHS, STEP
from policylib.publish.word.tracking import Move

_WIDTH = 9354
"""How wide the text is, in twentieths of a point."""
_LONGEST_NAME = 40
_TAGS: dict[Mark, str] = {"-": "del", "+": "ins"}
_MOVED: dict[Mark, str] = {"-": "moveFrom", "+": "moveTo"}
Notes = Mapping[str, tuple[Line, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A part of the file: its XML, and where its links and pictures lead, by relation."""

    xml: list[str] = field(default_factory=list)
    links: dict[str, str] = field(default_factory=dict)
    pictures: dict[bytes, str] = field(default_factory=dict)


class Setter:
    """One Word file being set: what it has of each numbered thing so far."""

    def __init__(
        self, *, author: str, date: str, notes: tuple[Notes, Notes], lists: Sequence[str]
    ) -> None:
        self.body = Held()
        self.footnotes = Held()
        self.comments: list[str] = []
        self._signed = f" w:author={quoteattr(_legible(author))}" + (
            f' w:date="{date}T00:00:00Z"' if date else ""
        )
        self._author = author
        self._notes = notes
        self._lists = {name: number for number, name in enumerate(lists, start=2)}
        self._here = self.body
        self._ids = 0
        self._drawings = 0
        self._note_count = 0
        self._is_begun = False
        self._places: dict[str, str] = {}
        self._linked: set[str] = set()

    def write(
        self,
        elements: Sequence[MarkedElement],
        moves: Sequence[Move],
        comments: Mapping[int, str],
        linked: set[str],
    ) -> None:
        """Set the whole text. `linked` are the headings that some link leads to."""
        self._linked = linked
        starts: dict[int, str] = {}
        ends: dict[int, str] = {}
        moved: set[int] = set()
        for number, move in enumerate(moves, start=1):
            for tag, span in (("moveFrom", move.old), ("moveTo", move.new)):
                own = self._id()
                starts[span.start] = (
                    f'<w:{tag}RangeStart w:id="{own}"{self._signed} w:name="move{number}"/>'
                )
                ends[span.stop - 1] = f'<w:{tag}RangeEnd w:id="{own}"/>'
                moved.update(span)
        for at, element in enumerate(elements):
            match element:
                case MarkedLine():
                    self._line(
                        element,
                        before=starts.get(at, ""),
                        comment=comments.get(at, ""),
                        is_moved=at in moved,
                    )
                case MarkedGrid():
                    self._grid(element)
            if at in ends:
                self._add(ends[at])

    def _add(self, *xml: str) -> None:
        self._here.xml.extend(xml)

    def _id(self) -> int:
        self._ids += 1
        return self._ids

    def _tracked(self, tag: str) -> str:
        return f'<w:{tag} w:id="{self._id()}"{self._signed}'

    def _line(
        self, line: MarkedLine, *, before: str = "", comment: str = "", is_moved: bool = False
    ) -> None:
        tags = _MOVED if is_moved else _TAGS
        end = f"<w:rPr>{self._tracked(tags[line.end])}/></w:rPr>" if line.end != "=" else ""
        self._add("<w:p>", self._properties(line.form, end), before)
        words = line.words
        if self._here is self.footnotes and not self._is_begun:
            self._is_begun = True
            self._add(_NOTE_MARK)
        names = [self._place(name) for name in line.names if name in self._linked]
        places = [(self._id(), name) for name in names]
        for own, name in places:
            self._add(f'<w:bookmarkStart w:id="{own}" w:name="{name}"/>')
        told = self._id() if comment else 0
        if comment:
            self._add(f'<w:commentRangeStart w:id="{told}"/>')
        self._words(words, tags)
        if comment:
            self._add(f'<w:commentRangeEnd w:id="{told}"/>')
            mark = (
                '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>'
                f'<w:commentReference w:id="{told}"/></w:r>'
            )
            wrapped = f"{self._tracked('moveTo')}>{mark}</w:moveTo>" if is_moved else mark
            self._add(wrapped)
            self._comment(told, comment)
        for own, _ in places:
            self._add(f'<w:bookmarkEnd w:id="{own}"/>')
        self._add("</w:p>")

    def _comment(self, own: int, words: str) -> None:
        self.comments.append(
            f'<w:comment w:id="{own}"{self._signed} w:initials={quoteattr(self._author[:1])}>'
            '<w:p><w:pPr><w:pStyle w:val="CommentText"/></w:pPr>'
            '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>'
            f'<w:r><w:t xml:space="preserve">{escape(_legible(words))}</w:t></w:r></w:p></w:comment>'
        )

    def _properties(self, form: Form, end: str) -> str:
        style = PARAGRAPHS[form.style]
        listed, inset = "", form.inset
        if form.listed:
            number = self._lists.get(form.listed, 1)
            depth = min(form.depth, DEEPEST_LIST - 1)
            listed = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
            inset += form.depth - depth
            own = inset + (form.style == "quote")
            left = STEP * (min(own + depth + 1, _DEEPEST))
            place = f'<w:ind w:left="{left}" w:hanging="{STEP}"/>' if own else ""
        else:
            own = min(inset + (form.style == "quote"), _DEEPEST)
            place = f'<w:ind w:left="{STEP * own}"/>' if inset else ""
        return f'<w:pPr><w:pStyle w:val="{style}"/>{listed}{place}{end}</w:pPr>'

    def _place(self, name: str) -> str:
        """The bookmark of a heading: letters, digits and low lines, at most forty."""
        if name not in self._places:
            slug = slug_of(name.partition(":")[2]).replace("-", "_")
            bare = "p_" + "".join(c for c in slug if c.isascii() and (c.isalnum() or c == "_"))
            made, count = bare[:_LONGEST_NAME], 1
            while made in self._places.values():
                count += 1
                made = f"{bare[: _LONGEST_NAME - 5]}_{count}"
            self._places[name] = made
        return self._places[name]

    def _words(self, words: Iterable[Marked], tags: Mapping[Mark, str] = _TAGS) -> None:
        for link, linked in groupby(words, key=lambda each: each.stretch.manner.link):
            opened = self._link(link) if link else ""
            self._add(opened)
            for mark, marked in groupby(linked, key=lambda each: each.mark):
                stretches = [each.stretch for each in marked]
                if mark == "=":
                    for stretch in stretches:
                        self._stretch(stretch, mark)
                    continue
                tag = tags[mark]
                self._add(self._tracked(tag), ">")
                for stretch in stretches:
                    self._stretch(stretch, mark, is_deleted=tag == "del")
                self._add(f"</w:{tag}>")
            self._add("</w:hyperlink>" if opened else "")

    def _link(self, link: str) -> str:
        if link.startswith("#"):
            return f'<w:hyperlink w:anchor="{self._place(link[1:])}" w:history="1">'
        links = self._here.links
        own = links.setdefault(link, f"rLink{len(links) + 1}")
        return f'<w:hyperlink r:id="{own}" w:history="1">'

    def _stretch(self, stretch: Stretch, mark: Mark, *, is_deleted: bool = False) -> None:
        if stretch.note:
            self._note(stretch.note, mark)
        elif stretch.picture:
            self._picture(stretch.picture)
        else:
            for style, words in _seen(stretch.text):
                looks = _looks(stretch.manner._replace(style=style or stretch.manner.style))
                self._add("<w:r>", looks, _letters(words, is_deleted=is_deleted), "</w:r>")

    def _note(self, name: str, mark: Mark) -> None:
        """A footnote's mark, and the footnote: as both texts have it, or as one of them has."""
        olds, news = self._notes[0].get(name), self._notes[1].get(name)
        lines: list[MarkedLine] = []
        if mark == "=" and olds is not None and news is not None:
            lines = list(merged_lines(olds, news))
            if lines[-1].end != "=":
                for each in ("-", "+"):
                    self._add(self._tracked(_TAGS[each]), ">")
                    self._note(name, each)
                    self._add(f"</w:{_TAGS[each]}>")
                return
        else:
            own = (olds if mark == "-" else news) or olds or ()
            lines = [each for each in alone("=", own) if isinstance(each, MarkedLine)]
        self._note_count += 1
        number = self._note_count
        self._add(
            '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
            f'<w:footnoteReference w:id="{number}"/></w:r>'
        )
        outside, self._here = self._here, self.footnotes
        self._add(f'<w:footnote w:id="{number}">')
        self._is_begun = False
        for line in lines:
            self._line(line._replace(names=()))
        self._add("</w:footnote>")
        self._here = outside

    def _picture(self, picture: Picture) -> None:
        pictures = self._here.pictures
        own = pictures.setdefault(picture.content, f"rPicture{len(pictures) + 1}")
        self._drawings += 1
        self._add("<w:r>", drawn(picture, own, self._drawings), "</w:r>")

    def _grid(self, grid: MarkedGrid) -> None:
        columns = max(len(row.cells) for row in grid.rows)
        room = _WIDTH - STEP * min(grid.inset, _DEEPEST)
        widths = _widths(grid, columns, room)
        inset = f'<w:tblInd w:w="{_WIDTH - room}" w:type="dxa"/>' if grid.inset else ""
        has_head = any(row.is_header for row in grid.rows)
        self._add(
            f'<w:tbl><w:tblPr><w:tblStyle w:val="{GRID}"/><w:tblW w:w="{room}" w:type="dxa"/>{inset}'
            '<w:tblLayout w:type="fixed"/>'
            f'<w:tblLook w:val="{"0420" if has_head else "0400"}" w:firstRow="{has_head:d}" w:lastRow="0" '
            'w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr><w:tblGrid>',
            *(f'<w:gridCol w:w="{width}"/>' for width in widths),
            "</w:tblGrid>",
        )
        for row in grid.rows:
            self._row(row, widths)
        self._add("</w:tbl>")
        self._line(MarkedLine(Form("after_table"), (), grid.mark))

    def _row(self, row: MarkedRow, widths: Sequence[int]) -> None:
        # A head row that came stands below the one that went until both are decided on.
        repeated = "<w:tblHeader/>" if row.is_header else ""
        tracked = f"{self._tracked(_TAGS[row.mark])}/>" if row.mark != "=" else ""
        self._add(f"<w:tr><w:trPr><w:cantSplit/>{repeated}{tracked}</w:trPr>")
        form = Form("head_cell" if row.is_header else "cell")
        for cell, width in zip(row.cells, widths, strict=False):
            self._add(f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>')
            self._line(MarkedLine(form, cell, row.mark))
            self._add("</w:tc>")
        self._add("</w:tr>")


_DEEPEST = 20
_NOTE_MARK = (
    '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
    '<w:r><w:t xml:space="preserve"> </w:t></w:r>'
)


def _widths(grid: MarkedGrid, columns: int, room: int) -> list[int]:
    """Columns as wide as their longest words ask and their longest cells deserve."""
    wanted = [1.0] * columns
    for row in grid.rows:
        for at, cell in enumerate(row.cells):
            text = "".join(each.stretch.text for each in cell)
            longest = max((len(word) for word in text.split()), default=0)
            wanted[at] = max(wanted[at], min(len(text), 60) ** 0.7, min(longest, 24))
    total = sum(wanted)
    widths = [int(room * each / total) for each in wanted]
    widths[-1] += room - sum(widths)
    return widths


@cache
def _looks(manner: Manner) -> str:
    """The properties of a run; bold and italic alone are Word's own Strong and Emphasis."""
    strong, emphasis = manner.strong, manner.emphasis
    style = CHARACTERS.get(manner.style, "")
    if manner.link and not style:
        style = "Hyperlink"
    if not style and (strong or emphasis):
        style = "Strong" if strong else "Emphasis"
        strong, emphasis = False, emphasis and strong
    told = f'<w:rStyle w:val="{style}"/>' if style else ""
    told += "<w:b/><w:bCs/>" if strong else ""
    told += "<w:i/><w:iCs/>" if emphasis else ""
    if manner.link and style != "Hyperlink":
        told += '<w:u w:val="single"/>'
    return f"<w:rPr>{told}</w:rPr>" if told else ""


def _letters(words: str, *, is_deleted: bool) -> str:
    tag = "delText" if is_deleted else "t"
    parts = []
    for part in re.split("([\t\n])", words):
        if part == "\n":
            parts.append("<w:br/>")
        elif part == "\t":
            parts.append("<w:tab/>")
        elif part:
            parts.append(f'<w:{tag} xml:space="preserve">{escape(part)}</w:{tag}>')
    return "".join(parts)


@cache
def _splitter() -> Callable[[str], list[str]]:
    return re.compile(f"({UNSEEN[:-1]}\\r\\ud800-\\udfff])").split


def _seen(text: str) -> list[tuple[str, str]]:
    """A text in stretches; a sign that shows nothing stands as its number, in a style of its own."""
    if text.isascii() and text.isprintable():
        return [("", text)]
    parts = enumerate(_splitter()(text))
    return [("unseen", number_of(part)) if at % 2 else ("", part) for at, part in parts if part]


def _legible(text: str) -> str:
    return "".join(words for _, words in _seen(text))

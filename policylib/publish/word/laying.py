"""Laying a policy out as paragraphs and tables, with its cover before and its loose notes after."""

import base64
import unicodedata
from collections import defaultdict, deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import assert_never

from policylib.document import (
    Block,
    BulletList,
    Code,
    Figure,
    ListItem,
    Located,
    NumberedList,
    Paragraph,
    Policy,
    Quote,
    Raw,
    Run,
    Section,
    Table,
    Text,
    heading_of,
    normalise,
    plain,
    text_of,
    walk,
)
from policylib.document.links import is_safe_target
from policylib.language.publish import PublishWords
from policylib.publish.cover import Cover
from policylib.publish.house import House
from policylib.publish.images import ImageLoader
from policylib.publish.places import places_in
from policylib.publish.word.addresses import address_of
from policylib.publish.word.pictures import kind_of
from policylib.publish.word.sheet import (
    Element,
    Form,
    Grid,
    Line,
    Manner,
    Picture,
    Row,
    Sheet,
    Stretch,
    Words,
)

BULLETS = "•"
_LARGEST_NUMBER = 32767
"""Word counts no further."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What the parts of a text are called beyond it: old and new may share a name.

    `side` ("old", "new") begins the names of what the other text has not; the rest are names by
    anchor: of headings, of lists, and of footnotes (by label).
    """

    side: str = "new"
    headings: Mapping[str, str] = field(default_factory=dict)
    lists: Mapping[str, str] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)

    def heading(self, anchor: str) -> str:
        """The name of a heading."""
        return self.headings.get(anchor, f"{self.side}:{anchor}")

    def listed(self, anchor: str) -> str:
        """The name of a list."""
        return self.lists.get(anchor, f"{self.side}:{anchor}")

    def note(self, label: str) -> str:
        """The name of a footnote."""
        return self.notes.get(label, f"{self.side}:{label}")


def lay_out(
    policy: Policy,
    cover: Cover,
    words: PublishWords,
    *,
    image: ImageLoader,
    house: House,
    names: Names,
) -> Sheet:
    """The whole text of a Word file, but for header and footer."""
    laying = _Laying(policy, words, image, names)
    front = _cover(cover, house, text_of(policy))
    return laying.laid_out(front, _end(cover))


def _cover(cover: Cover, house: House, title: str) -> list[Line]:
    title = title or cover.title
    lines = []
    if logo := _picture(house.logo, house.logo_alt or house.name):
        lines.append(Line("cover/logo", Form("logo"), (Stretch(picture=logo),)))
    told = (
        ("organisation", "organisation", cover.organisation),
        ("mark", "mark", cover.mark),
        ("title", "title", f"{cover.mark_before}: {title}" if cover.mark else title),
        ("subtitle", "subtitle", cover.subtitle),
    )
    for unit, style, text in told:
        if text:
            lines.append(Line(f"cover/{unit}", Form(style), (Stretch(_legible(text)),)))
    for name, value in cover.facts:
        held = (Stretch(f"{name}:", Manner(style="label")), Stretch(f"\t{_legible(value)}"))
        lines.append(Line(f"cover/fact/{name}", Form("fact"), held))
    return lines


def _end(cover: Cover) -> Line:
    """The last paragraph of the file: Word cannot do without one, so it says what ends here."""
    told = " · ".join(part for part in (cover.bare_title, cover.subtitle) if part)
    return Line("cover/end", Form("end"), (Stretch(_legible(told)),))


def _legible(text: str) -> str:
    return normalise(text)


class _Laying:
    def __init__(
        self, policy: Policy, words: PublishWords, image: ImageLoader, names: Names
    ) -> None:
        self._policy = policy
        self._words = words
        self._image = image
        self._names = names
        self._place = places_in(policy)
        self._notes = {note.label: note for note in policy.footnotes}
        self._numbers: dict[str, int] = {}
        self._starts: dict[str, int] = {}
        self._elements: list[Element] = []
        self._anchors: dict[int, deque[str]] = defaultdict(deque)
        for passage in walk(policy):
            self._anchors[id(passage.node)].append(passage.anchor)

    def laid_out(self, front: list[Line], end: Line) -> Sheet:
        self._elements += front
        self._blocks(self._policy.blocks, Form())
        self._sections(self._policy.sections, 1)
        referred = list(self._numbers)
        loose = [label for label in self._notes if label not in self._numbers]
        for label in loose:
            self._numbers[label] = len(self._numbers) + 1
        notes = {self._names.note(label): self._note(label, "note") for label in referred}
        if loose:
            title = (Stretch(self._words.notes),)
            self._elements.append(Line("cover/notes", Form("heading1"), title))
        for label in loose:
            number = Stretch(f"{self._numbers[label]}. ", Manner(style="label"))
            anchor = self._anchor(self._notes[label])
            first, *rest = self._note(label, "loose_note")
            self._elements.append(first._replace(unit=anchor, words=(number, *first.words)))
            self._elements += [line._replace(unit=anchor) for line in rest]
        self._elements.append(end)
        return Sheet(tuple(self._elements), notes, self._starts)

    def _anchor(self, node: Located) -> str:
        waiting = self._anchors.get(id(node))
        return waiting.popleft() if waiting else ""

    def _sections(self, sections: tuple[Section, ...], level: int) -> None:
        for section in sections:
            anchor = self._anchor(section)
            title = self._inline(section.title)
            words = plain(section.title)
            whole = heading_of(section)
            before = (whole.removesuffix(words) if words else whole).strip()
            if before:
                title = _joined((Stretch(f"{before} " if title else before), *title))
            form = Form(f"heading{min(level, 9)}")
            self._elements.append(Line(anchor, form, title, self._names.heading(anchor)))
            self._blocks(section.blocks, Form())
            self._sections(section.sections, level + 1)

    def _blocks(self, blocks: tuple[Block, ...], form: Form) -> None:
        for block in blocks:
            self._block(block, form)

    def _add(self, unit: str, form: Form, words: Words) -> None:
        if words:
            self._elements.append(Line(unit, form, words))

    def _block(self, block: Block, form: Form) -> None:
        anchor = self._anchor(block)
        match block:
            case Paragraph(text=text):
                self._add(anchor, form, self._inline(text))
            case BulletList(items=items):
                self._items(items, form, BULLETS, 1)
            case NumberedList(items=items, start=start):
                self._items(items, form, self._names.listed(anchor), start)
            case Table():
                self._table(block, anchor, form)
            case Quote():
                deeper = form.inset + (form.style == "quote")
                for line in self._held(block.blocks, form._replace(style="quote", inset=deeper)):
                    self._elements.append(line._replace(unit=anchor))
            case Figure():
                self._figure(block, anchor, form)
            case Code(text=text):
                self._add(anchor, form._replace(style="code"), _plain(text))
            case Raw(text=text):
                if not block.is_hidden:
                    self._add(anchor, form._replace(style="code"), _plain(text))
            case _ as unreachable:
                assert_never(unreachable)

    def _held(self, blocks: tuple[Block, ...], form: Form) -> list[Line]:
        """The paragraphs of what is one passage for all that stands in it; a table's rows are."""
        outside, self._elements = self._elements, []
        self._blocks(blocks, form)
        inside, self._elements = self._elements, outside
        lines: list[Line] = []
        for element in inside:
            match element:
                case Line():
                    lines.append(element)
                case Grid(rows=rows):
                    bar = (Stretch(" | "),)
                    for row in rows:
                        words: Words = row.cells[0]
                        for cell in row.cells[1:]:
                            words = (*words, *bar, *cell)
                        lines.append(Line("", form, words))
        return lines

    def _items(self, items: tuple[ListItem, ...], form: Form, listed: str, start: int) -> None:
        depth = form.depth + 1 if form.listed else 0
        is_counted = start + len(items) <= _LARGEST_NUMBER
        if listed != BULLETS and is_counted:
            self._starts[listed] = start
        own = Form(
            style=form.style if form.style in {"quote", "note", "loose_note"} else "item",
            listed=listed,
            depth=depth,
            inset=form.inset,
        )
        below = own._replace(style="text" if own.style == "item" else own.style)
        for number, item in enumerate(items, start=start):
            anchor = self._anchor(item)
            words: Words = ()
            rest = item.blocks
            if rest and isinstance(rest[0], Paragraph):
                words, rest = self._inline(rest[0].text), rest[1:]
            here = own
            if listed != BULLETS and not is_counted:
                here = own._replace(listed=BULLETS)
                words = (Stretch(f"{number}. ", Manner(style="label")), *words)
            self._elements.append(Line(anchor if words else "", here, words))
            for block in rest:
                if isinstance(block, BulletList | NumberedList):
                    self._block(block, below)
                else:
                    self._block(
                        block, below._replace(listed="", depth=0, inset=form.inset + depth + 1)
                    )

    def _table(self, table: Table, anchor: str, form: Form) -> None:
        rows = []
        if any(plain(cell) for cell in table.header.cells):
            cells = tuple(self._inline(cell) for cell in table.header.cells)
            rows.append(Row(self._anchor(table.header), cells, is_header=True))
        for row in table.rows:
            cells = tuple(self._inline(cell) for cell in row.cells)
            rows.append(Row(self._anchor(row), cells))
        if rows:
            self._elements.append(Grid(anchor, tuple(rows), form.inset))

    def _figure(self, figure: Figure, anchor: str, form: Form) -> None:
        shown = self._picture(figure.image, normalise(figure.alt))
        self._elements.append(Line(anchor, form._replace(style="figure"), (shown,)))
        self._add(anchor, form._replace(style="caption"), _plain(normalise(figure.caption)))

    def _picture(self, source: str, alt: str, manner: Manner | None = None) -> Stretch:
        """A picture; its text alternative where there is none to show."""
        held = _picture(self._image(source), alt or self._words.picture)
        if held:
            return Stretch(picture=held, manner=manner or Manner())
        told = f"{self._words.picture}: {alt}" if alt else self._words.picture
        return Stretch(told, manner or Manner())

    def _note(self, label: str, style: str) -> tuple[Line, ...]:
        lines = tuple(self._held(self._notes[label].blocks, Form(style)))
        return lines or (Line("", Form(style), ()),)

    def _inline(self, text: Text) -> Words:
        words = [stretch for run in text if (stretch := self._styled(run))]
        joined = list(_joined(words))
        if joined and joined[0].text:
            joined[0] = joined[0]._replace(text=joined[0].text.lstrip())
        if joined and joined[-1].text:
            joined[-1] = joined[-1]._replace(text=joined[-1].text.rstrip())
        return tuple(each for each in joined if each.text or each.note or each.picture)

    def _styled(self, run: Run) -> Stretch | None:
        if run.comment:
            return None
        if run.note:
            return self._mark(run.note)
        style = "code" if run.code else ""
        link = self._leads_to(run.link.target) if run.link and run.text.strip() else ""
        manner = Manner(run.strong, run.emphasis, style, link)
        if run.image:
            return self._picture(run.image, normalise(run.text), manner)
        return Stretch(_composed(run.text), manner)

    def _mark(self, label: str) -> Stretch | None:
        """A footnote's mark: Word's own the first time, its number where it is named again."""
        if label not in self._notes:
            return None
        if label in self._numbers:
            return Stretch(str(self._numbers[label]), Manner(style="note_number"))
        self._numbers[label] = len(self._numbers) + 1
        return Stretch(note=self._names.note(label))

    def _leads_to(self, target: str) -> str:
        """The address of a link; "" where it may not stand, or would lead nowhere."""
        if not is_safe_target(target):
            return ""
        if address := address_of(target):
            return address
        anchor = self._place(target)
        return f"#{self._names.heading(anchor)}" if anchor else ""


def _joined(words: Iterable[Stretch]) -> Words:
    """Neighbours in one manner as one."""
    joined: list[Stretch] = []
    for each in words:
        last = joined[-1] if joined else None
        if last and last.text and each.text and last.manner == each.manner:
            joined[-1] = last._replace(text=last.text + each.text)
        else:
            joined.append(each)
    return tuple(joined)


def _composed(text: str) -> str:
    """Letters as the comparison has them: composed, without soft hyphens, which Word would show."""
    return unicodedata.normalize("NFC", text).replace("\u00ad", "")


def _plain(text: str) -> Words:
    composed = _composed(text).strip("\n")
    return (Stretch(composed),) if composed.strip() else ()


def _picture(address: str, alt: str) -> Picture | None:
    """The picture of a data URI that a loader gave."""
    _, mark, encoded = address.partition(";base64,")
    if not mark or not address.startswith("data:image/"):
        return None
    content = base64.b64decode(encoded)
    return Picture(content, alt) if kind_of(content) else None


def lists_in(policy: Policy) -> dict[str, int]:
    """The first number of every numbered list, by anchor."""
    return {
        passage.anchor: passage.node.start
        for passage in walk(policy)
        if isinstance(passage.node, NumberedList)
    }


def names_used(sheets: Iterable[Sheet]) -> set[str]:
    """The headings that a link of some sheets leads to, by name."""
    return {
        stretch.manner.link[1:]
        for sheet in sheets
        for words in _all_words(sheet)
        for stretch in words
        if stretch.manner.link.startswith("#")
    }


def _all_words(sheet: Sheet) -> Iterable[Words]:
    for element in sheet.elements:
        match element:
            case Line(words=words):
                yield words
            case Grid(rows=rows):
                for row in rows:
                    yield from row.cells
    for lines in sheet.notes.values():
        yield from (line.words for line in lines)

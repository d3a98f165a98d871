"""The whole policy with its redline as HTML, each line tied to its change."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import assert_never

from policylib.compare.facts import Comparison, Kind, Mark
from policylib.compare.redline import RedlineEntry, Shape
from policylib.compare.styling import Piece
from policylib.document import Footnote
from policylib.publish.body import heading, table_class
from policylib.publish.figure_words import parted_of
from policylib.publish.inline import NoteNumbers, Setting
from policylib.publish.marks import Notes, marked_pieces, moved_pieces, taken_pieces
from policylib.publish.markup import NOTHING, Html, element, join, text
from policylib.publish.passage_numbers import passage_mark
from policylib.publish.places import places_in_words

_CLASSES: dict[Mark, str] = {"=": "same", "-": "gone", "+": "new"}
_JOINTS: dict[Mark, str] = {"=": "", "-": " joined-here", "+": " split-here"}


def redline_body(
    comparison: Comparison,
    entries: Sequence[RedlineEntry],
    setting: Setting,
    numbers: Mapping[str, int],
    *,
    wordings_at: str | None = "",
) -> Html:
    """All entries of a redline in order. `numbers` gives each change's number by its id.

    `wordings_at` is the address of the page with each change's wordings, "" for this page, None for
    one that no link can lead to.
    """
    return _Redline(comparison, setting, numbers, wordings_at).body(entries)


def place_of(setting: Setting, mark: Mark, anchor: str) -> str:
    """The id of a passage in the redline: what stands only in the old text has its own."""
    return f"{setting.prefix}{'gone/' if mark == '-' else ''}{anchor}"


def _belongs(entry: RedlineEntry) -> tuple[bool, str]:
    """Whether an entry stands in a list, and else in which table."""
    in_list = entry.level > 0 and entry.shape not in {Shape.HEADING, Shape.TITLE}
    return in_list, "" if in_list else entry.group


class _Redline:
    def __init__(
        self,
        comparison: Comparison,
        setting: Setting,
        numbers: Mapping[str, int],
        wordings_at: str | None,
    ) -> None:
        new = NoteNumbers(comparison.new_policy)
        self._notes: Notes = {"-": NoteNumbers(comparison.old_policy), "+": new, "=": new}
        self._setting = setting
        self._numbers = numbers
        self._wordings_at = wordings_at
        self._referred: set[str] = set()
        self._numbered: set[str] = set()
        self._moved = {c.id for c in comparison.changes if c.kind is Kind.MOVED}
        self._where = {
            "-": places_in_words(comparison.old_policy),
            "+": places_in_words(comparison.new_policy),
        }

    def body(self, entries: Sequence[RedlineEntry]) -> Html:
        parts: list[Html] = []
        for (is_list, group), held in groupby(entries, key=_belongs):
            together = list(held)
            if is_list:
                parts.append(self._list(together, 1))
            elif group:
                parts.append(self._table(together))
            else:
                parts.extend(self._entry(entry) for entry in together)
        return join(parts, "\n")

    def _list(self, entries: list[RedlineEntry], level: int) -> Html:
        """Items of one level, each with the entries that belong to it."""
        items: list[list[RedlineEntry]] = []
        for entry in entries:
            if not items or (entry.shape is Shape.ITEM and entry.level <= level):
                items.append([])
            items[-1].append(entry)
        return element("ul", *(self._item(held, level) for held in items), class_="marked")

    def _item(self, entries: list[RedlineEntry], level: int) -> Html:
        first = entries[0]
        own, rest = NOTHING, entries
        if first.shape is Shape.ITEM and first.level <= level:
            own = join([self._before(first), self._words(first)])
            rest = entries[1:]
        parts = [own]
        for is_deeper, held in groupby(rest, key=lambda e: e.level > level):
            below = list(held)
            parts.append(self._list(below, level + 1) if is_deeper else self._inner(below))
        if own:
            return element("li", join(parts, "\n"), **self._frame(first))
        return element("li", join(parts, "\n"))

    def _inner(self, entries: list[RedlineEntry]) -> Html:
        parts: list[Html] = []
        for group, held in groupby(entries, key=lambda e: e.group):
            together = list(held)
            if group:
                parts.append(self._table(together))
            else:
                parts.extend(self._entry(entry, in_item=True) for entry in together)
        return join(parts, "\n")

    def _table(self, entries: list[RedlineEntry]) -> Html:
        width = max(len(entry.cells) for entry in entries)
        rows = [self._row(entry, width) for entry in entries]
        words = [["".join(p.run.text for p in cell) for cell in each.cells] for each in entries]
        whole = element("table", element("tbody", *rows), class_=table_class(words, self._setting))
        if self._setting.on_paper:
            return whole
        label = self._setting.words.table
        return element("div", whole, class_="wide", role="group", aria_label=label, tabindex=0)

    def _row(self, entry: RedlineEntry, width: int) -> Html:
        is_head = entry.shape is Shape.HEADER_ROW
        cells = []
        if not entry.cells:
            # It was no row before: its words are told as one run over all columns.
            span = str(width) if width > 1 else None
            cells.append(element("td", self._before(entry), self._words(entry), colspan=span))
        for number, pieces in enumerate(entry.cells):
            before = self._before(entry) if number == 0 else NOTHING
            words = self._marked(entry, pieces)
            if is_head and words:
                cells.append(element("th", before, words, scope="col"))
            else:
                cells.append(element("td", before, words))
        return element("tr", *cells, **self._frame(entry))

    def _entry(self, entry: RedlineEntry, *, in_item: bool = False) -> Html:
        frame = self._frame(entry)
        words = join([self._before(entry), self._words(entry)])
        match entry.shape:
            case Shape.HEADING:
                level = self._setting.level + max(entry.level, 2) - 2
                return heading(words, level, **frame)
            case Shape.TITLE | Shape.PARAGRAPH | Shape.ITEM | Shape.FIGURE | Shape.FOOTNOTE:
                return element("div" if in_item else "p", words, **frame)
            case Shape.QUOTE:
                return element("blockquote", element("p", words), **frame)
            case Shape.CODE | Shape.RAW:
                return element("pre", words, **frame)
            case Shape.ROW | Shape.HEADER_ROW:
                return self._table([entry])
            case _ as unreachable:
                assert_never(unreachable)

    def _frame(self, entry: RedlineEntry) -> dict[str, str | None]:
        here = entry.old if entry.mark == "-" else entry.new
        place = place_of(self._setting, entry.mark, here.anchor) if here else None
        if place in self._referred:
            place = None
        elif place:
            self._referred.add(place)
        is_edited = any(
            piece.mark != "=" for pieces in (entry.pieces, *entry.cells) for piece in pieces
        )
        state = "edited" if entry.mark == "=" and is_edited else _CLASSES[entry.mark]
        if entry.mark == "=" and not is_edited and (entry.change_ids or entry.joint != "="):
            state = "touched"
        joint = _JOINTS[entry.joint]
        return {"id": place, "class_": f"entry {entry.shape.value} {state}{joint}"}

    def _words(self, entry: RedlineEntry) -> Html:
        if entry.shape is Shape.FIGURE and (parts := parted_of(entry)):
            alt, caption = (self._marked(entry, pieces) if pieces else NOTHING for pieces in parts)
            told = f"{self._setting.words.caption}: "
            below = [element("span", told, class_="label"), caption] if caption else []
            spans = [
                element("span", *held, class_="figure-part") for held in ([alt], below) if any(held)
            ]
            return join(spans, element("br"))
        return self._marked(entry, entry.pieces)

    def _marked(self, entry: RedlineEntry, pieces: Sequence[Piece]) -> Html:
        if entry.moved_to:
            return taken_pieces(pieces, self._setting, self._notes)
        if entry.moved_from and any(piece.mark != "+" for piece in pieces):
            return moved_pieces(pieces, self._setting, self._notes)
        return marked_pieces(pieces, self._setting, self._notes)

    def _before(self, entry: RedlineEntry) -> Html:
        """What the page says before the policy's own words: the change, a move, a number."""
        words = self._setting.words
        numbers = {self._numbers[told] for told in entry.change_ids if told in self._numbers}
        # A passage that is told in several entries has its number at the first.
        is_first = entry.new is not None and entry.new.anchor not in self._numbered
        mark = NOTHING
        if entry.new is not None and entry.mark != "-" and is_first:
            mark = passage_mark(self._setting, entry.new.anchor)
            self._numbered.add(entry.new.anchor)
        parts = [mark, *(self._change_link(number) for number in sorted(numbers))]
        # What stands under a moved heading moved with it: only the heading says so.
        if self._moved.intersection(entry.change_ids):
            if entry.moved_to:
                parts.append(self._move(words.moved_to, "+", entry.moved_to))
            if entry.moved_from:
                parts.append(self._move(words.moved_from, "-", entry.moved_from))
        if entry.joint != "=":
            told = words.split_here if entry.joint == "+" else words.joined_here
            parts.append(element("span", f"¶ {told} ", class_="label joint"))
        if entry.shape is Shape.FIGURE:
            parts.append(element("span", f"{words.picture}: ", class_="label"))
        if number_words := self._number_words(entry):
            parts.append(element("span", f"{number_words} ", class_="label number"))
        if entry.marker:
            parts.append(element("span", f"{entry.marker} ", class_="label marker"))
        return join(parts)

    def _change_link(self, number: int) -> Html:
        name = self._setting.words.change_number.format(number=number)
        if self._wordings_at is None:
            before, _, after = self._setting.words.change_number.partition("{number}")
            said = [element("span", told, class_="aid") for told in (before, f"{after}. ")]
            return element("span", said[0], str(number), said[1], class_="label change-link")
        address = f"{self._wordings_at}#_change-{number}"
        link = element("a", str(number), href=address, aria_label=name)
        return element("span", link, " ", class_="label change-link")

    def _move(self, sentence: str, mark: Mark, anchor: str) -> Html:
        where = self._where["-" if mark == "-" else "+"].get(anchor, anchor)
        link = element("a", where, href=f"#{place_of(self._setting, mark, anchor)}")
        before, _, after = sentence.partition("{place}")
        return element("span", text(before), link, text(after), " ", class_="label move")

    def _number_words(self, entry: RedlineEntry) -> str:
        words = self._setting.words
        old, new = entry.old_number, entry.new_number
        here = entry.old if entry.mark == "-" else entry.new
        if here and isinstance(here.node, Footnote):
            number = self._notes[entry.mark].of(here.node.label)
            return f"{words.note_label.format(number=number)}:"
        match entry.mark:
            case "-":
                return f"{old}:" if old else ""
            case "+":
                return f"{new}:" if new else ""
            case _:
                if old == new:
                    return f"{new}:" if new else ""
                before = words.number_before.format(number=old or words.no_number)
                return f"{new} {before}:".lstrip()

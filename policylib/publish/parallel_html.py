"""The rows of a parallel text as HTML: pairs that stack on a narrow screen, tables on paper."""

from collections.abc import Sequence
from dataclasses import replace

from policylib.compare.facts import Comparison
from policylib.compare.redline import Shape
from policylib.publish.body import heading
from policylib.publish.inline import NoteNumbers, Setting
from policylib.publish.marks import Notes, marked_pieces
from policylib.publish.markup import NOTHING, Html, element, join, text
from policylib.publish.parallel_rows import (
    Cell,
    LeftOut,
    Line,
    Pair,
    ParallelRow,
    Pieces,
    Pointer,
    Remark,
    SharedHeading,
    tables_of,
)
from policylib.publish.places import Finder, places_in

SIDES = ("old", "new")
_LONG_ROW = 2500
"""How many letters of HTML, marks and all, make a row too long to be kept on one page."""


def parallel_body(
    rows: Sequence[ParallelRow],
    comparison: Comparison,
    setting: Setting,
    columns: tuple[tuple[str, str], tuple[str, str]],
    *,
    wordings_at: str = "",
    alike: str = "",
) -> Html:
    """The rows as HTML; `columns` are the name of each column and the version below it.

    `wordings_at` is the page with the wordings that each number leads to, where there is one,
    `alike` the name of both columns where they read alike.

    Class `label` is on all words that are not the policy's own, `recalled` on an old wording
    that is shown a second time.
    """
    return _Body(rows, comparison, setting, columns, wordings_at=wordings_at, alike=alike).body()


class _Body:
    def __init__(
        self,
        rows: Sequence[ParallelRow],
        comparison: Comparison,
        setting: Setting,
        columns: tuple[tuple[str, str], tuple[str, str]],
        *,
        wordings_at: str,
        alike: str,
    ) -> None:
        self._rows = rows
        self._setting = setting
        self._words = setting.words
        self._columns = columns
        self._wordings_at = wordings_at
        self._alike = alike
        self._langs = (comparison.old.lang, comparison.new.lang)
        policies = (comparison.old_policy, comparison.new_policy)
        notes = [NoteNumbers(policy) for policy in policies]
        self._notes: tuple[Notes, Notes] = (
            {"=": notes[0], "-": notes[0], "+": notes[0]},
            {"=": notes[1], "-": notes[1], "+": notes[1]},
        )
        self._places = {
            f"{side}/{cell.anchor}"
            for row in rows
            if isinstance(row, Pair)
            for side, cell in zip(SIDES, (row.old, row.new), strict=True)
            if cell.anchor
        }
        for row in rows:
            if isinstance(row, SharedHeading):
                self._places |= {f"new/{row.anchor}", f"old/{row.old_anchor}"}
        self._settings = tuple(
            replace(setting, prefix=f"{side}/", place=self._shown_here(side, places_in(policy)))
            for side, policy in zip(SIDES, policies, strict=True)
        )
        self._level = setting.level - 1

    def _shown_here(self, side: str, find: Finder) -> Finder:
        """A finder of the headings that stand on this page: unchanged text can be left out."""

        def found(target: str) -> str:
            anchor = find(target)
            return anchor if f"{side}/{anchor}" in self._places else ""

        return found

    def body(self) -> Html:
        parts = []
        for piece in tables_of(self._rows):
            match piece:
                case SharedHeading():
                    parts.append(self._shared(piece))
                case LeftOut(words=words):
                    parts.append(element("p", self._gap(), words, class_="left-out label"))
                case Remark(words=words):
                    parts.append(element("p", words, class_="remark label"))
                case _:
                    parts.append(self._table(piece))
        return join(parts, "\n")

    def _shared(self, shared: SharedHeading) -> Html:
        kind = "shared label" if shared.is_own else "shared"
        place = f"new/{shared.anchor}" if shared.anchor else None
        inner = self._inside(shared.line, 1)
        if shared.old_anchor:
            inner = join([element("span", id=f"old/{shared.old_anchor}"), inner])
        if shared.line.shape is Shape.TITLE:
            return element("p", inner, class_=f"{kind} title", id=place)
        return heading(inner, self._heading_level(shared.line), class_=kind, id=place)

    def _heading_level(self, line: Line) -> int:
        """The level of a heading, never more than one below the last."""
        wanted = self._setting.level + max(line.level, 2) - 2
        self._level = min(wanted, self._level + 1)
        return self._level

    def _gap(self) -> Html:
        return element("span", f"{self._words.gap} ", aria_hidden="true")

    def _table(self, rows: Sequence[Pair | LeftOut]) -> Html:
        if not self._setting.on_paper:
            return join((self._stacked(row) for row in rows), "\n")
        words = self._words
        heads = [element("th", words.number_short, scope="col", class_="number")]
        for name, version in self._columns:
            below = element("span", version, class_="version") if version else NOTHING
            heads.append(element("th", f"{name} ", below, scope="col"))
        body = join((self._printed(row) for row in rows), "\n")
        head = element("thead", element("tr", *heads))
        return element("table", head, element("tbody", body), class_="parallel")

    def _printed(self, row: Pair | LeftOut) -> Html:
        if isinstance(row, LeftOut):
            told = element("td", f"{self._words.gap} {row.words}")
            return element(
                "tr", element("td"), told, element("td", self._words.gap), class_="left-out label"
            )
        number = element("td", self._number(row), class_="number label")
        cells = [
            element("td", self._cell(cell, side), class_=SIDES[side])
            for side, cell in enumerate((row.old, row.new))
        ]
        field = self._field(row)
        if field:
            cells[0] = element("td", field, self._cell(row.old, 0), class_="old")
        if row.remarks:
            cells[1] = element("td", self._cell(row.new, 1), self._remarks(row), class_="new")
        # A row stands whole on one page, unless half a page would be left blank for it.
        is_long = max(len(cell) for cell in cells) > _LONG_ROW
        return element("tr", number, *cells, class_="pair long" if is_long else "pair")

    def _stacked(self, row: Pair | LeftOut) -> Html:
        if isinstance(row, LeftOut):
            return element("p", self._gap(), row.words, class_="left-out label")
        sides = [
            element(
                "div",
                element("p", f"{self._columns[side][0]}:", class_="side-name label"),
                self._cell(cell, side),
                class_=f"side {SIDES[side]}",
            )
            for side, cell in enumerate((row.old, row.new))
        ]
        number = element("p", self._number(row), class_="number label") if row.numbers else NOTHING
        remarks = self._remarks(row)
        if not _is_alike(row):
            return element("div", self._field(row), number, *sides, remarks, class_="pair")
        # Where the sides stand one below the other, what reads alike is read once.
        name = element("p", f"{self._alike}:", class_="side-name alike label")
        return element("div", name, *sides, class_="pair same")

    def _remarks(self, row: Pair) -> Html:
        said = [element("p", words, class_="remark label") for words in row.remarks]
        return element("div", *said, class_="remarks") if said else NOTHING

    def _number(self, row: Pair) -> Html:
        if not row.numbers:
            return NOTHING
        if self._setting.on_paper:
            return text(", ".join(str(number) for number in row.numbers))
        before, _, after = self._words.change_number.partition("{number}")
        numbers = join((self._change(number) for number in row.numbers), ", ")
        return join(
            [
                element("span", before, class_="aid"),
                numbers,
                element("span", after or ".", class_="aid"),
            ]
        )

    def _change(self, number: int) -> Html:
        if not self._wordings_at:
            return text(str(number))
        name = self._words.change_number.format(number=number)
        address = f"{self._wordings_at}#_change-{number}"
        return element("a", str(number), href=address, aria_label=name)

    def _field(self, row: Pair) -> Html:
        return element("p", row.field, class_="field label") if row.field else NOTHING

    def _cell(self, cell: Cell, side: int) -> Html:
        parts: list[Html] = []
        if cell.said:
            parts.append(element("p", cell.said, class_="said label"))
        if cell.pointer:
            parts.append(element("p", self._pointer(cell.pointer, 1 - side), class_="said label"))
        if cell.recalled:
            intro = element("p", self._words.stood_so, class_="said label")
            lines = [self._line(line, 0) for line in cell.recalled]
            parts.append(element("div", intro, *lines, class_="recalled"))
        place_here = f"{SIDES[side]}/{cell.anchor}" if cell.anchor else None
        for number, line in enumerate(cell.lines):
            place_of_line = place_here if number == 0 else None
            parts.append(self._line(line, side, place_of_line, is_alone=cell.is_alone))
        parts += [element("p", note, class_="note label") for note in cell.notes]
        return join(parts, "\n")

    def _pointer(self, pointer: Pointer, side: int) -> Html:
        before, place, after = pointer.sentence.partition("{place}")
        where: Html = text(pointer.place if place else "")
        address = f"{SIDES[side]}/{pointer.anchor}"
        if place and address in self._places:
            where = element("a", pointer.place, href=f"#{address}")
        return join([text(before), where, text(after)])

    def _line(
        self, line: Line, side: int, place: str | None = None, *, is_alone: bool = False
    ) -> Html:
        alone = " one-sided" if is_alone else ""
        kind = f"line {line.shape.value}{alone}"
        if line.cells:
            cells = [self._column(name, pieces, side) for name, pieces in line.cells]
            return element("div", *cells, class_=kind, id=place)
        inner = self._inside(line, side)
        match line.shape:
            case Shape.HEADING:
                return heading(inner, self._heading_level(line), class_=kind, id=place)
            case Shape.QUOTE:
                return element("blockquote", element("p", inner), class_=kind, id=place)
            case Shape.CODE | Shape.RAW:
                return element("pre", inner, class_=kind, id=place)
            case _:
                depth = f" deep-{min(line.level, 4)}" if line.level > 1 else ""
                return element("p", inner, class_=f"{kind}{depth}", id=place)

    def _inside(self, line: Line, side: int) -> Html:
        parts = []
        if line.number:
            parts.append(element("span", f"{line.number}: ", class_="label number"))
        if line.marker:
            parts.append(element("span", f"{line.marker} ", class_="label marker"))
        if line.shape is Shape.FIGURE:
            parts.append(element("span", f"{self._words.picture}: ", class_="label"))
        return join([*parts, self._marked(line.pieces, side)])

    def _column(self, name: str, pieces: Pieces, side: int) -> Html:
        label = element("span", f"{name}: ", class_="label column") if name else NOTHING
        return element("p", label, element("span", self._marked(pieces, side), class_="cell"))

    def _marked(self, pieces: Pieces, side: int) -> Html:
        told = marked_pieces(pieces, self._settings[side], self._notes[side])
        lang = self._langs[side]
        return told if lang == self._words.lang else element("span", told, lang=lang)


def _is_alike(row: Pair) -> bool:
    """Whether both sides have just the same, and nothing more is said of them."""
    if row.numbers or row.remarks or row.field:
        return False
    bare = [replace(cell, anchor="", lines=()) == Cell() for cell in (row.old, row.new)]
    return all(bare) and bool(row.old.lines) and row.old.lines == row.new.lines

"""Before and now, side by side: the rows of two columns, one source for page, PDF and Word.

The rows are the redline's entries, laid out in two columns. What has not changed is left out and
counted, its headings are kept where something below them changed; with `everything` nothing is
left out, and then the left column is the whole old text, the right one the whole new text.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from policylib.compare.facts import Change, Comparison, Kind, Mark, NodeKind, SignalType
from policylib.compare.redline import RedlineEntry, Shape, redline
from policylib.compare.styling import Piece
from policylib.document import Footnote, Passage, Run
from policylib.explain import explain_change, numbered
from policylib.language import Language, get
from policylib.language.publish import PublishWords, publish_words
from policylib.publish.fields import field_name, field_pieces
from policylib.publish.figure_words import parted_of
from policylib.publish.house import PLAIN, House
from policylib.publish.inline import NoteNumbers
from policylib.publish.left_out import left_out_words
from policylib.publish.parallel_remarks import Remarks
from policylib.publish.parallel_rows import (
    Cell,
    LeftOut,
    Line,
    Pair,
    ParallelRow,
    Pieces,
    Pointer,
    SharedHeading,
)
from policylib.publish.places import places_in_words


def parallel_rows(
    comparison: Comparison, *, everything: bool = False, house: House = PLAIN, lang: str = ""
) -> tuple[ParallelRow, ...]:
    """The rows of both texts side by side, in the order of the redline; details of the version last.

    `everything` keeps what has not changed; `house` renames what we say.
    """
    return tuple(_Parallel(comparison, house, lang, everything=everything).rows())


class _Parallel:
    def __init__(
        self, comparison: Comparison, house: House, lang: str, *, everything: bool
    ) -> None:
        self._comparison = comparison
        self._language: Language = get(lang or comparison.lang)
        self._words: PublishWords = house.worded(publish_words(self._language.code))
        self._everything = everything
        self._entries = redline(comparison)
        self._numbers: dict[str, int] = {}
        self._changes: dict[str, Change] = {}
        placed = numbered(comparison, self._language.code)
        for number, change, _ in placed:
            self._numbers[change.id] = number
            self._changes[change.id] = change
        self._remarks = Remarks(comparison, self._language, placed)
        self._came = {e.moved_from: e for e in self._entries if e.mark == "+" and e.moved_from}
        policies = (comparison.old_policy, comparison.new_policy)
        self._where = tuple(places_in_words(policy) for policy in policies)
        self._notes_of = tuple(NoteNumbers(policy) for policy in policies)
        self._headers: tuple[dict[str, RedlineEntry], dict[str, RedlineEntry]] = ({}, {})
        for entry in self._entries:
            if entry.shape is Shape.HEADER_ROW:
                for side, row in enumerate((entry.old, entry.new)):
                    if row:
                        self._headers[side][_table(row)] = entry

    def rows(self) -> Iterator[ParallelRow]:
        shown = self._shown()
        states = [
            "" if each else entry.mark for entry, each in zip(self._entries, shown, strict=True)
        ]
        together = zip(self._entries, states, strict=True)
        for state, group in groupby(together, key=lambda pair: pair[1]):
            entries = [entry for entry, _ in group]
            if not state:
                for each in _divided(entries):
                    yield self._row(each)
            elif words := left_out_words(entries, self._language, self._words):
                yield LeftOut(words=words)
        yield from self._details()
        yield from self._remarks.withdrawn()

    def _details(self) -> Iterator[ParallelRow]:
        """What the front matter says differently, but for a title that the text tells itself."""
        rows = []
        for change in self._comparison.changes:
            if change.node is NodeKind.METADATA and not self._is_told_in_the_title(change):
                sides = (change.old, change.new)
                marks: tuple[Mark, Mark] = ("-", "+")
                old, new = (
                    Cell(
                        lines=(
                            Line(
                                shape=Shape.PARAGRAPH,
                                pieces=field_pieces(change, side, mark, self._words),
                            ),
                        )
                        if side and side.text
                        else (),
                        said="" if side and side.text else self._words.no_value,
                    )
                    for side, mark in zip(sides, marks, strict=True)
                )
                field = field_name(change, self._language)
                rows.append(
                    Pair(
                        old=old,
                        new=new,
                        numbers=(self._numbers[change.id],),
                        field=field,
                        remarks=self._remarks.on([change.id], is_asked=False),
                    )
                )
        if rows:
            own = Run(text=self._words.about)
            line = Line(shape=Shape.HEADING, pieces=(Piece("=", own),), level=2)
            yield SharedHeading(line=line, is_own=True)
            yield from rows

    def _is_told_in_the_title(self, change: Change) -> bool:
        title = next((e for e in self._entries if e.shape is Shape.TITLE), None)
        if title is None or change.id not in title.change_ids:
            return False
        told = [_plain(_of_side(title.pieces, side)) for side in (0, 1)]
        return told == [side.text if side else "" for side in (change.old, change.new)]

    def _shown(self) -> list[bool]:
        """Which entries stand in a row of their own: what changed, and the headings above it."""
        if self._everything:
            return [True] * len(self._entries)
        shown = [self._is_touched(entry) for entry in self._entries]
        above: tuple[list[tuple[int, int]], list[tuple[int, int]]] = ([], [])
        for at, entry in enumerate(self._entries):
            sides = [side for side, gone in ((0, "+"), (1, "-")) if entry.mark != gone]
            for side in sides:
                if entry.shape is Shape.HEADING:
                    while above[side] and above[side][-1][0] >= entry.level:
                        above[side].pop()
                if entry.shape is Shape.FOOTNOTE:
                    above[side].clear()
                if shown[at]:
                    for _, heading in above[side]:
                        shown[heading] = True
                if entry.shape is Shape.HEADING:
                    above[side].append((entry.level, at))
        return shown

    def _is_touched(self, entry: RedlineEntry) -> bool:
        if entry.shape is Shape.TITLE and entry.mark == "=":
            return any(piece.mark != "=" for piece in entry.pieces)
        if entry.mark != "=":
            return not self._is_carried_along(entry)
        is_edited = any(p.mark != "=" for pieces in (entry.pieces, *entry.cells) for p in pieces)
        return bool(entry.change_ids) or entry.joint != "=" or is_edited

    def _is_carried_along(self, entry: RedlineEntry) -> bool:
        """Whether a passage only moved with the heading above it, word for word."""
        if entry.change_ids:
            return False
        came = self._arrived(entry) if entry.mark == "-" else entry
        return bool(
            came
            and came.moved_from
            and not came.change_ids
            and all(p.mark == "=" for pieces in (came.pieces, *came.cells) for p in pieces)
        )

    def _arrived(self, entry: RedlineEntry) -> RedlineEntry | None:
        """Where the passage of an entry that moved away stands now."""
        came = self._came.get(_anchor(entry.old)) if entry.moved_to else None
        return came if came and _anchor(came.new) == entry.moved_to else None

    def _row(self, entries: Sequence[RedlineEntry]) -> ParallelRow:
        first = entries[0]
        ids = [told for entry in entries for told in entry.change_ids]
        is_plain = first.mark == "=" and all(p.mark == "=" for p in first.pieces)
        if first.shape in {Shape.HEADING, Shape.TITLE} and is_plain and not ids:
            line = self._line(first, 1)
            if first.old_number != first.new_number:
                before = first.old_number or self._words.no_number
                told = self._words.number_before.format(number=before)
                line = replace(line, number=f"{line.number} {told}".strip())
            return SharedHeading(
                line=line, anchor=_anchor(first.new), old_anchor=_anchor(first.old)
            )
        numbers = sorted({self._numbers[told] for told in ids if told in self._numbers})
        old, new = self._cells(entries)
        return Pair(old=old, new=new, numbers=tuple(numbers), remarks=self._remarks.on(ids))

    def _cells(self, entries: Sequence[RedlineEntry]) -> tuple[Cell, Cell]:
        first = entries[0]
        if first.mark == "-":
            return self._alone(first, 0), self._empty(first, 0)
        if first.mark == "+":
            return self._empty(first, 1), self._alone(first, 1)
        sides = []
        for side, gone in ((0, "+"), (1, "-")):
            lines: list[Line] = []
            for entry in entries:
                line = self._line(entry, side)
                if lines and entry.joint == gone:
                    blank: Pieces = (Piece("=", Run(text=" ")),)
                    lines[-1] = replace(lines[-1], pieces=lines[-1].pieces + blank + line.pieces)
                else:
                    lines.append(line)
            at = first.old if side == 0 else first.new
            sides.append(
                Cell(lines=tuple(lines), anchor=_anchor(at), notes=self._notes(entries, side))
            )
        return sides[0], sides[1]

    def _alone(self, entry: RedlineEntry, side: int) -> Cell:
        told = entry
        if side == 0 and (came := self._arrived(entry)):
            # What changed on the way is marked at the old place as well.
            pieces = [p for each in (came.pieces, *came.cells) for p in each]
            if any(p.mark == "=" for p in pieces) and not entry.cells:
                told = came
        line = self._line(entry, side, told=told)
        here = entry.old if side == 0 else entry.new
        is_moved = bool(entry.moved_to or entry.moved_from)
        return Cell(lines=(line,), anchor=_anchor(here), is_alone=not is_moved)

    def _empty(self, entry: RedlineEntry, side: int) -> Cell:
        words = self._words
        anchor = entry.moved_to if side == 0 else entry.moved_from
        if not anchor:
            return Cell(said=words.not_in_new if side == 0 else words.not_in_old)
        here = entry.old if side == 0 else entry.new
        place = self._where[1 - side].get(anchor, anchor)
        moved = any(change.kind is Kind.MOVED for change in self._changes_of([entry]))
        if not moved:
            # The heading above it says where; told at every passage, nobody would read it.
            sentence = words.moved_along_to if side == 0 else words.moved_along_from
        elif place == self._where[side].get(_anchor(here)):
            sentence = words.moved_within_to if side == 0 else words.moved_within_from
        else:
            sentence = words.moved_to if side == 0 else words.moved_from
        return Cell(
            pointer=Pointer(sentence=sentence, place=place, anchor=anchor),
            recalled=self._recalled(entry) if side == 1 else (),
        )

    def _recalled(self, entry: RedlineEntry) -> tuple[Line, ...]:
        marks = {piece.mark for pieces in (entry.pieces, *entry.cells) for piece in pieces}
        if len(marks) < 2 or "=" not in marks:
            return ()
        line = self._line(entry, 0)
        return (replace(line, number="", marker=""),)

    def _notes(self, entries: Sequence[RedlineEntry], side: int) -> tuple[str, ...]:
        """What the words alone do not show: where links lead, and a change of mere looks."""
        notes: list[str] = []
        for change in self._changes_of(entries):
            for signal in change.signals:
                target = signal.old if side == 0 else signal.new
                if signal.type is SignalType.LINK and target:
                    notes.append(self._words.leads_to.format(target=target))
            if side == 1 and not change.is_edited and not notes:
                told = explain_change(change, self._language.code, comparison=self._comparison)
                notes += [told] if told else []
        return tuple(dict.fromkeys(notes))

    def _changes_of(self, entries: Sequence[RedlineEntry]) -> list[Change]:
        ids = dict.fromkeys(told for entry in entries for told in entry.change_ids)
        return [self._changes[told] for told in ids if told in self._changes]

    def _line(self, entry: RedlineEntry, side: int, *, told: RedlineEntry | None = None) -> Line:
        number = entry.old_number if side == 0 else entry.new_number
        here = entry.old if side == 0 else entry.new
        if here and isinstance(here.node, Footnote):
            of = self._notes_of[side].of(here.node.label)
            number = self._words.note_label.format(number=of)
        return Line(
            shape=entry.shape,
            pieces=_of_side((told or entry).pieces, side),
            cells=tuple(
                (name, cell)
                for name, pieces in self._named_cells(entry, side, told or entry)
                if (cell := _of_side(pieces, side))
            ),
            level=entry.level,
            marker=entry.marker,
            number=number,
        )

    def _named_cells(
        self, entry: RedlineEntry, side: int, told: RedlineEntry
    ) -> list[tuple[str, tuple[Piece, ...]]]:
        """The cells of a row with the names of their columns; what tells a picture in words."""
        if entry.shape is Shape.FIGURE and (parts := parted_of(told)):
            return list(zip((self._words.picture, self._words.caption), parts, strict=True))
        return list(zip(self._columns(entry, side), entry.cells, strict=True))

    def _columns(self, entry: RedlineEntry, side: int) -> list[str]:
        """The names of a row's columns, where the row stands in the table that names them."""
        nameless = [""] * len(entry.cells)
        if entry.shape is not Shape.ROW:
            return nameless
        headers = [
            self._headers[at].get(_table(row))
            for at, row in enumerate((entry.old, entry.new))
            if row
        ]
        if any(header is None or header.group != entry.group for header in headers):
            return nameless
        header = headers[-1 if side else 0]
        if header is None or len(header.cells) != len(entry.cells):
            return nameless
        return [_plain(_of_side(cell, side)) for cell in header.cells]


def _divided(entries: Sequence[RedlineEntry]) -> Iterator[list[RedlineEntry]]:
    """The entries one by one, the pieces of a passage that was split or merged together."""
    together: list[RedlineEntry] = []
    for entry in entries:
        if together and entry.joint == "=":
            yield together
            together = []
        together.append(entry)
    if together:
        yield together


def _of_side(pieces: Sequence[Piece], side: int) -> Pieces:
    gone: Mark = "+" if side == 0 else "-"
    return tuple(piece for piece in pieces if piece.mark != gone)


def _plain(pieces: Sequence[Piece]) -> str:
    return "".join(piece.run.text for piece in pieces).strip()


def _anchor(passage: Passage | None) -> str:
    return passage.anchor if passage else ""


def _table(row: Passage) -> str:
    return row.anchor.rpartition("/")[0]

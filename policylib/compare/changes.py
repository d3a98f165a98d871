"""From pairs to changes: each difference once, told of the passage that a reader would name."""

from collections.abc import Iterator, Sequence

from policylib.compare.facts import (
    Change,
    Kind,
    NodeKind,
    Part,
    Segment,
    Side,
    Signal,
)
from policylib.compare.links import LinkedWords, compare_links, sign_of_link
from policylib.compare.marks import segments_of
from policylib.compare.pair_signs import PairSigns, Reader
from policylib.compare.pairing import Pairing
from policylib.compare.references import ThemeReferences
from policylib.compare.tables import TablePair, column_text
from policylib.compare.ticks import cells_of, signs_of_cells
from policylib.compare.units import Unit
from policylib.compare.weighing import is_elsewhere, weigh
from policylib.document import Role, Section, heading_of
from policylib.records import replace

Placed = tuple[tuple[int, int, int], Change]

_TEXT_KINDS = frozenset({NodeKind.PARAGRAPH, NodeKind.LIST_ITEM, NodeKind.QUOTE})
_SETTINGS = _TEXT_KINDS | {NodeKind.TABLE_ROW}
_HEADING_KINDS = frozenset({NodeKind.THEME, NodeKind.SECTION})


class ChangeFinder:
    """Reads a finished pairing (old text first) and states what differs.

    `read_signals` tells what a difference in words means.
    """

    def __init__(self, pairing: Pairing, tables: Sequence[TablePair], read_signals: Reader) -> None:
        self._pairing = pairing
        self._old, self._new = pairing.units
        self._tables = tables
        self._table_of = {table.old_rows[0].table: table for table in tables if table.old_rows}
        self._read_signals = read_signals
        self._references = ThemeReferences(pairing)
        self._signs = PairSigns(pairing, read_signals, self._references, self._heads_of)
        self._divided: set[tuple[int, int]] = set()
        for side, whole, pieces in pairing.splits:
            self._divided |= {(side, whole), *((1 - side, piece) for piece in pieces)}
        self._survivors = _survivors(pairing)
        self.touched: tuple[set[int], set[int]] = (set(), set())

    def changes(self) -> list[Change]:
        """All changes but those of the metadata, in the order of the new text."""
        placed = [
            *self._of_pairs(),
            *self._of_divisions(),
            *self._gone_or_new(0),
            *self._gone_or_new(1),
            *self._of_columns(),
        ]
        placed.sort(key=lambda each: each[0])
        return _with_unique_ids([change for _, change in placed])

    def _place_of(self, old: Unit | None, new: Unit | None, step: int = 0) -> tuple[int, int, int]:
        """Where a change stands in the new text; what is gone after the last that survived."""
        if new is not None:
            return (new.index, 0, step)
        if old is None:
            return (-1, 1, step)
        return (self._survivors[old.index], 1, old.index)

    def _change(
        self,
        kind: Kind,
        node: NodeKind,
        sides: tuple[Side | None, Side | None],
        segments: tuple[Segment, ...],
        signals: Sequence[Signal] = (),
        *,
        are_both_rows: bool = False,
    ) -> Change:
        old, new = sides
        anchor = new.anchor if new else old.anchor if old else ""
        return Change(
            id=f"{anchor}#{kind}",
            kind=kind,
            node=node,
            old=old,
            new=new,
            segments=segments,
            significance=weigh(
                old, new, segments, signals, by_cell=node is NodeKind.TABLE_ROW and are_both_rows
            ),
            signals=tuple(signals),
        )

    def _touch(self, old: Unit | None, new: Unit | None) -> None:
        for side, unit in ((0, old), (1, new)):
            if unit is not None:
                self.touched[side].add(unit.index)

    def _of_pairs(self) -> Iterator[Placed]:
        for i, j in enumerate(self._pairing.partners[0]):
            if j < 0:
                continue
            old, new = self._old[i], self._new[j]
            is_in_place = i not in self._pairing.moved
            if is_in_place and _are_equal(old, new) and not self._signs.stands_otherwise(old, new):
                continue
            if (0, i) not in self._divided and (1, j) not in self._divided:
                change = self._of_pair(old, new)
                if change:
                    self._touch(old, new)
                    yield self._place_of(old, new), change
            yield from self._of_links(old, new)

    def _of_pair(self, old: Unit, new: Unit) -> Change | None:
        texts = self._texts_of(old, new)
        is_same = self._references.are_equal(*texts)
        segments = segments_of(*texts)
        is_moved = old.index in self._pairing.moved
        signals = self._signs.of_pair(old, new, texts, segments, is_same=is_same)
        if is_same and not is_moved and not signals:
            return None
        sides = self._side(old, texts[0]), self._side(new, texts[1])
        if old.is_heading != new.is_heading:
            # A line of its own has no force: what it heads binds or inspires, as before.
            sides = replace(sides[0], force=None), replace(sides[1], force=None)
        kind = Kind.MOVED if is_moved else Kind.CHANGED
        if kind is Kind.CHANGED and old.is_heading and new.is_heading:
            kind = Kind.RENAMED
        node = new.kind if new.is_heading or not old.is_heading else NodeKind.SECTION
        if old.is_heading != new.is_heading:
            node = NodeKind.SECTION
        are_both_rows = bool(old.table and new.table)
        return self._change(kind, node, sides, segments, signals, are_both_rows=are_both_rows)

    def _heads_of(self, old: Unit, new: Unit) -> tuple[str, ...]:
        """The heads of the columns that two rows share, where both tables have the same."""
        table = self._table_of.get(old.table) if old.table else None
        if not table or new.table != table.new_rows[0].table:
            return ()
        first = table.old_rows[0], table.new_rows[0]
        if not all(row.is_header for row in first) or first[0].text != first[1].text:
            return ()
        return tuple(cells_of(table.shared_text(first[0], is_old=True)))

    def _texts_of(self, old: Unit, new: Unit) -> tuple[str, str]:
        table = self._table_of.get(old.table) if old.table else None
        if table and not table.is_plain and new.table == table.new_rows[0].table:
            return table.shared_text(old, is_old=True), table.shared_text(new, is_old=False)
        return old.text, new.text

    def _of_links(self, old: Unit, new: Unit) -> Iterator[Placed]:
        stayed, _ = compare_links(old, new)
        for step, link in enumerate(stayed, start=1):
            self._touch(old, new)
            sides = (
                self._link_side(old, link.old or link.words),
                self._link_side(new, link.new or link.words),
            )
            words = sides[0].text
            change = self._change(
                Kind.CHANGED,
                NodeKind.LINK,
                sides,
                (Segment("=", words),),
                [sign_of_link(link)],
            )
            yield self._place_of(old, new, step), change

    def _link_side(self, unit: Unit, link: LinkedWords) -> Side:
        side = self._side(unit, link.text)
        return replace(side, anchor=f"{unit.anchor}/link{link.number}")

    def _of_divisions(self) -> Iterator[Placed]:
        for side, whole, pieces in self._pairing.splits:
            one = self._pairing.units[side][whole]
            parts = [self._pairing.units[1 - side][piece] for piece in pieces]
            joined = " ".join(part.text for part in parts)
            # One piece that binds otherwise, or answers another question, weighs for all.
            apart = next((part for part in parts if is_elsewhere(one, part)), parts[0])
            divided = replace(
                self._side(parts[0], joined),
                question=apart.question,
                force=apart.force,
                parts=tuple(
                    Part(part.text, part.anchor, part.source.file, part.source.line or None)
                    for part in parts
                ),
                body=self._repeated_headings(1 - side, parts),
            )
            undivided = self._side(one, one.text)
            old, new = (undivided, divided) if side == 0 else (divided, undivided)
            segments = segments_of(old.text, new.text)
            question = parts[0].question if side == 0 else one.question
            signals = list(self._read_signals(segments, question)) if old.text != new.text else []
            signals += self._signs_of_parting(side, one, parts)
            for part in parts:
                self._touch(*((one, part) if side == 0 else (part, one)))
            kind = Kind.SPLIT if side == 0 else Kind.MERGED
            node = one.kind
            place = self._place_of(None, parts[0]) if side == 0 else self._place_of(None, one)
            yield place, self._change(kind, node, (old, new), segments, signals)

    def _signs_of_parting(self, side: int, one: Unit, parts: list[Unit]) -> list[Signal]:
        """To which themes, or out of what binds, pieces went, or from where they came."""
        if one.is_heading:
            return []
        pairs = ((one, part) if side == 0 else (part, one) for part in parts)
        signs = [
            sign
            for old, new in pairs
            if is_elsewhere(old, new) or not self._pairing.are_same(old.theme, new.theme)
            for sign in self._signs.of_place(old, new)
        ]
        return list(dict.fromkeys(signs))

    def _repeated_headings(self, side: int, parts: list[Unit]) -> tuple[str, ...]:
        """The questions that stand once more because their theme was divided."""
        repeated = {pair[side] for pair in self._pairing.kin} - {part.index for part in parts}
        return tuple(
            self._pairing.units[side][index].text
            for part in parts
            if part.is_heading
            for index in range(part.index + 1, part.end)
            if index in repeated
        )

    def _gone_or_new(self, side: int) -> Iterator[Placed]:
        units = self._pairing.units[side]
        told: set[int] = set()
        for unit in units:
            if unit.index in told or not self._is_gone_or_new(side, unit):
                continue
            body = self._body_of(side, unit, told) if unit.is_heading else []
            words = Segment("-" if side == 0 else "+", unit.text)
            text = replace(self._side(unit, unit.text), body=tuple(each for each, _ in body))
            old, new = (text, None) if side == 0 else (None, text)
            signals = list(self._read_signals([words], unit.question))
            for passage, question in body:
                found = self._read_signals([Segment(words.mark, passage)], question)
                signals += [signal for signal in found if signal not in signals]
            placed = (unit, None) if side == 0 else (None, unit)
            self._touch(*placed)
            kind = Kind.REMOVED if side == 0 else Kind.ADDED
            yield (
                self._place_of(*placed),
                self._change(kind, unit.kind, (old, new), (words,), signals),
            )

    def _is_gone_or_new(self, side: int, unit: Unit) -> bool:
        is_kin = any(pair[side] == unit.index for pair in self._pairing.kin)
        return self._pairing.is_free(side, unit.index) and not is_kin

    def _body_of(self, side: int, heading: Unit, told: set[int]) -> list[tuple[str, Role | None]]:
        """What came or went with a heading: the passages below it that have no counterpart."""
        units = self._pairing.units[side]
        whole = {heading.index}
        body: list[tuple[str, Role | None]] = []
        for unit in units[heading.index + 1 : heading.end]:
            if unit.section not in whole or not self._is_gone_or_new(side, unit):
                continue
            told.add(unit.index)
            if unit.is_heading:
                whole.add(unit.index)
            text = heading_of(unit.node) if isinstance(unit.node, Section) else unit.text
            if text:
                body.append((text, unit.question))
        return body

    def _of_columns(self) -> Iterator[Placed]:
        for table in self._tables:
            olds = {pair[0] for pair in table.columns}
            news = {pair[1] for pair in table.columns}
            for side, rows, paired in ((0, table.old_rows, olds), (1, table.new_rows, news)):
                widths = range(text_width(rows))
                for column in (k for k in widths if k not in paired):
                    yield self._of_column(side, table, rows, column)
            for i, j in table.columns:
                if i in table.moved:
                    texts = column_text(table.old_rows, i), column_text(table.new_rows, j)
                    old, new = table.old_rows[0], table.new_rows[0]
                    self._touch(old, new)
                    sides = self._side(old, texts[0]), self._side(new, texts[1])
                    segments = segments_of(*texts)
                    signals = signs_of_cells(*texts, ())
                    change = self._change(
                        Kind.MOVED, NodeKind.TABLE_COLUMN, sides, segments, signals
                    )
                    yield self._place_of(old, new, j + 1), change

    def _of_column(
        self, side: int, table: TablePair, rows: tuple[Unit, ...], column: int
    ) -> Placed:
        words = Segment("-" if side == 0 else "+", column_text(rows, column))
        text = self._side(rows[0], words.text)
        old, new = (text, None) if side == 0 else (None, text)
        self._touch(table.old_rows[0], table.new_rows[0])
        kind = Kind.REMOVED if side == 0 else Kind.ADDED
        change = self._change(kind, NodeKind.TABLE_COLUMN, (old, new), (words,))
        return self._place_of(None, table.new_rows[0], column + 1), change

    def _side(self, unit: Unit, text: str) -> Side:
        node = unit.node
        return Side(
            text=text,
            anchor=unit.anchor,
            file=unit.source.file,
            line=unit.source.line or None,
            place=unit.passage.headings,
            number=(node.number or None) if isinstance(node, Section) else None,
            question=unit.question,
            force=unit.force,
        )


def text_width(rows: tuple[Unit, ...]) -> int:
    """How many columns the rows of a table have."""
    return len(getattr(rows[0].node, "cells", ())) if rows else 0


def _survivors(pairing: Pairing) -> list[int]:
    """For every unit of the old text, where the last one before it that survived stands now."""
    now = list(pairing.partners[0])
    for side, whole, pieces in pairing.splits:
        for piece in pieces:
            at, place = (whole, piece) if side == 0 else (piece, whole)
            now[at] = max(now[at], place)
    before: list[int] = []
    last = -1
    for place in now:
        before.append(last)
        last = place if place >= 0 else last
    return before


def _are_equal(old: Unit, new: Unit) -> bool:
    """Whether two passages stand alike to the last link: nothing is to be told of them."""
    return not old.is_heading and old.text == new.text and old.node == new.node


def _with_unique_ids(changes: list[Change]) -> list[Change]:
    seen: dict[str, int] = {}
    unique = []
    for change in changes:
        count = seen[change.id] = seen.get(change.id, 0) + 1
        unique.append(replace(change, id=f"{change.id}~{count}") if count > 1 else change)
    return unique

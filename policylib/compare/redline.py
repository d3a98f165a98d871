"""The whole policy with its redline: both texts in one sequence that gives back either.

Leaving out the entries and pieces marked `+` gives the old document, leaving out those marked
`-` the new one, passage by passage and in order. What moved stands at both places: struck where
it was (`moved_to`), inserted where it is (`moved_from`), there with the edits inside it.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from policylib.compare.facts import ColumnPairs, Comparison, Kind, Mark, NodeKind
from policylib.compare.links import own_texts
from policylib.compare.moves import heaviest_run
from policylib.compare.styling import Piece, cut_pieces, styled_cell, styled_pieces, whole_pieces
from policylib.compare.tables import merged_columns
from policylib.compare.units import Unit, units_of
from policylib.document import (
    NumberedList,
    Passage,
    Policy,
    Row,
    Run,
    Section,
    Text,
    text_of,
    walk,
)


class Shape(StrEnum):
    """How an entry is set."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    HEADER_ROW = "header_row"
    ROW = "row"
    QUOTE = "quote"
    FIGURE = "figure"
    FOOTNOTE = "footnote"
    CODE = "code"
    RAW = "raw"


@dataclass(frozen=True, slots=True, kw_only=True)
class RedlineEntry:
    """One passage of the merged text.

    `mark` is `=` for a passage of both versions (its pieces tell the edits inside), `-` or `+`
    for one that stands only in the old or the new sequence here. The pieces of a passage that
    moved here tell what differs from where it was: `=` for what moved with it. `level` is the
    heading level from 2, or how deep in lists an item, or a paragraph of one, stands (0: in none).
    `marker` is "•" or "3." for an item's own line. Neighbours with equal `group` belong to one
    table. `cells` has the pieces of each column for rows (`pieces` is empty then).
    `old_number` and `new_number` are heading numbers in words ("Tema 4") or "".

    A passage that was split stands as its pieces, each an entry; so does one that was merged.
    `joint` tells how the break before an entry stands: `=` in both texts, `+` in the new one
    only (there the old text goes on after one blank), `-` in the old one only.
    """

    mark: Mark
    shape: Shape
    old: Passage | None
    new: Passage | None
    pieces: tuple[Piece, ...] = ()
    cells: tuple[tuple[Piece, ...], ...] = ()
    level: int = 0
    marker: str = ""
    group: str = ""
    old_number: str = ""
    new_number: str = ""
    change_ids: tuple[str, ...] = ()
    moved_to: str = ""
    moved_from: str = ""
    joint: Mark = "="


_SHAPES = {
    NodeKind.THEME: Shape.HEADING,
    NodeKind.SECTION: Shape.HEADING,
    NodeKind.PARAGRAPH: Shape.PARAGRAPH,
    NodeKind.LIST_ITEM: Shape.ITEM,
    NodeKind.TABLE_ROW: Shape.ROW,
    NodeKind.QUOTE: Shape.QUOTE,
    NodeKind.FIGURE: Shape.FIGURE,
    NodeKind.FOOTNOTE: Shape.FOOTNOTE,
    NodeKind.CODE: Shape.CODE,
}
_LIST_STEP = re.compile(r"(?:^|/)l\d+/i\d+")
BULLET = "•"


def redline(comparison: Comparison) -> tuple[RedlineEntry, ...]:
    """Both texts of a comparison in one sequence, in the order of the new one."""
    return tuple(_Redline(comparison).entries())


class _Redline:
    """One merging of two texts."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._policies = comparison.old_policy, comparison.new_policy
        self._units = tuple(units_of(policy) for policy in self._policies)
        self._at = tuple({unit.anchor: unit.index for unit in units} for units in self._units)
        self._lists = tuple(_numbered_lists(policy) for policy in self._policies)
        self._tables = (
            {table.old: table for table in comparison.tables},
            {table.new: table for table in comparison.tables},
        )
        self._ids: tuple[dict[str, list[str]], dict[str, list[str]]] = ({}, {})
        for change in comparison.changes:
            for side, told in ((0, change.old), (1, change.new)):
                if told is None:
                    continue
                for anchor in [told.anchor, *(part.anchor for part in told.parts)]:
                    ids = self._ids[side].setdefault(anchor.split("/link")[0], [])
                    if change.id not in ids:
                        ids.append(change.id)
        self._divisions: dict[tuple[int, int], tuple[list[Unit], list[Unit]]] = {}
        self._in_division: tuple[set[int], set[int]] = (set(), set())
        self._find_divisions()
        self._moved = (
            {pair.old: pair.new for pair in comparison.pairs},
            {pair.new: pair.old for pair in comparison.pairs},
        )
        ends = Counter(anchor for p in comparison.pairs for anchor in ((0, p.old), (1, p.new)))
        self._whole = {
            p.new: p.old for p in comparison.pairs if ends[0, p.old] == ends[1, p.new] < 2
        }

    def entries(self) -> Iterator[RedlineEntry]:
        yield from self._title()
        old, new = self._units
        at_old = at_new = 0
        for i, j in [*self._kept(), (len(old), len(new))]:
            for unit in old[at_old:i]:
                yield self._alone(0, unit)
            for unit in new[at_new:j]:
                yield self._alone(1, unit)
            at_old, at_new = i + 1, j + 1
            if (i, j) in self._divisions:
                olds, news = self._divisions[i, j]
                yield from self._divided(olds, news)
                at_old, at_new = i + len(olds), j + len(news)
            elif i < len(old):
                yield self._together(old[i], new[j])

    def _kept(self) -> list[tuple[int, int]]:
        """The pairs that stand in place, in order, each passage once."""
        pairs: list[tuple[int, int]] = []
        seen: tuple[set[int], set[int]] = (set(), set())
        for pair in self._comparison.pairs:
            i, j = self._at[0][pair.old], self._at[1][pair.new]
            if not pair.in_place or i in seen[0] or j in seen[1]:
                continue
            in_division = i in self._in_division[0] or j in self._in_division[1]
            if in_division and (i, j) not in self._divisions:
                continue
            if self._units[0][i].is_heading != self._units[1][j].is_heading:
                continue
            seen[0].add(i)
            seen[1].add(j)
            pairs.append((i, j))
        pairs.sort()
        weights = [1 + self._units[0][i].weight + self._units[1][j].weight for i, j in pairs]
        kept = heaviest_run([j for _, j in pairs], weights)
        return [pair for k, pair in enumerate(pairs) if k in kept]

    def _find_divisions(self) -> None:
        """Splits and mergers of passages, by the indexes of their first passages."""
        for change in self._comparison.changes:
            old, new = change.old, change.new
            if change.kind not in {Kind.SPLIT, Kind.MERGED} or not old or not new:
                continue
            olds, news = (
                [at[part.anchor] for part in side.parts] or [at[side.anchor]]
                for side, at in ((old, self._at[0]), (new, self._at[1]))
            )
            if self._units[0][olds[0]].is_heading:
                continue
            units = [self._units[0][i] for i in olds], [self._units[1][j] for j in news]
            if any(u[-1].index - u[0].index != len(u) - 1 for u in units):
                continue  # pieces that stand apart: one stays in place
            for side, indexes in ((0, olds), (1, news)):
                self._in_division[side].update(indexes)
            if self._divided(*units):
                self._divisions[olds[0], news[0]] = units

    def _divided(self, olds: list[Unit], news: list[Unit]) -> list[RedlineEntry]:
        """The pieces of a passage that was split or merged; none where they cannot be told apart."""
        is_split = len(olds) == 1
        texts = [" ".join(unit.text for unit in units) for units in (olds, news)]
        runs = [_joined_runs(units) for units in (olds, news)]
        parts = news if is_split else olds
        whole = olds[0] if is_split else news[0]
        pieces = styled_pieces(texts[0], runs[0], texts[1], runs[1])
        cut = cut_pieces(pieces, [len(part.text) for part in parts], "-" if is_split else "+")
        if cut is None:
            return []
        side: int = 1 if is_split else 0
        ids = tuple(self._ids[side].get(parts[0].anchor, []))
        entries = []
        for number, (part, own) in enumerate(zip(parts, cut, strict=True)):
            shown = part if is_split else whole
            is_first = number == 0
            shape = _shape_of(shown)
            if not is_first and not is_split and shape is Shape.ITEM:
                shape = Shape.PARAGRAPH
            entries.append(
                RedlineEntry(
                    mark="=",
                    shape=shape,
                    old=(whole if is_split else part).passage if is_first or not is_split else None,
                    new=(part if is_split else whole).passage if is_first or is_split else None,
                    pieces=own,
                    level=_level_of(shown),
                    marker=self._marker(1, shown) if is_first or is_split else "",
                    change_ids=ids if is_first else (),
                    joint="=" if is_first else "+" if is_split else "-",
                )
            )
        return entries

    def _title(self) -> Iterator[RedlineEntry]:
        old, new = (text_of(policy) for policy in self._policies)
        if old or new:
            headings = [policy.heading for policy in self._policies]
            ids = tuple(
                c.id
                for c in self._comparison.changes
                if c.id.startswith(("metadata/title#", "metadata/heading#"))
            )
            yield RedlineEntry(
                mark="=" if old and new else "-" if old else "+",
                shape=Shape.TITLE,
                old=None,
                new=None,
                pieces=styled_pieces(old, headings[0], new, headings[1]),
                level=1,
                change_ids=ids,
            )

    def _together(self, old: Unit, new: Unit) -> RedlineEntry:
        ids = self._ids[1].get(new.anchor, []) or self._ids[0].get(old.anchor, [])
        cells: tuple[tuple[Piece, ...], ...] = ()
        pieces: tuple[Piece, ...] = ()
        if isinstance(old.node, Row) and isinstance(new.node, Row):
            cells = self._cells(old, new)
        else:
            pieces = styled_pieces(old.text, _runs(old), new.text, _runs(new))
        return RedlineEntry(
            mark="=",
            shape=_shape_of(new),
            old=old.passage,
            new=new.passage,
            pieces=pieces,
            cells=cells,
            level=_level_of(new),
            marker=self._marker(1, new),
            group=self._group(1, new),
            old_number=_number_of(old),
            new_number=_number_of(new),
            change_ids=tuple(ids),
        )

    def _alone(self, side: int, unit: Unit) -> RedlineEntry:
        mark: Mark = "-" if side == 0 else "+"
        other = self._moved[side].get(unit.anchor, "")
        cells: tuple[tuple[Piece, ...], ...] = ()
        pieces: tuple[Piece, ...] = ()
        stood = self._stood(unit) if side else None
        if isinstance(unit.node, Row):
            cells = self._cells(stood, unit) if side else self._cells(unit, None)
        elif stood:
            pieces = styled_pieces(stood.text, _runs(stood), unit.text, _runs(unit))
        else:
            pieces = whole_pieces(mark, unit.text, _runs(unit))
        return RedlineEntry(
            mark=mark,
            shape=_shape_of(unit),
            old=unit.passage if side == 0 else None,
            new=unit.passage if side == 1 else None,
            pieces=pieces,
            cells=cells,
            level=_level_of(unit),
            marker=self._marker(side, unit),
            group=self._group(side, unit),
            old_number=_number_of(unit) if side == 0 else "",
            new_number=_number_of(unit) if side == 1 else "",
            change_ids=tuple(self._ids[side].get(unit.anchor, [])),
            moved_to=other if side == 0 else "",
            moved_from=other if side == 1 else "",
        )

    def _stood(self, unit: Unit) -> Unit | None:
        """The passage of the old text that one of the new text was, whole, before it moved."""
        anchor = self._whole.get(unit.anchor)
        old = self._units[0][self._at[0][anchor]] if anchor else None
        if old is None or isinstance(old.node, Row) != isinstance(unit.node, Row):
            return None
        # The columns of a table that has a counterpart stand in the order of those two.
        table = self._tables[1].get(unit.table)
        return None if table and self._tables[0].get(old.table) is not table else old

    def _marker(self, side: int, unit: Unit) -> str:
        if unit.kind is not NodeKind.LIST_ITEM:
            return ""
        anchor, _, item = unit.anchor.rpartition("/i")
        start = self._lists[side].get(anchor)
        if start is None:
            return BULLET
        is_counted = unit.text != text_of(unit.node)
        return "" if is_counted else f"{start + int(item) - 1}."

    def _group(self, side: int, unit: Unit) -> str:
        if not unit.table:
            return ""
        table = self._tables[side].get(unit.table)
        return f"{table.old}|{table.new}" if table else f"{side}:{unit.table}"

    def _cells(self, old: Unit | None, new: Unit | None) -> tuple[tuple[Piece, ...], ...]:
        """The cells of a row in the merged order of columns; () where a row has none."""
        rows = _cells_of(old), _cells_of(new)
        table = (
            self._tables[0].get(old.table)
            if old
            else self._tables[1].get(new.table)
            if new
            else None
        )
        if old and new and self._tables[1].get(new.table) is not table:
            table = None
        merged = (
            merged_columns(table, self._widths(table))
            if table
            else [(k, k) for k in range(max(map(len, rows)))]
        )
        return tuple(styled_cell(_cell(rows[0], i), _cell(rows[1], j)) for i, j in merged)

    def _widths(self, table: ColumnPairs) -> tuple[int, int]:
        widths = [
            next(len(_cells_of(u)) for u in units if u.table == anchor)
            for units, anchor in zip(self._units, (table.old, table.new), strict=True)
        ]
        return widths[0], widths[1]


def _joined_runs(units: list[Unit]) -> Text:
    """The runs of several passages, with a blank between each two."""
    runs: list[Run] = []
    for unit in units:
        runs += [Run(text=" "), *_runs(unit)] if runs else _runs(unit)
    return tuple(runs)


def _cells_of(unit: Unit | None) -> tuple[Text, ...]:
    return unit.node.cells if unit is not None and isinstance(unit.node, Row) else ()


def _cell(cells: tuple[Text, ...], column: int | None) -> Text | None:
    return cells[column] if column is not None and column < len(cells) else None


def _numbered_lists(policy: Policy) -> dict[str, int]:
    """The first number of every numbered list, by anchor."""
    return {
        passage.anchor: passage.node.start
        for passage in walk(policy)
        if isinstance(passage.node, NumberedList)
    }


def _runs(unit: Unit) -> Text:
    texts = own_texts(unit)
    return texts[0] if len(texts) == 1 else ()


def _shape_of(unit: Unit) -> Shape:
    return Shape.HEADER_ROW if unit.is_header else _SHAPES.get(unit.kind, Shape.RAW)


def _level_of(unit: Unit) -> int:
    if unit.is_heading:
        return len(unit.passage.sections) + 2
    return len(_LIST_STEP.findall(unit.anchor))


def _number_of(unit: Unit) -> str:
    node = unit.node
    if not isinstance(node, Section) or not node.number:
        return ""
    return f"{node.label} {node.number}".strip()

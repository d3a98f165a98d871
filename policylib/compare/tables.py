"""Tables by column: which column of one table is which of the other.

A column that came, went or moved is one change, not one per row: rows are compared on the
columns that both tables have.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence

from policylib.compare.alignment import kept_in_order
from policylib.compare.facts import ColumnPairs
from policylib.compare.moves import heaviest_run
from policylib.compare.pairing import Pairing
from policylib.compare.units import Unit
from policylib.compare.words import coded, new_codes, words_of
from policylib.document import CELL_SEPARATOR, Row, normalise, plain
from policylib.records import dataclass

_COMMON_CELL = 12
_HEAD_KEPT = 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class TablePair:
    """Two tables that are one: their rows, their paired columns, and those that moved.

    `columns` are pairs of column numbers from 0, in the order of the old table.
    """

    old_rows: tuple[Unit, ...]
    new_rows: tuple[Unit, ...]
    columns: tuple[tuple[int, int], ...]
    moved: frozenset[int]

    @property
    def is_plain(self) -> bool:
        """Whether both have the same columns in the same order."""
        whole = tuple((k, k) for k in range(len(self.columns)))
        sizes = {_width(self.old_rows), _width(self.new_rows)}
        return self.columns == whole and sizes == {len(whole)}

    def shared_text(self, unit: Unit, *, is_old: bool) -> str:
        """A row's cells in the columns that both tables have; moved ones last, by heading."""
        side = 0 if is_old else 1
        kept = [pair[side] for pair in self.columns if pair[0] not in self.moved]
        moved = [pair for pair in self.columns if pair[0] in self.moved]
        moved.sort(key=lambda pair: (sorted(self._heads(pair)), sorted(pair)))
        cells = _cells(unit)
        order = [*sorted(kept), *(pair[side] for pair in moved)]
        return normalise(CELL_SEPARATOR.join(cells[k] for k in order if k < len(cells)))

    def mirrored(self) -> "TablePair":
        """The same columns with the texts exchanged."""
        return TablePair(
            old_rows=self.new_rows,
            new_rows=self.old_rows,
            columns=tuple(sorted((j, i) for i, j in self.columns)),
            moved=frozenset(j for i, j in self.columns if i in self.moved),
        )

    def _heads(self, pair: tuple[int, int]) -> tuple[str, str]:
        return column_text(self.old_rows[:1], pair[0]), column_text(self.new_rows[:1], pair[1])


def column_text(rows: tuple[Unit, ...], column: int) -> str:
    """All cells of a column from the top, joined by " | "."""
    cells = (row.node.cells for row in rows if isinstance(row.node, Row))
    return normalise(CELL_SEPARATOR.join([plain(c[column]) for c in cells if column < len(c)]))


def _cells(unit: Unit) -> list[str]:
    assert isinstance(unit.node, Row)
    return [plain(cell) for cell in unit.node.cells]


def _width(rows: tuple[Unit, ...]) -> int:
    return len(_cells(rows[0])) if rows else 0


def merged_columns(
    table: ColumnPairs, widths: tuple[int, int]
) -> list[tuple[int | None, int | None]]:
    """Columns of both tables in one order; a moved one stands at both places."""
    merged: list[tuple[int | None, int | None]] = []
    at_old = at_new = 0
    kept = [pair for pair in table.columns if pair[0] not in table.moved]
    for i, j in [*sorted(kept), widths]:
        merged += [(k, None) for k in range(at_old, i)]
        merged += [(None, k) for k in range(at_new, j)]
        if i < widths[0]:
            merged.append((i, j))
        at_old, at_new = i + 1, j + 1
    return merged


def pair_tables(pairing: Pairing) -> list[TablePair]:
    """The tables that are one in both texts, known by the rows that they share."""
    return [_paired(pairing, old, new) for old, new in _same_tables(pairing)]


def same_tables(units: Sequence[Unit]) -> tuple[ColumnPairs, ...]:
    """Every table as itself, where both texts are one."""
    widths = {unit.table: len(_cells(unit)) for unit in units if unit.table}
    return tuple(
        ColumnPairs(table, table, tuple((at, at) for at in range(width)), frozenset())
        for table, width in widths.items()
    )


def pair_heads(pairing: Pairing) -> None:
    """Pair the head rows of tables that are one, where a fifth of the words is kept."""
    for tables in _same_tables(pairing):
        first, second = (rows[0] for rows in tables)
        if not (first.is_header and second.is_header):
            continue
        if pairing.is_free(0, first.index) and pairing.is_free(1, second.index):
            codes = new_codes()
            one, other = (
                coded([word.casefold() for word in words_of(unit.text)], codes)
                for unit in (first, second)
            )
            if kept_in_order(one, other) > _HEAD_KEPT * min(len(one), len(other)):
                pairing.pair(first.index, second.index)


def _same_tables(pairing: Pairing) -> list[tuple[tuple[Unit, ...], tuple[Unit, ...]]]:
    rows: tuple[dict[str, list[Unit]], dict[str, list[Unit]]] = (
        defaultdict(list),
        defaultdict(list),
    )
    for side in (0, 1):
        for unit in pairing.units[side]:
            if unit.table:
                rows[side][unit.table].append(unit)
    votes: Counter[tuple[str, str]] = Counter()
    for unit in pairing.units[0]:
        partner = pairing.partners[0][unit.index]
        if unit.table and partner >= 0 and pairing.units[1][partner].table:
            votes[unit.table, pairing.units[1][partner].table] += 1
    taken: set[tuple[int, str]] = set()
    tables = []
    for (old, new), _ in sorted(votes.items(), key=lambda vote: (-vote[1], sorted(vote[0]))):
        if (0, old) in taken or (1, new) in taken:
            continue
        taken |= {(0, old), (1, new)}
        tables.append((tuple(rows[0][old]), tuple(rows[1][new])))
    return tables


def _paired(pairing: Pairing, old: tuple[Unit, ...], new: tuple[Unit, ...]) -> TablePair:
    columns = _pair_columns(pairing, old, new)
    weights = [len(column_text(old, i)) + len(column_text(new, j)) + 1 for i, j in columns]
    kept = heaviest_run([j for _, j in columns], weights)
    moved = frozenset(columns[k][0] for k in range(len(columns)) if k not in kept)
    return TablePair(old_rows=old, new_rows=new, columns=columns, moved=moved)


def _pair_columns(
    pairing: Pairing, old: tuple[Unit, ...], new: tuple[Unit, ...]
) -> tuple[tuple[int, int], ...]:
    """Columns by their heads, then by the cells that they share, then by what is left in order."""
    inside = {row.index: row for row in new}
    together = [
        (_cells(row), _cells(inside[pairing.partners[0][row.index]]))
        for row in old
        if pairing.partners[0][row.index] in inside
    ]
    if old and new and old[0].is_header and new[0].is_header:
        together.append((_cells(old[0]), _cells(new[0])))
    found: dict[int, int] = {}
    heads = _cells(old[0]), _cells(new[0])
    once = tuple({head for head, count in Counter(side).items() if count == 1} for side in heads)
    there = {head: j for j, head in enumerate(heads[1])}
    for i, head in enumerate(heads[0]):
        if head and head in once[0] and head in once[1]:
            found[i] = there[head]
    taken = set(found.values())
    alike = _alike_columns(together, set(found), taken)
    ranked = sorted(
        alike.items(), key=lambda each: (-each[1], abs(each[0][0] - each[0][1]), each[0])
    )
    for (i, j), count in ranked:
        if 2 * count > len(together) - 1 and i not in found and j not in taken:
            found[i] = j
            taken.add(j)
    left = [i for i in range(len(heads[0])) if i not in found]
    right = [j for j in range(len(heads[1])) if j not in taken]
    if len(left) == len(right):
        found.update(zip(left, right, strict=True))
    return tuple(sorted(found.items()))


def _alike_columns(
    together: list[tuple[list[str], list[str]]], known: set[int], taken: set[int]
) -> Counter[tuple[int, int]]:
    """How many cells two columns without a partner share, row by row.

    A word that fills a whole row ("x") tells nothing but of columns in the same place.
    """
    alike: Counter[tuple[int, int]] = Counter()
    for one, other in together:
        holders: dict[str, list[int]] = defaultdict(list)
        for j, cell in enumerate(other):
            if cell and j not in taken:
                holders[cell].append(j)
        for i, cell in enumerate(one):
            if i in known:
                continue
            same = holders.get(cell, [])
            alike.update((i, j) for j in same if len(same) <= _COMMON_CELL or i == j)
    return alike

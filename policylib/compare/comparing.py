"""Comparing two policies: units, then pairs, then moves, then changes.

The order of work (what is surest first):

1. headings by title, from the outermost in;
2. passages of equal words: in their place, then anywhere;
3. headings by what stands under them, and again the passages below new pairs;
4. passages that equal several neighbours joined, and lists that became tables;
5. what is left, by likeness: pairs and edited divisions in one list, the best first;
6. headings and passages once more, since 5 found new company for them;
7. head rows of tables that are one, and pieces that went elsewhere;
8. divided headings, then what moved, then the changes themselves.
"""

from collections.abc import Mapping, Sequence

from policylib.compare.changes import ChangeFinder
from policylib.compare.divisions import find_divided_headings
from policylib.compare.facts import (
    Change,
    ColumnPairs,
    Comparison,
    Edition,
    NodeKind,
    Pair,
    Segment,
    Signal,
    Significance,
)
from policylib.compare.headings import pair_by_content, pair_by_title
from policylib.compare.meaning.signals import signals_of
from policylib.compare.metadata import metadata_changes
from policylib.compare.moves import find_moves
from policylib.compare.pairing import Pairing, is_reversed
from policylib.compare.partings import part_pieces
from policylib.compare.passages import pair_divided, pair_equal_anywhere, pair_equal_in_place
from policylib.compare.resettings import pair_reset
from policylib.compare.rewordings import pair_reworded
from policylib.compare.tables import TablePair, pair_heads, pair_tables, same_tables
from policylib.compare.tongue import tongue_of
from policylib.compare.units import Unit, units_of
from policylib.document import Policy, Role, text_of, title_of


def compare(
    old: Policy,
    new: Policy,
    *,
    old_commit: str | None = None,
    new_commit: str | None = None,
    actors: Mapping[str, Sequence[str]] | None = None,
) -> Comparison:
    """Everything that differs between two policies, as typed facts.

    `old_commit` and `new_commit` are carried along for those who read the result. `actors` maps
    titles and committees to their other names (`[actors]` in policy.toml), so that a new name
    for the same body is no change of actor. Pure: the same policies give the same comparison.
    """
    editions = edition_of(old, old_commit), edition_of(new, new_commit)
    if old == new:
        return Comparison(
            old=editions[0],
            new=editions[1],
            changes=(),
            unchanged_sections=_untouched(units_of(new), set()),
            pairs=tuple(Pair(u.anchor, u.anchor, in_place=True) for u in units_of(new)),
            tables=same_tables(units_of(new)),
            old_policy=old,
            new_policy=new,
        )
    pairing, tables = _pair(old, new)

    def read_signals(segments: Sequence[Segment], question: Role | None) -> tuple[Signal, ...]:
        return signals_of(segments, lang=editions[1].lang, question=question, actors=actors)

    finder = ChangeFinder(pairing, tables, read_signals)
    changes = finder.changes()
    if any(map(_may_reach_further, changes)):
        from policylib.compare.ripple.mentions import with_ripple

        changes = with_ripple(changes, pairing)
    return Comparison(
        old=editions[0],
        new=editions[1],
        changes=(*metadata_changes(old, new), *changes),
        unchanged_sections=_untouched(pairing.units[1], _touched_tops(pairing, finder)),
        pairs=_pairs(pairing),
        tables=tuple(
            ColumnPairs(t.old_rows[0].table, t.new_rows[0].table, t.columns, t.moved)
            for t in tables
        ),
        old_policy=old,
        new_policy=new,
    )


def _may_reach_further(change: Change) -> bool:
    """Whether other passages may name what changed: never where only signs or setting did."""
    if change.significance is Significance.EDITORIAL:
        return change.node in {NodeKind.THEME, NodeKind.SECTION}
    return True


def edition_of(policy: Policy, commit: str | None = None) -> Edition:
    """Which version a policy is, as its own front matter tells; its language as its words tell."""
    metadata = policy.metadata
    return Edition(
        version=metadata.version,
        status=metadata.status,
        adopted_on=metadata.adopted_on,
        in_force_from=metadata.in_force_from,
        commit=commit,
        title=title_of(policy),
        lang=tongue_of(policy),
    )


def _pair(old: Policy, new: Policy) -> tuple[Pairing, list[TablePair]]:
    units = units_of(old), units_of(new)
    reverse = is_reversed(old, new, units)
    pairing = Pairing.of(*(units[::-1] if reverse else units))
    pair_units(pairing)
    pair_heads(pairing)
    part_pieces(pairing)
    find_divided_headings(pairing)
    find_moves(pairing)
    tables = pair_tables(pairing)
    if reverse:
        return pairing.mirrored(), [table.mirrored() for table in tables]
    return pairing, tables


def pair_units(pairing: Pairing, *, by_place: bool = True) -> None:
    """Find which unit of one text is which of the other, the surest first (steps 1 to 6 above).

    `by_place` as `pair_reworded` has it.
    """
    pair_by_title(pairing)
    pair_equal_in_place(pairing)
    pair_equal_anywhere(pairing)
    pair_by_content(pairing)
    pair_equal_in_place(pairing)
    pair_divided(pairing)
    pair_reset(pairing)
    pair_reworded(pairing, by_place=by_place)
    pair_by_content(pairing)
    pair_reworded(pairing, by_place=by_place)


def _pairs(pairing: Pairing) -> tuple[Pair, ...]:
    olds, news = pairing.units
    away = _away(pairing, 0), _away(pairing, 1)
    links = [(i, j) for i, j in enumerate(pairing.partners[0]) if j >= 0]
    apart: set[tuple[int, int]] = set()
    for side, whole, pieces in pairing.splits:
        parts = [(whole, piece) if side == 0 else (piece, whole) for piece in pieces]
        links += parts
        apart.update(pair for pair in parts if _is_piece_elsewhere(olds, news, pair, pairing))
    pairs = (
        Pair(
            olds[i].anchor,
            news[j].anchor,
            in_place=i not in away[0] and j not in away[1] and (i, j) not in apart,
        )
        for i, j in links
    )
    return tuple(dict.fromkeys(pairs))


def _is_piece_elsewhere(
    olds: list[Unit], news: list[Unit], pair: tuple[int, int], pairing: Pairing
) -> bool:
    """Whether a piece of a divided passage stands in another theme than the whole."""
    old, new = olds[pair[0]], news[pair[1]]
    return not old.is_heading and not pairing.are_same(old.theme, new.theme)


def _away(pairing: Pairing, side: int) -> set[int]:
    """The units of one text that moved, or stand under a heading that did."""
    away: set[int] = set()
    for unit in pairing.units[side]:
        first = unit.index if side == 0 else pairing.partners[1][unit.index]
        if first in pairing.moved or unit.section in away:
            away.add(unit.index)
    return away


def _top_of(units: list[Unit], index: int) -> int:
    """The theme that a unit belongs to, else the outermost section (-1: none)."""
    unit = units[index]
    if unit.theme >= 0:
        return unit.theme
    while unit.section >= 0:
        unit = units[unit.section]
    return unit.index if unit.is_heading else -1


def _touched_tops(pairing: Pairing, finder: ChangeFinder) -> set[int]:
    """The themes and outermost sections of the new text that a change touches."""
    touched = {_top_of(pairing.units[1], index) for index in finder.touched[1]}
    for index in finder.touched[0]:
        top = _top_of(pairing.units[0], index)
        if top >= 0:
            touched.add(pairing.partners[0][top])
            touched |= {j for i, j in pairing.kin if i == top}
    return touched


def _untouched(units: list[Unit], touched: set[int]) -> tuple[str, ...]:
    return tuple(
        text_of(unit.node)
        for unit in units
        if unit.is_heading
        and (unit.kind is NodeKind.THEME or (unit.theme < 0 and unit.section < 0))
        and unit.index not in touched
    )

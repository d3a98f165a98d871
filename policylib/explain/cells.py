"""A table's row in words: its first cell names it, the names of its columns name the rest."""

import re
from functools import lru_cache

from policylib.compare.facts import Change, Comparison, NodeKind
from policylib.document import CELL_SEPARATOR, Policy, Table, normalise, plain, text_of, walk
from policylib.explain.context import edit_of
from policylib.language import Language

Cells = tuple[tuple[str, str], ...]
"""The cells of a row: what each column is called ("" for none), and what stands there."""


def cells_at(policy: Policy, anchor: str) -> Cells:
    """The cells of the row at an anchor; () where no row of a table stands there."""
    return _rows(_Same(policy)).get(anchor, ())


def row_in_words(
    change: Change, comparison: Comparison, language: Language, *, longest: int
) -> str:
    """A row or column that came or went: "»Eget bryllup«, Fri med løn: 1 dag"; "" for other things.

    At most about so many words as `longest`.
    """
    side = change.new or change.old
    if side is None:
        return ""
    if change.node is NodeKind.TABLE_COLUMN:
        name, *rest = side.text.split(CELL_SEPARATOR)
        return _shortened(name, f": {', '.join(rest)}" if rest else "", longest, language)
    if change.node is not NodeKind.TABLE_ROW:
        return ""
    cells = cells_at(comparison.new_policy if change.new else comparison.old_policy, side.anchor)
    told = [(name, cell) for name, cell in cells if cell]
    if not told:
        return ""
    rest = [f"{name}: {cell}" if name else cell for name, cell in told[1:]]
    return _shortened(told[0][1], "".join(f", {each}" for each in rest), longest, language)


def place_in_table(change: Change, comparison: Comparison, language: Language) -> str:
    """Of which row and column an edited row tells: "I tabellen: »Eget bryllup«, »Varsel«."."""
    if change.node is not NodeKind.TABLE_ROW or change.new is None:
        return ""
    cells = cells_at(comparison.new_policy, change.new.anchor)
    if not cells or normalise(CELL_SEPARATOR.join(c for _, c in cells)) != change.new.text:
        return ""
    named = [cells[0][1]]
    edit = edit_of(change)
    start = 0
    for number, (name, cell) in enumerate(cells):
        end = start + len(cell)
        if edit and start <= edit[0] <= end:
            named += [name] if number and name else []
            break
        start = end + len(CELL_SEPARATOR)
    words = ", ".join(language.quoted(each) for each in named if each)
    return language.label("page.in_table", place=words) if words else ""


def between_cells(words: str) -> str:
    """Words quoted from a row, with commas for the signs between its cells."""
    return re.sub(r" \|(?= |[«”»]|$)", ",", words) if "|" in words else words


def in_sentences(words: str, change: Change) -> str:
    """Words quoted from a change as they are read aloud, without signs between cells or parts."""
    match change.node:
        case NodeKind.TABLE_ROW | NodeKind.TABLE_COLUMN:
            return between_cells(words)
        case NodeKind.FIGURE:  # its description, then the words below it
            return words.replace(CELL_SEPARATOR, " ")
        case _:
            return words


def _shortened(name: str, rest: str, longest: int, language: Language) -> str:
    words = rest.split(" ")
    room = max(longest - len(name.split()), 3)
    told = " ".join(words[: room + 1]).rstrip(".,;:")
    return f"{language.quoted(name)}{told}{' …' if len(words) > room + 1 else ''}"


class _Same:
    """A policy as a key: the same one, not an equal one, which would cost a look at every word."""

    __slots__ = ("policy",)

    def __init__(self, policy: Policy) -> None:
        self.policy = policy

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.policy is self.policy

    def __hash__(self) -> int:
        return id(self.policy)


@lru_cache(maxsize=4)
def _rows(same: _Same) -> dict[str, Cells]:
    """The rows of all tables, by anchor."""
    rows: dict[str, Cells] = {}
    names: dict[str, tuple[str, ...]] = {}
    for passage in walk(same.policy):
        node = passage.node
        if isinstance(node, Table):
            names[passage.anchor] = tuple(plain(cell) for cell in node.header.cells)
            continue
        if passage.parent in names and text_of(node):
            cells = getattr(node, "cells", ())
            header = names[passage.parent]
            is_header = passage.anchor.endswith("/h1")
            rows[passage.anchor] = tuple(
                ("" if is_header or at >= len(header) else header[at], plain(cell))
                for at, cell in enumerate(cells)
            )
    return rows

"""Words that a comparison misses: the dangerous fault, looked for without knowing the edits.

A passage is told when a change covers it (its segments must rebuild it), when it is paired with
a passage of the very same words, or when it stands in the body of a section that came or went. A
passage that is none of these has all its words missed. References to themes may follow a
renumbering, and columns of a table that came, went or moved have changes of their own.
"""

import re
from collections import Counter

from policylib.compare import Comparison
from policylib.document import (
    BulletList,
    NumberedList,
    Passage,
    Raw,
    Row,
    Table,
    plain,
    text_of,
    walk,
)

_THEME_NUMBER = re.compile(r"\b([Tt]ema(?:er)?) \d+(?:(?:, | og | eller )\d+)*")


def missed_words(comparison: Comparison) -> list[str]:
    """The passages of either text that nothing tells, "-" those of the old one."""
    return _Told(comparison).missed()


class _Told:
    """What a comparison tells of each text."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._texts: tuple[dict[str, str], dict[str, str]] = ({}, {})
        self._bodies: tuple[Counter[str], Counter[str]] = (Counter(), Counter())
        self._paired: tuple[dict[str, list[str]], dict[str, list[str]]] = ({}, {})
        self._broken: list[str] = []
        self._at = tuple(
            {passage.anchor: passage for passage in walk(policy)}
            for policy in (comparison.old_policy, comparison.new_policy)
        )
        for pair in comparison.pairs:
            self._paired[0].setdefault(pair.old, []).append(pair.new)
            self._paired[1].setdefault(pair.new, []).append(pair.old)
        self._read_changes()

    def _read_changes(self) -> None:
        for change in self._comparison.changes:
            for at, side in enumerate((change.old, change.new)):
                if side is None or change.node in {"link", "table_column"}:
                    continue
                kept = ("=", "-+"[at])
                if "".join(s.text for s in change.segments if s.mark in kept) != side.text:
                    self._broken.append(f"segments do not rebuild: {change.id}")
                self._texts[at][side.anchor] = side.text
                self._texts[at].update({part.anchor: part.text for part in side.parts})
                self._bodies[at].update(side.body)

    def missed(self) -> list[str]:
        """What nothing tells."""
        return self._broken + [
            f"{'-+'[at]} {text_of(passage.node)}"
            for at in (0, 1)
            for passage in self._at[at].values()
            if _has_words(passage) and not self._is_told(at, passage)
        ]

    def _is_told(self, at: int, passage: Passage) -> bool:
        text = text_of(passage.node)
        if passage.anchor in self._texts[at]:
            own = self._texts[at][passage.anchor]
            # A row is told by the columns that both tables have, a date item with its number.
            return isinstance(passage.node, Row) or text in own or own in text
        others = [self._at[1 - at][other] for other in self._paired[at].get(passage.anchor, [])]
        if any(_neutral(text) == _neutral(text_of(other.node)) for other in others):
            return True
        if isinstance(passage.node, Row):
            rows = [(passage, other) if at == 0 else (other, passage) for other in others]
            if any(self._rows_agree(pair) for pair in rows):
                return True
        if self._bodies[at][text] > 0:
            self._bodies[at][text] -= 1
            return True
        # A heading stands in a body with its number before it.
        return any(words.endswith(text) for words in self._bodies[at])

    def _rows_agree(self, rows: tuple[Passage, Passage]) -> bool:
        """Whether two rows differ only in columns that a change tells of."""
        told = {
            (at, side.text)
            for change in self._comparison.changes
            if change.node == "table_column"
            for at, side in enumerate((change.old, change.new))
            if side
        }
        pairs = next((t.columns for t in self._comparison.tables if t.old == rows[0].parent), None)
        cells = [getattr(row.node, "cells", ()) for row in rows]
        if pairs is None or any(plain(cells[0][i]) != plain(cells[1][j]) for i, j in pairs):
            return False
        for at in (0, 1):
            table = self._at[at][rows[at].parent].node
            for column in set(range(len(cells[at]))) - {pair[at] for pair in pairs}:
                lines = (table.header, *table.rows)
                words = " | ".join(plain(line.cells[column]) for line in lines)
                if (at, words) not in told:
                    return False
        return True


def _neutral(text: str) -> str:
    return _THEME_NUMBER.sub(r"\1", text)


def _has_words(passage: Passage) -> bool:
    node = passage.node
    is_hidden = isinstance(node, Raw) and node.is_hidden
    return (
        bool(text_of(node))
        and not is_hidden
        and not isinstance(node, BulletList | NumberedList | Table)
    )

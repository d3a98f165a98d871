"""What a comparison states: typed facts, without wording and without colours.

    Comparison ── old, new            which two versions (Edition)
               ├─ changes ── Change   kind, node, two Sides, segments, significance, signals
               ├─ pairs               which passage of the old text is which of the new
               └─ unchanged_sections  what can be said aloud to be untouched

The JSON contract (`contract/comparison`, version 1) is these facts; `explain` words them.
"""

import datetime
from dataclasses import field
from enum import StrEnum
from typing import Literal, NamedTuple

from policylib.document import Force, Policy, Role, Status
from policylib.records import dataclass


class Kind(StrEnum):
    """What happened to a passage; where several hold, the first in contract order is told."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"
    RENAMED = "renamed"
    SPLIT = "split"
    MERGED = "merged"


class NodeKind(StrEnum):
    """What sort of passage it happened to."""

    THEME = "theme"
    SECTION = "section"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE_ROW = "table_row"
    TABLE_COLUMN = "table_column"
    QUOTE = "quote"
    FIGURE = "figure"
    FOOTNOTE = "footnote"
    LINK = "link"
    CODE = "code"
    METADATA = "metadata"
    OTHER = "other"


class Significance(StrEnum):
    """How much a change matters, by rule and never as a verdict on law."""

    EDITORIAL = "editorial"
    WORDING = "wording"
    SUBSTANTIVE = "substantive"


class SignalType(StrEnum):
    """What a signal is about, in the contract's order, which is also the order of importance."""

    OBLIGATION = "obligation"
    PROHIBITION = "prohibition"
    RIGHT = "right"
    INFLUENCE = "influence"
    NEGATION = "negation"
    NUMBER = "number"
    DATE = "date"
    ACTOR = "actor"
    SCOPE = "scope"
    CONDITION = "condition"
    LIST_LOGIC = "list_logic"
    LINK = "link"
    PLACE = "place"
    FORMAT = "format"


class Since(StrEnum):
    """What became of a change since an earlier draft was compared with the same old version."""

    NEW = "new"
    KEPT = "kept"
    ALTERED = "altered"
    WITHDRAWN = "withdrawn"


class Direction(StrEnum):
    """Which way a signal points; `STRONGER` and `WEAKER` hold within one ladder only."""

    STRONGER = "stronger"
    WEAKER = "weaker"
    LARGER = "larger"
    SMALLER = "smaller"


Unit = Literal[
    "day", "workday", "week", "month", "year", "hour", "percent", "DKK",
    "per_week", "per_month", "per_year", "paragraph",
]  # fmt: skip
Mark = Literal["=", "-", "+"]


class Segment(NamedTuple):
    """A stretch of text that stands in both versions (`=`), the old (`-`) or the new (`+`)."""

    mark: Mark
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """Evidence that a change matters: the words on either side (None where there are none)."""

    type: SignalType
    old: str | None = None
    new: str | None = None
    direction: Direction | None = None
    unit: Unit | None = None
    uncertain: bool = False


class Part(NamedTuple):
    """One piece of a passage that was split or merged."""

    text: str
    anchor: str
    file: str
    line: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A changed passage as one version has it.

    `text` is its comparison text (for sections the title). `place` are the headings above it,
    outermost first. `number` is a section's number. `parts` are the pieces on the divided side
    of a split or merge. `body` is the plain text of what came or went with a section. `question`
    and `force` tell which question it answers and whether it binds.
    """

    text: str
    anchor: str
    file: str = ""
    line: int | None = None
    place: tuple[str, ...] = ()
    number: str | None = None
    parts: tuple[Part, ...] = ()
    body: tuple[str, ...] = ()
    question: Role | None = None
    force: Force | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A passage that did not change, but names something that did: "read this place too".

    `term` is what it names, as it stands there; the rest is where it stands in the new text.
    """

    term: str
    text: str
    anchor: str
    place: tuple[str, ...] = ()
    file: str = ""
    line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One computed difference. `old` is None for what was added, `new` for what was removed.

    `ripple` are the unchanged passages that name what changed. The rest is told to the
    comparison afterwards and is empty in a bare one: `reason` and `basis` are an editor's words,
    `earlier` what editors wrote of it in versions between the two, newest first, `overruled` what the rules said where the editor said otherwise, `since` what became of the
    change since an earlier draft, `in_draft` how that draft has a passage that was altered since
    (None where it had taken it out), `lineage` the passage's identity through time.
    """

    id: str
    kind: Kind
    node: NodeKind
    old: Side | None
    new: Side | None
    segments: tuple[Segment, ...]
    significance: Significance
    signals: tuple[Signal, ...] = ()
    ripple: tuple[Mention, ...] = ()
    reason: str = ""
    basis: str = ""
    earlier: "tuple[EditorsNote, ...]" = ()
    overruled: Significance | None = None
    since: Since | None = None
    in_draft: Side | None = None
    lineage: str = ""

    @property
    def by_rule(self) -> Significance:
        """What the rules say, whatever an editor said."""
        return self.overruled or self.significance

    @property
    def gravest(self) -> Significance:
        """The heavier of what the rules and the editor say: an overrule hides nothing."""
        order = list(Significance)
        return max(self.by_rule, self.significance, key=order.index)

    @property
    def is_edited(self) -> bool:
        """Whether words differ, besides whatever else happened."""
        return any(segment.mark != "=" for segment in self.segments)

    @property
    def sides(self) -> tuple[Side, ...]:
        """The sides that there are: the old one first."""
        return tuple(side for side in (self.old, self.new) if side is not None)


class Pair(NamedTuple):
    """The anchors of one passage in the old and in the new text.

    `in_place` is False where the passage, or a section around it, has moved. In a split or
    merge each piece is paired with the whole.
    """

    old: str
    new: str
    in_place: bool


class ColumnPairs(NamedTuple):
    """Two tables that are one (by anchor), and which of their columns are which (from 0).

    `moved` are the columns, by their number in the old table, that changed place.
    """

    old: str
    new: str
    columns: tuple[tuple[int, int], ...]
    moved: frozenset[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """Which version a side of the comparison is."""

    version: str
    status: Status | None
    adopted_on: datetime.date | None
    in_force_from: datetime.date | None
    commit: str | None
    title: str
    lang: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EditorsNote:
    """What an editor wrote about one change: a reason, its basis, another significance.

    `passage` is the address in the new text (in the old one for what went), `quote` words that
    stand there, `lineage` its identity through time. `version` is that of an earlier version whose
    editor wrote it, in a comparison that spans several; "" for the words about the new one.
    """

    passage: str = ""
    lineage: str = ""
    quote: str = ""
    reason: str = ""
    basis: str = ""
    significance: Significance | None = None
    file: str = ""
    line: int | None = None
    version: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EditorsWords:
    """What an editor wrote about a version, held against the version before it.

    `unplaced` are notes that fit no change any more. `is_whole` is False where another pair of
    versions is compared: a change without a reason here may have one elsewhere.
    """

    introduction: str = ""
    decision: str = ""
    notes: tuple[EditorsNote, ...] = ()
    unplaced: tuple[EditorsNote, ...] = ()
    is_whole: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Everything that differs between two policies, in the order of the new text.

    `editors` is None where nobody wrote about the new version. `since` is the earlier draft of
    three points; `withdrawn` are the changes that stood there and are taken back.
    """

    old: Edition
    new: Edition
    changes: tuple[Change, ...]
    unchanged_sections: tuple[str, ...]
    pairs: tuple[Pair, ...] = ()
    tables: tuple[ColumnPairs, ...] = ()
    editors: EditorsWords | None = None
    since: Edition | None = None
    withdrawn: tuple[Change, ...] = ()
    old_policy: Policy = field(repr=False, default=Policy())
    new_policy: Policy = field(repr=False, default=Policy())

    @property
    def lang(self) -> str:
        """The language in which the change is explained: that of the new text."""
        return self.new.lang

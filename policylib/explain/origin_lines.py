"""The records in which the origins of a text are told; every output renders the same ones.

OriginsAnswer ── short, tables        the answer first
              ├─ passages ── ToldNew      the new text in its order, each with its origin
              └─ documents ── ToldDocument    what was not found, then what was, per document
"""

from typing import NamedTuple

from policylib.compare.facts import Segment
from policylib.records import dataclass


class OriginTable(NamedTuple):
    """A small table of the summary: its caption, the column heads, a row per document."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Words of a new passage from one place: where they come from, how they were edited.

    `document` and `anchor` are that place, -1 and "" for new text; `told` says what an edit means.
    """

    lead: str
    segments: tuple[Segment, ...]
    told: str = ""
    document: int = -1
    anchor: str = ""

    @property
    def is_new(self) -> bool:
        """Whether the words come from no old document."""
        return self.document < 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldNew:
    """A passage of the new text: what it is called, its words with their origins, and notes.

    `alike` are other places that hold nearly the same, `left_out` are the sentences that stood with
    these words and are not found. `level` is 0 for passages, else the depth of the heading, from 1. `heading` is a heading in
    full.
    """

    anchor: str
    label: str
    stretches: tuple[Stretch, ...]
    notes: tuple[str, ...] = ()
    alike: tuple[Stretch, ...] = ()
    left_out: tuple[str, ...] = ()
    level: int = 0
    heading: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldOld:
    """A passage of an old document: where it stood, its words, and what became of them.

    `texts` are the lost sentences, whole; of a passage that was found, its first words. `targets`
    are the places in the new text, by anchor.
    """

    anchor: str
    place: str
    texts: tuple[str, ...]
    told: str
    held: str = ""
    targets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldDocument:
    """An old document: how much of it lives on, what was not found, where the rest went."""

    name: str
    summary: str
    lost: tuple[ToldOld, ...]
    found: tuple[ToldOld, ...]
    headings: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginsAnswer:
    """The whole answer in words."""

    title: str
    policy: str
    compared: str
    short_title: str
    short: tuple[str, ...]
    tables: tuple[OriginTable, ...]
    passages: tuple[ToldNew, ...]
    documents: tuple[ToldDocument, ...]
    disclaimer: str

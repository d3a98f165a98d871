"""What many old documents and one new one say of each other: typed facts, without wording.

    Origins ── new, documents          which texts (Edition), and how much of each old one lives on
            ├─ passages ── NewPassage  where its text comes from, or that it is new
            └─ old      ── OldPassage  where its text went, or that it was not found

A `Strand` is one old passage, or some sentences of it, with what became of them in one new passage.
"""

from dataclasses import field
from enum import StrEnum
from typing import NamedTuple

from policylib.compare.facts import Edition, NodeKind, Segment, Signal, Significance
from policylib.document import Policy
from policylib.records import dataclass


class Descent(StrEnum):
    """How a passage of the new text came about."""

    UNCHANGED = "unchanged"
    EDITED = "edited"
    TOGETHER = "together"
    NEW = "new"


class Fate(StrEnum):
    """What became of a passage of an old document."""

    UNCHANGED = "unchanged"
    EDITED = "edited"
    PARTLY = "partly"
    NOT_FOUND = "not_found"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A passage where it stands.

    `document` counts the old documents from 0; -1 is the new text. `text` is its comparison text,
    for a heading the title without its `number`, which `heading` has in full; `place` are the
    headings above it.
    """

    document: int
    anchor: str
    node: NodeKind
    text: str
    place: tuple[str, ...] = ()
    number: str | None = None
    heading: str = ""
    file: str = ""
    line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Strand:
    """Words of one old passage in one new one.

    `old_text` and `new_text` are the sentences that the two share, joined by blanks (the whole
    passages where nothing else has part in them); `segments` rebuild both. `share` is the part of
    the new passage's words that stands in this old one, 0 to 1. `is_also` tells that the new words
    have a closer origin ("står også i"), `is_again` that the old words have a closer destination.
    """

    old: Spot
    new: Spot
    old_text: str
    new_text: str
    segments: tuple[Segment, ...]
    share: float
    significance: Significance
    signals: tuple[Signal, ...] = ()
    is_also: bool = False
    is_again: bool = False

    @property
    def is_edited(self) -> bool:
        """Whether words differ."""
        return any(segment.mark != "=" for segment in self.segments)

    @property
    def is_whole(self) -> bool:
        """Whether it is all of both passages."""
        return (self.old_text, self.new_text) == (self.old.text, self.new.text)


class Company(NamedTuple):
    """How many words below one heading stand in one document under another heading.

    `title` is that heading with its number, "" for the top of the document.
    """

    document: int
    anchor: str
    title: str
    words: int


class Words(NamedTuple):
    """How many words there are, and what became of them; the three parts add up to the whole.

    For an old text: `kept` stand in the new one too, `edited` were edited away inside passages
    that live on, `lost` stand in sentences and passages that were not found. For the new text:
    `kept` come from an old one, `edited` were written into what came from there, `lost` are new.
    """

    kept: int
    edited: int
    lost: int

    @property
    def total(self) -> int:
        """All words."""
        return self.kept + self.edited + self.lost


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPassage:
    """A passage of the new text with its origins, in the order in which they stand in it.

    `also` are further places that hold the same words. `fresh` are its whole sentences that come
    from nowhere, `company` is where the text under a heading comes from, the most first;
    `signals` are those of a new passage's own words.
    """

    spot: Spot
    descent: Descent
    origins: tuple[Strand, ...] = ()
    also: tuple[Strand, ...] = ()
    fresh: tuple[str, ...] = ()
    words: Words = Words(0, 0, 0)
    company: tuple[Company, ...] = ()
    signals: tuple[Signal, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OldPassage:
    """A passage of an old document with its destinations, in the order of its own words.

    `again` are further places where the same words stand. `missing` are its whole sentences that
    were not found, `company` is where the text under a heading went, the most first; `signals`
    are those of words that were not found.
    """

    spot: Spot
    fate: Fate
    destinations: tuple[Strand, ...] = ()
    again: tuple[Strand, ...] = ()
    missing: tuple[str, ...] = ()
    words: Words = Words(0, 0, 0)
    company: tuple[Company, ...] = ()
    signals: tuple[Signal, ...] = ()


class Tally(NamedTuple):
    """How many passages (headings aside) there are of each sort; they add up to the whole."""

    unchanged: int
    edited: int
    partly: int
    lost: int

    @property
    def total(self) -> int:
        """All passages."""
        return sum(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class OldDocument:
    """One of the old documents, and how much of it lives on.

    `name` is what it was asked for by, "" where nobody said. `given` are the words of the new text
    that came from here first of all.
    """

    edition: Edition
    name: str
    file: str
    passages: tuple[OldPassage, ...]
    tally: Tally
    words: Words
    given: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Origins:
    """Where every passage of a new text comes from, and where every old one went.

    `tally` and `words` are those of the new text; `tally.partly` counts what was written together
    from several passages.
    """

    new: Edition
    documents: tuple[OldDocument, ...]
    passages: tuple[NewPassage, ...]
    tally: Tally
    words: Words
    policy: Policy = field(repr=False, default=Policy())

    @property
    def lang(self) -> str:
        """The language in which it is told: that of the new text."""
        return self.new.lang

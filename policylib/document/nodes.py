"""The policy as a frozen tree: what a document is made of.

    Policy ── metadata
           ├─ heading                the title as the text itself has it (runs)
           ├─ blocks                 what stands before the first section
           ├─ sections ── Section(role, label, number, title, blocks, sections, force)
           └─ footnotes ── Footnote(label, blocks)

    Block = Paragraph | BulletList | NumberedList | Table | Quote | Figure | Code | Raw
    Text  = tuple[Run, ...]          equal neighbours joined, no blank at the ends of a styled run

Nodes are values: frozen, compared by content, without links to their parents. Where a node
stood in its source is carried along outside equality.
"""

import datetime
from dataclasses import field
from enum import StrEnum
from typing import NamedTuple

from policylib.document.remarks import split_remarks
from policylib.records import dataclass


class Source(NamedTuple):
    """Where something stood: the file as the user named it, and the line, from 1."""

    file: str
    line: int


class Role(StrEnum):
    """What a section is for, recognised from its heading by the profile."""

    FOREWORD = "foreword"
    READING_GUIDE = "reading_guide"
    CHAPTER = "chapter"
    THEME = "theme"
    WHAT_WE_WANT = "what_we_want"
    WHAT_WE_DO = "what_we_do"
    VALUES = "values"
    VALUE = "value"
    PLAIN = "plain"

    @property
    def is_question(self) -> bool:
        """Whether it is "Hvad vil vi?" or "Hvad gør vi?"."""
        return self is Role.WHAT_WE_WANT or self is Role.WHAT_WE_DO


class Force(StrEnum):
    """What a passage asks of its reader: a guideline binds as a common minimum, the rest inspire."""

    GUIDELINE = "guideline"
    TOOL = "tool"
    KNOWLEDGE = "knowledge"
    OFFER = "offer"


class Status(StrEnum):
    """How far a version has come."""

    DRAFT = "draft"
    CONSULTATION = "consultation"
    RECOMMENDED = "recommended"
    ADOPTED = "adopted"
    IN_FORCE = "in_force"
    REPLACED = "replaced"
    REPEALED = "repealed"

    @property
    def is_adopted(self) -> bool:
        """Whether the version has been adopted at some time (it may since have been replaced)."""
        return self in {Status.ADOPTED, Status.IN_FORCE, Status.REPLACED, Status.REPEALED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Where a run leads: a target, and the title that some links carry."""

    target: str
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    r"""A stretch of text in one style.

    `text` is what a reader sees; a hard line break is `\\n` in it. A footnote mark is a run with
    `note` (the footnote's label) and no text. An inline picture has `image` (its source) and its
    alternative text as `text`. An HTML comment inside a line is a run with `comment` and no text.
    """

    text: str = ""
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    link: Link | None = None
    note: str = ""
    image: str = ""
    comment: str = ""


Text = tuple[Run, ...]


class _Node:
    """Room for what is computed once from a node: its digest and its comparison text."""

    __slots__ = ("_digest", "_text")
    _digest: bytes
    _text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph(_Node):
    """A paragraph of running text."""

    text: Text
    source: Source | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListItem(_Node):
    """One item; its first paragraph is the item's own text, further blocks belong to it.

    `force` is set where the item begins with a word such as "Retningslinje:".
    """

    blocks: "tuple[Block, ...]"
    force: Force | None = None
    source: Source | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class BulletList(_Node):
    """An unordered list."""

    items: tuple[ListItem, ...]
    source: Source | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberedList(_Node):
    """An ordered list; `start` is the number of its first item."""

    items: tuple[ListItem, ...]
    start: int = 1
    source: Source | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row(_Node):
    """A table row: one text per column."""

    cells: tuple[Text, ...]
    source: Source | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table(_Node):
    """A table; every row has as many cells as the header."""

    header: Row
    rows: tuple[Row, ...]
    source: Source | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(_Node):
    """A quotation or pull quote."""

    blocks: "tuple[Block, ...]"
    source: Source | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(_Node):
    """A picture on its own: `image` is its file, `alt` its text alternative, `caption` below it."""

    image: str
    alt: str = ""
    caption: str = ""
    link: Link | None = None
    source: Source | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Code(_Node):
    """Text kept letter by letter, with the language that its fence names."""

    text: str
    language: str = ""
    source: Source | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw(_Node):
    """What Markdown does not model (HTML, comments, unused definitions), kept as it stands."""

    text: str
    source: Source | None = field(default=None, compare=False, repr=False)

    @property
    def is_hidden(self) -> bool:
        """Whether a reader does not see it: it consists of remarks and nothing else."""
        return not split_remarks(self.text)[0]


Block = Paragraph | BulletList | NumberedList | Table | Quote | Figure | Code | Raw


@dataclass(frozen=True, slots=True, kw_only=True)
class Section(_Node):
    """A heading with what stands under it.

    `label` and `number` are the words before the title ("Tema", "3"; both may be empty) and no
    part of it: a theme's number is not its identity. `title` keeps emphasis, links and notes.
    """

    title: Text
    role: Role = Role.PLAIN
    label: str = ""
    number: str = ""
    blocks: tuple[Block, ...] = ()
    sections: "tuple[Section, ...]" = ()
    force: Force | None = None
    source: Source | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Footnote(_Node):
    """A note; `label` ties it to the runs that refer to it."""

    label: str
    blocks: tuple[Block, ...]
    source: Source | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Who dealt with a version, when, and under which reference (a case or agenda item)."""

    body: str = ""
    date: datetime.date | None = None
    reference: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What the front matter tells about a version.

    A value that cannot be understood (a date that does not exist) and every key that is not
    ours stay in `extra`, as written; front-matter comments stay in `comments`.
    """

    title: str = ""
    organisation: str = ""
    version: str = ""
    status: Status | None = None
    adopted_on: datetime.date | None = None
    in_force_from: datetime.date | None = None
    drafted_in: Decision | None = None
    recommended_by: Decision | None = None
    approved_by: Decision | None = None
    replaces: str = ""
    applies_to: str = ""
    contact: str = ""
    review_by: datetime.date | None = None
    case_number: str = ""
    consultation_deadline: datetime.date | None = None
    lang: str = "da"
    extra: tuple[tuple[str, str], ...] = ()
    comments: tuple[str, ...] = ()
    source: Source | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy(_Node):
    """A whole policy with its metadata.

    `heading` is the title as the text's first heading has it, empty where it has none.
    """

    metadata: Metadata = Metadata()
    heading: Text = ()
    blocks: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    source: Source | None = field(default=None, compare=False, repr=False)


Node = Policy | Section | Block | ListItem | Row | Footnote

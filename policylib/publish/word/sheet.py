"""A policy as Word has it: paragraphs and tables one after another, nothing inside each other.

What nests in a policy (an item's second paragraph, a list in a quotation) becomes a paragraph's
form: its style, how far it is set in, which list it belongs to.
"""

from typing import NamedTuple


class Manner(NamedTuple):
    """How letters are set: `style` names a character style, `link` leads to an address.

    A link begins with "#" where it leads to a heading of the policy, by that heading's name.
    """

    strong: bool = False
    emphasis: bool = False
    style: str = ""
    link: str = ""


class Picture(NamedTuple):
    """A picture's bytes, and its text alternative."""

    content: bytes
    alt: str


class Stretch(NamedTuple):
    """Letters in one manner, or a footnote's mark (the name of the note), or a picture."""

    text: str = ""
    manner: Manner = Manner()
    note: str = ""
    picture: Picture | None = None


Words = tuple[Stretch, ...]


class Form(NamedTuple):
    """What a paragraph is: the key of its style, its list and how deep it stands.

    `listed` names the list of an item ("•": any list without numbers), `depth` counts lists from
    0, `inset` the steps by which a paragraph inside an item or a quotation is set in.
    """

    style: str = "text"
    listed: str = ""
    depth: int = 0
    inset: int = 0


class Line(NamedTuple):
    """A paragraph. `unit` is the anchor of its passage, "" for what has no words of its own.

    `name` is what links know a heading by.
    """

    unit: str
    form: Form
    words: Words
    name: str = ""


class Row(NamedTuple):
    """A row of a table, by the anchor of its passage."""

    unit: str
    cells: tuple[Words, ...]
    is_header: bool = False


class Grid(NamedTuple):
    """A table, by its anchor."""

    unit: str
    rows: tuple[Row, ...]
    inset: int = 0


Element = Line | Grid


class Sheet(NamedTuple):
    """A whole text: its elements, its footnotes by name, and the first number of each list."""

    elements: tuple[Element, ...]
    notes: dict[str, tuple[Line, ...]]
    starts: dict[str, int]

"""What a PDF's text is made of before it becomes a policy: passages in reading order."""

from enum import Enum, auto

from policylib.intake.pdf.sheets import Line
from policylib.records import dataclass


class Kind(Enum):
    """What a passage is."""

    HEADING = auto()
    PARAGRAPH = auto()
    ITEM = auto()
    TABLE = auto()
    QUOTE = auto()
    NOTE = auto()
    FIGURE = auto()
    CONTENTS = auto()


Cell = tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One passage: its lines, or for a table its `rows` of cells, the header first.

    `level` is the depth of a heading (from 1; 0 where only the look can tell) or of an item (from
    0). `mark` is an item's bullet or number, without the words; empty where a paragraph goes on
    inside an item; `left` is where the mark stands. `is_tagged` where the file itself says what it is.
    """

    kind: Kind
    lines: tuple[Line, ...]
    level: int = 0
    mark: str = ""
    rows: tuple[tuple[Cell, ...], ...] = ()
    left: float = 0.0
    is_tagged: bool = False

    @property
    def text(self) -> str:
        """Its lines, a blank between them."""
        return " ".join(line.text for line in self.lines)

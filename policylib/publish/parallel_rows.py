"""What a parallel text consists of: rows of two cells, headings, and what is left out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from policylib.compare.redline import Shape
from policylib.compare.styling import Piece

Pieces = tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One passage as one of the two texts has it.

    `level` and `marker` are those of the redline's entry, `number` stands before a heading or a
    footnote. `cells` are a table row's: the name of each column ("" where it has none) and what
    stands there. No piece is of the other text.
    """

    shape: Shape
    pieces: Pieces = ()
    cells: tuple[tuple[str, Pieces], ...] = ()
    level: int = 0
    marker: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointer:
    """Where a passage went or came from: a sentence with `{place}`, and that place in words."""

    sentence: str
    place: str
    anchor: str

    @property
    def words(self) -> str:
        """The whole sentence."""
        return self.sentence.format(place=self.place)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One side of a row: the passages there, or what is said where there are none.

    `anchor` is the address of its first passage in its own text, `notes` are sentences of ours
    below the policy's words. `recalled` is the old wording of what moved here and was edited: it
    has its own row where it stood, and is shown again to be read beside the new one. `is_alone`
    tells that the other side has nothing to compare with.
    """

    lines: tuple[Line, ...] = ()
    recalled: tuple[Line, ...] = ()
    said: str = ""
    pointer: Pointer | None = None
    notes: tuple[str, ...] = ()
    anchor: str = ""
    is_alone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A row: the numbers of its changes, and both sides.

    `remarks` are what is said of its changes: how they stood in a draft, why, what to read too.
    """

    old: Cell
    new: Cell
    numbers: tuple[int, ...] = ()
    field: str = ""
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedHeading:
    """A heading that reads alike in both texts, or one of ours (`is_own`).

    `anchor` is its address in the new text, `old_anchor` in the old one.
    """

    line: Line
    anchor: str = ""
    old_anchor: str = ""
    is_own: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """Unchanged text that is not shown, and in words how much."""

    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A sentence of ours below a heading of ours: what a draft had and the new text has not."""

    words: str


ParallelRow = Pair | SharedHeading | LeftOut | Remark


def tables_of(
    rows: Sequence[ParallelRow],
) -> Iterator[SharedHeading | LeftOut | Remark | tuple[Pair | LeftOut, ...]]:
    """The rows as headings, with the tables between them; unchanged text stands in a table only inside it."""
    for is_apart, group in groupby(rows, key=lambda row: isinstance(row, (SharedHeading, Remark))):
        held = list(group)
        if is_apart:
            yield from (row for row in held if isinstance(row, (SharedHeading, Remark)))
            continue
        inner = [row for row in held if not isinstance(row, (SharedHeading, Remark))]
        at = [k for k, row in enumerate(inner) if isinstance(row, Pair)]
        if not at:
            yield from (row for row in inner if isinstance(row, LeftOut))
            continue
        yield from (row for row in inner[: at[0]] if isinstance(row, LeftOut))
        yield tuple(inner[at[0] : at[-1] + 1])
        yield from (row for row in inner[at[-1] + 1 :] if isinstance(row, LeftOut))

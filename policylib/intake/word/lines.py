"""What a Word file is read into: paragraphs and tables in a row, with what each looks like."""

from collections import Counter
from dataclasses import field

from policylib.document import Text
from policylib.intake.report import Finding, FindingKind
from policylib.intake.word.numbering import Numbered
from policylib.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a paragraph's letters look: height in half points, bold and italic where all of them are."""

    size: int = 0
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A paragraph. `place` counts from 1; `said` are its words, read apart from its runs.

    `kind` is what its style is for, `heading` its level from 1 (0: none), `num` and `numbered`
    its list and number, `left` how far it is set in beyond its style, `marks` its bookmarks.
    `boxed` stands in a text box or a frame; `raw` are its letters with every blank.
    """

    place: int
    text: Text
    said: str = ""
    kind: str = ""
    heading: int = 0
    num: str = ""
    numbered: Numbered | None = None
    left: int = 0
    look: Look = Look()
    marks: tuple[str, ...] = ()
    boxed: bool = False
    raw: str = ""

    @property
    def words(self) -> str:
        """Its words as one line."""
        return " ".join("".join(run.text for run in self.text).split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table: rows of cells, and how many of the rows are its head. `said` has a text per row."""

    place: int
    rows: tuple[tuple[Text, ...], ...]
    heads: int
    said: tuple[str, ...]
    left: int = 0


Element = Line | Grid


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A comment on its way: who made it (never kept), its words, and the paragraph it is about."""

    author: str
    text: str
    date: str
    place: int = 0
    quote: str = ""


class Findings:
    """Findings as they come; what is found many times in one paragraph is counted."""

    def __init__(self) -> None:
        self.all: list[Finding] = []
        self._counts: Counter[FindingKind] = Counter()
        self._first: dict[FindingKind, int] = {}

    def add(self, kind: FindingKind, place: int, words: str = "", becomes: str = "") -> None:
        """One finding at a paragraph."""
        told = " ".join(words.split())
        self.all.append(Finding(kind=kind, line=max(place, 1), words=told, becomes=becomes))

    def count(self, kind: FindingKind, place: int) -> None:
        """One more sign of a kind that is only counted."""
        self._counts[kind] += 1
        self._first.setdefault(kind, max(place, 1))

    def done(self) -> list[Finding]:
        """All findings."""
        counted = [
            Finding(kind=kind, line=self._first[kind], count=count)
            for kind, count in self._counts.items()
        ]
        return [*self.all, *counted]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A whole file as it was read: its text, its notes by label, comments, pictures, findings.

    `shown` are the paths of the pictures in the order of the text, each as often as it stands.
    """

    elements: list[Element] = field(default_factory=list)
    notes: dict[str, list[Element]] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)
    pictures: dict[str, bytes] = field(default_factory=dict)
    shown: list[str] = field(default_factory=list)
    findings: Findings = field(default_factory=Findings)

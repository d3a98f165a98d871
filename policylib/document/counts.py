"""How much there is to read, and how hard it is: words, sentences and Björnsson's lix, by theme.

    lix = words / sentences + 100 · long words / words          long: more than six letters

`words` and the reading time count all that a reader reads. The lix counts running text alone,
as it says nothing of headings and tables: paragraphs, quotations, footnotes, and list items, each
of which ends its last sentence. A pull quote that repeats its theme counts nowhere.

Sources: C. H. Björnsson, Läsbarhed (1968), with the scale that is used in Denmark, of the lix
rounded to a whole number; M. Brysbaert, How many words do we read per minute?, Journal of Memory
and Language 109 (2019): most adults read 175 to 300 words a minute of non-fiction in silence.
"""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from functools import reduce
from typing import NamedTuple, assert_never

from policylib.document.anchors import Located, walk
from policylib.document.nodes import (
    BulletList,
    Code,
    Figure,
    Footnote,
    ListItem,
    NumberedList,
    Paragraph,
    Policy,
    Quote,
    Raw,
    Role,
    Row,
    Section,
    Table,
)
from policylib.document.text import heading_of, normalise, text_of
from policylib.language.counting import CLOSING, OPENING, is_long, sentences_in, words_of
from policylib.records import dataclass

WORDS_PER_MINUTE = 200
"""Below the middle of Brysbaert's range: a policy is read with care, and Danish words are long."""


class Band(StrEnum):
    """What a lix says in plain words, from the easiest on."""

    VERY_EASY = "very_easy"
    EASY = "easy"
    MEDIUM = "medium"
    HARD = "hard"
    VERY_HARD = "very_hard"


_UPPER = ((24, Band.VERY_EASY), (34, Band.EASY), (44, Band.MEDIUM), (54, Band.HARD))


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """What was counted in one text.

    `words` are all that is read; `running`, `sentences` and `long_words` count the running text.
    """

    words: int = 0
    running: int = 0
    sentences: int = 0
    long_words: int = 0

    @property
    def lix(self) -> int | None:
        """The lix, rounded half up; None where there is no running text."""
        if not self.running:
            return None
        # Whole numbers, so that every machine rounds alike.
        part = self.running**2 + 100 * self.long_words * self.sentences
        whole = self.sentences * self.running
        return (2 * part + whole) // (2 * whole)

    @property
    def band(self) -> Band | None:
        """The lix in plain words."""
        if self.lix is None:
            return None
        return next((band for upper, band in _UPPER if self.lix <= upper), Band.VERY_HARD)

    @property
    def minutes(self) -> int:
        """The reading time in whole minutes, at least one where there is something to read."""
        if not self.words:
            return 0
        return max(1, (2 * self.words + WORDS_PER_MINUTE) // (2 * WORDS_PER_MINUTE))

    def plus(self, other: "Count") -> "Count":
        """Two counts as one."""
        return Count(
            words=self.words + other.words,
            running=self.running + other.running,
            sentences=self.sentences + other.sentences,
            long_words=self.long_words + other.long_words,
        )


class ThemeCount(NamedTuple):
    """The heading of a theme or outermost section, "" for what precedes them, and its count.

    `section` is None for what precedes them.
    """

    title: str
    counted: Count
    section: Section | None


def sum_of(counts: Iterable[Count]) -> Count:
    """All counts as one."""
    return reduce(Count.plus, counts, Count())


def themes_of(policy: Policy) -> dict[str, ThemeCount]:
    """Every theme and outermost section by its anchor, in reading order; "" is what precedes."""
    titles, passages = {"": ""}, dict[str, list[Located]]({"": []})
    anchors: dict[int, str] = {}
    heads: dict[str, Section] = {}
    for passage in walk(policy):
        node = passage.node
        above = (*passage.sections, node) if isinstance(node, Section) else passage.sections
        top = _top(above)
        if top is None:
            # A chapter's own heading belongs to no theme; it is read all the same.
            passages[""].append(node)
            continue
        if top is node:
            anchors[id(top)] = passage.anchor
            titles[passage.anchor] = heading_of(top)
            heads[passage.anchor] = top
            passages[passage.anchor] = []
        passages[anchors[id(top)]].append(node)
    return {
        anchor: ThemeCount(titles[anchor], _count(nodes), heads.get(anchor))
        for anchor, nodes in passages.items()
        if nodes
    }


def _top(sections: Sequence[Section]) -> Section | None:
    """The theme that sections belong to, else the outermost of them that is no chapter."""
    themes = [each for each in sections if each.role is Role.THEME]
    others = [each for each in sections if each.role is not Role.CHAPTER]
    return next(iter(themes or others), None)


def _count(nodes: Sequence[Located]) -> Count:
    running: list[str] = []
    quotes: list[str] = []
    words = 0
    for node in nodes:
        match node:
            case Paragraph() | ListItem() | Footnote():
                running.append(text_of(node))
            case Quote():
                quotes.append(text_of(node))
            case Section():
                words += len(words_of(heading_of(node)))
            case Row():
                words += len(words_of(text_of(node)))
            case Figure(caption=caption):
                words += len(words_of(normalise(caption)))
            case BulletList() | NumberedList() | Table() | Code() | Raw():
                pass
            case _ as unreachable:
                assert_never(unreachable)
    told = " ".join(running).casefold()
    running += [quote for quote in quotes if _bare(quote) not in told]
    counted = [words_of(text) for text in running]
    return Count(
        words=words + sum(map(len, counted)),
        running=sum(map(len, counted)),
        sentences=sum(map(sentences_in, running)),
        long_words=sum(is_long(word) for text in counted for word in text),
    )


def _bare(quote: str) -> str:
    """A quotation without its marks and its last full stop."""
    return quote.strip(OPENING + CLOSING + ". ").casefold()

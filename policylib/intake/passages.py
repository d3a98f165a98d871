"""Chunks taken for what they are: headings, paragraphs, items, pull quotes, figure texts.

The look decides where no known name does. A heading is a short line without a full stop that
begins with a capital and stands over running text on the same page. Narrow lines that stand
together in a wide text come from figures, boxes or columns; the order in which they were
extracted cannot be trusted, so they are kept together and reported.
"""

import re
from collections.abc import Callable
from enum import Enum, auto
from types import ModuleType

from policylib.intake.chunks import LONE_NUMBER, Chunk, ends_sentence, first_letter, last_word
from policylib.intake.joins import HYPHENS
from policylib.intake.lines import Line
from policylib.language.dates import month_numbers

_HEADING_WIDTH = 0.8
_NARROW = 0.5
_TAIL = 200
_LONGEST_HEADING = 90
_LEADERS = re.compile(r"(?:\.\s?){4,}\s*[0-9]{1,4}$|…+\s*[0-9]{1,4}$")
_SLOGAN = re.compile(r"([^\W\d_]+)\s[-–—]\s\S")
_DATED = re.compile(r"[0-9]{4}\Z")
_QUOTE_OPEN, _QUOTE_CLOSE = '”“"»„', '”“"«'


class Shape(Enum):
    """What a chunk is."""

    HEADING = auto()
    VALUE = auto()
    PARAGRAPH = auto()
    ITEM = auto()
    QUOTE = auto()
    FIGURE = auto()
    CONTENTS = auto()


class Sorter:
    """Tells what each chunk of one text is."""

    def __init__(
        self, chunks: list[Chunk], words: ModuleType, width: int, is_known: Callable[[str], bool]
    ) -> None:
        self._words = words
        self._width = width
        self._is_known = is_known
        self._names = _value_names(chunks)
        self._chunks = chunks

    def sorted(self) -> list[tuple[Shape, Chunk]]:
        """Every chunk with its shape, in the order of the text."""
        chunks, shapes = self._divided()
        for index in range(len(chunks) - 1, -1, -1):
            if shapes[index] is None and self._is_heading(index, chunks, shapes):
                shapes[index] = Shape.HEADING
        self._find_figures(chunks, shapes)
        return [
            (shape or Shape.PARAGRAPH, chunk) for shape, chunk in zip(shapes, chunks, strict=True)
        ]

    def _divided(self) -> tuple[list[Chunk], list[Shape | None]]:
        """Headings that stand tight over their text cut off; captioned figures set apart."""
        chunks: list[Chunk] = []
        shapes: list[Shape | None] = []
        special: Shape | None = None
        for chunk, after in zip(self._chunks, [*self._chunks[1:], None], strict=True):
            special = self._special(chunk, after, special)
            head = None if special or chunk.mark else self._head(chunk)
            size = 0 if head is None else self._size(chunk)
            if special or chunk.mark:
                chunks.append(chunk)
                shapes.append(special or Shape.ITEM)
            elif head is None:
                chunks.append(chunk)
                shapes.append(Shape.QUOTE if self._is_quote(chunk) else None)
            else:
                chunks.append(Chunk(lines=chunk.lines[:size]))
                shapes.append(head)
                if len(chunk.lines) > size:
                    chunks.append(Chunk(lines=chunk.lines[size:]))
                    shapes.append(Shape.PARAGRAPH)
        return chunks, shapes

    def _special(self, chunk: Chunk, after: Chunk | None, before: Shape | None) -> Shape | None:
        """Whether a chunk belongs to a captioned figure or to a table of contents."""
        if chunk.mark:
            return None
        first = chunk.first.text
        label, _, rest = first.partition(" ")
        if label.casefold() in self._words.FIGURE_LABELS and rest[:1].isdigit():
            return Shape.FIGURE
        if sum(bool(_LEADERS.search(line.text[-_TAIL:])) for line in chunk.lines) * 2 > len(
            chunk.lines
        ):
            return Shape.CONTENTS
        gaps = sum(line.has_gap for line in chunk.lines)
        if gaps > 1 and gaps * 2 > len(chunk.lines):
            return Shape.FIGURE
        if before is not Shape.FIGURE or chunk.first.opens_page:
            return None
        is_last = after is None or after.first.opens_page
        is_loose = self._is_loose(chunk) and (is_last or after is None or self._is_loose(after))
        return Shape.FIGURE if is_loose else None

    def _is_loose(self, chunk: Chunk) -> bool:
        """Whether a chunk is short lines alone, without a sentence."""
        return not chunk.mark and all(
            len(line.text) <= _HEADING_WIDTH * self._width and not ends_sentence(line.text)
            for line in chunk.lines
        )

    def _head(self, chunk: Chunk) -> Shape | None:
        """Whether the chunk's first line is a heading by itself or by the line under it."""
        first = chunk.first.text
        if chunk.first.is_deep and not self._is_known(first):
            return None
        if self._is_known(first):
            return Shape.HEADING
        found = _SLOGAN.match(first)
        if found and found[1] in self._names and len(first) <= _HEADING_WIDTH * self._width:
            return Shape.VALUE
        if len(chunk.lines) < 2 or not self._looks_like_title(first):
            return None
        below = chunk.lines[1].text
        room = max(len(line.text) for line in chunk.lines[1:])
        fits = len(first) + 1 + len(below.split(" ")[0]) <= room
        runs = room >= _NARROW * self._width or ends_sentence(chunk.last_text)
        return Shape.HEADING if fits and runs and first_letter(below).isupper() else None

    def _size(self, chunk: Chunk) -> int:
        """How many lines a heading takes: more than one where it breaks off in a small letter."""
        size = 1
        while size < min(3, len(chunk.lines)) and self._breaks_off(
            *chunk.lines[size - 1 : size + 1]
        ):
            size += 1
        return size

    def _breaks_off(self, before: Line, after: Line) -> bool:
        end = before.text
        unfinished = end[-1] in "," + HYPHENS or last_word(end) in self._words.UNFINISHED_ENDS
        return unfinished and first_letter(after.text).islower()

    def _looks_like_title(self, text: str) -> bool:
        letter = first_letter(text)
        return (
            len(text) <= min(_LONGEST_HEADING, max(20, _HEADING_WIDTH * self._width))
            and (letter.isupper() or (letter.isdigit() and any(c.isupper() for c in text)))
            and (text.endswith("?") or not ends_sentence(text))
            and text[-1] not in "," + HYPHENS
            and last_word(text) not in self._words.UNFINISHED_ENDS
            and last_word(text) not in self._words.LINK_WORDS
            and not text.casefold().startswith(self._words.LINK_STARTS)
            and text[0] not in _QUOTE_OPEN
            and not self._is_dated(text)
        )

    def _is_heading(self, index: int, chunks: list[Chunk], shapes: list[Shape | None]) -> bool:
        """Whether a lone line stands as a heading over what follows it on the same page."""
        chunk = chunks[index]
        if chunk.first.is_deep or index + 1 == len(chunks) or self._size(chunk) < len(chunk.lines):
            return False
        text, below = " ".join(line.text for line in chunk.lines), chunks[index + 1]
        if below.first.opens_page or not self._looks_like_title(text):
            return False
        match shapes[index + 1]:
            case Shape.HEADING | Shape.VALUE:
                return True
            case Shape.ITEM:
                return text.endswith("?") or len(text.split()) <= 4
            case Shape.FIGURE | Shape.QUOTE | Shape.CONTENTS:
                return self._is_known(text) or text.casefold() in self._words.CONTENTS_TITLES
            case _:
                return first_letter(below.first.text).isupper() and self._runs(below)

    def _runs(self, chunk: Chunk) -> bool:
        """Whether a chunk is running text: as wide as the page, or a sentence on one line."""
        if chunk.widest >= _NARROW * self._width:
            return True
        return len(chunk.lines) == 1 and ends_sentence(chunk.last_text)

    def _is_dated(self, text: str) -> bool:
        """Whether a line ends with a month and a year, as a signature does."""
        words = text.casefold().split()
        return len(words) > 1 and bool(_DATED.search(text)) and words[-2] in month_numbers()

    def _is_quote(self, chunk: Chunk) -> bool:
        text, end = chunk.first.text, chunk.last_text.rstrip(" .,")
        return (
            text[0] in _QUOTE_OPEN
            and end[-1:] in _QUOTE_CLOSE
            and chunk.widest < _NARROW * self._width
            and len(chunk.lines) > 1
        )

    def _find_figures(self, chunks: list[Chunk], shapes: list[Shape | None]) -> None:
        """Take runs of narrow chunks for figure texts."""
        run: list[int] = []
        for index, chunk in enumerate([*chunks, None]):
            is_narrow = (
                chunk is not None
                and shapes[index] is None
                and not chunk.first.is_deep
                and not LONE_NUMBER.fullmatch(chunk.first.text)
                and chunk.widest < _NARROW * self._width
                and not self._leads(index, chunks, shapes)
            )
            if is_narrow and not (run and chunk is not None and chunk.first.opens_page):
                run.append(index)
                continue
            if self._is_figure([chunks[place] for place in run]):
                for place in run:
                    shapes[place] = Shape.FIGURE
            run = [index] if is_narrow else []

    @staticmethod
    def _leads(index: int, chunks: list[Chunk], shapes: list[Shape | None]) -> bool:
        """Whether a chunk leads into a list: "Det betyder:"."""
        return (
            chunks[index].last_text.endswith(":")
            and index + 1 < len(chunks)
            and shapes[index + 1] is Shape.ITEM
        )

    @staticmethod
    def _is_figure(run: list[Chunk]) -> bool:
        lines = sum(len(chunk.lines) for chunk in run)
        loose = sum(not ends_sentence(chunk.last_text) for chunk in run)
        return (lines > 2 and any(len(chunk.lines) > 1 for chunk in run)) or loose > 1


def has_slogan(title: str) -> bool:
    """Whether a title is a name with a slogan: "Tillid – vi siger det, vi mener"."""
    return bool(_SLOGAN.match(title))


def _value_names(chunks: list[Chunk]) -> frozenset[str]:
    """Names that stand over a slogan and that the text before announces ("Dialog, Udvikling")."""
    announced: set[str] = set()
    names: set[str] = set()
    for chunk in chunks:
        found = _SLOGAN.match(chunk.first.text)
        if found and found[1][0].isupper() and found[1] in announced:
            names.add(found[1])
        for line in chunk.lines:
            announced.update(word.strip('.,;:”“"»«()') for word in line.text.split())
    return frozenset(names) if len(names) > 1 else frozenset()

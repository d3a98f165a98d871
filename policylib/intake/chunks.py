"""Lines grouped into chunks: what stands together between blank lines, marks and page breaks.

    • At inddrage arbejdet i udviklin-        ┐
                                              ├ one chunk with the mark "•": a blank line does
    gen af vores fælles arbejdsplads.         ┘ not end a sentence that goes on
    Hvad gør vi?                              ─ a chunk of its own

A chunk goes on after a blank line where its last word was divided, where the next begins with a
small letter, or where it ends with a word that no sentence ends with ("ledelses- og").
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise
from types import ModuleType

from policylib.intake.joins import HYPHENS
from policylib.intake.lines import BULLETS, Line
from policylib.intake.report import Finding, FindingKind
from policylib.language.dates import month_numbers

DASHES = "-–—*"
TERMINATORS = ".!?:;…"
_CLOSERS = "”“\"»«’')]"
_NUMBER = re.compile(r"([0-9]{1,3})[.)]\s+(\S+)")
LONE_NUMBER = re.compile(r"\W*[0-9]{1,4}\W*")
_WIDE = 0.6
_FULL = 0.9
_DENSE = 6


@dataclass(slots=True, kw_only=True)
class Chunk:
    """Lines that stand together. `mark` is a list's bullet, or the number of its item."""

    lines: list[Line]
    mark: str = ""
    is_tight: bool = False

    @property
    def first(self) -> Line:
        """Its first line."""
        return self.lines[0]

    @property
    def last_text(self) -> str:
        """The text of its last line."""
        return self.lines[-1].text

    @property
    def widest(self) -> int:
        """The length of its longest line."""
        return max(len(line.text) for line in self.lines)


def ends_sentence(text: str) -> bool:
    """Whether a text ends as a sentence does, whatever quotation mark closes it."""
    return text.rstrip(_CLOSERS + " ")[-1:] in TERMINATORS


def _is_closed(text: str) -> bool:
    """Whether a text ends a sentence and leads into nothing."""
    return ends_sentence(text) and not text.endswith(":")


def first_letter(text: str) -> str:
    """The first letter or digit of a text."""
    return next((c for c in text if c.isalnum()), "")


def last_word(text: str) -> str:
    """The last word of a text in small letters; empty for "MED" and where a sign follows."""
    word = text.rpartition(" ")[2]
    is_abbreviation = len(word) > 1 and word.isupper()
    return word.casefold() if word.isalpha() and not is_abbreviation else ""


class Chunker:
    """Groups the lines of one text. `starts_heading` tells headings that stand in the middle."""

    def __init__(
        self,
        lines: list[Line],
        words: ModuleType,
        width: int,
        starts_heading: Callable[[str], bool],
    ) -> None:
        self._lines = lines
        self._words = words
        self._width = width
        self._starts_heading = starts_heading
        self._marks = self._find_marks()
        filled = [line for line in lines if line.text]
        breaks = sum(
            bool(line.text) and not before.text
            for before, line in pairwise([Line(number=0, text=""), *lines])
        )
        self._is_dense = len(filled) > _DENSE * breaks
        self._has_deep = sum(line.is_deep for line in filled) * 5 < len(filled)

    def chunks(self) -> tuple[list[Chunk], list[Finding]]:
        """All chunks, continuations joined to what they continue."""
        return self._continued(self._grouped())

    def _grouped(self) -> list[Chunk]:
        chunks: list[Chunk] = []
        open_chunk: Chunk | None = None
        for index, line in enumerate(self._lines):
            if not line.text:
                open_chunk = None
                continue
            mark, text = self._marks.get(index, ("", line.text))
            fresh = (
                open_chunk is None
                or mark
                or line.opens_page
                or self._is_deep(line) != self._is_deep(open_chunk.first)
                or (self._is_dense and self._ends_block(open_chunk.lines[-1], index))
                or (_is_closed(open_chunk.last_text) and self._starts_heading(line.text))
            )
            if open_chunk is None or fresh:
                bare = replace(line, text=text)
                open_chunk = Chunk(lines=[bare], mark=mark, is_tight=open_chunk is not None)
                chunks.append(open_chunk)
            else:
                open_chunk.lines.append(line)
        return chunks

    def _ends_block(self, before: Line, index: int) -> bool:
        """Whether a paragraph ends before a line, in a text that has no blank lines to say so."""
        line = self._lines[index]
        if self._has_room(before, line):
            return True
        below = self._lines[index + 1] if index + 1 < len(self._lines) else line
        return (
            _is_closed(before.text)
            and bool(below.text)
            and not ends_sentence(line.text)
            and first_letter(line.text).isupper()
            and self._has_room(line, below)
        )

    def _has_room(self, before: Line, line: Line) -> bool:
        """Whether the second line's first word had room on the first, and still begins anew."""
        end, start = before.text, line.text
        room = len(end) + 1 + len(start.partition(" ")[0]) < _FULL * self._width
        letter = first_letter(start)
        return (
            room
            and (letter.isupper() or letter.isdigit())
            and end[-1] not in "," + HYPHENS
            and last_word(end) not in self._words.UNFINISHED_ENDS
        )

    def _is_deep(self, line: Line) -> bool:
        return self._has_deep and line.is_deep

    def _continued(self, chunks: list[Chunk]) -> tuple[list[Chunk], list[Finding]]:
        merged: list[Chunk] = []
        findings: list[Finding] = []
        for chunk, after in zip(chunks, [*chunks[1:], None], strict=True):
            before = merged[-1] if merged else None
            if before is None or not (
                self._goes_on(before, chunk) or self._stays_in_item(before, chunk, after)
            ):
                merged.append(chunk)
                continue
            if not chunk.is_tight and not chunk.first.text[0].islower():
                findings.append(
                    Finding(
                        kind=FindingKind.CONTINUED, line=chunk.first.number, words=chunk.first.text
                    )
                )
            before.lines.extend(chunk.lines)
        return merged, findings

    def _goes_on(self, before: Chunk, chunk: Chunk) -> bool:
        if chunk.mark or self._is_deep(chunk.first) or self._is_deep(before.first):
            return False
        end, start = before.last_text, chunk.first.text
        if end[-1:] in HYPHENS and end[-2:-1].isalnum() and first_letter(start) == start[0]:
            return True
        letter = first_letter(start)
        is_heading = len(before.lines) == 1 and self._starts_heading(before.first.text)
        if not letter or is_heading or self._starts_heading(start):
            return False
        if letter.islower():
            is_dash = bool(before.mark) and start[0] in DASHES
            return is_dash or not ends_sentence(end)
        is_running = bool(before.mark) or len(before.lines) > 1 or len(end) >= _WIDE * self._width
        unfinished = last_word(end) in self._words.UNFINISHED_ENDS
        return is_running and unfinished and not LONE_NUMBER.fullmatch(start)

    def _stays_in_item(self, before: Chunk, chunk: Chunk, after: Chunk | None) -> bool:
        """Whether a new sentence belongs to an item: its line was full, and the list goes on."""
        if not before.mark or chunk.mark or after is None or after.mark != before.mark:
            return False
        room = len(before.last_text) + 1 + len(chunk.first.text.partition(" ")[0])
        return room > self._width and not chunk.first.opens_page and not self._is_deep(chunk.first)

    def _find_marks(self) -> dict[int, tuple[str, str]]:
        """Which lines begin an item: their mark, and the text behind it."""
        marks: dict[int, tuple[str, str]] = {}
        dashes: list[int] = []
        numbers: list[tuple[int, int, str]] = []
        for index, line in enumerate(self._lines):
            text = line.text
            if not text:
                continue
            if text[0] in BULLETS and first_letter(text):
                marks[index] = (text[0], text[1:].strip())
            elif text[0] in DASHES and text[1:2] == " " and first_letter(text):
                dashes.append(index)
            elif (found := _NUMBER.match(text)) and not self._is_date(found[2]):
                numbers.append((index, int(found[1]), text[found.start(2) :]))
        marks.update(self._dash_items(dashes, marks))
        marks.update(self._numbered_items(numbers))
        return marks

    def _is_date(self, word: str) -> bool:
        bare = word.casefold().rstrip(".,;:)")
        return bare in month_numbers() or bare in self._words.NUMBERED_WORDS

    def _dash_items(
        self, dashes: list[int], marks: dict[int, tuple[str, str]]
    ) -> dict[int, tuple[str, str]]:
        """Dashes mark items where at least two follow one another and no bullet stands before."""
        runs: list[list[int]] = []
        for index in dashes:
            near = (
                runs
                and not any(place in marks for place in range(runs[-1][-1] + 1, index))
                and index - runs[-1][-1] <= 12
            )
            if near and self._lines[runs[-1][0]].text[0] == self._lines[index].text[0]:
                runs[-1].append(index)
            else:
                runs.append([index])
        found: dict[int, tuple[str, str]] = {}
        for run in runs:
            before = next(
                (i for i in range(run[0] - 1, max(-1, run[0] - 4), -1) if self._lines[i].text), -1
            )
            if len(run) > 1 and before not in marks:
                for index in run:
                    text = self._lines[index].text
                    found[index] = (text[0], text[1:].strip())
        return found

    def _numbered_items(self, numbers: list[tuple[int, int, str]]) -> dict[int, tuple[str, str]]:
        """Numbers mark items where they count from 1 to at least 2 and stand over no text."""
        runs: list[list[tuple[int, int, str]]] = []
        for each in numbers:
            if runs and each[1] == runs[-1][-1][1] + 1:
                runs[-1].append(each)
            else:
                runs.append([each])
        return {
            index: (str(number), text)
            for run in runs
            if len(run) > 1 and run[0][1] == 1
            if sum(self._heads_text(index) for index, _, _ in run) * 2 <= len(run)
            for index, number, text in run
        }

    def _heads_text(self, index: int) -> bool:
        """Whether a numbered line is a title over running text: "2. Formål"."""
        line = self._lines[index].text
        below = next((each.text for each in self._lines[index + 1 : index + 4] if each.text), "")
        is_title = len(line) < _WIDE * self._width and not ends_sentence(line)
        is_text = len(below) > _WIDE * self._width and not _NUMBER.match(below)
        return is_title and is_text and first_letter(below).isupper()

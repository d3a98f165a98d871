"""Sorted passages as a policy's tree: paragraphs put together, lists, quotes, nested sections."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from types import ModuleType

from policylib.document import (
    Block,
    BulletList,
    ListItem,
    NumberedList,
    Paragraph,
    Quote,
    Role,
    Run,
    Section,
    Source,
    Text,
)
from policylib.intake.chunks import LONE_NUMBER, Chunk, ends_sentence, first_letter, last_word
from policylib.intake.joins import HYPHENS, Join, Joiner, joined
from policylib.intake.lines import Line
from policylib.intake.passages import Shape, has_slogan
from policylib.intake.report import Finding, FindingKind

_BEFORE_STOP = re.compile(r"(?<=[”“»«\"])\s+(?=[.,;:](?:\s|$))")
_QUOTED = re.compile(r"[”“\"»„]([^”“\"»«„]{3,80})[”“\"«]")
_NUMBERED = re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,3})*\.?(?= )")
_OFTEN = 0.6

RoleOf = Callable[[str], Role]


@dataclass(slots=True, kw_only=True)
class _Part:
    """A heading with its depth (0 stands before the first heading) and what follows it."""

    depth: int
    title: str = ""
    line: int = 1
    blocks: list[Block] = field(default_factory=list)


class Builder:
    """Builds the tree of one text and keeps the findings that it makes on the way."""

    def __init__(
        self, joiner: Joiner, words: ModuleType, file: str, role_of: RoleOf, lines: list[Line]
    ) -> None:
        self.findings: list[Finding] = []
        self._joiner = joiner
        self._words = words
        self._file = file
        self._role_of = role_of
        self._marks_ends = _marks_ends(lines)

    def build(
        self, passages: list[tuple[Shape, Chunk]], page_lines: list[list[Line]]
    ) -> tuple[tuple[Block, ...], tuple[Section, ...]]:
        """The blocks before the first heading, and the nested sections; page lines at the end."""
        chapters = self._chapters(passages)
        in_values = False
        parts = [_Part(depth=0)]
        depths = Depths()
        for shape, group in groupby(passages, key=lambda each: each[0]):
            chunks = [chunk for _, chunk in group]
            if shape not in {Shape.HEADING, Shape.VALUE}:
                parts[-1].blocks.extend(self._blocks(shape, chunks))
                continue
            for chunk in chunks:
                title = self._joined(chunk.lines)
                is_value = shape is Shape.VALUE or (in_values and has_slogan(title))
                role = Role.VALUE if is_value else self._role_of(title)
                in_values = role in {Role.VALUES, Role.VALUE}
                if role is Role.PLAIN and title.casefold() in chapters:
                    role = Role.CHAPTER
                    self._find(FindingKind.CHAPTER, chunk.first, title)
                elif role is Role.PLAIN:
                    self._find(FindingKind.HEADING, chunk.first, title)
                elif role is Role.VALUE:
                    self._find(FindingKind.VALUE, chunk.first, title)
                depth = depths.of(role, title)
                parts.append(_Part(depth=depth, title=title, line=chunk.first.number))
        for part, after in pairwise([*parts, _Part(depth=0)]):
            if part.depth and not part.blocks and after.depth <= part.depth:
                self.findings.append(
                    Finding(kind=FindingKind.EMPTY_HEADING, line=part.line, words=part.title)
                )
        if page_lines:
            parts[-1].blocks.append(self._page_lines(page_lines))
        sections, _ = self._nested(parts, 1, 0)
        return tuple(parts[0].blocks), sections

    def _page_lines(self, groups: list[list[Line]]) -> Quote:
        """What the pages repeat, each kind on a line of its own."""
        texts = [" ".join(line.text for line in group) for group in groups]
        for group, text in zip(groups, texts, strict=True):
            first, last = group[0].number, group[-1].number
            self.findings.append(
                Finding(
                    kind=FindingKind.PAGE_LINES, line=first, last=last, words=text, count=len(group)
                )
            )
        return Quote(blocks=tuple(map(_paragraph, texts)))

    def _chapters(self, passages: list[tuple[Shape, Chunk]]) -> frozenset[str]:
        """Names that the reading guide gives in quotation marks: those are chapters."""
        in_guide = False
        names: set[str] = set()
        for shape, chunk in passages:
            if shape is Shape.HEADING:
                in_guide = self._role_of(chunk.first.text) is Role.READING_GUIDE
            elif in_guide:
                text = " ".join(line.text for line in chunk.lines)
                names.update(name.strip(" .,").casefold() for name in _QUOTED.findall(text))
        return frozenset(names)

    def _nested(
        self, parts: list[_Part], index: int, above: int
    ) -> tuple[tuple[Section, ...], int]:
        sections: list[Section] = []
        while index < len(parts) and parts[index].depth > above:
            part = parts[index]
            below, index = self._nested(parts, index + 1, part.depth)
            sections.append(
                Section(
                    title=_runs(part.title),
                    blocks=tuple(part.blocks),
                    sections=below,
                    source=Source(self._file, part.line),
                )
            )
        return tuple(sections), index

    def _blocks(self, shape: Shape, chunks: list[Chunk]) -> Iterator[Block]:
        match shape:
            case Shape.ITEM:
                yield from self._lists(chunks)
            case Shape.FIGURE | Shape.CONTENTS:
                yield self._figure(shape, chunks)
            case Shape.QUOTE:
                for chunk in chunks:
                    text = self._line_by_line(chunk)
                    self._find(FindingKind.QUOTE, chunk.first, " ".join(text), chunk.lines[-1])
                    yield Quote(blocks=tuple(map(_paragraph, text)), source=self._source(chunk))
            case _:
                for chunk in chunks:
                    yield from self._paragraphs(chunk)

    def _paragraphs(self, chunk: Chunk) -> Iterator[Paragraph]:
        """The chunk's paragraphs: one, or more where its lines tell that one ended."""
        start = 0
        for place in range(1, len(chunk.lines) + 1):
            if place < len(chunk.lines) and not self._ends(chunk.lines[place - 1 : place + 1]):
                continue
            lines = chunk.lines[start:place]
            text = self._joined(lines)
            self._doubt(text, lines)
            yield Paragraph(text=_runs(text), source=Source(self._file, lines[0].number))
            start = place

    def _ends(self, pair: list[Line]) -> bool:
        """Whether a paragraph ends between two lines, in a text that marks lines that go on."""
        before, after = pair
        starts = first_letter(after.text)
        return (
            self._marks_ends
            and not before.flows
            and ends_sentence(before.text)
            and (starts.isupper() or starts.isdigit())
        )

    def _doubt(self, text: str, lines: list[Line]) -> None:
        """Note what a person should look at in a paragraph."""
        first = lines[0]
        if first_letter(text).islower():
            self._find(FindingKind.LOST_START, first, text)
        if LONE_NUMBER.fullmatch(text):
            self._find(FindingKind.LONE_NUMBER, first, text)
        self._doubt_link(text, lines)

    def _doubt_link(self, text: str, lines: list[Line]) -> None:
        sentence = re.split(r"(?<=[.!?])\s|\s[–—-]\s", text.casefold())[-1]
        words = [word.strip(".,;:)(") for word in sentence.split()]
        leads = sentence.startswith(self._words.LINK_STARTS)
        points = bool(words) and words[-1] in self._words.LINK_WORDS
        if (leads and not ends_sentence(text)) or (
            points and self._words.LINK_VERBS.intersection(words)
        ):
            self._find(
                FindingKind.LINK_MISSING, lines[0], sentence and text[-len(sentence) :], lines[-1]
            )

    def _lists(self, chunks: list[Chunk]) -> Iterator[Block]:
        """Bullets of one kind make a list; numbers do as long as they count on."""
        items: list[Chunk] = []
        for chunk in chunks:
            if items and not _counts_on(items[-1], chunk):
                yield self._list(items)
                items = []
            items.append(chunk)
        if items:
            yield self._list(items)

    def _list(self, chunks: list[Chunk]) -> Block:
        items = []
        for chunk in chunks:
            text = self._joined(chunk.lines)
            self._doubt_link(text, chunk.lines)
            source = self._source(chunk)
            items.append(
                ListItem(blocks=(Paragraph(text=_runs(text), source=source),), source=source)
            )
        if chunks[0].mark.isdigit():
            start = int(chunks[0].mark)
            return NumberedList(items=tuple(items), start=start, source=self._source(chunks[0]))
        return BulletList(items=tuple(items), source=self._source(chunks[0]))

    def _figure(self, shape: Shape, chunks: list[Chunk]) -> Quote:
        """What stands in a figure, a box or a column, kept together in the source's order."""
        kind = FindingKind.CONTENTS if shape is Shape.CONTENTS else FindingKind.FIGURE_TEXT
        entries = [entry for chunk in chunks for entry in self._line_by_line(chunk, split=True)]
        last = chunks[-1].lines[-1]
        self._find(kind, chunks[0].first, entries[0], last)
        for chunk in chunks:
            self._doubt_link(" ".join(line.text for line in chunk.lines), chunk.lines)
        return Quote(blocks=tuple(map(_paragraph, entries)), source=self._source(chunks[0]))

    def _line_by_line(self, chunk: Chunk, *, split: bool = False) -> list[str]:
        """A narrow chunk's lines, joined where a line goes on from the one before."""
        groups: list[list[Line]] = []
        for line in chunk.lines:
            if groups and not (split and self._stands_alone(groups[-1], line)):
                groups[-1].append(line)
            else:
                groups.append([line])
        return [self._joined(group) for group in groups]

    def _stands_alone(self, before: list[Line], line: Line) -> bool:
        end = before[-1].text
        if line.has_gap or before[-1].has_gap:
            return True
        return not (
            first_letter(line.text).islower()
            or first_letter(before[0].text).islower()
            or end[-1] in "," + HYPHENS
            or last_word(end) in self._words.UNFINISHED_ENDS
        )

    def _joined(self, lines: list[Line]) -> str:
        """Lines as one text, with a finding for every word that had been divided."""
        pieces = [lines[0].text]
        for line in lines[1:]:
            how = self._joiner.decide(pieces[-1], line.text)
            end, start = pieces[-1].rpartition(" ")[2], line.text.partition(" ")[0]
            becomes = joined(end, start, how)
            match how:
                case Join.WORD:
                    self._find(FindingKind.WORD_JOINED, line, f"{end} {start}", becomes=becomes)
                case Join.WORD_UNSEEN:
                    kind = FindingKind.WORD_JOINED_GUESS
                    self._find(kind, line, f"{end} {start}", becomes=becomes)
                case Join.HYPHEN | Join.HYPHEN_THEN_BLANK | Join.TIGHT:
                    self._find(FindingKind.HYPHEN_KEPT, line, f"{end} {start}", becomes=becomes)
                case Join.BLANK:
                    pass
            self.findings.append(Finding(kind=FindingKind.LINE_JOINED, line=line.number))
            if how in {Join.WORD, Join.WORD_UNSEEN}:
                pieces[-1] = pieces[-1][:-1]
            elif how in {Join.BLANK, Join.HYPHEN_THEN_BLANK}:
                pieces[-1] += " "
            pieces.append(line.text)
        return _BEFORE_STOP.sub("", "".join(pieces))

    def _source(self, chunk: Chunk) -> Source:
        return Source(self._file, chunk.first.number)

    def _find(
        self,
        kind: FindingKind,
        line: Line,
        words: str,
        last: Line | None = None,
        *,
        becomes: str = "",
    ) -> None:
        end = last.number if last else 0
        self.findings.append(
            Finding(kind=kind, line=line.number, last=end, words=words, becomes=becomes)
        )


class Depths:
    """How deep each heading stands, from the roles of the headings before it."""

    def __init__(self) -> None:
        self._in_chapter = self._in_theme = self._in_question = False
        self._values = 0
        self._last = 0

    def of(self, role: Role, title: str) -> int:
        """The depth of the next heading, from 1, never more than one below the last."""
        dots = _NUMBERED.match(title)
        deeper = dots[0].strip(".").count(".") if dots and role is Role.PLAIN else 0
        self._last = min(self._depth(role) + deeper, self._last + 1)
        return self._last

    def _depth(self, role: Role) -> int:
        match role:
            case Role.FOREWORD | Role.READING_GUIDE | Role.CHAPTER | Role.THEME:
                self._in_chapter = role is Role.CHAPTER
                self._in_theme = role is Role.THEME
                self._in_question = False
                self._values = 0
                return 1
            case Role.WHAT_WE_WANT | Role.WHAT_WE_DO:
                self._in_question = True
                return 2 if self._in_theme else 1
            case Role.VALUES:
                self._values = self._depth(Role.PLAIN)
                return self._values
            case Role.VALUE:
                return self._values + 1 if self._values else self._depth(Role.PLAIN)
            case _:
                if self._in_question:
                    return 3 if self._in_theme else 2
                return 2 if self._in_theme or self._in_chapter else 1


def _counts_on(before: Chunk, chunk: Chunk) -> bool:
    if before.mark.isdigit() and chunk.mark.isdigit():
        return int(chunk.mark) == int(before.mark) + 1
    return before.mark == chunk.mark


def _marks_ends(lines: list[Line]) -> bool:
    """Whether most lines that another follows end with a blank or a sign, as wrapped ones do."""
    followed = [
        before.flows or before.text[-1] in HYPHENS
        for before, after in pairwise(lines)
        if before.text and after.text and not after.opens_page
    ]
    return sum(followed) > _OFTEN * len(followed) and len(followed) > 10


def _runs(text: str) -> Text:
    return (Run(text=text),) if text else ()


def _paragraph(text: str) -> Paragraph:
    return Paragraph(text=_runs(text))

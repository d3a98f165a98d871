"""A policy, or one place in it, as text for a terminal: headings, paragraphs, lists, tables.

Every word that a reader of the page sees stands here too; links show where they lead.
"""

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from typing import assert_never

from policylib.commands.table import table
from policylib.document import (
    Block,
    BulletList,
    Code,
    Figure,
    Footnote,
    ListItem,
    Located,
    NumberedList,
    Paragraph,
    Policy,
    Quote,
    Raw,
    Row,
    Section,
    Table,
    Text,
    heading_of,
    title_of,
)

_NARROWEST = 30
_RULES = "=-~."  # what stands under headings, by their level


def policy_lines(policy: Policy, *, width: int, words: Mapping[str, str]) -> Iterator[str]:
    """The whole policy, one line after the other, without what stands in the front matter."""
    writer = _Plain(width, words)
    yield from writer.heading(title_of(policy), 1)
    yield from writer.blocks(policy.blocks)
    for section in policy.sections:
        yield from writer.section(section, 2)
    yield from writer.footnotes(policy.footnotes)


def passage_lines(
    node: Located, policy: Policy, *, width: int, words: Mapping[str, str]
) -> Iterator[str]:
    """One place with all that stands under it, and the footnotes that it refers to."""
    writer = _Plain(width, words)
    match node:
        case Section():
            yield from writer.section(node, 1)
        case ListItem():
            yield from writer.blocks(node.blocks)
        case Footnote():
            yield from writer.blocks(node.blocks)
        case Row():
            yield " | ".join(writer.text(cell) for cell in node.cells)
            yield ""
        case _:
            yield from writer.blocks((node,))
    yield from writer.footnotes(note for note in policy.footnotes if note.label in writer.noted)


class _Plain:
    def __init__(self, width: int, words: Mapping[str, str]) -> None:
        self._width = width
        self._words = words
        self.noted: set[str] = set()

    def heading(self, words: str, level: int) -> Iterator[str]:
        lines = textwrap.wrap(words, self._width) or [""]
        yield from lines
        if words:
            yield _RULES[min(level, len(_RULES)) - 1] * max(map(len, lines))
        yield ""

    def section(self, section: Section, level: int) -> Iterator[str]:
        yield from self.heading(heading_of(section), level)
        yield from self.blocks(section.blocks)
        for inner in section.sections:
            yield from self.section(inner, level + 1)

    def footnotes(self, notes: Iterable[Footnote]) -> Iterator[str]:
        for note in notes:
            yield from self._hung(f"[{note.label}] ", self._of(note.blocks, self._width))
            yield ""

    def blocks(self, blocks: Iterable[Block]) -> Iterator[str]:
        for block in blocks:
            yield from self._block(block, self._width)
            yield ""

    def _of(self, blocks: Iterable[Block], width: int) -> Iterator[str]:
        for index, block in enumerate(blocks):
            if index and not isinstance(block, BulletList | NumberedList):
                yield ""
            yield from self._block(block, max(width, _NARROWEST))

    def _block(self, block: Block, width: int) -> Iterator[str]:
        match block:
            case Paragraph(text=text):
                for line in self.text(text).split("\n"):
                    yield from textwrap.wrap(line, width) or [""]
            case BulletList(items=items):
                for item in items:
                    yield from self._hung("• ", self._of(item.blocks, width - 2))
            case NumberedList(items=items, start=start):
                for number, item in enumerate(items, start=start):
                    mark = f"{number}. "
                    yield from self._hung(mark, self._of(item.blocks, width - len(mark)))
            case Table(header=header, rows=rows):
                cells = [[self.text(cell) for cell in row.cells] for row in (header, *rows)]
                yield from table(cells[0], cells[1:], width=width)
            case Quote(blocks=blocks):
                for line in self._of(blocks, width - 2):
                    yield f"│ {line}".rstrip()
            case Figure(image=image, alt=alt, caption=caption):
                told = " – ".join(filter(None, (alt, caption))) or image
                yield from textwrap.wrap(f"[{self._words['show.picture']}: {told}]", width)
            case Code(text=text):
                yield from (f"    {line}".rstrip() for line in text.splitlines())
            case Raw(text=text):
                if not block.is_hidden:
                    yield from text.splitlines()
            case _ as unreachable:
                assert_never(unreachable)

    def text(self, text: Text) -> str:
        parts = []
        for run in text:
            if run.note:
                self.noted.add(run.note)
                parts.append(f"[{run.note}]")
            elif run.image:
                parts.append(f"[{self._words['show.picture']}: {run.text or run.image}]")
            elif run.link and run.link.target != run.text:
                parts.append(f"{run.text} <{run.link.target}>")
            else:
                parts.append(run.text)
        return "".join(parts)

    def _hung(self, mark: str, lines: Iterable[str]) -> Iterator[str]:
        blank = " " * len(mark)
        for index, line in enumerate(lines):
            yield f"{blank if index else mark}{line}".rstrip()

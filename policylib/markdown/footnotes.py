"""One label for each footnote, also where several files number their own."""

from collections.abc import Sequence

from policylib.document import (
    Block,
    BulletList,
    Footnote,
    ListItem,
    NumberedList,
    Paragraph,
    Quote,
    Row,
    Table,
    Text,
)
from policylib.errors import Problem
from policylib.markdown.problems import problem
from policylib.markdown.reading import Body, Heading
from policylib.records import replace


def label_footnotes(body: Body, earlier: Sequence[Footnote], problems: list[Problem]) -> Body:
    """The file's body with labels that no earlier footnote has.

    A second footnote of the same name within one file is kept under a new name; in a further
    file the marks of that file follow.
    """
    taken = {note.label for note in earlier}
    own: set[str] = set()
    counts: dict[str, int] = {}
    renamed: dict[str, str] = {}
    footnotes: list[Footnote] = []
    every = taken | {note.label for note in body.footnotes}
    for note in body.footnotes:
        label = note.label
        if label in taken or label in own:
            label = _free(note.label, every, counts)
            every.add(label)
            file, line = note.source or ("", None)
            if note.label in own or note.label in renamed:
                problems.append(
                    problem("footnote-double", file=file, line=line, about=note.label, label=label)
                )
            else:
                renamed[note.label] = label
        own.add(label)
        footnotes.append(note if label == note.label else replace(note, label=label))
    if not renamed:
        return Body(parts=body.parts, footnotes=footnotes)
    parts = [
        replace(part, title=_marks(part.title, renamed))
        if isinstance(part, Heading)
        else _block(part, renamed)
        for part in body.parts
    ]
    notes = [replace(note, blocks=_blocks(note.blocks, renamed)) for note in footnotes]
    return Body(parts=parts, footnotes=notes)


def _free(label: str, taken: set[str], counts: dict[str, int]) -> str:
    number = counts.get(label, 2)
    while f"{label}-{number}" in taken:
        number += 1
    counts[label] = number + 1
    return f"{label}-{number}"


def _marks(text: Text, renamed: dict[str, str]) -> Text:
    return tuple(
        replace(run, note=renamed[run.note]) if run.note in renamed else run for run in text
    )


def _blocks(blocks: tuple[Block, ...], renamed: dict[str, str]) -> tuple[Block, ...]:
    return tuple(_block(block, renamed) for block in blocks)


def _items(items: tuple[ListItem, ...], renamed: dict[str, str]) -> tuple[ListItem, ...]:
    return tuple(replace(item, blocks=_blocks(item.blocks, renamed)) for item in items)


def _row(row: Row, renamed: dict[str, str]) -> Row:
    return replace(row, cells=tuple(_marks(cell, renamed) for cell in row.cells))


def _block(block: Block, renamed: dict[str, str]) -> Block:
    match block:
        case Paragraph(text=text):
            return replace(block, text=_marks(text, renamed))
        case BulletList(items=items) | NumberedList(items=items):
            return replace(block, items=_items(items, renamed))
        case Quote(blocks=blocks):
            return replace(block, blocks=_blocks(blocks, renamed))
        case Table(header=header, rows=rows):
            rows = tuple(_row(row, renamed) for row in rows)
            return replace(block, header=_row(header, renamed), rows=rows)
        case _:
            return block

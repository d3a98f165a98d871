"""What an author wrote for colleagues and no reader: remarks, and a policy without them.

    Lederen <!-- spørg HR --> skal holde samtalen.     a remark in a line
    <!-- mangler tal fra økonomi -->                   a block of its own
    [//]: # (mangler tal fra økonomi)                  the same, as some editors write it
    <div><!-- spørg HR --></div>                       inside HTML that is shown as it stands
    # spørg HR                                         a comment in the front matter

What is published is published without them. A comparison cannot tell the difference: remarks are
no words of the policy. Code is shown letter by letter, so what looks like a remark there is none.
"""

from collections.abc import Iterator
from typing import assert_never

from policylib.document import (
    Block,
    BulletList,
    Code,
    Figure,
    ListItem,
    NumberedList,
    Paragraph,
    Policy,
    Quote,
    Raw,
    Row,
    Section,
    Source,
    Table,
    Text,
    normalise,
)
from policylib.document.remarks import split_remarks
from policylib.markdown.inline import tidy
from policylib.markdown.verbatim import close_html
from policylib.records import dataclass, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A remark: its words, and where it stands (None in a text that was read from nowhere)."""

    words: str
    source: Source | None = None


def without_remarks(policy: Policy) -> Policy:
    """The policy as its readers may have it: equal in every word, and no remark in it.

    A policy without remarks is given back itself. For whoever publishes in a way of their own:
    `publish_release` and the Word files leave remarks out by themselves.
    """
    if not any(True for _ in _remarks(policy)):
        return policy
    return replace(
        policy,
        metadata=replace(policy.metadata, comments=()),
        heading=_text(policy.heading),
        blocks=_blocks(policy.blocks),
        sections=tuple(map(_section, policy.sections)),
        footnotes=tuple(replace(note, blocks=_blocks(note.blocks)) for note in policy.footnotes),
    )


def remarks_in(policy: Policy) -> tuple[Remark, ...]:
    """Every remark of a policy: those of the front matter, then those of the text in its order."""
    return tuple(_remarks(policy))


def _remarks(policy: Policy) -> Iterator[Remark]:
    for comment in policy.metadata.comments:
        yield Remark(words=comment, source=policy.metadata.source)
    yield from _in_text(policy.heading, policy.source)
    yield from _in_blocks(policy.blocks)
    for section in policy.sections:
        yield from _in_section(section)
    for note in policy.footnotes:
        yield from _in_blocks(note.blocks)


def _in_section(section: Section) -> Iterator[Remark]:
    yield from _in_text(section.title, section.source)
    yield from _in_blocks(section.blocks)
    for below in section.sections:
        yield from _in_section(below)


def _in_blocks(blocks: tuple[Block, ...]) -> Iterator[Remark]:
    for block in blocks:
        match block:
            case Paragraph(text=text):
                yield from _in_text(text, block.source)
            case BulletList(items=items) | NumberedList(items=items):
                for item in items:
                    yield from _in_blocks(item.blocks)
            case Quote(blocks=inner):
                yield from _in_blocks(inner)
            case Table(header=header, rows=rows):
                for row in (header, *rows):
                    for cell in row.cells:
                        yield from _in_text(cell, row.source)
            case Raw(text=text):
                for words in split_remarks(text)[1]:
                    yield Remark(words=normalise(words), source=block.source)
            case Figure() | Code():
                pass
            case _ as unreachable:
                assert_never(unreachable)


def _in_text(text: Text, source: Source | None) -> Iterator[Remark]:
    for run in text:
        if run.comment:
            yield Remark(words=run.comment, source=source)


def _text(text: Text) -> Text:
    """The runs of a text as they are read where its remarks are not written."""
    if not any(run.comment for run in text):
        return text
    # A break is handed on as the reader gives it, or it would count as a blank.
    kept = [
        replace(run, text=run.text.replace("\n", "\0")) if "\n" in run.text else run
        for run in text
        if not run.comment
    ]
    return tidy(kept)


def _section(section: Section) -> Section:
    return replace(
        section,
        title=_text(section.title),
        blocks=_blocks(section.blocks),
        sections=tuple(map(_section, section.sections)),
    )


def _blocks(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    return tuple(kept for block in blocks if (kept := _block(block)) is not None)


def _block(block: Block) -> Block | None:
    """The block without its remarks; None where it is nothing else."""
    match block:
        case Paragraph(text=text):
            words = _text(text)
            return replace(block, text=words) if words or not text else None
        case BulletList(items=items) | NumberedList(items=items):
            return replace(block, items=tuple(map(_item, items)))
        case Quote(blocks=inner):
            return replace(block, blocks=_blocks(inner))
        case Table(header=header, rows=rows):
            return replace(block, header=_row(header), rows=tuple(map(_row, rows)))
        case Raw():
            return _raw(block)
        case Figure() | Code():
            return block
        case _ as unreachable:
            assert_never(unreachable)


def _item(item: ListItem) -> ListItem:
    return replace(item, blocks=_blocks(item.blocks))


def _row(row: Row) -> Row:
    return replace(row, cells=tuple(map(_text, row.cells)))


def _raw(block: Raw) -> Block | None:
    words, remarks = split_remarks(block.text)
    if not remarks:
        return block
    return replace(block, text=close_html(words)) if words else None

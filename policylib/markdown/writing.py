"""A policy to canonical Markdown: one line per paragraph, one blank line between blocks.

The text reads back as the same policy: every sign that could be a mark at its place is escaped,
and lists that follow each other take turns with their markers.
"""

import re
from collections.abc import Iterator, Sequence
from typing import assert_never

from policylib.document import (
    Block,
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
    Row,
    Section,
    Table,
)
from policylib.markdown import prose
from policylib.markdown.escaping import cell_source, escape, heading_source, paragraph_source
from policylib.markdown.frontmatter_writing import front_matter_source
from policylib.markdown.verbatim import target_source, title_source


def write(policy: Policy) -> str:
    """The canonical Markdown of a policy; `read` gives the same policy from it."""
    return _joined([chunk for chunk, _ in _chunks(policy)])


def write_files(policy: Policy, files: Sequence[str]) -> tuple[str, ...]:
    """The canonical Markdown of a policy that was read from several files: one text for each.

    `files` are their names in order. Everything goes where it stood; what has no place of its own
    goes behind what stands before it. `parse` gives the same policy from the texts.
    """
    order = {name: place for place, name in enumerate(files)}
    texts: list[list[str]] = [[] for _ in files]
    at = 0
    notes = {id(note) for note in policy.footnotes}
    for chunk, node in _chunks(policy):
        place = order.get(node.source.file, 0) if node is not None and node.source else 0
        # Reading goes from the first file to the last, and notes stand at the end of their own.
        at = place if id(node) in notes else max(at, place)
        texts[at].append(chunk)
    return tuple(map(_joined, texts))


def _joined(chunks: Sequence[str]) -> str:
    return "\n\n".join(chunks) + "\n" if chunks else ""


def _chunks(policy: Policy) -> Iterator[tuple[str, Section | Block | Footnote | None]]:
    """Every heading, block and note as Markdown, beside what it was made from."""
    front = front_matter_source(policy.metadata)
    if front:
        yield front, None
    if policy.heading:
        yield f"# {heading_source(policy.heading)}", None
    yield from zip(_blocks(policy.blocks), policy.blocks, strict=True)
    for section in policy.sections:
        yield from _section(section, 2)
    for note in policy.footnotes:
        yield _footnote(note), note


def _section(section: Section, level: int) -> Iterator[tuple[str, Section | Block]]:
    yield f"{'#' * min(level, 6)} {section_heading(section)}".rstrip(" "), section
    yield from zip(_blocks(section.blocks), section.blocks, strict=True)
    for below in section.sections:
        yield from _section(below, level + 1)


def section_heading(section: Section) -> str:
    """A section's heading as Markdown, its label and number in front: "Tema 3: Løn"."""
    title = heading_source(section.title)
    if not section.number:
        return title
    if section.label:
        begin = f"{escape(section.label)} {section.number}"
        return f"{begin}: {title}" if title else begin
    return f"{section.number} {title}" if "." in section.number else f"{section.number}. {title}"


def _blocks(blocks: Sequence[Block], *, avoid: str = "") -> list[str]:
    """Each block's Markdown; `avoid` is the marker that a list at the start may not take."""
    written = []
    last: Block | None = None
    marker = avoid
    for index, block in enumerate(blocks):
        match block:
            case BulletList():
                follows = isinstance(last, BulletList) or (index == 0 and avoid in {"-", "*"})
                marker = "*" if follows and marker == "-" else "-"
                written.append(_list(block.items, [marker] * len(block.items)))
            case NumberedList(items=items, start=start):
                marker = ")" if isinstance(last, NumberedList) and marker == "." else "."
                numbers = [f"{start + at}{marker}" for at in range(len(items))]
                written.append(_list(items, numbers))
            case _:
                written.append(_block(block))
        last = block
    return written


def _block(block: Block) -> str:
    match block:
        case Paragraph(text=text):
            return paragraph_source(text)
        case Quote(blocks=blocks):
            inner = "\n\n".join(_blocks(blocks))
            return "\n".join(f"> {line}" if line else ">" for line in inner.split("\n"))
        case Table():
            return _table(block)
        case Figure():
            return _figure(block)
        case Code():
            return _code(block)
        case Raw(text=text):
            return text
        case BulletList() | NumberedList():
            return _blocks((block,))[0]
        case _ as unreachable:
            assert_never(unreachable)


def _list(items: Sequence[ListItem], markers: Sequence[str]) -> str:
    written = [_item(item, marker) for item, marker in zip(items, markers, strict=True)]
    is_loose = any("\n\n" in each for each in written)
    return ("\n\n" if is_loose else "\n").join(written)


def _item(item: ListItem, marker: str) -> str:
    written = _blocks(item.blocks, avoid=marker)
    if not written:
        return marker
    inner = written[0]
    for index, block in enumerate(item.blocks[1:], 1):
        inner += ("\n" if _may_follow(inner, item.blocks, index) else "\n\n") + written[index]
        del block
    indent = " " * (len(marker) + 1)
    lines = inner.split("\n")
    return "\n".join(
        f"{marker} {line}" if at == 0 else f"{indent}{line}" if line else ""
        for at, line in enumerate(lines)
    )


def _may_follow(before: str, blocks: Sequence[Block], index: int) -> bool:
    """Whether a nested list may stand on the line below the item's words."""
    block = blocks[index]
    return (
        index == 1
        and len(blocks) == 2
        and isinstance(block, BulletList)
        and isinstance(blocks[0], Paragraph)
        and bool(block.items and block.items[0].blocks)
        and isinstance(block.items[0].blocks[0], Paragraph)
        and (prose.announces(before) or len(before) < prose.NARROWEST_IN_ITEM // 2)
    )


def _table(table: Table) -> str:
    rule = "| " + " | ".join("---" for _ in table.header.cells) + " |"
    return "\n".join([_row(table.header), rule, *map(_row, table.rows)])


def _row(row: Row) -> str:
    return "| " + " | ".join(map(cell_source, row.cells)) + " |"


def _figure(figure: Figure) -> str:
    picture = (
        f"![{escape(figure.alt)}]({target_source(figure.image)}{title_source(figure.caption)})"
    )
    if figure.link is None:
        return picture
    return f"[{picture}]({target_source(figure.link.target)}{title_source(figure.link.title)})"


def _code(code: Code) -> str:
    sign = "~" if "`" in code.language else "`"
    longest = max(
        (len(found[0]) for found in re.finditer(re.escape(sign) + "+", code.text)), default=0
    )
    fence = sign * max(3, longest + 1)
    language = re.sub(r"([\\&])", r"\\\1", code.language)
    gap = " " if language.startswith(sign) else ""
    return f"{fence}{gap}{language}\n{code.text}\n{fence}"


def _footnote(note: Footnote) -> str:
    written = _blocks(note.blocks)
    inner = "\n\n".join(written)
    if not inner:
        return f"[^{note.label}]:"
    lines = inner.split("\n")
    is_text = isinstance(note.blocks[0], Paragraph)
    begin = f"[^{note.label}]:" + (f" {lines.pop(0)}" if is_text else "")
    return "\n".join([begin, *(f"    {line}" if line else "" for line in lines)])

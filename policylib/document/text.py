"""The words of a node as a reader sees them, and a digest of all that it holds.

The comparison text is NFC, without soft hyphens, every run of white space one blank, trimmed;
markup, link targets, list markers, footnote marks and the number of a heading are not in it
(contract/comparison, "Text"). Both are computed once per node.
"""

import unicodedata
from datetime import date
from typing import Any, assert_never

from policylib.document.nodes import (
    BulletList,
    Code,
    Figure,
    Footnote,
    ListItem,
    Metadata,
    Node,
    NumberedList,
    Paragraph,
    Policy,
    Quote,
    Raw,
    Row,
    Section,
    Table,
    Text,
)
from policylib.document.remarks import split_remarks
from policylib.records import content_of

SOFT_HYPHEN = "\N{SOFT HYPHEN}"
CELL_SEPARATOR = " | "


def normalise(text: str) -> str:
    """The comparison form of a string: NFC, no soft hyphens, single blanks, trimmed."""
    if SOFT_HYPHEN in text:
        text = text.replace(SOFT_HYPHEN, "")
    if not text.isascii() and not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    return " ".join(text.split())


def plain(text: Text) -> str:
    """The comparison text of runs."""
    return normalise("".join(run.text for run in text))


def text_of(node: Node) -> str:
    """The comparison text of one node, without what stands under it.

    A section gives its title, a list item its first paragraph, a row its cells joined by " | ",
    a figure its text alternative and caption; a quote or footnote all of its own paragraphs; a
    list, a table and a policy give nothing of their own but the policy's title.
    """
    try:
        return node._text  # noqa: SLF001 - the cache belongs to this module
    except AttributeError:
        text = _text_of(node)
        object.__setattr__(node, "_text", text)
        return text


def _text_of(node: Node) -> str:
    match node:
        case Paragraph(text=text):
            return plain(text)
        case Section(title=title):
            return plain(title)
        case ListItem(blocks=blocks):
            return text_of(blocks[0]) if blocks and isinstance(blocks[0], Paragraph) else ""
        case Row(cells=cells):
            return normalise(CELL_SEPARATOR.join(plain(cell) for cell in cells))
        case Figure(alt=alt, caption=caption):
            parts = [normalise(alt), normalise(caption)]
            return CELL_SEPARATOR.join(part for part in parts if part)
        case Quote(blocks=blocks) | Footnote(blocks=blocks):
            return " ".join(words for block in blocks if (words := full_text(block)))
        case Code(text=text):
            return normalise(text)
        case Raw(text=text):
            return normalise(split_remarks(text)[0])
        case BulletList() | NumberedList() | Table():
            return ""
        case Policy(metadata=metadata, heading=heading):
            return plain(heading) or normalise(metadata.title)
        case _ as unreachable:
            assert_never(unreachable)


def full_text(node: Node) -> str:
    """The comparison text of a node and all under it, in reading order, joined by blanks."""
    return " ".join(part for part in _texts(node) if part)


def _texts(node: Node) -> list[str]:
    match node:
        case BulletList(items=items) | NumberedList(items=items):
            return [full_text(item) for item in items]
        case ListItem(blocks=blocks) | Quote(blocks=blocks) | Footnote(blocks=blocks):
            return [full_text(block) for block in blocks]
        case Table(header=header, rows=rows):
            return [text_of(row) for row in (header, *rows)]
        case Section(blocks=blocks, sections=sections):
            return [text_of(node), *map(full_text, blocks), *map(full_text, sections)]
        case Policy(blocks=blocks, sections=sections, footnotes=notes):
            below = (*map(full_text, blocks), *map(full_text, sections), *map(full_text, notes))
            return [text_of(node), *below]
        case Paragraph() | Row() | Figure() | Code() | Raw():
            return [text_of(node)]
        case _ as unreachable:
            assert_never(unreachable)


def digest(node: Node) -> bytes:
    """Sixteen bytes that are equal exactly where two nodes are equal (sources apart).

    The same on every machine and in every run (BLAKE2b over a prefix-free form).
    """
    try:
        return node._digest  # noqa: SLF001 - the cache belongs to this module
    except AttributeError:
        # Loading it costs more than most comparisons, which need no digest.
        from hashlib import blake2b

        value = blake2b(_encoded(node, is_root=True), digest_size=16).digest()
        object.__setattr__(node, "_digest", value)
        return value


_NODES = (
    Paragraph, BulletList, NumberedList, ListItem, Row, Table, Quote, Figure, Code, Raw,
    Section, Footnote, Policy,
)  # fmt: skip


def _encoded(value: Any, *, is_root: bool = False) -> bytes:
    if isinstance(value, str):
        raw = value.encode("utf-8", "surrogatepass")
        return b"s%d:" % len(raw) + raw
    if isinstance(value, tuple):
        return b"t%d:" % len(value) + b"".join(_encoded(each) for each in value)
    if value is None or isinstance(value, (bool, int)):
        return b"v%s;" % repr(value).encode()
    if isinstance(value, date):
        return b"d" + value.isoformat().encode()
    if isinstance(value, _NODES) and not is_root:
        return b"n" + digest(value)
    content = b"".join(_encoded(getattr(value, name)) for name in content_of(type(value)))
    return b"o%s(" % type(value).__name__.encode() + content + b")"


def title_of(policy: Policy) -> str:
    """The policy's title: from the front matter, else from its first heading."""
    return normalise(policy.metadata.title) or plain(policy.heading)


def heading_of(section: Section) -> str:
    """A section's heading as a reader sees it, number included: "Tema 3: Løn"."""
    title = text_of(section)
    if not section.number:
        return f"{section.label} {title}".strip() if section.label else title
    if section.label:
        return (
            f"{section.label} {section.number}: {title}"
            if title
            else (f"{section.label} {section.number}")
        )
    return f"{section.number} {title}" if "." in section.number else f"{section.number}. {title}"


def metadata_values(metadata: Metadata) -> tuple[tuple[str, object], ...]:
    """Every field of the metadata that holds something, `extra` spread out, in a fixed order."""
    own = tuple(
        (name, value)
        for name in content_of(Metadata)
        if name not in {"extra", "comments"}
        and (value := getattr(metadata, name)) not in (None, "")
    )
    return own + metadata.extra

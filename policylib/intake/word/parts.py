"""The XML of a Word file as elements: the only module of the room that knows lxml.

No entity is resolved, nothing is fetched, and what is larger than any policy is not parsed.
"""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from lxml import etree  # type: ignore[import-untyped] # it has no types of its own

from policylib.errors import SourceError, TooComplexError

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
VML = "{urn:schemas-microsoft-com:vml}"

_STRICT = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (
        b"http://purl.oclc.org/ooxml/drawingml/main",
        b"http://schemas.openxmlformats.org/drawingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
        b"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    ),
)
_MOST_TAGS = 1_500_000
"""Signs that open or close an element; a book of 500 pages has a third of it."""
_MOST_EMPTY = 50_000
"""Empty paragraphs, of which some files have a million and no words."""
_MOST_PARAGRAPHS = 50_000
"""A book of 500 pages has a fifth of it."""

Element = Any
"""An element as lxml has it."""


def parse(content: bytes, *, file: str) -> Element:
    """The root of one part. Raises `SourceError` where it is damaged or has a DOCTYPE."""
    if content.count(b"<") > _MOST_TAGS or content.count(b":p/>") > _MOST_EMPTY:
        raise too_large(file)
    for strict, common in _STRICT:
        if strict in content:
            content = content.replace(strict, common)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        if b"<!DOCTYPE" in content.replace(b"\0", b""):
            raise _doctype(file) from None
        raise damaged(file) from error
    info = root.getroottree().docinfo
    if info.doctype or info.internalDTD is not None:
        raise _doctype(file)
    if sum(1 for _ in islice(root.iter(f"{W}p"), _MOST_PARAGRAPHS + 1)) > _MOST_PARAGRAPHS:
        raise too_large(file)
    return root


def damaged(file: str) -> SourceError:
    """The error for a file that is no longer whole."""
    return SourceError(
        "word-damaged",
        "the Word file is damaged and cannot be read",
        hint="open it in Word or LibreOffice, save it again as .docx, and name that file",
        file=file,
    )


def too_large(file: str) -> TooComplexError:
    """The error for a file that would take more time or room than any policy deserves."""
    return TooComplexError(
        "word-too-large",
        "the Word file is larger inside than any policy is",
        hint="copy the policy's text into a new document, and name that file",
        file=file,
    )


def _doctype(file: str) -> SourceError:
    return SourceError(
        "word-doctype",
        "the Word file holds a DOCTYPE, which Word never writes; it is not opened",
        hint="if you trust the sender, open it in Word, save it again as .docx, and name that file",
        file=file,
    )


def val(element: Element, name: str, default: str = "") -> str:
    """The value of a property's child: `<w:pStyle w:val="…"/>` → "…"; "" where it is missing."""
    found = element.find(f"{W}{name}") if element is not None else None
    return default if found is None else (found.get(f"{W}val") or default)


def is_on(element: Element, name: str) -> bool | None:
    """Whether a property that can be switched is on; None where nothing is said."""
    found = element.find(f"{W}{name}") if element is not None else None
    if found is None:
        return None
    return (found.get(f"{W}val") or "1").lower() not in {"0", "false", "off", "none"}


def number(text: str | None, default: int = 0) -> int:
    """A whole number as Word writes one; the default for anything else."""
    try:
        return int(float(text)) if text and len(text) < 12 else default
    except (ValueError, OverflowError):
        return default


def local(element: Element) -> str:
    """An element's name without its namespace; "" for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def chosen(element: Element) -> Iterator[Element]:
    """The children of an element; of alternatives for newer and older programs, one alone."""
    for child in element:
        if child.tag != f"{MC}AlternateContent":
            yield child
            continue
        ways = [way for way in child if local(way) in {"Choice", "Fallback"}]
        rich = next((way for way in ways if _has_words(way)), ways[0] if ways else None)
        if rich is not None:
            yield from chosen(rich)


def _has_words(element: Element) -> bool:
    return next(element.iter(f"{W}t", f"{A}blip", f"{VML}imagedata"), None) is not None


def all_chosen(element: Element, *, but: str = "") -> Iterator[Element]:
    """An element and all below it, each alternative once, in the order of the text.

    What stands in an element named `but` is left aside; the element itself is given.
    """
    waiting = [element]
    while waiting:
        each = waiting.pop()
        yield each
        if not but or local(each) != but:
            waiting += reversed(list(chosen(each)))

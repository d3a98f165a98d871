"""What a PDF shows, as plain values: the only module that knows pdfplumber. Runs in the child.

    {"pages": [{"size": [width, height], "words": [...], "links": [...], "tables": [...],
                "dots": [...], "boxes": [...], "doubled": n, "pictures": n}], "fonts": [...], "tree": [...],
     "carried": "", "title": "", "lang": ""}

A word is [text, x0, top, x1, bottom, size, font, mcid, flags, order]; places are points from the
page's upper left corner.
"""

import io
from collections.abc import Callable
from typing import Any

import pdfplumber
from pdfplumber.utils.exceptions import PdfminerException

from policylib.intake.pdf.annotations import annotated, attached, struck_through
from policylib.intake.pdf.metadata import markdown_in
from policylib.intake.pdf.strokes import is_struck
from policylib.intake.pdf.structure import Walker, resolved

_MOST_PAGES = 1000
_MOST_SIGNS = 4_000_000
_GAP, _GAP_IN_WRITTEN = 0.16, 0.45
_ROOM = 0.02
_MANY = 14
"""Running text has a blank for every six or seven signs."""
_FARTHEST = 1e6
_SIDES = ("x0", "top", "x1", "bottom")
_ARTIFACT = "Artifact"
_LEAST_PICTURE = 24
_LEAST_BOX, _LARGEST_BOX, _MOST_BOXES = 60, 0.6, 200
_LEAST_DOT, _LARGEST_DOT = 1.5, 8
_THIN = 2.5
BLANK_BEFORE, ARTIFACT, TURNED, STRUCK = 1, 2, 4, 8


class _Marks(pdfplumber.page.PDFPageAggregatorWithMarkedContent):
    """Which marked content a sign belongs to, also behind a marked part inside another.

    The library's own keeps no outer part in mind.
    """

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._opened: list[tuple[str | None, int | None]] = [(None, None)]

    def begin_tag(self, tag: Any, props: Any = None) -> None:
        above, mark = self._opened[-1]
        super().begin_tag(tag, props)
        if _ARTIFACT in {above, self.cur_tag}:
            self.cur_tag, self.cur_mcid = _ARTIFACT, None
        elif self.cur_mcid is None:
            self.cur_mcid = mark
        self._opened.append((self.cur_tag, self.cur_mcid))

    def end_tag(self) -> None:
        if len(self._opened) > 1:
            self._opened.pop()
        self.cur_tag, self.cur_mcid = self._opened[-1]


pdfplumber.page.PDFPageAggregatorWithMarkedContent = _Marks  # type: ignore[misc]


class TooLargeError(Exception):
    """More pages or signs than are read."""

    def __init__(self, what: str, count: int, most: int) -> None:
        super().__init__(what)
        self.what, self.count, self.most = what, count, most


class LockedError(Exception):
    """The file asks for a password."""


class DamagedError(Exception):
    """The file is no PDF that can be read."""


def extract(content: bytes, *, most_pages: int = _MOST_PAGES) -> dict[str, Any]:
    """All that is needed of a PDF. Raises `LockedError`, `DamagedError`, `TooLargeError`."""
    try:
        with pdfplumber.open(io.BytesIO(content)) as pdf:
            return _document(pdf, most_pages)
    except (TooLargeError, MemoryError):
        raise
    except PdfminerException as error:
        cause = str(type(error.args[0]).__name__) if error.args else ""
        if "Password" in cause or "Encryption" in cause:
            raise LockedError from None
        raise DamagedError from None
    except Exception as error:  # noqa: BLE001 - whatever broken bytes make the library raise
        if "Password" in type(error).__name__:
            raise LockedError from None
        raise DamagedError from None


def _document(pdf: Any, most_pages: int) -> dict[str, Any]:
    pages = pdf.pages
    if len(pages) > most_pages:
        raise TooLargeError("pages", len(pages), most_pages)
    numbers = {page.page_obj.pageid: place for place, page in enumerate(pages)}
    fonts: dict[str, int] = {}
    told, signs = [], 0
    files: list[dict[str, Any]] = []
    for page in pages:
        signs += len(page.chars)
        if signs > _MOST_SIGNS:
            raise TooLargeError("signs", signs, _MOST_SIGNS)
        told.append(_page(page, fonts, files))
        page.close()
    catalog = pdf.doc.catalog
    return {
        "pages": told,
        "fonts": list(fonts),
        "tree": Walker(numbers).walk(catalog),
        "carried": _carried(pdf),
        "attached": _or_none(lambda files: attached(catalog, files), files),
        "title": _said(pdf.metadata.get("Title")),
        "lang": _said(_bytes_as_text(catalog.get("Lang"))),
    }


def _carried(pdf: Any) -> str:
    """The Markdown that a PDF of ours carries, where its pages are as they were made."""
    try:
        metadata = resolved(pdf.doc.catalog.get("Metadata"))
        if metadata is None:
            return ""
        shown = [
            resolved(stream).get_data() for page in pdf.pages for stream in page.page_obj.contents
        ]
        return markdown_in(metadata.get_data(), shown)
    except Exception:  # noqa: BLE001 - what cannot be read is read from the pages
        return ""


def _said(value: object) -> str:
    return value if isinstance(value, str) else ""


def _bytes_as_text(value: object) -> object:
    return value.decode("latin-1") if isinstance(value, bytes) else value


def _page(page: Any, fonts: dict[str, int], files: list[dict[str, Any]]) -> dict[str, Any]:
    try:
        annotations = page.annots
    except Exception:  # noqa: BLE001 - a link that cannot be read must not cost the text
        annotations = []
    files += annotations
    # pdfplumber's own `hyperlinks` leaves out those that lead inside the file.
    links = [
        [each.get("uri") or "", *(_finite(each[side]) for side in _SIDES)]
        for each in annotations
        if _is_link(each)
    ]
    strokes = _strokes(page) + _or_none(struck_through, annotations)
    words, doubled = _words(page.chars, fonts, links, strokes)
    return {
        "size": [_finite(page.width), _finite(page.height)],
        "words": words,
        "doubled": doubled,
        "links": links,
        "said": _or_none(annotated, annotations),
        "dots": _dots(page),
        "boxes": _boxes(page),
        "tables": _tables(page),
        "pictures": sum(
            image["width"] > _LEAST_PICTURE and image["height"] > _LEAST_PICTURE
            for image in page.images
        ),
    }


def _or_none(
    read: Callable[[list[dict[str, Any]]], list[Any]], annotations: list[dict[str, Any]]
) -> list[Any]:
    """What is read of annotations; nothing where broken ones mislead it."""
    try:
        return read(annotations)
    except Exception:  # noqa: BLE001 - what lies on a page must not cost its text
        return []


def _is_link(annotation: dict[str, Any]) -> bool:
    subtype = annotation.get("data", {}).get("Subtype")
    return "Link" in str(subtype)


def _dots(page: Any) -> list[list[float]]:
    """Small shapes, as wide as they are high: bullets that are drawn and not written."""
    return [
        [_finite(shape[side]) for side in _SIDES]
        for shape in [*page.curves, *page.rects]
        if _LEAST_DOT < shape["width"] < _LARGEST_DOT
        and abs(shape["width"] - shape["height"]) < 0.2 * shape["width"]
    ]


def _boxes(page: Any) -> list[list[float]]:
    """Frames and grounds that could hold a few lines, and are no page's own."""
    found = [
        [_finite(shape[side]) for side in _SIDES]
        for shape in [*page.rects, *page.curves]
        if shape["width"] > _LEAST_BOX
        and shape["height"] > _LEAST_PICTURE
        and shape["width"] * shape["height"] < _LARGEST_BOX * page.width * page.height
    ]
    return found[:_MOST_BOXES]


def _tables(page: Any) -> list[list[list[list[float] | None]]]:
    """The ruled tables of a page: rows of cells' boxes, None where a cell spans."""
    if not (page.rects or page.lines or page.curves):
        return []
    return [
        [[list(map(_finite, cell)) if cell else None for cell in row.cells] for row in table.rows]
        for table in page.find_tables()
    ]


def _words(
    chars: list[dict[str, Any]],
    fonts: dict[str, int],
    links: list[list[Any]],
    strokes: list[list[float]],
) -> tuple[list[list[Any]], int]:
    """The words of a page, and how many signs were printed twice in one place."""
    words: list[list[Any]] = []
    last: dict[str, Any] | None = None
    last_link, blank, was_struck = -1, False, False
    drawn: set[tuple[str, int, int]] = set()
    doubled, blank_at = 0, 0.0
    # Where blanks are written, letters that stand apart are spaced for the look of it.
    blanks = sum(not char["text"].strip() for char in chars)
    gap = _GAP_IN_WRITTEN if blanks * _MANY > len(chars) else _GAP
    for order, char in enumerate(chars):
        text = char["text"]
        for side in (*_SIDES, "size"):
            char[side] = _finite(char[side])
        is_artifact = char.get("tag") == _ARTIFACT
        if not text.strip():
            blank = True
            blank_at = char["x0"]
            continue
        # Chromium writes a soft hyphen as a blank that takes no room.
        blank = blank and abs(char["x0"] - blank_at) > _ROOM * max(char["size"], 1.0)
        place = (text, round(char["x0"] * 2), round(char["top"] * 2))
        if place in drawn:
            # Bold made by printing every letter twice.
            doubled += 1
            continue
        drawn.add(place)
        link = _link_at(char, links) if links else -1
        struck = bool(strokes) and is_struck(_box(char), _base(char), char["size"], strokes)
        if (
            last is None
            or blank
            or link != last_link
            or struck is not was_struck
            or not _goes_on(last, char, gap)
        ):
            # What is struck and what stands for it are two words, however tight they stand.
            blank = blank or (last is not None and struck is not was_struck)
            flags = BLANK_BEFORE * blank | ARTIFACT * is_artifact | STRUCK * struck
            flags |= TURNED * (not char.get("upright", True))
            font = fonts.setdefault(str(char["fontname"]), len(fonts))
            words.append([text, *_box(char), char["size"], font, char.get("mcid"), flags, order])
        else:
            word = words[-1]
            word[0] += text
            word[1], word[2] = min(word[1], char["x0"]), min(word[2], char["top"])
            word[3], word[4] = max(word[3], char["x1"]), max(word[4], char["bottom"])
        last, last_link, blank, was_struck = char, link, False, struck
    return words, doubled


def _strokes(page: Any) -> list[list[float]]:
    """Thin level lines, of which some may strike words."""
    return [
        [_finite(shape[side]) for side in _SIDES]
        for shape in [*page.lines, *page.rects, *page.curves]
        if abs(shape["bottom"] - shape["top"]) < _THIN < abs(shape["x1"] - shape["x0"])
    ]


def _base(char: dict[str, Any]) -> float:
    """Where the line stands that a sign is written on."""
    matrix = char.get("matrix") or (0.0,) * 6
    below = _finite(matrix[5] - char.get("y0", matrix[5]))
    return float(char["bottom"]) - (below if 0 <= below < char["size"] else 0.0)


def _link_at(char: dict[str, Any], links: list[list[Any]]) -> int:
    """Which link a sign stands in, so that a full stop behind it is no part of the word."""
    x, y = (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2
    for place, (_, x0, top, x1, bottom) in enumerate(links):
        if x0 <= x <= x1 and top <= y <= bottom:
            return place
    return -1


def _box(char: dict[str, Any]) -> tuple[float, float, float, float]:
    return char["x0"], char["top"], char["x1"], char["bottom"]


def _finite(value: float) -> float:
    return float(value) if -_FARTHEST < value < _FARTHEST else 0.0


def _goes_on(last: dict[str, Any], char: dict[str, Any], gap: float) -> bool:
    """Whether a sign stands tight behind another, in the same style and part."""
    size = max(char["size"], 1.0)
    if last["text"][-1:].isalpha() and char["text"].isdigit():
        # A table's next column, or a number that stands apart: letters are not spaced before one.
        gap = _GAP
    return (
        last["fontname"] == char["fontname"]
        and abs(last["size"] - char["size"]) < 0.1
        and last.get("mcid") == char.get("mcid")
        and abs(last["bottom"] - char["bottom"]) < 0.2 * size
        and -0.4 * size < char["x0"] - last["x1"] < gap * size
    )

"""The structure of a PDF: what a screen reader is told of headings, lists, tables and links.

WeasyPrint lays a text out in boxes, one tree for each page, and would tag each box. A reader then
hears a paragraph that goes over a page as two, a table's header again on each page, running heads
between two words, and an item's further paragraphs outside the item. Here the boxes of all pages
become one tree of the document's own elements, in the order of its text. Knows neither WeasyPrint
nor pydyf: boxes are looked at from outside, `pdf_finish` writes what is made here.
"""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_TAGS = {
    "main": "Part", "article": "Art", "section": "Sect", "blockquote": "BlockQuote", "p": "P", "pre": "P",
    "ul": "L", "ol": "L", "li": "LI", "table": "Table", "thead": "THead", "tbody": "TBody", "tr": "TR",
    "th": "TH", "td": "TD", "caption": "Caption", "figcaption": "Caption", "figure": "Div",
    "h1": "H1", "h2": "H2", "h3": "H3", "h4": "H4", "h5": "H5", "h6": "H6", "ins": "Span", "del": "Span",
}  # fmt: skip
_OWN = {
    "cover": ("Sect", "PolicyFrame"), "toc": ("Sect", "PolicyFrame"), "end": ("Sect", "PolicyFrame"),
    "passage-number": ("Span", "PolicyLabel"), "draft": ("Span", "PolicyLabel"),
}  # fmt: skip
"""What stands around a policy's own words, by class: its tag, and a type of our own for that tag.

Who reads the PDF again, as `policylib diff` does, can tell the policy from the page it stands on.
"""
_GROUPS = frozenset({"Document", "Part", "Art", "Sect", "Div", "BlockQuote"})
"""Elements that hold blocks and no words of their own."""
_KEPT_EMPTY = frozenset({"TD", "TH", "TR"})
_DECORATIONS = {"ins": "/Underline", "del": "/LineThrough"}
_LOWEST_HEADING = 6


@dataclass(slots=True, kw_only=True, eq=False)
class Element:
    """An element of the structure.

    `kids` are further parts, `Words` (drawn text or a picture) and `Reference`s (links to be
    followed), in reading order. `page` (from 0) is where it begins; `attributes` are as PDF names
    them, with the owner under "O". `own` is a type of our own that stands for the tag.
    """

    tag: str
    page: int
    element: Any = None
    name: str = ""
    kids: "list[Element | Words | Reference]" = field(default_factory=list)
    attributes: dict[str, object] = field(default_factory=dict)
    alt: str = ""
    lang: str = ""
    own: str = ""
    text: list[str] = field(default_factory=list)
    _found: "dict[tuple[int, str], Element]" = field(default_factory=dict)

    def part(self, tag: str, page: int, element: Any, name: str) -> "Element":
        """The part of an element below this one, made where it is new."""
        key = (id(element), tag)
        found = self._found.get(key)
        if found is None:
            found = self._found[key] = Element(tag=tag, page=page, element=element, name=name)
            self.kids.append(found)
        return found

    def known(self, tag: str, element: Any) -> "Element | None":
        """The part of an element below this one, if it has been made."""
        return self._found.get((id(element), tag))

    def parts(self) -> "Iterator[Element]":
        """This part and all below it, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.parts()


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What one box draws: its page (from 0), and its number there."""

    page: int
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A place on a page that leads elsewhere; `annotation` is the PDF's own object for it."""

    page: int
    annotation: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Artifact:
    """What is drawn and not read: `kind` is "Header", "Footer" or "" within the page."""

    page: int
    number: int
    kind: str = ""


class Structure:
    """The structure of one document, made page by page."""

    def __init__(self, lang: str) -> None:
        self.root = Element(tag="Document", page=0)
        self.artifacts: list[Artifact] = []
        self.dropped: list[Reference] = []
        self._lang = lang
        self._heading = 0
        self._page = 0
        self._height = 0.0
        self._drawn: dict[Any, dict[str, Any]] = {}

    def add_page(self, number: int, box: Any, drawn: dict[Any, dict[str, Any]]) -> None:
        """Take in a page's boxes. `drawn` gives the number of each box that was drawn.

        Every box that is met is taken out of `drawn`; what is left was drawn and never met.
        """
        self._page, self._height, self._drawn = number, float(box.height), drawn
        self._height = float(box.margin_height())
        for child in box.children:
            place = getattr(child, "at_keyword", "")
            if place:
                self._as_artifact(child, "Header" if place.startswith("@top") else "Footer")
            else:
                self._take(child, self.root)

    def finish(self) -> Element:
        """The whole, once all pages are in: nothing empty in it."""
        _prune(self.root)
        for row in [part for part in self.root.parts() if part.tag == "TR"]:
            _head_whole(row)
        return self.root

    def _as_artifact(self, box: Any, kind: str = "") -> None:
        box = getattr(box, "_box", box)
        if box in self._drawn:
            self.artifacts.append(
                Artifact(page=self._page, number=self._drawn.pop(box)["mcid"], kind=kind)
            )
        if box.link_annotation:
            self.dropped.append(Reference(page=self._page, annotation=box.link_annotation))
        for child in box.children:
            self._as_artifact(child, kind)

    def _take(self, box: Any, here: Element) -> None:
        """Put a box, and all in it, below a part."""
        # What stands out of the flow is held by a placeholder where it belongs.
        box = getattr(box, "_box", box)
        if box in self._drawn:
            self._draw(box, here)
            return
        element, name = box.element, box.element_tag or ""
        if element is not None and element.get("aria-hidden") == "true":
            self._as_artifact(box)
            return
        if not (element is here.element and name == here.name):
            # Else an anonymous box of the element itself, or the next line of the same.
            inner = self._part_of(box, element, name, here)
            if inner is None:
                self._as_artifact(box)
                return
            here = inner
        if box.link_annotation:
            here = here if here.tag == "Link" else self._link(element, name, here)
            here.kids.append(Reference(page=self._page, annotation=box.link_annotation))
        for child in box.children:
            self._take(child, here)

    def _link(self, element: Any, name: str, here: Element) -> Element:
        """The link of an element; words in several styles that lead to one place are one link."""
        here = _block(here, self._page, element)
        last = here.kids[-1] if here.kids else None
        if (
            isinstance(last, Element)
            and last.tag == "Link"
            and last.element.get("href", "") == element.get("href")
        ):
            return last
        return here.part("Link", self._page, element, name)

    def _draw(self, box: Any, here: Element) -> None:
        words = Words(page=self._page, number=self._drawn[box]["mcid"])
        is_picture = self._drawn[box]["tag"] == "Figure"
        if is_picture and not (box.element.get("alt") or "").strip():
            self._as_artifact(box)
            return
        del self._drawn[box]
        here = _block(here, self._page, box.element)
        if is_picture:
            picture = here.part("Figure", self._page, box.element, "img")
            picture.alt = box.element.get("alt")
            left, top = box.content_box_x(), self._height - box.content_box_y()
            bounds = [0.75 * each for each in (left, top - box.height, left + box.width, top)]
            picture.attributes = {"O": "/Layout", "Placement": "/Block", "BBox": bounds}
            picture.kids.append(words)
        else:
            here.kids.append(words)
            here.text.append(box.text)

    def _part_of(self, box: Any, element: Any, name: str, here: Element) -> Element | None:
        """The part that a box begins or goes on with; `here` for one that means nothing."""
        page = self._page
        if element is None or name in {"html", "body"}:
            return here
        if name.endswith("::marker"):
            return here.part("Lbl", page, element, name) if here.tag == "LI" else here
        if here.tag == "LI" and name != "li":
            here = here.part("LBody", page, here.element, here.name)
        tag = self._tag(box, element, name, here)
        if not tag:
            return here
        if tag == "THead" and (head := here.known(tag, element)) and head.page < page:
            return None
        is_new = here.known(tag, element) is None
        part = here.part(tag, page, element, name)
        if is_new:
            self._tell(part, box, element, name)
        return part

    def _tag(self, box: Any, element: Any, name: str, here: Element) -> str:
        classes = (element.get("class") or "").split()
        if element.get("role") == "heading":
            return f"H{_LOWEST_HEADING}"
        if own := _own(classes):
            return own[0]
        if name == "ol" and "contents" in classes:
            return "TOC"
        if name == "li" and here.tag == "TOC":
            return "TOCI"
        if name == "div":
            return "P" if any(type(child).__name__ == "LineBox" for child in box.children) else ""
        if element.get("lang", self._lang) != self._lang and name in {"span", "em", "strong"}:
            return "Span"
        return _TAGS.get(name, "")

    def _tell(self, part: Element, box: Any, element: Any, name: str) -> None:
        """Say of a new part what its tag alone does not."""
        own = _own((element.get("class") or "").split())
        part.own = own[1] if own and own[0] == part.tag else ""
        lang = element.get("lang", self._lang)
        part.lang = lang if lang != self._lang and name != "html" else ""
        if part.tag == "L":
            numbered = "/Decimal" if name == "ol" else "/Disc"
            is_bare = box.style["list_style_type"] == "none"
            part.attributes = {"O": "/List", "ListNumbering": "/None" if is_bare else numbered}
        elif part.tag in {"TH", "TD"}:
            cell: dict[str, object] = {"O": "/Table"}
            if part.tag == "TH":
                cell["Scope"] = "/Row" if element.get("scope") == "row" else "/Column"
            if box.colspan != 1:
                cell["ColSpan"] = box.colspan
            if box.rowspan != 1:
                cell["RowSpan"] = box.rowspan
            part.attributes = cell if len(cell) > 1 else {}
        elif part.tag == "Span" and name in _DECORATIONS:
            part.attributes = {"O": "/Layout", "TextDecorationType": _DECORATIONS[name]}
        elif part.tag[0] == "H" and part.tag[1:].isdigit():
            # Never more than one below the last: a reader who jumps from heading to heading
            # would else look for one that is not there.
            self._heading = min(int(part.tag[1:]), self._heading + 1)
            part.tag = f"H{self._heading}"


def _own(classes: list[str]) -> tuple[str, str] | None:
    return next((_OWN[name] for name in classes if name in _OWN), None)


def _block(here: Element, page: int, element: Any) -> Element:
    """Where words may stand: a paragraph of their own in what only holds blocks."""
    if here.tag == "LI":
        return here.part("LBody", page, here.element, here.name)
    if here.tag == "TOCI":
        return here.part("Reference", page, here.element, here.name)
    return here.part("P", page, element, "") if here.tag in _GROUPS else here


def _prune(part: Element) -> None:
    for kid in part.kids:
        if isinstance(kid, Element):
            _prune(kid)
    part.kids = [
        kid
        for kid in part.kids
        if not isinstance(kid, Element) or kid.kids or kid.tag in _KEPT_EMPTY
    ]


def _head_whole(row: Element) -> None:
    """In a row of column headings an empty cell is one of them: its column has no name."""
    cells = [kid for kid in row.kids if isinstance(kid, Element)]
    if any(cell.attributes.get("Scope") == "/Column" for cell in cells):
        for cell in cells:
            if cell.tag == "TD" and not cell.kids:
                cell.tag = "TH"
                cell.attributes = {"O": "/Table", **cell.attributes, "Scope": "/Column"}

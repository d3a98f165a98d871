"""What a style says: heading of a level, title, quotation, list, contents, note; and its look."""

import re
from typing import NamedTuple

from policylib.intake.word.parts import Element, W, is_on, number, val
from policylib.language.word import DANISH, ENGLISH

_NAMES: dict[str, str] = {
    "title": "title", "titel": "title", "subtitle": "subtitle", "undertitel": "subtitle",
    "quote": "quote", "intense quote": "quote", "citat": "quote", "stærkt citat": "quote",
    "block text": "quote", "bloktekst": "quote", "quotations": "quote", "block quotation": "quote",
    "toc heading": "toc", "contents heading": "toc", "overskrift til indholdsfortegnelse": "toc",
    "table of figures": "toc", "caption": "caption", "billedtekst": "caption",
    "image caption": "caption", "table caption": "caption", "source code": "code",
    "preformatted text": "code", "html preformatted": "code", "plain text": "text",
    "footnote text": "note", "endnote text": "note", "list continue": "continue",
    "annotation text": "text", "figure": "text", "captioned figure": "text",
    "verbatim char": "code letters", "source text": "code letters", "html code": "code letters",
    "footnote reference": "note mark", "endnote reference": "note mark", "footnote anchor": "note mark",
    "strong": "strong", "emphasis": "emphasis",
}  # fmt: skip
_OURS = {
    "organisation": "organisation", "mark": "mark", "fact": "fact", "code": "code",
    "code_letters": "code letters", "end": "end", "figure": "text", "label": "label",
    "unseen": "unseen", "after_table": "after table",
}  # fmt: skip
_OUR_IDS = {
    "PolicyOrganisation": "organisation", "PolicyMark": "mark", "PolicyFact": "fact",
    "PolicyCode": "code", "PolicyCodeLetters": "code letters", "PolicyEnd": "end",
    "PolicyLabel": "label", "PolicyUnseen": "unseen", "PolicyAfterTable": "after table",
}  # fmt: skip
COVER = frozenset({"organisation", "mark", "fact", "end"})


class Style(NamedTuple):
    """What a style, and all that it is based on, says of a paragraph or of letters.

    `kind` is what it is for ("" for running text), `heading` its level from 1, `left` how far it
    is set in (twentieths of a point), `size` the height of its letters in half points, `upright`
    whether they are raised ("superscript") or lowered ("subscript").
    """

    kind: str = ""
    name: str = ""
    heading: int = 0
    num: str = ""
    level: int = 0
    left: int = 0
    size: int = 0
    bold: bool | None = None
    italic: bool | None = None
    hidden: bool | None = None
    upright: str = ""
    based: str = ""


class Styles:
    """The styles of a file by id."""

    def __init__(self, root: Element | None) -> None:
        self._own: dict[str, Element] = {}
        self._known: dict[str, Style] = {}
        self.default = ""
        self.size = 20
        self.lang = ""
        if root is None:
            return
        defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self.size = number(val(defaults, "sz"), 20) or 20
        self.lang = val(defaults, "lang")
        for each in root.iter(f"{W}style"):
            own = each.get(f"{W}styleId") or ""
            self._own[own] = each
            is_default = (each.get(f"{W}default") or "") in {"1", "true", "on"}
            if each.get(f"{W}type") == "paragraph" and is_default:
                self.default = own

    def of(self, own: str) -> Style:
        """The style of an id; of one that the file does not define, what its id says."""
        known = self._known.get(own)
        if known is None:
            known = self._known[own] = self._resolved(own, set())
        return known

    def _resolved(self, own: str, seen: set[str]) -> Style:
        element = self._own.get(own)
        if element is None:
            return Style(kind=_OUR_IDS.get(own, ""), heading=_level(own), name=own)
        base = Style(size=0)
        parent = val(element, "basedOn")
        if parent and parent != own and parent not in seen and len(seen) < 50:
            base = self._resolved(parent, {*seen, own})
        name = " ".join(val(element, "name").split())
        looks, place = element.find(f"{W}rPr"), element.find(f"{W}pPr")
        listed = place.find(f"{W}numPr") if place is not None else None
        outline = val(place, "outlineLvl")
        heading = _level(name) or _level(own) or base.heading
        if outline:
            heading = number(outline) + 1 if number(outline) < 9 else 0
        kind = _kind(own, name) or base.kind
        if kind in {"title", "subtitle", "toc"}:
            heading = 0
        return Style(
            kind=kind,
            name=name,
            heading=heading,
            num=val(listed, "numId") or base.num,
            level=number(val(listed, "ilvl"), base.level),
            left=left_of(place, base.left),
            size=number(val(looks, "sz"), base.size),
            bold=first_told(is_on(looks, "b"), base.bold),
            italic=first_told(is_on(looks, "i"), base.italic),
            hidden=first_told(is_on(looks, "vanish"), base.hidden),
            upright=val(looks, "vertAlign", base.upright),
            based=parent,
        )


def left_of(place: Element | None, default: int) -> int:
    """How far a paragraph's properties set it in from the left, in twentieths of a point."""
    found = place.find(f"{W}ind") if place is not None else None
    if found is None:
        return default
    told = found.get(f"{W}left") or found.get(f"{W}start")
    return number(told, default)


def first_told(*told: bool | None) -> bool | None:
    """The first answer that is one."""
    return next((each for each in told if each is not None), None)


def _level(name: str) -> int:
    """The level of a heading's style by its name or id: "heading 2", "Overskrift2" → 2."""
    found = re.fullmatch(r"(?:heading|overskrift|rubrik|überschrift)[ _]?([1-9])", name.casefold())
    return int(found[1]) if found else 0


def _kind(own: str, name: str) -> str:
    if own in _OUR_IDS:
        return _OUR_IDS[own]
    bare = name.casefold()
    if bare in _NAMES:
        return _NAMES[bare]
    if re.fullmatch(r"(?:toc|contents|indholdsfortegnelse|indeks)[ _]?\d", bare):
        return "toc"
    if re.fullmatch(r"(?:list continue|opstilling - forts(?:at|\.)|liste fortsat)[ _]?\d?", bare):
        return "continue"
    for words in (DANISH, ENGLISH):
        for key, kind in _OURS.items():
            if words.styles[key].casefold() == bare and key != "figure":
                return kind
    return ""

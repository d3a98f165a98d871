"""Whether the one-page answer stands on two pages in print: its rows, measured with its own font.

What does not fit is counted instead of listed, so the height is wanted before the answer is set,
and again for every line that is left out: quicker than setting it, and near enough with the
measures of its style sheet (`paper_marks.css`).
"""

import base64
from collections.abc import Iterator
from functools import cache
from io import BytesIO

from PIL import ImageFont

from policylib.explain import OnePage
from policylib.language.publish import PublishWords
from policylib.publish.bundled import bundled_font
from policylib.publish.house import PLAIN, House
from policylib.records import dataclass

_MM = 72 / 25.4
_SIZE = 11.0
_ROW = _SIZE * 1.32
_WIDTH = 164 * _MM
_PAGE = 260 * _MM
_PAGES = 2
_SPARE = 0.5 * _ROW
"""For what is not measured: kerning, and letters that come from another font."""
_LOGO = (14 + 3) * _MM
_NUMBERED, _POINTED = 8 * _MM, 5 * _MM
_BELOW_LINE = 0.5 * _MM
_ABOVE_HEADING, _BELOW_HEADING = 3 * _MM, 0.8 * _MM
_MEASURED = 100
_BUNDLED = {
    "sans": "font:sans/SourceSansPro-Regular.ttf",
    "sans-bold": "font:sans/SourceSansPro-Semibold.ttf",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Rows that no page break parts, and whether they stay with those after them; in points."""

    height: float
    stays: bool = False


def fits_two_pages(
    answer: OnePage, words: PublishWords, *, house: House = PLAIN, with_places: bool = True
) -> bool:
    """Whether an answer stands on two pages of A4; `with_places` when it names two pages a line.

    Raises `MissingLibraryError` without the fonts.
    """
    page, at, chain = 1, 0.0, 0.0
    for piece in _Measured(words, house, with_places=with_places).pieces(answer):
        chain += piece.height
        if piece.stays:
            continue
        if at + chain > _PAGE - (_SPARE if page == _PAGES else 0.0):
            page, at = page + 1, 0.0
        at, chain = at + chain, 0.0
    return page <= _PAGES


class _Measured:
    """An answer as pieces, in the fonts of a house."""

    def __init__(self, words: PublishWords, house: House, *, with_places: bool) -> None:
        self._words, self._has_logo = words, bool(house.logo)
        self._refs = f"({words.page_short} 10"
        # The pages are not known yet; two digits are the usual case.
        self._refs += f" {words.page_and} 20)" if with_places else ")"
        self._regular = house.fonts.get("sans") or _BUNDLED["sans"]
        bold = house.fonts.get("sans-bold")
        self._bold = bold or (self._regular if house.fonts.get("sans") else _BUNDLED["sans-bold"])

    def pieces(self, answer: OnePage) -> Iterator[Piece]:
        yield Piece(height=self._head(answer))
        words = self._words
        for group in answer.groups:
            if not group.lines and not group.remainders:
                yield Piece(height=_ABOVE_HEADING + self._row(group.empty, is_bold=True))
                continue
            yield self._heading(group.title, group.note if group.lines else "")
            for line in group.lines:
                lead = f"{line.since}. " if line.since else ""
                lead += f"{line.lead}:" if line.lead else ""
                told = " ".join(filter(None, (line.text, line.why, self._refs)))
                yield self._line(told, _NUMBERED, lead=lead.rstrip())
            for more in group.remainders:
                told = f"{more.text} ({words.page_from} 10)"
                yield Piece(height=self._row(told) + 0.7 * _MM)
        for aside in answer.asides:
            yield self._heading(aside.title, aside.note)
            for beside in aside.lines:
                number = f"{words.number_short} 10 " if beside.number else ""
                yield self._line(beside.text, _POINTED, lead=f"{number}{beside.lead}:")
            if aside.more:
                yield Piece(height=self._row(aside.more) + 0.7 * _MM)
        if answer.unchanged:
            yield self._heading(answer.unchanged_title, "")
            yield Piece(height=self._row(", ".join(answer.unchanged)))
        told = f"{answer.totals} {answer.reasons} {words.wordings_from} {words.page_short} 3."
        yield Piece(height=6 * _MM + 0.5 + self._row(f"{told} {words.page_hint}"))
        yield Piece(height=self._row(answer.disclaimer))

    def _head(self, answer: OnePage) -> float:
        """All before the first group."""
        height = 22 * 1.12 + 2.5 * _MM
        if self._has_logo:
            height += _LOGO
        if answer.mark:
            height += 11.5 * 1.12 + 1.2 * _MM
        if answer.policy:
            height += self._rows(answer.policy, _WIDTH * _SIZE / 13) * 13 * 1.32 + 1.2 * _MM
        for told in filter(None, (answer.compared, " ".join(answer.facts))):
            height += self._row(told) + 0.8 * _MM
        if answer.short:
            # The margin below it is one with that above the next heading.
            height += (2 * 3.2 - 3 + 3.9) * _MM + 1.8 + 12 * 1.22 + _BELOW_HEADING
            height += sum(self._line(told, _POINTED).height for told in answer.short)
        return height

    def _heading(self, title: str, note: str) -> Piece:
        rows = self._rows(f"– {note}" if note else "", _WIDTH * _SIZE / 12, lead=title)
        return Piece(height=_ABOVE_HEADING + rows * 12 * 1.22 + _BELOW_HEADING, stays=True)

    def _line(self, text: str, indent: float, *, lead: str = "") -> Piece:
        return Piece(height=self._rows(text, _WIDTH - indent, lead=lead) * _ROW + _BELOW_LINE)

    def _row(self, text: str, *, is_bold: bool = False) -> float:
        rows = self._rows("", _WIDTH, lead=text) if is_bold else self._rows(text, _WIDTH)
        return rows * _ROW

    def _rows(self, text: str, width: float, *, lead: str = "") -> int:
        """The rows that words fill; `lead` are bold ones before them."""
        blank = _wide(" ", self._regular)
        rows, at = 1, 0.0
        for told, font in ((lead, self._bold), (text, self._regular)):
            for word in told.split():
                length = _wide(word, font)
                if at and at + blank + length > width:
                    rows, at = rows + 1, length
                else:
                    at += (blank if at else 0) + length
        return rows if text or lead else 0


@cache
def _wide(word: str, font: str) -> float:
    """The width of a word in points, in the font at an address."""
    return float(_font(font).getlength(word)) * _SIZE / _MEASURED


@cache
def _font(address: str) -> ImageFont.FreeTypeFont:
    """The font at an address, also one in a data URI; the bundled one where that cannot be read."""
    content = bundled_font(address) or b""
    if address.startswith("data:"):
        content = base64.b64decode(address.partition(",")[2])
    try:
        return ImageFont.truetype(BytesIO(content), _MEASURED, layout_engine=ImageFont.Layout.BASIC)
    except OSError:
        if address == _BUNDLED["sans"]:
            raise
        return _font(_BUNDLED["sans"])

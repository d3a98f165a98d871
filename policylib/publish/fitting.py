"""How much of a page the one-page answer takes in print: its rows, measured with its own font.

The answer must stand on two pages, and what does not fit is counted instead of listed. So its
height is wanted before it is set, and again for every line that is left out: quicker than setting
it, and near enough with the measures of its style sheet (`paper_marks.css`).
"""

from functools import cache
from io import BytesIO

from PIL import ImageFont

from policylib.explain import OnePage
from policylib.publish.pdf import bundled_font

_MM = 72 / 25.4
_SIZE = 11.0
_ROW = _SIZE * 1.32
_WIDTH = 164 * _MM
_PAGE = 260 * _MM
# A heading and the first rows of a line go to the next page together.
_LOST_AT_THE_BREAK = 2 * _ROW
_NUMBERED, _POINTED = 8 * _MM, 5 * _MM
_BELOW_LINE = 0.5 * _MM
_HEADING = 3 * _MM + 0.8 * _MM
_MEASURED = 100
_BOLD = 1.04
"""How much wider bold words are, about."""


def fits_two_pages(answer: OnePage) -> bool:
    """Whether an answer stands on two pages of A4. Raises `MissingLibraryError` without the fonts."""
    return height_of(answer) <= 2 * _PAGE - _LOST_AT_THE_BREAK


def height_of(answer: OnePage) -> float:
    """The height of an answer in print, in points."""
    height = 22 * 1.12 + 2.5 * _MM
    if answer.mark:
        height += 11.5 * 1.22 + 1.2 * _MM
    if answer.policy:
        height += 13 * 1.32 + 1.2 * _MM
    for told in (answer.compared, " ".join(answer.facts)):
        height += _rows(told, _WIDTH) * _ROW + 0.8 * _MM
    if answer.short:
        height += 2 * 3.2 * _MM + 3.9 * _MM + 12 * 1.22 + 0.8 * _MM
        height += sum(_line(told, _POINTED) for told in answer.short)
    for group in answer.groups:
        height += _heading(f"{group.title} – {group.note}" if group.lines else group.title)
        for line in group.lines:
            lead = f"{line.since} {line.lead}: ".lstrip()
            # The pages are not known yet; two of two digits are the usual case.
            told = f"{line.text} {line.why} (s. 10 og 20)"
            height += _line(told, _NUMBERED, lead=lead)
        height += sum(_row(more.text) + 0.7 * _MM for more in group.remainders)
        if not group.lines and not group.remainders:
            height += _row(group.empty)
    for aside in answer.asides:
        height += _heading(f"{aside.title} – {aside.note}")
        for beside in aside.lines:
            height += _line(f"nr. 10 {beside.text}", _POINTED, lead=f"{beside.lead}: ")
        height += _row(aside.more) + 0.7 * _MM if aside.more else 0
    if answer.unchanged:
        height += _heading(answer.unchanged_title) + _row(", ".join(answer.unchanged))
    # Behind the totals a sentence says where the wordings stand.
    height += 6 * _MM + 2 * _ROW + _row(f"{answer.totals} {answer.reasons}")
    return height + _row(answer.disclaimer)


def _heading(text: str) -> float:
    return _HEADING + _rows(text, _WIDTH / (12 / _SIZE * _BOLD)) * 12 * 1.22


def _line(text: str, indent: float, *, lead: str = "") -> float:
    return _rows(text, _WIDTH - indent, lead=lead) * _ROW + _BELOW_LINE


def _row(text: str) -> float:
    return _rows(text, _WIDTH) * _ROW


def _rows(text: str, width: float, *, lead: str = "") -> int:
    """The rows that words fill; `lead` are bold ones before them."""
    blank = _wide(" ")
    rows, at = 1, 0.0
    for words, wider in ((lead, _BOLD), (text, 1.0)):
        for word in words.split(" "):
            length = _wide(word) * wider
            if at and at + blank + length > width:
                rows, at = rows + 1, length
            else:
                at += (blank if at else 0) + length
    return rows if text or lead else 0


@cache
def _wide(word: str) -> float:
    """The width of a word in points."""
    return float(_font().getlength(word)) * _SIZE / _MEASURED


@cache
def _font() -> ImageFont.FreeTypeFont:
    content = bundled_font("font:sans/SourceSansPro-Regular.ttf") or b""
    return ImageFont.truetype(BytesIO(content), _MEASURED, layout_engine=ImageFont.Layout.BASIC)

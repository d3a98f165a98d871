"""Words and lines as the pages show them.

    Sheet ── lines ── Line ── words ── Word(text, place, size, font, link, …)

A line is what stands on one baseline without a wide gap; lines that stand beside one another on
a page have one number.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import median
from typing import Any

from policylib.intake.leads import may_lead, named
from policylib.intake.lines import BULLETS, REPLACEMENT, SOFT_HYPHEN
from policylib.intake.pdf.initials import with_initials
from policylib.intake.report import Finding, FindingKind
from policylib.records import dataclass

_BLANK_BEFORE, _ARTIFACT, _TURNED, _STRUCK = 1, 2, 4, 8
_GAP, _GAP_IN_WRITTEN, _GAP_WITH_BLANK, _TIGHT = 0.9, 0.35, 2.0, 0.16
_SMALL = 0.88
_TAB = 4.0
_MARK = re.compile(
    rf"[{re.escape(BULLETS)}\u2043\u2219\u25b6\u25ba\u2192–—*-]|o|\(?[0-9]{{1,3}}[.)]|[a-zæøå]\)"
)
_STYLES = re.compile(
    r"[-, ]?(?:extra|semi|demi|ultra)?(?:bold|black|heavy|italic|oblique|kursiv|regular|roman|book|medium|light)"
    r"|[-,](?:it|bd|mt|psmt|ps)$"
)
_LIGATURES = {chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """Signs that stand tight in one style; places in points from the page's upper left corner.

    `page` and `line` count from 1, `order` is its place in the file. `mark` is the number of the
    marked content that it belongs to in a tagged PDF; `is_artifact` where the file says that it
    is no part of the text. `is_raised` tells a small sign that stands high, as notes' marks do,
    `is_struck` a word with a line through it.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    family: str
    is_bold: bool
    is_italic: bool
    page: int
    order: int
    mark: int | None = None
    line: int = 0
    link: str = ""
    has_blank: bool = False
    is_artifact: bool = False
    is_turned: bool = False
    is_raised: bool = False
    is_struck: bool = False

    @property
    def place(self) -> tuple[int, int]:
        """What tells it from every other word."""
        return (self.page, self.order)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Words on one baseline of a page, without a wide gap; never empty."""

    words: tuple[Word, ...]

    @property
    def page(self) -> int:
        """Its page, from 1."""
        return self.words[0].page

    @property
    def number(self) -> int:
        """Its number on the page, from 1."""
        return self.words[0].line

    @property
    def x0(self) -> float:
        """Its left end."""
        return min(word.x0 for word in self.words)

    @property
    def x1(self) -> float:
        """Its right end."""
        return max(word.x1 for word in self.words)

    @property
    def main(self) -> Word:
        """The word that shows its style: one of the longest of those that are not raised."""
        return max(self.words, key=lambda word: (not word.is_raised, len(word.text)))

    @property
    def order(self) -> int:
        """Its place in the file, that of its first written word."""
        return max(0, min(word.order for word in self.words))

    @property
    def top(self) -> float:
        """Its upper end, raised signs apart."""
        return self.main.top

    @property
    def bottom(self) -> float:
        """Its lower end, raised signs apart."""
        return self.main.bottom

    @property
    def text(self) -> str:
        """Its words as a reader sees them."""
        parts = [self.words[0].text]
        for before, word in zip(self.words, self.words[1:], strict=False):
            parts += [" " * stands_apart(before, word), word.text]
        return "".join(parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One page: its size, its lines from the top, ruled tables as rows of cells' boxes.

    `boxes` are frames and grounds that are drawn behind words.
    """

    width: float
    height: float
    lines: tuple[Line, ...]
    tables: tuple[tuple[tuple[tuple[float, ...] | None, ...], ...], ...] = ()
    pictures: int = 0
    boxes: tuple[tuple[float, ...], ...] = ()


def stands_apart(before: Word, word: Word) -> bool:
    """Whether a blank stands between two words of one line."""
    return word.has_blank or word.x0 - before.x1 > _TIGHT * max(before.size, word.size, 1)


def sheets_of(answer: dict[str, Any], findings: list[Finding]) -> list[Sheet]:
    """The pages that the child told, with a finding for signs that were replaced."""
    fonts = [_font(name) for name in answer["fonts"]]
    dropped = 0
    sheets = []
    for number, page in enumerate(answer["pages"], start=1):
        links = [link for link in page["links"] if link[0]]
        dropped += len(page["links"]) - len(links)
        if page["doubled"]:
            kind = FindingKind.DOUBLED
            findings.append(Finding(kind=kind, line=1, page=number, count=page["doubled"]))
        words = [_word(told, number, fonts) for told in page["words"]]
        words = with_initials([_linked(word, links) if links else word for word in words])
        words += _drawn_bullets(page["dots"], words)
        lines = [_led(line, findings) for line in _numbered(list(_lines_of(words)))]
        sheets.append(
            Sheet(
                width=page["size"][0],
                height=page["size"][1],
                lines=tuple(_repaired(line, findings) for line in lines),
                tables=tuple(
                    tuple(tuple(cell and tuple(cell) for cell in row) for row in table)
                    for table in page["tables"]
                ),
                pictures=page["pictures"],
                boxes=tuple(map(tuple, page.get("boxes", ()))),
            )
        )
    if dropped:
        findings.append(Finding(kind=FindingKind.INNER_LINKS, line=1, page=1, count=dropped))
    return sheets


def _font(name: str) -> tuple[str, bool, bool]:
    """The family of a font, and whether it is bold and italic."""
    bare = name.partition("+")[2] or name
    folded = bare.casefold()
    is_bold = bool(re.search(r"bold|black|heavy|semibold|demi", folded))
    is_italic = bool(re.search(r"italic|oblique|kursiv|-it$", folded))
    family = _STYLES.sub("", folded)
    return re.sub(r"[^a-z0-9]", "", family) or folded, is_bold, is_italic


def _word(told: list[Any], page: int, fonts: list[tuple[str, bool, bool]]) -> Word:
    text, x0, top, x1, bottom, size, font, mark, flags, order = told
    family, is_bold, is_italic = fonts[font]
    return Word(
        text=text, x0=x0, top=top, x1=x1, bottom=bottom, size=size, family=family,
        is_bold=is_bold, is_italic=is_italic, page=page, order=order, mark=mark,
        has_blank=bool(flags & _BLANK_BEFORE), is_artifact=bool(flags & _ARTIFACT),
        is_turned=bool(flags & _TURNED), is_struck=bool(flags & _STRUCK),
    )  # fmt: skip


def _drawn_bullets(dots: list[list[float]], words: list[Word]) -> list[Word]:
    """Bullets that are drawn, as words: dots that stand just left of a line's first word."""
    found = []
    for number, (x0, top, x1, bottom) in enumerate(dots, start=1):
        middle = (top + bottom) / 2
        beside = [word for word in words if word.top < middle < word.bottom]
        right = [word for word in beside if word.x0 > x1]
        nearest = min(right, key=lambda word: word.x0, default=None)
        if nearest is None or nearest.x0 - x1 > _TAB * nearest.size:
            continue
        if any(-_TAB * nearest.size < word.x0 - x0 <= 0 for word in beside):
            continue
        found.append(
            replace(
                nearest,
                text="•",
                x0=x0,
                x1=x1,
                order=-number,
                mark=None,
                link="",
                has_blank=False,
                is_bold=False,
                is_italic=False,
                is_struck=False,
            )
        )
    return found


def _linked(word: Word, links: list[list[Any]]) -> Word:
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    for address, x0, top, x1, bottom in links:
        if x0 <= x <= x1 and top <= y <= bottom:
            return replace(word, link=address)
    return word


def _led(line: Line, findings: list[Finding]) -> Line:
    """A line without links that lead where none may; each is told once."""
    barred = dict.fromkeys(
        word.link for word in line.words if word.link and not may_lead(word.link)
    )
    if not barred:
        return line
    findings.extend(
        Finding(
            kind=FindingKind.LINK_UNSAFE, line=line.number, page=line.page, words=named(address)
        )
        for address in barred
    )
    words = (replace(word, link="") if word.link in barred else word for word in line.words)
    return replace(line, words=tuple(words))


def _lines_of(words: Sequence[Word]) -> Iterator[list[Word]]:
    """The words in the order of the file as lines, pieces that stand close put together."""
    # Where blanks are written, room without one parts what stands beside one another.
    blanks = sum(word.has_blank for word in words)
    room = _GAP_IN_WRITTEN if blanks * 2 > len(words) else _GAP
    pieces: list[list[Word]] = []
    for word in words:
        if pieces and _continues(pieces[-1][-1], word, room):
            pieces[-1].append(word)
        else:
            pieces.append([word])
    merged: list[list[Word]] = []
    for piece in sorted(pieces, key=lambda each: (each[0].is_turned, each[0].x0)):
        for line in merged:
            # The blank before what begins elsewhere in the file is no blank of this line's.
            if _continues(line[-1], piece[0], room, _GAP) or _is_marked(line, piece[0]):
                line.extend(piece)
                break
        else:
            merged.append(piece)
    yield from merged


def _continues(
    before: Word, word: Word, without_blank: float, with_blank: float = _GAP_WITH_BLANK
) -> bool:
    """Whether a word goes on with a line: on its baseline or raised, to the right, close by."""
    if before.is_turned or word.is_turned:
        return before.is_turned and word.is_turned and abs(before.x0 - word.x0) < word.size
    size = max(before.size, word.size, 1.0)
    shared = min(before.bottom, word.bottom) - max(before.top, word.top)
    least = min(before.bottom - before.top, word.bottom - word.top)
    if shared < 0.55 * least:
        return False
    gap = word.x0 - before.x1
    room = with_blank if word.has_blank else without_blank
    return -0.5 * size < gap < room * size


def _is_marked(line: list[Word], word: Word) -> bool:
    """Whether a line is a lone mark of a list whose words begin behind a tab."""
    mark = line[0]
    # A note's number is small, and its words may stand behind a tab as well.
    is_note = mark.text.isdigit() and len(mark.text) < 4 and mark.size < _SMALL * word.size
    if len(line) > 1 or mark.is_turned or not (is_note or _MARK.fullmatch(mark.text)):
        return False
    shared = min(mark.bottom, word.bottom) - max(mark.top, word.top)
    gap = word.x0 - mark.x1
    return shared > 0.4 * (mark.bottom - mark.top) and 0 < gap < _TAB * max(word.size, 1.0)


def _numbered(lines: list[list[Word]]) -> list[Line]:
    """The lines from the top, those beside one another with one number."""
    lines.sort(key=lambda words: (_middle(words), words[0].x0))
    number, lowest = 0, float("-inf")
    numbered = []
    for words in lines:
        if _middle(words) > lowest:
            number += 1
            lowest = max(word.bottom for word in words)
        main = max(word.size for word in words)
        base = max(word.bottom for word in words if word.size == main)
        numbered.append(
            Line(
                words=tuple(
                    replace(word, line=number, is_raised=_is_raised(word, main, base))
                    for word in words
                )
            )
        )
    return numbered


def _middle(words: list[Word]) -> float:
    return median((word.top + word.bottom) / 2 for word in words)


def _is_raised(word: Word, main: float, base: float) -> bool:
    return word.size < _SMALL * main and base - word.bottom > 0.1 * main


def _repaired(line: Line, findings: list[Finding]) -> Line:
    """The line with ligatures as letters and unreadable signs as the sign for them."""
    ligatures = sum(sign in _LIGATURES for word in line.words for sign in word.text)
    if ligatures:
        findings.append(
            Finding(kind=FindingKind.LIGATURE, line=line.number, page=line.page, count=ligatures)
        )
    words = tuple(
        replace(word, text=told)
        for word in line.words
        if (told := _readable(word.text, is_last=word is line.words[-1]))
    )
    gone = sum(word.text.count(SOFT_HYPHEN) for word in line.words)
    gone -= sum(word.text.count(SOFT_HYPHEN) for word in words)
    if gone:
        kind = FindingKind.SOFT_HYPHEN
        findings.append(Finding(kind=kind, line=line.number, page=line.page, count=gone))
    mended = replace(line, words=words)
    unreadable = sum(word.text.count(REPLACEMENT) for word in words)
    if unreadable:
        findings.append(
            Finding(
                kind=FindingKind.REPLACEMENT_KEPT,
                line=line.number,
                page=line.page,
                words=mended.text,
                count=unreadable,
            )
        )
    return mended


def _readable(text: str, *, is_last: bool) -> str:
    """A word's text; a soft hyphen says something only where a line ends in it."""
    if SOFT_HYPHEN in text.strip(SOFT_HYPHEN) or (SOFT_HYPHEN in text and not is_last):
        end = SOFT_HYPHEN if is_last and text.endswith(SOFT_HYPHEN) else ""
        text = text.replace(SOFT_HYPHEN, "") + end
    told = "".join(_LIGATURES.get(sign, sign) for sign in text)
    told = re.sub(r"\(cid:\d+\)", REPLACEMENT, told)
    return "".join(
        REPLACEMENT
        if unicodedata.category(sign) in {"Co", "Cc", "Cs"} and sign not in BULLETS
        else sign
        for sign in told
    )

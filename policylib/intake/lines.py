"""Extracted text as clean lines: what the extraction left behind is removed and counted.

    "• �At handle hurtigt, når der �"   →   "• At handle hurtigt, når der"

A replacement character (U+FFFD) at the start or end of a line, or between blanks, stands for a
sign of the page's layout. Where it could stand for a lost letter it is kept and reported:
inside or at the edge of a word, or before a small letter that may lack its first.
"""

import re
import unicodedata
from dataclasses import replace

from policylib.intake.report import Finding, FindingKind
from policylib.records import dataclass

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
SOFT_HYPHEN = "\N{SOFT HYPHEN}"
BULLETS = "•·▪▫‣◦●○■□➢➤✓❖\uf0b7\uf0a7\uf076\uf0d8\uf0fc"
_UNSEEN = SOFT_HYPHEN + "\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NO-BREAK SPACE}\N{WORD JOINER}"
_NO_BULLETS = str.maketrans(dict.fromkeys(BULLETS))
_DIVIDED = re.compile(r"(?=\x0c)|[\x0b\x85\u2028\u2029]")
_PAGE = "\x0c"
_END_SIGN = re.compile(rf"(?<!\w){REPLACEMENT}[ \t]*$")
_TAB = 8
_GAP = " " * 4
_SLIGHT = 4
_DEEP = 20
_MANY = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line without blanks at its ends; an empty `text` is a blank line.

    `number` is its place in the source, from 1. `indent` is the width of the blanks before it (a
    tab counts 8). `opens_page` is set after a page break, `after_feed` where a form feed made it
    sure. `flows` tells that a blank or a
    layout sign stood at its end, as extraction leaves it where a line was wrapped, and `has_gap`
    that wide blanks stand within it, as between columns.
    """

    number: int
    text: str
    indent: int = 0
    opens_page: bool = False
    after_feed: bool = False
    flows: bool = False
    has_gap: bool = False

    @property
    def is_deep(self) -> bool:
        """Whether it stands far to the right, like a signature."""
        return self.indent >= _DEEP


def source_lines(text: str) -> list[str]:
    """The lines of a text as its reader's editor numbers them."""
    return (
        text.removeprefix("\N{BYTE ORDER MARK}")
        .replace("\r\n", "\n")
        .replace("\r", "\n")
        .split("\n")
    )


def clean_lines(text: str) -> tuple[list[Line], list[Finding]]:
    """The lines of a text, cleaned, with a finding for everything that was removed or kept."""
    sources = source_lines(text)
    signs = sum(bool(_END_SIGN.search(line)) for line in sources)
    findings: list[Finding] = []
    lines: list[Line] = []
    for number, whole in enumerate(sources, start=1):
        for part in _DIVIDED.split(whole):
            if part or not lines or lines[-1].number != number:
                lines.append(_clean(part, number, findings, has_end_signs=signs >= _MANY))
    return _with_pages(lines, findings), findings


def _with_pages(lines: list[Line], findings: list[Finding]) -> list[Line]:
    """Take a small indent as a page's start, unless the whole text is indented like that."""
    filled = [line for line in lines if line.text]
    slight = sum(0 < line.indent < _SLIGHT for line in filled)
    is_layout = slight * 5 > len(filled) and slight > _MANY
    pending = False
    paged: list[Line] = []
    for line in lines:
        pending = pending or line.opens_page
        starts = not is_layout and 0 < line.indent < _SLIGHT and _can_start(line.text)
        if starts and not pending:
            findings.append(Finding(kind=FindingKind.PAGE_BREAK, line=line.number))
        opens = bool(line.text) and (pending or starts)
        paged.append(replace(line, opens_page=opens, after_feed=bool(line.text) and pending))
        pending = pending and not line.text
    return paged


def _can_start(text: str) -> bool:
    """Whether a text could begin a page: with a capital, a digit or a list's mark."""
    first = next((c for c in text.translate(_NO_BULLETS) if c.isalnum()), "")
    return bool(text) and (not first.islower() or text[0] in BULLETS)


def _clean(part: str, number: int, findings: list[Finding], *, has_end_signs: bool) -> Line:
    opens_page = part.startswith(_PAGE)
    if opens_page:
        findings.append(Finding(kind=FindingKind.PAGE_BREAK, line=number))
        part = part.lstrip(_PAGE)
    division = len(part.rstrip(REPLACEMENT + " \t")) - 1
    bare = "".join(
        " " if c.isspace() else c
        for place, c in enumerate(part)
        if c.isspace()
        or (unicodedata.category(c) != "Cc" and (c not in _UNSEEN or place == division))
    )
    _note(findings, FindingKind.CONTROL_REMOVED, number, len(part) - len(bare))
    removed = bare.count(REPLACEMENT)
    text, flows = _without_signs(bare, has_end_signs=has_end_signs)
    kept = text.count(REPLACEMENT)
    _note(findings, FindingKind.REPLACEMENT_REMOVED, number, removed - kept)
    if kept:
        findings.append(
            Finding(
                kind=FindingKind.REPLACEMENT_KEPT,
                line=number,
                words=_around(text, text.index(REPLACEMENT)),
                count=kept,
            )
        )
    single = " ".join(text.split())
    tidied = part.count("\t") + len(re.findall("  +", text)) + (len(text) > len(text.rstrip()))
    _note(findings, FindingKind.BLANKS_CLEANED, number, tidied if single or "\t" in part else 0)
    blanks = part[: len(part) - len(part.lstrip())]
    indent = sum(_TAB if c == "\t" else 1 for c in blanks)
    return Line(
        number=number,
        text=single,
        indent=indent,
        opens_page=opens_page,
        flows=flows,
        has_gap=_GAP in text.strip().lstrip(BULLETS).lstrip(),
    )


def _note(findings: list[Finding], kind: FindingKind, number: int, count: int) -> None:
    if count > 0:
        findings.append(Finding(kind=kind, line=number, count=count))


def _around(text: str, position: int) -> str:
    """The words around a place in a line."""
    return text[max(0, position - 30) : position + 30].strip()


_AFTER_MARK = re.compile(
    rf"(\s*(?:[{re.escape(BULLETS)}]|[0-9]{{1,3}}[.)])\s*)[{REPLACEMENT} ]*{REPLACEMENT}\s*"
)
_ALONE = re.compile(rf"(?<![\w{REPLACEMENT}]){REPLACEMENT}+(?![\w{REPLACEMENT}])")


def _without_signs(text: str, *, has_end_signs: bool) -> tuple[str, bool]:
    """The text without layout signs, and whether a blank or such a sign stood at its end."""
    blanks = " " + REPLACEMENT
    core = text.rstrip(blanks)
    tail = text[len(core) :]
    if tail.startswith(REPLACEMENT) and core[-1:].isalnum() and not has_end_signs:
        core += REPLACEMENT * (len(tail) - len(tail.lstrip(REPLACEMENT)))
    start = core.lstrip(blanks)
    lead = core[: len(core) - len(start)]
    if lead.endswith(REPLACEMENT) and start[:1].islower():
        start = REPLACEMENT * (len(lead) - len(lead.rstrip(REPLACEMENT))) + start
    marked = _AFTER_MARK.match(start)
    if marked and not start[marked.end() : marked.end() + 1].islower():
        start = marked[1].rstrip() + " " + start[marked.end() :]
    return _ALONE.sub("", start), bool(tail)

"""What the pages repeat around the text: running heads and feet, page numbers; told, not kept.

A line is one of them where it stands in the outer part of the page and more than half of the
pages (or of those on its side) have one that is alike, numbers left open, at the same height.
"""

import re
from collections.abc import Callable

from policylib.intake.pdf.sheets import Line, Sheet

_ZONE = 0.13
_NEAR = 4.0
_DIGITS = re.compile(r"[0-9]+")
_PAGE_OF = re.compile(
    r"(?:(?:side|page|s\.)\s*)?[0-9]{1,4}(?:\s*(?:af|of|/)\s*[0-9]{1,4})?", re.IGNORECASE
)


def repeated(sheets: list[Sheet], is_heading: Callable[[str], bool]) -> list[list[Line]]:
    """The lines that pages repeat, those that are alike together."""
    groups: dict[tuple[str, int], list[Line]] = {}
    for sheet in sheets:
        for line in sheet.lines:
            if _is_outer(line, sheet):
                key = _DIGITS.sub("0", line.text)
                groups.setdefault((key, round(line.top / _NEAR)), []).append(line)
    pages = len(sheets)
    found = []
    for (key, height), lines in sorted(groups.items(), key=lambda each: each[1][0].words[0].place):
        near = [*lines, *groups.get((key, height + 1), []), *groups.get((key, height - 1), [])]
        held = {line.page for line in near}
        if is_heading(key):
            continue
        is_number = all(_is_page_number(line, sheets) for line in lines)
        if (is_number and (len(held) > 1 or pages < 3)) or _is_common(held, pages):
            found.append(lines)
    return found


def outer_artifacts(sheets: list[Sheet], known: list[list[Line]]) -> list[list[Line]]:
    """What the file itself calls no part of its text: at the pages' ends, or told there elsewhere.

    A running head that changes with the chapter does not repeat, and on a cover it may stand
    deeper than on the pages where it is `known`.
    """
    groups: dict[str, list[Line]] = {}
    outer = {_DIGITS.sub("0", lines[0].text) for lines in known}
    for sheet in sheets:
        for line in sheet.lines:
            if all(word.is_artifact for word in line.words):
                key = _DIGITS.sub("0", line.text)
                groups.setdefault(key, []).append(line)
                if _is_outer(line, sheet):
                    outer.add(key)
    return [lines for key, lines in groups.items() if key in outer]


def _is_outer(line: Line, sheet: Sheet) -> bool:
    return line.bottom < _ZONE * sheet.height or line.top > (1 - _ZONE) * sheet.height


def _is_common(held: set[int], pages: int) -> bool:
    """Whether most pages have it, or most left or most right ones, or most of a long part."""
    if len(held) < 2 or (len(held) == 2 and pages > 3):
        return False
    sides = max(sum(page % 2 for page in held), sum(page % 2 == 0 for page in held))
    run = max(held) - min(held) + 1
    return (
        len(held) * 2 > pages
        or (sides > 2 and sides * 4 > pages)
        or (len(held) > 2 and len(held) * 4 > run * 3)
    )


def _is_page_number(line: Line, sheets: list[Sheet]) -> bool:
    """Whether a line is "7", "Side 7" or "7 / 20", near what the page's place would give."""
    if not _PAGE_OF.fullmatch(line.text.strip(" -–—|·")):
        return False
    found = _DIGITS.search(line.text)
    return found is not None and abs(int(found[0]) - line.page) <= max(20, len(sheets))

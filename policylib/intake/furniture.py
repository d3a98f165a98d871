"""What the pages of a PDF repeat: page numbers, running titles; set apart from the text.

    … og følger op på          ┐
    Personalepolitik  12       │ the line that most pages begin or end with would cut the sentence
    (form feed)                │ in two, so it is put at the end of the text, all of it in one place
    aftalen hvert år.          ┘

Only where form feeds tell the pages. Nothing is dropped: a page number looks like any number.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace

from policylib.intake.lines import Line, source_lines

_LEAST = 3
_DEEPEST = 3
_DIGITS = re.compile(r"[0-9]+")


def set_apart(
    lines: list[Line], is_heading: Callable[[str], bool]
) -> tuple[list[Line], list[list[Line]]]:
    """The lines without those that pages repeat, and these, those that are alike together."""
    pages = _pages(lines)
    groups: dict[str, list[Line]] = {}
    found: set[int] = set()
    for page_ends in (pages, [page[::-1] for page in pages]):
        live = page_ends
        for depth in range(_DEEPEST):
            live = [page for page in live if len(page) > depth + 1]
            keys = Counter(_key(page[depth]) for page in live)
            wanted = {
                key
                for key, count in keys.items()
                if count >= _LEAST and count * 2 > len(pages) and not is_heading(key)
            }
            live = [page for page in live if _key(page[depth]) in wanted]
            for page in live:
                found.add(id(page[depth]))
                groups.setdefault(_key(page[depth]), []).append(page[depth])
    kept = list(_without(lines, found))
    return kept, [sorted(group, key=lambda line: line.number) for group in groups.values()]


def _pages(lines: list[Line]) -> list[list[Line]]:
    """The filled lines of each page, where form feeds part them; lines that share a number stay."""
    shared = Counter(line.number for line in lines if line.text)
    pages: list[list[Line]] = [[]]
    for line in lines:
        if line.after_feed and pages[-1]:
            pages.append([])
        if line.text and shared[line.number] == 1:
            pages[-1].append(line)
    return pages


def _without(lines: list[Line], found: set[int]) -> Iterator[Line]:
    """The other lines; a page break goes over to the line that now begins the page."""
    opens_page = False
    for line in lines:
        if id(line) in found:
            opens_page = opens_page or line.opens_page
        elif opens_page and line.text:
            yield replace(line, opens_page=True)
            opens_page = False
        else:
            yield line


def _key(line: Line) -> str:
    """A line with its numbers left open, so that page 3 and page 4 are alike."""
    return _DIGITS.sub("0", line.text)


def in_new_order(text: str, groups: list[list[Line]]) -> str:
    """The source with the lines of the groups at its end, for holding the result to its order."""
    moved = {line.number for group in groups for line in group}
    sources = source_lines(text)
    rest = [line for number, line in enumerate(sources, start=1) if number not in moved]
    ends = [sources[line.number - 1] for group in groups for line in group]
    return "\n".join(rest + ends)

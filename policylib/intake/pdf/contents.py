"""Pages of contents: lines that end with a page number, and say again what the headings say."""

import re
from collections.abc import Sequence
from types import ModuleType

from policylib.intake.pdf.parts import Kind, Part
from policylib.intake.pdf.sheets import Line
from policylib.intake.report import Finding, FindingKind, letters_and_digits

_ENTRY = re.compile(r"(?P<title>.*?[^\W_].*?)[\s.…·_]*\s?(?P<page>[0-9]{1,4})")
_LEADERS = re.compile(r"(?:\.\s?){4,}|…{2,}|(?:…\s?){2,}")
_LEAST = 3


def contents_lines(lines: Sequence[Line], words: ModuleType) -> set[tuple[int, int]]:
    """The places (page, number) of the lines of contents on untagged pages."""
    rows: dict[tuple[int, int], list[Line]] = {}
    for line in lines:
        rows.setdefault((line.page, line.number), []).append(line)
    titles = {
        place
        for place, row in rows.items()
        if len(row) == 1 and row[0].text.strip(" :").casefold() in words.CONTENTS_TITLES
    }
    found: set[tuple[int, int]] = set()
    for page in {place[0] for place in rows}:
        here = sorted(place for place in rows if place[0] == page)
        entries = [place for place in here if _is_entry(rows[place])]
        has_title = any(place[0] in {page, page - 1} for place in titles)
        led = [p for p in entries if _LEADERS.search(_text(rows[p]))]
        entries = entries if has_title else led
        if len(entries) >= _LEAST:
            first, last = entries[0], entries[-1]
            between = [place for place in here if first <= place <= last]
            found.update(between if len(between) <= 2 * len(entries) else entries)
    return found


def _text(row: Sequence[Line]) -> str:
    return " ".join(line.text for line in sorted(row, key=lambda each: each.x0))


def _is_entry(row: Sequence[Line]) -> bool:
    text = _text(row)
    if _ENTRY.fullmatch(text) is None:
        return False
    if _LEADERS.search(text):
        return True
    last = max((word for line in row for word in line.words), key=lambda word: word.x1)
    before = [w.x1 for line in row for w in line.words if w.place != last.place]
    return last.text.isdigit() and bool(before) and last.x0 - max(before) > 2 * last.size


def without_contents(
    parts: Sequence[Part], words: ModuleType, findings: list[Finding]
) -> tuple[list[Part], list[Part]]:
    """The parts without contents whose every entry is a heading, and what was taken out."""
    headings = {_key(part.text) for part in parts if part.kind is Kind.HEADING}
    kept: list[Part] = []
    dropped: list[Part] = []
    run: list[Part] = []
    for part in [*parts, None]:
        if part is not None and part.kind is Kind.CONTENTS:
            run.append(part)
            continue
        if run and _repeats(run, headings):
            title = kept.pop() if kept and _is_title(kept[-1], words) else None
            taken = [*([title] if title else []), *run]
            dropped += taken
            first, last = taken[0].lines[0], run[-1].lines[-1]
            findings.append(
                Finding(
                    kind=FindingKind.CONTENTS_DROPPED,
                    line=first.number,
                    page=first.page,
                    last=last.number if last.page == first.page else 0,
                    words=taken[0].text,
                    count=len(run),
                )
            )
        else:
            kept += run
        run = []
        if part is not None:
            kept.append(part)
    return kept, dropped


def _is_title(part: Part, words: ModuleType) -> bool:
    return part.text.strip(" :").casefold() in words.CONTENTS_TITLES


def _repeats(run: Sequence[Part], headings: set[str]) -> bool:
    """Whether every entry is one of the headings, over one line or several."""
    rest = ""
    for part in run:
        rows: dict[tuple[int, int], list[Line]] = {}
        for line in part.lines:
            rows.setdefault((line.page, line.number), []).append(line)
        for row in rows.values():
            text = f"{rest} {_text(row)}".strip()
            entry = _ENTRY.fullmatch(text)
            is_known = entry is not None and _key(entry["title"]) in headings
            rest = "" if is_known or _key(text) in headings else text
            if len(rest) > 300:
                return False
    return not rest


def _key(text: str) -> str:
    return letters_and_digits(text).casefold()

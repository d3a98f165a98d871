"""Footnotes: what stands small at the foot of a page, tied to the raised number in the text."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from policylib.intake.pdf.parts import Kind, Part
from policylib.intake.pdf.sheets import Line, Sheet, Word

_LABEL = re.compile(r"\(?([0-9]{1,3})[.)]?")
_ARROWS = ("↑", "↩", "↩︎", "^")
_LOWER = 0.5
_SMALLER = 0.94


def foot_notes(
    sheet: Sheet, columns: Iterable[Sequence[Line]], body: float
) -> tuple[list[Part], list[Line]]:
    """The notes at the foot of each column of an untagged page, and the other lines."""
    held = [list(column) for column in columns]
    raised = {
        word.text
        for column in held
        for line in column
        for word in line.words[1:]
        if word.is_raised and word.text.isdigit()
    }
    notes: list[Part] = []
    rest: list[Line] = []
    for column in held:
        found, kept = _notes_below(sheet, column, body, raised)
        notes += found
        rest += kept
    return notes, rest


def _notes_below(
    sheet: Sheet, lines: Sequence[Line], body: float, raised: set[str]
) -> tuple[list[Part], list[Line]]:
    ordered = sorted(lines, key=lambda line: (line.top, line.x0))
    start = len(ordered)
    while start and _is_small(ordered[start - 1], sheet, body):
        start -= 1
    for place, line in enumerate(ordered[:start]):
        if line.top > _LOWER * sheet.height and line.words[0].is_raised and _label(line, raised):
            start = place
            break
    tail = ordered[start:]
    while tail and _label(tail[0], raised) is None:
        tail = tail[1:]
    notes: list[Part] = []
    for line in tail:
        if _label(line, raised) is not None:
            notes.append(Part(kind=Kind.NOTE, lines=(line,)))
        else:
            notes[-1] = replace(notes[-1], lines=(*notes[-1].lines, line))
    taken = {line.words[0].place for line in tail}
    return notes, [line for line in lines if line.words[0].place not in taken]


def with_end_notes(parts: Sequence[Part], titles: Collection[str]) -> tuple[list[Part], list[Part]]:
    """The parts with what is listed under a heading "Noter" as notes, and such headings apart.

    That is, where marks in the text ask for every item of the list.
    """
    raised = {word.text for word in _raised(parts)}
    kept: list[Part] = []
    headings: list[Part] = []
    place = 0
    while place < len(parts):
        part = parts[place]
        end = place + 1
        if part.kind is Kind.HEADING and part.text.strip(" :").casefold() in titles:
            while end < len(parts) and parts[end].kind is Kind.ITEM:
                end += 1
        is_last = part.kind is Kind.ITEM and _only_items(parts[place:])
        if is_last and all(item.mark in raised for item in parts[place:]):
            # Notes at the very end need no heading.
            kept += [replace(item, kind=Kind.NOTE) for item in parts[place:]]
            break
        items = parts[place + 1 : end]
        if items and all(item.mark in raised for item in items):
            headings.append(part)
            kept += [replace(item, kind=Kind.NOTE) for item in items]
        else:
            kept += parts[place:end]
        place = end
    return kept, headings


def _only_items(parts: Sequence[Part]) -> bool:
    return all(part.kind is Kind.ITEM and part.mark.isdigit() for part in parts)


def _is_small(line: Line, sheet: Sheet, body: float) -> bool:
    return line.main.size < _SMALLER * body and line.top > _LOWER * sheet.height


def _label(line: Line, raised: set[str]) -> str | None:
    found = _LABEL.fullmatch(line.words[0].text)
    return found[1] if found and found[1] in raised and len(line.words) > 1 else None


class Notes:
    """Ties notes to their marks. What has no partner stays text.

    `marks` maps the marks' words to labels, `labelled` are the notes without their numbers,
    `renamed` says which label stands where the page has another number.
    """

    def __init__(self) -> None:
        self.marks: dict[tuple[int, int], str] = {}
        self.labelled: list[tuple[str, Part]] = []
        self.renamed: dict[tuple[int, int], str] = {}

    def tie(self, parts: Sequence[Part]) -> list[Part]:
        """Tie all notes, and give the parts without them."""
        raised: dict[str, list[Word]] = {}
        for word in _raised(part for part in parts if part.kind is not Kind.NOTE):
            raised.setdefault(word.text, []).append(word)
        used: set[str] = set()
        kept: list[Part] = []
        for part in parts:
            found = _LABEL.fullmatch(part.mark or part.lines[0].words[0].text)
            number = found[1] if found and part.kind is Kind.NOTE else ""
            near = [
                word
                for word in raised.get(number, [])
                if abs(word.page - part.lines[0].page) < 2 or number not in used
            ]
            near = [word for word in near if word.place not in self.marks]
            first = part.lines[0].words
            is_bare = not part.mark and len(first) == 1 and len(part.lines) == 1
            if not number or not near or is_bare or (part.mark and number in used):
                kept.append(_as_text(part))
                continue
            label = number
            while label in used:
                label = str(int(label) + 1)
            used.add(label)
            here = [word for word in near if word.page == part.lines[0].page] or near[:1]
            for word in here:
                self.marks[word.place] = label
            if label != number:
                self.renamed[first[0].place] = label
            rest = first if part.mark else first[1:]
            lines = (Line(words=rest),) if rest else ()
            note = replace(part, lines=_without_way_back((*lines, *part.lines[1:])))
            self.labelled.append((label, note))
        return kept


def _as_text(part: Part) -> Part:
    if part.kind is not Kind.NOTE:
        return part
    return replace(part, kind=Kind.ITEM if part.mark else Kind.PARAGRAPH)


def _without_way_back(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """A note without the arrow that leads back to its mark."""
    last = lines[-1]
    end = last.words[-1]
    if end.text[-1] in _ARROWS and len(end.text) > 1:
        word = replace(end, text=end.text.rstrip("".join(_ARROWS)))
        return (*lines[:-1], Line(words=(*last.words[:-1], word)))
    if end.text not in _ARROWS or (len(last.words) == 1 and len(lines) == 1):
        return lines
    words = last.words[:-1]
    return (*lines[:-1], Line(words=words)) if words else lines[:-1]


def _raised(parts: Iterable[Part]) -> list[Word]:
    return [
        word
        for part in parts
        for line in part.lines
        for word in line.words
        if word.is_raised and word.text.isdigit()
    ]

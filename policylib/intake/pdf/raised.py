"""Raised digits that are no note's mark: written as raised signs, so that 14¹ is never 141."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from policylib.intake.pdf.parts import Part
from policylib.intake.pdf.sheets import Line, Word, stands_apart
from policylib.intake.report import Finding, FindingKind

_SIGNS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_HIGHER = 0.2

Place = tuple[int, int]


class Raised(NamedTuple):
    """The parts with raised signs, what became of the words, and a finding for each."""

    parts: list[Part]
    texts: dict[Place, str]
    findings: list[Finding]


def with_raised_signs(parts: Iterable[Part], marks: Collection[Place]) -> Raised:
    """The parts with raised digits as raised signs; `marks` are the places of notes' marks."""
    result = Raised([], {}, [])
    for part in parts:
        for line in {id(each): each for each in _lines(part)}.values():
            _tell(line, marks, result)
        rows = tuple(tuple(_told(cell, result.texts) for cell in row) for row in part.rows)
        result.parts.append(replace(part, lines=_told(part.lines, result.texts), rows=rows))
    return result


def _lines(part: Part) -> Sequence[Line]:
    return part.lines or [line for row in part.rows for cell in row for line in cell]


def _tell(line: Line, marks: Collection[Place], result: Raised) -> None:
    before: Word | None = None
    for word in line.words:
        is_raised = word.is_raised or (before is not None and _stands_higher(before, word))
        if is_raised and word.place not in marks and any(map(str.isdecimal, word.text)):
            raised = word.text.translate(_SIGNS)
            result.texts[word.place] = raised
            is_tight = before is not None and not stands_apart(before, word)
            words = f"{before.text}{raised}" if before and is_tight else raised
            kind = FindingKind.RAISED
            result.findings.append(
                Finding(kind=kind, line=line.number, page=line.page, words=words)
            )
        before = word


def _stands_higher(before: Word, word: Word) -> bool:
    """Whether digits of full size stand tight behind a word and higher than it."""
    is_behind = before.text[-1].isalnum() and not stands_apart(before, word)
    is_higher = before.bottom - word.bottom > _HIGHER * max(before.size, 1.0)
    return is_behind and word.text.isdecimal() and is_higher and word.size <= before.size


def _told(lines: Iterable[Line], texts: dict[Place, str]) -> tuple[Line, ...]:
    return tuple(
        replace(
            line,
            words=tuple(
                replace(word, text=texts[word.place]) if word.place in texts else word
                for word in line.words
            ),
        )
        for line in lines
    )

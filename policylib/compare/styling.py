"""Differences as styled text: the segments of two wordings laid over their runs."""

import unicodedata
from collections.abc import Iterable
from itertools import groupby, pairwise
from typing import NamedTuple

from policylib.compare.compounds import changed_parts
from policylib.compare.facts import Mark, Segment
from policylib.compare.marks import segments_of
from policylib.document import Run, Text, plain
from policylib.records import replace

_PLAIN = Run()


class Piece(NamedTuple):
    """A stretch of styled text that stands in both versions (`=`), the old (`-`) or new (`+`).

    `is_part` tells the part of a marked word that differs from the word that it replaced.
    """

    mark: Mark
    run: Run
    is_part: bool = False


def styled_pieces(old: str, old_runs: Text, new: str, new_runs: Text) -> tuple[Piece, ...]:
    """The marked difference of two comparison texts, styled as their runs are.

    What stands in both is styled as in the new text. Leaving out the `+` pieces gives `old`,
    leaving out the `-` pieces gives `new`.
    """
    segments = segments_of(old, new)
    return parted(_laid_over(segments, _styles(old, old_runs), _styles(new, new_runs)))


def whole_pieces(mark: Mark, text: str, runs: Text) -> tuple[Piece, ...]:
    """A text that stands in one version only, styled as its runs are."""
    styles = _styles(text, runs)
    return tuple(_laid_over([Segment(mark, text)], styles, styles))


def styled_cell(old: Text | None, new: Text | None) -> tuple[Piece, ...]:
    """The marked difference of two table cells; a cell may be missing on either side."""
    if old is None and new is None:
        return ()
    if old is None:
        assert new is not None
        return whole_pieces("+", plain(new), new)
    if new is None:
        return whole_pieces("-", plain(old), old)
    return styled_pieces(plain(old), old, plain(new), new)


class _Styled(NamedTuple):
    """The style of every sign of a text, as runs without words, and where its notes stand."""

    styles: list[Run]
    notes: list[tuple[int, Run]]


def _laid_over(segments: Iterable[Segment], old: _Styled, new: _Styled) -> Iterable[Piece]:
    at_old = at_new = 0
    for mark, text in segments:
        styled, start = (old, at_old) if mark == "-" else (new, at_new)
        at = 0
        for end, note in [*_notes_within(styled, start, len(text)), (len(text), None)]:
            for style, signs in groupby(styled.styles[start + at : start + end]):
                size = sum(1 for _ in signs)
                yield Piece(mark, replace(style, text=text[at : at + size]))
                at += size
            if note is not None:
                yield Piece(mark, note)
        at_old += len(text) if mark != "+" else 0
        at_new += len(text) if mark != "-" else 0


def _notes_within(styled: _Styled, start: int, length: int) -> list[tuple[int, Run]]:
    """The footnote marks of a stretch, by how far into it they stand; none before its first sign."""
    return [
        (place - start, note)
        for place, note in styled.notes
        if start < place <= start + length or place == start == 0
    ]


def _styles(text: str, runs: Text) -> _Styled:
    """The style of every sign of a comparison text, and its footnote marks.

    What stands before the runs' own words (a list's number) has none; where the two cannot be
    laid over each other, none has.
    """
    signs: list[str] = []
    styles: list[Run] = []
    notes: list[tuple[int, Run]] = []
    for run in runs:
        if run.note:
            notes.append((len(signs), run))
        bare = replace(run, text="")
        for sign in unicodedata.normalize("NFC", run.text).replace("\u00ad", ""):
            if sign.isspace():
                if signs and signs[-1] != " ":
                    signs.append(" ")
                    styles.append(bare)
                continue
            signs.append(sign)
            styles.append(bare)
    while signs and signs[-1] == " ":
        signs.pop()
        styles.pop()
    words = "".join(signs)
    if not text.endswith(words):
        return _Styled([_PLAIN] * len(text), [])
    before = len(text) - len(words)
    placed = [(min(before + place, len(text)), note) for place, note in notes]
    return _Styled([_PLAIN] * before + styles, placed)


def parted(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """The pieces, those of a word that replaced a kindred one cut where the two differ."""
    parted: list[Piece] = []
    waiting: list[Piece] = []
    for mark, group in groupby(pieces, key=lambda piece: piece.mark):
        held = list(group)
        if mark == "+" and waiting:
            old, new = ("".join(p.run.text for p in side) for side in (waiting, held))
            for side, spans in zip((waiting, held), changed_parts(old, new), strict=True):
                parted += _cut_at(side, spans)
            waiting = []
            continue
        parted += waiting
        waiting = held if mark == "-" else []
        parted += [] if mark == "-" else held
    return (*parted, *waiting)


def _cut_at(pieces: Iterable[Piece], spans: Iterable[tuple[int, int]]) -> Iterable[Piece]:
    """Pieces cut at the ends of some spans of their joined text; what lies in one is a part."""
    edges = list(spans)
    at = 0
    for mark, run, _ in pieces:
        end = at + len(run.text)
        inner = {place for span in edges for place in span if at < place < end}
        places = [at, *sorted(inner), end]
        for start, stop in pairwise(places):
            is_part = any(first <= start < last for first, last in edges)
            text = run.text[start - at : stop - at]
            yield Piece(mark, replace(run, text=text), is_part and bool(text))
        at = end


def cut_pieces(
    pieces: tuple[Piece, ...], lengths: list[int], other: Mark
) -> list[tuple[Piece, ...]] | None:
    """Cut a marked difference where one text's passages end.

    `lengths` are those of its passages, which one blank separates; `other` marks what stands in
    the other text only. The blank goes, so that each text is what is left joined again. None
    where the other text has no blank at such a place.
    """
    cut: list[list[Piece]] = [[]]
    waiting = list(lengths)
    room = waiting.pop(0)
    for mark, run, is_part in pieces:
        text = run.text
        if not text:
            cut[-1].append(Piece(mark, run))
        while text:
            if mark == other:
                cut[-1].append(Piece(mark, replace(run, text=text), is_part))
                break
            head, text = text[:room], text[room:]
            room -= len(head)
            if head:
                cut[-1].append(Piece(mark, replace(run, text=head), is_part))
            if text and not room:
                if mark != "=" or text[0] != " " or not waiting:
                    return None
                cut.append([])
                room, text = waiting.pop(0), text[1:]
    return None if waiting else [tuple(each) for each in cut]

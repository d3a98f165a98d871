"""A picture told in words: its text alternative and its caption, apart as a reader has them.

The comparison text of a figure is both in one, "Tre ringe | Figur 1": a bar that no reader knows.
"""

from collections.abc import Iterable
from itertools import groupby

from policylib.compare.redline import RedlineEntry
from policylib.compare.styling import Piece
from policylib.document import CELL_SEPARATOR, Figure, Policy, normalise, walk
from policylib.language.publish import PublishWords
from policylib.records import replace

_ALT, _BETWEEN, _CAPTION = 0, 1, 2


def figure_cells(policy: Policy, anchor: str, words: PublishWords) -> tuple[tuple[str, str], ...]:
    """What tells the figure at an anchor, each with its name; () where none stands there."""
    nodes = (passage.node for passage in walk(policy) if passage.anchor == anchor)
    figure = next((node for node in nodes if isinstance(node, Figure)), None)
    if figure is None:
        return ()
    told = ((words.picture, normalise(figure.alt)), (words.caption, normalise(figure.caption)))
    return tuple((name, held) for name, held in told if held)


def parted_of(
    entry: RedlineEntry,
) -> tuple[tuple[Piece, ...], tuple[Piece, ...]] | None:
    """The same of an entry of a redline, where it is a figure in each text that has it."""
    nodes = [place.node if place else None for place in (entry.old, entry.new)]
    old, new = (node if isinstance(node, Figure) else None for node in nodes)
    if [old, new] != nodes:
        return None
    return parted(entry.pieces, old, new)


def parted(
    pieces: Iterable[Piece], old: Figure | None, new: Figure | None
) -> tuple[tuple[Piece, ...], tuple[Piece, ...]] | None:
    """The pieces of the text alternative and those of the caption.

    None where a stretch that stands in both texts belongs to the one in the old text and to the
    other in the new: then only the whole can be told.
    """
    found: tuple[list[Piece], list[Piece]] = ([], [])
    at = {"-": 0, "+": 0}
    bounds = {"-": _bounds(old), "+": _bounds(new)}
    for piece in pieces:
        sides = ("-", "+") if piece.mark == "=" else (piece.mark,)
        told = piece.run.text
        kinds = [[_kind(at[side] + n, bounds[side]) for n in range(len(told))] for side in sides]
        if kinds[0] != kinds[-1]:
            return None
        for side in sides:
            at[side] += len(told)
        start = 0
        for kind, signs in groupby(kinds[0]):
            end = start + len(list(signs))
            if kind != _BETWEEN:
                part = piece._replace(run=replace(piece.run, text=told[start:end]))
                found[kind // 2].append(part)
            start = end
    return tuple(found[0]), tuple(found[1])


def _bounds(figure: Figure | None) -> tuple[int, int]:
    """Where the text alternative ends in a figure's text, and where its caption begins."""
    if figure is None:
        return 0, 0
    alt, caption = normalise(figure.alt), normalise(figure.caption)
    between = len(CELL_SEPARATOR) if alt and caption else 0
    return len(alt), len(alt) + between


def _kind(place: int, bounds: tuple[int, int]) -> int:
    return _ALT if place < bounds[0] else _BETWEEN if place < bounds[1] else _CAPTION

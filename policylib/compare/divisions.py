"""Headings that were divided or brought together: one theme that became two, or the reverse.

    Tema 2: Ferie og orlov   →   Tema 2: Ferie          its passages about holidays
                                 Tema 3: Orlov          its passages about leave

A new heading above passages that stay in order is no division unless it is a theme, or the old
title is gone: then the passages would otherwise seem to have moved, one by one.
"""

from collections import defaultdict

from policylib.compare.facts import NodeKind
from policylib.compare.headings import likeness
from policylib.compare.pairing import Pairing, children_of
from policylib.compare.units import Unit
from policylib.compare.words import words_of

_FROM_ONE = 0.7
_PART_OF_WHOLE = 0.05
_PART_BESIDE_OLD_TITLE = 0.2
_LIKE_OLD_TITLE = 0.5
_STILL_FROM_WHOLE = 0.5


def find_divided_headings(pairing: Pairing) -> None:
    """Fill `pairing.splits` and `pairing.kin` with headings that were divided or merged."""
    for side in (0, 1):
        pieces_of: dict[int, list[int]] = defaultdict(list)
        for piece in pairing.free(1 - side, headings=True):
            if not piece.is_question:
                whole = _whole_of(pairing, side, piece)
                if whole is not None:
                    pieces_of[whole].append(piece.index)
        for whole, pieces in pieces_of.items():
            kept = pairing.partners[side][whole]
            pairing.splits.append((side, whole, tuple(sorted([kept, *pieces]))))
            for index in pieces:
                _make_kin(pairing, side, whole, index)


def _whole_of(pairing: Pairing, side: int, piece: Unit) -> int | None:
    """The heading of `side` that most of a free heading's passages came from, if it was divided."""
    shares = _origins(pairing, side, piece)
    if not shares:
        return None
    # Of headings that hold equally much, the innermost is the one that was divided.
    whole, shared = max(shares.items(), key=lambda each: (each[1], each[0]))
    origin = pairing.units[side][whole]
    kept = pairing.partners[side][whole]
    if kept < 0 or not pairing.units[1 - side][kept].is_heading:
        return None
    rest = pairing.units[1 - side][kept]
    if origin.kind is not piece.kind or rest.kind is not piece.kind:
        return None
    if rest.section != piece.section:
        return None
    if piece.kind is not NodeKind.THEME and rest.text == origin.text:
        return None
    still = _origins(pairing, side, rest).get(whole, 0)
    has_old_title = piece.kind is not NodeKind.THEME and likeness(rest, origin) >= _LIKE_OLD_TITLE
    least = _PART_BESIDE_OLD_TITLE if has_old_title else _PART_OF_WHOLE
    passages = [_passage_weight(pairing.units[1 - side], each) for each in (piece, rest)]
    enough = (
        shared >= _FROM_ONE * passages[0]
        and (
            shared >= least * _passage_weight(pairing.units[side], origin)
            or _is_named_in(piece, origin)
        )
        and still >= _STILL_FROM_WHOLE * passages[1]
        and still > 0
    )
    return whole if enough else None


def _is_named_in(piece: Unit, origin: Unit) -> bool:
    """Whether the title of a small piece stands in the title of what it came from."""
    title, whole = ({word.casefold() for word in words_of(u.text)} for u in (piece, origin))
    return bool(title) and title <= whole


def _passage_weight(units: list[Unit], heading: Unit) -> int:
    """How much text stands under a heading, headings left out."""
    return sum(
        unit.weight for unit in units[heading.index + 1 : heading.end] if not unit.is_heading
    )


def _origins(pairing: Pairing, side: int, piece: Unit) -> dict[int, int]:
    """How much text of a heading's passages came from each heading of its kind on `side`."""
    shares: dict[int, int] = defaultdict(int)
    for unit in pairing.units[1 - side][piece.index + 1 : piece.end]:
        partner = pairing.partners[1 - side][unit.index]
        if partner < 0 and not unit.is_heading:
            partner = _joined_into(pairing, side, unit.index)
        if unit.is_heading or partner < 0:
            continue
        above = pairing.units[side][partner].section
        while above >= 0:
            origin = pairing.units[side][above]
            if origin.kind is piece.kind and not origin.is_question:
                shares[above] += unit.weight
            above = origin.section
    return shares


def _joined_into(pairing: Pairing, side: int, index: int) -> int:
    """The passage of `side` that a passage of the other is a piece of (-1: none)."""
    for at, whole, pieces in pairing.splits:
        if at == side and index in pieces:
            return whole
    return -1


def _make_kin(pairing: Pairing, side: int, whole: int, piece: int) -> None:
    """Count a piece, and the questions under it, as the same place as the whole."""
    pairing.kin.add((whole, piece) if side == 0 else (piece, whole))
    questions = {
        unit.question: unit.index
        for unit in children_of(pairing.units[side], whole)
        if unit.is_question
    }
    for unit in children_of(pairing.units[1 - side], piece):
        if (
            unit.is_question
            and unit.question in questions
            and pairing.is_free(1 - side, unit.index)
        ):
            origin = questions[unit.question]
            if pairing.is_free(side, origin):
                pairing.pair(*((origin, unit.index) if side == 0 else (unit.index, origin)))
                continue
            pairing.kin.add((origin, unit.index) if side == 0 else (unit.index, origin))

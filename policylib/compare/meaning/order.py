"""Which of the signals found are told, and in which order.

One step is one signal: a hedge that came with a stronger modal, a condition that is the influence
told already, and words that two layers know are told once.
"""

from collections.abc import Iterable
from typing import NamedTuple

from policylib.compare.facts import Direction, Signal, SignalType
from policylib.compare.meaning.alignment import Place
from policylib.compare.meaning.rules import mirrored
from policylib.compare.meaning.telling import Feature

_IMPORTANCE = {kind: place for place, kind in enumerate(SignalType)}
# Between "bør" and "skal" the ladder has a rung for the hedged duty.
_HEDGED_RANK = 4
_OF_SOMEBODY = frozenset(("agreement", "consent"))
_NEAR = 14
_CLOSE = 40


class Told(NamedTuple):
    """A signal with the features behind it and the place that orders it."""

    signal: Signal
    place: Place
    old: Feature | None
    new: Feature | None


def in_order(told: list[Told]) -> tuple[Signal, ...]:
    """The signals to tell, the most important first; equal ones once. The same for both ways."""
    if len(told) > 1:
        told = _with_hedges_weighed(_without_doubles(told))
    return _ordered(told)


def _with_hedges_weighed(told: list[Told]) -> list[Told]:
    """A modal that changed together with its hedge is one step: "bør" → "skal som udgangspunkt".

    The ladder has a rung for the hedged duty, between "bør" and "skal": the step is judged as a
    whole, and the hedge is no signal of its own, where it points the other way or stands close.
    """
    steps: dict[tuple[SignalType, int, int], list[tuple[Feature, Direction, float]]] = {}
    for each in told:
        if each.old and each.new and each.old.layer == "modal" and each.signal.direction:
            lowest = min(each.old.rank, each.new.rank)
            for side, feature in enumerate((each.old, each.new)):
                step = (feature, each.signal.direction, lowest)
                steps.setdefault((each.signal.type, side, feature.sentence), []).append(step)
    return [each for each in told if not _is_part_of_a_step(each, steps)]


def _is_part_of_a_step(
    told: Told, steps: dict[tuple[SignalType, int, int], list[tuple[Feature, Direction, float]]]
) -> bool:
    feature = told.new or told.old
    if feature is None or (told.old and told.new):
        return False
    if feature.layer == "condition" and feature.kind in _OF_SOMEBODY:
        # "kan efter aftale" has its own rung on the ladder of rights.
        side = int(told.old is None)
        near = steps.get((SignalType.RIGHT, side, feature.sentence), ())
        return any(abs(modal.start - feature.start) <= _CLOSE for modal, _, _ in near)
    if feature.kind != "hedge":
        return False
    same_way, other_way = told.signal.direction, mirrored(told.signal).direction
    return any(
        (way is other_way and lowest < _HEDGED_RANK)
        or (way is same_way and abs(modal.start - feature.start) <= _CLOSE)
        for modal, way, lowest in steps.get(
            (told.signal.type, int(told.old is None), feature.sentence), ()
        )
    )


def _without_doubles(told: list[Told]) -> list[Told]:
    """One signal for one stretch of words where two layers tell the same."""
    rights = {
        (side, feature.sentence, each.signal.direction)
        for each in told
        if each.signal.type is SignalType.RIGHT
        for side, feature in enumerate((each.old, each.new))
        if feature
    }
    influenced = _stretches(each for each in told if each.signal.type is SignalType.INFLUENCE)
    paired = _stretches(
        each for each in told if each.signal.type is SignalType.INFLUENCE and each.old and each.new
    )
    negated = _stretches(each for each in told if each.signal.type is SignalType.NEGATION)
    agreed = {
        (side, feature.sentence, feature.start, feature.end)
        for each in told
        if each.signal.type is SignalType.CONDITION
        for side, feature in enumerate((each.old, each.new))
        if feature and feature.kind in _OF_SOMEBODY
    }
    nots = {
        (int(each.old is None), each.place[0])
        for each in told
        if each.signal.type is SignalType.NEGATION and not (each.old and each.new)
    }
    lists = {_listed(each) for each in told if not _opens_a_list(each)}
    counted = _stretches(each for each in told if each.signal.type is SignalType.NUMBER)
    return [
        each
        for each in told
        if not (
            _is_the_agreed_right(each, rights)
            or (each.signal.type is SignalType.CONDITION and _stretches([each]) & influenced)
            or (_is_lone_influence(each) and _stretches([each]) & paired)
            or _is_only_instead(each, nots)
            or (_is_denied(each) and _stretches([each]) & negated)
            or (_is_force(each) and _stretches([each]) & counted)
            or (each.signal.type is SignalType.SCOPE and _stretches([each]) & negated)
            or (each.signal.type is SignalType.ACTOR and _is_agreed_with(each, agreed))
            or (_opens_a_list(each) and _listed(each) in lists)
        )
    ]


def _is_the_agreed_right(told: Told, rights: set[tuple[int, int, Direction | None]]) -> bool:
    """A right that became "kan efter aftale" is weaker; the agreement is no influence gained."""
    feature = told.old or told.new
    if told.signal.type is not SignalType.INFLUENCE or feature is None or (told.old and told.new):
        return False
    return (int(told.old is None), feature.sentence, mirrored(told.signal).direction) in rights


def _is_agreed_with(told: Told, agreed: set[tuple[int, int, int, int]]) -> bool:
    """Whether somebody is only named as the one whose consent a condition asks for."""
    if told.old and told.new:
        return False
    return any(
        (side, feature.sentence) == (where, sentence) and start <= feature.start <= end + _NEAR
        for side, feature in enumerate((told.old, told.new))
        if feature
        for where, sentence, start, end in agreed
    )


def _opens_a_list(told: Told) -> bool:
    """Whether the words are the "både" or "enten" of a list whose "og" or "eller" tells it."""
    feature = told.old or told.new
    return feature is not None and feature.layer == "list" and feature.shy and feature.rank > 0


def _listed(told: Told) -> tuple[object, ...]:
    """Which lists became which, and in which sentences."""
    return tuple(each and (each.layer, each.kind, each.sentence) for each in (told.old, told.new))


def _is_lone_influence(told: Told) -> bool:
    return told.signal.type is SignalType.INFLUENCE and not (told.old and told.new)


def _is_only_instead(told: Told, nots: set[tuple[int, int]]) -> bool:
    """Whether a "kun" stands where an "ikke" stood: that the "ikke" went tells it."""
    feature = told.old or told.new
    if feature is None or feature.kind != "only" or (told.old and told.new):
        return False
    return (int(told.old is not None), told.place[0]) in nots


def _is_denied(told: Told) -> bool:
    """Whether "aftales ikke" came or went alone: its "ikke" tells more of it."""
    feature = told.old or told.new
    return feature is not None and feature.kind == "denied" and not (told.old and told.new)


def _is_force(told: Told) -> bool:
    feature = told.old or told.new
    return feature is not None and feature.layer == "force"


def _stretches(told: Iterable[Told]) -> set[tuple[int, int]]:
    """The places of both texts on which signals rest."""
    return {
        (side, at)
        for each in told
        for side, feature in enumerate((each.old, each.new))
        if feature
        for at in range(feature.start, feature.end)
    }


def _ordered(told: list[Told]) -> tuple[Signal, ...]:
    """By importance, then certainty, then place; equal signals once. The same for both ways."""

    def key(each: Told) -> tuple[object, ...]:
        signal = each.signal
        wording = sorted((signal.old or "", signal.new or ""))
        ends = sorted(feature.start for feature in (each.old, each.new) if feature)
        return (_IMPORTANCE[signal.type], signal.uncertain, each.place, sum(ends), wording)

    first: dict[object, Signal] = {}
    for each in sorted(told, key=key):
        first.setdefault(_exchange(each), each.signal)
    return tuple(dict.fromkeys(first.values()))


def _exchange(told: Told) -> object:
    """The same for "HR" → "lederen" and for "lederen" → "HR": who changed places is told once."""
    old, new = told.old, told.new
    if told.signal.type is not SignalType.ACTOR or old is None or new is None:
        return told
    return frozenset((old.kind, new.kind)), told.signal.direction is None

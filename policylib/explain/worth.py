"""Which signals of a change are worth saying, and in which order."""

from collections.abc import Sequence

from policylib.compare.facts import Change, Kind, NodeKind, Signal, SignalType

_SETTING = frozenset({SignalType.PLACE, SignalType.FORMAT})
_HOLDS_A_NOT = frozenset({SignalType.OBLIGATION, SignalType.PROHIBITION, SignalType.RIGHT})


def worth_saying(change: Change) -> tuple[Signal, ...]:
    """The signals but those of place and looks; a bare number that came or went last.

    The "ikke" of a "må ikke" that is told already is not told once more.
    """
    told = [
        signal
        for signal in change.signals
        if signal.type not in _SETTING and not _is_told_already(signal, change)
    ]
    return tuple(sorted(told, key=is_bare_number))


def is_bare_number(signal: Signal) -> bool:
    """Whether a signal is no more than a number that came or went: it is told after the others."""
    is_alone = signal.old is None or signal.new is None
    return signal.type is SignalType.NUMBER and is_alone and signal.unit is None


def says_titles(change: Change) -> bool:
    """Whether the sentence about a heading has all of its words: moved, divided or joined."""
    if change.node not in {NodeKind.THEME, NodeKind.SECTION}:
        return False
    is_only_moved = change.kind is Kind.MOVED and not change.is_edited
    return is_only_moved or change.kind in {Kind.SPLIT, Kind.MERGED}


def both_ways(lost: Sequence[Signal], others: Sequence[Signal]) -> tuple[Signal, ...]:
    """What is lost first, then the first of what is gained: neither hides the other."""
    return (*lost[:1], *others[:1], *lost[1:], *others[1:])


def _is_told_already(signal: Signal, change: Change) -> bool:
    """Whether every "not" that came or went stands in a binding signal of the same side."""
    if signal.type is not SignalType.NEGATION or (signal.old and signal.new):
        return False
    is_new = signal.new is not None
    word = (signal.new or signal.old or "").lower()
    holders = [
        words.lower()
        for each in change.signals
        if each.type in _HOLDS_A_NOT and (words := each.new if is_new else each.old)
    ]
    held = sum(word in words.split() for words in holders)
    mark = "+" if is_new else "-"
    edited = " ".join(text for each, text in change.segments if each == mark).lower()
    stands = sum(each.strip(".,;:") == word for each in edited.split())
    return 0 < stands <= held

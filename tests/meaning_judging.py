"""Signals held against labels: what was found, what was missed, and what nobody expected.

A label is `type direction`, the direction left out where there is none. `one or other` names the
same finding twice: one is enough, more do no harm. A label with `?` behind it counts neither for
nor against, told or not. A right type that points the wrong way is missed and unexpected both.
A signal marked uncertain counts like any other: it sends a reader to look.
"""

from collections import Counter
from collections.abc import Sequence

from policylib.compare.facts import Signal, SignalType
from policylib.records import dataclass

NOTHING = "–"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """One pair judged, in words of the form `type direction`."""

    #: labels that had to be told and were, by their first name
    hits: tuple[str, ...]
    #: labels that had to be told and were not, as they were written
    missed: tuple[str, ...]
    #: what was told and stands in no label
    unexpected: tuple[str, ...]

    @property
    def is_right(self) -> bool:
        """Whether a reader would have told the same."""
        return not self.missed and not self.unexpected


def name_of(signal: Signal) -> str:
    """A signal as a label names it."""
    return f"{signal.type} {signal.direction}" if signal.direction else str(signal.type)


def type_of(label: str) -> SignalType:
    """What a label is about, by its first name."""
    return SignalType(label.rstrip("?").split()[0])


def judge(labels: Sequence[str], signals: Sequence[Signal]) -> Verdict:
    """Hold what was told against what a careful reader expects."""
    told = Counter(name_of(signal) for signal in signals)
    allowed = {label.rstrip("?") for label in labels if label.endswith("?")}
    required = [label for label in labels if not label.endswith("?")]
    hits, missed = [], []
    for label in sorted(required, key=lambda each: each.count(" or ")):
        names = label.split(" or ")
        if (name := next((each for each in names if told[each]), None)) is None:
            missed.append(label)
        else:
            told[name] -= 1
            hits.append(names[0])
        if len(names) > 1:
            allowed.update(names)
    unexpected = [name for name in told.elements() if name not in allowed]
    return Verdict(hits=tuple(hits), missed=tuple(missed), unexpected=tuple(unexpected))


def text_of(side: str) -> str:
    """A side of a pair; the dash of a passage that was not there is no text."""
    return "" if side == NOTHING else side

"""How much a change matters: editorial, wording or substantive, by rule."""

from collections.abc import Sequence

from policylib.compare.facts import Segment, Side, Signal, SignalType, Significance
from policylib.compare.units import Unit, is_other_question
from policylib.compare.words import words_of
from policylib.document import Force

_DISTINCT_CASE = frozenset({"i", "I", "de", "De"})
# Hyphens and apostrophes that only look otherwise: "MED-udvalg" with one that never breaks.
_TYPED = str.maketrans("\u2010\u2011\u2013\u2018\u2019\u02bc", "---'''")
_MINOR = frozenset({SignalType.FORMAT, SignalType.PLACE})


def weigh(
    old: Side | None,
    new: Side | None,
    segments: Sequence[Segment],
    signals: Sequence[Signal],
) -> Significance:
    """The significance of a change, as the contract's section "Meaning" has it."""
    if old is None or new is None:
        return Significance.SUBSTANTIVE
    if any(signal.type not in _MINOR for signal in signals):
        return Significance.SUBSTANTIVE
    if is_elsewhere(old, new):
        return Significance.SUBSTANTIVE
    return Significance.EDITORIAL if have_equal_words(segments) else Significance.WORDING


def as_typed(text: str) -> str:
    """A text with plain hyphens and apostrophes, as a keyboard has them."""
    return text if text.isascii() else text.translate(_TYPED)


def without_typography(segments: Sequence[Segment]) -> Sequence[Segment]:
    """The same difference where words that are only set otherwise count as equal."""
    kept: list[Segment] = []
    for segment in segments:
        former = kept[-1] if kept else None
        if (
            former
            and (former.mark, segment.mark) == ("-", "+")
            and as_typed(former.text) == as_typed(segment.text)
        ):
            kept[-1] = Segment("=", segment.text)
        else:
            kept.append(segment)
    return kept


def have_equal_words(segments: Sequence[Segment]) -> bool:
    """Whether both sides have the same words but for case, punctuation and typography.

    "i" and "I", "de" and "De" are different words in Danish, as are "en" and "én".
    """
    if all(segment.mark == "=" for segment in segments):
        return True
    old, new = (
        [
            word if word in _DISTINCT_CASE else word.casefold()
            for word in words_of(as_typed("".join(s.text for s in segments if s.mark in marks)))
        ]
        for marks in ("=-", "=+")
    )
    return old == new


def is_elsewhere(old: Side | Unit, new: Side | Unit) -> bool:
    """Whether a passage answers another question, or went between what binds and what inspires."""
    forces = {old.force, new.force}
    went_out = Force.GUIDELINE in forces and len(forces) == 2
    return went_out or is_other_question(old.question, new.question)

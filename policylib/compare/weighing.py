"""How much a change matters: editorial, wording or substantive, by rule."""

from collections.abc import Sequence

from policylib.compare.facts import Segment, Side, Signal, SignalType, Significance
from policylib.compare.ticks import are_equal_rows, as_typed, sayings_of
from policylib.compare.units import Unit, is_other_question
from policylib.document import Force

_MINOR = frozenset({SignalType.FORMAT, SignalType.PLACE})


def weigh(
    old: Side | None,
    new: Side | None,
    segments: Sequence[Segment],
    signals: Sequence[Signal],
    *,
    by_cell: bool = False,
) -> Significance:
    """The significance of a change, as the contract's section "Meaning" has it.

    `by_cell` for two rows of a table: which cell a word or a cross stands in is content.
    """
    if old is None or new is None:
        return Significance.SUBSTANTIVE
    if any(signal.type not in _MINOR or signal.uncertain for signal in signals):
        return Significance.SUBSTANTIVE
    if is_elsewhere(old, new):
        return Significance.SUBSTANTIVE
    return (
        Significance.EDITORIAL if _say_the_same(segments, by_cell=by_cell) else Significance.WORDING
    )


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


def _say_the_same(segments: Sequence[Segment], *, by_cell: bool) -> bool:
    """Whether both sides say the same but for case, punctuation and typography."""
    if all(segment.mark == "=" for segment in segments):
        return True
    old, new = (
        "".join(segment.text for segment in segments if segment.mark in marks)
        for marks in ("=-", "=+")
    )
    return are_equal_rows(old, new) if by_cell else sayings_of(old) == sayings_of(new)


def is_elsewhere(old: Side | Unit, new: Side | Unit) -> bool:
    """Whether a passage answers another question, or went between what binds and what inspires."""
    forces = {old.force, new.force}
    went_out = Force.GUIDELINE in forces and len(forces) == 2
    return went_out or is_other_question(old.question, new.question)

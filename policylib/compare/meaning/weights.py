"""What it means that a number became another one: longer, more often, a limit turned round.

Every rule is its own mirror, like those of `rules`.
"""

from typing import cast

from policylib.compare.facts import Direction, Signal, SignalType
from policylib.compare.meaning.telling import Feature

_DEADLINES = frozenset(("within", "advance", "around"))
_AFTER = frozenset(("after", "later"))
# What stands beside a number and limits nothing by itself.
_NO_LIMITS = frozenset(("about", "notice", "term", "later"))


def limit_of(feature: Feature) -> str:
    """What limits a quantity: at least, at most, a deadline; "" where nothing does."""
    return "" if feature.bound in _NO_LIMITS else feature.bound


def is_capped(old: Feature, new: Feature) -> bool:
    """Whether "højst" came to what had another limit or none, or went from it."""
    limits = {limit_of(old), limit_of(new)}
    return "most" in limits and bool(limits & {"", "least"})


def signal(
    kind: SignalType,
    old: Feature | None,
    new: Feature | None,
    direction: Direction | None = None,
    *,
    uncertain: bool = False,
) -> Signal | None:
    """The signal of two features, or of one that came or went; None where nothing is told."""
    if direction is None and old and new and old.rank == new.rank and kind is SignalType.INFLUENCE:
        return None
    sides = [side for side in (old, new) if side]
    unit = sides[0].unit if all(side.unit == sides[0].unit for side in sides) else None
    return Signal(
        type=kind,
        old=old.words if old else None,
        new=new.words if new else None,
        direction=direction,
        unit=unit,
        uncertain=uncertain,
    )


def strength(old: float, new: float) -> Direction | None:
    """Which way a step on a ladder goes."""
    if old == new:
        return None
    return Direction.STRONGER if new > old else Direction.WEAKER


def size(old: float, new: float) -> Direction | None:
    """Which way a number changed."""
    if old == new:
        return None
    return Direction.LARGER if new > old else Direction.SMALLER


def ordinal(old: Feature, new: Feature) -> Signal | None:
    """What an ordinal that became another one says: a deadline moved, or another day is meant."""
    if old.rank == new.rank:
        return None
    is_deadline = old.bound == new.bound and old.bound in {"within", "advance"}
    is_last = min(old.rank, new.rank) < 0
    way = size(old.rank, new.rank) if is_deadline and not is_last else None
    return signal(
        SignalType.NUMBER, old, new, way, uncertain=old.bound != new.bound or _is_open(old, new)
    )


def amount(old: Feature, new: Feature) -> Signal | None:
    """What a number, a sum or a term says that became another one."""
    if old.layer != new.layer:
        length = _length(old, new)
        if length:
            return signal(SignalType.NUMBER, old, new, length)
        # A fixed term became a vague one, or the reverse.
        way = Direction.WEAKER if old.layer == "number" else Direction.STRONGER
        return signal(SignalType.NUMBER, old, new, way)
    if (old.kind, old.rank) == (new.kind, new.rank) and limit_of(old) == limit_of(new):
        return None
    if old.layer == "haste":
        return signal(SignalType.NUMBER, old, new, size(-old.rank, -new.rank))
    if _are_unlike(old, new):
        return signal(SignalType.NUMBER, _led(old), _led(new), uncertain=True)
    if old.kind == new.kind:
        if old.rank == new.rank and _is_turned(old, new) and limit_of(old) and limit_of(new):
            return None
        if old.rank == new.rank:
            return signal(SignalType.NUMBER, _led(old), _led(new))
        return signal(
            SignalType.NUMBER, old, new, size(old.rank, new.rank), uncertain=_is_open(old, new)
        )
    if {old.kind, new.kind} == {"day", "workday"} and old.rank == new.rank:
        longer = new.kind == "workday"
        way = Direction.LARGER if longer else Direction.SMALLER
        return signal(SignalType.NUMBER, old, new, way, uncertain=_is_open(old, new))
    return signal(SignalType.NUMBER, old, new, _length(old, new), uncertain=_is_open(old, new))


def _are_unlike(old: Feature, new: Feature) -> bool:
    """Whether two limits pull different ways: "mindst" and "højst", "senest" and "senest … før"."""
    limits = {limit_of(old), limit_of(new)}
    if limits == {"least", "most"}:
        return not (old.rank == new.rank and _is_turned(old, new))
    bounds = {old.bound, new.bound}
    if len(bounds) > 1 and bounds & _DEADLINES and bounds & _AFTER:
        return True
    return "around" in limits or ("advance" in limits and bool(limits & (_DEADLINES - {"advance"})))


def _is_open(old: Feature, new: Feature) -> bool:
    """Whether more of it may be more or less: a "frist" to answer in, or one to give notice."""
    return old.doubt or new.doubt or "term" in {old.bound, new.bound}


def _is_turned(old: Feature, new: Feature) -> bool:
    """Whether a "not" alone makes one limit of the other: it is told as what it denies."""
    return old.lead.endswith(new.lead) or new.lead.endswith(old.lead)


def _length(old: Feature, new: Feature) -> Direction | None:
    """Which of two terms in different units is longer, where it is so in every calendar."""
    if {limit_of(old), limit_of(new)} == {"least", "most"}:
        return None
    spans = [_days(each) for each in (old, new)]
    if None in spans:
        return None
    (shortest, longest), (least, most) = cast("list[tuple[float, float]]", spans)
    if longest < least:
        return Direction.LARGER
    return Direction.SMALLER if most < shortest else None


_DAYS_OF_HASTE = {6: (0.0, 0.0), 5: (0.0, 0.9), 4.5: (1.0, 1.0)}


def _days(term: Feature) -> tuple[float, float] | None:
    """The fewest and the most days that a term can last; None for what is no term."""
    count = term.rank
    if term.layer == "haste":
        # At once, the same day and the next are terms; "hurtigst muligt" is none.
        return _DAYS_OF_HASTE.get(count)
    match term.kind:
        case "minute":
            return count / 1440, count / 1440
        case "hour":
            return count / 24, count / 24
        case "day":
            return count, count
        case "week":
            return 7 * count, 7 * count
        case "workday":
            # Weekends at the best and at the worst, and the holidays about Easter.
            return count + 2 * ((count - 1) // 5), count + 2 * (count // 5 + 1) + 5
        case "month":
            return 28 * count, 31 * count
        case "year":
            return 365 * count, 366 * count
        case _:
            return None


def _led(feature: Feature) -> Feature:
    """The quantity with the words that limit it: "mindst 5"."""
    return feature._replace(words=f"{feature.lead}{feature.words}{feature.tail}")


def frequency(old: Feature, new: Feature) -> Signal | None:
    """What it says that something happens more or less often than before."""
    if is_capped(old, new):
        return signal(SignalType.NUMBER, _led(old), _led(new), uncertain=True)
    if old.rank == new.rank:
        return None
    if not old.rank or not new.rank:
        way = Direction.STRONGER if new.rank else Direction.WEAKER
        unit = old.unit or new.unit
        return signal(SignalType.NUMBER, old._replace(unit=unit), new._replace(unit=unit), way)
    if old.unit != new.unit:
        old, new = old._replace(unit="per_year"), new._replace(unit="per_year")
    return signal(SignalType.NUMBER, old, new, size(old.rank, new.rank))

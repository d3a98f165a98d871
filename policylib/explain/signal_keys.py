"""Which sentence of the language tables tells a signal: its key."""

from policylib.compare.facts import Signal, SignalType
from policylib.compare.meaning.telling import Feature

_TIMES = frozenset({"day", "workday", "week", "month", "hour", "year", "quarter", "minute"})


def key_of(kind: str, signal: Signal) -> str:
    """The key of what came, went, or became something else."""
    if signal.old is None:
        return f"{kind}.came"
    return f"{kind}.went" if signal.new is None else kind


def force_key(signal: Signal, old: str, new: str) -> str:
    """The key of a reservation or its opposite; `old` and `new` say which of them each side is."""
    if old and new:
        return "hedge.booster" if new != "hedge" else "booster.hedge"
    way = "came" if new else "went"
    kind = old or new
    if signal.uncertain:
        return f"uncertain.{way}"
    if kind == "only":
        return f"only.{way}"
    return f"right.{kind}.{way}" if signal.type is SignalType.RIGHT else f"{kind}.{way}"


def number_kind(
    signal: Signal, either: Feature | None, old: Feature | None, new: Feature | None
) -> str:
    """What sort of number it is: a deadline, an amount, how often."""
    if signal.unit == "DKK":
        return "amount"
    if signal.unit in {"percent", "paragraph"}:
        return str(signal.unit)
    layers = {feature.layer for feature in (old, new) if feature}
    if "clock" in layers:
        return "clock"
    if "haste" in layers:
        return "deadline"
    if "frequency" in layers or signal.unit in {"per_week", "per_month", "per_year"}:
        return "frequency"
    if "ordinal" in layers:
        bounds = {feature.bound for feature in (old, new) if feature}
        told = {"within": "deadline", "advance": "advance"}
        return told.get(next(iter(bounds)), "ordinal") if len(bounds) == 1 else "ordinal"
    is_time = signal.unit in _TIMES or (
        either is not None and all(f.kind in _TIMES for f in (old, new) if f)
    )
    if is_time:
        bounds = {feature.bound for feature in (old, new) if feature}
        if "notice" in bounds:
            return "notice"
        if "advance" in bounds and not bounds & {"within", "around"}:
            return "advance"
        if bounds & {"within", "around", "advance", "term"}:
            return "deadline"
        if "year" in {feature.kind for feature in (old, new) if feature}:
            return "figure"
        return "duration"
    return "number"

"""What binding words a passage holds that came or went: "en ret (»har ret til«)"."""

from policylib.compare.facts import Signal, SignalType
from policylib.explain.signals import SignalTeller

_HELD = ("right", "freedom", "obligation", "prohibition", "limit", "influence")
_ADVICE, _DUTY = 3, 6


def contents(teller: SignalTeller) -> str:
    """Rights, freedoms, duties in so many words, bans and influence, each with its words."""
    language = teller.language
    held: dict[str, dict[str, None]] = {}
    for signal in teller.change.signals:
        if kind := _kind(signal, teller):
            held.setdefault(kind, {})[signal.old or signal.new or ""] = None
    return language.listed(
        [
            language.label(
                f"holds.{kind}", words=language.listed([language.quoted(w) for w in held[kind]])
            )
            for kind in _HELD
            if kind in held
        ]
    )


def _kind(signal: Signal, teller: SignalTeller) -> str:
    is_gone = teller.change.new is None
    if signal.uncertain:
        return ""
    match signal.type:
        case SignalType.RIGHT:
            return signal.type.value
        case SignalType.PROHIBITION:
            # "må kun" limits and does not forbid.
            is_limit = _ADVICE < teller.rank(signal.new or signal.old or "") < _DUTY
            return "limit" if is_limit else signal.type.value
        case SignalType.INFLUENCE:
            # Influence is lost with a passage; a new one may only tell of some.
            return signal.type.value if is_gone else ""
        case SignalType.OBLIGATION if teller.is_freedom(signal):
            return "freedom" if is_gone else ""
        case SignalType.OBLIGATION:
            is_duty = teller.rank(signal.new or signal.old or "") == _DUTY
            return signal.type.value if is_duty else ""
        case _:
            return ""

"""What it means that one telling word became another, came, or went: the rules of the signals.

Every rule is its own mirror: with old and new exchanged it gives the same signal the other way.
"""

from types import ModuleType

from policylib.compare.facts import Direction, Signal, SignalType
from policylib.compare.meaning.telling import Feature
from policylib.compare.meaning.weights import amount, frequency, is_capped, limit_of, ordinal
from policylib.compare.meaning.weights import signal as _signal
from policylib.compare.meaning.weights import strength as _strength

_LADDERS = {
    "obligation": SignalType.OBLIGATION,
    "prohibition": SignalType.PROHIBITION,
    "right": SignalType.RIGHT,
}
_PERSONS = frozenset(("actor", "scope"))
_TIMES = frozenset(("day", "workday", "week", "month", "hour", "year", "minute"))
_LEAST_RANK, _DUTY = 3, 6


def family_of(feature: Feature) -> str:
    """Features of one family are held against each other."""
    if feature.layer in _PERSONS:
        return "person"
    if feature.layer in {"number", "haste"}:
        return "amount"
    return feature.layer


def may_pair(old: Feature, new: Feature, *, same_gap: bool) -> bool:
    """Whether two features of a family may be one that changed."""
    if is_equal(old, new):
        return True
    if old.layer != new.layer and family_of(old) == "amount":
        number = old if old.layer == "number" else new
        return number.kind in _TIMES
    if family_of(old) == "order":
        return same_gap and old.verb == new.verb
    if family_of(old) == "ordinal":
        is_shy = old.shy or new.shy
        return (same_gap or not is_shy) and (old.kind == new.kind or not is_shy)
    if family_of(old) in {"person", "quantifier", "condition", "list", "deed"}:
        return same_gap
    if family_of(old) == "amount" and (old.shy or new.shy):
        return same_gap and old.shy != new.shy and old.kind == new.kind
    return not (old.layer == "number" and old.kind != new.kind and not same_gap)


def is_equal(old: Feature, new: Feature) -> bool:
    """Whether two features tell the same, however they are worded."""
    if (old.layer, old.kind, old.rank) != (new.layer, new.kind, new.rank):
        return False
    if old.layer == "frequency":
        return not is_capped(old, new)
    return old.layer not in {"number", "ordinal"} or limit_of(old) == limit_of(new)


def changed(old: Feature, new: Feature, words: ModuleType) -> Signal | None:
    """The signal of a feature that became another one; None where nothing tells apart."""
    match family_of(old):
        case "modal":
            return _modal(old, new, words)
        case "deed" | "denial" | "habit":
            return None
        case "influence":
            return _influence(old, new)
        case "force":
            return _force(old, new)
        case "negation":
            apart = "not all" in {old.kind, new.kind} and old.kind != new.kind
            return _signal(SignalType.NEGATION, old, new) if apart else None
        case "amount":
            return amount(old, new)
        case "frequency":
            return frequency(old, new)
        case "paragraph" | "clock":
            return _signal(SignalType.NUMBER, old, new) if not is_equal(old, new) else None
        case "date":
            return _signal(SignalType.DATE, old, new) if old.kind != new.kind else None
        case "person":
            return _person(old, new, words)
        case "quantifier":
            same = old.kind == new.kind or {old.kind, new.kind} in words.SAME_PERSONS
            return None if same else _signal(SignalType.SCOPE, old, new)
        case "condition":
            return _signal(SignalType.CONDITION, old, new) if old.kind != new.kind else None
        case "order":
            # "Høres før beslutningen" became "høres efter": mostly less, but nobody can tell.
            unsure = old.kind != new.kind
            return _signal(SignalType.CONDITION, old, new, uncertain=True) if unsure else None
        case "ordinal":
            return ordinal(old, new)
        case _:
            return _signal(SignalType.LIST_LOGIC, old, new) if old.kind != new.kind else None


def came(feature: Feature, *, ladder: str, uncertain: bool) -> Signal | None:
    """The signal of a feature that came; the mirror of this one is that of a feature that went.

    `ladder` is the one on which its sentence stands, for hedges and boosters.
    """
    if feature.shy:
        return None
    match family_of(feature):
        case "modal":
            return _modal_came(feature, uncertain=uncertain)
        case "deed":
            kind, way = SignalType.OBLIGATION, Direction.STRONGER
            return _signal(kind, None, feature, way, uncertain=uncertain)
        case "influence":
            # "aftales ikke" gives nobody a say, and may take none.
            if feature.kind == "denied":
                return _signal(SignalType.INFLUENCE, None, feature, uncertain=True)
            way = Direction.STRONGER
            return _signal(SignalType.INFLUENCE, None, feature, way, uncertain=uncertain)
        case "denial" | "habit":
            return _signal(SignalType.OBLIGATION, None, feature, uncertain=True)
        case "force":
            kind = _LADDERS["prohibition" if feature.kind == "only" else ladder]
            way = Direction.WEAKER if feature.kind == "hedge" else Direction.STRONGER
            return _signal(kind, None, feature, way, uncertain=uncertain)
        case "negation":
            return _signal(SignalType.NEGATION, None, feature)
        case "amount" | "frequency" | "paragraph" | "clock" | "ordinal":
            return _signal(SignalType.NUMBER, None, feature)
        case "date":
            return _signal(SignalType.DATE, None, feature)
        case "person":
            kind = SignalType.ACTOR if feature.layer == "actor" else SignalType.SCOPE
            return _signal(kind, None, feature)
        case "quantifier":
            return _signal(SignalType.SCOPE, None, feature)
        case "condition":
            return _signal(SignalType.CONDITION, None, feature)
        case _:
            return _signal(SignalType.LIST_LOGIC, None, feature)


def _modal_came(feature: Feature, *, uncertain: bool) -> Signal | None:
    if feature.kind == "unclear":
        return _signal(SignalType.OBLIGATION, None, feature, uncertain=True)
    is_told = feature.doubt or not feature.vague
    unsure = uncertain or feature.doubt
    if is_told and feature.kind == "obligation" and feature.rank == 0:
        # "Det er frivilligt", "behøver ikke": who may leave it is bound less.
        return _signal(SignalType.OBLIGATION, None, feature, Direction.WEAKER, uncertain=unsure)
    if is_told and feature.kind == "right" and feature.rank == 0:
        # Whether "har ikke ret til" takes something away, the sentence alone does not say.
        return _signal(SignalType.RIGHT, None, feature, Direction.WEAKER, uncertain=True)
    if not is_told or feature.kind not in _LADDERS or feature.rank < _LEAST_RANK:
        return None
    kind = _LADDERS[feature.kind]
    return _signal(kind, None, feature, Direction.STRONGER, uncertain=unsure)


def mirrored(signal: Signal) -> Signal:
    """The same signal with old and new exchanged."""
    turned = {
        Direction.STRONGER: Direction.WEAKER,
        Direction.WEAKER: Direction.STRONGER,
        Direction.LARGER: Direction.SMALLER,
        Direction.SMALLER: Direction.LARGER,
    }
    return Signal(
        type=signal.type,
        old=signal.new,
        new=signal.old,
        direction=turned[signal.direction] if signal.direction else None,
        unit=signal.unit,
        uncertain=signal.uncertain,
    )


def _modal(old: Feature, new: Feature, words: ModuleType) -> Signal | None:
    kinds = {old.kind, new.kind}
    if old.verb and old.verb == new.verb and old.verb in words.PURPOSES:
        return None
    if _is_purpose(old, new, words) or _is_purpose(new, old, words):
        return None
    if "unclear" in kinds:
        kind = SignalType.PROHIBITION if "prohibition" in kinds else SignalType.OBLIGATION
        if len(kinds) == 1 and old.rank == new.rank:
            return None
        if max(old.rank, new.rank) < _DUTY and (
            old.words.lower().removesuffix("s") in new.words.lower()
            or new.words.lower().removesuffix("s") in old.words.lower()
        ):
            # "sikrer" and "sikrer ikke": the "not" tells it.
            return None
        return _signal(kind, old, new, uncertain=True)
    unsure = old.vague or new.vague
    named = sorted(kinds - {"permission"})
    if not named:
        return None
    if len(named) == 1:
        kind = _LADDERS[named[0]]
        if kind is SignalType.RIGHT and len(kinds) == 2 and old.verb and old.verb == new.verb:
            # "har ret til at få" became "kan få": the deed shows that the "kan" is no mere chance.
            unsure = False
        if kinds == {"obligation", "permission"} and not (old.doubt or new.doubt):
            # "Samtalen skal munde ud i" became "kan munde ud i": the same deed, and no chance.
            is_deed = old.verb not in words.POSSIBLE | words.PURPOSES | words.STATES
            unsure = unsure and not (old.verb and old.verb == new.verb and is_deed)
        if old.rank == new.rank:
            return _diluted(old, new, words)
        if {old.rank, new.rank} == {5, 6} and kind is SignalType.OBLIGATION:
            unsure = True
        return _signal(kind, old, new, _strength(old.rank, new.rank), uncertain=unsure)
    if "prohibition" in kinds:
        way = Direction.STRONGER if new.kind == "prohibition" else Direction.WEAKER
        return _signal(SignalType.PROHIBITION, old, new, way, uncertain=unsure)
    if old.verb == new.verb and old.verb in words.ABLE:
        # "skal kunne begrundes" became "bør kunne begrundes": the same step as without "kunne".
        return _signal(SignalType.OBLIGATION, old, new, _strength(old.rank, new.rank))
    return _signal(SignalType.RIGHT, old, new, uncertain=True)


def _influence(old: Feature, new: Feature) -> Signal | None:
    denied = old.kind == "denied", new.kind == "denied"
    if not any(denied):
        return _signal(SignalType.INFLUENCE, old, new, _strength(old.rank, new.rank))
    if all(denied):
        # No agreement any more, and no discussion before: which is less, nobody can tell.
        return _signal(SignalType.INFLUENCE, old, new, uncertain=True)
    if old.verb == new.verb:
        # The "not" that came or went tells it.
        return None
    way = Direction.WEAKER if denied[1] else Direction.STRONGER
    return _signal(SignalType.INFLUENCE, old, new, way, uncertain=True)


def _is_purpose(duty: Feature, aim: Feature, words: ModuleType) -> bool:
    """Whether "skal bidrage til" and "bidrager til" say one purpose."""
    if duty.verb not in words.PURPOSES or duty.words.lower() not in words.MUST | words.LIKE_MUST:
        return False
    return aim.words.split()[0].lower() in words.presents_of(duty.verb)


def _diluted(old: Feature, new: Feature, words: ModuleType) -> Signal | None:
    """A duty that became a purpose under the same "skal": "skal sikre", "skal understøtte"."""
    loose = old.verb in words.PURPOSES, new.verb in words.PURPOSES
    if old.kind != "obligation" or new.kind != "obligation" or loose[0] == loose[1]:
        return None
    if not (old.verb and new.verb):
        return None
    way = Direction.WEAKER if loose[1] else Direction.STRONGER
    old, new = (f._replace(words=f"{f.words} … {f.verb}") for f in (old, new))
    return _signal(SignalType.OBLIGATION, old, new, way, uncertain=True)


_PUSH = {"hedge": -1, "booster": 1, "only": 1}


def _force(old: Feature, new: Feature) -> Signal | None:
    way = _strength(_PUSH[old.kind], _PUSH[new.kind])
    return _signal(SignalType.OBLIGATION, old, new, way) if way else None


def _person(old: Feature, new: Feature, words: ModuleType) -> Signal | None:
    if old.kind == new.kind or frozenset((old.kind, new.kind)) in words.SAME_PERSONS:
        return None
    both_scope = old.layer == new.layer == "scope"
    kind = SignalType.SCOPE if both_scope else SignalType.ACTOR
    way = None
    if (old.kind, new.kind) in words.LOOSER_ACTORS:
        way = Direction.WEAKER
    elif (new.kind, old.kind) in words.LOOSER_ACTORS:
        way = Direction.STRONGER
    return _signal(kind, old, new, way)

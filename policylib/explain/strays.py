"""A sentence that stands word for word in another passage: told as moved, as whole passages are."""

from policylib.compare.facts import Change, Kind, Signal, SignalType
from policylib.explain.context import beginning
from policylib.language import Language

_LONGEST_QUOTE = 60


def is_stray(change: Change) -> bool:
    """Whether whole sentences came from another passage, or went to one, and no more changed."""
    return change.kind is Kind.CHANGED and _place_of(change) is not None


def told_strays(change: Change, language: Language) -> list[str]:
    """Where the sentences went or came from, in words; nothing where none did."""
    place = _place_of(change) if is_stray(change) else None
    if place is None:
        return []
    told = []
    edits = {mark: _longest(change, mark) for mark in ("-", "+")}
    is_named = place.old != place.new and not all(edits.values())
    for mark, way, heading in (("-", "went", place.new), ("+", "came", place.old)):
        if edits[mark]:
            key = f"stray.{way}.place" if is_named and heading else f"stray.{way}"
            words = language.quoted(beginning(edits[mark], _LONGEST_QUOTE))
            told.append(language.label(key, words=words, place=language.quoted(heading or "")))
    return told if len(told) > 1 else [*told, language.label("stray.more")]


def _place_of(change: Change) -> Signal | None:
    signs = change.signals
    if not signs or any(s.type is not SignalType.PLACE or s.uncertain for s in signs):
        return None
    return signs[0]


def _longest(change: Change, mark: str) -> str:
    texts = [segment.text.strip(" .,;:") for segment in change.segments if segment.mark == mark]
    return max(texts, key=len, default="")

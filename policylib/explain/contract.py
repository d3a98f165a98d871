"""A comparison as the JSON document of the contract, version 1."""

import json
from typing import TYPE_CHECKING, Any

from policylib.compare.facts import (
    Change,
    Comparison,
    Edition,
    EditorsWords,
    Kind,
    Mention,
    NodeKind,
    Side,
    Signal,
    SignalType,
    Since,
)
from policylib.explain.sentences import explain_change
from policylib.explain.summary import summarise

if TYPE_CHECKING:
    from policylib.explain.readability import Count, Readability

FORMAT = "policylib.comparison/1"
_NUMBERED = frozenset({NodeKind.THEME, NodeKind.SECTION})
_DIVIDED = frozenset({Kind.SPLIT, Kind.MERGED})
_PARTED = frozenset({Kind.ADDED, Kind.REMOVED})


def to_dict(
    comparison: Comparison, lang: str | None = None, *, readability: "Readability | None" = None
) -> dict[str, Any]:
    """The contract's document as plain values; `lang` is that of the explanations.

    Without `lang` they are in the policy's own language. `readability` is told where it is given.
    """
    summary = summarise(comparison)
    told: dict[str, Any] = {
        "format": FORMAT,
        "old": edition_to_dict(comparison.old),
        "new": edition_to_dict(comparison.new),
        "summary": {
            "added": summary.added,
            "removed": summary.removed,
            "changed": summary.changed,
            "moved": summary.moved,
            "renamed": summary.renamed,
            "split": summary.split,
            "merged": summary.merged,
            "editorial": summary.editorial,
            "wording": summary.wording,
            "substantive": summary.substantive,
            "stronger": summary.stronger,
            "weaker": summary.weaker,
            "unchanged_sections": list(summary.unchanged_sections),
        },
        "changes": [
            _change(change, comparison, lang or comparison.lang) for change in comparison.changes
        ],
    }
    if comparison.since is not None:
        told["since"] = edition_to_dict(comparison.since)
        told["withdrawn"] = [
            _change(change, comparison, lang or comparison.lang) for change in comparison.withdrawn
        ]
    if comparison.editors is not None:
        told["editors"] = _editors(comparison.editors)
    if readability is not None:
        told["readability"] = _readability(readability)
    return told


def to_json(
    comparison: Comparison, lang: str | None = None, *, readability: "Readability | None" = None
) -> str:
    """The contract's document as text; the same comparison gives the same bytes.

    `readability`, from `readability_of`, is told where it is given.
    """
    document = to_dict(comparison, lang, readability=readability)
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def edition_to_dict(edition: Edition) -> dict[str, Any]:
    """A version as plain values."""
    return {
        "version": edition.version,
        "status": edition.status.value if edition.status else None,
        "adopted_on": edition.adopted_on.isoformat() if edition.adopted_on else None,
        "in_force_from": edition.in_force_from.isoformat() if edition.in_force_from else None,
        "commit": edition.commit,
        "title": edition.title,
        "lang": edition.lang,
    }


def _change(change: Change, comparison: Comparison, lang: str) -> dict[str, Any]:
    told: dict[str, Any] = {
        "id": change.id,
        "kind": change.kind.value,
        "node": change.node.value,
        "place": {
            "old": list(change.old.place) if change.old else None,
            "new": list(change.new.place) if change.new else None,
        },
        "old": _side(change, change.old),
        "new": _side(change, change.new),
        "segments": [[mark, text] for mark, text in change.segments],
        "significance": change.significance.value,
        "signals": [signal_to_dict(signal) for signal in change.signals],
        "explanation": explain_change(change, lang, comparison=comparison),
    }
    if change.lineage:
        told["lineage"] = change.lineage
    if change.reason:
        told["reason"] = change.reason
    if change.basis:
        told["basis"] = change.basis
    if change.earlier:
        told["earlier"] = [
            {"version": note.version, "reason": note.reason, "basis": note.basis}
            for note in change.earlier
        ]
    if change.overruled:
        told["overruled"] = change.overruled.value
    if change.since:
        told["since"] = change.since.value
    if change.since is Since.ALTERED:
        told["in_draft"] = _side(change, change.in_draft)
    if change.ripple:
        told["ripple"] = [_mention(mention) for mention in change.ripple]
    return told


def _editors(words: EditorsWords) -> dict[str, Any]:
    return {
        "introduction": words.introduction,
        "decision": words.decision,
        "unplaced": [
            {
                "passage": note.passage,
                "lineage": note.lineage,
                "quote": note.quote,
                "reason": note.reason,
                "basis": note.basis,
                "significance": note.significance.value if note.significance else None,
                "file": note.file,
                "line": note.line,
            }
            for note in words.unplaced
        ],
    }


def _readability(readability: "Readability") -> dict[str, Any]:
    return {
        "old": _count(readability.old),
        "new": _count(readability.new),
        "themes": [
            {"title": theme.title, "old": _count(theme.old), "new": _count(theme.new)}
            for theme in readability.themes
        ],
    }


def _count(count: "Count | None") -> dict[str, Any] | None:
    if count is None:
        return None
    return {
        "words": count.words,
        "minutes": count.minutes,
        "lix": count.lix,
        "band": count.band.value if count.band else None,
        "running_words": count.running,
        "sentences": count.sentences,
        "long_words": count.long_words,
    }


def _mention(mention: Mention) -> dict[str, Any]:
    return {
        "term": mention.term,
        "text": mention.text,
        "place": list(mention.place),
        "anchor": mention.anchor,
        "file": mention.file,
        "line": mention.line,
    }


def _side(change: Change, side: Side | None) -> dict[str, Any] | None:
    if side is None:
        return None
    told: dict[str, Any] = {"text": side.text}
    if change.node in _NUMBERED:
        told["number"] = side.number or None
    told |= {"anchor": side.anchor, "file": side.file, "line": side.line}
    if change.node in _NUMBERED and change.kind in _PARTED:
        told["body"] = list(side.body)
    if change.kind in _DIVIDED and side.parts:
        told["parts"] = [part._asdict() for part in side.parts]
    return told


def signal_to_dict(signal: Signal) -> dict[str, Any]:
    """A signal as plain values."""
    told: dict[str, Any] = {"type": signal.type.value, "old": signal.old, "new": signal.new}
    if signal.type is SignalType.NUMBER:
        told["unit"] = signal.unit
    told["direction"] = signal.direction.value if signal.direction else None
    if signal.uncertain:
        told["uncertain"] = True
    return told

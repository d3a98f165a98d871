"""What the front matter says differently: one change per field, the version's label apart."""

import datetime

from policylib.compare.facts import Change, Kind, NodeKind, Side, Signal, Significance
from policylib.compare.marks import segments_of
from policylib.compare.meaning.signals import signals_of
from policylib.compare.weighing import weigh
from policylib.document import (
    Decision,
    Metadata,
    Policy,
    metadata_values,
    normalise,
    text_of,
    title_of,
)

_LIKE_TEXT = frozenset({"title", "heading", "organisation", "applies_to"})


def metadata_changes(old: Policy, new: Policy) -> list[Change]:
    """One `changed` per field that differs, in the order of the metadata."""
    olds, news = _fields(old), _fields(new)
    if olds.get("heading") == olds.get("title") and news.get("heading") == news.get("title"):
        olds.pop("heading", None)
        news.pop("heading", None)
    names = [*news, *(name for name in olds if name not in news)]
    changes = []
    for name in names:
        before, after = olds.get(name, ""), news.get(name, "")
        if name == "version" or before == after:
            continue
        changes.append(_change(name, before, after, old.metadata, new.metadata))
    return changes


def _fields(policy: Policy) -> dict[str, str]:
    fields = {"title": title_of(policy)}
    fields["heading"] = text_of(policy) or fields["title"]
    for name, value in metadata_values(policy.metadata):
        text = normalise(_as_text(value))
        if text and name != "title":
            fields[name] = text
    return fields


def _as_text(value: object) -> str:
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, Decision):
        parts = (value.body, value.date.isoformat() if value.date else "", value.reference)
        return ", ".join(part for part in parts if part)
    return str(value)


def _change(name: str, before: str, after: str, old: Metadata, new: Metadata) -> Change:
    anchor = f"metadata/{name}"
    sides = [
        Side(
            text=text,
            anchor=anchor,
            file=metadata.source.file if metadata.source else "",
            line=metadata.source.line if metadata.source else None,
        )
        for text, metadata in ((before, old), (after, new))
    ]
    segments = segments_of(before, after)
    signals: tuple[Signal, ...] = ()
    significance = Significance.EDITORIAL
    if name in _LIKE_TEXT:
        signals = signals_of(segments, lang=new.lang)
        significance = weigh(sides[0], sides[1], segments, signals)
    return Change(
        id=f"{anchor}#changed",
        kind=Kind.CHANGED,
        node=NodeKind.METADATA,
        old=sides[0],
        new=sides[1],
        segments=segments,
        significance=significance,
        signals=signals,
    )

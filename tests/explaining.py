"""Changes made by hand, for tests of what is said about them."""

from policylib.compare.facts import (
    Change,
    Comparison,
    Edition,
    Kind,
    NodeKind,
    Segment,
    Side,
    Signal,
    Significance,
)
from policylib.compare.marks import segments_of
from policylib.compare.meaning.signals import signals_of
from policylib.document import Status

PLACE = ("Tema 1: Rekruttering", "Hvad gør vi?")


def side(text: str, anchor: str = "rekruttering/hvad-goer-vi/p1", **more: object) -> Side:
    return Side(text=text, anchor=anchor, **{"place": PLACE, **more})  # type: ignore[arg-type]


def edited(old: str, new: str, *, node: NodeKind = NodeKind.PARAGRAPH) -> Change:
    """A passage whose words changed in place, with the signals that its words give."""
    segments = segments_of(old, new)
    signals = signals_of(segments, lang="da")
    return make(
        Kind.CHANGED,
        node,
        side(old),
        side(new),
        segments=segments,
        signals=signals,
        significance=Significance.SUBSTANTIVE if signals else Significance.WORDING,
    )


def make(
    kind: Kind,
    node: NodeKind,
    old: Side | None,
    new: Side | None,
    *,
    segments: tuple[Segment, ...] = (),
    signals: tuple[Signal, ...] = (),
    significance: Significance | None = None,
) -> Change:
    if not segments:
        segments = segments_of(old.text if old else "", new.text if new else "")
    weighty = {Kind.ADDED, Kind.REMOVED}
    return Change(
        id=f"{(new or old or side('')).anchor}#{kind}",
        kind=kind,
        node=node,
        old=old,
        new=new,
        segments=segments or (Segment("=", ""),),
        significance=significance
        or (Significance.SUBSTANTIVE if kind in weighty else Significance.EDITORIAL),
        signals=signals,
    )


def comparison(*changes: Change, unchanged: tuple[str, ...] = ()) -> Comparison:
    def edition(version: str, status: Status) -> Edition:
        return Edition(
            version=version,
            status=status,
            adopted_on=None,
            in_force_from=None,
            commit=None,
            title="Personalepolitik",
            lang="da",
        )

    return Comparison(
        old=edition("2.0", Status.IN_FORCE),
        new=edition("3.0", Status.DRAFT),
        changes=changes,
        unchanged_sections=unchanged,
    )

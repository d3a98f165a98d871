"""How many changes there are of which kind, as the contract counts them and in words."""

from collections.abc import Sequence

from policylib.compare.facts import (
    Change,
    Comparison,
    Direction,
    Kind,
    NodeKind,
    Significance,
)
from policylib.language import Language
from policylib.records import dataclass

_NAMED_THEMES = 2
_OF_ADOPTION = frozenset({
    "status", "adopted_on", "in_force_from", "drafted_in", "recommended_by", "approved_by",
    "replaces", "review_by", "case_number", "consultation_deadline",
})  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """Counts of changes: by kind, by significance, and those that bind more or less."""

    added: int
    removed: int
    changed: int
    moved: int
    renamed: int
    split: int
    merged: int
    editorial: int
    wording: int
    substantive: int
    stronger: int
    weaker: int
    unchanged_sections: tuple[str, ...]

    @property
    def total(self) -> int:
        """All changes: the three significances add up to it."""
        return self.editorial + self.wording + self.substantive


def summarise(comparison: Comparison) -> Summary:
    """Count the changes of a comparison."""
    changes = comparison.changes

    def of_kind(kind: Kind) -> int:
        return sum(change.kind is kind for change in changes)

    def of_weight(significance: Significance) -> int:
        return sum(change.significance is significance for change in changes)

    def pointing(direction: Direction) -> int:
        return sum(
            any(signal.direction is direction for signal in change.signals) for change in changes
        )

    return Summary(
        added=of_kind(Kind.ADDED),
        removed=of_kind(Kind.REMOVED),
        changed=of_kind(Kind.CHANGED),
        moved=of_kind(Kind.MOVED),
        renamed=of_kind(Kind.RENAMED),
        split=of_kind(Kind.SPLIT),
        merged=of_kind(Kind.MERGED),
        editorial=of_weight(Significance.EDITORIAL),
        wording=of_weight(Significance.WORDING),
        substantive=of_weight(Significance.SUBSTANTIVE),
        stronger=pointing(Direction.STRONGER),
        weaker=pointing(Direction.WEAKER),
        unchanged_sections=comparison.unchanged_sections,
    )


def only_small(comparison: Comparison) -> str:
    """The label for a comparison in which nothing but small things changed.

    A draft that nobody has edited yet differs from what it was begun from in what its adoption
    brought, and in nothing else.
    """
    names = {change.id.partition("#")[0].removeprefix("metadata/") for change in comparison.changes}
    if any(change.node is not NodeKind.METADATA for change in comparison.changes):
        return "short.minor"
    old, new = comparison.old.status, comparison.new.status
    is_begun = old is not None and new is not None and old.is_adopted and not new.is_adopted
    return "short.details.draft" if is_begun and names <= _OF_ADOPTION else "short.details"


def things_of(changes: Sequence[Change], language: Language) -> str:
    """How many of what, the largest things first; a theme or two by name."""
    told = []
    for node in NodeKind:
        found = [change for change in changes if change.node is node]
        names = [language.quoted(side.text) for each in found if (side := each.new or each.old)]
        if not found:
            continue
        is_named = node is NodeKind.THEME and len(names) <= _NAMED_THEMES
        of_them = f" ({language.listed(names)})" if is_named else ""
        told.append(f"{language.counted(len(found), node.value)}{of_them}")
    return language.listed(told)

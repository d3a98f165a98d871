"""Three points: what became of each change since an earlier draft was compared.

    in force ── draft 1 ── draft 2       compare_since(in_force, draft_1, draft_2)
       └──────── changes ──────┘         each new, kept or altered since draft 1
       └─ withdrawn ┘                    and what draft 1 changed and draft 2 took back

Two changes, one of each comparison, are about the same thing where they tell of one passage of
the old text, or where the passage of the earlier draft is the one of the later. Then the words
decide: the same change is kept, another is altered.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from policylib.compare.comparing import compare
from policylib.compare.facts import (
    Change,
    Comparison,
    Kind,
    NodeKind,
    Side,
    SignalType,
    Since,
)
from policylib.document import Policy, walk
from policylib.records import replace

_HEADINGS = frozenset({NodeKind.THEME, NodeKind.SECTION})
_APART = frozenset({NodeKind.LINK, NodeKind.TABLE_COLUMN})


def compare_since(
    old: Policy,
    since: Policy,
    new: Policy,
    *,
    old_commit: str | None = None,
    since_commit: str | None = None,
    new_commit: str | None = None,
    actors: Mapping[str, Sequence[str]] | None = None,
) -> Comparison:
    """The comparison of `old` and `new`, with what became of each change since the draft `since`.

    Every change has its `since` (new, kept or altered), an altered one also what the draft said,
    `in_draft`. What the draft had changed and the new text has not is in `withdrawn`. Pure, like
    `compare`, whose arguments it shares.
    """
    whole = compare(old, new, old_commit=old_commit, new_commit=new_commit, actors=actors)
    first = compare(old, since, old_commit=old_commit, new_commit=since_commit, actors=actors)
    step = compare(since, new, old_commit=since_commit, new_commit=new_commit, actors=actors)
    return told_since(whole, first, step)


def told_since(whole: Comparison, first: Comparison, step: Comparison) -> Comparison:
    """The whole way, with what its first part tells; `step` is the way from there."""
    following = _Following(whole, first, step)
    changes = tuple(following.followed(change) for change in whole.changes)
    withdrawn = tuple(
        replace(change, since=Since.WITHDRAWN)
        for change in first.changes
        if change.id not in following.met
    )
    return replace(whole, changes=changes, since=first.new, withdrawn=withdrawn)


class _Extent(NamedTuple):
    """The passages that a change is about: their anchors in the old text and in the draft.

    `is_known` tells whether all that stands in the new text stood in the draft in some form.
    """

    old: frozenset[str]
    draft: frozenset[str]
    is_known: bool


class _Following:
    """Finds for each change of the whole way the changes of its first part.

    `met` are the ids of those that were found again.
    """

    def __init__(self, whole: Comparison, first: Comparison, step: Comparison) -> None:
        self.met: set[str] = set()
        self._extents = _Extents(whole), _Extents(first)
        self._from_new = _partners([(pair.new, pair.old) for pair in step.pairs])
        self._from_old = _partners([(pair.old, pair.new) for pair in first.pairs])
        self._touched = {
            anchor for change in step.changes if change.old for anchor in _anchors(change.old)
        }
        self._moved_on = {
            anchor
            for change in step.changes
            if change.kind is Kind.MOVED and change.new
            for anchor in _anchors(change.new)
        }
        self._first = [(change, self._in_first(change)) for change in first.changes]
        self._at: dict[tuple[str, str], list[int]] = {}
        for at, (_, extent) in enumerate(self._first):
            for anchor in extent.old:
                self._at.setdefault(("old", anchor), []).append(at)
            for anchor in extent.draft:
                self._at.setdefault(("draft", anchor), []).append(at)

    def followed(self, change: Change) -> Change:
        """The change with what became of it."""
        extent = self._in_whole(change)
        meant = [
            self._first[at]
            for at in self._numbers_of(extent)
            if _are_of_one_sort(change, self._first[at][0])
        ]
        self.met.update(draft.id for draft, _ in meant)
        if not meant:
            return replace(change, since=Since.NEW)
        if any(self._is_same(change, draft) for draft, _ in meant) or self._stands_still(
            change, extent, meant
        ):
            return replace(change, since=Since.KEPT)
        nearest, _ = min(meant, key=lambda each: _distance(change, extent, *each))
        return replace(change, since=Since.ALTERED, in_draft=nearest.new)

    def _numbers_of(self, extent: _Extent) -> list[int]:
        """The changes of the first part that tell of the same passages, by number."""
        places = [("old", anchor) for anchor in extent.old]
        places += [("draft", anchor) for anchor in extent.draft]
        return sorted({at for place in places for at in self._at.get(place, ())})

    def _is_same(self, change: Change, draft: Change) -> bool:
        """Whether who read the draft has seen this very change."""
        return (
            (change.kind, change.node) == (draft.kind, draft.node)
            and _reads_alike(change.old, draft.old)
            and _reads_alike(change.new, draft.new)
            and set(change.signals) == set(draft.signals)
            # What moved once more stands where nobody has seen it.
            and not (change.new and self._moved_on & set(_anchors(change.new)))
        )

    def _stands_still(
        self, change: Change, extent: _Extent, meant: Sequence[tuple[Change, _Extent]]
    ) -> bool:
        """Whether the later draft left alone all that is told of, in one change or in two."""
        if change.node in _APART or any(draft.node in _APART for draft, _ in meant):
            return False
        if (change.new and not extent.draft) or not extent.is_known:
            return False
        if any(each.draft & self._touched for each in (extent, *(e for _, e in meant))):
            return False
        told = frozenset[str]().union(*(each.old for _, each in meant))
        return not extent.old or extent.old == told

    def _in_whole(self, change: Change) -> _Extent:
        old, new = self._extents[0].of(change)
        before = [self._from_new.get(anchor, ()) for anchor in new]
        draft = {each for found in before for each in found}
        draft |= {each for anchor in old for each in self._from_old.get(anchor, ())}
        return _Extent(old, frozenset(draft), is_known=all(before))

    def _in_first(self, change: Change) -> _Extent:
        old, draft = self._extents[1].of(change)
        return _Extent(old, draft, is_known=True)


class _Extents:
    """What the changes of one comparison are about: headings that came or went with all below."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison

    def of(self, change: Change) -> tuple[frozenset[str], frozenset[str]]:
        """The anchors of the passages in the old and in the new text."""
        old = frozenset(_anchors(change.old)) if change.old else frozenset[str]()
        new = frozenset(_anchors(change.new)) if change.new else frozenset[str]()
        if change.node in _HEADINGS:
            if change.kind is Kind.REMOVED:
                old |= _below(old, self._alone[0])
            elif change.kind is Kind.ADDED:
                new |= _below(new, self._alone[1])
        return old, new

    @cached_property
    def _alone(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The passages of either text that have no counterpart in the other."""
        policies = self._comparison.old_policy, self._comparison.new_policy
        paired = {p.old for p in self._comparison.pairs}, {p.new for p in self._comparison.pairs}
        old, new = (
            tuple(each.anchor for each in walk(policy) if each.anchor not in known)
            for policy, known in zip(policies, paired, strict=True)
        )
        return old, new


def _below(headings: frozenset[str], anchors: Sequence[str]) -> frozenset[str]:
    return frozenset(
        anchor for anchor in anchors for heading in headings if anchor.startswith(f"{heading}/")
    )


def _anchors(side: Side) -> tuple[str, ...]:
    """The passages of one side, by anchor: its pieces, or the passage in which a link stands."""
    if side.parts:
        return tuple(part.anchor for part in side.parts)
    return (side.anchor.partition("/link")[0],)


def _partners(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    partners: dict[str, list[str]] = {}
    for one, other in pairs:
        partners.setdefault(one, []).append(other)
    return partners


def _are_of_one_sort(change: Change, draft: Change) -> bool:
    """Whether two changes of one passage can be one: its links and columns are told apart."""
    one, other = change.node, draft.node
    if NodeKind.TABLE_COLUMN in {one, other}:
        return one is other and not _heads(change).isdisjoint(_heads(draft))
    if NodeKind.LINK not in {one, other}:
        return True
    if one is other:
        return not _texts(change).isdisjoint(_texts(draft))
    words = draft if one is NodeKind.LINK else change
    return any(signal.type is SignalType.LINK for signal in words.signals)


def _texts(change: Change) -> set[str]:
    return {side.text for side in change.sides}


def _heads(change: Change) -> set[str]:
    return {text.partition(" | ")[0] for text in _texts(change)}


def _reads_alike(one: Side | None, other: Side | None) -> bool:
    if one is None or other is None:
        return one is other
    return (one.text, one.body, [part.text for part in one.parts]) == (
        other.text,
        other.body,
        [part.text for part in other.parts],
    )


def _distance(
    change: Change, extent: _Extent, draft: Change, other: _Extent
) -> tuple[bool, bool, bool]:
    return (
        extent.draft.isdisjoint(other.draft),
        extent.old.isdisjoint(other.old),
        change.kind is not draft.kind,
    )

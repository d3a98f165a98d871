"""A version laid out for tracing, and which passage of one version leads to which of the next.

Where a passage was divided or put together, the piece that shares most words stands first, and
of equals the first in the text.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b

from policylib.compare import Comparison, compare
from policylib.compare.facts import Change, Kind, NodeKind, Significance
from policylib.compare.units import Unit, units_of
from policylib.document import Policy, Section, full_text
from policylib.history.lineage import Happened, passage_of
from policylib.records import dataclass

_OF_KIND = {
    Kind.ADDED: Happened.ADDED,
    Kind.REMOVED: Happened.REMOVED,
    Kind.CHANGED: Happened.CHANGED,
    Kind.MOVED: Happened.MOVED,
    Kind.RENAMED: Happened.RENAMED,
    Kind.SPLIT: Happened.SPLIT,
    Kind.MERGED: Happened.MERGED,
}
_INSIDE = frozenset({NodeKind.LINK, NodeKind.TABLE_COLUMN})


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A version on its way to be traced.

    `origins` are the labels of the versions that it grew out of, the one that it was begun from
    first. `is_cut`: the history is cut, so the first version may have had others before it. `read` gives its text, again each time.
    """

    label: str
    is_adopted: bool
    read: Callable[[], Policy]
    origins: tuple[str, ...] = ()
    is_cut: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """A version's passages in reading order, with digests of their words and of the whole."""

    policy: Policy
    units: tuple[Unit, ...]
    words: tuple[str, ...]
    digest: str

    def has_same_text(self, other: "Laid") -> bool:
        """Whether nothing but the front matter can differ."""
        own, its = self.policy, other.policy
        return self.digest == other.digest and (
            own.blocks == its.blocks
            and own.sections == its.sections
            and own.footnotes == its.footnotes
        )


def lay_out(policy: Policy) -> Laid:
    """Lay a policy out."""
    units = tuple(units_of(policy))
    whole = blake2b(digest_size=16)
    for unit in units:
        whole.update(f"{unit.anchor}\0{unit.text}\n".encode("utf-8", "surrogatepass"))
    words = tuple(_digest_of(unit.text, unit.is_heading) for unit in units)
    return Laid(policy=policy, units=units, words=words, digest=whole.hexdigest())


@lru_cache(maxsize=4096)  # versions have most of their passages in common
def _digest_of(text: str, is_heading: bool) -> str:  # noqa: FBT001 - a key of the cache
    told = f"{'#' if is_heading else ''}{text}"
    return blake2b(told.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


class Way:
    """The way from one version to another: what leads where, and what happened to it."""

    def __init__(self, old: Laid, new: Laid) -> None:
        self._laid = old, new
        self.is_same = old.has_same_text(new)
        self._in_place: dict[tuple[str, str], bool] = {}
        self._told: dict[str, Happened] = {}
        self._minor: dict[str, bool] = {}
        self._repeated: list[tuple[str, str]] = []
        if self.is_same:
            self._in_place = {(unit.anchor, unit.anchor): True for unit in new.units}
        else:
            self._take(compare(old.policy, new.policy))
        self.to_new: dict[str, list[str]] = {}
        self.to_old: dict[str, list[str]] = {}
        for before, now in (*self._in_place, *self._repeated):
            self.to_new.setdefault(before, []).append(now)
            self.to_old.setdefault(now, []).append(before)

    def _take(self, comparison: Comparison) -> None:
        for pair in comparison.pairs:
            self._in_place[pair.old, pair.new] = pair.in_place
        for change in comparison.changes:
            is_minor = change.significance is Significance.EDITORIAL
            for anchor in _anchors_of(change):
                self._minor[anchor] = is_minor and self._minor.get(anchor, True)
                # What happened to the passage itself goes before what happened inside it.
                if change.node not in _INSIDE:
                    self._told[anchor] = _OF_KIND[change.kind]
                else:
                    self._told.setdefault(anchor, Happened.CHANGED)

        divided = [each for each in comparison.changes if each.kind in {Kind.SPLIT, Kind.MERGED}]
        if divided:
            self._repeated = list(self._repeated_questions(divided))

    def _repeated_questions(self, divided: Iterable[Change]) -> Iterator[tuple[str, str]]:
        """The questions that stand once more, or once less, since their theme was divided or joined.

        The comparison counts them as the same place without pairing them.
        """
        paired = {old for old, _ in self._in_place}, {new for _, new in self._in_place}
        questions = tuple(
            {
                (laid.units[unit.section].anchor, unit.question): unit.anchor
                for unit in laid.units
                if unit.is_question and unit.section >= 0
            }
            for laid in self._laid
        )
        for change in divided:
            assert change.old is not None
            assert change.new is not None
            olds, news = (
                [part.anchor for part in side.parts] or [side.anchor]
                for side in (change.old, change.new)
            )
            for (above, question), old in questions[0].items():
                for part in news if above in olds else ():
                    new = questions[1].get((part, question))
                    if new is not None and (old not in paired[0]) != (new not in paired[1]):
                        yield old, new

    def words_shared(self, old: str, new: str) -> int:
        """How many words two passages share; of headings, with all that stands under them."""
        counts = [
            Counter(_whole_text(unit).casefold().split())
            for laid, anchor in zip(self._laid, (old, new), strict=True)
            for unit in laid.units
            if unit.anchor == anchor
        ]
        return sum((counts[0] & counts[1]).values())

    def links(self) -> Iterator[tuple[str, str]]:
        """Old and new anchors of what is the same, the best first, each perhaps several times."""
        order = tuple({u.anchor: u.index for u in laid.units} for laid in self._laid)
        plain: list[tuple[str, str]] = []
        shared: list[tuple[int, int, int, str, str]] = []
        for old, new in self._in_place:
            if len(self.to_new[old]) == 1 and len(self.to_old[new]) == 1:
                plain.append((old, new))
            else:
                words = self.words_shared(old, new)
                shared.append((-words, order[1][new], order[0][old], old, new))
        yield from plain
        yield from ((old, new) for *_, old, new in sorted(shared))

    def is_link(self, old: str, new: str) -> bool:
        """Whether the comparison holds two passages for one, or for a piece of one."""
        return (old, new) in self._in_place

    def happened(self, old: str, new: str, unit: Unit, *, same_words: bool) -> Happened:
        """What became of a passage that stands in both versions."""
        told = self._told.get(new)
        if not self.is_link(old, new):
            return Happened.KEPT if same_words else Happened.CHANGED
        if told is not None:
            return told
        if unit.table and not same_words:
            return Happened.CHANGED  # a column came or went
        return Happened.KEPT if self._in_place[old, new] else Happened.CARRIED

    def is_minor(self, new: str) -> bool:
        """Whether only signs, looks or the place of a passage of the new text changed."""
        return self._minor.get(new, False)


def _anchors_of(change: Change) -> Sequence[str]:
    """The passages of the new text that a change is about."""
    if change.new is None or change.node is NodeKind.METADATA:
        return ()
    if change.node is NodeKind.LINK:
        return (passage_of(change.new.anchor),)
    return [part.anchor for part in change.new.parts] or (change.new.anchor,)


def _whole_text(unit: Unit) -> str:
    return full_text(unit.node) if isinstance(unit.node, Section) else unit.text

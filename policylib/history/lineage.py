"""Lineage: which passage is which through time, as values.

    Lineage ── versions ── Traced     one version: anchor → name, and what it was traced from
            └─ identities ── Identity ── Step     what happened to one passage, and when

A name says where a passage stood when it was met first: `1.0:rekruttering/hvad-goer-vi/p2`. It
is kept for good, wherever the passage goes; nobody types or reads it for its parts. A passage is
whatever is compared by itself: a heading, a paragraph, an item, a row, a quotation, a footnote.
"""

from collections.abc import Iterator, Mapping
from enum import StrEnum

from policylib.compare.facts import Change, Comparison, NodeKind
from policylib.errors import UnknownReferenceError
from policylib.records import dataclass, replace


class Happened(StrEnum):
    """What became of a passage from one version to the next."""

    ADDED = "added"
    KEPT = "kept"
    CARRIED = "carried"
    CHANGED = "changed"
    MOVED = "moved"
    RENAMED = "renamed"
    SPLIT = "split"
    MERGED = "merged"
    REMOVED = "removed"
    RETURNED = "returned"


_FRESH = frozenset({Happened.ADDED, Happened.CHANGED, Happened.RENAMED, Happened.RETURNED})
_DIVISIONS = frozenset({Happened.SPLIT, Happened.MERGED})
_STILL = frozenset({Happened.KEPT, Happened.CARRIED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What a version did to a passage.

    `anchor` is where it stands now and `words` a digest of its text, both "" where it went.
    `came_from` are the passages that it was divided or put together from, `went_into` those that
    its words went on in, itself not among them. KEPT is told where only its address is another,
    CARRIED where what stands around it moved. `is_minor`: only signs, looks or its place changed.
    """

    version: str
    kind: Happened
    anchor: str = ""
    words: str = ""
    is_minor: bool = False
    came_from: tuple[str, ...] = ()
    went_into: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """One passage through time: its name, and a step for each version that did something to it."""

    name: str
    steps: tuple[Step, ...]

    @property
    def first(self) -> str:
        """The version in which it stood first."""
        return self.steps[0].version

    @property
    def came_from(self) -> tuple[str, ...]:
        """The passages that it was divided off or put together from, whenever that was."""
        return tuple(dict.fromkeys(name for step in self.steps for name in step.came_from))

    @property
    def went_into(self) -> tuple[str, ...]:
        """The passages that its words went on in, besides itself."""
        return tuple(dict.fromkeys(name for step in self.steps for name in step.went_into))


@dataclass(frozen=True, slots=True, kw_only=True)
class Traced:
    """One version: the name of every passage by its anchor.

    `after` is the version that its steps are told against: the adopted one before it, or what a
    draft was begun from; "" for the first. `digest` tells whether a text is still the same.
    """

    label: str
    is_adopted: bool
    after: str
    digest: str
    places: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """The passages of a policy through all of its versions.

    Adopted versions stand first, oldest first, then drafts; what a version was traced from
    stands before it. `identities` are by name.
    """

    versions: tuple[Traced, ...]
    identities: Mapping[str, Identity]

    def of(self, label: str) -> Mapping[str, str]:
        """The names of a version's passages by their anchors. Raises `UnknownReferenceError`."""
        return self.version(label).places

    def version(self, label: str) -> Traced:
        """One version. Raises `UnknownReferenceError` where it was not traced."""
        for traced in self.versions:
            if traced.label == label:
                return traced
        raise UnknownReferenceError(
            "version-not-traced",
            "the passages of version {label} were not followed",
            hint="versions: {versions}",
            label=label,
            versions=", ".join(each.label for each in self.versions),
        )

    def line(self, label: str) -> tuple[str, ...]:
        """The versions that one grew out of, oldest first, itself last."""
        after = {traced.label: traced.after for traced in self.versions}
        line = [self.version(label).label]
        while after.get(line[-1]):
            line.append(after[line[-1]])
        return tuple(reversed(line))

    def steps(self, name: str, line: tuple[str, ...]) -> tuple[Step, ...]:
        """What happened to a passage along a line of versions, oldest first."""
        own = {step.version: step for step in self.identities[name].steps}
        return tuple(own[label] for label in line if label in own)

    def since(self, name: str, line: tuple[str, ...]) -> str:
        """The version of a line since which a passage has stood as it does at the line's end.

        Its words and links count, and so does being divided or joined; its place, its looks, and
        signs such as commas do not: `moves` and `corrections` have those.
        """
        since, words = "", ""
        for step in self.steps(name, line):
            differs = step.kind not in _STILL and step.words != words
            is_other = step.kind in _FRESH or differs
            if is_other and (not step.is_minor or (differs and step.kind in _DIVISIONS)):
                since = step.version
            words = step.words
        return since

    def corrections(self, name: str, line: tuple[str, ...]) -> tuple[str, ...]:
        """The versions of a line that changed nothing but signs and looks of a passage."""
        kinds = {Happened.CHANGED, Happened.RENAMED}
        steps = self.steps(name, line)
        return tuple(step.version for step in steps if step.is_minor and step.kind in kinds)

    def moves(self, name: str, line: tuple[str, ...]) -> tuple[str, ...]:
        """The versions of a line in which a passage itself changed place."""
        steps = self.steps(name, line)
        return tuple(step.version for step in steps if step.kind is Happened.MOVED)

    def relatives(self, name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Where a passage's words came from and where they went on: two tuples of names.

        All the way, by divisions and joinings, the nearest first; the passage is in neither.
        """
        back = self._all(name, {n: each.came_from for n, each in self.identities.items()})
        on = self._all(name, {n: each.went_into for n, each in self.identities.items()})
        return back, tuple(each for each in on if each not in back)

    def _all(self, name: str, next_to: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
        found = [name]
        for each in found:
            found += [n for n in next_to.get(each, ()) if n in next_to and n not in found]
        return tuple(found[1:])


def with_lineage(
    comparison: Comparison, old: Mapping[str, str], new: Mapping[str, str]
) -> Comparison:
    """A comparison whose changes know the passage that they are about, by its name.

    `old` and `new` are the names of both versions by anchor (`Lineage.of`), empty where nobody
    knows them. A change of the metadata is about no passage; one of a table's column is told of
    the row at the table's head.
    """
    return replace(
        comparison,
        changes=tuple(
            replace(change, lineage=name) if (name := _name_of(change, old, new)) else change
            for change in comparison.changes
        ),
    )


def _name_of(change: Change, old: Mapping[str, str], new: Mapping[str, str]) -> str:
    if change.node is NodeKind.METADATA:
        return ""
    names = [
        names[anchor]
        for side, names in ((change.new, new), (change.old, old))
        if side is not None
        for anchor in _anchors(change, side.anchor, [part.anchor for part in side.parts])
        if anchor in names
    ]
    # The passage that was there before and is there now; in a division that is no first part.
    stayed = (name for name in names if names.count(name) > 1)
    return next(stayed, names[0] if names else "")


def _anchors(change: Change, anchor: str, parts: list[str]) -> Iterator[str]:
    """The anchors of the passages that one side of a change is about."""
    if change.node is NodeKind.LINK:
        yield passage_of(anchor)
    else:
        yield from parts or [anchor]


def passage_of(anchor: str) -> str:
    """The passage that a link's anchor belongs to: `ferie/p2/link1` → `ferie/p2`."""
    passage, _, last = anchor.rpartition("/")
    return passage if last.startswith("link") and last[4:].isdigit() else anchor


def home_of(anchor: str, places: Mapping[str, str]) -> str:
    """The name of what a passage stands under, "" at the top."""
    while anchor:
        anchor = anchor.rpartition("/")[0]
        if anchor in places:
            return places[anchor]
    return ""

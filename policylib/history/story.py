"""The story of one passage: what each version did to it, through moves, divisions and joinings.

Facts alone; how they are said is the business of those who print them.
"""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from policylib.compare import Change, Comparison, NodeKind, Significance, compare
from policylib.compare.units import units_of
from policylib.document import Passage, Policy, Section, find, normalise, text_of, walk
from policylib.errors import AmbiguousReferenceError, UnknownPlaceError
from policylib.history.lineage import Happened, Lineage, Step, passage_of
from policylib.records import dataclass

if TYPE_CHECKING:
    from policylib.history.sources import History
    from policylib.history.versions import Version

_QUOTES = "»«\"'“”„’ "
_MOST_CANDIDATES = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What one version did to a passage.

    `passage` is the passage as it stands then, as it stood last where it went, and `node` what
    sort of passage that is. `change` is the
    change about it, in `comparison` with the version `after`; `links` are the changes of its
    links; `around` is what happened to the heading that took it along; `inside` counts the
    changes under a heading. `last` is the version where it stood last before it came back.
    """

    version: str
    after: str
    kind: Happened
    step: Step | None
    passage: Passage
    node: NodeKind
    comparison: Comparison | None = None
    change: Change | None = None
    links: tuple[Change, ...] = ()
    around: Change | None = None
    inside: int = 0
    inside_minor: int = 0
    last: str = ""

    @property
    def is_first(self) -> bool:
        """Whether nothing is known from before this version."""
        return not self.after and self.kind is Happened.ADDED


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One passage through versions, oldest first."""

    name: str
    events: tuple[Event, ...]


class Archive:
    """The versions of a history as texts and comparisons, each made once and when needed."""

    def __init__(self, history: "History", lineage: Lineage, extra: Mapping[str, Policy]) -> None:
        self.lineage = lineage
        self.after = {traced.label: traced.after for traced in lineage.versions}
        self.versions: Mapping[str, Version] = {v.label: v for v in history.versions()}
        self._history = history
        self._extra = extra
        self._policies: dict[str, Policy] = {}
        self._passages: dict[str, Mapping[str, Passage]] = {}
        self._kinds: dict[str, Mapping[str, NodeKind]] = {}
        self._comparisons: dict[str, Comparison] = {}

    def has_text(self, label: str) -> bool:
        """Whether the text of a version is at hand; where the history is cut some are not."""
        return label in self.versions or label in self._extra

    def policy(self, label: str) -> Policy:
        """The text of a version."""
        if label not in self._policies:
            version = self.versions.get(label)
            self._policies[label] = (
                self._history.read(self._history.at(version)).policy
                if version and label not in self._extra
                else self._extra[label]
            )
        return self._policies[label]

    def passages(self, label: str) -> Mapping[str, Passage]:
        """The passages of a version by anchor."""
        if label not in self._passages:
            self._passages[label] = {each.anchor: each for each in walk(self.policy(label))}
        return self._passages[label]

    def kind(self, label: str, anchor: str) -> NodeKind:
        """What sort of passage stands at an anchor of a version."""
        if label not in self._kinds:
            self._kinds[label] = {each.anchor: each.kind for each in units_of(self.policy(label))}
        return self._kinds[label][anchor]

    def comparison(self, label: str) -> Comparison:
        """What a version changed in the one that it came after."""
        if label not in self._comparisons:
            self._comparisons[label] = compare(
                self.policy(self.after[label]),
                self.policy(label),
                actors=self._history.settings.actors,
            )
        return self._comparisons[label]


def stories_of(
    archive: Archive, name: str, labels: Sequence[str]
) -> tuple[Story, tuple[Story, ...], tuple[Story, ...]]:
    """The story of a passage, of those that its words came from, and of those they went on in.

    `labels` are the versions to tell of, oldest first.
    """
    back, on = archive.lineage.relatives(name)
    own, *others = (
        Story(name=each, events=tuple(_events(archive, each, labels)))
        for each in (name, *back, *on)
    )
    told = {story.name: story for story in others if story.events}
    return (
        own,
        tuple(told[each] for each in back if each in told),
        tuple(told[each] for each in on if each in told),
    )


def _events(archive: Archive, name: str, labels: Sequence[str]) -> Iterator[Event]:
    steps = {step.version: step for step in archive.lineage.identities[name].steps}
    stood = ""
    for label in labels:
        if not archive.has_text(label):
            continue
        anchors = [a for a, n in archive.lineage.of(label).items() if n == name]
        step = steps.get(label)
        after = archive.after[label]
        before = [a for a, n in archive.lineage.of(after).items() if n == name] if after else []
        if anchors or (step is not None and archive.has_text(after)):
            yield _event(archive, (label, after), step, (before, anchors), stood)
        stood = label if anchors else stood


def _event(
    archive: Archive,
    versions: tuple[str, str],
    step: Step | None,
    places: tuple[Sequence[str], Sequence[str]],
    stood: str,
) -> Event:
    (label, after), (before, anchors) = versions, places
    kind = step.kind if step else Happened.KEPT
    can_compare = bool(after) and archive.has_text(after)
    where, anchor = (label, anchors[0]) if anchors else (after, before[0])
    passage, node = archive.passages(where)[anchor], archive.kind(where, anchor)
    is_heading = isinstance(passage.node, Section)
    if not can_compare or (kind is Happened.KEPT and not is_heading):
        return Event(
            version=label,
            after=after,
            kind=kind,
            step=step,
            passage=passage,
            node=node,
            last=stood,
        )
    comparison = archive.comparison(label)
    below = _inside(archive, comparison, (after, before), (label, anchors)) if is_heading else ()
    stands, stood_at = set(anchors), set(before)
    about = [change for change in comparison.changes if _is_about(change, stood_at, stands)]
    main = [change for change in about if change.node not in {NodeKind.LINK, NodeKind.TABLE_COLUMN}]
    return Event(
        version=label,
        after=after,
        kind=kind,
        step=step,
        passage=passage,
        node=node,
        comparison=comparison,
        change=main[0] if main else None,
        links=tuple(change for change in about if change not in main),
        around=None if main else _around(comparison, before, anchors, kind),
        inside=len(below),
        inside_minor=sum(each.significance is Significance.EDITORIAL for each in below),
        last=stood,
    )


def _is_about(change: Change, old: AbstractSet[str], new: AbstractSet[str]) -> bool:
    if change.node is NodeKind.METADATA:
        return False
    for side, own in ((change.old, old), (change.new, new)):
        if side is not None:
            anchors = [part.anchor for part in side.parts] or [side.anchor]
            if change.node is NodeKind.LINK:
                anchors = [passage_of(side.anchor)]
            if not own.isdisjoint(anchors):
                return True
    return False


def _around(
    comparison: Comparison, before: Sequence[str], anchors: Sequence[str], kind: Happened
) -> Change | None:
    """What happened around a passage and took it along: to a heading, an item, its table."""
    wanted = {
        Happened.CARRIED: {"moved"},
        Happened.REMOVED: {"removed"},
        Happened.ADDED: {"added"},
    }.get(kind, set())
    found: list[tuple[int, Change]] = []
    for change in comparison.changes:
        if change.node is NodeKind.TABLE_COLUMN and kind is Happened.CHANGED:
            tables = [side.anchor.rpartition("/")[0] for side in (change.new, change.old) if side]
            if any(own and own[0].rpartition("/")[0] in tables for own in (anchors, before)):
                return change
        for side, own in ((change.new, anchors), (change.old, before)):
            if side and own and change.kind in wanted and own[0].startswith(f"{side.anchor}/"):
                found.append((len(side.anchor), change))
    return max(found, key=lambda each: each[0])[1] if found else None


def _inside(
    archive: Archive,
    comparison: Comparison,
    old: tuple[str, Sequence[str]],
    new: tuple[str, Sequence[str]],
) -> tuple[Change, ...]:
    """The changes that stand under a heading, in either text."""
    below = []
    for label, anchors in (old, new):
        passages = archive.passages(label)
        node = passages[anchors[0]].node if anchors else None
        below.append({p.anchor for p in passages.values() if any(s is node for s in p.sections)})
    return tuple(
        change
        for change in comparison.changes
        if change.node is not NodeKind.METADATA
        and any(
            side is not None and passage_of(side.anchor) in under
            for side, under in zip((change.old, change.new), below, strict=True)
        )
    )


def find_name(archive: Archive, place: str, labels: Sequence[str]) -> tuple[str, str]:
    """The version and the name of the passage that is meant, looked for in one version after another.

    `place` is an anchor, a theme's number, a title, a name, or words of the passage itself.
    Raises `UnknownPlaceError` where no version has it, `AmbiguousReferenceError` where it may be
    several passages.
    """
    if place in archive.lineage.identities:
        for label in labels:
            if place in archive.lineage.of(label).values():
                return label, place
    failure: UnknownPlaceError | None = None
    for label in labels:
        if not archive.has_text(label):
            continue
        try:
            anchor = find(archive.policy(label), place).anchor
        except UnknownPlaceError as error:
            failure = failure or error
            anchor = _with_words(archive, label, place)
        if anchor:
            name = archive.lineage.of(label).get(anchor)
            if name is None:
                raise _container(archive, label, place, anchor)
            return label, name
    assert failure is not None
    raise failure


def _with_words(archive: Archive, label: str, words: str) -> str:
    """The anchor of the one passage of a version that has some words in it; "" where none has."""
    wanted = normalise(words).strip(_QUOTES).casefold()
    names = archive.lineage.of(label)
    found = [
        anchor
        for anchor, passage in archive.passages(label).items()
        if anchor in names and wanted and wanted in text_of(passage.node).casefold()
    ]
    if len(found) > 1:
        raise AmbiguousReferenceError(
            "words-ambiguous",
            "version {label} has {count} passages with the words {words}: {candidates}",
            hint="write more of the words, or the address of the one that you mean",
            label=label,
            count=len(found),
            words=normalise(words),
            candidates=", ".join(found[:_MOST_CANDIDATES])
            + (", …" if len(found) > _MOST_CANDIDATES else ""),
        )
    return found[0] if found else ""


def _container(archive: Archive, label: str, place: str, anchor: str) -> UnknownPlaceError:
    names = archive.lineage.of(label)
    first = next((each for each in names if each.startswith(f"{anchor}/")), "")
    return UnknownPlaceError(
        "place-is-container",
        "{place} is a list or a table, and these are followed item by item",
        hint="name one of its items or rows: {first}",
        place=place,
        first=first,
    )

"""Tracing: following every passage through the versions, and giving each a name for good.

    adopted   1.0 ──▶ 2.0 ──▶ 3.0          each from the adopted version before it
               └─▶ draft 1 ─▶ draft 2      a draft from what it was begun from

A passage gets its name from the first of these that knows it:

1. an earlier tracing, such as the lineage.json of a release, of the very same text;
2. the passage of the version before that it was compared to;
3. a later version whose names are known: a 0.9 that is found after 1.0 was published, and a draft
   for what it brought into the version that grew out of it;
4. a passage that stood once in these very words, and comes back;
5. nobody: it is named after this version, and where it stands in it.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import partial
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from policylib.document import Policy
from policylib.errors import MissingObjectsError
from policylib.history.lineage import Happened, Identity, Lineage, Step, Traced
from policylib.history.naming import Memory, Names
from policylib.history.stages import Laid, Stage, Way, lay_out
from policylib.records import replace

if TYPE_CHECKING:
    from policylib.history.sources import History, Resolved
    from policylib.history.versions import Version

_KEPT_LAID = 3
_BIRTHS = frozenset({Happened.ADDED, Happened.RETURNED})


def trace(
    history: "History", *, known: Lineage | None = None, only: Collection[str] | None = None
) -> Lineage:
    """The passages of a policy through all of its versions, drafts too.

    `known` is what an earlier release tells (`read_lineage`): its names are kept. `only` are the
    labels of the versions to follow, all of them without it. Costs about as much as reading and
    comparing each version once: keep the result. Raises `MissingObjectsError` where the history
    is cut and `known` does not tell what stood before.
    """
    stages = stages_of(history)
    return trace_stages([each for each in stages if only is None or each.label in only], known)


def trace_with(
    history: "History",
    texts: Sequence[tuple["Resolved", Policy]],
    *,
    known: Lineage | None = None,
    is_to_be_recorded: bool = False,
) -> tuple[Lineage, tuple[str, ...]]:
    """As `trace`, with texts that need be no versions; and the label of each in the lineage.

    Such a text (a file, the work tree, a commit) is followed as a draft: of the version that it
    is called after, else of the last adopted one. With `is_to_be_recorded` a text that calls
    itself a draft stands in that draft's place, so that what is new in it has the name that it
    will keep.
    """
    stages = {stage.label: stage for stage in stages_of(history)}
    versions = set(stages)
    taken = {resolved.version.label for resolved, _ in texts if resolved.version is not None}
    labels = []
    for resolved, policy in texts:
        if resolved.version is not None:
            labels.append(resolved.version.label)
            continue
        label, own = resolved.name, policy.metadata.version
        origins: tuple[str, ...] = (own,) if own in versions else ()
        recorded = stages.get(own)
        is_adopted = recorded is not None and recorded.is_adopted
        if is_to_be_recorded and own and own not in taken and not is_adopted:
            label, origins = own, recorded.origins if recorded else ()
        else:
            while label in stages:
                label += "*"
        taken.add(label)
        stages[label] = Stage(
            label=label, is_adopted=False, origins=origins, read=partial(_given, policy)
        )
        labels.append(label)
    return trace_stages(list(stages.values()), known), tuple(labels)


def _given(policy: Policy) -> Policy:
    return policy


def stages_of(history: "History") -> list[Stage]:
    """The versions of a history on their way to be traced, oldest first."""
    versions = history.versions()
    is_cut = any(version.is_cut for version in versions)
    return [
        Stage(
            label=version.label,
            is_adopted=version.status.is_adopted,
            origins=version.origins,
            is_cut=is_cut,
            read=partial(_read, history, version),
        )
        for version in versions
    ]


def _read(history: "History", version: "Version") -> Policy:
    return history.read(history.at(version)).policy


def trace_stages(stages: Sequence[Stage], known: Lineage | None = None) -> Lineage:
    """The passages of versions through time; `stages` stand in order, oldest first.

    `known` is an earlier tracing, whose names are kept. Versions of it that are no longer among
    the stages are forgotten, but where the history is cut and begins with one that it knows.
    Each text is read once or a few times; each version is compared with the one before it, and
    with no other but where something is new in it. Raises `MissingObjectsError` where the
    history is cut and `known` does not tell what stood before.
    """
    return _Tracer(stages, known or Lineage(versions=(), identities={})).traced()


class _Tracer:
    def __init__(self, stages: Sequence[Stage], known: Lineage) -> None:
        self._stages = {stage.label: stage for stage in stages}
        self._adopted = [stage for stage in stages if stage.is_adopted]
        self._known = known
        self._known_as = {traced.label: traced for traced in known.versions}
        self._relabelled = {
            traced.digest: traced
            for traced in reversed(known.versions)
            if traced.label not in self._stages
        }
        self._laid: dict[str, Laid] = {}
        self._done: dict[str, Traced] = {}
        self._unchanged: set[str] = set()
        self._steps: dict[str, list[Step]] = {}
        self._memory = Memory(known)

    def traced(self) -> Lineage:
        before = self._inherited()
        for stage in self._adopted:
            self._trace(stage, before)
            before = stage.label
        for stage in self._stages.values():
            self._trace_draft(stage)
        order = {label: at for at, label in enumerate(self._done)}
        return Lineage(
            versions=tuple(self._done.values()),
            identities={
                name: Identity(
                    name=name, steps=tuple(sorted(steps, key=lambda s: order[s.version]))
                )
                for name, steps in sorted(self._steps.items())
            },
        )

    def _inherited(self) -> str:
        """What the known lineage tells of versions before a cut history; the last of them."""
        first = self._adopted[:1] or list(self._stages.values())[:1]
        if not first or not first[0].is_cut:
            return ""
        known = self._known_as.get(first[0].label)
        if known is None or known.digest != self._lay(first[0]).digest:
            raise MissingObjectsError(
                "lineage-cut",
                "this clone does not hold the history before version {label}, "
                "so nobody can tell what its passages come from",
                hint="fetch the whole history with `git fetch --unshallow`, or name the "
                "lineage.json of a release with --lineage-from",
                label=first[0].label,
            )
        line = self._known.line(known.label)[:-1]
        for label in line:
            self._adopt(self._known_as[label])
        return known.after

    def _adopt(self, traced: Traced) -> None:
        """Take a version over from the known lineage, with what it did to every passage."""
        self._done[traced.label] = traced
        for name, step in self._memory.steps_of(traced.label):
            # Versions that came or went before it tell whether what is new stood once already.
            if step.kind in _BIRTHS and not step.came_from:
                stood = traced.after and self._stood_before(name, traced.after)
                kind = Happened.RETURNED if stood else Happened.ADDED
                step = step if step.kind is kind else replace(step, kind=kind)  # noqa: PLW2901
            self._steps.setdefault(name, []).append(step)

    def _trace_draft(self, stage: Stage) -> None:
        if stage.label in self._done:
            return
        origin = next((label for label in stage.origins if label in self._stages), "")
        if origin:
            self._trace_draft(self._stages[origin])
        self._trace(stage, origin or self._adopted_before(stage))

    def _adopted_before(self, stage: Stage) -> str:
        """The last adopted version that stands before a draft of unknown origin."""
        last = ""
        for each in self._stages.values():
            if each.label == stage.label:
                break
            last = each.label if each.is_adopted else last
        return last

    def _lay(self, stage: Stage) -> Laid:
        if stage.label not in self._laid:
            if len(self._laid) >= _KEPT_LAID:
                del self._laid[next(iter(self._laid))]
            self._laid[stage.label] = lay_out(stage.read())
        return self._laid[stage.label]

    def _trace(self, stage: Stage, before: str) -> None:
        laid = self._lay(stage)
        known = self._known_as.get(stage.label)
        is_known = known is not None and known.digest == laid.digest
        if is_known:
            self._unchanged.add(stage.label)
        is_as_before = before in {"", *self._unchanged} or before not in self._stages
        if known and is_known and known.after == before and is_as_before:
            self._adopt(replace(known, is_adopted=stage.is_adopted))
            return
        # A version that is gone may be this one under its label of then.
        same = known if is_known else self._relabelled.get(laid.digest)
        way = Way(self._lay(self._stages[before]), laid) if before in self._stages else None
        if same is not None:
            places: Mapping[str, str] = same.places
        elif way is not None and way.is_same:
            places = self._done[before].places
        else:
            places = self._named(stage, laid, before, way)
        self._done[stage.label] = Traced(
            label=stage.label,
            is_adopted=stage.is_adopted,
            after=before,
            digest=laid.digest,
            places=places,
        )
        for name, step in self._told(stage, laid, before, way):
            self._steps.setdefault(name, []).append(step)
        self._memory.remember(self._done[stage.label], laid)

    def _named(self, stage: Stage, laid: Laid, before: str, way: Way | None) -> Mapping[str, str]:
        """The name of every passage of a version, by its anchor."""
        names = Names(laid)
        if stage.label in self._known_as:
            self._memory.give_back(self._known_as[stage.label], names, laid)
        if way is not None:
            places = self._done[before].places
            for old, new in way.links():
                names.give(new, places[old])
        for other, places in takewhile(lambda _: names.are_missing, self._others(stage)):
            for new, there in Way(laid, other).links():
                names.give(new, places[there])
        for at, unit in enumerate(laid.units):
            if unit.anchor not in names.by_anchor:
                name = self._memory.returning(laid, at, names)
                names.give(unit.anchor, name or self._new_name(stage.label, unit.anchor))
        return names.by_anchor

    def _new_name(self, label: str, anchor: str) -> str:
        name = f"{label}:{anchor}"
        count = 1
        while (fresh := name if count == 1 else f"{name}~{count}") in self._memory:
            count += 1
        return fresh

    def _others(self, stage: Stage) -> Iterator[tuple[Laid, Mapping[str, str]]]:
        """Versions besides the one before whose names are settled and may serve this one too."""
        if not stage.is_adopted:
            grown = self._grown_from(stage)
            if grown is not None:
                yield self._lay(grown), self._done[grown.label].places
            return
        origins = [self._stages[each] for each in stage.origins if each in self._stages]
        following = self._adopted[self._adopted.index(stage) + 1 :]
        yield from filter(None, (self._settled(each) for each in origins if not each.is_adopted))
        yield from islice(filter(None, map(self._settled, following)), 1)

    def _settled(self, stage: Stage) -> tuple[Laid, Mapping[str, str]] | None:
        """A version that the known lineage knows, in the same text."""
        known = self._known_as.get(stage.label)
        if known is None:
            return None
        laid = self._lay(stage)
        return (laid, known.places) if laid.digest == known.digest else None

    def _grown_from(self, stage: Stage) -> Stage | None:
        """The adopted version that grew out of a draft, directly or through other drafts."""
        line = {stage.label}
        for each in self._stages.values():
            if line.intersection(each.origins):
                if each.is_adopted:
                    return each
                line.add(each.label)
        return None

    def _told(
        self, stage: Stage, laid: Laid, before: str, way: Way | None
    ) -> Iterator[tuple[str, Step]]:
        """What a version did to each passage that it did something to."""
        label, places = stage.label, self._done[stage.label].places
        if way is None:
            for unit, words in zip(laid.units, laid.words, strict=True):
                yield (
                    places[unit.anchor],
                    Step(version=label, kind=Happened.ADDED, anchor=unit.anchor, words=words),
                )
            return
        origin = self._done[before].places
        if way.is_same and places is origin:
            return
        stood = {name: anchor for anchor, name in origin.items()}
        old_words = dict(zip((u.anchor for u in self._lay(self._stages[before]).units),
                             self._lay(self._stages[before]).words, strict=True))  # fmt: skip
        for unit, words in zip(laid.units, laid.words, strict=True):
            name, anchor = places[unit.anchor], unit.anchor
            olds = [origin[old] for old in way.to_old.get(anchor, ())]
            was = stood.get(name)
            if was is None:
                kind = Happened.SPLIT if olds else Happened.ADDED
                if self._stood_before(name, before):
                    kind = Happened.RETURNED
                into: tuple[str, ...] = ()
            else:
                same_words = words == old_words[was]
                kind = way.happened(was, anchor, unit, same_words=same_words)
                into = tuple(n for new in way.to_new.get(was, ()) if (n := places[new]) != name)
                still = kind is Happened.KEPT and was == anchor and same_words
                if still and not into and set(olds) <= {name}:
                    continue
            came_from = tuple(old for old in olds if old != name)
            yield (
                name,
                Step(
                    version=label,
                    kind=kind,
                    anchor=anchor,
                    words=words,
                    is_minor=was is not None and way.is_minor(anchor),
                    came_from=came_from,
                    went_into=into,
                ),
            )
        here = set(places.values())
        for old, name in origin.items():
            if name not in here:
                into = tuple(places[new] for new in way.to_new.get(old, ()))
                kind = Happened.MERGED if into else Happened.REMOVED
                yield name, Step(version=label, kind=kind, went_into=into)

    def _stood_before(self, name: str, at: str) -> bool:
        """Whether a passage stood in a version, or earlier in its line."""
        versions = {step.version for step in self._steps.get(name, ())}
        while at and versions and at not in versions:
            at = self._done[at].after
        return bool(at and versions)

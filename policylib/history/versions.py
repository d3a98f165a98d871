"""Versions: which state of the text is one, in which order they stand, which was in force when.

    commits      1.0 draft ── 1.0 adopted ── typing error ── 2.0 draft ── 2.0 adopted
    versions                  1.0                                         2.0

A version is a label with metadata, held by one snapshot of the text. A tag wins; else the first
snapshot of the label that is adopted; else its newest one, a draft. Labels are never read as
numbers: versions stand in the order in which they came into force, drafts where they were
written.
"""

import datetime
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

from policylib.document import Decision, Metadata, Status
from policylib.errors import Problem, Severity
from policylib.history.places import TextFile
from policylib.records import dataclass, replace

_MOST_ORIGINS = 8  # a history with many merges and few versions would otherwise carry them all


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """The policy's text at one point of its history: a commit, or one folder of a history.toml.

    `position` counts from the oldest, `parents` are the positions that it grew out of (each
    lower than its own, not every one need be a snapshot). `is_new_text` is false where the text is that of a parent
    (a merge that brought nothing of its own, a commit about something else). `is_cut`: what
    stood before is not in this clone.
    """

    position: int
    files: tuple[TextFile, ...]
    metadata: Metadata
    parents: tuple[int, ...] = ()
    commit: str = ""
    folder: str = ""
    author: str = ""
    message: str = ""
    is_new_text: bool = True
    is_cut: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A version of a policy.

    `status` is what the text itself says; `status_on` says what that means on a day.
    `in_force_to` is the last day on which it was in force: the day before the next version's
    first. `commit` is a full object id, empty outside git; `tag` the tag that marks it.
    `is_cut`: the history of this clone begins here, so nobody can tell what the version changed.
    `is_superseded`: a draft out of which an adopted version grew. `origins` are the labels of the
    versions that it grew out of itself, the one that it was begun from first.
    """

    label: str
    status: Status
    snapshot: Snapshot
    title: str = ""
    adopted_on: datetime.date | None = None
    in_force_from: datetime.date | None = None
    in_force_to: datetime.date | None = None
    approved_by: Decision | None = None
    tag: str = ""
    is_cut: bool = False
    is_superseded: bool = False
    origins: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def commit(self) -> str:
        """The commit that holds the version; empty outside git."""
        return self.snapshot.commit

    @property
    def files(self) -> tuple[str, ...]:
        """The names of its files, in order."""
        return tuple(file.name for file in self.snapshot.files)

    @property
    def starts_on(self) -> datetime.date | None:
        """The day from which it holds; adopted versions alone have one."""
        return (self.in_force_from or self.adopted_on) if self.status.is_adopted else None


def choose_versions(
    snapshots: Iterable[Snapshot], *, tagged: Mapping[str, tuple[str, Snapshot]]
) -> tuple[Version, ...]:
    """The versions that the snapshots hold, in order.

    `tagged` maps labels to the tag that marks them and the snapshot that it marks.
    """
    chosen: dict[str, Snapshot] = {}
    cut: set[str] = set()
    ordered = sorted(snapshots, key=lambda each: each.position)
    named_otherwise = {each.position for _, each in tagged.values()} - {
        each.position for label, (_, each) in tagged.items() if each.metadata.version == label
    }
    for snapshot in ordered:
        label = snapshot.metadata.version
        if not label or snapshot.position in named_otherwise:
            continue
        if snapshot.is_cut and label not in chosen:
            cut.add(label)
        before = chosen.get(label)
        if before is not None and _is_adopted(before):
            continue
        if before is None or snapshot.is_new_text or _is_adopted(snapshot):
            chosen[label] = snapshot
    versions = {label: _version(label, each, "", label in cut) for label, each in chosen.items()}
    for label, (tag, snapshot) in tagged.items():
        is_cut = snapshot.is_cut if label not in chosen else label in cut
        versions[label] = _version(label, snapshot, tag, is_cut)
    return in_order(_with_origins(_with_superseded(versions.values(), ordered), ordered))


def _with_superseded(
    versions: Iterable[Version], snapshots: Sequence[Snapshot]
) -> Iterable[Version]:
    """Mark the drafts that adopted versions grew out of."""
    versions = list(versions)
    grown = {version.snapshot.position for version in versions if version.status.is_adopted}
    for snapshot in reversed(snapshots):
        if snapshot.position in grown:
            grown.update(snapshot.parents)
    for version in versions:
        is_draft = not version.status.is_adopted
        yield (
            replace(version, is_superseded=True)
            if is_draft and version.snapshot.position in grown
            else version
        )


def _with_origins(versions: Iterable[Version], snapshots: Sequence[Snapshot]) -> Iterable[Version]:
    """Tell each version the versions that it grew out of: the nearest ones behind it."""
    versions = list(versions)
    label_at: dict[int, str] = {}
    for version in versions:
        label_at.setdefault(version.snapshot.position, version.label)
    behind: dict[int, tuple[str, ...]] = {}
    nearest: dict[int, tuple[str, ...]] = {}
    for snapshot in snapshots:
        found = (label for parent in snapshot.parents for label in nearest.get(parent, ()))
        here = snapshot.position
        behind[here] = tuple(dict.fromkeys(found))[:_MOST_ORIGINS]
        nearest[here] = (label_at[here],) if here in label_at else behind[here]
    for version in versions:
        before = behind.get(version.snapshot.position, ())
        origins = tuple(label for label in before if label != version.label)
        yield replace(version, origins=origins) if origins else version


def _is_adopted(snapshot: Snapshot) -> bool:
    status = snapshot.metadata.status
    return status is not None and status.is_adopted


def _version(label: str, snapshot: Snapshot, tag: str, is_cut: bool) -> Version:  # noqa: FBT001
    metadata = snapshot.metadata
    return Version(
        label=label,
        status=metadata.status or Status.DRAFT,
        snapshot=snapshot,
        title=metadata.title,
        adopted_on=metadata.adopted_on,
        in_force_from=metadata.in_force_from,
        approved_by=metadata.approved_by,
        tag=tag,
        is_cut=is_cut,
        problems=tuple(_problems(label, snapshot, tag)),
    )


def _problems(label: str, snapshot: Snapshot, tag: str) -> Iterable[Problem]:
    metadata = snapshot.metadata
    source = metadata.source
    file = source.file if source else snapshot.files[0].name if snapshot.files else ""
    if tag and not metadata.version:
        yield Problem(
            code="tag-without-version",
            sentence="the tag {tag} says version {label}, the text there says none; the tag counts",
            hint="write `version` in the front matter",
            file=file,
            facts={"tag": tag, "label": label},
        )
    elif tag and metadata.version != label:
        yield Problem(
            code="tag-disagrees",
            sentence="the tag {tag} says version {label}, the text there says {version}; the tag counts",
            hint="correct `version` in the front matter, or move the tag",
            file=file,
            facts={"tag": tag, "label": label, "version": metadata.version},
        )
    if metadata.status is None:
        yield Problem(
            code="version-without-status",
            sentence="version {label} has no status and is read as a draft",
            hint="write `status:` in the front matter",
            file=file,
            facts={"label": label},
        )
    elif metadata.status.is_adopted and not (metadata.in_force_from or metadata.adopted_on):
        yield Problem(
            code="version-without-date",
            sentence="version {label} is adopted but has no date, so no day finds it",
            hint="write `in_force_from:` in the front matter",
            file=file,
            facts={"label": label},
        )


def in_order(versions: Iterable[Version]) -> tuple[Version, ...]:
    """The versions in order, oldest first, each with the day on which it ceased to be in force.

    Adopted ones by the day they took force, then by adoption, then by history. One without any
    date, a draft above all, follows the last dated version that history has before it.
    """
    by_history = sorted(versions, key=lambda each: (each.snapshot.position, each.label))
    dated = sorted((version for version in by_history if version.starts_on), key=_day_order)
    rank_of = {version.label: rank for rank, version in enumerate(dated)}
    following: dict[int, list[Version]] = {}
    newest_rank = -1
    for version in by_history:
        if version.starts_on:
            newest_rank = max(newest_rank, rank_of[version.label])
        else:
            following.setdefault(newest_rank, []).append(version)
    ordered = following.get(-1, [])
    for rank in range(len(dated)):
        ordered += [_with_end(dated, rank), *following.get(rank, ())]
    return tuple(ordered)


def _day_order(version: Version) -> tuple[datetime.date, datetime.date, int]:
    start = version.starts_on or datetime.date.min
    return start, version.adopted_on or start, version.snapshot.position


def _with_end(dated: Sequence[Version], index: int) -> Version:
    version = dated[index]
    start = version.starts_on
    following = dated[index + 1 : index + 2]
    if not following or start is None:
        return version
    successor = following[0].starts_on
    if successor is None or successor == datetime.date.min:
        return version
    ended = replace(version, in_force_to=successor - datetime.timedelta(days=1))
    if successor > start:
        return ended
    never = Problem(
        code="version-never-in-force",
        sentence="version {label} was replaced on the day it took force, so no day finds it",
        hint="correct `in_force_from` if that is not what happened",
        severity=Severity.NOTE,
        facts={"label": version.label},
    )
    return replace(ended, problems=(*version.problems, never))


def in_force(versions: Sequence[Version], on: datetime.date) -> Version | None:
    """The adopted version that was in force on a day, or none.

    A repealed version without a successor is not found: nobody recorded its last day.
    """
    dated = [version for version in versions if version.starts_on]
    starts = [version.starts_on or datetime.date.min for version in dated]
    place = bisect_right(starts, on)
    if not place:
        return None
    found = dated[place - 1]
    return None if found.status is Status.REPEALED and found.in_force_to is None else found


def status_on(version: Version, on: datetime.date) -> Status:
    """What an adopted version is on a day: adopted, in force or replaced. Others keep their status."""
    start = version.starts_on
    if start is None or version.status is Status.REPEALED:
        return version.status
    if on < start:
        return Status.ADOPTED
    if version.in_force_to is not None and on > version.in_force_to:
        return Status.REPLACED
    return Status.IN_FORCE


def newest_draft(versions: Sequence[Version]) -> Version | None:
    """The draft that history has last and that was not adopted since, or none.

    Drafts in consultation and recommended ones count too.
    """
    drafts = [each for each in versions if not each.status.is_adopted and not each.is_superseded]
    return max(drafts, key=lambda each: each.snapshot.position, default=None)

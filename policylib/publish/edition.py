"""What a release is made from, in memory: its versions, which pairs are compared, its lineage.

Every maker of a release's files (`changelog_page`, `site`, …) takes an `Edition`, and none asks
git, the disk or the clock.
"""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import combinations, pairwise
from typing import cast

from policylib.compare import edition_of
from policylib.compare.facts import Comparison, EditorsWords
from policylib.document import Policy, Status
from policylib.errors import Problem
from policylib.explain.editions import drafted_version
from policylib.explain.editorial import with_editorial
from policylib.history.lineage import Lineage, with_lineage
from policylib.language.publish import PublishWords, publish_words
from policylib.publish.cover import Standing
from policylib.publish.frame import Frame, Way, frame_at
from policylib.publish.gathering import gathered
from policylib.publish.house import PLAIN, House
from policylib.publish.images import ImageLoader, no_images
from policylib.publish.layout import changes_folder, version_base

MOST_PAIRED = 20
"""With more versions than these, not every two of them are compared ahead."""

KINDS = ("html", "pdf", "docx", "md", "json")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseVersion:
    """One version as it is published.

    `label` is its name ("2.0"), `commit` the commit that holds it or "", `problems` what the
    reader reported, `image` gives the pictures of this version's own folder. `standing` is where
    it stands today; without one, an adopted version with a successor is taken as replaced.
    `words` is what an editor wrote about it, held against the version before it. `origin` is the
    label of the version that a draft was begun from, "" where nobody knows.
    """

    label: str
    policy: Policy
    commit: str = ""
    problems: tuple[Problem, ...] = ()
    image: ImageLoader = no_images
    standing: Standing | None = None
    words: EditorsWords | None = None
    origin: str = ""

    @property
    def is_draft(self) -> bool:
        """Whether it has not been adopted."""
        status = self.policy.metadata.status
        return status is None or not status.is_adopted

    @property
    def base(self) -> str:
        """The path of its files without their endings."""
        return version_base(self.label, self.policy)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two versions that are compared ahead.

    `is_step`: the new one follows the old one (or was begun from it). `is_printed`: its pages are
    made as PDF too, and the parallel text as a Word file; so are steps, but for drafts that are
    done with, which nobody prints any more.
    """

    old: str
    new: str
    is_step: bool = False
    is_printed: bool = False

    @property
    def folder(self) -> str:
        """Where its files stand."""
        return changes_folder(self.old, self.new)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Edition:
    """Everything that a release tells: versions oldest first, and what is asked of them.

    `kinds` are the endings of the files that are made ("html", "pdf", …). `actors` are the
    municipality's own names for titles and committees, as `compare` takes them. `synonyms` maps a
    word to others that a reader may search for instead.
    """

    versions: tuple[ReleaseVersion, ...]
    lineage: Lineage | None = None
    actors: Mapping[str, Sequence[str]] | None = None
    house: House = PLAIN
    ways: tuple[Way, ...] = ()
    kinds: frozenset[str] = frozenset(KINDS)
    synonyms: Mapping[str, Sequence[str]] = field(default_factory=dict)

    @property
    def newest(self) -> ReleaseVersion:
        """The newest adopted version, else the newest draft: its language is the site's."""
        return (self.adopted or self.versions)[-1]

    @property
    def lang(self) -> str:
        """The language of the site's own pages."""
        return self.newest.policy.metadata.lang

    @property
    def words(self) -> PublishWords:
        """The words of the site's own pages."""
        return publish_words(self.lang)

    @property
    def adopted(self) -> tuple[ReleaseVersion, ...]:
        """The versions that were adopted, oldest first."""
        return tuple(version for version in self.versions if not version.is_draft)

    @property
    def drafts(self) -> tuple[ReleaseVersion, ...]:
        """The versions that were not adopted, oldest first."""
        return tuple(version for version in self.versions if version.is_draft)

    @property
    def past_drafts(self) -> frozenset[str]:
        """The labels of drafts that are done with: adopted since, or followed by a newer draft."""
        return _past_drafts(self.versions)

    @property
    def in_force(self) -> ReleaseVersion | None:
        """The version that holds today, or none."""
        standings = self.standings()
        found = [v for v in self.adopted if standings[v.label].status is Status.IN_FORCE]
        return found[-1] if found else None

    def version(self, label: str) -> ReleaseVersion:
        """The version of a label. Raises `KeyError` where there is none."""
        for each in self.versions:
            if each.label == label:
                return each
        raise KeyError(label)

    def frame(self, path: str) -> Frame:
        """The surroundings of the page at a path of the release."""
        return frame_at(path, house=self.house, ways=self.ways)

    def standings(self) -> dict[str, Standing]:
        """Where each version stands today, by its label."""
        return dict(_standings(self.versions))

    def pairs(self) -> tuple[Pair, ...]:
        """The pairs that are compared ahead, in the order of the newer and then the older."""
        return pairs_of(self)

    def words_between(self, old: str, new: str) -> EditorsWords | None:
        """What editors wrote about a version and those between it and an older one, if anything."""
        before = {step[1]: step[0] for step in steps_of(self)}
        return gathered({each.label: each for each in self.versions}, before, old, new)

    def compared(self, old: str, new: str) -> Comparison:
        """What changed between two versions, with the statuses that both have today."""
        return _compared(self, old, new)


def _standings(versions: Sequence[ReleaseVersion]) -> dict[str, Standing]:
    known = {
        version.label: version.standing or Standing(status=version.policy.metadata.status)
        for version in versions
    }
    for version, successor in pairwise([each for each in versions if not each.is_draft]):
        start = successor.policy.metadata.in_force_from
        if version.standing is None:
            known[version.label] = Standing(
                status=Status.REPLACED,
                in_force_to=start - datetime.timedelta(days=1) if start else None,
                replaced_by=successor.label,
            )
    # Nobody is asked about a draft any more once another version stands in its place.
    for label in _past_drafts(versions):
        if known[label].status in _ASKED:
            known[label] = replace(known[label], status=Status.DRAFT)
    return known


_ASKED = frozenset({Status.CONSULTATION, Status.RECOMMENDED})


def _past_drafts(versions: Sequence[ReleaseVersion]) -> frozenset[str]:
    past: set[str] = set()
    becoming: set[str] = set()
    is_followed = False
    for version in reversed(versions):
        if not version.is_draft:
            is_followed = True
            continue
        becomes = drafted_version(replace(edition_of(version.policy), version=version.label))
        if is_followed or becomes in becoming:
            past.add(version.label)
        becoming.add(becomes)
    return frozenset(past)


def steps_of(edition: Edition) -> tuple[tuple[str, str], ...]:
    """Each version with the one that it follows: adopted ones with the adopted one before.

    A draft follows the adopted version that it was begun from, else the last one before it.
    """
    steps: list[tuple[str, str]] = []
    last = ""
    adopted = {version.label for version in edition.adopted}
    for version in edition.versions:
        before = version.origin if version.is_draft and version.origin in adopted else last
        if before:
            steps.append((before, version.label))
        if not version.is_draft:
            last = version.label
    return tuple(steps)


def pairs_of(edition: Edition) -> tuple[Pair, ...]:
    """All pairs for up to 20 versions; beyond that steps, neighbours, each against the one in force, drafts."""
    steps, past = steps_of(edition), edition.past_drafts
    labels = [version.label for version in edition.versions]
    order = {label: place for place, label in enumerate(labels)}
    if len(labels) <= MOST_PAIRED:
        chosen = set(combinations(labels, 2))
    else:
        current = edition.in_force
        chosen = set(pairwise(labels))
        if current:
            chosen |= {(each, current.label) for each in labels[: order[current.label]]}
            chosen |= {(current.label, each) for each in labels[order[current.label] + 1 :]}
        for draft in edition.drafts:
            chosen |= {
                (each.label, draft.label)
                for each in edition.drafts
                if order[each.label] < order[draft.label]
            }
    chosen |= set(steps)
    return tuple(
        Pair(
            old=old,
            new=new,
            is_step=(old, new) in steps,
            is_printed=(old, new) in steps and new not in past,
        )
        for old, new in sorted(chosen, key=lambda pair: (order[pair[1]], order[pair[0]]))
    )


class _Identical:
    """Values that are the same where they are the very same objects; looking into them takes long."""

    __slots__ = ("values",)

    def __init__(self, *values: object) -> None:
        self.values = values

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, _Identical):
            return NotImplemented
        return all(own is its for own, its in zip(self.values, other.values, strict=True))

    def __hash__(self) -> int:
        return hash(tuple(map(id, self.values)))


def _compared(edition: Edition, old_label: str, new_label: str) -> Comparison:
    old, new = edition.version(old_label), edition.version(new_label)
    standings = edition.standings()
    words = edition.words_between(old_label, new_label)
    same = _Identical(old, new, edition.lineage, edition.actors)
    return _compared_once(same, standings[old_label].status, standings[new_label].status, words)


@lru_cache(maxsize=64)
def _compared_once(
    same: _Identical,
    old_status: Status | None,
    new_status: Status | None,
    words: EditorsWords | None,
) -> Comparison:
    from policylib.compare import compare

    old, new, lineage, actors = cast(
        "tuple[ReleaseVersion, ReleaseVersion, Lineage | None, Mapping[str, Sequence[str]] | None]",
        same.values,
    )
    comparison = compare(
        old.policy,
        new.policy,
        old_commit=old.commit or None,
        new_commit=new.commit or None,
        actors=actors,
    )
    comparison = replace(
        comparison,
        old=replace(comparison.old, status=old_status),
        new=replace(comparison.new, status=new_status),
    )
    if lineage is not None:
        comparison = with_lineage(comparison, lineage.of(old.label), lineage.of(new.label))
    return comparison if words is None else with_editorial(comparison, words)

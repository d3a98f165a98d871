"""The life of each theme as values: what it was called, what each version did to it, where it went.

A theme is a theme, or another outermost heading of the policy, in at least one version.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from policylib.compare.facts import Change, NodeKind
from policylib.document import Role, Section, heading_of
from policylib.explain.groups import group_of
from policylib.explain.log_entries import HEAVIEST_FIRST, LogEntry, LogLine, entry_of
from policylib.history.lineage import Happened
from policylib.publish.edition import Edition, ReleaseVersion, steps_of
from policylib.publish.passages import Annals, Stand

_THEMES = frozenset({Role.THEME})


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """What one version did to a theme.

    `after` is the version that it is compared with, "" for the first; `stand` is the theme in this
    version, `stood` in the one before, None where it is not there. `lines` are the changes that
    are told, as the changelog tells them; `small` is the number of those that are only counted.
    """

    version: ReleaseVersion
    after: str
    stand: Stand | None
    stood: Stand | None
    lines: tuple[LogLine, ...] = ()
    small: int = 0

    @property
    def is_other_number(self) -> bool:
        """Whether the theme has another number than before."""
        if self.stand is None or self.stood is None:
            return False
        return number_of(self.stand) != number_of(self.stood)

    @property
    def total(self) -> int:
        """How many changes there are."""
        return len(self.lines) + self.small

    @property
    def is_worth_telling(self) -> bool:
        """Whether the version did anything to the theme."""
        is_here = self.stand is not None or self.stood is not None
        came_or_went = (self.stand is None) != (self.stood is None)
        return is_here and (bool(self.total) or self.is_other_number or came_or_went)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spell:
    """Versions after one another in which something about a theme was the same."""

    told: str
    first: str
    last: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeLife:
    """A theme through the versions of an edition.

    `stands` are its places, oldest first, and `adopted` those in adopted versions; `chapters` what the versions did to it, newest first;
    `still` the adopted versions in which it stood and nothing happened. `titles` and `numbers`
    are what it was called and which number it had, through the adopted versions up to the current
    one. `shown` is its place in the current version, else the newest adopted one, else the newest
    draft; `is_coming`: it stands only in what may replace the current version.
    `came_from` and `went_into` are the names of the passages that it was divided or put together
    from and went on in; `destinations` are the themes of the version in force in which its text
    stands, and how many of its passages do, where it is gone itself.
    """

    name: str
    stands: tuple[Stand, ...]
    adopted: tuple[Stand, ...]
    shown: Stand
    is_coming: bool
    chapters: tuple[Chapter, ...]
    still: tuple[str, ...]
    titles: tuple[Spell, ...]
    numbers: tuple[Spell, ...]
    came_from: tuple[str, ...] = ()
    went_into: tuple[str, ...] = ()
    destinations: tuple[tuple[Stand, int], ...] = ()

    @property
    def title(self) -> str:
        """What it is called, or was called last."""
        return self.shown.text


def number_of(stand: Stand) -> str:
    """A theme's number in a version; "" where it has none."""
    node = stand.passage.node
    return node.number if isinstance(node, Section) else ""


def is_numbered_theme(stand: Stand) -> bool:
    """Whether a heading is a theme, and not a foreword or another part of the policy."""
    node = stand.passage.node
    return isinstance(node, Section) and node.role in _THEMES


def full_title(stand: Stand) -> str:
    """A theme with its number, as its heading reads."""
    node = stand.passage.node
    return heading_of(node) if isinstance(node, Section) else stand.text


def standing(annals: Annals, life: ThemeLife) -> Stand | None:
    """Where a theme stands in the current version; None where it does not."""
    return annals.at(life.name, annals.current.label) if annals.current else None


@lru_cache(maxsize=4)
def theme_lives(annals: Annals) -> tuple[ThemeLife, ...]:
    """The life of every theme that ever stood, in the order in which they came."""
    return tuple(_life(annals, name) for name in _names(annals))


def _names(annals: Annals) -> Iterable[str]:
    return dict.fromkeys(
        stand.name
        for version in annals.edition.versions
        for stand in annals.stands[version.label]
        if stand.is_theme
    )


def _life(annals: Annals, name: str) -> ThemeLife:
    stands = annals.lives[name]
    drafts = {version.label for version in annals.edition.drafts}
    adopted = tuple(stand for stand in stands if stand.version not in drafts)
    chapters = tuple(_chapters(annals, name))
    told = [each for each in chapters if each.is_worth_telling]
    steps = annals.steps(name)
    here = annals.at(name, annals.current.label) if annals.current else None
    later = {version.label for version in annals.ahead}
    past = tuple(stand for stand in adopted if stand.version not in later)
    shown = here or (past or adopted or stands)[-1]
    is_gone = here is None and bool(past)
    return ThemeLife(
        name=name,
        # The last adopted place is what it is called; a draft proposes only.
        stands=adopted or stands,
        adopted=adopted,
        shown=shown,
        is_coming=here is None and not past and bool(adopted),
        chapters=tuple(reversed(told)),
        still=tuple(
            each.version.label
            for each in chapters
            if not each.is_worth_telling and each.stand and not each.version.is_draft
        ),
        titles=_spells((stand, stand.text) for stand in past),
        numbers=_spells((stand, number_of(stand)) for stand in past),
        came_from=tuple(dict.fromkeys(each for step in steps for each in step.came_from)),
        went_into=tuple(dict.fromkeys(each for step in steps for each in step.went_into)),
        destinations=tuple(_destinations(annals, name)) if is_gone else (),
    )


def _spells(told: Iterable[tuple[Stand, str]]) -> tuple[Spell, ...]:
    found = []
    for words, group in groupby(told, key=lambda each: each[1]):
        versions = [stand.version for stand, _ in group]
        found.append(Spell(told=words, first=versions[0], last=versions[-1]))
    return tuple(found)


def _chapters(annals: Annals, name: str) -> Iterator[Chapter]:
    """What each version did to a theme, oldest first; versions that know nothing of it too."""
    before = {new: old for old, new in steps_of(annals.edition)}
    for version in annals.edition.versions:
        after = before.get(version.label, "")
        stand = annals.at(name, version.label)
        stood = annals.at(name, after) if after else None
        lines: tuple[LogLine, ...] = ()
        small = 0
        if after and (stand or stood):
            comparison = annals.edition.compared(after, version.label)
            about = {
                id(change)
                for change in comparison.changes
                if _is_about(change, stood.anchor if stood else "", stand.anchor if stand else "")
            }
            entry = _entry(annals.edition, after, version.label)
            ranked = [
                (not _is_own(line.change, stand, stood), _rank(annals, line.change), line)
                for theme in entry.themes
                for line in theme.lines
                if id(line.change) in about
            ]
            lines = tuple(line for *_, line in sorted(ranked, key=lambda each: each[:2]))
            small = len(about) - len(lines)
        yield Chapter(
            version=version, after=after, stand=stand, stood=stood, lines=lines, small=small
        )


@lru_cache(maxsize=64)
def _entry(edition: Edition, old: str, new: str) -> LogEntry:
    from policylib.language import get

    return entry_of(edition.compared(old, new), get(edition.lang))


def _is_about(change: Change, old: str, new: str) -> bool:
    """Whether a change stands at or below an address of either text; "" for none."""
    if change.node is NodeKind.METADATA:
        return False
    for side, place in ((change.old, old), (change.new, new)):
        if side is not None and place:
            anchors = [part.anchor for part in side.parts] or [side.anchor]
            if any(each == place or each.startswith(f"{place}/") for each in anchors):
                return True
    return False


def _is_own(change: Change, stand: Stand | None, stood: Stand | None) -> bool:
    """Whether a change is about the theme's heading itself."""
    sides = ((change.new, stand), (change.old, stood))
    return any(side and at and side.anchor == at.anchor for side, at in sides)


def _rank(annals: Annals, change: Change) -> int:
    """How heavy a change is: 0 for the heaviest."""
    return HEAVIEST_FIRST.index(group_of(change, annals.language, annals.edition.lang))


def _destinations(annals: Annals, name: str) -> Iterator[tuple[Stand, int]]:
    """Where the passages of a theme that is gone stand in the version in force, most first."""
    current = annals.current
    later = {version.label for version in annals.ahead}
    past = [stand for stand in annals.lives[name] if stand.version not in later]
    past = [stand for stand in past if not annals.edition.version(stand.version).is_draft]
    if current is None or not past:
        return
    last = past[-1]
    counts: Counter[str] = Counter()
    for stand in annals.stands[last.version]:
        if stand.anchor.startswith(f"{last.anchor}/") and not stand.is_heading:
            counts.update({each.home for each in successors(annals, stand.name, current.label)})
    themes = {each.anchor: each for each in annals.stands[current.label] if each.is_theme}
    for home, count in counts.most_common():
        if home in themes:
            yield themes[home], count


def successors(annals: Annals, name: str, label: str) -> tuple[Stand, ...]:
    """Where a passage's words stand in a version: itself, else those that it went on in."""
    own = annals.at(name, label)
    if own is not None:
        return (own,)
    found = []
    seen = [name]
    for each in seen:
        for step in annals.steps(each):
            if step.kind not in {Happened.MERGED, Happened.SPLIT, Happened.REMOVED}:
                continue
            for heir in step.went_into:
                if heir not in seen:
                    seen.append(heir)
                    stand = annals.at(heir, label)
                    found += [stand] if stand else []
    return tuple(found)

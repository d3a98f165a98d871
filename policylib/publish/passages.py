"""Every passage of a release by its name through time: where it stood, and in which words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from policylib.compare import edition_of
from policylib.compare.facts import NodeKind
from policylib.compare.units import Unit, units_of
from policylib.document import Passage, Policy, Role, Section, heading_of, text_of
from policylib.explain.cells import cells_at
from policylib.explain.editions import version_name
from policylib.explain.places import place_name
from policylib.history.lineage import Lineage, Step
from policylib.language import Language, get
from policylib.language.themes import ThemeWords, theme_words
from policylib.publish.edition import Edition, ReleaseVersion
from policylib.publish.frame import Frame


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """A passage in one version: its place there, what sort it is, and its words.

    `wording` are its words as they can stand alone: a row's cells with the names of their columns.
    `above` are the names of the headings that it stands under, the nearest first; `order` is its
    number in that version's reading order.
    """

    name: str
    version: str
    passage: Passage
    kind: NodeKind
    text: str
    wording: str
    above: tuple[str, ...]
    order: int

    @property
    def anchor(self) -> str:
        """Its address in that version."""
        return self.passage.anchor

    @property
    def is_heading(self) -> bool:
        """Whether it is a heading, with text below it."""
        return isinstance(self.passage.node, Section)

    @property
    def is_theme(self) -> bool:
        """Whether it is a theme or another outermost heading of the policy."""
        return self.is_heading and "/" not in self.anchor

    @property
    def home(self) -> str:
        """The address of the theme, or other outermost part, that it stands in."""
        return self.anchor.partition("/")[0]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Annals:
    """The passages of an edition through its versions, and how these are spoken of.

    `stands` are those of each version in reading order, by the version's label; `lives` those of
    each passage, by its name, in the order of the versions. `current` is the version that readers
    ask about (`current_of`), `ahead` what may replace it (`ahead_of`). `line` are the adopted versions that
    the newest one grew out of, also those whose text is not at hand.
    """

    edition: Edition
    lineage: Lineage
    stands: Mapping[str, tuple[Stand, ...]]
    lives: Mapping[str, tuple[Stand, ...]]
    current: ReleaseVersion | None
    ahead: tuple[ReleaseVersion, ...]
    line: tuple[str, ...]
    language: Language
    words: ThemeWords

    def is_past(self, version: ReleaseVersion) -> bool:
        """Whether a draft is done with: a later version was adopted, or a later draft made."""
        return version.is_draft and version not in self.ahead

    def at(self, name: str, label: str) -> Stand | None:
        """A passage as it stands in a version; None where it does not."""
        return next((each for each in self.lives.get(name, ()) if each.version == label), None)

    def steps(self, name: str) -> tuple[Step, ...]:
        """What the adopted versions did to a passage, oldest first."""
        return self.lineage.steps(name, self.line) if name in self.lineage.identities else ()

    def named(self, label: str) -> str:
        """A version as a reader calls it: "version 3.0", "udkast 2 til version 3.0"."""
        if label not in self.stands:
            return self.language.label("version.unknown", version=label)
        return named_version(self.edition.version(label), self.language)

    def versions(self, first: str, last: str) -> str:
        """Versions after one another: "version 1.0", "version 1.0 til 2.1"."""
        if first == last:
            return self.named(first)
        return self.words.versions_many.format(first=first, last=last)

    def since(self, label: str) -> str:
        """From when a version holds, as a reader writes it; "" where nobody knows."""
        if label not in self.stands:
            return ""
        start = self.edition.version(label).policy.metadata.in_force_from
        return self.language.date(start) if start else ""

    def place(self, stand: Stand) -> str:
        """Where a passage stands, in words: "tema 3, »Hvad gør vi?«"."""
        node = stand.passage.node
        if stand.is_theme and isinstance(node, Section):
            return place_name(heading_of(node), self.language)
        sections = list(stand.passage.sections)
        themes = [each for each in sections if each.role is Role.THEME]
        above = sections[sections.index(themes[0]) :] if themes else sections
        return ", ".join(place_name(heading_of(each), self.language) for each in above)


def current_of(edition: Edition) -> ReleaseVersion | None:
    """The version in force, else the newest that was adopted; none where there are but drafts."""
    return edition.in_force or (edition.adopted[-1] if edition.adopted else None)


def ahead_of(edition: Edition) -> tuple[ReleaseVersion, ...]:
    """What may replace the current version: later adopted ones, and drafts not done with."""
    current = current_of(edition)
    if current is None:
        return edition.versions
    after = edition.versions[edition.versions.index(current) + 1 :]
    past = edition.past_drafts
    return tuple(each for each in after if each.label not in past)


def annals_of(edition: Edition) -> Annals | None:
    """The passages of an edition through its versions; None where nobody followed them."""
    return _annals(edition)


@lru_cache(maxsize=4)
def _annals(edition: Edition) -> Annals | None:
    lineage = edition.lineage
    if lineage is None:
        return None
    traced = {each.label for each in lineage.versions}
    stands: dict[str, tuple[Stand, ...]] = {}
    lives: dict[str, list[Stand]] = {}
    for version in edition.versions:
        names = lineage.of(version.label) if version.label in traced else {}
        stands[version.label] = tuple(_stands(version, names))
        for stand in stands[version.label]:
            lives.setdefault(stand.name, []).append(stand)
    last = (edition.adopted or edition.versions)[-1].label
    return Annals(
        edition=edition,
        lineage=lineage,
        stands=stands,
        lives={name: tuple(found) for name, found in lives.items()},
        current=current_of(edition),
        ahead=ahead_of(edition),
        line=lineage.line(last) if last in traced else (),
        language=get(edition.lang),
        words=edition.house.worded(theme_words(edition.lang)),
    )


def _stands(version: ReleaseVersion, names: Mapping[str, str]) -> Sequence[Stand]:
    return [
        Stand(
            name=names[unit.anchor],
            version=version.label,
            passage=unit.passage,
            kind=unit.kind,
            text=text_of(unit.node),
            wording=wording_of(version.policy, unit),
            above=_above(unit.anchor, names),
            order=unit.index,
        )
        for unit in units_of(version.policy)
        if unit.anchor in names
    ]


def _above(anchor: str, names: Mapping[str, str]) -> tuple[str, ...]:
    parts = anchor.split("/")
    found = ("/".join(parts[:count]) for count in range(len(parts) - 1, 0, -1))
    return tuple(names[each] for each in found if each in names)


def wording_of(policy: Policy, unit: Unit) -> str:
    """The words of a passage as they can stand alone: a row's with the names of their columns."""
    text = text_of(unit.node)
    if unit.kind is not NodeKind.TABLE_ROW:
        return text
    told = [f"{name}: {cell}" if name else cell for name, cell in cells_at(policy, unit.anchor)]
    return (", " if unit.is_header else "; ").join(told) or text


def named_version(version: ReleaseVersion, language: Language) -> str:
    """A version as a reader calls it: "version 3.0", "udkast 2 til version 3.0"."""
    return version_name(replace(edition_of(version.policy), version=version.label), language)


def policy_address(frame: Frame, version: ReleaseVersion, anchor: str) -> str:
    """The address of a passage on the page of a version, seen from another page of the release."""
    return frame.to(f"{version.base}.html#{anchor}")

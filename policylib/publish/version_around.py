"""What a version's own page tells of the release around it: its files, its neighbours, its standing.

All of it is plain values, so that a page is made anew only where they changed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from policylib.document import Section, walk
from policylib.publish.edition import Edition, ReleaseVersion
from policylib.publish.layout import changes_folder, permanent_address, theme_page
from policylib.publish.site_versions import (
    Told,
    changes_page,
    house_words,
    is_coming,
    told_versions,
)

Link = tuple[str, str]
"""What a link is called, and the path of the release that it leads to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """A version's surroundings, as links and sentences.

    `notice` says where the version stands today, where a reader could take it for more than it
    is, and `instead` leads to what holds. `ways` lead to what changed and to its neighbours.
    `pins` are the permanent addresses of its headings, `lives` the histories of its outermost
    ones, both by anchor.
    """

    notice: str = ""
    instead: Link | None = None
    files: tuple[Link, ...] = ()
    ways: tuple[Link, ...] = ()
    pins: Mapping[str, str] = field(default_factory=dict)
    lives: Mapping[str, str] = field(default_factory=dict)


BY_ITSELF = Around()
"""A version without a release around it."""


def around_of(edition: Edition, version: ReleaseVersion) -> Around:
    """What the page of a version of the edition tells of the others."""
    words = house_words(edition)
    every = told_versions(edition)
    place = next(at for at, each in enumerate(every) if each.label == version.label)
    told = every[place]
    ways = []
    if told.before:
        old, new = told.before, told.label
        ways = [
            (words.changed_from.format(old=told.before_name), changes_page(old, new)),
            (
                words.side_by_side.format(old=told.before_name, new=told.name),
                f"{changes_folder(old, new)}/parallel.html",
            ),
        ]
    line = [each for each in every if not each.version.is_draft]
    if told in line:
        at = line.index(told)
        ways += [
            (pattern.format(name=near[0].name), near[0].page)
            for pattern, near in (
                (words.version_before, line[:at][-1:]),
                (words.version_after, line[at + 1 :][:1]),
            )
            if near
        ]
    if _is_in_force(told, edition):
        ways += [
            (words.version_proposed.format(name=each.name), each.page)
            for each in every
            if each.version.is_draft and not each.is_past
        ]
    current = next((each for each in line if _is_in_force(each, edition)), None)
    instead = None
    if current is not None and current is not told:
        instead = (words.see_replacing.format(version=current.label), current.page)
        if told in line and told.standing.replaced_by:
            name = words.all_changes.format(old=told.name, new=current.name)
            ways.append((name, changes_page(told.label, current.label)))
    notice = _notice(told, edition)
    names = _headings(edition, version)
    return Around(
        notice=notice,
        instead=instead if notice else None,
        files=told.files,
        ways=tuple(ways),
        pins={anchor: permanent_address(name) for anchor, name in names.items()},
        lives={anchor: theme_page(name) for anchor, name in names.items() if "/" not in anchor},
    )


def _is_in_force(told: Told, edition: Edition) -> bool:
    return edition.in_force is not None and told.label == edition.in_force.label


def _notice(told: Told, edition: Edition) -> str:
    """What must be said of a version that does not hold today; "" for the one that does."""
    words = house_words(edition)
    if told.is_past:
        return words.earlier_draft_banner
    if told.version.is_draft:
        deadline = told.version.policy.metadata.consultation_deadline
        until = f" {words.deadline.format(date=words.day(deadline))}." if deadline else ""
        return words.draft_banner + until
    if told.standing.replaced_by:
        return words.replaced_by.format(version=told.standing.replaced_by)
    start = told.version.policy.metadata.in_force_from
    if is_coming(told) and start and edition.in_force:
        return words.coming_banner.format(date=words.day(start))
    return ""


def _headings(edition: Edition, version: ReleaseVersion) -> dict[str, str]:
    """The names through time of a version's headings, by anchor; none where nobody followed them."""
    if edition.lineage is None:
        return {}
    names = edition.lineage.of(version.label)
    return {
        passage.anchor: names[passage.anchor]
        for passage in walk(version.policy)
        if isinstance(passage.node, Section) and passage.anchor in names
    }

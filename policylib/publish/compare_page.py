"""The page from which any two versions are compared: by links alone, the newer one chosen first.

Each newer version is a fold of the page's own kind (`details`): reached and opened by keyboard,
told by screen readers, narrow enough for a telephone, and short with many versions too.
"""

from dataclasses import dataclass

from policylib.language.site import SiteWords
from policylib.publish.edition import MOST_PAIRED, Edition
from policylib.publish.layout import COMPARE
from policylib.publish.markup import page, stylesheet
from policylib.publish.site_versions import (
    Told,
    changes_page,
    house_words,
    state_of,
    told_versions,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Choice:
    """One older version to hold a newer one against: the link, and when the older one held.

    `whole` is what the link is called where the newer version does not stand above it.
    """

    name: str
    whole: str
    page: str
    told: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Newer:
    """A newer version with every older one that it is compared with, the nearest first."""

    told: Told
    state: str
    is_open: bool
    choices: tuple[_Choice, ...]


def compare_page(edition: Edition) -> str:
    """The page "compare versions"."""
    words = house_words(edition)
    every = {told.label: told for told in told_versions(edition)}
    pairs = edition.pairs()
    chosen = _opened(edition)
    newer = []
    for told in reversed(every.values()):
        choices = tuple(
            _choice(every[pair.old], told, words)
            for pair in reversed(pairs)
            if pair.new == told.label
        )
        if choices:
            newer.append(
                _Newer(
                    told=told,
                    state=state_of(told, words),
                    is_open=told.label == chosen,
                    choices=choices,
                )
            )
    labels = [version.label for version in edition.versions]
    adopted = {version.label for version in edition.adopted}
    far = sorted(
        (pair for pair in pairs if not pair.is_printed),
        key=lambda pair: pair.old in adopted and pair.new in adopted,
    )
    return page(
        "compare.html",
        lang=edition.lang,
        title=f"{words.compare} – {every[edition.newest.label].cover.bare_title}",
        style=stylesheet("screen.css", "site.css"),
        frame=edition.frame(COMPARE),
        words=words,
        cover=every[edition.newest.label].cover,
        newer=newer,
        not_ahead=_command(labels[0], labels[-2], "html") if len(labels) > MOST_PAIRED else "",
        count=len(labels),
        as_pdf=_command(far[-1].old, far[-1].new, "pdf") if far and "pdf" in edition.kinds else "",
    )


def _opened(edition: Edition) -> str:
    """The version that most readers ask about: the newest proposal, else what is in force."""
    newest = edition.versions[-1]
    current = edition.in_force or edition.newest
    return newest.label if newest.is_draft else current.label


def _choice(old: Told, new: Told, words: SiteWords) -> _Choice:
    return _Choice(
        name=words.compare_with.format(old=old.name),
        whole=words.compare_pair.format(old=old.name, new=new.short),
        page=changes_page(old.label, new.label),
        told=state_of(old, words),
    )


def _command(old: str, new: str, ending: str) -> str:
    """What to type for a comparison that is not made ahead."""
    name = f"{old}-{new}.{ending}"
    quoted = [f'"{each}"' if " " in each else each for each in (old, new, name)]
    return f"policylib diff {quoted[0]} {quoted[1]} -o {quoted[2]}"

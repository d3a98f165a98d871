"""The front page of a release: the versions, newest first, and what changed in each."""

from collections.abc import Sequence
from dataclasses import dataclass

from policylib.document import Policy
from policylib.language.publish import publish_words
from policylib.publish.cover import Cover, Standing, cover_of
from policylib.publish.markup import page, stylesheet


@dataclass(frozen=True, slots=True, kw_only=True)
class LandingVersion:
    """A version on the front page; `base` is the path of its files without their endings."""

    policy: Policy
    label: str
    standing: Standing
    base: str
    has_pdf: bool
    is_past_draft: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LandingChange:
    """A comparison on the front page; `base` is its folder."""

    old: str
    new: str
    base: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    cover: Cover
    version: LandingVersion
    changes: tuple[LandingChange, ...]


def landing_page(
    versions: Sequence[LandingVersion],
    changes: Sequence[LandingChange],
    *,
    with_pdf: bool,
    has_changelog: bool,
) -> str:
    """The front page. `versions` stand oldest first, as everywhere; it turns them round."""
    newest = versions[-1].policy
    words = publish_words(newest.metadata.lang)
    entries = [
        _Entry(
            cover=cover_of(version.policy, words, version.standing),
            version=version,
            changes=tuple(change for change in changes if change.new == version.label),
        )
        for version in reversed(versions)
    ]
    cover = cover_of(newest, words)
    return page(
        "index.html",
        lang=newest.metadata.lang,
        title=cover.bare_title,
        style=stylesheet("screen.css", "landing.css"),
        words=words,
        cover=cover,
        entries=entries,
        with_pdf=with_pdf,
        has_changelog=has_changelog,
        foot=(),
    )

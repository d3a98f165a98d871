"""The front page of a release: the versions, newest first, and what changed in each.

Drafts that were heard and done with stand apart below, so that nobody takes one for a rule.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from policylib.document import Policy, Status
from policylib.language.publish import PublishWords, publish_words
from policylib.publish.cover import Cover, Standing, cover_of
from policylib.publish.frame import ALONE, Frame
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
    """One version: its `cover`, its `state` in one line, its files and what changed in it."""

    cover: Cover
    state: str
    is_in_force: bool
    version: LandingVersion
    changes: tuple[LandingChange, ...]


def landing_page(
    versions: Sequence[LandingVersion],
    changes: Sequence[LandingChange],
    *,
    with_pdf: bool,
    has_changelog: bool,
    frame: Frame = ALONE,
) -> str:
    """The front page. `versions` stand oldest first, as everywhere; it turns them round."""
    newest = versions[-1].policy
    words = publish_words(newest.metadata.lang)
    entries = []
    for version in reversed(versions):
        cover = cover_of(version.policy, words, version.standing)
        entries.append(
            _Entry(
                cover=cover,
                state=_state(version.policy, cover, words),
                is_in_force=version.standing.status is Status.IN_FORCE,
                version=version,
                changes=tuple(change for change in changes if change.new == version.label),
            )
        )
    cover = cover_of(newest, words)
    return page(
        "index.html",
        frame=frame,
        lang=newest.metadata.lang,
        title=cover.bare_title,
        style=stylesheet("screen.css", "landing.css"),
        words=words,
        cover=cover,
        entries=[entry for entry in entries if not entry.version.is_past_draft],
        past_drafts=[entry for entry in entries if entry.version.is_past_draft],
        with_pdf=with_pdf,
        has_changelog=has_changelog,
        foot=(),
    )


def _state(policy: Policy, cover: Cover, words: PublishWords) -> str:
    """How far a version has come; of a draft the mark says so, and the deadline matters more."""
    deadline = policy.metadata.consultation_deadline
    if not cover.mark:
        return cover.state
    return f"{words.deadline}: {words.day(deadline)}" if deadline else ""

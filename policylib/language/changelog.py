"""The words of the changelog's page and of the feeds, and which there are in which language."""

from policylib.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangelogWords:
    """Every word that they say of their own; what stands in braces is filled in.

    `entry` names a version in a feed, where it stands among other news.
    """

    lang: str
    title: str
    lead: str
    versions: str
    drafts: str
    drafts_note: str
    past_drafts: str
    past_draft: str
    past_drafts_note: str
    not_rules: str
    heard_until: str
    compared_with: str
    ways: str
    read: str
    see_change: str
    place: str
    place_of: str
    follow: str
    feed_all: str
    feed_substantive: str
    as_text: str
    entry: str
    feed_title: str
    feed_title_substantive: str
    feed_subtitle: str
    feed_subtitle_substantive: str


def changelog_words(lang: str) -> ChangelogWords:
    """The words in a language: English for "en", Danish for all else."""
    if lang.lower().split("-")[0] == "en":
        from policylib.language.changelog_en import ENGLISH

        return ENGLISH
    from policylib.language.changelog_da import DANISH

    return DANISH

"""The words of the pages about themes through time, and of the permanent addresses."""

from collections.abc import Mapping

from policylib.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeWords:
    """Every word that these pages say of their own; what stands in braces is filled in.

    `deeds` and `minor_deeds` say what a version did to a passage, by the names that the lineage
    has for it.
    """

    # all themes
    all_themes: str
    all_lead: str
    in_force: str
    in_version: str
    other_parts: str
    coming: str
    only_drafts: str
    gone: str
    draft: str
    was_called: str
    since: str
    last_changed: str
    never_changed: str
    versions_one: str
    versions_many: str
    text_now_in: str
    text_now_nowhere: str
    # one theme
    history_of: str
    read_now: str
    read_last: str
    addresses_of: str
    stands_in: str
    stood_last: str
    comes_with: str
    came: str
    called_before: str
    number_before: str
    no_number: str
    came_from: str
    went_into: str
    went: str
    text_now: str
    chapters: str
    starts: str
    first: str
    arrived: str
    left: str
    other_number: str
    before_and_now: str
    all_changes: str
    theme_in: str
    past_draft: str
    past_draft_same: str
    still: str
    # permanent addresses
    addresses: str
    addresses_lead: str
    history_here: str
    own_address: str
    see_current: str
    see_version: str
    draft_only: str
    draft_only_past: str
    not_yet: str
    no_longer: str
    joined: str
    not_at_hand: str
    words_came_from: str
    words_went_into: str
    unchanged_since: str
    deeds: Mapping[str, str]
    minor_deeds: Mapping[str, str]
    draft_without: str
    draft_otherwise: str
    draft_elsewhere: str
    earlier_one: str
    earlier_many: str
    without_words: str


def theme_words(lang: str) -> ThemeWords:
    """The words in a language: English for "en", Danish for all else."""
    from policylib.language import code_of

    if code_of(lang) == "en":
        from policylib.language.themes_en import ENGLISH

        return ENGLISH
    from policylib.language.themes_da import DANISH

    return DANISH

"""The words of pages, PDFs and releases: which there are, and in which language."""

import datetime
from collections.abc import Mapping

from policylib.language.dates import format_date
from policylib.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishWords:
    """Every word that publishing prints of its own; what stands in braces is filled in.

    `statuses` and `drafts` have a word for each status, by its name in front matter;
    `word_styles` the names that a Word file shows for its styles.
    """

    lang: str
    # a version
    skip: str
    contents: str
    untitled: str
    field: str
    about: str
    version: str
    version_short: str
    status: str
    statuses: Mapping[str, str]
    adopted_from: str
    replaced_by: str
    drafts: Mapping[str, str]
    adopted_on: str
    adopted_by: str
    in_force_from: str
    in_force_to: str
    in_force_now: str
    proposed_from: str
    in_force_since: str
    in_force_between: str
    was_in_force_between: str
    was_in_force_since: str
    replaces: str
    applies_to: str
    review_by: str
    contact: str
    case_number: str
    deadline: str
    drafted_in: str
    recommended_by: str
    # its text
    notes: str
    note_label: str
    note_back: str
    picture: str
    caption: str
    table: str
    page: str
    of: str
    disclaimer: str
    # what changed
    deleted: str
    inserted: str
    moved_in: str
    moved_out: str
    mark_end: str
    change_number: str
    split_here: str
    joined_here: str
    moved_to: str
    moved_from: str
    moved_between: str
    number_before: str
    no_number: str
    before: str
    now: str
    wording_in_force: str
    wording_adopted: str
    wording_earlier: str
    wording_later: str
    wording_proposed: str
    same_wording: str
    no_value: str
    leads_to: str
    see_place: str
    see_in_version: str
    see_history: str
    see_change: str
    see_change_in_text: str
    in_text: str
    nothing_changed: str
    wordings: str
    wordings_lead: str
    whole_text: str
    choose_view: str
    redline: str
    redline_lead: str
    clean_new: str
    clean_old: str
    page_short: str
    page_from: str
    wordings_from: str
    page_and: str
    page_hint: str
    # side by side
    parallel: str
    word_marks: str
    parallel_lead: str
    parallel_brief: str
    number_short: str
    column_proposed: str
    column_in_force: str
    column_adopted: str
    column_earlier: str
    column_later: str
    column_until: str
    column_from: str
    column_draft: str
    column_earlier_draft: str
    column_later_draft: str
    not_in_old: str
    not_in_new: str
    moved_within_to: str
    moved_within_from: str
    moved_along_to: str
    moved_along_from: str
    stood_so: str
    gap: str
    left_out: str
    left_out_moved: str
    left_out_themes: str
    word_styles: Mapping[str, str]
    language_tag: str
    # a release
    versions: str
    policy: str
    changelog: str

    def day(self, date: datetime.date) -> str:
        """A date as a reader writes it: "13. december 2021"."""
        return format_date(date, self.lang)

    def day_or_nothing(self, date: datetime.date | None) -> str:
        """A date as a reader writes it; "" where there is none."""
        return self.day(date) if date else ""


def publish_words(lang: str) -> PublishWords:
    """The words in a language: English for "en", Danish for all else."""
    if lang.lower().split("-")[0] == "en":
        from policylib.language.publish_en import ENGLISH

        return ENGLISH
    from policylib.language.publish_da import DANISH

    return DANISH

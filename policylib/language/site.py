"""The words of a release's own pages: menu, front page, comparing any two, verifying, access."""

import datetime

from policylib.language.dates import format_date
from policylib.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteWords:
    """Every word that a site says of its own; what stands in braces is filled in.

    `name`, `old` and `new` are what a version is called ("version 3.0", "udkast 2 til version
    3.0"), in `between` their labels ("3.0"), `manifest` is the manifest's file.
    """

    lang: str
    # around every page
    skip: str
    menu: str
    home: str
    compare: str
    themes: str
    changelog: str
    search: str
    about_site: str
    verify: str
    accessibility: str
    disclaimer: str
    # front page
    in_force: str
    newest: str
    coming: str
    drafts: str
    read_policy: str
    read_draft: str
    read_version: str
    files_of: str
    as_pdf: str
    as_word: str
    as_markdown: str
    as_json: str
    changed_last: str
    changes_proposed: str
    all_changes: str
    all_proposed: str
    side_by_side: str
    holds_from: str
    held: str
    held_from: str
    adopted: str
    adopted_by: str
    contact: str
    case_number: str
    deadline: str
    not_in_force: str
    themes_now: str
    theme_history: str
    search_policy: str
    search_hint: str
    earlier: str
    earlier_drafts: str
    earlier_draft: str
    column_version: str
    column_held: str
    column_adopted: str
    column_changed: str
    first_version: str
    since: str
    feeds: str
    feed_all: str
    feed_substantive: str
    # comparing any two
    compare_lead: str
    compare_choose: str
    compare_pair: str
    compare_with: str
    between: str
    compare_more: str
    compare_not_ahead: str
    compare_by_command: str
    # a version's own page
    replaced_by: str
    see_replacing: str
    draft_banner: str
    earlier_draft_banner: str
    coming_banner: str
    version_before: str
    version_after: str
    version_proposed: str
    ways_on: str
    changed_from: str
    permanent_theme: str
    history_of: str
    history_of_part: str
    # verifying
    verify_lead: str
    verify_how: str
    verify_find: str
    verify_compute: str
    verify_compare: str
    verify_windows: str
    verify_powershell: str
    verify_mac: str
    verify_linux: str
    verify_all: str
    verify_all_lead: str
    verify_silence: str
    verify_proves: str
    verify_proof: tuple[str, ...]
    verify_archive: str
    verify_versions: str
    column_status: str
    column_from: str
    column_commit: str
    commit_lead: str
    # access
    access_statement: str
    access_none: str
    access_how: str
    access_pages: tuple[str, ...]
    access_pdf: str
    access_word: str
    access_search: str
    access_trouble: str
    access_contact: str
    access_contact_none: str
    access_not_claimed: str

    def day(self, date: datetime.date) -> str:
        """A date as a reader writes it: "13. december 2021"."""
        return format_date(date, self.lang)


def site_words(lang: str) -> SiteWords:
    """The words in a language: English for "en", Danish for all else."""
    from policylib.language import code_of

    if code_of(lang) == "en":
        from policylib.language.site_en import ENGLISH

        return ENGLISH
    from policylib.language.site_da import DANISH

    return DANISH

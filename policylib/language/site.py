"""The words of a release's own pages: menu, front page, comparing any two, verifying, access."""

from policylib.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteWords:
    """Every word that a site says of its own; what stands in braces is filled in."""

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


def site_words(lang: str) -> SiteWords:
    """The words in a language: English for "en", Danish for all else."""
    from policylib.language import code_of

    if code_of(lang) == "en":
        from policylib.language.site_en import ENGLISH

        return ENGLISH
    from policylib.language.site_da import DANISH

    return DANISH

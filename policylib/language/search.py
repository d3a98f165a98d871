"""The words of the search page, and what a search knows of a language: endings, small words, synonyms."""

from policylib.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchWords:
    """Every word that the search page says of its own; what stands in braces is filled in."""

    title: str
    lead: str
    field: str
    button: str
    hint: str
    results: str
    count_none: str
    count_one: str
    count_many: str
    some_words: str
    also: str
    nothing_typed: str
    try_else: str
    meant: str
    more: str
    shown: str
    was_called: str
    quoted: str
    gone: str
    draft: str
    found_title: str
    without_script: str
    themes: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WordHabits:
    """What a search knows of a language.

    `endings` are those of inflected words, the longest first; `small` are words that a search for
    several words leaves aside; each of `synonyms` is a group of words for much the same thing.
    """

    endings: tuple[str, ...]
    small: tuple[str, ...]
    synonyms: tuple[tuple[str, ...], ...]


def search_words(lang: str) -> SearchWords:
    """The words in a language: English for "en", Danish for all else."""
    from policylib.language import code_of

    if code_of(lang) == "en":
        from policylib.language.search_en import ENGLISH

        return ENGLISH
    from policylib.language.search_da import DANISH

    return DANISH


def word_habits(lang: str) -> WordHabits:
    """What a search knows of a language: English for "en", Danish for all else."""
    from policylib.language import code_of

    if code_of(lang) == "en":
        from policylib.language.search_en import HABITS

        return HABITS
    from policylib.language.search_da import HABITS as DANISH_HABITS

    return DANISH_HABITS

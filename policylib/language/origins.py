"""The words of the answer "where does the text come from?", per language."""

from collections.abc import Mapping


def origin_words(lang: str) -> Mapping[str, str]:
    """The words in a language: English for "en", Danish for all else."""
    if lang.lower().split("-")[0] == "en":
        from policylib.language import origins_en

        return origins_en.WORDS
    from policylib.language import origins_da

    return origins_da.WORDS

"""The words of a language that steer how extracted text is read."""

from types import ModuleType


def words_of(lang: str) -> ModuleType:
    """The lexicon and sentences for a language; Danish for one that we do not have."""
    if lang.casefold().startswith("en"):
        from policylib.language import intake_en

        return intake_en
    from policylib.language import intake_da

    return intake_da

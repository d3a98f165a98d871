"""The words of the short texts for an agenda and for the intranet, and which there are in which language."""

from collections.abc import Mapping

from policylib.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortTextWords:
    """Every word that they say of their own; what stands in braces is filled in.

    Titles and openings have one form for each status by its name in front matter, and one for a
    text that tells none (""). What HR has to fill in stands in brackets.
    """

    lang: str
    # for an agenda
    agenda: str
    agenda_titles: Mapping[str, str]
    case: str
    agenda_openings: Mapping[str, str]
    on: str
    by: str
    deadline: str
    proposal: str
    in_force_from: str
    was_in_force_from: str
    no_longer: Mapping[str, str]
    compared: str
    numbers: str
    number: str
    request: str
    requests: Mapping[str, str]
    enclosures: str
    enclosed: tuple[str, ...]
    # for the intranet
    intranet: str
    intranet_titles: Mapping[str, str]
    dated_title: str
    intranet_openings: Mapping[str, str]
    adopted_by: str
    until: str
    news: str
    rest_one: str
    rest_many: str
    rest_among: str
    all_changes: str
    questions: str
    questions_open: str
    remarks: str


def short_text_words(lang: str) -> ShortTextWords:
    """The words in a language: English for "en", Danish for all else."""
    if lang.lower().split("-")[0] == "en":
        from policylib.language.short_texts_en import ENGLISH

        return ENGLISH
    from policylib.language.short_texts_da import DANISH

    return DANISH

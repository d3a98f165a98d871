"""The words that stand on paper alone: numbers of passages, and what they are for."""

from policylib.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperWords:
    """What PDFs say of their own; what stands in braces is filled in.

    `passage` is read aloud before a passage's number; `passages_hint` tells what the numbers are
    for.
    """

    lang: str
    passage: str
    passages_hint: str


def paper_words(lang: str) -> PaperWords:
    """The words in a language: English for "en", Danish for all else."""
    return _ENGLISH if lang.lower().split("-")[0] == "en" else _DANISH


_DANISH = PaperWords(
    lang="da",
    passage="Afsnit",
    passages_hint="De små tal i højre margen nummererer afsnittene i hvert tema, så man på et møde kan sige »tema 3, afsnit 12«. De står kun i udkast.",
)

_ENGLISH = PaperWords(
    lang="en",
    passage="Passage",
    passages_hint="The small numbers in the right margin count the passages of each theme, so that a meeting can say “theme 3, passage 12”. They stand in drafts only.",
)

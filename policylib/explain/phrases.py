"""A few words of a text quoted so that they stand as a phrase: a clause, a person, a length of time."""

import re
from collections.abc import Set as AbstractSet

from policylib.compare.meaning.telling import Feature
from policylib.language.phrasing import DEFINITE, DESCRIBING_ENDINGS

# The point in "1.000 kr." and the comma in "2,5 år" end no clause, nor does the one in "kl. 16".
_CLAUSE_END = r"[,;:](?=\s|$)|\.(?=\s+[^\W\d_a-zæøå]|\s*$)"
_NEAR = 3


def clause_of(text: str) -> list[str]:
    """The words of a text up to where its first clause ends."""
    return re.split(_CLAUSE_END, text)[0].split()


def with_article(person: Feature, text: str, articles: AbstractSet[str], *, lang: str) -> str:
    """A person with the small word before it: "en medarbejder", "the manager"."""
    before = text[: person.start].split()
    small = before[-1].lower() if before else ""
    is_told = small in articles or small in DEFINITE.get(lang[:2], ())
    return f"{small} {person.words}" if is_told else person.words


def with_owned(words: str, behind: str, *, lang: str) -> str:
    """A length of time in the genitive with what it is a length of: "4 ugers uafbrudt ferie".

    `behind` is the text after it; words that describe are told with that which they describe.
    """
    near = [word.strip(".,;:") for word in clause_of(behind)[:_NEAR]]
    endings = DESCRIBING_ENDINGS.get(lang[:2], ())
    last = next((at for at, word in enumerate(near) if not word.lower().endswith(endings)), 0)
    return " ".join([words, *near[: last + 1]])

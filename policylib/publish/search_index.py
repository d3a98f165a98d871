"""The search index: what can be found, and each word of it in the form that a search compares.

"Orlov" finds "barselsorloven", "loen" finds "løn", "Seniorliv" finds the theme that was called
so. The forms are made here; the page's script makes them of what is typed, by the same rules
(`fold`, `words_of`, `stem_of`), of which it gets the tables.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from policylib.language.search import WordHabits

FOLDED = {"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"}
"""Letters that are also written as two."""

_TABLE = str.maketrans(FOLDED)
_HYPHENS = "-\u2010\u2011\u2013"
_SHORTEST_STEM = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class OldName:
    """What a theme was called before, and in which versions, in words."""

    title: str
    versions: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Something that can be found: a heading or a passage.

    `title` is what its link is called, `address` where it leads, `text` its words; of a heading
    the words are its title. `above` is the number of the heading that it stands under, -1 for
    none. `weight` is how much more a word counts here than in running text. `mark` says that it
    is of a draft, `note` what else is to be known.
    """

    title: str
    address: str
    text: str
    above: int = -1
    weight: int = 1
    mark: str = ""
    note: str = ""
    old_names: tuple[OldName, ...] = ()


@dataclass(slots=True, kw_only=True)
class _Entry:
    """A word of the index: its stem, and the numbers of what it stands in, twice, plus one for old names."""

    stem: str
    places: list[int] = field(default_factory=list)


@lru_cache(maxsize=8192)  # a policy says most of its words many times
def fold(text: str) -> str:
    """Text without case and accents, æ, ø and å as they are written without them."""
    lowered = unicodedata.normalize("NFC", text).replace("\N{SOFT HYPHEN}", "").lower()
    parted = unicodedata.normalize("NFD", lowered.translate(_TABLE))
    return "".join(sign for sign in parted if not unicodedata.category(sign).startswith("M"))


@lru_cache(maxsize=1)
def _words() -> re.Pattern[str]:
    return re.compile(rf"[^\W_]+(?:[{_HYPHENS}][^\W_]+)*")


def words_of(text: str) -> list[tuple[str, ...]]:
    """The words of a text, each with its forms: a word with hyphens as a whole, then its parts."""
    normal = unicodedata.normalize("NFC", text).replace("\N{SOFT HYPHEN}", "")
    found = []
    for whole in _words().findall(normal):
        parts = re.split(f"[{_HYPHENS}]", whole)
        found.append((whole,) if len(parts) == 1 else ("".join(parts), *parts))
    return found


def stem_of(word: str, endings: Sequence[str]) -> str:
    """A word without its ending, folded: "lønnen" → "loen", "samtalerne" → "samtal".

    At least three letters stay; a consonant that an ending doubled is single again.
    """
    bare = unicodedata.normalize("NFC", word).lower()
    for ending in endings:
        if bare.endswith(ending) and len(bare) - len(ending) >= _SHORTEST_STEM:
            bare = bare[: -len(ending)]
            if bare[-1] == bare[-2] and bare[-1] not in "aeiouyæøå":
                bare = bare[:-1]
            break
    return fold(bare)


def is_short_form(word: str) -> bool:
    """Whether a word is written in capitals: "MED", which is another word than "med"."""
    return len(word) > 1 and word.isalpha() and word == word.upper() and word != word.lower()


def index_of(found: Sequence[Found], habits: WordHabits) -> dict[str, list[object]]:
    """The words of what can be found, in order: `words`, their `stems`, and `places`.

    A place is twice the number of what the word stands in, and one more where only an old name
    has it. What is a small word too, but for its capitals ("MED"), also stands in capitals.
    """
    small = {fold(each) for each in habits.small}
    entries: dict[str, _Entry] = {}
    for number, each in enumerate(found):
        for text, place in (
            (each.text, 2 * number),
            *((name.title, 2 * number + 1) for name in each.old_names),
        ):
            for form in (form for forms in words_of(text) for form in forms):
                keys = [fold(form)]
                if keys[0] in small and is_short_form(form):
                    keys.append(fold(form).upper())
                for key in keys:
                    entry = entries.get(key)
                    if entry is None:
                        is_capital = key is not keys[0]
                        stem = key if is_capital else stem_of(form, habits.endings)
                        entry = entries[key] = _Entry(stem=stem)
                    if not entry.places or entry.places[-1] != place:
                        entry.places.append(place)
    ordered = sorted(entries.items())
    return {
        "words": [word for word, _ in ordered],
        "stems": [entry.stem for _, entry in ordered],
        "places": [entry.places for _, entry in ordered],
    }


def synonym_groups(
    habits: WordHabits, own: Mapping[str, Sequence[str]]
) -> list[list[list[tuple[str, str, str]]]]:
    """Groups of words for the same thing, an organisation's own first.

    Each member is one or more words, each folded, its stem, and as it is written; `own` maps a
    word to others.
    """
    groups: Iterable[Sequence[str]] = (
        *((word, *others) for word, others in sorted(own.items())),
        *habits.synonyms,
    )
    return [
        [
            [
                (fold(forms[0]), stem_of(forms[0], habits.endings), forms[0])
                for forms in words_of(member)
            ]
            for member in dict.fromkeys(group)
            if words_of(member)
        ]
        for group in groups
    ]

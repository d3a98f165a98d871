"""Every word that a reader sees, per language: labels, sentences, plurals, dates, messages.

`get(lang)` gives a language's words; `message` words an error or a problem. The tables behind
them are read on first use. Danish is the product's own language and stands in for every one
that is not known.
"""

import datetime
from collections.abc import Mapping
from dataclasses import field
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from policylib.records import dataclass

if TYPE_CHECKING:
    from policylib.errors import PolicylibError, Problem

__all__ = ["Language", "Noun", "code_of", "get", "message"]


class Noun(NamedTuple):
    """A word for a thing: "et afsnit, afsnittet, flere afsnit"; neuter ones have "et"."""

    one: str
    the: str
    many: str
    is_neuter: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """The words of one language.

    `labels` and `sentences` are templates by key, `nouns` the things that can change, by the
    names that the comparison gives them. Both languages have the same keys.
    """

    code: str
    quotes: tuple[str, str]
    labels: Mapping[str, str] = field(repr=False)
    sentences: Mapping[str, str] = field(repr=False)
    nouns: Mapping[str, Noun] = field(repr=False)
    number_words: Mapping[int, tuple[str, str]] = field(repr=False)

    def label(self, key: str, **facts: object) -> str:
        """A label by its key, with its facts filled in."""
        words = self.labels[key]
        return words.format_map(facts) if facts else words

    def sentence(self, key: str, **facts: object) -> str:
        """A sentence by its key, with its facts filled in."""
        return self.sentences[key].format_map(facts)

    def has_sentence(self, key: str) -> bool:
        """Whether there is a sentence of that key."""
        return key in self.sentences

    def noun(self, name: str) -> Noun:
        """The word for a kind of passage; "other" for what has none."""
        return self.nouns.get(name) or self.nouns["other"]

    def quoted(self, words: str) -> str:
        """Words between the language's quotation marks; inner ones of the same kind stay."""
        return f"{self.quotes[0]}{words}{self.quotes[1]}"

    def counted(self, count: int, name: str, adjective: str = "") -> str:
        """Say "1 nyt afsnit", "2 nye afsnit": how many of a kind, with a label `adjective.<name>`."""
        noun = self.noun(name)
        words = [str(count)]
        if adjective:
            form = "many" if count != 1 else ("neuter" if noun.is_neuter else "common")
            words.append(self.labels[f"adjective.{adjective}.{form}"])
        words.append(noun.one if count == 1 else noun.many)
        return " ".join(words)

    def number(self, count: int, *, neuter: bool = False) -> str:
        """A small number as a word, a larger one in digits."""
        pair = self.number_words.get(count)
        return str(count) if pair is None else pair[neuter]

    def listed(self, items: list[str] | tuple[str, ...]) -> str:
        """Join items as "a, b og c"; a list within the list goes first: "a og b samt c"."""
        if len(items) < 2:
            return "".join(items)
        together = f" {self.labels['and']} "
        if together in items[0] and not items[0].startswith(self.quotes[0]):
            return f"{items[0]} {self.labels['besides']} {self.listed(items[1:])}"
        return f"{', '.join(items[:-1])}{together}{items[-1]}"

    def date(self, day: datetime.date) -> str:
        """A date in words."""
        from policylib.language.dates import format_date

        return format_date(day, self.code)


def code_of(lang: str) -> str:
    """The language that is spoken for a language code: "en" for English, else Danish."""
    return "en" if lang.lower().replace("_", "-").split("-")[0] == "en" else "da"


@lru_cache(maxsize=2)
def _language(code: str) -> Language:
    if code == "en":
        from policylib.language import labels_en as labels
        from policylib.language import sentences_en as sentences
    else:
        from policylib.language import labels_da as labels  # type: ignore[no-redef]
        from policylib.language import sentences_da as sentences  # type: ignore[no-redef]
    return Language(
        code=code,
        quotes=labels.QUOTES,
        labels=labels.LABELS,
        sentences=sentences.SENTENCES,
        nouns={name: Noun(*words) for name, words in labels.NOUNS.items()},
        number_words=labels.NUMBER_WORDS,
    )


# The facts of messages that are days.
_DAYS = frozenset({"day", "first", "start", "on", "in_force_from", "adopted_on"})


def get(lang: str) -> Language:
    """The words of a language, by its code ("da", "en", "en-GB")."""
    return _language(code_of(lang))


def message(about: "PolicylibError | Problem", lang: str) -> str:
    """What went wrong, in a language: place, sentence, next step."""
    if code_of(lang) == "en":
        return str(about)
    from policylib.errors import at_place, fill, with_hint
    from policylib.language.messages_da import MESSAGES

    sentence, hint = MESSAGES.get(about.code, (about.sentence, about.hint))
    if about.hint and not hint:
        hint = about.hint
    facts = _as_said(about.facts, lang)
    # What another program said; elsewhere `about` is the reader's own text.
    foreign = "about" if about.code == "frontmatter-broken" else "reason"
    if foreign in facts:
        from policylib.language.foreign_da import in_danish

        facts[foreign] = in_danish(str(facts[foreign]))
    told = at_place(about.file, about.line) + fill(sentence, facts)
    return with_hint(told, fill(hint, facts)) if about.hint else told


def _as_said(facts: Mapping[str, object], lang: str) -> dict[str, object]:
    """The facts of a message with dates in words and decimals as written; what was typed stays.

    A problem that a message tells of is told in the same language.
    """
    from policylib.errors import Problem

    facts = {k: message(v, lang) if isinstance(v, Problem) else v for k, v in facts.items()}
    said = {key: _day_in_words(fact, lang) if key in _DAYS else fact for key, fact in facts.items()}
    return {k: str(v).replace(".", ",") if isinstance(v, float) else v for k, v in said.items()}


def _day_in_words(fact: object, lang: str) -> object:
    import datetime

    from policylib.language.dates import format_date

    try:
        return format_date(datetime.date.fromisoformat(str(fact)), lang)
    except ValueError:
        return fact

"""One telling word of a text, and how it is made from what the lexicon knows."""

from typing import NamedTuple

from policylib.compare.facts import Unit
from policylib.compare.meaning.denial import Denials
from policylib.language.lexicon import Found


class Feature(NamedTuple):
    """One telling word or phrase, where it stands (characters) and what it tells.

    `layer` says what it can be compared with, `kind` its ladder or group, `rank` its strength or
    value. `shy` ones tell nothing by coming or going alone, `vague` ones never anything for sure.
    `verb` is the verb that a modal governs, `bound` what limits a number ("within", "least" …)
    and `lead` the words that say so, `tail` those behind it that do: "før", "at most". `doubt`
    marks a duty that binds nobody by name, and a number of which more may be less.
    """

    layer: str
    kind: str
    rank: float
    words: str
    start: int
    end: int
    sentence: int
    shy: bool = False
    vague: bool = False
    verb: str = ""
    bound: str = ""
    lead: str = ""
    unit: Unit | None = None
    doubt: bool = False
    tail: str = ""


# A phrase and its "not" are quoted whole up to so many words.
_WHOLE = 7


class Telling(Denials):
    """One text, the phrases of which become features."""

    def turned(self, told: Feature, found: Found, denier: int) -> Feature:
        """A feature with the "not" that belongs to it, in its words and in its place."""
        self._forbids.add(denier)
        tokens = self.tokens
        first, last = self.stretch(found, denier)
        words = self.words(first, last)
        if last - first >= _WHOLE:
            ends = sorted((told.words, self.words(denier, denier)), key=words.lower().find)
            words = " … ".join(ends)
        return told._replace(words=words, start=tokens[first].start, end=tokens[last].end)

    def feature(
        self,
        layer: str,
        found: Found,
        *,
        kind: str | None = None,
        rank: float | None = None,
        shy: bool = False,
        vague: bool = False,
        verb: str = "",
    ) -> Feature:
        """A phrase as a feature of this text."""
        tokens = self.tokens
        end = tokens[found.last].end
        is_dotted = tokens[found.last].word in self.lexicon.words.DOTTED_WORDS
        dot = "." if is_dotted and self.text[end : end + 1] == "." else ""
        return Feature(
            layer=layer,
            kind=found.entry.kind if kind is None else kind,
            rank=found.entry.rank if rank is None else rank,
            words=self.words(found.first, found.last) + dot,
            start=tokens[found.first].start,
            end=end + len(dot),
            sentence=tokens[found.first].sentence,
            shy=shy or found.entry.shy,
            vague=vague,
            verb=verb,
        )

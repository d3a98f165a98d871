"""What is counted by its order, and what comes before or after what: "fra fjerde sygedag"."""

from policylib.compare.meaning.limits import Limits
from policylib.compare.meaning.telling import Feature

# Of a noun its ending tells what is ordered: "sygedag", "fraværsdag".
_ENDING = 3
_STEM = 5
_MOST = 366


class Ordered(Limits):
    """One reading of a text for its ordinals, and for its "before" and "after"."""

    def _ordinal(self, at: int) -> tuple[Feature, int] | None:
        rank = self._rank(at)
        if rank is None or self._word(at - 1) in self._words.EVERY:
            return None
        if self._value(at + 1) is not None and self._word(at + 1) not in self._words.HALVES:
            # "De første tre måneder" counts months.
            return None
        noun = self._noun(at)
        last = at + bool(noun)
        limited = at
        while at - limited < 2 and self._word(limited - 1) in self._counts.ON:
            limited -= 1
        found = self._limit(limited)
        bound = ""
        if found is not None and found.entry.kind == "within":
            bound = self._seen_from(found, last)
        is_word = self._word(at) in self._counts.ORDINALS
        made = self._made(
            "ordinal",
            self._ordered(at)[-_ENDING:],
            rank,
            at,
            last,
            dots=int(not is_word and not noun and self._dot(at)),
            # "Den første", "en anden": alone they mostly count nothing.
            shy=is_word and not (bound and rank > 1) and not self._is_listed(at),
            bound=bound,
            limited=limited,
        )
        return made, last

    def _rank(self, at: int) -> float | None:
        """What an ordinal counts: "14.", "14th", "fjerde"; None for any other word."""
        word, counts = self._word(at), self._counts
        if word in counts.ORDINALS:
            return float(counts.ORDINALS[word])
        if counts.ORDINAL_ENDINGS and word.endswith(counts.ORDINAL_ENDINGS):
            return float(word[:-2]) if word[:-2].isdecimal() and len(word) < 6 else None
        if not counts.DOTTED_ORDINALS or not word.isdecimal() or not self._dot(at):
            return None
        before, value = self._word(at - 1), int(word[:4])
        names = self._words.NAMING | self._words.PARAGRAPHS | self._words.DOTTED_UNITS
        behind = self._tokens[at + 1 : at + 2]
        is_within = bool(behind) and behind[0].clause == self._tokens[at].clause
        if before in names or not is_within or not 1 <= value <= _MOST:
            return None
        begun = self._text[behind[0].start]
        return float(value) if begun.islower() and self._word(at + 1).isalpha() else None

    def _noun(self, at: int) -> str:
        """The noun behind an ordinal, in its clause."""
        behind = self._tokens[at + 1 : at + 2]
        if not behind or behind[0].clause != self._tokens[at].clause:
            return ""
        word = behind[0].word
        return word if word.isalpha() and word not in self._counts.NO_NOUNS else ""

    def _ordered(self, at: int) -> str:
        """What an ordinal orders; of "første og anden sygedag" both a "sygedag"."""
        behind = at + 2
        if not self._noun(at) and self._word(at + 1) in self._words.LISTS["and"]:
            is_listed = behind < len(self._tokens) and self._rank(behind) is not None
            return self._noun(behind) if is_listed else ""
        return self._noun(at)

    def _is_listed(self, at: int) -> bool:
        """Whether an "and" joins an ordinal to another: "første og anden sygedag"."""
        joining = self._words.LISTS["and"]
        return any(
            self._word(at + step) in joining and self._rank(at + 2 * step) is not None
            for step in (-1, 1)
            if 0 <= at + 2 * step < len(self._tokens)
        )

    def _side(self, at: int) -> tuple[Feature, int] | None:
        """A "before" or an "after" with what it stands before: "efter beslutningen"."""
        found = self._lexicon.sides.at(self._tokens, at)
        if found is None or found.entry.kind == "none" or self._counts_something(found.last + 1):
            return None
        lexicon, tokens = self._lexicon, self._tokens
        if any(each.at(tokens, at) for each in (lexicon.conditions, lexicon.influence)):
            return None
        behind = found.last + 1
        # "Efter at beslutningen er truffet" comes behind "inden beslutningen".
        behind += self._word(behind) == self._words.THAT
        behind += self._word(behind) in self._words.ARTICLES | self._counts.ON
        is_within = behind < len(tokens) and tokens[behind].clause == tokens[at].clause
        last = behind if is_within else found.last
        told = self._made("order", found.entry.kind, 0, at, last, shy=True)
        return told._replace(verb=self._word(last)[:_STEM] if is_within else ""), found.last

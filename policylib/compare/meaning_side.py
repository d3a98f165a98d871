"""One wording, read once, with what is asked of it many times kept once it was asked for.

Everything is looked up, never searched for: a text of nothing but modals takes no longer per word
than any other.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property

from policylib.compare.facts import Mark, Segment
from policylib.compare.meaning_alignment import Layout, Place, place_of
from policylib.compare.meaning_features import Feature
from policylib.compare.meaning_quantities import features_of
from policylib.document import Role
from policylib.language.lexicon import Lexicon
from policylib.language.tokens import Token, tokens_of

_STEM = 4


class ReadSide:
    """The old or the new wording of a passage: its tokens and features, and where they stand."""

    def __init__(
        self, segments: Sequence[Segment], own: Mark, words: Lexicon, question: Role | None
    ) -> None:
        self.layout = Layout(segments, own)
        self.tokens: tuple[Token, ...] = tokens_of(self.layout.text)
        found = features_of(self.layout.text, words, is_aim=question is Role.WHAT_WE_WANT)
        self.features = sorted(found, key=lambda each: (each.start, each.end, each.layer))

    @cached_property
    def governed(self) -> set[str]:
        """The verbs that stand under a modal."""
        return {each.verb for each in self.features if each.layer == "modal"}

    @cached_property
    def _starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    @cached_property
    def _ends(self) -> list[int]:
        return [token.end for token in self.tokens]

    @cached_property
    def _modals(self) -> dict[int, list[Feature]]:
        modals: dict[int, list[Feature]] = {}
        for each in self.features:
            if each.layer == "modal" and not each.shy:
                modals.setdefault(each.sentence, []).append(each)
        return modals

    @cached_property
    def _wholes(self) -> dict[int, str]:
        sentences: dict[int, list[str]] = {}
        for token in self.tokens:
            sentences.setdefault(token.sentence, []).append(token.word)
        return {key: " ".join(words) for key, words in sentences.items()}

    @cached_property
    def _by_word(self) -> dict[str, list[Token]]:
        tokens: dict[str, list[Token]] = {}
        for token in self.tokens:
            tokens.setdefault(token.word, []).append(token)
        return tokens

    @cached_property
    def _by_stem(self) -> dict[str, set[tuple[str, int]]]:
        words: dict[str, set[tuple[str, int]]] = {}
        for token in self.tokens:
            words.setdefault(token.word[:_STEM], set()).add((token.word, token.sentence))
        return words

    def is_kept(self, feature: Feature) -> bool:
        """Whether the feature's words stand in the other wording too."""
        return self.layout.is_kept(feature.start, feature.end)

    def place(self, feature: Feature) -> Place:
        """Where a feature stands, seen alike from both sides."""
        return place_of(self.layout, feature)

    def sentence(self, feature: Feature) -> str:
        """The words of the sentence in which a feature stands."""
        return self._wholes.get(feature.sentence, "")

    def behind(self, place: int, count: int = 1) -> tuple[Token, ...]:
        """The first tokens at or behind a place in the text."""
        first = bisect_left(self._starts, place)
        return self.tokens[first : first + count]

    def neighbours(self, feature: Feature) -> tuple[str, str]:
        """The words right before and behind a feature."""
        before = bisect_right(self._ends, feature.start) - 1
        behind = self.behind(feature.end)
        return (self.tokens[before].word if before >= 0 else ""), (behind[0].word if behind else "")

    def nearest_modal(self, feature: Feature) -> Feature | None:
        """The modal of the same sentence that stands nearest to a feature."""
        modals = self._modals.get(feature.sentence, [])
        at = bisect_left(modals, feature.start, key=lambda each: each.start)
        near = modals[max(0, at - 1) : at + 1]
        return min(
            near, key=lambda each: (abs(each.start - feature.start), each.start), default=None
        )

    def tokens_of(self, words: frozenset[str]) -> list[Token]:
        """Every token that is one of these words, in the order of the text."""
        return sorted(token for word in words for token in self._by_word.get(word, ()))

    def sentences_with_stem(self, stem: str) -> set[int]:
        """The sentences with a word that begins like this; the stem has at least four letters."""
        return {at for word, at in self._by_stem.get(stem[:_STEM], ()) if word.startswith(stem)}

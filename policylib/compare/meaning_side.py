"""One wording, read once, with what is asked of it many times kept ready.

Everything is looked up, never searched for: a text of nothing but modals takes no longer per word
than any other.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from policylib.compare.facts import Mark, Segment
from policylib.compare.meaning_alignment import Layout, place_of
from policylib.compare.meaning_features import Feature, Wording
from policylib.compare.meaning_quantities import quantities_of
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
        wording = Wording(self.layout.text, self.tokens, words, question)
        found = [*wording.features(), *quantities_of(wording)]
        self.features = sorted(found, key=lambda each: (each.start, each.end, each.layer))
        self._starts = [token.start for token in self.tokens]
        self._ends = [token.end for token in self.tokens]
        self._modals: dict[int, list[Feature]] = {}
        for each in self.features:
            if each.layer == "modal" and not each.shy:
                self._modals.setdefault(each.sentence, []).append(each)
        self._sentences: dict[int, list[str]] = {}
        self._by_word: dict[str, list[Token]] = {}
        self._by_stem: dict[str, set[tuple[str, int]]] = {}
        for token in self.tokens:
            self._sentences.setdefault(token.sentence, []).append(token.word)
            self._by_word.setdefault(token.word, []).append(token)
            self._by_stem.setdefault(token.word[:_STEM], set()).add((token.word, token.sentence))
        self.governed = {each.verb for each in self.features if each.layer == "modal"}
        self._wholes = {key: " ".join(words) for key, words in self._sentences.items()}

    def is_kept(self, feature: Feature) -> bool:
        """Whether the feature's words stand in the other wording too."""
        return self.layout.is_kept(feature.start, feature.end)

    def place(self, feature: Feature) -> tuple[int, int]:
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

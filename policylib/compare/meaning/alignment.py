"""How two wordings lie against each other: what stands unchanged, and which sentences correspond.

A place's *height* is the number of unchanged characters before it. It is the same from both
sides, so that whatever is decided by it is decided alike with old and new exchanged.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from policylib.compare.facts import Mark, Segment
from policylib.compare.meaning.telling import Feature
from policylib.language.tokens import Token

_LONG = 60
_WHOLE_WORD = 7


def near_edits(segments: Sequence[Segment]) -> list[Segment]:
    """The segments without whole sentences that no edit touches: what they say cancels out.

    Cut only where a sentence surely ends: behind a long word in small letters, before a capital.
    """
    kept: list[Segment] = []
    last = len(segments) - 1
    for number, segment in enumerate(segments):
        text = segment.text
        if segment.mark == "=" and len(text) > _LONG:
            ends = [at + 2 for at in _ends_of_sentences(text)]
            if ends:
                before = text[: ends[0]] if number else ""
                behind = text[ends[-1] :] if number < last else ""
                segment = Segment("=", before + behind)  # noqa: PLW2901 - the same, shortened
        kept.append(segment)
    return kept


def _ends_of_sentences(text: str) -> Iterator[int]:
    at = text.find(". ")
    while at != -1:
        word = text[max(0, at - _WHOLE_WORD) : at]
        is_word = len(word) == _WHOLE_WORD and word.isalpha() and word.islower()
        if is_word and text[at + 2 : at + 3].isupper():
            yield at
        at = text.find(". ", at + 1)


class Layout:
    """One side of the segments: its text, and where it was edited."""

    def __init__(self, segments: Sequence[Segment], own: Mark) -> None:
        self.text = "".join(text for mark, text in segments if mark in ("=", own))
        self._starts: list[int] = []
        self._heights: list[int] = []
        self._kept: list[bool] = []
        at = height = 0
        for mark, text in segments:
            if mark not in ("=", own) or not text:
                continue
            self._starts.append(at)
            self._heights.append(height)
            self._kept.append(mark == "=")
            at += len(text)
            height += len(text) if mark == "=" else 0

    def height(self, place: int) -> int:
        """How many unchanged characters stand before a place."""
        if not self._starts:
            return 0
        run = bisect_right(self._starts, place) - 1
        return self._heights[run] + (place - self._starts[run] if self._kept[run] else 0)

    def is_kept(self, start: int, end: int) -> bool:
        """Whether the whole stretch stands in the other text too."""
        first = bisect_right(self._starts, start) - 1
        last = bisect_right(self._starts, max(start, end - 1)) - 1
        return all(self._kept[first : last + 1])

    def places(self, tokens: Sequence[Token]) -> Iterator[tuple[int, bool]]:
        """For each token in order its height, and whether it is kept whole."""
        run, last = 0, len(self._starts) - 1
        for token in tokens:
            while run < last and self._starts[run + 1] <= token.start:
                run += 1
            is_kept = self._kept[run]
            height = self._heights[run] + (token.start - self._starts[run] if is_kept else 0)
            ends_here = run == last or token.end <= self._starts[run + 1]
            yield height, is_kept if ends_here else self.is_kept(token.start, token.end)

    def depth(self, place: int) -> int:
        """How far inside an edited stretch a place lies; 0 where it is unchanged."""
        run = bisect_right(self._starts, place) - 1
        return 0 if self._kept[run] else place - self._starts[run]


class Sentences:
    """Which sentences of the old wording correspond to which of the new: groups of both."""

    def __init__(
        self, old: Layout, new: Layout, old_tokens: Sequence[Token], new_tokens: Sequence[Token]
    ) -> None:
        self._parents: dict[tuple[int, int], tuple[int, int]] = {}
        heights: dict[int, list[tuple[int, int]]] = {}
        kept: dict[tuple[int, str], tuple[int, int]] = {}
        joined: tuple[tuple[int, int], tuple[int, int]] | None = None
        for side, layout, tokens in ((0, old, old_tokens), (1, new, new_tokens)):
            for token, (height, is_kept) in zip(tokens, layout.places(tokens), strict=True):
                node = (side, token.sentence)
                self._parents.setdefault(node, node)
                if not is_kept:
                    heights.setdefault(height, []).append(node)
                elif side == 0:
                    kept[height, token.word] = node
                elif (height, token.word) in kept:
                    pair = (kept[height, token.word], node)
                    if pair != joined:
                        self._join(*pair)
                        joined = pair
        for nodes in heights.values():
            if {side for side, _ in nodes} == {0, 1}:
                for node in nodes[1:]:
                    self._join(nodes[0], node)
        self._sides: dict[tuple[int, int], set[int]] = {}
        for node in list(self._parents):
            self._sides.setdefault(self._root(node), set()).add(node[0])

    def _root(self, node: tuple[int, int]) -> tuple[int, int]:
        while self._parents[node] != node:
            self._parents[node] = self._parents[self._parents[node]]
            node = self._parents[node]
        return node

    def _join(self, one: tuple[int, int], other: tuple[int, int]) -> None:
        one, other = self._root(one), self._root(other)
        if one != other:
            self._parents[other] = one

    def group(self, side: int, sentence: int) -> tuple[int, int]:
        """The group of a sentence; two sentences correspond where it is the same."""
        return self._root((side, sentence))

    def is_shared(self, side: int, sentence: int) -> bool:
        """Whether the sentence has a counterpart at all."""
        return len(self._sides[self.group(side, sentence)]) == 2


# Height, depth, and whether the words were edited: what orders signals alike from both sides.
Place = tuple[int, int, bool]


def place_of(layout: Layout, feature: Feature) -> Place:
    """Where a feature stands, seen alike from both sides."""
    is_edited = not layout.is_kept(feature.start, feature.end)
    return layout.height(feature.start), layout.depth(feature.start), is_edited

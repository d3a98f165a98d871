"""The signals of an edited passage: which of its words make it bind, allow or count differently.

    "Lederen kan tilbyde en samtale."  →  "Lederen skal så vidt muligt tilbyde en samtale."

Each wording is read for its telling words (`features`, `quantities`), words that
stand unchanged at the same place cancel out, what is left is held against the corresponding
sentence of the other wording, and the rules (`rules`) say what a difference means.
Everything here is evidence found by fixed rules, never a verdict on law.
"""

from collections.abc import Sequence
from itertools import product, takewhile

from policylib.compare.facts import Segment, Signal
from policylib.compare.meaning.alignment import Sentences, near_edits
from policylib.compare.meaning.alone import Alone
from policylib.compare.meaning.caution import Caution
from policylib.compare.meaning.order import Told, in_order
from policylib.compare.meaning.rules import (
    came,
    changed,
    family_of,
    is_equal,
    may_pair,
    mirrored,
)
from policylib.compare.meaning.shifts import Shifts
from policylib.compare.meaning.side import ReadSide
from policylib.compare.meaning.swaps import swapped
from policylib.compare.meaning.telling import Feature
from policylib.document import Role
from policylib.language.lexicon import Actors, Lexicon, lexicon
from policylib.records import replace

_PERSONS = frozenset(("actor", "scope"))
_MANY = 200
_LONGEST_ENDING = 4


def signals_of(
    segments: Sequence[Segment],
    *,
    lang: str = "da",
    question: Role | None = None,
    actors: Actors | None = None,
) -> tuple[Signal, ...]:
    """The signals of one passage, the most important first.

    `segments` rebuild both wordings; with `-` or `+` alone the passage went or came as a whole.
    `question` is the question that it answers: under "Hvad vil vi?" a "vil" is no duty. `actors`
    are a municipality's own names with their aliases. Swapping old and new mirrors the result.
    """
    if all(segment.mark == "=" for segment in segments):
        return ()
    return _Comparison(near_edits(segments), lexicon(lang, actors), question).signals()


class _Comparison:
    """One passage's two wordings, held against each other."""

    def __init__(self, segments: Sequence[Segment], words: Lexicon, question: Role | None) -> None:
        self._words = words
        self._old = ReadSide(segments, "-", words, question)
        self._new = ReadSide(segments, "+", words, question)
        self._sides = (self._old, self._new)
        self._sentences = Sentences(
            self._old.layout, self._new.layout, self._old.tokens, self._new.tokens
        )

        self._alone = Alone(self._sides, self._sentences, words)

    def signals(self) -> tuple[Signal, ...]:
        old, new = self._uncancelled()
        pairs, old, new = self._paired(old, new)
        told = [
            Told(signal, min(self._old.place(o), self._new.place(n)), o, n)
            for o, n in pairs
            if (signal := self._changed(o, n))
        ]
        told.extend(self._alone.told(*_without_settled(pairs, old, new, self._words)))
        told.extend(list(swapped(self._sides, told, self._words)))
        told.extend(list(Shifts(self._sides, self._sentences, self._words).told(told)))
        return in_order(Caution(self._sides, self._sentences, self._words).weighed(told))

    def _changed(self, old: Feature, new: Feature) -> Signal | None:
        floor = self._floor(old, new)
        if floor:
            return floor
        if old.layer in _PERSONS and self._only_told_from_the_other_end(old, new):
            return None
        signal = changed(old, new, self._words.words)
        if signal and signal.direction and not self._counts_the_same(old, new):
            return replace(signal, direction=None, uncertain=True)
        if signal and old.layer == new.layer == "modal" and self._turns_a_limit(old, new):
            return replace(signal, uncertain=True)
        return signal

    def _only_told_from_the_other_end(self, old: Feature, new: Feature) -> bool:
        """Whether two stand in both wordings, where another verb tells who does what to whom.

        "HR udleverer kort til vikarer", "Vikarer får kort af HR": nobody's task went to another.
        """
        return all(
            self._alone.is_named(index, each.sentence, kind)
            and each.sentence in side.sentences_with_edited_verbs
            for index, (side, each) in enumerate(zip(self._sides, (old, new), strict=True))
            for kind in (old.kind, new.kind)
        )

    def _floor(self, old: Feature, new: Feature) -> Signal | None:
        """A "mindst" that came or went before the same number binds more or less."""
        if old.layer not in {"number", "frequency"} or old[:3] != new[:3]:
            return None
        floors = [
            each.lead.strip() if each.lead.strip().lower() in self._words.words.FLOORS else ""
            for each in (old, new)
        ]
        if bool(floors[0]) == bool(floors[1]) or (old.bound and new.bound):
            return None
        index = 1 if floors[1] else 0
        feature = (old, new)[index]._replace(
            layer="force", kind="booster", words=floors[index], unit=None
        )
        ladder, unsure = self._alone.ladder(index, feature)
        # "mindst fem års ansættelse" is what a right asks for, not what it gives.
        asks = old.kind == "year" or self._sides[index].has_condition(feature)
        signal = came(feature, ladder=ladder, uncertain=unsure or asks)
        return signal if index or signal is None else mirrored(signal)

    def _turns_a_limit(self, old: Feature, new: Feature) -> bool:
        """Whether a ban and a duty may set one limit.

        "Må ikke være under 14 dage", "skal være mindst 14 dage".
        """
        if "prohibition" not in {old.kind, new.kind} or old.kind == new.kind:
            return False
        if old.verb != new.verb:
            return False
        nots = self._words.words.NOT
        limits = [
            {
                (each.kind, each.rank, each.bound, not nots.isdisjoint(each.lead.lower().split()))
                for each in side.features
                if each.layer == "number" and each.sentence == modal.sentence and each.bound
            }
            for side, modal in zip(self._sides, (old, new), strict=True)
        ]
        return any(
            (kind, rank, bound, not is_turned) in limits[1]
            for kind, rank, bound, is_turned in limits[0]
        )

    def _counts_the_same(self, old: Feature, new: Feature) -> bool:
        """Whether two counts are of one thing: "én reference", "to referencer"."""
        if old.layer != "number" or new.layer != "number" or old.kind or new.kind:
            return True
        one, other = (
            behind[0].word if (behind := side.behind(each.end)) else ""
            for side, each in zip(self._sides, (old, new), strict=True)
        )
        shared = sum(
            1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
        )
        return max(len(one), len(other)) - shared <= _LONGEST_ENDING

    def _uncancelled(self) -> tuple[list[Feature], list[Feature]]:
        """The features that do not stand unchanged at the same place of both wordings."""
        keys: list[dict[tuple[object, ...], int]] = [{}, {}]
        for side, known in zip(self._sides, keys, strict=True):
            for index, feature in enumerate(side.features):
                if side.is_kept(feature):
                    place = side.layout.height(feature.start)
                    known[(place, *feature[:4], *feature[7:9], feature.bound)] = index
        common = keys[0].keys() & keys[1].keys()
        left: list[list[Feature]] = []
        for side, known in zip(self._sides, keys, strict=True):
            gone = {known[key] for key in common}
            left.append([f for index, f in enumerate(side.features) if index not in gone])
        return left[0], left[1]

    def _paired(
        self, old: list[Feature], new: list[Feature]
    ) -> tuple[list[tuple[Feature, Feature]], list[Feature], list[Feature]]:
        """What became what: nearest first, inside one gap before equal ones further away."""
        groups = self._grouped(0, old), self._grouped(1, new)
        candidates = []
        for key, indexes in groups[0].items():
            # Both sides alike, so that even a text of nothing but modals mirrors.
            for i, j in product(indexes[:_MANY], groups[1].get(key, ())[:_MANY]):
                cost = self._cost(old[i], new[j])
                if cost is not None:
                    candidates.append((*cost, i + j, abs(i - j), i, j))
        candidates.sort(key=lambda each: each[:-2])
        taken_old: set[int] = set()
        taken_new: set[int] = set()
        pairs = []
        for *_, i, j in candidates:
            if i not in taken_old and j not in taken_new:
                taken_old.add(i)
                taken_new.add(j)
                pairs.append((old[i], new[j]))
        return (
            pairs,
            [feature for i, feature in enumerate(old) if i not in taken_old],
            [feature for j, feature in enumerate(new) if j not in taken_new],
        )

    def _grouped(self, side: int, features: list[Feature]) -> dict[tuple[object, str], list[int]]:
        """The features that may be held against each other: by sentences and family."""
        found: dict[tuple[object, str], list[int]] = {}
        for index, feature in enumerate(features):
            key = (self._sentences.group(side, feature.sentence), family_of(feature))
            found.setdefault(key, []).append(index)
        return found

    def _cost(self, old: Feature, new: Feature) -> tuple[int, ...] | None:
        height_old, height_new = self._old.place(old)[0], self._new.place(new)[0]
        same_deed = self._does_the_same(old, new)
        same_gap = height_old == height_new or same_deed
        if not may_pair(old, new, same_gap=same_gap):
            return None
        if old.layer == "negation" and self._is_another_not(old, new):
            return None
        equal = is_equal(old, new)
        if old.layer == "list" and not equal and not self._is_swapped(old, new):
            return None
        kept_one = self._old.is_kept(old) or self._new.is_kept(new)
        return (
            not same_gap,
            not equal and not same_deed,
            old.kind != new.kind,
            kept_one,
            abs(height_old - height_new),
        )

    def _is_another_not(self, old: Feature, new: Feature) -> bool:
        """Whether an "uden" further on denies something else than an "ingen" did."""
        without = self._words.nots.WITHOUT
        return (old.words.lower() in without) != (new.words.lower() in without)

    def _does_the_same(self, old: Feature, new: Feature) -> bool:
        """Whether somebody stands alone in a clause of the same words in both wordings.

        "TR kan deltage, hvis …" and "Hvis …, kan tillidsrepræsentanten deltage": nobody else does.
        """
        if old.layer != "actor" or new.layer != "actor":
            return False
        one, other = self._old.clause_around(old), self._new.clause_around(new)
        return len(one & other) > max(1, max(len(one), len(other)) // 2)

    def _is_swapped(self, old: Feature, new: Feature) -> bool:
        before, behind = zip(self._old.neighbours(old), self._new.neighbours(new), strict=True)
        return before[0] == before[1] or behind[0] == behind[1]


def _without_settled(
    pairs: list[tuple[Feature, Feature]],
    old: list[Feature],
    new: list[Feature],
    words: Lexicon,
) -> tuple[list[Feature], list[Feature]]:
    """What is left without the "not" of a phrase that another phrase took the place of.

    "Er forbudt" → "må ikke", "behøver ikke" → "skal": no negation came or went.
    """
    settled: tuple[list[Feature], list[Feature]] = ([], [])
    for pair in pairs:
        if any(f.layer != "modal" for f in pair):
            continue
        forbids = [f.kind == "prohibition" and f.rank != 5 for f in pair]
        if all(forbids) or (not any(forbids) and not _are_but_for_a_not(*pair, words)):
            for stretches, each in zip(settled, pair, strict=True):
                stretches.append(each)
    if not settled[0]:
        return old, new
    inside = [
        {place for each in stretches for place in range(each.start, each.end)}
        for stretches in settled
    ]
    return (
        [f for f in old if f.layer != "negation" or f.start not in inside[0]],
        [f for f in new if f.layer != "negation" or f.start not in inside[1]],
    )


def _are_but_for_a_not(one: Feature, other: Feature, words: Lexicon) -> bool:
    """Whether two phrases are one, with and without its "not": "har ret til", "har ingen ret til"."""
    small = words.words.NOT | words.words.NOBODY | words.nots.DOING
    cores = [
        {
            word.strip(",;:").removesuffix("s")
            for word in each.words.lower().split()
            if word not in small
        }
        for each in (one, other)
    ]
    return cores[0] <= cores[1] or cores[1] <= cores[0]

"""The signals of an edited passage: which of its words make it bind, allow or count differently.

    "Lederen kan tilbyde en samtale."  →  "Lederen skal så vidt muligt tilbyde en samtale."

Each wording is read for its telling words (`meaning_features`, `meaning_quantities`), words that
stand unchanged at the same place cancel out, what is left is held against the corresponding
sentence of the other wording, and the rules (`meaning_rules`) say what a difference means.
Everything here is evidence found by fixed rules, never a verdict on law.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import product, takewhile
from typing import NamedTuple

from policylib.compare.facts import Direction, Segment, Signal, SignalType
from policylib.compare.meaning_alignment import Place, Sentences
from policylib.compare.meaning_features import Feature
from policylib.compare.meaning_rules import (
    came,
    changed,
    family_of,
    is_equal,
    may_pair,
    mirrored,
)
from policylib.compare.meaning_side import ReadSide
from policylib.document import Role
from policylib.language.lexicon import Actors, Lexicon, lexicon
from policylib.records import replace

_TOLD_OF_WHOLES = frozenset(("modal", "influence", "amount", "frequency", "date", "paragraph"))
_NAMED = frozenset(("person", "quantifier"))
_IMPORTANCE = {kind: place for place, kind in enumerate(SignalType)}
_MANY = 200
_LONGEST_ENDING = 4
# Between "bør" and "skal" the ladder has a rung for the hedged duty.
_HEDGED_RANK = 4


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
    return _Comparison(segments, lexicon(lang, actors), question).signals()


class _Told(NamedTuple):
    """A signal with the features behind it and the place that orders it."""

    signal: Signal
    place: Place
    old: Feature | None
    new: Feature | None


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

        self._named = self._who_stands(0), self._who_stands(1)

    def signals(self) -> tuple[Signal, ...]:
        old, new = self._uncancelled()
        pairs, old, new = self._paired(old, new)
        told = [
            _Told(signal, min(self._old.place(o), self._new.place(n)), o, n)
            for o, n in pairs
            if (signal := self._changed(o, n))
        ]
        told.extend(self._alone(old, new))
        return _ordered(_without_doubles(_with_hedges_weighed(told)))

    def _changed(self, old: Feature, new: Feature) -> Signal | None:
        signal = changed(old, new, self._words.words)
        if signal and signal.direction and not self._counts_the_same(old, new):
            return replace(signal, direction=None, uncertain=True)
        return signal

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
                    place = (side.layout.height(feature.start), side.layout.height(feature.end - 1))
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
        same_gap = height_old == height_new
        if not may_pair(old, new, same_gap=same_gap):
            return None
        equal = is_equal(old, new)
        if old.layer == "list" and not equal and not self._is_swapped(old, new):
            return None
        kept_one = self._old.is_kept(old) or self._new.is_kept(new)
        return (
            not same_gap,
            not equal,
            old.kind != new.kind,
            kept_one,
            abs(height_old - height_new),
        )

    def _is_swapped(self, old: Feature, new: Feature) -> bool:
        before, behind = zip(self._old.neighbours(old), self._new.neighbours(new), strict=True)
        return before[0] == before[1] or behind[0] == behind[1]

    def _alone(self, old: list[Feature], new: list[Feature]) -> Iterator[_Told]:
        """What came or went without becoming anything else."""
        repeated = {self._likeness(0, f) for f in old} & {self._likeness(1, f) for f in new}
        for index, features in enumerate((old, new)):
            for feature in features:
                if self._likeness(index, feature) in repeated:
                    continue
                told = self._one_alone(index, feature)
                if told and not self._stands_elsewhere(index, feature):
                    yield told

    def _likeness(self, index: int, feature: Feature) -> tuple[object, ...]:
        """A feature with its whole sentence: a sentence that only moved says nothing new."""
        return (*feature[:3], feature.bound, self._sides[index].sentence(feature))

    def _who_stands(self, index: int) -> frozenset[tuple[object, str]]:
        """Who is named in which sentences of one wording."""
        return frozenset(
            (self._sentences.group(index, each.sentence), each.kind)
            for each in self._sides[index].features
            if family_of(each) in _NAMED
        )

    def _stands_elsewhere(self, index: int, feature: Feature) -> bool:
        """Whether somebody who came or went is named in the other wording all the same."""
        if family_of(feature) not in _NAMED:
            return False
        return (self._sentences.group(index, feature.sentence), feature.kind) in self._named[
            1 - index
        ]

    def _one_alone(self, index: int, feature: Feature) -> _Told | None:
        shared = self._sentences.is_shared(index, feature.sentence)
        place = self._sides[index].place(feature)
        signal: Signal | None
        if not shared:
            if family_of(feature) not in _TOLD_OF_WHOLES or feature.layer == "haste":
                return None
            if family_of(feature) in {"amount", "frequency"} and not feature.unit:
                return None
            signal = came(feature, ladder="obligation", uncertain=False)
            return self._told(index, signal, place, feature)
        if feature.layer == "modal":
            bare = self._bare_present(index, feature)
            if bare:
                spelled = self._with_verb(index, feature)
                pair = (bare, spelled) if index else (spelled, bare)
                signal = changed(*pair, self._words.words)
                return _Told(signal, place, *pair) if signal else None
        if feature.layer == "quantifier" and not self._stands_before_kept(index, feature):
            return None
        ladder, unsure = self._ladder(index, feature)
        if feature.kind == "only":
            # What was limited to some may be wholly forbidden now.
            unsure = unsure or not self._stands_before_kept(index, feature)
        signal = came(feature, ladder=ladder, uncertain=unsure)
        return self._told(index, signal, place, feature)

    def _stands_before_kept(self, index: int, quantifier: Feature) -> bool:
        """Whether the word that "alle" is about stands in both wordings."""
        side = self._sides[index]
        behind = side.behind(quantifier.end)
        return bool(behind) and side.layout.is_kept(behind[0].start, behind[0].end)

    def _told(
        self, index: int, signal: Signal | None, place: Place, feature: Feature
    ) -> _Told | None:
        if signal is None:
            return None
        if index == 0:
            return _Told(mirrored(signal), place, feature, None)
        return _Told(signal, place, None, feature)

    def _bare_present(self, index: int, modal: Feature) -> Feature | None:
        """The bare verb in the other wording that this one has under a modal: itself a duty."""
        words = self._words.words
        is_loose = modal.vague or modal.kind == "right"
        if not modal.verb or (is_loose and modal.verb in words.STATES):
            return None
        group = self._sentences.group(index, modal.sentence)
        other = 1 - index
        side = self._sides[other]
        for token in side.tokens_of(words.presents_of(modal.verb) - side.governed):
            if self._sentences.group(other, token.sentence) == group:
                return Feature(
                    layer="modal",
                    kind="obligation",
                    rank=5,
                    start=token.start,
                    end=token.end,
                    words=side.layout.text[token.start : token.end],
                    sentence=token.sentence,
                )
        return None

    def _with_verb(self, index: int, modal: Feature) -> Feature:
        """The phrase "skal indhente" in one, where the verb follows soon."""
        side = self._sides[index]
        for token in side.behind(modal.end, 3):
            if token.word == modal.verb and token.sentence == modal.sentence:
                between = side.layout.text[modal.end : token.end]
                return modal._replace(words=f"{modal.words}{between}", end=token.end)
        return modal

    def _ladder(self, index: int, feature: Feature) -> tuple[str, bool]:
        """The ladder on which a word's sentence stands, and whether that is in doubt."""
        side = self._sides[index]
        if feature.layer == "modal":
            # "accepterer ikke" forbids by its own "ikke": without it the sentence permits.
            forbids = feature.kind == "prohibition" and " " in feature.words
            return feature.kind, not forbids and self._keeps_verb(index, feature)
        nearest = side.nearest_modal(feature)
        if nearest is None:
            return "obligation", False
        if nearest.kind == "permission":
            return "right", True
        return ("obligation", True) if nearest.kind == "unclear" else (nearest.kind, False)

    def _keeps_verb(self, index: int, modal: Feature) -> bool:
        """Whether the modal's verb stands in the other wording too, without such a modal."""
        if len(modal.verb) < 4:
            return bool(modal.verb)
        stem = modal.verb[: max(4, len(modal.verb) - 2)]
        group = self._sentences.group(index, modal.sentence)
        other = 1 - index
        return any(
            self._sentences.group(other, sentence) == group
            for sentence in self._sides[other].sentences_with_stem(stem)
        )


def _with_hedges_weighed(told: list[_Told]) -> list[_Told]:
    """A stronger modal that came with a hedge: "bør" → "skal som udgangspunkt" is one step.

    The ladder has a rung for the hedged duty, between "bør" and "skal": the step is judged as a
    whole, and the hedge is no signal of its own where it points the other way.
    """
    steps: set[tuple[SignalType, int, int, Direction | None]] = {
        (each.signal.type, side, feature.sentence, each.signal.direction)
        for each in told
        if each.old and each.new and each.old.layer == "modal" and each.signal.direction
        for side, feature in enumerate((each.old, each.new))
        if min(each.old.rank, each.new.rank) < _HEDGED_RANK
    }
    return [each for each in told if not _is_part_of_a_step(each, steps)]


def _is_part_of_a_step(
    told: _Told, steps: set[tuple[SignalType, int, int, Direction | None]]
) -> bool:
    feature = told.new or told.old
    if feature is None or feature.kind != "hedge" or (told.old and told.new):
        return False
    other_way = mirrored(told.signal).direction
    return (told.signal.type, int(told.old is None), feature.sentence, other_way) in steps


def _without_doubles(told: list[_Told]) -> list[_Told]:
    """One signal for one stretch of words where two layers tell the same."""
    rights = {
        (side, feature.sentence, each.signal.direction)
        for each in told
        if each.signal.type is SignalType.RIGHT
        for side, feature in enumerate((each.old, each.new))
        if feature
    }
    influenced = _stretches(each for each in told if each.signal.type is SignalType.INFLUENCE)
    counted = _stretches(each for each in told if each.signal.type is SignalType.NUMBER)
    return [
        each
        for each in told
        if not (
            _is_the_agreed_right(each, rights)
            or (each.signal.type is SignalType.CONDITION and _stretches([each]) & influenced)
            or (_is_force(each) and _stretches([each]) & counted)
        )
    ]


def _is_the_agreed_right(told: _Told, rights: set[tuple[int, int, Direction | None]]) -> bool:
    """A right that became "kan efter aftale" is weaker; the agreement is no influence gained."""
    feature = told.old or told.new
    if told.signal.type is not SignalType.INFLUENCE or feature is None or (told.old and told.new):
        return False
    return (int(told.old is None), feature.sentence, mirrored(told.signal).direction) in rights


def _is_force(told: _Told) -> bool:
    feature = told.old or told.new
    return feature is not None and feature.layer == "force"


def _stretches(told: Iterable[_Told]) -> set[tuple[int, int]]:
    """The places of both texts on which signals rest."""
    return {
        (side, at)
        for each in told
        for side, feature in enumerate((each.old, each.new))
        if feature
        for at in range(feature.start, feature.end)
    }


def _ordered(told: list[_Told]) -> tuple[Signal, ...]:
    """By importance, then certainty, then place; equal signals once. The same for both ways."""

    def key(each: _Told) -> tuple[object, ...]:
        signal = each.signal
        wording = sorted((signal.old or "", signal.new or ""))
        ends = sorted(feature.start for feature in (each.old, each.new) if feature)
        return (_IMPORTANCE[signal.type], signal.uncertain, each.place, sum(ends), wording)

    return tuple(dict.fromkeys(each.signal for each in sorted(told, key=key)))

"""The signals of an edited passage: which of its words make it bind, allow or count differently.

    "Lederen kan tilbyde en samtale."  →  "Lederen skal så vidt muligt tilbyde en samtale."

Each wording is read for its telling words (`meaning_features`, `meaning_quantities`), words that
stand unchanged at the same place cancel out, what is left is held against the corresponding
sentence of the other wording, and the rules (`meaning_rules`) say what a difference means.
Everything here is evidence found by fixed rules, never a verdict on law.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from policylib.compare.facts import Mark, Segment, Signal, SignalType
from policylib.compare.meaning_alignment import Layout, Sentences, place_of
from policylib.compare.meaning_features import Feature, Wording
from policylib.compare.meaning_quantities import quantities_of
from policylib.compare.meaning_rules import (
    came,
    changed,
    family_of,
    is_equal,
    may_pair,
    mirrored,
)
from policylib.document import Role
from policylib.language.lexicon import Actors, Lexicon, lexicon
from policylib.language.tokens import Token, tokens_of

_TOLD_OF_WHOLES = frozenset(("modal", "influence", "amount", "frequency", "date", "paragraph"))
_IMPORTANCE = {kind: place for place, kind in enumerate(SignalType)}
_MANY = 400


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


class _Side:
    """One wording, read."""

    def __init__(
        self, segments: Sequence[Segment], own: Mark, words: Lexicon, question: Role | None
    ) -> None:
        self.layout = Layout(segments, own)
        self.tokens: tuple[Token, ...] = tokens_of(self.layout.text)
        wording = Wording(self.layout.text, self.tokens, words, question)
        found = [*wording.features(), *quantities_of(wording)]
        self.features = sorted(found, key=lambda each: (each.start, each.end, each.layer))

    def is_kept(self, feature: Feature) -> bool:
        return self.layout.is_kept(feature.start, feature.end)

    def place(self, feature: Feature) -> tuple[int, int]:
        return place_of(self.layout, feature)

    def neighbours(self, feature: Feature) -> tuple[str, str]:
        """The words right before and behind a feature."""
        before = [token.word for token in self.tokens if token.end <= feature.start]
        behind = [token.word for token in self.tokens if token.start >= feature.end]
        return (before[-1] if before else ""), (behind[0] if behind else "")


class _Told(NamedTuple):
    """A signal with the features behind it and the place that orders it."""

    signal: Signal
    place: tuple[int, int]
    old: Feature | None
    new: Feature | None


class _Comparison:
    """One passage's two wordings, held against each other."""

    def __init__(self, segments: Sequence[Segment], words: Lexicon, question: Role | None) -> None:
        self._words = words
        self._old = _Side(segments, "-", words, question)
        self._new = _Side(segments, "+", words, question)
        self._sides = (self._old, self._new)
        self._sentences = Sentences(
            self._old.layout, self._new.layout, self._old.tokens, self._new.tokens
        )

    def signals(self) -> tuple[Signal, ...]:
        old, new = self._uncancelled()
        pairs, old, new = self._paired(old, new)
        told = [
            _Told(signal, min(self._old.place(o), self._new.place(n)), o, n)
            for o, n in pairs
            if (signal := changed(o, n, self._words.words))
        ]
        told.extend(self._alone(old, new))
        return _ordered(_without_doubles(_with_hedges_weighed(told)))

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
        by_group: dict[tuple[object, ...], list[int]] = {}
        for index, feature in enumerate(new):
            key = (self._sentences.group(1, feature.sentence), family_of(feature))
            by_group.setdefault(key, []).append(index)
        candidates = []
        for i, o in enumerate(old):
            key = (self._sentences.group(0, o.sentence), family_of(o))
            for j in by_group.get(key, ())[:_MANY]:
                cost = self._cost(o, new[j])
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
        for index, (features, others) in enumerate(((old, new), (new, old))):
            for feature in features:
                if self._likeness(index, feature) in repeated:
                    continue
                told = self._one_alone(index, feature)
                if told and not self._stands_elsewhere(index, feature, others):
                    yield told

    def _likeness(self, index: int, feature: Feature) -> tuple[object, ...]:
        """A feature with its whole sentence: a sentence that only moved says nothing new."""
        words = tuple(t.word for t in self._sides[index].tokens if t.sentence == feature.sentence)
        return (*feature[:3], feature.bound, words)

    def _stands_elsewhere(self, index: int, feature: Feature, others: list[Feature]) -> bool:
        """Whether somebody who came or went is named in the other wording all the same."""
        if family_of(feature) not in {"person", "quantifier"}:
            return False
        group = self._sentences.group(index, feature.sentence)
        other = 1 - index
        return any(
            each.kind == feature.kind and self._sentences.group(other, each.sentence) == group
            for each in (*others, *self._sides[other].features)
        )

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
        signal = came(feature, ladder=ladder, uncertain=unsure)
        return self._told(index, signal, place, feature)

    def _stands_before_kept(self, index: int, quantifier: Feature) -> bool:
        """Whether the word that "alle" is about stands in both wordings."""
        side = self._sides[index]
        behind = next((token for token in side.tokens if token.start >= quantifier.end), None)
        return behind is not None and side.layout.is_kept(behind.start, behind.end)

    def _told(
        self, index: int, signal: Signal | None, place: tuple[int, int], feature: Feature
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
        presents = words.presents_of(modal.verb)
        group = self._sentences.group(index, modal.sentence)
        other = 1 - index
        side = self._sides[other]
        governed = {each.verb for each in side.features if each.layer == "modal"}
        for token in side.tokens:
            if (
                token.word in presents
                and token.word not in governed
                and self._sentences.group(other, token.sentence) == group
            ):
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
        behind = [token for token in side.tokens if token.start >= modal.end][:3]
        for token in behind:
            if token.word == modal.verb and token.sentence == modal.sentence:
                between = side.layout.text[modal.end : token.end]
                return modal._replace(words=f"{modal.words}{between}", end=token.end)
        return modal

    def _ladder(self, index: int, feature: Feature) -> tuple[str, bool]:
        """The ladder on which a word's sentence stands, and whether that is in doubt."""
        side = self._sides[index]
        if feature.layer == "modal":
            return feature.kind, self._keeps_verb(index, feature)
        near = [
            each
            for each in side.features
            if each.layer == "modal" and not each.shy and each.sentence == feature.sentence
        ]
        if not near:
            return "obligation", False
        nearest = min(near, key=lambda each: (abs(each.start - feature.start), each.start))
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
            token.word.startswith(stem) and self._sentences.group(other, token.sentence) == group
            for token in self._sides[other].tokens
        )


def _with_hedges_weighed(told: list[_Told]) -> list[_Told]:
    """A stronger modal that came with a hedge: "bør" → "skal som udgangspunkt" is one step.

    The ladder has a rung for the hedged duty, between "bør" and "skal": the step is judged as a
    whole, and the hedge is no signal of its own where it points the other way.
    """
    kept = list(told)
    for each in told:
        if each.old and each.new and each.old.layer == "modal" and each.signal.direction:
            for hedge in told:
                feature = hedge.old or hedge.new
                if (
                    feature
                    and feature.layer == "force"
                    and (hedge.old is None) != (hedge.new is None)
                    and hedge.signal.type is each.signal.type
                    and hedge.signal.direction is not each.signal.direction
                    and feature.sentence == (each.old if hedge.old else each.new).sentence
                    and feature.kind == "hedge"
                    and hedge in kept
                    and min(each.old.rank, each.new.rank) < 4
                ):
                    kept.remove(hedge)
    return kept


def _without_doubles(told: list[_Told]) -> list[_Told]:
    """One signal for one stretch of words where two layers tell the same."""
    influenced = [each for each in told if each.signal.type is SignalType.INFLUENCE]
    counted = [each for each in told if each.signal.type is SignalType.NUMBER]
    return [
        each
        for each in told
        if not (
            (each.signal.type is SignalType.CONDITION and _any_overlap(each, influenced))
            or (_is_force(each) and _any_overlap(each, counted))
        )
    ]


def _is_force(told: _Told) -> bool:
    feature = told.old or told.new
    return feature is not None and feature.layer == "force"


def _any_overlap(one: _Told, others: list[_Told]) -> bool:
    return any(_overlap(one, other) for other in others)


def _overlap(one: _Told, other: _Told) -> bool:
    return any(
        a is not None and b is not None and a.start < b.end and b.start < a.end
        for a, b in ((one.old, other.old), (one.new, other.new))
    )


def _ordered(told: list[_Told]) -> tuple[Signal, ...]:
    """By importance, then certainty, then place; equal signals once. The same for both ways."""

    def key(each: _Told) -> tuple[object, ...]:
        signal = each.signal
        wording = sorted((signal.old or "", signal.new or ""))
        ends = sorted(feature.start for feature in (each.old, each.new) if feature)
        return (_IMPORTANCE[signal.type], signal.uncertain, each.place, sum(ends), wording)

    return tuple(dict.fromkeys(each.signal for each in sorted(told, key=key)))

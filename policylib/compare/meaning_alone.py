"""What came or went in a passage without becoming anything else."""

from collections.abc import Iterator
from functools import cached_property

from policylib.compare.facts import Signal, SignalType
from policylib.compare.meaning_alignment import Place, Sentences
from policylib.compare.meaning_features import Feature
from policylib.compare.meaning_order import Told
from policylib.compare.meaning_rules import came, changed, family_of, mirrored
from policylib.compare.meaning_side import ReadSide
from policylib.language.lexicon import Lexicon

_TOLD_OF_WHOLES = frozenset(
    ("modal", "influence", "amount", "frequency", "date", "paragraph", "negation", "condition")
)
# What says of a sentence that it binds, and what stands where a bare deed stood.
_SAY_SO = frozenset(
    (SignalType.OBLIGATION, SignalType.PROHIBITION, SignalType.RIGHT, SignalType.INFLUENCE)
)
_SAY_A_DEED = frozenset(("modal", "influence", "deed"))
_LIMITS = frozenset(("unless", "provided", "consent"))
_NAMED = frozenset(("person", "quantifier"))
_A_RIGHT = 3
# Being told is the least influence there is.
_TOLD_OF, _SOME_WORDS = 1, 3


class Alone:
    """The telling words of both wordings that have no counterpart in the other."""

    def __init__(
        self, sides: tuple[ReadSide, ReadSide], sentences: Sentences, words: Lexicon
    ) -> None:
        self._sides = sides
        self._sentences = sentences
        self._words = words

    def told(self, old: list[Feature], new: list[Feature]) -> Iterator[Told]:
        """What came or went without becoming anything else."""
        if not old and not new:
            return
        repeated = {self._likeness(0, f) for f in old} & {self._likeness(1, f) for f in new}
        left: list[list[Feature]] = [
            [f for f in features if self._likeness(index, f) not in repeated]
            for index, features in enumerate((old, new))
        ]
        yield from self._became_bare(left)
        told = [
            each
            for index, features in enumerate(left)
            for feature in features
            if feature.layer != "deed"
            and not self._stands_elsewhere(index, feature)
            and (each := self._one_alone(index, feature))
        ]
        yield from told
        yield from self._deeds_alone(left, told)

    def _became_bare(self, left: list[list[Feature]]) -> Iterator[Told]:
        """Modals that became a bare deed, or the reverse; both are taken from what is left."""
        deeds = self._deeds_by_place(left)
        gone: tuple[set[int], set[int]] = (set(), set())
        for index in (0, 1):
            for modal in left[index]:
                if modal.layer != "modal" or not self._sentences.is_shared(index, modal.sentence):
                    continue
                bare, spelled = self._bare_present(index, modal), modal
                if bare:
                    spelled = self._with_verb(index, modal)
                else:
                    bare = self._deed_instead(deeds[1 - index], index, modal)
                if not bare:
                    continue
                pair = (bare, spelled) if index else (spelled, bare)
                signal = changed(*pair, self._words.words)
                gone[index].add(modal.start)
                gone[1 - index].add(bare.start)
                if signal:
                    yield Told(signal, self._sides[index].place(modal), *pair)
        for index in (0, 1):
            left[index] = [
                each
                for each in left[index]
                if each.layer not in {"modal", "deed"} or each.start not in gone[index]
            ]

    def _deeds_by_place(self, left: list[list[Feature]]) -> list[dict[object, list[Feature]]]:
        """Bare deeds by the sentences in which they stand, and where they do."""
        found: list[dict[object, list[Feature]]] = [{}, {}]
        for index, features in enumerate(left):
            for each in features:
                if each.layer == "deed":
                    found[index].setdefault(self._where(index, each), []).append(each)
        return found

    def _where(self, index: int, feature: Feature) -> tuple[object, int]:
        """The sentences of both wordings to which a feature belongs, and its height."""
        group = self._sentences.group(index, feature.sentence)
        return group, self._sides[index].place(feature)[0]

    def _deed_instead(
        self, deeds: dict[object, list[Feature]], index: int, modal: Feature
    ) -> Feature | None:
        """A bare deed with another verb that stands where this duty or permission stands."""
        if modal.kind not in {"obligation", "permission"} or modal.shy or modal.doubt:
            return None
        if modal.kind == "permission" and self._sides[index].is_of_staff(modal):
            return None
        there = deeds.get(self._where(index, modal))
        return there.pop(0)._replace(layer="modal", kind="obligation") if there else None

    def _deeds_alone(self, left: list[list[Feature]], told: list[Told]) -> Iterator[Told]:
        """Bare duties that came or went: one for each sentence in which nothing else says so."""
        said = {
            (side, feature.sentence)
            for each in told
            if each.signal.type in _SAY_SO and not each.signal.uncertain
            for side, feature in enumerate((each.old, each.new))
            if feature
        }
        for index, features in enumerate(left):
            if not any(each.layer == "deed" for each in features):
                continue
            side, other = self._sides[index], self._sides[1 - index]
            instead = {
                self._where(1 - index, each)
                for each in other.features
                if each.layer in _SAY_A_DEED and not other.is_kept(each)
            }
            for deed in features:
                if deed.layer != "deed" or (index, deed.sentence) in said:
                    continue
                is_shared = self._sentences.is_shared(index, deed.sentence)
                place = side.place(deed)
                if is_shared and (
                    side.is_kept(deed)
                    or self._where(index, deed) in instead
                    or place[0] in other.verb_heights
                    or not self._words.words.OR.isdisjoint(side.neighbours(deed))
                ):
                    continue
                said.add((index, deed.sentence))
                signal = came(deed, ladder="obligation", uncertain=is_shared)
                each_told = self._told(index, signal, place, deed)
                if each_told:
                    yield each_told

    def _likeness(self, index: int, feature: Feature) -> tuple[object, ...]:
        """A feature with its whole sentence: a sentence that only moved says nothing new."""
        return (*feature[:3], feature.bound, self._sides[index].sentence(feature))

    @cached_property
    def _named(self) -> tuple[frozenset[tuple[object, str]], frozenset[tuple[object, str]]]:
        return self._who_stands(0), self._who_stands(1)

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

    def _one_alone(self, index: int, feature: Feature) -> Told | None:
        side = self._sides[index]
        place = side.place(feature)
        if not self._sentences.is_shared(index, feature.sentence):
            return self._told(index, self._of_a_whole(side, feature), place, feature)
        if feature.layer == "quantifier" and not self._stands_before_kept(index, feature):
            return None
        ladder, unsure = self.ladder(index, feature)
        if feature.kind == "only":
            # What was limited to some may be wholly forbidden now.
            unsure = unsure or not self._stands_before_kept(index, feature)
        feature = self._agreed(side, feature, ladder)
        if feature.kind == "permission" and not feature.vague and side.is_of_staff(feature):
            # What employees could do may not be theirs to choose any more.
            feature, unsure = feature._replace(kind="right", rank=_A_RIGHT), True
        if feature.layer == "influence":
            unsure = feature.rank <= _TOLD_OF and self._replaces_words(index, feature)
        signal = came(feature, ladder=ladder, uncertain=unsure)
        return self._told(index, signal, place, feature)

    def _replaces_words(self, index: int, feature: Feature) -> bool:
        """Whether the sentence of the other wording had words of its own, which may have said more.

        "De tilrettelægger den i dialog" became "Ledelsen tilrettelægger den efter orientering af TR".
        """
        group, other = self._sentences.group(index, feature.sentence), 1 - index
        own = self._sides[other]
        count = sum(
            not own.layout.is_kept(token.start, token.end)
            for token in own.tokens
            if self._sentences.group(other, token.sentence) == group
        )
        return count >= _SOME_WORDS

    def _of_a_whole(self, side: ReadSide, feature: Feature) -> Signal | None:
        """What a telling word says in a sentence that came or went as a whole."""
        family = family_of(feature)
        if family not in _TOLD_OF_WHOLES:
            return None
        if family == "negation" and not side.is_in_prohibition(feature):
            return None
        if family == "condition" and feature.kind not in _LIMITS:
            # "Når en stilling er ledig" tells of what; "medmindre" takes something back.
            return None
        if feature.kind == "permission" and not feature.vague and side.is_of_staff(feature):
            right = feature._replace(kind="right", rank=_A_RIGHT)
            return came(right, ladder="right", uncertain=True)
        is_bare = feature.layer in {"number", "frequency"} and not feature.unit
        if is_bare and not side.binds(feature):
            return None
        return came(feature, ladder="obligation", uncertain=False)

    def _agreed(self, side: ReadSide, feature: Feature, ladder: str) -> Feature:
        """The condition "efter aftale med" as influence, where staff have their say by it.

        An agreement with the leader, or one on which a right hangs, stays a condition.
        """
        if feature.layer != "condition" or feature.kind != "agreement" or ladder == "right":
            return feature
        found = self._words.influence.find(side.tokens_in(feature))
        partner = side.person_behind(feature.end)
        if partner is None or partner.kind in self._words.words.LEADERS:
            return feature
        ranked = next(found, None)
        if ranked is None:
            return feature
        return feature._replace(layer="influence", kind="", rank=ranked.entry.rank)

    def _stands_before_kept(self, index: int, quantifier: Feature) -> bool:
        """Whether the word that "alle" is about stands in both wordings, or is that word."""
        side, other = self._sides[index], self._sides[1 - index]
        behind, own = side.behind(quantifier.end), side.tokens_in(quantifier)
        if own and (not behind or behind[0].clause != own[-1].clause):
            return True
        if not behind:
            return False
        if side.layout.is_kept(behind[0].start, behind[0].end):
            return True
        # "alle medarbejdere" became "medarbejderne", "Alle nye" became "Nye".
        group = self._sentences.group(index, quantifier.sentence)
        person = side.person_behind(quantifier.end)
        if person and (group, person.kind) in self._named[1 - index]:
            return True
        return any(
            self._sentences.group(1 - index, token.sentence) == group
            for token in other.tokens_of(frozenset((behind[0].word,)))
        )

    def _told(
        self, index: int, signal: Signal | None, place: Place, feature: Feature
    ) -> Told | None:
        if signal is None:
            return None
        if index == 0:
            return Told(mirrored(signal), place, feature, None)
        return Told(signal, place, None, feature)

    def _bare_present(self, index: int, modal: Feature) -> Feature | None:
        """The bare verb in the other wording that this one has under a modal: itself a duty."""
        words = self._words.words
        is_loose = modal.vague or modal.kind == "right"
        if modal.kind == "right" and modal.verb in words.presents_of(modal.verb):
            # English: "the right to flexible hours" and "flexible" look like verb and present.
            return None
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

    def ladder(self, index: int, feature: Feature) -> tuple[str, bool]:
        """The ladder on which a word's sentence stands, and whether that is in doubt."""
        side = self._sides[index]
        if feature.layer == "modal":
            # "accepterer ikke" forbids by its own "ikke": without it the sentence permits.
            forbids = feature.kind == "prohibition" and " " in feature.words
            return feature.kind, not forbids and self._keeps_verb(index, feature)
        nearest = side.nearest_modal(feature)
        if nearest is None or nearest.layer == "deed":
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

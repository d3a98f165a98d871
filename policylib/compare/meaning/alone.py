"""What came or went in a passage without becoming anything else."""

from collections.abc import Iterator
from functools import cached_property

from policylib.compare.facts import Signal, SignalType
from policylib.compare.meaning.alignment import Place, Sentences
from policylib.compare.meaning.bare import Bare
from policylib.compare.meaning.order import Told
from policylib.compare.meaning.rules import came, family_of, mirrored
from policylib.compare.meaning.side import ReadSide
from policylib.compare.meaning.telling import Feature
from policylib.language.lexicon import Lexicon
from policylib.records import replace

_TOLD_OF_WHOLES = frozenset(
    (
        "modal",
        "influence",
        "denial",
        "amount",
        "frequency",
        "date",
        "paragraph",
        "negation",
        "condition",
    )
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
# How far behind "drøftes" the one stands with whom: " med de ".
_BEHIND = 9


class Alone:
    """The telling words of both wordings that have no counterpart in the other."""

    def __init__(
        self, sides: tuple[ReadSide, ReadSide], sentences: Sentences, words: Lexicon
    ) -> None:
        self._sides = sides
        self._sentences = sentences
        self._words = words
        self._bare = Bare(sides, sentences, words)

    def told(self, old: list[Feature], new: list[Feature]) -> Iterator[Told]:
        """What came or went without becoming anything else."""
        if not old and not new:
            return
        repeated = {self._likeness(0, f) for f in old} & {self._likeness(1, f) for f in new}
        left: list[list[Feature]] = [
            [f for f in features if self._likeness(index, f) not in repeated]
            for index, features in enumerate((old, new))
        ]
        left = [_without_doubled_nots(features) for features in left]
        yield from self._bare.told(left)
        # "Der ydes støtte til medarbejdere" gives what "medarbejdere får støtte" gives.
        given = [
            {
                self._sentences.group(index, each.sentence)
                for each in features
                if each.layer == "deed"
                and not self._words.deeds.GIVING.isdisjoint(
                    (each.kind, each.kind.removesuffix("s"))
                )
            }
            for index, features in enumerate(left)
        ]
        told = [
            each
            for index, features in enumerate(left)
            for feature in features
            if feature.layer != "deed"
            and not self._stands_elsewhere(index, feature)
            and not self._bare.is_said_again(index, feature)
            and not (
                feature.words.lower() in self._words.deeds.GETTING
                and self._sentences.group(index, feature.sentence) in given[1 - index]
            )
            for each in self._one_alone(index, feature)
        ]
        deeds = list(self._deeds_alone(left, told))
        yield from told
        yield from deeds
        yield from self._doubts(left, [*told, *deeds])

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
                self._bare.where(1 - index, each)
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
                    or self._bare.where(index, deed) in instead
                    or place[0] in other.verb_heights
                    or not self._words.words.OR.isdisjoint(side.neighbours(deed))
                    or (
                        not self._words.deeds.GIVING.isdisjoint(
                            (deed.kind, deed.kind.removesuffix("s"))
                        )
                        and self._bare.where(index, deed)[0] in self._gotten[1 - index]
                    )
                    or self._bare.where(index, deed)[0] in self._carrying
                ):
                    continue
                said.add((index, deed.sentence))
                signal = came(deed, ladder="obligation", uncertain=is_shared)
                each_told = self._told(index, signal, place, deed)
                if each_told:
                    yield each_told

    def _doubts(self, left: list[list[Feature]], told: list[Told]) -> Iterator[Told]:
        """Of a whole sentence about which nothing is told: what may still ask for something.

        "Medarbejderen møder til tiden", "Hvis driften tillader det, kan ferien deles".
        """
        said = {
            (index, feature.sentence)
            for each in told
            for index, feature in enumerate((each.old, each.new))
            if feature
        }
        for index, features in enumerate(left):
            for feature in features:
                key = (index, feature.sentence)
                if key in said or self._sentences.is_shared(*key) or not self._is_open(feature):
                    continue
                said.add(key)
                layer = "habit" if feature.layer == "habit" else "condition"
                signal = came(feature._replace(layer=layer, shy=False), ladder="", uncertain=True)
                doubt = signal and replace(signal, uncertain=True)
                place = self._sides[index].place(feature)
                if each_told := self._told(index, doubt, place, feature):
                    yield each_told

    def _is_open(self, feature: Feature) -> bool:
        """Whether a habit, a hedge or an "if" leaves open what its sentence asks for."""
        limits = self._words.deeds.LIMITING
        return (
            feature.layer == "habit"
            or feature.kind == "hedge"
            or (feature.layer == "condition" and feature.words.lower() in limits)
        )

    @cached_property
    def _gotten(self) -> tuple[frozenset[object], frozenset[object]]:
        """The sentences in which somebody gets something, by a word that was edited."""
        return self._where_edited(0), self._where_edited(1)

    def _where_edited(self, index: int) -> frozenset[object]:
        side = self._sides[index]
        return frozenset(
            self._sentences.group(index, token.sentence)
            for token in side.tokens_of(self._words.deeds.GETTING)
            if not side.layout.is_kept(token.start, token.end)
        )

    @cached_property
    def _carrying(self) -> set[tuple[int, int]]:
        """The sentences with edited words of influence in both wordings.

        A deed there may only carry what was a verb: "høres", "sendes i høring".
        """
        groups = [
            {
                self._sentences.group(at, each.sentence)
                for each in side.features
                if each.layer == "influence" and not side.is_kept(each)
            }
            for at, side in enumerate(self._sides)
        ]
        return groups[0] & groups[1]

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

    def is_named(self, index: int, sentence: int, kind: str) -> bool:
        """Whether somebody is named in the sentences that belong to one of a wording."""
        return (self._sentences.group(index, sentence), kind) in self._named[index]

    def _stands_elsewhere(self, index: int, feature: Feature) -> bool:
        """Whether somebody who came or went is named in the other wording all the same."""
        if family_of(feature) not in _NAMED:
            return False
        return (self._sentences.group(index, feature.sentence), feature.kind) in self._named[
            1 - index
        ]

    def _one_alone(self, index: int, feature: Feature) -> Iterator[Told]:
        side = self._sides[index]
        place = side.place(feature)
        if feature.shy and family_of(feature) == "person" and self._is_heard(side, feature):
            feature = feature._replace(shy=False)
        signals: list[Signal | None] = []
        if not self._sentences.is_shared(index, feature.sentence):
            signals.append(self._of_a_whole(side, feature))
        elif feature.layer != "quantifier" or self._stands_before_kept(index, feature):
            signal, feature = self._of_a_part(index, feature)
            signals.append(signal)
            if signal and signal.uncertain and self._sets_a_condition(feature):
                # Beside "kan arbejde hjemme" an "hvis opgaverne tillader det" is that too.
                signals.append(
                    came(feature._replace(layer="condition"), ladder="", uncertain=False)
                )
        for signal in signals:
            if told := self._told(index, signal, place, feature):
                yield told

    def _is_heard(self, side: ReadSide, person: Feature) -> bool:
        """Whether somebody is the one with whom a thing is discussed in both wordings: "med TR"."""
        text, partner = side.layout.text, self._words.words.WITH
        return (
            not side.is_kept(person)
            and any(
                each.layer == "influence"
                and 0 < person.start - each.end <= _BEHIND
                and side.is_kept(each)
                # "inddrages HR og Personale" names an office, and no one with whom.
                and not partner.isdisjoint(text[each.start : person.start].lower().split())
                for each in side.features
            )
        )

    def _sets_a_condition(self, hedge: Feature) -> bool:
        conditions, first = self._words.words.CONDITIONS["if"], hedge.words.split()[0]
        return hedge.kind == "hedge" and first in conditions

    def _of_a_part(self, index: int, feature: Feature) -> tuple[Signal | None, Feature]:
        """What a telling word says that came or went in a sentence of both wordings."""
        side = self._sides[index]
        if feature.layer in {"denial", "habit"}:
            # In a sentence of both wordings the "not" tells it.
            return None, feature
        ladder, unsure = self.ladder(index, feature)
        if feature.kind == "booster" and feature.words.lower() in self._words.words.NOT:
            # "svarer ikke" became "svarer aldrig": only of a ban it is plain that it grew.
            unsure = unsure or ladder != "prohibition"
        if feature.kind == "only":
            # What was limited to some may be wholly forbidden now.
            unsure = unsure or not self._stands_before_kept(index, feature)
        feature = self._agreed(side, feature, ladder)
        if feature.kind == "permission" and not feature.vague and side.is_of_staff(feature):
            # What employees could do may not be theirs to choose any more.
            feature, unsure = feature._replace(kind="right", rank=_A_RIGHT), True
        if feature.layer == "influence":
            unsure = feature.rank <= _TOLD_OF and self._replaces_words(index, feature)
        return came(feature, ladder=ladder, uncertain=unsure), feature

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
        if family == "negation" and (feature.vague or not side.is_in_prohibition(feature)):
            return None
        if family == "condition" and feature.kind not in _LIMITS:
            # "Når en stilling er ledig" tells of what; "medmindre" takes something back, and
            # "hvis" limits what its sentence allows or asks for.
            limits = self._words.deeds.LIMITING
            if feature.words.lower() not in limits or side.nearest_modal(feature) is None:
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


def _without_doubled_nots(features: list[Feature]) -> list[Feature]:
    """The features without the force of an "aldrig" that is told as the "not" it is."""
    nots = {each.start for each in features if each.layer == "negation"}
    return [each for each in features if each.layer != "force" or each.start not in nots]

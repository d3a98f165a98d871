"""Signals that lean one way only because nothing is known of the words that stood there before.

"Har medbestemmelse om" → "orienteres om" gains no say, and "har kun ret til" forbids nothing that
anybody wants to do. Such a signal stays, and is uncertain: a reader looks for himself.
"""

from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from policylib.compare.facts import Direction, Signal, SignalType
from policylib.compare.meaning.alignment import Sentences
from policylib.compare.meaning.order import Told
from policylib.compare.meaning.rules import mirrored
from policylib.compare.meaning.side import ReadSide
from policylib.compare.meaning.telling import Feature
from policylib.language.lexicon import Lexicon
from policylib.language.tokens import Token
from policylib.records import replace

_CONSENTED = frozenset(("consent", "agreement"))
_MAY_SAY_MORE = frozenset(("deed", "habit", "denial", "condition"))
# Shorter words only hold a sentence together.
_SHORTEST, _STEM = 4, 4
_LIMITED = 5
_PERSONS = frozenset(("actor", "scope"))

Group = tuple[int, int]


class _Edited(NamedTuple):
    """What of one wording was edited, by sentences: bans, what gave a say, and words by gap."""

    bans: set[Group]
    own: set[Group]
    gaps: dict[tuple[Group, int], list[Token]]


class Caution:
    """Both wordings of a passage, asked whether a signal is as sure as its rule."""

    def __init__(
        self, sides: tuple[ReadSide, ReadSide], sentences: Sentences, words: Lexicon
    ) -> None:
        self._sides = sides
        self._sentences = sentences
        self._words = words

    def weighed(self, told: Sequence[Told]) -> list[Told]:
        """The signals, with those made uncertain that rest on words of unknown strength."""
        swaps = self._half_swaps(told)
        return [
            each._replace(signal=replace(each.signal, uncertain=True))
            if not each.signal.uncertain and self._is_doubtful(each, swaps)
            else each
            for each in told
        ]

    def _half_swaps(self, told: Sequence[Told]) -> set[tuple[Group, Direction | None]]:
        """Where another duty of a sentence went the other way: "frivillig … obligatorisk"."""
        return {
            (self._sentences.group(int(each.old is None), feature.sentence), each.signal.direction)
            for each in told
            if each.signal.type is SignalType.OBLIGATION and each.signal.uncertain
            if not (each.old and each.new) and each.signal.direction
            for feature in (each.old, each.new)
            if feature and feature.layer == "modal"
        }

    def _is_doubtful(self, told: Told, swaps: set[tuple[Group, Direction | None]]) -> bool:
        old, new = told.old, told.new
        if old is not None and new is not None:
            if told.signal.type is SignalType.OBLIGATION and old.layer == "modal":
                back = mirrored(told.signal).direction
                return (self._sentences.group(0, old.sentence), back) in swaps
            return told.signal.type is SignalType.PROHIBITION and (
                self._takes_a_chance(0, old, new)
                or self._takes_a_chance(1, new, old)
                or self._excepts_the_same(0, old, new)
                or self._excepts_the_same(1, new, old)
            )
        index, feature = (0, old) if old is not None else (1, new)
        if feature is None:
            return False
        return self._came_alone(told.signal, index, feature)

    def _came_alone(self, signal: Signal, index: int, feature: Feature) -> bool:
        match signal.type:
            case SignalType.INFLUENCE:
                return self._may_replace_a_say(index, feature)
            case SignalType.PROHIBITION if feature.kind == "only":
                return self._limits_a_benefit(index, feature)
            case SignalType.PROHIBITION if feature.layer == "modal":
                return self._is_forbidden_otherwise(index, feature)
            case _:
                return False

    def _takes_a_chance(self, index: int, allows: Feature, forbids: Feature) -> bool:
        """Whether a ban stands where somebody could do or get something: "kan", "har ret til".

        Of "må" → "må ikke" it is plain what became of it, of "kan klage" → "kan ikke påklages" not.
        """
        if forbids.kind != "prohibition" or allows.kind not in {"permission", "right"}:
            return False
        words, side = self._words.words, self._sides[index]
        if allows.kind == "right":
            return True
        is_limited = forbids.rank == _LIMITED
        if not is_limited and forbids.words.lower().split()[0] in words.MAY - words.POSSIBLY:
            return False
        return side.is_of_staff(allows) or self._is_of_you(side, allows)

    def _excepts_the_same(self, index: int, whole: Feature, limit: Feature) -> bool:
        """Whether a ban with an exception and a "kun" may say one thing.

        "Må ikke videregive uden samtykke", "må kun videregive med samtykke".
        """
        if whole.kind != limit.kind or limit.rank != _LIMITED or whole.rank == _LIMITED:
            return False
        return whole.sentence in self._excepting[index]

    @cached_property
    def _excepting(self) -> tuple[frozenset[int], ...]:
        """The sentences with an "uden" or a "medmindre", of both wordings."""
        without = self._words.nots.WITHOUT
        return tuple(
            frozenset(
                each.sentence
                for each in side.features
                if each.kind == "unless" or each.words.lower() in without
            )
            for side in self._sides
        )

    def _is_forbidden_otherwise(self, index: int, ban: Feature) -> bool:
        """Whether the other wording has an edited word of forbidding that no rule knows."""
        return self._sentences.group(index, ban.sentence) in self._edited[1 - index].bans

    def _is_of_you(self, side: ReadSide, modal: Feature) -> bool:
        """Whether "du" stands right before or behind a modal."""
        pronouns = self._words.words.PRONOUNS
        before, behind = side.person_before(modal.start), side.person_behind(modal.end)
        return any(each is not None and each.kind in pronouns for each in (before, behind))

    def _limits_a_benefit(self, index: int, only: Feature) -> bool:
        """Whether a "kun" takes from what somebody has or is given: "får kun løn, hvis"."""
        nearest = self._sides[index].nearest_modal(only)
        is_given = nearest is not None and nearest.kind in {"right", "permission"}
        return is_given or only.sentence in self._giving[index]

    @cached_property
    def _giving(self) -> tuple[frozenset[int], ...]:
        known = self._words.deeds.GETTING | self._words.deeds.BENEFITS
        return tuple(
            frozenset(token.sentence for token in side.tokens_of(known)) for side in self._sides
        )

    def _may_replace_a_say(self, index: int, say: Feature) -> bool:
        """Whether the other wording had words in its place that may have given more of a say."""
        group = self._sentences.group(index, say.sentence)
        there = self._edited[1 - index]
        if group in there.own or self._did_it_before(index, say):
            return True
        return (group, self._sides[index].place(say)[0]) in self._open[1 - index]

    def _did_it_before(self, index: int, say: Feature) -> bool:
        """Whether who is heard did it before: "fordeles af medarbejderne", "efter høring af"."""
        partner = self._sides[index].person_behind(say.end)
        if partner is None or partner.kind in self._words.words.LEADERS:
            return False
        group = self._sentences.group(index, say.sentence)
        return (group, partner.kind) in self._doing[1 - index]

    @cached_property
    def _doing(self) -> tuple[frozenset[tuple[Group, str]], ...]:
        """Who does something, "af medarbejderne", in sentences of a wording that hear nobody."""
        found = []
        for index, side in enumerate(self._sides):
            heard = {
                self._sentences.group(index, each.sentence)
                for each in side.features
                if each.layer == "influence"
            }
            found.append(
                frozenset(
                    (group, each.kind)
                    for each in side.features
                    if each.layer in _PERSONS and side.neighbours(each)[0] in self._words.words.BY
                    if (group := self._sentences.group(index, each.sentence)) not in heard
                )
            )
        return tuple(found)

    @cached_property
    def _edited(self) -> tuple[_Edited, ...]:
        return tuple(self._edited_of(index) for index in (0, 1))

    def _edited_of(self, index: int) -> _Edited:
        side, nots, deeds = self._sides[index], self._words.nots, self._words.deeds
        bans, own, gaps = set[Group](), set[Group](), dict[tuple[Group, int], list[Token]]()
        places = side.layout.places(side.tokens)
        for token, (height, is_kept) in zip(side.tokens, places, strict=True):
            if is_kept:
                continue
            group = self._sentences.group(index, token.sentence)
            gaps.setdefault((group, height), []).append(token)
            if any(stem in token.word for stem in nots.BANNING):
                bans.add(group)
            if token.word in deeds.BY_ONESELF:
                own.add(group)
        own.update(
            self._sentences.group(index, each.sentence)
            for each in side.features
            if each.layer == "condition" and each.kind in _CONSENTED and not side.is_kept(each)
        )
        return _Edited(bans, own, gaps)

    @cached_property
    def _open(self) -> tuple[frozenset[tuple[Group, int]], ...]:
        """The places of edited words that may have given a say, of both wordings."""
        return tuple(self._open_of(index) for index in (0, 1))

    def _open_of(self, index: int) -> frozenset[tuple[Group, int]]:
        side, looks_like_deed = self._sides[index], self._words.deeds.looks_like_deed
        known = {
            at
            for each in side.features
            if each.layer not in _MAY_SAY_MORE and each.kind != "right"
            for at in range(each.start, each.end)
        }
        found = set()
        for (group, height), tokens in self._edited[index].gaps.items():
            deeds = [token for token in tokens if looks_like_deed(token.word)]
            if deeds and not any(self._is_done_by_staff(side, token) for token in deeds):
                # What a leader did alone, "sendes rundt", is less of a say than any that came.
                continue
            if any(
                token.start not in known and self._may_say_more(index, token, group)
                for token in tokens
            ):
                found.add((group, height))
        return frozenset(found)

    def _may_say_more(self, index: int, token: Token, group: Group) -> bool:
        """Whether a word that went is none of those of which the strength is known."""
        words, deeds, word = self._words.words, self._words.deeds, token.word
        if len(word) < _SHORTEST or not word.isalpha() or word in deeds.BODIES:
            return False
        if word in words.PREPOSITIONS | words.CLAUSE_OPENERS | words.STOPS | words.RELATIVES:
            return False
        other = 1 - index
        return not any(
            self._sentences.group(other, sentence) == group
            for sentence in self._sides[other].sentences_with_stem(word[:_STEM])
        )

    def _is_done_by_staff(self, side: ReadSide, verb: Token) -> bool:
        """Whether others than a leader are who a verb may be told of."""
        who = side.person_before(verb.start) or side.first_person(verb.sentence)
        return who is not None and who.kind not in self._words.words.LEADERS

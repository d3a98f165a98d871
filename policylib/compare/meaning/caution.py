"""Signals that lean one way only because nothing is known of the words that stood there before.

"Har medbestemmelse om" → "orienteres om" gains no say, and "har kun ret til" forbids nothing that
anybody wants to do. Such a signal stays, and is uncertain: a reader looks for himself.
"""

from collections.abc import Sequence

from policylib.compare.facts import Signal, SignalType
from policylib.compare.meaning.alignment import Sentences
from policylib.compare.meaning.order import Told
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
        return [
            each._replace(signal=replace(each.signal, uncertain=True))
            if not each.signal.uncertain and self._is_doubtful(each)
            else each
            for each in told
        ]

    def _is_doubtful(self, told: Told) -> bool:
        old, new = told.old, told.new
        if old is not None and new is not None:
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
        return any(
            each.sentence == whole.sentence
            and (each.kind == "unless" or each.words.lower() in self._words.nots.WITHOUT)
            for each in self._sides[index].features
        )

    def _is_forbidden_otherwise(self, index: int, ban: Feature) -> bool:
        """Whether the other wording has an edited word of forbidding that no rule knows."""
        group, other = self._sentences.group(index, ban.sentence), 1 - index
        there, stems = self._sides[other], self._words.nots.BANNING
        return any(
            any(stem in token.word for stem in stems)
            and not there.layout.is_kept(token.start, token.end)
            and self._sentences.group(other, token.sentence) == group
            for token in there.tokens
        )

    def _is_of_you(self, side: ReadSide, modal: Feature) -> bool:
        """Whether "du" stands beside a modal: "Du kan", "Kan du"."""
        return any(
            each.kind in self._words.words.PRONOUNS
            and each.sentence == modal.sentence
            and (0 < modal.start - each.end <= 1 or 0 < each.start - modal.end <= 1)
            for each in side.features
            if each.layer == "actor"
        )

    def _limits_a_benefit(self, index: int, only: Feature) -> bool:
        """Whether a "kun" takes from what somebody has or is given: "får kun løn, hvis"."""
        side, deeds = self._sides[index], self._words.deeds
        nearest = side.nearest_modal(only)
        if nearest is not None and nearest.kind in {"right", "permission"}:
            return True
        return any(
            token.word in deeds.GETTING | deeds.BENEFITS
            for token in side.tokens
            if token.sentence == only.sentence
        )

    def _may_replace_a_say(self, index: int, say: Feature) -> bool:
        """Whether the other wording had words in its place that may have given more of a say."""
        group, other = self._sentences.group(index, say.sentence), 1 - index
        there = self._sides[other]
        if any(
            each.layer == "condition"
            and each.kind in _CONSENTED
            and not there.is_kept(each)
            and self._sentences.group(other, each.sentence) == group
            for each in there.features
        ):
            return True
        edited = [
            token
            for token in there.tokens
            if not there.layout.is_kept(token.start, token.end)
            and self._sentences.group(other, token.sentence) == group
        ]
        if any(token.word in self._words.deeds.BY_ONESELF for token in edited):
            return True
        if self._did_it_before(index, say):
            return True
        height = self._sides[index].place(say)[0]
        near = [token for token in edited if there.layout.height(token.start) == height]
        deeds = [token for token in near if self._words.deeds.looks_like_deed(token.word)]
        if deeds and not any(self._is_done_by_staff(there, token) for token in deeds):
            # What a leader did alone, "sendes rundt", is less of a say than any that came.
            return False
        return any(self._may_say_more(other, token, group) for token in near)

    def _did_it_before(self, index: int, say: Feature) -> bool:
        """Whether who is heard did it before: "fordeles af medarbejderne", "efter høring af"."""
        partner = self._sides[index].person_behind(say.end)
        if partner is None or partner.kind in self._words.words.LEADERS:
            return False
        group, other = self._sentences.group(index, say.sentence), 1 - index
        there = self._sides[other]
        return any(
            each.kind == partner.kind
            and self._sentences.group(other, each.sentence) == group
            and there.neighbours(each)[0] in self._words.words.BY
            for each in there.features
            if each.layer in {"actor", "scope"}
        ) and not any(
            each.layer == "influence" and self._sentences.group(other, each.sentence) == group
            for each in there.features
        )

    def _may_say_more(self, index: int, token: Token, group: tuple[int, int]) -> bool:
        """Whether a word that went is none of those of which the strength is known."""
        words, deeds, word = self._words.words, self._words.deeds, token.word
        if len(word) < _SHORTEST or not word.isalpha() or word in deeds.BODIES:
            return False
        if word in words.PREPOSITIONS | words.CLAUSE_OPENERS | words.STOPS | words.RELATIVES:
            return False
        side, other = self._sides[index], 1 - index
        inside = [each for each in side.features if each.start <= token.start < each.end]
        if any(each.layer not in _MAY_SAY_MORE and each.kind != "right" for each in inside):
            return False
        return not any(
            self._sentences.group(other, sentence) == group
            for sentence in self._sides[other].sentences_with_stem(word[:_STEM])
        )

    def _is_done_by_staff(self, side: ReadSide, verb: Token) -> bool:
        """Whether others than a leader are who a verb may be told of."""
        who = [
            each
            for each in side.features
            if each.layer in {"actor", "scope"} and each.sentence == verb.sentence
        ]
        before = [each for each in who if each.end <= verb.start]
        nearest = before[-1:] or who[:1]
        return bool(nearest) and nearest[0].kind not in self._words.words.LEADERS

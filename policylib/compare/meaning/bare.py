"""Modals that became a bare deed, or the reverse: "skal indhente", "indhenter"."""

from collections.abc import Iterator
from functools import cached_property

from policylib.compare.meaning.alignment import Sentences
from policylib.compare.meaning.order import Told
from policylib.compare.meaning.rules import changed
from policylib.compare.meaning.side import ReadSide
from policylib.compare.meaning.telling import Feature
from policylib.language.lexicon import Lexicon
from policylib.language.tokens import Token


class Bare:
    """The bare deeds of both wordings, and the modals of the other one that they stand for."""

    def __init__(
        self, sides: tuple[ReadSide, ReadSide], sentences: Sentences, words: Lexicon
    ) -> None:
        self._sides = sides
        self._sentences = sentences
        self._words = words

    def told(self, left: list[list[Feature]]) -> Iterator[Told]:
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
                says_so = not self._binds_nobody(self._sides[index], modal)
                # English: the infinitive of "must send and keep" looks like a present.
                repeats = bare.words.lower() == modal.verb and self.is_said_again(index, modal)
                pair = (bare, spelled) if index else (spelled, bare)
                signal = changed(*pair, self._words.words)
                gone[index].add(modal.start)
                gone[1 - index].add(bare.start)
                if signal and says_so and not repeats:
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
                    found[index].setdefault(self.where(index, each), []).append(each)
        return found

    def where(self, index: int, feature: Feature) -> tuple[object, int]:
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
        there = deeds.get(self.where(index, modal))
        return there.pop(0)._replace(layer="modal", kind="obligation") if there else None

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
        passive = words.PASSIVE_ENDING
        presents = words.presents_of(modal.verb)
        if passive and modal.shy:
            # "søger at følge op" was "følges op": nobody has to any more.
            presents |= {f"{modal.verb}{passive}"}
        for token in side.tokens_of(presents - side.governed):
            if self._sentences.group(other, token.sentence) == group:
                if not self._is_done_too(index, modal, token):
                    continue
                text = side.layout.text
                before = text[: token.start].split()[-1:]
                begun = token.start
                if passive and before and before[0].lower() in words.MUST:
                    # "skal opfattes som" binds like its bare verb, but is quoted as it stands.
                    begun = text.rindex(before[0], 0, token.start)
                bare = Feature(
                    layer="modal",
                    kind="obligation",
                    rank=5,
                    start=token.start,
                    end=token.end,
                    words=text[begun : token.end],
                    sentence=token.sentence,
                )
                return _denied(bare, side)
        return None

    def _is_done_too(self, index: int, modal: Feature, present: Token) -> bool:
        """Whether "can be held" has an "is held" before it; "is possible" tells of something else."""
        endings = self._words.words.PARTICIPLES
        if modal.verb != "be" or not endings:
            return True
        done = [
            any(
                each.word.endswith(endings) and not self._words.deeds.may_be_deed(each.word)
                for each in side.behind(end, 3)
            )
            for side, end in (
                (self._sides[index], modal.end),
                (self._sides[1 - index], present.end),
            )
        ]
        return done[0] == done[1]

    def _binds_nobody(self, side: ReadSide, modal: Feature) -> bool:
        """Whether "samtalen skal give overblik" and "en dialog kan forebygge" only describe."""
        words, deeds = self._words.words, self._words.deeds
        passive, first = words.PASSIVE_ENDING, modal.words.split()[0].lower()
        verb = modal.verb.removesuffix(passive) if passive else modal.verb
        if first in words.POSSIBLY:
            return modal.shy and (verb in words.POSSIBLE or not side.is_of_a_body(modal))
        if modal.words.lower() not in words.MUST | words.LIKE_MUST:
            return False
        if verb in words.PURPOSES:
            return True
        is_deed = (passive and modal.verb.endswith(passive)) or verb in deeds.CONTENTS
        presents = words.presents_of(verb)
        is_deed = is_deed or any(map(deeds.deed_of, presents))
        # "must be explained": a passive told by its auxiliary.
        is_deed = is_deed or not presents.isdisjoint(deeds.AUXILIARIES)
        return not is_deed and not side.is_bound(modal)

    def is_said_again(self, index: int, modal: Feature) -> bool:
        """Whether the duty stands in the other wording under a modal that it shares with another.

        "skal tilbyde en samtale og skal sende et referat", "skal tilbyde en samtale og sende".
        """
        if modal.layer != "modal" or not modal.verb:
            return False
        group = self._sentences.group(index, modal.sentence)
        return (group, modal.verb, modal.kind, modal.rank) in self._shared[1 - index]

    @cached_property
    def _shared(self) -> tuple[frozenset[tuple[object, ...]], frozenset[tuple[object, ...]]]:
        """Of both wordings the verbs that share the modal of another verb, with that modal."""
        return self._sharing(0), self._sharing(1)

    def _sharing(self, index: int) -> frozenset[tuple[object, ...]]:
        side = self._sides[index]
        return frozenset(
            (self._sentences.group(index, token.sentence), token.word, modal.kind, modal.rank)
            for token, modal in side.words_under_modals()
            if token.word != modal.verb
        )

    def _with_verb(self, index: int, modal: Feature) -> Feature:
        """The phrase "skal indhente" in one, where the verb follows soon."""
        side = self._sides[index]
        for token in side.behind(modal.end, 3):
            if token.word == modal.verb and token.sentence == modal.sentence:
                between = side.layout.text[modal.end : token.end]
                return modal._replace(words=f"{modal.words}{between}", end=token.end)
        return modal


def _denied(bare: Feature, side: ReadSide) -> Feature:
    """A bare verb with its "not", "indhenter ikke": what that asks for nobody can tell for sure."""
    for each in side.features:
        if each.layer == "denial" and each.start <= bare.start < each.end:
            begun, end = each.start, each.end
            return bare._replace(kind="unclear", vague=True, words=each.words, start=begun, end=end)
    return bare

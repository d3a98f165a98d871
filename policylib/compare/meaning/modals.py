"""What the modals and their phrases say: who must, may, must not, or has a right.

Danish modals need their surroundings: "må" permits, forbids ("må ikke") and guesses ("må
forventes"); "skal" can be a duty, a purpose, a definition or, first in its sentence, an "if".
"""

from collections.abc import Iterator

from policylib.compare.meaning.telling import Feature, Telling
from policylib.language.lexicon import Found

_DUTY, _AIM, _ADVICE = 6, 2, 3


class Modals(Telling):
    """One text, asked for its modals."""

    def modals(self, held: set[int]) -> Iterator[Feature]:
        """The modals, each read with its surroundings; `held` collects words that they use up."""
        words = self.lexicon.words
        for found in self.found_modals:
            word = self.tokens[found.first].word
            if found.first != found.last and word not in words.CAN | words.MUST:
                inside = range(found.first + 1, found.last + 1)
                if found.entry.kind != "mute":
                    # Without its "not" the phrase says the opposite.
                    nots = {at for at in inside if self.tokens[at].word in words.NOT | words.NOBODY}
                    self._phrased.update(nots)
                    held.update(at for at in inside if at not in nots)
                else:
                    held.update(inside)
            if found.entry.kind == "mute":
                continue
            if found.entry.kind == "right" and self.lexicon.influence.at(self.tokens, found.first):
                # "får besked" is what somebody is told, and no right besides.
                continue
            if self.opens_condition(found):
                yield self.feature("condition", found, kind="if", rank=0)._replace(shy=False)
            elif found.first == found.last and (
                word in words.MUST | words.MAY | words.OUGHT | words.CAN | words.WILL
            ):
                feature = self._modal(found, word, held)
                if feature:
                    yield feature
            elif found.entry.kind == "obligation" and found.entry.rank == 2 and self.is_aim:
                yield self.feature("modal", found, shy=True)
            elif found.entry.rank == 2 and self.is_in_a_condition(found.first):
                # "hvis du ønsker": what somebody may want is no aim of the policy.
                continue
            else:
                yield self._phrase(found)

    def _phrase(self, found: Found) -> Feature:
        """A phrase of its own, "har ret til", and what a "not" right behind its verb makes of it."""
        after = self.after(found.last, 3)
        verb = next((word for word in after if word != self.lexicon.words.INFINITIVE_MARK), "")
        verb = "" if verb in self.lexicon.nots.NO_VERBS else verb
        if verb in self.lexicon.words.NOT:
            verb = self.verb_of(found.last)
        told = self.feature("modal", found, verb=verb)
        denier = self._denier_of_phrase(found)
        if denier is not None:
            told = self._denied(self.turned(told, found, denier))
            if denier > found.last + 1:
                told = told._replace(vague=True)
        elif (partly := self.partly_denied(found)) is not None:
            told = self.turned(told, found, partly)._replace(vague=True, doubt=True)
        before = self.tokens[found.first - 1].word if found.first else ""
        if found.first == found.last and before in self.lexicon.words.MUST:
            # "must ensure": the "must" tells it.
            told = told._replace(shy=True)
        if told.shy and told.kind == "right" and found.first == found.last:
            # "Nye kolleger får en mentor" gives; "når lederen får besked" does not.
            told = told._replace(shy=not self.is_given(found.first))
        opened = self.opener_of(found.first)
        opener = self.tokens[opened].word if opened is not None else ""
        if opener in self.lexicon.words.CLAUSE_OPENERS or (
            opened == found.first - 1
            and opener in self.lexicon.words.RELATIVES
            and not self.is_expletive(opened)
        ):
            # "en strategi, som sikrer", "hvem der har ansvaret": told of, laid on nobody.
            told = told._replace(vague=True, shy=told.shy or told.kind == "unclear")
        if (
            denier is None
            and self.tokens[found.first].word in self.lexicon.words.OWNED
            and found.first
        ):
            # "lederens opgave at": whose it is belongs to the words.
            return told._replace(words=self.words(found.first - 1, found.last))
        return told

    def _denier_of_phrase(self, found: Found) -> int | None:
        """What denies a phrase from outside; the "not" of "behøver ikke" is its own."""
        own = self.lexicon.words.NOT | self.lexicon.words.NOBODY
        inside = self.tokens[found.first : found.last + 1]
        return self.denier_of(found) if own.isdisjoint(t.word for t in inside) else None

    def _denied(self, told: Feature) -> Feature:
        """What a phrase says with a "not": no duty, no right, a ban, or nothing for sure."""
        match told.kind:
            case "right":
                # "har ikke længere ret til", "tilbydes ikke"
                return told._replace(rank=0)
            case "obligation" if told.rank == _DUTY:
                # "er dog ikke forpligtet til", "det kræves ikke"
                return told._replace(rank=0)
            case "obligation" if told.rank == 0:
                # "er ikke frivilligt"
                return told._replace(rank=_DUTY)
            case "obligation" if told.rank > _AIM:
                # "forventes ikke", "sikrer ikke": less, or left to others, or forbidden.
                return told._replace(kind="unclear", vague=True)
            case "permission":
                # "at rygning ikke er tilladt"
                return told._replace(kind="prohibition", rank=_DUTY)
            case "prohibition":
                return told._replace(kind="permission", rank=1)
            case _:
                return told._replace(vague=True)

    def _modal(self, found: Found, word: str, held: set[int]) -> Feature | None:
        words = self.lexicon.words
        opened = self.opener_of(found.first)
        opener = self.tokens[opened].word if opened is not None else ""
        if opened and self.tokens[opened - 1].word in words.PURPOSE_OPENERS:
            # "so that we can"
            opener = self.tokens[opened - 1].word
        if opener in words.CLAUSE_OPENERS or self.is_aimed_at(found.first):
            return None
        if word in words.MUST and self.is_needed(found.first):
            return None
        nobody = self.nobody_at(found.first)
        if nobody is not None:
            whole = Found(min(nobody, found.first), max(nobody, found.last), found.entry)
            return self._forbidding(whole, word, nobody, self.verb_of(whole.last))
        negation = self.turner_of(found.first, words.NOT)
        if negation is None and (before := self.not_before_modal(found.first)) is not None:
            whole = Found(before, found.last, found.entry)
            is_told_of = opener in words.RELATIVES and not self.is_expletive(opened or 0)
            verb = self.verb_of(found.last)
            return self._forbidding(whole, word, before, verb, is_told_of=is_told_of)
        only = self.turner_of(found.first, words.ONLY_WORDS)
        verb = self.verb_of(negation or only or found.first)
        # "Der skal være plads til" names nobody; "Der skal tilbydes" asks for a deed.
        impersonal = not self.is_passive(verb) and self.is_impersonal(found.first, opened)
        loose = (
            verb in words.PURPOSES
            or impersonal
            or (opener in words.RELATIVES and not self.is_passive(verb))
        )
        first = self.only_before(found.first) if word in words.MAY | words.CAN else None
        if negation is None and first is not None:
            # "Kun ledere må" limits like "må kun".
            held.add(first)
            whole = Found(first, found.last, found.entry)
            return self._wide(whole, found.last, "prohibition", 5, verb=verb)
        if negation is not None:
            alone = self.lexicon.negations.at(self.tokens, negation)
            if alone and self.is_alone(alone):
                # "må ikke alene" limits like "må kun".
                told = self._wide(found, alone.last, "prohibition", 5, verb=verb)
                return told._replace(words=self.words(found.first, alone.last))
            return self._forbidding(found, word, negation, verb)
        if only is not None and word in words.MAY | words.CAN:
            # "kun undtagelsesvis" is one limit.
            held.update((only, only + 1))
            return self._wide(found, only, "prohibition", 5, verb=verb)
        if self._refrains(found, verb):
            return self._refraining(Found(found.first, found.last + 1, found.entry), word)
        if word in words.WILL:
            if self.is_aim or verb in words.PURPOSES:
                return None
            return self.feature("modal", found, verb=verb, vague=True)
        if word in words.MUST and verb in words.ABLE:
            kind = "right" if self.has_person(found.first) else "obligation"
            told = self.feature("modal", found, kind=kind, verb=verb, vague=loose)
            gap = " " if self.after(found.last, 1) == [verb] else " … "
            return told._replace(words=f"{told.words}{gap}{verb}")
        if (partly := self.partly_denied(found)) is not None:
            told = self.feature("modal", found, verb=verb)
            return self.turned(told, found, partly)._replace(vague=True, doubt=True)
        if word in words.POSSIBLY and not self.is_done_to(found.first):
            possible = (
                verb in words.POSSIBLE
                or opener in words.PURPOSE_OPENERS
                or not (self.has_person(found.first) or self.is_passive(verb))
            )
            return self.feature("modal", found, verb=verb, vague=loose or possible, shy=possible)
        told = self.feature("modal", found, verb=verb, vague=loose)
        if self.is_how(found.first, verb):
            return told._replace(shy=True)
        doubtful = impersonal and word in words.MUST and verb not in words.PURPOSES
        return told._replace(doubt=True) if doubtful else told

    def _refrains(self, found: Found, verb: str) -> bool:
        """Whether what is asked for is not to do a deed: "skal undlade at", "bør undgå at"."""
        nots, behind = self.lexicon.nots, self.after(found.last, 2)
        if behind[:1] != [verb]:
            return False
        return verb in nots.REFRAINING or (
            verb in nots.AVOIDING and behind[1:] == [self.lexicon.words.INFINITIVE_MARK]
        )

    def _refraining(self, found: Found, word: str) -> Feature:
        """What "skal undlade" and "kan undlade" say: a ban, or that it need not be done."""
        words = self.lexicon.words
        if word in words.MAY | words.CAN:
            return self.feature("modal", found, kind="obligation", rank=0)
        rank = _ADVICE if word in words.OUGHT else _DUTY
        return self.feature("modal", found, kind="prohibition", rank=rank)

    def _forbidding(
        self, found: Found, word: str, negation: int, verb: str, *, is_told_of: bool = False
    ) -> Feature:
        """The phrase "må ikke" forbids; "skal ikke" may also be an ought not or a need not.

        `found` holds the "not" where it stands before. `is_told_of`: who "ikke skal" is only named.
        """
        words, last = self.lexicon.words, max(negation, found.last)
        self._forbids.add(negation)
        is_open = (word in words.MUST and word not in words.MUST_NOT) or word in words.WILL
        if is_open or self.tokens[negation].word in self.lexicon.nots.HARDLY:
            rank = 5 if word in words.WILL else _DUTY
            told = self._wide(found, last, "obligation", rank, verb=verb, vague=True, unclear=True)
            return told._replace(shy=is_told_of)
        if word in words.OUGHT:
            return self._wide(found, last, "prohibition", 3, verb=verb)
        if word in words.MAY or word in words.MUST_NOT:
            return self._wide(found, last, "prohibition", 6, verb=verb)
        # "kan ikke pålægges" forbids, "kan ikke deltage" may be for want of time.
        # So is "mangler, som ikke kan løses".
        is_before = negation < last and self.tokens[negation].word in words.NOT
        able = is_before or not self.is_passive(verb) or verb in words.POSSIBLE
        return self._wide(found, last, "prohibition", 6, verb=verb, vague=able, shy=able)

    def _wide(
        self,
        found: Found,
        last: int,
        kind: str,
        rank: float,
        *,
        verb: str,
        vague: bool = False,
        shy: bool = False,
        unclear: bool = False,
    ) -> Feature:
        tokens = self.tokens
        words = self.lexicon.words
        # "må under ingen omstændigheder" is quoted whole, "må … ikke" is not.
        is_one = tokens[last].word in words.NOT | words.ONLY_WORDS
        near = last == found.last + 1 or not is_one
        joined = (
            self.words(found.first, last)
            if near
            else (f"{self.words(found.first, found.last)} … {self.words(last, last)}")
        )
        return Feature(
            layer="modal",
            kind="unclear" if unclear else kind,
            rank=rank,
            words=joined,
            start=tokens[found.first].start,
            end=tokens[last].end,
            sentence=tokens[found.first].sentence,
            vague=vague,
            shy=shy,
            verb=verb,
        )

"""What a wording says by its words: who must, may or must not, who is heard, under which condition.

One text goes in, its features come out; nothing is compared here. Danish modals need their
surroundings: "må" permits, forbids ("må ikke") and guesses ("må forventes"); "skal" can be a
duty, a purpose, a definition or, first in its sentence, an "if".
"""

from collections.abc import Iterator
from typing import NamedTuple

from policylib.compare.facts import Unit
from policylib.compare.meaning.clauses import Clauses
from policylib.language.lexicon import Entry, Found


class Feature(NamedTuple):
    """One telling word or phrase, where it stands (characters) and what it tells.

    `layer` says what it can be compared with, `kind` its ladder or group, `rank` its strength or
    value. `shy` ones tell nothing by coming or going alone, `vague` ones never anything for sure.
    `verb` is the verb that a modal governs, `bound` what limits a number ("within", "least" …)
    and `lead` the words that say so. `doubt` marks a duty that binds nobody by name.
    """

    layer: str
    kind: str
    rank: float
    words: str
    start: int
    end: int
    sentence: int
    shy: bool = False
    vague: bool = False
    verb: str = ""
    bound: str = ""
    lead: str = ""
    unit: Unit | None = None
    doubt: bool = False


# Above "aftales med" on the ladder of influence.
_DECIDED = 6
_HEARD = 2
# A clause up to so many words is quoted whole, of a longer one the verb and who follows it.
_SHORT_CLAUSE = 5
# How far behind "efter drøftelse" the one with whom it is discussed stands.
_HEARD = 3


class Wording(Clauses):
    """One text, its tokens, and the lexicon with which it is read."""

    def feature(
        self,
        layer: str,
        found: Found,
        *,
        kind: str | None = None,
        rank: float | None = None,
        shy: bool = False,
        vague: bool = False,
        verb: str = "",
    ) -> Feature:
        """A phrase as a feature of this text."""
        tokens = self.tokens
        end = tokens[found.last].end
        is_dotted = tokens[found.last].word in self.lexicon.words.DOTTED_WORDS
        dot = "." if is_dotted and self.text[end : end + 1] == "." else ""
        return Feature(
            layer=layer,
            kind=found.entry.kind if kind is None else kind,
            rank=found.entry.rank if rank is None else rank,
            words=self.words(found.first, found.last) + dot,
            start=tokens[found.first].start,
            end=end + len(dot),
            sentence=tokens[found.first].sentence,
            shy=shy or found.entry.shy,
            vague=vague,
            verb=verb,
        )

    def features(self) -> Iterator[Feature]:
        """Everything but numbers and dates, layer by layer."""
        held: set[int] = set()
        yield from self._modals(held)
        for found in self.found_influence:
            is_another = self.lexicon.deeds.PARTICLES.issuperset(self.after(found.last, 1) or " ")
            if is_another or self.is_told_of_the_past(found.first):
                continue
            shy = bool(
                self.lexicon.conditions.at(self.tokens, found.first)
                or self._is_excepted(found.first)
            )
            yield self.feature("influence", found, shy=shy)
        yield from self._decisions()
        for found in self.found_force:
            # "strive to" is a duty of its own strength, unless it stands under one.
            is_used = (
                found.first in held
                or found.first in self._forbids
                or self.lexicon.modals.at(self.tokens, found.first)
            )
            if found.entry.kind != "none" and not is_used:
                yield self.feature("force", found)
        for found in self.found_negations:
            if found.entry.kind != "none" and found.first not in held:
                # The "not" of "er ikke tilladt" tells only where the phrase stood without it.
                inside = found.first in self._phrased
                shy = self.repeats_a_not(found.first)
                yield self.feature("negation", found, shy=shy, vague=inside)
        yield from self._others()

    def _is_excepted(self, place: int) -> bool:
        """Whether "aftalt" only names an exception: "medmindre andet er aftalt"."""
        words, opened = self.lexicon.words, self.opener_of(place)
        return (
            opened is not None
            and self.tokens[place].word in words.AGREED
            and self.tokens[opened].word in words.CLAUSE_OPENERS
        )

    def _decisions(self) -> Iterator[Feature]:
        """What a committee or a representative decides, or is asked about: "høre Lokal-MED"."""
        deciding, hearing = self.lexicon.words.DECIDING, self.lexicon.deeds.HEARING
        for at, token in enumerate(self.tokens if self.vocabulary & hearing else ()):
            behind = [place for place in (at + 1, at + 2) if place in self.offices][:1]
            heard = token.word in hearing and any(self.offices[p] in deciding for p in behind)
            if heard and self.tokens[at + 1].clause == token.clause:
                yield self.feature("influence", Found(at, at, Entry("", _HEARD)))
        if self.vocabulary.isdisjoint(self.lexicon.words.DECISIONS):
            return
        for at, token in enumerate(self.tokens):
            if token.word in self.lexicon.words.DECISIONS and self._decides(at):
                self.decided.add(token.start)
                yield self.feature("influence", Found(at, at, Entry("", _DECIDED)))

    def _decides(self, at: int) -> bool:
        """Whether those beside a verb of deciding are employees' own: "godkendes af HU"."""
        words, clause = self.lexicon.words, self.tokens[at].clause
        behind = [t.word for t in self.tokens[at + 1 : at + 4] if t.clause == clause]
        by = next((i for i, word in enumerate(behind, at + 1) if word in words.BY), None)
        places = range(at - 1, max(at - 7, -1), -1) if by is None else range(by + 1, by + 4)
        near = (p for p in places if p < len(self.tokens) and self.tokens[p].clause == clause)
        who = next(((self.offices[place], place) for place in near if place in self.offices), None)
        if who is None or who[0] not in words.DECIDING:
            return False
        # Who is only heard, "efter drøftelse i Lokal-MED", does not decide.
        return not any(found.last < who[1] <= found.last + _HEARD for found in self.found_influence)

    def _others(self) -> Iterator[Feature]:
        words = self.lexicon.words
        for found in self.found_conditions:
            if found.entry.kind != "none" and not self.lexicon.force.at(self.tokens, found.first):
                shy = self.tokens[found.first].word in words.SHY_CONDITIONS
                yield self.feature("condition", found, shy=shy)
        yield from self._verbs_first()
        yield from self._consents()
        for found in self.found_lists:
            opens = self.tokens[found.first].word in words.LIST_OPENERS
            shy = found.entry.kind != "open"
            yield self.feature("list", found, rank=float(opens), shy=shy)
        reserved = self._reservations()
        for found in self._actors:
            # "efter nærmeste leders vurdering" gives nobody a task.
            shy = found.entry.kind in words.PRONOUNS or found.first in reserved
            yield self.feature("actor", found, shy=shy)
        for found in self._scope:
            layer = "quantifier" if found.entry.kind in words.QUANTIFIERS else "scope"
            # "hvor det er relevant" picks nobody out.
            shy = found.entry.kind in words.SHY_SCOPE or found.first in reserved
            yield self.feature(layer, found, shy=shy)

    def _verbs_first(self) -> Iterator[Feature]:
        """Sentences that open with their verb and so say "if": "Er en medarbejder syg, …"."""
        verbs = self.lexicon.words.VERBS_FIRST
        if self.vocabulary.isdisjoint(verbs):
            return
        modals = {each.first for each in self.found_modals}
        for at, token in enumerate(self.tokens):
            if token.first and token.word in verbs and at not in modals:
                found = Found(at, at, Entry("if"))
                if self.opens_condition(found):
                    behind = self.tokens[at : at + _SHORT_CLAUSE + 1]
                    clause = sum(each.clause == token.clause for each in behind)
                    last = at + (clause - 1 if clause <= _SHORT_CLAUSE else 1)
                    yield self.feature("condition", Found(at, last, found.entry))

    def _consents(self) -> Iterator[Feature]:
        """Somebody's consent as a condition: "med den ansattes samtykke"."""
        words = self.lexicon.words
        if self.vocabulary.isdisjoint(words.CONSENTS):
            return
        for at, token in enumerate(self.tokens):
            if token.word not in words.CONSENTS:
                continue
            for first in range(at - 2, max(at - 5, -1), -1):
                lead = self.tokens[first]
                if lead.clause != token.clause or self.lexicon.conditions.at(self.tokens, first):
                    break
                if lead.word in words.CONSENT_LEADS:
                    yield self.feature("condition", Found(first, at, Entry("consent")))
                    break

    def _reservations(self) -> set[int]:
        return {
            place
            for found in self.found_force
            if found.entry.kind == "hedge" and found.last > found.first
            for place in range(found.first, found.last + 1)
        }

    def _modals(self, held: set[int]) -> Iterator[Feature]:
        """The modals, each read with its surroundings; `held` collects words that they use up."""
        words = self.lexicon.words
        for found in self.found_modals:
            word = self.tokens[found.first].word
            if found.first != found.last and word not in words.CAN | words.MUST:
                inside = range(found.first + 1, found.last + 1)
                if found.entry.kind != "mute":
                    # Without its "not" the phrase says the opposite.
                    nots = {at for at in inside if self.tokens[at].word in words.NOT}
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
        told = self.feature("modal", found, verb=verb)
        if told.kind in {"obligation", "right"} and told.rank >= 5 and self.is_denied(found.first):
            # "er dog ikke forpligtet til", "har ikke længere ret til".
            told = told._replace(rank=0)
        before = self.tokens[found.first - 1].word if found.first else ""
        if found.first == found.last and before in self.lexicon.words.MUST:
            # "must ensure": the "must" tells it.
            told = told._replace(shy=True)
        if told.kind == "permission" and self.is_denied(found.first):
            # "at rygning ikke er tilladt"
            told = told._replace(kind="prohibition", rank=6)
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
            told = told._replace(vague=True)
        if self.tokens[found.first].word in self.lexicon.words.OWNED and found.first:
            # "lederens opgave at": whose it is belongs to the words.
            return told._replace(words=self.words(found.first - 1, found.last))
        return told

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
        nobody = self.nobody_at(found.first) if word in words.MAY else None
        if nobody is not None:
            whole = Found(min(nobody, found.first), max(nobody, found.last), found.entry)
            verb = self.verb_of(whole.last)
            return self.feature("modal", whole, kind="prohibition", rank=6, verb=verb)
        negation = self.turner_of(found.first, words.NOT)
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
            return self._forbidding(found, word, negation, verb)
        if only is not None and word in words.MAY | words.CAN:
            # "kun undtagelsesvis" is one limit.
            held.update((only, only + 1))
            return self._wide(found, only, "prohibition", 5, verb=verb)
        if word in words.WILL:
            if self.is_aim or verb in words.PURPOSES:
                return None
            return self.feature("modal", found, verb=verb, vague=True)
        if word in words.MUST and verb in words.ABLE:
            kind = "right" if self.has_person(found.first) else "obligation"
            told = self.feature("modal", found, kind=kind, verb=verb, vague=loose)
            gap = " " if self.after(found.last, 1) == [verb] else " … "
            return told._replace(words=f"{told.words}{gap}{verb}")
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

    def _forbidding(self, found: Found, word: str, negation: int, verb: str) -> Feature:
        """The phrase "må ikke" forbids; "skal ikke" may also be an ought not or a need not."""
        words = self.lexicon.words
        self._forbids.add(negation)
        if word in words.MUST and word not in words.MUST_NOT:
            return self._wide(found, negation, "obligation", 6, verb=verb, vague=True, unclear=True)
        if word in words.OUGHT:
            return self._wide(found, negation, "prohibition", 3, verb=verb)
        if word in words.MAY or word in words.MUST_NOT:
            return self._wide(found, negation, "prohibition", 6, verb=verb)
        # "kan ikke pålægges" forbids, "kan ikke deltage" may be for want of time.
        able = not self.is_passive(verb) or verb in words.POSSIBLE
        return self._wide(found, negation, "prohibition", 6, verb=verb, vague=able, shy=able)

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

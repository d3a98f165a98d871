"""What a wording says by its words: who must, may or must not, who is heard, under which condition.

One text goes in, its features come out; nothing is compared here.
"""

from collections.abc import Iterator

from policylib.compare.meaning.modals import Modals
from policylib.compare.meaning.telling import Feature
from policylib.language.lexicon import Entry, Found

# Above "aftales med" on the ladder of influence.
_DECIDED = 6
_HEARD = 2
# A clause up to so many words is quoted whole, of a longer one the verb and who follows it.
_SHORT_CLAUSE = 5
# How far behind "efter drøftelse" the one with whom it is discussed stands.
_HEARD = 3


_ONLY = 5


def _frees(modal: Feature) -> bool:
    """Whether nobody has to do what the verb says: "skal ikke", "må ikke", "behøver ikke"."""
    match modal.kind:
        case "unclear":
            return True
        case "prohibition":
            return modal.rank != _ONLY
        case "obligation":
            return modal.rank == 0
        case _:
            return False


class Wording(Modals):
    """One text, its tokens, and the lexicon with which it is read."""

    def features(self) -> Iterator[Feature]:
        """Everything but numbers and dates, layer by layer."""
        held: set[int] = set()
        freed: dict[tuple[int, str], Feature] = {}
        for modal in self.modals(held):
            if _frees(modal):
                freed[modal.sentence, modal.verb] = freed[modal.sentence, ""] = modal
            yield modal
        for found in self.found_influence:
            is_another = self.lexicon.deeds.PARTICLES.issuperset(self.after(found.last, 1) or " ")
            if is_another or self.is_told_of_the_past(found.first) or self._is_named(found.first):
                continue
            shy = bool(
                self.lexicon.conditions.at(self.tokens, found.first)
                or self._is_excepted(found.first)
            )
            yield self._say(found, freed, shy=shy)
        yield from self._decisions(freed)
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
            is_not = found.entry.kind != "none" or self.is_alone(found)
            if is_not and found.first not in held:
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

    def _say(
        self, found: Found, freed: dict[tuple[int, str], Feature], *, shy: bool = False
    ) -> Feature:
        """Who is heard, or is not: "aftales ikke", "uden drøftelse med", "skal ikke høres"."""
        told = self.feature("influence", found, shy=shy)
        told = told._replace(verb=told.words.lower())
        denier = self.denier_of(found)
        denier = self.partly_denied(found) if denier is None else denier
        if denier is not None:
            return self.turned(told, found, denier)._replace(kind="denied", vague=True)
        modal = freed.get((told.sentence, self.tokens[found.first].word))
        if modal is None and self._goes_on(found.first):
            # "skal hverken høre eller inddrage"
            modal = freed.get((told.sentence, ""))
        if modal is None or modal.start > told.start or "," in self.text[modal.end : told.start]:
            return told
        return told._replace(
            kind="denied",
            vague=True,
            start=modal.start,
            words=f"{modal.words}{self.text[modal.end : told.end]}",
        )

    def _goes_on(self, place: int) -> bool:
        """Whether a word joins the infinitive before it: "drøfte eller aftale"."""
        before = self.tokens[place - 1].word if place else ""
        return before in self.lexicon.words.JOINING and (
            not self.is_finite(place) or self.is_passive(self.tokens[place].word)
        )

    def _is_named(self, place: int) -> bool:
        """Whether a word that looks like a verb names a thing: "lokale aftaler"."""
        words, deeds, tokens = self.lexicon.words, self.lexicon.deeds, self.tokens
        if tokens[place].word not in deeds.ALSO_NOUNS:
            return False
        doers = words.QUESTION_PERSONS | deeds.DOERS | deeds.BODIES
        if any(at in self.persons for at in (place - 1, place + 1)):
            return False
        before, behind = tokens[max(0, place - 1) : place], self.after(place, 1)
        is_done = any(t.word in doers | words.JOINING for t in before)
        return not is_done and not any(word in doers | words.WITH for word in behind)

    def _decisions(self, freed: dict[tuple[int, str], Feature]) -> Iterator[Feature]:
        """What a committee or a representative decides, or is asked about: "høre Lokal-MED"."""
        deciding, hearing = self.lexicon.words.DECIDING, self.lexicon.deeds.HEARING
        for at, token in enumerate(self.tokens if self.vocabulary & hearing else ()):
            behind = [place for place in (at + 1, at + 2) if place in self.offices][:1]
            heard = token.word in hearing and any(self.offices[p] in deciding for p in behind)
            if heard and self.tokens[at + 1].clause == token.clause:
                yield self._say(Found(at, at, Entry("", _HEARD)), freed)
        if self.vocabulary.isdisjoint(self.lexicon.words.DECISIONS):
            return
        for at, token in enumerate(self.tokens):
            if token.word in self.lexicon.words.DECISIONS and self._decides(at):
                self.decided.add(token.start)
                yield self._say(Found(at, at, Entry("", _DECIDED)), freed)

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

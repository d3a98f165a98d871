"""What surrounds a word in its clause: its verb, its "not", who is named, what opens the clause."""

from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from policylib.language.lexicon import Found, Lexicon
from policylib.language.tokens import Token

_REACH = 9
_FAR = 24


class Clauses:
    """One text with its tokens, and the lexicon with which its clauses are read."""

    def __init__(
        self, text: str, tokens: Sequence[Token], lexicon: Lexicon, *, is_aim: bool
    ) -> None:
        self.text = text
        self.tokens = tokens
        self.lexicon = lexicon
        self.is_aim = is_aim
        # Where verbs of deciding stand that are told as influence.
        self.decided: set[int] = set()
        # Where the "not" of a prohibition stands: "aldrig" in "må aldrig" is no booster.
        self._forbids: set[int] = set()
        # Where a "not" stands inside a phrase that forbids: "er ikke tilladt".
        self._phrased: set[int] = set()
        found = lexicon.all_in(tokens)
        self.found_modals, self.found_influence, self.found_force = found[:3]
        self.found_negations, self.found_conditions, self.found_lists = found[3:]
        self._actors = tuple(lexicon.actors.find(tokens))
        self._scope = tuple(lexicon.scope.find(tokens))
        self.doers = frozenset(
            place
            for found in self._actors
            if found.entry.kind not in lexicon.words.PRONOUNS
            for place in range(found.first, found.last + 1)
        )
        self.persons = self.doers.union(
            place
            for found in (*self._actors, *self._scope)
            for place in range(found.first, found.last + 1)
        )

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word of the text."""
        return frozenset([token.word for token in self.tokens])

    @cached_property
    def staff(self) -> frozenset[int]:
        """Where employees stand."""
        return frozenset(
            place
            for found in self._scope
            if found.entry.kind not in self.lexicon.words.QUANTIFIERS
            for place in range(found.first, found.last + 1)
        )

    @cached_property
    def offices(self) -> dict[int, str]:
        """Which office or committee stands where."""
        return {
            place: found.entry.kind
            for found in self._actors
            for place in range(found.first, found.last + 1)
        }

    @cached_property
    def _force_at(self) -> dict[int, Found]:
        return {each.first: each for each in self.found_force}

    @cached_property
    def _conditions_at(self) -> dict[int, Found]:
        return {each.first: each for each in self.found_conditions}

    def words(self, first: int, last: int) -> str:
        """The words as written; a sentence's first one small, unless it is a name."""
        tokens = self.tokens
        written = self.text[tokens[first].start : tokens[last].end]
        if tokens[first].first and written[1:2].islower() and not self._is_name(first):
            return written[0].lower() + written[1:]
        return written

    def _is_name(self, place: int) -> bool:
        found = self.lexicon.actors.at(self.tokens, place)
        return found is not None and found.entry.kind in self.lexicon.words.NAMED_ACTORS

    def after(self, place: int, count: int) -> list[str]:
        """The words behind a place within its sentence, at most `count`."""
        sentence = self.tokens[place].sentence
        behind = self.tokens[place + 1 : place + 1 + count]
        return [token.word for token in behind if token.sentence == sentence]

    def verb_of(self, place: int) -> str:
        """The verb that a modal governs: the first word behind it that looks like an infinitive."""
        words = self.lexicon.words
        free = place + 2 if self._is_inverted(place) else place + 1
        for at in range(place + 1, min(place + 12, len(self.tokens))):
            token = self.tokens[at]
            if token.sentence != self.tokens[place].sentence:
                return ""
            if at < free or at in self.persons or self._force_at.get(at):
                continue
            # "kan efter aftale få": the agreement looks like a verb and is none.
            if condition := self._conditions_at.get(at):
                free = condition.last + 1
                continue
            if token.word in words.PREPOSITIONS:
                free = at + 2
                continue
            if words.is_infinitive(token.word):
                return token.word
        return ""

    def _is_inverted(self, modal: int) -> bool:
        """Whether the subject follows the modal for sure: "Hvis driften er truet, kan ferie …"."""
        tokens, openers = (
            self.tokens,
            self.lexicon.words.INVERTING - self.lexicon.words.LOOSE_OPENERS,
        )
        if not modal or tokens[modal - 1].clause == tokens[modal].clause:
            return False
        before = tokens[max(0, modal - _FAR) : modal]
        first = next((t for t in before if t.sentence == tokens[modal].sentence), None)
        return (
            first is not None
            and first.first
            and first.word in openers
            and tokens[modal].clause == first.clause + 1
        )

    def is_done_to(self, place: int) -> bool:
        """Whether the verb is a "be" with a participle behind it: "may be shared"."""
        endings = self.lexicon.words.PARTICIPLES
        behind = self.after(place, 4)
        return bool(endings) and any(
            one == "be" and other.endswith(endings) and other not in self.lexicon.words.STATES
            for one, other in pairwise(behind)
        )

    def is_passive(self, verb: str) -> bool:
        """Whether a verb has the ending of the passive, in a language that has one."""
        ending = self.lexicon.words.PASSIVE_ENDING
        return bool(ending) and verb.endswith(ending)

    def opener_of(self, place: int) -> int | None:
        """The word that makes the modal's clause a subordinate one, if one stands before it."""
        words = self.lexicon.words
        known = words.CLAUSE_OPENERS | words.PURPOSE_OPENERS | words.RELATIVES
        clause = self.tokens[place].clause
        for at in range(place - 1, max(place - 7, -1), -1):
            token = self.tokens[at]
            if token.clause != clause:
                return None
            if token.word in known and self._opens_for(at, place):
                return at
        return None

    def _opens_for(self, opener: int, verb: int) -> bool:
        """Whether a word opens the very clause of a verb: not so in "oplysninger om ansatte må".

        Behind a finished clause without its comma, and behind a preposition, the subject follows
        the verb: "inden mødet skal lederen", "hvis du er syg skal du".
        """
        words, tokens = self.lexicon.words, self.tokens
        word = tokens[opener].word
        if word in words.RELATIVES:
            return verb - opener <= 2
        if word not in words.INVERTING:
            return True
        if word in words.LOOSE_OPENERS:
            is_after_comma = tokens[opener - 1].clause != tokens[opener].clause
            return is_after_comma and not tokens[opener].first
        if verb + 1 < len(tokens) and self._is_subject(verb + 1):
            return False
        if word in words.BEFORE_TIMES:
            return any(self._is_subject(at) for at in range(opener + 1, verb))
        return True

    def _is_subject(self, place: int) -> bool:
        return (
            place in self.persons or self.tokens[place].word in self.lexicon.words.QUESTION_PERSONS
        )

    def is_expletive(self, place: int) -> bool:
        """Whether a "der" only holds the subject's place: "Der holdes møde", "og der gives fri"."""
        if self.tokens[place].word not in self.lexicon.words.EXPLETIVES:
            return False
        before = self.tokens[place - 1].word if place else ""
        return self.tokens[place].first or before in self.lexicon.words.JOINING

    def is_impersonal(self, modal: int, opened: int | None) -> bool:
        """Whether the sentence says that something "skal være" and names nobody: "Der skal …"."""
        if opened is not None and self.is_expletive(opened):
            return True
        return self.after(modal, 1)[:1] == ["der"] and "der" in self.lexicon.words.EXPLETIVES

    def is_given(self, place: int) -> bool:
        """Whether employees stand beside a "får" of a main clause, which then gives them a right."""
        clause = self.tokens[place].clause
        before = [t.word for t in self.tokens[max(0, place - 8) : place] if t.clause == clause]
        if self.opener_of(place) is not None or self.lexicon.words.THAT in before:
            return False
        sentence = self.tokens[place].sentence
        near = [*range(max(place - 3, 0), place), place + 1, place + 2]
        if place and self.tokens[place - 1].word in self.lexicon.words.JOINING:
            # "Medarbejderen orienteres og får en vejledning": the subject stands further up.
            near += range(max(place - _REACH, 0), place)
        near = [at for at in near if at < len(self.tokens)]
        return any(at in self.staff and self.tokens[at].sentence == sentence for at in near)

    def is_aimed_at(self, place: int) -> bool:
        """Whether the modal stands in what somebody wishes: "vi ønsker, at alle skal …"."""
        words = self.lexicon.words
        sentence = self.tokens[place].sentence
        seen_that = False
        for at in range(place - 1, max(place - 9, -1), -1):
            token = self.tokens[at]
            if token.sentence != sentence:
                return False
            if seen_that and token.word not in self.lexicon.deeds.IS:
                return token.word in words.AIMS
            own = token.clause == self.tokens[place].clause
            seen_that = seen_that or (own and token.word == words.THAT)
        return False

    def is_how(self, modal: int, verb: str) -> bool:
        """Whether "det skal ske" only says how something asked for already is done."""
        deeds, before = self.lexicon.deeds, self.tokens[max(0, modal - 1) : modal]
        near = [*(t.word for t in before), *self.after(modal, 1)]
        return verb in deeds.HAPPENING and any(word in deeds.ANAPHORS for word in near)

    def is_needed(self, modal: int) -> bool:
        """Whether the words say what it takes, and bind nobody: "skal der nye vaner til"."""
        clause, particle = self.tokens[modal].clause, self.lexicon.deeds.TAKING
        if not particle or "der" not in self.after(modal, 1):
            return False
        behind = [t.word for t in self.tokens[modal : modal + 12] if t.clause == clause]
        return behind[-1:] == [particle]

    def has_person(self, place: int) -> bool:
        """Whether somebody who can be bound stands right before or behind the modal."""
        sentence = self.tokens[place].sentence
        near = [
            *range(max(place - 4, 0), place),
            *range(place + 1, min(place + 3, len(self.tokens))),
        ]
        return any(
            at in self.persons
            or self.tokens[at].word in self.lexicon.words.QUESTION_PERSONS - {"der"}
            for at in near
            if self.tokens[at].sentence == sentence
        )

    def is_told_of_the_past(self, place: int) -> bool:
        """Whether the words tell what was done: "har været drøftet" gives nobody a say."""
        words, clause = self.lexicon.words, self.tokens[place].clause
        before = [t.word for t in self.tokens[max(0, place - 9) : place] if t.clause == clause]
        if words.PAST.isdisjoint(before[-2:]):
            return False
        # "Når udvalget er blevet hørt" is what has to be done first.
        return bool(words.WHENS.isdisjoint(before))

    def is_in_a_condition(self, place: int) -> bool:
        """Whether a place stands in a clause that says "if", "when" or "how"."""
        opened, words = self.opener_of(place), self.lexicon.words
        return opened is not None and self.tokens[opened].word in words.CLAUSE_OPENERS

    def opens_condition(self, found: Found) -> bool:
        """Whether the sentence opens with its verb and goes on: "Skal du på kursus, …"."""
        token = self.tokens[found.first]
        words = self.lexicon.words
        if not token.first or token.word not in words.VERBS_FIRST:
            return False
        follows = self.after(found.first, 1)
        if not follows:
            return False
        is_person = found.first + 1 in self.persons or follows[0] in words.QUESTION_PERSONS
        if not is_person and not self._opens_subject(follows[0]):
            return False
        last = found.first
        while last + 1 < len(self.tokens) and self.tokens[last + 1].sentence == token.sentence:
            last += 1
        end = self.tokens[last]
        return end.clause > token.clause or self._is_question(end.end)

    def _opens_subject(self, word: str) -> bool:
        """Whether a word behind the verb that stands first begins the one who does it."""
        deeds = self.lexicon.deeds
        if word in self.lexicon.words.ARTICLES | deeds.DETERMINERS:
            return True
        is_long = len(word) > 4 and word not in deeds.NOT_DEFINITE
        return bool(deeds.DEFINITE) and is_long and word.endswith(deeds.DEFINITE)

    def _is_question(self, end: int) -> bool:
        return self.text[end : end + 3].lstrip(" »«”“)").startswith("?")

"""Which "not" belongs to which word: "må ikke", "at der ikke må", "ingen må", "uden drøftelse med".

A duty, a right or a say that is denied says the opposite of what its words say alone; so each is
asked for its "not" before it is told, and quoted with it.
"""

from policylib.compare.meaning.clauses import Clauses
from policylib.language.lexicon import Found

_REACH = 8
# A subject that is "nobody" stands at most so far before its verb.
_SUBJECT = 6
# "uden forudgående drøftelse", "without the consent".
_WITHOUT = 3


class Denials(Clauses):
    """One text whose words are asked for what denies them."""

    def turner_of(self, place: int, turners: frozenset[str]) -> int | None:
        """Where a "not" stands that belongs to the modal, at most seven words behind it."""
        words = self.lexicon.words
        inside, clauses = -1, {self.tokens[place].clause}
        for at in range(place + 1, min(place + _REACH, len(self.tokens))):
            token = self.tokens[at]
            if at <= inside:
                continue
            reservation = self._force_at.get(at)
            if reservation and reservation.entry.kind == "hedge":
                inside = reservation.last
                if inside + 1 < len(self.tokens):
                    # "should, as far as possible, not": the commas are those of the reservation.
                    clauses.add(self.tokens[inside + 1].clause)
                continue
            if token.clause not in clauses or token.word in words.STOPS:
                return None
            if turners is words.NOT and token.word in words.OPEN_NEVER:
                never = self.lexicon.negations.at(self.tokens, at)
                if never and never.entry.kind == "never":
                    return never.last
            if token.word in turners:
                return at if turners is not words.NOT or self._is_a_not(at) else None
        return None

    def denier_of(self, found: Found) -> int | None:
        """Where the "not" stands that denies a phrase: before it, behind its verb, or "ingen"."""
        first = found.first
        if (before := self.not_before(first)) is not None:
            return before
        if (nobody := self.nobody_before(first)) is not None:
            return nobody
        if (without := self._without(first)) is not None:
            return without
        return self._not_behind(found)

    def not_before(self, place: int, *, is_verb: bool = False) -> int | None:
        """Where a "not" stands right before, as in "at der ikke må", "har ikke ret til"."""
        token, nots = self.tokens[place], self.lexicon.nots
        is_finite = is_verb or self.is_finite(place)
        for at in range(place - 1, max(place - (4 if nots.DOING else 3), -1), -1):
            each = self.tokens[at]
            if each.clause != token.clause or each.word in nots.PARTING | nots.WITHOUT:
                return None
            if each.word in self.lexicon.words.NOT:
                return at if self._is_a_not(at) else None
            if (is_finite and each.word not in nots.BETWEEN) or each.word in nots.BEGINNING:
                return None
        return None

    def not_before_modal(self, place: int) -> int | None:
        """Where the "ikke" of "at der ikke må" stands; English has no such order."""
        return self.not_before(place, is_verb=True) if self.lexicon.nots.FINITE else None

    def nobody_before(self, place: int) -> int | None:
        """Where the "ingen" stands that is the subject of a verb: "ingen medarbejder inddrages"."""
        words, clause = self.lexicon.words, self.tokens[place].clause
        for at in range(place - 1, max(place - 1 - _SUBJECT, -1), -1):
            each = self.tokens[at]
            if (
                each.clause != clause
                or each.word in self.lexicon.nots.PARTING
                or each.word in words.CLAUSE_OPENERS
            ):
                return None
            if each.word in words.NOBODY:
                return at if self._is_a_not(at) else None
        return None

    def nobody_at(self, modal: int) -> int | None:
        """Where the "ingen" stands that turns a modal: "ingen medarbejder må", "må ingen"."""
        behind = modal + 1
        if behind < len(self.tokens) and self.tokens[behind].word in self.lexicon.words.NOBODY:
            is_own = self.tokens[behind].clause == self.tokens[modal].clause
            return behind if is_own and self._is_a_not(behind) else None
        return self.nobody_before(modal)

    def only_before(self, modal: int) -> int | None:
        """Where the "kun" stands that opens a modal's clause: "kun ledere må"."""
        for at in range(modal - 2, max(modal - 5, -1), -1):
            opens = not at or self.tokens[at - 1].clause != self.tokens[at].clause
            if opens and self.tokens[at].word in self.lexicon.words.ONLY_WORDS:
                return at if self.tokens[at].clause == self.tokens[modal].clause else None
        return None

    def repeats_a_not(self, place: int) -> bool:
        """Whether a "hverken" only goes on with the "ikke" that its sentence has already."""
        token, words = self.tokens[place], self.lexicon.words
        return token.word in words.SHY_NEGATIONS and any(
            each.sentence == token.sentence and each.word in words.NOT - words.SHY_NEGATIONS
            for each in self.tokens[max(0, place - 12) : place]
        )

    def is_finite(self, place: int) -> bool:
        """Whether a word is a verb by its end, in a language whose verbs have one."""
        endings = self.lexicon.nots.FINITE
        return bool(endings) and self.tokens[place].word.endswith(endings)

    def stretch(self, found: Found, denier: int) -> tuple[int, int]:
        """The first and the last token of a phrase with its "not": "har aldrig ret til"."""
        first, last = min(found.first, denier), max(found.last, denier)
        nots = self.lexicon.nots
        while (
            denier == first > 0
            and self.tokens[first - 1].word in nots.HELPING
            and self.tokens[first - 1].clause == self.tokens[first].clause
        ):
            first, denier = first - 1, first - 1
        return first, last

    def partly_denied(self, found: Found) -> int | None:
        """Where "ikke altid" or "ikke alle" ends that takes back some of what a phrase says."""
        clause = self.tokens[found.first].clause
        for each in self.found_negations:
            near = abs(each.first - found.last) < _REACH
            if each.entry.kind == "not all" and near and self.tokens[each.first].clause == clause:
                return each.last if each.first > found.last else each.first
        return None

    def is_alone(self, negation: Found) -> bool:
        """Whether "ikke alene" says that somebody must not act alone, and not "not only"."""
        words, nots = self.lexicon.words, self.lexicon.nots
        if negation.entry.kind != "none" or self.tokens[negation.last].word not in nots.ALONE:
            return False
        behind = self.after(negation.last, 24)
        is_modal = (
            negation.first > 0 and self.tokens[negation.first - 1].word in words.MAY | words.CAN
        )
        return is_modal and nots.ALSO.isdisjoint(behind)

    def _is_a_not(self, at: int) -> bool:
        """Whether a word denies what stands beside it: not so in "ikke mindst", "ikke alle"."""
        words, tokens = self.lexicon.words, self.tokens
        negation = self.lexicon.negations.at(tokens, at)
        if negation and negation.entry.kind in {"none", "not all"}:
            return self.is_alone(negation)
        if at and tokens[at - 1].word in words.OR:
            # "whether or not", "om de deltager eller ikke"
            return False
        # "no. 5" is a number.
        following = tokens[at + 1].word if at + 1 < len(tokens) else ""
        return not following[:1].isdecimal()

    def _without(self, place: int) -> int | None:
        """Where an "uden" or an "undlade at" stands that takes back what follows it."""
        nots, tokens = self.lexicon.nots, self.tokens
        clause = tokens[place].clause
        is_finite = self.is_finite(place) or tokens[place].word in nots.BEGINNING
        for at in range(place - 1, max(place - 1 - _WITHOUT, -1), -1):
            word = tokens[at].word
            if tokens[at].clause != clause or word in nots.BEGINNING:
                return None
            if word in nots.REFRAINING:
                between = {tokens[each].word for each in range(at + 1, place)}
                return at if between <= nots.FROM and between else None
            if word in nots.WITHOUT and not is_finite and not self.lexicon.haste.at(tokens, at):
                # "må ikke ændres uden drøftelse" asks for it.
                before = tokens[max(0, at - _REACH) : at]
                turned = self.lexicon.words.NOT | self.lexicon.words.NOBODY
                return (
                    at if all(t.clause != clause or t.word not in turned for t in before) else None
                )
        return None

    def _not_behind(self, found: Found) -> int | None:
        """Where the "not" of a main clause stands, behind its verb: "sikrer ikke", "får ingen"."""
        words, tokens = self.lexicon.words, self.tokens
        at = found.last
        if found.first != at:
            # "agreed with neither"
            is_nobody = self.after(at, 1)[:1] in ([word] for word in words.NOBODY)
            return at + 1 if is_nobody and self._is_a_not(at + 1) else None
        for behind in range(at + 1, min(at + 3, len(tokens))):
            if tokens[behind].clause != tokens[at].clause or tokens[behind].word in words.STOPS:
                break
            if tokens[behind].word in words.NOBODY:
                return behind if self._is_a_not(behind) else None
        if not self.is_finite(at):
            return None
        negation = self.turner_of(at, words.NOT)
        if negation is None:
            return None
        # "sker med henblik på ikke at …": another verb is denied.
        is_of_another = self.after(negation, 1) == [words.INFINITIVE_MARK]
        return None if is_of_another and negation > at + 1 else negation

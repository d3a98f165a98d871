"""What a wording says by its words: who must, may or must not, who is heard, under which condition.

One text goes in, its features come out; nothing is compared here. Danish modals need their
surroundings: "må" permits, forbids ("må ikke") and guesses ("må forventes"); "skal" can be a
duty, a purpose, a definition or, first in its sentence, an "if".
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from policylib.compare.facts import Unit
from policylib.language.lexicon import Found, Lexicon
from policylib.language.tokens import Token


class Feature(NamedTuple):
    """One telling word or phrase, where it stands (characters) and what it tells.

    `layer` says what it can be compared with, `kind` its ladder or group, `rank` its strength or
    value. `shy` ones tell nothing by coming or going alone, `vague` ones never anything for sure.
    `verb` is the verb that a modal governs, `bound` what limits a number ("within", "least" …)
    and `lead` the words that say so.
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


class Wording:
    """One text, its tokens, and the lexicon with which it is read."""

    def __init__(
        self, text: str, tokens: Sequence[Token], lexicon: Lexicon, *, is_aim: bool
    ) -> None:
        self.text = text
        self.tokens = tokens
        self.lexicon = lexicon
        self.is_aim = is_aim
        self._actors = tuple(lexicon.actors.find(tokens))
        self._scope = tuple(lexicon.scope.find(tokens))
        self._persons = frozenset(
            place
            for found in (*self._actors, *self._scope)
            for place in range(found.first, found.last + 1)
        )

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
        for found in self.lexicon.influence.find(self.tokens):
            if self._is_told_of_the_past(found.first):
                continue
            shy = self.lexicon.conditions.at(self.tokens, found.first) is not None
            yield self.feature("influence", found, shy=shy)
        for found in self.lexicon.force.find(self.tokens):
            if found.entry.kind != "none" and found.first not in held:
                yield self.feature("force", found)
        for found in self.lexicon.negations.find(self.tokens):
            if found.entry.kind != "none" and found.first not in held:
                shy = self.tokens[found.first].word in self.lexicon.words.SHY_NEGATIONS
                yield self.feature("negation", found, shy=shy)
        yield from self._others()

    def _is_told_of_the_past(self, place: int) -> bool:
        """Whether the words tell what was done: "har været drøftet" gives nobody a say."""
        before = self.tokens[max(0, place - 2) : place]
        sentence = self.tokens[place].sentence
        return any(t.word in self.lexicon.words.PAST and t.sentence == sentence for t in before)

    def _others(self) -> Iterator[Feature]:
        words = self.lexicon.words
        for found in self.lexicon.conditions.find(self.tokens):
            if found.entry.kind != "none" and not self.lexicon.force.at(self.tokens, found.first):
                shy = self.tokens[found.first].word in words.SHY_CONDITIONS
                yield self.feature("condition", found, shy=shy)
        for found in self.lexicon.lists.find(self.tokens):
            yield self.feature("list", found, shy=found.entry.kind != "open")
        for found in self._actors:
            yield self.feature("actor", found, shy=found.entry.kind in words.PRONOUNS)
        for found in self._scope:
            layer = "quantifier" if found.entry.kind in words.QUANTIFIERS else "scope"
            yield self.feature(layer, found, shy=found.entry.kind in words.SHY_SCOPE)

    def _modals(self, held: set[int]) -> Iterator[Feature]:
        """The modals, each read with its surroundings; `held` collects words that they use up."""
        words = self.lexicon.words
        for found in self.lexicon.modals.find(self.tokens):
            word = self.tokens[found.first].word
            if found.first != found.last and word not in words.CAN | words.MUST:
                held.update(range(found.first + 1, found.last + 1))
            if found.entry.kind == "mute":
                continue
            if self._opens_condition(found):
                yield self.feature("condition", found, kind="if")
            elif found.first == found.last and (
                word in words.MUST | words.MAY | words.OUGHT | words.CAN | words.WILL
            ):
                feature = self._modal(found, word, held)
                if feature:
                    yield feature
            elif found.entry.kind == "obligation" and found.entry.rank == 2 and self.is_aim:
                yield self.feature("modal", found, shy=True)
            else:
                yield self._phrase(found)

    def _phrase(self, found: Found) -> Feature:
        """A phrase of its own, "har ret til", and what a "not" right behind its verb makes of it."""
        after = self._after(found.last, 3)
        verb = next((word for word in after if word != self.lexicon.words.INFINITIVE_MARK), "")
        told = self.feature("modal", found, verb=verb)
        if self.tokens[found.first].word in self.lexicon.words.OWNED and found.first:
            # "lederens opgave at": whose it is belongs to the words.
            return told._replace(words=self.words(found.first - 1, found.last))
        return told

    def _modal(self, found: Found, word: str, held: set[int]) -> Feature | None:
        words = self.lexicon.words
        opener = self._opener(found.first)
        if opener in words.CLAUSE_OPENERS or self._is_aimed_at(found.first):
            return None
        negation = self._turned(found.first, words.NOT)
        only = self._turned(found.first, words.ONLY_WORDS)
        verb = self._verb(negation or only or found.first)
        # "Der skal være plads til" names nobody; "Der skal tilbydes" asks for a deed.
        loose = verb in words.PURPOSES or (opener in words.RELATIVES and not self._is_passive(verb))
        if negation is not None:
            return self._forbidding(found, word, negation, verb)
        if only is not None and word in words.MAY | words.CAN:
            held.add(only)
            return self._wide(found, only, "prohibition", 5, verb=verb)
        if word in words.WILL:
            if self.is_aim or verb in words.PURPOSES:
                return None
            return self.feature("modal", found, verb=verb, vague=True)
        if word in words.MUST and verb in words.ABLE:
            kind = "right" if self._has_person(found.first) else "obligation"
            told = self.feature("modal", found, kind=kind, verb=verb, vague=loose)
            gap = " " if self._after(found.last, 1) == [verb] else " … "
            return told._replace(words=f"{told.words}{gap}{verb}")
        if word in words.CAN and word not in words.MAY:
            possible = (
                verb in words.POSSIBLE
                or opener in words.PURPOSE_OPENERS
                or not (self._has_person(found.first) or self._is_passive(verb))
            )
            return self.feature("modal", found, verb=verb, vague=loose or possible, shy=possible)
        return self.feature("modal", found, verb=verb, vague=loose)

    def _forbidding(self, found: Found, word: str, negation: int, verb: str) -> Feature:
        """The phrase "må ikke" forbids; "skal ikke" may also be an ought not or a need not."""
        words = self.lexicon.words
        if word in words.MUST and word not in words.MUST_NOT:
            return self._wide(found, negation, "obligation", 6, verb=verb, vague=True, unclear=True)
        if word in words.OUGHT:
            return self._wide(found, negation, "prohibition", 3, verb=verb)
        if word in words.MAY or word in words.MUST_NOT:
            return self._wide(found, negation, "prohibition", 6, verb=verb)
        return self._wide(found, negation, "prohibition", 6, verb=verb, vague=True, shy=True)

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
        near = last == found.last + 1
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

    def _after(self, place: int, count: int) -> list[str]:
        """The words behind a place within its sentence, at most `count`."""
        sentence = self.tokens[place].sentence
        behind = self.tokens[place + 1 : place + 1 + count]
        return [token.word for token in behind if token.sentence == sentence]

    def _turned(self, place: int, turners: frozenset[str]) -> int | None:
        """Where a "not" stands that belongs to the modal, at most five words behind it."""
        words = self.lexicon.words
        inside = -1
        for at in range(place + 1, min(place + 8, len(self.tokens))):
            token = self.tokens[at]
            if at <= inside:
                continue
            reservation = self.lexicon.force.at(self.tokens, at)
            if reservation and reservation.entry.kind == "hedge":
                inside = reservation.last
                continue
            if token.clause != self.tokens[place].clause or token.word in words.STOPS:
                return None
            if token.word in turners:
                negation = self.lexicon.negations.at(self.tokens, at)
                if turners is words.NOT and negation and negation.entry.kind == "none":
                    return None
                return at
        return None

    def _verb(self, place: int) -> str:
        """The verb that a modal governs: the first word behind it that looks like an infinitive."""
        words = self.lexicon.words
        free = place + 1
        for at in range(place + 1, min(place + 12, len(self.tokens))):
            token = self.tokens[at]
            if token.sentence != self.tokens[place].sentence:
                return ""
            if at < free or at in self._persons or self.lexicon.force.at(self.tokens, at):
                continue
            # "kan efter aftale få": the agreement looks like a verb and is none.
            if condition := self.lexicon.conditions.at(self.tokens, at):
                free = condition.last + 1
                continue
            if words.is_infinitive(token.word):
                return token.word
        return ""

    def _is_passive(self, verb: str) -> bool:
        ending = self.lexicon.words.PASSIVE_ENDING
        return bool(ending) and verb.endswith(ending)

    def _opener(self, place: int) -> str:
        """The word that makes the modal's clause a subordinate one, if one stands before it."""
        words = self.lexicon.words
        known = words.CLAUSE_OPENERS | words.PURPOSE_OPENERS | words.RELATIVES
        clause = self.tokens[place].clause
        for at in range(place - 1, max(place - 7, -1), -1):
            token = self.tokens[at]
            if token.clause != clause:
                return ""
            if token.word in known:
                return token.word
        return ""

    def _is_aimed_at(self, place: int) -> bool:
        """Whether the modal stands in what somebody wishes: "vi ønsker, at alle skal …"."""
        words = self.lexicon.words
        sentence = self.tokens[place].sentence
        seen_that = False
        for at in range(place - 1, max(place - 9, -1), -1):
            token = self.tokens[at]
            if token.sentence != sentence:
                return False
            if seen_that:
                return token.word in words.AIMS
            seen_that = token.word == words.THAT
        return False

    def _has_person(self, place: int) -> bool:
        """Whether somebody who can be bound stands right before or behind the modal."""
        sentence = self.tokens[place].sentence
        near = [
            *range(max(place - 4, 0), place),
            *range(place + 1, min(place + 3, len(self.tokens))),
        ]
        return any(
            at in self._persons
            or self.tokens[at].word in self.lexicon.words.QUESTION_PERSONS - {"der"}
            for at in near
            if self.tokens[at].sentence == sentence
        )

    def _opens_condition(self, found: Found) -> bool:
        """Whether the sentence opens with its verb and goes on: "Skal du på kursus, …"."""
        token = self.tokens[found.first]
        words = self.lexicon.words
        if not token.first or token.word not in words.VERBS_FIRST:
            return False
        follows = self._after(found.first, 1)
        if not follows:
            return False
        is_person = found.first + 1 in self._persons or follows[0] in words.QUESTION_PERSONS
        if not is_person:
            return False
        last = found.first
        while last + 1 < len(self.tokens) and self.tokens[last + 1].sentence == token.sentence:
            last += 1
        end = self.tokens[last]
        return end.clause > token.clause or self._is_question(end.end)

    def _is_question(self, end: int) -> bool:
        return self.text[end : end + 3].lstrip(" »«”“)").startswith("?")

"""One wording, read once, with what is asked of it many times kept once it was asked for.

Everything is looked up, never searched for: a text of nothing but modals takes no longer per word
than any other.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from operator import attrgetter

from policylib.compare.facts import Mark, Segment
from policylib.compare.meaning.alignment import Layout, Place, place_of
from policylib.compare.meaning.quantities import features_of
from policylib.compare.meaning.telling import Feature
from policylib.document import Role
from policylib.language.lexicon import Lexicon
from policylib.language.tokens import Token, tokens_of

_STEM = 4
_FAR = 30
_PLACE = attrgetter("start", "end", "layer")
_BINDING_RANK = 3


class ReadSide:
    """The old or the new wording of a passage: its tokens and features, and where they stand."""

    def __init__(
        self, segments: Sequence[Segment], own: Mark, words: Lexicon, question: Role | None
    ) -> None:
        self._words = words
        self.layout = Layout(segments, own)
        self.tokens: tuple[Token, ...] = tokens_of(self.layout.text)
        found = features_of(self.layout.text, words, is_aim=question is Role.WHAT_WE_WANT)
        self.features = sorted(found, key=_PLACE)

    @cached_property
    def governed(self) -> set[str]:
        """The verbs that stand under a modal."""
        return {each.verb for each in self.features if each.layer == "modal"}

    @cached_property
    def _starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    @cached_property
    def _ends(self) -> list[int]:
        return [token.end for token in self.tokens]

    @cached_property
    def _modals(self) -> dict[int, list[Feature]]:
        modals: dict[int, list[Feature]] = {}
        for each in self.features:
            if each.layer == "deed" or (each.layer == "modal" and not each.shy):
                modals.setdefault(each.sentence, []).append(each)
        return modals

    @cached_property
    def _shy_rights(self) -> dict[int, list[Feature]]:
        rights: dict[int, list[Feature]] = {}
        for each in self.features:
            if each.layer == "modal" and each.shy and each.kind == "right":
                rights.setdefault(each.sentence, []).append(each)
        return rights

    @cached_property
    def _wholes(self) -> dict[int, str]:
        sentences: dict[int, list[str]] = {}
        for token in self.tokens:
            sentences.setdefault(token.sentence, []).append(token.word)
        return {key: " ".join(words) for key, words in sentences.items()}

    @cached_property
    def _by_word(self) -> dict[str, list[Token]]:
        tokens: dict[str, list[Token]] = {}
        for token in self.tokens:
            tokens.setdefault(token.word, []).append(token)
        return tokens

    @cached_property
    def _by_stem(self) -> dict[str, set[tuple[str, int]]]:
        words: dict[str, set[tuple[str, int]]] = {}
        for token in self.tokens:
            words.setdefault(token.word[:_STEM], set()).add((token.word, token.sentence))
        return words

    def is_kept(self, feature: Feature) -> bool:
        """Whether the feature's words stand in the other wording too."""
        return self.layout.is_kept(feature.start, feature.end)

    def place(self, feature: Feature) -> Place:
        """Where a feature stands, seen alike from both sides."""
        return place_of(self.layout, feature)

    def sentence(self, feature: Feature) -> str:
        """The words of the sentence in which a feature stands."""
        return self._wholes.get(feature.sentence, "")

    def is_in_prohibition(self, feature: Feature) -> bool:
        """Whether a "not" is the one of "må ikke"."""
        modals = self._modals.get(feature.sentence, [])
        at = bisect_right(modals, feature.start, key=lambda each: each.start) - 1
        return at >= 0 and modals[at].kind == "prohibition" and feature.start < modals[at].end

    def is_of_staff(self, modal: Feature) -> bool:
        """Whether employees, and nobody above them, are who a "kan" stands beside."""
        persons = self._persons.get(modal.sentence, [])
        at = bisect_left(persons, modal.start, key=lambda each: each.start)
        near = [
            *persons[max(0, at - 1) : at],
            *(each for each in persons[at : at + 1] if each.start - modal.end <= 2),
        ]
        return bool(near) and all(each.layer == "scope" for each in near)

    def is_bound(self, modal: Feature) -> bool:
        """Whether somebody who can be bound stands before a modal, or between it and its verb."""
        deeds, words = self._words.deeds, self._words.words
        first = bisect_left(self._starts, modal.start)
        at, known = first - 1, deeds.BODIES | deeds.DOERS | (words.QUESTION_PERSONS - {"i", "der"})
        last = max(-1, at - _FAR)
        while at > last and self.tokens[at].sentence == modal.sentence:
            if self.tokens[at].word in known:
                return True
            at -= 1
        behind = self.tokens[first + 1 : first + 6]
        verbs = {modal.verb, *words.presents_of(modal.verb)}
        verb = next((token for token in behind if token.word in verbs), None)
        end = verb.start if verb else modal.end
        return any(t.word in known for t in behind if t.start < end) or any(
            each.start < end for each in self._persons.get(modal.sentence, ())
        )

    def is_of_a_body(self, modal: Feature) -> bool:
        """Whether a body that can decide stands before a modal: "Kommunen kan betale"."""
        at = bisect_left(self._starts, modal.start)
        before = self.tokens[max(0, at - 4) : at]
        bodies = self._words.deeds.BODIES
        return any(t.word in bodies and t.sentence == modal.sentence for t in before)

    def words_under_modals(self) -> Iterator[tuple[Token, Feature]]:
        """Every word behind a modal of its sentence, with the last such modal."""
        modal: Feature | None = None
        modals = iter([each for each in self.features if each.layer == "modal"])
        following = next(modals, None)
        for token in self.tokens:
            while following is not None and following.end <= token.start:
                modal, following = following, next(modals, None)
            if modal is not None and modal.sentence == token.sentence:
                yield token, modal

    def has_condition(self, feature: Feature) -> bool:
        """Whether the sentence of a feature sets a condition."""
        return feature.sentence in self._conditional

    @cached_property
    def _conditional(self) -> set[int]:
        return {each.sentence for each in self.features if each.layer == "condition"}

    @cached_property
    def _persons(self) -> dict[int, list[Feature]]:
        persons: dict[int, list[Feature]] = {}
        for each in self.features:
            if each.layer in {"actor", "scope", "quantifier"}:
                persons.setdefault(each.sentence, []).append(each)
        return persons

    def binds(self, feature: Feature) -> bool:
        """Whether a bare count is limited, or stands in a sentence that binds: "mindst to"."""
        return feature.bound in {"least", "most"} or feature.sentence in self._binding

    @cached_property
    def _binding(self) -> set[int]:
        return {
            sentence
            for sentence, modals in self._modals.items()
            if any(not each.vague and each.rank >= _BINDING_RANK for each in modals)
        }

    def person_behind(self, place: int) -> Feature | None:
        """Who is named right behind a place, one word between at most."""
        near = (self._person_starts.get(token.start) for token in self.behind(place, 2))
        return next((each for each in near if each), None)

    def person_before(self, place: int) -> Feature | None:
        """Who is named last before a place of its sentence."""
        at = bisect_left(self._starts, place)
        sentence = self.tokens[at].sentence if at < len(self.tokens) else -1
        persons = self._persons.get(sentence, [])
        last = bisect_left(persons, place, key=lambda each: each.start) - 1
        while last >= 0 and (persons[last].layer == "quantifier" or persons[last].end > place):
            last -= 1
        return persons[last] if last >= 0 else None

    def first_person(self, sentence: int) -> Feature | None:
        """Who is named first in a sentence."""
        persons = self._persons.get(sentence, ())
        return next((each for each in persons if each.layer != "quantifier"), None)

    @cached_property
    def _person_starts(self) -> dict[int, Feature]:
        return {each.start: each for each in self.features if each.layer in {"actor", "scope"}}

    @cached_property
    def sentences_with_edited_verbs(self) -> set[int]:
        """The sentences in which a word was edited that may be a verb."""
        looks_like_deed = self._words.deeds.looks_like_deed
        getting = self._words.deeds.GETTING
        return {
            token.sentence
            for token, (_, is_kept) in zip(
                self.tokens, self.layout.places(self.tokens), strict=True
            )
            if not is_kept and (token.word in getting or looks_like_deed(token.word))
        }

    @cached_property
    def verb_heights(self) -> set[int]:
        """The heights at which an edited word may be the verb of its clause."""
        looks_like_deed = self._words.deeds.looks_like_deed
        return {
            height
            for token, (height, is_kept) in zip(
                self.tokens, self.layout.places(self.tokens), strict=True
            )
            if not is_kept and looks_like_deed(token.word)
        }

    def clause_around(self, person: Feature) -> frozenset[str]:
        """The other words of the clause in which somebody stands; none where others do too."""
        clause = self._clauses[self.behind(person.start)[0].clause]
        start, end = clause[0].start, clause[-1].end
        beside = self._persons.get(person.sentence, ())
        if any(start <= each.start < end and each.start != person.start for each in beside):
            return frozenset()
        return frozenset(t.word for t in clause if not person.start <= t.start < person.end)

    @cached_property
    def _clauses(self) -> dict[int, list[Token]]:
        clauses: dict[int, list[Token]] = {}
        for token in self.tokens:
            clauses.setdefault(token.clause, []).append(token)
        return clauses

    def tokens_in(self, feature: Feature) -> tuple[Token, ...]:
        """The tokens that a feature consists of."""
        first = bisect_left(self._starts, feature.start)
        return self.tokens[first : bisect_left(self._starts, feature.end)]

    def behind(self, place: int, count: int = 1) -> tuple[Token, ...]:
        """The first tokens at or behind a place in the text."""
        first = bisect_left(self._starts, place)
        return self.tokens[first : first + count]

    def neighbours(self, feature: Feature) -> tuple[str, str]:
        """The words right before and behind a feature."""
        before = bisect_right(self._ends, feature.start) - 1
        behind = self.behind(feature.end)
        return (self.tokens[before].word if before >= 0 else ""), (behind[0].word if behind else "")

    def nearest_modal(self, feature: Feature) -> Feature | None:
        """The modal of the same sentence that stands nearest to a feature."""
        modals = self._modals.get(feature.sentence) or self._shy_rights.get(feature.sentence, [])
        at = bisect_left(modals, feature.start, key=lambda each: each.start)
        near = modals[max(0, at - 1) : at + 1]
        return min(
            near, key=lambda each: (abs(each.start - feature.start), each.start), default=None
        )

    def tokens_of(self, words: frozenset[str]) -> list[Token]:
        """Every token that is one of these words, in the order of the text."""
        return sorted(token for word in words for token in self._by_word.get(word, ()))

    def sentences_with_stem(self, stem: str) -> set[int]:
        """The sentences with a word that begins like this; the stem has at least four letters."""
        known = self._by_stem.get(stem[:_STEM], ())
        return {at for word, at in known if word.startswith(stem)}

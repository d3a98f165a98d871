"""Words that changed places or turned into their opposite where no feature came or went.

    "fra medarbejderen til lederen"  →  "fra lederen til medarbejderen"
    "kan vælge ikke at"              →  "kan ikke vælge at"
    "betalt pause"                   →  "ubetalt pause"

The same words in another order say nothing new to rules that ask what came and what went.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from policylib.compare.facts import Signal, SignalType
from policylib.compare.meaning.alignment import Sentences
from policylib.compare.meaning.order import Told
from policylib.compare.meaning.side import ReadSide
from policylib.compare.meaning.telling import Feature
from policylib.language.lexicon import Lexicon
from policylib.language.tokens import Token
from policylib.records import replace

Group = tuple[int, int]
_PERSONS = frozenset(("actor", "scope"))
# A "not" is quoted with so many words before it.
_BEFORE = 2
# "ulige" is no opposite of a shorter word than these letters.
_SHORTEST = 4
# "kommunen", "kommunens": so many letters tell a body, and "employer" from "employee".
_BODY = 8


class _Item(NamedTuple):
    """A word, or somebody named in one or more words, with its first and last token."""

    word: str
    first: Token
    last: Token
    is_person: bool


class Shifts:
    """Both wordings of a passage, asked for what changed without coming or going."""

    def __init__(
        self, sides: tuple[ReadSide, ReadSide], sentences: Sentences, words: Lexicon
    ) -> None:
        self._sides = sides
        self._sentences = sentences
        self._words = words

    def told(self, known: Sequence[Told]) -> Iterator[Told]:
        """The words that changed places, the opposites, and a body in the place of a person."""
        edited, told_of = self._edited, self._told_of(known)
        known_features = {each for one in known for each in (one.old, one.new)}
        for group in edited[0].keys() | edited[1].keys():
            pair = (edited[0].get(group, []), edited[1].get(group, []))
            yield from self._opposites(pair)
            if all(pair):
                yield from self._outside(pair)
                yield from self._bodies(group, pair, known_features)
                if group not in told_of:
                    yield from self._exchanged(group)

    def _told_of(self, known: Sequence[Told]) -> set[Group]:
        """The sentences of which a "not" or somebody is told, or in which "ikke alle" stands."""
        told = [
            (index, feature)
            for each in known
            if each.signal.type in {SignalType.NEGATION, SignalType.ACTOR}
            for index, feature in enumerate((each.old, each.new))
            if feature
        ]
        partly = [
            (index, feature)
            for index, side in enumerate(self._sides)
            for feature in side.features
            if feature.kind == "not all"
        ]
        return {
            self._sentences.group(index, feature.sentence) for index, feature in (*told, *partly)
        }

    @cached_property
    def _named(self) -> tuple[dict[Group, list[Feature]], dict[Group, list[Feature]]]:
        return self._who_stands(0), self._who_stands(1)

    def _who_stands(self, index: int) -> dict[Group, list[Feature]]:
        found: dict[Group, list[Feature]] = {}
        for each in self._sides[index].features:
            if each.layer in _PERSONS:
                found.setdefault(self._sentences.group(index, each.sentence), []).append(each)
        return found

    @cached_property
    def _edited(self) -> tuple[dict[Group, list[Token]], dict[Group, list[Token]]]:
        return self._of_side(0, is_whole=False), self._of_side(1, is_whole=False)

    @cached_property
    def _all(self) -> tuple[dict[Group, list[Token]], dict[Group, list[Token]]]:
        return self._of_side(0, is_whole=True), self._of_side(1, is_whole=True)

    def _of_side(self, index: int, *, is_whole: bool) -> dict[Group, list[Token]]:
        side, found = self._sides[index], dict[Group, list[Token]]()
        places = side.layout.places(side.tokens)
        for token, (_, is_kept) in zip(side.tokens, places, strict=True):
            if is_whole or not is_kept:
                found.setdefault(self._sentences.group(index, token.sentence), []).append(token)
        return found

    def _opposites(self, pair: tuple[list[Token], list[Token]]) -> Iterator[Told]:
        """Words with an "u-" or "ikke-" that came or went: "betalt", "ubetalt"."""
        nots = self._words.nots
        for index, tokens in enumerate(pair):
            plain = {token.word: token for token in pair[1 - index]}
            for token in tokens:
                if token.word in plain:
                    continue
                for prefix in nots.OPPOSITES:
                    rest = token.word.removeprefix(prefix)
                    if rest != token.word and len(rest) >= _SHORTEST and rest in plain:
                        yield self._pair(SignalType.NEGATION, index, token, plain[rest])
                        break
                else:
                    if token.word.startswith(nots.NOT_PREFIXES):
                        yield self._pair(SignalType.NEGATION, index, token, None)

    def _outside(self, pair: tuple[list[Token], list[Token]]) -> Iterator[Told]:
        """An "uden for" in the place of an "i" or "inden for"."""
        nots = self._words.nots
        for index, tokens in enumerate(pair):
            others = pair[1 - index]
            layout, there = self._sides[index].layout, self._sides[1 - index].layout
            for token in tokens:
                behind = self._sides[index].behind(token.end)
                whole = [each for each in behind if f"{token.word} {each.word}" in nots.OUTSIDE]
                if token.word not in nots.OUTSIDE and not whole:
                    continue
                height = layout.height(token.start)
                for other in others:
                    if other.word in nots.INSIDE and there.height(other.start) == height:
                        last = whole[0] if whole else token
                        yield self._pair(SignalType.NEGATION, index, token, other, last=last)
                        break

    def _bodies(
        self,
        group: Group,
        pair: tuple[list[Token], list[Token]],
        known: set[Feature | None],
    ) -> Iterator[Told]:
        """Somebody in the place of the workplace, or the reverse: who pays is another now."""
        bodies = self._words.deeds.EMPLOYERS
        for index, tokens in enumerate(pair):
            there = self._sides[1 - index]
            for token in tokens:
                if token.word not in bodies or self._is_named_too(1 - index, token, group):
                    continue
                height = self._sides[index].layout.height(token.start)
                for person in self._named[1 - index].get(group, ()):
                    if (
                        not there.is_kept(person)
                        and there.place(person)[0] == height
                        and person.kind not in self._words.words.PRONOUNS - {"you"}
                        and person not in known
                    ):
                        body = self._feature(token, token, index)
                        ends = (body, person) if index == 0 else (person, body)
                        told = self._told(SignalType.ACTOR, *ends)
                        yield told._replace(signal=replace(told.signal, uncertain=False))
                        break

    def _is_named_too(self, index: int, body: Token, group: Group) -> bool:
        """Whether a body stands in the other wording as well: "kommunens ledere"."""
        stem = body.word[:_BODY]
        return any(
            self._sentences.group(index, sentence) == group
            for sentence in self._sides[index].sentences_with_stem(stem)
        )

    def _exchanged(self, group: Group) -> Iterator[Told]:
        """The same words in another order: a "not" that moved, or two that changed places."""
        old, new = (self._items(index, group) for index in (0, 1))
        if len(old) != len(new):
            return
        words = [[item.word for item in items] for items in (old, new)]
        if words[0] == words[1] or sorted(words[0]) != sorted(words[1]):
            return
        nots = self._words.words.NOT
        bare = [[word for word in each if word not in nots] for each in words]
        if bare[0] == bare[1]:
            for old_at, new_at in zip(
                _places(words[0], nots), _places(words[1], nots), strict=True
            ):
                if old_at != new_at:
                    one, other = (
                        self._feature(items[max(0, at - _BEFORE)].first, items[at].last, index)
                        for index, (items, at) in enumerate(((old, old_at), (new, new_at)))
                    )
                    yield self._told(SignalType.NEGATION, one, other)
            return
        apart = [at for at, (a, b) in enumerate(zip(*words, strict=True)) if a != b]
        if len(apart) != 2 or apart[1] - apart[0] < 2:
            return
        between = words[0][apart[0] + 1 : apart[1]]
        if self._words.words.JOINING.issuperset(between):
            return
        if not all(old[at].is_person for at in apart):
            return
        one, other = (
            self._feature(items[apart[0]].first, items[apart[0]].last, index)
            for index, items in enumerate((old, new))
        )
        yield self._told(SignalType.ACTOR, one, other)

    def _items(self, index: int, group: Group) -> list[_Item]:
        """The words of a group, with everybody who is named as one."""
        tokens = self._all[index].get(group, [])
        named = {each.start: each for each in self._named[index].get(group, ())}
        items: list[_Item] = []
        end = -1
        for token in tokens:
            person = named.get(token.start)
            if token.start < end:
                items[-1] = items[-1]._replace(last=token)
            elif person:
                end = person.end
                items.append(_Item(f"§{person.kind}", token, token, is_person=True))
            else:
                items.append(_Item(token.word, token, token, is_person=False))
        return items

    def _pair(
        self,
        kind: SignalType,
        index: int,
        token: Token,
        other: Token | None,
        *,
        last: Token | None = None,
    ) -> Told:
        own = self._feature(token, last or token, index)
        instead = self._feature(other, other, 1 - index) if other else None
        return self._told(kind, own, instead) if index == 0 else self._told(kind, instead, own)

    def _feature(self, first: Token, last: Token, index: int) -> Feature:
        text = self._sides[index].layout.text
        words = text[first.start : last.end]
        if first.first and words[1:2].islower():
            words = words[0].lower() + words[1:]
        return Feature(
            layer="shift",
            kind=words.lower(),
            rank=0,
            words=words,
            start=first.start,
            end=last.end,
            sentence=first.sentence,
        )

    def _told(self, kind: SignalType, old: Feature | None, new: Feature | None) -> Told:
        places = [
            side.place(each)
            for side, each in zip(self._sides, (old, new), strict=True)
            if each is not None
        ]
        signal = Signal(
            type=kind,
            old=old.words if old else None,
            new=new.words if new else None,
            uncertain=True,
        )
        return Told(signal, min(places), old, new)


def _places(words: Sequence[str], wanted: frozenset[str]) -> list[int]:
    return [at for at, word in enumerate(words) if word in wanted]

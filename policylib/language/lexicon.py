"""The words that bind, loosen, count and name, looked up as whole words and phrases.

A language's words are plain tables (`lexicon_da`, `lexicon_en`, of one shape); they are read on
first use and turned into one table of phrases per layer.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property, lru_cache
from itertools import product
from types import ModuleType
from typing import NamedTuple

from policylib.language.tokens import Token

Actors = Mapping[str, Sequence[str]]


class Entry(NamedTuple):
    """What a phrase means: which group of equals it belongs to and how strong it is there.

    `kind` is the ladder, or the group within which nothing differs; `rank` orders within it.
    `shy` phrases tell something only beside a stronger or weaker one, never by coming or going.
    """

    kind: str
    rank: float = 0
    shy: bool = False


class Found(NamedTuple):
    """A phrase in a text: the first and the last of its tokens, and what it means."""

    first: int
    last: int
    entry: Entry


# The phrases of one length that begin with one word: by their other words, each with its place
# in the table and its meaning.
_Alike = dict[tuple[str, ...], tuple[int, Entry]]


class Phrases:
    """One layer of the lexicon: phrases by their first word, the longest first."""

    def __init__(self, phrases: Iterable[tuple[str, Entry]], *, genitive: bool = False) -> None:
        self._genitive = genitive
        by_first: dict[str, dict[int, _Alike]] = {}
        for number, (phrase, entry) in enumerate(phrases):
            parts = phrase.lower().split()
            spelled = product(*[part.split("|") for part in parts]) if "|" in phrase else (parts,)
            for first, *others in spelled:
                alike = by_first.setdefault(first, {}).setdefault(len(others), {})
                alike.setdefault(tuple(others), (number, entry))
        self._by_first = {
            first: tuple(sorted(lengths.items(), reverse=True))
            for first, lengths in by_first.items()
        }

    def find(self, tokens: Sequence[Token], places: Sequence[int] | None = None) -> Iterator[Found]:
        """Every phrase in the tokens, from left to right, the longest at each place.

        `places` are those at which one may begin, where they are known already.
        """
        free = 0
        for place in self._beginnings(tokens) if places is None else places:
            if place >= free and (found := self.at(tokens, place)):
                yield found
                free = found.last + 1

    def _beginnings(self, tokens: Sequence[Token]) -> list[int]:
        """Where a phrase may begin: few words of a text begin one, so the rest is passed by."""
        first = self._by_first
        if self._genitive:
            return [
                i for i, each in enumerate(tokens) if each.word in first or each.word[-1] == "s"
            ]
        return [i for i, each in enumerate(tokens) if each.word in first]

    @property
    def first_words(self) -> AbstractSet[str]:
        """Every word that begins a phrase, genitives apart."""
        return self._by_first.keys()

    def at(self, tokens: Sequence[Token], place: int) -> Found | None:
        """The longest phrase that begins at this token and stays within its sentence."""
        token = tokens[place]
        lengths = self._by_first.get(token.word)
        if lengths is None:
            return self._owned(token.word, place) if self._genitive else None
        for behind, alike in lengths:
            last = place + behind
            if not behind:
                return Found(place, place, alike[()][1])
            if last < len(tokens) and tokens[last].sentence == token.sentence:
                following = tuple([each.word for each in tokens[place + 1 : last + 1]])
                found = [alike[following]] if following in alike else []
                if self._genitive and following[-1].endswith("s"):
                    bare = (*following[:-1], following[-1][:-1])
                    found += [alike[bare]] if bare in alike else []
                if found:
                    return Found(place, last, min(found)[1])
        return None

    def _owned(self, word: str, place: int) -> Found | None:
        """A phrase of one word in the genitive: "lederens"."""
        if not word.endswith("s"):
            return None
        lengths = self._by_first.get(word[:-1].rstrip("'’"))
        shortest = lengths[-1] if lengths else (1, {})
        return None if shortest[0] else Found(place, place, shortest[1][()][1])


class Lexicon:
    """A language's words, ready to be looked up."""

    def __init__(
        self,
        words: ModuleType,
        deeds: ModuleType,
        nots: ModuleType,
        counts: ModuleType,
        actors: Actors,
    ) -> None:
        self.modals = Phrases(
            (phrase, Entry(kind, rank, shy))
            for kind, rank, shy, phrases in words.LADDERS
            for phrase in phrases
        )
        self.influence = Phrases(_ranked(words.INFLUENCE))
        self.force = Phrases(
            [
                *((phrase, Entry("hedge")) for phrase in words.HEDGES),
                *((phrase, Entry("booster")) for phrase in words.BOOSTERS),
                *((phrase, Entry("only")) for phrase in words.ONLY),
                *((phrase, Entry("none")) for phrase in words.NO_FORCE),
            ]
        )
        self.conditions = Phrases(_grouped(words.CONDITIONS))
        self.lists = Phrases(_grouped(words.LISTS))
        self.negations = Phrases(_grouped(words.NEGATIONS))
        self.frequencies = Phrases(_ranked(words.FREQUENCIES))
        self.haste = Phrases(_ranked(words.HASTE))
        self.bounds = Phrases(
            _grouped({**words.BOUNDS, "later": counts.LATER, "term": counts.TERM_LEADS})
        )
        self.units = Phrases(_grouped({**words.UNITS, **counts.UNITS}))
        self.sides = Phrases(_grouped(counts.SIDES))
        self.scope = Phrases(_grouped(words.SCOPE), genitive=True)
        self.actors = Phrases(_grouped(_with_own(words.ACTORS, actors)), genitive=True)
        self.words = words
        self.deeds = deeds
        self.nots = nots
        self.counts = counts
        self.aged: tuple[tuple[str, str], ...] = (*words.AGED, *counts.AGED)
        self._quantity_words = frozenset().union(
            self.frequencies.first_words,
            self.haste.first_words,
            words.NUMBER_WORDS,
            words.ARTICLES,
            words.MONTHS,
            words.PERIOD_LEADS,
            counts.ORDINALS,
            self.sides.first_words,
        )
        self._aged = tuple(ending for ending, _ in self.aged)

    @cached_property
    def _layers(self) -> dict[str, tuple[int, ...]]:
        layers: dict[str, tuple[int, ...]] = {}
        for number, layer in enumerate(self._of_words):
            for word in layer.first_words:
                layers[word] = (*layers.get(word, ()), number)
        return layers

    @cached_property
    def _of_words(self) -> tuple[Phrases, ...]:
        return (
            self.modals,
            self.influence,
            self.force,
            self.negations,
            self.conditions,
            self.lists,
        )

    def all_in(self, tokens: Sequence[Token]) -> tuple[list[Found], ...]:
        """Every phrase, layer by layer: modals, influence, force, negations, conditions, lists.

        The text is gone through once: few of its words begin a phrase of any layer.
        """
        places: tuple[list[int], ...] = tuple([] for _ in self._of_words)
        layers = self._layers
        for place, token in enumerate(tokens):
            if token.word in layers:
                for number in layers[token.word]:
                    places[number].append(place)
        return tuple(
            list(layer.find(tokens, at)) if at else []
            for layer, at in zip(self._of_words, places, strict=True)
        )

    def may_count(self, word: str) -> bool:
        """Whether a number, a frequency, a deadline or a date may begin with this word."""
        return word in self._quantity_words or not word.isalpha() or word.endswith(self._aged)


def _ranked(
    table: Iterable[tuple[float, tuple[str, ...]]],
) -> Iterator[tuple[str, Entry]]:
    for rank, phrases in table:
        for phrase in phrases:
            yield phrase, Entry("", rank)


def _grouped(table: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, Entry]]:
    for group, phrases in table.items():
        for phrase in phrases:
            yield phrase, Entry(group)


def _with_own(
    table: Mapping[str, tuple[str, ...]], actors: Actors
) -> Mapping[str, tuple[str, ...]]:
    """The language's actors with a municipality's own names, which win where both know a word."""
    # Of two equal phrases the first is found, so the own names stand first.
    own = {
        f"own:{name}": tuple(
            phrase.strip().replace("|", " ") for phrase in (name, *aliases) if phrase.strip()
        )
        for name, aliases in actors.items()
    }
    return {**own, **table}


def lexicon(lang: str, actors: Actors | None = None) -> Lexicon:
    """The lexicon of a language ("en" is English, every other one Danish).

    `actors` are the names of a municipality's own offices and committees with their aliases.
    """
    named = tuple((name, tuple(aliases)) for name, aliases in sorted((actors or {}).items()))
    return _lexicon("en" if lang.lower().split("-")[0] == "en" else "da", named)


@lru_cache(maxsize=8)
def _lexicon(lang: str, actors: tuple[tuple[str, tuple[str, ...]], ...]) -> Lexicon:
    if lang == "en":
        from policylib.language import lexicon_counts_en as counts
        from policylib.language import lexicon_deeds_en as deeds
        from policylib.language import lexicon_en as words
        from policylib.language import lexicon_nots_en as nots
    else:
        from policylib.language import lexicon_counts_da as counts  # type: ignore[no-redef]
        from policylib.language import lexicon_da as words  # type: ignore[no-redef]
        from policylib.language import lexicon_deeds_da as deeds  # type: ignore[no-redef]
        from policylib.language import lexicon_nots_da as nots  # type: ignore[no-redef]
    return Lexicon(words, deeds, nots, counts, dict(actors))

"""Finding a name again in unchanged passages: in any of its inflected forms, as whole words.

"seniorordning" is found in "seniorordningens", but not in "seniorordningsudvalget"; "Tillid" not
in "tillidsrepræsentant". Abbreviations (MED, HR) are found as they are written.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from itertools import accumulate, islice
from typing import NamedTuple

from policylib.compare.units import Unit
from policylib.language import naming

_SHORTEST_BASE = 4
_LONGEST_ABBREVIATION = 5
_VOWELS = frozenset("aeiouyæøå")
_INSIDE_WORDS = frozenset("-'’/.")
_BETWEEN_WORDS = frozenset(",.")
_WORD = r"[^\W_]+(?:[-'’/.][^\W_]+)*"


class Found(NamedTuple):
    """Where a name stands: which of the passages, its words there, and where they begin."""

    passage: int
    words: str
    start: int


def words_in(text: str) -> list[str]:
    """The words of a name or sentence, without its signs."""
    return re.findall(_WORD, text)


@lru_cache(maxsize=4096)
def bases_of(word: str) -> frozenset[str]:
    """What may be left of a lower-case word when its ending is taken away, itself included."""
    bases = {word}
    for ending in naming.INFLECTIONS[1:]:
        base = word.removesuffix(ending)
        if base == word or len(base) < _SHORTEST_BASE - 1:
            continue
        if len(base) >= _SHORTEST_BASE:
            bases.add(base)
        if base[-1] == base[-2] and ending[0] == "e":
            # "politik" → "politikken"
            bases.add(base[:-1])
    if word.endswith(("el", "er")) and len(word) > _SHORTEST_BASE:
        # "regel" → "regler"
        bases.add(word[:-2] + word[-1])
    return frozenset(bases)


@lru_cache(maxsize=4096)
def are_alike(word: str, other: str) -> bool:
    """Whether two words are forms of one noun, or the same abbreviation."""
    for one, two in ((word, other), (other, word)):
        if one.isupper() and len(one) <= _LONGEST_ABBREVIATION:
            return re.split(r"['’]", two)[0].removesuffix("s") == one
    one, two = word.lower(), other.lower()
    return one == two or not bases_of(one).isdisjoint(bases_of(two))


def have_same_name(one: str, two: str) -> bool:
    """Whether two names are one but for inflection and case."""
    words, others = words_in(one), words_in(two)
    return len(words) == len(others) and all(map(are_alike, words, others))


class Passages:
    """Passages in which names are looked up; the number of one is its place in `units`.

    `befores` are the same passages in the old text.
    """

    def __init__(self, units: list[Unit], befores: list[Unit]) -> None:
        self.units = units
        self.befores = befores
        # A letter whose small form is longer stays as it is, so that places agree.
        lower = [
            text if len(text := unit.text.lower()) == len(unit.text) else unit.text
            for unit in units
        ]
        self._all = "\n".join(lower)
        self._starts = [0, *accumulate(len(text) + 1 for text in lower)]
        self._found: dict[str, tuple[list[Found], Iterator[Found]]] = {}

    @cached_property
    def headings(self) -> Mapping[tuple[int, int], int]:
        """Those that are headings, by side and by their place among the units of that text."""
        return {
            (side, units[at].index): at
            for at, unit in enumerate(self.units)
            if unit.is_heading
            for side, units in enumerate((self.befores, self.units))
        }

    def holding(self, letters: str) -> Iterator[int]:
        """The passages in which a word begins with some (lower-case) letters."""
        at = self._all.find(letters)
        while at >= 0:
            passage = bisect_right(self._starts, at) - 1
            if self._all[at - 1 : at].isalnum():
                at = self._all.find(letters, at + 1)
            else:
                yield passage
                at = self._all.find(letters, self._starts[passage + 1])

    def find(self, name: str) -> list[Found]:
        """The first place in every passage where a name stands."""
        found, further = self._found_so_far(name)
        found.extend(further)
        return found

    def find_few(self, name: str, most: int) -> list[Found]:
        """The same for a name that stands in at most `most` passages, else nothing."""
        found, further = self._found_so_far(name)
        found.extend(islice(further, max(0, most + 1 - len(found))))
        return found if len(found) <= most else []

    def stands(self, name: str) -> bool:
        """Whether a name stands in any passage."""
        found, further = self._found_so_far(name)
        found.extend(islice(further, 0 if found else 1))
        return bool(found)

    def _found_so_far(self, name: str) -> tuple[list[Found], Iterator[Found]]:
        if name not in self._found:
            self._found[name] = [], self._places_of(words_in(name))
        return self._found[name]

    def _places_of(self, name: list[str]) -> Iterator[Found]:
        if not name:
            return
        roots = [_root_of(word.lower()) for word in name]
        # Only where the rarest of its words stands can the name stand.
        rarest = min(roots, key=self._all.count) if len(roots) > 1 else roots[0]
        at = self._all.find(rarest)
        while at >= 0:
            passage = bisect_right(self._starts, at) - 1
            if (found := self._first_in(passage, name, roots[0])) is not None:
                yield found
            at = self._all.find(rarest, self._starts[passage + 1])

    def _first_in(self, passage: int, name: list[str], root: str) -> Found | None:
        """The first place in one passage where a name stands, whose first word begins so."""
        begins, ends = self._starts[passage], self._starts[passage + 1]
        text = self.units[passage].text
        at = self._all.find(root, begins, ends)
        while at >= 0:
            start = at - begins
            end = _end_of(name, text, start) if _begins_word(text, start) else -1
            if end >= 0:
                return Found(passage, text[start:end], start)
            at = self._all.find(root, at + 1, ends)
        return None


def _root_of(word: str) -> str:
    """The letters with which every form of a word begins."""
    first, last = min(bases_of(word)), max(bases_of(word))
    root = first[
        : next((i for i, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), len(first))
    ]
    # "regler" may stand for "regel".
    is_contracted = len(root) >= _SHORTEST_BASE and root[-1] in "lr" and root[-2] not in _VOWELS
    return root[:-1] if is_contracted else root


def stands_in(name: str, text: str) -> bool:
    """Whether the words of a name stand one after the other in a text, in any of their forms."""
    words = words_in(name)
    return any(_end_of(words, text, found.start()) >= 0 for found in re.finditer(_WORD, text))


def _begins_word(text: str, at: int) -> bool:
    before = text[max(0, at - 2) : at]
    return not before[-1:].isalnum() and not (before[-1:] in _INSIDE_WORDS and before[:1].isalnum())


def _end_of(name: list[str], text: str, at: int) -> int:
    """Where the words of a name end that begin at a place of a text; -1 where others stand there."""
    for number, wanted in enumerate(name):
        if number:
            at += text[at : at + 1] in _BETWEEN_WORDS
            if text[at : at + 1] != " ":
                return -1
            at += 1
        found = re.compile(_WORD).match(text, at)
        if found is None or not are_alike(wanted, found[0]):
            return -1
        at = found.end()
    return at


@lru_cache(maxsize=4096)
def ends_as(word: str, endings: tuple[str, ...]) -> bool:
    """Whether a compound ends in one of some words, in any of their forms."""
    lower = word.lower()
    if len(word) < naming.SHORTEST_NAME or not re.search("|".join(endings), lower):
        return False
    return any(
        base.endswith(ending) and len(base) > len(ending) + 2
        for base in bases_of(lower)
        if base.endswith(endings)
        for ending in endings
    )

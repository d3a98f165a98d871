"""Finding a name again in unchanged passages: in any of its inflected forms, as whole words.

"seniorordning" is found in "seniorordningens", but not in "seniorordningsudvalget"; "Tillid" not
in "tillidsrepræsentant". Abbreviations (MED, HR) are found as they are written.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate, islice, pairwise
from typing import NamedTuple

from policylib.compare.units import Unit
from policylib.language import naming

_SHORTEST_BASE = 4
_LONGEST_ABBREVIATION = 5
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
        lower = [unit.text.lower() for unit in units]
        self._all = "\n".join(lower)
        self._starts = [0, *accumulate(len(text) + 1 for text in lower)]
        self._words: dict[int, list[re.Match[str]]] = {}
        self._found: dict[str, tuple[list[Found], Iterator[Found]]] = {}

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
        root = min(bases_of(name[0].lower()), key=len)
        root = root[: max(_SHORTEST_BASE - 1, len(root) - 2)]
        for passage in self.holding(root):
            text = self.units[passage].text
            if passage not in self._words:
                self._words[passage] = list(re.finditer(_WORD, text))
            if place := _place_of(name, text, self._words[passage]):
                yield Found(passage, text[place[0] : place[1]], place[0])


def stands_in(name: str, text: str) -> bool:
    """Whether the words of a name stand one after the other in a text, in any of their forms."""
    return _place_of(words_in(name), text, list(re.finditer(_WORD, text))) is not None


def _place_of(name: list[str], text: str, words: list[re.Match[str]]) -> tuple[int, int] | None:
    for at in range(len(words) - len(name) + 1):
        if not are_alike(name[0], words[at][0]):
            continue
        run = words[at : at + len(name)]
        if all(are_alike(one, word[0]) for one, word in zip(name, run, strict=True)) and all(
            text[one.end() : two.start()].strip(",.") == " " for one, two in pairwise(run)
        ):
            return run[0].start(), run[-1].end()
    return None

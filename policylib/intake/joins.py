"""How two lines become one text: a blank, a kept hyphen, or a word put together again.

    "kompetence-" + "udvikling"     → "kompetenceudvikling"     a word divided at the line's end
    "HR-" + "og arbejdsmiljø"       → "HR- og arbejdsmiljø"     a word left out
    "MED-" + "hovedudvalg"          → "MED-hovedudvalg"         a compound that has a hyphen
    "form/" + "længde"              → "form/længde"

The text itself is the first witness: a form that stands elsewhere in the middle of a line
settles the matter. Else the language's rules do, and a join without a witness is reported.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable
from enum import Enum, auto

from policylib.intake.lines import SOFT_HYPHEN, Line
from policylib.intake.words import words_of

HYPHENS = "-\N{HYPHEN}\N{NON-BREAKING HYPHEN}" + SOFT_HYPHEN
_WORD = re.compile(r"[^\W_]+(?:[-/'’\u2010\u2011][^\W_]+)*")
_LONG = 6
_FIRST = re.compile(r"[^\W_]+(?:/[^\W_]+)?")


class Join(Enum):
    """What stands between two lines when they are one text."""

    BLANK = auto()
    TIGHT = auto()
    HYPHEN_THEN_BLANK = auto()
    HYPHEN = auto()
    WORD = auto()
    WORD_UNSEEN = auto()


class Joiner:
    """Decides how lines are joined, by the language's rules and by the words of the text."""

    def __init__(self, lines: Iterable[Line], lang: str) -> None:
        words = words_of(lang)
        self._conjunctions: frozenset[str] = words.CONJUNCTIONS
        self._hyphenated: frozenset[str] = words.HYPHENATED_STARTS
        self._seen: dict[str, int] = {}
        self._first_line: dict[str, int] = {}
        for line in lines:
            for word in _whole_words(line.text):
                folded = word.casefold()
                self._seen[folded] = self._seen.get(folded, 0) + 1
                self._first_line.setdefault(folded, line.number)
        self._sorted = sorted(self._seen)

    def decide(self, before: str, after: str) -> Join:
        """How a line that ends with `before` goes on with one that begins with `after`."""
        if before.endswith("/") and before[-2:-1].isalnum() and after[:1].isalnum():
            return Join.TIGHT
        if before[-1:] not in HYPHENS or not before[-2:-1].isalnum():
            return Join.BLANK
        first = _FIRST.match(after)
        if first is None:
            return Join.HYPHEN_THEN_BLANK
        left, right = _ending(before[:-1]), first[0]
        if not left:
            return Join.HYPHEN_THEN_BLANK
        # "sam-" and "men" are one word where the text has it: no conjunction then.
        if right.casefold() in self._conjunctions and not self.has(left + right):
            return Join.HYPHEN_THEN_BLANK
        return self._word(left, right, is_soft=before[-1] == SOFT_HYPHEN)

    def _word(self, left: str, right: str, *, is_soft: bool) -> Join:
        if is_soft:
            return Join.WORD
        if self.has(left + right):
            return Join.WORD
        keeps = (
            self.has(f"{left}-{right}")
            or left.isupper()
            or len(left) == 1
            or left[-1].isdigit()
            or not right[0].islower()
            or left.casefold() in self._hyphenated
        )
        if keeps:
            return Join.HYPHEN
        return Join.WORD if self._has_inflected(left + right) else Join.WORD_UNSEEN

    def has(self, word: str) -> bool:
        """Whether a word stands somewhere in the text, whole."""
        return word.casefold() in self._seen

    def _has_inflected(self, word: str) -> bool:
        """Whether the text has the word with another ending: longer, or up to three letters less."""
        folded = word.casefold()
        if len(folded) < _LONG:
            return False
        place = bisect_left(self._sorted, folded)
        if place < len(self._sorted) and self._sorted[place].startswith(folded):
            return True
        return any(
            folded[:-less] in self._seen for less in (1, 2, 3) if len(folded) - less >= _LONG
        )

    def odd_hyphens(self) -> list[tuple[str, int]]:
        """Words with a hyphen that the text elsewhere writes as one, each with its line."""
        return [
            (word, self._first_line[word])
            for word, count in self._seen.items()
            if count == 1
            and word.count("-") == 1
            and word.replace("-", "").isalpha()
            and word.replace("-", "") in self._seen
        ]


def _whole_words(text: str) -> list[str]:
    """The words of a line, without a part of a word that a line end cut off."""
    found = _WORD.findall(text)
    if found and text[-1:] in HYPHENS:
        found.pop()
    return found


def _ending(text: str) -> str:
    """The letters and digits that a text ends with."""
    start = len(text)
    while start and text[start - 1].isalnum():
        start -= 1
    return text[start:]


def joined(before: str, after: str, how: Join) -> str:
    """Two lines as one text."""
    match how:
        case Join.BLANK | Join.HYPHEN_THEN_BLANK:
            return f"{before} {after}"
        case Join.TIGHT:
            return before + after
        case Join.HYPHEN:
            return before + after
        case Join.WORD | Join.WORD_UNSEEN:
            return before[:-1] + after

"""What limits a number, before it or behind it: "højst 14 dage", "senest 14 dage før", "< 5".

What counts as a number is said here too, since a limit may stand beside another one.
"""

from typing import cast, get_args

from policylib.compare.facts import Unit
from policylib.compare.meaning.features import Wording
from policylib.compare.meaning.telling import Feature
from policylib.language.lexicon import Found

_UNITS = frozenset(get_args(Unit))
# What a "not" makes of a limit: "ikke under" is at least.
_TURNED = {"least": "most", "most": "least"}
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_SIGNS = {"<": "most", "≤": "most", ">": "least", "≥": "least"}
_DEADLINES = frozenset(("within", "advance"))
_MINUS = frozenset("-−")
# How far behind a term the "before" may stand that turns it round.
_NEAR = 4


class Limits:
    """One reading of a text for what limits its numbers."""

    def __init__(self, wording: Wording) -> None:
        self._text = wording.text
        self._tokens = wording.tokens
        self._lexicon = wording.lexicon
        self._words = wording.lexicon.words
        self._counts = wording.lexicon.counts
        self._wording = wording

    def _word(self, at: int) -> str:
        return self._tokens[at].word if 0 <= at < len(self._tokens) else ""

    def _dot(self, at: int) -> bool:
        end = self._tokens[at].end
        return self._text[end : end + 1] == "."

    def _made(
        self,
        layer: str,
        kind: str,
        rank: float,
        first: int,
        last: int,
        *,
        shy: bool = False,
        bound: str = "",
        unit: str | None = None,
        dots: int = 0,
        limited: int | None = None,
    ) -> Feature:
        """A quantity; `limited` is where its limit ends, if not right before it."""
        tokens = self._tokens
        start, end = self._signed(first), tokens[last].end + dots
        return Feature(
            layer=layer,
            kind=kind,
            rank=-rank if start < tokens[first].start else rank,
            words=self._text[start:end],
            start=start,
            end=end,
            sentence=tokens[first].sentence,
            shy=shy,
            bound=bound,
            lead=self._lead(first, first if limited is None else limited) if bound else "",
            unit=cast("Unit", unit) if unit in _UNITS else None,
            doubt=layer in {"number", "ordinal"} and self._is_open(first, last, bound),
            tail=self._tail(last) if layer in {"number", "frequency", "ordinal"} else "",
        )

    def _is_open(self, first: int, last: int, bound: str) -> bool:
        """Whether more of it may ask for more or for less.

        "4 uger før" may be notice or time off; "hvis han søger senest 14 dage før" limits a right.
        """
        if bound in _DEADLINES:
            opener = self._wording.opener_of(first)
            return opener is not None and self._word(opener) in self._lexicon.deeds.LIMITING
        found = self._side_at(last + 1, last) if not bound else None
        return found is not None and found.entry.kind == "before"

    def _before(self, first: int) -> str:
        """What stands between a token and the one before it."""
        begun = self._tokens[first - 1].end if first else 0
        return self._text[begun : self._tokens[first].start]

    def _signed(self, first: int) -> int:
        """Where a number begins, its minus with it: "-5", but neither "3-5" nor "- 5"."""
        before, start = self._before(first), self._tokens[first].start
        if before[-1:] not in _MINUS or not self._word(first)[:1].isdigit():
            return start
        is_range = first > 0 and self._word(first - 1)[:1].isdigit()
        is_apart = before[-2:-1].isspace() if first else before[-2:-1] in {"", " "}
        return start - 1 if is_apart and not is_range else start

    def _sign(self, first: int) -> str:
        """The sign of a limit before a number: "< 5 dage"."""
        before = self._before(first).rstrip()
        return before[-1] if before and before[-1] in _SIGNS else ""

    def _value(self, at: int) -> float | None:
        return self._parsed(self._word(at)) if at < len(self._tokens) else None

    def _parsed(self, word: str) -> float | None:
        if word in self._words.NUMBER_WORDS:
            return float(self._words.NUMBER_WORDS[word])
        if word[-1:] in _FRACTIONS and (word[:-1].isdecimal() or len(word) == 1) and len(word) < 6:
            return float(word[:-1] or 0) + _FRACTIONS[word[-1]]
        if not word[:1].isdigit() or not word.isascii() or len(word) > 18:
            return None
        first, dash, second = word.partition("-")
        if dash and first.isdigit() and second.isdigit():
            return float(first) + float(second) / 1000
        return number_in(word, self._words.THOUSANDS, self._words.DECIMAL)

    def _notice(self, first: int, last: int) -> str:
        """Whether a term is a notice by the word behind it, or may be one: "14 dages frist"."""
        behind = self._word(last + 1)
        if behind not in self._words.NOTICE:
            return ""
        if behind in self._counts.TERMS and self._word(first - 1) not in self._counts.NOTICE_LEADS:
            return "term"
        return "notice"

    def _bound(self, first: int, last: int) -> str:
        """What limits a quantity: the words right before it, or those behind it."""
        found = self._limit(first)
        if found is None or found.entry.kind == "notice":
            if self._sign(first):
                return _SIGNS[self._sign(first)]
            behind = self._limit_behind(last)
            return behind.entry.kind if behind else ""
        kind = found.entry.kind
        kind = _TURNED.get(kind, kind) if self._not_of(found) is not None else kind
        return self._seen_from(found, last) if kind == "within" else kind

    def _seen_from(self, limit: Found, last: int) -> str:
        """Whether a deadline is counted backwards: "senest 14 dage før" asks for more the more."""
        found = self._side_at(last + 1, last)
        if found and found.entry.kind == "before":
            phrase = self._wording.words(limit.first, limit.last).lower()
            return "around" if phrase in self._counts.WINDOWS else "advance"
        for at in range(last + 1, min(last + 1 + _NEAR, len(self._tokens))):
            found = self._side_at(at, last)
            if self._tokens[at].clause != self._tokens[last].clause:
                break
            if found and found.entry.kind == "after":
                break
            if found and found.entry.kind == "before" and not self._counts_something(at + 1):
                return "around"
        return "within"

    def _counts_something(self, at: int) -> bool:
        return self._value(at) is not None or (
            self._word(at) in self._words.ARTICLES
            and at + 1 < len(self._tokens)
            and self._lexicon.units.at(self._tokens, at + 1) is not None
        )

    def _side_at(self, at: int, last: int) -> Found | None:
        """The "before" or "after" that begins at a token of the same sentence as another."""
        tokens = self._tokens
        if at >= len(tokens) or tokens[at].sentence != tokens[last].sentence:
            return None
        return self._lexicon.sides.at(tokens, at)

    def _limit_behind(self, last: int) -> Found | None:
        """A limit that ends its clause behind a quantity: "once a year at most"."""
        tokens, at = self._tokens, last + 1
        if at >= len(tokens) or tokens[at].clause != tokens[last].clause:
            return None
        found = self._lexicon.bounds.at(tokens, at)
        if found is None:
            return None
        is_last = found.last + 1 >= len(tokens)
        is_last = is_last or tokens[found.last + 1].clause != tokens[last].clause
        phrase = self._wording.words(found.first, found.last).lower()
        return found if is_last and phrase in self._counts.BEHIND else None

    def _tail(self, last: int) -> str:
        """What stands behind a quantity and limits it, as written: " før", " at most"."""
        found = self._side_at(last + 1, last)
        if found is None or found.entry.kind == "none":
            found = self._limit_behind(last)
        if found is None:
            return ""
        return self._text[self._tokens[last].end : self._tokens[found.last].end].lstrip(".,")

    def _not_of(self, limit: Found) -> int | None:
        """Where the "not" stands that turns a limit: "må ikke være under 14 dage"."""
        words, tokens = self._words, self._tokens
        if tokens[limit.first].word not in self._lexicon.nots.TURNABLE:
            return None
        for at in range(limit.first - 1, max(limit.first - 4, -1), -1):
            if tokens[at].clause != tokens[limit.first].clause or self._word(at) in words.STOPS:
                return None
            if self._word(at) in words.NOT:
                return at
        return None

    def _limit(self, first: int) -> Found | None:
        """The limiting phrase before a quantity; a verb may stand between: "højst koste 300"."""
        ends = [first - 1]
        if first >= 2 and self._words.is_infinitive(self._word(first - 1)):
            ends.append(first - 2)
        for end in ends:
            for start in range(max(0, end - 2), end + 1):
                found = self._lexicon.bounds.at(self._tokens, start)
                if found and found.last == end:
                    return found
        return None

    def _lead(self, first: int, limited: int) -> str:
        """What stands before a quantity from the words on that limit it, as written."""
        found = self._limit(limited)
        if found is None:
            sign = self._sign(first)
            before = self._before(first)
            return before[before.rfind(sign) :] if sign else ""
        start, end = self._tokens[found.first].start, self._signed(first)
        words = self._wording.words(found.first, found.last)
        turner = self._not_of(found)
        gap = " " if turner == found.first - 1 else " … "
        lead = f"{self._word(turner)}{gap}" if turner is not None else ""
        return lead + words + self._text[start + len(words) : end]


def number_in(word: str, thousands: str, decimal: str) -> float | None:
    """The value of digits as a language writes them: "1.000" is a thousand, "2,5" a decimal."""
    whole, mark, part = word.partition(decimal)
    groups = whole.split(thousands)
    if not all(group.isdecimal() for group in groups) or (mark and not part.isdecimal()):
        return None
    if len(groups) > 1 and not all(len(group) == 3 for group in groups[1:]):
        if len(groups) == 2 and not mark:
            return float(f"{groups[0]}.{groups[1]}")
        return None
    return float("".join(groups) + (f".{part}" if mark else ""))

"""The words of a comparison text, and what a person reads as one thing with them.

A word is a run of letters, marks and digits, with `-`, `'`, `/`, `.` and `,` between two of them
(contract/comparison, "Text"). A date, or a number with its unit, is one token; so is a sign. No
token ends inside a grapheme.
"""

import re
import unicodedata
from collections.abc import Hashable, Iterable
from functools import lru_cache
from typing import NamedTuple

from policylib.language import quantities

_LONGEST_DAY = 2
_FIRST_CODE = 0x20
_SURROGATES = range(0xD800, 0xE000)


class Token(NamedTuple):
    """A word, thing or sign of a text, from character `start` to `end`."""

    text: str
    start: int
    end: int


_WORD_OR_SIGN = re.compile(r"[^\W_]+(?:[-'/.,][^\W_]+)*|\S")
_FIRST_MARK = "\u0300"


@lru_cache(maxsize=4096)
def tokens_of(text: str) -> tuple[Token, ...]:
    """The words, things (dates, numbers with units) and signs of a comparison text."""
    shadow = text
    is_plain = text.isascii() or max(text) < _FIRST_MARK
    if not is_plain:
        # Marks count as letters, so that no word or sign is cut inside a grapheme.
        shadow = "".join("x" if unicodedata.category(c)[0] == "M" else c for c in text)
    found = [
        Token(text[m.start() : m.end()], m.start(), m.end()) for m in _WORD_OR_SIGN.finditer(shadow)
    ]
    return tuple(_with_things(text, found if is_plain else _whole_graphemes(text, found)))


def _with_things(text: str, tokens: list[Token]) -> list[Token]:
    """Join the tokens of a date, and a number with its unit."""
    joined: list[Token] = []
    at = 0
    for index, token in enumerate(tokens):
        if index < at:
            continue
        at = index + 1
        if token.text[0].isdigit() or token.text.lower() in _THING_STARTS:
            at = index + _size_of_thing(tokens, index)
        last = tokens[at - 1]
        joined.append(
            token if last is token else Token(text[token.start : last.end], token.start, last.end)
        )
    return joined


_THING_STARTS = quantities.NUMBER_WORDS | quantities.MONTHS | quantities.BEFORE_NUMBER


def _size_of_thing(tokens: list[Token], at: int) -> int:
    """How many tokens from `at` a person reads as one thing: "1. marts 2020", "§ 56", "14 dage"."""
    word = tokens[at].text.lower()
    following = [token.text.lower() for token in tokens[at + 1 : at + 4]]
    has_digit = word[0].isdigit()
    if (
        has_digit
        and len(word) <= _LONGEST_DAY
        and following[:1] == ["."]
        and following[1:2]
        and following[1] in quantities.MONTHS
    ):
        return 4 if _is_year(following[2:3]) else 3
    if has_digit and following and following[0] in quantities.MONTHS:
        return 3 if _is_year(following[1:2]) else 2
    if (has_digit or word in quantities.NUMBER_WORDS) and following:
        return 2 if following[0] in quantities.UNITS else 1
    if word in quantities.MONTHS and _is_year(following[:1]):
        return 2
    if word in quantities.BEFORE_NUMBER and following:
        dotted = following[0] == "."
        number = following[1:2] if dotted else following[:1]
        return (3 if dotted else 2) if number and number[0][0].isdigit() else 1
    return 1


def _is_year(words: list[str]) -> bool:
    return bool(words) and len(words[0]) == 4 and words[0].isdigit()


def _whole_graphemes(text: str, tokens: list[Token]) -> list[Token]:
    """Join tokens that one grapheme spans: marks, joined emoji, flags, skin tones."""
    joined: list[Token] = []
    flags = 0
    for token in tokens:
        first = token.text[0]
        is_flag = "\U0001f1e6" <= first <= "\U0001f1ff"
        clings = (
            joined
            and joined[-1].end == token.start
            and (
                unicodedata.category(first)[0] == "M"
                or first == "\u200d"
                or joined[-1].text.endswith("\u200d")
                or "\U0001f3fb" <= first <= "\U0001f3ff"
                or (is_flag and flags % 2 == 1)
            )
        )
        flags = flags + 1 if is_flag else 0
        if clings:
            last = joined.pop()
            joined.append(Token(text[last.start : token.end], last.start, token.end))
        else:
            joined.append(token)
    return joined


def words_of(text: str) -> list[str]:
    """The words of a text without signs, for telling whether words differ."""
    return [token.text for token in tokens_of(text) if token.text[0].isalnum()]


def word_count(text: str) -> int:
    """How many words a reader counts: "14 dage" is two. What is cut between words adds up again."""
    return sum(found[0][0].isalnum() for found in _WORD_OR_SIGN.finditer(text))


def new_codes() -> dict[Hashable, str]:
    """An empty code book for `coded`, to be shared by texts that are held together."""
    return {}


def coded(keys: Iterable[Hashable], codes: dict[Hashable, str]) -> str:
    """Keys as one character each (kept in `codes`), so that strings can be aligned, not lists."""
    return "".join([codes.get(key) or codes.setdefault(key, _code(len(codes))) for key in keys])


def _code(number: int) -> str:
    code = _FIRST_CODE + number
    return chr(code if code < _SURROGATES.start else code + len(_SURROGATES))

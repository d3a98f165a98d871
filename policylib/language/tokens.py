"""Text as words with their places: the ground on which phrases are looked up."""

import re
from functools import cache, lru_cache
from typing import NamedTuple


class Token(NamedTuple):
    """A word, a number, or one of § and % and their like.

    `word` is lower-case, `start` and `end` its place in the text. `sentence` and `clause` count
    from 0; a clause ends at a comma, a bracket, a dash, a colon or a sentence's end. `first`
    tells whether it opens its sentence.
    """

    word: str
    start: int
    end: int
    sentence: int
    clause: int
    first: bool


_ABBREVIATIONS = frozenset(
    [
        "kr",
        "stk",
        "kl",
        "nr",
        "ca",
        "jf",
        "inkl",
        "ekskl",
        "evt",
        "pct",
        "mio",
        "mia",
        "mv",
        "m.v",
        "m.m",
        "osv",
        "dvs",
        "d",
        "fx",
        "f.eks",
        "bl.a",
        "vedr",
        "hhv",
        "ift",
        "ifm",
        "pga",
        "mht",
        "t.kr",
        "tlf",
        "afd",
        "kap",
        "pkt",
        "bl",
        "eks",
        "e.g",
        "i.e",
        "etc",
        "no",
        "art",
        "sec",
        "approx",
        "incl",
        "p",
    ]
)


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+(?:[-'’/.,][^\W_]+)*|[§%‰€$£]")


@lru_cache(maxsize=256)
def tokens_of(text: str) -> tuple[Token, ...]:
    """The words of a text, each with its sentence and clause."""
    found: list[Token] = []
    sentence = clause = 0
    last, first = 0, True
    for match in _pattern().finditer(text):
        start, end = match.span()
        between = text[last:start]
        if between == " ":  # nearly always, and it ends nothing
            first = False
        elif found:
            first = _ends_sentence(found[-1].word, between, text[start])
            sentence += first
            clause += first or any(mark in between for mark in ",;:()[]–—|") or " - " in between
        found.append(Token(match[0].lower(), start, end, sentence, clause, first))
        last = end
    return tuple(found)


def _ends_sentence(word: str, between: str, following: str) -> bool:
    if "!" in between or "?" in between or "|" in between:
        return True
    if "." not in between or between[-1] == ".":
        return False
    if between.count(".") > 1 or not between.startswith("."):
        return True
    # "kr. 500", "1. marts" and "stk. 2" go on; "… 14 dage. Lederen …" does not.
    if word in _ABBREVIATIONS or word.isdecimal():
        return following.isupper() and word not in {"kr", "stk", "kl", "nr", "ca", "jf", "d"}
    return following.isupper() or following.isdecimal() or not following.islower()

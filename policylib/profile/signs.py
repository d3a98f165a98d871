"""Dashes and quotation marks: the ones that most of the policy has, and each one that differs.

    møde – eller ikke     en dash between words; "9-12", "MED-udvalg" and "5 - 3" are none
    »ord«, ”ord”, "ord"   a pair of marks within one passage

Which is right is not for a rule to say: in one document the majority is. Equally many of two
kinds: the one that the language's own spelling rules put first.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import NamedTuple

from policylib.document import Source
from policylib.errors import Problem
from policylib.profile.findings import finding, shortened
from policylib.profile.wordings import Wording, pattern, words_around

_DASH = r"(?<=[^\s\d|]) (-{1,3}|–|—) (?=[^\s|])|(?<=\S) (-{1,3}|–|—) (?=[^\s\d|])|(?<=[^\W\d_])(—)(?=[^\W\d_])"
_QUOTED = r"»[^«»]{1,400}«|«[^«»]{1,400}»|„[^„“”]{1,400}[“”]|“[^“”]{1,400}”|”[^”“]{1,400}”|\"[^\"]{1,400}\""
_QUOTED_ONCE = r"(?<![\w'’])['’‘](?=[^\W\d_])[^'’‘]{1,200}['’](?![\w'’])"
_DASHES = ("–", "-", "—")
_QUOTES = ("»…«", "”…”", "“…”", "„…“", '"…"', "«…»", "’…’", "‘…’", "'…'")
_LONGEST = 60
_CODE = "\N{OBJECT REPLACEMENT CHARACTER}"  # where code was left out


class _Sign(NamedTuple):
    mark: str
    about: str
    source: Source | None


def check_signs(wordings: Sequence[Wording], file: str, lang: str = "da") -> Iterator[Problem]:
    """Each dash and pair of quotation marks that differs from most in the policy."""
    for code, found, order in (
        ("dashes-mixed", list(_dashes(wordings)), _DASHES),
        ("quotes-mixed", list(_quotes(wordings, lang)), _QUOTES),
    ):
        counts = Counter(sign.mark for sign in found)
        if len(counts) < 2:
            continue
        rank = {mark: place for place, mark in enumerate(order)}
        wanted = max(counts, key=lambda mark: (counts[mark], -rank.get(mark, len(rank))))
        for sign in found:
            if sign.mark != wanted:
                yield finding(
                    code,
                    sign.source,
                    file,
                    about=sign.about,
                    mark=sign.mark,
                    wanted=wanted,
                    count=counts[wanted],
                )


def check_letters(
    wordings: Sequence[Wording],
    unprintable: Callable[[str], Collection[str]],
    file: str,
    *,
    but: Collection[str] = (),
) -> Iterator[Problem]:
    """Signs that no font has, each once for every passage; `but` are told of already.

    `unprintable` gives those of a text: which fonts there are is known to who sets pages.
    """
    lacking = set(unprintable("".join(each.text for each in wordings))) - {_CODE, *but}
    for each in wordings if lacking else ():
        for letter in sorted(lacking.intersection(each.text), key=each.text.index):
            at = each.text.index(letter)
            yield finding(
                "character-unprintable",
                each.source,
                file,
                about=words_around(each.text, at, at + 1),
                letter=letter,
                character=f"U+{ord(letter):04X}",
            )


def _dashes(wordings: Sequence[Wording]) -> Iterator[_Sign]:
    for each in wordings:
        for found in pattern(_DASH).finditer(each.text):
            mark = next(filter(None, found.groups()))
            yield _Sign(mark, words_around(each.text, *found.span(), reach=1), each.source)


def _quotes(wordings: Sequence[Wording], lang: str) -> Iterator[_Sign]:
    # English has too many apostrophes for a rule to tell ’quoted’ from the employees’.
    quoted = _QUOTED if lang.startswith("en") else f"{_QUOTED}|{_QUOTED_ONCE}"
    for each in wordings:
        for found in pattern(quoted).finditer(each.text):
            words = found[0]
            about = words if len(words) <= _LONGEST else f"{shortened(words[:-1], 8)}{words[-1]}"
            yield _Sign(f"{words[0]}…{words[-1]}", about, each.source)

"""Large first letters of a chapter put back before the word that they begin.

█ i har i foråret revideret     the letter stands over two or three lines, and is written by
█ vores politik …               itself: "V" and "i" are one word, "I" and "Billund" are two
"""

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policylib.intake.pdf.sheets import Word

_LARGE = 1.8
_NEAR = 0.8
_LONGEST = 2
_WORDS = ("I", "A", "Å", "Ø")


def with_initials(words: "Sequence[Word]") -> "list[Word]":
    """The words of a page, large first letters joined to theirs."""
    found = list(words)
    for initial in words:
        if len(initial.text) > _LONGEST or not initial.text[-1].isalpha() or initial.is_turned:
            continue
        beside = [
            word
            for word in found
            if initial.size > _LARGE * word.size
            and 0 <= word.x0 - initial.x1 + 1 < _NEAR * initial.size
            and initial.top < (word.top + word.bottom) / 2 < initial.bottom
        ]
        first = min(beside, key=lambda word: (round(word.top), word.x0), default=None)
        if first is None or any(_is_line_of(word, initial) for word in found):
            continue
        # "V" and "ORES" are one word, "I" and "Billund" or "BILLUND" two.
        is_one = first.text[0].islower() or (
            first.text.isupper() and len(first.text) > 1 and initial.text not in _WORDS
        )
        found.remove(initial)
        place = found.index(first)
        if first.has_blank or not is_one:
            found.insert(
                place,
                replace(
                    first,
                    text=initial.text,
                    x0=first.x0 - 0.6 * first.size,
                    x1=first.x0 - 0.3 * first.size,
                    order=initial.order,
                    mark=initial.mark,
                ),
            )
        else:
            found[place] = replace(first, text=initial.text + first.text, x0=first.x0 - 1)
    return found


def _is_line_of(word: "Word", initial: "Word") -> bool:
    """Whether a word of the letter's own size stands beside it: a line of large text."""
    return (
        word is not initial
        and word.size > initial.size / _LARGE
        and word.top < initial.bottom
        and word.bottom > initial.top
        and abs(word.x0 - initial.x1) < initial.size
    )

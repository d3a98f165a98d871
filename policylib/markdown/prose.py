"""When a line that begins with a marker is prose all the same.

    Reglen gælder for aftaler, der er indgået efter          a wrapped line: its day
    1. marts 2020. Ældre aftaler - som før                   is no list number
    - følger de gamle regler.                                and its dash no bullet

    Vi tilbyder:                                             a list that somebody meant
    - samtaler
    - kurser

CommonMark lets the second and third line cut their paragraph; "1." vanishes. Here they are
prose where the lines could have come from filling a paragraph: filling puts a word on the next
line only if it did not fit on this one, so every line but the last, with the first word of the
next, is longer than the longest line. Few lists look like that, and theirs is reported; an empty
line settles it. For `#` and `>`, which are hardly words, the end of a sentence settles it too.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from policylib.language.dates import begins_with_month

# In a list item, lines shorter than this were not filled: nobody fills text so narrow.
NARROWEST_IN_ITEM = 40
# How far ahead a paragraph's lines are looked at; a filled part of a text is filled too.
WINDOW = 200

NUMBER = re.compile(r"(\d{1,9})([.)])(?=\s|$)[ \t]*")
BULLET = re.compile(r"[-+*](?=\s|$)[ \t]*")
_ENDS_SENTENCE = r"[^\W\d_][)\]»”\"'*_`]*([.:!?…])[)\]»”\"'*_`]*\Z"
_ABBREVIATED = (
    r"(?:\b[^\W\d_]|\b(?:bl\.a|f\.eks|fx|ca|cf|dvs|d\.v\.s|e\.l|eks|evt|hhv|inkl|ekskl|jf|kap"
    r"|kl|max|min|m\.fl|m\.m|m\.v|mv|mio|mia|nr|no|osv|o\.l|o\.lign|p\.t|pct|pkt|pr|stk|sml|s\.u"
    r"|tlf|vedr|etc|vs|e\.g|i\.e))\.\Z"
)


def is_filled(lines: Sequence[str], narrowest: int = 0) -> bool:
    """Whether the lines could have come from filling one paragraph at some width.

    A line of one word may be longer than the width. Where no line is as long as `narrowest`,
    nobody filled them.
    """
    if max(map(len, lines), default=0) < narrowest:
        return False
    widest = max((len(line) for line in lines if len(line.split(None, 1)) > 1), default=0)
    return all(
        len(line) + 1 + len(following.split(None, 1)[0]) > widest
        for line, following in pairwise(lines)
        if following.strip()
    )


def ends_sentence(line: str) -> bool:
    """Whether a line ends a sentence, or announces what follows with a colon."""
    bare = line.rstrip()
    found = re.search(_ENDS_SENTENCE, bare)
    return found is not None and (
        found[1] != "." or re.search(_ABBREVIATED, bare, re.IGNORECASE) is None
    )


def announces(line: str) -> bool:
    """Whether a line ends in a colon after a word: what follows was announced."""
    found = re.search(_ENDS_SENTENCE, line.rstrip())
    return found is not None and found[1] == ":"


def _begins_anew(text: str) -> bool:
    """Whether a text begins as a sentence or an item does, not as the middle of one."""
    bare = text.lstrip("*_»”\"'([ ")
    return bool(bare) and not bare[0].islower()


def bullet_interrupts(lines: Sequence[str], at: int, *, in_item: bool) -> bool:
    """Whether a bullet ends the paragraph that began on the first line."""
    before, text = lines[at - 1], BULLET.sub("", lines[at], count=1)
    if in_item:
        meant = announces(before) or (ends_sentence(before) and _begins_anew(text))
        return meant or not is_filled(lines, NARROWEST_IN_ITEM)
    if is_filled(lines):
        return False
    others = sum(1 for line in lines[at + 1 :] if BULLET.match(line))
    return others > 0 or announces(before) or _begins_anew(text)


def number_interrupts(lines: Sequence[str], at: int) -> bool:
    """Whether a number (always 1, says CommonMark) ends the paragraph that began before it."""
    found = NUMBER.match(lines[at])
    if found is None or begins_with_month(lines[at][found.end() :]):
        return False
    wanted = int(found[1]) + 1
    follows = any(
        (again := NUMBER.match(line)) and int(again[1]) == wanted and again[2] == found[2]
        for line in lines[at + 1 :]
    )
    return follows and not is_filled(lines)


def heading_interrupts(lines: Sequence[str], at: int) -> bool:
    """Whether `#` ends the paragraph: two or more always do, one is a word in filled text."""
    return lines[at].startswith("##") or mark_interrupts(lines, at)


def mark_interrupts(lines: Sequence[str], at: int) -> bool:
    """Whether `#`, `>` or a table ends the paragraph.

    After the end of a sentence, before a word that can begin one, it is no word of the text.
    """
    text = lines[at].lstrip("#> \t|-*_")
    anew = ends_sentence(lines[at - 1]) and (not text or _begins_anew(text))
    return anew or not is_filled(lines)


def number_begins_list(lines: Sequence[str]) -> bool:
    """Whether a number at the start of a block is a list's, not the day of a date.

    A list never begins with a month: "1. marts" is a date even where "2. april" follows.
    """
    found = NUMBER.match(lines[0])
    if found is None:
        return True
    text = lines[0][found.end() :] or (lines[1] if len(lines) > 1 else "")
    return not begins_with_month(text)


def number_continues_list(before: str, line: str, last: int | None) -> bool:
    """Whether a number on the line below an item begins the next item.

    `last` is the item's own number, None for a bullet's. "… senest den" / "15. marts" is one
    sentence, whatever list it stands in.
    """
    found = NUMBER.match(line)
    if found is None:
        return True
    text, number = line[found.end() :], int(found[1])
    expected = number == 1 if last is None else number == last + 1
    if begins_with_month(text):
        return False
    if expected or number == last:
        return True
    open_ended = not re.search(r"[.,;:!?…)»”\"]\Z", before.rstrip())
    return not (open_ended and text[:1].islower())

"""Marking what differs between two wordings, the way that a person would.

The ugly way, letter by letter or word by word, against the wanted one:

    Lederen [-b-][+skal indh+]ø[-r-][+b+]…          letters: unreadable
    [-én-][+to-] reference[+r+]                     half words: unreadable
    A. B[+. X. B+].                                 an insertion that starts mid-sentence
    [-14-][+21+] dage                               a number without its unit

    Lederen [-bør-][+skal+] indhente [-én reference-][+to referencer+].
    A. [+X. +]B.
    [-14 dage-][+21 dage+]

So: whole words, a date or a number with its unit is one thing, the longest common sequence of
those, edits that only a blank or one small word separate are joined, and an insertion slides to
where a sentence ends. The segments rebuild both texts to the letter. Both directions give
mirrored marks, since the text that comes first in code-point order is always aligned first.
"""

from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from policylib.compare.alignment import aligned, slid
from policylib.compare.facts import Mark, Segment
from policylib.compare.words import coded, new_codes, tokens_of

_MIRRORED: dict[Mark, Mark] = {"=": "=", "-": "+", "+": "-"}
_SMALL_WORD = 3


def mirror(segments: Sequence[Segment]) -> tuple[Segment, ...]:
    """The same difference seen from the other side: `-` before `+` at every edit."""
    mirrored: list[Segment] = []
    waiting: Segment | None = None
    for mark, text in segments:
        turned = Segment(_MIRRORED[mark], text)
        if turned.mark == "+" and mark == "-":
            waiting = turned
            continue
        if waiting is not None and turned.mark == "-":
            mirrored += [turned, waiting]
            waiting = None
            continue
        if waiting is not None:
            mirrored.append(waiting)
            waiting = None
        mirrored.append(turned)
    if waiting is not None:
        mirrored.append(waiting)
    return tuple(mirrored)


def segments_of(old: str, new: str) -> tuple[Segment, ...]:
    """What differs between two comparison texts, as segments that rebuild both.

    Never empty; one `=` for equal texts, one `+` or `-` where the other text is empty.
    """
    if old == new:
        return (Segment("=", old),)
    if not old:
        return (Segment("+", new),)
    if not new:
        return (Segment("-", old),)
    if old > new:
        return mirror(segments_of(new, old))
    edits = _edits(old, new)
    return _spelled(_joined(edits))


class _Edit(NamedTuple):
    """A stretch that stands in both (`old == new`, `is_equal`) or differs."""

    is_equal: bool
    old: str
    new: str


def _equal(text: str) -> _Edit:
    return _Edit(is_equal=True, old=text, new=text)


def _edits(old: str, new: str) -> list[_Edit]:
    old_tokens, new_tokens = tokens_of(old), tokens_of(new)
    codes = new_codes()
    old_code = coded([token.text for token in old_tokens], codes)
    new_code = coded([token.text for token in new_tokens], codes)
    matches = slid(aligned(old_code, new_code), old_tokens, new_tokens)
    edits: list[_Edit] = []
    old_at = new_at = 0
    for i, j in [*matches, (len(old_tokens), len(new_tokens))]:
        old_start = old_tokens[i].start if i < len(old_tokens) else len(old)
        new_start = new_tokens[j].start if j < len(new_tokens) else len(new)
        edits += _gap(old[old_at:old_start], new[new_at:new_start])
        if i < len(old_tokens):
            edits.append(_equal(old_tokens[i].text))
            old_at, new_at = old_tokens[i].end, new_tokens[j].end
    return edits


def _gap(old: str, new: str) -> list[_Edit]:
    """What stands between two matched tokens: equal blanks at the edges are no edit."""
    if old == new:
        return [_equal(old)] if old else []
    before = " " if old.startswith(" ") and new.startswith(" ") else ""
    old, new = old[len(before) :], new[len(before) :]
    after = " " if old.endswith(" ") and new.endswith(" ") else ""
    if after:
        old, new = old[:-1], new[:-1]
    edits = [_equal(before)] if before else []
    edits.append(_Edit(is_equal=False, old=old, new=new))
    return [*edits, _equal(after)] if after else edits


def _joined(edits: list[_Edit]) -> list[_Edit]:
    """Join two rewordings that one small word separates; over blanks alone a gap is one already."""
    joined: list[_Edit] = []
    for edit in _merged(edits):
        wide = edit
        while (
            not wide.is_equal
            and len(joined) >= 2
            and joined[-1].is_equal
            and _separates_little(joined[-2], joined[-1].old, wide)
        ):
            between, former = joined.pop(), joined.pop()
            wide = _Edit(
                is_equal=False,
                old=former.old + between.old + wide.old,
                new=former.new + between.new + wide.new,
            )
        joined.append(wide)
    return joined


def _merged(edits: list[_Edit]) -> list[_Edit]:
    merged = []
    for is_equal, run in groupby(edits, key=attrgetter("is_equal")):
        each = list(run)
        old = "".join([edit.old for edit in each])
        merged.append(_Edit(is_equal, old, old if is_equal else "".join([e.new for e in each])))
    return merged


def _separates_little(former: _Edit, between: str, latter: _Edit) -> bool:
    word = between.strip(" ")
    rewords = former.old and former.new and latter.old and latter.new
    return bool(rewords) and word.isalpha() and len(word) <= _SMALL_WORD


def _spelled(edits: list[_Edit]) -> tuple[Segment, ...]:
    segments: list[Segment] = []
    for is_equal, old, new in _merged(edits):
        if is_equal:
            segments.append(Segment("=", old))
        else:
            segments += [Segment("-", old)] if old else []
            segments += [Segment("+", new)] if new else []
    return tuple(segments)

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

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Hashable, Iterable, Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from rapidfuzz.distance import Indel

from policylib.compare.facts import Mark, Segment
from policylib.language import quantities

_MIRRORED: dict[Mark, Mark] = {"=": "=", "-": "+", "+": "-"}
_SENTENCE_ENDS = frozenset(".!?:;")
_SMALL_WORD = 3
_LARGEST_ALIGNMENT = 4_000_000
_FIRST_CODE = 0x20
_SURROGATES = range(0xD800, 0xE000)


class _Token(NamedTuple):
    """A word, thing or sign of a text, from character `start` to `end`."""

    text: str
    start: int
    end: int


_WORD_OR_SIGN = re.compile(r"[^\W_]+(?:[-'/.,][^\W_]+)*|\S")
_BEYOND_LATIN = re.compile("[\u0300-\uffff\U00010000-\U0010ffff]")


def tokens_of(text: str) -> list[_Token]:
    """The words, things (dates, numbers with units) and signs of a comparison text."""
    shadow = text
    is_plain = _BEYOND_LATIN.search(text) is None
    if not is_plain:
        # Marks count as letters, so that no word or sign is cut inside a grapheme.
        shadow = "".join("x" if unicodedata.category(c)[0] == "M" else c for c in text)
    found = [
        _Token(text[m.start() : m.end()], m.start(), m.end())
        for m in _WORD_OR_SIGN.finditer(shadow)
    ]
    return _with_things(text, found if is_plain else _whole_graphemes(text, found))


def _with_things(text: str, tokens: list[_Token]) -> list[_Token]:
    """Join the tokens of a date, and a number with its unit."""
    joined: list[_Token] = []
    at = 0
    while at < len(tokens):
        size = _size_of_thing(tokens, at)
        first, last = tokens[at], tokens[at + size - 1]
        joined.append(
            first if size == 1 else _Token(text[first.start : last.end], first.start, last.end)
        )
        at += size
    return joined


def _size_of_thing(tokens: list[_Token], at: int) -> int:
    """How many tokens from `at` a person reads as one thing: "1. marts 2020", "§ 56", "14 dage"."""
    word = tokens[at].text.lower()
    following = [token.text.lower() for token in tokens[at + 1 : at + 4]]
    has_digit = word[0].isdigit()
    if (
        has_digit
        and len(word) <= 2
        and following[:1] == ["."]
        and following[1:2]
        and (following[1] in quantities.MONTHS)
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


def _whole_graphemes(text: str, tokens: list[_Token]) -> list[_Token]:
    """Join tokens that one grapheme spans: marks, joined emoji, flags, skin tones."""
    joined: list[_Token] = []
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
            joined.append(_Token(text[last.start : token.end], last.start, token.end))
        else:
            joined.append(token)
    return joined


def words_of(text: str) -> list[str]:
    """The words of a text without signs, for telling whether words differ."""
    return [token.text for token in tokens_of(text) if token.text[0].isalnum()]


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
    codes: dict[Hashable, str] = {}
    old_code = coded([token.text for token in old_tokens], codes)
    new_code = coded([token.text for token in new_tokens], codes)
    matches = _slid(_aligned(old_code, new_code), old_tokens, new_tokens)
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


def coded(keys: Iterable[Hashable], codes: dict[Hashable, str]) -> str:
    """Keys as one character each (kept in `codes`), so that strings can be aligned, not lists."""
    return "".join([codes.get(key) or codes.setdefault(key, _code(len(codes))) for key in keys])


def _code(number: int) -> str:
    code = _FIRST_CODE + number
    return chr(code if code < _SURROGATES.start else code + len(_SURROGATES))


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


def _aligned(old: str, new: str) -> list[tuple[int, int]]:
    """Matched positions of two coded texts: the longest common sequence.

    Very long texts are cut first at what stands once in both, so that neither time nor memory
    grows with the square of the length.
    """
    start = 0
    shortest = min(len(old), len(new))
    while start < shortest and old[start] == new[start]:
        start += 1
    end = 0
    while end < shortest - start and old[-1 - end] == new[-1 - end]:
        end += 1
    inner_old, inner_new = old[start : len(old) - end], new[start : len(new) - end]
    matches = [(k, k) for k in range(start)]
    if len(inner_old) * len(inner_new) <= _LARGEST_ALIGNMENT:
        for op in Indel.opcodes(inner_old, inner_new):
            if op.tag == "equal":
                shift = start + op.dest_start - op.src_start
                matches += [(start + i, shift + i) for i in range(op.src_start, op.src_end)]
    else:
        at_old = at_new = 0
        anchors = _anchors(inner_old, inner_new)
        for i, j in [*anchors, (len(inner_old), len(inner_new))] if anchors else []:
            piece = _aligned(inner_old[at_old:i], inner_new[at_new:j])
            matches += [(start + at_old + a, start + at_new + b) for a, b in piece]
            if i < len(inner_old):
                matches.append((start + i, start + j))
            at_old, at_new = i + 1, j + 1
    matches += [(len(old) - k, len(new) - k) for k in range(end, 0, -1)]
    return matches


def _anchors(old: str, new: str) -> list[tuple[int, int]]:
    """Tokens that stand once in either text, the longest run of them in order."""
    once = _singles(old) & _singles(new)
    where = {c: j for j, c in enumerate(new) if c in once}
    pairs = [(i, where[c]) for i, c in enumerate(old) if c in once]
    tails: list[int] = []
    ends: list[int] = []
    links: list[int] = []
    for position, (_, j) in enumerate(pairs):
        at = bisect_left(tails, j)
        links.append(ends[at - 1] if at else -1)
        if at == len(tails):
            tails.append(j)
            ends.append(position)
        else:
            tails[at] = j
            ends[at] = position
    chain: list[tuple[int, int]] = []
    position = ends[-1] if ends else -1
    while position >= 0:
        chain.append(pairs[position])
        position = links[position]
    return chain[::-1]


def _singles(text: str) -> set[str]:
    seen: set[str] = set()
    twice: set[str] = set()
    for c in text:
        (twice if c in seen else seen).add(c)
    return seen - twice


def _slid(
    matches: list[tuple[int, int]], old: list[_Token], new: list[_Token]
) -> list[tuple[int, int]]:
    """Move every pure insertion or deletion to where a person would see it begin."""
    matches = list(matches)
    before = (-1, -1)
    for at in range(len(matches) + 1):
        after = matches[at] if at < len(matches) else (len(old), len(new))
        gaps = after[0] - before[0] - 1, after[1] - before[1] - 1
        if min(gaps) == 0 and max(gaps) > 0:
            side, tokens = (0, old) if gaps[0] else (1, new)
            _slide(matches, at, side, tokens, max(gaps))
        before = matches[at] if at < len(matches) else after
    return matches


def _slide(
    matches: list[tuple[int, int]], at: int, side: int, tokens: list[_Token], size: int
) -> None:
    """Slide one edit of `size` tokens that stands before `matches[at]` over equal tokens."""
    end = matches[at][side] if at < len(matches) else len(tokens)
    start = end - size
    other = 1 - side
    while (
        at < len(matches)
        and matches[at][side] == end
        and (at == 0 or start == 0 or matches[at][other] - matches[at - 1][other] == 1)
        and tokens[start].text == tokens[end].text
    ):
        match = [0, 0]
        match[side], match[other] = start, matches[at][other]
        matches[at] = (match[0], match[1])
        at, start, end = at + 1, start + 1, end + 1
    best, best_score, shift = 0, _edge_score(tokens, start, end), 0
    while (
        at + shift > 0
        and matches[at + shift - 1][side] == start + shift - 1
        and _is_dense(matches, at + shift)
        and tokens[start + shift - 1].text == tokens[end + shift - 1].text
    ):
        shift -= 1
        score = _edge_score(tokens, start + shift, end + shift)
        if score > best_score:
            best, best_score = shift, score
    for step in range(-best):
        i, j = matches[at - 1 - step]
        matches[at - 1 - step] = (i + size, j) if side == 0 else (i, j + size)


def _is_dense(matches: list[tuple[int, int]], at: int) -> bool:
    """Whether the match before `at` follows its own predecessor directly in both texts."""
    if at < 2:
        return matches[0] == (0, 0) if at == 1 else True
    (i, j), (k, m) = matches[at - 2], matches[at - 1]
    return k - i == 1 and m - j == 1


def _edge_score(tokens: list[_Token], start: int, end: int) -> int:
    """How natural it is to mark tokens `start` to `end`: whole sentences, then clauses."""
    before = tokens[start - 1].text if start else "."
    last = tokens[end - 1].text
    score = 4 if before in _SENTENCE_ENDS else 2 if before == "," else 0
    if (last in _SENTENCE_ENDS and score == 4) or (last == "," and score == 2):
        score += 1
    return score


def _joined(edits: list[_Edit]) -> list[_Edit]:
    """Join edits that only a blank, or one small word between two rewordings, separates."""
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
    if not word:
        return bool((former.old or latter.old) and (former.new or latter.new))
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

"""Aligning two token texts: the longest common sequence, with edits where a person sees them.

A. B[+. X. B+].   →   A. [+X. +]B.        an insertion slides to where a sentence ends
"""

from bisect import bisect_left
from collections.abc import Sequence

from rapidfuzz.distance import Indel, LCSseq

from policylib.compare.words import Token

_SENTENCE_ENDS = frozenset(".!?:;")
_LARGEST_ALIGNMENT = 64_000_000
_LARGEST_HALVING = 3_000_000_000


def matched(old: str, new: str) -> list[tuple[int, int]]:
    """Matched positions of two coded texts that are short enough to be held against each other."""
    return [
        (i, op.dest_start + i - op.src_start)
        for op in Indel.opcodes(old, new)
        if op.tag == "equal"
        for i in range(op.src_start, op.src_end)
    ]


def kept_in_order(one: str, other: str) -> int:
    """How many tokens stand in both coded texts in the same order."""
    return LCSseq.similarity(one, other)


def aligned(old: str, new: str) -> list[tuple[int, int]]:
    """Matched positions of two coded texts: the longest common sequence.

    Very long texts are cut first at what stands once in both, else where a longest common
    sequence goes through the middle of one, so that memory does not grow with the square.
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
        matches += [(start + i, start + j) for i, j in matched(inner_old, inner_new)]
    else:
        at_old = at_new = 0
        anchors = _anchors(inner_old, inner_new)
        if not anchors:
            middle = _middle(inner_old, inner_new)
            for piece, (i, j) in (
                (aligned(inner_old[: middle[0]], inner_new[: middle[1]]), (0, 0)),
                (aligned(inner_old[middle[0] :], inner_new[middle[1] :]), middle),
            ):
                matches += [(start + i + a, start + j + b) for a, b in piece]
        for i, j in [*anchors, (len(inner_old), len(inner_new))] if anchors else []:
            piece = aligned(inner_old[at_old:i], inner_new[at_new:j])
            matches += [(start + at_old + a, start + at_new + b) for a, b in piece]
            if i < len(inner_old):
                matches.append((start + i, start + j))
            at_old, at_new = i + 1, j + 1
    matches += [(len(old) - k, len(new) - k) for k in range(end, 0, -1)]
    return matches


def _middle(old: str, new: str) -> tuple[int, int]:
    """Where to cut two texts that have no token once in both.

    The middle of the longer one, and the place of the other that keeps a longest common sequence
    whole (Hirschberg 1975, the rows by Hyyrö's bit-parallel recurrence). Texts too long even for
    that are cut at the same share of both: some equal words may then be marked, none is missed.
    """
    if len(old) < len(new):
        return _middle(new, old)[::-1]
    half = len(old) // 2
    if len(old) * len(new) > _LARGEST_HALVING:
        return half, len(new) // 2
    before = _kept_with_prefixes(old[:half], new)
    after = _kept_with_prefixes(old[half:][::-1], new[::-1])
    size = len(new)
    return half, max(range(size + 1), key=lambda at: (before[at] + after[size - at], -at))


def _kept_with_prefixes(old: str, new: str) -> list[int]:
    """For every start of `new`, how many tokens it has in order with all of `old`."""
    where: dict[str, int] = {}
    for at, c in enumerate(new):
        where[c] = where.get(c, 0) | 1 << at
    whole = (1 << len(new)) - 1
    row = whole
    for c in old:
        met = row & where.get(c, 0)
        row = ((row + met) | (row - met)) & whole
    bits = f"{row:0{len(new)}b}"[::-1] if new else ""
    kept = [0]
    for bit in bits:
        kept.append(kept[-1] + (bit == "0"))
    return kept


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


def slid(
    matches: list[tuple[int, int]], old: Sequence[Token], new: Sequence[Token]
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
    matches: list[tuple[int, int]], at: int, side: int, tokens: Sequence[Token], size: int
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


def _edge_score(tokens: Sequence[Token], start: int, end: int) -> int:
    """How natural it is to mark tokens `start` to `end`: whole sentences, then clauses."""
    before = tokens[start - 1].text if start else "."
    last = tokens[end - 1].text
    score = 4 if before in _SENTENCE_ENDS else 2 if before == "," else 0
    if (last in _SENTENCE_ENDS and score == 4) or (last == "," and score == 2):
        score += 1
    return score

"""Sentences in the place of passages: cutting, counting, and holding them against each other."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from policylib.compare.alignment import kept_in_order
from policylib.compare.facts import NodeKind, Segment
from policylib.compare.pairing import Pairing
from policylib.compare.passages import pair_equal_anywhere
from policylib.compare.rewordings import pair_reworded
from policylib.compare.units import Unit
from policylib.compare.words import coded, new_codes, word_count, words_of

_SENTENCE_END = r"(?<=[.?!]) (?=[»\"(]?[^\W\d_a-zæøå])"
_FEWEST_WORDS = 3
_KEPT_OF_SHORTER = 0.7
_KEPT_OF_LONGER = 0.55
_SHARED_OF_SHORTER = 0.45
_SHARED_OF_LONGER = 0.3
_FEWEST_KEPT = 4


class Item(NamedTuple):
    """A sentence that looks for its counterpart, or a whole passage.

    `unit` and `parts` are its passage and its sentences there, `kept` is how much of it its present
    link explains.
    """

    unit: int
    parts: tuple[int, ...]
    text: str
    kept: float = 0.0


Match = tuple[tuple[Item, ...], tuple[Item, ...]]


def sentences_of(text: str) -> tuple[str, ...]:
    """The sentences of a comparison text, which one blank joins again; the shortest stay with others."""
    found: list[list[str]] = []
    last = 0
    for sentence in re.split(_SENTENCE_END, text):
        count = len(words_of(sentence))
        if found and min(last, count) < _FEWEST_WORDS:
            found[-1].append(sentence)
            last += count
        else:
            found.append([sentence])
            last = count
    return tuple(map(" ".join, found))


def kept_shares(segments: Sequence[Segment], side: int, sentences: Sequence[str]) -> list[float]:
    """For each of one side's sentences, joined by blanks, how much of it stands in both texts."""
    counts = [[0, 0] for _ in sentences]
    at, room = 0, len(sentences[0]) + 1
    for mark, text in segments:
        if mark == "-+"[1 - side]:
            continue
        rest = text
        while rest:
            head, rest = rest[:room], rest[room:]
            room -= len(head)
            counts[at][mark != "="] += word_count(head)
            if not room and at + 1 < len(sentences):
                at += 1
                room = len(sentences[at]) + 1
            elif not room:
                room = len(rest)
    return [kept / max(1, kept + other) for kept, other in counts]


def likely(pool: Sequence[Item], others: Sequence[Item]) -> list[Item]:
    """Those of many items that could be nearly the same as one of a few.

    What is nearly the same lacks less than a third of the words, so that it has one of the rarest
    four tenths.
    """
    bare = {item: set(item.text.lower().split(" ")) for item in (*pool, *others)}
    counts = Counter(word for words in bare.values() for word in words)
    probes: set[str] = set()
    for item in pool:
        ranked = sorted(bare[item], key=lambda word: (counts[word], word))
        probes.update(ranked[: len(ranked) * 2 // 5 + 1])
    return [item for item in others if not probes.isdisjoint(bare[item])]


def matches(
    units: tuple[list[Unit], list[Unit]], olds: Sequence[Item], news: Sequence[Item]
) -> Iterator[tuple[Match, float]]:
    """What a person would pair of two lists, with how alike the two are (0 to 1).

    One may go with several neighbours of one passage.
    """
    if not olds or not news:
        return
    items = olds, news
    pairing = Pairing.of(_as_units(units[0], olds), _as_units(units[1], news))
    pair_equal_anywhere(pairing)
    pair_reworded(pairing, by_place=False)
    groups: list[Match] = [
        ((olds[i - 1],), (news[j - 1],)) for i, j in enumerate(pairing.partners[0]) if j >= 0
    ]
    for side, whole, pieces in pairing.splits:
        one, several = (items[side][whole - 1],), tuple(items[1 - side][p - 1] for p in pieces)
        if len({item.unit for item in several}) == 1:
            groups.append((one, several) if side == 0 else (several, one))
    for group in groups:
        old, new = (" ".join(item.text for item in each) for each in group)
        quality = _agreement(old, new)
        if quality:
            yield group, quality


def _as_units(units: list[Unit], items: Sequence[Item]) -> list[Unit]:
    """Items as units under one heading, which is none of the other text's: place says nothing."""
    end = len(items) + 1
    first = units[items[0].unit]
    head = replace(first, index=0, text="", section=-1, theme=-1, is_heading=True, end=end)
    return [
        head,
        *(
            replace(
                units[item.unit],
                index=number,
                kind=NodeKind.PARAGRAPH,
                text=item.text,
                section=0,
                theme=-1,
                is_heading=False,
                end=number + 1,
                weight=len(item.text),
            )
            for number, item in enumerate(items, start=1)
        ),
    ]


def are_of_one(old: str, new: str) -> bool:
    """Whether two passages share enough words in order to be one, edited."""
    if old == new:
        return True
    one, other, kept = _kept(old, new)
    shorter, longer = sorted((one, other))
    return kept >= _SHARED_OF_SHORTER * shorter and kept >= _SHARED_OF_LONGER * longer


def _kept(old: str, new: str) -> tuple[int, int, int]:
    """How many words either text has, and how many stand in both in order."""
    codes = new_codes()
    one, other = (coded([w.lower() for w in words_of(text)], codes) for text in (old, new))
    return len(one), len(other), kept_in_order(one, other)


def _agreement(old: str, new: str) -> float:
    """How much two sentences keep of each other's words in order; 0 where they are not the same."""
    one, other, kept = _kept(old, new)
    if one == other == kept:
        return 1.0
    shorter, longer = sorted((one, other))
    if kept < _FEWEST_KEPT or kept < _KEPT_OF_SHORTER * shorter or kept < _KEPT_OF_LONGER * longer:
        return 0.0
    return 2 * kept / (shorter + longer)

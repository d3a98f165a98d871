"""Which sentences of many old documents stand where in the new text, once its passages are paired.

    old A:  S1. S2. S3.           new:  S1. T2. S3.        S1 and S3 come from A, T2 from B;
    old B:  T1. T2.                     ... S2. ...        S2 went elsewhere; B holds S3 as well
            S3.

Passages are paired first, as in any comparison. What a pair does not explain, sentences taken out
of a paragraph or written into one, is held against the rest by the same matchers, a sentence in
the place of a passage. At last, what is still without counterpart is looked for among the words
that have one: two documents may hold the same sentence, and one sentence may be used twice.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from policylib.compare.facts import Segment
from policylib.compare.marks import segments_of
from policylib.compare.pairing import Pairing
from policylib.compare.sentences import (
    Item,
    Match,
    are_of_one,
    kept_shares,
    likely,
    matches,
    sentences_of,
)
from policylib.compare.units import Unit
from policylib.compare.words import words_of

_FEWEST_WORDS = 3
_WEAK = 0.5
_GONE = 0.3
_GAIN = 0.1
_NEARLY_THE_SAME = 0.8
_MOST_ROUNDS = 8


@dataclass(slots=True, kw_only=True, eq=False)
class Thread:
    """Sentences of an old passage that stand in a new one.

    `units` are the old passage and the new one by index, `parts` the numbers of their sentences.
    `is_repeat` tells for either side whether those words have a closer counterpart elsewhere.
    """

    units: tuple[int, int]
    parts: tuple[list[int], list[int]]
    is_repeat: tuple[bool, bool] = (False, False)


@dataclass(slots=True, kw_only=True)
class Threads:
    """All links between two lists of units, while they are being found.

    `sentences[side][unit]` are the sentences of every unit. Each sentence stands in at most one
    link that is no repeat of its side.
    """

    units: tuple[list[Unit], list[Unit]]
    sentences: tuple[list[tuple[str, ...]], list[tuple[str, ...]]]
    links: list[Thread] = field(default_factory=list)
    owners: tuple[dict[tuple[int, int], Thread], dict[tuple[int, int], Thread]] = field(
        default_factory=lambda: ({}, {})
    )
    marked: dict[tuple[str, str], tuple[Segment, ...]] = field(default_factory=dict)

    def texts(self, link: Thread) -> tuple[str, str]:
        """The words of a link on either side."""
        return self.text(0, link.units[0], link.parts[0]), self.text(
            1, link.units[1], link.parts[1]
        )

    def text(self, side: int, unit: int, parts: Iterable[int]) -> str:
        """Some sentences of a unit."""
        sentences = self.sentences[side][unit]
        return " ".join([sentences[part] for part in parts])

    def segments(self, old: str, new: str) -> tuple[Segment, ...]:
        """What differs between two texts, found once."""
        if (old, new) not in self.marked:
            self.marked[old, new] = segments_of(old, new)
        return self.marked[old, new]

    def add(self, link: Thread) -> None:
        """Keep a link, and take the sentences that are its own out of others."""
        for side in (0, 1):
            if not link.is_repeat[side]:
                for part in link.parts[side]:
                    self._claim(side, link.units[side], part, link)
        self.links.append(link)

    def _claim(self, side: int, unit: int, part: int, link: Thread) -> None:
        former = self.owners[side].get((unit, part))
        if former is not None:
            former.parts[side].remove(part)
        self.owners[side][unit, part] = link

    def drop_empty(self) -> None:
        """Take out links that have lost all sentences of one side; the other side's are free."""
        empty = [link for link in self.links if not all(link.parts)]
        self.links = [link for link in self.links if all(link.parts)]
        for link in empty:
            for side in (0, 1):
                for part in link.parts[side]:
                    if self.owners[side].get((link.units[side], part)) is link:
                        del self.owners[side][link.units[side], part]

    def weak(self, link: Thread) -> tuple[list[Item], list[Item]]:
        """The sentences on either side of which a link keeps too little."""
        texts = self.texts(link)
        if texts[0] == texts[1]:
            return [], []
        segments = self.segments(*texts)
        items: tuple[list[Item], list[Item]] = ([], [])
        for side in (0, 1):
            if len(link.parts[side]) < 2:
                continue
            sentences = [self.sentences[side][link.units[side]][part] for part in link.parts[side]]
            shares = kept_shares(segments, side, sentences)
            items[side].extend(
                Item(link.units[side], (part,), sentence, share)
                for part, sentence, share in zip(link.parts[side], sentences, shares, strict=True)
                if share < _WEAK
            )
        return items


def find_threads(pairing: Pairing, document_of: Sequence[int]) -> Threads:
    """Every link between the units of a pairing, headings paired with headings aside.

    `document_of` tells which document each old unit belongs to.
    """
    threads = _threads_of(pairing)
    _dissolve(threads)
    _match_left_over(threads)
    _let_go(threads)
    for side in (0, 1):
        _match_repeats(threads, side)
    threads.drop_empty()
    _match_everywhere(threads, document_of)
    return threads


def _threads_of(pairing: Pairing) -> Threads:
    units = pairing.units
    sentences = tuple([sentences_of(unit.text) for unit in side] for side in units)
    threads = Threads(units=units, sentences=(sentences[0], sentences[1]))
    for side, whole, pieces in pairing.splits:
        _divide(threads, side, whole, pieces)
    for i, j in enumerate(pairing.partners[0]):
        if j >= 0 and not (units[0][i].is_heading and units[1][j].is_heading):
            parts = list(range(len(sentences[0][i]))), list(range(len(sentences[1][j])))
            threads.add(Thread(units=(i, j), parts=parts))
    return threads


def _divide(threads: Threads, side: int, whole: int, pieces: tuple[int, ...]) -> None:
    """Thread a whole with its pieces; its sentences are cut anew where the pieces end."""
    text = threads.units[side][whole].text
    parts = [threads.units[1 - side][piece].text for piece in pieces]
    joined = " ".join(parts)
    segments = segments_of(text, joined) if side == 0 else segments_of(joined, text)
    cuts = _cut(segments, side, [len(part) for part in parts])
    stretches = [sentences_of(cut) if cut else () for cut in cuts]
    threads.sentences[side][whole] = tuple(each for stretch in stretches for each in stretch)
    start = 0
    for piece, stretch in zip(pieces, stretches, strict=True):
        own = list(range(start, start + len(stretch)))
        start += len(stretch)
        others = list(range(len(threads.sentences[1 - side][piece])))
        if own and others:
            link = ((whole, piece), (own, others)) if side == 0 else ((piece, whole), (others, own))
            threads.add(Thread(units=link[0], parts=link[1]))


def _cut(segments: Sequence[Segment], side: int, lengths: list[int]) -> list[str]:
    """The text of one side, cut where the passages of the other, joined by blanks, end."""
    own, other = ("-", "+") if side == 0 else ("+", "-")
    cuts = [""]
    room = lengths[0]
    waiting = list(lengths[1:])
    for mark, text in segments:
        if mark == own:
            cuts[-1] += text
            continue
        rest = text
        while len(rest) > room and waiting:
            cuts[-1] += rest[:room] if mark != other else ""
            rest = rest[room + 1 :]
            room = waiting.pop(0)
            cuts.append("")
        cuts[-1] += rest if mark != other else ""
        room -= len(rest)
    cuts += [""] * len(waiting)
    return [cut.strip(" ") for cut in cuts]


def _dissolve(threads: Threads) -> None:
    """Take pairs apart that share too little to say that one came from the other.

    Between versions of one text the place speaks for them; between documents it does not.
    """
    for link in threads.links:
        if not are_of_one(*threads.texts(link)):
            for side in (0, 1):
                for part in link.parts[side]:
                    del threads.owners[side][link.units[side], part]
            link.parts = ([], [])
    threads.drop_empty()


def _match_left_over(threads: Threads) -> None:
    """Thread sentences that no pair explains with sentences that no pair explains."""
    pools = _left_over(threads, 0), _left_over(threads, 1)
    found = []
    for match, quality in matches(threads.units, *pools):
        best = max(item.kept for items in match for item in items)
        if not best or quality > best + _GAIN:
            found.append(match)
    _add_links(threads, found, (False, False))
    threads.drop_empty()


def _left_over(threads: Threads, side: int) -> list[Item]:
    """The sentences of one side that have no counterpart, or a poor one, in reading order."""
    items = [item for link in threads.links for item in threads.weak(link)[side]]
    owners = threads.owners[side]
    linked = {unit for unit, _ in owners}
    for unit in threads.units[side]:
        # A heading's own words are told of by its title, unless it was a line of text before.
        if unit.is_heading and unit.index not in linked:
            continue
        items += [
            Item(unit.index, (part,), sentence)
            for part, sentence in enumerate(threads.sentences[side][unit.index])
            if (unit.index, part) not in owners
        ]
    return sorted(items, key=lambda item: (item.unit, item.parts))


def _let_go(threads: Threads) -> None:
    """Take sentences that came or went as a whole out of the links of the rest."""
    gone = [
        (link, side, item.parts[0])
        for link in threads.links
        for side, items in enumerate(threads.weak(link))
        for item in items
        if item.kept < _GONE
    ]
    for link, side, part in gone:
        link.parts[side].remove(part)
        del threads.owners[side][link.units[side], part]
    threads.drop_empty()


def _match_repeats(threads: Threads, side: int) -> None:
    """Thread what one side has left with words of the other that have a counterpart already."""
    repeat = (False, True) if side == 0 else (True, False)
    _add_links(threads, _equals(threads, side, _left_over(threads, side)), repeat)
    _follow_twins(threads, side)
    for _ in range(_MOST_ROUNDS):
        pool = _left_over(threads, side)
        others = likely(pool, _taken(threads, 1 - side))
        found = [
            match
            for match, quality in matches(
                threads.units, *((pool, others) if side == 0 else (others, pool))
            )
            if quality > max(_NEARLY_THE_SAME, *(_GAIN + item.kept for item in match[side]))
        ]
        if not found:
            break
        _add_links(threads, found, repeat)


def _follow_twins(threads: Threads, side: int) -> None:
    """A passage with the very words of another goes where that one went, edited or not.

    So a table's row that stands alike in two documents is found for both, whichever was taken for
    the origin of the new one.
    """
    units, sentences = threads.units[side], threads.sentences[side]
    owned = {unit for unit, _ in threads.owners[side]}
    twins: dict[str, Thread] = {}
    for link in threads.links:
        there, parts = link.units[side], link.parts[side]
        if not any(link.is_repeat) and len(parts) == len(sentences[there]):
            twins.setdefault(units[there].text, link)
    for unit in units:
        if unit.is_heading or unit.index in owned or unit.text not in twins:
            continue
        link = twins[unit.text]
        own = list(range(len(sentences[unit.index])))
        others = list(link.parts[1 - side])
        pair = (unit.index, link.units[1 - side])
        threads.add(
            Thread(units=pair, parts=(own, others), is_repeat=(False, True))
            if side == 0
            else Thread(units=pair[::-1], parts=(others, own), is_repeat=(True, False))
        )


def _taken(threads: Threads, side: int) -> list[Item]:
    """The sentences of one side that have a counterpart, in reading order."""
    sentences = threads.sentences[side]
    return [
        Item(unit, (part,), sentences[unit][part]) for unit, part in sorted(threads.owners[side])
    ]


def _equals(threads: Threads, side: int, pool: list[Item]) -> Iterator[Match]:
    """Left over sentences whose very words have a counterpart: near their neighbours', if they can."""
    held: dict[str, list[Item]] = defaultdict(list)
    for item in _taken(threads, 1 - side):
        held[item.text.casefold()].append(item)
    last: dict[int, int] = {}
    for item in pool:
        same = held.get(item.text.casefold(), [])
        if len(words_of(item.text)) < _FEWEST_WORDS:
            # A word or two say little: the same only where they are a passage of their own in both.
            is_alone = len(threads.sentences[side][item.unit]) == 1
            same = [
                each
                for each in same
                if is_alone and len(threads.sentences[1 - side][each.unit]) == 1
            ]
        if not same:
            continue
        near = last.get(item.unit, last.get(item.unit - 1, same[0].unit))
        chosen = min(same, key=lambda each: (abs(each.unit - near), each))
        last[item.unit] = chosen.unit
        yield ((item,), (chosen,)) if side == 0 else ((chosen,), (item,))


def _match_everywhere(threads: Threads, document_of: Sequence[int]) -> None:
    """Thread sentences with the same words in every other document that holds them."""
    held: dict[str, dict[int, Item]] = defaultdict(dict)
    for item in _taken(threads, 0):
        if len(words_of(item.text)) >= _FEWEST_WORDS:
            held[item.text.casefold()].setdefault(document_of[item.unit], item)
    known: dict[tuple[int, int], set[int]] = defaultdict(set)
    for link in threads.links:
        for part in link.parts[1]:
            known[link.units[1], part].add(document_of[link.units[0]])
    found = [
        ((there,), (item,))
        for item in _taken(threads, 1)
        for document, there in held.get(item.text.casefold(), {}).items()
        if document not in known[item.unit, item.parts[0]]
    ]
    _add_links(threads, found, (True, True))


def _add_links(threads: Threads, found: Iterable[Match], repeat: tuple[bool, bool]) -> None:
    """One link for all matches between two passages that keep their order."""
    by_units: dict[tuple[int, int], list[tuple[list[int], list[int]]]] = defaultdict(list)
    for olds, news in list(found):
        parts = [[part for item in items for part in item.parts] for items in (olds, news)]
        by_units[olds[0].unit, news[0].unit].append((parts[0], parts[1]))
    for units, pairs in sorted(by_units.items()):
        runs: list[tuple[list[int], list[int]]] = []
        for one, other in sorted(pairs, key=lambda pair: (pair[1], pair[0])):
            if runs and runs[-1][0][-1] < one[0] and runs[-1][1][-1] < other[0]:
                runs[-1][0].extend(one)
                runs[-1][1].extend(other)
            else:
                runs.append(([*one], [*other]))
        for run in runs:
            threads.add(Thread(units=units, parts=run, is_repeat=repeat))

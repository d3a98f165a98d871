"""What moved, in a text merged of two: which paragraphs went where, and what was edited on the way."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from policylib.compare.facts import Pair
from policylib.language.word import WordWords
from policylib.publish.word.merging import Marked, MarkedElement, MarkedLine, merged_words
from policylib.publish.word.sheet import Stretch, Words


class Move(NamedTuple):
    """Paragraphs that moved together: their places in the merged text, old and new."""

    old: range
    new: range


def moves_in(elements: Sequence[MarkedElement], pairs: Iterable[Pair]) -> list[Move]:
    """What moved, in the order of the new text; neighbours that moved together are one move.

    Rows of tables are none: Word has no moved rows, so they went here and came there.
    """
    gone, came = _spans(elements, "-"), _spans(elements, "+")
    partners: dict[str, list[str]] = defaultdict(list)
    taken: dict[str, int] = defaultdict(int)
    for pair in pairs:
        if pair.old in gone and pair.new in came and not pair.in_place:
            partners[pair.new].append(pair.old)
            taken[pair.old] += 1
    moves: list[Move] = []
    for unit, here in sorted(came.items(), key=lambda each: each[1].start):
        olds = partners.get(unit, [])
        if len(olds) != 1 or taken[olds[0]] != 1:
            continue
        there = gone[olds[0]]
        last = moves[-1] if moves else None
        if last and last.old.stop == there.start and last.new.stop == here.start:
            moves[-1] = Move(range(last.old.start, there.stop), range(last.new.start, here.stop))
        else:
            moves.append(Move(there, here))
    return moves


def _spans(elements: Sequence[MarkedElement], mark: str) -> dict[str, range]:
    """Where the paragraphs of passages stand that are of one text only, and stand together."""
    found: dict[str, range] = {}
    torn: set[str] = set()
    for at, element in enumerate(elements):
        if not isinstance(element, MarkedLine) or element.end != mark:
            continue
        unit = element.old_unit or element.new_unit
        if not unit or any(each.mark != mark for each in element.words):
            torn.add(unit)
            continue
        span = found.get(unit, range(at, at))
        if span.stop != at:
            torn.add(unit)
        found[unit] = range(span.start, at + 1)
    return {unit: span for unit, span in found.items() if unit not in torn}


def edits_within(elements: Sequence[MarkedElement], move: Move, words: WordWords) -> dict[int, str]:
    """What was edited in what moved, in words, by the place of each paragraph in the new text."""
    told: dict[int, str] = {}
    if len(move.old) != len(move.new):
        return told
    for i, j in zip(move.old, move.new, strict=True):
        old, new = elements[i], elements[j]
        assert isinstance(old, MarkedLine)
        assert isinstance(new, MarkedLine)
        edits = edited(merged_words(_bare(old), _bare(new)), words)
        if edits:
            told[j] = words.moved.format(words="; ".join(edits))
    return told


def _bare(line: MarkedLine) -> Words:
    return tuple(each.stretch for each in line.words)


def edited(marked: Iterable[Marked], words: WordWords) -> list[str]:
    """Each edit of a text in words: what went, what came, what became what."""
    told: list[str] = []
    gone = came = ""
    for mark, stretch in [*marked, Marked("=", Stretch())]:
        if mark == "-":
            gone += stretch.text
        elif mark == "+":
            came += stretch.text
        elif gone or came:
            old, new = " ".join(gone.split()), " ".join(came.split())
            if old and new and old != new:
                told.append(words.replaced.format(old=old, new=new))
            elif old and not new:
                told.append(words.taken_out.format(old=old))
            elif new and not old:
                told.append(words.put_in.format(new=new))
            gone = came = ""
    return told

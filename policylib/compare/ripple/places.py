"""Passages that a change makes doubtful though they name nothing: numbers and addresses.

"Se tema 1" where tema 1 became another, "14 dage" where the deadline is told a second time, a
link to an address that is left elsewhere.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from policylib.compare.facts import Change, Kind, NodeKind, SignalType
from policylib.compare.links import compare_links, links_in
from policylib.compare.pairing import Pairing
from policylib.compare.ripple.names import Concerned
from policylib.compare.ripple.naming import Found, Passages, bases_of, words_in
from policylib.compare.units import Unit
from policylib.document import Section
from policylib.language import naming

_SENTENCES = r"(?<=[.?!]) (?=[^\W\d_a-zæøå])"
_HEADINGS = frozenset({NodeKind.THEME, NodeKind.SECTION})
_IN_PLACE = frozenset({Kind.CHANGED, Kind.RENAMED})
_QUANTITIES = frozenset({SignalType.NUMBER, SignalType.DATE})
_TELLING = 6
_TELLING_ALONE = 9
_LARGE_NUMBER = 3
_EVERYWHERE = 100
"""A quantity that stands in more passages than this is no sign that they speak of one thing."""


def stale_references(
    changes: Sequence[Change], pairing: Pairing, passages: Passages
) -> Iterator[tuple[int, Found]]:
    """References by number that lead to another place now, each with the change that did it.

    That is the change of the theme that was meant, or of the one that is meant now; where
    neither changed, the nearest theme that came, went or moved.
    """
    structural = [
        (at, change)
        for at, change in enumerate(changes)
        if change.node in _HEADINGS and change.kind not in _IN_PLACE
    ]
    if not structural:
        return
    numbered = [_numbered(units) for units in pairing.units]
    by_anchor = _by_anchor(structural)
    for passage in sorted({at for word in naming.NUMBERED for at in passages.holding(word)}):
        unit = passages.units[passage]
        befores = list(_references(passages.befores[passage].text))
        for (is_theme, number, found), before in zip(_references(unit.text), befores, strict=True):
            old = numbered[0].get((is_theme, before[1]))
            new = numbered[1].get((is_theme, number))
            if old is None and new is None:
                continue
            if old is not None and new is not None and pairing.are_same(old.index, new.index):
                continue
            place = Found(passage, found[0], found.start())
            for at in _causes(structural, by_anchor, old, new, (before[1], number)):
                yield at, place


def _numbered(units: list[Unit]) -> dict[tuple[bool, str], Unit]:
    """Headings by number: themes, and other sections; the first of each number."""
    numbered: dict[tuple[bool, str], Unit] = {}
    for unit in units:
        if isinstance(unit.node, Section) and unit.node.number:
            key = unit.kind is NodeKind.THEME, unit.node.number
            numbered.setdefault(key, unit)
    return numbered


def _references(text: str) -> Iterator[tuple[bool, str, re.Match[str]]]:
    """Each number of a theme or section that a text refers to, with the words that do."""
    for found in re.finditer(naming.REFERENCES, text, re.IGNORECASE):
        for number in re.findall(r"\d+(?:\.\d+)*", found["numbers"]):
            yield bool(found["theme"]), number, found


def _by_anchor(structural: Sequence[tuple[int, Change]]) -> dict[tuple[int, str], list[int]]:
    """The changes that are about a heading, by the text that it stands in and its anchor there."""
    found: dict[tuple[int, str], list[int]] = {}
    for at, change in structural:
        for number, side in ((0, change.old), (1, change.new)):
            if side is not None:
                found.setdefault((number, side.anchor), []).append(at)
    return found


def _causes(
    structural: Sequence[tuple[int, Change]],
    by_anchor: Mapping[tuple[int, str], list[int]],
    old: Unit | None,
    new: Unit | None,
    numbers: tuple[str, str],
) -> list[int]:
    meant = {
        at
        for number, unit in ((0, old), (1, new))
        if unit is not None
        for at in by_anchor.get((number, unit.anchor), ())
    }
    if meant:
        return sorted(meant)
    wanted = [int(number.partition(".")[0]) for number in numbers]

    def distance(each: tuple[int, Change]) -> tuple[int, str]:
        sides = [(side, n) for side, n in ((each[1].old, wanted[0]), (each[1].new, wanted[1]))]
        away = [
            abs(int(side.number.partition(".")[0]) - n)
            for side, n in sides
            if side and (side.number or "").partition(".")[0].isdecimal() and side.number
        ]
        texts = sorted(side.text for side in each[1].sides)
        return min(away, default=10**6), " ".join(texts)

    return [min(structural, key=distance)[0]]


class Linked:
    """Which of some passages lead where, looked up when a link has changed."""

    def __init__(self, passages: Passages) -> None:
        self._passages = passages

    def to(self, targets: Iterable[str]) -> Iterator[Found]:
        """The passages that lead to one of some addresses, each with its first such link."""
        first: dict[int, tuple[int, str]] = {}
        for target in targets:
            for passage, link in self._by_target.get(target, ()):
                first[passage] = min(link, first.get(passage, link))
        for passage, (_, words) in sorted(first.items()):
            text = self._passages.units[passage].text
            yield Found(passage, words, max(0, text.find(words)))

    @cached_property
    def _by_target(self) -> dict[str, list[tuple[int, tuple[int, str]]]]:
        found: dict[str, list[tuple[int, tuple[int, str]]]] = {}
        for passage, unit in enumerate(self._passages.units):
            for number, words in enumerate(links_in(unit)):
                found.setdefault(words.target, []).append((passage, (number, words.text)))
        return found


def addresses(change: Change, concerned: Concerned, linked: Linked) -> Iterator[Found]:
    """Links that still lead where a changed link led, or lead already where it leads now."""
    if not any(signal.type is SignalType.LINK for signal in change.signals):
        return
    targets: set[str] = set()
    for old in concerned.by(change, 0):
        for new in concerned.by(change, 1):
            for link in (each for found in compare_links(old, new) for each in found):
                if link.old and link.new:
                    targets |= {link.old.target, link.new.target}
    yield from linked.to(targets)


def repeated_numbers(change: Change, passages: Passages, limit: int) -> Iterator[Found]:
    """Passages that tell the same quantity of the same thing.

    The same thing: the sentences, or one and the heading above the other, share two telling
    words or a long one; a word that stands everywhere is not telling.
    """
    if change.old is None or change.new is None:
        return
    for signal in change.signals:
        if signal.type not in _QUANTITIES or (signal.unit or "").startswith("per_"):
            continue
        for side, value in ((change.old, signal.old), (change.new, signal.new)):
            if not value or not _is_telling_number(value):
                continue
            topic = _topic(side.text, side.text.lower().find(value.lower()), value)
            heading = _topic_words(side.place[-1] if side.place else "", value)
            for found in passages.find_few(value, _EVERYWHERE):
                unit = passages.units[found.passage]
                own = _bases(_topic(unit.text, found.start, value))
                section = unit.passage.headings[-1:]
                above = own | _bases(_topic_words(section[0], value) if section else ())
                shared = [w for w in topic if not above.isdisjoint(bases_of(w.lower()))]
                in_both = _bases(shared)
                for word in heading:
                    bases = bases_of(word.lower())
                    if not own.isdisjoint(bases) and in_both.isdisjoint(bases):
                        shared.append(word)
                if _is_telling(shared, passages, limit):
                    yield found


def _bases(words: Iterable[str]) -> frozenset[str]:
    return frozenset().union(*(bases_of(word.lower()) for word in words))


def _is_telling(shared: Sequence[str], passages: Passages, limit: int) -> bool:
    """Whether two of some words, or a long one, stand in few enough passages."""
    few = (word for word in shared if passages.find_few(word, limit))
    first = next(few, "")
    return len(first) >= _TELLING_ALONE or (bool(first) and next(few, "") != "")


def _is_telling_number(value: str) -> bool:
    """Whether a quantity is particular: "14 dage", "2.500"; not "to", not "hver uge"."""
    digits = sum(sign.isdigit() for sign in value)
    return digits >= _LARGE_NUMBER or (len(words_in(value)) > 1 and _counts(value))


def _counts(value: str) -> bool:
    from policylib.language import quantities

    words = [word.lower() for word in words_in(value)]
    return any(word[0].isdigit() or word in quantities.NUMBER_WORDS for word in words)


def _topic(text: str, at: int, value: str) -> list[str]:
    """The telling words of the sentence that stands at a place of a text."""
    end = 0
    for sentence in re.split(_SENTENCES, text):
        end += len(sentence) + 1
        if at < end:
            return _topic_words(sentence, value)
    return []


def _topic_words(sentence: str, value: str) -> list[str]:
    counted = {word.lower() for word in words_in(value)}
    return [
        word
        for word in dict.fromkeys(words_in(sentence))
        if len(word) >= _TELLING
        and word.lower() not in counted
        and word.lower() not in naming.COMMON_WORDS
        and not word[0].isdigit()
    ]

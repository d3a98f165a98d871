"""Headings of many old documents and one new: by title, and by the text that stands under them."""

from collections import Counter, defaultdict
from collections.abc import Callable

from policylib.compare.facts import NodeKind
from policylib.compare.gathering import Gathered
from policylib.compare.origin_facts import Company
from policylib.compare.pairing import Pairing
from policylib.compare.threads import Thread, Threads
from policylib.compare.units import Unit
from policylib.document import Section, heading_of

Headings = tuple[dict[int, list[int]], dict[int, list[int]]]

_TOP = -1
_NEW = -1


class Companies:
    """Which headings belong together; `kept_words` tells how many words a link keeps."""

    def __init__(
        self,
        gathered: Gathered,
        pairing: Pairing,
        threads: Threads,
        kept_words: Callable[[Thread], int],
    ) -> None:
        self._gathered = gathered
        self._pairing = pairing
        self._units = pairing.units
        self._shared: tuple[dict[int, Counter[int]], dict[int, Counter[int]]] = (
            defaultdict(Counter),
            defaultdict(Counter),
        )
        for link in threads.links:
            self._count(link, kept_words(link))
        self._partners = self._paired()

    def _count(self, link: Thread, kept: int) -> None:
        """Count a link's words for every heading above either end.

        Themes are counted by themes, others by the nearest heading of the other end.
        """
        above = self._above(0, link.units[0]), self._above(1, link.units[1])
        for side in (0, 1):
            nearest = above[1 - side][0] if above[1 - side] else _TOP
            theme = self._units[1 - side][link.units[1 - side]].theme
            for heading in above[side] if not link.is_repeat[side] else ():
                is_theme = self._units[side][heading].kind is NodeKind.THEME and theme >= 0
                self._shared[side][heading][theme if is_theme else nearest] += kept

    def _above(self, side: int, index: int) -> list[int]:
        """The headings above a unit, the nearest first; none stands above a document."""
        headings = []
        above = self._units[side][index].section
        while above >= 0:
            headings.append(above)
            above = self._units[side][above].section
        return headings

    def partners(self, side: int, unit: Unit) -> list[Unit]:
        """The headings of the same title on the other side, the one with most shared words first.

        Where there is none: the heading over the same text, if its title stands nowhere here.
        """
        others = self._units[1 - side]
        return [others[index] for index in self._partners[side].get(unit.index, [])]

    def _paired(self) -> Headings:
        titles: tuple[dict[str, list[int]], dict[str, list[int]]] = (
            defaultdict(list),
            defaultdict(list),
        )
        for side in (0, 1):
            for unit in self._units[side]:
                if unit.is_heading and unit.text and self._is_real(side, unit.index):
                    titles[side][_key_of(unit)].append(unit.index)
        found: Headings = ({}, {})
        for side in (0, 1):
            for title, headings in titles[side].items():
                same = _Same(titles[1 - side].get(title, []), self._document_of_heading(side))
                for index in headings:
                    found[side][index] = self._ranked(side, index, same) or self._renamed(
                        side, index, titles
                    )
        return found

    def _document_of_heading(self, side: int) -> Callable[[int], int]:
        """For headings that may be the partners of one side's: in which document they stand."""
        return self._gathered.document_of.__getitem__ if side == 1 else lambda _: _NEW

    def _ranked(self, side: int, index: int, same: "_Same") -> list[int]:
        """Headings of one title: those that share text, and one of every document."""
        shared = self._shared[side][index]
        partner = self._pairing.partners[side][index]
        # Nothing else can be the best of a document: "Hvad gør vi?" stands there a thousand times.
        near = {other for other, words in shared.items() if words} | {partner}
        candidates = (near & same.headings) | set(same.firsts.values())
        ranked = sorted(candidates, key=lambda other: (-shared[other], other != partner, other))
        best: dict[int, int] = {}
        for other in ranked:
            best.setdefault(same.document_of(other), other)
        chosen = set(best.values())
        return [other for other in ranked if shared[other] or other in chosen]

    def _renamed(
        self, side: int, index: int, titles: tuple[dict[str, list[int]], dict[str, list[int]]]
    ) -> list[int]:
        partner = self._pairing.partners[side][index]
        if partner < 0 or not self._is_real(1 - side, partner):
            return []
        there = self._units[1 - side][partner]
        is_free = (
            there.is_heading
            and _key_of(there) not in titles[side]
            and self._is_most(side, index, partner)
            and self._is_most(1 - side, partner, index)
        )
        return [partner] if is_free else []

    def _is_most(self, side: int, index: int, other: int) -> bool:
        """Whether no heading shares more of the text under one than this other."""
        shared = self._shared[side][index]
        return shared[other] == max(shared.values(), default=0)

    def _is_real(self, side: int, index: int) -> bool:
        """Whether a heading stands in the document itself, and not only above it here."""
        return side == 1 or self._gathered.unit_of[index] is not None

    def of(self, side: int, unit: Unit) -> tuple[Company, ...]:
        """Where the text under a heading comes from, or went, the most first."""
        shared = self._shared[side][unit.index]
        told = []
        for heading, words in sorted(shared.items(), key=lambda each: (-each[1], each[0])):
            if not words:
                continue
            document = _NEW if side == 0 else self._document_of(heading)
            is_there = heading >= 0 and self._is_real(1 - side, heading)
            there = self._units[1 - side][heading]
            title = heading_of(there.node) if isinstance(there.node, Section) else ""
            told.append(
                Company(document, there.anchor, title, words)
                if is_there
                else Company(document, "", "", words)
            )
        return tuple(told)

    def _document_of(self, heading: int) -> int:
        if heading >= 0:
            return self._gathered.document_of[heading]
        return self._gathered.main


class _Same:
    """The headings of one title on one side, and the first of them in every document."""

    def __init__(self, headings: list[int], document_of: Callable[[int], int]) -> None:
        self.headings = frozenset(headings)
        self.document_of = document_of
        self.firsts: dict[int, int] = {}
        for index in headings:
            self.firsts.setdefault(document_of(index), index)


def _key_of(unit: Unit) -> str:
    """What makes two headings the same: the question that they ask, else the title's words."""
    if unit.is_question and unit.question:
        return unit.question.value
    return unit.text.casefold().replace("–", "-")

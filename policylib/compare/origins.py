"""Many old documents, one new: where each new passage comes from, where each old one went.

    staff policy ──┐
    senior policy ─┼──▶ one new text        per new passage its origins, or that it is new;
    sick leave  ───┘                        per old passage its destinations, or "not found"

The passages are paired by the engine that compares two policies (`comparing.pair_units`), all old
documents against the new one at once, so that the best origin wins whichever document it stands
in; `threads` then follows single sentences. With one old document the pairs are those of `compare`.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from policylib.compare.companies import Companies
from policylib.compare.comparing import edition_of, pair_units
from policylib.compare.facts import NodeKind, Segment, Side, Signal
from policylib.compare.gathering import Gathered, gather
from policylib.compare.marks import segments_of
from policylib.compare.meaning.signals import signals_of
from policylib.compare.origin_facts import (
    Descent,
    Fate,
    NewPassage,
    OldDocument,
    OldPassage,
    Origins,
    Spot,
    Strand,
    Tally,
    Words,
)
from policylib.compare.pairing import Pairing, is_reversed
from policylib.compare.threads import Thread, find_threads
from policylib.compare.tongue import tongue_of
from policylib.compare.units import Unit, units_of
from policylib.compare.weighing import weigh
from policylib.compare.words import word_count
from policylib.document import Policy, Role, Section, heading_of

_NEW = -1


def find_origins(
    new: Policy,
    olds: Sequence[Policy],
    *,
    names: Sequence[str] = (),
    actors: Mapping[str, Sequence[str]] | None = None,
) -> Origins:
    """Where every passage of a new text comes from, and where every passage of old ones went.

    `names` are what the old documents are called, for those who read the result; `actors` as in
    `compare`. The answer does not depend on the order of `olds`, but for the order in which it
    tells of them; where two are equal, the first named is the origin. Pure and deterministic.
    """
    units = units_of(new)
    gathered = gather(olds, units)
    pairing = _paired(gathered, new, olds, units)
    lang = tongue_of(new)

    def read_signals(segments: Sequence[Segment], question: Role | None) -> tuple[Signal, ...]:
        return signals_of(segments, lang=lang, question=question, actors=actors)

    return _Teller(gathered, pairing, read_signals).origins(new, olds, names)


def _paired(gathered: Gathered, new: Policy, olds: Sequence[Policy], units: list[Unit]) -> Pairing:
    alone = len(olds) == 1
    reverse = alone and is_reversed(olds[0], new, (gathered.units, units))
    sides = (units, gathered.units) if reverse else (gathered.units, units)
    pairing = Pairing.of(*sides)
    pair_units(pairing, by_place=alone)
    _pair_neighbours(pairing)
    return pairing.mirrored() if reverse else pairing


def _pair_neighbours(pairing: Pairing) -> None:
    """Pair the short equal passages right beside a pair: a word alone is known by its company."""
    first, second = pairing.units
    for step in (1, -1):
        for i in range(len(first))[::step]:
            j = pairing.partners[0][i]
            near, there = i + step, j + step
            if j < 0 or not (0 <= near < len(first) and 0 <= there < len(second)):
                continue
            one, other = first[near], second[there]
            if (
                one.is_heading == other.is_heading
                and one.text == other.text
                and pairing.is_free(0, near)
                and pairing.is_free(1, there)
            ):
                pairing.pair(near, there)


Reader = Callable[[Sequence[Segment], Role | None], tuple[Signal, ...]]


class _Teller:
    """Turns links into the records of `origin_facts`."""

    def __init__(self, gathered: Gathered, pairing: Pairing, read_signals: Reader) -> None:
        self._gathered = gathered
        self._pairing = pairing
        self._units = pairing.units
        self._read_signals = read_signals
        self._threads = find_threads(pairing, gathered.document_of)
        self._strands: dict[int, Strand] = {}
        self._links = self._links_by_unit()
        self._companies = Companies(
            gathered, pairing, self._threads, lambda link: _kept(self._strand(link).segments)
        )

    def origins(self, new: Policy, olds: Sequence[Policy], names: Sequence[str]) -> Origins:
        """The whole answer."""
        passages = tuple(self._new_passage(unit) for unit in self._units[1])
        given: Counter[int] = Counter()
        for passage in passages:
            for strand in passage.origins:
                given[strand.old.document] += _kept(strand.segments)
        by_document: dict[int, list[OldPassage]] = defaultdict(list)
        for unit, document, own in zip(
            self._units[0], self._gathered.document_of, self._gathered.unit_of, strict=True
        ):
            if own is not None:
                by_document[document].append(self._old_passage(unit))
        documents = []
        for number, old in enumerate(olds):
            told = tuple(by_document[number])
            documents.append(
                OldDocument(
                    edition=edition_of(old),
                    name=names[number] if number < len(names) else "",
                    file=next((each.spot.file for each in told if each.spot.file), ""),
                    passages=told,
                    tally=_tally_of_old(told),
                    words=_sum(passage.words for passage in told),
                    given=given[number],
                )
            )
        return Origins(
            new=edition_of(new),
            documents=tuple(documents),
            passages=passages,
            tally=_tally_of_new(passages),
            words=_sum(passage.words for passage in passages),
            policy=new,
        )

    def _links_of(self, side: int, unit: Unit) -> list[Thread]:
        return self._links[side].get(unit.index, [])

    def _links_by_unit(self) -> tuple[dict[int, list[Thread]], dict[int, list[Thread]]]:
        grouped: tuple[dict[int, list[Thread]], dict[int, list[Thread]]] = (
            defaultdict(list),
            defaultdict(list),
        )
        for link in self._threads.links:
            for side in (0, 1):
                grouped[side][link.units[side]].append(link)
        for side in (0, 1):
            for links in grouped[side].values():
                links.sort(key=lambda link: self._order(link, side))
        return grouped

    def _order(self, link: Thread, side: int) -> tuple[int, ...]:
        """Links of one passage: in the order of its words, then as the other texts stand."""
        other = link.units[1 - side]
        document = self._gathered.document_of[other] if side == 1 else 0
        return (link.parts[side][0], document, other, link.parts[1 - side][0])

    def _new_passage(self, unit: Unit) -> NewPassage:
        links = self._links_of(1, unit)
        own = [link for link in links if not link.is_repeat[1]]
        if unit.is_heading and not own:
            return self._new_heading(unit)
        origins = tuple(self._strand(link) for link in own)
        fresh, words = self._rest(1, unit, own)
        return NewPassage(
            spot=self._spot(1, unit),
            descent=_descent(
                unit,
                origins,
                is_all=not any(self._lost(0, self._units[0][link.units[0]]) for link in own),
            ),
            origins=origins,
            also=tuple(self._strand(link) for link in links if link.is_repeat[1]),
            fresh=fresh,
            words=words,
            company=self._companies.of(1, unit) if unit.is_heading else (),
            signals=self._read_signals([Segment("+", unit.text)], unit.question)
            if not origins and unit.text
            else (),
        )

    def _old_passage(self, unit: Unit) -> OldPassage:
        links = self._links_of(0, unit)
        own = [link for link in links if not link.is_repeat[0]]
        if unit.is_heading and not own:
            return self._old_heading(unit)
        destinations = tuple(self._strand(link) for link in own)
        missing, words = self._rest(0, unit, own)
        signals: list[Signal] = []
        for text in missing:
            for signal in self._read_signals([Segment("-", text)], unit.question):
                if signal not in signals:
                    signals.append(signal)
        return OldPassage(
            spot=self._spot(0, unit),
            fate=_fate(unit, destinations, missing),
            destinations=destinations,
            again=tuple(self._strand(link) for link in links if link.is_repeat[0]),
            missing=missing,
            words=words,
            company=self._companies.of(0, unit) if unit.is_heading else (),
            signals=tuple(signals),
        )

    def _rest(self, side: int, unit: Unit, own: list[Thread]) -> tuple[tuple[str, ...], Words]:
        """The whole sentences of a passage that stand in no other text, and its words counted."""
        lost = self._lost(side, unit)
        mark = "-+"[side]
        segments = [segment for link in own for segment in self._strand(link).segments]
        edited = sum(word_count(text) for sign, text in segments if sign == mark)
        return lost, Words(_kept(segments), edited, sum(map(word_count, lost)))

    def _lost(self, side: int, unit: Unit) -> tuple[str, ...]:
        owners = self._threads.owners[side]
        return tuple(
            sentence
            for part, sentence in enumerate(self._threads.sentences[side][unit.index])
            if (unit.index, part) not in owners
        )

    def _strand(self, link: Thread) -> Strand:
        known = self._strands.get(id(link))
        if known is None:
            known = self._strands[id(link)] = self._made(link)
        return known

    def _made(self, link: Thread) -> Strand:
        old, new = self._units[0][link.units[0]], self._units[1][link.units[1]]
        texts = self._threads.texts(link)
        segments = self._threads.segments(*texts)
        signals = self._read_signals(segments, new.question) if texts[0] != texts[1] else ()
        kept = sum(word_count(text) for mark, text in segments if mark == "=")
        return Strand(
            old=self._spot(0, old),
            new=self._spot(1, new),
            old_text=texts[0],
            new_text=texts[1],
            segments=segments,
            share=kept / max(1, word_count(new.text)) if new.text else 1.0,
            significance=weigh(_side(old, texts[0]), _side(new, texts[1]), segments, signals),
            signals=signals,
            is_also=link.is_repeat[1],
            is_again=link.is_repeat[0],
        )

    def _spot(self, side: int, unit: Unit) -> Spot:
        node = unit.node
        return Spot(
            document=self._gathered.document_of[unit.index] if side == 0 else _NEW,
            anchor=unit.anchor,
            node=unit.kind,
            text=unit.text,
            place=unit.passage.headings,
            number=(node.number or None) if isinstance(node, Section) else None,
            heading=heading_of(node) if isinstance(node, Section) else "",
            file=unit.source.file,
            line=unit.source.line or None,
        )

    def _new_heading(self, unit: Unit) -> NewPassage:
        strands = self._title_strands(1, unit)
        return NewPassage(
            spot=self._spot(1, unit),
            descent=_descent(unit, strands[:1], is_all=True),
            origins=strands[:1],
            also=strands[1:],
            words=_words_of_title(unit, strands),
            company=self._companies.of(1, unit),
        )

    def _old_heading(self, unit: Unit) -> OldPassage:
        strands = self._title_strands(0, unit)
        missing = () if strands or not unit.text else (unit.text,)
        return OldPassage(
            spot=self._spot(0, unit),
            fate=_fate(unit, strands[:1], missing),
            destinations=strands[:1],
            again=strands[1:],
            missing=missing,
            words=_words_of_title(unit, strands),
            company=self._companies.of(0, unit),
        )

    def _title_strands(self, side: int, unit: Unit) -> tuple[Strand, ...]:
        """The title on the other side: the first with the most shared text, then every other."""
        strands: list[Strand] = []
        for other in self._companies.partners(side, unit):
            old, new = (unit, other) if side == 0 else (other, unit)
            segments = segments_of(old.text, new.text)
            strands.append(
                Strand(
                    old=self._spot(0, old),
                    new=self._spot(1, new),
                    old_text=old.text,
                    new_text=new.text,
                    segments=segments,
                    share=_kept(segments) / max(1, word_count(new.text)),
                    significance=weigh(_side(old), _side(new), segments, ()),
                    is_also=bool(strands) and side == 1,
                    is_again=bool(strands) and side == 0,
                )
            )
        return tuple(strands)


def _side(unit: Unit, text: str | None = None) -> Side:
    return Side(
        text=unit.text if text is None else text,
        anchor=unit.anchor,
        question=unit.question,
        force=unit.force,
    )


def _kept(segments: Iterable[Segment]) -> int:
    return sum(word_count(text) for mark, text in segments if mark == "=")


def _words_of_title(unit: Unit, strands: Sequence[Strand]) -> Words:
    total = word_count(unit.text)
    if not strands:
        return Words(0, 0, total)
    kept = _kept(strands[0].segments)
    return Words(kept, total - kept, 0)


def _descent(unit: Unit, origins: tuple[Strand, ...], *, is_all: bool) -> Descent:
    """`is_all` tells that nothing of its origins is missing in the new text."""
    if not origins:
        return Descent.NEW
    if len({(strand.old.document, strand.old.anchor) for strand in origins}) > 1:
        return Descent.TOGETHER
    whole = len(origins) == 1 and origins[0].new_text == origins[0].old_text == unit.text
    return Descent.UNCHANGED if whole and is_all else Descent.EDITED


def _fate(unit: Unit, destinations: tuple[Strand, ...], missing: tuple[str, ...]) -> Fate:
    if not destinations:
        return Fate.NOT_FOUND
    if missing:
        return Fate.PARTLY
    whole = len(destinations) == 1 and destinations[0].old_text == unit.text
    return Fate.UNCHANGED if whole and not destinations[0].is_edited else Fate.EDITED


def _tally_of_old(passages: tuple[OldPassage, ...]) -> Tally:
    fates = Counter(p.fate for p in passages if not _is_heading(p.spot))
    return Tally(
        *(fates[fate] for fate in (Fate.UNCHANGED, Fate.EDITED, Fate.PARTLY, Fate.NOT_FOUND))
    )


def _tally_of_new(passages: tuple[NewPassage, ...]) -> Tally:
    descents = Counter(p.descent for p in passages if not _is_heading(p.spot))
    order = (Descent.UNCHANGED, Descent.EDITED, Descent.TOGETHER, Descent.NEW)
    return Tally(*(descents[descent] for descent in order))


def _is_heading(spot: Spot) -> bool:
    return spot.node in {NodeKind.THEME, NodeKind.SECTION}


def _sum(words: Iterable[Words]) -> Words:
    counted = list(words)
    return Words(
        sum(each.kept for each in counted),
        sum(each.edited for each in counted),
        sum(each.lost for each in counted),
    )

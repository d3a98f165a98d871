"""Where the text of a new document comes from, in words: the same records for every output.

OriginsAnswer ── short, tables        the answer first
              ├─ passages ── ToldNew      the new text in its order, each with its origin
              └─ documents ── ToldDocument    what was not found, then what was, per document
"""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from policylib.compare.facts import Change, Kind, NodeKind, Segment, Side, Significance
from policylib.compare.origin_facts import (
    Descent,
    Fate,
    NewPassage,
    OldDocument,
    OldPassage,
    Origins,
    Spot,
    Strand,
)
from policylib.compare.words import word_count
from policylib.document import normalise
from policylib.explain.places import place_name
from policylib.explain.sentences import explain_change
from policylib.explain.signals import SignalTeller
from policylib.language import get
from policylib.language.origins import origin_words
from policylib.records import dataclass

_FIRST_WORDS = 9
_HEADINGS = frozenset({NodeKind.THEME, NodeKind.SECTION})


class OriginTable(NamedTuple):
    """A small table of the summary: its caption, the column heads, a row per document."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Words of a new passage from one place: where they come from, how they were edited.

    `document` and `anchor` are that place, -1 and "" for new text; `told` says what an edit means.
    """

    lead: str
    segments: tuple[Segment, ...]
    told: str = ""
    document: int = -1
    anchor: str = ""

    @property
    def is_new(self) -> bool:
        """Whether the words come from no old document."""
        return self.document < 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldNew:
    """A passage of the new text: what it is called, its words with their origins, and notes.

    `alike` are other places that hold nearly the same, `left_out` are the sentences that stood with
    these words and are not found. `level` is 0 for passages, else the depth of the heading, from 1. `heading` is a heading in
    full.
    """

    anchor: str
    label: str
    stretches: tuple[Stretch, ...]
    notes: tuple[str, ...] = ()
    alike: tuple[Stretch, ...] = ()
    left_out: tuple[str, ...] = ()
    level: int = 0
    heading: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldOld:
    """A passage of an old document: where it stood, its words, and what became of them.

    `texts` are the lost sentences, whole; of a passage that was found, its first words. `targets`
    are the places in the new text, by anchor.
    """

    anchor: str
    place: str
    texts: tuple[str, ...]
    told: str
    held: str = ""
    targets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldDocument:
    """An old document: how much of it lives on, what was not found, where the rest went."""

    name: str
    summary: str
    lost: tuple[ToldOld, ...]
    found: tuple[ToldOld, ...]
    headings: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginsAnswer:
    """The whole answer in words."""

    title: str
    policy: str
    compared: str
    short_title: str
    short: tuple[str, ...]
    tables: tuple[OriginTable, ...]
    passages: tuple[ToldNew, ...]
    documents: tuple[ToldDocument, ...]
    disclaimer: str


def document_names(origins: Origins, lang: str | None = None) -> tuple[str, ...]:
    """What each old document is called: its title; where two share one, with version or file."""
    words = origin_words(lang or origins.lang)
    titles = [
        normalise(document.edition.title) or document.name or document.file
        for document in origins.documents
    ]
    versions = [document.edition.version for document in origins.documents]
    files = [document.name or document.file for document in origins.documents]
    names: list[str] = []
    for at, title in enumerate(titles):
        same = [n for n, each in enumerate(titles) if each == title]
        if not title:
            names.append(words["name.none"].format(number=at + 1))
        elif len(same) == 1:
            names.append(title)
        elif _tells_apart([versions[n] for n in same]):
            names.append(words["name.version"].format(title=title, version=versions[at]))
        elif _tells_apart([files[n] for n in same]):
            names.append(words["name.file"].format(title=title, file=files[at]))
        else:
            names.append(words["name.number"].format(title=title, number=at + 1))
    return tuple(names)


def _tells_apart(facts: Sequence[str]) -> bool:
    return all(facts) and len(set(facts)) == len(facts)


def tell_origins(origins: Origins, lang: str | None = None) -> OriginsAnswer:
    """The answer in a language; without `lang` in that of the new text."""
    return _Telling(origins, lang or origins.lang).answer()


class _Telling:
    def __init__(self, origins: Origins, lang: str) -> None:
        self._origins = origins
        self._words = origin_words(lang)
        self._language = get(lang)
        self._names = document_names(origins, lang)
        self._old_passages = {
            (number, passage.spot.anchor): passage
            for number, document in enumerate(origins.documents)
            for passage in document.passages
        }

    def answer(self) -> OriginsAnswer:
        words, origins = self._words, self._origins
        key = "together" if len(origins.documents) > 1 else "held"
        return OriginsAnswer(
            title=words["both"],
            policy=normalise(origins.new.title) or words["untitled"],
            compared=words[key].format(olds=self._language.listed(self._names)),
            short_title=words["short"],
            short=tuple(self._short()),
            tables=(self._passage_table(), self._word_table(), self._new_table()),
            passages=tuple(self._new(passage) for passage in origins.passages),
            documents=tuple(
                self._document(document, name)
                for document, name in zip(origins.documents, self._names, strict=True)
            ),
            disclaimer=self._language.label("disclaimer"),
        )

    # in short

    def _short(self) -> Iterable[str]:
        words, origins = self._words, self._origins
        lost = sum(each.tally.partly + each.tally.lost for each in origins.documents)
        if lost:
            told = words[f"short.lost.{'one' if lost == 1 else 'many'}"].format(count=lost)
            yield words["short.lost.which"].format(told=told)
        else:
            yield words["short.lost.none"]
        for document, name in zip(origins.documents, self._names, strict=True):
            yield self._summary(document, name)
        counts = origins.words
        yield words["short.new"].format(
            kept=self._count(counts.kept),
            total=counts.total,
            edited=self._count(counts.edited),
            lost=self._count(counts.lost),
        )
        if lost:
            yield words["short.law"]

    def _summary(self, document: OldDocument, name: str) -> str:
        counts = document.words
        key = "short.old"
        if not counts.total:
            key = "short.old.empty"
        elif not counts.kept:
            key = "short.old.none"
        elif counts.kept == counts.total:
            key = "short.old.all"
        return self._words[key].format(
            name=name,
            kept=counts.kept,
            total=counts.total,
            edited=self._count(counts.edited),
            lost=self._count(counts.lost),
        )

    def _count(self, count: int) -> str:
        return str(count) if count else self._words["none"]

    def _passage_table(self) -> OriginTable:
        heads = ("document", "all", "unchanged", "edited", "partly", "lost")
        rows = [
            (name, document.tally.total, *document.tally)
            for document, name in zip(self._origins.documents, self._names, strict=True)
        ]
        return self._table("passages", heads, rows)

    def _word_table(self) -> OriginTable:
        heads = ("document", "all", "kept", "reworded", "lost")
        rows = [
            (name, document.words.total, *document.words)
            for document, name in zip(self._origins.documents, self._names, strict=True)
        ]
        return self._table("words", heads, rows)

    def _new_table(self) -> OriginTable:
        tally = self._origins.tally
        heads = ("new", "all", "unchanged", "edited", "together", "fresh")
        return self._table("new", heads, [(self._words["table.passages"], tally.total, *tally)])

    def _table(
        self, key: str, heads: Sequence[str], rows: Iterable[tuple[object, ...]]
    ) -> OriginTable:
        return OriginTable(
            self._words[f"table.{key}.caption"],
            tuple(self._words[f"table.{head}"] for head in heads),
            tuple(tuple(str(cell) for cell in row) for row in rows),
        )

    # where from

    def _new(self, passage: NewPassage) -> ToldNew:
        if passage.spot.node in _HEADINGS:
            return self._new_heading(passage)
        return ToldNew(
            anchor=passage.spot.anchor,
            label=self._words[f"from.{passage.descent.value}"],
            stretches=tuple(self._stretches(passage)),
            notes=tuple(self._also(passage.also)),
            alike=tuple(
                self._stretch("from.also.near", [strand], "")
                for strand in passage.also
                if strand.is_edited
            ),
            left_out=tuple(self._left_out(passage)),
        )

    def _left_out(self, passage: NewPassage) -> Iterable[str]:
        """What stood with these words and is not found, told where the first of them went."""
        for strand in passage.origins:
            old = self._old_passages[strand.old.document, strand.old.anchor]
            if old.destinations and old.destinations[0] == strand:
                yield from old.missing

    def _stretches(self, passage: NewPassage) -> list[Stretch]:
        text = passage.spot.text
        if not passage.origins:
            return [self._fresh(text)]
        placed = sorted(
            ((_place_in(text, strand.new_text), strand) for strand in passage.origins),
            key=lambda each: each[0],
        )
        told = [
            (at, self._stretch("from.source", strands, self._share(passage, strands)))
            for at, strands in _by_source(placed)
        ]
        told += [(_place_in(text, each), self._fresh(each)) for each in passage.fresh]
        return [stretch for _, stretch in sorted(told, key=lambda each: each[0])]

    def _fresh(self, text: str) -> Stretch:
        return Stretch(lead=self._words["from.fresh"], segments=(Segment("+", text),))

    def _share(self, passage: NewPassage, strands: Sequence[Strand]) -> str:
        kept = sum(
            word_count(text) for strand in strands for mark, text in strand.segments if mark == "="
        )
        if passage.descent is not Descent.TOGETHER or kept == passage.words.total:
            return ""
        return self._words["from.share"].format(words=kept, total=passage.words.total)

    def _stretch(self, key: str, strands: Sequence[Strand], share: str) -> Stretch:
        """Words from one place; pieces that stand beside each other in both texts are told as one."""
        first = strands[0].old
        lead = self._words[key].format(source=self._source(first))
        segments: list[Segment] = []
        for strand in strands:
            segments += [Segment("=", " "), *strand.segments] if segments else strand.segments
        meanings = [
            explain_change(change_of(strand), self._language.code)
            for strand in strands
            if strand.is_edited
        ]
        return Stretch(
            lead=f"{lead} ({share})" if share else lead,
            segments=tuple(segments),
            told=" ".join(dict.fromkeys(meanings)),
            document=first.document,
            anchor=first.anchor,
        )

    def _also(self, strands: Sequence[Strand]) -> Iterable[str]:
        sources = [self._source(strand.old) for strand in strands if not strand.is_edited]
        if sources:
            listed = self._language.listed(list(dict.fromkeys(sources)))
            yield self._words["from.also.one"].format(sources=listed)

    def _new_heading(self, passage: NewPassage) -> ToldNew:
        words = self._words
        [label] = [self._heading_label(strand, passage.also) for strand in passage.origins] or [
            words["from.heading.new"]
        ]
        sources = list(self._companies(passage))
        note = words["from.company.none"]
        if sources:
            note = words["from.company"].format(sources=self._language.listed(sources))
        spot = passage.spot
        return ToldNew(
            anchor=spot.anchor,
            label=label,
            stretches=(),
            notes=(note,),
            level=len(spot.place) + 1,
            heading=spot.heading,
        )

    def _companies(self, passage: NewPassage) -> Iterable[str]:
        """Each document with its words below a heading: "Seniorpolitik (13 ord fra »Samtaler«)"."""
        for document in dict.fromkeys(each.document for each in passage.company):
            own = [each for each in passage.company if each.document == document]
            places = [
                place_name(each.title, self._language)
                if each.title
                else self._words["place.new.top"]
                for each in own
            ]
            yield self._words["from.company.each"].format(
                source=self._names[document],
                words=sum(each.words for each in own),
                places=self._language.listed(places),
            )

    def _heading_label(self, strand: Strand, also: Sequence[Strand]) -> str:
        key = "renamed" if strand.is_edited else "same"
        documents = dict.fromkeys(
            self._names[each.old.document] for each in (strand, *(() if strand.is_edited else also))
        )
        source = self._language.listed(list(documents))
        return self._words[f"from.heading.{key}"].format(source=source, title=strand.old.text)

    def _source(self, spot: Spot) -> str:
        return self._place_in_document(spot.document, spot.place)

    def _place_in_document(self, document: int, place: Sequence[str]) -> str:
        where = self._where(place)
        key = "place" if where else "place.top"
        return self._words[key].format(document=self._names[document], place=where)

    def _where(self, place: Sequence[str]) -> str:
        ends = dict.fromkeys([place[0], place[-1]]) if place else {}
        return ", ".join(place_name(heading, self._language) for heading in ends)

    # where to

    def _document(self, document: OldDocument, name: str) -> ToldDocument:
        passages = [each for each in document.passages if _is_told_as_text(each)]
        titles = [
            self._lost_heading(each)
            for each in document.passages
            if each.spot.node in _HEADINGS and each.fate is Fate.NOT_FOUND and each.spot.text
        ]
        headings = ""
        if titles:
            headings = self._words["to.headings"].format(titles=self._language.listed(titles))
        return ToldDocument(
            name=name,
            summary=self._summary(document, name),
            lost=tuple(self._lost(each) for each in passages if _has_lost(each)),
            found=tuple(self._found(each) for each in passages if each.destinations),
            headings=headings,
        )

    def _lost_heading(self, passage: OldPassage) -> str:
        title = passage.spot.heading
        went = [each.title for each in passage.company if each.title][:1]
        if not went:
            return self._language.quoted(title)
        places = self._where(went)
        return self._words["to.moved"].format(title=title, places=places)

    def _lost(self, passage: OldPassage) -> ToldOld:
        told = ""
        if passage.destinations:
            told = self._words["to.partly"].format(places=self._targets(passage.destinations))
        held = self._held(passage)
        return ToldOld(
            anchor=passage.spot.anchor,
            place=self._where(passage.spot.place) or self._words["place.new.top"],
            texts=passage.missing,
            told=told,
            held=self._words["to.holds"].format(held=held) if held else "",
            targets=_anchors(passage.destinations),
        )

    def _held(self, passage: OldPassage) -> str:
        """What binding words were lost: "en ret eller mulighed (»har ret til«)"."""
        if not passage.signals:
            return ""
        text = " ".join(passage.missing)
        change = Change(
            id=f"{passage.spot.anchor}#removed",
            kind=Kind.REMOVED,
            node=passage.spot.node,
            old=_side(passage.spot, text),
            new=None,
            segments=(Segment("-", text),),
            significance=Significance.SUBSTANTIVE,
            signals=passage.signals,
        )
        teller = SignalTeller(language=self._language, change=change, text_lang=self._origins.lang)
        return teller.contents()

    def _found(self, passage: OldPassage) -> ToldOld:
        key = {Fate.UNCHANGED: "to.unchanged", Fate.PARTLY: "to.partly.found"}.get(
            passage.fate, "to.edited" if passage.words.edited else "to.same"
        )
        told = self._words[key].format(places=self._targets(passage.destinations))
        if passage.again:
            again = self._words["to.repeat"].format(places=self._targets(passage.again))
            told = f"{told}. {again}"
        words = passage.spot.text.split()
        text = " ".join(words[:_FIRST_WORDS]) + (" …" if len(words) > _FIRST_WORDS else "")
        return ToldOld(
            anchor=passage.spot.anchor,
            place=self._where(passage.spot.place) or self._words["place.new.top"],
            texts=(self._language.quoted(text),),
            told=f"{told}.",
            targets=_anchors((*passage.destinations, *passage.again)),
        )

    def _targets(self, strands: Sequence[Strand]) -> str:
        places = [self._where(t.new.place) or self._words["place.new.top"] for t in strands]
        return self._language.listed(list(dict.fromkeys(places)))


def change_of(strand: Strand) -> Change:
    """A strand as the change that a comparison of the two passages would tell of."""
    return Change(
        id=f"{strand.new.anchor}#changed",
        kind=Kind.CHANGED,
        node=strand.new.node,
        old=_side(strand.old, strand.old_text),
        new=_side(strand.new, strand.new_text),
        segments=strand.segments,
        significance=strand.significance,
        signals=strand.signals,
    )


def _side(spot: Spot, text: str) -> Side:
    return Side(text=text, anchor=spot.anchor, place=spot.place)


def _is_told_as_text(passage: OldPassage) -> bool:
    """Whether it is no heading, or one that became a line of text."""
    lines = [strand for strand in passage.destinations if strand.new.node not in _HEADINGS]
    return passage.spot.node not in _HEADINGS or bool(lines)


def _has_lost(passage: OldPassage) -> bool:
    return bool(passage.missing) or passage.fate is Fate.NOT_FOUND


def _anchors(strands: Sequence[Strand]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(strand.new.anchor for strand in strands))


def _by_source(placed: Sequence[tuple[int, Strand]]) -> Iterable[tuple[int, list[Strand]]]:
    """Neighbouring strands from one place of one document, together."""
    for _, group in groupby(placed, key=lambda each: (each[1].old.document, each[1].old.place)):
        strands = list(group)
        yield strands[0][0], [strand for _, strand in strands]


def _place_in(text: str, part: str) -> int:
    """Where a part begins in a text; what was taken together from several places, by its first."""
    found = text.find(part)
    return found if found >= 0 else max(0, text.find(part[:30]))

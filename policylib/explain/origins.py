"""Where the text of a new document comes from, in words: the answer, and the new text's origins."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from policylib.compare.facts import NodeKind, Segment, SignalType
from policylib.compare.origin_facts import Descent, NewPassage, OldDocument, Origins, Strand
from policylib.compare.words import word_count
from policylib.document import normalise
from policylib.explain.destinations import Destinations
from policylib.explain.origin_lines import OriginsAnswer, OriginTable, Stretch, ToldNew
from policylib.explain.origin_places import OriginPlaces, change_of
from policylib.explain.places import place_name
from policylib.explain.sentences import explain_change
from policylib.language import get
from policylib.language.origins import origin_words

_HEADINGS = frozenset({NodeKind.THEME, NodeKind.SECTION})
_FEW_WORDS, _SOME_RIGHTS = 8, 4


def tell_origins(origins: Origins, lang: str | None = None) -> OriginsAnswer:
    """The answer in a language; without `lang` in that of the new text."""
    return _Telling(origins, lang or origins.lang).answer()


class _Telling:
    def __init__(self, origins: Origins, lang: str) -> None:
        self._origins = origins
        self._words = origin_words(lang)
        self._language = get(lang)
        self._places = OriginPlaces(origins, lang)
        self._names = self._places.names
        self._destinations = Destinations(origins, self._places, lang)
        self._filled = {
            passage.spot.place[:depth]
            for passage in origins.passages
            for depth in range(1, len(passage.spot.place) + 1)
            if passage.spot.node not in _HEADINGS
        }
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
                self._destinations.of(document, name, self._summary(document, name))
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
            if rights := self._lost_rights():
                key = "short.rights.one" if len(rights) == 1 else "short.rights.many"
                key = "short.rights.more" if len(rights) > _SOME_RIGHTS else key
                quotes = self._language.listed(list(rights[:_SOME_RIGHTS]))
                yield words[key].format(count=len(rights), quotes=quotes)
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

    def _lost_rights(self) -> tuple[str, ...]:
        """The beginnings of the lost sentences that told of a right: what is asked for first."""
        lost = [
            " ".join(passage.missing).split()
            for document in self._origins.documents
            for passage in document.passages
            if any(s.type is SignalType.RIGHT and not s.uncertain for s in passage.signals)
        ]
        return tuple(
            self._language.quoted(
                " ".join(words[:_FEW_WORDS]) + (" …" if words[_FEW_WORDS:] else "")
            )
            for words in lost
            if words
        )

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
        lead = self._words[key].format(source=self._places.source(first))
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
        sources = [self._places.source(strand.old) for strand in strands if not strand.is_edited]
        if sources:
            listed = self._language.listed(list(dict.fromkeys(sources)))
            yield self._words["from.also.one"].format(sources=listed)

    def _new_heading(self, passage: NewPassage) -> ToldNew:
        words = self._words
        [label] = [self._heading_label(strand, passage.also) for strand in passage.origins] or [
            words["from.heading.new"]
        ]
        sources = list(self._companies(passage))
        notes: tuple[str, ...] = ()
        if sources:
            notes = (words["from.company"].format(sources=self._language.listed(sources)),)
        elif (*passage.spot.place, passage.spot.heading) in self._filled:
            notes = (words["from.company.none"],)
        spot = passage.spot
        return ToldNew(
            anchor=spot.anchor,
            label=label,
            stretches=(),
            notes=notes,
            level=len(spot.place) + 1,
            heading=spot.heading,
        )

    def _companies(self, passage: NewPassage) -> Iterable[str]:
        """Each document with its words below a heading: "Seniorpolitik (13 ord fra »Samtaler«)"."""
        for document in dict.fromkeys(each.document for each in passage.company):
            own = [each for each in passage.company if each.document == document]
            places = [
                place_name(each.title, self._language) if each.title else self._places.top
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


def _by_source(placed: Sequence[tuple[int, Strand]]) -> Iterable[tuple[int, list[Strand]]]:
    """Neighbouring strands from one place of one document, together."""
    for _, group in groupby(placed, key=lambda each: (each[1].old.document, each[1].old.place)):
        strands = list(group)
        yield strands[0][0], [strand for _, strand in strands]


def _place_in(text: str, part: str) -> int:
    """Where a part begins in a text; what was taken together from several places, by its first."""
    found = text.find(part)
    return found if found >= 0 else max(0, text.find(part[:30]))

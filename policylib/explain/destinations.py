"""Where the text of old documents went, in words: what was not found before what was."""

from collections.abc import Sequence

from policylib.compare.facts import Change, Kind, NodeKind, Segment, Significance
from policylib.compare.origin_facts import Fate, OldDocument, OldPassage, Origins, Strand
from policylib.explain.holding import contents
from policylib.explain.origin_lines import ToldDocument, ToldOld
from policylib.explain.origin_places import OriginPlaces, side_of
from policylib.explain.signals import SignalTeller
from policylib.language import get
from policylib.language.origins import origin_words

_FIRST_WORDS = 9
_HEADINGS = frozenset({NodeKind.THEME, NodeKind.SECTION})


class Destinations:
    """Tells of old documents in one language."""

    def __init__(self, origins: Origins, places: OriginPlaces, lang: str) -> None:
        self._text_lang = origins.lang
        self._places = places
        self._words = origin_words(lang)
        self._language = get(lang)

    def of(self, document: OldDocument, name: str, summary: str) -> ToldDocument:
        """One document: what was not found, whole; where the rest went; headings that are gone."""
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
            summary=summary,
            lost=tuple(self._lost(each) for each in passages if _has_lost(each)),
            found=tuple(self._found(each) for each in passages if each.destinations),
            headings=headings,
        )

    def _lost_heading(self, passage: OldPassage) -> str:
        title = passage.spot.heading
        went = [each.title for each in passage.company if each.title][:1]
        if not went:
            return self._language.quoted(title)
        places = self._places.where(went)
        return self._words["to.moved"].format(title=title, places=places)

    def _lost(self, passage: OldPassage) -> ToldOld:
        told = ""
        if passage.destinations:
            told = self._words["to.partly"].format(
                places=self._places.targets(passage.destinations)
            )
        held = self._held(passage)
        return ToldOld(
            anchor=passage.spot.anchor,
            place=self._places.where(passage.spot.place) or self._places.top,
            texts=passage.missing if any(passage.missing) else (self._nameless(passage),),
            told=told,
            held=self._words["to.holds"].format(held=held) if held else "",
            targets=_anchors(passage.destinations),
        )

    def _nameless(self, passage: OldPassage) -> str:
        """What to call a passage without words, such as a picture."""
        return self._language.noun(passage.spot.node.value).one

    def _held(self, passage: OldPassage) -> str:
        """What binding words were lost: "en ret eller mulighed (»har ret til«)"."""
        if not passage.signals:
            return ""
        text = " ".join(passage.missing)
        change = Change(
            id=f"{passage.spot.anchor}#removed",
            kind=Kind.REMOVED,
            node=passage.spot.node,
            old=side_of(passage.spot, text),
            new=None,
            segments=(Segment("-", text),),
            significance=Significance.SUBSTANTIVE,
            signals=passage.signals,
        )
        teller = SignalTeller(language=self._language, change=change, text_lang=self._text_lang)
        return contents(teller)

    def _found(self, passage: OldPassage) -> ToldOld:
        key = {Fate.UNCHANGED: "to.unchanged", Fate.PARTLY: "to.partly.found"}.get(
            passage.fate, "to.edited" if passage.words.edited else "to.same"
        )
        told = self._words[key].format(places=self._places.targets(passage.destinations))
        if passage.again:
            again = self._words["to.repeat"].format(places=self._places.targets(passage.again))
            told = f"{told}. {again}"
        words = passage.spot.text.split()
        text = " ".join(words[:_FIRST_WORDS]) + (" …" if len(words) > _FIRST_WORDS else "")
        return ToldOld(
            anchor=passage.spot.anchor,
            place=self._places.where(passage.spot.place) or self._places.top,
            texts=(self._language.quoted(text),),
            told=f"{told}.",
            targets=_anchors((*passage.destinations, *passage.again)),
        )


def _is_told_as_text(passage: OldPassage) -> bool:
    """Whether it is no heading, or one that became a line of text."""
    lines = [strand for strand in passage.destinations if strand.new.node not in _HEADINGS]
    return passage.spot.node not in _HEADINGS or bool(lines)


def _has_lost(passage: OldPassage) -> bool:
    return bool(passage.missing) or passage.fate is Fate.NOT_FOUND


def _anchors(strands: Sequence[Strand]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(strand.new.anchor for strand in strands))

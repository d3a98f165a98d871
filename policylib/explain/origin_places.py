"""Where words of several documents stand: what the documents are called, and places in them."""

from collections.abc import Iterable, Sequence

from policylib.compare.facts import Change, Kind, Side
from policylib.compare.origin_facts import Origins, Spot, Strand
from policylib.document import normalise
from policylib.explain.places import place_name
from policylib.language import get
from policylib.language.origins import origin_words


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


class OriginPlaces:
    """Names of documents and of places in them, in one language."""

    def __init__(self, origins: Origins, lang: str) -> None:
        self.names = document_names(origins, lang)
        self._words = origin_words(lang)
        self._language = get(lang)

    def source(self, spot: Spot) -> str:
        """Where an old passage stands: "Seniorpolitik, »Seniorsamtale«"."""
        return self.in_document(spot.document, spot.place)

    def in_document(self, document: int, place: Sequence[str]) -> str:
        """A place by the headings above it, in one of the documents."""
        where = self.where(place)
        key = "place" if where else "place.top"
        return self._words[key].format(document=self.names[document], place=where)

    def where(self, place: Sequence[str]) -> str:
        """The outermost and the innermost heading of a place, "" at the top."""
        ends = dict.fromkeys([place[0], place[-1]]) if place else {}
        return ", ".join(place_name(heading, self._language) for heading in ends)

    def targets(self, strands: Sequence[Strand]) -> str:
        """The places in the new text to which words of an old one went."""
        places = [self.where(strand.new.place) or self.top for strand in strands]
        return self.listed(places)

    def listed(self, places: Iterable[str]) -> str:
        """Places as a list, each once."""
        return self._language.listed(list(dict.fromkeys(places)))

    @property
    def top(self) -> str:
        """The name of the place before the first heading."""
        return self._words["place.new.top"]


def change_of(strand: Strand) -> Change:
    """A strand as the change that a comparison of the two passages would tell of."""
    return Change(
        id=f"{strand.new.anchor}#changed",
        kind=Kind.CHANGED,
        node=strand.new.node,
        old=side_of(strand.old, strand.old_text),
        new=side_of(strand.new, strand.new_text),
        segments=strand.segments,
        significance=strand.significance,
        signals=strand.signals,
    )


def side_of(spot: Spot, text: str) -> Side:
    """Words of a passage as one side of a change."""
    return Side(text=text, anchor=spot.anchor, place=spot.place)

"""What a change is about by name: a value, a title, a defined word, a document or body."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from policylib.compare.facts import Change, Kind, NodeKind, SignalType, Significance
from policylib.compare.links import compare_links, links_in, own_texts
from policylib.compare.pairing import Pairing
from policylib.compare.ripple.naming import (
    Found,
    Passages,
    bases_of,
    ends_as,
    have_same_name,
    stands_in,
    words_in,
)
from policylib.compare.units import Unit
from policylib.document import Role, Row, Section, normalise, plain
from policylib.language import naming

_SENTENCES = r"(?<=[.?!]) (?=[^\W\d_a-zæøå])"
_HEADINGS = frozenset({NodeKind.THEME, NodeKind.SECTION})
_LONGEST_TERM = 4
_SHORTEST_WORD = 4
_SHORTEST_LINK = 6
_FEW = 3
_MOST_OF_ONE_TITLE = 40
_WHOLE = frozenset({Kind.MOVED, Kind.RENAMED, Kind.SPLIT, Kind.MERGED})


class Name(NamedTuple):
    """Words to look for. `is_place`: only where a text says that it means the place so called.

    `is_value`: where it is a common word, only beside a word that says that values are meant.
    `homes` are the sections of either text whose own name it is.
    """

    words: str
    is_place: bool = False
    is_value: bool = False
    homes: "tuple[Home, ...]" = ()

    def is_home(self, passage: int, passages: Passages) -> bool:
        """Whether a passage stands under its own name."""
        places = passages.befores[passage].index, passages.units[passage].index
        return any(home.first <= places[home.side] < home.end for home in self.homes)


class Home(NamedTuple):
    """The units of a section, its heading first; `side` 0 is the old text."""

    side: int
    first: int
    end: int


class Concerned:
    """Which units of either text a change is about."""

    def __init__(self, pairing: Pairing) -> None:
        self.pairing = pairing
        self.units = pairing.units
        self._by_anchor = tuple({unit.anchor: unit for unit in units} for units in pairing.units)

    def by(self, change: Change, side: int) -> list[Unit]:
        """The changed passage, its pieces, or all that came or went with a heading."""
        told = (change.old, change.new)[side]
        if told is None:
            return []
        anchors = [part.anchor for part in told.parts] or [told.anchor.partition("/link")[0]]
        units = [self._by_anchor[side][each] for each in anchors if each in self._by_anchor[side]]
        if change.kind in {Kind.ADDED, Kind.REMOVED} and change.node in _HEADINGS:
            below = self.units[side][units[0].index + 1 : units[0].end] if units else []
            units += [unit for unit in below if self.pairing.is_free(side, unit.index)]
        return units

    def homes(self, side: int, heading: Unit) -> tuple[Home, ...]:
        """A section of one text, and its counterpart in the other where there is one."""
        other = self.pairing.partners[side][heading.index]
        own = Home(side, heading.index, heading.end)
        if other < 0:
            return (own,)
        return own, Home(1 - side, other, self.units[1 - side][other].end)

    def stand_above(self, change: Change, passages: Passages) -> set[int]:
        """Which of some passages are headings under which a change stands."""
        above: set[tuple[int, int]] = set()
        for side in (0, 1):
            for unit in self.by(change, side)[:1]:
                section = unit.section
                while section >= 0:
                    above.add((side, section))
                    section = self.units[side][section].section
        return {passages.headings[place] for place in above if place in passages.headings}

    def is_built_with(self, term: str) -> bool:
        """Whether a word is one of those that every theme is built with: "Retningslinjer"."""
        return any(stands_in(term, text[: len(term) + _SHORTEST_WORD]) for text in self._built_with)

    @cached_property
    def _built_with(self) -> tuple[str, ...]:
        every = (unit for units in self.units for unit in units)
        built = (u for u in every if u.is_question or getattr(u.node, "force", None) is not None)
        return tuple(dict.fromkeys(unit.text for unit in built))

    def is_everywhere(self, side: int, title: str) -> bool:
        """Whether so many headings have one title that it names none of them."""
        return self._titles[side][title] > _MOST_OF_ONE_TITLE

    @cached_property
    def _titles(self) -> tuple[Counter[str], ...]:
        return tuple(Counter(u.text for u in units if u.is_heading) for units in self.units)

    @cached_property
    def headers(self) -> tuple[dict[str, Unit], ...]:
        """The header rows of either text, by table."""
        return tuple({u.table: u for u in units if u.is_header} for units in self.units)

    def value_of(self, side: int, unit: Unit) -> Unit | None:
        """The value under which a unit stands, or which it is the heading of."""
        while True:
            if isinstance(unit.node, Section) and unit.node.role is Role.VALUE:
                return unit
            if unit.section < 0:
                return None
            unit = self.units[side][unit.section]


def names_of(change: Change, concerned: Concerned, passages: Passages) -> Iterator[Name]:
    """What a change is about, as names to look for elsewhere."""
    seen: set[tuple[str, bool]] = set()
    for name in (
        *_values(change, concerned),
        *_titles(change, concerned),
        *(Name(term) for term in _defined(change, concerned)),
        *(Name(words) for words in _documents(change, concerned)),
        *(Name(words) for words in _other_name(change, passages)),
        *_schemes(change, concerned, passages),
    ):
        key = " ".join(min(bases_of(w.lower())) for w in words_in(name.words)), name.is_place
        if key[0] and key not in seen:
            seen.add(key)
            yield name


def stands_as_place(found: Found, passages: Passages) -> bool:
    """Whether words stand as the name of a place: "jf. afsnittet om …", or in quotation marks."""
    text = passages.units[found.passage].text
    before, behind = text[: found.start], text[found.start + len(found.words) :]
    if before[-1:] in {"»", "”", "“", '"', "„"} and behind[:1] in {"«", "”", "“", '"'}:
        return True
    words = [word.lower() for word in words_in(re.split(r"[.:!?] |^", before)[-1])]
    if words and found.words[0].isupper() and len(words_in(found.words)) > 1:
        return True
    if before.rstrip().lower().endswith("jf."):
        return True
    while words and (words[-1] in naming.BETWEEN or words[-1].isdigit()):
        words.pop()
    return bool(words) and words[-1] in naming.PLACE_WORDS


def stands_as_value(found: Found, passages: Passages) -> bool:
    """Whether the sentence around a name speaks of values."""
    text = passages.units[found.passage].text
    start = max(text.rfind(". ", 0, found.start), 0)
    end = text.find(". ", found.start)
    words = words_in(text[start : end if end >= 0 else len(text)])
    return any(word.lower().startswith(naming.VALUE_WORDS) for word in words)


def bare_name(title: str) -> str:
    """A value's name, without its slogan."""
    return re.split(r" [–-] |: ", title)[0]


def _values(change: Change, concerned: Concerned) -> Iterator[Name]:
    is_other = change.is_edited or change.old is None or change.new is None
    if not is_other or change.significance is Significance.EDITORIAL:
        return
    for side in (0, 1):
        for unit in concerned.by(change, side):
            if value := concerned.value_of(side, unit):
                yield Name(bare_name(value.text), is_value=True, homes=concerned.homes(side, value))


def _titles(change: Change, concerned: Concerned) -> Iterator[Name]:
    """Titles of themes and sections that came, went, moved, or are called otherwise now."""
    if change.node not in _HEADINGS or change.kind is Kind.CHANGED:
        return
    if change.significance is Significance.EDITORIAL and change.kind is Kind.RENAMED:
        return
    # A heading that moved or has other words is missed only where it is called by its name.
    stays = change.old is not None and change.new is not None
    for side in (0, 1):
        for unit in concerned.by(change, side):
            node = unit.node
            if not isinstance(node, Section) or unit.is_question or node.force is not None:
                continue
            if node.role is Role.VALUE or concerned.is_everywhere(side, unit.text):
                continue
            weighty = [word for word in words_in(unit.text) if len(word) >= _SHORTEST_WORD]
            yield Name(
                unit.text,
                is_place=stays or len(weighty) < 2,
                homes=concerned.homes(side, unit),
            )


def _defined(change: Change, concerned: Concerned) -> Iterator[str]:
    """Words whose definition came, went or changed."""
    if change.node is NodeKind.LINK or change.significance is Significance.EDITORIAL:
        return
    told = [
        {
            each
            for unit in concerned.by(change, side)
            for each in _definitions(unit, side, concerned)
        }
        for side in (0, 1)
    ]
    for term, _ in sorted(told[0] ^ told[1]):
        if not concerned.is_built_with(term):
            yield term


def _definitions(unit: Unit, side: int, concerned: Concerned) -> Iterator[tuple[str, str]]:
    """Defined words of a passage, each with the sentence that defines it."""
    if unit.is_heading:
        return
    if any(word in unit.text for word in naming.DEFINING):
        for sentence in re.split(_SENTENCES, unit.text):
            for pattern in naming.DEFINITIONS:
                if found := re.search(pattern, sentence, re.IGNORECASE):
                    yield from _as_term(found["term"], sentence)
    units = concerned.units[side]
    if isinstance(unit.node, Row):
        header = concerned.headers[side].get(unit.table)
        cells = unit.node.cells
        head = header.node if header and header is not unit else None
        if (
            isinstance(head, Row)
            and len(cells) > 1
            and plain(head.cells[0]).lower() in naming.TERM_COLUMNS
        ):
            yield from _as_term(plain(cells[0]), unit.text)
        return
    heading = units[unit.section].text.lower() if unit.section >= 0 else ""
    styled = _styled_start(unit)
    start, colon, _ = unit.text.partition(":")
    if colon and unit.force is None and (styled == start or heading in naming.GLOSSARIES):
        yield from _as_term(start, unit.text)
    elif styled and unit.force is None:
        after = words_in(unit.text[len(styled) :])[:1]
        if after and after[0].lower() in naming.DEFINING_VERBS:
            yield from _as_term(styled, unit.text)


def _as_term(words: str, sentence: str) -> Iterator[tuple[str, str]]:
    term = words.strip(" »«\"”“'*")
    parts = words_in(term)
    while len(parts) > 1 and parts[0].lower() in naming.ARTICLES:
        parts = parts[1:]
    if 0 < len(parts) <= _LONGEST_TERM and any(
        len(p) >= _SHORTEST_WORD or p.isupper() for p in parts
    ):
        yield " ".join(parts), sentence


def _styled_start(unit: Unit) -> str:
    """The words in bold or italics with which a passage begins, without their colon."""
    runs = next(iter(own_texts(unit)), ())
    words = ""
    for run in runs:
        if not (run.strong or run.emphasis):
            break
        words += run.text
    return normalise(words).rstrip(":")


def _documents(change: Change, concerned: Concerned) -> Iterator[str]:
    """The words of links that lead elsewhere now, and of documents that came or went."""
    sides = [concerned.by(change, side) for side in (0, 1)]
    if any(signal.type is SignalType.LINK for signal in change.signals):
        for old in sides[0]:
            for new in sides[1]:
                stayed, reworded = compare_links(old, new)
                for link in (*stayed, *reworded):
                    if link.old and link.new:
                        yield from (w.text for w in (link.old, link.new) if _is_named(w.text))
    if (change.old is None or change.new is None) and change.node not in _HEADINGS:
        for unit in (*sides[0], *sides[1]):
            for words in links_in(unit):
                if _is_named(words.text) and len(words.text) * 2 >= len(unit.text):
                    yield words.text


def _is_named(words: str) -> bool:
    return (
        words.lower() not in naming.EMPTY_LINKS
        and any(len(word) >= _SHORTEST_LINK for word in words_in(words))
        and "//" not in words
    )


def _other_name(change: Change, passages: Passages) -> Iterator[str]:
    """The one of two names that unchanged passages still use, where one took the other's place."""
    if change.old is None or change.new is None or not change.is_edited:
        return
    edited = [_edited_sentences(change, side) for side in (0, 1)]
    if not all(edited):
        return
    olds, news = map(_proper_names, edited)
    gone = [name for name in olds if not any(have_same_name(name, other) for other in news)]
    came = [name for name in news if not any(have_same_name(name, other) for other in olds)]
    if len(gone) != 1 or len(came) != 1:
        return
    stands = [passages.stands(name) for name in (gone[0], came[0])]
    if stands == [True, False]:
        yield gone[0]
    elif stands == [False, True]:
        yield came[0]


def _schemes(change: Change, concerned: Concerned, passages: Passages) -> Iterator[Name]:
    """What is given or held under a name of its own, where its terms changed, came or went.

    Only names that few unchanged passages outside its own section use.
    """
    if change.significance is not Significance.SUBSTANTIVE or change.kind in _WHOLE:
        return
    is_edited = change.old is not None and change.new is not None
    # What is gone is missed by its neighbours too; an edit is read among them anyway.
    homes = tuple(
        home
        for side in (0, 1)
        for unit in (concerned.by(change, side)[:1] if is_edited else ())
        if unit.section >= 0
        for home in concerned.homes(side, concerned.units[side][unit.section])
    )
    for side in (0, 1):
        told = (change.old, change.new)[side]
        if told is None:
            continue
        text = " ".join(_edited_sentences(change, side)) if is_edited else told.text
        for word in dict.fromkeys(words_in(text)):
            if _is_scheme(word) and passages.find_few(word, _FEW):
                yield Name(word, homes=homes)


def _is_scheme(word: str) -> bool:
    if len(word) < naming.SHORTEST_NAME:
        return False
    return ends_as(word, naming.SCHEME_ENDINGS) or (
        word.lower().startswith(naming.SCHEMES)
        and any(base in naming.SCHEMES for base in bases_of(word.lower()))
    )


def _edited_sentences(change: Change, side: int) -> list[str]:
    """The sentences of one side that the other has not."""
    texts = [told.text if told else "" for told in (change.old, change.new)]
    other = set(re.split(_SENTENCES, texts[1 - side]))
    return [each for each in re.split(_SENTENCES, texts[side]) if each not in other]


def _proper_names(sentences: list[str]) -> list[str]:
    """Names of documents, bodies and schemes: quoted titles, capitals, telling endings."""
    text = " ".join(sentences)
    names = [
        found[1]
        for found in re.finditer(r"[»„“\"]([^»«„“”\"]{5,60})[«”“\"]", text)
        if found[1][0].isupper()
    ]
    for sentence in sentences:
        for found in re.finditer(_CAPITALS, sentence):
            if found.start() and not any(found[0] in name for name in names):
                names.append(found[0])
        for word in words_in(sentence):
            if ends_as(word, naming.NAME_ENDINGS) and not any(word in name for name in names):
                names.append(word)
    return list(dict.fromkeys(names))


# Words with capitals, joined by small ones: "HR og Personale", "MED-Hovedudvalget".
_CAPITALS = r"[A-ZÆØÅ][\w/-]+(?: (?:(?:og|for|i|af|and|of|for) )?[A-ZÆØÅ][\w/-]+)*"

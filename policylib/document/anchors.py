"""Where a passage is: walking a policy, naming its places, and finding one again.

    rekruttering/hvad-goer-vi/l1/i3/p2
    └ theme     └ question     └ first list, third item, its second paragraph

An anchor is made from one version's text alone. A theme, and any outermost section outside a
theme, starts a path (a chapter above a theme is left out); the two questions always use the
slug of their role; no theme numbers. Equal slugs under one parent get `-2`, `-3`. Blocks count
per type in their parent: `p` paragraph, `l` list, `i` item, `t` table, `h` header row, `r` row,
`q` quote, `f` figure, `c` code, `x` raw, `n` footnote.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import assert_never

from policylib.document.nodes import (
    Block,
    BulletList,
    Code,
    Figure,
    Footnote,
    ListItem,
    NumberedList,
    Paragraph,
    Policy,
    Quote,
    Raw,
    Role,
    Row,
    Section,
    Table,
    Text,
)
from policylib.document.text import heading_of, normalise, text_of
from policylib.errors import AmbiguousReferenceError, UnknownPlaceError
from policylib.records import dataclass

Located = Section | Block | ListItem | Row | Footnote

_QUESTION_SLUGS = {
    "da": {Role.WHAT_WE_WANT: "hvad-vil-vi", Role.WHAT_WE_DO: "hvad-goer-vi"},
    "en": {Role.WHAT_WE_WANT: "what-we-want", Role.WHAT_WE_DO: "what-we-do"},
}
_FOLDED = str.maketrans(
    {"æ": "ae", "ø": "oe", "å": "aa", "ö": "oe", "ä": "ae", "ü": "ue", "ß": "ss"}
)
_LONGEST_SLUG = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A node with its place.

    `sections` are the headings above it, outermost first, its own not among them; `parent` is
    the anchor of the section, list, item or table that holds it ("" at the top).
    """

    anchor: str
    node: Located
    sections: tuple[Section, ...]
    parent: str

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings above the passage as a reader sees them, outermost first."""
        return tuple(heading_of(section) for section in self.sections)


@lru_cache(maxsize=1024)  # the versions of a policy have most of their titles in common
def slug_of(words: str) -> str:
    """Words as part of an address: "Løn & ansættelse" → "loen-ansaettelse"."""
    folded = normalise(words).lower().translate(_FOLDED)
    bare = "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))
    slug = "-".join("".join(c if c.isalnum() else " " for c in bare).split())
    if len(slug) > _LONGEST_SLUG:
        slug = slug[:_LONGEST_SLUG].rpartition("-")[0] or slug[:_LONGEST_SLUG]
    return slug


def split_slogan(title: str) -> tuple[str, str]:
    """A value's name and slogan: "Tillid – vi tør" → ("Tillid", "vi tør")."""
    found = [
        (position, mark) for mark in (" – ", " - ", " — ") if (position := title.find(mark)) > 0
    ]
    if not found:
        return title, ""
    position, mark = min(found)
    return title[:position], title[position + len(mark) :]


def walk(policy: Policy) -> Iterator[Passage]:
    """Every section, block, list item, table row and footnote, in reading order, with its place.

    An item's own first paragraph, what stands inside a quote or a footnote, and remarks that
    nobody sees are not passages of their own. A footnote comes after the blocks of the section that first refers to it; one
    that nothing refers to comes last.
    """
    return iter(_Walk(policy).passages())


class _Walk:
    """One walk: which footnotes are still to come, and which slugs are taken."""

    def __init__(self, policy: Policy) -> None:
        self._policy = policy
        self._slugs = _QUESTION_SLUGS.get(policy.metadata.lang, _QUESTION_SLUGS["da"])
        self._notes = {note.label: note for note in policy.footnotes}
        self._taken: dict[str, int] = {}
        self._found: list[Passage] = []

    def passages(self) -> list[Passage]:
        policy = self._policy
        marks = _note_marks(policy.heading)
        self._level(policy.blocks, policy.sections, (), "", marks)
        for number, note in enumerate(self._notes.values(), start=self._loose_number()):
            self._add(f"n{number}", note, (), "")
        return self._found

    def _add(self, anchor: str, node: Located, above: tuple[Section, ...], parent: str) -> None:
        """Add a passage to those found."""
        self._found.append(Passage(anchor=anchor, node=node, sections=above, parent=parent))

    def _loose_number(self) -> int:
        return self._taken.get("\0n", 0) + 1

    def _level(
        self,
        blocks: tuple[Block, ...],
        sections: tuple[Section, ...],
        above: tuple[Section, ...],
        prefix: str,
        marks: list[str],
    ) -> None:
        self._blocks(blocks, above, prefix)
        for block in blocks:
            marks.extend(_marks_in(block))
        notes = [self._notes.pop(label) for label in marks if label in self._notes]
        for number, note in enumerate(notes, start=1):
            self._add(_join(prefix, f"n{number}"), note, above, prefix)
        if not above:
            self._taken["\0n"] = len(notes)
        for section in sections:
            self._section(section, above, prefix)

    def _section(self, section: Section, above: tuple[Section, ...], prefix: str) -> None:
        outside = section.role is Role.THEME and not any(s.role is Role.THEME for s in above)
        start = "" if outside else prefix
        anchor = self._free(_join(start, self._slug(section)))
        self._add(anchor, section, above, prefix)
        marks = _note_marks(section.title)
        self._level(section.blocks, section.sections, (*above, section), anchor, marks)

    def _slug(self, section: Section) -> str:
        if section.role in self._slugs:
            return self._slugs[section.role]
        title = text_of(section)
        if section.role is Role.VALUE:
            title = split_slogan(title)[0]
        slug = slug_of(title) or slug_of(heading_of(section)) or section.role.value
        return f"{slug}-1" if _BLOCK_NAME.fullmatch(slug) else slug

    def _free(self, anchor: str) -> str:
        count = self._taken.get(anchor, 0) + 1
        self._taken[anchor] = count
        if count == 1:
            return anchor
        while (numbered := f"{anchor}-{count}") in self._taken:
            count += 1
        self._taken[anchor] = count
        self._taken[numbered] = 1
        return numbered

    def _blocks(
        self,
        blocks: tuple[Block, ...],
        above: tuple[Section, ...],
        prefix: str,
        *,
        of_item: bool = False,
    ) -> None:
        counts: dict[str, int] = {}
        for index, block in enumerate(blocks):
            if isinstance(block, Raw) and block.is_hidden:
                continue
            letter = _letter(block)
            counts[letter] = counts.get(letter, 0) + 1
            if of_item and index == 0 and letter == "p":
                continue
            anchor = _join(prefix, f"{letter}{counts[letter]}")
            self._add(anchor, block, above, prefix)
            match block:
                case BulletList(items=items) | NumberedList(items=items):
                    for number, item in enumerate(items, start=1):
                        place = f"{anchor}/i{number}"
                        self._add(place, item, above, anchor)
                        self._blocks(item.blocks, above, place, of_item=True)
                case Table(header=header, rows=rows):
                    self._add(f"{anchor}/h1", header, above, anchor)
                    for number, row in enumerate(rows, start=1):
                        place = f"{anchor}/r{number}"
                        self._add(place, row, above, anchor)
                case _:
                    pass


_BLOCK_NAME = re.compile(r"(?:[plithrqfcxn]|link)\d+")


def _join(prefix: str, name: str) -> str:
    return f"{prefix}/{name}" if prefix else name


def _letter(block: Block) -> str:
    match block:
        case Paragraph():
            return "p"
        case BulletList() | NumberedList():
            return "l"
        case Table():
            return "t"
        case Quote():
            return "q"
        case Figure():
            return "f"
        case Code():
            return "c"
        case Raw():
            return "x"
        case _ as unreachable:
            assert_never(unreachable)


def texts_in(node: Block | ListItem | Row | Footnote) -> Iterator[Text]:
    """Every run text in a block and all that it holds, in reading order."""
    match node:
        case Paragraph(text=text):
            yield text
        case BulletList(items=items) | NumberedList(items=items):
            for item in items:
                yield from texts_in(item)
        case ListItem(blocks=blocks) | Quote(blocks=blocks) | Footnote(blocks=blocks):
            for block in blocks:
                yield from texts_in(block)
        case Table(header=header, rows=rows):
            yield from header.cells
            for row in rows:
                yield from row.cells
        case Row(cells=cells):
            yield from cells
        case Figure() | Code() | Raw():
            return
        case _ as unreachable:
            assert_never(unreachable)


def _note_marks(text: Text) -> list[str]:
    return [run.note for run in text if run.note]


def _marks_in(block: Block) -> list[str]:
    return [run.note for text in texts_in(block) for run in text if run.note]


def find(policy: Policy, place: str) -> Passage:
    """The passage at an anchor ("rekruttering/p2"), a theme number ("3", "tema 3") or a title.

    Titles are compared without regard to case; whole words that begin one title alone are enough,
    a theme's before any other. Raises `UnknownPlaceError` where nothing fits,
    `AmbiguousReferenceError` where several sections share the title.
    """
    wanted = normalise(place).casefold()
    passages = list(walk(policy))
    for passage in passages:
        if passage.anchor == place.strip().strip("/"):
            return passage
    sections = [(p, p.node) for p in passages if isinstance(p.node, Section)]
    number = re.fullmatch(r"(?:tema|theme)?\s*(\w{1,8}(?:\.\w+)*)", wanted)
    tests: list[Callable[[Section], bool]] = [
        lambda s: number is not None and s.role is Role.THEME and s.number.casefold() == number[1],
        lambda s: heading_of(s).casefold() == wanted,
        lambda s: text_of(s).casefold() == wanted,
        lambda s: s.role is Role.VALUE and split_slogan(text_of(s))[0].casefold() == wanted,
        lambda s: s.role is Role.THEME and _begins(text_of(s), wanted),
        lambda s: _begins(text_of(s), wanted),
    ]
    for fits in tests:
        found = [passage for passage, section in sections if fits(section)]
        if len(found) == 1:
            return found[0]
        if found:
            raise AmbiguousReferenceError(
                "place-ambiguous",
                "the policy has {count} places called {place}: {candidates}",
                hint="give the address of the one that you mean",
                place=place,
                count=len(found),
                candidates=", ".join(each.anchor for each in found),
            )
    themes = ", ".join(heading_of(s) for _, s in sections if s.role is Role.THEME)
    titles = themes or ", ".join(heading_of(s) for _, s in sections[:12])
    if not titles:
        raise UnknownPlaceError(
            "place-without-headings",
            "the text has no headings, so it has no place called {place}",
            hint="policylib import gives bare text its headings",
            place=place,
        )
    raise UnknownPlaceError(
        "place-unknown",
        "the policy has no place called {place}",
        hint="it has: {titles}",
        place=place,
        titles=titles,
    )


def _begins(title: str, wanted: str) -> bool:
    """Whether a title begins with the whole words of another text, case apart."""
    rest = title.casefold().removeprefix(wanted)
    return bool(wanted) and rest != title.casefold() and not rest[:1].isalnum()

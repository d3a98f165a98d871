"""A policy's text as HTML: the tree of sections and blocks, with every place addressable.

Used by the page, the comparison and the PDF alike. Whatever stands in a policy is escaped;
links lead only where they may, pictures come only from the loader.
"""

from collections import defaultdict, deque
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import assert_never

from policylib.document import (
    Block,
    BulletList,
    Code,
    Figure,
    Footnote,
    ListItem,
    Located,
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
    heading_of,
    plain,
    walk,
)
from policylib.errors import TooComplexError
from policylib.publish.inline import NoteNumbers, Setting, inline, picture
from policylib.publish.markup import NOTHING, Html, element, join, text
from policylib.publish.passage_numbers import passage_mark
from policylib.publish.places import places_in

DEEPEST = 30
"""How deep lists, quotations and sections may stand in each other; real policies use four."""

_LOWEST_HEADING = 6
_KEPT_WHOLE = 13
_WIDEST = 72
"""Letters of the longest words of all columns: so many stand in a row of a table on paper."""
MOST_COLUMNS = 24
MOST_ROWS = 2000
"""So many take a minute to set, and forty sheets; no policy has a table near it."""
_LED_TO = (Table, BulletList, NumberedList)
_QUESTIONS = {Role.WHAT_WE_WANT, Role.WHAT_WE_DO}


def refuse_too_deep(policy: Policy) -> None:
    """Raise `TooComplexError` where lists, quotations and sections nest deeper than `DEEPEST`."""
    level: list[Policy | Located] = [policy]
    # A list and its items are two steps of one level that a reader sees.
    for _ in range(2 * DEEPEST):
        level = [below for node in level for below in _below(node)]
        if not level:
            return
    raise TooComplexError(
        "nesting-too-deep",
        "the policy nests lists or quotations more than {deepest} levels deep",
        hint="write it with fewer levels; no reader can follow so many",
        file=policy.source.file if policy.source else None,
        deepest=DEEPEST,
    )


def _below(node: Policy | Located) -> Iterable[Located]:
    match node:
        case Policy(blocks=blocks, sections=sections, footnotes=notes):
            return (*blocks, *sections, *notes)
        case Section(blocks=blocks, sections=sections):
            return (*blocks, *sections)
        case BulletList(items=items) | NumberedList(items=items):
            return items
        case ListItem(blocks=blocks) | Quote(blocks=blocks) | Footnote(blocks=blocks):
            return blocks
        case Paragraph() | Table() | Row() | Figure() | Code() | Raw():
            return ()
        case _ as unreachable:
            assert_never(unreachable)


def contents(policy: Policy, setting: Setting, *, depth: int = 2) -> Html:
    """A list of the headings, `depth` levels deep, each a link; empty where there are none."""
    return _Body(policy, setting).headings(policy.sections, depth)


def policy_body(policy: Policy, setting: Setting) -> Html:
    """All sections, blocks and footnotes of a policy; its title is left to the page.

    Raises `TooComplexError` where it nests too deep to be set.
    """
    refuse_too_deep(policy)
    body = _Body(policy, setting)
    parts = [*body.blocks(policy.blocks), *body.sections(policy.sections, setting.level)]
    return join([*parts, body.footnotes()], "\n")


def table_class(rows: Sequence[Sequence[str]], setting: Setting) -> str | None:
    """How the words of a table, by row and cell, are set on paper: "long", "wide", both or neither.

    A long one is parted between pages; a wide one has small letters and breaks words. Raises
    `TooComplexError` where no paper is wide enough, and where nobody would wait for all rows.
    """
    if not setting.on_paper:
        return None
    if len(rows) > MOST_ROWS:
        raise TooComplexError(
            "table-too-long",
            "a table has {rows} rows, and a PDF is made of at most {most} of one table",
            hint="make several tables of it, or publish it beside the policy and link to it",
            rows=len(rows),
            most=MOST_ROWS,
        )
    columns = list(zip_longest(*rows, fillvalue=""))
    if len(columns) > MOST_COLUMNS:
        raise TooComplexError(
            "table-too-wide",
            "a table has {columns} columns, and a page of a PDF has room for {most}",
            hint="make several tables of it, or turn its rows and columns around",
            columns=len(columns),
            most=MOST_COLUMNS,
        )
    letters = sum(
        2 + max(len(word) for cell in c for word in (cell.split() or [""])) for c in columns
    )
    told = ("long",) * (len(rows) > _KEPT_WHOLE) + ("wide",) * (letters > _WIDEST)
    return " ".join(told) or None


def table_words(table: Table) -> list[list[str]]:
    """The words of a table, by row and cell."""
    return [[plain(cell) for cell in row.cells] for row in (table.header, *table.rows)]


def heading(words: Html, level: int, **attributes: str | None) -> Html:
    """A heading; below the sixth level, where HTML has no name for it, by its role."""
    if level <= _LOWEST_HEADING:
        return element(f"h{level}", words, **attributes)
    return element("p", words, role="heading", aria_level=level, **attributes)


def numbering(before: str) -> Html:
    """What stands before a heading's title: "Tema 3:", the colon apart, or "3."."""
    words = before.removesuffix(":")
    colon = element("span", ":", class_="colon") if words != before else NOTHING
    return element("span", words, colon, class_="number")


class _Body:
    """One text being set: its footnotes' numbers, and the places not yet set, in their order."""

    def __init__(self, policy: Policy, setting: Setting) -> None:
        self._setting = replace(setting, place=places_in(policy))
        self._notes = NoteNumbers(policy)
        self._places: dict[int, deque[str]] = defaultdict(deque)
        for passage in walk(policy):
            self._places[id(passage.node)].append(passage.anchor)

    def _place(self, node: Located) -> str | None:
        waiting = self._places.get(id(node))
        return f"{self._setting.prefix}{waiting.popleft()}" if waiting else None

    def _mark(self, place: str | None) -> Html:
        """The number of a draft's passage."""
        return passage_mark(self._setting, (place or "").removeprefix(self._setting.prefix))

    def _inline(self, content: Text) -> Html:
        return inline(content, self._setting, self._notes)

    def headings(self, sections: tuple[Section, ...], depth: int) -> Html:
        items = []
        for section in sections:
            place = self._place(section)
            if section.role in _QUESTIONS:
                # Every theme has the same two: in a list of contents they tell nothing.
                continue
            below = self.headings(section.sections, depth - 1) if depth > 1 else NOTHING
            link = element("a", heading_of(section), href=f"#{place}")
            items.append(element("li", link, below, class_=section.role.value))
        return element("ol", *items, class_="contents") if items else NOTHING

    def sections(self, sections: tuple[Section, ...], level: int) -> list[Html]:
        return [self._section(section, level) for section in sections]

    def _section(self, section: Section, level: int) -> Html:
        place = self._place(section)
        anchor = (place or "").removeprefix(self._setting.prefix)
        beside = self._setting.in_heading.get(anchor, NOTHING)
        below = self._setting.below_heading.get(anchor, NOTHING)
        head = heading(join([self._heading_words(section), beside]), level)
        inner = [
            head,
            *filter(None, [below]),
            *self.blocks(section.blocks),
            *self.sections(section.sections, level + 1),
        ]
        return element("section", join(inner, "\n"), id=place, class_=section.role.value)

    def _heading_words(self, section: Section) -> Html:
        title = self._inline(section.title)
        words = plain(section.title)
        before = heading_of(section).removesuffix(words) if words else heading_of(section)
        return join([numbering(before.rstrip()), title], " ") if before.strip() else title

    def blocks(self, blocks: tuple[Block, ...]) -> list[Html]:
        told = zip(blocks, (*blocks[1:], None), strict=False)
        return [html for block, after in told if (html := self._block(block, after))]

    def _block(self, block: Block, after: Block | None = None) -> Html:
        place = self._place(block)
        match block:
            case Paragraph(text=words):
                inner = self._inline(words)
                if not inner.strip():
                    return NOTHING
                # On paper, what it leads to must not stand alone on the next page.
                is_lead = self._setting.on_paper and plain(words).rstrip().endswith(":")
                kind = "lead-in" if is_lead and isinstance(after, _LED_TO) else None
                return element("p", self._mark(place), inner, id=place, class_=kind)
            case BulletList(items=items):
                return element("ul", *map(self._item, items), id=place)
            case NumberedList(items=items, start=start):
                first = start if start != 1 else None
                return element("ol", *map(self._item, items), id=place, start=first)
            case Table():
                return self._table(block, place)
            case Quote(blocks=blocks):
                inside = join(self.blocks(blocks), "\n")
                return element("blockquote", self._mark(place), inside, id=place)
            case Figure():
                return self._figure(block, place)
            case Code(text=words):
                inner = element("code", words)
                return element("pre", self._mark(place), inner, id=place, tabindex=self._stop())
            case Raw(text=words):
                if block.is_hidden:
                    return NOTHING
                mark, stop = self._mark(place), self._stop()
                return element("pre", mark, words, id=place, class_="raw", tabindex=stop)
            case _ as unreachable:
                assert_never(unreachable)

    def _stop(self) -> int | None:
        """What may be wider than a narrow screen must be reached by keyboard to be scrolled."""
        return None if self._setting.on_paper else 0

    def _item(self, item: ListItem) -> Html:
        place = self._place(item)
        inner: list[Html] = []
        for number, block in enumerate(item.blocks):
            if isinstance(block, Paragraph):
                # No `p` in `li`: tagged PDF allows it as little as it allows a list without items.
                words = self._inline(block.text)
                own = number == 0
                inner.append(
                    words if own else element("div", words, id=self._place(block), class_="p")
                )
            else:
                inner.append(self._block(block))
        return element("li", self._mark(place), join(inner, "\n"), id=place)

    def _table(self, table: Table, place: str | None) -> Html:
        head = NOTHING
        if any(plain(cell) for cell in table.header.cells):
            cells = [element("th", self._inline(c), scope="col") for c in table.header.cells]
            row = element("tr", *cells, id=self._place(table.header))
            head = element("thead", row)
        rows = [self._row(row) for row in table.rows]
        long = table_class(table_words(table), self._setting)
        whole = element("table", head, element("tbody", *rows), id=place, class_=long)
        if self._setting.on_paper:
            return whole
        return element(
            "div",
            whole,
            class_="wide",
            role="group",
            aria_label=self._setting.words.table,
            tabindex=0,
        )

    def _row(self, row: Row) -> Html:
        place = self._place(row)
        marks = [self._mark(place), *[NOTHING] * len(row.cells)]
        cells = [
            element("td", mark, self._inline(cell))
            for mark, cell in zip(marks, row.cells, strict=False)
        ]
        return element("tr", *cells, id=place)

    def _figure(self, figure: Figure, place: str | None) -> Html:
        shown = picture(figure.image, figure.alt, self._setting)
        caption = element("figcaption", figure.caption) if figure.caption else NOTHING
        return element("figure", self._mark(place), shown, caption, id=place)

    def footnotes(self) -> Html:
        words, prefix = self._setting.words, self._setting.prefix
        items = []
        for number, note, is_referred in self._notes.in_order():
            back = NOTHING
            if is_referred:
                link = element(
                    "a",
                    "↑",
                    href=f"#{prefix}_ref-{number}",
                    role="doc-backlink",
                    aria_label=words.note_back.format(number=number),
                )
                back = join([text(" "), element("span", link, class_="mark")])
            inner = [
                element("div", self._inline(block.text), back_here, class_="p")
                if isinstance(block, Paragraph)
                else join([self._block(block), back_here])
                for block, back_here in zip(
                    note.blocks, [NOTHING] * (len(note.blocks) - 1) + [back], strict=False
                )
            ]
            whole = element("div", join(inner, "\n"), id=f"{prefix}_note-{number}")
            items.append(element("li", whole, id=self._place(note)))
        if not items:
            return NOTHING
        title = heading(text(words.notes), self._setting.level)
        return element(
            "section", title, element("ol", *items), class_="footnotes", role="doc-endnotes"
        )

"""From lines and tables to the tree: sections by their levels, nested lists, quotations, figures."""

import re
from collections.abc import Mapping, Sequence
from itertools import groupby

from policylib.document import (
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
    Row,
    Run,
    Section,
    Table,
    Text,
)
from policylib.intake.report import FindingKind
from policylib.intake.word.lines import Element, Findings, Grid, Line
from policylib.intake.word.looks import unstyled
from policylib.markdown.inline import tidy
from policylib.records import replace

_SLACK = 90
"""How far two indents may differ and still be one, in twentieths of a point."""
_BLANK = " \xa0\uf020"
"""Signs that show nothing; the last is the blank of Word's own symbol fonts."""
_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3})*\.?")


class Part:
    """A section while its contents are still coming."""

    __slots__ = ("elements", "level", "line", "parts", "prefix")

    def __init__(self, level: int, line: Line | None) -> None:
        self.level = level
        self.line = line
        self.prefix = ""
        self.elements: list[Element] = []
        self.parts: list[Part] = []


class _Item:
    """An item, or the ground that lists stand on."""

    __slots__ = ("blocks",)

    def __init__(self) -> None:
        self.blocks: list[Block | _List] = []


class _List:
    """A list while its items are still coming."""

    __slots__ = ("depth", "is_bullet", "items", "last", "left", "num", "start")

    def __init__(self, line: Line) -> None:
        numbered = line.numbered
        assert numbered is not None
        self.is_bullet = numbered.is_bullet
        self.num, self.depth, self.left = line.num, numbered.depth, line.left
        self.start = self.last = numbered.number
        self.items: list[_Item] = []


def parted(elements: Sequence[Element], findings: Findings) -> Part:
    """The sections, one in another, and which automatic numbers their headings keep."""
    top = Part(0, None)
    open_parts = [top]
    for each in elements:
        if not isinstance(each, Line) or not each.heading:
            open_parts[-1].elements.append(each)
            continue
        while len(open_parts) > 1 and open_parts[-1].level >= each.heading:
            open_parts.pop()
        part = Part(each.heading, each)
        open_parts[-1].parts.append(part)
        open_parts.append(part)
    _number(top.parts, findings)
    return top


def _number(parts: Sequence[Part], findings: Findings) -> None:
    """Keep a number that says something, or counts headings side by side; else report it."""
    shown = [
        (part, part.line.numbered.shown.strip())
        for part in parts
        if part.line and part.line.numbered and part.line.numbered.shown.strip()
    ]
    bare = [part for part, told in shown if _NUMBER.fullmatch(told)]
    for part, told in shown:
        assert part.line is not None
        if not any(sign.isalnum() for sign in told):
            continue
        if not _NUMBER.fullmatch(told):
            part.prefix = told
        elif len(bare) > 1:
            number = told.rstrip(".")
            part.prefix = number if "." in number else f"{number}."
        else:
            findings.add(FindingKind.NUMBER_LEFT, part.line.place, f"{told} {part.line.words}")
    for part in parts:
        _number(part.parts, findings)


def prefixes(top: Part) -> dict[int, str]:
    """The automatic number that each heading keeps, by its paragraph."""
    found: dict[int, str] = {}
    waiting = [top]
    while waiting:
        part = waiting.pop()
        if part.line is not None and part.prefix:
            found[part.line.place] = part.prefix
        waiting += part.parts
    return found


def built(
    top: Part,
    heading: Text,
    notes: dict[str, list[Element]],
    findings: Findings,
    codes: Mapping[str, Block] | None = None,
) -> Policy:
    """The tree, as yet without metadata; `codes` are blocks that Word shows as code, by their text."""
    building = _Building(findings, codes or {})
    return Policy(
        heading=heading,
        blocks=building.blocks(top.elements),
        sections=tuple(building.section(part) for part in top.parts),
        footnotes=tuple(
            Footnote(label=label, blocks=building.blocks(lines)) for label, lines in notes.items()
        ),
    )


class _Building:
    def __init__(self, findings: Findings, codes: Mapping[str, Block]) -> None:
        self._findings = findings
        self._codes = codes

    def section(self, part: Part) -> Section:
        assert part.line is not None
        title = unstyled(part.line)
        if part.prefix:
            title = tidy((Run(text=f"{part.prefix} "), *title))
        return Section(
            title=title,
            blocks=self.blocks(part.elements),
            sections=tuple(self.section(each) for each in part.parts),
        )

    def blocks(self, elements: Sequence[Element]) -> tuple[Block, ...]:
        """Elements between two headings as blocks."""
        ground = _Item()
        stack: list[_List] = []
        for kind, group in groupby(elements, key=_company):
            held = list(group)
            if kind in {"quote", "boxed"}:
                self._quote(kind, held, ground, stack)
                continue
            at = 0
            while at < len(held):
                at += self._element(held, at, ground, stack)
        return tuple(_settled(each) for each in ground.blocks)

    def _quote(self, kind: str, held: list[Element], ground: _Item, stack: list[_List]) -> None:
        lines = [each for each in held if isinstance(each, Line)]
        inside = [replace(each, kind="", boxed=False) for each in lines]
        blocks = self.blocks(inside)
        if not blocks:
            return
        if kind == "boxed":
            words = " ".join(line.words for line in lines)
            self._findings.add(FindingKind.TEXT_BOX, lines[0].place, words)
        left = 0 if kind == "boxed" or lines[0].numbered else lines[0].left
        _holder(left, ground, stack).blocks.append(Quote(blocks=blocks))

    def _element(self, held: list[Element], at: int, ground: _Item, stack: list[_List]) -> int:
        """Set one element, or several that are one; gives how many."""
        each = held[at]
        if isinstance(each, Grid):
            _holder(each.left, ground, stack).blocks.append(self._table(each))
            return 1
        if each.kind == "code":
            return self._code(held, at, _holder(each.left, ground, stack))
        if not each.text:
            return 1
        if each.numbered is not None and not _only_goes_on(each):
            self._item(each, ground, stack)
            return 1
        holder = _holder(each.left, ground, stack)
        run = each.text[0]
        if len(each.text) > 1 or not run.image:
            holder.blocks.append(Paragraph(text=each.text))
            return 1
        below = held[at + 1] if at + 1 < len(held) else None
        caption, taken = "", 1
        if isinstance(below, Line) and below.kind == "caption" and _is_bare(below.text):
            caption, taken = below.words, 2
        holder.blocks.append(Figure(image=run.image, alt=run.text, caption=caption, link=run.link))
        return taken

    def _code(self, held: list[Element], at: int, holder: _Item) -> int:
        lines = []
        for each in held[at:]:
            if not isinstance(each, Line) or each.kind != "code":
                break
            lines.append(each.raw)
        text = "\n".join(lines).strip("\n")
        if text.strip():
            holder.blocks.append(self._codes.get(text) or Code(text=text))
        return len(lines)

    def _item(self, line: Line, ground: _Item, stack: list[_List]) -> None:
        numbered = line.numbered
        assert numbered is not None
        while stack and _is_above(line, stack[-1]):
            stack.pop()
        last = stack[-1] if stack else None
        goes_on = (
            last is not None
            and _is_beside(line, last)
            and last.is_bullet == numbered.is_bullet
            and (numbered.is_bullet or numbered.number == last.last + 1)
        )
        if last is None or not goes_on:
            if last is not None and _is_beside(line, last):
                stack.pop()
            last = _List(line)
            (stack[-1].items[-1] if stack else ground).blocks.append(last)
            stack.append(last)
        item = _Item()
        item.blocks.append(Paragraph(text=line.text))
        last.last = numbered.number
        last.items.append(item)

    def _table(self, grid: Grid) -> Block:
        if len(grid.rows) == 1 == len(grid.rows[0]) and not grid.heads:
            self._findings.add(FindingKind.TEXT_BOX, grid.place, grid.said[0])
            return Quote(blocks=(Paragraph(text=grid.rows[0][0]),) if grid.rows[0][0] else ())
        if grid.heads:
            head, rows = grid.rows[0], grid.rows[1:]
        else:
            head, rows = ((),) * len(grid.rows[0]), grid.rows
        return Table(header=Row(cells=head), rows=tuple(Row(cells=row) for row in rows))


def _company(each: Element) -> str:
    """What stands together: quoted paragraphs, those of a box, or neither."""
    if isinstance(each, Grid):
        return ""
    return "boxed" if each.boxed else "quote" if each.kind == "quote" else ""


def _is_bare(text: Text) -> bool:
    return all(not (r.note or r.image or r.link) for r in text)


def _only_goes_on(line: Line) -> bool:
    """Whether its list shows no sign for it: a further paragraph of an item."""
    numbered = line.numbered
    return numbered is not None and numbered.is_bullet and not numbered.level.text.strip(_BLANK)


def _is_beside(line: Line, other: _List) -> bool:
    assert line.numbered is not None
    if line.num == other.num:
        return line.numbered.depth == other.depth
    return abs(line.left - other.left) <= _SLACK


def _is_above(line: Line, other: _List) -> bool:
    assert line.numbered is not None
    if line.num == other.num:
        return line.numbered.depth < other.depth
    return line.left < other.left - _SLACK


def _holder(left: int, ground: _Item, stack: list[_List]) -> _Item:
    """The item that a paragraph set in so far belongs to; none closes the lists."""
    while stack and (left <= 0 or left < stack[-1].left - _SLACK):
        stack.pop()
    return stack[-1].items[-1] if stack else ground


def _settled(block: "Block | _List") -> Block:
    if not isinstance(block, _List):
        return block
    items = tuple(
        ListItem(blocks=tuple(_settled(each) for each in item.blocks)) for item in block.items
    )
    if block.is_bullet:
        return BulletList(items=items)
    return NumberedList(items=items, start=max(block.start, 0))

"""From block tokens to headings and blocks in a row, footnotes taken out of the text."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from policylib.document import (
    Block,
    BulletList,
    Code,
    Figure,
    Footnote,
    Force,
    Link,
    ListItem,
    NumberedList,
    Paragraph,
    Quote,
    Raw,
    Row,
    Run,
    Source,
    Table,
    Text,
    is_safe_image,
    is_safe_target,
    plain,
)
from policylib.errors import Problem, TooComplexError
from policylib.language.dates import begins_with_month
from policylib.markdown import problems
from policylib.markdown.comments import behind_comment, kept_apart, words_first
from policylib.markdown.inline import alt_text, link_of, one_line, read_runs, tidy
from policylib.markdown.tokens import Token, cells_of_line, unescape
from policylib.markdown.verbatim import close_html, definition_source
from policylib.records import dataclass, replace

if TYPE_CHECKING:
    from policylib.profile import Profile

# Lists and quotations within each other; no policy comes near, and no output could show it.
DEEPEST = 60

_CONTAINERS = r"(?:[>\s]|(?:[-+*]|\d+[.)]|\[\^[^\]]*\]:)\s)*"


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading as the source has it, before it becomes a section."""

    level: int
    title: Text
    source: Source


class Body:
    """What one file holds: headings and blocks in reading order, and its footnotes."""

    __slots__ = ("footnotes", "parts")

    def __init__(self, *, parts: list[Heading | Block], footnotes: list[Footnote]) -> None:
        self.parts = parts
        self.footnotes = footnotes


class BlockReader:
    """Reads one file's tokens from the first to the last."""

    def __init__(
        self,
        tokens: "list[Token]",
        *,
        file: str,
        offset: int,
        lines: list[str],
        profile: "Profile",
        used: set[str],
        report: Callable[[Problem], None],
    ) -> None:
        self._used = set(used)
        self._tokens = tokens
        self._file = file
        self._offset = offset
        self._lines = lines
        self._profile = profile
        self._report = report
        self._at = 0
        self._depth = 0
        self._footnotes: list[Footnote] = []
        self._line = offset + 1
        self._list_words: list[str] = []
        self._labels: list[str] = []

    @property
    def number_words(self) -> list[str]:
        """The list numbers that the source wrote and the model counts by itself."""
        return self._list_words

    @property
    def used_labels(self) -> list[str]:
        """The names of the link definitions that became targets."""
        return self._labels

    def read(self) -> Body:
        """Everything in the file."""
        parts: list[Heading | Block] = []
        while self._at < len(self._tokens):
            token = self._tokens[self._at]
            if token.type == "heading_open":
                parts.append(self._heading())
            else:
                parts.extend(self._block())
        return Body(parts=parts, footnotes=self._footnotes)

    def _next(self) -> "Token":
        token = self._tokens[self._at]
        self._at += 1
        if token.map is not None:
            self._line = self._offset + token.map[0] + 1
        return token

    def _source(self) -> Source:
        return Source(self._file, self._line)

    def _tell(self, code: str, about: str, **facts: object) -> None:
        self._report(problems.problem(code, file=self._file, line=self._line, about=about, **facts))

    def _text(self) -> Text:
        token = self._next()
        text = read_runs(token.children or (), self._tell)
        for run in text:
            if run.link is not None and not is_safe_target(run.link.target):
                self._tell("link-unsafe", run.link.target)
            if run.image and not is_safe_image(run.image):
                self._tell("image-unsafe", run.image)
        return text

    def _heading(self) -> Heading:
        opened = self._next()
        source = self._source()
        text = self._text()
        self._at += 1
        return Heading(level=int(opened.tag[1:]), title=text, source=source)

    def _blocks(self, end: str) -> tuple[Block, ...]:
        self._depth += 1
        if self._depth > DEEPEST:
            raise TooComplexError(
                "nested-too-deep",
                "lists and quotations are nested deeper than {most} levels",
                hint="look for a row of stray marks at the start of the line",
                file=self._file or None,
                line=self._line,
                most=DEEPEST,
            )
        blocks: list[Block] = []
        while self._tokens[self._at].type != end:
            if self._tokens[self._at].type == "heading_open":
                blocks.extend(self._heading_inside())
            else:
                blocks.extend(self._block())
        self._at += 1
        self._depth -= 1
        return tuple(blocks)

    def _heading_inside(self) -> list[Block]:
        heading = self._heading()
        if not heading.title:
            return []
        self._tell("heading-inside", plain(heading.title))
        text = tidy(
            [run if run.note or run.comment else replace(run, strong=True) for run in heading.title]
        )
        return _paragraph(text, heading.source)

    def _block(self) -> list[Block]:
        token = self._next()
        source = self._source()
        match token.type:
            case "paragraph_open":
                figure = self._figure(source)
                if figure is not None:
                    self._at += 2
                    return [figure]
                text = self._text()
                self._at += 1
                return _paragraph(text, source)
            case "bullet_list_open":
                return [self._bullets(source)]
            case "ordered_list_open":
                return self._numbered()
            case "blockquote_open":
                return [Quote(blocks=self._blocks("blockquote_close"), source=source)]
            case "fence" | "code_block":
                return [self._code(token, source)]
            case "table_open":
                return self._table(source)
            case "html_block":
                return self._raw(token.content, source)
            case "footnote_reference_open":
                blocks = self._blocks("footnote_reference_close")
                self._footnotes.append(
                    Footnote(label=token.meta["label"], blocks=blocks, source=source)
                )
                return []
            case "definition":
                return self._definition(token, source)
            case _:
                return []

    def _figure(self, source: Source) -> Figure | None:
        """The figure that the paragraph to come is, where it is a picture and nothing else."""
        children = self._tokens[self._at].children or []
        link: Link | None = None
        if len(children) == 3 and children[0].type == "link_open":
            link, children = link_of(children[0]), children[1:2]
        if len(children) != 1 or children[0].type != "image":
            return None
        image = str(children[0].attrs.get("src", "")) or "#"
        if not is_safe_image(image):
            self._tell("image-unsafe", image)
        return Figure(
            image=image,
            alt=one_line(alt_text(children[0].children or ())),
            caption=one_line(str(children[0].attrs.get("title", ""))),
            link=link,
            source=source,
        )

    def _items(self, end: str) -> list[tuple[int, ListItem]]:
        items = []
        while self._tokens[self._at].type != end:
            token = self._next()
            source = self._source()
            blocks = words_first(self._blocks("list_item_close"))
            first = blocks[0] if blocks else None
            force: Force | None = None
            if isinstance(first, Paragraph):
                force = self._profile.force_of_item(plain(first.text))
            number = int(token.info) if token.info else 0
            items.append((number, ListItem(blocks=blocks, force=force, source=source)))
        self._at += 1
        return items

    def _bullets(self, source: Source) -> BulletList:
        items = self._items("bullet_list_close")
        return BulletList(items=tuple(item for _, item in items), source=source)

    def _numbered(self) -> list[Block]:
        """One list where the numbers follow each other, else several, and dates as prose.

        "1. 1. 1." is a way to write a list without counting; "1. marts", "1. april" is not.
        """
        items = self._items("ordered_list_close")
        lazy = (
            len(items) > 1
            and {number for number, _ in items} in ({0}, {1})
            and not any(_begins_with_month(item) for _, item in items)
        )
        self._list_words.extend(str(number) for number, _ in items)
        blocks: list[Block] = []
        members: list[ListItem] = []
        start, splits = 0, 0
        for index, (number, item) in enumerate(items):
            dated = _begins_with_month(item)
            follows = members and (lazy or number == items[index - 1][0] + 1)
            if members and (dated or not follows):
                blocks.append(_numbered_list(members, start))
                members = []
                splits += not dated
            if dated:
                blocks.extend(self._dated(number, item))
                continue
            if not members:
                start = number
            members.append(item)
        if members:
            blocks.append(_numbered_list(members, start))
        if splits:
            self._tell("list-numbers", ", ".join(str(number) for number, _ in items[:12]))
        return blocks

    def _dated(self, number: int, item: ListItem) -> list[Block]:
        first = item.blocks[0]
        if not isinstance(first, Paragraph):
            return list(item.blocks)
        self._tell("prose-number", f"{number}.", escaped=f"{number}\\.")
        begin = Run(text=f"{number}. ")
        text = tidy((begin, *first.text))
        return [Paragraph(text=text, source=item.source), *item.blocks[1:]]

    def _code(self, token: "Token", source: Source) -> Code:
        text = token.content.removesuffix("\n").expandtabs(4)
        language = " ".join(unescape(token.info).split())
        if token.type == "fence" and token.map and not self._is_closed(token):
            self._tell("code-unclosed", token.markup)
        return Code(text=text, language=language, source=source)

    def _is_closed(self, token: "Token") -> bool:
        first, last = token.map or (0, 0)
        end = self._lines[last - 1].lstrip("> \t") if last - 1 > first else ""
        return end.startswith(token.markup)

    def _raw(self, content: str, source: Source) -> list[Block]:
        text = "\n".join(line.rstrip() for line in content.expandtabs(4).strip().split("\n"))
        if not text:
            return []
        closed = close_html(text)
        if closed != text:
            self._tell("html-unclosed", text.split("\n", 1)[0][:60])
        if closed.startswith("<!--"):
            return behind_comment(closed, source)
        self._tell("html-block", text.split("\n", 1)[0][:60])
        return [Raw(text=closed, source=source)]

    def _definition(self, token: "Token", source: Source) -> list[Block]:
        label = token.meta["id"]
        if label in self._used:
            self._used.remove(label)
            self._labels.append(token.meta["label"])
            return []
        self._tell("definition-unused", " ".join(token.meta["label"].split()))
        return [Raw(text=definition_source(token.meta), source=source)]

    def _table(self, source: Source) -> list[Block]:
        rows: list[Row] = []
        beyond: list[Block] = []
        while (token := self._next()).type != "table_close":
            if token.type != "tr_open":
                continue
            line = self._line
            cells = []
            while (cell := self._next()).type != "tr_close":
                if cell.type in {"th_open", "td_open"}:
                    cells.append(self._text())
            row = Row(cells=tuple(cells), source=Source(self._file, line))
            rows.append(row)
            beyond.extend(self._beyond(line, len(cells)))
        return [Table(header=rows[0], rows=tuple(rows[1:]), source=source), *beyond]

    def _beyond(self, line: int, columns: int) -> list[Block]:
        """The cells that a row has beyond its header: kept below the table."""
        written = self._lines[line - self._offset - 1]
        if written.count("|") <= columns - 1:
            return []
        own = re.sub(rf"\A{_CONTAINERS}", "", written)
        cells = [cell for cell in cells_of_line(own)[columns:] if cell]
        if not cells:
            return []
        blocks = kept_apart(" | ".join(cells), Source(self._file, line))
        if isinstance(blocks[-1], Paragraph):
            self._tell("table-cells", plain(blocks[-1].text))
        return blocks


def _numbered_list(items: list[ListItem], start: int) -> NumberedList:
    return NumberedList(items=tuple(items), start=start, source=items[0].source)


def _begins_with_month(item: ListItem) -> bool:
    first = item.blocks[0] if item.blocks else None
    return isinstance(first, Paragraph) and begins_with_month(plain(first.text))


def _paragraph(text: Text, source: Source) -> list[Block]:
    """A paragraph; a figure where it is but a picture; hidden blocks where it is but comments."""
    visible = [run for run in text if not run.comment and (run.text.strip() or not run.text)]
    if not visible or (len(visible) == 1 and _is_picture(visible[0])):
        blocks: list[Block] = [
            Raw(text=f"<!-- {run.comment} -->", source=source) for run in text if run.comment
        ]
        for each in visible:
            figure = Figure(image=each.image, alt=each.text, link=each.link, source=source)
            blocks.append(figure)
        return blocks
    return [Paragraph(text=text, source=source)]


def _is_picture(run: Run) -> bool:
    return bool(run.image) and not run.strong and not run.emphasis

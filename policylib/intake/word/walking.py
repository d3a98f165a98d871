"""From a Word file's body to lines and tables in the order in which they are read."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from policylib.document import Run, Text
from policylib.intake.report import FindingKind
from policylib.intake.word.drawings import Drawings
from policylib.intake.word.letters import Letters, said_in, tell_unfilled
from policylib.intake.word.lines import Element as Read
from policylib.intake.word.lines import Findings, Grid, Line, Look, Sheet
from policylib.intake.word.numbering import Numbering
from policylib.intake.word.opening import Package
from policylib.intake.word.parts import Element, W, chosen, is_on, local, number, val
from policylib.intake.word.parts import too_large as too_many
from policylib.intake.word.quoting import Quotes
from policylib.intake.word.styles import Style, Styles, left_of
from policylib.markdown.inline import tidy
from policylib.markdown.sections import without_prefix
from policylib.records import replace

_DEEPEST = 24
_ROW_FIRST = 0x0020

Links = dict[str, tuple[str, str, bool]]


class Roots(NamedTuple):
    """The parts of a file that hold words, with their tracked changes settled."""

    document: Element
    footnotes: Element | None
    endnotes: Element | None
    comments: Element | None
    styles: Element | None
    numbering: Element | None


class Walker:
    """Reads a whole file into a sheet.

    `known` are the relative links that a file of ours carries, None for other files: LibreOffice
    leads them through the folder where it saved the file.
    """

    def __init__(
        self, package: Package, roots: Roots, folder: str, known: Sequence[str] | None
    ) -> None:
        self._package = package
        self._roots = roots
        self.styles = Styles(roots.styles)
        self._numbering = Numbering(roots.numbering)
        self._findings = Findings()
        self._drawings = Drawings(package, self._findings, folder)
        self._labels: dict[tuple[str, str], str] = {}
        self._letters = Letters(self.styles, self._findings, self._drawings, self._labels, known)
        self._links: Links = package.relations
        self._place = 0
        self._quotes = Quotes()

    def walk(self, gone: dict[str, str]) -> Sheet:
        """The whole text, the notes that it refers to, the comments.

        `gone` has the words that comments mark while changes are tracked, by their ids.
        """
        elements = list(self._blocks(self._body(), 0))
        notes = self._notes()
        remarks = self._quotes.remarks(self._roots.comments, gone)
        return Sheet(
            elements=elements,
            notes=notes,
            remarks=remarks,
            pictures=self._drawings.pictures,
            shown=self._drawings.shown,
            findings=self._findings,
        )

    def _body(self) -> Element:
        body = self._roots.document.find(f"{W}body")
        return self._roots.document if body is None else body

    def _blocks(
        self, holder: Element, depth: int, *, kind: str = "", boxed: bool = False
    ) -> Iterator[Read]:
        if depth > _DEEPEST:
            raise too_many(self._package.file)
        for child in chosen(holder):
            match local(child):
                case "p":
                    yield from self._paragraph(child, depth, kind, boxed=boxed)
                case "tbl":
                    yield from self._table(child, depth, boxed=boxed)
                case "sdt":
                    tell_unfilled(child, self._place + 1, self._findings)
                    gallery = child.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
                    told = gallery.get(f"{W}val") or "" if gallery is not None else ""
                    inner = "toc" if told == "Table of Contents" else kind
                    for content in child.findall(f"{W}sdtContent"):
                        yield from self._blocks(content, depth + 1, kind=inner, boxed=boxed)
                case "altChunk" | "subDoc" as name:
                    self._findings.add(FindingKind.OBJECT, self._place + 1, name)
                case "commentRangeStart" | "commentRangeEnd":
                    self._quotes.between(child)
                case "customXml" | "smartTag" | "ins" | "moveTo" | "del" | "moveFrom":
                    yield from self._blocks(child, depth + 1, kind=kind, boxed=boxed)
                case _:
                    pass

    def _paragraph(
        self, paragraph: Element, depth: int, kind: str, *, boxed: bool
    ) -> Iterator[Read]:
        self._place += 1
        place = self._place
        properties = paragraph.find(f"{W}pPr")
        style = self.styles.of(val(properties, "pStyle") or self.styles.default)
        self._letters.read(paragraph, style, place, self._links)
        letters = self._letters
        self._quotes.follow(letters.comments, letters.runs, place)
        text = tidy(_clean(letters.runs))
        contents = tidy(_clean(letters.contents))
        boxes = letters.boxes
        if contents:
            yield Line(place=place, text=contents, kind="toc")
        if not contents or text:
            alts = " ".join(run.text for run in text if run.image)
            said = f"{said_in(paragraph, self.styles)} {alts}"
            for label in letters.again:
                said = said.replace(f" {label} ", " ", 1)
            yield self._line(
                paragraph,
                style,
                text=text,
                said="".join(run.text for run in letters.runs) if contents else said.strip(),
                kind=kind or style.kind,
                marks=tuple(letters.marks),
                look=letters.look,
                raw="".join(run.text for run in letters.runs).replace("\0", "\n"),
                boxed=boxed or self._is_framed(properties),
                place=place,
            )
        for box in boxes:
            yield from self._blocks(box, depth + 1, boxed=True)

    def _is_framed(self, properties: Element | None) -> bool:
        frame = properties.find(f"{W}framePr") if properties is not None else None
        return frame is not None and frame.get(f"{W}dropCap") is None

    def _line(
        self,
        paragraph: Element,
        style: Style,
        *,
        text: Text,
        said: str,
        kind: str,
        marks: tuple[str, ...],
        look: Look,
        raw: str,
        boxed: bool,
        place: int,
    ) -> Line:
        properties = paragraph.find(f"{W}pPr")
        listed = properties.find(f"{W}numPr") if properties is not None else None
        num = style.num if listed is None else (val(listed, "numId") or style.num)
        depth = number(val(listed, "ilvl"), style.level)
        outline = val(properties, "outlineLvl")
        heading = style.heading
        if outline and kind not in {"title", "toc"}:
            heading = number(outline) + 1 if number(outline) < 9 else heading
        if kind in {"toc", "title", "subtitle"} or boxed:
            heading = 0
        # An empty paragraph of a list shows its number all the same, but no reader means it.
        is_counted = num not in {"", "0"} and (bool(text) or heading > 0)
        numbered = self._numbering.next(num, depth) if is_counted else None
        level = self._numbering.level(num, depth) if num not in {"", "0"} else None
        base = level.left if level is not None and numbered is not None else style.left
        if level is not None and style.left and style.num == num and listed is None:
            base = style.left
        left = left_of(properties, base)
        if kind == "quote":
            left -= style.left
        return Line(
            place=place,
            text=text,
            said=said,
            kind=kind,
            heading=heading if text else 0,
            num=num if numbered is not None else "",
            numbered=numbered,
            left=left,
            look=look,
            raw=raw if kind == "code" else "",
            marks=marks,
            boxed=boxed,
        )

    def _table(self, table: Element, depth: int, *, boxed: bool) -> Iterator[Read]:
        first = self._place + 1
        rows: list[tuple[Text, ...]] = []
        said: list[str] = []
        heads = 0
        bold: list[bool] = []
        boxes: list[Line] = []
        merged = False
        for row in _rows(table):
            cells: list[Text] = []
            told: list[str] = []
            looks: list[bool] = []
            before = number(val(row.find(f"{W}trPr"), "gridBefore"))
            cells += [()] * min(before, 63)
            for cell in _cells(row):
                properties = cell.find(f"{W}tcPr")
                inner = list(self._blocks(cell, depth + 1, boxed=boxed))
                boxes += [
                    each for each in inner if isinstance(each, Line) and each.boxed and not boxed
                ]
                held = [each for each in inner if each not in boxes]
                cells.append(self._cell(held))
                told += [words for each in held for words in _said(each)]
                looks += [each.look.bold for each in held if isinstance(each, Line) and each.text]
                span = min(number(val(properties, "gridSpan"), 1), 63)
                is_merged = span > 1 or (
                    properties is not None and properties.find(f"{W}vMerge") is not None
                )
                merged = merged or is_merged
                cells += [()] * (span - 1)
            if not cells:
                continue
            is_head = is_on(row.find(f"{W}trPr"), "tblHeader") is True
            if is_head and heads == len(rows):
                heads += 1
            bold.append(bool(looks) and all(looks))
            rows.append(tuple(cells))
            said.append(" ".join(told))
        if not rows:
            return
        if merged:
            self._findings.add(FindingKind.MERGED_CELLS, first, said[0])
        properties = table.find(f"{W}tblPr")
        inset = properties.find(f"{W}tblInd") if properties is not None else None
        left = number(inset.get(f"{W}w")) if inset is not None else 0
        wide = max(len(row) for row in rows)
        if not heads and len(rows) > 1 and wide > 1 and self._has_head(properties, rows, bold):
            heads = 1
            self._findings.add(FindingKind.HEAD_BY_LOOK, first, said[0])
        yield Grid(
            place=first,
            rows=tuple((*row, *([()] * (wide - len(row)))) for row in rows),
            heads=heads,
            said=tuple(said),
            left=left,
        )
        yield from boxes

    def _has_head(
        self, properties: Element | None, rows: list[tuple[Text, ...]], bold: list[bool]
    ) -> bool:
        """Whether a first row that nothing names as the head looks like one."""
        if not all(rows[0]):
            return False
        if bold[0] and not all(bold):
            return True
        look = properties.find(f"{W}tblLook") if properties is not None else None
        if look is None:
            return False
        try:
            flags = int(look.get(f"{W}val") or "0", 16)
        except ValueError:
            flags = 0
        return look.get(f"{W}firstRow") in {"1", "true", "on"} or bool(flags & _ROW_FIRST)

    def _cell(self, held: list[Read]) -> Text:
        """What stands in a cell as one text; several paragraphs are set one after another."""
        runs: list[Run] = []
        filled = [each for each in held if isinstance(each, Grid) or each.text]
        for at, each in enumerate(filled):
            if at:
                runs.append(Run(text=" "))
            if isinstance(each, Grid):
                self._findings.add(FindingKind.NESTED_TABLE, each.place, " ".join(each.said))
                cells = [cell for row in each.rows for cell in row if cell]
                for number_, cell in enumerate(cells):
                    runs += ([Run(text="; ")] if number_ else []) + list(cell)
                continue
            if each.numbered is not None:
                sign = "•" if each.numbered.is_bullet else each.numbered.shown
                runs.append(Run(text=f"{sign} "))
            runs += [run if run.image else _unbroken(run) for run in each.text]
        if len(filled) > 1:
            place = filled[0].place
            words = " ".join(word for each in filled for word in _said(each))
            self._findings.add(FindingKind.CELL_JOINED, place, words)
        return tidy(runs)

    def _notes(self) -> dict[str, list[Read]]:
        """The notes that the text refers to, by label; what they refer to in turn is read too."""
        found: dict[str, list[Read]] = {}
        done: set[tuple[str, str]] = set()
        held: dict[tuple[str, str], Element] = {}
        links: dict[str, Links] = {}
        for name, root in (("footnote", self._roots.footnotes), ("endnote", self._roots.endnotes)):
            links[name] = self._package.relations_of(self._package.of_kind(f"{name}s"))
            for each in root.iter(f"{W}{name}") if root is not None else ():
                if (each.get(f"{W}type") or "normal") == "normal":
                    held[name, each.get(f"{W}id") or ""] = each
        outer = self._place
        while waiting := [key for key in self._labels if key not in done]:
            for key in waiting:
                done.add(key)
                self._links = links[key[0]]
                note = held.get(key)
                place = self._place
                lines = list(self._blocks(note, 1)) if note is not None else []
                if note is None:
                    self._findings.add(FindingKind.NOTE_MISSING, place, self._labels[key])
                mark = self._letters.own_marks.get(self._labels[key], "")
                found[self._labels[key]] = _unmarked(lines, mark) if mark else lines
        for key, note in held.items():
            if key not in done:
                words = "".join(each.text or "" for each in note.iter(f"{W}t"))
                if words.strip():
                    self._findings.add(FindingKind.NOTE_LOOSE, outer, words)
        self._links = self._package.relations
        return found


def _unmarked(lines: list[Read], mark: str) -> list[Read]:
    """A note without its own mark, which programs set before its words once more."""
    first = lines[0] if lines else None
    if not isinstance(first, Line) or not first.words.startswith(mark):
        return lines
    said = first.said.lstrip().removeprefix(mark)
    return [replace(first, text=without_prefix(first.text, len(mark)), said=said), *lines[1:]]


def _rows(table: Element) -> Iterator[Element]:
    for child in chosen(table):
        if local(child) == "tr":
            yield child
        elif local(child) in {"sdt", "sdtContent", "customXml"}:
            yield from _rows(child)


def _cells(row: Element) -> Iterator[Element]:
    for child in chosen(row):
        if local(child) == "tc":
            yield child
        elif local(child) in {"sdt", "sdtContent", "customXml"}:
            yield from _cells(child)


def _said(read: Read) -> list[str]:
    match read:
        case Line(said=said, numbered=numbered):
            return [f"{numbered.shown} {said}" if numbered and not numbered.is_bullet else said]
        case Grid(said=rows):
            return list(rows)


def _unbroken(run: Run) -> Run:
    if "\n" not in run.text:
        return run
    return replace(run, text=run.text.replace("\n", " "))


def _clean(runs: list[Run]) -> list[Run]:
    """Runs without signs that no text holds; a link's words keep no look that Word gave them all."""
    return [
        replace(run, text="".join(c if c.isprintable() or c in " \0\xa0\xad" or ord(c) > 0x9F else " " for c in run.text))
        if not run.text.isprintable()
        else run
        for run in runs
    ]  # fmt: skip

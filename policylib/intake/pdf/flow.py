"""Lines in reading order as paragraphs and items, by leading, indents and what they begin with."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from policylib.intake.chunks import ends_sentence, first_letter, last_word
from policylib.intake.joins import HYPHENS
from policylib.intake.pdf.headings import Body
from policylib.intake.pdf.marks import item_of
from policylib.intake.pdf.parts import Kind, Part
from policylib.intake.pdf.sheets import Line
from policylib.intake.report import Finding, FindingKind

_MORE_LEADING, _LEADING, _MOST_APART = 1.25, 1.35, 1.1
_INDENT = 0.8
_NEAR = 3.0
_FULL = 0.85
_DASHES = "–—-"


class Flow:
    """Puts the lines of a document together, column after column.

    `typed` are lines that begin typed items, `reach` is where lines beside a box had to end.
    """

    def __init__(self, lines: Iterable[Line], body: Body, unfinished_ends: frozenset[str]) -> None:
        self.findings: list[Finding] = []
        self.typed: set[tuple[int, int]] = set()
        self.reach: dict[tuple[int, int], float] = {}
        self._body = body
        self._unfinished = unfinished_ends
        every = list(lines)
        self._leading = _leadings(every)
        # A style of headings alone has no lines that follow one another.
        usual = self._leading.get(round(body.size * 2), 0.0) / max(body.size, 1.0)
        self._ratio = max(usual, _LEADING)
        self._lefts = _lefts(every)
        self._items: list[tuple[float, float, str]] = []

    def parts(self, column: list[Line], before: Part | None) -> list[Part]:
        """The parts of one column. The first may go on with `before`, and then takes its place."""
        parts = [before] if before else []
        left = min(line.x0 for line in column)
        right = max(line.x1 for line in column)
        for place, line in enumerate(column):
            last = parts[-1] if parts else None
            above = column[place - 1] if place else None
            expected = tuple(str(int(mark) + 1) for _, _, mark in self._items if mark.isdigit())
            if round(line.x0) not in self._lefts:
                expected = (*expected, "1")
            found = item_of(line, expected)
            if found and found[0].isdigit() and self._body.stands_out(line):
                # "1. Formål" in a heading's look is one.
                found = None
            if line.words[0].place in self.typed:
                # A paragraph for now; `typed_lists` knows the whole of the list.
                self._items = []
                parts.append(Part(kind=Kind.PARAGRAPH, lines=(line,)))
            elif found and not self._runs_on(last, above, line):
                parts.append(self._item(line, *found))
            elif (
                last
                and not self._is_head(last, line)
                and self._goes_on(last, above, line, left, right)
            ):
                parts[-1] = replace(last, lines=(*last.lines, line))
            else:
                parts.append(self._fresh(last, line))
        return parts

    def _is_head(self, last: Part, line: Line) -> bool:
        """Whether the part above stands out as a heading does, in another font than a line."""
        above = last.lines[-1]
        return self._body.stands_out(above) and above.main.family != line.main.family

    def _runs_on(self, last: Part | None, above: Line | None, line: Line) -> bool:
        """Whether a line that begins with a dash or number still is in the midst of a sentence."""
        if last is None or above is None or last.kind is Kind.TABLE:
            return False
        sign = line.words[0].text
        if last.kind is Kind.ITEM and sign in _DASHES and self._items:
            # A dash between two thoughts of an item, where its line happened to end.
            is_below = abs(line.x0 - self._items[-1][1]) < _NEAR
            return is_below and not ends_sentence(above.text) and not self._is_far(above, line)
        return (
            (sign in _DASHES or sign[0].isdigit())
            and abs(above.x0 - line.x0) < _NEAR
            and not ends_sentence(last.text)
            and not last.mark
            and len(last.lines) > 0
            and not self._is_far(above, line)
            and (sign[0].isdigit() or last_word(last.text) != "")
            and above.text[-1] not in ":;"
            and (last.kind is not Kind.ITEM)
            and len(above.text) > 50
        )

    def _item(self, line: Line, mark: str, rest: Line) -> Part:
        x = line.x0
        self._items = [each for each in self._items if each[0] < x - _NEAR]
        level = len(self._items)
        self._items.append((x, rest.x0, mark))
        return Part(kind=Kind.ITEM, lines=(rest,), level=level, mark=mark, left=x)

    def _fresh(self, last: Part | None, line: Line) -> Part:
        """A new paragraph, inside the item above where it stands under the item's words."""
        if last and last.kind is Kind.ITEM and last.lines[-1].page == line.page:
            for level in range(len(self._items) - 1, -1, -1):
                if abs(self._items[level][1] - line.x0) < _NEAR and _style(line) == _style(
                    last.lines[0]
                ):
                    return Part(kind=Kind.ITEM, lines=(line,), level=level)
        self._items = []
        return Part(kind=Kind.PARAGRAPH, lines=(line,))

    def _goes_on(
        self, last: Part, above: Line | None, line: Line, left: float, right: float
    ) -> bool:
        """Whether a line goes on with the part above it, or before the column's start."""
        if last.kind not in {Kind.PARAGRAPH, Kind.ITEM} or not _alike(last.lines[-1], line):
            return False
        if above is None:
            return self._crosses(last, line)
        if self._is_far(above, line):
            return False
        size = max(line.main.size, 1.0)
        # Beside a box a line ends where the box begins.
        right = self.reach.get(above.words[0].place, right)
        had_room = above.x1 + line.words[0].x1 - line.words[0].x0 + size < right
        if last.kind is Kind.ITEM and self._items:
            if had_room and abs(line.x0 - self._items[-1][1]) < _NEAR:
                return not ends_sentence(above.text) and not self._looks_apart(above, line)
            return line.x0 > self._items[-1][0] + _NEAR or self._mid_sentence(last, line)
        is_indented = line.x0 > above.x0 + _INDENT * size
        if is_indented and len(last.lines) > 1 and abs(last.lines[-1].x0 - left) < _NEAR:
            return not ends_sentence(last.text)
        if self.typed.intersection(each.words[0].place for each in last.lines[:1]):
            return (
                line.x0 > last.lines[0].x0 + _NEAR or not had_room or self._mid_sentence(last, line)
            )
        is_short = above.x1 - left < _FULL * (right - left) and had_room
        if is_short and ends_sentence(above.text) and not first_letter(line.text).islower():
            return False
        return not (is_short and len(last.lines) == 1 and self._looks_apart(above, line))

    def _looks_apart(self, above: Line, line: Line) -> bool:
        """Whether a short line that ends no sentence stands over a new beginning."""
        return (
            first_letter(line.text).isupper()
            and above.text[-1] not in "," + HYPHENS
            and last_word(above.text) not in self._unfinished
        )

    def _crosses(self, last: Part, line: Line) -> bool:
        """Whether a part goes on over the end of a column or page."""
        if not self._mid_sentence(last, line):
            return False
        self.findings.append(
            Finding(kind=FindingKind.PAGE_JOINED, line=line.number, page=line.page, words=line.text)
        )
        return True

    def _mid_sentence(self, last: Part, line: Line) -> bool:
        end = last.lines[-1].text
        if ends_sentence(end):
            return False
        if end[-1] in HYPHENS + "," or first_letter(line.text).islower():
            return True
        if last_word(end) in self._unfinished:
            return True
        return len(last.lines) > 1 and not ends_sentence(end) and len(end) > 40

    def _is_far(self, above: Line, line: Line) -> bool:
        """Whether there is more room between two lines than their text has elsewhere."""
        step = line.bottom - above.bottom
        size = line.main.size
        usual = min(
            self._leading.get(_step_style(line), _LEADING * size), _MOST_APART * self._ratio * size
        )
        return step > _MORE_LEADING * usual or step < -_NEAR


def _lefts(lines: Iterable[Line]) -> frozenset[int]:
    """Where running text begins: the left ends that are common in the document."""
    counted = Counter(round(line.x0) for line in lines)
    most = max(counted.values(), default=0)
    common = [x for x, count in counted.items() if count > 5 and count * 8 > most]
    return frozenset(x + near for x in common for near in (-1, 0, 1))


def _style(line: Line) -> tuple[int, bool]:
    main = line.main
    return round(main.size * 2), all(word.is_bold for word in line.words)


def _step_style(line: Line) -> int:
    return round(line.main.size * 2)


def _alike(before: Line, line: Line) -> bool:
    """Whether two lines can be of one paragraph: of one size, and not bold over plain."""
    if abs(before.main.size - line.main.size) > 0.06 * max(before.main.size, 1.0):
        return False
    is_bold = [all(word.is_bold for word in each.words) for each in (before, line)]
    if is_bold[0] != is_bold[1]:
        return not (is_bold[0] and len(before.text) < 60 and not ends_sentence(before.text)) and (
            before.main.family == line.main.family
        )
    return before.main.family == line.main.family or before.main.is_bold == line.main.is_bold


def _leadings(lines: Iterable[Line]) -> dict[int, float]:
    """The usual step from line to line for each size: the smallest that is common."""
    steps: dict[int, Counter[float]] = {}
    # By their left ends, so that lines of neighbouring columns are not held together.
    above: dict[tuple[int, int], Line] = {}
    for line in lines:
        place = (line.page, round(line.x0 / _NEAR))
        last = above.get(place)
        if last and _step_style(last) == _step_style(line):
            step = round((line.bottom - last.bottom) * 2) / 2
            if 0.8 * line.main.size < step < 3 * line.main.size:
                steps.setdefault(_step_style(line), Counter())[step] += 1
        above[place] = line
    usual = {}
    for style, counted in steps.items():
        most = max(counted.values())
        usual[style] = min(step for step, count in counted.items() if count * 4 >= most)
    return usual

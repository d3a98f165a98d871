"""Two sheets as one, so that leaving out what came gives the old one, and what went the new one.

    old   Lederen kan svare. ¶                 =Lederen  -kan  +skal  =svare.  +¶
    new   Lederen skal svare. ¶ Og det. ¶      +Og det.  =¶

Which passage is which, the comparison has found; here its words are laid over letters as Word
sets them. Letters that read alike but are set otherwise (bold, a link's target, a line break)
are struck and inserted: Word can track a change of looks, but not every program takes it back.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from policylib.compare.facts import Mark
from policylib.compare.marks import segments_of
from policylib.publish.word.sheet import Element, Form, Grid, Line, Manner, Row, Stretch, Words


class Marked(NamedTuple):
    """A stretch that stands in both texts (`=`), in the old (`-`) or in the new one (`+`)."""

    mark: Mark
    stretch: Stretch


class MarkedLine(NamedTuple):
    """A paragraph of both texts together; `end` tells whose its end is.

    `old_name` and `new_name` are what links know a heading by. `old_unit` and `new_unit` are the
    anchors of its passage.
    """

    form: Form
    words: tuple[Marked, ...]
    end: Mark
    old_unit: str = ""
    new_unit: str = ""
    names: tuple[str, ...] = ()


class MarkedRow(NamedTuple):
    """A row of both texts together."""

    mark: Mark
    cells: tuple[tuple[Marked, ...], ...]
    is_header: bool


class MarkedGrid(NamedTuple):
    """A table of both texts together."""

    mark: Mark
    rows: tuple[MarkedRow, ...]
    inset: int


MarkedElement = MarkedLine | MarkedGrid


class Same(NamedTuple):
    """Passages that are one, by their anchors; several on a side where it was divided."""

    old: tuple[str, ...]
    new: tuple[str, ...]


def merged(
    old: Sequence[Element],
    new: Sequence[Element],
    same: Sequence[Same],
    tables: frozenset[tuple[str, str]] = frozenset(),
) -> list[MarkedElement]:
    """Two texts as one. `same` are passages that kept their order, `tables` pairs of anchors."""
    made: list[MarkedElement] = []
    at = [0, 0]
    places = _places(old), _places(new)
    rows = _rows(old), _rows(new)
    for pair in [*same, None]:
        if pair is None:
            spans = (len(old), len(old)), (len(new), len(new))
        else:
            found = _span(pair.old, places[0], rows[0]), _span(pair.new, places[1], rows[1])
            if found[0] is None or found[1] is None:
                continue
            spans = found[0], found[1]
            if spans[0][0] < at[0] or spans[1][0] < at[1]:
                continue
            if not _fit(old[slice(*spans[0])], new[slice(*spans[1])], tables):
                continue
        made += _gap(old[at[0] : spans[0][0]], new[at[1] : spans[1][0]])
        made += _together(old[slice(*spans[0])], new[slice(*spans[1])], same)
        at = [spans[0][1], spans[1][1]]
    return made


def alone(mark: Mark, elements: Iterable[Element]) -> list[MarkedElement]:
    """Elements of one text only, or, with `=`, a text that nothing is held against."""
    made: list[MarkedElement] = []
    for element in elements:
        match element:
            case Line(unit=unit, form=form, words=words, name=name):
                told = tuple(Marked(mark, each) for each in words)
                units = unit if mark != "+" else "", unit if mark != "-" else ""
                made.append(MarkedLine(form, told, mark, *units, (name,) if name else ()))
            case Grid(rows=rows, inset=inset):
                made.append(MarkedGrid(mark, tuple(_row(mark, row) for row in rows), inset))
    return made


def _row(mark: Mark, row: Row) -> MarkedRow:
    cells = tuple(tuple(Marked(mark, each) for each in cell) for cell in row.cells)
    return MarkedRow(mark, cells, row.is_header)


def _places(elements: Sequence[Element]) -> dict[str, tuple[int, int]]:
    """Where the paragraphs of each passage begin and end."""
    found: dict[str, tuple[int, int]] = {}
    for at, element in enumerate(elements):
        if isinstance(element, Line) and element.unit:
            first, _ = found.get(element.unit, (at, at))
            found[element.unit] = first, at + 1
    return found


def _rows(elements: Sequence[Element]) -> dict[str, int]:
    """In which table each row stands."""
    return {
        row.unit: at
        for at, element in enumerate(elements)
        if isinstance(element, Grid)
        for row in element.rows
    }


def _span(
    units: tuple[str, ...], places: dict[str, tuple[int, int]], rows: dict[str, int]
) -> tuple[int, int] | None:
    if len(units) == 1 and units[0] in rows:
        return rows[units[0]], rows[units[0]] + 1
    if not all(unit in places for unit in units):
        return None
    return places[units[0]][0], places[units[-1]][1]


def _fit(
    old: Sequence[Element], new: Sequence[Element], tables: frozenset[tuple[str, str]]
) -> bool:
    """Whether elements can be set together: paragraphs, or two tables of the same columns."""
    if not old or not new:
        return False
    if all(isinstance(each, Line) for each in (*old, *new)):
        return True
    match old[0], new[0]:
        case Grid() as one, Grid() as other if len(old) == len(new) == 1:
            widths = {len(row.cells) for row in (*one.rows, *other.rows)}
            is_alike = len(widths) == 1 and one.inset == other.inset
            return is_alike and (one.unit, other.unit) in tables
        case _:
            return False


def _gap(old: Sequence[Element], new: Sequence[Element]) -> Iterator[MarkedElement]:
    """What stands between two passages that are the same: what has no words of its own may be, too."""
    at_old = at_new = 0
    for i, element in enumerate(old):
        if not isinstance(element, Line) or element.unit:
            continue
        j = next((j for j in range(at_new, len(new)) if new[j] == element), None)
        if j is not None:
            yield from alone("-", old[at_old:i])
            yield from alone("+", new[at_new:j])
            yield from alone("=", [element])
            at_old, at_new = i + 1, j + 1
    yield from alone("-", old[at_old:])
    yield from alone("+", new[at_new:])


def _together(
    old: Sequence[Element], new: Sequence[Element], same: Sequence[Same]
) -> Iterator[MarkedElement]:
    if not old:
        return
    if isinstance(old[0], Grid) and isinstance(new[0], Grid):
        yield _grids(old[0], new[0], same)
        return
    yield from merged_lines(
        [each for each in old if isinstance(each, Line)],
        [each for each in new if isinstance(each, Line)],
    )


def _grids(old: Grid, new: Grid, same: Sequence[Same]) -> MarkedGrid:
    olds = {row.unit: at for at, row in enumerate(old.rows)}
    news = {row.unit: at for at, row in enumerate(new.rows)}
    rows: list[MarkedRow] = []
    at = [0, 0]
    for pair in same:
        i, j = (olds.get(pair.old[0], -1), news.get(pair.new[0], -1))
        if i < at[0] or j < at[1] or len(pair.old) + len(pair.new) > 2:
            continue
        one, other = old.rows[i], new.rows[j]
        if one.is_header != other.is_header:
            continue
        rows += [_row("-", row) for row in old.rows[at[0] : i]]
        rows += [_row("+", row) for row in new.rows[at[1] : j]]
        cells = tuple(
            merged_words(before, now) for before, now in zip(one.cells, other.cells, strict=True)
        )
        rows.append(MarkedRow("=", cells, one.is_header))
        at = [i + 1, j + 1]
    rows += [_row("-", row) for row in old.rows[at[0] :]]
    rows += [_row("+", row) for row in new.rows[at[1] :]]
    return MarkedGrid("=", tuple(rows), new.inset)


def merged_lines(old: Sequence[Line], new: Sequence[Line]) -> Iterator[MarkedLine]:
    """The paragraphs of passages that are one.

    Where a paragraph's end came or went, Word gives what is joined the form of either, so all
    must have the same; else the one is struck and the other inserted whole.
    """
    forms = [[line.form for line in side] for side in (old, new)]
    if forms[0] == forms[1]:
        for before, now in zip(old, new, strict=True):
            yield MarkedLine(
                now.form,
                merged_words(before.words, now.words),
                "=",
                before.unit,
                now.unit,
                _both(before, now),
            )
        return
    if len({*forms[0], *forms[1]}) > 1:
        for element in (*alone("-", old), *alone("+", new)):
            assert isinstance(element, MarkedLine)
            yield element
        return
    held: list[Marked] = []
    names = _both(old[0], new[0])
    # The last end stands in both, whatever comes before it.
    told = [*_marked_atoms(_atoms(old)[:-1], _atoms(new)[:-1]), ("=", _END)]
    for mark, atom in told:
        if atom is not _END:
            held.append(Marked(mark, atom))
            continue
        yield MarkedLine(new[0].form, _joined(held), mark, old[0].unit, new[0].unit, names)
        held, names = [], ()


def _both(old: Line, new: Line) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in (new.name, old.name) if name))


def merged_words(old: Words, new: Words) -> tuple[Marked, ...]:
    """The words of one paragraph or cell in both texts."""
    if old == new:
        return tuple(Marked("=", each) for each in new)
    atoms = [list(_letters(words)) for words in (old, new)]
    return _joined([Marked(mark, atom) for mark, atom in _marked_atoms(atoms[0], atoms[1])])


_END = Stretch("\n", Manner(style="end"))
"""The end of a paragraph among the letters of a passage that has several."""


def _letters(words: Words) -> Iterator[Stretch]:
    for each in words:
        if each.text:
            for letter in each.text:
                yield Stretch(letter, each.manner)
        else:
            yield each


def _atoms(lines: Sequence[Line]) -> list[Stretch]:
    return [atom for line in lines for atom in (*_letters(line.words), _END)]


class _Slots(NamedTuple):
    """The letters under each sign of a text as it is compared, and those after the last."""

    text: str
    slots: list[list[Stretch]]
    marks: list[list[Stretch]]
    """What stands before a letter without being one: a footnote's mark."""


def _slots(atoms: Iterable[Stretch]) -> _Slots:
    signs: list[str] = []
    slots: list[list[Stretch]] = []
    marks: list[list[Stretch]] = []
    waiting: list[Stretch] = []
    for atom in atoms:
        sign = atom.text or ("\ufffc" if atom.picture else "")
        if not sign:
            waiting.append(atom)
            continue
        if sign.isspace() and signs and signs[-1] == " " and not waiting:
            slots[-1].append(atom)
            continue
        signs.append(" " if sign.isspace() else sign)
        slots.append([atom])
        marks.append(waiting)
        waiting = []
    marks.append(waiting)
    slots.append([])
    return _Slots("".join(signs), slots, marks)


def _marked_atoms(old: Sequence[Stretch], new: Sequence[Stretch]) -> Iterator[tuple[Mark, Stretch]]:
    one, other = _slots(old), _slots(new)
    told: list[tuple[Mark, Stretch]] = []
    i = j = 0
    for mark, text in _segments(one.text, other.text):
        for _ in text:
            if mark == "=":
                told += _compared(one.marks[i], other.marks[j])
                told += _compared(one.slots[i], other.slots[j])
            elif mark == "-":
                told += [("-", atom) for atom in (*one.marks[i], *one.slots[i])]
            else:
                told += [("+", atom) for atom in (*other.marks[j], *other.slots[j])]
            i += mark != "+"
            j += mark != "-"
    told += _compared(one.marks[i], other.marks[j])
    for is_same, group in groupby(told, key=lambda each: each[0] == "="):
        held = list(group)
        if is_same:
            yield from held
            continue
        # What went stands before what came, word by word and not letter by letter.
        yield from (each for each in held if each[0] == "-")
        yield from (each for each in held if each[0] == "+")


def _segments(old: str, new: str) -> Iterable[tuple[Mark, str]]:
    if old == new:
        return [("=", old)]
    segments = segments_of(old, new) if old and new else []
    sides = ["".join(text for mark, text in segments if mark != gone) for gone in "+-"]
    # It is made for texts in their comparison form; letters beyond it are replaced whole.
    return segments if sides == [old, new] else [("-", old), ("+", new)]


def _compared(old: list[Stretch], new: list[Stretch]) -> list[tuple[Mark, Stretch]]:
    if old == new:
        return [("=", each) for each in new]
    return [*(("-", each) for each in old), *(("+", each) for each in new)]


def _joined(marked: Iterable[Marked]) -> tuple[Marked, ...]:
    """Neighbours of one mark and one manner as one stretch."""
    joined: list[Marked] = []
    for (mark, manner, is_text), group in groupby(
        marked, key=lambda each: (each.mark, each.stretch.manner, bool(each.stretch.text))
    ):
        if is_text:
            text = "".join(each.stretch.text for each in group)
            joined.append(Marked(mark, Stretch(text, manner)))
        else:
            joined += group
    return tuple(joined)

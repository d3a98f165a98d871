"""Automatic numbers of lists and headings, counted as Word counts them."""

import re
from typing import NamedTuple

from policylib.intake.word.parts import Element, W, number, val
from policylib.intake.word.styles import left_of

_DEEPEST = 9


class Level(NamedTuple):
    """One level of a list: its signs, what it begins with, how far it is set in."""

    form: str = "decimal"
    text: str = ""
    start: int = 1
    left: int = 0
    restart: int = -1


class Numbered(NamedTuple):
    """The number that Word puts before a paragraph: its level, the number, and how it is shown."""

    level: Level
    depth: int
    number: int
    shown: str

    @property
    def is_bullet(self) -> bool:
        """Whether it shows a sign and no number."""
        return self.level.form == "bullet" or "%" not in self.level.text

    @property
    def is_whole(self) -> bool:
        """Whether it shows a whole number and no word: "4.", "(4)", "04", not "d)", "2.4", "§ 4"."""
        told = re.fullmatch(r"\W*0*([0-9]+)\W*", self.shown)
        return told is not None and int(told[1]) == self.number and "§" not in self.shown


class Numbering:
    """The lists of a file, and how far each has been counted."""

    def __init__(self, root: Element | None) -> None:
        self._levels: dict[str, dict[int, Level]] = {}
        self._lists: dict[str, str] = {}
        self._overrides: dict[str, dict[int, Level | int]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()
        if root is None:
            return
        linked: dict[str, str] = {}
        named: dict[str, str] = {}
        for each in root.iter(f"{W}abstractNum"):
            own = each.get(f"{W}abstractNumId") or ""
            self._levels[own] = {
                number(level.get(f"{W}ilvl")): _level(level) for level in each.findall(f"{W}lvl")
            }
            if val(each, "numStyleLink"):
                linked[own] = val(each, "numStyleLink")
            if val(each, "styleLink"):
                named[val(each, "styleLink")] = own
        for own, name in linked.items():
            if not self._levels[own] and name in named:
                self._levels[own] = self._levels[named[name]]
        for each in root.iter(f"{W}num"):
            own = each.get(f"{W}numId") or ""
            self._lists[own] = val(each, "abstractNumId")
            self._overrides[own] = _overrides(each)

    def level(self, num: str, depth: int) -> Level | None:
        """What a list says of one level; None for no list."""
        if num not in self._lists or not 0 <= depth < _DEEPEST:
            return None
        over = self._overrides[num].get(depth)
        if isinstance(over, Level):
            return over
        return self._levels.get(self._lists[num], {}).get(depth)

    def next(self, num: str, depth: int) -> Numbered | None:
        """The number of the next paragraph of a list; None where it shows none."""
        depth = min(max(depth, 0), _DEEPEST - 1)
        level = self.level(num, depth)
        if level is None or level.form == "none":
            return None
        counts = self._counts.setdefault(self._lists[num], {})
        over = self._overrides[num].get(depth)
        if over is not None and (num, depth) not in self._begun:
            counts.pop(depth, None)
        self._begun.add((num, depth))
        start = over if isinstance(over, int) else level.start
        counts[depth] = counts[depth] + 1 if depth in counts else start
        for deeper in [each for each in counts if each > depth]:
            below = self.level(num, deeper)
            if below is None or below.restart == -1 or depth < below.restart:
                del counts[deeper]
        return Numbered(level, depth, counts[depth], self._shown(num, level, depth, counts))

    def _shown(self, num: str, level: Level, depth: int, counts: dict[int, int]) -> str:
        if level.form == "bullet":
            return level.text

        def counted(found: re.Match[str]) -> str:
            at = int(found[1]) - 1
            other = self.level(num, at) or level
            count = counts.get(at, other.start)
            return str(count) if at != depth and at > depth else _formed(count, other.form)

        return re.sub(r"%([1-9])", counted, level.text)


def _level(element: Element) -> Level:
    return Level(
        form=val(element, "numFmt", "decimal"),
        text=val(element, "lvlText"),
        start=number(val(element, "start"), 1),
        left=left_of(element.find(f"{W}pPr"), 0),
        restart=number(val(element, "lvlRestart", "-1"), -1),
    )


def _overrides(element: Element) -> dict[int, Level | int]:
    found: dict[int, Level | int] = {}
    for each in element.findall(f"{W}lvlOverride"):
        depth = number(each.get(f"{W}ilvl"))
        own = each.find(f"{W}lvl")
        if own is not None:
            found[depth] = _level(own)
        elif val(each, "startOverride"):
            found[depth] = number(val(each, "startOverride"), 1)
    return found


def _formed(count: int, form: str) -> str:
    if form in {"lowerLetter", "upperLetter"} and 0 < count <= 26 * 26:
        letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letter if form == "lowerLetter" else letter.upper()
    if form in {"lowerRoman", "upperRoman"} and 0 < count < 4000:
        told, rest = "", count
        for worth, sign in _ROMAN:
            told += sign * (rest // worth)
            rest %= worth
        return told if form == "lowerRoman" else told.upper()
    return f"{count:02d}" if form == "decimalZero" else str(count)


_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip

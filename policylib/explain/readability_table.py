"""Readability as a small table for whoever writes: a line a theme, before and now.

Tema 1: Rekruttering              363   372   42 middel   41 middel   2 → 2 min.
"""

import textwrap

from policylib.explain.readability import WORDS_PER_MINUTE, Count, Readability
from policylib.language import Language, get

_NONE = "–"
_GAP = "  "
_NARROWEST = 16
Line = tuple[str, str]


def table_lines(readability: Readability, lang: str, *, width: int = 80) -> list[Line]:
    """Lines of text, each with the name of its style: "", heading or quiet.

    As wide as `width` where its titles leave room for that.
    """
    language = get(lang)
    before, now = language.label("readability.old"), language.label("readability.new")
    words, lix, time = (language.label(f"readability.{key}") for key in ("words", "lix", "time"))
    heads = [(words, words, lix, lix, time), (before, now, before, now, f"{before} → {now}")]
    rows = [(_title(theme.title, theme.old, theme.new, language),
             _cells(theme.old, theme.new, language)) for theme in readability.themes]  # fmt: skip
    total = _cells(readability.old, readability.new, language)
    columns = list(zip(*heads, *(cells for _, cells in rows), total, strict=True))
    widths = [max(map(len, column)) for column in columns]
    room = max(_NARROWEST, width - sum(widths) - len(_GAP) * len(widths))
    lines: list[Line] = [("", ""), (language.label("readability").upper(), "heading")]
    lines += [(_row("", head, widths, room), "quiet") for head in heads]
    for title, cells in rows:
        first, *more = textwrap.wrap(title, room, subsequent_indent="  ") or [""]
        lines.append((_row(first, cells, widths, room), ""))
        lines += [(rest, "") for rest in more]
    lines.append((_row(language.label("readability.total"), total, widths, room), "heading"))
    for key in ("readability.counted", "readability.scale"):
        told = language.label(key, speed=WORDS_PER_MINUTE)
        lines += [(line, "quiet") for line in textwrap.wrap(told, width)]
    return lines


def _title(title: str, old: Count | None, new: Count | None, language: Language) -> str:
    shown = title or language.label("terminal.front")
    if old is None:
        return language.label("readability.added", title=shown)
    if new is None:
        return language.label("readability.removed", title=shown)
    return shown


def _cells(old: Count | None, new: Count | None, language: Language) -> tuple[str, ...]:
    minutes = " → ".join(_NONE if count is None else str(count.minutes) for count in (old, new))
    return (
        *(_NONE if count is None else str(count.words) for count in (old, new)),
        *(_lix(count, language) for count in (old, new)),
        language.label("readability.minutes", count=minutes),
    )


def _lix(count: Count | None, language: Language) -> str:
    if count is None or count.band is None:
        return _NONE
    return f"{count.lix} {language.label(f'readability.{count.band}')}"


def _row(title: str, cells: tuple[str, ...], widths: list[int], room: int) -> str:
    """A line: the two numbers to the right of their columns, the rest to the left."""
    told = [
        cell.rjust(width) if place < 2 else cell.ljust(width)
        for place, (cell, width) in enumerate(zip(cells, widths, strict=True))
    ]
    return _GAP.join((title.ljust(room), *told)).rstrip()

"""A comparison for the terminal: the short answer on one screen, then every change in place.

Lines are made of spans with the name of a style; only `to_text` knows the terminal's codes. All
is readable without colour: `[-slettet-]{+nyt+}`. Taking the `{+…+}` out of a change gives its
old wording, taking the `[-…-]` out the new one.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from policylib.compare.facts import Change, Comparison, Kind, NodeKind
from policylib.explain.asides import remarks_on, since_word
from policylib.explain.groups import bare_line
from policylib.explain.order import in_ranges, numbered
from policylib.explain.page import OnePage, one_page
from policylib.explain.reasons import paragraphs, why
from policylib.explain.sentences import explain_change
from policylib.explain.worth import says_titles
from policylib.language import Language, get

if TYPE_CHECKING:
    from policylib.explain.readability import Readability

_CODES = {"heading": "1", "mark": "1;7", "deleted": "31;9", "inserted": "32;4", "quiet": "2"}
_SCREEN = 23


class Span(NamedTuple):
    """A stretch of a line in one style: "", heading, mark, deleted, inserted or quiet."""

    text: str
    style: str = ""


Line = tuple[Span, ...]


def to_text(
    comparison: Comparison,
    lang: str | None = None,
    *,
    width: int = 80,
    colour: bool = False,
    readability: "Readability | None" = None,
) -> str:
    """The whole answer as text, filled to `width` columns; `colour` adds terminal codes.

    `readability` is told last, where it is given.
    """
    lines = [
        *summary_lines(comparison, lang, width=width),
        *change_lines(comparison, lang, width=width),
        *_withdrawn_lines(comparison, lang, width),
    ]
    if readability is not None:
        from policylib.explain.readability_table import table_lines

        table = table_lines(readability, lang or comparison.lang, width=width)
        lines += [(Span(_visible(text), style),) for text, style in table]
    return "\n".join(rendered(line, colour=colour).rstrip() for line in lines) + "\n"


def summary_lines(
    comparison: Comparison, lang: str | None = None, *, width: int = 80
) -> list[Line]:
    """The answer in short: one screen of 24 lines by 80 columns, wherever that can be."""
    page = one_page(comparison, lang, worded=False)
    head = [
        (
            Span(page.title, "heading"),
            *((Span("   "), Span(page.mark, "mark")) if page.mark else ()),
        ),
        *(filled([Span(page.policy)], width) if page.policy else ()),
        *filled([Span(page.compared)], width),
    ]
    if page.facts:
        head.extend(filled([Span(" ".join(page.facts))], width))
    head += [(), (Span(page.short_title.upper(), "heading"),)]
    short = [line for told in page.short for line in filled([Span(told)], width, "• ", "  ")]
    foot = [
        (),
        *filled([Span(_numbers(page, get(lang or comparison.lang)))], width),
        *filled([Span(f"{page.totals} {page.reasons}".rstrip())], width),
        *filled([Span(page.disclaimer, "quiet")], width),
    ]
    lines = [*head, *short, *foot]
    # Nothing is cut: where room is short, the empty lines go first.
    return [line for line in lines if line] if len(lines) > _SCREEN else lines


def _numbers(page: OnePage, language: Language) -> str:
    """Where to look: each group with the numbers of its changes, which are no counts."""
    told = []
    for group in page.groups:
        numbers = [line.number for line in group.lines]
        numbers += [number for rest in group.remainders for number in rest.numbers]
        if numbers:
            told.append(
                language.label(
                    "terminal.group", group=group.title, numbers=in_ranges(sorted(numbers))
                )
            )
        elif group.key == "weaker":
            told.append(group.empty)
    return " ".join(told)


def change_lines(comparison: Comparison, lang: str | None = None, *, width: int = 80) -> list[Line]:
    """Every change under the theme in which it stands, numbered as in the one-page answer."""
    language = get(lang or comparison.lang)
    lines: list[Line] = []
    if not comparison.changes:
        return lines
    lines += [(), (Span(language.label("terminal.by_theme"), "heading"), Span("   "),
                   Span(language.label("terminal.legend"), "quiet"))]  # fmt: skip
    for paragraph in paragraphs(comparison):
        lines += [(), *filled([Span(paragraph)], width)]
    above = None
    placed = numbered(comparison, language.code)
    numbers = {change.id: number for number, change, _ in placed}
    groups = {change.id: group for _, change, group in placed}
    ordered = sorted(comparison.changes, key=lambda each: each.node is NodeKind.METADATA)
    told = [(each, bare_line(each, numbers[each.id], comparison, language)) for each in ordered]
    # What is gone stood under an old number: where the theme still stands, that one heads it.
    leads = {line.title: line.lead for change, line in told if change.new}
    for change, line in told:
        number = line.number
        if line.title != above:
            lead = leads.get(line.title, line.lead)
            lines += [(), *filled([Span(lead, "heading")], width)]
            above = line.title
        told_why = why(change, comparison, language, group=groups[change.id])
        lines.extend(_change_lines(change, number, comparison, language, width, why=told_why))
        for remark in remarks_on(change, comparison, language):
            lines += filled([Span(remark)], width, " " * 5, " " * 5)
    return lines


def _withdrawn_lines(comparison: Comparison, lang: str | None, width: int) -> Iterator[Line]:
    """What an earlier draft had changed and the new text has not."""
    if not comparison.withdrawn:
        return
    from policylib.explain.drafts import withdrawn_aside, withdrawn_lines

    language = get(lang or comparison.lang)
    aside = withdrawn_aside(comparison, language)
    yield ()
    yield from filled([Span(aside.title, "heading"), Span(f" – {aside.note}", "quiet")], width)
    for line in withdrawn_lines(comparison, language):
        yield from filled([Span(f"{line.lead}: {line.text}")], width, "  – ", " " * 5)


def _change_lines(
    change: Change,
    number: int,
    comparison: Comparison,
    language: Language,
    width: int,
    *,
    why: str,
) -> Iterator[Line]:
    told = explain_change(change, language.code, comparison=comparison)
    if since := since_word(change, comparison, language):
        told = f"{since}. {told}"
    indent = " " * 5
    yield from filled([Span(told)], width, f"{number:>3}. ", indent)
    if why:
        yield from filled([Span(why)], width, indent, indent)
    if change.node is NodeKind.METADATA or says_titles(change):
        return
    if change.is_edited or change.kind in {Kind.ADDED, Kind.REMOVED}:
        yield from filled(_redline(change), width, indent, indent)
        for side, mark in ((change.old, "deleted"), (change.new, "inserted")):
            if side is not None and change.kind in {Kind.ADDED, Kind.REMOVED}:
                for words in side.body:
                    yield from filled([marked(words, mark)], width, indent, indent)
    else:
        text = change.segments[0].text if change.segments else ""
        yield from filled([Span(text, "quiet")], width, indent, indent)


def _redline(change: Change) -> list[Span]:
    styles = {"=": "", "-": "deleted", "+": "inserted"}
    return [
        marked(text, styles[mark]) if styles[mark] else Span(text) for mark, text in change.segments
    ]


def marked(words: str, style: str) -> Span:
    """Words as deleted or inserted ones, readable without colour."""
    return Span(f"[-{words}-]" if style == "deleted" else f"{{+{words}+}}", style)


def filled(spans: Sequence[Span], width: int, first: str = "", rest: str = "") -> list[Line]:
    """Fill spans into lines of at most `width` columns; a longer word stands alone."""
    lines: list[list[Span]] = [[Span(first)] if first else []]
    column = len(first)
    is_empty = True
    for blank, word in _words(spans):
        length = sum(len(span.text) for span in word)
        if not is_empty and column + 1 + length > width:
            lines.append([Span(rest)] if rest else [])
            column = len(rest)
        elif not is_empty:
            lines[-1].append(blank)
            column += 1
        lines[-1].extend(word)
        column += length
        is_empty = False
    return [tuple(line) for line in lines]


def _words(spans: Sequence[Span]) -> Iterator[tuple[Span, list[Span]]]:
    """What stands between blanks, with the blank before it: "[-bør-]{+skal+}" is one word."""
    blank = Span(" ")
    word: list[Span] = []
    for span in spans:
        first, *others = _visible(span.text).split(" ")
        if first:
            word.append(Span(first, span.style))
        for piece in others:
            if word:
                yield blank, word
            blank = Span(" ", span.style)
            word = [Span(piece, span.style)] if piece else []
    if word:
        yield blank, word


def _visible(text: str) -> str:
    """Control characters shown instead of sent to the terminal."""
    if text.isprintable():
        return text
    return "".join(
        sign if sign.isprintable() else (" " if sign in "\n\t" else f"\\u{ord(sign):04x}")
        for sign in text
    )


def rendered(line: Line, *, colour: bool) -> str:
    """A line as text; `colour` adds the terminal's codes."""
    if not colour:
        return "".join(span.text for span in line)
    told = []
    for style, spans in groupby(line, key=lambda span: span.style):
        words = "".join(span.text for span in spans)
        told.append(f"\x1b[{_CODES[style]}m{words}\x1b[0m" if style else words)
    return "".join(told)

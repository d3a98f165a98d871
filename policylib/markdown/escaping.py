"""Runs to Markdown: escapes where a sign would otherwise be a mark, and nowhere else.

Emphasis is the one thing that escapes cannot always carry: `**a.**b` is no bold text. So each
styled text is read back, and written with more and more caution until it reads as it should.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from policylib.document import Link, Run, Text
from policylib.markdown.inline import read_runs
from policylib.markdown.tokens import inline_tokens
from policylib.markdown.verbatim import target_source, title_source
from policylib.records import replace

_ENTITY = re.compile(r"&(?=#[xX]?[0-9a-fA-F]{1,7};|[A-Za-z][A-Za-z0-9]{1,31};)")
_SPECIAL = re.compile(r"[\\`*_\[\]<&]")
_LINE_START = re.compile(
    r"(?P<before>)(?P<sign>#)(?=#{0,5}(?:\s|\Z))"
    r"|(?P<before1>)(?P<sign1>>)"
    r"|(?P<before2>)(?P<sign2>[-+])(?=\s|\Z)"
    r"|(?P<before3>)(?P<sign3>[-=:|])(?=[-=:|\s]*\Z)"
    r"|(?P<before4>)(?P<sign4>~)(?=~~)"
    r"|(?P<before5>\d{1,9})(?P<sign5>[.)])(?=\s|\Z)"
)
# The ways to write emphasis, tried in turn: signs for strong and emphasis, and whether the
# letters beside them are written as character references (then every sign can open and close).
_WAYS = (
    ("**", "*", False),
    ("**", "_", False),
    ("**", "_", True),
    ("**", "*", True),
    ("__", "*", True),
)


def paragraph_source(text: Text) -> str:
    """A paragraph's Markdown: one line, or one for each hard break."""
    source = inline_source(text)
    return "\n".join(escape_line(line) for line in source.split("\n"))


def heading_source(text: Text) -> str:
    """A heading's Markdown without its marks."""
    source = inline_source(text)
    return re.sub(r"(?:^|(?<=\s))(#*)#\Z", r"\1\\#", source) if source.endswith("#") else source


def cell_source(text: Text) -> str:
    """A table cell's Markdown."""
    return re.sub(r"\|", r"\\|", inline_source(text))


def escape_line(line: str) -> str:
    """A line that begins no list, heading, quotation, table, rule or fence."""
    found = _LINE_START.match(line)
    if found is None:
        return line
    at = found.end() - 1
    return f"{line[:at]}\\{line[at:]}"


def escape(text: str, before: str = "", after: str = "") -> str:
    """A text in which no sign is a mark; `before` and `after` are the characters around it."""
    if "\n" in text:
        text = text.replace("\n", "\0")
    if _SPECIAL.search(text):
        text = _SPECIAL.sub(lambda found: _escaped(found, before, after), text)
    return text.replace("\0", "\\\n")


def _escaped(found: re.Match[str], before: str, after: str) -> str:
    sign, whole, at = found[0], found.string, found.start()
    previous = whole[at - 1] if at else before[-1:]
    following = whole[at + 1] if at + 1 < len(whole) else after[:1]
    if sign in "*_" and previous == " " and following == " ":
        return sign
    if sign == "_" and previous.isalnum() and following.isalnum():
        return sign
    if (
        sign == "<"
        and following
        and not (following.isascii() and following.isalpha())
        and (following not in "/!?")
    ):
        return sign
    if sign == "&" and not _ENTITY.match(whole + after, at):
        return sign
    return f"\\{sign}"


def inline_source(text: Text) -> str:
    """The Markdown of runs, hard breaks as a backslash at the line's end."""
    if not any(run.strong or run.emphasis for run in text):
        return _written(text, _WAYS[0])
    source = ""
    labels = [run.note for run in text if run.note]
    for way in _WAYS:
        source = _written(text, way)
        if read_runs(inline_tokens(source, labels), _unreported) == text:
            return source
    return source


def _unreported(_code: str, _about: str) -> None:
    """The text was reported when it was read."""


_Way = tuple[str, str, bool]


class _Leaf(NamedTuple):
    """A piece of one run, its Markdown without the run's style, and whether it is but a blank."""

    run: Run
    source: str
    is_blank: bool


def _written(text: Text, way: _Way) -> str:
    return _grouped(_leaves(text, way), ("link", "strong", "emphasis"), way)


def _grouped(leaves: Sequence[_Leaf], styles: Sequence[str], way: _Way) -> str:
    """The Markdown of pieces: at each point the style that reaches furthest stands outermost."""
    parts: list[str] = []
    at = 0
    while at < len(leaves):
        reach, style = max(
            ((_reach(leaves, at, style), style) for style in styles),
            key=lambda each: each[0],
            default=(at, ""),
        )
        if reach == at or leaves[at].is_blank:
            parts.append(leaves[at].source)
            at += 1
            continue
        end = reach
        while leaves[end - 1].is_blank:
            end -= 1
        rest = [each for each in styles if each != style]
        inner = _grouped(leaves[at:end], rest, way)
        parts.append(_marked(inner, style, leaves[at].run.link, way))
        at = end
    return "".join(parts)


def _reach(leaves: Sequence[_Leaf], at: int, style: str) -> int:
    value = getattr(leaves[at].run, style)
    end = at
    while value and end < len(leaves) and getattr(leaves[end].run, style) == value:
        end += 1
    return end


def _marked(inner: str, style: str, link: Link | None, way: _Way) -> str:
    if style == "link" and link is not None:
        return f"[{inner}]({target_source(link.target)}{title_source(link.title)})"
    sign = way[0] if style == "strong" else way[1]
    return f"{sign}{inner}{sign}"


def _leaves(text: Text, way: _Way) -> list[_Leaf]:
    leaves = []
    for index, run in enumerate(text):
        before = text[index - 1] if index else None
        after = text[index + 1] if index + 1 < len(text) else None
        words = run.text.strip()
        if not words or words == run.text or run.code or run.image:
            source = _leaf(run, before, after, cautious=way[2])
            leaves.append(_Leaf(run, source, bool(run.text) and not words and not run.image))
            continue
        head, tail = run.text[: run.text.find(words)], run.text[run.text.find(words) + len(words) :]
        core = replace(run, text=words)
        blank = Run(text=" ")
        source = _leaf(core, blank if head else before, blank if tail else after, cautious=way[2])
        if head:
            leaves.append(_Leaf(run, escape(head), is_blank=True))
        leaves.append(_Leaf(run, source, is_blank=False))
        if tail:
            leaves.append(_Leaf(run, escape(tail), is_blank=True))
    return leaves


def _leaf(run: Run, before: Run | None, after: Run | None, *, cautious: bool) -> str:
    if run.note:
        return f"[^{run.note}]"
    if run.comment:
        return f"<!-- {run.comment} -->"
    if run.image:
        return f"![{escape(run.text)}]({target_source(run.image)})"
    if run.code:
        return _code(run.text)
    first = last = ""
    words = run.text
    if cautious and _changes(before, run):
        first, words = _reference(words[:1]), words[1:]
    if cautious and words and _changes(run, after):
        words, last = words[:-1], _reference(words[-1:])
    source = escape(words, _edge(before, -1), _edge(after, 0))
    if before is not None and before.note and not first and words[:1] in {"(", "[", ":"}:
        source = source if words[0] == "[" else f"\\{source}"
    if (
        words.endswith("!")
        and not last
        and after is not None
        and (after.link != run.link or after.note or after.image)
    ):
        source = f"{source[:-1]}\\!"
    return first + source + last


def _edge(run: Run | None, at: int) -> str:
    """The character of the neighbour that stands beside a run; a sign where it is marked."""
    if run is None:
        return ""
    if run.note or run.comment or run.image or run.code or run.link or run.strong or run.emphasis:
        return "["
    return run.text[at]


def _changes(one: Run | None, other: Run | None) -> bool:
    if one is None or other is None:
        return one is not other
    return (one.strong, one.emphasis) != (other.strong, other.emphasis)


def _reference(character: str) -> str:
    return character if character.isspace() or not character else f"&#{ord(character)};"


def _code(text: str) -> str:
    longest = max((len(found[0]) for found in re.finditer("`+", text)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{pad}{text}{pad}{fence}"

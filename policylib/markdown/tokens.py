"""Markdown-it, set up so that no word is lost: the one module of this room that knows it.

CommonMark with tables and footnotes. Added to it: a wrapped line of prose stays prose
(`prose`), HTML does not cut a paragraph, an underline of one or two signs makes no heading, and
link targets stay as they were written.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import unescapeAll
from markdown_it.rules_block import (
    StateBlock,
    blockquote,
    heading,
    hr,
    html_block,
    lheading,
    list_block,
    paragraph,
    reference,
    table,
)
from markdown_it.rules_core.state_core import StateCore
from markdown_it.rules_core.text_join import text_join
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from policylib.errors import TooComplexError
from policylib.markdown import prose

if TYPE_CHECKING:
    from markdown_it.ruler import RuleOptionsType

__all__ = [
    "Blocks",
    "Token",
    "cells_of_line",
    "inline_tokens",
    "read_blocks",
    "read_inlines",
    "unescape",
]

# Levels of markdown-it: a list in a list is two. Above any depth that the reader accepts, so
# that it can refuse by itself before anything is dropped.
_DEEPEST = 150
# More marks than this in one paragraph is no prose; markdown-it would take quadratic time.
_MOST_MARKS = 5_000
_MARKS = r"[!\[\]<>*_`&\\]"
# What begins anything but words and soft breaks; most paragraphs of a policy hold none of it.
_MAY_MEAN_MORE = re.compile(r"[\\`*_\[<&]| \n")
_DEFINITION = r"\[[^\]]+\]:\s*(\S*)\Z"
_LEADS_SOMEWHERE = r"^[<#/.]|://|^mailto:|\.(?:md|html?|pdf|docx?)\b"
_COMMENT_THEN_TEXT = r"<!--(?!-?>)(?:(?!-->).)*-->[ \t]*[^ \t]"


class Blocks:
    """One file's block tokens, its definitions, the lines read as prose, and the labels used."""

    __slots__ = ("env", "prose_lines", "tokens", "used")

    def __init__(self, tokens: list[Token], env: dict[str, Any]) -> None:
        self.tokens = tokens
        self.env = env
        self.prose_lines: dict[int, str] = env["prose"]
        self.used: set[str] = set()


def read_blocks(text: str) -> Blocks:
    """Block tokens of one file; the text inside them is not yet read."""
    env: dict[str, Any] = {"prose": {}, "filled": {}}
    tokens: list[Token] = []
    md = _parser()
    md.block.parse(text, md, env, tokens)
    return Blocks(tokens, env)


def read_inlines(blocks: Blocks) -> None:
    """Read the text inside every block, with the definitions that `env` holds by now."""
    md = _parser()
    for token in blocks.tokens:
        if token.type == "inline":
            content = token.content
            if _MAY_MEAN_MORE.search(content) is None:
                token.children = [Token("text", "", 0, content=content)]
                continue
            if len(content) > _MOST_MARKS and len(re.findall(_MARKS, content)) > _MOST_MARKS:
                raise TooComplexError(
                    "paragraph-too-complex",
                    "a paragraph with more than {most} marks",
                    hint="break it into paragraphs, or look for a stray mark",
                    line=token.map[0] + 1 if token.map else None,
                    most=_MOST_MARKS,
                )
            token.children = []
            md.inline.parse(content, md, blocks.env, token.children)
            if "references" in blocks.env:
                blocks.used.update(_labels(token.children))
    text_join(_joining(md, blocks))


def _labels(tokens: Iterable[Token]) -> Iterator[str]:
    for token in tokens:
        if "label" in token.meta and token.type in {"link_open", "image"}:
            yield token.meta["label"]
        if token.children:
            yield from _labels(token.children)


def _joining(md: MarkdownIt, blocks: Blocks) -> StateCore:
    return StateCore("", md, blocks.env, blocks.tokens)


def cells_of_line(line: str) -> list[str]:
    """The cells of a table's source line, those beyond its header too."""
    from markdown_it.rules_block.table import escapedSplit

    cells = escapedSplit(line.strip())
    if cells and not cells[0]:
        cells.pop(0)
    if cells and not cells[-1]:
        cells.pop()
    return [cell.strip() for cell in cells]


def inline_tokens(source: str, labels: Iterable[str]) -> list[Token]:
    """The tokens of a text inside one block, with footnotes of these labels defined."""
    md = _parser()
    env = {"footnotes": {"refs": {f":{label}": -1 for label in labels}, "list": {}}}
    token = Token("inline", "", 0, content=source, children=[])
    children: list[Token] = []
    md.inline.parse(source, md, env, children)
    token.children = children
    text_join(StateCore("", md, env, [token]))
    return token.children


def unescape(text: str) -> str:
    """A text without its backslash escapes and character references."""
    return str(unescapeAll(text))


@cache
def _parser() -> MarkdownIt:
    md = MarkdownIt(
        "commonmark", {"maxNesting": _DEEPEST, "inline_definitions": True, "store_labels": True}
    )
    md.enable("table").use(footnote_plugin, inline=False, move_to_end=False)
    md.normalizeLink = _as_written  # type: ignore[assignment,method-assign]
    md.normalizeLinkText = _as_written  # type: ignore[assignment,method-assign]
    md.validateLink = _any_link  # type: ignore[assignment,method-assign]
    rules = md.block
    cut: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote"]}
    cut_all: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
    rules.ruler.before("table", "words", _words)
    rules.ruler.at("table", _table, {"alt": ["paragraph", "reference"]})
    rules.ruler.at("blockquote", _blockquote, cut_all)
    rules.ruler.at("hr", _hr, cut_all)
    rules.ruler.at("list", _list, cut)
    rules.ruler.at("html_block", _html_block, {"alt": ["blockquote"]})
    rules.ruler.at("reference", _reference)
    rules.ruler.at("heading", _heading, cut)
    rules.ruler.at("lheading", _lheading)
    rules.ruler.at("paragraph", _paragraph)
    return md


def _as_written(target: str) -> str:
    return target


def _any_link(_target: str) -> bool:
    return True


def _content(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].rstrip()


def _cuts_paragraph(state: StateBlock, line: int, *, silent: bool) -> bool:
    """Whether a rule is asked if it may end a paragraph of its own level."""
    return silent and state.parentType == "paragraph" and state.sCount[line] >= state.blkIndent


def _window(state: StateBlock, line: int) -> tuple[list[str], int]:
    """The lines of the paragraph and what follows it without a blank line; where `line` is."""
    start = state.env.get("paragraph", line)
    if not start < line < start + prose.WINDOW:
        start = line - 1
    key = (start, state.blkIndent)
    lines = state.env["filled"].get(key)
    if lines is None or len(lines) <= line - start:
        lines = []
        for each in range(start, min(start + prose.WINDOW, state.lineMax)):
            if state.isEmpty(each) or (each > line and state.sCount[each] < state.blkIndent):
                break
            lines.append(_content(state, each))
        state.env["filled"] = {key: lines}
    return lines, line - start


def _as_prose(state: StateBlock, line: int, mark: str) -> bool:
    state.env["prose"][line] = mark
    return False


def _words(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    """A heading, or a paragraph whose every line begins with a letter: no other rule could have it.

    Asked first, for most lines are such, and asking eleven rules about each takes most of the time.
    """
    if silent or state.is_code_block(start):
        return False
    line = start
    if state.src[state.bMarks[line] + state.tShift[line]] == "#":
        is_alone = line + 1 >= state.lineMax or state.isEmpty(line + 1)  # below it, no table
        return is_alone and _heading(state, start, end, silent)
    while line < state.lineMax and not state.isEmpty(line):
        first = state.src[state.bMarks[line] + state.tShift[line]]
        if not first.isalpha() or state.sCount[line] < state.blkIndent:
            return False
        line += 1
    state.env["paragraph"] = start
    state.line = line
    state.push("paragraph_open", "p", 1).map = [start, line]
    inline = state.push("inline", "", 0)
    inline.content = state.getLines(start, line, state.blkIndent, False).strip()  # noqa: FBT003
    inline.map, inline.children = [start, line], []
    state.push("paragraph_close", "p", -1)
    return True


def _paragraph(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    state.env["paragraph"] = start
    return paragraph(state, start, end, silent)


def _lheading(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    below = start + 1
    line = _content(state, below) if below < end else ""
    if len(line) < 3 or line[0] not in "-=" or line.strip(line[0]):
        return False
    return lheading(state, start, end, silent)


def _heading(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    if not heading(state, start, end, silent):
        return False
    if _cuts_paragraph(state, start, silent=silent):
        lines, at = _window(state, start)
        if not prose.heading_interrupts(lines, at):
            return _as_prose(state, start, "#")
    return True


def _blockquote(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    if not blockquote(state, start, end, silent):
        return False
    return _marked(state, start, ">", silent=silent)


def _hr(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    if not hr(state, start, end, silent):
        return False
    if _cuts_paragraph(state, start, silent=silent) and prose.is_filled(_window(state, start)[0]):
        return _as_prose(state, start, _content(state, start)[:3])
    return True


def _table(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    if silent and not table(state, start, end, True):  # noqa: FBT003
        return False
    piped = (
        _content(state, start).startswith("|")
        and start + 1 < end
        and _content(state, start + 1).startswith("|")
    )
    if silent:
        return piped or _marked(state, start, "|", silent=silent)
    if not piped and table(state, start, end, True):  # noqa: FBT003
        state.env["paragraph"] = start
        lines, _ = _window(state, start + 1)
        if prose.is_filled(lines):
            return False
    return table(state, start, end, silent)


def _marked(state: StateBlock, line: int, mark: str, *, silent: bool) -> bool:
    if _cuts_paragraph(state, line, silent=silent):
        lines, at = _window(state, line)
        if not prose.mark_interrupts(lines, at):
            return _as_prose(state, line, mark)
    return True


def _html_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    text = _content(state, start)
    if not text.startswith("<") or re.match(_COMMENT_THEN_TEXT, text):
        return False
    return html_block(state, start, end, silent)


def _reference(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    """A link definition; "[Note]: see" / "the annex" is a wrapped line."""
    text = _content(state, start)
    found = re.match(_DEFINITION, text) if text.startswith("[") else None
    if found is not None and not re.search(_LEADS_SOMEWHERE, found[1]):
        below = start + (1 if found[1] else 2)
        goes_on = below < end and not state.isEmpty(below) and not state.isEmpty(start + 1)
        if goes_on and _content(state, below)[0] not in "[\"'(":
            return False
    return reference(state, start, end, silent)


def _list(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    text = _content(state, start)
    number = prose.NUMBER.match(text)
    if number is None and prose.BULLET.match(text) is None:
        return False
    if number is not None and not silent and not _number_begins(state, start):
        state.env["prose"][start] = number[0].strip()
        return False
    if not silent or state.parentType != "paragraph":
        return list_block(state, start, end, silent)
    if not list_block(state, start, end, True):  # noqa: FBT003
        return False
    if state.sCount[start] >= state.blkIndent:
        lines, at = _window(state, start)
        meant = (
            prose.bullet_interrupts(lines, at, in_item=state.level > 0)
            if number is None
            else prose.number_interrupts(lines, at)
        )
    else:
        meant = number is None or prose.number_continues_list(
            _content(state, start - 1), text, _last_number(state)
        )
    return meant or _as_prose(state, start, text.split(None, 1)[0])


def _number_begins(state: StateBlock, start: int) -> bool:
    lines = [_content(state, start)]
    if start + 1 < state.lineMax and not state.isEmpty(start + 1):
        lines.append(_content(state, start + 1))
    return prose.number_begins_list(lines)


def _last_number(state: StateBlock) -> int | None:
    """The number of the item whose first paragraph is being read."""
    last = state.tokens[-1] if state.tokens else None
    return int(last.info) if last is not None and last.info.isdigit() else None

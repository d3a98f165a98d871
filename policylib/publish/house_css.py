"""An organisation's own style sheet: what it may say. The only module that knows tinycss2.

A sheet may set anything that is drawn but the mark of a draft, and load nothing: `url()`, `@import`, `image-set()` and
their like are refused, also where they are written with escapes or hidden in what a browser does
not know. What is handed on is what was looked at: the parsed sheet, written again.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from policylib.errors import Problem, Severity

_LOADING = frozenset({
    "url", "url-prefix", "src", "image", "image-set", "-webkit-image-set", "-moz-image-set",
    "cross-fade", "-webkit-cross-fade", "element", "-moz-element", "paint", "expression", "domain",
})  # fmt: skip
_AT_RULES = frozenset({"media", "supports", "layer", "container", "keyframes", "page", "property"})
_NEVER = ("behavior", "-moz-binding")
LARGEST = 500_000


def read_css(content: bytes, file: str) -> tuple[str, tuple[Problem, ...]]:
    """A style sheet that loads nothing, and why it is refused: then the sheet is "".

    Problems carry the line of the sheet, and are errors.
    """
    import tinycss2

    try:
        text = content[:LARGEST].decode("utf-8-sig")
    except UnicodeDecodeError:
        return "", (_problem("css-not-text", file, None),)
    if len(content) > LARGEST:
        return "", (_problem("css-too-large", file, None),)
    try:
        nodes = tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
        nodes = [each for each in nodes if not _is_charset(each)]
        problems = tuple(_refused(nodes, file, is_top=True))
        written = "\n".join(node.serialize() for node in nodes) if not problems else ""
    except RecursionError:
        return "", (_problem("css-too-deep", file, None),)
    if problems:
        return "", problems
    if "</" in written or "<!" in written:
        return "", (_problem("css-markup", file, None),)
    return written, ()


def _is_charset(node: Any) -> bool:
    return bool(node.type == "at-rule" and node.lower_at_keyword == "charset")


def _refused(nodes: Iterable[Any], file: str, *, is_top: bool = False) -> Iterator[Problem]:
    """What may not stand in a sheet, in order, wherever it is nested."""
    for node in nodes:
        line = node.source_line
        match node.type:
            case "error":
                yield _problem("css-broken", file, line)
            case "url":
                yield _problem("css-loads", file, line, about="url()")
            case "function" if node.lower_name in _LOADING:
                yield _problem("css-loads", file, line, about=f"{node.lower_name}()")
            case "at-rule" if _bare(node.lower_at_keyword) not in _AT_RULES:
                yield _problem("css-at-rule", file, line, about=f"@{node.at_keyword}"[:40])
            case "at-keyword" if node.lower_value in {"import", "font-face", "namespace"}:
                yield _problem("css-at-rule", file, line, about=f"@{node.value}"[:40])
            case "ident" if node.lower_value in _NEVER:
                yield _problem("css-loads", file, line, about=node.lower_value)
            case "ident" | "[] block" if _names_draft(node):
                yield _problem("css-draft", file, line)
            case _:
                if is_top and node.type not in {"qualified-rule", "at-rule"}:
                    yield _problem("css-broken", file, line)
        for held in ("prelude", "content", "arguments"):
            yield from _refused(getattr(node, held, None) or (), file)


def _names_draft(token: Any) -> bool:
    """Whether a token is about the mark of a draft: in a selector, or as the name of a layer."""
    if token.type == "[] block":
        return any("draft" in getattr(each, "value", "") for each in token.content)
    return token.type == "ident" and "draft" in token.value


def _bare(keyword: str) -> str:
    """An at-keyword without the name of a browser: -webkit-keyframes → keyframes."""
    return keyword.rpartition("-")[2] if keyword.startswith("-") else keyword


_SENTENCES = {
    "css-not-text": ("the style sheet is not text in UTF-8", "save it as UTF-8"),
    "css-too-large": ("the style sheet is larger than 500 kB", "keep what these pages need"),
    "css-too-deep": ("the brackets of the style sheet nest too deep", "write it flatter"),
    "css-broken": (
        "the style sheet cannot be read here",
        "look for a bracket, quotation mark or semicolon that is missing, here or above",
    ),
    "css-loads": (
        "the style sheet may load nothing: {about}",
        "take it out; fonts and the logo are named in policy.toml",
    ),
    "css-at-rule": (
        "the style sheet may not use {about}",
        "take it out; fonts are named in policy.toml, and the sheet is one file",
    ),
    "css-draft": (
        "the style sheet may not say how the mark of a draft looks",
        "take it out; its colour is named in policy.toml: warn, below [organisation.colours]",
    ),
    "css-markup": ("the style sheet holds HTML: </ or <!", "take it out"),
}


def _problem(code: str, file: str, line: int | None, **facts: str) -> Problem:
    sentence, hint = _SENTENCES[code]
    return Problem(
        code=code,
        sentence=sentence,
        hint=hint,
        file=file,
        line=line,
        severity=Severity.ERROR,
        facts=facts,
    )

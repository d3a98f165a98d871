"""Source that the model keeps as it stands: HTML that closes itself, link definitions."""

import re
from collections.abc import Mapping

_CLOSERS = (
    (re.compile(r"<!--"), "-->"),
    (re.compile(r"<\?"), "?>"),
    (re.compile(r"<!\[CDATA\["), "]]>"),
    (re.compile(r"<![A-Za-z]"), ">"),
)
_VERBATIM_TAG = re.compile(r"<(script|pre|style|textarea)(?=[\s>]|$)", re.IGNORECASE)
_VERBATIM_END = re.compile(r"</(?:script|pre|style|textarea)>", re.IGNORECASE)
_TARGET = re.compile(r"[^\s<>()\\&\x00-\x1f]+")


def close_html(text: str) -> str:
    """An HTML block with the end that it lacks, so that it takes nothing of what follows."""
    tag = _VERBATIM_TAG.match(text)
    if tag is not None:
        return text if _VERBATIM_END.search(text) else f"{text}\n</{tag[1]}>"
    for opener, closer in _CLOSERS:
        if opener.match(text):
            return text if closer in text else f"{text}\n{closer}"
    return text


def target_source(target: str) -> str:
    """A link's target as Markdown writes it."""
    if target and _TARGET.fullmatch(target):
        return target
    escaped = re.sub(r"([\\<>&])", r"\\\1", target)
    return f"<{escaped}>"


def title_source(title: str) -> str:
    """A link's title as Markdown writes it, with the blank before it; nothing for none."""
    if not title:
        return ""
    return ' "' + re.sub(r'([\\"&])', r"\\\1", title) + '"'


def definition_source(definition: Mapping[str, str]) -> str:
    """A link definition in its one form: [label]: target "title"."""
    label = " ".join(definition["label"].split())
    title = " ".join(definition["title"].split())
    return f"[{label}]: {target_source(definition['url'])}{title_source(title)}"

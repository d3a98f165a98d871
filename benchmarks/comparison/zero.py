"""Texts that say the same and look different in the source: nothing may be marked."""

import re
import textwrap
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from random import Random

from tree import draft_of

from policylib.document import Policy
from policylib.markdown import SourceText, parse, read, write

Rendering = Callable[[str, Random], str]


def _prose(change: Callable[[str], str]) -> Rendering:
    """Change only the lines that are plain paragraphs, no code among them."""

    def render(text: str, _: Random) -> str:
        head, body = _front(text)
        lines = []
        is_code = False
        for line in body.split("\n"):
            is_code ^= line.startswith("```")
            is_prose = re.match(r"[^\W\d_]{2,}[^|\]`]*$", line) and not is_code
            lines.append(change(line) if is_prose else line)
        return head + "\n".join(lines)

    return render


def _front(text: str) -> tuple[str, str]:
    end = text.find("\n---\n", 4) + 5 if text.startswith("---\n") else 0
    return text[:end], text[end:]


def _body(change: Callable[[str], str]) -> Rendering:
    def render(text: str, _: Random) -> str:
        head, body = _front(text)
        return head + change(body)

    return render


def _wrapped(line: str) -> str:
    return (
        "\n".join(textwrap.wrap(line, 64, break_long_words=False, break_on_hyphens=False))
        if not re.search(r" (?:\d+[.)]|[-+*#>=|~]+) ", line)
        else line
    )


def _reordered(text: str, rng: Random) -> str:
    head, body = _front(text)
    fields = re.findall(r"^\w.*\n(?:[ \t].*\n)*", head[4:-4], re.MULTILINE)
    return "---\n" + "".join(rng.sample(fields, len(fields))) + "---\n" + body


RENDERINGS: dict[str, Rendering] = {
    "lines broken": _prose(_wrapped),
    "a sentence a line": _prose(
        lambda line: re.sub(r"(?<=[^\W\d_]{3}\.) (?=[A-ZÆØÅ])", "\n", line)
    ),
    "hard line breaks": _prose(
        lambda line: re.sub(r"(?<=[^\W\d_]{3},) (?=[a-zæøå])", "\\\\\n", line)
    ),
    "no-break spaces": _prose(lambda line: re.sub(r"(?<=\w) (?=\w)", "\u00a0", line)),
    "soft hyphens": _prose(lambda line: re.sub(r"(?<=[a-zæøå]{4})(?=[a-zæøå]{4})", "\u00ad", line)),
    "decomposed letters": _body(lambda body: unicodedata.normalize("NFD", body)),
    "entities": _prose(lambda line: line.replace("ø", "&oslash;").replace("å", "&#229;")),
    "escapes": _prose(
        lambda line: line.replace("(", "\\(").replace("!", "\\!").replace("-", "\\-")
    ),
    "other list markers": _body(lambda body: re.sub(r"(?m)^( *)- ", r"\1* ", body)),
    "numbers for bullets": _body(
        lambda body: re.sub(r"(?m)^- ", "1. ", body).replace("\n  - ", "\n   - ")
    ),
    "loose lists": _body(lambda body: re.sub(r"(?m)^(- .*)\n(?=- )", r"\1\n\n", body)),
    "other emphasis markers": _body(
        lambda body: re.sub(r"(?<![\w*])\*([^\s*][^*\n]*)\*(?![\w*])", r"_\1_", body)
    ),
    "table padding": _body(
        lambda body: re.sub(r"(?m)^\|.*$", lambda m: re.sub(r" +\| *", "|", m[0]), body)
    ),
    "headings one level deeper": _body(lambda body: re.sub(r"(?m)^##", "###", body)),
    "headings closed": _body(lambda body: re.sub(r"(?m)^(#+) (.*)$", r"\1 \2 \1", body)),
    "rules across the page": _body(lambda body: re.sub(r"\n\n(?=#)", "\n\n* * *\n\n", body)),
    "footnotes renumbered": _body(lambda body: body.replace("[^", "[^x7")),
    "line ends": _body(lambda body: body.replace("\n", "\r\n")),
    "front matter reordered": _reordered,
    "comments": _body(lambda body: re.sub(r"\n\n(?=## )", "\n\n<!-- husk -->\n\n", body)),
}


def rendered(policy: Policy, rng: Random) -> list[tuple[str, str]]:
    """The source texts of pairs that say the same, for tools that read a text."""
    text = write(policy)
    others = (render(text, rng) for render in RENDERINGS.values())
    return [(text, other) for other in others if other != text]


def renderings(policy: Policy, rng: Random) -> list[tuple[str, Policy, Policy]]:
    """Name, old, new: pairs that say the same."""
    text = write(policy)
    old = read(text)
    found = []
    for name, render in RENDERINGS.items():
        other = render(text, rng)
        if other != text:
            found.append((name, old, read(other)))
    head, body = _front(text)
    pieces = re.split(r"(?m)^(?=## )", head + body)
    files = [SourceText(file=f"{k:02}.md", text=piece) for k, piece in enumerate(pieces)]
    found.append(("one file became many", old, parse(files).policy))
    found.append(
        ("the version's label", old, replace(old, metadata=replace(old.metadata, version="9.9")))
    )
    shifted = draft_of(old)
    themes = [s.box for s in shifted.headings() if s.box.is_theme and s.box.node.number.isdigit()]
    if themes:
        shifted.renumber(start=int(themes[0].node.number) + 3)
        found.append(("themes renumbered", old, shifted.freeze()[0]))
    return found

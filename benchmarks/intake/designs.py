"""Pages as designers and officials set them, for `pdf.py`: none of these made the reader's rules.

Each design is a style sheet, and where a style sheet cannot say it, a change to the page's HTML.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

import pyphen

PAGE = """
@page { size: A4; margin: 22mm 20mm }
body { font: 10.5pt/1.35 'DejaVu Serif', serif; margin: 0; max-width: none; padding: 0 }
h1, h2, h3, h4 { font-family: 'DejaVu Sans', sans-serif; line-height: 1.2; break-after: avoid }
h1 { font-size: 22pt } h2 { font-size: 16pt } h3 { font-size: 13pt } h4 { font-size: 11pt }
p { margin: 0 0 7pt } table { border-collapse: collapse; margin: 8pt 0 }
td, th { padding: 2pt 14pt 2pt 0; text-align: left; vertical-align: top }
blockquote { margin: 8pt 0 8pt 24pt; font-style: italic }
"""


class Design(NamedTuple):
    """A way to set a policy. `same` folds away what the design changes in the words themselves."""

    name: str
    style: str
    change: Callable[[str], str] = lambda page: page
    same: Callable[[str], str] = lambda text: text


@cache
def _dictionary() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="da_DK")


def softly(page: str) -> str:
    """Soft hyphens in every long word."""

    def divided(found: re.Match[str]) -> str:
        return str(_dictionary().inserted(found[0], "\N{SOFT HYPHEN}"))

    pieces = re.split(r"(<[^>]*>|&[a-z]+;)", page)
    return "".join(
        piece if piece.startswith(("<", "&")) else re.sub(r"[^\W\d_]{7,}", divided, piece)
        for piece in pieces
    )


def typed(page: str) -> str:
    """Lists as people type them: paragraphs that begin with a sign, a number and a bracket."""

    def numbers() -> Iterator[int]:
        number = 0
        while True:
            number += 1
            yield number

    def told(found: re.Match[str]) -> str:
        count = numbers()
        is_numbered = found[1] == "ol"
        items = re.findall(r"<li>(?:<p>)?(.*?)(?:</p>)?</li>", found[2], re.DOTALL)
        if "<li" in re.sub(r"<li>.*?</li>", "", found[2], flags=re.DOTALL) or "<ul" in found[2]:
            return found[0]
        marks = (f"{next(count)})" if is_numbered else "–" for _ in items)
        return "".join(f"<p>{mark} {item}</p>" for mark, item in zip(marks, items, strict=True))

    return re.sub(r"<(ul|ol)[^>]*>((?:(?!<[uo]l).)*?)</\1>", told, page, flags=re.DOTALL)


def _unnumbered(text: str) -> str:
    return re.sub(r"^[0-9]+(\.[0-9]+)*\.? +", "", text)


def _spaced(text: str) -> str:
    return re.sub(r"\s+", "", text.casefold())


DESIGNS = (
    Design("plain", ""),
    Design("justified, hyphenated", "p, li { text-align: justify; hyphens: auto }"),
    Design(
        "two columns, hyphenated",
        "body { columns: 2; column-gap: 9mm } h1 { column-span: all }"
        " p, li { text-align: justify; hyphens: auto }",
    ),
    Design(
        "three columns",
        "@page { margin: 15mm } body { columns: 3; column-gap: 6mm; font-size: 8.5pt }"
        " h1 { column-span: all } h2 { font-size: 12pt } h3 { font-size: 10pt } h4 { font-size: 9pt }"
        " p, li { hyphens: auto }",
    ),
    Design(
        "side headings",
        "body { margin-left: 52mm } h2, h3, h4 { float: left; clear: both; margin: 0 0 8pt -52mm;"
        " width: 46mm; font-size: 11pt } h2 { font-size: 13pt }",
    ),
    Design(
        "boxes, pull quotes, initials",
        "h1 { background: #0b4a6f; color: white; padding: 10mm } h2 { color: #0b4a6f;"
        " border-bottom: 1pt solid } h2 + p::first-letter { font-size: 330%; float: left;"
        " line-height: .85; padding-right: 2pt } blockquote { float: right; width: 38%;"
        " background: #e8f1f5; padding: 8pt; margin: 0 0 8pt 10pt; font-size: 12pt }"
        " ul { background: #f4f0e4; padding: 8pt 8pt 8pt 24pt }",
    ),
    Design(
        "capitals, letter-spaced",
        "h1, h2, h3, h4 { text-transform: uppercase; letter-spacing: .18em; font-weight: normal }"
        " h2 { font-size: 12pt } h3 { font-size: 11pt } h4 { font-size: 9.5pt }",
        same=_spaced,
    ),
    Design(
        "numbered headings",
        "body { counter-reset: a } h2 { counter-increment: a; counter-reset: b }"
        " h3 { counter-increment: b; counter-reset: c } h4 { counter-increment: c }"
        " h2::before { content: counter(a) '  ' } h3::before { content: counter(a) '.' counter(b) '  ' }"
        " h4::before { content: counter(a) '.' counter(b) '.' counter(c) '  ' }"
        " h2, h3, h4 { font-size: 12pt }",
        same=_unnumbered,
    ),
    Design(
        "heads and feet with dates",
        "@page { @top-left { content: 'Personalepolitik' } @top-right { content: 'Sagsnr. 21/4711' }"
        " @bottom-left { content: 'Godkendt i byrådet 13. december 2021'; font-size: 8pt }"
        " @bottom-right { content: 'Side ' counter(page) ' af ' counter(pages); font-size: 8pt } }",
    ),
    Design("soft hyphens", "p, li { text-align: justify; hyphens: manual }", softly),
    Design(
        "odd bullets",
        "ul { list-style-type: '–  ' } ul ul { list-style-type: '▪  ' } ol { list-style-type: decimal }",
    ),
    Design("typed lists", "", typed),
    Design(
        "ruled tables, small print",
        "body { font-size: 9pt } table { font-size: 8pt } td, th { border: .5pt solid #888; padding: 3pt }",
    ),
    Design(
        "centred cells",
        "td, th { vertical-align: middle; text-align: center } table { width: 100% }",
    ),
)  # fmt: skip


def with_style(page: str, design: Design) -> str:
    """A page of pandoc's as the design sets it."""
    bare = re.sub(r"<style.*?</style>", "", page, flags=re.DOTALL)
    # Its arrow would be told by its number: our fonts have none.
    bare = re.sub(r'<a [^>]*class="footnote-back".*?</a>', "", bare, flags=re.DOTALL)
    bare = re.sub(r'lang="[^"]*" xml:lang="[^"]*"', 'lang="da"', bare)
    bare = bare.replace("</head>", f"<style>{PAGE}{design.style}</style></head>", 1)
    head, _, body = bare.partition("<body")
    return f"{head}<body{design.change(body)}"

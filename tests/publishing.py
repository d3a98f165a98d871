"""What the tests of publishing share: a hostile policy, and a reader of HTML that forgives nothing."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from policylib.document import Policy
from policylib.markdown import read

if TYPE_CHECKING:
    from collections.abc import Iterator

HOSTILE = "<script>alert(1)</script> {{ 7*7 }} ]]> & \"'"

BLOCKS = {"p", "li", "div", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd", "pre"}
VOID = {"br", "img", "meta", "wbr", "link", "input", "hr"}

POLICY = """---
title: Personalepolitik
organisation: Lyngvig Kommune
version: "2.0"
status: adopted
adopted_on: 2018-11-26
in_force_from: 2019-01-01
---

# Personalepolitik

## Forord

Vi passer børn, underviser og rydder sne.

## Tema 1: Rekruttering

### Hvad vil vi?

Vi vil have *de bedste* og **de rette**.

- Vi skriver opslag.

  Et opslag er kort.
  - underpunkt
- Vi svarer alle.

### Hvad gør vi?

4. Lederen indhenter referencer.[^a]
5. Lederen skriver referat.

| Anledning | Beløb |
| --- | --- |
| Jubilæum | 750 kr. |

> Vi gør os umage.

## Tema 2: Løn

Læs [reglerne](https://lyngvig.example/regler) og [det farlige](javascript:alert(1)).

[^a]: Med samtykke fra ansøgeren.
"""


def policy(text: str = POLICY) -> Policy:
    return read(text)


@dataclass
class Element:
    """One element of a page, with its children and texts in order."""

    name: str
    attributes: dict[str, str]
    parent: "Element | None" = field(default=None, repr=False)
    children: "list[Element | str]" = field(default_factory=list)

    @property
    def classes(self) -> set[str]:
        return set(self.attributes.get("class", "").split())

    def elements(self) -> "Iterator[Element]":
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child.elements()

    def named(self, *names: str) -> "list[Element]":
        return [element for element in self.elements() if element.name in names]

    def with_class(self, name: str) -> "list[Element]":
        return [element for element in self.elements() if name in element.classes]

    def text(self, *, without: tuple[str, ...] = (), classes: tuple[str, ...] = ()) -> str:
        """The words, without elements of certain names or classes; a line break is a blank.

        A number that stands for a sign which no page may hold is that sign.
        """
        parts = []
        for child in self.children:
            if isinstance(child, str):
                parts.append(child)
            elif child.name == "br":
                parts.append(" ")
            elif "stand-in" in child.classes:
                parts.append(chr(int(str(child.children[0]).removeprefix("U+"), 16)))
            elif child.name not in without and not child.classes.intersection(classes):
                inner = child.text(without=without, classes=classes)
                parts.append(f" {inner} " if child.name in BLOCKS else inner)
        return "".join(parts)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {})
        self.here = self.root

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs}, self.here)
        self.here.children.append(element)
        if tag not in VOID:
            self.here = element

    def handle_endtag(self, tag: str) -> None:
        assert tag == self.here.name, f"</{tag}> closes <{self.here.name}>"
        assert self.here.parent is not None
        self.here = self.here.parent

    def handle_data(self, data: str) -> None:
        self.here.children.append(data)


def page(html: str) -> Element:
    """The page as elements; every element must be closed, in order."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert reader.here is reader.root, f"<{reader.here.name}> is never closed"
    return reader.root

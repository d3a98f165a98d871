"""HTML as values: elements that escape whatever they are given, and the page templates.

The only module of this room that knows Jinja2 and markupsafe. Text becomes HTML here or in an
escaping template, nowhere else.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from policylib.publish.unseen import number_of, unfit_for_html

if TYPE_CHECKING:
    from jinja2 import Environment

Html = Markup
NOTHING = Markup("")

_VOID = frozenset({"br", "img", "meta", "wbr"})


def element(name: str, /, *children: str, **attributes: str | int | None) -> Html:
    """An element with escaped children and attributes; `Html` children stand as they are.

    An attribute whose value is None is left out. `class_` gives `class`, `aria_label` gives
    `aria-label`.
    """
    told = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(bare(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    if name in _VOID:
        return Markup(f"<{name}{told}>")  # noqa: S704 - every part was escaped above
    inner = "".join(map(text, children))
    return Markup(f"<{name}{told}>{inner}</{name}>")  # noqa: S704 - every part was escaped above


def text(words: str) -> Html:
    """Text as HTML, every letter that means something to HTML escaped.

    A sign that may not stand in a page is told by its number, in the class `stand-in`.
    """
    told = escape(words)
    if isinstance(words, Markup) or words.isprintable():
        return told
    return Markup(unfit_for_html().sub(_standing_in, told))  # noqa: S704 - escaped above


def _standing_in(found: re.Match[str]) -> str:
    return f'<span class="unseen stand-in">{number_of(found[0])}</span>'


def bare(value: object) -> object:
    """A value to stand where no element can, in an attribute or a title: no unfit sign in it."""
    if not isinstance(value, str) or isinstance(value, Markup) or value.isprintable():
        return value
    return unfit_for_html().sub("\N{REPLACEMENT CHARACTER}", value)


def join(parts: Iterable[Html], between: str = "") -> Html:
    """Pieces of HTML as one."""
    return escape(between).join(parts)


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, PackageLoader, StrictUndefined

    from policylib.language.site import site_words
    from policylib.publish.house_style import house_style

    environment = Environment(
        loader=PackageLoader("policylib.publish"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=bare,
    )
    environment.globals.update(site_words=site_words, house_style=house_style)
    return environment


def page(template: str, **values: object) -> str:
    """A whole page from one of this package's templates."""
    return _environment().get_template(template).render(**values)


@cache
def stylesheet(*names: str) -> Html:
    """Style sheets of this package, one after another, to stand inside a `<style>` element."""
    environment = _environment()
    loader = environment.loader
    if loader is None:
        return NOTHING
    sheets = [loader.get_source(environment, name)[0] for name in names]
    return Markup("\n".join(sheets))  # noqa: S704 - our own files, without user text


def script(name: str) -> str:
    """A script of this package, to stand in a file of its own beside the pages."""
    return str(stylesheet(name))

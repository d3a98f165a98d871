"""HTML as values: elements that escape whatever they are given, and the page templates.

The only module of this room that knows Jinja2 and markupsafe. Text becomes HTML here or in an
escaping template, nowhere else.
"""

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

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
        f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    if name in _VOID:
        return Markup(f"<{name}{told}>")  # noqa: S704 - every part was escaped above
    inner = "".join(escape(child) for child in children)
    return Markup(f"<{name}{told}>{inner}</{name}>")  # noqa: S704 - every part was escaped above


def text(words: str) -> Html:
    """Text as HTML, every letter that means something to HTML escaped."""
    return escape(words)


def join(parts: Iterable[Html], between: str = "") -> Html:
    """Pieces of HTML as one."""
    return escape(between).join(parts)


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, PackageLoader, StrictUndefined

    from policylib.language.site import site_words

    environment = Environment(
        loader=PackageLoader("policylib.publish"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals["site_words"] = site_words
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

"""A comparison in words: sentences, the one-page answer, the JSON contract, the changelog.

Every output renders the same facts; nothing is compared here.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from policylib.explain.contract import to_dict, to_json
    from policylib.explain.editorial import read_editorial, with_editorial
    from policylib.explain.groups import PageLine
    from policylib.explain.log import changelog, is_untouched
    from policylib.explain.markdown import to_markdown
    from policylib.explain.order import Numbered, numbered
    from policylib.explain.origins import tell_origins
    from policylib.explain.origins_json import origins_to_json
    from policylib.explain.origins_text import origins_to_text
    from policylib.explain.page import OnePage, PageGroup, Remainder, one_page
    from policylib.explain.readability import (
        Band,
        Count,
        Readability,
        ThemeReadability,
        readability_of,
    )
    from policylib.explain.sentences import explain_change
    from policylib.explain.short_texts import ShortText, agenda, intranet, plain_text
    from policylib.explain.summary import Summary, summarise
    from policylib.explain.terminal import to_text

_HOMES = {
    "Band": "readability",
    "Count": "readability",
    "Numbered": "order",
    "OnePage": "page",
    "PageGroup": "page",
    "PageLine": "groups",
    "Readability": "readability",
    "Remainder": "page",
    "ShortText": "short_texts",
    "Summary": "summary",
    "ThemeReadability": "readability",
    "agenda": "short_texts",
    "changelog": "log",
    "explain_change": "sentences",
    "intranet": "short_texts",
    "is_untouched": "log",
    "numbered": "order",
    "one_page": "page",
    "origins_to_json": "origins_json",
    "origins_to_text": "origins_text",
    "plain_text": "short_texts",
    "read_editorial": "editorial",
    "readability_of": "readability",
    "summarise": "summary",
    "tell_origins": "origins",
    "to_dict": "contract",
    "to_json": "contract",
    "to_markdown": "markdown",
    "to_text": "terminal",
    "with_editorial": "editorial",
}

__all__ = [
    "Band",
    "Count",
    "Numbered",
    "OnePage",
    "PageGroup",
    "PageLine",
    "Readability",
    "Remainder",
    "ShortText",
    "Summary",
    "ThemeReadability",
    "agenda",
    "changelog",
    "explain_change",
    "intranet",
    "is_untouched",
    "numbered",
    "one_page",
    "origins_to_json",
    "origins_to_text",
    "plain_text",
    "read_editorial",
    "readability_of",
    "summarise",
    "tell_origins",
    "to_dict",
    "to_json",
    "to_markdown",
    "to_text",
    "with_editorial",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)

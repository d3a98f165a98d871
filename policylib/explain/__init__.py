"""A comparison in words: sentences, the one-page answer, the JSON contract, the changelog.

Every output renders the same facts; nothing is compared here.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from policylib.explain.contract import to_dict, to_json
    from policylib.explain.sentences import explain_change
    from policylib.explain.summary import Summary, summarise

_HOMES = {
    "Summary": "summary",
    "explain_change": "sentences",
    "summarise": "summary",
    "to_dict": "contract",
    "to_json": "contract",
}

__all__ = ["Summary", "explain_change", "summarise", "to_dict", "to_json"]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)

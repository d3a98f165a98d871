"""Which words of the pages an organisation may rename: all of those that stand by themselves.

A label is a whole text of a words record, as this project writes it ("Versionshistorik"); what
stands in braces in it is filled in later and must stand in the new word too.
"""

import dataclasses
from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any

_RECORDS = (
    ("policylib.language.publish", "publish_words"),
    ("policylib.language.site", "site_words"),
    ("policylib.language.changelog", "changelog_words"),
    ("policylib.language.pair_pages", "pair_words"),
    ("policylib.language.themes", "theme_words"),
    ("policylib.language.search", "search_words"),
    ("policylib.language.short_texts", "short_text_words"),
    ("policylib.language.paper", "paper_words"),
    ("policylib.language.word", "word_words"),
)
"""Where the pages' words are: a module, and the function that gives those of a language."""

_KEPT = frozenset({"lang", "disclaimer"})
"""Fields that nobody renames: every output says how it was made, in our words."""


def labels_in(lang: str) -> frozenset[str]:
    """Every label of the pages in a language."""
    found: set[str] = set()
    for module, name in _RECORDS:
        found.update(_texts(getattr(import_module(module), name)(lang)))
    return frozenset(found - {""})


def renamed(words: Any, labels: Mapping[str, str]) -> Any:
    """The same words with an organisation's own labels in place of ours.

    `words` is a text, a mapping or tuple of them, or a record of such; whatever else a record
    holds stays as it is. Only whole texts are renamed, never a part of a sentence.
    """
    match words:
        case str():
            return labels.get(words, words)
        case Mapping():
            return {key: renamed(each, labels) for key, each in words.items()}
        case tuple():
            return tuple(renamed(each, labels) for each in words)
        case _ if dataclasses.is_dataclass(words) and not isinstance(words, type):
            fields = {each.name: getattr(words, each.name) for each in dataclasses.fields(words)}
            new = {
                name: renamed(each, labels) for name, each in fields.items() if name not in _KEPT
            }
            return dataclasses.replace(
                words, **{name: each for name, each in new.items() if each != fields[name]}
            )
        case _:
            return words


def _texts(words: Any) -> Iterator[str]:
    match words:
        case str():
            yield words
        case Mapping():
            for each in words.values():
                yield from _texts(each)
        case tuple():
            for each in words:
                yield from _texts(each)
        case _ if dataclasses.is_dataclass(words) and not isinstance(words, type):
            for field in dataclasses.fields(words):
                if field.name not in _KEPT:
                    yield from _texts(getattr(words, field.name))
        case _:
            pass

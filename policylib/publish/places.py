"""Where a link within the policy leads: to a heading of the same text, by any name it goes by.

A page and a PDF hold the whole policy, so a link to one of its headings or files becomes a link
to that place. A link to anything else beside the policy would lead nowhere for a reader: it keeps
its words.
"""

from collections.abc import Callable
from functools import cache
from pathlib import PurePosixPath
from urllib.parse import unquote

from policylib.document import Policy, Section, heading_of, slug_of, text_of, title_of, walk

Finder = Callable[[str], str]
"""From a link's target to the anchor of a section; "" where it names no place in the policy."""


def nowhere(target: str) -> str:  # noqa: ARG001 - it has the shape of every finder
    """The finder of a text without places of its own."""
    return ""


def places_in(policy: Policy) -> Finder:
    """A finder of a policy's headings: by anchor, by title with or without its number, by file.

    `#rekruttering`, `#tema-1-rekruttering` and `02-rekruttering.md` can mean the same section.
    """

    @cache
    def known() -> tuple[dict[str, str], dict[str, dict[str, str]]]:
        by_file: dict[str, dict[str, str]] = {}
        sections = [
            (passage.anchor, passage.node)
            for passage in walk(policy)
            if isinstance(passage.node, Section)
        ]
        everywhere = {anchor: anchor for anchor, _ in sections}
        for anchor, section in sections:
            names = (slug_of(heading_of(section)), slug_of(text_of(section)))
            here = everywhere
            if section.source and section.source.file:
                here = by_file.setdefault(PurePosixPath(section.source.file).name, {"": anchor})
            for name in names:
                everywhere.setdefault(name, anchor)
                here.setdefault(name, anchor)
        return everywhere, by_file

    def find(target: str) -> str:
        path, _, fragment = unquote(target.strip()).partition("#")
        if ":" in path or (not path and not fragment):
            return ""
        name = "/".join(slug_of(part) for part in fragment.split("/"))
        everywhere, by_file = known()
        if not path:
            return everywhere.get(name, "")
        here = by_file.get(PurePosixPath(path.replace("\\", "/")).name)
        if here is None:
            return ""
        return here.get(name) or everywhere.get(name, "")

    return find


def places_in_words(policy: Policy) -> dict[str, str]:
    """Where each passage stands, in words, by its anchor; a heading stands where it is itself."""
    return {
        passage.anchor: " › ".join(
            (*passage.headings, heading_of(passage.node))
            if isinstance(passage.node, Section)
            else passage.headings
        )
        or title_of(policy)
        for passage in walk(policy)
    }

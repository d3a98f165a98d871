"""Every text of a policy that a reader sees, once, with where it stood."""

import re
from collections.abc import Iterator
from functools import lru_cache

from policylib.document import (
    Figure,
    Footnote,
    ListItem,
    Paragraph,
    Policy,
    Quote,
    Row,
    Section,
    Source,
    Text,
    normalise,
    texts_in,
    walk,
)
from policylib.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One text: a heading, a paragraph, an item's first paragraph, a cell, a caption.

    `text` is its comparison text with code left out. `sections` are the headings above it, its
    own not among them; `section` is the heading itself where the text is one.
    """

    text: str
    source: Source | None
    sections: tuple[Section, ...] = ()
    section: Section | None = None

    @property
    def is_heading(self) -> bool:
        """Whether it is a heading, which has no full stop and no grammar to speak of."""
        return self.section is not None


def wordings_of(policy: Policy) -> Iterator[Wording]:
    """The texts of a policy in reading order, its title first."""
    if policy.heading:
        yield Wording(text=_read(policy.heading), source=policy.source)
    for passage in walk(policy):
        node = passage.node
        match node:
            case Section(title=title):
                yield Wording(
                    text=_read(title),
                    source=node.source,
                    sections=passage.sections,
                    section=node,
                )
            case Figure(alt=alt, caption=caption):
                for words in filter(None, (normalise(alt), normalise(caption))):
                    yield Wording(text=words, source=node.source, sections=passage.sections)
            case _:
                for source, text in own_texts(node):
                    yield Wording(text=_read(text), source=source, sections=passage.sections)


def own_texts(node: object) -> Iterator[tuple[Source | None, Text]]:
    """The texts of passages that the walk does not enter, each once."""
    match node:
        case Paragraph() | Row():
            yield from ((node.source, text) for text in texts_in(node))
        case ListItem(blocks=blocks) if blocks and isinstance(blocks[0], Paragraph):
            yield blocks[0].source or node.source, blocks[0].text
        case Quote(blocks=blocks) | Footnote(blocks=blocks):
            for block in blocks:
                for text in texts_in(block):
                    yield getattr(block, "source", None) or node.source, text
        case _:
            return


def _read(text: Text) -> str:
    return normalise(
        "".join("\N{OBJECT REPLACEMENT CHARACTER}" if run.code else run.text for run in text)
    )


_REACH = 200  # characters; a text may be one endless line


def words_around(text: str, start: int, end: int, *, reach: int = 2) -> str:
    """A stretch of a text with a few whole words on both sides."""
    before = text[max(0, start - _REACH) : start].split(" ")
    after = text[end : end + _REACH].split(" ")
    # The stretch begins and ends within a word, or beside a blank.
    left = " ".join(before[-(reach + 1) :]) if before else ""
    right = " ".join(after[: reach + 1])
    return f"{left}{text[start:end]}{right}".strip()


@lru_cache(maxsize=256)
def pattern(expression: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern that is compiled when a check first needs it."""
    return re.compile(expression, flags)

"""All words of a policy as a reader meets them, numbers of headings and items included."""

from collections.abc import Iterator

from policylib.document import (
    Block,
    BulletList,
    ListItem,
    NumberedList,
    Policy,
    Quote,
    Section,
    full_text,
    heading_of,
)


def reading_text(policy: Policy) -> str:
    """The words under the title, in reading order, one passage a line."""
    texts = [words for block in policy.blocks for words in _block(block)]
    texts += [words for section in policy.sections for words in _section(section)]
    texts += [f"{note.label} {full_text(note)}" for note in policy.footnotes]
    return "\n".join(texts)


def _section(section: Section) -> Iterator[str]:
    yield heading_of(section)
    for block in section.blocks:
        yield from _block(block)
    for below in section.sections:
        yield from _section(below)


def _block(block: Block) -> Iterator[str]:
    match block:
        case BulletList(items=items):
            for item in items:
                yield from _item(item)
        case NumberedList(items=items, start=start):
            for number, item in enumerate(items, start=start):
                yield str(number)
                yield from _item(item)
        case Quote(blocks=blocks):
            for each in blocks:
                yield from _block(each)
        case _:
            yield full_text(block)


def _item(item: ListItem) -> Iterator[str]:
    for block in item.blocks:
        yield from _block(block)

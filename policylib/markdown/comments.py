"""Where comments go when a text is read, so that words begin what they stand in."""

from policylib.document import Block, Paragraph, Raw, Run, Source
from policylib.document.remarks import split_remarks
from policylib.markdown.inline import one_line


def behind_comment(html: str, source: Source) -> list[Block]:
    """A comment of several lines, and the words that stand on its last line as a paragraph."""
    end = html.index("-->") + len("-->")
    return [Raw(text=html[:end], source=source), *kept_apart(html[end:], source)]


def kept_apart(written: str, source: Source) -> list[Block]:
    """Source that is kept as it stands: its comments, then its words as a paragraph, if any."""
    rest, comments = split_remarks(written)
    blocks: list[Block] = [
        Raw(text=f"<!-- {one_line(each)} -->", source=source) for each in comments
    ]
    words = one_line(rest)
    if words:
        blocks.append(Paragraph(text=(Run(text=words),), source=source))
    return blocks


def words_first(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """An item begins with its words: remarks above them go below."""
    for at, block in enumerate(blocks):
        if isinstance(block, Raw) and block.is_hidden:
            continue
        if at and isinstance(block, Paragraph):
            return (block, *blocks[:at], *blocks[at + 1 :])
        break
    return blocks

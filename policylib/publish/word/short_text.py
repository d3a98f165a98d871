"""A text for an agenda or the intranet as a plain Word file: headings, paragraphs, bullets, nothing else."""

from policylib.explain.short_texts import BlockKind, ShortText
from policylib.language.publish import PublishWords, publish_words
from policylib.publish.word.writing import Front, add_paragraph, begin, saved

_STYLES = {
    BlockKind.HEADING: "Heading2",
    BlockKind.SUBHEADING: "Heading3",
    BlockKind.PARAGRAPH: "",
    BlockKind.ITEM: "ListBullet",
}
"""Word's own styles: what is pasted takes the look of the document that it is pasted into."""


def short_text_word(
    short: ShortText, *, organisation: str = "", words: PublishWords | None = None
) -> bytes:
    """The Word file of a short text; `organisation` is told as its author.

    `words` are those with an organisation's own labels.
    """
    words = words or publish_words(short.lang)
    draft = words.drafts["draft"] if short.mark else ""
    title = f"{draft}: {short.title}" if draft else short.title
    document = begin(
        Front(
            title=title,
            subject=short.purpose,
            author=organisation,
            mark=short.mark,
            remark=words.disclaimer,
            running=" · ".join(part for part in (short.mark, short.purpose) if part),
        ),
        words,
    )
    add_paragraph(document, title, "Heading1")
    for block in short.blocks:
        add_paragraph(document, block.text, _STYLES[block.kind])
    return saved(document)

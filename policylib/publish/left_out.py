"""How much unchanged text a parallel text leaves out, in words: "tema 2, 4 og 5 samt 3 afsnit"."""

from collections import Counter
from collections.abc import Sequence

from policylib.compare.redline import RedlineEntry, Shape
from policylib.document import Role, Section, text_of
from policylib.language import Language
from policylib.language.publish import PublishWords

_NOUNS = {
    Shape.PARAGRAPH: "paragraph",
    Shape.ITEM: "list_item",
    Shape.ROW: "table_row",
    Shape.HEADER_ROW: "table_row",
    Shape.QUOTE: "quote",
    Shape.FIGURE: "figure",
    Shape.FOOTNOTE: "footnote",
    Shape.CODE: "code",
    Shape.RAW: "other",
}


def left_out_words(entries: Sequence[RedlineEntry], language: Language, words: PublishWords) -> str:
    """A sentence that names the sections left out and counts the passages; "" for a bare title.

    The entries are neighbours with one mark: `=`, or the other two for what only moved along.
    """
    themes: list[str] = []
    titles: list[str] = []
    counted: Counter[str] = Counter()
    inside = 0
    for entry in entries:
        here = entry.new or entry.old
        if entry.shape is Shape.FOOTNOTE:
            inside = 0
        if entry.shape is Shape.HEADING and here and isinstance(here.node, Section):
            if inside and entry.level > inside:
                continue
            inside = entry.level
            name = _theme(entry, here.node, words)
            if name:
                themes.append(name)
            else:
                titles.append(language.quoted(text_of(here.node)))
        elif not inside and entry.shape in _NOUNS:
            counted[_NOUNS[entry.shape]] += 1
    parts = [words.left_out_themes.format(numbers=language.listed(themes))] if themes else []
    parts += titles
    parts += [language.counted(count, noun) for noun, count in counted.items()]
    if not parts:
        return ""
    is_moved = entries[0].mark != "="
    sentence = words.left_out_moved if is_moved else words.left_out
    return sentence.format(what=language.listed(parts))


def _theme(entry: RedlineEntry, section: Section, words: PublishWords) -> str:
    """A theme's number, with the former one where it shifted; "" for any other section."""
    if section.role is not Role.THEME or not section.number:
        return ""
    if entry.mark != "=" or entry.old_number == entry.new_number:
        return section.number
    before = entry.old_number.lower() or words.no_number
    return f"{section.number} {words.number_before.format(number=before)}"

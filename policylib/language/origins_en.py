"""The English words of the answer "where does the text come from?"."""

# The table is read across, not down.
# fmt: off
from typing import Final

WORDS: Final = {
    "both": "Where does the text come from, and where did it go?",
    "title": "Where does the text come from?",
    "destinations": "Where did the text go?",
    "untitled": "The new text",
    "together": "The new text was written together from {olds}.",
    "held": "The new text is held against {olds}.",
    "name.version": "{title}, version {version}",
    "name.file": "{title} ({file})",
    "name.number": "{title} (no. {number})",
    "name.none": "document {number}",
    "none": "none",
    "short": "In short",
    # in short
    "short.old": "{name}: {kept} of {total} words stand in the new text, {edited} were rewritten, and {lost} were not found.",
    "short.old.all": "{name}: All {total} words stand in the new text.",
    "short.old.none": "{name}: We find none of its text in the new text.",
    "short.old.empty": "{name}: The document has no text.",
    "short.lost.one": "1 paragraph or item we do not find in the new text, or only in part.",
    "short.lost.many": "{count} paragraphs and items we do not find in the new text, or only in part.",
    "short.lost.none": "All paragraphs and items were found in the new text.",
    "short.lost.which": "{told} What is missing stands in full under “Where did the text go?”.",
    "short.new": "In the new text: {kept} of {total} words come from the old documents, {edited} were written into text from there, and {lost} are new.",
    "short.law": "Whether a rule that we do not find still holds, say by law or agreement, we cannot see.",
    # tables
    "table.passages": "Paragraphs and items", "table.words": "Words", "table.document": "Document", "table.new": "The new text",
    "table.all": "In all", "table.unchanged": "Unchanged", "table.edited": "Changed", "table.partly": "Found in part", "table.lost": "Not found",
    "table.together": "Written together", "table.fresh": "New text",
    "table.kept": "In the new text", "table.reworded": "Rewritten",
    "table.passages.caption": "How many paragraphs and items were found?",
    "table.words.caption": "How many words were found?",
    "table.new.caption": "What is the new text made of?",
    # where from
    "from.lead": "The new text in its own order. Words taken out are struck through; new words are underlined.",
    "from.unchanged": "Unchanged", "from.edited": "Changed", "from.together": "Written together", "from.new": "New text",
    "from.source": "From {source}", "from.share": "{words} of {total} words here",
    "from.also.one": "The same stands in {sources}.", "from.also.near": "Nearly the same stands in {source}",
    "from.heading.same": "The same heading in {source}", "from.heading.renamed": "Was called “{title}” in {source}",
    "from.heading.new": "New heading",
    "from.company": "The text here comes from {sources}.", "from.company.each": "{source} ({words} words from {places})",
    "from.company.none": "The text here is new.",
    "from.left": "Not in the new text",
    "from.fresh": "New text",
    "place": "{document}, {place}", "place.top": "{document}, the introduction", "place.new.top": "the introduction",
    # where to
    "to.lead": "What we do not find stands first and in full.",
    "to.lost": "Not found in the new text", "to.lost.none": "Everything was found in the new text.",
    "to.found": "Found in the new text",
    "to.partly": "Only part of a paragraph. The rest stands in {places}.",
    "to.holds": "Here stood {held}.",
    "to.unchanged": "Stands unchanged in {places}", "to.same": "Stands with the same words in {places}", "to.edited": "Stands changed in {places}", "to.partly.found": "Stands in part in {places}",
    "to.repeat": "Also in {places}", "to.headings": "Headings that do not stand in the new text: {titles}.",
    "to.moved": "“{title}” (the text now stands in {places})",
    "terminal.legend": "[-taken out-] {+new+}",
    "see.from": "See where it stands now",
}

"""English for reading extracted text: words that steer the repairs, and the report's sentences."""

CONJUNCTIONS = frozenset({"and", "or", "and/or", "to", "but", "versus"})
HYPHENATED_STARTS = frozenset({"non", "self"})
UNFINISHED_ENDS: frozenset[str] = frozenset(
    {
        "a", "about", "all", "an", "and", "any", "are", "as",
        "at", "be", "because", "between", "but", "by", "can", "each",
        "every", "for", "from", "has", "have", "if", "in", "into",
        "is", "it", "its", "may", "must", "not", "of", "on",
        "or", "our", "over", "shall", "should", "so", "such", "than",
        "that", "the", "their", "these", "they", "this", "those", "through",
        "to", "under", "until", "we", "when", "where", "which", "who",
        "will", "with", "within", "without", "would", "your",
    }
)  # fmt: skip
NUMBERED_WORDS = frozenset({"half", "quarter"})
FIGURE_LABELS = frozenset({"figure", "table", "chart", "diagram", "photo"})
CONTENTS_TITLES = frozenset({"contents", "table of contents"})
LINK_WORDS = frozenset({"here"})
LINK_STARTS = ("read more", "see more", "find more", "link to", "download ")
LINK_VERBS = frozenset({"read", "see", "find", "click", "download", "follow"})
ORGANISATION_WORDS = frozenset({"Council", "Municipality"})

QUOTATION_MARKS = "“”"

SENTENCES = {
    "report": "Report of the import",
    "lead": "Source: {file}. Title: {title}.",
    "intact": "All letters and digits of the source stand in the policy, in the same order.",
    "intact_moved": "All letters and digits of the source stand in the policy. Page numbers and recurring lines were moved to the end; the rest stands in the same order.",
    "intact_unordered": "All letters and digits of the source stand in the policy, but not all in the same order. Read the text against the source.",
    "not_intact": "The policy does not have exactly the letters and digits of the source. Compare it with the source before you go on.",
    "lost": "Missing: {signs}",
    "gained": "Added: {signs}",
    "table_head": "| | In the source | In the policy |",
    "row_words": "| Words | {before} | {after} |",
    "row_letters": "| Letters | {before} | {after} |",
    "row_digits": "| Digits | {before} | {after} |",
    "row_words_note": "There can be fewer words than in the source, because words divided at line ends were put together again.",
    "unclear": "Look at these yourself",
    "guessed": "Guessed – please check",
    "repaired": "Repaired",
    "nothing": "Nothing.",
    "title": "Title, taken from the name of the file. Change it at the top of the policy.",
    "about": "Line numbers are those of the source.",
    "line": "Line {line}",
    "lines": "Lines {line}–{last}",
    "on_page_line": "Page {page}, line {line}",
    "on_page_lines": "Page {page}, lines {line}–{last}",
    "paragraph": "Paragraph {line}",
    "paragraphs": "Paragraphs {line}–{last}",
    "figure_text": "Text from figures, boxes or columns. Its order is uncertain. It is kept together as a quotation in its place. Move or rewrite it.",
    "contents": "Table of contents. It was kept. Delete it if the new edition is to show its own.",
    "page_lines": "Page numbers or lines that recur on the pages. They stand together as a quotation at the end of the policy. Delete them if they do not belong there.",
    "replacement_kept": "An unreadable sign that may stand for a letter. Write the right letter.",
    "lost_start": "The text begins in the middle of a sentence. Words may be missing before it. Look at the original.",
    "empty_heading": "A heading with no text under it. The text may stand elsewhere, in a figure or a box.",
    "link_missing": "The text refers to a link whose address is not in it. Put the link in.",
    "odd_hyphen": "The word has a hyphen that may be an old division. The source was not changed.",
    "lone_number": "A number stands alone on a line. It may be a page number. It was kept.",
    "word_joined_guess": "Word joined across a line end. It does not occur elsewhere in the text.",
    "continued": "Text after a blank line that begins with a capital or a dash was read as going on from the text before.",
    "heading": "Heading, found by its look (a short line without a full stop).",
    "chapter": "Chapter, because the reading guide names it.",
    "value": "Value with a slogan.",
    "quote": "Pull quote.",
    "organisation": "Organisation, because the name recurs in the text.",
    "replacement_removed": "Unreadable signs at the starts and ends of lines removed: {count}",
    "control_removed": "Invisible control characters removed: {count}",
    "blanks_cleaned": "Tabs and superfluous blanks removed: {count}",
    "page_break": "Blanks and signs at page breaks removed: {count}",
    "line_joined": "Lines joined into paragraphs: {count}",
    "word_joined": "Words divided at line ends put together: {count}",
    "hyphen_kept": "Hyphens at line ends kept: {count}",
}

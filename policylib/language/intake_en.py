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
NOTES_TITLES = frozenset({"notes", "footnotes", "endnotes"})
CONTENTS_TITLES = frozenset({"contents", "table of contents"})
LINK_WORDS = frozenset({"here"})
LINK_STARTS = ("read more", "see more", "find more", "link to", "download ")
LINK_VERBS = frozenset({"read", "see", "find", "click", "download", "follow"})
ORGANISATION_WORDS = frozenset({"Council", "Municipality"})

# How the first or last word of a title ends, where a text has no style for its title.
TITLE_ENDINGS = ("policy", "policies", "guideline", "guidelines")

QUOTATION_MARKS = "“”"

PARTICIPANT = "Participant {number}"
# Stands in a report for a name that a page's header tells.
NAME_LEFT = "[name]"
CHANGES = {
    "insertions": "{count} inserted",
    "deletions": "{count} deleted",
    "replacements": "{count} replaced",
    "moves": "{count} moved",
    "looks": "{count} with a new look",
}
TELLING_WORDS = frozenset({"and", "the", "of", "to", "is", "shall", "must", "not", "be", "with"})

SENTENCES = {
    "report": "Report of the import",
    "lead": "From {file}. The title of the policy is {title}.",
    "short": "In short",
    "words_count": "{before} words in the source, {after} in the policy.",
    "unclear_none": "There is nothing that you have to decide.",
    "unclear_one": "**1 place needs your eyes.** It stands below.",
    "unclear_many": "**{count} places need your eyes.** They stand below.",
    "guessed_none": "Nothing is a guess.",
    "guessed_one": "1 place is a guess from how the source looks. Please check it.",
    "guessed_many": "{count} places are guesses from how the source looks. Please check them.",
    "repaired_one": "1 thing was repaired without touching the words.",
    "repaired_many": "{count} things were repaired without touching the words, such as line ends and blanks.",
    "next_look": (
        "**Next step:** with the source beside you, go through the list “Look at these yourself”. "
        "Mend `politik.md`, not this page. Where the number of the version is missing at its top, write it below "
        '`title:`, as in `version: "1.0"`. Then run `policylib check`.'
    ),
    "next": (
        "**Next step:** hold the headings in `politik.md` against the source. "
        "Where the number of the version is missing at its top, write it below "
        '`title:`, as in `version: "1.0"`. Then run `policylib check`.'
    ),
    "amounts": "Counted",
    "intact": "All letters and digits of the source{but} stand in the policy, in the same order.",
    "intact_moved": "All letters and digits of the source{but} stand in the policy. Page numbers and recurring lines were moved to the end; the rest stands in the same order.",
    "intact_unordered": "All letters and digits of the source{but} stand in the policy, but not all in the same order. Read the text against the source.",
    "but_margins": ", but for page headers and footers,",
    "but_left": ", but for what was left out according to the list below,",
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
    "title": "Title, taken from the name of the file. Change it at the top of the policy.",
    "about": "Line numbers are those of the source.",
    "about_page": "Pages and lines are counted in the source, the lines anew on every page.",
    "about_paragraph": "Paragraphs are counted in the source from the beginning. A heading, an item and a cell of a table each count as one.",
    "comments": "Comments",
    "comments_lead": (
        "From {file}. The names of those who wrote are replaced by roles. Where a comment names "
        "others, their names still stand: take them out before you hand the file on."
    ),
    "comment_heading": "{role}, {day}",
    "comment_place": "Place: {place}",
    "comment_gone": "Place: no longer in the text",
    "comment_about": "About: {quote}",
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
    "ligature": "Letters written as one sign (as in “ﬁ”) written as separate letters: {count}",
    "doubled": "Signs printed twice on top of each other kept once: {count}",
    "margin_dropped": "Running heads, running feet and page numbers that the pages repeat. They were left out. Each is shown where it stands first.",
    "contents_dropped": "Table of contents. It was left out, because all its lines stand as headings in the text.",
    "header_repeated": "Table header that is repeated on the next page. It was kept once.",
    "inner_links": "Links to places in the same PDF removed: {count}. Their text was kept",
    "notes_title": "The heading over the notes. It was left out, because the notes stand as footnotes.",
    "by_look": "The PDF does not say itself what is a heading, a list or a table. That was guessed from how the pages look",
    "heading_look": "Heading, found by its size, its weight or its words.",
    "table_look": "Table without rules, found because its words stand below one another. Here is its first row.",
    "page_joined": "Text at the top of a page or column that was read as going on from the text before.",
    "title_text": "Title, taken from the topmost heading.",
    "title_metadata": "Title, taken from the PDF's properties. Change it at the top of the policy if it is wrong.",
    "picture_text": "The description of a picture. The picture was not taken along. Put it in if it belongs there.",
    "picture_left": "Pictures that were not taken along: {count}. Put them in if they belong there.",
    "word_untouched": "An unchanged print of this version of the policy. It was taken as it was written.",
    "soft_hyphen": "Soft hyphens (invisible) removed: {count}",
    "title_twice": "The title stood below itself as a heading too. It was taken once.",
    "changes_taken": "Tracked changes in the file that were accepted.",
    "changes_refused": "Tracked changes in the file that were rejected.",
    "word_contents": "A table of contents made by Word. It was left out, because the headings stand in the text.",
    "title_properties": "Title, taken from the properties of the file. Correct it at the top of the policy if it is wrong.",
    "head_by_look": "The first row was read as the head of the table, because it looks like one.",
    "typed_item": "An item of a list. Its sign or number was typed before it.",
    "file_language": "The language, found by the words of the text.",
    "word_edited": "The file is a print of this version that has been edited since. It is now a draft, and the dates and decisions of the old version were left out.",
    "cover_left": "A line on the cover or at the end, which is made from the details at the top of the policy. It was left out of the text. If it was edited in the file, correct it at the top of the policy.",
    "comment": "A comment in the margin. It is no part of the text.",
    "hidden": "Hidden text, which Word does not show. It was left out.",
    "struck": "Struck-out text. It was taken without the line. Delete it if it does not hold.",
    "page_header": "A page header or footer. It was left out of the text. Names of persons are left out here.",
    "word_sign": "A sign of a special font that cannot be read. Write the right sign.",
    "formula": "A formula. Only its signs were taken, one by one.",
    "object": "A chart, embedded document or the like that cannot be read. Write down what it says.",
    "link_unsafe": "A link to a file on a computer, or to another place where no link may lead. Its words were kept without it.",
    "picture_missing": "A picture that is not in the file. Put it in if it belongs there.",
    "picture_format": "A picture in a format that no web page shows. Save it as PNG.",
    "picture_alt": "A picture without alternative text. Write what it shows.",
    "merged_cells": "A table with merged cells. The text stands in the first of them, the rest are empty.",
    "nested_table": "A table inside another table. Its text was put into the cell.",
    "cell_joined": "Several paragraphs in one cell, joined into one.",
    "note_missing": "A reference to a note that the file does not have.",
    "note_loose": "A note that the text does not refer to. It was left out.",
    "bold_line": "A bold line that may be a heading. It was read as running text, because the file uses heading styles elsewhere.",
    "number_left": "An automatic number before a heading that stands alone. It was left out.",
    "text_box": "Text from a text box. It stands together as a quotation in its place.",
    "word_lacks": "It stood in the policy when the file was made, but not in the file: a link, a picture or a hidden remark that Word cannot carry, or that was deleted. Put it in again if it belongs there.",
    "lettered": "An item that Word gave a letter, a Roman numeral or a number such as 1.1. It now stands as words at the head of the item, because Markdown counts in whole numbers only.",
    "on_top": "Text that is filled into a field or written on top of the page. It was not taken along. Write it where it belongs. Take out the names of persons if it has any.",
    "attached": "A file that lies inside the PDF. It was not read. Open it and see whether it is a part of the policy.",
    "side_by_side": "Words that stand beside one another. They may be a table or columns, and their order is uncertain. Read them against the source.",
    "raised": "Raised number that belongs to no footnote. It is written as raised signs. See whether it points to a note, and then write the note.",
    "unfilled": "A field that nobody has filled in. Its instructions were taken along as text. Write what belongs there, or delete it.",
}

"""What an import did to a text: every repair, guess and doubt, with its place.

    ImportReport ── before, after     how much text there was and is (Amount)
                 ├─ lost, gained      letters and digits that differ; both empty when all is well
                 └─ findings          Finding(kind, line, words, becomes), in the order of the text

A finding is a fact; `intake.telling` words it for a person.
"""

import unicodedata
from collections import Counter
from enum import StrEnum

from policylib.records import dataclass


class Certainty(StrEnum):
    """How sure a finding is: done by a safe rule, guessed by the look, or left for a person."""

    REPAIRED = "repaired"
    GUESSED = "guessed"
    UNCLEAR = "unclear"


class FindingKind(StrEnum):
    """What was done or seen."""

    REPLACEMENT_REMOVED = "replacement_removed"
    CONTROL_REMOVED = "control_removed"
    BLANKS_CLEANED = "blanks_cleaned"
    PAGE_BREAK = "page_break"
    LINE_JOINED = "line_joined"
    WORD_JOINED = "word_joined"
    HYPHEN_KEPT = "hyphen_kept"

    WORD_JOINED_GUESS = "word_joined_guess"
    CONTINUED = "continued"
    HEADING = "heading"
    CHAPTER = "chapter"
    VALUE = "value"
    QUOTE = "quote"
    TITLE = "title"
    ORGANISATION = "organisation"

    FIGURE_TEXT = "figure_text"
    CONTENTS = "contents"
    PAGE_LINES = "page_lines"
    REPLACEMENT_KEPT = "replacement_kept"
    LOST_START = "lost_start"
    EMPTY_HEADING = "empty_heading"
    LINK_MISSING = "link_missing"
    ODD_HYPHEN = "odd_hyphen"
    LONE_NUMBER = "lone_number"

    LIGATURE = "ligature"
    DOUBLED = "doubled"
    MARGIN_DROPPED = "margin_dropped"
    CONTENTS_DROPPED = "contents_dropped"
    HEADER_REPEATED = "header_repeated"
    INNER_LINKS = "inner_links"
    NOTES_TITLE = "notes_title"
    BY_LOOK = "by_look"
    HEADING_LOOK = "heading_look"
    TABLE_LOOK = "table_look"
    PAGE_JOINED = "page_joined"
    TITLE_TEXT = "title_text"
    TITLE_METADATA = "title_metadata"
    PICTURE_TEXT = "picture_text"
    PICTURE_LEFT = "picture_left"

    WORD_UNTOUCHED = "word_untouched"
    SOFT_HYPHEN = "soft_hyphen"
    TITLE_TWICE = "title_twice"
    CHANGES_TAKEN = "changes_taken"
    CHANGES_REFUSED = "changes_refused"
    WORD_CONTENTS = "word_contents"
    TITLE_PROPERTIES = "title_properties"
    HEAD_BY_LOOK = "head_by_look"
    TYPED_ITEM = "typed_item"
    FILE_LANGUAGE = "file_language"
    WORD_EDITED = "word_edited"
    COVER_LEFT = "cover_left"
    COMMENT = "comment"
    HIDDEN = "hidden"
    STRUCK = "struck"
    PAGE_HEADER = "page_header"
    WORD_SIGN = "word_sign"
    FORMULA = "formula"
    OBJECT = "object"
    LINK_UNSAFE = "link_unsafe"
    PICTURE_MISSING = "picture_missing"
    PICTURE_FORMAT = "picture_format"
    PICTURE_ALT = "picture_alt"
    MERGED_CELLS = "merged_cells"
    NESTED_TABLE = "nested_table"
    CELL_JOINED = "cell_joined"
    NOTE_MISSING = "note_missing"
    NOTE_LOOSE = "note_loose"
    BOLD_LINE = "bold_line"
    NUMBER_LEFT = "number_left"
    TEXT_BOX = "text_box"
    LETTERED = "lettered"
    UNFILLED = "unfilled"
    WORD_LACKS = "word_lacks"
    RAISED = "raised"
    ON_TOP = "on_top"
    ATTACHED = "attached"
    SIDE_BY_SIDE = "side_by_side"

    @property
    def certainty(self) -> Certainty:
        """How sure a finding of this kind is."""
        if self in _REPAIRS:
            return Certainty.REPAIRED
        return Certainty.GUESSED if self in _GUESSES else Certainty.UNCLEAR


_REPAIRS = frozenset(
    {
        FindingKind.REPLACEMENT_REMOVED,
        FindingKind.CONTROL_REMOVED,
        FindingKind.BLANKS_CLEANED,
        FindingKind.PAGE_BREAK,
        FindingKind.LINE_JOINED,
        FindingKind.WORD_JOINED,
        FindingKind.HYPHEN_KEPT,
        FindingKind.LIGATURE,
        FindingKind.DOUBLED,
        FindingKind.MARGIN_DROPPED,
        FindingKind.CONTENTS_DROPPED,
        FindingKind.HEADER_REPEATED,
        FindingKind.INNER_LINKS,
        FindingKind.NOTES_TITLE,
        FindingKind.WORD_UNTOUCHED,
        FindingKind.SOFT_HYPHEN,
        FindingKind.TITLE_TWICE,
        FindingKind.CHANGES_TAKEN,
        FindingKind.CHANGES_REFUSED,
        FindingKind.WORD_CONTENTS,
    }
)
_GUESSES = frozenset(
    {
        FindingKind.WORD_JOINED_GUESS,
        FindingKind.CONTINUED,
        FindingKind.HEADING,
        FindingKind.CHAPTER,
        FindingKind.VALUE,
        FindingKind.QUOTE,
        FindingKind.TITLE,
        FindingKind.ORGANISATION,
        FindingKind.BY_LOOK,
        FindingKind.HEADING_LOOK,
        FindingKind.TABLE_LOOK,
        FindingKind.PAGE_JOINED,
        FindingKind.TITLE_TEXT,
        FindingKind.TITLE_METADATA,
        FindingKind.TITLE_PROPERTIES,
        FindingKind.HEAD_BY_LOOK,
        FindingKind.TYPED_ITEM,
        FindingKind.FILE_LANGUAGE,
        FindingKind.WORD_EDITED,
        FindingKind.COVER_LEFT,
    }
)


# Words of the source that stand on its pages, and not in the policy.
MARGINS = frozenset({FindingKind.PAGE_HEADER, FindingKind.MARGIN_DROPPED})
LEFT_OUT = frozenset(
    {
        FindingKind.ON_TOP,
        FindingKind.ATTACHED,
        FindingKind.HIDDEN,
        FindingKind.NOTE_LOOSE,
        FindingKind.COVER_LEFT,
        FindingKind.CONTENTS_DROPPED,
        FindingKind.WORD_CONTENTS,
    }
)


class SourceUnit(StrEnum):
    """What places in the source are counted in: a Word file has paragraphs and no lines."""

    LINE = "line"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One repair, guess or doubt.

    `line` counts from 1 in the source (on the page, where `page` says which), in the report's
    unit; `last` is the last line where it covers several. `words` are the words that it is about
    as the source has them, `becomes` what they became. `count` is how many signs or lines it
    stands for.
    """

    kind: FindingKind
    line: int
    last: int = 0
    words: str = ""
    becomes: str = ""
    count: int = 1
    page: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """How much text: words as blanks divide them, letters and digits one by one."""

    words: int
    letters: int
    digits: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """Everything that an import did, and proof that nothing was lost on the way.

    `lost` and `gained` are the letters and digits that the result lacks or has besides, each
    with how often; `in_order` tells whether they stand in the order of the source, apart from
    what the pages repeat (`PAGE_LINES`).
    """

    file: str
    title: str
    before: Amount
    after: Amount
    findings: tuple[Finding, ...]
    lost: tuple[tuple[str, int], ...] = ()
    gained: tuple[tuple[str, int], ...] = ()
    in_order: bool = True
    unit: SourceUnit = SourceUnit.LINE

    def of_kind(self, kind: FindingKind) -> tuple[Finding, ...]:
        """The findings of one kind, in the order of the text."""
        return tuple(finding for finding in self.findings if finding.kind is kind)

    def places(self, certainty: Certainty) -> int:
        """How many signs, lines or passages the findings of one certainty stand for."""
        return sum(each.count for each in self.findings if each.kind.certainty is certainty)

    def count(self, kind: FindingKind) -> int:
        """How many signs, lines or passages the findings of one kind stand for."""
        return sum(finding.count for finding in self.findings if finding.kind is kind)


RAISED_DIGITS, LOWERED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹", "₀₁₂₃₄₅₆₇₈₉"
_ON_THE_LINE = str.maketrans(RAISED_DIGITS + LOWERED_DIGITS, "0123456789" * 2)


def letters_and_digits(text: str) -> str:
    """The letters and digits of a text in order, accents taken apart so that joining is neutral.

    A raised or lowered digit counts as the digit that it is.
    """
    plain = unicodedata.normalize("NFD", text).translate(_ON_THE_LINE)
    return "".join(c for c in plain if c.isalnum())


def amount_of(text: str) -> Amount:
    """How many words, letters and digits a text has."""
    signs = letters_and_digits(text)
    digits = sum(c.isdigit() for c in signs)
    words = sum(any(c.isalnum() for c in word) for word in text.split())
    return Amount(words=words, letters=len(signs) - digits, digits=digits)


def differing(old: str, new: str) -> tuple[tuple[str, int], ...]:
    """The letters and digits of `old` that `new` lacks, each with how often."""
    return tuple(sorted((Counter(old) - Counter(new)).items()))

"""What the reader reports: each code with its English sentence and the next step.

Every sentence is a template over `about` (what it is about, as written) and the facts named
beside it; `language` has the Danish ones by the same codes.
"""

from policylib.errors import Problem, Severity

_KEPT = "its words are kept as they stand"

SENTENCES: dict[str, tuple[str, str, Severity]] = {
    "code-unclosed": (
        "a fenced block that begins with {about} is never closed",
        "close it with {about} on a line of its own",
        Severity.WARNING,
    ),
    "date-impossible": (
        "{key} is no date that exists: {about}",
        "write it as 2021-12-13 or 13. december 2021",
        Severity.ERROR,
    ),
    "definition-unused": (
        "a link definition that no link uses: {about}",
        "use it, or delete it",
        Severity.NOTE,
    ),
    "footnote-double": (
        "two footnotes are called {about}",
        "give one of them another name; it is kept as {label}",
        Severity.WARNING,
    ),
    "frontmatter-broken": (
        "the front matter cannot be read: {about}",
        "write one field per line, as in title: Personalepolitik; " + _KEPT,
        Severity.ERROR,
    ),
    "frontmatter-double": (
        "the front matter has {about} twice",
        "keep one of them; the first one counts",
        Severity.ERROR,
    ),
    "frontmatter-file": (
        "only the first file of a policy has front matter",
        "move the fields to the first file; " + _KEPT,
        Severity.WARNING,
    ),
    "frontmatter-key": (
        "the front matter has a field that means nothing here: {about}",
        "check the spelling; it is kept as it stands",
        Severity.NOTE,
    ),
    "heading-deep": (
        "a heading is deeper than {most} levels below the title: {about}",
        "move it up; it is read as one of the level above",
        Severity.WARNING,
    ),
    "heading-inside": (
        "a heading inside a list, quotation or footnote: {about}",
        "take it out; it is read as a bold line",
        Severity.WARNING,
    ),
    "heading-skipped": (
        "the heading skips a level: {about}",
        "use {wanted} in front of it",
        Severity.WARNING,
    ),
    "html-block": (
        "HTML is not shown, only the words in it are: {about}",
        "write it as Markdown",
        Severity.WARNING,
    ),
    "html-inline": (
        "HTML within a line is shown as it stands: {about}",
        "write it as Markdown, or put it in backquotes",
        Severity.WARNING,
    ),
    "html-unclosed": (
        "HTML that is never closed takes all that follows: {about}",
        "close it",
        Severity.ERROR,
    ),
    "image-unsafe": (
        "a picture from outside the policy's folder is not shown: {about}",
        "put the picture beside the text and name it by its relative path",
        Severity.ERROR,
    ),
    "link-empty": (
        "a link has no words: {about}",
        "write words that say where it leads",
        Severity.ERROR,
    ),
    "link-unsafe": (
        "a link may not lead there: {about}",
        "use http, https, mailto, tel, a place in the policy, or a relative path",
        Severity.ERROR,
    ),
    "list-numbers": (
        "the numbers of a list do not follow each other: {about}",
        "number it 1, 2, 3; it is read as several lists",
        Severity.WARNING,
    ),
    "prose-mark": (
        "a line begins with {about}, but is read as the sentence that goes on",
        "put an empty line before it if a new block was meant, else a backslash before the sign",
        Severity.WARNING,
    ),
    "prose-number": (
        "a line begins with {about}, which is read as a word and not as a list's number",
        "write {escaped}, so that nobody mistakes it for a list",
        Severity.WARNING,
    ),
    "status-unknown": (
        "{about} is no status",
        "use draft, consultation, recommended, adopted, in_force, replaced or repealed",
        Severity.ERROR,
    ),
    "table-cells": (
        "a table row has more cells than its header: {about}",
        "give the table another column; the cells stand below it",
        Severity.WARNING,
    ),
    "words-lost": (
        "words that fit nowhere are kept at the end: {about}",
        "look where they stand in the source and write them plainly",
        Severity.ERROR,
    ),
}


def problem(code: str, *, file: str, line: int | None, about: str = "", **facts: object) -> Problem:
    """The problem of that code at that place."""
    sentence, hint, severity = SENTENCES[code]
    return Problem(
        code=code,
        sentence=sentence,
        hint=hint,
        file=file,
        line=line,
        severity=severity,
        facts={"about": about, **facts},
    )

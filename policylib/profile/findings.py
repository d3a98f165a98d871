"""What the checks report: each code with its English sentence, the next step, and its weight.

Sentences are templates over the facts that the check names; `language` has the Danish ones by
the same codes, and docs/check.md tells what each means and what to do. An error stops
publishing: it stands only where a reader is surely left without something.
"""

from policylib.document import Source
from policylib.errors import Problem, Severity

_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTE

FINDINGS: dict[str, tuple[str, str, Severity]] = {
    # The front matter
    "title-missing": (
        "the policy has no title",
        "write title: in the front matter, or # and the title above the text",
        _E,
    ),
    "organisation-placeholder": (
        "the organisation is still called {about}, as in every new policy",
        "write its name, in the front matter of the text and in policy.toml",
        _N,
    ),
    "dates-reversed": (
        "the policy is in force from {in_force_from}, before it was adopted on {adopted_on}",
        "check both dates",
        _W,
    ),
    "dates-order": (
        "{later} is {day}, before {earlier}, which is {first}",
        "check both dates in the front matter",
        _W,
    ),
    "dates-disagree": (
        "adopted_on is {adopted_on}, but approved_by says {day}",
        "write the day of the decision in both places, or take one of them out",
        _W,
    ),
    "review-overdue": (
        "the policy was to be reviewed by {day}, and that day is past",
        "review it and write a new review_by: in the next version",
        _N,
    ),
    # Versions
    "version-not-grown": (
        "version {version} comes after {previous}, but its number is lower",
        "give it a number that is higher than {previous}",
        _W,
    ),
    "version-text-changed": (
        "version {version} is adopted, but the text is another now than the one that was adopted",
        "begin a new version with `policylib draft`, or put the adopted words back; the first other words: »{about}«",
        _E,
    ),
    "history-unread": (
        "the earlier versions could not be looked at: {reason}",
        "check again where the whole history is at hand",
        _N,
    ),
    "change-without-reason": (
        "nobody has said why: {about}",
        "write the reason in editorial/{version}.toml, which `policylib changelog --edit {version}` makes, below passage = {passage}",
        _W,
    ),
    # Themes, headings, contents
    "question-missing": (
        'the theme {theme} has no "{wanted}" section',
        'write the heading "{wanted}" and what belongs under it',
        _W,
    ),
    "question-double": (
        'the theme {theme} asks "{wanted}" more than once',
        "gather the text under one of the headings",
        _W,
    ),
    "question-empty": (
        "nothing stands under the heading {heading}",
        "write the text, or delete the heading",
        _W,
    ),
    "section-empty": (
        "nothing stands under the heading {heading}",
        "write the text, or delete the heading",
        _N,
    ),
    "heading-empty": (
        "a heading without words",
        "write the heading, or delete the line",
        _E,
    ),
    "theme-number-double": (
        "two themes have the number {number}: {heading} is the second",
        "number the themes in their order",
        _W,
    ),
    "theme-sequence": (
        "{heading} stands where number {wanted} is expected",
        "number the themes in their order, or put the missing one back",
        _W,
    ),
    "contents-differ": (
        "the contents call it »{about}«, the heading is »{heading}«",
        "write the same words in both places",
        _W,
    ),
    "contents-missing": (
        "the contents leave out »{heading}«",
        "add it to the list under »{guide}«",
        _W,
    ),
    "contents-unknown": (
        "the contents name »{about}«, and no theme is called that",
        "take it out, or correct the number and the name",
        _W,
    ),
    "contents-count": (
        "the reading guide speaks of {about}, but the policy has {count}",
        "correct the number",
        _N,
    ),
    # Links, notes and pictures
    "link-dead": (
        "a link leads to a place that the policy does not have: {about}",
        "use the address of a heading, such as {near}",
        _E,
    ),
    "link-vague": (
        'a link is called "{about}", which says nothing to somebody who hears it read aloud',
        "write where it leads",
        _W,
    ),
    "file-beside-missing": (
        "there is no file called {about} in the policy's folder",
        "put it there, or correct the link",
        _W,
    ),
    "footnote-missing": (
        "there is no footnote called {about}",
        "write [^{about}]: and its text on a line of its own",
        _E,
    ),
    "footnote-unused": (
        "no mark leads to the footnote {about}",
        "write [^{about}] where it belongs, or delete the note",
        _W,
    ),
    "image-alt-missing": (
        "a picture has no text alternative: {about}",
        "write what it shows between the brackets: ![…]({about})",
        _E,
    ),
    "image-alt-name": (
        "the text alternative of a picture does not tell what it shows: {about}",
        "write what the picture shows",
        _W,
    ),
    # Signs
    "dashes-mixed": (
        "the dash in »{about}« is {mark}; elsewhere it is {wanted} ({count} in all)",
        "write {wanted}",
        _N,
    ),
    "quotes-mixed": (
        "{about} has {mark} for quotation marks; elsewhere they are {wanted} ({count} in all)",
        "write {wanted}",
        _N,
    ),
    "character-unprintable": (
        "»{letter}« is in none of the fonts, so a PDF shows it as [{character}]: »{about}«",
        "write it in words, or name a font that has it in policy.toml",
        _W,
    ),
    # What is not published
    "hidden-remark": (
        "a hidden remark, which is left out of what is published: »{about}«",
        "delete it when it is dealt with",
        _N,
    ),
    # Dates in the text
    "date-not-real": (
        "the date {about} does not exist",
        "check the day and the month",
        _W,
    ),
    "date-weekday": (
        "{about}: that day is a {weekday}",
        "check the day and the date",
        _W,
    ),
    "date-contradicts": (
        "the text says »{about}«, but {key} in the front matter is {day}",
        "write the same date in both places",
        _W,
    ),
    # People
    "person-named": (
        "a person seems to be named: {about}",
        "name the role instead; a role does not change jobs",
        _N,
    ),
    # Limits of the house
    "lix-high": (
        "{heading} has a lix of {count}; the limit is {limit}",
        "write shorter sentences and shorter words",
        _W,
    ),
    "sentence-long": (
        "a sentence has {count} words; the limit is {limit}: »{about}«",
        "divide it",
        _W,
    ),
    "paragraph-long": (
        "a paragraph has {count} words; the limit is {limit}: »{about}«",
        "divide it",
        _W,
    ),
    "theme-long": (
        "{heading} has {count} words; the limit is {limit}",
        "shorten it, or move something to a guideline of its own",
        _W,
    ),
    # What is not to be told
    "silence-without-reason": (
        "[[check.silence]] for {about} has no reason, so nothing is silenced",
        'write why: reason = "…"',
        _W,
    ),
    "silence-unknown": (
        "[[check.silence]] names no code that there is: {about}",
        "copy the code from the end of the line that you mean",
        _W,
    ),
    "silence-unused": (
        "[[check.silence]] for {about} silences nothing any more",
        "delete it",
        _N,
    ),
    "silence-expired": (
        "[[check.silence]] for {about} held until {day}, and that day is past",
        "decide anew: mend what it was about, or write a later day",
        _W,
    ),
    "check-key-unknown": (
        "[check] has a key that means nothing here: {key}",
        "use one of {known}",
        _W,
    ),
    "check-value": (
        "[check] {key} cannot be {value}",
        "write a whole number above 0 for a limit, a date for until, and texts in quotation marks for the rest of a silence",
        _W,
    ),
}


def finding(code: str, source: Source | None, file: str = "", /, **facts: object) -> Problem:
    """The finding of that code, where its node stood in the source, else in the file."""
    return finding_at(
        code, source.file if source else file, source.line if source else None, **facts
    )


def finding_at(code: str, file: str, line: int | None, /, **facts: object) -> Problem:
    """The finding of that code, at a line of a file."""
    sentence, hint, severity = FINDINGS[code]
    return Problem(
        code=code,
        sentence=sentence,
        hint=hint,
        file=file,
        line=line,
        severity=severity,
        facts=facts,
    )


def shortened(words: str, most: int = 12) -> str:
    """The first words of a passage, with three dots where more follow."""
    parts = words.split(" ")
    return words if len(parts) <= most else f"{' '.join(parts[:most]).rstrip('.,;:')} …"

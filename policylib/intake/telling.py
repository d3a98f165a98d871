"""The report of an import as a page for a person: what to look at first, then the repairs."""

from collections.abc import Iterator
from types import ModuleType

from policylib.intake.imported import Imported
from policylib.intake.report import Certainty, Finding, FindingKind, ImportReport, SourceUnit
from policylib.intake.words import words_of
from policylib.language import code_of
from policylib.language.dates import format_date

_COUNTED = frozenset(
    {
        FindingKind.REPLACEMENT_REMOVED,
        FindingKind.CONTROL_REMOVED,
        FindingKind.BLANKS_CLEANED,
        FindingKind.PAGE_BREAK,
        FindingKind.LINE_JOINED,
        FindingKind.LIGATURE,
        FindingKind.DOUBLED,
        FindingKind.INNER_LINKS,
        FindingKind.BY_LOOK,
    }
)
_LONGEST = 90


def report_markdown(report: ImportReport, lang: str = "da") -> str:
    """The report in Markdown, in plain words, every entry with its line in the source."""
    words = words_of(lang)
    say: dict[str, str] = words.SENTENCES
    parts = [
        f"# {say['report']}",
        say["lead"].format(file=_code(report.file), title=_quoted(report.title, words)),
        *_amounts(report, say),
        say[_about(report)],
    ]
    for certainty in (Certainty.UNCLEAR, Certainty.GUESSED, Certainty.REPAIRED):
        parts.append(f"## {say[certainty.value]}")
        kinds = [kind for kind in FindingKind if kind.certainty is certainty]
        told = [part for kind in kinds for part in _kind(report, kind, words)]
        parts += told or [say["nothing"]]
    return "\n\n".join(parts) + "\n"


def comments_markdown(imported: Imported, lang: str = "da") -> str:
    """The comments of a Word file in Markdown: role, day, place, the words meant, the remark."""
    words = words_of(lang)
    say: dict[str, str] = words.SENTENCES
    parts = [
        f"# {say['comments']}",
        say["comments_lead"].format(file=_code(imported.report.file)),
    ]
    for comment in imported.comments:
        role = _escaped(comment.role)
        day = format_date(comment.made_on, code_of(lang)) if comment.made_on else ""
        parts.append(f"## {say['comment_heading'].format(role=role, day=day) if day else role}")
        place = say["comment_place"].format(place=_code(comment.anchor))
        parts.append(place if comment.anchor else say["comment_gone"])
        if comment.quote:
            quote = _quoted(" ".join(comment.quote.split()), words)
            parts.append(say["comment_about"].format(quote=quote))
        lines = [_escaped(line.strip()) for line in comment.text.splitlines() if line.strip()]
        if lines:
            parts.append("\n>\n".join(f"> {line}" for line in lines))
    return "\n\n".join(parts) + "\n"


def _about(report: ImportReport) -> str:
    """Which sentence says what the places are counted in."""
    if report.unit is SourceUnit.PARAGRAPH:
        return "about_paragraph"
    return "about_page" if any(finding.page for finding in report.findings) else "about"


def _amounts(report: ImportReport, say: dict[str, str]) -> Iterator[str]:
    before, after = report.before, report.after
    yield "\n".join(
        [
            say["table_head"],
            "| --- | ---: | ---: |",
            say["row_words"].format(before=before.words, after=after.words),
            say["row_letters"].format(before=before.letters, after=after.letters),
            say["row_digits"].format(before=before.digits, after=after.digits),
        ]
    )
    if report.lost or report.gained:
        yield f"**{say['not_intact']}**"
        for key, signs in (("lost", report.lost), ("gained", report.gained)):
            if signs:
                yield say[key].format(signs=", ".join(f"{_code(c)} × {n}" for c, n in signs))
    else:
        moved = report.of_kind(FindingKind.PAGE_LINES)
        yield say[
            ("intact_moved" if moved else "intact") if report.in_order else "intact_unordered"
        ]
    if before.words != after.words:
        yield say["row_words_note"]


def _kind(report: ImportReport, kind: FindingKind, words: ModuleType) -> Iterator[str]:
    """One kind of finding: a sentence, and where it is not only counted, every place."""
    findings = report.of_kind(kind)
    if not findings:
        return
    say: dict[str, str] = words.SENTENCES
    sentence = say[kind.value].format(count=report.count(kind))
    if kind in _COUNTED:
        yield f"{sentence}."
        return
    rows = [
        f"- {_place(finding, report.unit, say)}"
        + (f": {_told(finding, words)}" if finding.words else "")
        for finding in findings
    ]
    yield f"**{sentence}**"
    yield "\n".join(rows)


def _place(finding: Finding, unit: SourceUnit, say: dict[str, str]) -> str:
    on_page = "on_page_" if finding.page else ""
    several = "s" if finding.last > finding.line else ""
    told = say[f"{on_page}{unit.value}{several}"]
    return told.format(page=finding.page, line=finding.line, last=finding.last)


def _told(finding: Finding, words: ModuleType) -> str:
    told = _quoted(_short(finding.words), words)
    return f"{told} → {_quoted(_short(finding.becomes), words)}" if finding.becomes else told


def _short(text: str) -> str:
    """The first words of a long text."""
    if len(text) <= _LONGEST:
        return text
    return text[:_LONGEST].rpartition(" ")[0].rstrip(" ,;–-") + " …"


def _quoted(text: str, words: ModuleType) -> str:
    opening, closing = words.QUOTATION_MARKS
    return f"{opening}{_escaped(text)}{closing}"


def _escaped(text: str) -> str:
    """Text that Markdown shows as it stands."""
    return "".join(f"\\{c}" if c in "\\`*_[]<>|#&~$" else c for c in text)


def _code(text: str) -> str:
    return f"`{text.replace('`', chr(39))}`"

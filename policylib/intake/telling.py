"""The report of an import as a page for a person: what to look at first, then the repairs."""

from collections.abc import Iterator
from types import ModuleType

from policylib.document import walk
from policylib.intake.imported import Imported
from policylib.intake.report import (
    LEFT_OUT,
    MARGINS,
    Certainty,
    Finding,
    FindingKind,
    ImportReport,
    SourceUnit,
)
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
# Of the whole file: the source has no place for these.
_PLACELESS = frozenset(
    {
        FindingKind.TITLE,
        FindingKind.TITLE_PROPERTIES,
        FindingKind.FILE_LANGUAGE,
        FindingKind.WORD_UNTOUCHED,
        FindingKind.WORD_EDITED,
        FindingKind.WORD_LACKS,
        FindingKind.CHANGES_TAKEN,
        FindingKind.CHANGES_REFUSED,
        FindingKind.PAGE_HEADER,
    }
)
_LONGEST = 90


def report_markdown(report: ImportReport, lang: str = "da") -> str:
    """The report in Markdown: what came of it in short, the next step, then every entry's place."""
    words = words_of(lang)
    say: dict[str, str] = words.SENTENCES
    parts = [
        f"# {say['report']}",
        say["lead"].format(file=_code(report.file), title=_quoted(report.title, words)),
        f"## {say['short']}",
        "\n".join(f"- {line}" for line in _in_short(report, say)),
        say["next_look"] if report.places(Certainty.UNCLEAR) else say["next"],
    ]
    for certainty in (Certainty.UNCLEAR, Certainty.GUESSED, Certainty.REPAIRED):
        kinds = [kind for kind in FindingKind if kind.certainty is certainty]
        told = [part for kind in kinds for part in _kind(report, kind, words)]
        if told:
            parts += [f"## {say[certainty.value]}", *told]
    if report.findings:
        parts.append(say[_about(report)])
    return "\n\n".join((*parts, *_amounts(report, say))) + "\n"


def _in_short(report: ImportReport, say: dict[str, str]) -> Iterator[str]:
    """What everybody should know: whether all is there, and how much asks for a person."""
    if report.lost or report.gained:
        yield f"**{say['not_intact']}**"
        for key, signs in (("lost", report.lost), ("gained", report.gained)):
            if signs:
                yield say[key].format(signs=", ".join(f"{_code(c)} × {n}" for c, n in signs))
    else:
        moved = report.of_kind(FindingKind.PAGE_LINES)
        yield say[
            ("intact_moved" if moved else "intact") if report.in_order else "intact_unordered"
        ].format(but=_left_out(report, say))
    yield say["words_count"].format(before=report.before.words, after=report.after.words)
    for certainty in (Certainty.UNCLEAR, Certainty.GUESSED):
        count = report.places(certainty)
        key = "none" if not count else "one" if count == 1 else "many"
        yield say[f"{certainty.value}_{key}"].format(count=count)
    if repaired := report.places(Certainty.REPAIRED):
        yield say["repaired_one" if repaired == 1 else "repaired_many"].format(count=repaired)


def _left_out(report: ImportReport, say: dict[str, str]) -> str:
    """What the count of letters leaves out, so that nobody takes all for more than it is."""
    kinds = {each.kind for each in report.findings}
    if kinds & LEFT_OUT:
        return say["but_left"]
    return say["but_margins"] if kinds & MARGINS else ""


def comments_markdown(imported: Imported, lang: str = "da") -> str:
    """The comments of a Word file in Markdown: role, day, place, the words meant, the remark."""
    words = words_of(lang)
    say: dict[str, str] = words.SENTENCES
    parts = [
        f"# {say['comments']}",
        say["comments_lead"].format(file=_code(imported.report.file)),
    ]
    above = {passage.anchor: passage.headings for passage in walk(imported.policy)}
    for comment in imported.comments:
        role = _escaped(comment.role)
        day = format_date(comment.made_on, code_of(lang)) if comment.made_on else ""
        parts.append(f"## {say['comment_heading'].format(role=role, day=day) if day else role}")
        place = " › ".join(_escaped(heading) for heading in above.get(comment.anchor, ()))
        if not comment.anchor:
            parts.append(say["comment_gone"])
        elif place:
            parts.append(say["comment_place"].format(place=place))
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
    yield f"## {say['amounts']}"
    yield "\n".join(
        [
            say["table_head"],
            "| --- | ---: | ---: |",
            say["row_words"].format(before=before.words, after=after.words),
            say["row_letters"].format(before=before.letters, after=after.letters),
            say["row_digits"].format(before=before.digits, after=after.digits),
        ]
    )
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
    rows = []
    for finding in findings:
        place = "" if kind in _PLACELESS else _place(finding, report.unit, say)
        said = _told(finding, words) if finding.words else ""
        rows.append("- " + ": ".join(filter(None, (place, said))))
    seen, stop, advice = sentence.partition(". ")
    yield f"**{seen}.** {advice}" if stop else f"**{sentence}**"
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

"""A PDF read as a policy.

    bytes ──▶ child ──▶ sheets ──▶ margins ──▶ tagged, or: contents, notes, tables, columns, flow
                                                  └──────────▶ headings ──▶ notes ──▶ building

A tagged PDF says what its passages are, and is believed where its structure holds nearly all
words. Else the look decides, and what was guessed is reported. Every word of the file either
stands in the policy or is named by a finding.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from types import ModuleType
from typing import Any

from policylib.document import Metadata, Policy, Role, Status, Text
from policylib.errors import EmptyPolicyError
from policylib.intake.chunks import ends_sentence
from policylib.intake.imported import Imported, clean_title, finish, title_from
from policylib.intake.pdf.beside_text import findings_beside
from policylib.intake.pdf.building import Builder, repeated_headers
from policylib.intake.pdf.carried import carried_policy
from policylib.intake.pdf.contents import without_contents
from policylib.intake.pdf.headings import Body, body_of, with_headings
from policylib.intake.pdf.look import looked
from policylib.intake.pdf.margins import outer_artifacts, repeated
from policylib.intake.pdf.notes import Notes, with_end_notes
from policylib.intake.pdf.parts import Kind, Part
from policylib.intake.pdf.process import STANDARD_LIMITS, Limits, open_apart
from policylib.intake.pdf.raised import with_raised_signs
from policylib.intake.pdf.sheets import Line, Sheet, sheets_of
from policylib.intake.pdf.struck import struck_in
from policylib.intake.pdf.tagged import Tags, nested
from policylib.intake.pdf.texts import Texts
from policylib.intake.pdf.typed_lists import listed
from policylib.intake.persons import unnamed
from policylib.intake.reading import reading_text
from policylib.intake.report import Finding, FindingKind, letters_and_digits
from policylib.intake.words import words_of
from policylib.profile import STANDARD, Profile

_NEARLY_ALL = 0.9
_LATER = frozenset(
    {FindingKind.ON_TOP, FindingKind.COMMENT, FindingKind.ATTACHED, FindingKind.STRUCK}
)
_LONGEST_HEADING = 140
_TOOLS = (".doc", ".docx", ".odt", ".pdf", ".indd", ".pub", ".rtf", ".txt")

Place = tuple[int, int]


def import_pdf(
    content: bytes,
    *,
    file: str,
    title: str | None = None,
    lang: str = "da",
    profile: Profile = STANDARD,
    limits: Limits = STANDARD_LIMITS,
) -> Imported:
    """Read a PDF as a policy: its text in reading order, with a report of every guess.

    `file` is the source's name, for the report; the title is `title`, else the text's own, the
    file's metadata or its name. The PDF is opened in a process of its own, within `limits`.
    Raises `EmptyPolicyError` where it holds no text (scanned pages), `EncodingError` where it is
    encrypted, `SourceError` where it is damaged, `TooComplexError` beyond the limits.
    """
    answer = open_apart(content, file=file, limits=limits)
    return policy_of(answer, file=file, title=title, lang=lang, profile=profile)


def policy_of(
    answer: dict[str, Any],
    *,
    file: str,
    title: str | None = None,
    lang: str = "da",
    profile: Profile = STANDARD,
) -> Imported:
    """The policy of what the child told about a PDF."""
    findings: list[Finding] = []
    sheets = sheets_of(answer, findings)
    lines = [line for sheet in sheets for line in sheet.lines]
    if not any(letters_and_digits(line.text) for line in lines):
        raise EmptyPolicyError(
            "pdf-no-text",
            "the PDF holds no text, only pictures of pages",
            hint="have its text recognised (OCR) first, and import the result",
            file=file,
        )
    words = words_of(lang)

    def role_of(heading: str) -> Role:
        return profile.recognise(heading).role

    def names_heading(text: str) -> bool:
        is_title = len(text) <= _LONGEST_HEADING and text.count("?") < 2
        ends = ends_sentence(text) and not text.endswith("?")
        return is_title and not ends and role_of(text) is not Role.PLAIN

    margins = repeated(sheets, names_heading)
    apart = {word.place for group in margins for line in group for word in line.words}
    sheets = [replace(sheet, lines=_kept(sheet.lines, apart)) for sheet in sheets]
    if answer["tree"]:
        margins += outer_artifacts(sheets, margins)
        apart = {word.place for group in margins for line in group for word in line.words}
        sheets = [replace(sheet, lines=_kept(sheet.lines, apart)) for sheet in sheets]
    _tell_margins(margins, lang, findings)
    body = body_of(line for sheet in sheets for line in sheet.lines)
    parts, headers, frame = _parts(answer["tree"], sheets, body, words, findings)
    parts = with_headings(parts, body, role_of, names_heading, findings)
    parts = listed(parts, findings)
    parts, contents = without_contents(parts, words, findings)
    parts, heading = _without_title(parts, role_of)
    notes = Notes()
    parts, over_notes = with_end_notes(parts, words.NOTES_TITLES)
    parts = notes.tie(parts)
    _tell_all(FindingKind.NOTES_TITLE, over_notes, findings)
    _tell_seen(answer, sheets, lang, findings)
    parts, heading, raised = _with_raised(parts, heading, notes, findings)

    every = [line for part in parts for line in part.lines]
    texts = Texts(
        every + [ln for _, note in notes.labelled for ln in note.lines], lang, notes.marks
    )
    builder = Builder(texts, file, profile.recognise)
    blocks, sections = builder.build(parts)
    footnotes = builder.notes(notes.labelled)
    told: Text = texts.text(heading.lines, is_plain=True) if heading else ()
    name = _name(title, told, answer["title"], file, findings)
    findings += builder.findings + texts.findings + texts.odd_hyphens()
    metadata = Metadata(title=name, status=Status.DRAFT, lang=lang)
    draft = Policy(
        metadata=metadata,
        heading=told,
        blocks=blocks,
        sections=sections,
        footnotes=footnotes,
    )
    gone = apart | set(notes.marks) | _places(contents) | _places([heading] if heading else [])
    headers += repeated_headers(parts)
    _tell_all(FindingKind.HEADER_REPEATED, headers, findings)
    _tell_all(FindingKind.COVER_LEFT, _without_numbers(frame), findings)
    gone |= _places(headers) | _places(over_notes) | _places(frame)
    gone |= _bullets(lines, gone | _places(parts) | _places(note for _, note in notes.labelled))
    source = _source_text(lines, gone, notes.renamed | raised)
    ordered = "\n".join(_reading(parts, gone, notes))
    read = finish(draft, source, findings, file=file, profile=profile, in_new_order=ordered)
    return _as_written(read, answer.get("carried", ""), profile)


def _with_raised(
    parts: list[Part], heading: Part | None, notes: Notes, findings: list[Finding]
) -> tuple[list[Part], Part | None, dict[Place, str]]:
    """Passages, title and notes with raised digits as raised signs, and what became of which word."""
    labels = [label for label, _ in notes.labelled]
    told = [note for _, note in notes.labelled]
    every = [*parts, *told, *([heading] if heading else [])]
    raised = with_raised_signs(every, notes.marks)
    findings += raised.findings
    end = len(parts) + len(told)
    notes.labelled = list(zip(labels, raised.parts[len(parts) : end], strict=True))
    return raised.parts[: len(parts)], raised.parts[-1] if heading else None, raised.texts


def _as_written(read: Imported, carried: str, profile: Profile) -> Imported:
    """The policy that a PDF of ours was made of, where its pages say the same; else what was read."""
    own = carried_policy(carried, read.policy, profile)
    if own is None:
        return read
    kind = FindingKind.WORD_UNTOUCHED
    untouched = Finding(kind=kind, line=1, page=1, words=own.metadata.version)
    later = [each for each in read.report.findings if each.kind in _LATER]
    return finish(
        own, reading_text(own), [untouched, *later], file=read.report.file, profile=profile
    )


def _kept(lines: Iterable[Line], apart: set[Place]) -> tuple[Line, ...]:
    kept = (
        replace(line, words=tuple(word for word in line.words if word.place not in apart))
        for line in lines
    )
    return tuple(line for line in kept if line.words)


def _parts(
    tree: Sequence[Any],
    sheets: list[Sheet],
    body: Body,
    words: ModuleType,
    findings: list[Finding],
) -> tuple[list[Part], list[Part], list[Part]]:
    """The passages by the file's own structure where that holds nearly all words, else by the look.

    Then the header rows that the structure leaves out because the next page repeats them, and what
    a PDF of ours has around its text.
    """
    tags = Tags(sheets)
    if tree:
        tags.read(tree)
    every = [word for sheet in sheets for line in sheet.lines for word in line.words]
    held = sum(len(word.text) for word in every if word.place in tags.used)
    meant = sum(len(word.text) for word in every if not word.is_artifact)
    if held < _NEARLY_ALL * max(meant, 1) or not held:
        findings.append(Finding(kind=FindingKind.BY_LOOK, line=1, page=1, words=""))
        return looked(sheets, body, words, findings), [], []
    findings += tags.findings
    rest = [
        replace(line, words=left)
        for sheet in sheets
        for line in sheet.lines
        if (left := tuple(word for word in line.words if word.place not in tags.used))
        and letters_and_digits("".join(word.text for word in left))
    ]
    told = nested(tags.parts)
    headers, others = _told_again(rest, told)
    for line in others:
        told.insert(_place_of(line, told), Part(kind=Kind.FIGURE, lines=(line,)))
    return told, headers, tags.frame


def _place_of(line: Line, parts: Sequence[Part]) -> int:
    """Where a line that the structure leaves out stands among its passages: as it was drawn."""
    place = line.words[0].place
    before = [at for at, part in enumerate(parts) if part.lines[0].words[0].place < place]
    here = [at for at in before if parts[at].lines[0].page == line.page]
    return max(here or before, default=-1) + 1


def _told_again(rest: Sequence[Line], parts: Sequence[Part]) -> tuple[list[Part], list[Line]]:
    """Lines outside the structure that repeat a table's header row, and the others."""
    rows: dict[tuple[int, int], list[Line]] = {}
    for line in rest:
        rows.setdefault((line.page, line.number), []).append(line)
    tables = [part for part in parts if part.kind is Kind.TABLE]
    headers: list[Part] = []
    others: list[Line] = []
    for (page, _), row in rows.items():
        text = letters_and_digits("".join(line.text for line in row))
        if any(
            text == letters_and_digits("".join(ln.text for cell in part.rows[0] for ln in cell))
            and any(line.page == page for line in part.lines)
            for part in tables
        ):
            headers.append(Part(kind=Kind.TABLE, lines=tuple(row)))
        else:
            others += row
    return headers, others


def _without_title(
    parts: list[Part], role_of: Callable[[str], Role]
) -> tuple[list[Part], Part | None]:
    """The parts without the document's title: its first heading, alone on the highest level.

    Or, where the look decides, one on the first page that another heading follows at once.
    """
    headings = [part for part in parts if part.kind is Kind.HEADING]
    if len(headings) < 2:
        return parts, None
    levels = sorted(part.level for part in headings)
    # A mark ("UDKAST") may stand over the title, smaller than that.
    highest = next((each for each in headings[:2] if each.level == levels[0]), headings[0])
    first = highest if highest.lines[0].page == 1 else headings[0]
    is_alone = first.level == levels[0] < levels[1]
    if not is_alone or first.lines[0].page > 3:
        is_bare = parts[0] is first and parts[1] is headings[1] and first.lines[0].page == 1
        if first.is_tagged or not is_bare or role_of(first.text) is not Role.PLAIN:
            return _raised(parts, levels[0] - 1), None
    rest = [part for part in parts if part is not first]
    return _raised(rest, min(p.level for p in headings[1:]) - 1), first


def _raised(parts: list[Part], by: int) -> list[Part]:
    return [
        replace(part, level=part.level - by) if part.kind is Kind.HEADING else part
        for part in parts
    ]


def _name(
    title: str | None, heading: Text, metadata: str, file: str, findings: list[Finding]
) -> str:
    """The title: what was asked for, the text's own, the metadata's, or the file's name."""
    asked = clean_title(title or "")
    if asked:
        return asked
    own = clean_title("".join(run.text for run in heading))
    if own:
        findings.append(Finding(kind=FindingKind.TITLE_TEXT, line=1, page=1, words=own))
        return own
    told = clean_title(metadata).removeprefix("Microsoft Word - ")
    if told and not told.casefold().endswith(_TOOLS):
        findings.append(Finding(kind=FindingKind.TITLE_METADATA, line=1, page=1, words=told))
        return told
    name = title_from(file)
    findings.append(Finding(kind=FindingKind.TITLE, line=1, page=1, words=name))
    return name


def _tell_margins(groups: Sequence[Sequence[Line]], lang: str, findings: list[Finding]) -> None:
    for group in groups:
        first = group[0]
        findings.append(
            Finding(
                kind=FindingKind.MARGIN_DROPPED,
                line=first.number,
                page=first.page,
                words=unnamed(first.text, lang),
                count=len(group),
            )
        )


def _tell_all(kind: FindingKind, parts: Sequence[Part], findings: list[Finding]) -> None:
    for part in parts:
        line = part.lines[0]
        findings.append(Finding(kind=kind, line=line.number, page=line.page, words=part.text))


def _tell_seen(
    answer: dict[str, Any], sheets: Sequence[Sheet], lang: str, findings: list[Finding]
) -> None:
    findings += findings_beside(answer, sheets, lang)
    findings += struck_in(line for sheet in sheets for line in sheet.lines)
    for page, sheet in enumerate(sheets, start=1):
        if sheet.pictures:
            kind = FindingKind.PICTURE_LEFT
            findings.append(Finding(kind=kind, line=1, page=page, count=sheet.pictures))


def _without_numbers(frame: Sequence[Part]) -> list[Part]:
    """What stands around a text of ours, without the numbers of a draft's passages."""
    return [part for part in frame if len(part.lines) > 1 or len(part.lines[0].words) > 3]


def _places(parts: Iterable[Part]) -> set[Place]:
    return {word.place for part in parts for line in part.lines for word in line.words}


def _bullets(lines: Iterable[Line], known: set[Place]) -> set[Place]:
    """The letters "o" that stood as bullets before items."""
    return {
        word.place
        for line in lines
        for word in line.words
        if word.text == "o" and word.place not in known
    }


def _source_text(lines: Iterable[Line], gone: set[Place], renamed: dict[Place, str]) -> str:
    """All words of the file that should stand in the policy, as its pages have them."""
    told = []
    for line in lines:
        words = [
            renamed.get(word.place, word.text) for word in line.words if word.place not in gone
        ]
        told.append(" ".join(words))
    return "\n".join(told)


def _reading(parts: Sequence[Part], gone: set[Place], notes: Notes) -> Iterable[str]:
    for part in parts:
        if part.mark.isdigit():
            yield part.mark
        cells = [line for row in part.rows for cell in row for line in cell]
        for line in cells or part.lines:
            yield " ".join(word.text for word in line.words if word.place not in gone)
    # Labels are counted where the policy has them.
    for label, note in notes.labelled:
        yield label
        yield from (line.text for line in note.lines)

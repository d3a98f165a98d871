"""A Word file as a policy: the conductor of the room.

    opening ─▶ changes ─▶ walking ─▶ looks ─▶ building ─▶ canonical Markdown ─▶ policy
    parts      accepted   lines,     found    sections,
    within     or         tables,    by look  nested
    limits     rejected   notes               lists …

The words of the source are gathered paragraph by paragraph, apart from the runs that the tree is
made of, and `finish` holds the result to them.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from policylib.document import Metadata, Policy, Run, Status, digest, full_text, normalise, plain
from policylib.errors import EmptyPolicyError, TrackedChangesError
from policylib.intake.imported import Imported, Picture, TrackedChanges, finish
from policylib.intake.reading import reading_text
from policylib.intake.report import FindingKind, SourceUnit, letters_and_digits
from policylib.intake.word import fronts
from policylib.intake.word.asides import Apart, report_headers, set_apart
from policylib.intake.word.building import built, parted, prefixes
from policylib.intake.word.carried import (
    Carried,
    carried_by,
    image_paths,
    inner_links,
    lacking,
    note_labels,
    numbers_alone,
    relative_links,
)
from policylib.intake.word.changes import count_changes, settle
from policylib.intake.word.lines import Element, Findings, Grid, Line, Sheet
from policylib.intake.word.listing import counted_in_words
from policylib.intake.word.looks import seen_by_look
from policylib.intake.word.mending import mend
from policylib.intake.word.opening import Package
from policylib.intake.word.places import leading_within, with_labels, with_paths
from policylib.intake.word.quoting import marked_words
from policylib.intake.word.remarks import comments_of
from policylib.intake.word.restoring import restored, unlike_code
from policylib.intake.word.walking import Roots, Walker
from policylib.intake.words import words_of
from policylib.language.publish import publish_words
from policylib.markdown import read, write
from policylib.markdown.sections import without_prefix
from policylib.profile import STANDARD, Profile
from policylib.records import replace

_FOLDER = "billeder"


class _Asked(NamedTuple):
    """What an import was asked for, and what the file told of itself beforehand."""

    file: str
    title: str
    lang: str
    profile: Profile
    tracked: str
    carried: Carried | None


def import_word(
    content: bytes,
    *,
    file: str,
    title: str | None = None,
    lang: str = "da",
    changes: TrackedChanges | None = None,
    profile: Profile = STANDARD,
) -> Imported:
    """Read a Word file (.docx) as a policy.

    `file` is its name, for the report and, where neither `title` nor the file itself tells one,
    for the title. `lang` is the language where the text does not show which it has. `changes`
    says what becomes of tracked changes. The result is a draft in canonical Markdown, or, for an
    untouched file of our own, the policy that it was made of.

    Raises `TrackedChangesError` where the file tracks changes and `changes` is None,
    `EmptyPolicyError` where it has no words, `TooComplexError` where it is larger than any
    policy, and `SourceError` for what is no Word file, damaged, encrypted or not to be trusted.
    """
    package = Package(content, file)
    counts: Counter[str] = Counter()
    for root in _roots(package)[:3]:
        if root is not None:
            counts += count_changes(root)
    told = ", ".join(
        said.format(count=counts[kind])
        for kind, said in words_of(lang).CHANGES.items()
        if counts[kind]
    )
    if counts and changes is None:
        raise TrackedChangesError(
            "word-tracked",
            "the file tracks {count} changes: {told}",
            hint="say what becomes of them: --changes accept, --changes reject, or --changes proposal (before and after, apart)",
            file=file,
            count=sum(counts.values()),
            told=told,
            **{kind: counts[kind] for kind in words_of(lang).CHANGES},
        )
    asked = _Asked(file, title or "", lang, profile, told, carried_by(package, profile))
    if changes is not TrackedChanges.PROPOSAL:
        return _imported(package, asked, accept=changes is not TrackedChanges.REJECT)
    before = _imported(package, asked, accept=False)
    return replace(_imported(package, asked, accept=True), before=before.markdown)


def _roots(package: Package) -> Roots:
    kinds = ("footnotes", "endnotes", "comments", "styles", "numbering")
    parts = [package.xml(name) if (name := package.of_kind(kind)) else None for kind in kinds]
    return Roots(package.xml(package.main), *parts)


def _imported(package: Package, asked: _Asked, *, accept: bool) -> Imported:
    roots = _roots(package)
    marked = marked_words(roots.document) if roots.comments is not None else {}
    for root in roots[:3]:
        if root is not None:
            settle(root, accept=accept)
            mend(root)
    carried = asked.carried.side(accepted=accept) if asked.carried else None
    walker = Walker(package, roots, _FOLDER, relative_links(carried) if carried else None)
    sheet = walker.walk(marked)
    findings = sheet.findings
    if asked.tracked:
        kind = FindingKind.CHANGES_TAKEN if accept else FindingKind.CHANGES_REFUSED
        findings.add(kind, 1, asked.tracked)
    apart = set_apart(sheet.elements, findings)
    elements, notes = _understood(asked, carried, apart, sheet)
    if asked.carried is None:
        report_headers(package, roots[:4], asked.lang, findings)
    shown, elements = fronts.titled(elements, asked.profile, findings)
    if apart.of_cover("mark"):
        shown = _unmarked(shown)
    top = parted(elements, findings)
    source = "\n".join(_said(elements, notes, prefixes(top)))
    if not letters_and_digits(source) and not shown:
        raise EmptyPolicyError(
            "import-empty",
            "there is no text in the file",
            hint="if it holds scanned pages, have their text recognised first",
            file=asked.file,
        )
    if carried is not None and asked.carried is not None:
        heading = _heading(shown, carried)
        whole = built(top, heading, notes, findings, unlike_code(carried))
        known = inner_links(carried)
        body = leading_within(whole, elements, asked.profile, findings, known)
        body = with_paths(body, image_paths(body), image_paths(carried))
        draft, findings = _of_ours(asked, apart, carried, body, source, findings)
    else:
        heading, title = fronts.front_of(package, shown, asked.title, asked.file, findings)
        body = leading_within(
            built(top, heading, notes, findings), elements, asked.profile, findings
        )
        metadata = fronts.metadata_of(
            package, elements, title, apart.of_cover("organisation"), asked.lang, walker.styles.lang, findings
        )  # fmt: skip
        draft = replace(body, metadata=metadata)
        _tell_cover(apart, findings)
    if draft is carried:
        # Notes and labels of pictures may stand in another order, or be ours.
        source = reading_text(carried)
    done = finish(draft, source, (), file=asked.file, profile=asked.profile)
    lang = draft.metadata.lang
    told = [*elements, *(line for lines in notes.values() for line in lines)]
    comments = comments_of(sheet.remarks, told, done.policy, lang, findings)
    in_order = sorted(findings.done(), key=lambda finding: finding.line)
    report = replace(done.report, findings=tuple(in_order), unit=SourceUnit.PARAGRAPH)
    pictures = _pictures(sheet, image_paths(done.policy))
    return replace(done, report=report, pictures=pictures, comments=comments)


def _understood(
    asked: _Asked, carried: Policy | None, apart: Apart, sheet: Sheet
) -> tuple[list[Element], dict[str, list[Element]]]:
    """The text and its notes: of a file of ours as the policy has them, else as they look."""
    findings = sheet.findings
    elements, notes = apart.elements, sheet.notes
    if asked.carried is None:
        elements = seen_by_look(
            elements, lambda words: asked.profile.recognise(words).role, findings
        )
    elif carried is not None:
        elements, notes = with_labels(elements, notes, note_labels(carried))
        label = publish_words(carried.metadata.lang).picture
        elements = restored(elements, carried, label, findings)
        notes = {name: restored(lines, carried, label, findings) for name, lines in notes.items()}
    return counted_in_words(elements, findings), {
        name: counted_in_words(lines, findings) for name, lines in notes.items()
    }


def _heading(shown: tuple[Run, ...], carried: Policy) -> tuple[Run, ...]:
    """The title of a file of ours, as its policy has it where the words are the same."""
    words = normalise("".join(run.text for run in shown))
    if words == plain(carried.heading):
        return carried.heading
    return () if not carried.heading and words == normalise(carried.metadata.title) else shown


def _unmarked(shown: tuple[Run, ...]) -> tuple[Run, ...]:
    """A title without the word that marks a draft on our covers: "UDKAST: Personalepolitik"."""
    words = "".join(run.text for run in shown)
    mark, colon, _ = words.partition(": ")
    return without_prefix(shown, len(mark) + 2) if colon and mark.isupper() else shown


def _of_ours(  # noqa: PLR0917 - what was asked, what the file has, what it carries
    asked: _Asked, apart: Apart, carried: Policy, body: Policy, source: str, findings: Findings
) -> tuple[Policy, Findings]:
    """The policy of a file of ours: as it was written, or a draft where somebody has edited it."""
    bare = replace(carried, metadata=Metadata())
    version = carried.metadata.version or carried.metadata.title
    untouched = asked.carried is not None and asked.carried.is_untouched and _shows(source, carried)
    if untouched or digest(read(write(body), profile=asked.profile)) == digest(bare):
        told = Findings()
        told.add(FindingKind.WORD_UNTOUCHED, 1, version)
        return carried, told
    findings.add(FindingKind.WORD_EDITED, 1, version)
    _tell_cover(apart, findings)
    for each in lacking(body, carried):
        findings.add(FindingKind.WORD_LACKS, 1, each)
    known = carried.metadata
    title = asked.title or normalise("".join(run.text for run in body.heading)) or known.title
    metadata = replace(known, title=title, status=Status.DRAFT)
    if known.status is None or known.status.is_adopted:
        metadata = replace(
            metadata, version="", replaces=known.version or known.replaces, adopted_on=None,
            in_force_from=None, drafted_in=None, recommended_by=None, approved_by=None,
            review_by=None, case_number="", consultation_deadline=None,
        )  # fmt: skip
    return replace(body, metadata=metadata), findings


def _shows(source: str, carried: Policy) -> bool:
    """Whether a file shows the very words of what it carries, and none but labels besides."""
    ours = publish_words(carried.metadata.lang)
    labels = {*_words(ours.notes), *_words(ours.picture)}
    labels.update(word for note in carried.footnotes for word in _words(note.label))
    text = reading_text(replace(carried, footnotes=()))
    notes = " ".join(full_text(note) for note in carried.footnotes)
    shown, wanted = Counter(_words(source)), Counter(_words(f"{text} {notes}"))
    wanted -= Counter(numbers_alone(carried))
    more = shown - wanted
    return not wanted - shown and all(word in labels or word.isdigit() for word in more)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold().replace("\N{SOFT HYPHEN}", ""))


def _tell_cover(apart: Apart, findings: Findings) -> None:
    for line in apart.cover:
        if line.words and line.kind != "organisation":
            findings.add(FindingKind.COVER_LEFT, line.place, line.words)


def _said(
    elements: list[Element], notes: dict[str, list[Element]], kept: dict[int, str]
) -> Iterator[str]:
    """All words of the source as they should stand in the policy, numbers of items included."""
    for each in elements:
        match each:
            case Grid(said=rows):
                yield from rows
            case Line(heading=heading) if heading:
                yield f"{kept.get(each.place, '')} {each.said}"
            case Line(numbered=numbered) if numbered is not None and not numbered.is_bullet:
                yield f"{numbered.number} {each.said}"
            case Line():
                yield each.said
    for label, lines in notes.items():
        yield label
        yield from _said(lines, {}, {})


def _pictures(sheet: Sheet, paths: list[str]) -> tuple[Picture, ...]:
    """The pictures that the file holds, by the paths that the policy has for them."""
    found: dict[str, bytes] = {}
    for path, own in zip(paths, sheet.shown, strict=False):
        if own in sheet.pictures:
            found.setdefault(path, sheet.pictures[own])
    return tuple(Picture(path=path, content=content) for path, content in found.items())

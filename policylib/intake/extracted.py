"""Text that was extracted from a PDF, read as a policy.

    lines ──▶ chunks ──▶ passages ──▶ tree ──▶ canonical Markdown ──▶ policy
    clean     what       heading,     nested
    signs     stands     list,        sections
              together   figure …

Every step keeps the order of the source and drops no letter and no digit; the report counts both.
"""

from dataclasses import replace

from policylib.document import Metadata, Policy, Role, Run, Status, plain
from policylib.errors import EmptyPolicyError
from policylib.intake.chunks import Chunker, ends_sentence
from policylib.intake.furniture import in_new_order, set_apart
from policylib.intake.imported import Imported, clean_title, finish, title_from
from policylib.intake.joins import Joiner
from policylib.intake.lines import Line, clean_lines
from policylib.intake.organisations import organisation_in
from policylib.intake.passages import Sorter
from policylib.intake.report import Finding, FindingKind, letters_and_digits
from policylib.intake.titles import titled_by_first_line
from policylib.intake.tree import Builder
from policylib.intake.words import words_of
from policylib.profile import STANDARD, Profile

_COMMON = 0.8
_LEAST_WIDTH = 20
_LONGEST_KNOWN = 120


def import_text(
    text: str,
    *,
    file: str,
    title: str | None = None,
    lang: str = "da",
    profile: Profile = STANDARD,
) -> Imported:
    """Read extracted text as a policy, repairing what the extraction broke.

    `file` is the source's name, for the report and, where no `title` is given, for the title.
    The result is a draft in canonical Markdown. Raises `EmptyPolicyError` where the text has
    neither letters nor digits.
    """
    if not letters_and_digits(text):
        raise EmptyPolicyError(
            "import-empty",
            "there is no text in the file",
            hint="if it holds scanned pages, have their text recognised first",
            file=file,
        )
    words = words_of(lang)
    lines, findings = clean_lines(text)
    organisation = _organisation(lines, lang, findings)
    name = clean_title(title or "")
    lines, page_lines = set_apart(lines, lambda line: _names_heading(line, profile))
    built = _build(lines, page_lines, findings, profile=profile, lang=lang, file=file)
    ordered = in_new_order(text, page_lines)
    if not name:
        first = next((line for line in lines if line.text), None)
        shown = titled_by_first_line(built, first.text if first else "", words.TITLE_ENDINGS)
        if first is not None and shown is not built:
            built, name = shown, clean_title(plain(shown.heading))
            findings[:] = [each for each in findings if not _is_heading_at(each, first.number)]
            findings.append(Finding(kind=FindingKind.TITLE_TEXT, line=first.number, words=name))
            # A title is not counted: it need not stand in the text.
            text, ordered = (_without(source, first.text) for source in (text, ordered))
        else:
            name = title_from(file)
            findings.append(Finding(kind=FindingKind.TITLE, line=1, words=name))
    metadata = Metadata(title=name, organisation=organisation, status=Status.DRAFT, lang=lang)
    draft = replace(built, metadata=metadata, heading=(Run(text=name),) if name else ())
    return finish(draft, text, findings, file=file, profile=profile, in_new_order=ordered)


def _is_heading_at(finding: Finding, line: int) -> bool:
    return finding.line == line and finding.kind is FindingKind.HEADING


def _without(source: str, line: str) -> str:
    """The source without the first line's letters and digits."""
    start = source.find(line)
    return source[:start] + source[start + len(line) :] if start >= 0 else source


def _names_heading(line: str, profile: Profile) -> bool:
    """Whether a line is a heading that the profile knows, and no sentence that begins like one."""
    is_title = len(line) <= _LONGEST_KNOWN and line.count("?") < 2
    return (
        is_title
        and (line.endswith("?") or not ends_sentence(line))
        and profile.recognise(line).role is not Role.PLAIN
    )


def _build(
    lines: list[Line],
    page_lines: list[list[Line]],
    findings: list[Finding],
    *,
    profile: Profile,
    lang: str,
    file: str,
) -> Policy:
    """The tree of the cleaned lines, as yet without title and metadata."""
    words = words_of(lang)

    def role_of(heading: str) -> Role:
        return profile.recognise(heading).role

    def names_heading(line: str) -> bool:
        return _names_heading(line, profile)

    width = _width(lines)
    chunks, continued = Chunker(lines, words, width, names_heading).chunks()
    passages = Sorter(chunks, words, width, names_heading).sorted()
    joiner = Joiner(lines, lang)
    builder = Builder(joiner, words, file, role_of, lines)
    blocks, sections = builder.build(passages, page_lines)
    findings += continued + builder.findings
    findings += [
        Finding(kind=FindingKind.ODD_HYPHEN, line=line, words=word)
        for word, line in joiner.odd_hyphens()
    ]
    return Policy(blocks=blocks, sections=sections)


def _width(lines: list[Line]) -> int:
    """How many characters a full line of running text has: four of five lines are no longer."""
    lengths = sorted(len(line.text) for line in lines if line.text)
    return max(_LEAST_WIDTH, lengths[int(len(lengths) * _COMMON)])


def _organisation(lines: list[Line], lang: str, findings: list[Finding]) -> str:
    """The one organisation that the text keeps naming ("Lyngvig Kommune"), or nothing."""
    name, first = organisation_in((line.text for line in lines), lang)
    if name:
        line = lines[first - 1].number
        findings.append(Finding(kind=FindingKind.ORGANISATION, line=line, words=name))
    return name

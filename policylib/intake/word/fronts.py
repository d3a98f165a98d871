"""What a Word file tells of itself: title, organisation, language; dates and labels are never guessed."""

import re

from policylib.document import Metadata, Role, Run, Status, Text
from policylib.intake.imported import clean_title, title_from
from policylib.intake.report import FindingKind
from policylib.intake.word.lines import Element, Findings, Grid, Line
from policylib.intake.word.looks import unstyled
from policylib.intake.word.opening import Package
from policylib.intake.words import words_of
from policylib.profile import Profile

_ENOUGH = 5
_NO_TITLE = re.compile(
    r"(?i)microsoft word\b.*|(?:dokument|document|untitled|uden titel) ?\d*|.*\.docx?"
)


def titled(
    elements: list[Element], profile: Profile, findings: Findings
) -> tuple[Text, list[Element]]:
    """The title that the text shows, and the elements without it; no title where it shows none."""
    lines = [each for each in elements if isinstance(each, Line)]
    title = next((line for line in lines if line.kind == "title" and line.text), None)
    headings = [line for line in lines if line.heading]
    if title is not None:
        gone = {title.place}
        top = [line for line in headings if line.heading == headings[0].heading]
        if headings and headings[0].words == title.words and len(top) == 1:
            findings.add(FindingKind.TITLE_TWICE, headings[0].place, headings[0].words)
            gone.add(headings[0].place)
        return unstyled(title), [each for each in elements if each.place not in gone]
    if headings:
        first = headings[0]
        is_alone = all(line.heading > first.heading for line in headings[1:])
        is_plain = profile.recognise(first.words).role is Role.PLAIN
        if (
            is_alone
            and is_plain
            and first.numbered is None
            and (len(headings) > 1 or first.heading == 1)
        ):
            return unstyled(first), [each for each in elements if each is not first]
    return (), elements


def front_of(
    package: Package, heading: Text, title: str, file: str, findings: Findings
) -> tuple[Text, str]:
    """The title to show and the title to keep: as told, as shown, from properties, from the name."""
    told = clean_title(title)
    shown = clean_title("".join(run.text for run in heading))
    if shown:
        if not told:
            findings.add(FindingKind.TITLE_TEXT, 1, shown)
        return heading, told or shown
    if not told:
        told = clean_title(_property(package, "title"))
        if _NO_TITLE.fullmatch(told):
            told = ""
        if told:
            findings.add(FindingKind.TITLE_PROPERTIES, 1, told)
    if not told:
        told = title_from(file)
        findings.add(FindingKind.TITLE, 1, told)
    return ((Run(text=told),) if told else ()), told


def metadata_of(  # noqa: PLR0917 - each is one thing that the file tells
    package: Package,
    elements: list[Element],
    title: str,
    cover: str,
    lang: str,
    styled: str,
    findings: Findings,
) -> Metadata:
    """The metadata of a draft: title, organisation where it is plainly told, language."""
    language = _language(elements, lang, styled)
    if language != lang:
        findings.add(FindingKind.FILE_LANGUAGE, 1, language)
    organisation = clean_title(cover)
    if not organisation:
        company = clean_title(_property(package, "Company"))
        if any(word in company.split() for word in words_of(language).ORGANISATION_WORDS):
            organisation = company
            findings.add(FindingKind.ORGANISATION, 1, organisation)
    return Metadata(
        title=title, organisation=organisation, status=Status.DRAFT, lang=language
    )  # fmt: skip


def _property(package: Package, name: str) -> str:
    part = "docProps/app.xml" if name == "Company" else "docProps/core.xml"
    root = package.xml(part)
    for each in root if root is not None else ():
        if isinstance(each.tag, str) and each.tag.rpartition("}")[2] == name:
            return each.text or ""
    return ""


def _language(elements: list[Element], lang: str, styled: str) -> str:
    """The language that the text's own small words tell, else the file's, else the one given."""
    words = [
        word
        for each in elements
        for said in (each.said if isinstance(each, Grid) else (each.said,))
        for word in said.casefold().split()
    ]
    counts = {
        name: sum(word in words_of(name).TELLING_WORDS for word in words) for name in ("da", "en")
    }
    best, other = ("da", "en") if counts["da"] >= counts["en"] else ("en", "da")
    if counts[best] >= _ENOUGH and counts[best] > 2 * counts[other]:
        return best
    bare = styled.casefold().partition("-")[0]
    return bare if bare in {"da", "en"} and counts[bare] > counts[other] else lang

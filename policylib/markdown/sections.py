"""From headings and blocks in a row to the tree of sections, with their roles."""

import re
from collections.abc import Callable, Sequence

from policylib.document import Block, Force, Role, Run, Section, Source, Text, plain
from policylib.errors import Problem
from policylib.language.dates import begins_with_month
from policylib.markdown.inline import tidy
from policylib.markdown.problems import problem
from policylib.markdown.reading import Heading
from policylib.profile import Profile
from policylib.records import replace

# Levels of sections below the title: what six levels of headings can show.
DEEPEST_SECTION = 5

_BARE_NUMBER = re.compile(r"(\d{1,2}(?:\.\d{1,2})*)(\.?)\s+(?=[^\W\d_])")
_QUESTIONS = (Role.WHAT_WE_WANT, Role.WHAT_WE_DO)


class _Draft:
    """A section while its contents are still coming."""

    __slots__ = (
        "blocks", "force", "label", "level", "number", "role", "sections", "source", "title",
    )  # fmt: skip

    def __init__(self, level: int, title: Text, source: Source | None) -> None:
        self.level = level
        self.title = title
        self.source = source
        self.role: Role = Role.PLAIN
        self.label = ""
        self.number = ""
        self.force: Force | None = None
        self.blocks: list[Block] = []
        self.sections: list[_Draft] = []


def build_sections(
    parts: Sequence[Heading | Block], profile: Profile, report: Callable[[Problem], None]
) -> tuple[Text, tuple[Block, ...], tuple[Section, ...]]:
    """The policy's title, the blocks before the first section, and the sections."""
    parts = list(parts)
    title: Text = ()
    top = _Draft(level=0, title=(), source=None)
    index = _title_index(parts, profile)
    if index is not None:
        first = parts.pop(index)
        if isinstance(first, Heading):
            title = first.title
            top.level = 1
    open_sections = [top]
    for part in parts:
        if isinstance(part, Heading):
            _open(part, open_sections, report, has_title=index is not None)
        else:
            open_sections[-1].blocks.append(part)
    _number_siblings(top.sections, profile, "")
    _give_roles(top.sections, None, profile)
    return title, tuple(top.blocks), tuple(map(_finished, top.sections))


def _title_index(parts: Sequence[Heading | Block], profile: Profile) -> int | None:
    """Where the title stands: the first heading, if of level 1 and no theme or the like."""
    for index, part in enumerate(parts):
        if isinstance(part, Heading):
            is_title = part.level == 1 and (
                profile.recognise(plain(part.title)).role is Role.PLAIN
                or not any(isinstance(p, Heading) and p.level == 1 for p in parts[index + 1 :])
            )
            return index if is_title else None
    return None


def _open(
    heading: Heading,
    open_sections: list[_Draft],
    report: Callable[[Problem], None],
    *,
    has_title: bool,
) -> None:
    while len(open_sections) > 1 and open_sections[-1].level >= heading.level:
        open_sections.pop()
    above = open_sections[-1]
    file, line = heading.source
    about = plain(heading.title)
    skipped = heading.level > above.level + 1 if above.level else has_title and heading.level > 2
    if skipped:
        wanted = "#" * (above.level + 1)
        report(problem("heading-skipped", file=file, line=line, about=about, wanted=wanted))
    if len(open_sections) > DEEPEST_SECTION:
        report(problem("heading-deep", file=file, line=line, about=about, most=DEEPEST_SECTION))
        while len(open_sections) > DEEPEST_SECTION:
            open_sections.pop()
        above = open_sections[-1]
    draft = _Draft(level=heading.level, title=heading.title, source=heading.source)
    above.sections.append(draft)
    open_sections.append(draft)


def _give_roles(drafts: Sequence[_Draft], above: _Draft | None, profile: Profile) -> None:
    for draft in drafts:
        seen = profile.recognise(plain(draft.title))
        draft.force = seen.force
        if not draft.number:
            draft.role = seen.role
            draft.label, draft.number = seen.label, seen.number
            draft.title = without_prefix(draft.title, seen.prefix)
        elif seen.role not in {Role.THEME, Role.CHAPTER} or not seen.label:
            draft.role = seen.role
        if draft.role is Role.PLAIN and above is not None and above.role is Role.VALUES:
            draft.role = Role.VALUE
        _give_roles(draft.sections, draft, profile)
        if draft.role is Role.PLAIN:
            below = {each.role for each in draft.sections}
            if below & set(_QUESTIONS):
                draft.role = Role.THEME
            elif Role.THEME in below:
                draft.role = Role.CHAPTER


def _number_siblings(drafts: Sequence[_Draft], profile: Profile, above: str) -> None:
    """Take a bare number off the title where the siblings' numbers form a sequence.

    "3. Løn" beside "4. Ferie" is numbering; a single "5. dag" or "1. marts 2020" is words, and
    a number that stands in words must stay visible when it changes.
    """
    found = [(draft, _bare_number(draft, profile)) for draft in drafts]
    numbered = [(draft, number) for draft, number in found if number is not None]
    if len(numbered) >= 2 and _is_sequence([number[1] for _, number in numbered], above):
        for draft, (prefix, number) in numbered:
            draft.number = number
            draft.title = without_prefix(draft.title, prefix)
    for draft in drafts:
        _number_siblings(draft.sections, profile, draft.number)


def _bare_number(draft: _Draft, profile: Profile) -> tuple[int, str] | None:
    words = _visible(draft.title)
    found = _BARE_NUMBER.match(words)
    if found is None or (not found[2] and "." not in found[1]):
        return None
    rest = words[found.end() :]
    if rest[0].islower() or begins_with_month(rest) or "  " in words[: found.end()]:
        return None
    inner = profile.recognise(rest)
    return None if inner.label else (found.end(), found[1])


def _is_sequence(numbers: Sequence[str], above: str) -> bool:
    parts = [tuple(map(int, number.split("."))) for number in numbers]
    stem = parts[0][:-1]
    if stem and ".".join(map(str, stem)) != above:
        return False
    return all(
        each[:-1] == stem and each[-1] == parts[0][-1] + index for index, each in enumerate(parts)
    )


def _visible(title: Text) -> str:
    return "".join(run.text for run in title)


def without_prefix(title: Text, length: int) -> Text:
    """The title without its first characters; marks without text among them stay."""
    if length <= 0:
        return title
    rest: list[Run] = []
    for run in title:
        if length > 0 and run.text:
            cut = min(length, len(run.text))
            length -= cut
            if run.text[cut:] or run.image:
                rest.append(replace(run, text=run.text[cut:]))
        else:
            rest.append(run)
    return tidy(rest)


def _finished(draft: _Draft) -> Section:
    return Section(
        title=draft.title,
        role=draft.role,
        label=draft.label,
        number=draft.number,
        blocks=tuple(draft.blocks),
        sections=tuple(map(_finished, draft.sections)),
        force=draft.force,
        source=draft.source,
    )

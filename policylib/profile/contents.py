"""What a policy should contain and how it should be written, checked on the finished tree.

Pure functions: the day on which is asked, the limits of the house and the adopted versions are
passed in. `check` conducts; what each finding means stands in `findings` and in docs/check.md.
"""

import datetime
from collections.abc import Iterator

from policylib.document import Block, Policy, Raw, Role, Section, heading_of, plain, title_of
from policylib.errors import Problem, Severity
from policylib.profile.dates import check_metadata_dates, check_review, check_text_dates
from policylib.profile.findings import finding
from policylib.profile.headings import STANDARD, Profile
from policylib.profile.limits import NO_LIMITS, Limits, check_limits
from policylib.profile.links import check_links
from policylib.profile.persons import check_persons
from policylib.profile.placeholders import check_organisation
from policylib.profile.signs import check_signs
from policylib.profile.themes import all_sections, check_themes
from policylib.profile.wordings import wordings_of

QUESTIONS = (Role.WHAT_WE_WANT, Role.WHAT_WE_DO)
_USUAL = {
    "da": {Role.WHAT_WE_WANT: "Hvad vil vi?", Role.WHAT_WE_DO: "Hvad gør vi?"},
    "en": {Role.WHAT_WE_WANT: "What do we want?", Role.WHAT_WE_DO: "What do we do?"},
}


def check(
    policy: Policy,
    profile: Profile = STANDARD,
    *,
    limits: Limits = NO_LIMITS,
    today: datetime.date | None = None,
) -> tuple[Problem, ...]:
    """Everything that a reader would miss or stumble over in the policy, in the order of the text.

    `limits` are those of the house on lix and length, none where nothing is said. A review that
    is overdue is told where `today` is known.
    """
    file = policy.source.file if policy.source else ""
    wordings = tuple(wordings_of(policy))
    found = [
        *_title(policy, file),
        *check_organisation(policy, file),
        *check_metadata_dates(policy, file),
        *(check_review(policy, today, file) if today is not None else ()),
        *_questions(policy, profile, file),
        *check_themes(policy, profile, file),
        *_sections(policy.sections, file),
        *check_links(policy, file),
        *check_signs(wordings, file, policy.metadata.lang),
        *check_text_dates(policy, wordings, file),
        *check_persons(policy, wordings, file),
        *check_limits(policy, limits, file),
    ]
    order = {name: place for place, name in enumerate(_files(policy))}
    return tuple(sorted(found, key=lambda each: (order.get(each.file, 0), each.line or 0)))


def check_errors(policy: Policy) -> tuple[Problem, ...]:
    """What alone stops publishing: the errors among the findings, without looking for others."""
    file = policy.source.file if policy.source else ""
    found = (*_title(policy, file), *_sections(policy.sections, file), *check_links(policy, file))
    return tuple(each for each in found if each.severity is Severity.ERROR)


def _files(policy: Policy) -> Iterator[str]:
    """The files of a policy in the order of its text."""
    told = dict.fromkeys([policy.source.file if policy.source else ""])
    for section in all_sections(policy.sections):
        if section.source is not None:
            told.setdefault(section.source.file)
    yield from told


def _title(policy: Policy, file: str) -> Iterator[Problem]:
    if not title_of(policy):
        yield finding("title-missing", policy.source, file)


def _questions(policy: Policy, profile: Profile, file: str) -> Iterator[Problem]:
    themes = [s for s in all_sections(policy.sections) if s.role is Role.THEME]
    asked = {
        role: [s for theme in themes for s in all_sections(theme.sections) if s.role is role]
        for role in QUESTIONS
    }
    if profile.requires_questions is False:
        return
    for theme in themes:
        below = list(all_sections(theme.sections))
        for role in QUESTIONS:
            if not asked[role] and not profile.requires_questions:
                continue
            wanted = plain(asked[role][0].title) if asked[role] else _usual(policy, role)
            mine = [section for section in below if section.role is role]
            facts: dict[str, object] = {"theme": heading_of(theme), "wanted": wanted}
            if not mine:
                yield finding("question-missing", theme.source, file, **facts)
            for double in mine[1:]:
                yield finding("question-double", double.source, file, **facts)


def _usual(policy: Policy, role: Role) -> str:
    return _USUAL.get(policy.metadata.lang, _USUAL["da"])[role]


def _is_remark(block: Block) -> bool:
    return isinstance(block, Raw) and block.is_hidden


def _sections(sections: tuple[Section, ...], file: str) -> Iterator[Problem]:
    for section in all_sections(sections):
        if not plain(section.title) and not section.number:
            yield finding("heading-empty", section.source, file)
        elif not section.sections and all(map(_is_remark, section.blocks)):
            code = "question-empty" if section.role in QUESTIONS else "section-empty"
            yield finding(code, section.source, file, heading=heading_of(section))

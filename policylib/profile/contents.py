"""What a policy should contain, checked on the finished tree: pure functions, no text read again."""

import re
from collections.abc import Callable, Iterator

from policylib.document import (
    Block,
    Figure,
    Footnote,
    ListItem,
    Paragraph,
    Policy,
    Quote,
    Role,
    Row,
    Run,
    Section,
    Source,
    Text,
    heading_of,
    plain,
    slug_of,
    texts_in,
    title_of,
    walk,
)
from policylib.errors import Problem, Severity
from policylib.profile.headings import STANDARD, Profile

QUESTIONS = (Role.WHAT_WE_WANT, Role.WHAT_WE_DO)
_USUAL = {
    "da": {Role.WHAT_WE_WANT: "Hvad vil vi?", Role.WHAT_WE_DO: "Hvad gør vi?"},
    "en": {Role.WHAT_WE_WANT: "What do we want?", Role.WHAT_WE_DO: "What do we do?"},
}
_VAGUE_LINKS = frozenset({"her", "klik her", "se her", "link", "here", "click here", "see here"})
_NOTE_MARK = re.compile(r"\[\^([^\]\s]+)\]")


def check(policy: Policy, profile: Profile = STANDARD) -> tuple[Problem, ...]:
    """Everything that a reader would miss in the policy, in the order of the text."""
    file = policy.source.file if policy.source else ""
    found = [
        *_title(policy, file),
        *_dates(policy, file),
        *_questions(policy, profile, file),
        *_theme_numbers(policy, file),
        *_sections(policy.sections, file),
        *_texts(policy, file),
        *_footnotes(policy, file),
    ]
    return tuple(sorted(found, key=lambda each: (each.file, each.line or 0)))


_Place = tuple[Source | None, str]


def _problem(
    code: str,
    sentence: str,
    hint: str,
    place: "_Place",
    severity: Severity = Severity.WARNING,
    /,
    **facts: object,
) -> Problem:
    source, file = place
    return Problem(
        code=code,
        sentence=sentence,
        hint=hint,
        file=source.file if source else file,
        line=source.line if source else None,
        severity=severity,
        facts=facts,
    )


def _title(policy: Policy, file: str) -> Iterator[Problem]:
    if not title_of(policy):
        yield _problem(
            "title-missing",
            "the policy has no title",
            "write title: in the front matter, or # and the title above the text",
            (policy.source, file),
            Severity.ERROR,
        )


def _dates(policy: Policy, file: str) -> Iterator[Problem]:
    data = policy.metadata
    if data.adopted_on and data.in_force_from and data.in_force_from < data.adopted_on:
        yield _problem(
            "dates-reversed",
            "the policy is in force from {in_force_from}, before it was adopted on {adopted_on}",
            "check both dates",
            (data.source, file),
            adopted_on=data.adopted_on.isoformat(),
            in_force_from=data.in_force_from.isoformat(),
        )


def _all_sections(sections: tuple[Section, ...]) -> Iterator[Section]:
    for section in sections:
        yield section
        yield from _all_sections(section.sections)


def _questions(policy: Policy, profile: Profile, file: str) -> Iterator[Problem]:
    themes = [s for s in _all_sections(policy.sections) if s.role is Role.THEME]
    asked = {
        role: [s for theme in themes for s in _all_sections(theme.sections) if s.role is role]
        for role in QUESTIONS
    }
    if profile.requires_questions is False:
        return
    for theme in themes:
        below = list(_all_sections(theme.sections))
        for role in QUESTIONS:
            if not asked[role] and not profile.requires_questions:
                continue
            wanted = plain(asked[role][0].title) if asked[role] else _usual(policy, role)
            mine = [section for section in below if section.role is role]
            facts: dict[str, object] = {"theme": heading_of(theme), "wanted": wanted}
            if not mine:
                yield _problem(
                    "question-missing",
                    'the theme {theme} has no "{wanted}" section',
                    'write the heading "{wanted}" and what belongs under it',
                    (theme.source, file),
                    **facts,
                )
            for double in mine[1:]:
                yield _problem(
                    "question-double",
                    'the theme {theme} asks "{wanted}" more than once',
                    "gather the text under one of the headings",
                    (double.source, file),
                    **facts,
                )


def _usual(policy: Policy, role: Role) -> str:
    return _USUAL.get(policy.metadata.lang, _USUAL["da"])[role]


def _theme_numbers(policy: Policy, file: str) -> Iterator[Problem]:
    seen: set[tuple[str, str]] = set()
    for section in _all_sections(policy.sections):
        if section.role is not Role.THEME or not section.number:
            continue
        key = (section.label.casefold(), section.number)
        if key in seen:
            yield _problem(
                "theme-number-double",
                "two themes have the number {number}: {heading} is the second",
                "number the themes in their order",
                (section.source, file),
                number=section.number,
                heading=heading_of(section),
            )
        seen.add(key)


def _sections(sections: tuple[Section, ...], file: str) -> Iterator[Problem]:
    for section in _all_sections(sections):
        if not plain(section.title) and not section.number:
            yield _problem(
                "heading-empty",
                "a heading without words",
                "write the heading, or delete the line",
                (section.source, file),
                Severity.ERROR,
            )
        elif not section.blocks and not section.sections:
            asks = section.role in QUESTIONS
            yield _problem(
                "question-empty" if asks else "section-empty",
                "nothing stands under the heading {heading}",
                "write the text, or delete the heading",
                (section.source, file),
                Severity.WARNING if asks else Severity.NOTE,
                heading=heading_of(section),
            )


def _texts(policy: Policy, file: str) -> Iterator[Problem]:
    is_place = _places(policy)
    labels = {note.label for note in policy.footnotes}
    yield from _runs(policy.heading, policy.source, file, is_place, labels)
    for passage in walk(policy):
        node = passage.node
        match node:
            case Section(title=title):
                yield from _runs(title, node.source, file, is_place, labels)
            case Figure(alt="", image=image):
                yield _image_without_words(image, node.source, file)
            case Figure(link=link) if link is not None:
                run = Run(text=node.alt, link=link)
                yield from _runs((run,), node.source, file, is_place, labels)
            case _:
                for text in _own_texts(node):
                    yield from _runs(text, node.source, file, is_place, labels)


def _own_texts(node: object) -> Iterator[Text]:
    """The texts of passages that the walk does not enter, each once."""
    match node:
        case Paragraph() | Row():
            yield from texts_in(node)
        case ListItem(blocks=blocks) if blocks and isinstance(blocks[0], Paragraph):
            yield blocks[0].text
        case Quote(blocks=blocks) | Footnote(blocks=blocks):
            for block in blocks:
                yield from texts_in(block)
        case _:
            return


def _runs(
    text: Text,
    source: Source | None,
    file: str,
    is_place: Callable[[str], bool],
    labels: set[str],
) -> Iterator[Problem]:
    for run in text:
        if run.image and not run.text:
            yield _image_without_words(run.image, source, file)
        target = run.link.target if run.link is not None else ""
        if target.startswith("#") and not is_place(target[1:]):
            yield _problem(
                "link-dead",
                "a link leads to a place that the policy does not have: {about}",
                "use the address of a heading, as policylib show gives it",
                (source, file),
                Severity.ERROR,
                about=target,
            )
        if run.link is not None and plain((run,)).casefold().strip(".!") in _VAGUE_LINKS:
            yield _problem(
                "link-vague",
                'a link is called "{about}", which says nothing to somebody who hears it read aloud',
                "write where it leads",
                (source, file),
                about=plain((run,)),
            )
        if "[^" in run.text and not run.code:
            for mark in _NOTE_MARK.findall(run.text):
                if mark not in labels:
                    yield _problem(
                        "footnote-missing",
                        "there is no footnote called {about}",
                        "write [^{about}]: and its text on a line of its own",
                        (source, file),
                        Severity.ERROR,
                        about=mark,
                    )


def _image_without_words(image: str, source: Source | None, file: str) -> Problem:
    return _problem(
        "image-alt-missing",
        "a picture has no text alternative: {about}",
        "write what it shows between the brackets: ![…]({about})",
        (source, file),
        Severity.ERROR,
        about=image,
    )


def _places(policy: Policy) -> Callable[[str], bool]:
    """Whether a fragment leads somewhere: our addresses, and headings as other programs name them."""
    known: set[str] = set()
    for passage in walk(policy):
        known.add(passage.anchor)
        if isinstance(passage.node, Section):
            heading = heading_of(passage.node)
            known.update(
                (slug_of(heading), slug_of(plain(passage.node.title)), _plain_slug(heading))
            )
    known.update((slug_of(title_of(policy)), _plain_slug(title_of(policy)), "top"))
    return lambda fragment: fragment in known


def _plain_slug(heading: str) -> str:
    """A heading's address as Markdown viewers make it: lower case, marks gone, blanks to hyphens."""
    kept = "".join(c for c in heading.lower() if c.isalnum() or c in " -_")
    return kept.replace(" ", "-")


def _footnotes(policy: Policy, file: str) -> Iterator[Problem]:
    if not policy.footnotes:
        return
    used: set[str] = {run.note for run in policy.heading if run.note}
    blocks: list[Block] = list(policy.blocks)
    for section in _all_sections(policy.sections):
        used.update(run.note for run in section.title if run.note)
        blocks.extend(section.blocks)
    for note in policy.footnotes:
        blocks.extend(note.blocks)
    used.update(
        run.note for block in blocks for text in texts_in(block) for run in text if run.note
    )
    for note in policy.footnotes:
        if note.label not in used:
            yield _problem(
                "footnote-unused",
                "no mark leads to the footnote {about}",
                "write [^{about}] where it belongs, or delete the note",
                (note.source, file),
                about=note.label,
            )

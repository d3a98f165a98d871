"""What `check` looks at: the text by itself, the files beside it, and the versions before it."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from policylib.commands.editorial import problems_of_words
from policylib.commands.house import house_of
from policylib.commands.reading import today
from policylib.commands.session import Session, Tongue
from policylib.errors import (
    LookupFailure,
    MissingLibraryError,
    NoVersionsError,
    PolicylibError,
    Problem,
    SourceError,
)
from policylib.records import replace

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Mapping, Sequence

    from policylib.document import Policy
    from policylib.history import History, Resolved, Version
    from policylib.profile.limits import Limits


_ECHOES = {"definition-unused": "hidden-remark", "footnote-unused": "footnote-double"}
_LAST_LATIN = "\u024f"
_USUAL = frozenset("–—‘’“”„…•€\ufffc\ufffd")


def problems_in(
    session: Session,
    history: "History",
    resolved: "Resolved",
    *,
    limits: "Limits",
    tongue: Tongue,
    with_files: bool,
) -> list[Problem]:
    """Everything that is amiss, with address and line, in the order of the text.

    What is wrong in policy.toml and in the editor's words comes after the text.
    """
    from policylib.profile.contents import check
    from policylib.profile.lines import with_lines
    from policylib.profile.settings import profile_from_settings
    from policylib.profile.silences import with_places

    parsed = history.read(resolved)
    policy = parsed.policy
    texts = _texts(session, history, resolved)
    label = resolved.version.label if resolved.version else policy.metadata.version
    versions, unread = _versions(history, resolved, tongue)
    own = next((each for each in versions if each.label == label), None)
    found = [
        *_at_each_line(parsed.problems, texts),
        *_remarks(policy),
        *check(
            policy,
            history.profile,
            limits=limits,
            today=_day_of_review(own),
        ),
        *_unprintable(history, policy, parsed.problems),
        *_recorded(history, policy, label, versions),
        *(_missing_files(history, resolved, policy) if with_files else ()),
        *unread,
    ]
    found = list(_without_echoes(found))
    found = list(with_lines(with_places(found, policy), policy, texts))
    order = {file.name: place for place, file in enumerate(resolved.files)}
    found.sort(key=lambda each: (order.get(each.file, len(order)), each.line or 0))
    settings = history.settings
    return [
        *found,
        *settings.problems,
        *profile_from_settings(settings.profile)[1],
        *(house_of(history)[1] if settings.organisation else ()),
        *_placeholder(history),
        *problems_of_words(session, history, resolved, label),
    ]


def _placeholder(history: "History") -> Iterator[Problem]:
    """The name that every page would show, where it is still that of every new policy."""
    from policylib.profile.findings import finding_at
    from policylib.profile.placeholders import is_placeholder

    settings = history.settings
    name = settings.organisation.get("name")
    if isinstance(name, str) and is_placeholder(name):
        line = settings.line_of("name", "organisation")
        yield finding_at("organisation-placeholder", settings.file, line, about=name)


def _texts(session: Session, history: "History", resolved: "Resolved") -> dict[str, str]:
    from policylib.commands.foreign import is_foreign
    from policylib.markdown import decode, write

    contents = history.contents(resolved.files)
    if len(contents) == 1 and is_foreign(contents[0]):
        # The Markdown that it would become, in whose lines the findings are told.
        return {resolved.files[0].name: write(history.read(resolved).policy)}
    encoding = session.encoding or "utf-8"
    return {
        file.name: decode(content, file.name, encoding)
        for file, content in zip(resolved.files, contents, strict=True)
    }


def _at_each_line(problems: "Iterable[Problem]", texts: "Mapping[str, str]") -> Iterator[Problem]:
    """What reading reports, a character on every line on which it stands."""
    from policylib.markdown.characters import at_each_line

    for problem in problems:
        yield from at_each_line(problem, texts.get(problem.file, ""))


def _without_echoes(found: "Sequence[Problem]") -> Iterator[Problem]:
    """Findings without those that only follow from another one at their place."""
    places = {(each.code, each.file, each.line) for each in found}
    for each in found:
        cause = _ECHOES.get(each.code)
        if cause is None or (cause, each.file, each.line) not in places:
            yield each


def _remarks(policy: "Policy") -> Iterator[Problem]:
    """What was written for colleagues; the front matter's own comments are left in peace."""
    from policylib.markdown import remarks_in
    from policylib.profile.findings import finding, shortened

    text = replace(policy, metadata=replace(policy.metadata, comments=()))
    for remark in remarks_in(text):
        if remark.source is not None and remark.words:
            yield finding("hidden-remark", remark.source, about=shortened(remark.words).rstrip("."))


def _unprintable(
    history: "History", policy: "Policy", problems: "Iterable[Problem]"
) -> Iterator[Problem]:
    """Letters that a PDF would show as their numbers; what nobody sees is told of already."""
    from policylib.profile.signs import check_letters
    from policylib.profile.wordings import wordings_of

    told = {str(each.facts.get("character", "")).removeprefix("U+") for each in problems}
    seen = {chr(int(number, 16)) for number in told if number}
    file = policy.source.file if policy.source else ""
    lacking = partial(_no_font_has, history=history)
    try:
        yield from check_letters(tuple(wordings_of(policy)), lacking, file, but=seen)
    except MissingLibraryError:
        return  # without the fonts nobody knows, and no PDF is made


def _no_font_has(text: str, *, history: "History") -> frozenset[str]:
    odd = {sign for sign in set(text) if sign > _LAST_LATIN and sign not in _USUAL}
    if not odd:
        return frozenset()
    # Not before: a text with usual signs is checked without a look at any font.
    from policylib.publish.bundled import bundled_font
    from policylib.publish.pdf_letters import unprintable

    return unprintable("".join(odd), bundled_font, house_of(history)[0].fonts)


def _versions(
    history: "History", resolved: "Resolved", tongue: Tongue
) -> "tuple[tuple[Version, ...], tuple[Problem, ...]]":
    """The versions that a text belongs to; a file that is named by itself belongs to none.

    Where they cannot be read, a note says so: a check must not stop for it.
    """
    from policylib.history import Reading
    from policylib.language import message
    from policylib.profile.findings import finding_at

    try:
        if resolved.reading is Reading.PATH and resolved.files != history.work_tree().files:
            return (), ()
        return history.versions(), ()
    except (NoVersionsError, LookupFailure, SourceError):
        return (), ()
    except PolicylibError as error:
        reason = message(error, tongue)
        return (), (finding_at("history-unread", "", None, reason=reason),)


def _day_of_review(own: "Version | None") -> "datetime.date | None":
    """Today; none for a version that was replaced, whose review nobody waits for."""
    from policylib.document import Status
    from policylib.history import status_on

    day = today()
    is_past = own is not None and (
        own.is_superseded or status_on(own, day) in {Status.REPLACED, Status.REPEALED}
    )
    return None if is_past else day


def _recorded(
    history: "History", policy: "Policy", label: str, versions: "tuple[Version, ...]"
) -> Iterator[Problem]:
    """What does not go with the versions that were adopted before."""
    from policylib.profile.recorded import check_recorded

    adopted = [each for each in versions if each.status.is_adopted]
    own = next((each for each in adopted if each.label == label), None)
    recorded = history.read(history.at(own)).policy if own else None
    before = adopted
    for place, each in enumerate(versions):
        if each.label == label and not each.status.is_adopted:
            # A draft is held against what was adopted when it was written.
            before = [one for one in versions[:place] if one.status.is_adopted]
    previous = before[-1].label if before and own is None else ""
    if label:
        yield from check_recorded(policy, label=label, adopted=recorded, previous=previous)


def _missing_files(history: "History", resolved: "Resolved", policy: "Policy") -> Iterator[Problem]:
    """Links and pictures that name a file which does not stand beside the policy."""
    import re
    from urllib.parse import unquote

    from policylib.profile.findings import finding
    from policylib.profile.links import files_beside

    known: dict[str, bool] = {}
    for target, source in files_beside(policy):
        name = re.split(r"[?#]", target)[0]
        if not name or name.endswith("/"):
            continue
        if name not in known:
            names = dict.fromkeys((name, unquote(name)))
            known[name] = any(history.beside(resolved, each) is not None for each in names)
        if not known[name]:
            yield finding("file-beside-missing", source, about=name)

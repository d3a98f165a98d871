"""A version's entry in the changelog as data: what Markdown, page and feeds all tell.

LogEntry ── title, about, introduction     which version, when, how much changed
         ├─ themes ── LogLine              what is lost or binds less first in each theme
         └─ counted                        small changes, of which only the number is told
"""

from policylib.compare.facts import Change, Comparison, Edition, NodeKind
from policylib.document import Policy
from policylib.explain.cells import in_sentences
from policylib.explain.context import around
from policylib.explain.editions import edition_name, version_name
from policylib.explain.groups import Group, line_of, whereabouts
from policylib.explain.order import numbered
from policylib.explain.reasons import count_of_judgements, decision, paragraphs, why
from policylib.explain.sentences import explain_change
from policylib.explain.summary import summarise
from policylib.language import Language
from policylib.language.changelog import changelog_words
from policylib.records import dataclass

HEAVIEST_FIRST = (
    Group.WEAKER, Group.REMOVED, Group.STRONGER, Group.NEW, Group.FACTS, Group.READ, Group.MOVED,
    Group.MINOR,
)  # fmt: skip
"""What is lost or binds less stands before all else."""
_LONGEST_QUOTE = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class LogLine:
    """A change that is told: its sentence, the words it stands in ("" for none), the editor's reason.

    `number` is its number on the one page.
    """

    number: int
    change: Change
    text: str
    quote: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LogTheme:
    """The changes of one theme, or of what stands outside the themes (`is_theme` is False).

    `lead` names it: "Sygefravær (tema 6)".
    """

    lead: str
    is_theme: bool
    lines: tuple[LogLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LogEntry:
    """What a version changed. `counted` are sentences about changes that are not listed.

    `about` says when it was adopted and by whom, from when it holds, how much changed and what
    was decided; `introduction` are the editor's paragraphs.
    """

    title: str
    about: str
    introduction: tuple[str, ...] = ()
    themes: tuple[LogTheme, ...] = ()
    counted: str = ""


def entry_of(comparison: Comparison, language: Language, *, is_past: bool = False) -> LogEntry:
    """What a version changed in the one before it.

    `is_past`: it is a draft that an adopted version came after, so that it is heard no more.
    """
    placed = {id(each.change): each for each in numbered(comparison, language.code)}
    themes: dict[str, list[tuple[Group, LogLine]]] = {}
    leads: dict[str, tuple[str, bool]] = {}
    small: list[Change] = []
    # Within a group the order is that of the text, with the details of the version behind it.
    for change in sorted(comparison.changes, key=lambda each: each.node is NodeKind.METADATA):
        number, _, group = placed[id(change)]
        reason = why(change, comparison, language, group="")
        # What an editor gave a reason for is told, however small it is.
        if group is Group.MINOR and not reason:
            small.append(change)
            continue
        place = line_of(change, number, comparison, language)
        told = in_sentences(explain_change(change, language.code, comparison=comparison), change)
        quote = in_sentences(_quote(change, language, told), change)
        line = LogLine(number=number, change=change, text=told, quote=quote, why=reason)
        themes.setdefault(place.title, []).append((group, line))
        # What is gone stood under an old number: the new one heads the theme.
        if change.new or place.title not in leads:
            title, numbered_place = whereabouts(change, change.sides[-1], language)
            is_theme = bool(title and numbered_place)
            leads[place.title] = place.lead, is_theme
    return LogEntry(
        title=title_of_entry(comparison.new, language, is_past=is_past),
        about=_about(comparison, language, is_past=is_past),
        introduction=paragraphs(comparison),
        themes=tuple(
            LogTheme(
                lead=leads[title][0],
                is_theme=leads[title][1],
                lines=tuple(
                    line
                    for _, line in sorted(lines, key=lambda each: HEAVIEST_FIRST.index(each[0]))
                ),
            )
            for title, lines in themes.items()
        ),
        counted=_counted(small, language) if comparison.changes else language.label("no_changes"),
    )


def first_entry(edition: Edition, policy: Policy, language: Language) -> LogEntry:
    """The version that the history begins with, which there is nothing to compare with."""
    about = [
        *_standing(edition, policy, language, is_past=False),
        language.label("changelog.first"),
    ]
    return LogEntry(title=title_of_entry(edition, language), about=" ".join(about))


def title_of_entry(edition: Edition, language: Language, *, is_past: bool = False) -> str:
    """A version as a heading: "Version 3.0", "Udkast i høring til version 3.1"."""
    if not edition.version:
        return edition.title
    name = version_name(edition, language)
    if edition.status is not None and not edition.status.is_adopted:
        if not is_past:
            name = edition_name(edition, language, is_new=True)
        elif name == language.label("version.unknown", version=edition.version):
            name = language.label("version.draft", version=edition.version)
    return name[:1].upper() + name[1:]


def _standing(edition: Edition, policy: Policy, language: Language, *, is_past: bool) -> list[str]:
    """When a version was adopted, by whom, and from when it holds; how far a draft has come."""
    metadata = policy.metadata
    told = []
    approved_by = metadata.approved_by.body if metadata.approved_by else ""
    deadline = metadata.consultation_deadline
    if edition.adopted_on:
        date = language.date(edition.adopted_on)
        key = "changelog.adopted.by" if approved_by else "changelog.adopted"
        told.append(language.label(key, date=date, body=approved_by))
    elif is_past:
        words = changelog_words(language.code)
        told.append(
            words.heard_until.format(date=language.date(deadline)) if deadline else words.not_rules
        )
    elif edition.status:
        told.append(f"{language.label(f'status.{edition.status.value}')}.")
        if deadline:
            told.append(language.label("page.deadline", date=language.date(deadline)))
    if edition.in_force_from and not is_past:
        date = language.date(edition.in_force_from)
        told.append(language.label("changelog.from", date=date))
    return told


def _about(comparison: Comparison, language: Language, *, is_past: bool) -> str:
    """When it was adopted, by whom, from when it holds, and how much changed."""
    told = _standing(comparison.new, comparison.new_policy, language, is_past=is_past)
    status = comparison.new.status
    if status is not None and not status.is_adopted and comparison.old.version:
        words = changelog_words(language.code)
        told.append(words.compared_with.format(version=version_name(comparison.old, language)))
    summary = summarise(comparison)
    told.append(
        language.label(
            "page.totals",
            changes=language.counted(summary.total, "change"),
            substantive=summary.substantive,
            wording=summary.wording,
            editorial=summary.editorial,
        )
    )
    told.append(count_of_judgements(comparison, language))
    told.append(decision(comparison, language))
    return " ".join(part for part in told if part)


def _counted(small: list[Change], language: Language) -> str:
    details = sum(change.node is NodeKind.METADATA for change in small)
    told = []
    for key, count in (("changelog.minor", len(small) - details), ("changelog.details", details)):
        if count:
            told.append(language.label(key, changes=language.counted(count, "change")))
    return " ".join(told)


def _quote(change: Change, language: Language, told: str) -> str:
    """What its sentence does not name: the place of an edit, the beginning of what came or went."""
    side = change.new or change.old
    if side is None:
        return ""
    if change.new is not None and change.old is not None:
        return around(change, language, told=told)
    if change.node in {NodeKind.THEME, NodeKind.SECTION, NodeKind.LINK}:
        return ""
    words = side.text.split()
    text = " ".join(words[:_LONGEST_QUOTE])
    text = f"{text.rstrip('.,;:')} …" if len(words) > _LONGEST_QUOTE else text
    return language.quoted(text) if text else ""

"""The changelog: what each version changed, as Markdown, newest first.

What is lost or binds less stands first under each theme, then what binds more, is new, or must
be read; small changes are counted. The last line is a digest over the rest, so that a hand that
edited the file can be noticed before it is written anew.
"""

from collections.abc import Sequence
from hashlib import blake2b

from policylib.compare import edition_of
from policylib.compare.facts import Change, Comparison, Edition, NodeKind
from policylib.document import Policy
from policylib.explain.context import around
from policylib.explain.editions import edition_name
from policylib.explain.groups import Group, group_of, line_of
from policylib.explain.reasons import count_of_judgements, decision, paragraphs, why
from policylib.explain.sentences import explain_change
from policylib.explain.summary import summarise
from policylib.language import Language, get

_ORDER = (
    Group.WEAKER, Group.REMOVED, Group.STRONGER, Group.NEW, Group.FACTS, Group.READ, Group.MOVED,
    Group.MINOR,
)  # fmt: skip
_DIGEST = "<!-- digest: "


def changelog(
    comparisons: Sequence[Comparison], lang: str | None = None, *, first: Policy | None = None
) -> str:
    """The changelog of a chain of versions, in either order; `lang` defaults to the newest's.

    The version that the chain begins with comes last, with nothing to compare it with; `first`
    names it where there is no chain yet.
    """
    entries = list(comparisons)
    if len(entries) > 1 and entries[0].new.version == entries[1].old.version:
        entries.reverse()
    own = entries[0].lang if entries else first.metadata.lang if first else "da"
    language = get(lang or own)
    parts = [f"# {language.label('changelog')}"]
    parts.extend(_entry(comparison, language) for comparison in entries)
    if entries and entries[-1].old.version:
        parts.append(_origin(entries[-1].old, entries[-1].old_policy, language))
    elif first and not entries:
        parts.append(_origin(edition_of(first), first, language))
    elif not entries:
        parts.append(language.label("no_changes"))
    parts.append(f"*{language.label('disclaimer')}*")
    body = "\n\n".join(parts) + "\n"
    return f"{body}\n{_DIGEST}{_digest(body)} -->\n"


def is_untouched(text: str) -> bool:
    """Whether a changelog stands as it was generated: its digest fits, line endings aside."""
    text = text.replace("\r\n", "\n").rstrip("\n")
    body, _, last = text.rpartition("\n")
    if not last.startswith(_DIGEST) or not last.endswith(" -->"):
        return False
    return last[len(_DIGEST) : -len(" -->")] == _digest(body.rstrip("\n") + "\n")


def _digest(body: str) -> str:
    return blake2b(body.encode(), digest_size=16).hexdigest()


def escaped(text: str) -> str:
    """Text as Markdown that shows it letter by letter."""
    safe = "".join(f"\\{sign}" if sign in "\\`*_[]<>#|~&" else sign for sign in text)
    if safe[:1] in {"+", "-"} or safe.split(" ")[0].rstrip(".)").isdigit():
        head, *rest = safe.split(" ")
        mark = head[-1:]
        safe = " ".join([f"{head[:-1]}\\{mark}" if mark in ".)+-" else head, *rest])
    return safe


def _entry(comparison: Comparison, language: Language) -> str:
    lines = [f"## {_title(comparison.new, language)}", "", _about(comparison, language), ""]
    for told in paragraphs(comparison):
        lines += [escaped(told), ""]
    numbered = [
        (number, change, group_of(change, language, comparison.lang))
        for number, change in enumerate(
            sorted(comparison.changes, key=lambda each: each.node is NodeKind.METADATA), start=1
        )
    ]
    if not numbered:
        return "\n".join([*lines, language.label("no_changes")])
    themes: dict[str, list[tuple[int, Change, Group]]] = {}
    leads: dict[str, str] = {}
    for number, change, group in numbered:
        # What an editor gave a reason for is told, however small it is.
        if group is not Group.MINOR or _why(change, comparison, language):
            line = line_of(change, number, comparison, language)
            themes.setdefault(line.title, []).append((number, change, group))
            # What is gone stood under an old number: the new one heads the theme.
            if change.new or line.title not in leads:
                leads[line.title] = line.lead
    for title, changes in themes.items():
        lines += [f"### {escaped(leads[title])}", ""]
        for _, change, _ in sorted(changes, key=lambda each: _ORDER.index(each[2])):
            told = explain_change(change, language.code, comparison=comparison)
            lines.append(
                f"- {escaped(told)}{_quote(change, language, told)}"
                f"{_why(change, comparison, language)}"
            )
        lines.append("")
    minor = [
        change
        for _, change, group in numbered
        if group is Group.MINOR and not _why(change, comparison, language)
    ]
    details = sum(change.node is NodeKind.METADATA for change in minor)
    lines.extend(_counted(len(minor) - details, details, language))
    return "\n".join(lines).rstrip()


def _why(change: Change, comparison: Comparison, language: Language) -> str:
    """The editor's reason for a change; that there is none is not worth a line here."""
    told = why(change, comparison, language, group="")
    return f" {escaped(told)}" if told else ""


def _counted(minor: int, details: int, language: Language) -> list[str]:
    told = []
    if minor:
        changes = language.counted(minor, "change")
        told.append(language.label("changelog.minor", changes=changes))
    if details:
        changes = language.counted(details, "change")
        told.append(language.label("changelog.details", changes=changes))
    return [" ".join(told)] if told else []


def _title(edition: Edition, language: Language) -> str:
    if not edition.version:
        return escaped(edition.title)
    if edition.status and not edition.status.is_adopted:
        name = edition_name(edition, language, is_new=True)
        return escaped(name[:1].upper() + name[1:])
    return language.label("version.unknown", version=escaped(edition.version)).capitalize()


def _origin(edition: Edition, policy: Policy, language: Language) -> str:
    """The version that the history begins with."""
    about = [*_standing(edition, policy, language), language.label("changelog.first")]
    return f"## {_title(edition, language)}\n\n{' '.join(about)}"


def _standing(edition: Edition, policy: Policy, language: Language) -> list[str]:
    """When a version was adopted, by whom, and from when it holds."""
    metadata = policy.metadata
    told = []
    approved_by = metadata.approved_by.body if metadata.approved_by else ""
    if edition.adopted_on:
        date = language.date(edition.adopted_on)
        key = "changelog.adopted.by" if approved_by else "changelog.adopted"
        told.append(language.label(key, date=date, body=escaped(approved_by)))
    elif edition.status:
        told.append(f"{language.label(f'status.{edition.status.value}')}.")
    if edition.in_force_from:
        date = language.date(edition.in_force_from)
        told.append(language.label("changelog.from", date=date))
    return told


def _about(comparison: Comparison, language: Language) -> str:
    """When it was adopted, by whom, from when it holds, and how much changed."""
    told = _standing(comparison.new, comparison.new_policy, language)
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
    told.append(escaped(decision(comparison, language)))
    return " ".join(part for part in told if part)


def _quote(change: Change, language: Language, told: str) -> str:
    """What its sentence does not name: the place of an edit, the beginning of what came or went."""
    side = change.new or change.old
    if side is None:
        return ""
    if change.new is not None and change.old is not None:
        place = around(change, language, told=told)
        return f" {escaped(place)}" if place else ""
    if change.node in {NodeKind.THEME, NodeKind.SECTION, NodeKind.LINK}:
        return ""
    words = side.text.split()
    text = " ".join(words[:12])
    text = f"{text.rstrip('.,;:')} …" if len(words) > 12 else text
    return f" {escaped(language.quoted(text))}" if text else ""

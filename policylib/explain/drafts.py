"""Three points in words: what is new since an earlier draft, and what was taken out again.

Siden udkast 1: 3 nye ændringer (nr. 1, 4, 9), 2 ændret igen (nr. 5, 6), 1 taget ud igen.
"""

from policylib.compare.facts import Change, Comparison, Kind, NodeKind, Side, Since
from policylib.explain.asides import Aside, AsideLine
from policylib.explain.context import around
from policylib.explain.editions import draft_number
from policylib.explain.groups import whereabouts
from policylib.explain.order import in_ranges, numbered
from policylib.language import Language

_ON_PAGE = 8
_LONGEST_QUOTE = 16
_WORDS = {Since.NEW: "since.new", Since.KEPT: "since.unchanged", Since.ALTERED: "since.changed"}


def draft_name(comparison: Comparison, language: Language) -> str:
    """The earlier draft as a committee speaks of it: "udkast 1"."""
    edition = comparison.since
    assert edition is not None
    number = draft_number(edition)
    if number:
        return language.label("column.draft", number=number).lower()
    if edition.status is not None and edition.status.is_adopted and edition.version:
        return language.label("version.unknown", version=edition.version)
    return language.label("since.draft")


def word_of(change: Change, comparison: Comparison, language: Language) -> str:
    """What became of a change: "Ny siden udkast 1"."""
    assert change.since is not None
    return language.label(_WORDS[change.since], draft=draft_name(comparison, language))


def in_short(comparison: Comparison, language: Language) -> str:
    """The counts, which add up to all changes, with the numbers of those that are not as they were."""
    draft = draft_name(comparison, language)
    placed = numbered(comparison, language.code)
    numbers = {
        since: [number for number, change, _ in placed if change.since is since]
        for since in (Since.NEW, Since.ALTERED, Since.KEPT)
    }
    told = []
    for since, key in ((Since.NEW, "since.short.new"), (Since.ALTERED, "since.short.altered")):
        if found := numbers[since]:
            form = "one" if len(found) == 1 else "many"
            told.append(language.label(f"{key}.{form}", count=len(found), numbers=in_ranges(found)))
    if comparison.withdrawn:
        told.append(language.label("since.short.withdrawn", count=len(comparison.withdrawn)))
    kept = len(numbers[Since.KEPT])
    if kept and told:
        told.append(language.label("since.short.rest", count=kept, draft=draft))
    if not told:
        return language.label("since.short.same", draft=draft)
    return language.label("since.short", draft=draft, told=language.listed(told))


def draft_remarks(change: Change, comparison: Comparison, language: Language) -> list[str]:
    """Of a change that was altered: what the draft said."""
    if change.since is not Since.ALTERED or change.node is NodeKind.METADATA:
        return []
    draft = draft_name(comparison, language)
    if change.in_draft is None:
        return [language.label("since.in_draft.gone", draft=draft)]
    words = _words_of_draft(change.in_draft, change.new)
    if not words:
        return [language.label("since.in_draft.same", draft=draft)]
    return [language.label("since.in_draft", draft=draft, words=language.quoted(words))]


def _words_of_draft(draft: Side, new: Side | None) -> str:
    """What stood in the draft and does not stand so now."""
    now = {new.text, *new.body} if new else set[str]()
    return " ".join(text for text in (draft.text, *draft.body) if text not in now)


def withdrawn_aside(comparison: Comparison, language: Language) -> Aside:
    """What the draft had changed and the new text has not, for the one page."""
    lines = withdrawn_lines(comparison, language)
    more = len(lines) - _ON_PAGE
    draft = draft_name(comparison, language)
    form = "one" if more == 1 else "many"
    return Aside(
        key="withdrawn",
        title=language.label("since.removed", draft=draft),
        note=language.label("since.removed.note", draft=draft),
        lines=lines[:_ON_PAGE],
        more=language.label(f"since.more.{form}", count=more) if more > 0 else "",
    )


def withdrawn_lines(comparison: Comparison, language: Language) -> tuple[AsideLine, ...]:
    """Every change that the draft had and that was taken back, details of the version last."""
    ordered = sorted(comparison.withdrawn, key=lambda each: each.node is NodeKind.METADATA)
    return tuple(
        AsideLine(
            number=None,
            lead=_lead(change, language),
            text=_withdrawn(change, draft_name(comparison, language), language),
        )
        for change in ordered
    )


def _lead(change: Change, language: Language) -> str:
    side = change.old or change.new
    assert side is not None
    title, place = whereabouts(change, side, language)
    # Numbers are those of the old text, which holds again; what was new had none there.
    if not change.old or not place or not title:
        return title or place.capitalize()
    return f"{title} ({place})"


def _withdrawn(change: Change, draft: str, language: Language) -> str:
    """What the draft had done."""
    noun = language.noun(change.node.value)
    side = change.new or change.old
    assert side is not None
    facts = {
        "draft": draft,
        "Draft": draft[:1].upper() + draft[1:],
        "the": noun.the,
        "a": language.label(f"since.a.{'neuter' if noun.is_neuter else 'common'}", noun=noun.one),
        "quote": language.quoted(_short(side.text)),
        "old": language.quoted(_short(change.old.text)) if change.old else "",
        "new": language.quoted(_short(change.new.text)) if change.new else "",
    }
    if change.node is NodeKind.METADATA:
        return language.label("withdrawn.metadata", field=_field(change, language), **facts)
    if change.node is NodeKind.LINK:
        return language.label("withdrawn.link", **facts)
    if change.kind in {Kind.CHANGED, Kind.RENAMED}:
        gone, came = (_first_words(change, mark) for mark in "-+")
        facts |= {"gone": language.quoted(_short(gone)), "came": language.quoted(_short(came))}
        key = "replaced" if gone and came else "left_out" if gone else "inserted"
        told = language.label(f"withdrawn.{key if gone or came else 'format'}", **facts)
        where = around(change, language, told="")
        return f"{told.removesuffix('.')}: {where}" if where else told
    return language.label(f"withdrawn.{change.kind.value}", **facts)


def _field(change: Change, language: Language) -> str:
    name = change.id.partition("#")[0].replace("/", ".", 1)
    return language.quoted(language.labels.get(name, name.partition(".")[2]))


def _first_words(change: Change, mark: str) -> str:
    """The words of the first edit on one side."""
    edit: list[str] = []
    for segment in change.segments:
        if segment.mark == "=" and edit:
            break
        if segment.mark != "=":
            edit.append(segment.text if segment.mark == mark else "")
    return "".join(edit).strip()


def _short(words: str) -> str:
    parts = words.split(" ")
    return words if len(parts) <= _LONGEST_QUOTE else f"{' '.join(parts[:_LONGEST_QUOTE])} …"

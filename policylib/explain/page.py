"""The one-page answer to "what changed?" as data, for the terminal, the page and the PDF.

Every change stands in exactly one group, or is counted in one remainder; the numbers run down
the page (`order`), and are the same in the full list.
"""

from collections.abc import Callable, Sequence

from policylib.compare.facts import (
    Change,
    Comparison,
    Direction,
    Kind,
    NodeKind,
    SignalType,
    Significance,
)
from policylib.explain import asides as beside
from policylib.explain.assurance import empty_weaker, hidden_below_gain, none_weaker
from policylib.explain.editions import compared, mark_of
from policylib.explain.groups import Group, PageLine, bare_line, line_of, whereabouts
from policylib.explain.order import in_ranges, numbered
from policylib.explain.reasons import about_reasons, case, count_of_judgements, decision, paragraphs
from policylib.explain.remains import remains
from policylib.explain.summary import only_small, summarise, things_of
from policylib.explain.terse import in_few_words
from policylib.explain.untouched import untouched
from policylib.language import Language, get
from policylib.records import dataclass, replace

MakeLine = Callable[[Change, int, Comparison, Language], PageLine]
_ORDER: tuple[Group, ...] = tuple(group for group in Group if group is not Group.MINOR)
_NOTED = frozenset({Group.REMOVED, Group.FACTS, Group.READ})
_WHO = frozenset({SignalType.ACTOR, SignalType.SCOPE})
# What may be counted instead of listed where space runs out, and down to how many lines; a few
# of each kind stand before all of one kind does. The others are never cut.
_CUT_FIRST = (
    (Group.MOVED, 0), (Group.FACTS, 4), (Group.READ, 3), (Group.NEW, 3),
    (Group.FACTS, 0), (Group.READ, 0), (Group.NEW, 0), (Group.STRONGER, 0),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Remainder:
    """Changes that are counted and not listed: the sentence that says so, and their numbers."""

    text: str
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageGroup:
    """Lines under one heading; `empty` is said where there are neither lines nor remainders."""

    key: str
    title: str
    note: str
    lines: tuple[PageLine, ...]
    remainders: tuple[Remainder, ...]
    empty: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OnePage:
    """The one page. `mark` tells of a draft, `facts` are deadline, case number and contact.

    `introduction` are an editor's paragraphs, `reasons` is a sentence about the reasons as a
    whole: that none were written, or that some fit no change any more. `asides` are what stands
    beside the changes: what was taken out again since a draft, and unchanged places to read too.
    """

    title: str
    mark: str
    policy: str
    compared: str
    facts: tuple[str, ...]
    short_title: str
    short: tuple[str, ...]
    groups: tuple[PageGroup, ...]
    unchanged_title: str
    unchanged: tuple[str, ...]
    totals: str
    disclaimer: str
    introduction: tuple[str, ...] = ()
    reasons: str = ""
    asides: tuple[beside.Aside, ...] = ()


def one_page(
    comparison: Comparison,
    lang: str | None = None,
    *,
    limit: int | None = None,
    worded: bool = True,
) -> OnePage:
    """The one-page answer in a language (that of the policy, where none is named).

    `limit` is the number of lines that there is room for: reworded and moved passages are
    counted first, what binds less and what is gone always stand. Where not `worded`, the lines
    have numbers and places and no text, which is quicker where only those are told.
    """
    language = get(lang or comparison.lang)
    grouped = {group: [] for group in Group}  # type: dict[Group, list[tuple[int, Change]]]
    for number, change, group in numbered(comparison, language.code):
        grouped[group].append((number, change))
    metadata = comparison.new_policy.metadata
    facts = []
    if metadata.consultation_deadline:
        facts.append(
            language.label("page.deadline", date=language.date(metadata.consultation_deadline))
        )
    if told := case(comparison, language):
        facts.append(told)
    if metadata.contact:
        facts.append(language.label("page.contact", contact=metadata.contact))
    if told := decision(comparison, language):
        facts.append(told)
    title = comparison.new.title
    if metadata.organisation and metadata.organisation not in title:
        of = language.label("page.of", policy=title, organisation=metadata.organisation)
        title = of if title else metadata.organisation
    return OnePage(
        title=language.label("one_page"),
        mark=mark_of(comparison.new, language),
        policy=title,
        compared=f"{compared(comparison, language)}.{beside.what_is_compared(comparison, language)}",
        facts=tuple(facts),
        short_title=language.label("in_short"),
        short=(
            *beside.first_in_short(comparison, language),
            *_short(comparison, grouped, language),
            *beside.last_in_short(comparison, language),
        ),
        groups=_groups(comparison, grouped, language, limit, line_of if worded else bare_line),
        unchanged_title=language.label("nothing_changed_here"),
        unchanged=untouched(comparison, language, named=True),
        totals=_totals(comparison, language),
        disclaimer=language.label("disclaimer"),
        introduction=paragraphs(comparison),
        reasons=about_reasons(comparison, language),
        asides=beside.asides_of(comparison, language),
    )


def in_brief(page: OnePage, *, but: frozenset[str] = frozenset()) -> OnePage:
    """The page without the words around each edit, for less room; groups named in `but` keep them."""
    return replace(
        page,
        groups=tuple(
            group
            if group.key in but
            else replace(group, lines=tuple(line.in_brief() for line in group.lines))
            for group in page.groups
        ),
    )


def _groups(
    comparison: Comparison,
    grouped: dict[Group, list[tuple[int, Change]]],
    language: Language,
    limit: int | None,
    make_line: MakeLine,
) -> tuple[PageGroup, ...]:
    made: dict[Group, PageGroup] = {
        group: _group(comparison, group, grouped, language, make_line) for group in _ORDER
    }
    if limit is not None:
        standing = {group: len(made[group].lines) for group in _ORDER}
        spare = sum(standing.values()) - limit
        for key, fewest in _CUT_FIRST:
            # The line that counts the rest takes room too.
            is_whole = standing[key] == len(made[key].lines)
            cut = min(spare + 1 if is_whole else spare, standing[key] - fewest)
            if spare > 0 and cut > 0:
                standing[key] -= cut
                spare -= cut
        for key, kept in standing.items():
            made[key] = _cut(made[key], kept, dict(grouped[key]), language)
    return tuple(made.values())


def _cut(group: PageGroup, kept: int, changes: dict[int, Change], language: Language) -> PageGroup:
    """The group with as many lines as there is room for: who and whom first, then the themes.

    An address that leads elsewhere, and what stands outside the themes, is counted before.
    """
    preface = language.label("page.preface")

    def rank(line: PageLine) -> int:
        types = {signal.type for signal in changes[line.number].signals}
        if types & _WHO:
            return 0
        return 2 if types == {SignalType.LINK} or line.place in {"", preface} else 1

    standing = {line.number for line in sorted(group.lines, key=rank)[:kept]}
    left = tuple(line.number for line in group.lines if line.number not in standing)
    if not left:
        return group
    key = "page.more.one" if len(left) == 1 else "page.more"
    text = language.label(
        key if kept else "page.all",
        count=len(left),
        changes=language.counted(len(left), "change"),
        numbers=in_ranges(left),
    )
    told = ""
    if group.key == Group.FACTS:
        # Which numbers changed, from what to what, is asked of the page even where room is short.
        told = in_few_words([line for line in group.lines if line.number in left], language)
    more = Remainder(text=f"{text}: {told}." if told else f"{text}.", numbers=left)
    lines = tuple(line for line in group.lines if line.number in standing)
    return replace(group, lines=lines, remainders=(more, *group.remainders))


def _group(
    comparison: Comparison,
    group: Group,
    grouped: dict[Group, list[tuple[int, Change]]],
    language: Language,
    make_line: MakeLine,
) -> PageGroup:
    changes = grouped[group]
    remainders: list[Remainder] = []
    if group is Group.MOVED:
        reworded = [each for each in changes if _is_only_reworded(each[1])]
        changes = [each for each in changes if not _is_only_reworded(each[1])]
        minor = [each for each in grouped[Group.MINOR] if each[1].node is not NodeKind.METADATA]
        details = [each for each in grouped[Group.MINOR] if each[1].node is NodeKind.METADATA]
        for key, rest in (
            ("page.reworded", reworded), ("page.minor", minor), ("page.minor.metadata", details),
        ):  # fmt: skip
            if rest:
                remainders.append(_remainder(key, [number for number, _ in rest], language))
    title = language.label(f"group.{group.value}")
    note = f"group.{group.value}.note" if group in _NOTED else ""
    return PageGroup(
        key=group.value,
        title=title,
        note=language.label(note) if note else "",
        lines=tuple(make_line(change, number, comparison, language) for number, change in changes),
        remainders=tuple(remainders),
        empty=empty_weaker(grouped, language, comparison.lang)
        if group is Group.WEAKER
        else f"{language.label('group.empty', group=title)}.",
    )


def _is_only_reworded(change: Change) -> bool:
    return change.kind is Kind.CHANGED and change.gravest is Significance.WORDING


def _remainder(key: str, numbers: list[int], language: Language) -> Remainder:
    text = language.label(
        key,
        changes=language.counted(len(numbers), "change"),
        numbers=in_ranges(numbers),
    )
    return Remainder(text=text, numbers=tuple(numbers))


def _short(
    comparison: Comparison, grouped: dict[Group, list[tuple[int, Change]]], language: Language
) -> tuple[str, ...]:
    if not comparison.changes:
        return (language.label("no_changes"),)
    told = []
    if all(change.gravest is Significance.EDITORIAL for change in comparison.changes):
        told.append(language.label(only_small(comparison)))
    for group in (Group.WEAKER, Group.STRONGER):
        changes = _without_repeats([change for _, change in grouped[group]])
        if changes:
            told.append(_count(f"short.{group.value}", changes, language))
        elif group is Group.WEAKER:
            told.append(none_weaker(grouped, language, comparison.lang))
        lost = [change for change in changes if _loses_influence(change)]
        if lost:  # they are counted above: nobody shall add them to the others
            among = "all" if len(lost) == len(changes) else "among"
            told.append(_count(f"short.influence.{among}", lost, language))
    if grouped[Group.WEAKER]:
        told += hidden_below_gain(grouped[Group.STRONGER], language)
    gone = [
        change
        for _, change in grouped[Group.REMOVED]
        if (_has_right(change) or _loses_influence(change)) and not _stands(change, comparison)
    ]
    if lost := [change for change in gone if _loses_influence(change)]:
        told.append(_count("short.influence", lost, language))
    for group, key in ((Group.REMOVED, "removed"), (Group.NEW, "new")):
        if things := things_of([change for _, change in grouped[group]], language):
            told.append(language.label(f"short.{key}", things=things))
        held = gone if group is Group.REMOVED else [change for _, change in grouped[group]]
        rights = [change for change in held if _has_right(change)]
        if rights:
            told.append(_count(f"short.right.{key}", rights, language))
    told += [
        _count(f"short.{group.value}", [change for _, change in grouped[group]], language)
        for group in (Group.FACTS, Group.READ)
        if grouped[group]
    ]
    if names := untouched(comparison, language, named=False):
        form = "one" if len(comparison.unchanged_sections) == 1 else "many"
        told.append(language.label(f"short.unchanged.{form}", names=language.listed(names)))
    return tuple(told)


def _count(key: str, changes: Sequence[Change], language: Language) -> str:
    """How many, and where: "To ændringer binder mindre (tema 1 og 4)."."""
    count = len(changes)
    where = _where(changes, language)
    sentence = language.label(
        f"{key}.{'one' if count == 1 else 'many'}",
        count=language.number(count),
        where=f" ({where})" if where else "",
    )
    return sentence[:1].upper() + sentence[1:]


def _where(changes: Sequence[Change], language: Language) -> str:
    """The themes in which changes stand, by number, then the other places by name."""
    numbers: list[str] = []
    names: list[str] = []
    for change in changes:
        side = change.new or change.old
        title, place = whereabouts(change, side, language) if side else ("", "")
        # The number of what is gone is that of the old text, so it goes by its name.
        number = place.split()[-1] if place and title and change.new else ""
        kept, name = (numbers, number) if number else (names, language.quoted(title))
        if name not in kept and (number or title):
            kept.append(name)
    numbers.sort(key=lambda each: (len(each), each))
    if len(numbers) > 1:
        are_plain = all(number.isdecimal() for number in numbers)
        runs = in_ranges([int(number) for number in numbers]).split(", ") if are_plain else numbers
        themes = language.label("page.themes", numbers=language.listed(runs))
        names.insert(0, themes[:1].lower() + themes[1:])
    elif numbers:
        names.insert(0, language.label("page.theme", number=numbers[0]))
    return language.listed(names)


def _has_right(change: Change) -> bool:
    return any(
        signal.type is SignalType.RIGHT and not (signal.uncertain and signal.new)
        for signal in change.signals
    )


def _stands(change: Change, comparison: Comparison) -> bool:
    """Whether what was taken out of one place stands word for word at another."""
    how, _ = remains(change, comparison)
    return how == ".elsewhere"


def _loses_influence(change: Change) -> bool:
    return any(
        signal.type is SignalType.INFLUENCE
        and signal.direction is Direction.WEAKER
        and not signal.uncertain
        for signal in change.signals
    )


def _without_repeats(changes: Sequence[Change]) -> list[Change]:
    """Leave out a pull quote that repeats a passage with the same signs: it counts once."""
    others = [change for change in changes if change.node is not NodeKind.QUOTE]
    return [
        change
        for change in changes
        if change.node is not NodeKind.QUOTE
        or not any(
            other.signals == change.signals
            and other.new
            and change.new
            and change.new.text in other.new.text
            for other in others
        )
    ]


def _totals(comparison: Comparison, language: Language) -> str:
    summary = summarise(comparison)
    words = language.label(
        "page.totals",
        changes=language.counted(summary.total, "change"),
        substantive=summary.substantive,
        wording=summary.wording,
        editorial=summary.editorial,
    )
    judged = count_of_judgements(comparison, language)
    return f"{language.label('page.in_total')} {words} {judged}".rstrip()

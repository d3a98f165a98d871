"""Where each change belongs on the one page, and its line there.

A change that binds both more and less stands under "binds less": what is lost never hides below
what is gained. Numbers, dates, tasks and links that are certain, but neither bind more nor less, stand
together; an uncertain sign sends its change to "read it yourself". An editor who judges a change
to be heavier than the rules do moves it up; one who judges it lighter hides nothing.
"""

from enum import StrEnum

from policylib.compare.facts import (
    Change,
    Comparison,
    Direction,
    Kind,
    NodeKind,
    Side,
    Signal,
    SignalType,
    Significance,
    Since,
)
from policylib.explain.asides import since_word
from policylib.explain.cells import in_sentences, place_in_table, row_in_words
from policylib.explain.context import around, arrowed, one_sided, says_more, thing
from policylib.explain.editions import version_name
from policylib.explain.holding import contents
from policylib.explain.places import place_name
from policylib.explain.reasons import Room, why
from policylib.explain.sentences import asks_otherwise, binding_force, explain_change
from policylib.explain.signals import SignalTeller
from policylib.explain.strays import is_stray
from policylib.explain.worth import both_ways, is_bare_number, worth_saying
from policylib.language import Language
from policylib.records import dataclass, replace

_LONGEST_QUOTE = 12
_COUNTED = frozenset({SignalType.NUMBER, SignalType.DATE})
_IN_PLACE = frozenset({Kind.CHANGED, Kind.RENAMED})
_SETTING = frozenset({SignalType.PLACE, SignalType.FORMAT})
_FACTS = frozenset({SignalType.NUMBER, SignalType.DATE, SignalType.ACTOR, SignalType.SCOPE, SignalType.LINK})  # fmt: skip
_ARROWED = frozenset({
    SignalType.OBLIGATION, SignalType.PROHIBITION, SignalType.RIGHT, SignalType.INFLUENCE, SignalType.ACTOR, SignalType.SCOPE,
})  # fmt: skip


class Group(StrEnum):
    """The groups of the one page, in their fixed order; `MINOR` is only counted."""

    STRONGER = "stronger"
    WEAKER = "weaker"
    NEW = "new"
    REMOVED = "removed"
    FACTS = "facts"
    MOVED = "moved"
    READ = "read"
    MINOR = "minor"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLine:
    """One change on the one page.

    `number` is its number in the full list, from 1. `title` and `place` say where it stands
    ("Sygefravær", "tema 6"; the place may be empty), `text` what it is; `old` and `new` are the
    words that changed, where there are such. `brief` is the text with as few words around it as
    tell what it is about. `why` is the editor's reason and judgement, or that there is none: the
    first sentence.
    `brief_why` only says whether there is a reason. `since` is said of what is not as an earlier
    draft had it: "Ny siden udkast 1".
    """

    number: int
    change_id: str
    title: str
    place: str
    text: str
    old: str | None = None
    new: str | None = None
    brief: str = ""
    why: str = ""
    since: str = ""
    brief_why: str = ""

    def in_brief(self) -> "PageLine":
        """The line without the words around the edit and without the words of the reason."""
        return replace(self, text=self.brief, why=self.brief_why)

    @property
    def lead(self) -> str:
        """The place in words: "Sygefravær (tema 6)"."""
        if not self.place or not self.title:
            return self.title or self.place[:1].upper() + self.place[1:]
        return f"{self.title} ({self.place})"


def group_of(change: Change, language: Language, text_lang: str) -> Group:
    """The one group in which a change stands."""
    if change.kind is Kind.ADDED:
        return Group.NEW
    if change.kind is Kind.REMOVED:
        return Group.REMOVED
    if change.gravest is Significance.EDITORIAL and change.kind in _IN_PLACE:
        return Group.MINOR
    if asks_otherwise(change):
        # What became an aim, or stopped being one, outweighs every word in it.
        return Group.READ
    teller = SignalTeller(language=language, change=change, text_lang=text_lang)
    ways = {teller.binds(signal) for signal in change.signals if not signal.uncertain}
    ways.add(binding_force(change))
    if Direction.WEAKER in ways:
        return Group.WEAKER
    if Direction.STRONGER in ways:
        return Group.STRONGER
    if change.gravest is Significance.SUBSTANTIVE:
        told = [signal for signal in change.signals if signal.type not in _SETTING]
        is_certain = told and all(s.type in _FACTS and not s.uncertain for s in told)
        return Group.FACTS if is_certain and not says_more(change) else Group.READ
    if is_stray(change):
        return Group.MOVED
    is_some = change.kind is Kind.CHANGED and change.gravest is Significance.WORDING
    return Group.READ if is_some and any(one_sided(change)) else Group.MOVED


def bare_line(change: Change, number: int, comparison: Comparison, language: Language) -> PageLine:
    """The number and place of a change, without a word of what it is."""
    side = change.new or change.old
    assert side is not None
    title, place = whereabouts(change, side, language)
    if change.kind is Kind.REMOVED and comparison.old.version:
        version = version_name(comparison.old, language)
        place = f"{version}, {place}" if place else version
    return PageLine(number=number, change_id=change.id, title=title, place=place, text="")


def line_of(change: Change, number: int, comparison: Comparison, language: Language) -> PageLine:
    """The line of a change on the one page."""
    side = change.new or change.old
    assert side is not None
    teller = SignalTeller(language=language, change=change, text_lang=comparison.lang)
    told = worth_saying(change)
    first = told[0] if told else None
    lost = [s for s in told if not s.uncertain and teller.binds(s) is Direction.WEAKER]
    worded = change
    if change.kind is Kind.CHANGED and lost:
        # Under "binds less" what is lost is said before what is gained.
        first = lost[0]
        rest = tuple(signal for signal in change.signals if signal not in lost)
        worded = replace(change, signals=both_ways(lost, rest))
    text = ""
    if change.kind in {Kind.ADDED, Kind.REMOVED}:
        row = row_in_words(change, comparison, language, longest=_LONGEST_QUOTE)
        text = _came_or_went(change, side, teller, language, quote=row)
    elif change.kind is Kind.CHANGED and first and first.type in _ARROWED:
        text = arrowed(change, first.old, first.new, language)
        if text and first.type is SignalType.INFLUENCE and first.direction and not first.uncertain:
            text += f" {language.label(f'influence.{first.direction}')}."
        others = sorted((each for each in told if each is not first), key=is_bare_number)
        if text and others:
            text += f" {teller.tell(others[0]).sentence}"
        if text and len(others) > 1:
            text += f" {language.sentence('more', count=len(others) - 1)}"
    is_lost = bool(lost) or binding_force(change) is Direction.WEAKER
    brief, words, about = text, "", ""
    if not text:
        brief, words = _told(worded, comparison, language, is_lost=is_lost)
        about = _about(worded, first, comparison, language, told=brief)
    if change.node is NodeKind.FOOTNOTE and change.kind is Kind.CHANGED:
        brief = language.label("page.in_footnote", told=brief)
    return replace(
        bare_line(change, number, comparison, language),
        text=f"{brief} {words}".rstrip(),
        old=first.old if first else None,
        new=first.new if first else None,
        brief=f"{brief} {about}".rstrip(),
        why=_why(change, comparison, language, "sentence"),
        brief_why=_why(change, comparison, language, "word"),
        since="" if change.since is Since.KEPT else since_word(change, comparison, language),
    )


def _why(change: Change, comparison: Comparison, language: Language, room: Room) -> str:
    if comparison.editors is None:
        return ""
    group = group_of(change, language, comparison.lang)
    return why(change, comparison, language, group=group.value, room=room)


def _told(
    change: Change, comparison: Comparison, language: Language, *, is_lost: bool
) -> tuple[str, str]:
    """The explanation without what the group's heading says already, and the words around it."""
    told = explain_change(change, language.code, comparison=comparison)
    place = place_in_table(change, comparison, language) or around(change, language, told=told)
    told, place = (in_sentences(each, change) for each in (told, place))
    if change.kind is not Kind.CHANGED:
        return told, place
    told = told.removeprefix(language.label("page.in_footnote", told=""))
    heading = f"{language.label('weaker' if is_lost else 'stronger')}: "
    bare = told.removeprefix(heading)
    return f"{bare[:1].upper()}{bare[1:]}", place


def _about(
    change: Change, first: Signal | None, comparison: Comparison, language: Language, *, told: str
) -> str:
    """Of what a number, a date or a duty tells, for a line without the words around it."""
    if change.kind is not Kind.CHANGED or first is None or first.type not in _COUNTED | _ARROWED:
        return ""
    in_table = place_in_table(change, comparison, language)
    is_bare = first.type in _ARROWED or (first.type is SignalType.NUMBER and first.unit is None)
    return in_table or thing(change, language, told=told, is_bare=is_bare)


def whereabouts(change: Change, side: Side, language: Language) -> tuple[str, str]:
    """Where a change stands: a theme's title and "tema 6", or the outermost heading and ""."""
    if change.node is NodeKind.METADATA:
        return language.label("page.metadata"), ""
    if change.node is NodeKind.THEME and not side.place:
        place = language.label("page.theme", number=side.number) if side.number else ""
        return side.text, place
    if not side.place:
        return (side.text if change.node is NodeKind.SECTION else ""), language.label(
            "page.preface"
        )
    heading = next((each for each in side.place if _is_theme(each, language)), side.place[0])
    if not _is_theme(heading, language):
        return heading, ""
    title = heading.partition(":")[2].strip() or heading.partition(" – ")[2].strip() or heading
    return title, place_name(heading, language)


def _is_theme(heading: str, language: Language) -> bool:
    return not place_name(heading, language).startswith(language.quotes[0])


def _came_or_went(
    change: Change, side: Side, teller: SignalTeller, language: Language, *, quote: str
) -> str:
    """Size, what it holds, and its beginning: "Nyt afsnit, 90 ord, med en ret (»…«). »…«".

    A `quote` stands for the beginning.
    """
    words = [word for word in " ".join((side.text, *side.body)).split() if word != "|"]
    if not quote:
        told = in_sentences(side.text, change).split()
        quote = " ".join(told[:_LONGEST_QUOTE])
        if len(told) > _LONGEST_QUOTE:
            quote = f"{quote.rstrip('.,;:')} …"
        quote = language.quoted(quote)
    noun = language.noun(change.node.value)
    form = "neuter" if noun.is_neuter else "common"
    is_new = change.kind is Kind.ADDED
    adjective = language.label(f"adjective.new.{form}")
    length = language.counted(len(words), "word")
    if held := contents(teller):
        length = language.label("group.holding", length=length, held=held)
    name = f"{adjective} {noun.one}" if is_new else noun.one
    return f"{name[:1].upper()}{name[1:]}, {length}. {quote}"

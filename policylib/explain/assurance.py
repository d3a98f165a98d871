"""How far "nothing was found that binds less" may be said: what nobody can vouch for is named at once.

A passage that was reworded without a sign may bind less all the same, and so may the rest of one
that binds more. Both are told by number right behind the reassurance, before any »Se også«.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from policylib.compare.facts import Change, Direction, NodeKind, Signal, SignalType, Significance
from policylib.explain.context import edits_elsewhere, says_more
from policylib.explain.groups import Group
from policylib.explain.order import in_ranges
from policylib.explain.signals import SignalTeller
from policylib.explain.strays import is_stray
from policylib.explain.worth import worth_saying
from policylib.language import Language

_SEE_ALSO = (Group.REMOVED, Group.NEW, Group.FACTS, Group.READ)
Grouped = Mapping[Group, Sequence[tuple[int, Change]]]


class Doubts(NamedTuple):
    """What nobody can vouch for, by number.

    What was reworded without a sign, what binds more and is not told whole, and bans that took
    the place of something else.
    """

    reworded: tuple[int, ...] = ()
    mixed: tuple[int, ...] = ()
    barred: tuple[int, ...] = ()

    @property
    def numbers(self) -> list[int]:
        """All of them, growing."""
        return sorted((*self.reworded, *self.mixed, *self.barred))


def doubts_of(grouped: Grouped, language: Language, text_lang: str) -> Doubts:
    """What stands neither under "binds less" nor in a group that a reader is sent to."""
    mixed = []
    barred = []
    for number, change in grouped[Group.STRONGER]:
        teller = SignalTeller(language=language, change=change, text_lang=text_lang)
        if any(_is_barred(signal, teller) for signal in change.signals):
            barred.append(number)
        elif not _is_told_whole(change, teller):
            mixed.append(number)
    return Doubts(
        tuple(number for number, change in grouped[Group.MOVED] if _is_reworded(change)),
        tuple(mixed),
        tuple(barred),
    )


def none_weaker(grouped: Grouped, language: Language, text_lang: str) -> str:
    """That nothing was found to bind less, and where something may all the same."""
    doubts = doubts_of(grouped, language, text_lang)
    told = [language.label("short.weaker.none"), *_sentences(doubts, language)]
    titles = [
        language.quoted(language.label(f"group.{group.value}"))
        for group in _SEE_ALSO
        if grouped[group]
    ]
    if titles:
        told.append(language.label("short.see_also", titles=language.listed(titles)))
    return " ".join(told)


def hidden_below_gain(changes: Sequence[tuple[int, Change]], language: Language) -> tuple[str, ...]:
    """That some changes which bind more hold a sign in doubt, where others are told to bind less."""
    numbers = [
        number for number, change in changes if any(s.uncertain for s in worth_saying(change))
    ]
    if not numbers:
        return ()
    return (language.label("short.doubt.below", numbers=_listed(numbers, language)),)


def empty_weaker(grouped: Grouped, language: Language, text_lang: str) -> str:
    """What stands under the heading "binds less" where it has no line."""
    title = language.label(f"group.{Group.WEAKER.value}")
    doubts = doubts_of(grouped, language, text_lang)
    if not (numbers := doubts.numbers):
        return language.label("group.empty", group=title) + "."
    return language.label("group.empty.doubt", group=title, numbers=_listed(numbers, language))


def _sentences(doubts: Doubts, language: Language) -> list[str]:
    told = []
    for key, numbers in zip(doubts._fields, doubts, strict=True):
        if numbers:
            form = "one" if len(numbers) == 1 else "many"
            sentence = language.label(
                f"short.doubt.{key}.{form}",
                count=language.number(len(numbers)),
                numbers=_listed(numbers, language),
            )
            told.append(sentence[:1].upper() + sentence[1:])
    return told


def _listed(numbers: Sequence[int], language: Language) -> str:
    return language.listed(in_ranges(numbers).split(", "))


def _is_reworded(change: Change) -> bool:
    """Whether words changed, or a passage stands otherwise, and no sign tells what it means."""
    if change.node is NodeKind.METADATA or is_stray(change):
        return False
    return change.gravest is not Significance.EDITORIAL


def _is_barred(signal: Signal, teller: SignalTeller) -> bool:
    """Whether a ban stands where another rule stood: who could do it has lost something."""
    if signal.type is not SignalType.PROHIBITION or not (signal.old and signal.new):
        return False
    return teller.forbids(signal.new) and not teller.forbids(signal.old)


def _is_told_whole(change: Change, teller: SignalTeller) -> bool:
    """Whether each sign of a change is certain and binds more, and it has no other words."""
    return (
        all(not s.uncertain and teller.binds(s) is Direction.STRONGER for s in worth_saying(change))
        and not says_more(change)
        and not edits_elsewhere(change)
    )

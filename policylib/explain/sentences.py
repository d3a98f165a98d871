"""A change in at most two plain sentences, the most important sign first.

Only what the comparison found is said; that the text inside something is unchanged only where
the whole comparison is at hand and shows it.
"""

import re
from collections.abc import Mapping
from typing import assert_never

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
)
from policylib.document import Force, Role, heading_of
from policylib.explain.context import (
    beginning,
    edits_elsewhere,
    one_sided,
    says_more,
    without_repeats,
)
from policylib.explain.holding import contents
from policylib.explain.places import (
    change_of_number,
    differing_places,
    new_titles,
    place_name,
    ruling_lines,
)
from policylib.explain.remains import remains
from policylib.explain.signals import BINDING, SignalTeller
from policylib.explain.strays import told_strays
from policylib.explain.worth import worth_saying
from policylib.language import Language, get

_TITLED = frozenset({NodeKind.THEME, NodeKind.SECTION})
_RULES = frozenset({
    NodeKind.THEME, NodeKind.SECTION, NodeKind.PARAGRAPH, NodeKind.LIST_ITEM, NodeKind.TABLE_ROW, NodeKind.QUOTE, NodeKind.FOOTNOTE,
})  # fmt: skip
_SETTING = frozenset({SignalType.PLACE, SignalType.FORMAT})
_QUESTIONS = frozenset({Role.WHAT_WE_WANT, Role.WHAT_WE_DO})
_LONGEST_QUOTE = 10
_PREFACES = frozenset({Role.FOREWORD, Role.READING_GUIDE})


def explain_change(change: Change, lang: str, *, comparison: Comparison | None = None) -> str:
    """What a change is, in at most two sentences of a language ("da" or "en").

    With the comparison that it belongs to, the sentence about a moved or renamed heading also
    says whether the text under it is unchanged.
    """
    language = get(lang)
    sentences = _Explanation(language, change, comparison).sentences()
    told = " ".join(sentence for sentence in sentences if sentence)
    if told and change.node is NodeKind.FOOTNOTE and change.kind is Kind.CHANGED:
        return language.label("page.in_footnote", told=told)
    return told


def is_same_below(change: Change, comparison: Comparison) -> bool:
    """Whether nothing under a heading changed: no other change stands inside it."""
    for other in comparison.changes:
        if other is change:
            continue
        for own, its in ((change.old, other.old), (change.new, other.new)):
            if own and its and its.anchor.startswith(f"{own.anchor}/"):
                return False
    return True


class _Explanation:
    """One change on its way to sentences."""

    def __init__(self, language: Language, change: Change, comparison: Comparison | None) -> None:
        self._language = language
        self._change = change
        self._comparison = comparison
        text_lang = comparison.lang if comparison else language.code
        self._teller = SignalTeller(language=language, change=change, text_lang=text_lang)
        side = change.new or change.old
        self._title = side.text if side else ""

    def sentences(self) -> list[str]:
        match self._change.kind:
            case Kind.ADDED:
                return self._added()
            case Kind.REMOVED:
                return self._removed()
            case Kind.MOVED:
                return self._moved()
            case Kind.RENAMED:
                return self._renamed()
            case Kind.SPLIT | Kind.MERGED:
                return self._divided()
            case Kind.CHANGED:
                return self._changed()
            case _ as unreachable:
                assert_never(unreachable)

    def _say(self, key: str, **facts: object) -> str:
        return self._language.sentence(key, **{**self._facts(), **facts})

    def _facts(self) -> Mapping[str, object]:
        noun = self._language.noun(self._change.node.value)
        form = "neuter" if noun.is_neuter else "common"
        return {
            "the": noun.the,
            "The": noun.the[:1].upper() + noun.the[1:],
            "many": noun.many,
            "one": self._language.number(1, neuter=noun.is_neuter),
            "it": "det" if noun.is_neuter else "den",
            "new_word": self._language.label(f"adjective.new.{form}"),
            "title": self._language.quoted(self._name()),
        }

    def _name(self) -> str:
        """The title; of a column the words at its head."""
        end = " | " if self._change.node is NodeKind.TABLE_COLUMN else None
        return self._title.split(end, 1)[0] if end else self._title

    def _is_bare_heading(self, side: Side | None) -> bool:
        return self._change.node in _TITLED and side is not None and not side.body

    def _added(self) -> list[str]:
        node = self._change.node
        if self._is_bare_heading(self._change.new):
            return [self._say("added.heading")]
        titled = ".titled" if node in _TITLED | {NodeKind.LINK, NodeKind.TABLE_COLUMN} else ""
        signals = self._teller.telling(self._told_signals())
        return [self._say(f"added{titled}"), *self._signal_sentences(signals, room=1)]

    def _removed(self) -> list[str]:
        node = self._change.node
        if self._is_bare_heading(self._change.old):
            return [self._say("removed.heading")]
        if node not in _RULES:
            titled = ".titled" if node is NodeKind.LINK else ""
            return [self._say(f"removed.plain{titled}")]
        titled = ".titled" if node in _TITLED else ""
        how, place = remains(self._change, self._comparison)
        lost = "" if how == ".elsewhere" else contents(self._teller)
        key = f"removed{titled}{'.lost' if lost else ''}{how}"
        first = self._say(key, lost=lost, place=self._language.quoted(place))
        is_all = how == ".elsewhere" or self._is_preface()
        return [first, "" if is_all else self._say("removed.rule")]

    def _is_preface(self) -> bool:
        """Whether it stood where no rules stand: in the foreword or the guide to reading."""
        place = self._change.old.place if self._change.old else ()
        binds = any(
            signal.type in BINDING | {SignalType.INFLUENCE} for signal in self._change.signals
        )
        if not place or self._comparison is None or binds:
            return False
        return any(
            section.role in _PREFACES and heading_of(section) == place[0]
            for section in self._comparison.old_policy.sections
        )

    def _moved(self) -> list[str]:
        change = self._change
        assert change.old is not None
        assert change.new is not None
        is_titled = change.node in _TITLED
        signals = self._told_signals()
        if is_titled and change.is_edited:
            old, new = (self._language.quoted(side.text) for side in (change.old, change.new))
            return [
                self._say("moved.renamed", old=old, new=new),
                *self._signal_sentences(signals, room=1),
            ]
        first = self._moved_where(change.old, change.new, is_titled=is_titled)
        if weight := self._change_of_weight():
            more = self._say("more", count=len(signals)) if signals else ""
            return [first, self._say(weight), more]
        if signals:
            return [first, *self._signal_sentences(signals, room=1)]
        if change.is_edited:
            is_minor = change.by_rule is Significance.EDITORIAL
            return [first, self._say("moved.punctuation" if is_minor else "moved.edited")]
        if not is_titled:
            return [first, self._say("moved.same")]
        is_same = self._comparison and is_same_below(change, self._comparison)
        return [first, self._say("moved.same.inside") if is_same else ""]

    def _moved_where(self, old: Side, new: Side, *, is_titled: bool) -> str:
        title = ".titled" if is_titled else ""
        if change_of_number(old, new) and self._change.node is NodeKind.THEME:
            return self._say("moved.numbers", old=old.number, new=new.number)
        places = differing_places(old.place, new.place, new_titles(self._comparison))
        if places:
            names = [place_name(heading, self._language) for heading in places]
            if names[0] == names[1]:
                names = [self._language.quoted(heading) for heading in places]
            return self._say(f"moved{title}.places", old=names[0], new=names[1])
        if lines := ruling_lines(self._change, self._language):
            return self._say("moved.places", old=lines[0], new=lines[1])
        if is_titled or not new.place:
            return self._say("moved.titled" if is_titled else "moved.top")
        return self._say("moved", place=place_name(new.place[-1], self._language))

    def _change_of_weight(self) -> str:
        """The sentence for what went from an aim to an action, or is no guideline any more."""
        old, new = self._change.old, self._change.new
        if old is None or new is None:
            return ""
        if asks_otherwise(self._change):
            return "moved.to_action" if new.question is Role.WHAT_WE_DO else "moved.to_aim"
        match binding_force(self._change):
            case Direction.STRONGER:
                return "force.gained"
            case Direction.WEAKER:
                return "force.lost"
            case _:
                return ""

    def _renamed(self) -> list[str]:
        change = self._change
        assert change.old is not None
        assert change.new is not None
        old, new = (self._language.quoted(side.text) for side in (change.old, change.new))
        if change.by_rule is Significance.EDITORIAL:
            return [self._say("renamed.editorial", new=new)]
        first = self._say("renamed", old=old, new=new)
        if weight := self._change_of_weight():
            return [first, self._say(weight)]
        signals = self._told_signals()
        if signals:
            return [first, *self._signal_sentences(signals, room=1)]
        is_same = self._comparison and is_same_below(change, self._comparison)
        return [first, self._say("renamed.same") if is_same else ""]

    def _divided(self) -> list[str]:
        change = self._change
        whole, pieces = change.old, change.new
        if change.kind is Kind.MERGED:
            whole, pieces = pieces, whole
        assert whole is not None
        assert pieces is not None
        noun = self._language.noun(change.node.value)
        is_split = change.kind is Kind.SPLIT
        items = sum(bool(re.search(r"/i\d+$", part.anchor)) for part in pieces.parts)
        is_list = change.node is NodeKind.PARAGRAPH and items > 1
        count = self._language.number(
            items if is_list else len(pieces.parts),
            neuter=is_list or (noun.is_neuter and not is_split),
        )
        key = "split" if is_split else "merged"
        if is_list:
            key = f"{key}.list"
        is_titled = change.node in _TITLED
        key = f"{key}.titled" if is_titled else key
        title = self._language.quoted(whole.text)
        parts = self._language.listed([self._language.quoted(each.text) for each in pieces.parts])
        first = self._say(
            key, count=count, Count=count[:1].upper() + count[1:], title=title, parts=parts
        )
        signals = self._told_signals()
        if signals:
            return [first, *self._signal_sentences(signals, room=1)]
        if place := next((s for s in change.signals if s.type is SignalType.PLACE), None):
            tops = {part.anchor.split("/")[0] for part in pieces.parts}
            where = place.new if is_split else place.old
            left = (change.old if is_split else change.new) or pieces
            amount = "all" if len(tops) == 1 and left.anchor.split("/")[0] not in tops else "one"
            if where:
                return [
                    first,
                    self._say(f"{change.kind}.place.{amount}", where=self._language.quoted(where)),
                ]
        if is_titled:
            return [first]
        if not change.is_edited:
            return [first, self._say("parts.same")]
        is_minor = change.by_rule is Significance.EDITORIAL
        return [first, self._say("parts.punctuation" if is_minor else "parts.edited")]

    def _changed(self) -> list[str]:
        change = self._change
        if change.node is NodeKind.METADATA:
            return [self._metadata()]
        if change.node is NodeKind.LINK:
            return self._link()
        signals = self._told_signals()
        if signals:
            said = [each for each in self._signal_sentences(signals, room=2) if each]
            has_more = says_more(change, told=said[0]) or edits_elsewhere(change)
            return [*said, self._say("also.changed")] if len(said) == 1 and has_more else said
        if told_here := told_strays(change, self._language):
            return told_here
        setting = [signal for signal in change.signals if signal.type in _SETTING]
        if setting and not change.is_edited:
            if setting[0].type is SignalType.FORMAT:
                return [self._say("format"), self._say("format.more")]
            told = self._teller.tell(setting[0])
            return [told.sentence, told.more]
        forces = [side.force for side in change.sides]
        if len(forces) == 2 and forces[0] and forces[1] and forces[0] is not forces[1]:
            old, new = (self._language.label(f"force.{force}") for force in forces)
            way = binding_force(change)
            key = f"force.{way}" if way else "force"
            return [self._say(key, old=old, new=new), self._say("force.more")]
        match change.by_rule:
            case Significance.EDITORIAL:
                return [self._say("editorial")]
            case Significance.WORDING:
                text, mark = one_sided(change)
                plain = "wording.overruled" if change.overruled else "wording"
                first = self._some(text, mark) if text else self._say(plain)
                return [first, self._say("wording.more")]
            case Significance.SUBSTANTIVE:
                return [self._say("substantive"), self._say("substantive.more")]
            case _ as unreachable:
                assert_never(unreachable)

    def _some(self, text: str, mark: str) -> str:
        """That some words came or went without a sign of a rule: "Noget er taget ud: »…«."."""
        key = "some.came" if mark == "+" else "some.went"
        words = beginning(text.strip(" .,;:"), _LONGEST_QUOTE)
        return self._say(key, words=self._language.quoted(words))

    def _link(self) -> list[str]:
        signal = next((s for s in self._change.signals if s.type is SignalType.LINK), None)
        key = "link.target"
        if signal and not (signal.old and signal.new):
            key = "link.came" if signal.new else "link.went"
        more = self._say("link.target.more") if key == "link.target" else ""
        return [self._say(key), more]

    def _metadata(self) -> str:
        old, new = (self._value(side) for side in (self._change.old, self._change.new))
        field = self._field()
        if not old:
            return self._say("added.metadata", field=field, new=new)
        if not new:
            return self._say("removed.metadata", field=field, old=old)
        return self._say("metadata", field=field, old=old, new=new)

    def _field(self) -> str:
        side = self._change.new or self._change.old
        name = side.anchor.partition("/")[2] if side else ""
        key = f"metadata.{name}"
        known = self._language.labels.get(key)
        if name.startswith("line "):
            # What could not be read as fields is kept line by line.
            known = self._language.label("metadata.line", number=name.removeprefix("line "))
        return self._language.quoted(known or name)

    def _value(self, side: Side | None) -> str:
        """A field's value as a reader says it: dates and statuses in words."""
        if side is None or not side.text:
            return ""
        from policylib.language.dates import parse_date

        language = self._language
        if side.anchor == "metadata/status" and f"status.{side.text}" in language.labels:
            return language.quoted(language.label(f"status.{side.text}"))
        words = [
            language.date(day) if (day := parse_date(part)) else part
            for part in side.text.split(", ")
        ]
        return language.quoted(", ".join(words))

    def _told_signals(self) -> tuple[Signal, ...]:
        return worth_saying(self._change)

    def _signal_sentences(self, signals: tuple[Signal, ...], *, room: int) -> list[str]:
        """At most `room` sentences; alone, a signal may take both."""
        told = [self._teller.tell(signal) for signal in signals[:room]]
        sentences = without_repeats([each.sentence for each in told], self._language)
        if room > len(told) and len(told) == 1:
            sentences.append(told[0].more)
        if len(signals) > room:
            sentences.append(self._say("more", count=len(signals) - room))
        return sentences


def asks_otherwise(change: Change) -> bool:
    """Whether a passage went from one of the two questions to the other."""
    questions = {side.question for side in change.sides if side.question in _QUESTIONS}
    return len(questions) == 2


def binding_force(change: Change) -> Direction | None:
    """Whether a passage became a guideline, which binds, or is none any more."""
    if change.old is None or change.new is None:
        return None
    was, is_now = (side.force is Force.GUIDELINE for side in (change.old, change.new))
    if was == is_now:
        return None
    return Direction.STRONGER if is_now else Direction.WEAKER

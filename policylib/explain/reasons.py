"""Why: what an editor said about a change, in a reader's words, and that nothing was said.

2. Rekruttering (tema 1): … Begrundelse: Erfaringer fra 2024. Følger af: lov.
3. MED (tema 3): … Ikke begrundet.
"""

import re
from typing import Literal

from policylib.compare.facts import Change, Comparison, EditorsNote
from policylib.document import normalise
from policylib.language import Language

Room = Literal["all", "sentence", "word"]

_LONGEST = 20
# "kl. 16" and "kr. pr. time" end no sentence.
_SENTENCES = r"(?<=[.?!]) (?=[^\W\d_a-zæøå])"
_ENDS = (".", "!", "?", "…")
# A committee asks why of these; of what is new the text itself tells, of what moved nobody asks.
_ASKED_OF = frozenset({"stronger", "weaker", "removed", "facts"})


def why(
    change: Change,
    comparison: Comparison,
    language: Language,
    *,
    group: str,
    room: Room = "all",
) -> str:
    """What the editor said of a change: the judgement, the reason, the basis; "" for nothing.

    In a group of which a committee asks why, a change without a reason is said to have none,
    where the editor's file speaks of this comparison.
    `room` is for the whole reason, its first sentence with "…", or a word that there is one.
    """
    told = [judgement(change, language)]
    if room == "word" and (change.reason or change.basis or change.earlier):
        return " ".join([*filter(None, told), f"{language.label('reason.given')}."])
    if change.reason:
        reason = change.reason if room == "all" else _cut(change.reason)
        told.append(f"{language.label('reason')}: {_sentence(reason)}")
    if change.basis:
        told.append(_basis(change.basis, language))
    told += [_earlier(note, language, room) for note in change.earlier]
    editors = comparison.editors
    is_asked = editors is not None and editors.is_whole and group in _ASKED_OF
    if is_asked and not (change.reason or change.basis):
        told.append(f"{language.label('reason.none')}.")
    return " ".join(part for part in told if part)


def _earlier(note: EditorsNote, language: Language, room: Room) -> str:
    """What was said in a version between the two, by its name."""
    name = language.label("version.unknown", version=note.version)
    reason = note.reason if room == "all" else _cut(note.reason)
    told = [_sentence(reason) if reason else "", _basis(note.basis, language) if note.basis else ""]
    lead = language.label("reason.earlier", version=name)
    return f"{lead}: {' '.join(part for part in told if part)}"


def _basis(basis: str, language: Language) -> str:
    named = language.labels.get(f"basis.{basis}", basis)
    return f"{language.label('basis')}: {_sentence(named)}"


def judgement(change: Change, language: Language) -> str:
    """That the editor judges a change otherwise than the rules do, and what they say."""
    if change.overruled is None:
        return ""
    ours, theirs = (
        language.label(f"judged.{each.value}") for each in (change.significance, change.overruled)
    )
    return language.label("judged", editor=ours, rules=theirs)


def count_of_judgements(comparison: Comparison, language: Language) -> str:
    """How many changes the editor judges otherwise, for the totals, which count the editor's way."""
    overruled = sum(change.overruled is not None for change in comparison.changes)
    if not overruled:
        return ""
    return language.label("judged.count", changes=language.counted(overruled, "change"))


def about_reasons(comparison: Comparison, language: Language) -> str:
    """One sentence about the reasons as a whole: that there are none, or that some fit no more."""
    editors = comparison.editors
    if editors is None:
        is_recorded = bool(comparison.new.version and comparison.changes)
        return language.label("reasons.none") if is_recorded else ""
    if not editors.unplaced:
        return ""
    count = len(editors.unplaced)
    form = "one" if count == 1 else "many"
    said = language.label(f"reasons.unplaced.{form}", count=language.number(count))
    return said[:1].upper() + said[1:]


def paragraphs(comparison: Comparison) -> tuple[str, ...]:
    """The editor's introduction, paragraph by paragraph."""
    told = comparison.editors.introduction if comparison.editors else ""
    return tuple(told.split("\n\n")) if told else ()


def decision(comparison: Comparison, language: Language) -> str:
    """The decision that the editor names: "Beslutning: Byrådet 13. december 2021."."""
    told = comparison.editors.decision if comparison.editors else ""
    return f"{language.label('decision')}: {_sentence(told)}" if told else ""


def case(comparison: Comparison, language: Language) -> str:
    """The case number of the new version: "Sagsnr. 21/4711."; "" where its decision names it."""
    number = normalise(comparison.new_policy.metadata.case_number)
    decided = comparison.editors.decision if comparison.editors else ""
    if not number or re.search(rf"(?<!\w){re.escape(number)}(?!\w)", decided):
        return ""
    return language.label("page.case", case=number)


def _cut(reason: str) -> str:
    """The first sentence, or as much of it as there is room for."""
    first = re.split(_SENTENCES, reason, maxsplit=1)[0]
    words = first.split(" ")
    if len(words) > _LONGEST:
        first = " ".join(words[:_LONGEST])
    return reason if first == reason else f"{first} …"


def _sentence(words: str) -> str:
    return words if words.endswith(_ENDS) else f"{words}."

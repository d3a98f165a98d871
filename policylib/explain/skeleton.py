"""The file that an editor fills in: every change of a version, ready for its reason.

    # Rekruttering (tema 1): Binder mere: »bør« er ændret til »skal«.
    [[change]]
    passage = "rekruttering/hvad-goer-vi/p2"
    quote = "Lederen skal indhente to referencer."
    reason = ""

Words that somebody wrote are never touched: what is new is put after them.
"""

import json
import textwrap
from collections.abc import Sequence

from policylib.compare.facts import Change, Comparison, EditorsNote, NodeKind, Side, Significance
from policylib.explain.editions import version_name
from policylib.explain.editorial import placements, read_editorial, says_something
from policylib.explain.groups import line_of
from policylib.explain.sentences import explain_change
from policylib.language import Language, get
from policylib.records import dataclass

_WIDTH = 96
_WHOLE = 240
_AROUND = 90
_LONGEST = 4_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Skeleton:
    """A file for an editor's words: its text, and how many changes were put into it.

    `unplaced` are notes with words that fit no change any more, `blank` counts those without.
    """

    text: str
    added: int
    unplaced: tuple[EditorsNote, ...] = ()
    blank: int = 0


def skeleton(
    comparison: Comparison,
    text: str = "",
    *,
    file: str = "",
    lang: str | None = None,
    is_of_draft: bool = False,
) -> Skeleton:
    """The file for the words about a comparison's new version.

    `text` is what stands in it already, `file` what to call it where it cannot be read: it stays
    to the letter, and only changes that no note in it speaks of are added. Where it `is_of_draft`,
    the words about an earlier draft, only the comments at its top are new. Raises `SourceError`.
    """
    language = get(lang or comparison.lang)
    if is_of_draft:
        text = f"{_explained(comparison, language)}\n{_without_head(text)}"
    words, _ = read_editorial(text, file)
    placed = list(placements(comparison, words.notes))
    known = {change.id for _, change in placed if change}
    missing = [
        change
        for change in comparison.changes
        if change.id not in known and not _goes_without_saying(change)
    ]
    entries = [_entry(change, comparison, language) for change in missing]
    if text.strip():
        parts = [text.rstrip("\r\n"), *entries]
    else:
        parts = [_head(comparison, language), *entries]
    ending = "\r\n" if "\r\n" in text else "\n"
    made = "\n\n".join(parts) + "\n"
    if ending != "\n":
        made = made.replace("\r\n", "\n").replace("\n", ending)
    made = text if text.strip() and not entries else made
    read_editorial(made, file)  # what was there may forbid what was added
    lost = [note for note, change in placed if change is None]
    return Skeleton(
        text=made,
        added=len(entries),
        unplaced=tuple(note for note in lost if says_something(note)),
        blank=sum(not says_something(note) for note in lost),
    )


def _goes_without_saying(change: Change) -> bool:
    """Whether nobody asks why: a status, a date or a body that the decision itself brought."""
    return change.node is NodeKind.METADATA and change.by_rule is Significance.EDITORIAL


def _without_head(text: str) -> str:
    """A file without the comments that it begins with."""
    lines = text.removeprefix("\ufeff").splitlines(keepends=True)
    first = next((at for at, line in enumerate(lines) if not line.startswith("#")), len(lines))
    return "".join(lines[first:])


def _head(comparison: Comparison, language: Language) -> str:
    return "\n".join([_explained(comparison, language), 'introduction = ""', 'decision = ""'])


def _explained(comparison: Comparison, language: Language) -> str:
    """The comments at the top: which versions, and what to write where."""
    old, new = (
        version_name(edition, language)
        if edition.version
        else language.label(f"version.unknown.bare.{side}")
        for side, edition in (("old", comparison.old), ("new", comparison.new))
    )
    told = language.label("skeleton.head", new=new, old=old)
    helps = [_comment(line) for line in language.label("skeleton.help").split("\n")]
    return "\n".join([_comment(told), *helps])


def _entry(change: Change, comparison: Comparison, language: Language) -> str:
    side = change.new or change.old
    assert side is not None
    told = explain_change(change, language.code, comparison=comparison)
    lead = line_of(change, 1, comparison, language).lead
    lines = [_comment(f"{lead}: {told}" if lead else told), "[[change]]"]
    lines.append(f"passage = {_string(side.anchor)}")
    if change.lineage:
        lines.append(f"lineage = {_string(change.lineage)}")
    lines += [f"quote = {_string(_quote_of(change, side, comparison.changes))}", 'reason = ""']
    return "\n".join(lines)


def _quote_of(change: Change, side: Side, changes: Sequence[Change]) -> str:
    """Words of the passage that hold its edit, so that another edit there is noticed."""
    if len(side.text) <= _WHOLE:
        return side.text
    first, last, position = -1, 0, 0
    own = "+" if change.new else "-"
    for mark, text in change.segments:
        if mark not in {"=", own}:
            first = position if first < 0 else first
            last = max(last, position)
            continue
        if mark == own:
            first = position if first < 0 else first
            last = position + len(text)
        position += len(text)
    first = max(first, 0)
    if last - first > _WHOLE:
        last = first + _WHOLE
    start = side.text.find(" ", max(0, first - _AROUND)) + 1 if first > _AROUND else 0
    end = side.text.find(" ", last + _AROUND) if last + _AROUND < len(side.text) else -1
    quote = side.text[min(start, first) : end if end >= 0 else None]
    others = [other for other in changes if other is not change]
    is_alike = any(quote in each.text for other in others for each in other.sides)
    return side.text if is_alike and len(side.text) < _LONGEST else quote


def _comment(told: str) -> str:
    shown = "".join(sign if sign.isprintable() else " " for sign in told)
    lines = textwrap.wrap(shown, _WIDTH, break_long_words=False, break_on_hyphens=False)
    return "\n".join(f"# {line}" for line in lines) or "#"


def _string(text: str) -> str:
    """Text as TOML writes it; JSON writes it so too, but for one sign."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")

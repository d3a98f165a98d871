"""An editor's file about a version: reading it, and placing each note at the change it speaks of.

    introduction = "…"
    decision = "Byrådet 13. december 2021, sag 21/4711"
    [[change]]
    passage = "rekruttering/hvad-goer-vi/p2"     the address in the new text, the old one where it went
    lineage = "1.0:rekruttering/hvad-goer-vi/p2"
    quote = "Lederen skal indhente to referencer."
    reason = "…"
    basis = "lokal beslutning"
    significance = "substantive"

A note is placed where its words still stand and nowhere else: by lineage, else by address, each
time only where the quotation fits; by the quotation alone only where no change has the address.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from policylib.compare.facts import Change, Comparison, EditorsNote, EditorsWords, Significance
from policylib.document import normalise
from policylib.errors import Problem, Severity, SourceError, TooComplexError
from policylib.records import replace

_NOTE_KEYS = ("passage", "lineage", "quote", "reason", "basis", "significance")
_KEYS = ("introduction", "decision", "change")
# What is held against the text stays as it is, with whatever the text has in it.
_HELD = frozenset({"passage", "lineage", "quote"})
_MOST = 500_000
_LONGEST_LINE = 5_000
_MOST_DOTS = 500
_HIDDEN = frozenset({"Cc", "Cs"})
# What turns the direction of letters would let a reason rewrite the line around it.
_TURNING = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
)


def read_editorial(text: str, file: str) -> tuple[EditorsWords, tuple[Problem, ...]]:
    """What an editor wrote in a file, and what in it was not understood.

    Notes stand in the order of the file, each with its line. Raises `SourceError` where the text
    is not TOML, `TooComplexError` where it is larger than any such file.
    """
    table = _table_of(text.removeprefix("\ufeff"), file)
    reader = _Reader(text, file)
    reader.check_keys(table, _KEYS, start=1)
    listed = table.get("change", [])
    if not isinstance(listed, list) or not all(isinstance(each, dict) for each in listed):
        reader.report(
            "editorial-not-changes",
            "`change` must be a list of tables",
            "write [[change]] on a line of its own, and the keys below it",
            line=reader.line_of("change", 1),
        )
        listed = []
    lines = reader.lines_of_notes(len(listed))
    notes = [reader.note(each, line) for each, line in zip(listed, lines, strict=True)]
    words = EditorsWords(
        introduction=reader.text(table, "introduction", 1, keeps_paragraphs=True),
        decision=reader.text(table, "decision", 1),
        notes=tuple(notes),
    )
    return words, tuple(reader.problems)


def _table_of(text: str, file: str) -> Mapping[str, object]:
    import tomllib

    # Reading a key takes the square of the number of its parts, and dots are between them.
    if len(text) > _MOST or any(
        len(line) > _LONGEST_LINE or line.count(".") > _MOST_DOTS for line in text.split("\n")
    ):
        raise TooComplexError(
            "editorial-too-large",
            "this is larger than any file of reasons: at most {most} characters, {longest} in a line",
            hint="write long words in several lines between three quotation marks",
            file=file,
            most=_MOST,
            longest=_LONGEST_LINE,
        )
    try:
        return tomllib.loads(text.replace("\r\n", "\n"))
    except (ValueError, RecursionError) as error:
        told = str(error) if isinstance(error, tomllib.TOMLDecodeError) else "[[[[…"
        at = re.search(r"\(at line (\d+)", told)
        raise SourceError(
            "editorial-not-toml",
            "this is not TOML: {reason}",
            hint='words stand between quotation marks, as in reason = "…"; one inside them is written \\"',
            file=file,
            line=int(at[1]) if at else text.count("\n") + 1 if "end of document" in told else None,
            reason=re.sub(r" \(at .*\)$", "", told),
        ) from None


class _Reader:
    """One file on its way to words; what is not understood becomes problems."""

    def __init__(self, text: str, file: str) -> None:
        self._lines = text.split("\n")
        self._file = file
        self.problems: list[Problem] = []

    def report(
        self,
        code: str,
        sentence: str,
        hint: str,
        *,
        line: int | None,
        severity: Severity = Severity.WARNING,
        **facts: object,
    ) -> None:
        self.problems.append(
            Problem(
                code=code,
                sentence=sentence,
                hint=hint,
                file=self._file,
                line=line,
                severity=severity,
                facts=facts,
            )
        )

    def lines_of_notes(self, count: int) -> list[int | None]:
        """The line of each [[change]]; none where a text in the file looks like one."""
        found = [
            number
            for number, line in enumerate(self._lines, start=1)
            if re.match(r"\s*\[\[\s*[\"']?change[\"']?\s*\]\]", line)
        ]
        return list(found) if len(found) == count else [None] * count

    def line_of(self, key: str, start: int | None) -> int | None:
        """The first line from `start` on that begins with a key; `start` where none does."""
        if start is None:
            return None
        lines = self._lines_of_keys.get(key, [])
        at = bisect_left(lines, start)
        return lines[at] if at < len(lines) else start

    @cached_property
    def _lines_of_keys(self) -> Mapping[str, list[int]]:
        found: dict[str, list[int]] = {}
        for number, line in enumerate(self._lines, start=1):
            named = line.lstrip(" \t[\"'")
            for end in "=].":
                named = named.partition(end)[0]
            found.setdefault(named.rstrip(" \t\"'"), []).append(number)
        return found

    def check_keys(
        self, table: Mapping[str, object], known: Sequence[str], start: int | None
    ) -> None:
        for key in table:
            if key not in known:
                self.report(
                    "editorial-unknown-key",
                    "the key {key} is not known and has no effect",
                    "known here: {known}",
                    line=self.line_of(key, start),
                    key=_shown(key),
                    known=", ".join(known),
                )

    def text(
        self,
        table: Mapping[str, object],
        key: str,
        start: int | None,
        *,
        keeps_paragraphs: bool = False,
    ) -> str:
        """The words of a key without what nobody can see; "" where there are none."""
        value = table.get(key, "")
        if not isinstance(value, str):
            self.report(
                "editorial-not-text",
                "{key} must be text",
                "write it in quotation marks",
                line=self.line_of(key, start),
                key=key,
            )
            return ""
        if key in _HELD:
            return normalise(value)
        seen = "".join(sign for sign in value if sign in "\n\t" or _is_visible(sign))
        if seen != value.replace("\r\n", "\n"):
            self.report(
                "editorial-hidden-signs",
                "{key} holds signs that nobody can see; they are left out",
                "write the words anew without them",
                line=self.line_of(key, start),
                key=key,
            )
        if not keeps_paragraphs:
            return normalise(seen)
        paragraphs = (normalise(each) for each in re.split(r"\n[ \t]*\n", seen))
        return "\n\n".join(each for each in paragraphs if each)

    def note(self, table: Mapping[str, object], line: int | None) -> EditorsNote:
        self.check_keys(table, _NOTE_KEYS, line)
        told = {key: self.text(table, key, line) for key in _NOTE_KEYS}
        note = EditorsNote(
            passage=told["passage"],
            lineage=told["lineage"],
            quote=told["quote"],
            reason=told["reason"],
            basis=self._basis(told["basis"], line),
            significance=self._significance(told["significance"], line),
            file=self._file,
            line=line,
        )
        if says_something(note) and not note.quote and not note.passage.startswith("metadata/"):
            self.report(
                "editorial-without-quote",
                "a reason has no quotation, so nobody can tell whether it still fits",
                "copy words of the passage into quote",
                line=line,
            )
        return note

    def _basis(self, told: str, line: int | None) -> str:
        from policylib.language.editorial import BASES

        known = BASES.get(told.casefold().rstrip("."))
        if told and known is None:
            self.report(
                "editorial-basis-unknown",
                "{words} is shown as it stands: it is no basis that policylib knows",
                "use lov, overenskomst, MED-aftale or lokal beslutning where one of them fits",
                line=self.line_of("basis", line),
                severity=Severity.NOTE,
                words=told,
            )
        return known or told

    def _significance(self, told: str, line: int | None) -> Significance | None:
        from policylib.language.editorial import SIGNIFICANCES

        known = SIGNIFICANCES.get(told.casefold())
        if told and known is None:
            self.report(
                "editorial-significance-unknown",
                "{words} is no significance and has no effect",
                "use substantive, wording or editorial",
                line=self.line_of("significance", line),
                words=told,
            )
        return Significance(known) if known else None


def says_something(note: EditorsNote) -> bool:
    """Whether a note holds more than the place that was made ready for it."""
    return bool(note.reason or note.basis or note.significance)


def with_editorial(comparison: Comparison, words: EditorsWords) -> Comparison:
    """The comparison with an editor's words at the changes that they speak of.

    Notes without words are passed by. A note that fits no change, or several equally well, or
    one that another note has already, stands in `editors.unplaced`; not so where `words` speak of
    another pair of versions (`is_whole` is False), for nothing can be said of those notes then.
    A note of an earlier version stands beside the new one's, and judges nothing.
    """
    placed: dict[str, EditorsNote] = {}
    earlier: dict[str, list[EditorsNote]] = {}
    unplaced: list[EditorsNote] = []
    for note, change in placements(comparison, words.notes, is_whole=words.is_whole):
        if not says_something(note):
            continue
        if note.version:
            if change is not None and (note.reason or note.basis):
                earlier.setdefault(change.id, []).append(note)
            continue
        if change is None or change.id in placed:
            unplaced.append(note)
        else:
            placed[change.id] = note
    changes = tuple(
        _told(change, placed[change.id]) if change.id in placed else change
        for change in comparison.changes
    )
    if earlier:
        changes = tuple(
            replace(change, earlier=tuple(earlier[change.id])) if change.id in earlier else change
            for change in changes
        )
    left = tuple(unplaced) if words.is_whole else ()
    return replace(comparison, changes=changes, editors=replace(words, unplaced=left))


def placements(
    comparison: Comparison, notes: Iterable[EditorsNote], *, is_whole: bool = True
) -> Iterator[tuple[EditorsNote, Change | None]]:
    """Each note with the one change that it speaks of, or with none.

    Where the notes speak of another pair of versions (`is_whole` is False), why a passage was
    edited is not why the theme around it is new: a quotation is then sought in a change's own words.
    """
    by_address: dict[str, list[Change]] = {}
    by_lineage: dict[str, list[Change]] = {}
    for change in comparison.changes:
        for address in _addresses(change):
            by_address.setdefault(address, []).append(change)
        if change.lineage:
            by_lineage.setdefault(change.lineage, []).append(change)
    for note in notes:
        yield note, _place(note, comparison.changes, by_address, by_lineage, is_whole=is_whole)


def _place(
    note: EditorsNote,
    changes: Sequence[Change],
    by_address: Mapping[str, Sequence[Change]],
    by_lineage: Mapping[str, Sequence[Change]],
    *,
    is_whole: bool,
) -> Change | None:
    here = by_address.get(note.passage, ())
    if note.lineage and (same := by_lineage.get(note.lineage)):
        fitting = [change for change in same if _fits(note, change)]
        return _only(fitting) or _only([change for change in fitting if change in here])
    if here:
        return _only([change for change in here if _fits(note, change)])
    if not note.quote or note.passage.startswith("metadata/"):
        return None
    # A passage of another lineage at another place is another passage, however alike it reads.
    others = (change for change in changes if not (note.lineage and change.lineage))
    return _only([change for change in others if _fits(note, change, with_body=is_whole)])


def _only(changes: Sequence[Change]) -> Change | None:
    return changes[0] if len(changes) == 1 else None


def _addresses(change: Change) -> set[str]:
    """Where the passage stands in the new text, or stood where it went; that of each piece too."""
    side = change.new or change.old
    return {side.anchor, *(part.anchor for part in side.parts)} if side else set()


def _fits(note: EditorsNote, change: Change, *, with_body: bool = True) -> bool:
    """Whether the words that a note quotes still stand in the passage, as whole words."""
    side = change.new or change.old
    if side is None:
        return False
    quote = note.quote.strip("… ")
    if not quote:
        return not side.text
    texts = (side.text, *side.body) if with_body else (side.text,)
    return any(_holds(text, quote) for text in texts)


def _holds(text: str, quote: str) -> bool:
    at = text.find(quote)
    while at >= 0:
        end = at + len(quote)
        cuts_before = at > 0 and text[at - 1].isalnum() and quote[0].isalnum()
        cuts_behind = end < len(text) and text[end].isalnum() and quote[-1].isalnum()
        if not (cuts_before or cuts_behind):
            return True
        at = text.find(quote, at + 1)
    return False


def _told(change: Change, note: EditorsNote) -> Change:
    """The change with a note's words; the rules' own judgement stays beside the editor's."""
    is_overruled = note.significance not in {None, change.by_rule}
    return replace(
        change,
        reason=note.reason,
        basis=note.basis,
        significance=note.significance or change.by_rule,
        overruled=change.by_rule if is_overruled else None,
    )


def _is_visible(sign: str) -> bool:
    is_no_character = 0xFDD0 <= ord(sign) <= 0xFDEF or ord(sign) & 0xFFFE == 0xFFFE
    return not (is_no_character or sign in _TURNING or unicodedata.category(sign) in _HIDDEN)


def _shown(key: str) -> str:
    return "".join(sign if sign.isprintable() else f"\\u{ord(sign):04x}" for sign in key)

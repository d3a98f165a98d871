"""The sample policy's own table of truth, row by row, against what the comparison finds.

`policy_versions/README.md` lists everything that was changed on purpose from each version to the
next, and nothing else. So each row must be found once, with its kind, passage, place, words and
signals; and nothing may be found that no row lists. What the file calls "uncertain", "evt." or
"eller" leaves the answers open that it names, and no others.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from policylib.compare import compare
from policylib.compare.facts import Change, Comparison, Kind, NodeKind, Side, Signal, SignalType
from policylib.history import open_history

SAMPLE = Path(__file__).parent.parent / "policy_versions"
WEIGHTS = frozenset({"editorial", "wording", "substantive"})
TYPES = frozenset(SignalType)
WAYS = frozenset({"stronger", "weaker", "larger", "smaller"})
SETTING = frozenset({SignalType.PLACE, SignalType.FORMAT})

DRAFT_2, FINAL_2 = "1.0 → 2.0-udkast-1", "2.0-udkast-1 → 2.0"
MINOR_2, DRAFT_3 = "2.0.1 → 2.1", "2.1 → 3.0-udkast-1"
SECOND_3, DRAFT_31 = "3.0-udkast-1 → 3.0-udkast-2", "3.0 → 3.1-udkast"

# Rows on which another answer than the table's first is right, each with its reason.
OTHER_NODES = {
    # The second paragraph of a list item has an anchor of its own, so it is the paragraph.
    (FINAL_2, 8): NodeKind.PARAGRAPH,
    (DRAFT_3, 20): NodeKind.PARAGRAPH,
}
# A footnote that came with a new section is told in the section's body: one change, not two.
IN_BODY_OF = {(DRAFT_31, 34): 33}
# What a row's words give besides what the table names.
MORE_SIGNALS = {
    # "Den har været i høring i alle MED-udvalg" names them for the first time.
    (FINAL_2, 1): {"actor"},
    # The table calls it "frist" without the signal's name.
    (SECOND_3, 11): {"number"},
    # The table's own words: "kun" went; it limits, so it stands on the ladder of prohibitions.
    (MINOR_2, 20): {"prohibition"},
}
# What the table names and the comparison does not tell.
FEWER_SIGNALS = {
    # Of a whole passage that came or went is told what binds, counts or is dated, and exceptions:
    # who is named in it has nobody whom they could stand for.
    (DRAFT_2, 10): {"actor"},
    # The old deadline became a vague one, which is one signal and no number that only went.
    (MINOR_2, 10): {"number"},
    # "må ikke" stands on both sides; its "hverken … eller" counts as that same "not".
    (MINOR_2, 20): {"negation"},
    # An "eller" between two new things lists them; no list is read differently.
    (DRAFT_31, 27): {"list_logic"},
}


class Clause(NamedTuple):
    """One expected signal: its type, words, direction and unit, and how sure the table is.

    `old` and `new` hold the words that are right, None for no words; both empty where the table
    names none. `may_miss` where the table gives another answer too.
    """

    type: str
    old: tuple[str | None, ...]
    new: tuple[str | None, ...]
    ways: frozenset[str]
    unit: str
    is_uncertain: bool
    may_miss: bool


class Row(NamedTuple):
    """One row of the table of truth."""

    pair: str
    number: int
    place: str
    kind: Kind
    node: NodeKind
    before: str
    now: str
    told: str

    @property
    def key(self) -> tuple[str, int]:
        return self.pair, self.number


def _rows() -> Iterator[Row]:
    pair = ""
    for line in (SAMPLE / "README.md").read_text(encoding="utf-8").splitlines():
        if line.startswith("### "):
            pair = line[4:]
        cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
        if " → " in pair and len(cells) == 6 and cells[0].isdigit():
            number, place, change, before, now, told = cells
            kind, node = re.findall(r"`(\w+)`", change)
            yield Row(pair, int(number), place, Kind(kind), NodeKind(node), before, now, told)


ROWS = tuple(_rows())
PAIRS = tuple(dict.fromkeys(row.pair for row in ROWS))


@cache
def compared(pair: str) -> Comparison:
    history = open_history(SAMPLE)
    old, new = (history.read(history.resolve(label)).policy for label in pair.split(" → "))
    return compare(old, new, actors=history.settings.actors)


def clauses(row: Row) -> list[Clause]:
    """The signals that a row names: `number` 14 dage → 7 dage, smaller, `unit` day."""
    found = []
    for said in re.split(r"; ?", re.sub(r" \([^()`]*\)|\. [A-ZÆØÅ].*", "", _units_open(row.told))):
        for name in (word for word in re.findall(r"(?<!uden )`(\w+)`", said) if word in TYPES):
            words = re.search(rf"`{name}` ([^`]+?) → ([^`;()]+)", said)
            unit = re.search(r"(?<!uden )`unit` (\w+)\b(?! →)", said)
            found.append(
                Clause(
                    type=name,
                    old=_words(words[1]) if words else (),
                    new=_words(words[2]) if words else (),
                    ways=frozenset(re.findall(r"\w+", said)) & WAYS,
                    unit=unit[1] if unit else "",
                    is_uncertain="uncertain" in said,
                    may_miss=bool(re.search(r"\bevt\b|\bellers\b|også|eller `|` eller", row.told)),
                )
            )
    return found


def _units_open(told: str) -> str:
    return (
        told.replace("(uncertain)", ", uncertain").replace("kr. ", "kr ").replace(" %", " procent")
    )


def _words(said: str) -> tuple[str | None, ...]:
    words = [each.strip() for each in re.split(r", (?!\d)", said) if each not in WAYS]
    return tuple(
        None if each == "ingen" else each for each in words if each not in {"", "uncertain"}
    )


def _plain(text: str) -> str:
    """The comparison text of words as the table writes them: no markup, markers or numbers."""
    text = text.replace("\\|", "|").strip()
    text = re.sub(r"^Tema \w+: ", "", text)
    text = re.sub(r"^(• |\d+\. |!\[)", "", text)
    text = re.sub(r"[*\[\]]", "", text).strip("| ")
    text = re.sub(r" \((første|fjerde) punkt\)$", "", text)
    return re.sub(r" ?… \(\d+ ord\)$", "", text)


def _said(cell: str) -> list[str]:
    """The stretches of text that a cell names; none for a dash."""
    if cell == "–":
        return []
    return [_plain(part) for part in re.split(r" / | ¶ ", cell) if _plain(part)]


def _has_words(side: Side | None, cell: str, node: NodeKind) -> bool:
    if node is NodeKind.TABLE_COLUMN and cell != "–":
        cell = cell.replace(": ", " / ", 1)
    said = _said(cell)
    if side is None:
        return not said
    if node in {NodeKind.THEME, NodeKind.SECTION}:
        # Its title; and for a whole that came or went the beginning of what stood under it.
        pieces = [side.text, *(part.text for part in side.parts), *side.body]
        return bool(said) and said[0] in pieces
    whole = " ".join([side.text, *side.body])
    # Two items that changed places are named both; the one that is told has moved.
    is_swap = node is NodeKind.LIST_ITEM and len(said) > 1
    return any(part in whole for part in said) if is_swap else all(part in whole for part in said)


def _bare(heading: str) -> str:
    return re.sub(r"^Tema \w+: ", "", heading)


def _stands(side: Side | None, place: str) -> bool:
    if side is None or place.startswith("("):
        return True
    headings = [_bare(heading) for heading in side.place]
    first, *under = place.split(" / ")
    if first not in headings[:1]:
        return False
    under = [each for each in under if not each.startswith("fodnote") and each != "seniordage"]
    return all(
        any(re.match(rf"{re.escape(each)}( [–-] |$)", h) for h in headings) for each in under
    )


def _is_placed(row: Row, change: Change) -> bool:
    before, arrow, now = row.place.partition(" → ")
    if arrow:
        # The inner heading may be named alone: "Hvad gør vi? → Hvad vil vi?".
        theme = before.split(" / ")[0]
        now = now if _is_outermost(change.new, now) else f"{theme} / {now}"
        return _stands(change.old, _as_before(row, before)) and _stands(change.new, now)
    return _stands(change.new or change.old, before)


def _as_before(row: Row, place: str) -> str:
    """A place with the name that its theme had in the old version."""
    for change in compared(row.pair).changes:
        if change.kind is Kind.RENAMED and change.old and change.new:
            place = re.sub(rf"^{re.escape(change.new.text)}(?= /|$)", change.old.text, place)
    return place


def _is_outermost(side: Side | None, place: str) -> bool:
    return (
        side is not None and _bare(side.place[0] if side.place else "") == place.split(" / ", 1)[0]
    )


def _metadata(cell: str) -> str:
    return "" if cell == "–" else re.sub(r"(body|date|reference): ", "", cell)


def fits(row: Row, change: Change) -> bool:
    """Whether a change is the one of a row: its kind, passage, place and words."""
    node = OTHER_NODES.get(row.key, row.node)
    if (change.kind, change.node) != (row.kind, node):
        return False
    if node is NodeKind.METADATA:
        values = tuple(side.text if side else "" for side in (change.old, change.new))
        field = row.place.split("`")[1]
        is_field = {side.anchor for side in change.sides} == {f"metadata/{field}"}
        return is_field and values == (_metadata(row.before), _metadata(row.now))
    if not _is_placed(row, change):
        return False
    if node is NodeKind.LINK:
        targets = [(s.old, s.new) for s in change.signals if s.type is SignalType.LINK]
        text = (change.new or change.old or Side(text="", anchor="")).text
        return targets == [(row.before, row.now)] and f"»{text}«" in row.told
    return _has_words(change.old, row.before, node) and _has_words(change.new, row.now, node)


def _as_two(row: Row) -> tuple[Row, ...]:
    """A rewritten passage may stand as one that went and one that came."""
    if "`removed` + `added`" not in row.told:
        return ()
    return (
        row._replace(kind=Kind.REMOVED, now="–"),
        row._replace(kind=Kind.ADDED, before="–"),
    )


def changes_of(row: Row) -> list[Change]:
    changes = compared(row.pair).changes
    if whole := IN_BODY_OF.get(row.key):
        (around,) = changes_of(next(r for r in ROWS if r.key == (row.pair, whole)))
        assert around.new
        assert _plain(row.now) in around.new.body
        return [around]
    found = [change for change in changes if fits(row, change)]
    if not found and (halves := _as_two(row)):
        found = [change for half in halves for change in changes if fits(half, change)]
        return found if len(found) == len(halves) else []
    return found


IDS = [f"{row.pair}, {row.number}" for row in ROWS]


def test_the_table_is_read_whole() -> None:
    assert len(PAIRS) == 8
    assert len(ROWS) >= 230
    for pair in PAIRS:
        numbers = [row.number for row in ROWS if row.pair == pair]
        assert numbers == list(range(1, len(numbers) + 1))


@pytest.mark.parametrize("row", ROWS, ids=IDS)
def test_each_row_is_found_once_at_its_place_and_with_its_words(row: Row) -> None:
    found = changes_of(row)
    assert len(found) == (2 if found and found[0].kind is not row.kind and _as_two(row) else 1)


@pytest.mark.parametrize("pair", PAIRS)
def test_nothing_is_found_that_no_row_lists(pair: str) -> None:
    rows = [row for row in ROWS if row.pair == pair and row.key not in IN_BODY_OF]
    listed = [change.id for row in rows for change in changes_of(row)]
    assert sorted(listed) == sorted(change.id for change in compared(pair).changes)


def _matches(clause: Clause, signal: Signal) -> bool:
    if signal.type != clause.type or (clause.unit and signal.unit != clause.unit):
        return False
    if signal.uncertain and not clause.is_uncertain:
        return False
    wordings = [(clause.old, clause.new)]
    if clause.type == SignalType.SCOPE:
        wordings.append(_differing(clause))
    if clause.old and not any(
        _is_one_of(signal.old, old) and _is_one_of(signal.new, new) for old, new in wordings
    ):
        return False
    if clause.is_uncertain and (signal.uncertain or signal.direction is None):
        return True
    return signal.direction in clause.ways if clause.ways else not clause.is_uncertain


Words = tuple[str | None, ...]


def _differing(clause: Clause) -> tuple[Words, Words]:
    """Only what differs: "medarbejdere → fastansatte medarbejdere" is "ingen → fastansatte"."""
    old, new = (
        " ".join(each or "" for each in words).split() for words in (clause.old, clause.new)
    )
    gone, come = ([w for w in a if w not in b] for a, b in ((old, new), (new, old)))
    return (" ".join(gone) or None,), (" ".join(come) or None,)


def _is_one_of(words: str | None, expected: Words) -> bool:
    if words is None:
        return None in expected
    return any(_alike(each, words) for each in expected if each)


def _alike(expected: str, words: str) -> bool:
    """Whether one holds the other, as whole words: "mindst 2.000 kr." and "2.000 kr."."""
    one, other = (f" {each.lower().rstrip('.')} " for each in (expected, words))
    return one in other or other in one


@pytest.mark.parametrize("row", ROWS, ids=IDS)
def test_each_row_has_the_signals_that_the_table_expects(row: Row) -> None:
    found = changes_of(row)
    assert found
    signals = [signal for change in found for signal in change.signals]
    expected = clauses(row)
    fewer = FEWER_SIGNALS.get(row.key, set())
    missing = [
        clause
        for clause in expected
        if not clause.may_miss
        and clause.type not in fewer
        and not any(_matches(clause, signal) for signal in signals)
    ]
    assert missing == [], signals
    if row.kind in {Kind.ADDED, Kind.REMOVED} or len(found) > 1:
        return
    named = {clause.type for clause in expected} | MORE_SIGNALS.get(row.key, set())
    assert [s for s in signals if s.type not in named and s.type not in SETTING] == []
    for clause in expected:
        told = [s for s in signals if s.type == clause.type]
        assert not told or any(_matches(clause, s) for s in told) or clause.type in fewer


@pytest.mark.parametrize("row", ROWS, ids=IDS)
def test_each_row_weighs_what_the_table_says(row: Row) -> None:
    named = {word for word in re.findall(r"`(\w+)`", row.told) if word in WEIGHTS}
    types = {clause.type for clause in clauses(row)} - SETTING
    for change in changes_of(row):
        right = set(named)
        if types & {signal.type for signal in change.signals}:
            right.add("substantive")
        assert change.significance in (right or {_weight(change)})


def _weight(change: Change) -> str:
    """What the contract says of a change for which the table names neither weight nor signals."""
    if change.kind in {Kind.ADDED, Kind.REMOVED}:
        return "substantive"
    return "wording" if change.is_edited else "editorial"

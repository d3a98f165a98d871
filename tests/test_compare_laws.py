"""The laws of the comparison contract, over edited policies and over arbitrary texts."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from policylib.compare import Change, Comparison, Direction, Kind, Side, compare
from policylib.compare.marks import mirror, segments_of
from policylib.compare.redline import RedlineEntry, redline
from policylib.compare.units import Unit, units_of
from policylib.compare.words import tokens_of
from policylib.document import Policy, normalise, text_of, walk
from policylib.markdown import read
from tests.policies import edited_policies

texts = st.one_of(
    st.text(max_size=60),
    st.lists(
        st.sampled_from(
            [
                "a",
                "b",
                "c",
                ".",
                ",",
                "!",
                "og",
                "skal",
                "14 dage",
                "1. marts",
                "kr.",
                "én",
                "—",
                "e\u0301",
                "\u0301",
                "👨\u200d👩\u200d👧",
                "🇩🇰",
                "-",
                "(",
                ")",
                "§ 5",
                "i",
                "I",
            ]
        ),
        max_size=14,
    ).map(" ".join),
).map(normalise)
_arbitrary = st.text(max_size=300).map(lambda text: read(f"Ord\n\n{text}"))
policies = st.one_of(
    edited_policies,
    st.tuples(_arbitrary, _arbitrary),
)

_MIRRORED = {
    Kind.ADDED: Kind.REMOVED,
    Kind.REMOVED: Kind.ADDED,
    Kind.SPLIT: Kind.MERGED,
    Kind.MERGED: Kind.SPLIT,
}


@given(texts, texts)
def test_segments_rebuild_both_texts(old: str, new: str) -> None:
    segments = segments_of(old, new)
    assert segments
    assert "".join(s.text for s in segments if s.mark != "+") == old
    assert "".join(s.text for s in segments if s.mark != "-") == new


@given(texts, texts)
def test_segments_seen_from_the_other_side_are_mirrored(old: str, new: str) -> None:
    assert segments_of(new, old) == mirror(segments_of(old, new))


@given(texts, texts)
def test_no_word_is_cut(old: str, new: str) -> None:
    for text, gone in ((old, "+"), (new, "-")):
        starts = {token.start for token in tokens_of(text)}
        inside = {at for token in tokens_of(text) for at in range(token.start + 1, token.end)}
        at = 0
        for mark, words in segments_of(old, new):
            if mark != gone:
                assert at not in inside or at in starts
                at += len(words)


@given(edited_policies)
def test_a_policy_compared_with_itself_has_no_changes(pair: tuple[Policy, Policy]) -> None:
    old, _ = pair
    comparison = compare(old, old)
    assert comparison.changes == ()
    assert all(pair.old == pair.new and pair.in_place for pair in comparison.pairs)


@given(policies)
def test_every_change_rebuilds_its_two_texts(pair: tuple[Policy, Policy]) -> None:
    for change in compare(*pair).changes:
        assert change.segments
        rebuilt = (
            "".join(s.text for s in change.segments if s.mark != "+"),
            "".join(s.text for s in change.segments if s.mark != "-"),
        )
        assert rebuilt == tuple(side.text if side else "" for side in (change.old, change.new))
        for side in change.sides:
            if side.parts:
                assert " ".join(part.text for part in side.parts) == side.text


def seen_from_there(change: Change) -> tuple[object, ...]:
    """What a change must be called where old and new are exchanged."""
    turned = {
        Direction.STRONGER: Direction.WEAKER,
        Direction.WEAKER: Direction.STRONGER,
        Direction.LARGER: Direction.SMALLER,
        Direction.SMALLER: Direction.LARGER,
        None: None,
    }
    signals = [
        (s.type, s.new, s.old, turned[s.direction], s.unit, s.uncertain) for s in change.signals
    ]
    kind = _MIRRORED.get(change.kind, change.kind)
    node = "section" if change.node in {"section", "theme"} else "passage"
    return (
        kind,
        node,
        change.new,
        change.old,
        mirror(change.segments),
        change.significance,
        Counter(signals),
    )


def seen_from_here(change: Change) -> tuple[object, ...]:
    """What a change is called."""
    signals = [(s.type, s.old, s.new, s.direction, s.unit, s.uncertain) for s in change.signals]
    node = "section" if change.node in {"section", "theme"} else "passage"
    return (
        change.kind,
        node,
        change.old,
        change.new,
        change.segments,
        change.significance,
        Counter(signals),
    )


@given(policies)
def test_swapping_the_texts_mirrors_the_comparison(pair: tuple[Policy, Policy]) -> None:
    old, new = pair
    forth, back = compare(old, new), compare(new, old)
    assert {(p.new, p.old, p.in_place) for p in forth.pairs} == {tuple(p) for p in back.pairs}
    ahead = sorted(repr(seen_from_there(change)) for change in forth.changes)
    assert ahead == sorted(repr(seen_from_here(change)) for change in back.changes)


@given(policies)
def test_the_redline_gives_back_either_text(pair: tuple[Policy, Policy]) -> None:
    comparison = compare(*pair)
    entries = redline(comparison)
    for side, gone in ((0, "+"), (1, "-")):
        told: list[str] = []
        for entry in entries:
            if entry.mark == gone or entry.shape == "title":
                continue
            if entry.joint == gone:
                told[-1] = f"{told[-1]} {_words(entry, gone)}"
            else:
                told.append(_words(entry, gone))
        assert told == [unit.text for unit in units_of(pair[side])]


def _words(entry: RedlineEntry, gone: str) -> str:
    if entry.cells:
        cells = [[p for p in cell if p.mark != gone] for cell in entry.cells]
        # A cell that is empty in this text and one that it lacks look alike: compare the words.
        own = entry.old if gone == "+" else entry.new
        assert own is not None
        told = [normalise("".join(p.run.text for p in cell)) for cell in cells]
        stated = text_of(own.node)
        assert [word for word in told if word] == [w for w in stated.split(" | ") if w.strip("| ")]
        return stated
    return "".join(piece.run.text for piece in entry.pieces if piece.mark != gone)


@given(policies)
def test_no_word_that_came_or_went_is_left_untold(pair: tuple[Policy, Policy]) -> None:
    comparison = compare(*pair)
    for side in (0, 1):
        mine, theirs = _units_by_anchor(pair[side]), _units_by_anchor(pair[1 - side])
        texts = [_all_words(change, side) for change in comparison.changes]
        for unit in mine.values():
            partners = [
                theirs[(p.old, p.new)[1 - side]]
                for p in comparison.pairs
                if (p.old, p.new)[side] == unit.anchor
            ]
            if any(_is_untouched(unit, partner) for partner in partners):
                continue
            words = Counter(unit.text.replace(" | ", " ").split())
            assert any(not words - Counter(text) for text in texts), unit.text


def _units_by_anchor(policy: Policy) -> dict[str, Unit]:
    return {unit.anchor: unit for unit in units_of(policy)}


def _is_untouched(unit: Unit, partner: Unit) -> bool:
    return unit.text == partner.text or _bare(unit.text) == _bare(partner.text)


def _bare(text: str) -> str:
    """Without the numbers of themes, which may follow a renumbering."""
    words = text.split()
    return " ".join(
        "#" if word[:1].isdigit() and words[at - 1 : at] == ["tema"] else word
        for at, word in enumerate(words)
    )


def _all_words(change: Change, side: int) -> list[str]:
    told: Side | None = (change.old, change.new)[side]
    if told is None:
        return []
    parts = [told.text, *told.body, *(part.text for part in told.parts)]
    if told.number:
        parts.append(told.number)
    return [word for part in parts for word in part.replace(" | ", " ").split()]


@given(policies)
def test_every_place_that_a_change_names_exists(pair: tuple[Policy, Policy]) -> None:
    comparison = compare(*pair)
    anchors = [{passage.anchor for passage in walk(policy)} for policy in pair]
    ids = [change.id for change in comparison.changes]
    assert len(ids) == len(set(ids))
    for change in comparison.changes:
        for side, told in enumerate((change.old, change.new)):
            if told and not told.anchor.startswith("metadata/"):
                assert told.anchor.split("/link")[0] in anchors[side]
                assert all(part.anchor in anchors[side] for part in told.parts)


@given(policies)
def test_comparing_twice_gives_the_same(pair: tuple[Policy, Policy]) -> None:
    first, second = compare(*pair), compare(*pair)
    assert isinstance(first, Comparison)
    assert first == second

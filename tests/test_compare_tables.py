"""Tables and links as people make them: empty cells, uneven rows, the same words again and again."""

from collections import Counter

from hypothesis import example, given, settings
from hypothesis import strategies as st

from policylib.compare import Change, compare
from policylib.compare.redline import redline
from policylib.compare.units import units_of
from policylib.document import Policy
from policylib.markdown import read
from tests.test_compare_laws import seen_from_here, seen_from_there

_cells = st.sampled_from(
    ["", "", "do.", "[bilag](https://a.example/1)", "[bilag](https://a.example/2)", "**fed**",
     r"1\|2", "14 dage", "Lederen skal svare", "Lederen bør svare", "ingen"]
)  # fmt: skip


@st.composite
def _tables(draw: st.DrawFn) -> str:
    width = draw(st.integers(1, 4))
    heads = draw(st.lists(_cells, min_size=width, max_size=width))
    rows = draw(st.lists(st.lists(_cells, min_size=1, max_size=width + 1), max_size=5))
    lines = [f"| {' | '.join(row)} |" for row in (heads, *rows)]
    return "\n".join([lines[0], "|---" * width + "|", *lines[1:]])


_texts = st.lists(_tables(), min_size=1, max_size=2).map(
    lambda tables: read("# Personalepolitik\n\n" + "\n\nOg:\n\n".join(tables))
)


def words_of(texts: list[str]) -> list[str]:
    return [word for text in texts for word in text.split() if word != "|"]


@given(_texts, _texts)
@settings(max_examples=300)
def test_tables_seen_from_the_other_side_are_mirrored(old: Policy, new: Policy) -> None:
    ahead = sorted(repr(seen_from_there(change)) for change in compare(old, new).changes)
    assert ahead == sorted(repr(seen_from_here(change)) for change in compare(new, old).changes)


@given(_texts, _texts)
def test_every_word_of_a_cell_that_came_or_went_is_told(old: Policy, new: Policy) -> None:
    changes = compare(old, new).changes
    lost, come = (
        Counter(words_of([unit.text for unit in units_of(policy)])) for policy in (old, new)
    )
    assert not (lost - come) - told_of(changes, 0)
    assert not (come - lost) - told_of(changes, 1)


def told_of(changes: tuple[Change, ...], side: int) -> Counter[str]:
    sides = [(change.old, change.new)[side] for change in changes]
    return Counter(words_of([text for each in sides if each for text in (each.text, *each.body)]))


@given(_texts, _texts)
@example(
    read("| 1\\|2 | 1\\|2 | do. |\n|---|---|---|\n"),
    read("|  |  |\n|---|---|\n|  | 1\\|2 |\n| do. |\n"),
)
def test_the_redline_of_tables_gives_back_either_text(old: Policy, new: Policy) -> None:
    entries = redline(compare(old, new))
    for policy, gone in ((old, "+"), (new, "-")):
        told = [
            "".join(piece.run.text for piece in pieces if piece.mark != gone)
            for entry in entries
            if entry.mark != gone and entry.shape != "title"
            for pieces in (entry.cells or (entry.pieces,))
        ]
        stated = [unit.text for unit in units_of(policy)]
        assert "".join(words_of(told)) == "".join(words_of(stated))


def test_of_two_columns_that_changed_places_the_same_one_moves_either_way() -> None:
    one = read("| A | B |\n|---|---|\n| xx | yy |\n| zz | uu |\n")
    other = read("| B | A |\n|---|---|\n| yy | xx |\n| uu | zz |\n")
    forth, back = compare(one, other).changes, compare(other, one).changes
    assert [change.kind for change in forth] == ["moved"]
    assert [change.old and change.old.text for change in forth] == [
        change.old and change.old.text for change in back
    ]


def test_rows_that_went_to_another_table_do_not_decide_which_column_is_which() -> None:
    whole = read("| Sag | Frist |\n|---|---|\n| Barsel | 14 dage |\n| Orlov | 7 dage |\n")
    parted = read(
        "| Frist | Sag |\n|---|---|\n| 14 dage | Barsel |\n\nOg:\n\n"
        "| Sag | Frist |\n|---|---|\n| Orlov | 7 dage |\n"
    )
    for pair in ((whole, parted), (parted, whole)):
        assert not {change.node for change in compare(*pair).changes} & {"link", "metadata"}
    ahead = sorted(repr(seen_from_there(change)) for change in compare(whole, parted).changes)
    assert ahead == sorted(repr(seen_from_here(c)) for c in compare(parted, whole).changes)


def test_a_link_that_stayed_is_not_taken_for_one_of_the_same_words_that_went() -> None:
    both = read("Se [her](https://a.example/1) og [her](https://a.example/2).\n")
    one = read("Se her og [her](https://a.example/2).\n")
    told = [
        [(signal.old, signal.new) for change in compare(*pair).changes for signal in change.signals]
        for pair in ((both, one), (one, both))
    ]
    assert told == [[("https://a.example/1", None)], [(None, "https://a.example/1")]]

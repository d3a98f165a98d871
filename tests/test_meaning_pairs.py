"""The labelled pairs: each wording's signals, by type and direction, as a careful reader has them.

The rules were tuned on two thirds of the first table. On the third held back they then found 39
of 41 expected signals and 4 that nobody expected (recall 0.95, precision 0.91); on the blind
table, written afterwards, 20 of 24 and 5 unexpected (0.83, 0.80). Both tables are held here as
they stand now that their misses were mended, which says less about unseen text than those numbers.
"""

from collections import Counter

import pytest

from policylib.compare.marks import segments_of
from policylib.compare.meaning.signals import signals_of
from tests.meaning_pairs import BLIND, PAIRS, read

# What the rules still tell otherwise than the label.
KNOWN_MISSES = frozenset({
    # The "if" is worded anew without its "not": the rules see a negation that went.
    "Kan lederen ikke deltage, flyttes mødet.",
})  # fmt: skip
KNOWN_DOUBTS = frozenset({
    # "kan se" may be an ability: the rules are not sure where the label is.
    "Ansatte skal kunne se deres lønvilkår.",
    # "bliver" may stand for the right that was lost.
    "Alle ansatte har krav på at blive hørt, før der træffes afgørelse om advarsel.",
    # The least there was became the most there is: who loses by it, a reader must judge.
    "Gruppen består af mindst 5 personer.",
})  # fmt: skip
ROWS = [*read(PAIRS), *read(BLIND)]


def test_there_are_enough_pairs_and_each_stands_once() -> None:
    assert len(ROWS) >= 120
    assert len({(old, new) for old, new, _ in ROWS}) == len(ROWS)


@pytest.mark.parametrize(("old", "new", "labels"), ROWS, ids=[old[:40] for old, _, _ in ROWS])
def test_a_wording_gives_the_signals_that_a_reader_expects(
    old: str, new: str, labels: tuple[str, ...]
) -> None:
    signals = signals_of(segments_of(old, new), lang="da")
    found = Counter(
        f"{signal.type} {signal.direction}" if signal.direction else str(signal.type)
        for signal in signals
    )
    if old in KNOWN_MISSES:
        assert found == Counter(["negation"])
        return
    assert found == Counter(label.rstrip("?") for label in labels)
    if old not in KNOWN_DOUBTS:
        unsure = Counter(label.split()[0].rstrip("?") for label in labels if label.endswith("?"))
        assert Counter(str(s.type) for s in signals if s.uncertain) == unsure

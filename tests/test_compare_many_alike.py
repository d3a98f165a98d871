"""Texts in which one thing stands thousands of times are compared in time that grows with them."""

from collections.abc import Callable

import pytest

from policylib import compare, find_origins, read
from tests.growing import grows_evenly

MOST = 12
"""Five times as much takes well below 25 times as long, as it would squared."""


def sections(count: int, title: str) -> str:
    return "# P\n\n" + "".join(
        f"## {title}\n\nDer står formål nummer {n}, se tema {n} og bilag {n}.\n\n"
        for n in range(count)
    )


def rows(count: int, last: str) -> str:
    return "# P\n\n| a | b |\n| - | - |\n" + f"| x | {last} |\n" * count


def linked(count: int, target: str) -> str:
    return "# P\n\n" + "".join(
        f"Læs [vejledning {n}](https://{target}.dk/{n}) om sag {n}.\n\n"
        f"Se også [den anden vejledning](https://et.dk/{n}).\n\n"
        for n in range(count)
    )


def renumbered(count: int, order: int) -> str:
    return "# P\n\n" + "".join(
        f"## Tema {at + 1}: Emne{n}\n\nOm sag {n} gælder regel {n}, se tema {n + 1}.\n\n"
        for at, n in enumerate(range(count)[::order])
    )


def deadlines(count: int, days: int) -> str:
    return "# P\n\n" + "".join(
        f"## Emne{n}\n\nFrist {days} dage for emne{n} og emne{n + 1}.\n\n" for n in range(count)
    )


def sentences(count: int, words: str) -> str:
    return f"# P\n\n{words * count}"


@pytest.mark.at_length
@pytest.mark.parametrize(
    ("make", "count", "old", "new"),
    [
        (sections, 400, "Formål", "Hensigt"),
        (rows, 400, "y", "z"),
        (deadlines, 300, 14, 21),
        (linked, 100, "et", "to"),
        (renumbered, 80, 1, -1),
    ],
)
def test_time_to_compare_grows_with_the_text_and_no_faster(
    make: Callable[[int, object], str], count: int, old: object, new: object
) -> None:
    def comparing(times: int) -> Callable[[], object]:
        one, other = read(make(times, old)), read(make(times, new))
        return lambda: compare(one, other)

    assert grows_evenly(comparing, count, 5 * count, most=MOST)


@pytest.mark.at_length
def test_time_to_find_origins_grows_with_the_text_and_no_faster() -> None:
    def of_headings(times: int) -> Callable[[], object]:
        policy = read(sections(times, "Formål"))
        return lambda: find_origins(policy, [policy])

    def of_sentences(times: int) -> Callable[[], object]:
        old, new = read(sentences(times, "Nej. Ja. ")), read(sentences(times, "Ja. "))
        return lambda: find_origins(new, [old])

    assert grows_evenly(of_headings, 500, 2500, most=MOST)
    assert grows_evenly(of_sentences, 800, 4000, most=MOST)


def test_many_headings_of_one_title_lead_nowhere_and_a_few_do() -> None:
    place = "\n\n## Andet\n\nJf. afsnittet om Formål.\n"
    few = compare(read(sections(2, "Formål") + place), read(sections(2, "Hensigt") + place))
    assert any(change.ripple for change in few.changes)
    many = compare(read(sections(60, "Formål") + place), read(sections(60, "Hensigt") + place))
    assert not any(change.ripple for change in many.changes)

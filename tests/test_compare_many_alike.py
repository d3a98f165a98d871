"""Texts in which one thing stands thousands of times are compared in time that grows with them."""

from collections.abc import Callable
from time import process_time

import pytest

from policylib import compare, find_origins, read


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


def took(work: Callable[[], object]) -> float:
    begun = process_time()
    work()
    return process_time() - begun


# Each took minutes, or would have, where it now takes a second or two.
@pytest.mark.parametrize(
    ("make", "count", "old", "new"),
    [
        (sections, 4000, "Formål", "Hensigt"),
        (rows, 4000, "y", "z"),
        (deadlines, 4000, 14, 21),
        (linked, 800, "et", "to"),
        (renumbered, 600, 1, -1),
    ],
)
def test_what_stands_thousands_of_times_is_compared_quickly(
    make: Callable[[int, object], str], count: int, old: object, new: object
) -> None:
    one, other = read(make(count, old)), read(make(count, new))
    assert took(lambda: compare(one, other)) < 20


def test_many_headings_of_one_title_and_many_short_sentences_have_their_origins_found_quickly() -> (
    None
):
    headings = read(sections(3000, "Formål"))
    assert took(lambda: find_origins(headings, [headings])) < 20
    old, new = read(sentences(6000, "Nej. Ja. ")), read(sentences(6000, "Ja. "))
    assert took(lambda: find_origins(new, [old])) < 20


def test_many_headings_of_one_title_lead_nowhere_and_a_few_do() -> None:
    place = "\n\n## Andet\n\nJf. afsnittet om Formål.\n"
    few = compare(read(sections(2, "Formål") + place), read(sections(2, "Hensigt") + place))
    assert any(change.ripple for change in few.changes)
    many = compare(read(sections(60, "Formål") + place), read(sections(60, "Hensigt") + place))
    assert not any(change.ripple for change in many.changes)

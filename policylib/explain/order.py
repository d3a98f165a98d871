"""The numbers of the changes: those of the one page, and the same in every list and document.

What binds more comes first, then what binds less, what is new, what is gone, certain facts,
what moved, what a reader must judge; last what is only signs, setting and details of the
version. Within a group the order is that of the new text, after what is new since an earlier draft.
"""

from collections.abc import Sequence
from typing import NamedTuple

from policylib.compare.facts import Change, Comparison, NodeKind, Since
from policylib.explain.groups import Group, group_of
from policylib.language import get

# Who saw an earlier draft finds what is new since then first in each group.
_SINCE = (None, Since.NEW, Since.ALTERED, Since.KEPT, Since.WITHDRAWN)


class Numbered(NamedTuple):
    """A change with its number, from 1, and its group on the one page."""

    number: int
    change: Change
    group: Group


def numbered(comparison: Comparison, lang: str | None = None) -> tuple[Numbered, ...]:
    """Every change of a comparison in the order of the one page."""
    language = get(lang or comparison.lang)
    order = list(Group)
    grouped = [
        (group_of(change, language, comparison.lang), change) for change in comparison.changes
    ]
    grouped.sort(
        key=lambda each: (
            order.index(each[0]),
            each[1].node is NodeKind.METADATA,
            _SINCE.index(each[1].since),
        )
    )
    return tuple(
        Numbered(number, change, group) for number, (group, change) in enumerate(grouped, start=1)
    )


def in_ranges(numbers: Sequence[int]) -> str:
    """Growing numbers in short: "1–4, 7"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number - 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(
        str(first) if first == last else f"{first}{'–' if last > first + 1 else ', '}{last}"
        for first, last in runs
    )

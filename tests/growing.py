"""How the time of some work grows with the size of what it is given."""

from collections.abc import Callable
from math import inf
from time import process_time

CLOCK = 0.02
"""Seconds: below that, a measured time says little."""
TRIES = 3


def took(work: Callable[[], object]) -> float:
    """The seconds for which the process worked."""
    begun = process_time()
    work()
    return process_time() - begun


def grows_evenly(
    work: Callable[[int], Callable[[], object]],
    few: int,
    many: int,
    *,
    most: float,
    clock: float = CLOCK,
) -> bool:
    """Whether `many` takes less than `most` times as long as `few`; `work` makes ready, then works.

    A busy machine only ever adds to a time, so the least of some tries is the nearest to the truth.
    """
    quick = slow = inf
    for _ in range(TRIES):
        quick, slow = min(quick, took(work(few))), min(slow, took(work(many)))
        if slow < most * max(quick, clock):
            return True
    return False

"""Very long passages: marks stay small, whatever words the passage is made of."""

from random import Random

import pytest

from policylib.compare.marks import segments_of

_WORDS = (
    "leder",
    "skal",
    "aldrig",
    "holde",
    "møder",
    "og",
    "kan",
    "tale",
    "med",
    "alle",
    "om",
    "løn",
)


@pytest.mark.parametrize("size", [9_000, 30_000])
def test_a_passage_of_repeated_words_is_not_marked_as_replaced(size: int) -> None:
    rng = Random(5)  # noqa: S311 - words for a test
    old = [rng.choice(_WORDS) for _ in range(size)]
    new = list(old)
    changed = range(50, size, size // 20)
    for at in changed:
        new[at] = "aftale"
    segments = segments_of(" ".join(old), " ".join(new))
    assert "".join(s.text for s in segments if s.mark != "+") == " ".join(old)
    assert "".join(s.text for s in segments if s.mark != "-") == " ".join(new)
    marked = [word for s in segments if s.mark == "+" for word in s.text.split()]
    assert marked.count("aftale") == len(changed)
    assert len(marked) < 3 * len(changed)

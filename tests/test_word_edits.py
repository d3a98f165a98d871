"""Every kind of edit tracked in Word, alone and several together: the law holds, as the standard says."""

from random import Random

import pytest

from policylib.compare import compare
from policylib.markdown import read
from policylib.publish.images import as_data_uri
from policylib.publish.word import policy_word, redline_word
from tests.word_edits import EDITS, edited, text
from tests.word_reading import WordFile

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d494844520000000100000001080600000"
    "01f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)


def image(source: str) -> str:
    return as_data_uri(PIXEL) if source == "ringe.png" else ""


def holds(old: str, new: str) -> WordFile:
    before, after = read(old), read(new)
    comparison = compare(before, after)
    made = WordFile(redline_word(comparison, old_image=image, new_image=image))
    assert made.blocks("accept") == WordFile(policy_word(after, image=image)).blocks()
    assert made.blocks("reject") == WordFile(policy_word(before, image=image)).blocks()
    assert len(made.ids()) == len(set(made.ids()))
    return made


@pytest.mark.parametrize("name", EDITS)
def test_each_kind_of_edit_is_tracked_both_ways(name: str) -> None:
    assert holds(text("1.0"), edited(name)).tracked()
    assert holds(edited(name), text("1.0")).tracked()


@pytest.mark.parametrize("number", range(40))
def test_several_edits_together_are_tracked(number: int) -> None:
    chance = Random(number)  # noqa: S311 - nothing secret
    names = chance.sample(list(EDITS), 6)
    old, new = edited(*names[:2]), edited(*names[2:])
    holds(old, new)

"""Sentences that stand word for word in another passage of the same question: they only moved."""

from collections import defaultdict
from typing import NamedTuple

from policylib.compare.pairing import Pairing
from policylib.compare.sentences import sentences_of
from policylib.compare.units import Unit
from policylib.compare.weighing import is_elsewhere
from policylib.compare.words import word_count

_FEWEST_WORDS = 4


class Strays(NamedTuple):
    """The sentences of one pair of passages that stand elsewhere in the other text.

    `went` and `came` are (sentence, the passage that has it in the other text).
    """

    went: tuple[tuple[str, Unit], ...] = ()
    came: tuple[tuple[str, Unit], ...] = ()


def find_strays(pairing: Pairing) -> dict[int, Strays]:
    """For every pair of passages (by index in the old text) the sentences that went elsewhere.

    Only sentences that went once and came once; one that leans on the sentence before it ("Det
    gælder også …") is left to the rules, which see that it stands otherwise.
    """
    went: dict[str, list[int]] = defaultdict(list)
    came: dict[str, list[int]] = defaultdict(list)
    for i, j in enumerate(pairing.partners[0]):
        if j < 0:
            continue
        old, new = pairing.units[0][i], pairing.units[1][j]
        if old.is_heading or new.is_heading or old.table or new.table or old.text == new.text:
            continue
        olds, news = sentences_of(old.text), sentences_of(new.text)
        if len(olds) < 2 and len(news) < 2:
            continue
        for sentence in olds:
            if sentence not in news:
                went[sentence].append(i)
        for sentence in news:
            if sentence not in olds:
                came[sentence].append(i)
    found: dict[int, Strays] = {}
    for sentence, holders in went.items():
        others = came.get(sentence, [])
        if len(holders) != 1 or len(others) != 1 or word_count(sentence) < _FEWEST_WORDS:
            continue
        source, target = holders[0], others[0]
        old = pairing.units[0][source]
        new = pairing.units[1][pairing.partners[0][target]]
        if source == target or is_elsewhere(old, new) or _leans(sentence):
            continue
        one, other = found.get(source, Strays()), found.get(target, Strays())
        found[source] = one._replace(went=(*one.went, (sentence, new)))
        found[target] = other._replace(came=(*other.came, (sentence, old)))
    return found


def without(text: str, strays: tuple[tuple[str, Unit], ...]) -> str:
    """A passage's text without the sentences that stand elsewhere."""
    gone = {sentence for sentence, _ in strays}
    return " ".join(each for each in sentences_of(text) if each not in gone)


def _leans(sentence: str) -> bool:
    """Whether a sentence begins by pointing back at the one before it."""
    from policylib.language.pointing import POINTING_BACK

    return sentence.split(" ", 1)[0].strip(",").casefold() in POINTING_BACK

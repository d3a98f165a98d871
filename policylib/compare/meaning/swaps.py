"""Modals that took each other's place where no rule tells what that means: "kan forstås" → "skal".

A definition, a purpose or an "if" binds nobody, so its modal is no feature; but that another one
stands there now is for the reader to see.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

from policylib.compare.facts import Signal, SignalType
from policylib.compare.meaning.order import Told
from policylib.compare.meaning.rules import is_equal
from policylib.compare.meaning.side import ReadSide
from policylib.compare.meaning.telling import Feature
from policylib.language.lexicon import Lexicon
from policylib.language.tokens import Token

_SAID_BY = frozenset((SignalType.OBLIGATION, SignalType.PROHIBITION, SignalType.RIGHT))
_START = attrgetter("start")
# Behind a modal its verb stands at most so far.
_NEAR = 3


def swapped(
    sides: tuple[ReadSide, ReadSide], told: Sequence[Told], words: Lexicon
) -> Iterator[Told]:
    """Every modal that stands in another one's place and that nothing tells of: for the reader."""
    tables = words.words
    known = tables.MUST | tables.MAY | tables.OUGHT | tables.CAN | tables.WILL | tables.POSSIBLY
    known |= words.nots.NEEDING
    placed = [_by_height(side, known) for side in sides]
    if placed[0].keys().isdisjoint(placed[1]):
        return
    said = _said(told)
    felt = [_at_their_places(side) for side in sides]
    for height, tokens in placed[0].items():
        for old, new in zip(tokens, placed[1].get(height, ()), strict=False):
            if old.word == new.word or any({old.word, new.word} <= each for each in _alike(words)):
                continue
            if old.start in said[0] or new.start in said[1]:
                continue
            pair = [
                _Swapped(side, token, found.get(token.start), words)
                for side, token, found in zip(sides, (old, new), felt, strict=True)
            ]
            if not _are_equal(*pair):
                yield _told(*pair)


def _alike(words: Lexicon) -> tuple[frozenset[str], frozenset[str]]:
    """The modals that say the same: "must" and "shall", "can" and "may"."""
    return words.words.MUST, words.words.POSSIBLY


def _by_height(side: ReadSide, known: frozenset[str]) -> dict[int, list[Token]]:
    found: dict[int, list[Token]] = {}
    for token in side.tokens_of(known):
        if not side.layout.is_kept(token.start, token.end):
            found.setdefault(side.layout.height(token.start), []).append(token)
    return {height: sorted(tokens, key=_START) for height, tokens in found.items()}


def _said(told: Sequence[Told]) -> tuple[set[int], set[int]]:
    """The places of both texts on which a signal of duties, bans or rights rests."""
    places: tuple[set[int], set[int]] = (set(), set())
    for each in told:
        if each.signal.type in _SAID_BY:
            for side, feature in zip(places, (each.old, each.new), strict=True):
                side.update(range(feature.start, feature.end) if feature else ())
    return places


def _at_their_places(side: ReadSide) -> dict[int, Feature]:
    return {
        at: each
        for each in side.features
        if each.layer in {"modal", "condition"}
        for at in range(each.start, each.end)
    }


class _Swapped:
    """One of two modals: what the rules read in it, its verb, and whether it only guesses."""

    def __init__(
        self, side: ReadSide, modal: Token, feature: Feature | None, words: Lexicon
    ) -> None:
        self.side = side
        self.modal = modal
        self.feature = feature
        behind = [t for t in side.behind(modal.end, _NEAR) if t.clause == modal.clause]
        self.verb = next((t for t in behind if _is_verb(t.word, words)), modal)
        is_denied = feature is not None and feature.kind in {"prohibition", "unclear"}
        self.is_purpose = self.verb.word in words.words.PURPOSES and not is_denied
        place = bisect_left(side.tokens, modal.start, key=_START)
        phrase = words.modals.at(side.tokens, place)
        self.is_mute = phrase is not None and phrase.entry.kind == "mute"

    def spelled(self) -> Feature:
        """The modal with the verb that it governs, where that follows soon: "skal forstås"."""
        start, end = self.modal.start, self.verb.end
        return Feature(
            layer="modal",
            kind="unclear",
            rank=5,
            words=self.side.layout.text[start:end],
            start=start,
            end=end,
            sentence=self.modal.sentence,
        )


def _is_verb(word: str, words: Lexicon) -> bool:
    """Whether a word may be the verb behind a modal: "forstå", "forstås"."""
    ending, tables = words.words.PASSIVE_ENDING, words.words
    active = word.removesuffix(ending) if ending else word
    return bool(tables.is_infinitive(word) or tables.is_infinitive(active))


def _are_equal(old: _Swapped, new: _Swapped) -> bool:
    """Whether both modals are known to say the same, or to bind nobody.

    "må", "må gerne"; "skal styrke", "kan styrke" (a purpose); "må forventes", "kan forventes".
    """
    if old.verb.word == new.verb.word and (
        (old.is_purpose and new.is_purpose) or (old.is_mute and new.is_mute)
    ):
        return True
    if old.feature is None or new.feature is None or not is_equal(old.feature, new.feature):
        return False
    if old.feature.layer == "condition":
        return True
    return not any(each.vague or each.shy for each in (old.feature, new.feature))


def _told(old: _Swapped, new: _Swapped) -> Told:
    one, other = old.spelled(), new.spelled()
    signal = Signal(type=SignalType.OBLIGATION, old=one.words, new=other.words, uncertain=True)
    return Told(signal, min(old.side.place(one), new.side.place(other)), one, other)

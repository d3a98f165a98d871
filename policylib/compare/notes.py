"""Which note belongs to which passage: numbers are typography, but not what they lead to."""

from policylib.compare.facts import NodeKind, Signal, SignalType
from policylib.compare.links import own_texts
from policylib.compare.pairing import Pairing
from policylib.compare.units import Unit
from policylib.document import Footnote

_LONGEST_NOTE = 12


class Notes:
    """The notes of both texts, and the passages that refer to them."""

    def __init__(self, pairing: Pairing) -> None:
        self._pairing = pairing
        self._at = _labelled(pairing.units[0]), _labelled(pairing.units[1])

    def signs(self, old: Unit, new: Unit) -> list[Signal]:
        """A signal for every note that a passage refers to now and did not, or the reverse.

        A note that itself came or went is told of by its own change.
        """
        if not self._at[0] or not self._at[1]:
            return []
        olds = [i for i in self._of(0, old) if self._pairing.partners[0][i] >= 0]
        news = [j for j in self._of(1, new) if self._pairing.partners[1][j] >= 0]
        now = [self._pairing.partners[0][i] for i in olds]
        if now == news:
            return []
        went = [i for i in olds if self._pairing.partners[0][i] not in news]
        came = [j for j in news if j not in now]
        if not went and not came:
            # The same notes at each other's words; or one of them stands once more, or less.
            if sorted(now) != sorted(news):
                return []
            went, came = olds, news
        paired = min(len(went), len(came))
        texts = (
            [_words(self._pairing.units[0][i]) for i in went],
            [_words(self._pairing.units[1][j]) for j in came],
        )
        told: list[tuple[str | None, str | None]] = [
            *zip(texts[0][:paired], texts[1][:paired], strict=True),
            *((text, None) for text in texts[0][paired:]),
            *((None, text) for text in texts[1][paired:]),
        ]
        return [Signal(type=SignalType.LINK, old=a, new=b, uncertain=True) for a, b in told]

    def _of(self, side: int, unit: Unit) -> list[int]:
        """The notes that a passage refers to, in reading order."""
        at = self._at[side]
        return [
            at[run.note] for text in own_texts(unit) for run in text if run.note and run.note in at
        ]


def _labelled(units: list[Unit]) -> dict[str, int]:
    return {
        unit.node.label: unit.index
        for unit in units
        if unit.kind is NodeKind.FOOTNOTE and isinstance(unit.node, Footnote)
    }


def _words(note: Unit) -> str:
    words = note.text.rstrip(" .").split()
    return " ".join(words[:_LONGEST_NOTE]) + (" …" if len(words) > _LONGEST_NOTE else "")

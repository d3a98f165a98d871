"""What the difference between two paired passages is a sign of: words, links, looks and place."""

from collections.abc import Callable, Sequence

from policylib.compare.facts import NodeKind, Segment, Signal, SignalType
from policylib.compare.leads import Leads
from policylib.compare.links import compare_links, looks_of, sign_of_link, styled_words
from policylib.compare.marks import segments_of
from policylib.compare.nesting import Nesting
from policylib.compare.notes import Notes
from policylib.compare.pairing import Pairing
from policylib.compare.references import ThemeReferences
from policylib.compare.ticks import signs_of_cells, signs_of_strikes, signs_of_ticks
from policylib.compare.units import Unit, is_other_question
from policylib.compare.weighing import without_typography
from policylib.compare.went_along import find_strays, without
from policylib.document import Figure, Role, Section, normalise, text_of
from policylib.records import replace

Reader = Callable[[Sequence[Segment], Role | None], tuple[Signal, ...]]

_TEXT_KINDS = frozenset({NodeKind.PARAGRAPH, NodeKind.LIST_ITEM, NodeKind.QUOTE})
_SETTINGS = _TEXT_KINDS | {NodeKind.TABLE_ROW}
_BINDING = frozenset({
    SignalType.OBLIGATION, SignalType.PROHIBITION, SignalType.RIGHT, SignalType.INFLUENCE,
})  # fmt: skip


class PairSigns:
    """Reads the signals of pairs; `heads_of` tells the heads of the columns of two rows."""

    def __init__(
        self,
        pairing: Pairing,
        read_signals: Reader,
        references: ThemeReferences,
        heads_of: Callable[[Unit, Unit], tuple[str, ...]],
    ) -> None:
        self._pairing = pairing
        self._old, self._new = pairing.units
        self._read_signals = read_signals
        self._references = references
        self._heads_of = heads_of
        self._nesting = Nesting(pairing)
        self._notes = Notes(pairing)
        self._leads = Leads(pairing)
        self._strays = find_strays(pairing)

    def stands_otherwise(self, old: Unit, new: Unit) -> bool:
        """Whether two passages that are alike to the last link yet say something else."""
        return bool(
            self._nesting.differs(old, new)
            or self._leads.differ(old, new)
            or self._notes.signs(old, new)
        )

    def of_pair(
        self,
        old: Unit,
        new: Unit,
        texts: tuple[str, str],
        segments: Sequence[Segment],
        *,
        is_same: bool,
    ) -> list[Signal]:
        """All signals of a pair, the words' before those of looks and place."""
        signals: list[Signal] = []
        if not is_same:
            signals += self._of_words(old, new, texts, segments)
            signals += [sign_of_link(link) for link in compare_links(old, new)[1]]
        if is_other_question(old.question, new.question):
            signals = [_in_doubt(signal) for signal in signals]
        signals += self._notes.signs(old, new)
        leads = self._of_leads(old, new)
        signals += leads
        signals += self._signs_of_format(old, new, is_same=is_same)
        if old.index in self._pairing.moved and not any(_is_place(each) for each in leads):
            signals += self.of_place(old, new)
        return signals

    def _of_words(
        self, old: Unit, new: Unit, texts: tuple[str, str], segments: Sequence[Segment]
    ) -> list[Signal]:
        def read(found: Sequence[Segment]) -> tuple[Signal, ...]:
            return self._read_signals(without_typography(found), new.question)

        struck = signs_of_strikes(*texts, read)
        if struck:
            return struck
        strays = self._strays.get(old.index)
        if strays:
            bare = without(texts[0], strays.went), without(texts[1], strays.came)
            if bare[0] == bare[1]:
                return self._of_strays(old, new)
            return list(read(segments_of(*bare)))
        signals = list(read(segments))
        if old.table and new.table:
            told = {each for signal in signals for each in (signal.old, signal.new) if each}
            heads = self._heads_of(old, new)
            signals += [s for s in signs_of_cells(*texts, heads) if not {s.old, s.new} & told]
        elif not signals:
            signals += signs_of_ticks(*texts)
        return signals

    def _of_strays(self, old: Unit, new: Unit) -> list[Signal]:
        """From where to where the sentences went that left this passage, or came into it."""
        strays = self._strays[old.index]
        signs = [self._between(old, there) for _, there in strays.went]
        signs += [self._between(there, new) for _, there in strays.came]
        return list(dict.fromkeys(signs))

    def _between(self, old: Unit, new: Unit) -> Signal:
        """From which theme to which, or heading; neither within one."""
        signs = self.of_place(old, new)
        return signs[0] if signs else Signal(type=SignalType.PLACE)

    def _of_leads(self, old: Unit, new: Unit) -> list[Signal]:
        """What an item says otherwise because it stands under another line or heading."""
        leads = self._leads.differ(old, new)
        if leads is None:
            return []
        one, other = leads
        found = self._read_signals(segments_of(one.text, other.text), new.question)
        signals = [replace(signal, direction=None, uncertain=True) for signal in found]
        if one.is_line or other.is_line:
            place = Signal(
                type=SignalType.PLACE, old=one.text or None, new=other.text or None, uncertain=True
            )
            signals.append(place)
        return signals

    def _signs_of_format(self, old: Unit, new: Unit, *, is_same: bool) -> list[Signal]:
        if isinstance(old.node, Figure) and isinstance(new.node, Figure):
            if old.node.image != new.node.image:
                return [Signal(type=SignalType.LINK, old=old.node.image, new=new.node.image)]
            return []
        if old.is_heading != new.is_heading:
            return [Signal(type=SignalType.FORMAT)]
        is_other_kind = old.kind is not new.kind and {old.kind, new.kind} <= _SETTINGS
        if is_other_kind or self._nesting.differs(old, new):
            return [Signal(type=SignalType.FORMAT)]
        if isinstance(old.node, Section) and isinstance(new.node, Section):
            labels = normalise(old.node.label), normalise(new.node.label)
            if all(labels) and labels[0] != labels[1]:
                return [Signal(type=SignalType.FORMAT, old=labels[0], new=labels[1])]
        words = styled_words(old), styled_words(new)
        if is_same and any(words):
            looks = looks_of(old), looks_of(new)
            signs = [[sign for sign, _ in each] for each in looks]
            # A reference that followed its theme has another number, which is no other look.
            is_other = signs[0] == signs[1] or not self._references.are_equal(*words)
            if looks[0] != looks[1] and is_other:
                return [Signal(type=SignalType.FORMAT, old=words[0] or None, new=words[1] or None)]
        return []

    def of_place(self, old: Unit, new: Unit) -> list[Signal]:
        """From which theme to which, or from which heading to which within one theme."""
        if self._pairing.are_same(old.section, new.section):
            return []
        is_theme = not self._pairing.are_same(old.theme, new.theme)
        names = tuple(
            text_of(units[above].node) if above >= 0 else None
            for units, above in (
                (self._old, old.theme if is_theme else old.section),
                (self._new, new.theme if is_theme else new.section),
            )
        )
        return [Signal(type=SignalType.PLACE, old=names[0], new=names[1])]


def _is_place(signal: Signal) -> bool:
    return signal.type is SignalType.PLACE


def _in_doubt(signal: Signal) -> Signal:
    """A sign inside a passage that changed question: that outweighs any verb in it."""
    if signal.type not in _BINDING:
        return signal
    return replace(signal, direction=None, uncertain=True)

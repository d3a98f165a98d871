"""One signal as one plain sentence, and a second one where there is room for it."""

from collections.abc import Sequence
from typing import NamedTuple

from policylib.compare.facts import Change, Direction, Side, Signal, SignalType
from policylib.compare.meaning.quantities import features_of
from policylib.compare.meaning.telling import Feature
from policylib.explain.limits import limited
from policylib.explain.phrases import clause_of, with_article
from policylib.explain.signal_keys import force_key, key_of, number_kind
from policylib.language import Language
from policylib.language.lexicon import lexicon
from policylib.language.tokens import tokens_of

BINDING = frozenset({SignalType.OBLIGATION, SignalType.PROHIBITION, SignalType.RIGHT})
_LONGEST_CLAUSE = 10
_ADVICE, _DUTY, _BAN = 3.0, 6.0, 6.0


class SignalWording(NamedTuple):
    """How a signal is told: its sentence, and the one that may follow."""

    sentence: str
    more: str = ""


class SignalTeller:
    """Words the signals of one change in one language.

    `text_lang` is the language that the policy is written in.
    """

    def __init__(self, *, language: Language, change: Change, text_lang: str) -> None:
        self.language = language
        self.change = change
        self._text_lang = text_lang
        self._lexicon = lexicon(text_lang)

    def tell(self, signal: Signal) -> SignalWording:
        """The sentence for one signal."""
        match signal.type:
            case SignalType.OBLIGATION | SignalType.PROHIBITION | SignalType.RIGHT:
                return self._binding(signal)
            case SignalType.NUMBER:
                return self._number(signal)
            case SignalType.LINK if signal.uncertain:
                return self._made(key_of("note", signal), signal)
            case SignalType.LINK:
                if signal.old and signal.new:
                    return self._made("link", signal)
                return self._made("link.signal.came" if signal.new else "link.signal.went", signal)
            case SignalType.FORMAT:
                return self._made("format.signal", signal)
            case SignalType.PLACE:
                key = "place" if signal.old and signal.new else "place.bare"
                return self._made(key, signal)
            case SignalType.NEGATION:
                if self._goes_further(signal):
                    return self._made("negation.also", signal)
                phrase = ".phrase" if " " in (signal.old or signal.new or "") else ""
                key = key_of("negation", signal)
                told = self._made(f"{key}{phrase}" if key != "negation" else key, signal)
                return SignalWording(sentence=told.sentence, more=self._more(key, signal))
            case SignalType.ACTOR if signal.old and signal.new and signal.direction:
                return self._made(f"actor.{signal.direction}", signal)
            case SignalType.CONDITION if signal.old and signal.new and signal.uncertain:
                return self._made("obligation", signal)
            case SignalType.INFLUENCE if signal.old and signal.new and not signal.direction:
                return self._made("obligation", signal)
            case SignalType.INFLUENCE if signal.old and signal.new and signal.uncertain:
                return self._made(f"influence.uncertain.{signal.direction}", signal)
            case SignalType.INFLUENCE | SignalType.CONDITION if signal.uncertain:
                return self._made(key_of("uncertain", signal), signal)
            case SignalType.INFLUENCE if signal.old and signal.new:
                return self._made(f"influence.{signal.direction}", signal)
            case _:
                return self._made(key_of(signal.type.value, signal), signal)

    def telling(self, signals: Sequence[Signal]) -> tuple[Signal, ...]:
        """The signals of a new passage that are worth a sentence: what binds, deadlines, sums.

        Its other numbers, dates and names stand in it for all to read.
        """
        telling = [
            signal
            for signal in signals
            if (
                signal.type in BINDING | {SignalType.INFLUENCE}
                and not self._is_bare(signal)
                and not self.is_freedom(signal)
            )
            or (
                signal.type is SignalType.NUMBER
                and self._kind(signal) in {"deadline", "advance", "notice", "amount"}
            )
        ]
        order = list(SignalType)
        return tuple(sorted(telling, key=lambda signal: order.index(signal.type)))

    def _goes_further(self, signal: Signal) -> bool:
        """Whether a "not" that came only carries on the one before it: "heller ikke til …"."""
        came = " ".join(text for mark, text in self.change.segments if mark == "+").lower()
        also = self.language.label("negation.also").lower()
        return bool(
            signal.new
            and not signal.old
            and f" {also} " in f" {came} ".replace(",", " ")
            and came.count(signal.new.lower()) == came.count(also)
        )

    def _is_bare(self, signal: Signal) -> bool:
        """Whether a duty is told by its verb alone, "lederen indkalder", or is in doubt."""
        layers = {f.layer for f in self._features(signal.new or signal.old or "")}
        return signal.uncertain or layers <= {"deed"}

    def _kind(self, signal: Signal) -> str:
        old, new = self._quantity(signal, is_new=False), self._quantity(signal, is_new=True)
        return number_kind(signal, new or old, old, new)

    def _made(self, key: str, signal: Signal) -> SignalWording:
        words = self.language.sentence(key, **self._facts(signal))
        sentence = words[:1].upper() + words[1:]
        return SignalWording(sentence=sentence, more=self._more(key, signal))

    def _more(self, key: str, signal: Signal) -> str:
        key = f"{key}.more"
        if not self.language.has_sentence(key):
            return ""
        return self.language.sentence(key, **self._facts(signal))

    def _facts(self, signal: Signal) -> dict[str, object]:
        the = self.language.noun(self.change.node.value).the
        old, new = (
            self._shown(signal, words, is_new=is_new)
            for words, is_new in ((signal.old, False), (signal.new, True))
        )
        if signal.type is not SignalType.DATE:
            old, new = self.language.quoted(old), self.language.quoted(new)
        return {
            "old": old,
            "new": new,
            "the": the,
            "The": the[:1].upper() + the[1:],
        }

    def _shown(self, signal: Signal, words: str | None, *, is_new: bool) -> str:
        """The words of a signal; a condition with what it says, a bare verb with who does it."""
        side = self.change.new if is_new else self.change.old
        is_alone = not (signal.old and signal.new)
        if words and side and is_alone and signal.type is SignalType.OBLIGATION:
            return self._with_doer(words, _whole(side))
        if not words or signal.type is not SignalType.CONDITION or (signal.old and signal.new):
            return words or ""
        mark = "+" if is_new else "-"
        for segment in self.change.segments:
            at = segment.text.lower().find(words.lower()) if segment.mark == mark else -1
            if at >= 0 and side is not None:
                clause = clause_of(segment.text[at:])
                if len(clause) == len(words.split()):
                    # The rest of the clause stood there before.
                    begun = side.text.lower().find(words.lower())
                    clause = clause_of(side.text[max(0, begun) :])
                kept = clause[:_LONGEST_CLAUSE]
                return " ".join(kept) + (" …" if len(clause) > len(kept) else "")
        return words

    def _with_doer(self, words: str, text: str) -> str:
        """A bare verb with the one who stands right before it: "Lederen holder"."""
        features = self._features(text)
        deed = next((f for f in features if f.layer == "deed" and f.words == words), None)
        doers = [f for f in features if f.layer == "actor" and deed and f.end == deed.start - 1]
        return text[doers[-1].start : deed.end] if deed and doers else words

    def _binding(self, signal: Signal) -> SignalWording:
        old, new = (self._force_of(words) for words in (signal.old, signal.new))
        if old or new:
            told = self._made(force_key(signal, old, new), signal)
        else:
            told = self._made(self._modal_key(signal), signal)
            if told.more and signal.type is SignalType.OBLIGATION and not self._is_bared(signal):
                key = f"obligation.uncertain.{signal.direction}.plain"
                return SignalWording(sentence=told.sentence, more=self._made(key, signal).sentence)
            if not told.more and not signal.uncertain:
                return SignalWording(
                    sentence=told.sentence, more=self._advice(signal) or self._whom(signal)
                )
        return told

    def _force_of(self, words: str | None) -> str:
        """Whether the words are a reservation, its opposite, or neither ("")."""
        tokens = tokens_of(words or "")
        found = self._lexicon.force.at(tokens, 0) if tokens else None
        is_whole = found is not None and found.last == len(tokens) - 1
        return found.entry.kind if found and is_whole and found.entry.kind != "none" else ""

    def _modal_key(self, signal: Signal) -> str:
        kind = signal.type.value
        if signal.old is None or signal.new is None:
            way = "came" if signal.old is None else "went"
            if signal.uncertain:
                return f"uncertain.{way}"
            loosens = signal.direction is (
                Direction.WEAKER if way == "came" else Direction.STRONGER
            )
            if loosens:
                return f"{'freedom' if self.is_freedom(signal) else 'hedge'}.{way}"
            words = signal.new or signal.old or ""
            if not self._features(words):
                # "mindst" is no right itself, but makes one stronger.
                return f"{'right.' if signal.type is SignalType.RIGHT else ''}booster.{way}"
            rank = self.rank(words)
            if 0 < rank <= _ADVICE and signal.type is not SignalType.RIGHT:
                return f"advice.{way}"
            return f"{_limits(signal.type, rank) or kind}.{way}"
        if signal.uncertain or signal.direction is None:
            key = f"{kind}.uncertain.{signal.direction}" if signal.direction else kind
            return key if self.language.has_sentence(key) else kind
        if signal.type is SignalType.PROHIBITION:
            forbids = tuple(self.forbids(words) for words in (signal.old, signal.new))
            if forbids == (False, True):
                return f"{_limits(signal.type, self.rank(signal.new)) or kind}.new"
            if forbids == (True, False):
                return f"{_limits(signal.type, self.rank(signal.old)) or kind}.gone"
        return f"{kind}.{signal.direction}"

    def forbids(self, words: str) -> bool:
        """Whether the words are a ban."""
        return any(f.layer == "modal" and f.kind == "prohibition" for f in self._features(words))

    def _is_bared(self, signal: Signal) -> bool:
        """Whether "skal møde" became "møder", or the reverse: it may only be shorter or clearer."""
        return {self.rank(signal.old or ""), self.rank(signal.new or "")} == {0, _DUTY}

    def is_freedom(self, signal: Signal) -> bool:
        """Whether what came or went says that something need not be done: "er frivilligt"."""
        words = signal.new or signal.old or ""
        modals = [f for f in self._features(words) if f.layer == "modal"]
        return bool(modals) and modals[0].kind == "obligation" and modals[0].rank == 0

    def rank(self, words: str) -> float:
        """How high the words stand on their ladder; 0 for a bare verb."""
        return next((f.rank for f in self._features(words) if f.layer == "modal"), 0.0)

    def _features(self, text: str) -> tuple[Feature, ...]:
        return features_of(text, self._lexicon, is_aim=False)

    def _advice(self, signal: Signal) -> str:
        """A recommendation that became a requirement, or the reverse."""
        if signal.type is not SignalType.OBLIGATION or signal.direction is None:
            return ""
        if signal.old is None or signal.new is None:
            return ""
        ranks = tuple(self.rank(words) for words in (signal.old, signal.new))
        if ranks not in {(_ADVICE, _DUTY), (_DUTY, _ADVICE)}:
            return ""
        return self.language.sentence(f"obligation.{signal.direction}.advice")

    def _whom(self, signal: Signal) -> str:
        who = self.whom(signal)
        return self.language.sentence("whom", who=who) if who else ""

    def whom(self, signal: Signal) -> str:
        """Whom a binding signal binds, where the sentence around it tells: "lederen"; else ""."""
        if signal.type not in BINDING:
            return ""
        side = self.change.new if signal.new else self.change.old
        words = signal.new or signal.old or ""
        if side is None:
            return ""
        features = self._features(_whole(side))
        modal = next(
            (f for f in features if f.layer == "modal" and words.startswith(f.words)), None
        )
        pronouns = self._lexicon.words.PRONOUNS
        persons = [
            f
            for f in features
            if modal is not None
            and f.layer in {"actor", "scope"}
            and f.kind not in pronouns
            and f.sentence == modal.sentence
        ]
        if modal is None or not persons:
            return ""
        before = [f for f in persons if f.end <= modal.start]
        right_behind = [f for f in persons if 0 <= f.start - modal.end <= 1]
        nearest = right_behind or before[-1:]
        if not nearest:
            return ""
        articles = self._lexicon.words.ARTICLES
        return with_article(nearest[0], _whole(side), articles, lang=self._text_lang)

    def binds(self, signal: Signal) -> Direction | None:
        """Whether a signal makes its passage bind more or less; None where it does not tell.

        A shorter deadline and a higher least number bind more; a bare number does where its
        sentence is a duty without a condition.
        """
        if signal.direction in {Direction.STRONGER, Direction.WEAKER, None}:
            return signal.direction
        if signal.type is not SignalType.NUMBER:
            return None
        quantity = self._quantity(signal, is_new=True) or self._quantity(signal, is_new=False)
        old = self._quantity(signal, is_new=False)
        kind = number_kind(signal, quantity, old, quantity)
        grows = signal.direction is Direction.LARGER
        if kind == "deadline":
            return Direction.WEAKER if grows else Direction.STRONGER
        if kind in {"notice", "advance"}:
            # Who must give longer notice is bound more, and "senest 14 dage før" is one.
            return Direction.STRONGER if grows else Direction.WEAKER
        if self._binds_by_size(quantity, kind):
            return Direction.STRONGER if grows else Direction.WEAKER
        return None

    def _binds_by_size(self, quantity: Feature | None, kind: str) -> bool:
        """Whether more of it is more of a duty; what stands in a condition is a threshold."""
        side = self.change.new or self.change.old
        if quantity is None or side is None or quantity.bound == "most":
            return False
        near = [f for f in self._features(_whole(side)) if f.sentence == quantity.sentence]
        if any(f.layer == "condition" for f in near):
            return False
        if quantity.bound == "least":
            # "Gaver over 500 kr." tells whom or what it is about, and asks for nothing.
            words = self._lexicon.words
            return quantity.lead.lower().startswith((*words.FLOORS, *words.NOT))
        has_duty = any(f.layer == "modal" and f.kind == "obligation" and f.rank >= 5 for f in near)
        return kind in {"number", "frequency"} and has_duty

    def _number(self, signal: Signal) -> SignalWording:
        old, new = self._quantity(signal, is_new=False), self._quantity(signal, is_new=True)
        either = new or old
        kind = number_kind(signal, either, old, new)
        if signal.old is None or signal.new is None:
            key = f"{kind}.{'came' if signal.old is None else 'went'}"
            key = key if self.language.has_sentence(key) else key.replace(kind, "number")
        elif signal.direction is None:
            key = kind if self.language.has_sentence(kind) else "number"
        else:
            key = f"{kind}.{signal.direction}"
            key = key if self.language.has_sentence(key) else f"number.{signal.direction}"
        if signal.uncertain and signal.old and signal.new:
            key = "number.uncertain"
        elif not self.language.has_sentence(key):
            key = "number"
        whole = tuple(_whole(side) if side else "" for side in (self.change.old, self.change.new))
        facts = {
            "old": limited(signal.old, old, new, whole[0], self._lexicon, lang=self._text_lang),
            "new": limited(signal.new, new, old, whole[1], self._lexicon, lang=self._text_lang),
        }
        # "500 kr." brings its own full stop.
        return SignalWording(sentence=self.language.sentence(key, **facts).replace("..", "."))

    def _quantity(self, signal: Signal, *, is_new: bool) -> Feature | None:
        """The quantity in the text that the signal's words are."""
        side = self.change.new if is_new else self.change.old
        words = signal.new if is_new else signal.old
        if side is None or not words:
            return None
        layers = {"number", "haste", "frequency", "paragraph", "clock", "ordinal"}
        found = [f for f in self._features(_whole(side)) if f.layer in layers]
        exact = [f for f in found if f.words == words]
        led = [f for f in found if words.endswith((f.words, f"{f.words}{f.tail}"))]
        return next(iter(exact or led), None)


def _whole(side: Side) -> str:
    """The words of a passage with those that came or went under its heading."""
    return ". ".join((side.text, *side.body))


def _limits(kind: SignalType, rank: float) -> str:
    """The key of what limits and does not forbid: "må kun", "må som udgangspunkt ikke"."""
    is_limit = kind is SignalType.PROHIBITION and _ADVICE < rank < _BAN
    return "limit" if is_limit else ""

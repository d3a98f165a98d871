"""How a number is told with the words that limit it: "senest 14 dage før", "§ 56"."""

import itertools

from policylib.compare.meaning.telling import Feature
from policylib.explain.phrases import with_owned
from policylib.language.lexicon import Lexicon

_TURNING = frozenset({"advance", "around"})
_BY_BOUND = frozenset({"least", "most"})


def limited(
    words: str | None,
    quantity: Feature | None,
    other: Feature | None,
    text: str,
    lexicon: Lexicon,
    *,
    lang: str,
) -> str:
    """The words of a quantity of a text with what limits them; `other` is the one it is beside."""
    if not words or quantity is None or not text:
        return words or ""
    # "14 dages" needs the word behind it: "14 dages varsel".
    owners = lexicon.words.GENITIVE_UNITS
    if quantity.bound in {"notice", "term"} or words.split()[-1].lower() in owners:
        words = with_owned(words, text[quantity.end :], lang=lang)
    if quantity.layer in {"paragraph", "clock"}:
        before = text[: quantity.start].split()
        return f"{before[-1]} {words}" if before else words
    words = _tailed(words, quantity, other)
    told = quantity.lead.replace("… ", "")
    lead = told.split()
    if words.lower().startswith(quantity.lead.lower()) or not lead:
        return words
    # "højst koste 300 kr." is a limit of "højst 300 kr."; "at least" is one as it stands.
    is_whole = told.strip().lower() in itertools.chain(*lexicon.words.BOUNDS.values())
    if len(lead) > 1 and not is_whole and lexicon.words.is_infinitive(lead[-1].lower()):
        lead.pop()
    return " ".join([*lead, words])


def _tailed(words: str, quantity: Feature, other: Feature | None) -> str:
    """The words with what stands behind them, where it tells which way the number counts."""
    if not quantity.tail or words.endswith(quantity.tail):
        return words
    turns = {quantity.bound, other.bound if other else ""} & _TURNING
    is_behind = quantity.bound in _BY_BOUND and not quantity.lead
    return f"{words}{quantity.tail}" if turns or is_behind else words

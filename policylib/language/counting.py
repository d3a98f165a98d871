"""What counts as a word, a long word and a sentence in running text, Danish and English.

    "Det gælder bl.a. kl. 15, jf. stk. 2. Se 1. marts."       two sentences
    "og/eller"                                                two words

`lix` needs the three numbers (C. H. Björnsson, Läsbarhed, 1968); he counts a colon as an end.
"""

from typing import Final

from policylib.language.dates import month_numbers

LEADING: Final = frozenset({
    # Danish
    "afd", "afs", "ang", "bl.a", "ca", "cand", "d", "d.v.s", "dvs", "ekskl", "evt", "f.eks", "feks",
    "fhv", "fig", "fr", "fx", "h.h.v", "hhv", "hr", "i.f.m", "i.f.t", "i.h.t", "ifm", "ift", "iht", "inkl",
    "j.nr", "jf", "jfr", "jnr", "kap", "kl", "m.h.t", "maks", "mht", "nr", "p.g.a", "pga", "pkt", "pr", "s",
    "sagsnr", "stk", "t.o.m", "tlf", "v.h.a", "vedr", "vha",
    # English
    "approx", "cf", "dr", "e.g", "i.e", "incl", "max", "mr", "mrs", "ms", "nos", "p", "para", "pp", "prof",
    "sec", "viz", "vs",
})  # fmt: skip
"""What goes on: no sentence ends with these, whatever follows."""

BEFORE_NUMBERS: Final = frozenset({"kr", "min", "no", "pct"})
"""What goes on where a number follows, and may else end a sentence."""

OPENING: Final = "»«\"'“”„‘’([–—-*"
CLOSING: Final = "»«\"'“”„‘’)]*"
"""What may stand before and after a word without being part of it."""

_LONGEST_SHORT: Final = 6
_ENDS: Final = frozenset(".?!…:")


def words_of(text: str) -> list[str]:
    """The words of a comparison text: what stands between blanks and holds a letter or a digit.

    A stroke between letters parts two words ("og/eller"); a hyphen parts none ("MED-udvalg").
    """
    words: list[str] = []
    for chunk in text.split(" "):
        pieces = chunk.split("/")
        if len(pieces) > 1 and not all(
            piece.strip(OPENING + CLOSING).isalpha() for piece in pieces
        ):
            pieces = [chunk]
        words.extend(piece for piece in pieces if any(map(str.isalnum, piece)))
    return words


def is_long(word: str) -> bool:
    """Whether a word has more than six letters; digits and signs are none."""
    return sum(map(str.isalpha, word)) > _LONGEST_SHORT


def sentences_in(text: str) -> int:
    """The number of sentences in a comparison text; what stands last needs no full stop.

    A sentence ends with a full stop, a question mark, an exclamation mark, three dots or a colon
    where the next word does not go on in lower case. An abbreviation ("bl.a.", "kl.", "stk."), the
    day of a date ("1. marts"), an initial and a number within a row of numbers end none.
    """
    chunks = [chunk for chunk in text.split(" ") if any(map(str.isalnum, chunk))]
    inner = sum(map(_ends_sentence, chunks, chunks[1:]))
    return inner + 1 if chunks else 0


def sentence_list(text: str) -> list[str]:
    """The sentences of a comparison text, divided where `sentences_in` counts an end."""
    chunks = [chunk for chunk in text.split(" ") if any(map(str.isalnum, chunk))]
    sentences: list[list[str]] = [[]]
    for chunk, following in zip(chunks, [*chunks[1:], ""], strict=True):
        sentences[-1].append(chunk)
        if following and _ends_sentence(chunk, following):
            sentences.append([])
    return [" ".join(sentence) for sentence in sentences if sentence]


def _ends_sentence(chunk: str, following: str) -> bool:
    word = chunk.rstrip(CLOSING)
    mark, next_word = word[-1:], following.lstrip(OPENING)
    if mark not in _ENDS or next_word[:1].islower():
        return False
    is_number_next = next_word[:1].isdigit()
    if mark == ":":
        return not is_number_next
    if mark != "." or word.endswith("..."):
        return True
    bare = word[:-1].lstrip(OPENING)
    if bare.isdigit():
        return not is_number_next and next_word.rstrip(".,").lower() not in month_numbers()
    # "Hr. Holm" goes on, "kontakter HR." does not.
    if bare[:1].lower() + bare[1:] in LEADING or (len(bare) == 1 and bare.isalpha()):
        return False
    return not (is_number_next and bare.lower() in BEFORE_NUMBERS)

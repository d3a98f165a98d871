"""Small words by which a text tells its language, which the other language does not have."""

from typing import Final

TELLING_WORDS: Final = {
    "da": frozenset((
        "og", "der", "det", "som", "ikke", "skal", "til", "af", "på", "er", "en", "et", "har",
        "eller", "kan", "ved", "om", "med", "vi", "du",
    )),
    "en": frozenset((
        "and", "the", "of", "to", "is", "shall", "must", "not", "be", "with", "are", "may", "or",
        "we", "you", "our", "who", "their", "should", "this", "by",
    )),
}  # fmt: skip

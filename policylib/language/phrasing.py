"""Small words and endings by which a few words are quoted whole, by the language of the text."""

from typing import Final

# The word before a person that a sentence about the person wants too.
DEFINITE: Final = {"da": frozenset[str](), "en": frozenset(("the",))}

# Words with these endings describe the next one: "tre ugers sammenhængende ferie".
DESCRIBING_ENDINGS: Final = {
    "da": ("ende", "brudt", "brudte", "lig", "lige", "lagt", "lagte"),
    "en": ("ing", "ed", "ive", "ous"),
}

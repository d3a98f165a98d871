"""The English words around numbers, in the same shape as the Danish."""

# The tables are read across, not down.
# fmt: off
from typing import Final

SIDES: Final = {
    "before": ("before", "prior to", "ahead of", "in advance", "beforehand", "in advance of"),
    "after": ("after", "following"),
    "none": ("after all",),
}
WINDOWS: Final = frozenset(("within",))
LATER: Final = ("after",)
TERMS: Final = frozenset(("deadline",))
TERM_LEADS: Final = ("deadline of", "time limit of")
NOTICE_LEADS: Final = frozenset(("with",))
BEHIND: Final = frozenset(("at least", "at most", "at the latest", "minimum", "maximum"))

ORDINALS: Final = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "eleventh": 11, "twelfth": 12, "fourteenth": 14, "fifteenth": 15, "twentieth": 20, "thirtieth": 30, "last": -1,
}
DOTTED_ORDINALS: Final = False
ORDINAL_ENDINGS: Final = ("st", "nd", "rd", "th")
ON: Final = frozenset(("on", "the"))
NO_NOUNS: Final = frozenset(("of", "and", "or", "to", "in", "on", "after", "before", "must", "may", "is"))

AGED: Final[tuple[tuple[str, str], ...]] = ()
UNITS: Final = {
    "EUR": ("euro", "euros", "eur", "€"), "USD": ("dollar", "dollars", "usd", "$"), "GBP": ("pounds", "gbp", "£"), "per mille": ("‰", "per mille"),
    "minute": ("minute", "minutes"), "km": ("km", "kilometre", "kilometres", "kilometer", "kilometers"), "mile": ("mile", "miles"),
    "m": ("metre", "metres", "meter", "meters"), "kg": ("kg", "kilo", "kilos", "kilogram", "kilograms"), "g": ("gram", "grams"),
}
FRACTION_OF: Final = frozenset(("of",))

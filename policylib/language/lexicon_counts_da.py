"""The Danish words around numbers: what turns a limit, orders things, and measures them."""

# The tables are read across, not down.
# fmt: off
from typing import Final

# From which side of an event time is counted: "senest 14 dage før", "efter beslutningen".
SIDES: Final = {
    "before": ("før", "inden", "forud for", "i forvejen", "forinden", "forud"),
    "after": ("efter",),
    "none": ("inden for", "før i tiden", "efter behov", "ud fra"),
}
# Limits that say within which time; before an event they do not say which way.
WINDOWS: Final = frozenset(("inden for", "indenfor", "i løbet af", "inden"))
# Numbers behind these come later than what follows: "efter 14 dage".
LATER: Final = ("efter",)
# With these a term is a notice; what is asked for by a "frist" alone nobody can tell.
TERMS: Final = frozenset(("frist",))
TERM_LEADS: Final = ("frist på", "svarfrist på")
NOTICE_LEADS: Final = frozenset(("med",))
# Limits that may stand behind what they limit.
BEHIND: Final = frozenset(("mindst", "højst", "højest", "maksimalt", "minimum", "maksimum", "som minimum", "senest"))

ORDINALS: Final = {
    "første": 1, "anden": 2, "andet": 2, "tredje": 3, "fjerde": 4, "femte": 5, "sjette": 6, "syvende": 7, "ottende": 8, "niende": 9,
    "tiende": 10, "ellevte": 11, "tolvte": 12, "fjortende": 14, "femtende": 15, "tyvende": 20, "tredivte": 30, "sidste": -1,
}
# "14." counts an order, and what other languages write behind the digits.
DOTTED_ORDINALS: Final = True
ORDINAL_ENDINGS: Final[tuple[str, ...]] = ()
# Between a limit and the ordinal that it limits: "senest på den 14. dag".
ON: Final = frozenset(("på", "den", "det"))
# No nouns, behind an ordinal: "den 15. i måneden".
NO_NOUNS: Final = frozenset(("i", "og", "eller", "til", "på", "efter", "før", "af", "med", "at", "skal", "kan", "er"))

# "14-dages", "femdages".
AGED: Final = (
    ("dages", "day"), ("ugers", "week"), ("måneders", "month"), ("timers", "hour"), ("dags", "day"), ("uges", "week"), ("måneds", "month"),
)
UNITS: Final = {
    "EUR": ("euro", "eur", "€"), "USD": ("dollar", "usd", "$"), "per mille": ("‰", "promille"), "minute": ("minut", "minutter", "minutters"),
    "km": ("km", "kilometer"), "m": ("meter",), "mile": ("mil", "sømil"), "kg": ("kg", "kilo", "kilogram"), "g": ("gram",),
}
FRACTION_OF: Final = frozenset(("af",))

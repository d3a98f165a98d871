"""The Danish words that deny others: which may stand between, and what they do not reach."""

# The tables are read across, not down.
# fmt: off
from typing import Final

# A "not" that is none for sure.
HARDLY: Final = frozenset(("næppe",))
# Between a "not" and the verb of a subordinate clause: "at der ikke længere må".
BETWEEN: Final = frozenset(("længere", "mere", "automatisk", "selv", "også", "blive"))
# Where the reach of a "not" ends: behind these another clause or verb begins.
PARTING: Final = frozenset(("at", "så", "som", "der", "hvis", "og", "eller", "men", "når", "for", "at", "fordi"))
WITHOUT: Final = frozenset(("uden",))
REFRAINING: Final = frozenset(("undlade", "undlader", "undlades", "afstå", "afstår"))
# What follows a word of refraining, before what is left undone: "undlade at", "afholde sig fra at".
FROM: Final = frozenset(("at", "fra", "sig"))
# With these a verb and its phrase are one: "har aldrig ret til", "er ikke længere berettiget".
HELPING: Final = frozenset(("har", "have", "er", "være", "bliver", "blive", "får", "få", "skal", "må", "bør", "vil", "kan", "behøver"))
# A verb's own ends; its "not" stands behind it in a main clause.
FINITE: Final = ("r", "s")
# "det sker ikke" denies; "do not" has to be asked for in English.
DOING: Final[frozenset[str]] = frozenset()
# Behind a phrase that governs a verb these are none.
NO_VERBS: Final[frozenset[str]] = frozenset()
# Limits that a "not" turns about: "må ikke være under 14 dage" asks for at least as many.
TURNABLE: Final = frozenset(("under", "over", "mere", "mindre"))
# No modal by itself, and one with its "not".
NEEDING: Final = frozenset(("behøver",))
# "may not alone", unless it goes on with a "but also".
ALONE, ALSO = frozenset(("alene",)), frozenset(("også",))
# With these a verb of its own begins, that a "not" before them does not reach.
BEGINNING: Final = frozenset[str]()
# Stems of words that forbid or allow, in whatever form.
BANNING: Final = ("forbud", "forbyd", "tillad", "tillat", "udeluk")
# What turns a word into its opposite, and of that what is told even where the word is new.
OPPOSITES: Final = ("u", "ikke-")
NOT_PREFIXES: Final = ("ikke-",)
# What lies out of a time or a place, and what stands for being in it.
OUTSIDE: Final = frozenset(("uden for", "udenfor"))
INSIDE: Final = frozenset(("i", "inden", "indenfor", "på", "under", "ved"))
# These forbid a deed, and ask for care with a thing: "undgå at ringe", "undgå konflikter".
AVOIDING: Final = frozenset(("undgå",))

"""The English words that deny others, in the same shape as the Danish."""

# The tables are read across, not down.
# fmt: off
from typing import Final

HARDLY: Final = frozenset(("hardly", "scarcely"))
BETWEEN: Final[frozenset[str]] = frozenset()
PARTING: Final = frozenset(("that", "so", "who", "which", "if", "and", "or", "but", "when", "because"))
WITHOUT: Final = frozenset(("without",))
REFRAINING: Final = frozenset(("refrain", "refrains", "refraining", "abstain", "abstains"))
FROM: Final = frozenset(("from",))
HELPING: Final = frozenset(("has", "have", "is", "are", "be", "do", "does", "being", "having", "must", "shall", "should", "may", "can", "will", "need", "could"))
FINITE: Final[tuple[str, ...]] = ()
DOING: Final = frozenset(("do", "does"))
NO_VERBS: Final = frozenset(("the", "a", "an", "any", "this", "that", "their", "its"))
TURNABLE: Final = frozenset(("under", "over", "more", "less"))
# No modal by itself, and one with its "not".
NEEDING: Final = frozenset(("need",))
# "may not alone", unless it goes on with a "but also".
ALONE, ALSO = frozenset(("alone",)), frozenset(("also",))
# With these a verb of its own begins, that a "not" before them does not reach.
BEGINNING: Final = frozenset((
    "must", "shall", "should", "may", "can", "will", "need", "could", "is", "are", "has", "have", "do", "does",
))
# Stems of words that forbid or allow, in whatever form.
BANNING: Final = ("prohibit", "forbid", "banned", "allow", "permit")
# What turns a word into its opposite, and of that what is told even where the word is new.
OPPOSITES: Final = ("un", "in", "im", "non-", "non")
NOT_PREFIXES: Final = ("non-",)
# What lies out of a time or a place, and what stands for being in it.
OUTSIDE: Final = frozenset(("outside",))
INSIDE: Final = frozenset(("in", "during", "within", "inside", "on", "at"))
# These forbid a deed, and ask for care with a thing: "undgå at ringe", "undgå konflikter".
AVOIDING: Final = frozenset[str]()

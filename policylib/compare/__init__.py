"""Two policies in, typed facts out: what came, went, changed, moved, and what it may mean.

`compare` is the way in. `facts` has the types; `units` lays a policy out flat; `pairing`,
`headings`, `passages`, `rewordings`, `divisions` and `moves` find what is which; `words` marks
what differs; `meaning` and `weighing` tell how much it matters; `redline` merges both texts.
"""

from policylib.compare.comparing import compare, edition_of
from policylib.compare.facts import (
    Change,
    Comparison,
    Direction,
    Edition,
    Kind,
    NodeKind,
    Pair,
    Part,
    Segment,
    Side,
    Signal,
    SignalType,
    Significance,
)

__all__ = [
    "Change",
    "Comparison",
    "Direction",
    "Edition",
    "Kind",
    "NodeKind",
    "Pair",
    "Part",
    "Segment",
    "Side",
    "Signal",
    "SignalType",
    "Significance",
    "compare",
    "edition_of",
]

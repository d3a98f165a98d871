"""How readable the themes are, before and now: what `document.counts` counts, theme by theme."""

from policylib.compare.facts import Comparison
from policylib.document.counts import WORDS_PER_MINUTE, Band, Count, sum_of, themes_of
from policylib.records import dataclass

__all__ = [
    "WORDS_PER_MINUTE",
    "Band",
    "Count",
    "Readability",
    "ThemeReadability",
    "readability_of",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeReadability:
    """One theme, or outermost section outside the themes, before and now.

    `title` is its heading with its number, now where it still stands; empty for what comes
    before the first heading. `old` or `new` is None where the theme is not there.
    """

    title: str
    old: Count | None
    new: Count | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Readability:
    """Every theme in the order of the new text, one that is gone where it stood, and the whole."""

    themes: tuple[ThemeReadability, ...]
    old: Count
    new: Count


def readability_of(comparison: Comparison) -> Readability:
    """Words, reading time and lix per theme, before and now, and of both texts as a whole.

    A theme is followed through a new number, title or place. Of one that was divided, the part
    that the comparison takes for the same goes on and the other is new.
    """
    old, new = themes_of(comparison.old_policy), themes_of(comparison.new_policy)
    # What comes before the first heading has no anchor, and so no pair.
    pairs = [("", ""), *((pair.old, pair.new) for pair in comparison.pairs)]
    followed = {was: now for was, now in pairs if was in old and now in new}
    before = {now: old[was].counted for was, now in followed.items()}
    rows = {
        anchor: ThemeReadability(title=theme.title, old=before.get(anchor), new=theme.counted)
        for anchor, theme in new.items()
    }
    order = list(rows)
    above = ""
    for anchor, theme in old.items():
        if anchor in followed:
            above = followed[anchor]
        else:
            gone = f"-{anchor}"
            rows[gone] = ThemeReadability(title=theme.title, old=theme.counted, new=None)
            order.insert(order.index(above) + 1 if above in rows else 0, gone)
            above = gone
    return Readability(
        themes=tuple(rows[anchor] for anchor in order),
        old=sum_of(theme.counted for theme in old.values()),
        new=sum_of(theme.counted for theme in new.values()),
    )

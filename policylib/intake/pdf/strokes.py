"""Lines drawn through words, which strike them: found among all thin lines of a page."""

from collections.abc import Iterable, Sequence

_LOWEST, _HIGHEST = 0.12, 0.62


def is_struck(
    box: Sequence[float], base: float, size: float, strokes: Iterable[Sequence[float]]
) -> bool:
    """Whether a line goes through the middle of a sign; one below or above it underlines.

    All places in points from the page's upper left corner; `base` is where the sign stands.
    """
    middle = (box[0] + box[2]) / 2
    for x0, top, x1, bottom in strokes:
        height = base - (top + bottom) / 2
        if x0 <= middle <= x1 and _LOWEST * size < height < _HIGHEST * size:
            return True
    return False

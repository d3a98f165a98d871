"""Signs that show nothing or turn the direction of reading, to be shown by their numbers."""

import re
from functools import cache

UNSEEN = (
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u034f\u061c\u115f\u1160\u200b\u200e\u200f"
    "\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff]"
)
"""A regular expression for one of them. What joins and colours emoji is left in peace."""

_UNFIT = "[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff{}]"


@cache
def unfit_for_html() -> re.Pattern[str]:
    """One sign that may not stand in an HTML page, however it is written: controls, noncharacters."""
    ends = "".join(chr(plane << 16 | end) for plane in range(1, 17) for end in (0xFFFE, 0xFFFF))
    return re.compile(_UNFIT.format(ends))


def number_of(sign: str) -> str:
    """A sign's number, as Unicode writes it: "U+200B"."""
    return f"U+{ord(sign):04X}"

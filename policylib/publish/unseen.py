"""Signs that show nothing or turn the direction of reading, to be shown by their numbers."""

UNSEEN = (
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u034f\u061c\u115f\u1160\u200b\u200e\u200f"
    "\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff]"
)
"""A regular expression for one of them. What joins and colours emoji is left in peace."""


def number_of(sign: str) -> str:
    """A sign's number, as Unicode writes it: "U+200B"."""
    return f"U+{ord(sign):04X}"

"""Which letters an organisation's own fonts have. The only module that knows fontTools."""

import base64
import binascii
import io
import struct
from functools import cache


@cache
def letters_of(font: str) -> frozenset[str]:
    """The letters of a font file given as a data URI; none where it cannot be read."""
    from fontTools.ttLib import TTFont, TTLibError

    try:
        content = base64.b64decode(font.partition(",")[2], validate=True)
        with TTFont(io.BytesIO(content), lazy=True) as opened:
            known = opened.getBestCmap() or {}
    except (
        TTLibError, binascii.Error, struct.error, ImportError, AssertionError, OSError,
        AttributeError, IndexError, KeyError, OverflowError, TypeError, ValueError,
    ):  # fmt: skip
        return frozenset()  # what fontTools raises for a file that is broken
    return frozenset(map(chr, known))

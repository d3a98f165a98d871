"""What an organisation's own fonts are called, and which letters they have.

The only module that knows fontTools.
"""

import base64
import binascii
import io
import struct
from functools import cache
from typing import Any

_LONGEST = 31
"""Letters of a font's name that Word keeps."""
_FAMILY, _TYPOGRAPHIC_FAMILY = 1, 16


@cache
def letters_of(font: str) -> frozenset[str]:
    """The letters of a font file given as a data URI; none where it cannot be read."""
    return _read(font)[1]


@cache
def family_of(font: str) -> str:
    """The name of the family that a font file belongs to; "" where it cannot be read or used."""
    name = _read(font)[0]
    return name if name.isprintable() and len(name) <= _LONGEST else ""


@cache
def _read(font: str) -> tuple[str, frozenset[str]]:
    from fontTools.ttLib import TTFont, TTLibError

    try:
        content = base64.b64decode(font.partition(",")[2], validate=True)
        with TTFont(io.BytesIO(content), lazy=True) as held:
            return _family(held), frozenset(map(chr, held.getBestCmap() or {}))
    except (
        TTLibError, binascii.Error, struct.error, ImportError, AssertionError, OSError,
        AttributeError, IndexError, KeyError, OverflowError, TypeError, ValueError,
    ):  # fmt: skip
        return "", frozenset()  # what fontTools raises for a file that is broken


def _family(held: Any) -> str:
    names = (held["name"].getDebugName(which) for which in (_TYPOGRAPHIC_FAMILY, _FAMILY))
    return str(next(filter(None, names), ""))

"""Letters that the fonts lack: told by their number, never fetched from the machine.

A font of the machine would make other bytes on the next one, and a letter that no font has would
be an empty box, which PDF/A forbids. Danish, English, Greek and most signs are in the fonts;
emoji and Chinese are not, and stand as "[U+1F600]" unless the organisation's fonts have them.
Full forms are looked for first: "ﬁ" is "fi".
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import cache
from struct import unpack_from
from types import MappingProxyType

_COMMON = 0x24F
"""Up to here, in Latin, the bundled fonts have every letter."""
_ALIKE = {"\u2010": "-", "\u2011": "-", "\u25cf": "•", "\u25aa": "•"}
_NUMBERED = "[U+"
_REGULAR = ("font:serif/SourceSerifPro-Regular.ttf", "font:sans/SourceSansPro-Regular.ttf")


def in_letters_of(html: str, font: Callable[[str], bytes | None]) -> str:
    """A document in which every letter is one that its fonts have.

    `font` gives a bundled font by its address; those of the organisation stand in the document.
    """
    foreign = {sign for sign in set(html) if ord(sign) > _COMMON}
    if not foreign:
        return html
    known = _known(font)
    if foreign - known:
        known |= _own(_fonts_in(html), font)
    return html.translate({ord(sign): _told(sign, known) for sign in foreign if sign not in known})


def unprintable(
    text: str,
    font: Callable[[str], bytes | None],
    own: Mapping[str, str] = MappingProxyType({}),
) -> frozenset[str]:
    """The signs of a text that would stand as their numbers, by the same rule.

    `own` are the organisation's fonts, as `House.fonts` has them.
    """
    foreign = {sign for sign in set(text) if ord(sign) > _COMMON}
    known = _known(font) if foreign else frozenset()
    if foreign - known:
        known |= _own(own, font)
    return frozenset(sign for sign in foreign - known if _told(sign, known).startswith(_NUMBERED))


def _fonts_in(html: str) -> dict[str, str]:
    """The organisation's fonts in a document, as `House.fonts` has them."""
    faces = re.findall(
        r'@font-face \{ font-family: "House (\w+)"; src: url\("(data:[^"]+)"\);'
        r" font-weight: (\d+); font-style: (\w+) \}",
        html,
    )
    return {
        f"{family.lower()}{'-bold' * (weight == '600')}{'-italic' * (style == 'italic')}": uri
        for family, uri, weight, style in faces
    }


def _own(fonts: Mapping[str, str], font: Callable[[str], bytes | None]) -> frozenset[str]:
    """The signs that stand wherever text may stand: in every cut of both families.

    A sign that only one cut has would be drawn by a font of the machine in the others.
    """
    if not fonts:
        return frozenset()
    from policylib.publish.font_letters import letters_of

    held = []
    for family, address in zip(("serif", "sans"), _REGULAR, strict=True):
        bundled = frozenset(map(chr, _signs(font(address) or b"")))
        cuts = [fonts.get(f"{family}{cut}") for cut in ("", "-italic", "-bold", "-bold-italic")]
        held += [bundled | (letters_of(own) if own else frozenset()) for own in cuts]
    return frozenset.intersection(*held)


def _told(sign: str, known: frozenset[str]) -> str:
    category = unicodedata.category(sign)
    if category == "Cf":
        # It shows nothing, so no font needs to have it.
        return sign
    if "\ufe00" <= sign <= "\ufe0f":
        return ""
    if sign in _ALIKE:
        return _ALIKE[sign]
    full = unicodedata.normalize("NFKD", sign)
    if full != sign and all(ord(each) <= _COMMON or each in known for each in full):
        return full
    return " " if category in {"Zs", "Zl", "Zp"} else f"{_NUMBERED}{ord(sign):04X}]"


@cache
def _known(font: Callable[[str], bytes | None]) -> frozenset[str]:
    """The signs that both bundled families have."""
    held = [_signs(font(address) or b"") for address in _REGULAR]
    return frozenset(map(chr, set.intersection(*held)))


def _signs(content: bytes) -> set[int]:
    """The code points of a TrueType font, from its table for the basic plane (cmap, format 4)."""
    count = unpack_from(">H", content, 4)[0]
    tables = {
        content[at : at + 4]: unpack_from(">I", content, at + 8)[0]
        for at in range(12, 12 + 16 * count, 16)
    }
    start = tables[b"cmap"]
    for number in range(unpack_from(">H", content, start + 2)[0]):
        at = start + unpack_from(">I", content, start + 8 + 8 * number)[0]
        if unpack_from(">H", content, at)[0] == 4:
            size = unpack_from(">H", content, at + 6)[0] // 2
            ends = unpack_from(f">{size}H", content, at + 14)
            starts = unpack_from(f">{size}H", content, at + 16 + 2 * size)
            pairs = zip(starts, ends, strict=True)
            return {sign for first, last in pairs for sign in range(first, last + 1)}
    return set()

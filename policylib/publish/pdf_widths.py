"""How wide the letters of a TrueType or OpenType font are, from its own tables."""

import struct
from typing import Any

_THOUSAND = 1000


class Widths(dict[int, int]):
    """Widths by glyph, in thousandths of the type size, looked up in the font when asked for.

    WeasyPrint measures a glyph where it is first drawn. In type of a hundredth of a point, as
    words for screen readers are set, such a measure is a tenth too wide or too narrow.
    """

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self._known = advances(content)

    def __contains__(self, glyph: object) -> bool:
        if not super().__contains__(glyph):
            width = self._known.get(glyph) if isinstance(glyph, int) else None
            if width is None:
                return False
            self[glyph] = width  # type: ignore[index]
        return True


class Fonts(dict[Any, Any]):
    """The fonts of a document; each gets its true widths when it comes in."""

    def __setitem__(self, key: Any, font: Any) -> None:
        if font.index == 0 and not font.bitmap:
            font.widths = Widths(font.file_content)
        super().__setitem__(key, font)

    def values(self) -> Any:
        """The fonts, once all is drawn: from here on only the glyphs that were used count."""
        for font in super().values():
            font.widths = dict(font.widths)
        return super().values()


def advances(content: bytes) -> dict[int, int]:
    """The width of each glyph, in thousandths of the type size; {} for what is no such font."""
    if content[:4] not in {b"\x00\x01\x00\x00", b"OTTO", b"true"}:
        return {}
    tables = {
        content[at : at + 4]: struct.unpack(">II", content[at + 8 : at + 16])
        for at in range(12, 12 + 16 * struct.unpack(">H", content[4:6])[0], 16)
    }
    try:
        head, hhea, hmtx, maxp = (tables[name][0] for name in (b"head", b"hhea", b"hmtx", b"maxp"))
        per_em = struct.unpack_from(">H", content, head + 18)[0]
        measured = struct.unpack_from(">H", content, hhea + 34)[0]
        count = struct.unpack_from(">H", content, maxp + 4)[0]
        pairs = struct.unpack_from(f">{2 * measured}H", content, hmtx)[::2]
    except (KeyError, struct.error):
        return {}
    wide = [round(each * _THOUSAND / per_em) for each in pairs]
    wide += [wide[-1]] * (count - measured)
    return dict(enumerate(wide))

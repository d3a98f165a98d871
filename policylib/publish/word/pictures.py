"""Pictures in a Word file: how large they are, and the XML that shows them with their words."""

from xml.sax.saxutils import quoteattr

from policylib.publish.word.sheet import Picture

_POINT = 12700
"""Word measures pictures in 360,000ths of a centimetre; a point has so many."""
_WIDEST, _HIGHEST = 460.0, 600.0
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_KINDS = ((b"\x89PNG", "png"), (b"\xff\xd8", "jpeg"), (b"GIF8", "gif"))


def kind_of(content: bytes) -> str:
    """Which kind of picture it is, as its file name ends; "" for one that Word does not show."""
    return next((kind for beginning, kind in _KINDS if content.startswith(beginning)), "")


def size_of(content: bytes) -> tuple[int, int]:
    """Width and height in pixels; 400 by 300 where the picture does not tell."""
    match kind_of(content):
        case "png":
            size = content[16:20], content[20:24]
            found = int.from_bytes(size[0], "big"), int.from_bytes(size[1], "big")
        case "gif":
            size = content[6:8], content[8:10]
            found = int.from_bytes(size[0], "little"), int.from_bytes(size[1], "little")
        case _:
            found = _jpeg_size(content)
    return found if min(found) > 0 else (400, 300)


def _jpeg_size(content: bytes) -> tuple[int, int]:
    at = 2
    while at + 9 < len(content) and content[at] == 0xFF:
        mark = content[at + 1]
        if 0xC0 <= mark <= 0xCF and mark not in {0xC4, 0xC8, 0xCC}:
            height, width = content[at + 5 : at + 7], content[at + 7 : at + 9]
            return int.from_bytes(width, "big"), int.from_bytes(height, "big")
        at += 2 + int.from_bytes(content[at + 2 : at + 4], "big")
    return 0, 0


def drawn(picture: Picture, relation: str, number: int) -> str:
    """The XML of a picture in a line; `number` is its own among all of a file."""
    width, height = size_of(picture.content)
    scale = min(1.0, _WIDEST / (width * 0.75), _HIGHEST / (height * 0.75))
    x, y = (max(1, int(side * 0.75 * scale)) * _POINT for side in (width, height))
    alt = quoteattr(_legible(picture.alt))
    return (
        f'<w:drawing><wp:inline xmlns:wp="{_WP}" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{x}" cy="{y}"/><wp:docPr id="{number}" name="Picture {number}" descr={alt}/>'
        f'<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="{_A}" noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic xmlns:a="{_A}"><a:graphicData uri="{_PIC}"><pic:pic xmlns:pic="{_PIC}">'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="Picture {number}" descr={alt}/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{x}" cy="{y}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing>"
    )


def _legible(text: str) -> str:
    return "".join(sign if sign.isprintable() else " " for sign in text)

"""Pictures of a policy as data URIs, from the policy's own folder and from nowhere else."""

import base64
from collections.abc import Callable
from pathlib import Path
from struct import error as no_head
from struct import unpack_from
from urllib.parse import unquote

ImageLoader = Callable[[str], str]
"""From a picture's source, as the policy writes it, to a data URI; "" where none may be shown."""

LARGEST = 8_000_000
MOST_PIXELS = 60_000_000
"""More than any camera of these years; a few bytes can stand for so many that nothing shows them."""

_BEGINNINGS = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
)


def no_images(source: str) -> str:  # noqa: ARG001 - it has the shape of every loader
    """The loader of a policy without a folder: no picture is shown."""
    return ""


def images_below(folder: Path) -> ImageLoader:
    """A loader of the pictures below a folder: resolved paths, PNG, JPEG or GIF, at most 8 MB.

    Symbolic links out of the folder, absolute paths, `..` and addresses give "".
    """
    root = folder.resolve()

    def load(source: str) -> str:
        if not source or ":" in source or "\0" in source or source.startswith(("/", "\\")):
            return ""
        try:
            for name in names_of(source):
                path = (root / name).resolve()
                if path.is_relative_to(root) and path.is_file():
                    is_small = path.stat().st_size <= LARGEST
                    return as_data_uri(path.read_bytes()) if is_small else ""
        except (OSError, ValueError):
            pass
        return ""

    return load


def names_of(source: str) -> tuple[str, ...]:
    """The names that a picture's file may have: as it is written, then as an address is read.

    Many editors write "min%20figur.png" for "min figur.png".
    """
    return tuple(dict.fromkeys((source, unquote(source))))


def as_data_uri(content: bytes) -> str:
    """A picture's bytes as a data URI; "" for what is no PNG, JPEG or GIF.

    Also "" for more than 8 MB or 60 million pixels.
    """
    if len(content) > LARGEST or pixels_of(content) > MOST_PIXELS:
        return ""
    for beginning, kind in _BEGINNINGS:
        if content.startswith(beginning):
            return f"data:{kind};base64,{base64.b64encode(content).decode('ascii')}"
    return ""


def pixels_of(content: bytes) -> int:
    """How many pixels the head of a PNG, JPEG or GIF promises; 0 where it promises none."""
    try:
        if content.startswith(_BEGINNINGS[0][0]):
            width, height = unpack_from(">II", content, 16)
        elif content.startswith(b"GIF8"):
            width, height = unpack_from("<HH", content, 6)
        else:
            width, height = _size_of_jpeg(content)
    except no_head:
        return 0
    return int(width * height)


def _size_of_jpeg(content: bytes) -> tuple[int, int]:
    """What the frame header tells (SOF, ITU T.81 B.2.2); it stands behind other segments."""
    at = 2
    while content[at : at + 1] == b"\xff":
        (marker,) = unpack_from("B", content, at + 1)
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            height, width = unpack_from(">HH", content, at + 5)
            return width, height
        at += 1 if marker == 0xFF else 2 + unpack_from(">H", content, at + 2)[0]
    return 0, 0

"""Pictures of a policy as data URIs, from the policy's own folder and from nowhere else."""

import base64
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

ImageLoader = Callable[[str], str]
"""From a picture's source, as the policy writes it, to a data URI; "" where none may be shown."""

LARGEST = 8_000_000

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
    """A picture's bytes as a data URI; "" for what is no PNG, JPEG or GIF, or larger than 8 MB."""
    if len(content) > LARGEST:
        return ""
    for beginning, kind in _BEGINNINGS:
        if content.startswith(beginning):
            return f"data:{kind};base64,{base64.b64encode(content).decode('ascii')}"
    return ""

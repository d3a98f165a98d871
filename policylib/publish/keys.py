"""Keys: a digest over everything that a part of a release is made from.

Two parts with one key are the same bytes, so the key may be too large and never too small: it
covers the values that a maker is called with, wholly, and the program that makes it.
"""

import datetime
import sys
import zlib
from collections.abc import Iterator, Mapping
from enum import Enum
from functools import cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from policylib.document import Policy

_SIZE = 16
_PACKAGE = Path(__file__).resolve().parent.parent
_SAMPLE = "policy_versions"
_UNREAD = frozenset({".pyc", ".pyo"})

_LIBRARIES = ("Jinja2", "MarkupSafe", "markdown-it-py", "mdit-py-plugins", "rapidfuzz")
"""What every part leans on: templates, and how texts are read and compared."""

_MORE = {
    "pdf": ("weasyprint", "pydyf", "tinycss2", "tinyhtml5", "cssselect2", "pyphen", "fonttools",
            "Pillow", "font-source-sans-pro", "font-source-serif-pro"),
    "docx": ("python-docx", "lxml", "Pillow", "fonttools"),
}  # fmt: skip
"""What parts with files of an ending lean on besides."""


class Keys:
    """Digests of values: of records, mappings and plain values, by what they hold.

    Large values are digested once: those that were met before are known by their identity.
    """

    def __init__(self) -> None:
        self._known: dict[int, tuple[object, bytes]] = {}

    def key(self, *values: object) -> str:
        """The digest of some values in their order, as 32 hexadecimal digits.

        Raises `TypeError` for a value whose content cannot be seen, such as a function.
        """
        return self._digest(b"".join(self._encoded(each) for each in values)).hex()

    def _digest(self, encoded: bytes) -> bytes:
        return blake2b(encoded, digest_size=_SIZE).digest()

    def _encoded(self, value: Any) -> bytes:
        kind: type = type(value)
        if kind is str:
            raw = value.encode("utf-8", "surrogatepass")
            return b"s%d:%s" % (len(raw), raw)
        if kind is tuple or kind is list:
            return b"t%d:%s" % (len(value), b"".join([self._encoded(each) for each in value]))
        if value is None or kind is bool or kind is int or kind is float:
            return b"v%s;" % repr(value).encode()
        if kind is bytes:
            return b"b%d:%s" % (len(value), value)
        if isinstance(value, Policy):
            return b"p" + self._once(value)
        names = _fields_of(kind)
        if names is not None:
            told = b"".join([self._encoded(getattr(value, name)) for name in names])
            return b"o%s(%s)" % (kind.__qualname__.encode(), told)
        return self._seldom(value)

    def _seldom(self, value: Any) -> bytes:
        match value:
            case Enum():
                return b"e%s.%s;" % (type(value).__qualname__.encode(), value.name.encode())
            case datetime.date():
                return b"d%s;" % value.isoformat().encode()
            case str() | tuple():  # a string or a tuple with a name of its own
                plain = str(value) if isinstance(value, str) else tuple(value)
                return b"n%s" % type(value).__qualname__.encode() + self._encoded(plain)
            case Mapping():
                if len(value) < 20:
                    return self._mapping(value)
                return b"M" + self._once(value)
            case frozenset() | set():
                told = sorted(self._encoded(each) for each in value)
                return b"f%d:%s" % (len(told), b"".join(told))
            case _:
                raise TypeError(f"nobody can see what a {type(value).__qualname__} holds")

    def _mapping(self, value: Mapping[Any, Any]) -> bytes:
        told = sorted(self._encoded(key) + self._encoded(held) for key, held in value.items())
        return b"m%d:%s" % (len(told), b"".join(told))

    def _once(self, value: Any) -> bytes:
        known = self._known.get(id(value))
        if known is not None:
            return known[1]
        if isinstance(value, Mapping):
            made = self._digest(self._mapping(value))
        else:
            kind: type = type(value)
            names = _fields_of(kind) or ()
            made = self._digest(b"".join([self._encoded(getattr(value, name)) for name in names]))
        # The value is kept, so that its identity is not given to another.
        self._known[id(value)] = (value, made)
        return made


@cache
def _fields_of(kind: type) -> tuple[str, ...] | None:
    """The fields of a record, those outside equality too; none where it is no record."""
    fields = getattr(kind, "__dataclass_fields__", None)
    return None if fields is None else tuple(fields)


@cache
def made_by(ending: str = "") -> str:
    """The digest of the program that makes files of an ending: its own files, and its libraries.

    The version of Python counts too, and that of zlib, which packs PDFs and Word files.
    """
    libraries = (*_LIBRARIES, *_MORE.get(ending, ()))
    told: list[object] = [_own_files(), sys.version, zlib.ZLIB_RUNTIME_VERSION]
    told += [(name, _version(name)) for name in libraries]
    if ending == "pdf":
        told.append(_typesetting())
    return Keys().key(*told)


@cache
def _own_files() -> str:
    """The digest of all that policylib consists of."""
    whole = blake2b(digest_size=_SIZE)
    for path in sorted(_sources(_PACKAGE)):
        content = path.read_bytes()
        name = path.relative_to(_PACKAGE).as_posix()
        whole.update(f"{name}\0{len(content)}\0".encode())
        whole.update(content)
    return whole.hexdigest()


def _sources(package: Path) -> Iterator[Path]:
    for path in package.iterdir():
        if path.is_dir():
            if path.name not in {_SAMPLE, "__pycache__"}:
                yield from _sources(path)
        elif path.suffix not in _UNREAD:
            yield path


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return ""


def _typesetting() -> tuple[object, ...]:
    """The versions of the system's libraries that lay a PDF's letters out; asked without WeasyPrint."""
    import ctypes

    found: list[object] = []
    for library, asked in (
        ("libpango-1.0.so.0", "pango_version"),
        ("libharfbuzz.so.0", "hb_version_string"),
    ):
        try:
            ask = getattr(ctypes.CDLL(library), asked)
        except (OSError, AttributeError):
            found.append("")
            continue
        ask.restype = ctypes.c_char_p if asked.endswith("string") else ctypes.c_int
        found.append(ask())
    return tuple(found)

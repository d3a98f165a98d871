"""The Markdown in a PDF's description of itself (XMP), where a PDF of ours carries it.

Beside it stands a digest of what draws the pages: where that still fits, nobody has touched them.
"""

import base64
import binascii
import hashlib
import re
import zlib
from collections.abc import Sequence

_SPACE = b'xmlns:policylib="urn:policylib:pdf:1"'
_MOST = 20_000_000


def markdown_in(metadata: bytes, shown: Sequence[bytes]) -> str:
    """The Markdown that a PDF's metadata carry for the streams that draw its pages; else ""."""
    if _SPACE not in metadata:
        return ""
    digest = re.search(rb"<policylib:shown>([0-9a-f]{64})</policylib:shown>", metadata)
    told = re.search(rb"<policylib:markdown>([A-Za-z0-9+/=]+)</policylib:markdown>", metadata)
    if digest is None or told is None:
        return ""
    if hashlib.sha256(b"\n".join(shown)).hexdigest().encode() != digest[1]:
        return ""
    unpacking = zlib.decompressobj()
    try:
        text = unpacking.decompress(base64.b64decode(told[1], validate=True), _MOST)
        return "" if unpacking.unconsumed_tail else text.decode()
    except (binascii.Error, zlib.error, ValueError):
        return ""

"""PDFs written byte by byte, for what no program would make."""

import zlib
from collections.abc import Sequence

PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] %s >>"
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


def pdf_of_objects(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """A PDF of the objects, numbered from 1; the first is the catalog."""
    content = b"%PDF-1.7\n"
    places = []
    for number, each in enumerate(objects, start=1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    start = len(content)
    content += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    content += b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return content + b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (
        size,
        trailer,
        start,
    )


def stream(content: bytes) -> bytes:
    """A compressed stream."""
    packed = zlib.compress(content, 9)
    return b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed)


def pages(count: int, content: bytes = b"") -> bytes:
    """A PDF with as many pages, all showing the same content in Helvetica as /F1."""
    kids = b" ".join(b"%d 0 R" % (number + 5) for number in range(count))
    page = PAGE % b"/Contents 3 0 R /Resources << /Font << /F1 4 0 R >> >>"
    return pdf_of_objects(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Count %d /Kids [%s] >>" % (count, kids),
            stream(content),
            FONT,
            *[page] * count,
        ]
    )


def shown(*lines: tuple[int, int, int, str]) -> bytes:
    """Content that shows texts, each at (x, y) in a size."""
    told = b"".join(
        b"/F1 %d Tf 1 0 0 1 %d %d Tm (%s) Tj\n" % (size, x, y, text.encode("latin-1"))
        for x, y, size, text in lines
    )
    return b"BT\n" + told + b"ET\n"

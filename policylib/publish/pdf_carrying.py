"""What a policy's PDF carries beside its words, so that it comes back as the same policy.

A page has no place for front matter, for the name of a note or for a link to a file beside it.
The PDF's own description of itself (XMP) holds the Markdown that it was made of, with a digest of
what draws its pages: the import takes the Markdown for the policy only where nobody has touched
those, and they say the same. PDF/A wants such properties declared, which the schema does; a file
inside the PDF it would not allow.
"""

import base64
import hashlib
import zlib
from collections.abc import Sequence

SPACE = "urn:policylib:pdf:1"


def carrying(markdown: str, shown: Sequence[bytes]) -> tuple[bytes, bytes]:
    """The description that carries Markdown, and the schema that declares it.

    `shown` is what draws the pages, one stream each.
    """
    told = base64.b64encode(zlib.compress(markdown.encode(), 9)).decode()
    digest = hashlib.sha256(b"\n".join(shown)).hexdigest()
    own = (
        f'<rdf:Description rdf:about="" xmlns:policylib="{SPACE}">\n'
        f"<policylib:shown>{digest}</policylib:shown>\n"
        f"<policylib:markdown>{told}</policylib:markdown>\n</rdf:Description>\n"
    )
    properties = "".join(
        f'<rdf:li rdf:parseType="Resource"><pdfaProperty:name>{name}</pdfaProperty:name>'
        "<pdfaProperty:valueType>Text</pdfaProperty:valueType>"
        "<pdfaProperty:category>internal</pdfaProperty:category>"
        f"<pdfaProperty:description>{says}</pdfaProperty:description></rdf:li>\n"
        for name, says in (
            ("shown", "SHA-256 of the content streams of all pages"),
            ("markdown", "The Markdown that the file was made of, deflated, in base 64"),
        )
    )
    schema = (
        '<rdf:li rdf:parseType="Resource">\n<pdfaSchema:schema>Policylib</pdfaSchema:schema>\n'
        f"<pdfaSchema:namespaceURI>{SPACE}</pdfaSchema:namespaceURI>\n"
        "<pdfaSchema:prefix>policylib</pdfaSchema:prefix>\n"
        f"<pdfaSchema:property><rdf:Seq>{properties}</rdf:Seq></pdfaSchema:property>\n</rdf:li>\n"
    )
    return own.encode(), schema.encode()

"""What a policy's Word file carries beside its words, so that it comes back as the same policy.

Word has no place for front matter, for the names of notes, for the language of code. A part of
the file holds the Markdown that it was made of, with a digest of the parts that show words: the
import takes the Markdown for the policy only where nobody has touched those.
"""

import base64
import hashlib
from collections.abc import Mapping

SPACE = "urn:policylib:word:1"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_DATA = "http://schemas.openxmlformats.org/officeDocument/2006"
_ID = "{6C1B7A52-5A0D-4E0B-9D6E-70F3C2A1D801}"


def carrying(markdown: Mapping[str, str], shown: Mapping[str, bytes]) -> dict[str, bytes]:
    """The parts that carry Markdown by side ("new", "old"); `shown` are the parts with words."""
    written = hashlib.sha256()
    for name in ("word/document.xml", "word/footnotes.xml"):
        written.update(shown[name])
    told = "".join(
        f'<policy side="{side}">{base64.b64encode(text.encode()).decode()}</policy>'
        for side, text in markdown.items()
    )
    item = f'<carried xmlns="{SPACE}" written="{written.hexdigest()}">{told}</carried>'
    properties = (
        f'<ds:datastoreItem xmlns:ds="{_DATA}/customXml" ds:itemID="{_ID}">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{SPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    )
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rProps" Type="{_DATA}/relationships/customXmlProps" Target="itemProps1.xml"/>'
        "</Relationships>"
    )
    return {
        "customXml/item1.xml": f"{_HEAD}{item}".encode(),
        "customXml/itemProps1.xml": f"{_HEAD}{properties}".encode(),
        "customXml/_rels/item1.xml.rels": f"{_HEAD}{relations}".encode(),
    }

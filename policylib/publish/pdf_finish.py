"""What makes a set PDF accessible and archivable: PDF/UA-1 and PDF/A-2a in one file.

The only module that knows pydyf, which WeasyPrint writes its files with. Both are pinned exactly:
whatever is not as it is known from them is a `PublishingError`, never a PDF without structure.
"""

import zlib
from base64 import a85encode
from collections.abc import Sequence
from io import BytesIO
from typing import Any

import pydyf

from policylib.errors import PublishingError
from policylib.publish.pdf_carrying import carrying
from policylib.publish.pdf_structure import Element, Reference, Structure, Words

_SCHEMA = b"""
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"\
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"\
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""
_END_OF_SCHEMAS = b"</rdf:Bag></pdfaExtension:schemas>"
_END_OF_METADATA = b"</rdf:RDF>"
_BEGIN, _END = b"\nstream\n", b"\nendstream"
_TAIL = len(_END) + 2
_A85 = "/ASCII85Decode"
_TRIES = 32


class _Ready(pydyf.Object):  # type: ignore[misc]
    """An object whose bytes are made once: they are asked for to be written and to be hashed."""

    def __init__(self, of: Any, data: bytes) -> None:
        super().__init__()
        self.number = of.number
        self._data = data
        self._is_stream = isinstance(of, pydyf.Stream)

    @property
    def data(self) -> bytes:
        return self._data

    @property
    def compressible(self) -> bool:
        return not self._is_stream


def unexpected(what: str) -> PublishingError:
    """The error for a PDF that is not built as it should be."""
    return PublishingError(
        "pdf-unexpected",
        "the PDF is not built as expected ({what}), so it would not be accessible",
        hint="install policylib again, with pip: it brings the versions of WeasyPrint and pydyf that it knows",
        what=what,
    )


def add_structure(pdf: Any, document: Any, streams: Sequence[Any]) -> None:
    """Write the structure of a document's pages into its PDF; to be called in place of WeasyPrint's.

    Raises `PublishingError` where anything drawn has no place in the structure.
    """
    lang = document.metadata.lang
    if not lang or not document.metadata.title:
        raise unexpected("no language or no title")
    structure = Structure(lang)
    counts: list[int] = []
    for number, (page, stream) in enumerate(zip(document.pages, streams, strict=True)):
        drawn = stream._tags  # noqa: SLF001 - where WeasyPrint notes what it drew
        counts.append(len(drawn))
        structure.add_page(number, page._page_box, drawn)  # noqa: SLF001 - its tree of boxes
        if drawn:
            raise unexpected(f"{len(drawn)} drawn boxes on page {number + 1} are in no tree")
    root = structure.finish()
    if not any(part.tag == "H1" for part in root.parts()):
        raise unexpected("no first heading")
    _hide(streams, structure)
    dropped = _drop_links(pdf, structure)
    _write(pdf, root, counts, dropped)
    pdf.catalog["ViewerPreferences"] = pydyf.Dictionary({"DisplayDocTitle": "true"})
    pdf.catalog["MarkInfo"] = pydyf.Dictionary({"Marked": "true"})


def _hide(streams: Sequence[Any], structure: Structure) -> None:
    """Mark in the pages what is drawn and not read."""
    hidden = {(each.page, each.number): each.kind for each in structure.artifacts}
    for page, stream in enumerate(streams):
        for at, item in enumerate(stream.stream):
            if not (isinstance(item, pydyf.Dictionary) and "MCID" in item):
                continue
            kind = hidden.pop((page, item["MCID"]), None)
            if kind is None:
                continue
            stream.stream[at - 1] = "/Artifact"
            told = {"Type": "/Pagination", "Subtype": f"/{kind}"} if kind else {"Type": "/Layout"}
            stream.stream[at] = pydyf.Dictionary(told)
    if hidden:
        raise unexpected("what is not to be read was not found in the pages")


def _drop_links(pdf: Any, structure: Structure) -> list[Any]:
    """Take away links that stand in what is not read, as in a table's header told again."""
    dropped = {each.annotation.reference for each in structure.dropped}
    if dropped:
        for number in pdf.pages["Kids"][::3]:
            page = pdf.objects[number]
            if "Annots" in page:
                kept = [each for each in page["Annots"] if each not in dropped]
                page["Annots"] = pydyf.Array(kept)
    return sorted(dropped)


def _write(pdf: Any, root: Element, counts: Sequence[int], dropped: Sequence[Any]) -> None:
    """Write a tree. `counts` are how many numbered stretches each page has."""
    pages = len(counts)
    tree = pydyf.Dictionary({"Type": "/StructTreeRoot"})
    pdf.add_object(tree)
    references = pdf.page_references
    held: list[list[Any]] = [[b"null"] * count for count in counts]
    links: list[tuple[Any, Any]] = []

    def written(part: Element, parent: Any) -> Any:
        element = pydyf.Dictionary(
            {"S": f"/{part.own or part.tag}", "P": parent, "Pg": references[part.page]}
        )
        pdf.add_object(element)
        here = element.reference
        kids = pydyf.Array()
        for kid in part.kids:
            match kid:
                case Element():
                    kids.append(written(kid, here))
                case Words(page=page, number=number):
                    held[page][number] = here
                    own = {"Type": "/MCR", "Pg": references[page], "MCID": number}
                    kids.append(number if page == part.page else pydyf.Dictionary(own))
                case Reference(page=page, annotation=annotation):
                    links.append((annotation, here))
                    annotation["Contents"] = pydyf.String(
                        _told(part) or annotation["Contents"].string
                    )
                    own = {"Type": "/OBJR", "Pg": references[page], "Obj": annotation.reference}
                    kids.append(pydyf.Dictionary(own))
        element["K"] = kids
        if part.attributes:
            told = {
                key: pydyf.Array(value) if isinstance(value, list) else value
                for key, value in part.attributes.items()
            }
            element["A"] = pydyf.Dictionary(told)
        if part.alt:
            element["Alt"] = pydyf.String(part.alt)
        if part.lang:
            element["Lang"] = pydyf.String(part.lang)
        return here

    owned = {part.own: f"/{part.tag}" for part in root.parts() if part.own}
    if owned:
        tree["RoleMap"] = pydyf.Dictionary(owned)
    tree["K"] = pydyf.Array([written(root, tree.reference)])
    numbers = pydyf.Array()
    for page in range(pages):
        numbers.extend([page, pydyf.Array(held[page])])
    for number, (annotation, here) in enumerate(links, start=pages):
        annotation["StructParent"] = number
        numbers.extend([number, here])
    tree["ParentTree"] = pydyf.Dictionary({"Nums": numbers})
    tree["ParentTreeNextKey"] = pages + len(links)
    pdf.catalog["StructTreeRoot"] = tree.reference
    linked = {annotation.reference for annotation, _ in links}.union(dropped)
    if any(
        isinstance(each, pydyf.Dictionary)
        and each.get("Subtype") == "/Link"
        and each.reference not in linked
        for each in pdf.objects
    ):
        raise unexpected("a link stands outside the structure")


def _told(link: Element) -> str:
    """What a link is called: its label, else its words."""
    label = link.element.get("aria-label") if link.element is not None else None
    return label or " ".join(
        "".join(part_text for part in link.parts() for part_text in part.text).split()
    )


def finish(pdf: Any, carried: str = "") -> bytes:
    """The last step: say that a PDF is PDF/UA and what it carries, and write it.

    Raises `PublishingError` where it has no structure, no metadata or a font that is not embedded.
    """
    if "StructTreeRoot" not in pdf.catalog or pdf.catalog.get("Lang") is None:
        raise unexpected("no structure")
    dictionaries = [each for each in pdf.objects if isinstance(each, pydyf.Dictionary)]
    described = [each for each in dictionaries if each.get("Type") == "/FontDescriptor"]
    if not described or not all("FontFile2" in each or "FontFile3" in each for each in described):
        raise unexpected("a font is not embedded")
    number = pdf.catalog.get("Metadata", b"0").split()[0]
    metadata = pdf.objects[int(number)]
    if not isinstance(metadata, pydyf.Stream) or metadata.extra.get("Subtype") != "/XML":
        raise unexpected("no metadata")
    (content,) = metadata.stream
    if content.count(_END_OF_METADATA) != 1:
        raise unexpected("its metadata has another form")
    told = _SCHEMA
    if carried:
        own, schema = carrying(carried, [_drawn(pdf.objects[number]) for number in _contents(pdf)])
        told = _SCHEMA.replace(_END_OF_SCHEMAS, schema + _END_OF_SCHEMAS) + own
    metadata.stream = [content.replace(_END_OF_METADATA, told + _END_OF_METADATA)]
    metadata.compress = False
    return _written(pdf)


def _contents(pdf: Any) -> list[int]:
    """The numbers of the streams that draw the pages, in their order."""
    pages = [pdf.objects[number] for number in pdf.pages["Kids"][::3]]
    return [int(page["Contents"].split()[0]) for page in pages]


def _drawn(each: Any) -> bytes:
    """What draws a page, unpacked."""
    if not isinstance(each, pydyf.Stream) or "Filter" in each.extra:
        raise unexpected("a page is drawn in another way")
    packed = each.data.partition(_BEGIN)[2].removesuffix(_END)
    return zlib.decompress(packed) if each.compress else packed


def _written(pdf: Any) -> bytes:
    """The bytes of a PDF; the same for the same PDF."""
    objects = [each if each.free == "f" else _ready(each) for each in pdf.objects]
    pages = objects[pdf.pages.number]
    for blanks in range(_TRIES):
        padded = _Ready(pages, pages.data + b" " * blanks)
        pdf.objects = [padded if each is pages else each for each in objects]
        pdf.current_position = 0
        output = BytesIO()
        pdf.write(output, b"1.7", identifier=True, compress=True)
        made = output.getvalue()
        if not _ends_badly(made):
            return made
    raise unexpected("a stream ends as no stream may")


def _ready(each: Any) -> Any:
    if not isinstance(each, pydyf.Stream):
        return _Ready(each, each.data)
    if "Interpolate" in each.extra:
        # PDF/A forbids that a viewer makes up what lies between two points of a picture.
        each.extra["Interpolate"] = "false"
    data = each.data
    if not _ends_badly(data[-_TAIL:]):
        return _Ready(each, data)
    begin, rest = data.partition(_BEGIN)[1:]
    filters = [_A85, *([each.extra["Filter"]] if "Filter" in each.extra else [])]
    if each.compress:
        filters.append("/FlateDecode")
    told = pydyf.Dictionary({**each.extra, "Filter": pydyf.Array(filters)})
    if "DecodeParms" in each.extra:
        told["DecodeParms"] = pydyf.Array([b"null", each.extra["DecodeParms"]])
    packed = a85encode(rest.removesuffix(_END)) + b"~>"
    told["Length"] = len(packed)
    return _Ready(each, told.data + begin + packed + _END)


def _ends_badly(data: bytes) -> bool:
    """Whether a stream's own last byte could be taken for the end of the line after it."""
    return b"\r\nendstream" in data or b"\n\nendstream" in data

"""The parts of a policy's Word file as one package: what they are called, and what leads where.

python-docx knows neither tracked changes nor footnotes, and reads its template anew for every
file; these parts are few and always the same.
"""

from collections.abc import Mapping
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from policylib.language.publish import PublishWords
from policylib.language.word import WordWords
from policylib.publish.word.carrying import carrying
from policylib.publish.word.pictures import kind_of
from policylib.publish.word.setting import Held, Setter
from policylib.publish.word.styles import (
    NAMESPACES,
    USUAL_FONT,
    fonts_xml,
    numbering_xml,
    styles_xml,
)
from policylib.publish.word.writing import PROGRAM, Front, legible, theme, zipped

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PARTS = (
    "styles", "numbering", "settings", "fontTable", "footnotes", "comments", "header", "footer",
)  # fmt: skip
_NO_NOTES = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
)


class Ground(NamedTuple):
    """What a file stands on: its words, the colour of its headings, the lines at each page's end.

    `fonts` are those of the text and of the headings, by their names.
    """

    words: PublishWords
    own: WordWords
    accent: str
    footer: tuple[str, ...]
    fonts: tuple[str, str] = (USUAL_FONT, USUAL_FONT)


def packed(
    front: Front,
    ground: Ground,
    setter: Setter,
    starts: list[int],
    markdown: Mapping[str, str],
) -> bytes:
    """The whole file. `starts` are the first numbers of its numbered lists.

    `markdown` is what the file was made of, by side, for the way back.
    """
    names = [each for each in _PARTS if each != "comments" or setter.comments]
    pictures: dict[bytes, str] = {}
    for held in (setter.body, setter.footnotes):
        for content in held.pictures:
            pictures.setdefault(content, f"media/picture{len(pictures) + 1}.{kind_of(content)}")
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": _content_types(names),
        "_rels/.rels": _relations(
            [
                ("rDocument", f"{_OFFICE}/officeDocument", "word/document.xml", False),
                ("rCore", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml", False),
                ("rApp", f"{_OFFICE}/extended-properties", "docProps/app.xml", False),
            ]
        ),
        "docProps/core.xml": _properties(front, ground.words.language_tag),
        "docProps/app.xml": PROGRAM,
        "word/document.xml": _document(setter.body),
        "word/_rels/document.xml.rels": _relations(
            [(name, f"{_OFFICE}/{name}", f"{name}.xml", False) for name in names]
            + [("theme", f"{_OFFICE}/theme", "theme.xml", False)]
            + [("carried", f"{_OFFICE}/customXml", "../customXml/item1.xml", False)]
            + _leads(setter.body, pictures)
        ),
        "word/styles.xml": _HEAD + styles_xml(ground.own, ground.words.language_tag, ground.accent, ground.fonts),
        "word/numbering.xml": _HEAD + numbering_xml(starts),
        "word/settings.xml": _settings(ground.words.language_tag),
        "word/theme.xml": theme(),
        "word/fontTable.xml": _HEAD + fonts_xml(ground.fonts),
        "word/footnotes.xml": f"{_HEAD}<w:footnotes {NAMESPACES}>{_NO_NOTES}{''.join(setter.footnotes.xml)}</w:footnotes>",
        "word/header.xml": _running("hdr", "Header", escape(legible(front.running))),
        "word/footer.xml": _footer(ground),
    }  # fmt: skip
    if leads := _leads(setter.footnotes, pictures):
        parts["word/_rels/footnotes.xml.rels"] = _relations(leads)
    if setter.comments:
        parts["word/comments.xml"] = (
            f"{_HEAD}<w:comments {NAMESPACES}>{''.join(setter.comments)}</w:comments>"
        )
    for content, name in pictures.items():
        parts[f"word/{name}"] = content
    whole = {name: part.encode() if isinstance(part, str) else part for name, part in parts.items()}
    return zipped(whole | carrying(markdown, whole))


def _leads(held: Held, pictures: Mapping[bytes, str]) -> list[tuple[str, str, str, bool]]:
    links = [(own, f"{_OFFICE}/hyperlink", target, True) for target, own in held.links.items()]
    shown = [
        (own, f"{_OFFICE}/image", pictures[content], False)
        for content, own in held.pictures.items()
    ]
    return links + shown


def _relations(relations: list[tuple[str, str, str, bool]]) -> str:
    told = "".join(
        f'<Relationship Id="{own}" Type="{kind}" Target={quoteattr(target)}'
        + (' TargetMode="External"/>' if is_outside else "/>")
        for own, kind, target, is_outside in relations
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{told}</Relationships>'


def _content_types(names: list[str]) -> str:
    defaults = {
        "rels": "application/vnd.openxmlformats-package.relationships+xml",
        "xml": "application/xml",
        **{kind: f"image/{kind}" for kind in ("gif", "jpeg", "png")},
    }
    kinds = {f"/word/{name}.xml": f"{_KIND}.{name}+xml" for name in names} | {
        "/word/document.xml": f"{_KIND}.document.main+xml",
        "/word/theme.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
        "/customXml/itemProps1.xml": "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    }
    told = "".join(
        f'<Default Extension="{end}" ContentType="{kind}"/>' for end, kind in defaults.items()
    ) + "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in kinds.items()
    )
    return f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">{told}</Types>'


def _properties(front: Front, tag: str) -> str:
    told = (
        ("dc:title", front.title),
        ("dc:subject", front.subject),
        ("dc:creator", front.author),
        ("dc:description", front.remark),
        ("cp:lastModifiedBy", front.author),
        ("cp:contentStatus", front.mark),
        ("dc:language", tag),
    )
    inner = "".join(f"<{name}>{escape(legible(text))}</{name}>" for name, text in told if text)
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/">{inner}</cp:coreProperties>'
    )


def _document(body: Held) -> str:
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="header"/>'
        '<w:footerReference w:type="default" r:id="footer"/>'
        '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1276" w:bottom="1417" '
        'w:left="1276" w:header="680" w:footer="680" w:gutter="0"/></w:sectPr>'
    )
    return f"{_HEAD}<w:document {NAMESPACES}><w:body>{''.join(body.xml)}{section}</w:body></w:document>"


def _settings(tag: str) -> str:
    name = "http://schemas.microsoft.com/office/word"
    return (
        f'{_HEAD}<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:footnotePr>'
        '<w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
        f'<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="{name}" w:val="15"/></w:compat>'
        f'<w:themeFontLang w:val="{tag}"/>'
        '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    )  # fmt: skip


def _running(tag: str, style: str, *paragraphs: str) -> str:
    told = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
        + (each if each.startswith("<w:") else _run(each))
        + "</w:p>"
        for each in paragraphs
    )
    return f"{_HEAD}<w:{tag} {NAMESPACES}>{told}</w:{tag}>"


def _run(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def _footer(ground: Ground) -> str:
    words = ground.words
    lines = [escape(legible(line)) for line in ground.footer]
    pages = (
        f'{_run(words.page + " ")}<w:fldSimple w:instr=" PAGE ">{_run("1")}</w:fldSimple>'
        f'{_run(f" {words.of} ")}<w:fldSimple w:instr=" NUMPAGES ">{_run("1")}</w:fldSimple>'
    )  # fmt: skip
    return _running("ftr", "Footer", *lines, pages)

"""What is no Word file, or a hostile one: our errors, which say what to do, in bounded time."""

import contextlib
import io
import re
import time
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policylib.errors import PolicylibError, SourceError, TooComplexError
from policylib.intake.word import import_word
from policylib.language import message
from tests.word_intake import p, packed, table, word

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
_FILE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


def code_of(content: bytes) -> str:
    start = time.perf_counter()
    with pytest.raises(PolicylibError) as raised:
        import_word(content, file="politik.docx")
    assert time.perf_counter() - start < 5
    told = message(raised.value, "da")
    assert told.startswith("politik.docx: ")
    assert raised.value.hint
    return raised.value.code


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "word-unknown"),
        (b"Personalepolitik", "word-unknown"),
        (b"%PDF-1.7", "word-unknown"),
        (_OLE + b"W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0", "word-old"),
        (_OLE + "EncryptedPackage".encode("utf-16-le"), "word-encrypted"),
        (b"PK\x03\x04 and no more", "word-damaged"),
        (packed({"xl/workbook.xml": "<x/>"}), "word-other"),
        (packed({"content.xml": "<x/>", "mimetype": "application/vnd.oasis"}), "word-other"),
        (packed({"ppt/presentation.xml": "<x/>"}), "word-other"),
        (packed({"referat.txt": "Referat"}), "word-zip"),
        (packed({"[Content_Types].xml": "<Types/>"}), "word-damaged"),
        (packed({"word/document.xml": "<w:document"}), "word-damaged"),
        (packed({"word/document.xml": _LAUGHS + "<x>&b;</x>"}), "word-doctype"),
        (packed({"word/document.xml": _FILE + "<x>&a;</x>"}), "word-doctype"),
        (packed({"word/document.xml": (_LAUGHS + "<x/>").encode("utf-16")}), "word-doctype"),
        (packed({"word/document.xml": "<x/>", **{f"x{n}": "" for n in range(5001)}}), "word-too-large"),
        (packed({"word/document.xml": "<x/>", "word/x.xml": bytes(50_000_000)}), "word-too-large"),
        (word("<w:p/>" * 1_000_000), "word-too-large"),
        (word("<w:p></w:p>" * 150_000), "word-too-large"),
        (word("<w:p><w:pPr/></w:p>" * 150_000), "word-too-large"),
        (word(p("")), "import-empty"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told_with_a_next_step(content: bytes, code: str) -> None:
    assert code_of(content) == code


def test_an_encrypted_member_is_told() -> None:
    content = bytearray(word(p("Politik")))
    at = content.index(b"PK\x01\x02")
    while at >= 0:
        content[at + 8] |= 1
        at = content.find(b"PK\x01\x02", at + 1)
    assert code_of(bytes(content)) == "word-encrypted"


def test_a_flipped_byte_is_told_and_not_read() -> None:
    content = bytearray(word(p("Vi passer børn og rydder sne. " * 50)))
    with zipfile.ZipFile(io.BytesIO(bytes(content))) as whole:
        info = whole.getinfo("word/document.xml")
    content[info.header_offset + 30 + len(info.filename) + 40] ^= 0xFF
    assert code_of(bytes(content)) == "word-damaged"


def test_tables_nested_beyond_reason_are_an_error() -> None:
    body = p("inderst")
    for _ in range(30):
        body = f"<w:tbl><w:tr><w:tc>{body}<w:p/></w:tc></w:tr></w:tbl>"
    with pytest.raises(TooComplexError):
        import_word(word(body), file="politik.docx")


def test_styles_that_are_based_on_each_other_end() -> None:
    loop = "".join(
        f'<w:style w:type="paragraph" w:styleId="{a}"><w:name w:val="{a}"/><w:basedOn w:val="{b}"/></w:style>'
        for a, b in (("A", "B"), ("B", "A"))
    )
    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    content = word(
        p("Vi rydder sne.", "A"),
        more={"word/styles.xml": f'<w:styles xmlns:w="{w}">{loop}</w:styles>'},
    )
    assert "Vi rydder sne." in import_word(content, file="politik.docx").markdown


@settings(max_examples=60)
@given(st.data())
def test_any_damage_at_all_gives_nothing_but_our_errors(data: st.DataObject) -> None:
    content = bytearray(word(p("Ferie", "Overskrift1") + p("Vi holder ferie.") + table(("a", "b"))))
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(len(content) // 2, len(content)))
    with contextlib.suppress(SourceError):
        import_word(bytes(content[:cut]), file="politik.docx")


_PIECES = st.sampled_from(
    [
        "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>ord</w:t>", "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>",
        "<w:tc>", "</w:tc>", '<w:ins w:id="1">', "</w:ins>", "<w:del>", "</w:del>", "<w:br/>", "<w:sdt>",
        "</w:sdt>", '<w:fldChar w:fldCharType="begin"/>', '<w:fldChar w:fldCharType="end"/>', "<w:drawing/>",
        '<w:footnoteReference w:id="9"/>', '<w:pPr><w:numPr><w:ilvl w:val="99999999999"/><w:numId w:val="x"/></w:numPr></w:pPr>',
        '<w:sym w:font="Wingdings" w:char="zz"/>', '<w:pPr><w:outlineLvl w:val="-4"/></w:pPr>', "<mc:AlternateContent>",
        "</mc:AlternateContent>", '<w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>', '<w:sz w:val="1e999"/>',
    ]
)  # fmt: skip


@settings(max_examples=100)
@given(st.lists(_PIECES, max_size=25))
def test_any_order_of_its_elements_gives_nothing_but_our_errors(pieces: list[str]) -> None:
    opened: list[str] = []
    body = ""
    for piece in pieces:
        name = piece.strip("</>").split()[0].rstrip("/>")
        if piece.startswith("</"):
            if not opened or opened[-1] != name:
                continue
            opened.pop()
        elif not piece.endswith("/>") and "</" not in piece:
            opened.append(name)
        body += piece
    body += "".join(f"</{name}>" for name in reversed(opened))
    with contextlib.suppress(SourceError):
        import_word(word(body), file="politik.docx")


@pytest.mark.parametrize(
    ("at", "value", "code"), [(8, 99, "word-damaged"), (6, 1, "word-encrypted")]
)
def test_a_part_packed_in_an_unknown_way_is_not_called_encrypted(
    at: int, value: int, code: str
) -> None:
    """Of each member, the method or the bit for encryption stands in both of its heads (APPNOTE 4.3)."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<x/>")
    content = bytearray(held.getvalue())
    for head, more in ((b"PK\3\4", 0), (b"PK\1\2", 2)):
        for found in re.finditer(re.escape(head), bytes(content)):
            content[found.start() + at + more] = value
    with pytest.raises(SourceError) as told:
        import_word(bytes(content), file="x.docx")
    assert told.value.code == code

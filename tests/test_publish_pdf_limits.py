"""What is large or hostile stays on the paper, or is refused in words: tables, pictures, depth."""

import re
import struct
import time
import zlib
from pathlib import Path

import pytest

from policylib.compare import compare
from policylib.document import BulletList, ListItem, Paragraph, Policy, Quote, Run
from policylib.errors import TooComplexError
from policylib.markdown import read
from policylib.publish.comparison_page import comparison_page
from policylib.publish.house import House
from policylib.publish.images import as_data_uri, images_below
from policylib.publish.parallel_page import parallel_document, parallel_page
from policylib.publish.pdf import pdf_of
from policylib.publish.policy_html import policy_page
from policylib.publish.policy_pdf import policy_document
from policylib.publish.redline_page import redline_document
from policylib.publish.word import parallel_word, redline_word
from tests.pdf_documents import picture
from tests.pdf_reading import run

PAPER = 210 / 25.4 * 72


def table(columns: int, rows: int, word: str = "løn") -> str:
    """A policy with one table under a theme."""
    names = " | ".join(f"Kolonne {n}" for n in range(columns))
    row = "| " + " | ".join([word] * columns) + " |\n"
    return f"# Politik\n\n## Tema 1: Løn\n\n| {names} |\n{'| --- ' * columns}|\n" + row * rows


def pages(content: bytes, folder: Path) -> list[str]:
    path = folder / "x.pdf"
    path.write_bytes(content)
    return run("pdftotext", "-layout", str(path), "-").split("\f")[:-1]


def reach(content: bytes, folder: Path) -> float:
    """How far to the right the last word goes, in points."""
    path = folder / "x.pdf"
    path.write_bytes(content)
    ends = re.findall(r'xMax="([\d.]+)"', run("pdftotext", "-bbox", str(path), "-"))
    return max(map(float, ends))


@pytest.mark.parametrize(("columns", "word"), [(24, "medarbejder"), (6, "arbejdsmiljøgruppemøde")])
def test_no_table_runs_out_of_the_paper(columns: int, word: str, tmp_path: Path) -> None:
    old = read(table(columns, 3, word))
    new = read(table(columns, 3, word).replace(word, f"{word}rne", 1))
    assert reach(pdf_of(policy_document(old)), tmp_path) < PAPER - 40
    changed = compare(old, new)
    assert reach(pdf_of(redline_document(changed)), tmp_path) < PAPER - 40
    assert reach(pdf_of(parallel_document(changed, everything=True)), tmp_path) < PAPER - 40


@pytest.mark.parametrize("columns", [25, 300])
def test_a_table_that_no_paper_holds_is_refused_in_words(columns: int) -> None:
    old, new = read(table(columns, 2)), read(table(columns, 3))
    with pytest.raises(TooComplexError, match=f"a table has {columns} columns"):
        policy_document(old)
    with pytest.raises(TooComplexError, match=f"a table has {columns} columns"):
        redline_document(compare(old, new))


def test_a_table_that_nobody_would_wait_for_is_refused_in_words() -> None:
    old, new = read(table(1, 2000)), read(table(1, 2001))
    with pytest.raises(TooComplexError, match="a table has 2001 rows"):
        policy_document(old)
    with pytest.raises(TooComplexError, match="a table has 2002 rows"):
        redline_document(compare(old, new))


@pytest.mark.parametrize(("columns", "rows"), [(300, 10), (4, 500)])
def test_a_large_table_takes_bounded_time_as_page_and_as_word_file(columns: int, rows: int) -> None:
    old = read(table(columns, rows))
    new = read(table(columns, rows).replace("løn", "lønnen", 3))
    begun = time.monotonic()
    changed = compare(old, new)
    assert "Kolonne" in comparison_page(changed)
    assert "Kolonne 0" in parallel_page(changed)
    assert "løn" in policy_page(old)
    assert redline_word(changed)
    assert parallel_word(changed)
    assert time.monotonic() - begun < 60  # a few seconds, on a machine with nothing else to do


def test_a_picture_of_few_bytes_and_many_pixels_takes_bounded_time() -> None:
    side = 4_000
    held = zlib.compress(b"\0" * (1 + (side + 7) // 8) * side, 9)
    parts = [
        (b"IHDR", struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)),
        (b"IDAT", held),
        (b"IEND", b""),
    ]
    content = b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(told)) + kind + told + struct.pack(">I", zlib.crc32(kind + told))
        for kind, told in parts
    )
    assert len(content) < 10_000
    shown = as_data_uri(content)
    assert shown
    begun = time.monotonic()
    document = policy_document(read("# P\n\n![Et hus](a.png)\n"), image=lambda _: shown)
    assert pdf_of(document).startswith(b"%PDF")
    assert time.monotonic() - begun < 60  # two seconds, on a machine with nothing else to do


def test_a_long_table_begins_under_its_heading_and_leaves_no_row_alone(tmp_path: Path) -> None:
    for rows in (24, 25, 26, 27):
        made = pages(pdf_of(policy_document(read(table(2, rows)))), tmp_path)
        held = [page.count("løn") // 2 for page in made[2:]]
        assert sum(held) == rows
        assert all(count >= 2 for count in held)
        assert "Kolonne 0" in made[-1]


def test_a_short_table_is_never_parted(tmp_path: Path) -> None:
    before = "".join(f"\n\nAfsnit {n} før tabellen." for n in range(19))
    text = table(2, 8).replace("Løn\n", f"Løn{before}\n", 1)
    made = pages(pdf_of(policy_document(read(text))), tmp_path)
    assert sorted({page.count(" løn") for page in made if "løn" in page}) == [8]


FULL = """---
title: {title}
organisation: Lyngvig Kommune
version: "3.0"
status: adopted
adopted_on: 2021-12-13
adopted_by: Byrådet, sag 21/2054
in_force_from: 2022-01-01
replaces: "2.1"
review_by: 2025-12-01
contact: HR og Personale
case_number: 21/2054
applies_to: Alle ansatte i Lyngvig Kommune, også elever, timelønnede og vikarer
---

# {title}

## Tema 1: Løn

Løn aftales.
"""


@pytest.mark.parametrize("title", ["Personalepolitik", "Personalepolitik for alle ansatte " * 3])
@pytest.mark.parametrize("logo", ["", picture(300, 200)])
def test_the_cover_is_one_page(title: str, logo: str, tmp_path: Path) -> None:
    house = House(name="Lyngvig Kommune", logo=logo, logo_alt="Byvåben")
    text = read(FULL.format(title=title.strip()))
    cover, contents, *_ = pages(pdf_of(policy_document(text, house=house)), tmp_path)
    assert "HR og Personale" in cover
    assert "Sagsnr" in cover
    assert "Indhold" in contents


def png(width: int, height: int) -> bytes:
    """A picture whose few bytes promise many pixels."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        held = struct.pack(">I", len(content)) + kind + content
        return held + struct.pack(">I", zlib.crc32(kind + content))

    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    rows = zlib.compress(bytes(min(width * height // 8, 2_000_000)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def jpeg(width: int, height: int) -> bytes:
    """The head of a JPEG, with a segment before the one that tells its size."""
    size = struct.pack(">HBHHB", 11, 8, height, width, 1) + b"\x01\x11\x00"
    return b"\xff\xd8\xff\xe0\x00\x04ab\xff\xff\xc2" + size + b"\xff\xd9"


@pytest.mark.parametrize(
    "content",
    [
        png(50_000, 50_000),
        jpeg(50_000, 50_000),
        b"GIF89a" + struct.pack("<HH", 60_000, 60_000) + bytes(9),
    ],
)
def test_few_bytes_with_too_many_pixels_are_told_by_their_words(
    content: bytes, tmp_path: Path
) -> None:
    assert len(content) < 50_000
    assert as_data_uri(content) == ""
    (tmp_path / "stor.png").write_bytes(content)
    text = read("# Politik\n\n![Organisationsdiagram](stor.png)\n")
    html = policy_document(text, image=images_below(tmp_path))
    assert "data:image" not in html
    assert "Organisationsdiagram" in " ".join(pages(pdf_of(html), tmp_path))


@pytest.mark.parametrize(
    "content",
    [png(4000, 6000), jpeg(9000, 6000), b"GIF89a\x01\x00\x01\x00", b"\xff\xd8\xff", b"\xff\xd8\xff\xc0"],
)  # fmt: skip
def test_pictures_of_usual_size_are_let_through(content: bytes) -> None:
    assert as_data_uri(content).startswith("data:image/")


def nested(depth: int, *, in_quotes: bool) -> Policy:
    block: Paragraph | BulletList | Quote = Paragraph(text=(Run(text="bund"),))
    for _ in range(depth):
        block = (
            Quote(blocks=(block,)) if in_quotes else BulletList(items=(ListItem(blocks=(block,)),))
        )
    return Policy(blocks=(block,))


@pytest.mark.parametrize(("depth", "in_quotes"), [(160, True), (80, False)])
def test_a_text_that_nests_without_end_is_refused_in_words(depth: int, *, in_quotes: bool) -> None:
    deep = nested(depth, in_quotes=in_quotes)
    with pytest.raises(TooComplexError, match="levels deep"):
        policy_document(deep)
    with pytest.raises(TooComplexError, match="levels deep"):
        redline_document(compare(Policy(), deep))
    with pytest.raises(TooComplexError, match="levels deep"):
        parallel_document(compare(deep, deep), everything=True)

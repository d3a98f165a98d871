"""Letters that the bundled fonts lack are told by their number, the same on every machine."""

import base64
import io
import os
import re
import subprocess
import sys
import zipfile
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from fontTools.ttLib import TTFont

from policylib.markdown import read
from policylib.publish.bundled import bundled_font
from policylib.publish.font_letters import letters_of
from policylib.publish.house import House
from policylib.publish.pdf import pdf_of
from policylib.publish.pdf_letters import in_letters_of, unprintable
from policylib.publish.policy_pdf import policy_document
from policylib.publish.word.redline import policy_word
from tests.pdf_reading import failures, run

TEXT = "# Politik\n\n## Tema 1: Løn\n\nα β Ω ≥ ½ ° → ﬁ Ａ \u2011 漢字 😀 arbejds\u00admiljø \u200b слово\n"


def test_what_the_fonts_have_stands_as_it_is_written() -> None:
    known = "Løn: α β Ω ≥ µ ½ ° → – »citat« Łódź слово"
    assert in_letters_of(known, bundled_font) == known


def test_what_they_lack_is_told_by_its_number_or_its_full_form() -> None:
    assert in_letters_of("漢 😀 Ａ \u2011", bundled_font) == "[U+6F22] [U+1F600] A -"


def test_such_a_text_is_valid_and_its_words_are_whole(tmp_path: Path) -> None:
    content = pdf_of(policy_document(read(TEXT)))
    assert failures(content) == []
    path = tmp_path / "x.pdf"
    path.write_bytes(content)
    words = run("pdftotext", str(path), "-").split()
    assert {"arbejdsmiljø", "α", "[U+1F600]", "слово"} <= set(words)
    fonts = run("pdffonts", str(path)).splitlines()[2:]
    assert fonts
    assert all("Policy-" in font and " yes yes yes " in font for font in fonts)


def test_the_bytes_are_the_same_with_and_without_fonts_on_the_machine(tmp_path: Path) -> None:
    (tmp_path / "fonts.conf").write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">'
        f"<fontconfig><dir>{tmp_path}/none</dir><cachedir>{tmp_path}/cache</cachedir></fontconfig>"
    )
    program = (
        "import sys\n"
        "from policylib.markdown import read\n"
        "from policylib.publish.pdf import pdf_of\n"
        "from policylib.publish.policy_pdf import policy_document\n"
        "sys.stdout.buffer.write(pdf_of(policy_document(read(sys.stdin.read()))))\n"
    )
    environment = {**os.environ, "PYTHONUTF8": "1"}
    bare = {**environment, "FONTCONFIG_FILE": str(tmp_path / "fonts.conf")}
    made = [
        subprocess.run(
            [sys.executable, "-c", program],
            input=TEXT.encode(),
            capture_output=True,
            check=True,
            env=each,
        ).stdout
        for each in (environment, bare)
    ]
    assert made[0].startswith(b"%PDF")
    assert made[0] == made[1]


@cache
def with_star(name: str) -> str:
    """A bundled font with a star among its letters, as an organisation's own."""
    package, family = (
        ("font_source_serif_pro", "Serif") if "Serif" in name else ("font_source_sans_pro", "Sans")
    )
    spec = find_spec(package)
    assert spec is not None
    assert spec.origin is not None
    file = Path(spec.origin).parent / "files" / f"Source{family}Pro-{name.removeprefix(family)}.ttf"
    font = TTFont(file)
    for table in font["cmap"].tables:
        table.cmap[ord("★")] = "asterisk"
    content = io.BytesIO()
    font.save(content)
    return f"data:font/ttf;base64,{base64.b64encode(content.getvalue()).decode()}"


CUTS = {"": "Regular", "-italic": "It", "-bold": "Semibold", "-bold-italic": "SemiboldIt"}
STARRED = (
    "# Politik ★\n\n## Tema 1: Løn ★\n\n★ *★* **★**\n\n| a ★ | b |\n| --- | --- |\n| ★ | 漢 |\n"
)


def test_a_letter_that_the_organisations_fonts_have_is_printed(tmp_path: Path) -> None:
    fonts = {
        f"{family.lower()}{cut}": with_star(f"{family}{name}")
        for family in ("Serif", "Sans")
        for cut, name in CUTS.items()
    }
    content = pdf_of(policy_document(read(STARRED), house=House(fonts=fonts)))
    assert failures(content) == []
    path = tmp_path / "x.pdf"
    path.write_bytes(content)
    told = run("pdftotext", str(path), "-")
    assert told.count("★") >= STARRED.count("★")
    assert "U+2605" not in told
    assert "[U+6F22]" in told
    assert all("Policy-" in f or "House-" in f for f in run("pdffonts", str(path)).splitlines()[2:])
    assert unprintable("★漢", bundled_font, fonts) == {"漢"}


def test_a_letter_that_one_cut_lacks_is_told_by_its_number(tmp_path: Path) -> None:
    fonts = {"serif": with_star("SerifRegular"), "sans": with_star("SansRegular")}
    path = tmp_path / "x.pdf"
    path.write_bytes(pdf_of(policy_document(read(STARRED), house=House(fonts=fonts))))
    assert "[U+2605]" in run("pdftotext", str(path), "-")
    assert unprintable("★", bundled_font, fonts) == {"★"}


def test_a_font_that_is_broken_has_no_letters() -> None:
    whole = base64.b64decode(with_star("SerifRegular").partition(",")[2])
    for content in (b"", whole[:40], whole[:2000], b"wOF2" + whole[4:], b"\0\1\0\0" * 50):
        uri = f"data:font/ttf;base64,{base64.b64encode(content).decode()}"
        assert letters_of(uri) <= letters_of(with_star("SerifRegular"))


def test_a_word_file_names_the_fonts_of_the_organisation() -> None:
    fonts = {"serif": with_star("SerifRegular"), "sans": with_star("SansRegular")}
    text = read("# Politik\n\n## Tema 1: Løn\n\nA.\n")
    with zipfile.ZipFile(io.BytesIO(policy_word(text, house=House(fonts=fonts)))) as package:
        styles = package.read("word/styles.xml").decode()
        table = package.read("word/fontTable.xml").decode()
    defaults, _, rest = styles.partition("</w:docDefaults>")
    assert 'w:ascii="Source Serif Pro"' in defaults
    heading = rest.partition('w:styleId="Heading1"')[2].partition("</w:style>")[0]
    assert 'w:ascii="Source Sans Pro"' in heading
    body = rest.partition('w:styleId="BodyText"')[2].partition("</w:style>")[0]
    assert "rFonts" not in body
    assert re.findall(r'w:font w:name="([^"]+)"', table) == [
        "Source Serif Pro", "Source Sans Pro", "Consolas",
    ]  # fmt: skip


def test_a_font_without_a_name_that_word_takes_leaves_the_usual_one() -> None:
    broken = {"serif": "data:font/ttf;base64,AAEAAA=="}
    text = read("# Politik\n\nA.\n")
    assert policy_word(text, house=House(fonts=broken)) == policy_word(text)

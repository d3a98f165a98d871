"""Letters that the bundled fonts lack are told by their number, the same on every machine."""

import os
import subprocess
import sys
from pathlib import Path

from policylib.markdown import read
from policylib.publish.pdf import bundled_font, pdf_of
from policylib.publish.pdf_letters import in_letters_of
from policylib.publish.policy_pdf import policy_document
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

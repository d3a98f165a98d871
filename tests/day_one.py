"""Word files and PDFs as somebody at a municipality has them: LibreOffice makes them, not our writer."""

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

# Headings that are bold lines, blank lines for distance, signs typed before items, blanks of all
# kinds, a date on the front page, a line broken by hand, a table without a head, a link on "her".
PAGE = """\
<html lang="da"><head><meta charset="utf-8"></head><body>
<p align="center"><b><font size="6">Personalepolitik</font></b></p>
<p align="center">Lyngvig Kommune</p>
<p><br></p><p><br></p>
<p align="center"><i>Vedtaget i Hovedudvalget den {day}</i></p>
<p style="page-break-before:always"><b><font size="5">Forord</font></b></p>
<p>I Lyngvig Kommune  går mange på arbejde hver dag.&nbsp;Vi passer børn,
rydder sne og svarer på spørgsmål.</p>
<p><br></p>
<p><b><font size="5">Tema 1: Rekruttering</font></b></p>
<p><b>Hvad vil vi?</b></p>
<p>Vi vil finde kolleger, der bliver.<br>Det kræver omhu.</p>
<p><b>Hvad gør vi?</b></p>
<p>Lederen {modal} indhente {references}, før stillingen besættes.</p>
<p>Ansættelsesudvalget:</p>
<p>-&nbsp;&nbsp;læser ansøgningerne</p>
<p>-&nbsp;&nbsp;holder samtalerne</p>
<p>-&nbsp;&nbsp;indstiller til lederen</p>
<p><br></p>
<p><b><font size="5">Tema 2: Ferie</font></b></p>
<p><b>Hvad vil vi?</b></p>
<p>Ferie skal kunne planlægges i god tid.</p>
<p><b>Hvad gør vi?</b></p>
<p>1)&nbsp;Ferie aftales med lederen senest {deadline}.</p>
<p>2)&nbsp;Kan I ikke blive enige, bestemmer lederen.</p>
{more}
<table border="1"><tr><td><p><b>Anledning</b></p></td><td><p><b>Fri med løn</b></p></td></tr>
<tr><td><p>Flytning</p></td><td><p>{free}</p></td></tr>
<tr><td><p>Begravelse i nær familie</p></td><td><p>1 dag</p></td></tr></table>
<p>Læs mere om ferie <a href="https://www.lyngvig.example/ferie">her</a>.</p>
</body></html>
"""
OLD = {
    "day": "3. maj 2018",
    "modal": "bør",
    "references": "én reference",
    "deadline": "1. april",
    "more": "",
    "free": "1 dag",
}
NEW = {
    "day": "13. december 2021",
    "modal": "skal",
    "references": "to referencer",
    "deadline": "1. marts",
    "more": "<p>3)&nbsp;Ferie om sommeren aftales i teamet.</p>",
    "free": "2 dage",
}
EDITS = {
    ("Vedtaget i Hovedudvalget den 3. maj 2018", "Vedtaget i Hovedudvalget den 13. december 2021"),
    (
        "Lederen bør indhente én reference, før stillingen besættes.",
        "Lederen skal indhente to referencer, før stillingen besættes.",
    ),
    (
        "Ferie aftales med lederen senest 1. april.",
        "Ferie aftales med lederen senest 1. marts.",
    ),
    ("", "Ferie om sommeren aftales i teamet."),
    ("Flytning | 1 dag", "Flytning | 2 dage"),
}


def as_word(pages: Mapping[str, str], folder: Path) -> dict[str, Path]:
    """Pages of HTML as Word files that LibreOffice wrote, by name."""
    for name, page in pages.items():
        (folder / f"{name}.html").write_text(page, "utf-8")
    files = [folder / f"{name}.html" for name in pages]
    converted(files, "docx:MS Word 2007 XML", folder, "--infilter=HTML (StarWriter)")
    return {name: folder / f"{name}.docx" for name in pages}


def converted(files: list[Path], form: str, folder: Path, *more: str) -> None:
    """Files as LibreOffice converts them, into a folder. Skips the test where there is none."""
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice (soffice) is not installed; scripts/setup test installs it")
    subprocess.run(
        [
            *("soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless"),
            *(*more, "--convert-to", form, "--outdir", str(folder), *map(str, files)),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )

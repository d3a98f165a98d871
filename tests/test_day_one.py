"""Day one: two Word files that LibreOffice made, old and new, and the one page that tells the edits."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from policylib.intake import import_text
from tests import day_one
from tests.commanding import DANISH, run

Told = set[tuple[str, str]]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A messy policy, old and new, as Word file and PDF."""
    folder = tmp_path_factory.mktemp("day-one")
    pages = {
        "gammel": day_one.PAGE.format(**day_one.OLD),
        "ny": day_one.PAGE.format(**day_one.NEW),
    }
    files = day_one.as_word(pages, folder)
    day_one.converted(list(files.values()), "pdf", folder)
    return folder


@pytest.fixture
def desk(made: Path, tmp_path: Path) -> Path:
    for name in ("gammel.docx", "ny.docx", "gammel.pdf", "ny.pdf"):
        shutil.copy(made / name, tmp_path / name)
    return tmp_path


def told(folder: Path, old: str, new: str) -> Told:
    """What each change was and is, as the program tells it."""
    answer = run("diff", old, new, "--format", "json", folder=folder, **DANISH)
    assert answer.returncode == 0, answer.stderr
    changes = json.loads(answer.stdout)["changes"]
    sides = [(each["old"] or {"text": ""}, each["new"] or {"text": ""}) for each in changes]
    return {(old["text"], new["text"]) for old, new in sides}


def test_the_edits_are_told_and_nothing_else(desk: Path) -> None:
    assert told(desk, "gammel.docx", "ny.docx") == day_one.EDITS
    assert told(desk, "ny.docx", "gammel.docx") == {(new, old) for old, new in day_one.EDITS}
    assert told(desk, "gammel.docx", "gammel.docx") == set()


def test_no_warning_is_spent_on_what_is_plain(desk: Path) -> None:
    answer = run("diff", "gammel.docx", "ny.docx", folder=desk, **DANISH)
    assert answer.stdout
    assert "åben i Word" not in answer.stderr
    assert "på hver sin måde" not in answer.stderr


def test_the_page_says_the_edits_as_html_and_pdf(desk: Path) -> None:
    for name in ("svar.html", "svar.pdf"):
        asked = ("diff", "gammel.docx", "ny.docx", "-o", name)
        assert run(*asked, folder=desk, **DANISH).returncode == 0
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed; scripts/setup test installs poppler-utils")
    shown = subprocess.run(
        ["pdftotext", "-layout", str(desk / "svar.pdf"), "-"],
        check=True,
        capture_output=True,
        encoding="utf-8",
    ).stdout
    page = re.sub(r"<[^>]+>", "", (desk / "svar.html").read_text("utf-8"))
    for text in (" ".join(shown.split()), " ".join(page.split())):
        assert "Én ændring binder mere (tema 1)" in text
        assert "1. marts i stedet for 1. april" in text
        assert "»Forord« er uændret" in text


def test_the_word_answer_accepted_is_the_new_file_and_rejected_the_old(desk: Path) -> None:
    asked = ("diff", "gammel.docx", "ny.docx", "-o", "rettelser.docx")
    assert run(*asked, folder=desk, **DANISH).returncode == 0
    for how, same in (("accept", "ny.docx"), ("reject", "gammel.docx")):
        answer = run(
            *("diff", same, "rettelser.docx", "--changes", how, "--exit-code"),
            folder=desk,
            **DANISH,
        )
        assert answer.returncode == 0, (how, answer.stdout)


@pytest.mark.parametrize(
    ("old", "new"),
    [("gammel.docx", "ny.pdf"), ("gammel.pdf", "ny.docx"), ("gammel.pdf", "ny.md"), ("gammel.md", "ny.docx"), ("gammel.docx", "ny.md"), ("gammel.md", "ny.pdf")],
)  # fmt: skip
def test_kinds_may_be_mixed_and_every_edit_is_among_what_is_told(
    desk: Path, old: str, new: str
) -> None:
    for name in ("gammel", "ny"):
        assert run("import", f"{name}.docx", "-o", name, folder=desk).returncode == 0
        shutil.copy(desk / name / "politik.md", desk / f"{name}.md")
    found = " ".join(text for pair in told(desk, old, new) for text in pair)
    for word in ("bør", "skal indhente to referencer", "1. april", "1. marts", "i teamet"):
        assert word in found
    notice = run("diff", old, new, folder=desk, **DANISH).stderr
    assert f"{old} er " in notice
    assert "De bliver læst på hver sin måde" in notice


def test_an_import_of_it_names_every_guess_and_loses_nothing(desk: Path) -> None:
    answer = run("import", "ny.docx", "-o", "politik", folder=desk, **DANISH)
    assert answer.returncode == 0
    report = (desk / "politik" / "import-report.md").read_text("utf-8")
    assert "- Alle bogstaver og tal fra kilden står i politikken" in report
    assert "»Tema 1: Rekruttering«" in report
    assert "Der er ikke noget, du skal afgøre selv." in report
    policy = (desk / "politik" / "politik.md").read_text("utf-8")
    assert "## Tema 2: Ferie\n\n### Hvad vil vi?" in policy
    assert "- læser ansøgningerne\n- holder samtalerne" in policy
    assert "[her](https://www.lyngvig.example/ferie)" in policy


@pytest.fixture(scope="module")
def real(real_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Told]:
    """A real municipality's policy and an edited copy, as LibreOffice writes them, and the edits."""
    text = (real_folder / "billund-personalepolitik-2018.txt").read_text("utf-8")
    lines = import_text(text, file="politik.txt").markdown.split("---\n", 2)[2].split("\n")
    edits: Told = set()
    edited = list(lines)

    def paragraph(word: str, part: float) -> int:
        """The first plain paragraph with a word once, from some way into the text on."""
        start = int(len(lines) * part)
        fit = re.compile(r"[A-ZÆØÅ][^*_\[\]\\`>|#]{80,}")
        return next(
            at
            for at in range(start, len(lines))
            if fit.fullmatch(lines[at])
            and lines[at].count(word) == 1
            and lines.count(lines[at]) == 1
        )

    for word, other, part in ((" skal ", " kan ", 0.05), (" alle ", " mange ", 0.25), (" og ", " eller ", 0.9)):  # fmt: skip
        at = paragraph(word, part)
        edited[at] = lines[at].replace(word, other)
        edits.add((lines[at], edited[at]))
    gone = paragraph(" vi ", 0.4)
    edited[gone] = ""
    edits.add((lines[gone], ""))
    new = "Lederen tilbyder en samtale om arbejdstid, senest 14 dage efter at nogen beder om den."
    place = paragraph(" vi ", 0.6)
    edited[place] += f"\n\n{new}"
    edits.add(("", new))

    folder = tmp_path_factory.mktemp("real")
    pages = {
        name: f'<html lang="da"><meta charset="utf-8"><body>{MarkdownIt().render(chr(10).join(each))}</body></html>'
        for name, each in (("gammel", lines), ("ny", edited))
    }
    day_one.as_word(pages, folder)
    return folder, edits


def test_in_a_real_policy_the_edits_are_told_and_nothing_else(real: tuple[Path, Told]) -> None:
    folder, edits = real
    assert len(edits) == 5
    assert told(folder, "gammel.docx", "ny.docx") == edits

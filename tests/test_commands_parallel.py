"""`policylib diff --format parallel-…`: before and now side by side, as page, PDF and Word file."""

import io
from pathlib import Path

from docx import Document

from tests.commanding import run
from tests.publishing import page
from tests.word_reading import WordFile

OLD = "# Politik\n\n## Tema 1: Ferie\n\nLederen kan svare.\n\n## Tema 2: Løn\n\nLønnen er fast.\n"
NEW = OLD.replace("kan svare", "skal svare")


def asked(folder: Path, *more: str) -> bytes:
    (folder / "old.md").write_text(OLD, "utf-8")
    (folder / "new.md").write_text(NEW, "utf-8")
    told = run("diff", "old.md", "new.md", *more, folder=folder)
    assert told.returncode == 0, told.stderr
    return (folder / more[-1]).read_bytes()


def test_the_page_leaves_out_what_is_unchanged_unless_all_is_asked_for(tmp_path: Path) -> None:
    short = page(asked(tmp_path, "--format", "parallel-html", "-o", "short.html").decode())
    assert "Lønnen er fast." not in short.text()
    assert "Uændret tekst er udeladt: tema 2." in short.text()
    whole = page(asked(tmp_path, "--format", "parallel-html", "--all", "-o", "all.html").decode())
    assert whole.text().count("Lønnen er fast.") == 2


def test_the_pdf_and_the_word_file_are_what_they_are_called(tmp_path: Path) -> None:
    assert asked(tmp_path, "--format", "parallel-pdf", "-o", "a.pdf").startswith(b"%PDF")
    made = Document(io.BytesIO(asked(tmp_path, "--format", "parallel-docx", "-o", "a.docx")))
    assert made.tables[0].rows[1].cells[2].text.startswith("Lederen")


def test_the_name_of_a_word_file_alone_means_the_tracked_changes(tmp_path: Path) -> None:
    made = WordFile(asked(tmp_path, "-o", "a.docx"))
    assert {"ins", "del"} <= set(made.tracked())
    assert made.parts == WordFile(asked(tmp_path, "--format", "docx", "-o", "b.docx")).parts


def test_tracked_changes_do_not_tell_what_is_new_since_a_draft(tmp_path: Path) -> None:
    (tmp_path / "old.md").write_text(OLD, "utf-8")
    told = run("diff", "old.md", "old.md", "--since", "old.md", "-o", "a.docx", folder=tmp_path)
    assert told.returncode == 2
    assert "--since" in told.stderr
    assert not (tmp_path / "a.docx").exists()


def test_all_goes_with_the_two_columns_only(tmp_path: Path) -> None:
    (tmp_path / "old.md").write_text(OLD, "utf-8")
    told = run("diff", "old.md", "old.md", "--all", folder=tmp_path)
    assert told.returncode == 2
    assert "parallel-html" in told.stderr


def test_texts_to_paste_come_as_text_and_as_word(tmp_path: Path) -> None:
    for name, first in (
        ("agenda", "Sagsfremstilling"),
        ("intranet", "Her er, hvad der er nyt i forhold til"),
    ):
        text = asked(tmp_path, "--format", name, "-o", "short.txt").decode()
        assert first in text
        made = Document(io.BytesIO(asked(tmp_path, "--format", name, "-o", "short.docx")))
        told = [paragraph.text for paragraph in made.paragraphs]
        assert [line.removeprefix("- ") for line in text.splitlines() if line] == told

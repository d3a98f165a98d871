"""`policylib diff --format redline-…`: the whole text with its changes, and nothing else."""

import re
from pathlib import Path

import pytest

from tests.commanding import run
from tests.pdf_reading import run as read_by
from tests.publishing import page
from tests.word_reading import WordFile

OLD = "# Politik\n\n## Tema 1: Ferie\n\nLederen kan svare.\n\n## Tema 2: Løn\n\nLønnen er fast.\n"
NEW = OLD.replace("kan svare", "skal svare")


def asked(folder: Path, form: str, name: str) -> bytes:
    (folder / "old.md").write_text(OLD, "utf-8")
    (folder / "new.md").write_text(NEW, "utf-8")
    told = run("diff", "old.md", "new.md", "--format", form, "-o", name, folder=folder)
    assert told.returncode == 0, told.stderr
    return (folder / name).read_bytes()


def test_the_page_is_the_text_with_its_changes_and_no_answer(tmp_path: Path) -> None:
    made = page(asked(tmp_path, "redline-html", "redline.html").decode())
    assert made.named("h1")[0].text() == "Hele teksten med rettelser"
    assert [" ".join(each.text().split()) for each in made.named("ins")] == ["Nyt: skal slut\u200b"]
    assert "Lønnen er fast." in made.text()
    assert "Kort fortalt" not in made.text()


def test_no_number_of_the_page_leads_to_what_is_not_there(tmp_path: Path) -> None:
    html = asked(tmp_path, "redline-html", "redline.html").decode()
    places = {f"#{place}" for place in re.findall(r' id="([^"]+)"', html)}
    targets = {a.attributes["href"] for a in page(html).named("a")}
    assert targets
    assert targets <= places


def test_the_pdf_is_the_text_with_its_changes_and_no_answer(tmp_path: Path) -> None:
    asked(tmp_path, "redline-pdf", "redline.pdf")
    told = read_by("pdftotext", str(tmp_path / "redline.pdf"), "-")
    assert "Hele teksten med rettelser" in told
    assert "Lønnen er fast." in told
    assert "Kort fortalt" not in told
    assert "Alle ændringer" not in told


def test_the_word_file_has_tracked_changes(tmp_path: Path) -> None:
    made = WordFile(asked(tmp_path, "redline-docx", "a.docx"))
    assert {"ins", "del"} <= set(made.tracked())
    assert made.parts == WordFile(asked(tmp_path, "docx", "b.docx")).parts


@pytest.mark.parametrize("form", ["redline-html", "redline-pdf", "redline-docx"])
def test_it_does_not_tell_what_is_new_since_a_draft(tmp_path: Path, form: str) -> None:
    (tmp_path / "old.md").write_text(OLD, "utf-8")
    told = run(
        "diff", "old.md", "old.md", "--since", "old.md", "--format", form, "-o", "a", folder=tmp_path
    )  # fmt: skip
    assert told.returncode == 2
    assert "--since" in told.stderr
    assert not (tmp_path / "a").exists()

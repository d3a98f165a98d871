"""Page headers and footers are no part of a policy, and nobody is led to think that they are."""

import io
from pathlib import Path

import docx

from policylib.intake import report_markdown
from policylib.intake.kinds import import_document
from tests.commanding import DANISH, run

WORDS = "Vi er kolleger, og politikken gælder for alle, der er ansat her."


def document(header: str) -> bytes:
    made = docx.Document()
    made.add_heading("Personalepolitik", 0)
    made.add_heading("Tema 1: Ferie", 1)
    made.add_paragraph(WORDS)
    if header:
        made.sections[0].header.paragraphs[0].text = header
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def told(folder: Path, old: str, new: str) -> str:
    (folder / "gammel.docx").write_bytes(document(old))
    (folder / "ny.docx").write_bytes(document(new))
    answer = run("diff", "gammel.docx", "ny.docx", folder=folder, **DANISH)
    assert "Der er ingen ændringer" in answer.stdout
    return answer.stderr


def test_headers_that_differ_are_told_beside_the_answer(tmp_path: Path) -> None:
    said = told(tmp_path, "Personalepolitik 2017", "Personalepolitik 2024")
    assert "»Personalepolitik 2017« i gammel.docx, »Personalepolitik 2024« i ny.docx" in said


def test_headers_that_are_alike_are_told_as_not_compared(tmp_path: Path) -> None:
    assert "Sidehoveder og sidefødder er ikke sammenlignet." in told(tmp_path, "HR", "HR")


def test_nothing_is_said_of_headers_where_there_are_none(tmp_path: Path) -> None:
    assert "idehoveder" not in told(tmp_path, "", "")


def test_the_report_never_calls_all_there_where_headers_were_left_out() -> None:
    bare, headed = (
        report_markdown(import_document(document(header), file="p.docx").report)
        for header in ("", "Personalepolitik 2017")
    )
    assert "Alle bogstaver og tal fra kilden står i politikken" in bare
    assert "Alle bogstaver og tal fra kilden, bortset fra sidehoveder og sidefødder, står" in headed

"""A title without a style of its own: the first line of a text, or the other file's title."""

from pathlib import Path

import pytest

from policylib.document import Metadata, heading_of, title_of
from policylib.intake import FindingKind, import_text
from policylib.markdown import read
from policylib.publish.word import policy_word
from policylib.records import replace
from tests.commanding import DANISH, run

BODY = """Indledning

Vi er kolleger, og politikken gælder for alle, der er ansat her.

Tema 1: Ferie

Ferie aftales i god tid.
"""


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Personalepolitik for Lyngvig Kommune", "Personalepolitik for Lyngvig Kommune"),
        ("Lyngvig Kommunes personalepolitik", "Lyngvig Kommunes personalepolitik"),
        ("Forord", "Fil"),
        ("Ferie aftales efter vores personalepolitik.", "Fil"),
    ],
)
def test_the_first_line_of_a_text_is_its_title_where_it_names_a_policy(
    line: str, title: str
) -> None:
    imported = import_text(f"{line}\n\n{BODY}", file="fil.txt")
    assert title_of(imported.policy) == title
    assert imported.report.count(FindingKind.TITLE) == (title == "Fil")
    assert (imported.report.lost, imported.report.gained) == ((), ())
    assert (line in imported.markdown.partition("# ")[2]) or title == line
    themes = [heading_of(each) for each in imported.policy.sections]
    assert themes[-2:] == ["Indledning", "Tema 1: Ferie"]


@pytest.mark.parametrize("title", ["Personalepolitik", "Os og vores arbejde"])
def test_a_title_that_one_side_shows_as_a_line_is_no_new_heading(
    tmp_path: Path, title: str
) -> None:
    policy = read(
        f"# {title}\n\n## Indledning\n\nVi er kolleger, og politikken gælder for alle, "
        "der er ansat her.\n\n## Tema 1: Ferie\n\nFerie aftales i god tid.\n"
    )
    word = policy_word(replace(policy, metadata=Metadata(title=title)))
    (tmp_path / "gammel.docx").write_bytes(word)
    (tmp_path / "ny.txt").write_text(f"{title}\n\n{BODY}", "utf-8")
    answer = run("diff", "gammel.docx", "ny.txt", folder=tmp_path, **DANISH)
    assert "Der er ingen ændringer" in answer.stdout, answer.stdout
    (tmp_path / "ny.txt").write_text(f"{title}\n\n{BODY.replace('god tid', 'maj')}", "utf-8")
    answer = run("diff", "gammel.docx", "ny.txt", folder=tmp_path, **DANISH)
    assert "I alt 1 ændring" in answer.stdout
    assert "[-god tid-]{+maj+}" in answer.stdout

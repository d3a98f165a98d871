"""Which two texts are compared: by version and status, else by the names of their files."""

from pathlib import Path

import pytest

from policylib.compare import compare
from policylib.explain import one_page
from policylib.markdown import read
from tests.commanding import run

OLD, NEW = "Lederen kan svare.\n", "Lederen skal svare.\n"


@pytest.mark.parametrize(
    ("files", "wanted"),
    [
        (
            ("a/gammel.md", "b/ny.md"),
            "Den nye tekst (ny.md) sammenlignet med den tidligere tekst (gammel.md).",
        ),
        (
            ("a/politik.md", "b/politik.md"),
            "Den nye tekst (b/politik.md) sammenlignet med den tidligere tekst (a/politik.md).",
        ),
        (
            ("politik.md", "politik.md"),
            "Den nye tekst sammenlignet med den tidligere tekst.",
        ),
        (("", ""), "Den nye tekst sammenlignet med den tidligere tekst."),
    ],
)
def test_texts_without_a_version_go_by_their_files(files: tuple[str, str], wanted: str) -> None:
    comparison = compare(read(OLD, file=files[0]), read(NEW, file=files[1]))
    assert one_page(comparison).compared == wanted


def test_a_text_with_a_version_goes_by_that_and_the_other_by_its_file() -> None:
    known = f'---\nversion: "2.0"\nstatus: in_force\n---\n\n{OLD}'
    comparison = compare(read(known, file="gammel.md"), read(NEW, file="ny.md"))
    assert one_page(comparison).compared == (
        "Den nye tekst (ny.md) sammenlignet med den gældende version 2.0."
    )


def test_the_page_of_two_plain_texts_names_both_files(tmp_path: Path) -> None:
    (tmp_path / "gammel.txt").write_text(OLD, "utf-8")
    (tmp_path / "ny.txt").write_text(NEW, "utf-8")
    asked = ("--lang", "da", "diff", "gammel.txt", "ny.txt", "-o", "page.html")
    assert run(*asked, folder=tmp_path).returncode == 0
    made = (tmp_path / "page.html").read_text("utf-8")
    assert "Den nye tekst (ny.txt) sammenlignet med den tidligere tekst (gammel.txt)." in made


def test_a_draft_that_nobody_has_edited_yet_is_said_to_be_one() -> None:
    front = "---\nversion: '{}'\nstatus: {}\n{}---\n# P\n\n## Ferie\n\nVi holder fri.\n"
    adopted = front.format("1.0", "adopted", "adopted_on: 2025-01-01\napproved_by: Byrådet\n")
    draft = front.format("1.1", "draft", "replaces: '1.0'\n")
    begun = "Oplysningerne om godkendelsen er taget ud eller ændret, fordi det er et udkast."
    assert short(adopted, draft) == f"Teksten er ikke ændret. {begun}"
    others = "Teksten er ikke ændret, kun oplysninger om politikken."
    assert short(adopted, draft.replace("draft", "draft\ncontact: HR")) == others
    assert short(adopted, adopted.replace("Byrådet", "Kommunalbestyrelsen")) == others


def short(old: str, new: str) -> str:
    return one_page(compare(read(old), read(new)), "da").short[0]

"""`policylib origins` as a person uses it: files of all kinds, versions, and what goes wrong."""

import json
from pathlib import Path

import pytest

from tests.commanding import DANISH, run
from tests.documents import ROOT, bare
from tests.origins import EXAMPLE, NEW, OLDS

FROM = tuple(word for name in OLDS for word in ("--from", name))


def test_three_policies_and_the_one_they_became() -> None:
    told = run("origins", NEW, *FROM, folder=EXAMPLE)
    assert (told.returncode, told.stderr) == (0, "")
    assert told.stdout.startswith("Hvor kommer teksten fra, og hvor er den blevet af?\n")
    assert "Fra Seniorpolitik, »Seniorsamtale«" in told.stdout
    assert max(map(len, told.stdout.splitlines())) <= 80


@pytest.mark.parametrize(
    ("name", "start"),
    [("o.html", b"<!doctype html>"), ("o.pdf", b"%PDF-"), ("o.json", b"{"), ("o.txt", b"Hvor")],
)
def test_the_ending_of_the_file_tells_the_format(name: str, start: bytes, tmp_path: Path) -> None:
    told = run("origins", NEW, *FROM, "-o", str(tmp_path / name), folder=EXAMPLE)
    assert (told.returncode, told.stdout, told.stderr) == (0, "", "")
    assert (tmp_path / name).read_bytes().startswith(start)


def test_programs_get_json_with_the_names_of_the_documents() -> None:
    told = run("origins", NEW, *FROM, "--format", "json", folder=EXAMPLE)
    document = json.loads(told.stdout)
    assert document["format"] == "policylib.origins/1"
    assert [old["name"] for old in document["old"]] == [
        "Personalepolitik",
        "Seniorpolitik",
        "Sygefraværspolitik",
    ]


def test_versions_of_one_policy_are_told_apart() -> None:
    told = run(
        *("origins", "3.0", "--from", "1.0", "--from", "2.0"), folder=ROOT / "policy_versions"
    )
    assert told.returncode == 0
    assert "version 1.0 og" in " ".join(told.stdout.split())


def test_extracted_text_is_read_on_the_way_and_called_by_its_title(tmp_path: Path) -> None:
    for name in (NEW, *OLDS):
        (tmp_path / name).write_text((EXAMPLE / name).read_text("utf-8"), "utf-8")
    text = bare((EXAMPLE / "senior.md").read_text("utf-8"))
    (tmp_path / "senior.txt").write_text(text, "utf-8")
    told = run("origins", NEW, "--from", OLDS[0], "--from", "senior.txt", folder=tmp_path, **DANISH)
    assert told.returncode == 0
    assert "senior.txt: uden opsætning" in told.stderr
    assert "Personalepolitik og Seniorpolitik" in told.stdout


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((NEW,), "der er ikke nævnt noget gammelt dokument"),
        ((NEW, "--from", OLDS[0], "--from", OLDS[0]), "er den samme tekst"),
        ((NEW, "--from", NEW), f"{NEW} er selve den nye tekst"),
        ((NEW, "--from", "findes-ikke.md"), "findes-ikke.md"),
        ((NEW, *FROM, "-o", "herkomst.md"), "svaret kan ikke skrives som markdown"),
        ((NEW, *FROM, "--format", "text", "-o", OLDS[1]), "er en af de filer, der bliver læst"),
    ],
    ids=["none", "twice", "new among old", "missing", "format", "over an input"],
)
def test_what_goes_wrong_is_one_sentence_and_status_2(
    arguments: tuple[str, ...], sentence: str
) -> None:
    before = {path.name: path.read_bytes() for path in EXAMPLE.iterdir()}
    told = run("origins", *arguments, folder=EXAMPLE, **DANISH)
    assert (told.returncode, told.stdout) == (2, "")
    assert sentence in told.stderr
    assert "Traceback" not in told.stderr
    assert {path.name: path.read_bytes() for path in EXAMPLE.iterdir()} == before


def test_the_same_text_under_another_name_is_still_the_same(tmp_path: Path) -> None:
    copy = tmp_path / "kopi.md"
    copy.write_text((EXAMPLE / OLDS[0]).read_text("utf-8"), "utf-8")
    told = run("origins", NEW, "--from", OLDS[0], "--from", str(copy), folder=EXAMPLE, **DANISH)
    assert told.returncode == 2
    assert "er den samme tekst" in told.stderr


def test_a_word_file_is_refused_with_the_formats_that_there_are(tmp_path: Path) -> None:
    told = run("origins", NEW, *FROM, "-o", str(tmp_path / "o.docx"), folder=EXAMPLE, **DANISH)
    assert (told.returncode, told.stdout) == (2, "")
    assert "Vælg en af text, json, html, pdf" in told.stderr
    assert not list(tmp_path.iterdir())


def test_a_name_that_tells_no_format_is_answered_with_endings_that_can_be_had(
    tmp_path: Path,
) -> None:
    told = run("origins", NEW, *FROM, "-o", str(tmp_path / "o.svar"), folder=EXAMPLE, **DANISH)
    assert told.returncode == 2
    assert "Slut det med .txt, .json, .html, .htm, .pdf, eller" in told.stderr

"""The texts to paste as files of a release: the same words as text and as a sound, plain Word file."""

import importlib
import io
from pathlib import Path

import docx

from policylib.explain import agenda, plain_text
from policylib.markdown import read
from policylib.publish.edition import Edition, Pair, ReleaseVersion
from policylib.publish.house import House
from policylib.publish.short_texts import short_text_files
from policylib.records import replace
from tests.publishing import HOSTILE, POLICY
from tests.sample_edition import sample_edition
from tests.site import small_edition

STEP = Pair(old="3.0", new="3.1-udkast", is_step=True)
FOLDER = "changes/3.0--3.1-udkast"


def word_of(held: str | bytes) -> "docx.document.Document":
    assert isinstance(held, bytes)
    return docx.Document(io.BytesIO(held))


def problems_of(path: Path) -> list[str]:
    """What Word might have to repair."""
    audit = importlib.import_module("openxml_audit")
    return [str(error) for error in audit.OpenXmlValidator().validate(path).errors]


def test_a_step_has_four_files_and_other_pairs_have_none() -> None:
    files = short_text_files(sample_edition(), STEP)
    assert sorted(files) == [
        f"{FOLDER}/agenda.docx",
        f"{FOLDER}/agenda.txt",
        f"{FOLDER}/intranet.docx",
        f"{FOLDER}/intranet.txt",
    ]
    assert short_text_files(sample_edition(), Pair(old="1.0", new="3.0")) == {}


def test_the_word_file_says_just_what_the_text_says(tmp_path: Path) -> None:
    files = short_text_files(sample_edition(), STEP)
    for name in ("agenda", "intranet"):
        held = files[f"{FOLDER}/{name}.docx"]
        told = [paragraph.text for paragraph in word_of(held).paragraphs]
        assert told[0].startswith("UDKAST: ")
        lines = str(files[f"{FOLDER}/{name}.txt"]).splitlines()
        lines = [line.removeprefix("- ") for line in lines if line]
        assert [told[0].removeprefix("UDKAST: "), *told[1:]] == lines
        path = tmp_path / f"{name}.docx"
        path.write_bytes(held if isinstance(held, bytes) else b"")
        assert problems_of(path) == []


def test_the_word_file_has_words_own_styles_and_real_bullets() -> None:
    held = short_text_files(sample_edition(), STEP)[f"{FOLDER}/agenda.docx"]
    document = word_of(held)
    used = {str(paragraph.style.name) for paragraph in document.paragraphs if paragraph.style}
    assert used == {"Heading 1", "Heading 2", "Heading 3", "Normal", "List Bullet"}
    assert not any(paragraph.text.startswith("- ") for paragraph in document.paragraphs)
    assert document.core_properties.author == "Lyngvig Kommune"
    assert document.core_properties.content_status == "UDKAST – I HØRING"


def test_a_draft_that_is_done_with_is_not_said_to_be_heard() -> None:
    made = {}
    for new in ("2.0-udkast-1", "3.1-udkast-2"):
        edition = small_edition()
        (step,) = [pair for pair in edition.pairs() if pair.new == new and pair.is_step]
        made[new] = " ".join(str(held) for held in short_text_files(edition, step).values())
    assert "i høring" not in made["2.0-udkast-1"]
    assert "udkast 2 til version 3.1 sendes i høring" in made["3.1-udkast-2"]


def test_the_same_versions_give_the_same_bytes() -> None:
    once = short_text_files(sample_edition(), STEP)
    again = short_text_files(replace(sample_edition(), house=House()), STEP)
    assert once == again


def test_without_word_files_only_the_texts_are_made() -> None:
    edition = replace(sample_edition(), kinds=frozenset({"html"}))
    assert sorted(short_text_files(edition, STEP)) == [
        f"{FOLDER}/agenda.txt",
        f"{FOLDER}/intranet.txt",
    ]


def test_an_organisations_own_label_stands_in_the_texts() -> None:
    house = House(labels={"Sagsfremstilling": "Sagens baggrund"})
    files = short_text_files(replace(sample_edition(), house=house), STEP)
    assert "\nSagens baggrund\n" in str(files[f"{FOLDER}/agenda.txt"])


def test_hostile_words_stand_as_words_in_a_file_that_opens(tmp_path: Path) -> None:
    new = POLICY.replace("Lederen skriver referat.", f"Lederen skriver {HOSTILE} \x0b\x1f.")
    new = new.replace('"2.0"', '"3.0"').replace("Personalepolitik\norg", f"'{'A & B <b>'}'\norg", 1)
    versions = tuple(
        ReleaseVersion(label=label, policy=read(text))
        for label, text in (("2.0", POLICY), ("3.0", new))
    )
    files = short_text_files(Edition(versions=versions), Pair(old="2.0", new="3.0", is_step=True))
    held = files["changes/2.0--3.0/agenda.docx"]
    path = tmp_path / "agenda.docx"
    path.write_bytes(held if isinstance(held, bytes) else b"")
    assert problems_of(path) == []
    assert "<script>" in "\n".join(paragraph.text for paragraph in word_of(held).paragraphs)


def test_the_text_is_that_of_the_library() -> None:
    files = short_text_files(sample_edition(), STEP)
    comparison = sample_edition().compared(STEP.old, STEP.new)
    assert files[f"{FOLDER}/agenda.txt"] == plain_text(agenda(comparison))

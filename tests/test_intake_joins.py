"""Broken lines and divided words of extracted text are put together, and only those."""

import pytest

from policylib.intake import FindingKind
from tests.importing import found, imported, read_as


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("Vi lægger vægt på kompetence-", "udvikling i det daglige.", "kompetenceudvikling i"),
        ("Indsatsen er fælles for HR-", "og arbejdsmiljøområdet.", "HR- og arbejdsmiljøområdet"),
        ("Det gælder for hver leder-", "eller medarbejdergruppe.", "leder- eller medarbejder"),
        ("Rammerne drøftes hvert år i MED-", "hovedudvalget.", "i MED-hovedudvalget"),
        ("Rammerne drøftes hvert år i Hoved-", "MED og lokalt.", "i Hoved-MED og"),
        ("Noter skrives på de blå p-", "møder om efteråret.", "blå p-møder om"),
        ("Der holdes samtaler 2-", "4 gange om året.", "samtaler 2-4 gange"),
        ("Enhver ny medarbejder eller ikke-", "ryger er velkommen.", "eller ikke-ryger er"),
        ("Det gælder uanset form/", "længde på ansættelsen.", "uanset form/længde på"),
        ("Ledere på organisations-, område-", "og gruppeniveau mødes.", "område- og gruppeniveau"),
        ("Fællesskabet er en styrke -", "også i travle tider.", "styrke - også"),
        ("Vi lægger vægt på kompetence\N{SOFT HYPHEN}", "udvikling.", "på kompetenceudvikling."),
    ],
)
def test_a_line_goes_on_as_a_reader_would_read_it(before: str, after: str, expected: str) -> None:
    [paragraph] = read_as(f"{before}\n{after}\n")

    assert expected in paragraph


def test_a_word_that_the_text_writes_with_a_hyphen_keeps_it() -> None:
    text = "Vi holder et kick-off i maj.\n\nSidste år begyndte vi med et kick-\noff i juni.\n"

    assert read_as(text)[1] == "Sidste år begyndte vi med et kick-off i juni."


def test_a_word_that_the_text_writes_as_one_is_joined_even_after_an_abbreviation() -> None:
    text = "Alle MUSsamtaler er aftalt.\n\nDer er aftalt nye MUS-\nsamtaler igen.\n"

    assert read_as(text)[1] == "Der er aftalt nye MUSsamtaler igen."


def test_the_text_itself_decides_whether_a_join_is_sure() -> None:
    seen = imported("Arbejdsmiljøet er vigtigt.\n\nVi drøfter arbejds-\nmiljøet hvert år.\n")
    unseen = imported("Det er vigtigt.\n\nVi drøfter arbejds-\nmiljøet hvert år.\n")

    assert found(seen, FindingKind.WORD_JOINED) == [(4, "arbejds- miljøet")]
    assert found(unseen, FindingKind.WORD_JOINED_GUESS) == [(4, "arbejds- miljøet")]


def test_a_hyphen_within_a_line_is_left_alone_and_reported_where_it_looks_wrong() -> None:
    result = imported("Kemiske påvirkninger måles.\n\nVi ser på kemi-ske og her-og-nu forhold.\n")

    assert "kemi-ske og her-og-nu" in result.markdown
    assert found(result, FindingKind.ODD_HYPHEN) == [(3, "kemi-ske")]


def test_a_word_divided_across_a_blank_line_is_joined() -> None:
    text = "• At følge udviklin-\n\ngen i sygefraværet.\n• At handle.\n"

    assert read_as(text) == ["• At følge udviklingen i sygefraværet.", "• At handle."]


def test_lines_become_paragraphs_and_blank_lines_part_them() -> None:
    text = "Vi tager ansvar for\nhinanden i hverdagen.\n\nVi taler sammen\nom det svære.\n"

    assert read_as(text) == [
        "Vi tager ansvar for hinanden i hverdagen.",
        "Vi taler sammen om det svære.",
    ]


def test_a_sentence_goes_on_after_a_blank_line_that_cuts_it() -> None:
    text = "Lederen følger op på aftalen og sørger for at\n\nalle i gruppen kender den nye plan.\n"

    assert read_as(text) == [
        "Lederen følger op på aftalen og sørger for at alle i gruppen kender den nye plan."
    ]


def test_a_date_at_the_start_of_a_line_keeps_its_day() -> None:
    text = "Ordningen er aftalt lokalt og gælder fra den\n1. marts 2020 i alle afdelinger.\n"
    alone = "1. marts 2020 begynder ordningen.\n\n2. april 2020 slutter den igen.\n"

    assert read_as(text) == [
        "Ordningen er aftalt lokalt og gælder fra den 1. marts 2020 i alle afdelinger."
    ]
    assert read_as(alone) == [
        "1. marts 2020 begynder ordningen.",
        "2. april 2020 slutter den igen.",
    ]

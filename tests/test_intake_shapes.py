"""Headings, lists, quotes and figure texts are recognised in extracted text."""

from policylib.document import Role, Section, walk
from policylib.intake import FindingKind, Imported
from tests.importing import found, imported, read_as

WIDE = (
    "Vi arbejder hver dag for, at alle ansatte har gode vilkår og kender de aftaler, der gælder,\n"
)
WIDER = (
    "og lederen sørger for, at aftalerne bliver fulgt op med en samtale mindst en gang om året.\n"
)
TEXT = WIDE + WIDER
JOINED = " ".join(TEXT.split())


def roles(result: Imported) -> list[tuple[Role, int]]:
    return [
        (passage.node.role, len(passage.sections))
        for passage in walk(result.policy)
        if isinstance(passage.node, Section)
    ]


def test_themes_and_their_questions_are_found_in_every_real_spelling() -> None:
    text = (
        f"Tema 1: Løn\n{TEXT}\nHvad vil vi? - Pejlemærker\n{TEXT}\n"
        f"Hvad gør vi? – Udfolde personalepolitikken\t\n{TEXT}"
        f" Tema 2: Ferie\n{TEXT}\nHvad vil vi?\n{TEXT}\nHvad gør vi? \n{TEXT}"
    )

    questions = [(Role.WHAT_WE_WANT, 1), (Role.WHAT_WE_DO, 1)]
    assert roles(imported(text)) == [(Role.THEME, 0), *questions, (Role.THEME, 0), *questions]


def test_questions_named_in_a_sentence_are_no_headings() -> None:
    text = f"{TEXT}Hvert tema svarer på to ting:\nHvad vil vi? Hvad gør vi?\n"

    assert read_as(text) == [f"{JOINED} Hvert tema svarer på to ting: Hvad vil vi? Hvad gør vi?"]


def test_a_heading_under_a_question_stands_below_it() -> None:
    text = f"Tema 1: Løn\n{TEXT}\nHvad gør vi?\n\nForhandling\n\n{TEXT}"

    assert read_as(text) == ["# Tema 1: Løn", JOINED, "## Hvad gør vi?", "### Forhandling", JOINED]


def test_a_short_line_over_running_text_is_a_heading_and_reported_as_a_guess() -> None:
    tight = imported(f"{TEXT}\nRygning og alkohol\n{TEXT}")
    loose = imported(f"{TEXT}\nRygning og alkohol\n\n{TEXT}")

    for result in (tight, loose):
        assert "\n## Rygning og alkohol\n" in result.markdown
        assert found(result, FindingKind.HEADING) == [(4, "Rygning og alkohol")]


def test_a_theme_whose_title_runs_over_two_lines_is_one_heading() -> None:
    assert read_as(f"Tema 2: Kompetence-, job- og\nkarriereudvikling\n{TEXT}")[0] == (
        "# Tema 2: Kompetence-, job- og karriereudvikling"
    )


def test_a_lead_in_a_reference_and_a_signature_are_no_headings() -> None:
    text = (
        f"{TEXT}\nLæs mere om ferie her\n\nHovedudvalget, november 2018\n\nDet betyder:\n"
        f"• At vi lytter\n• At vi handler\n Tema 1: Løn\n{TEXT}"
    )

    assert [line for line in read_as(text) if line.startswith("#")] == ["# Tema 1: Løn"]


def test_a_link_whose_target_the_text_lost_is_reported() -> None:
    text = f"{TEXT}\nLæs mere om ferie her\n\nDet er her, vi mødes.\n\nOpgaverne er beskrevet – se her\n"

    assert found(imported(text), FindingKind.LINK_MISSING) == [
        (4, "Læs mere om ferie her"),
        (8, "se her"),
    ]


def test_bullets_make_a_list_and_keep_their_continuation_lines() -> None:
    text = (
        "Det betyder:\n• At vi går til rette vedkommende\n\n– vi taler til hinanden\n"
        "•At vi har fokus på\n\nSundhedsstyrelsens råd\n\uf0b7 At vi\n  hjælper\n"
    )

    assert read_as(text) == [
        "Det betyder:",
        "• At vi går til rette vedkommende – vi taler til hinanden",
        "• At vi har fokus på Sundhedsstyrelsens råd",
        "• At vi hjælper",
    ]


def test_dashes_make_a_list_where_there_are_several() -> None:
    several = "Vi lægger vægt på:\n– at lytte til hinanden\n– at handle i tide\n"
    single = "Vi lægger vægt på en ting\n– at lytte til hinanden\n"

    assert read_as(several)[1:] == ["• at lytte til hinanden", "• at handle i tide"]
    assert read_as(single) == ["Vi lægger vægt på en ting – at lytte til hinanden"]


def test_numbers_make_a_list_where_they_count_from_one() -> None:
    counted = "Målet er:\n1. At lytte\n2) At handle\n3. At følge op\n"
    single = "Målet er:\n\n1. At lytte til alle.\n"
    late = "Det står i bilaget.\n\n7. At lytte til alle.\n"

    assert read_as(counted) == ["Målet er:", "1. At lytte", "2. At handle", "3. At følge op"]
    assert read_as(single) == ["Målet er:", "1. At lytte til alle."]
    assert read_as(late) == ["Det står i bilaget.", "7. At lytte til alle."]


def test_values_with_slogans_that_the_text_announces_are_found() -> None:
    text = (
        f"Vores fælles værdier\nVi bygger på tre værdier, Mod, Omsorg og Tillid, som alle ansatte kender.\n\n"
        "Mod – vi tør sige det\nMod er at spørge.\n\nOmsorg - Omsorg begynder tidligt\n"
        f"ser hinanden i hverdagen.\n\nTillid – vi regner med hinanden.\nTillid er en gave.\n\n"
        f"Hverdagen\n{TEXT}"
    )
    result = imported(text)

    assert roles(result) == [(Role.VALUES, 0), *[(Role.VALUE, 1)] * 3, (Role.PLAIN, 0)]
    assert found(result, FindingKind.LOST_START) == [(8, "ser hinanden i hverdagen.")]


def test_the_reading_guide_tells_which_headings_are_chapters() -> None:
    text = (
        f"Sådan læses politikken\n{TEXT}Første del er ”Vores grundlag”.\n Vores grundlag\n{TEXT}\n"
        f"Samspil med borgerne\n{TEXT}"
    )

    assert read_as(text)[2:] == ["# Vores grundlag", JOINED, "## Samspil med borgerne", JOINED]


def test_a_captioned_figure_is_kept_together_in_its_place() -> None:
    text = (
        f"{TEXT}\nFigur 1: Oversigt over politikken\n\nForord\nSamspil med borgerne\n\n"
        f"Temaer og\nværktøjer\n\x0cTema 1: Løn\n{TEXT}"
    )
    result = imported(text)

    assert read_as(text) == [
        JOINED,
        "> Figur 1: Oversigt over politikken",
        "> Forord",
        "> Samspil med borgerne",
        "> Temaer og værktøjer",
        "# Tema 1: Løn",
        JOINED,
    ]
    assert found(result, FindingKind.FIGURE_TEXT) == [(4, "Figur 1: Oversigt over politikken")]


def test_columns_in_a_wide_text_are_kept_apart_from_it_and_reported_with_their_lines() -> None:
    text = (
        f"{TEXT}\nFokus på\nforebyggelse\n\nVi arbejder i det fysis-\nke miljø hver dag.\n\n"
        f"Fokus på nu\n\n{TEXT}"
    )
    result = imported(text)
    [finding] = result.report.of_kind(FindingKind.FIGURE_TEXT)

    assert read_as(text)[1:3] == [
        "> Fokus på forebyggelse",
        "> Vi arbejder i det fysiske miljø hver dag.",
    ]
    assert (finding.line, finding.last) == (4, 8)


def test_a_narrow_text_in_quotation_marks_is_a_pull_quote() -> None:
    text = f"{TEXT}\n”Det er lederens opgave,\nat aftalen bliver\noverholdt” .\n\n{TEXT}"
    result = imported(text)

    assert read_as(text)[1] == "> ”Det er lederens opgave, at aftalen bliver overholdt”."
    assert result.report.count(FindingKind.QUOTE) == 1


def test_a_table_of_contents_is_kept_line_by_line() -> None:
    text = f"Indhold\n\nForord ........ 3\nTema 1: Løn ....... 4\n\x0cForord\n{TEXT}"

    assert read_as(text)[:4] == [
        "# Indhold",
        "> Forord ........ 3",
        "> Tema 1: Løn ....... 4",
        "# Forord",
    ]


def test_a_number_alone_on_a_line_is_kept_and_reported() -> None:
    result = imported(f"{TEXT}\n12\n\n{TEXT}")

    assert found(result, FindingKind.LONE_NUMBER) == [(4, "12")]
    assert "12" in read_as(f"{TEXT}\n12\n\n{TEXT}")


def test_a_paragraph_ends_where_a_line_does_not_run_on() -> None:
    wrapped = "".join(f"{line} \n" for line in (TEXT * 6).splitlines())
    text = f"{wrapped}Det er en sætning til sidst.\nFormålet er et andet og hører til det næste. \n{wrapped}"

    assert "Det er en sætning til sidst.\n\nFormålet er et andet" in imported(text).markdown


def test_a_text_without_blank_lines_is_parted_where_its_lines_have_room() -> None:
    text = (
        f"Tema 1: Løn\n{TEXT}Forhandling\n{TEXT}Det sker hvert forår.\n{TEXT}Samtaler\n"
        f"{WIDE}og det er kendt.\nPlanen indeholder:\n• en plan for det, der skal læres i løbet af hele det "
        f"første år i den\nnye stilling\n• en samtale\nLederen følger op.\n{TEXT}"
    )

    assert read_as(text) == [
        "# Tema 1: Løn",
        JOINED,
        "## Forhandling",
        f"{JOINED} Det sker hvert forår.",
        JOINED,
        "## Samtaler",
        f"{WIDE.strip()} og det er kendt.",
        "Planen indeholder:",
        "• en plan for det, der skal læres i løbet af hele det første år i den nye stilling",
        "• en samtale",
        "Lederen følger op.",
        JOINED,
    ]


def test_columns_that_stand_side_by_side_are_kept_line_by_line_and_reported() -> None:
    text = (
        f"{TEXT}\nFokus på trivsel            Fokus på sikkerhed\nVi taler sammen             Vi måler støj\n"
        f"hver uge.                   hvert år.\n\n{TEXT}"
    )
    result = imported(text)

    assert read_as(text)[1:4] == [
        "> Fokus på trivsel Fokus på sikkerhed",
        "> Vi taler sammen Vi måler støj",
        "> hver uge. hvert år.",
    ]
    assert [(f.line, f.last) for f in result.report.of_kind(FindingKind.FIGURE_TEXT)] == [(4, 6)]


def test_numbered_titles_over_running_text_are_headings_nested_by_their_numbers() -> None:
    text = f"1. Formål\n\n{TEXT}\n1.1 Mål\n\n{TEXT}\n2. Ansvar\n\n{TEXT}"

    assert [line for line in read_as(text) if line.startswith("#")] == [
        "# 1. Formål",
        "## 1.1 Mål",
        "# 2. Ansvar",
    ]


def test_a_heading_whose_text_stands_elsewhere_is_reported() -> None:
    result = imported(f"{TEXT}\nTre indsatser\n\nOrganisering\n{TEXT}")

    assert found(result, FindingKind.EMPTY_HEADING) == [(4, "Tre indsatser")]

"""What extraction leaves behind is removed and counted; what may be a lost letter is kept."""

import pytest

from policylib.errors import EmptyPolicyError
from policylib.intake import FindingKind, import_text, report_markdown
from tests.importing import found, imported, outline, read_as

SIGN = "\N{REPLACEMENT CHARACTER}"


def test_signs_at_line_ends_are_removed_and_counted() -> None:
    text = f"Vi tager ansvar for {SIGN}\nhinanden hver dag.{SIGN}\n{SIGN}\nDet virker. {SIGN}\n"
    result = imported(text)

    assert SIGN not in result.markdown
    assert result.report.count(FindingKind.REPLACEMENT_REMOVED) == 4


@pytest.mark.parametrize("mark", ["•", "• ", f"• {SIGN}", f"•{SIGN} "])
def test_a_sign_between_a_bullet_and_its_text_is_removed(mark: str) -> None:
    assert read_as(f"{mark}{SIGN}At lytte\n{mark}{SIGN}At handle\n") == [
        "• At lytte",
        "• At handle",
    ]


@pytest.mark.parametrize(
    "line", [f"Lederen h{SIGN}rer gruppen først.", f"Vi har en god {SIGN}konomi i år."]
)
def test_a_sign_that_may_be_a_letter_is_kept_and_reported_with_its_line(line: str) -> None:
    result = imported(f"Her er en sætning.\n\n{line}\n")

    assert line in result.markdown
    [finding] = result.report.of_kind(FindingKind.REPLACEMENT_KEPT)
    assert finding.line == 3
    assert SIGN in finding.words


def test_a_sign_before_a_small_letter_at_the_start_of_a_line_may_be_a_capital() -> None:
    result = imported(f"{SIGN}konomien drøftes hvert år.\n")

    assert f"{SIGN}konomien" in result.markdown
    assert result.report.count(FindingKind.REPLACEMENT_KEPT) == 1


def test_a_single_sign_after_a_word_at_the_end_may_be_its_last_letter() -> None:
    result = imported(f"Vi følger vores aftal{SIGN}\nog holder møder.\n")

    assert f"aftal{SIGN} og" in result.markdown


def test_blanks_tabs_and_control_characters_are_cleaned() -> None:
    text = "Hvad  gør\t\tvi ved\N{NO-BREAK SPACE}det?\x00 Vi taler\x07 sammen. \t \n"
    result = imported(text)

    assert "Hvad gør vi ved det? Vi taler sammen.\n" in result.markdown
    assert result.report.count(FindingKind.CONTROL_REMOVED) == 2
    assert result.report.count(FindingKind.BLANKS_CLEANED) > 0


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end_counts_lines_alike(newline: str) -> None:
    result = imported(newline.join(["Her er en sætning.", "", f"Og en med h{SIGN}l i."]))

    assert found(result, FindingKind.REPLACEMENT_KEPT)[0][0] == 3


def test_a_byte_order_mark_and_invisible_characters_do_not_stick_to_words() -> None:
    text = "\ufeffForord\nVi hol\N{SOFT HYPHEN}der aftaler\N{ZERO WIDTH SPACE} her.\n"

    assert read_as(text) == ["# Forord", "Vi holder aftaler her."]


@pytest.mark.parametrize("page", ["\x0cTema 2: Ferie", " Tema 2: Ferie", "  Tema 2: Ferie"])
def test_a_page_break_begins_a_new_passage(page: str) -> None:
    text = f"Tema 1: Løn\nLøn aftales lokalt hvert forår.\nLæs mere om løn her\n{page}\nFerie aftales.\n"

    assert read_as(text) == [
        "# Tema 1: Løn",
        "Løn aftales lokalt hvert forår. Læs mere om løn her",
        "# Tema 2: Ferie",
        "Ferie aftales.",
    ]


def test_a_sentence_runs_on_across_a_page_break() -> None:
    text = "Vi deltager i møder, går i skole,\n indgår i fællesskaber og hjælper hinanden.\n"

    assert read_as(text) == [
        "Vi deltager i møder, går i skole, indgår i fællesskaber og hjælper hinanden."
    ]


@pytest.mark.parametrize("text", ["", "   \n\n", f"{SIGN}\n{SIGN}", "• – …\n"])
def test_a_text_without_letters_is_an_error_that_says_what_to_do(text: str) -> None:
    with pytest.raises(EmptyPolicyError, match=r"skannet\.txt: there is no text .* scanned"):
        import_text(text, file="skannet.txt")


def test_page_numbers_and_running_titles_do_not_cut_a_sentence_and_stand_at_the_end() -> None:
    pages = [
        "Politik for alle\nForord\nVi har en politik, som lederen\n\nSide 1",
        "Politik for alle\nfølger op på, og som alle\nkender godt.\n\nSide 2",
        "Politik for alle\nTema 1: Løn\nVi aftaler løn hvert forår.\n\nSide 3\n",
    ]
    result = imported("\n\x0c".join(pages))

    assert outline(result.policy) == [
        "# Forord",
        "Vi har en politik, som lederen følger op på, og som alle kender godt.",
        "# Tema 1: Løn",
        "Vi aftaler løn hvert forår.",
        "> Politik for alle Politik for alle Politik for alle",
        "> Side 1 Side 2 Side 3",
    ]
    assert (result.report.lost, result.report.gained, result.report.in_order) == ((), (), True)
    assert [(f.line, f.last) for f in result.report.of_kind(FindingKind.PAGE_LINES)] == [
        (1, 11),
        (5, 15),
    ]
    assert "flyttet til sidst" in report_markdown(result.report)


def test_a_question_that_stands_on_top_of_every_page_stays_where_it_is() -> None:
    pages = [f"Hvad vil vi?\nVi vil have mål nummer {word}." for word in ("et", "to", "tre")]

    assert [line for line in outline(imported("\n\x0c".join(pages)).policy) if line[0] == "#"] == [
        "# Hvad vil vi?"
    ] * 3

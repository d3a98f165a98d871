"""The report of an import tells a person what was repaired, guessed and not understood."""

from string import Formatter

import pytest

from policylib.intake import Amount, FindingKind, ImportReport, report_markdown
from policylib.language import intake_da, intake_en
from tests.importing import imported

TEXT = (
    "Forord\nVi har fulgt de fælles aftaler om arbejds-\nmiljø. Arbejdsmiljø er for alle i hele huset.\n\n"
    "Læs mere om ferie her\n"
)


def test_the_report_names_every_place_in_plain_danish() -> None:
    told = report_markdown(imported(TEXT).report)

    assert "- Linje 3: »arbejds- miljø.« → »arbejdsmiljø.«" in told
    assert "- Linje 5: »Læs mere om ferie her«" in told
    assert "| Ord | 22 | 21 |" in told
    assert "Alle bogstaver og tal fra kilden står i politikken" in told
    assert "**1 sted skal du se på selv.**" in told
    assert "2 ting er rettet" in told
    order = ("## Kort fortalt", "**Næste skridt:**", "## Se på dette selv", "## Rettet", "| Ord")
    assert sorted(order, key=told.index) == list(order)


def test_the_report_speaks_english_too() -> None:
    told = report_markdown(imported(TEXT).report, "en")

    assert "- Line 3: “arbejds- miljø.” → “arbejdsmiljø.”" in told


def test_what_there_is_nothing_of_is_said_aloud() -> None:
    told = report_markdown(imported("Forord\nDet er kort.\n").report)

    assert "Der er ikke noget, du skal afgøre selv." in told
    assert "Intet er gættet." in told
    assert "## Se på dette selv" not in told


def test_lost_signs_would_be_told_first_and_in_full() -> None:
    amount = Amount(words=2, letters=9, digits=1)
    report = ImportReport(
        file="kilde.txt",
        title="Politik",
        before=amount,
        after=Amount(words=2, letters=7, digits=1),
        findings=(),
        lost=(("e", 2),),
        in_order=False,
    )
    told = report_markdown(report)

    assert "Sammenlign med kilden" in told
    assert "Mangler: `e` × 2" in told
    assert "Alle bogstaver" not in told


def test_marks_of_markdown_in_the_source_are_shown_as_they_stand() -> None:
    told = report_markdown(imported("Se [her](x) og *hør*\n\nog <b>mere</b> her\n").report)

    assert "<b>" not in told.replace("\\<b", "")


@pytest.mark.parametrize("words", [intake_da, intake_en])
def test_every_finding_has_its_sentence(words: object) -> None:
    assert {kind.value for kind in FindingKind} <= set(words.SENTENCES)  # type: ignore[attr-defined]


def test_both_languages_say_the_same_with_the_same_facts() -> None:
    def fields(sentences: dict[str, str]) -> dict[str, set[str | None]]:
        return {
            key: {name for _, name, _, _ in Formatter().parse(text) if name}
            for key, text in sentences.items()
        }

    assert fields(intake_da.SENTENCES) == fields(intake_en.SENTENCES)


def test_the_title_is_the_given_one_or_else_the_name_of_the_file() -> None:
    from policylib.intake import import_text

    named = import_text("Det er kort.", file="mappe/personalepolitik-2018.txt")
    titled = import_text("Det er kort.", file="x.txt", title=" Vores  politik ")

    assert named.policy.metadata.title == "Personalepolitik 2018"
    assert named.report.count(FindingKind.TITLE) == 1
    assert titled.policy.metadata.title == "Vores politik"
    assert titled.markdown.count("# Vores politik") == 1


def test_the_organisation_is_taken_only_where_the_text_keeps_naming_one() -> None:
    often = "Lyngvig Kommune er for alle. " * 6
    two = often + "Skovby Kommune er med. " * 4

    assert imported(often).policy.metadata.organisation == "Lyngvig Kommune"
    assert imported(two).policy.metadata.organisation == ""
    assert imported("Lyngvig Kommune er for alle.").policy.metadata.organisation == ""


@pytest.mark.parametrize(
    "title", ["1. marts 2020", "Tema 3: Ferie", "- x", "a\nb\x00", "''", "1.10"]
)
def test_any_title_stands_as_it_was_given(title: str) -> None:
    result = imported("Det er kort.", title=title)

    assert result.policy.metadata.title == " ".join(title.replace("\x00", "").split())
    assert (result.report.lost, result.report.gained) == ((), ())

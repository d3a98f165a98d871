"""Words and digits of a PDF that its look tells apart: raised, struck or standing close."""

from collections.abc import Callable

import pytest

from policylib.intake import FindingKind, Imported, report_markdown
from tests.pdf_import import TEXT, by_look, by_structure, lines_of

Way = Callable[..., Imported]
both = pytest.mark.parametrize("way", [by_structure, by_look])


def told(result: Imported, kind: FindingKind) -> list[str]:
    return [each.words for each in result.report.of_kind(kind)]


@both
def test_a_raised_digit_behind_a_number_is_never_a_digit_of_it(way: Way) -> None:
    result = way(
        f"<h1>Politik</h1><h2>Varsler</h2><p>Varslet er 14<sup>1</sup> dage. {TEXT}</p>"
        "<style>td, th { border: 1pt solid }</style><table><tr><th>Gruppe</th><th>Dage</th></tr>"
        f"<tr><td>Vikar</td><td>7<sup>2</sup></td></tr></table><h2>Slut</h2><p>{TEXT}</p>"
    )
    lines = lines_of(result)

    assert lines[1].startswith("Varslet er 14¹ dage.")
    assert "Vikar | 7² |" in result.markdown
    assert told(result, FindingKind.RAISED) == ["14¹", "7²"]
    assert "**Hævet tal, som ikke hører til en fodnote.**" in report_markdown(result.report)


@both
def test_struck_words_are_told_and_never_stick_to_what_stands_for_them(way: Way) -> None:
    result = way(
        f"<h1>Politik</h1><h2>Alder</h2><p>Ansatte over <s>55</s><u>60</u> år, og det gælder "
        f"<s>ikke</s> for <u>vikarer</u>. {TEXT}</p><h2>Slut</h2><p>{TEXT}</p>"
    )

    assert lines_of(result)[1].startswith("Ansatte over 55 60 år, og det gælder ikke for vikarer.")
    assert told(result, FindingKind.STRUCK) == ["55", "ikke"]


def test_a_number_that_a_narrow_gap_parts_from_the_word_before_it_stands_alone() -> None:
    result = by_look(
        "<h1>Politik</h1><h2>Varsler</h2><p>Varsel under 6 måneder<span style='margin-left: 4pt'>"
        f"1</span> måned. {TEXT}</p><h2>Slut</h2><p>{TEXT}</p>"
    )

    assert lines_of(result)[1].startswith("Varsel under 6 måneder 1 måned.")


def test_cells_that_span_rows_and_columns_keep_the_others_in_their_columns() -> None:
    result = by_structure(
        "<h1>Politik</h1><h2>Ferie</h2><table><tr><th>Gruppe</th><th>Ret</th><th>Varsel</th></tr>"
        "<tr><td rowspan='2'>Fastansatte</td><td>Hovedferie</td><td>Tre måneder</td></tr>"
        "<tr><td>Restferie</td><td>En måned</td></tr>"
        f"<tr><td colspan='2'>Alle andre</td><td>Aftales</td></tr></table><h2>Slut</h2><p>{TEXT}</p>"
    )
    lines_of(result)

    assert [line for line in result.markdown.splitlines() if line.startswith("|")] == [
        "| Gruppe | Ret | Varsel |",
        "| --- | --- | --- |",
        "| Fastansatte | Hovedferie | Tre måneder |",
        "|  | Restferie | En måned |",
        "| Alle andre |  | Aftales |",
    ]
    assert told(result, FindingKind.MERGED_CELLS) == ["Gruppe | Ret | Varsel"]

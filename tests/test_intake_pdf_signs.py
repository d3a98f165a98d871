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

"""Any text at all: nothing but our errors, no letter or digit lost, in time linear in the size."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policylib.errors import PolicylibError
from policylib.intake import import_text, report_markdown
from policylib.markdown import read, write
from tests.growing import grows_evenly

SIGN = "\N{REPLACEMENT CHARACTER}"
LINES = st.sampled_from(
    [
        "", " ", SIGN, f"• {SIGN}At lytte til alle", "• at", "•", "– at handle", "- at følge op",
        "1. At lytte", "2. At handle", "3) Mere", "12", "1. marts 2020 gælder det", "a) først",
        "Tema 1: Løn", " Tema 2: Ferie", "Tema 3", "Hvad vil vi?", "Hvad gør vi? – Udfolde",
        "Hvad vil vi? Hvad gør vi?", "Vores værdier", "Mod – vi tør", "Tillid - sammen", "Forord",
        "Sådan læses politikken", "Figur 1: Oversigt", "Indhold", "Forord ........ 3", "# Overskrift",
        "Vi holder fast i Mod og Tillid, også når det er svært for os alle sammen hver dag i ugen.",
        "og lederen sørger for, at aftalerne bliver fulgt op med en samtale mindst hvert halve år-",
        "arbejds-", "miljøet er", "HR-", "og mere", "form/", "længde", "\tGodkendt, maj 2018", "\x0c",
        "”Det er sagt,", "af lederen” .", "her", "se her", "> citat", "| a | b |", "| - | - |", "***",
        "[x]: y", "[^1]: note", "<b>", "<!-- x -->", "&amp; &copy;", "```", "    kode", "---", "===",
        "![x](y)", "[x](javascript:y)", "\\", "a  b", "*a*", "_b_", "~~c~~", "`d`", "$e$", "{f}",
    ]
)  # fmt: skip


def check(text: str) -> None:
    try:
        result = import_text(text, file="kilde.txt", title="Politik")
    except PolicylibError:
        assert not any(c.isalnum() for c in text)
        return
    assert (result.report.lost, result.report.gained) == ((), ())
    assert result.report.in_order
    assert read(result.markdown) == result.policy
    assert write(result.policy) == result.markdown
    report_markdown(result.report, "da")
    report_markdown(result.report, "en")


@given(st.text())
def test_any_text_at_all_keeps_its_letters_and_digits(text: str) -> None:
    check(text)


@settings(max_examples=300)
@given(st.lists(LINES, max_size=14), st.sampled_from(["\n", " \n", "\n\n", f"{SIGN}\n"]))
def test_any_order_of_policy_lines_keeps_its_letters_and_digits(lines: list[str], end: str) -> None:
    check(end.join(lines))


@settings(max_examples=50)
@given(st.text(alphabet=f"ab1.-– \n\t•{SIGN}\x0c*#>|_[](){{}}<&\\`~:?”", max_size=200))
def test_any_mixture_of_marks_keeps_its_letters_and_digits(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "piece",
    [
        "a", "a ", "a-", "a\n", "a\n\n", "a-\n", ".", " .", "• a\n", "1. a\n", SIGN, f"a{SIGN} ",
        "a 1\n", "– a\n", "(", "”a” ", "A – a\n", "Tema 1: A\n", "A\n\n", "… 1", "- \n", "\x0ca", " a.",
    ],
)  # fmt: skip
def test_time_grows_with_the_size_of_the_text_and_no_faster(piece: str) -> None:
    def importing(size: int) -> Callable[[], object]:
        text = "x1 " + piece * (size // len(piece))
        return lambda: import_text(text, file="kilde.txt")

    # Eight times the text: linear time is eight times as long, quadratic sixty-four.
    assert grows_evenly(importing, 3_000, 24_000, most=24, clock=0.003)

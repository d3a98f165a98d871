"""The page of tricky cases says what the program says, and whether that is what we wish for."""

import re

import pytest

from tests.documents import ROOT
from tests.test_docs import script

PAGE = ROOT / "docs" / "tricky-cases.md"
WANTED = (
    "A day at the start of a line", "Three paragraphs become two", "A paragraph that became a list",
    "A list that became a paragraph, and was edited", "Renumbered references", "A duplicate passage",
    "A bold line that became a heading", "A column added", "A guideline moved to the tools",
    "Status changes", "A value that lost its subject", "An item that became a sub-item",
)  # fmt: skip


def test_the_answers_on_the_page_are_those_of_the_program() -> None:
    page = PAGE.read_text("utf-8")
    assert script("tricky_cases").renewed(page) == page, "run scripts/tricky_cases.py"


def outline() -> str:
    """The page without what stands inside its fences."""
    return re.sub(r"(?ms)^(```\w+\n).*?^```$", r"\1", PAGE.read_text("utf-8"))


@pytest.mark.parametrize("title", WANTED)
def test_a_case_tells_what_is_possible_what_is_desired_and_what_is_said(title: str) -> None:
    case = outline().split(f"\n## {title}\n")[1].split("\n## ")[0]
    assert [*re.findall(r"^(Possible|Desired|Actual): \S", case, re.MULTILINE)] == [
        "Possible",
        "Desired",
        "Actual",
    ]
    assert case.count("```markdown\n") == 2
    assert case.count("```text\n") == 1


def test_no_case_is_left_without_an_answer() -> None:
    page = outline()
    cases = page.count("\n## ")
    tally = re.search(r"(\d+) of the (\d+) cases are answered as desired", page)
    assert tally
    assert int(tally[2]) == cases == page.count("\nDesired: ")
    assert int(tally[1]) == page.count("\nActual: as desired.")
    assert cases - int(tally[1]) == page.count("\nActual: **not as desired.**")


def test_an_answer_that_is_not_as_desired_says_so() -> None:
    page = PAGE.read_text("utf-8")
    other = page.replace(
        "Desired: `changed paragraph`, with the day", "Desired: `moved quote`, with"
    )
    assert other != page
    assert "Actual: **not as desired.**" in script("tricky_cases").renewed(other)

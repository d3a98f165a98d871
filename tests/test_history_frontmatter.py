"""Editing front matter: the asked values change, every other letter stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policylib.history.frontmatter import as_mapping, as_quoted, as_scalar, edit_front_matter
from policylib.markdown import read_metadata

BEFORE = """---
# HR og Personale skriver her
title: Personalepolitik
version: 3.1-udkast   # efter høringen
status: consultation
recommended_by:
  body: Hovedudvalget
  date: 2025-11-03

approved_by: {body: Byrådet, date: 2021-12-13}
contact: HR # spørg her
---

# Personalepolitik

version: 3.1-udkast står også her.
"""

AFTER = """---
# HR og Personale skriver her
title: Personalepolitik
version: "3.1"   # efter høringen
status: adopted
adopted_on: 2025-12-15

approved_by:
  body: Byrådet
  date: 2025-12-15
contact: HR # spørg her
---

# Personalepolitik

version: 3.1-udkast står også her.
"""

VALUES = {
    "status": "adopted",
    "version": '"3.1"',
    "adopted_on": "2025-12-15",
    "recommended_by": None,
    "approved_by": as_mapping({"body": "Byrådet", "date": "2025-12-15"}),
    "consultation_deadline": None,
}


def test_values_change_and_everything_else_stays() -> None:
    assert edit_front_matter(BEFORE, VALUES) == AFTER


def test_editing_twice_changes_nothing() -> None:
    assert edit_front_matter(AFTER, VALUES) == AFTER


def test_windows_line_ends_stay() -> None:
    crlf = BEFORE.replace("\n", "\r\n")
    assert edit_front_matter(crlf, VALUES) == AFTER.replace("\n", "\r\n")


def test_danish_keys_are_the_same_keys() -> None:
    text = "---\ntitel: P\nGodkendt den: 2020-01-01\ngælder_fra: 2020-02-01\n---\n\n# P\n"
    edited = edit_front_matter(text, {"adopted_on": "2025-12-15", "in_force_from": None})
    assert edited == "---\ntitel: P\nGodkendt den: 2025-12-15\n---\n\n# P\n"


def test_a_text_without_front_matter_gets_one() -> None:
    edited = edit_front_matter("# Politik\n", {"version": '"1.0"', "status": "draft"})
    assert edited == '---\nversion: "1.0"\nstatus: draft\n---\n\n# Politik\n'


@pytest.mark.parametrize(
    "words",
    ["Byrådet", "no", "1.10", "sag 21/4711: punkt 4", "a, b", "# nej", "{x}", "\"citat\"", "12:30",
     "- a", "null", "Økonomi- og Personaleudvalget", "æøå ", "»punkt 5«", "2021-12-13 ekstra"],
)  # fmt: skip
def test_what_is_written_is_read_again(words: str) -> None:
    body = as_mapping({"body": as_scalar(words.strip()), "reference": as_scalar(words.strip())})
    text = edit_front_matter(BEFORE, {"approved_by": body, "version": as_quoted("1.10")})
    metadata = read_metadata(text)
    assert metadata.version == "1.10"
    assert metadata.approved_by is not None
    assert metadata.approved_by.body == words.strip()
    assert metadata.approved_by.reference == words.strip()


@pytest.mark.parametrize("value", ['"1.0"', "'1.0'", "1.0", "{body: A, date: 2020-01-01}"])
def test_a_comment_behind_a_value_stays(value: str) -> None:
    edited = edit_front_matter(f"---\nversion: {value}  # et #ord\n---\n", {"version": '"2.0"'})
    assert edited == '---\nversion: "2.0"  # et #ord\n---\n'


@given(body=st.text())
def test_the_text_below_stays_letter_by_letter(body: str) -> None:
    before = f"---\nversion: 1.0\n---\n{body}"
    assert edit_front_matter(before, {"version": '"2.0"'}) == f'---\nversion: "2.0"\n---\n{body}'


@given(text=st.text().filter(lambda text: not text.startswith(("---", "\r", "\n"))))
def test_a_text_that_gets_front_matter_stays_below_it(text: str) -> None:
    assert edit_front_matter(text, {"version": '"1.0"'}).endswith(f"\n{text}")

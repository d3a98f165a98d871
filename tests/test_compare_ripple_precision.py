"""How quiet the passages to read too are: single edits of whole policies, one after another.

A list that names half the document is of no use, so most edits must name nothing, and each that
does must name few.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from policylib.compare import compare
from policylib.compare.facts import Mention
from policylib.history import open_history
from policylib.intake import import_text
from policylib.markdown import read, write

MOST_NAMED = 6
SOURCE = "billund-personalepolitik-2018.txt"
VERSIONS = (
    "1.0", "2.0-udkast-1", "2.0", "2.0.1", "2.1", "3.0-udkast-1", "3.0-udkast-2", "3.0", "3.1-udkast",
)  # fmt: skip


@pytest.fixture(scope="module")
def sample(root: Path) -> str:
    with open_history(root / "policy_versions") as history:
        return write(history.read(history.resolve("3.0")).policy)


@pytest.fixture(scope="module")
def real(real_folder: Path) -> str:
    text = (real_folder / SOURCE).read_text("utf-8")
    return write(import_text(text, file=SOURCE).policy)


def named_by(old: str, new: str) -> list[Mention]:
    """What is to be read beside the changes from one text to another."""
    changes = compare(read(old), read(new)).changes
    return [mention for change in changes for mention in change.ripple]


def single_edits(text: str) -> Iterator[str]:
    """The text with one passage left out, or with a deadline at the end of its first sentence.

    Every third passage, since each edit is a comparison of its own.
    """
    pieces = text.split("\n\n")
    for at, piece in enumerate(pieces):
        if at % 3 or piece.startswith(("---", "#")):
            continue
        yield "\n\n".join([*pieces[:at], *pieces[at + 1 :]])
        first, dot, rest = piece.partition(". ")
        dated = f"{first} fra den 1. maj 2026 og skal aftales{dot}{rest}"
        yield "\n\n".join([*pieces[:at], dated, *pieces[at + 1 :]])


def assert_is_quiet(text: str) -> None:
    named = [len(named_by(text, edited)) for edited in single_edits(text)]
    assert len(named) > 60
    assert max(named) <= MOST_NAMED
    assert sum(1 for count in named if count) <= len(named) // 20


@pytest.mark.at_length
def test_single_edits_of_the_sample_name_little(sample: str) -> None:
    assert_is_quiet(sample)


@pytest.mark.at_length
def test_single_edits_of_a_real_policy_name_little(real: str) -> None:
    assert_is_quiet(real)


def test_the_sample_names_what_is_left_of_the_senior_days_and_nothing_else(root: Path) -> None:
    with open_history(root / "policy_versions") as history:
        policies = [history.read(history.resolve(version)).policy for version in VERSIONS]
    found = [
        (version, mention.term)
        for version, old, new in zip(VERSIONS[1:], policies, policies[1:], strict=False)
        for change in compare(old, new).changes
        for mention in change.ripple
    ]
    assert found == [("3.1-udkast", "seniordage")]


def test_a_theme_that_goes_leaves_its_references_behind(sample: str) -> None:
    before, _, after = sample.partition("## Tema 5:")
    gone = before + "## Tema 6:" + after.partition("## Tema 6:")[2]
    renumbered = gone
    for number in (6, 7, 8):
        renumbered = renumbered.replace(f"## Tema {number}:", f"## Tema {number - 1}:")
    (mention,) = named_by(sample, renumbered)
    assert mention.term == "tema 6"
    assert mention.place[0] == "Tema 6: Sygefravær og sundhed"


@pytest.mark.parametrize("value", ["Dialog", "Udvikling", "Respekt"])
def test_a_value_of_a_real_policy_is_found_where_all_values_are_named(
    real: str, value: str
) -> None:
    at = real.index(f"#### {value} ")
    start = real.index("\n\n", at) + 2
    end = real.index("\n\n", start)
    more = real[start:end] + " Det skal lederen gå foran med hver eneste dag."
    named = named_by(real, real[:start] + more + real[end:])
    together = [m for m in named if all(v in m.text for v in ("Dialog", "Udvikling", "Respekt"))]
    assert len(together) == 1
    assert all(mention.term.lower().startswith(value.lower()) for mention in named)

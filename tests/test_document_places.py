"""A place in a policy, by what a person calls it."""

import pytest

from policylib.document import find
from policylib.errors import AmbiguousReferenceError, UnknownPlaceError
from policylib.markdown import read

POLICY = read(
    "# Politik\n\n## Tema 1: Trivsel og arbejdsmiljø\n\n### Trivsel hver dag\n\nVi taler sammen.\n\n"
    "## Tema 2: Løn\n\n### Lønsamtale\n\nLederen holder den.\n\n### Fri med løn\n\nJa.\n\n"
    "### Fri uden løn\n\nNej.\n"
)


@pytest.mark.parametrize(
    ("said", "anchor"),
    [
        ("2", "loen"),
        ("Trivsel og arbejdsmiljø", "trivsel-og-arbejdsmiljoe"),
        ("trivsel", "trivsel-og-arbejdsmiljoe"),
        ("Trivsel hver", "trivsel-og-arbejdsmiljoe/trivsel-hver-dag"),
        ("Løn", "loen"),
        ("Fri med", "loen/fri-med-loen"),
    ],
)
def test_a_place_is_found_by_number_title_or_the_beginning_of_one_title(
    said: str, anchor: str
) -> None:
    assert find(POLICY, said).anchor == anchor


def test_the_beginning_of_several_titles_asks_which_is_meant() -> None:
    with pytest.raises(AmbiguousReferenceError) as told:
        find(POLICY, "Fri")
    assert "loen/fri-med-loen, loen/fri-uden-loen" in str(told.value)


@pytest.mark.parametrize("said", ["Triv", "arbejdsmiljø", "", " ", "hver dag"])
def test_half_a_word_and_words_from_the_middle_begin_no_title(said: str) -> None:
    with pytest.raises(UnknownPlaceError):
        find(POLICY, said)

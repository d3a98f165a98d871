"""What a sentence quotes of a text stands as a phrase: no word is left without the one it needs."""

import pytest

from policylib.compare import compare
from policylib.explain import explain_change
from policylib.markdown import read


def told(old: str, new: str, lang: str = "da") -> str:
    front = f"---\nlang: {lang}\n---\n\n# P\n\n## 1. T\n\n"
    made = compare(read(f"{front}{old}\n", file="p.md"), read(f"{front}{new}\n", file="p.md"))
    (change,) = made.changes
    return explain_change(change, lang, comparison=made)


@pytest.mark.parametrize(
    ("was", "is_now", "quoted"),
    [
        ("Huset betaler taxa, dog højst 1.200 kr. pr. tur.", "Huset betaler taxa.", "1.200 kr"),
        ("Du får et kursus, når du har været her i 1,5 år.", "Du får et kursus.", "i 1,5 år"),
        ("Du får fri, hvis vagten slutter kl. 23 eller senere.", "Du får fri.", "kl. 23 eller senere"),
    ],
)  # fmt: skip
def test_a_condition_is_not_cut_at_the_sign_within_a_number(
    was: str, is_now: str, quoted: str
) -> None:
    assert f"{quoted}" in told(was, is_now).partition("betingelse")[2]


def test_a_length_of_time_is_told_with_what_it_is_a_length_of() -> None:
    words = told(
        "Kontoret lukker efter 3 ugers drift.", "Kontoret lukker efter 5 ugers uafbrudt drift."
    )
    assert "5 ugers uafbrudt drift i stedet for" in words
    assert "3 ugers drift." in words


def test_what_makes_a_right_stronger_is_not_called_a_right() -> None:
    words = told("Du kan låne bilen i mindst fire dage.", "Du kan låne bilen i fire dage.")
    assert "»mindst« er taget ud" in words
    assert "En ret eller mulighed" not in words


def test_an_english_person_keeps_the_article() -> None:
    words = told(
        "The director should ensure it.", "The director is expected to ensure it.", lang="en"
    )
    assert words.endswith("It applies to the director.")

"""What is denied, in words: told with its "not", and never as more than it is."""

import pytest

from policylib.compare import compare
from policylib.explain import explain_change, one_page
from policylib.markdown import read
from tests.test_meaning_denied import ROWS, TURNED


def policy(text: str, lang: str) -> str:
    words = {"da": "Vi hilser på hinanden.", "en": "We greet each other."}[lang]
    return f"---\nlang: {lang}\n---\n\n# Politik\n\n## Samarbejde\n\n{words}\n\n{text}\n"


def told(old: str, new: str, lang: str) -> str:
    """Everything that the explanation and the one page say of an edit."""
    made = compare(*(read(policy(text.strip("–"), lang), file="politik.md") for text in (old, new)))
    words = [explain_change(change, lang, comparison=made) for change in made.changes]
    words += [line.text for group in one_page(made, lang).groups for line in group.lines]
    return " ".join(words)


MORE = {
    "da": ("Binder mere", "Mere indflydelse", "Stærkere ret", "Ny ret"),
    "en": ("Binds more", "More influence", "Stronger right", "New right"),
}


@pytest.mark.parametrize(("plain", "denied", "lang"), ROWS, ids=[row[1] for row in ROWS])
def test_no_denial_is_worded_as_more(plain: str, denied: str, lang: str) -> None:
    words = told(plain, denied, lang)
    assert words
    assert not [each for each in MORE[lang] if each in words]


@pytest.mark.parametrize(
    ("old", "new", "lang"),
    [(old, new, lang) for old, new, _, lang in TURNED],
    ids=[f"{row[0][:25]} {row[1][:30]}" for row in TURNED],
)
def test_every_turned_wording_can_be_told_both_ways(old: str, new: str, lang: str) -> None:
    assert told(old, new, lang)
    assert told(new, old, lang)


def test_a_say_that_may_be_lost_is_in_doubt_and_quoted_whole() -> None:
    words = told("Vagterne aftales med TR.", "Vagterne drøftes ikke med TR.", "da")
    assert "Usikkert – læs selv: »aftales« er ændret til »drøftes ikke«." in words
    assert "Mindre indflydelse" not in words


def test_a_shorter_least_time_is_told_with_its_not() -> None:
    old, new = "Varslet må ikke være under 14 dage.", "Varslet må ikke være under 7 dage."
    assert "ikke under 7 dage i stedet for ikke under 14 dage" in told(old, new, "da")

"""A text is read with the words of its own language, whatever its front matter forgot to say."""

import pytest

from policylib.compare import Comparison, compare
from policylib.explain import one_page
from policylib.markdown import read

ENGLISH = "# Staff policy\n\n## Theme 1: Work\n\nThe door of the canteen is open.\n\n{}\n"
DANISH = "# Politik\n\n## Tema 1: Arbejde\n\nDøren til kantinen er åben, og det er godt.\n\n{}\n"


def of(old: str, new: str) -> Comparison:
    return compare(read(old, file="p.md"), read(new, file="p.md"))


@pytest.mark.parametrize(
    ("was", "is_now"),
    [
        ("Managers may not open private letters.", "Managers may open private letters."),
        ("No trainee may work at night.", "A trainee may work at night."),
    ],
)
def test_english_without_a_word_of_its_language_is_read_as_english(was: str, is_now: str) -> None:
    made = of(ENGLISH.format(was), ENGLISH.format(is_now))
    assert made.lang == "en"
    (change,) = made.changes
    assert change.signals, "a rule changed, and the words of English tell it"
    assert one_page(made).short[0] != "We found no change that binds less."


def test_an_english_duty_that_came_is_told_as_one() -> None:
    made = of(
        ENGLISH.format("You do not have to answer calls."),
        ENGLISH.format("You have to answer calls."),
    )
    assert "One change binds more (theme 1)." in one_page(made).short


def test_danish_that_says_that_it_is_english_is_read_as_danish() -> None:
    front = "---\nlang: en\n---\n\n"
    old = front + DANISH.format("Lederen skal svare.")
    made = of(old, old.replace("skal svare", "bør svare"))
    assert made.lang == "da"
    assert one_page(made).short[0] == "Én ændring binder mindre (tema 1)."


def test_a_text_with_few_words_or_of_both_kinds_keeps_the_language_that_it_names() -> None:
    few = read("# P\n\nWelcome to all.\n", file="p.md")
    assert compare(few, few).lang == "da"
    mixed = DANISH.format("> The best of the work is to be with the others.")
    assert of(mixed, mixed).lang == "da"
    swedish = "---\nlang: sv\n---\n\n" + DANISH.format("Chefen svarar.")
    assert of(swedish, swedish).lang == "sv"

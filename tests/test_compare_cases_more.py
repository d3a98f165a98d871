"""More of what changed, case by case: edges of a marking, of a move, of what weighs, of names."""

import pytest

from policylib.compare import Comparison, Significance, compare
from policylib.compare.marks import segments_of
from policylib.document import Metadata, Paragraph, Policy, Run
from tests.test_compare_cases import changes_between, told

MARKED = {
    "what came stays apart from the rewording after a small word": (
        "Mad og drikke betales.",
        "Mad til gæster og vin betales.",
        "Mad [+til gæster ]og [-drikke][+vin] betales.",
    ),
    "and so does what went": (
        "Mad til gæster og vin betales.",
        "Mad og drikke betales.",
        "Mad [-til gæster ]og [-vin][+drikke] betales.",
    ),
    "two rewordings around a small word, at the very beginning": (
        "Ferie og løn aftales.",
        "Orlov og barsel aftales.",
        "[-Ferie og løn][+Orlov og barsel] aftales.",
    ),
    "a longer word keeps two rewordings apart": (
        "Du får både ferie samt løn.",
        "Du får både orlov samt barsel.",
        "Du får både [-ferie][+orlov] samt [-løn][+barsel].",
    ),
    "a sentence that begins like the next": (
        "Vi mødes. Lederen har svar.",
        "Vi mødes. Lederen har ordet. Lederen har svar.",
        "Vi mødes. [+Lederen har ordet. ]Lederen har svar.",
    ),
    "a clause that begins like the next": (
        "Ring, hvis du er syg, og hvil.",
        "Ring, hvis du er i tvivl, hvis du er syg, og hvil.",
        "Ring, [+hvis du er i tvivl, ]hvis du er syg, og hvil.",
    ),
}


@pytest.mark.parametrize(("old", "new", "expected"), MARKED.values(), ids=MARKED)
def test_where_a_change_is_marked(old: str, new: str, expected: str) -> None:
    marked = [text if mark == "=" else f"[{mark}{text}]" for mark, text in segments_of(old, new)]
    assert "".join(marked) == expected


def test_a_very_long_passage_is_marked_word_by_word_too() -> None:
    old = [f"ord{number}" for number in range(2500)]
    new = ["nyt", *old[:1200], *old[1201:-1], "slut"]
    edits = [edit for edit in segments_of(" ".join(old), " ".join(new)) if edit.mark != "="]
    assert edits == [("+", "nyt "), ("-", "ord1200 "), ("-", "ord2499"), ("+", "slut")]


def test_a_long_paragraph_that_went_moves_none_of_the_short_ones_around_it() -> None:
    gone = "Alle medarbejdere får en julegave til en værdi af højst 500 kr. i december måned."
    comparison = changes_between(f"Kort.\n\n{gone}\n\nGodt.", "Kort.\n\nGodt.")
    assert [told(change) for change in comparison.changes] == [f"removed paragraph: [-{gone}]"]


def test_one_word_that_went_elsewhere_has_moved_and_was_not_split() -> None:
    comparison = changes_between(
        "## A\n\nAlle har ret til en årlig samtale.\n\nJa.\n\n## B\n\nVi mødes hver mandag.",
        "## A\n\nAlle har ret til en årlig samtale.\n\n## B\n\nVi mødes hver mandag.\n\nJa.",
    )
    assert [told(change) for change in comparison.changes] == ["moved paragraph: Ja."]


WEIGHED = {
    "capital letters": ("Lederen holder Mus-samtale.", "Lederen holder MUS-samtale.", "editorial"),
    "the polite De": ("Så skriver de til os.", "Så skriver De til os.", "wording"),
    "you, and in": ("Det ser i nu.", "Det ser I nu.", "wording"),
    "one, with its accent": ("Hold en samtale.", "Hold én samtale.", "wording"),
    "a comma": ("Vent, til du ved det.", "Vent til du ved det.", "editorial"),
    "a word": ("Vi hjælper kolleger.", "Vi hjælper naboer.", "wording"),
}


@pytest.mark.parametrize(("old", "new", "weight"), WEIGHED.values(), ids=WEIGHED)
def test_what_a_change_of_words_weighs(old: str, new: str, weight: str) -> None:
    (change,) = changes_between(old, new).changes
    assert change.significance == Significance(weight)


TWO_THEMES = (
    "## Tema 1: Løn\n\n### Forhandling\n\nLønnen forhandles hvert år i foråret.\n\n{}\n\n"
    "### Samtale\n\nVi har en kantine.\n\n{}\n\n"
    "## Tema 2: Trivsel\n\n### Møder\n\nVi taler åbent om fejl.\n\n{}"
)
PASSAGE = "Lederen følger op hvert forår."


def test_a_passage_that_went_to_another_theme_names_the_themes() -> None:
    names = places_named(
        TWO_THEMES.format(PASSAGE, "", ""),
        TWO_THEMES.format("", "", PASSAGE),
    )
    assert names == [("Løn", "Trivsel")]


def test_a_passage_that_went_to_another_heading_of_its_theme_names_the_headings() -> None:
    names = places_named(
        TWO_THEMES.format(PASSAGE, "", ""),
        TWO_THEMES.format("", PASSAGE, ""),
    )
    assert names == [("Forhandling", "Samtale")]


def places_named(old: str, new: str) -> list[tuple[str | None, str | None]]:
    (change,) = changes_between(old, new).changes
    assert change.kind == "moved"
    return [(signal.old, signal.new) for signal in change.signals if signal.type == "place"]


def ids_of(comparison: Comparison) -> list[str]:
    return [change.id for change in comparison.changes]


def test_what_went_is_named_after_where_it_stood() -> None:
    comparison = changes_between("## Løn\n\nA.\n\nMad koster 9 kr.", "## Løn\n\nA.")
    assert ids_of(comparison) == ["loen/p2#removed"]


def test_what_would_be_named_alike_is_counted() -> None:
    comparison = changes_between(
        "| A |\n|---|\n| x |",
        "| A | B | C | D |\n|---|---|---|---|\n| x | y | z | w |",
    )
    assert ids_of(comparison) == ["t1/h1#added", "t1/h1#added~2", "t1/h1#added~3"]


def test_a_policy_that_was_never_in_a_file_has_no_lines() -> None:
    old, new = (
        Policy(metadata=Metadata(), blocks=(Paragraph(text=(Run(text=words),)),))
        for words in ("Vi hjælper gerne.", "Vi hjælper altid.")
    )
    (change,) = compare(old, new).changes
    assert [side.line for side in change.sides] == [None, None]

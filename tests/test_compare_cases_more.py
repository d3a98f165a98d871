"""More of what changed, case by case: edges of a marking, of a move, of what weighs, of names."""

import pytest

from policylib.compare import Comparison, Significance, compare
from policylib.compare.marks import segments_of
from policylib.compare.redline import RedlineEntry, redline
from policylib.document import Metadata, Paragraph, Policy, Run
from policylib.markdown import read
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
    "and so does what went before the small word, whichever text is called old": (
        "Mad af huset og drikke betales.",
        "Mad og vin betales.",
        "Mad [-af huset ]og [-drikke][+vin] betales.",
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
    words = [f"ord{number}" for number in range(2500)]
    old = ["ja", "nej", "ja", *words]
    new = ["nyt", *old[:1200], *old[1201:-1], "slut"]
    edits = [edit for edit in segments_of(" ".join(old), " ".join(new)) if edit.mark != "="]
    assert edits == [("+", "nyt "), ("-", "ord1197 "), ("-", "ord2499"), ("+", "slut")]


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


def test_a_heading_of_other_words_altogether_is_another_wording() -> None:
    (change,) = changes_between("## Ferie\n\nDen aftales.", "## Orlov\n\nDen aftales.").changes
    assert (change.kind, change.significance) == ("renamed", "wording")


def test_other_words_inside_a_guideline_are_no_more_than_other_words() -> None:
    page = "## Løn\n\n### Retningslinjer\n\nReferatet ligger hos {}."
    (change,) = changes_between(page.format("kolleger"), page.format("naboer")).changes
    assert [side.force for side in change.sides] == ["guideline", "guideline"]
    assert change.significance == "wording"


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


def test_a_passage_that_stood_under_no_heading_came_from_nowhere_by_name() -> None:
    names = places_named(
        f"{PASSAGE}\n\n## A\n\nVi taler åbent om fejl.",
        f"## A\n\nVi taler åbent om fejl.\n\n{PASSAGE}",
    )
    assert names == [(None, "A")]


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


def test_headings_of_one_name_that_share_nothing_are_two() -> None:
    themes = (
        "## Tema 1: Ferie\n\nFerien aftales.\n\n{}\n\n"
        "## Tema 2: Løn\n\nLønnen forhandles hvert år.\n\n{}"
    )
    comparison = changes_between(
        themes.format("### Eksempler\n\nRestferie kan overføres til næste år.", ""),
        themes.format("", "### Eksempler\n\nKantinen sælger smørrebrød om torsdagen."),
    )
    assert [told(change) for change in comparison.changes] == [
        "removed section: [-Eksempler]",
        "added section: [+Eksempler]",
    ]


LONG = (
    "Lønnen forhandles hvert år mellem parterne, som sætter sig sammen i god tid før alle møder "
    "om løn og vilkår, og lederen skriver et referat, som alle får."
)
APART = f"## A\n\n### Gaver\n\nLederen køber.\n\n### Løn\n\n{LONG}"
TOGETHER = f"## A\n\n### Løn og gaver\n\nLederen køber.\n\n{LONG}"


def test_a_very_small_section_is_part_of_one_that_is_named_after_it() -> None:
    for old, new, kind in ((APART, TOGETHER, "merged"), (TOGETHER, APART, "split")):
        (change,) = changes_between(old, new).changes
        assert (change.kind, change.node) == (kind, "section")


def test_what_went_below_a_heading_that_lives_on_elsewhere_is_told_by_itself() -> None:
    comparison = changes_between(
        (
            "## A\n\nVi ses.\n\n### Goder\n\nKantinen er åben om dagen.\n\n#### Motion\n\n"
            "Alle løber en tur.\n\nParkering koster 50 kr.\n\n## B\n\nFerien aftales."
        ),
        "## A\n\nVi ses.\n\n## B\n\nFerien aftales.\n\n### Motion\n\nAlle løber en tur.",
    )
    told_of = {told(change): change for change in comparison.changes}
    assert set(told_of) == {
        "removed section: [-Goder]",
        "moved section: Motion",
        "removed paragraph: [-Parkering koster 50 kr.]",
    }
    goods = told_of["removed section: [-Goder]"].old
    assert goods is not None
    assert goods.body == ("Kantinen er åben om dagen.",)


def test_what_went_stands_after_all_that_is_told_of_the_passage_before_it() -> None:
    comparison = changes_between(
        "Se [a](https://x.example/1) og [b](https://x.example/2).\n\nMad koster 9 kr.\n\nSlut.",
        "Se [a](https://x.example/3) og [b](https://x.example/4).\n\nSlut.",
    )
    assert ids_of(comparison) == ["p1/link1#changed", "p1/link2#changed", "p2#removed"]


def test_a_change_of_the_front_matter_names_its_file_and_line() -> None:
    old, new = (
        read(f"---\ntitle: P\ncontact: {who}\n---\n\n# P\n\nVi ses.", file="politik.md")
        for who in ("HR", "Personale")
    )
    (change,) = compare(old, new).changes
    assert [(side.file, side.anchor) for side in change.sides] == [
        ("politik.md", "metadata/contact")
    ] * 2
    assert [side.line for side in change.sides] == [1, 1]


def shown(entry: RedlineEntry) -> str:
    pieces = [(piece.mark, piece.run.text) for piece in entry.pieces]
    return "".join(text if mark == "=" else f"[{mark}{text}]" for mark, text in pieces)


WHOLE = "Lederen holder samtalen hvert forår. Medarbejderen får et kort referat.\n\nSlut."
PIECES = "Lederen holder samtalen hvert år.\n\nMedarbejderen får et referat.\n\nSlut."


def test_a_passage_that_was_split_and_edited_stands_in_the_redline_piece_by_piece() -> None:
    entries = redline(changes_between(WHOLE, PIECES))[1:]
    assert [(entry.joint, shown(entry), entry.change_ids) for entry in entries] == [
        ("=", "Lederen holder samtalen hvert [-forår][+år].", ("p1#split",)),
        ("+", "Medarbejderen får et [-kort ]referat.", ()),
        ("=", "Slut.", ()),
    ]


def test_passages_that_were_merged_and_edited_stand_in_the_redline_piece_by_piece() -> None:
    entries = redline(changes_between(PIECES, WHOLE))[1:]
    assert [(entry.joint, shown(entry), entry.change_ids) for entry in entries] == [
        ("=", "Lederen holder samtalen hvert [-år][+forår].", ("p1#merged",)),
        ("-", "Medarbejderen får et [+kort ]referat.", ()),
        ("=", "Slut.", ()),
    ]


def test_what_moved_says_in_the_redline_where_it_is_and_where_it_was() -> None:
    long = "Denne tekst er ganske lang og bliver stående."
    entries = redline(changes_between(f"Kort.\n\n{long}", f"{long}\n\nKort."))[1:]
    told_of = [
        (entry.mark, entry.old and entry.old.anchor, entry.new and entry.new.anchor)
        for entry in entries
    ]
    assert told_of == [("-", "p1", None), ("=", "p2", "p1"), ("+", None, "p2")]
    assert [(entry.moved_to, entry.moved_from) for entry in entries] == [
        ("p2", ""),
        ("", ""),
        ("", "p1"),
    ]


def titled(title: str, heading: str, contact: str = "HR") -> Policy:
    return read(f"---\ntitle: {title}\ncontact: {contact}\n---\n\n# {heading}\n\nVi ses.")


def test_a_title_that_stands_twice_changes_once() -> None:
    comparison = compare(titled("Politik", "Politik"), titled("Håndbog", "Håndbog"))
    assert ids_of(comparison) == ["metadata/title#changed"]


def test_a_heading_that_left_its_title_is_a_change_of_its_own() -> None:
    comparison = compare(titled("Politik", "Politik"), titled("Politik", "Håndbog"))
    assert ids_of(comparison) == ["metadata/heading#changed"]


def test_the_title_in_the_redline_leads_to_the_changes_of_titles_alone() -> None:
    comparison = compare(titled("Politik", "Politik"), titled("Håndbog", "Håndbog", "Personale"))
    assert len(comparison.changes) == 2
    assert redline(comparison)[0].change_ids == ("metadata/title#changed",)


def test_whom_the_policy_applies_to_matters_also_where_it_was_not_said_before() -> None:
    told = read("---\ntitle: Politik\napplies_to: Alle ansatte\n---\n\nOrd.\n")
    untold = read("---\ntitle: Politik\n---\n\nOrd.\n")
    for old, new in ((told, untold), (untold, told)):
        (change,) = compare(old, new).changes
        assert change.id == "metadata/applies_to#changed"
        assert change.significance != "editorial"

"""Revisions as working groups make them: what a careful reader wants told, and nothing else."""

import re

from policylib.compare import Comparison, Significance, compare
from policylib.markdown import read
from policylib.publish.comparison_page import comparison_page
from tests.test_compare_cases import told


def names(comparison: Comparison) -> list[str]:
    return [f"{change.kind} {change.node}" for change in comparison.changes]


def themes(*below: str) -> str:
    titles = ("Ferie", "Løn", "Trivsel", "Sundhed")
    parts = [
        f"## Tema {number}: {title}\n\n{text}\n"
        for number, (title, text) in enumerate(zip(titles, below, strict=False), start=1)
    ]
    return "# Personalepolitik\n\n" + "\n".join(parts)


def between(old: str, new: str) -> Comparison:
    return compare(read(old), read(new))


FERIE = "Ferien aftales i god tid, så alle kan planlægge.\n\nLederen svarer inden to uger."
LOEN = "Lønnen forhandles hvert år.\n\nKriterierne er kendt af alle på forhånd."


def test_a_question_that_got_words_of_its_own_was_renamed() -> None:
    old = themes(f"### Hvad gør vi?\n\n{FERIE}", f"### Hvad gør vi?\n\n{LOEN}")
    new = themes(f"### I praksis\n\n{FERIE}", f"### I praksis\n\n{LOEN}")
    assert names(between(old, new)) == ["renamed section", "renamed section"]
    assert names(between(new, old)) == ["renamed section", "renamed section"]


def test_headings_of_the_same_words_in_many_themes_may_all_become_bold_lines() -> None:
    old = themes(
        f"{FERIE}\n\n#### Retningslinjer\n\n- Ferieplanen hænges op.",
        f"{LOEN}\n\n#### Retningslinjer\n\n- Skemaet sendes rundt.",
    )
    changes = between(old, old.replace("#### Retningslinjer", "**Retningslinjer**")).changes
    assert [told(change) for change in changes] == ["changed section: Retningslinjer"] * 2
    assert {change.significance for change in changes} == {Significance.EDITORIAL}


AS_LIST = (
    "Vi giver fri:\n\n- Eget bryllup: 1 dag\n- Sølvbryllup: 1 dag\n"
    "- Dødsfald i familien: op til 3 dage\n- Flytning: 1 dag"
)
AS_TABLE = (
    "Vi giver fri:\n\n| Anledning | Fri |\n|---|---|\n| Eget bryllup | 1 dag |\n"
    "| Sølvbryllup | 1 dag |\n| Dødsfald i familien | op til 5 dage |\n| Flytning | 1 dag |"
)


def test_a_list_that_became_a_table_lost_and_gained_nothing_but_the_head_and_the_edit() -> None:
    comparison = between(themes(AS_LIST, LOEN), themes(AS_TABLE, LOEN))
    assert [told(change) for change in comparison.changes] == [
        "added table_row: [+Anledning | Fri]",
        "changed table_row: Eget bryllup[-:][+ |] 1 dag",
        "changed table_row: Sølvbryllup[-:][+ |] 1 dag",
        "changed table_row: Dødsfald i familien[-:][+ |] op til [-3 dage][+5 dage]",
        "changed table_row: Flytning[-:][+ |] 1 dag",
    ]
    editorial = [c for c in comparison.changes if c.significance is Significance.EDITORIAL]
    assert len(editorial) == 3


def test_a_table_that_became_a_list_too() -> None:
    comparison = between(themes(AS_TABLE, LOEN), themes(AS_LIST, LOEN))
    assert names(comparison) == ["removed table_row", *["changed list_item"] * 4]


def test_a_row_that_was_an_item_stands_in_the_full_text_with_all_its_words() -> None:
    page = comparison_page(between(themes(AS_LIST, LOEN), themes(AS_TABLE, LOEN)))
    whole = re.sub("<[^>]+>", "", page[page.rindex("<table") :])
    for word in ("Eget bryllup", "Sølvbryllup", "Dødsfald", "3 dage", "5 dag", "Flytning"):
        assert word in whole


def test_hyphens_that_never_break_and_curly_apostrophes_are_no_new_words() -> None:
    old = themes("MED-udvalget og HR-afdelingen's leder mødes kl. 8-16 og aftaler planen.", LOEN)
    new = old.replace("-", "\u2011").replace("'", "\u2019").replace("8\u201116", "8\u201316")
    for comparison in (between(old, new), between(new, old)):
        (change,) = comparison.changes
        assert change.significance is Significance.EDITORIAL
        assert not change.signals


def test_an_edit_among_such_signs_is_found_all_the_same() -> None:
    old = themes("MED-udvalget aftaler planen og svarer inden 14 dage.", LOEN)
    new = old.replace("MED-", "MED\u2011").replace("14 dage", "10 dage")
    (change,) = between(old, new).changes
    assert [str(signal.type) for signal in change.signals] == ["number"]


def test_a_section_that_became_a_theme_is_one_move() -> None:
    inner = "#### Rygning\n\nDer ryges kun udendørs.\n\nPauserne bruges, som man vil."
    old = themes(f"{FERIE}\n\n{inner}", LOEN)
    new = themes(FERIE, LOEN, "x").replace("Tema 3: Trivsel\n\nx", f"Tema 3: {inner[5:]}")
    assert [told(c) for c in between(old, new).changes] == ["moved theme: Rygning"]
    assert [told(c) for c in between(new, old).changes] == ["moved section: Rygning"]


def test_a_theme_that_lost_its_questions_as_it_became_a_section_takes_its_passages_along() -> None:
    inner = "Der ryges kun udendørs.\n\nPauserne bruges, som man vil."
    old = themes(FERIE, LOEN, f"### Hvad gør vi?\n\n{inner}")
    new = themes(FERIE, f"{LOEN}\n\n#### Trivsel\n\n{inner}")
    assert names(between(old, new)) == ["moved section", "removed section"]


def test_a_division_weighs_by_the_piece_that_binds_no_longer() -> None:
    rule = "Ferien aftales i god tid. Sygefravær drøftes hvert kvartal i hele afdelingen."
    first, second = rule.split(". ", 1)
    heads = "#### Retningslinjer\n\n- {}\n\n#### Værktøjer\n\n- Skabelon til referat.{}"
    old = themes(heads.format(rule, ""), LOEN)
    new = themes(heads.format(f"{first}.", f"\n- {second}"), LOEN)
    for comparison in (between(old, new), between(new, old)):
        (change,) = comparison.changes
        assert change.kind in {"split", "merged"}
        assert change.significance is Significance.SUBSTANTIVE


def test_a_table_whose_head_was_reworded_as_its_rows_were_sorted_keeps_its_head() -> None:
    old = "| Hvad | Frist |\n|---|---|\n| Orlov | 1. marts |\n| Kursus | 1. maj |"
    new = "| Anledning | Sidste frist |\n|---|---|\n| Kursus | 1. maj |\n| Orlov | 1. marts |"
    assert names(between(themes(old), themes(new))) == ["changed table_row", "moved table_row"]


def test_one_of_two_tables_with_the_same_head_had_a_column_moved() -> None:
    rows = "| Anledning | Fri | Løn |\n|---|---|---|\n| {} | 1 dag | ja |\n| {} | 2 dage | nej |"
    first, second = rows.format("Bryllup", "Flytning"), rows.format("Dåb", "Jubilæum")
    moved = "| Anledning | Løn | Fri |\n|---|---|---|\n| Dåb | ja | 1 dag |\n| Jubilæum | nej | 2 dage |"
    old, new = themes(first, second), themes(first, moved)
    assert names(between(old, new)) == ["moved table_column"]
    assert names(between(new, old)) == ["moved table_column"]


def test_two_sections_whose_paragraphs_were_joined_too_were_merged() -> None:
    first, second = "Ferien aftales med lederen i god tid.", "Orlov søges skriftligt hos lederen."
    old = themes(f"{FERIE}\n\n#### Ferie\n\n{first}\n\n#### Orlov\n\n{second}", LOEN)
    new = themes(f"{FERIE}\n\n#### Ferie og orlov\n\n{first} {second}", LOEN)
    assert names(between(old, new)) == ["merged section", "merged paragraph"]
    assert names(between(new, old)) == ["split section", "split paragraph"]

"""Revisions as working groups make them: what a careful reader wants told, and nothing else."""

from policylib.compare import Comparison, Significance, compare
from policylib.markdown import read
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

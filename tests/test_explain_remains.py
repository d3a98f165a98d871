"""What was taken out: whether its words still stand somewhere is said as it is."""

import pytest

from policylib.compare import Comparison, Kind, compare
from policylib.explain import explain_change
from policylib.markdown import read

HEAD = "# Personalepolitik\n\n## Tema 1: Ferie\n\n{}\n\n## Tema 2: Løn\n\n{}\n"
LOEN = "Lønnen forhandles hvert år."


def said_of_removed(old: tuple[str, str], new: tuple[str, str], lang: str = "da") -> str:
    comparison: Comparison = compare(read(HEAD.format(*old)), read(HEAD.format(*new)))
    (gone,) = [change for change in comparison.changes if change.kind is Kind.REMOVED]
    return explain_change(gone, lang, comparison=comparison)


def test_a_repeated_line_that_went_once_still_stands() -> None:
    line = "Læs mere på medarbejdersiden."
    assert said_of_removed(
        (f"{line}\n\nFerien aftales.\n\n{line}", LOEN), (f"{line}\n\nFerien aftales.", LOEN)
    ) == ("Afsnittet er taget ud her, men de samme ord står under »Ferie«.")


def test_a_footnote_whose_words_went_into_the_text_did_not_go() -> None:
    note = "Attesten bestilles af Personaleafdelingen hver fredag."
    old = f"Attesten hentes.[^1] Den gemmes ikke.\n\n[^1]: {note}"
    told = said_of_removed((old, LOEN), (f"Attesten hentes. {note} Den gemmes ikke.", LOEN))
    assert told == "Fodnoten er taget ud her, men de samme ord står under »Ferie«."


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("da", "Noget af ordlyden står også under »Løn«."),
        ("en", "Some of its wording also stands under"),
    ],
)
def test_a_sentence_that_stands_elsewhere_is_pointed_at(lang: str, expected: str) -> None:
    kept = "Kollegerne hjælper hinanden med de svære opgaver."
    gone = f"{kept} Frokosten spises udendørs om sommeren, når solen skinner over byen."
    old = (f"Ferien aftales.\n\n{gone}", LOEN)
    told = said_of_removed(old, ("Ferien aftales.", f"{LOEN} Vagterne bytter plads. {kept}"), lang)
    assert expected in told


def test_what_stands_nowhere_is_said_to_stand_nowhere() -> None:
    gone = "Lederen svarer på alle ansøgninger om ferie inden to uger."
    told = said_of_removed((f"Ferien aftales.\n\n{gone}", LOEN), ("Ferien aftales.", LOEN))
    assert "Vi finder det ikke andre steder i den nye tekst." in told

"""What changed, case by case: old text, new text, and the changes that a reader would name."""

import pytest

from policylib.compare import Change, Comparison, compare
from policylib.compare.redline import redline
from policylib.markdown import read

HEAD = "# Personalepolitik\n\n"
THEMES = (
    "## Tema 1: Ferie\n\nFerien aftales med lederen i god tid.\n\n"
    "## Tema 2: Løn\n\nLønnen forhandles hvert år i foråret.\n\n"
)


def changes_between(old: str, new: str) -> Comparison:
    return compare(read(HEAD + old, file="politik.md"), read(HEAD + new, file="politik.md"))


def told(change: Change) -> str:
    marked = "".join(text if mark == "=" else f"[{mark}{text}]" for mark, text in change.segments)
    return f"{change.kind} {change.node}: {marked}"


CASES = {
    "a word": (
        "Lederen bør indhente én reference.",
        "Lederen skal indhente to referencer.",
        ["changed paragraph: Lederen [-bør][+skal] indhente [-én reference][+to referencer]."],
    ),
    "a number with its unit is one thing": (
        "Svar gives senest 14 dage efter samtalen.",
        "Svar gives senest 7 dage efter samtalen.",
        ["changed paragraph: Svar gives senest [-14 dage][+7 dage] efter samtalen."],
    ),
    "a date that begins the line": (
        "15\\. marts 2020 indføres røgfri arbejdstid.",
        "1\\. marts 2020 indføres røgfri arbejdstid.",
        ["changed paragraph: [-15. marts 2020][+1. marts 2020] indføres røgfri arbejdstid."],
    ),
    "a date that a careless hand wrote as a list": (
        "15. marts 2020 indføres røgfri arbejdstid.",
        "1. marts 2020 indføres røgfri arbejdstid.",
        ["changed paragraph: [-15. marts 2020][+1. marts 2020] indføres røgfri arbejdstid."],
    ),
    "a paragraph came": (
        "Vi hjælper hinanden i hverdagen.",
        "Vi hjælper hinanden i hverdagen.\n\nLederen holder en årlig samtale med alle.",
        ["added paragraph: [+Lederen holder en årlig samtale med alle.]"],
    ),
    "a paragraph went": (
        "Vi hjælper hinanden i hverdagen.\n\nDu har ret til fri med løn på mærkedage.",
        "Vi hjælper hinanden i hverdagen.",
        ["removed paragraph: [-Du har ret til fri med løn på mærkedage.]"],
    ),
    "a theme moved, and only it": (
        THEMES + "## Tema 3: Trivsel\n\nVi taler ordentligt til og om hinanden.",
        "## Tema 1: Trivsel\n\nVi taler ordentligt til og om hinanden.\n\n"
        + THEMES.replace("Tema 2", "Tema 3").replace("Tema 1", "Tema 2"),
        ["moved theme: Trivsel"],
    ),
    "a theme got a new name and number": (
        THEMES,
        THEMES.replace("Tema 1: Ferie", "Tema 1: Ferie og orlov"),
        ["renamed theme: Ferie[+ og orlov]"],
    ),
    "a theme went, the others were renumbered": (
        THEMES + "## Tema 3: Trivsel\n\nSe også tema 2 om løn.",
        (
            "## Tema 1: Løn\n\nLønnen forhandles hvert år i foråret.\n\n"
            "## Tema 2: Trivsel\n\nSe også tema 1 om løn."
        ),
        ["removed theme: [-Ferie]"],
    ),
    "a heading above passages that stay": (
        "## Ferie\n\nFerien aftales tidligt.\n\nRestferie overføres efter aftale.",
        "## Ferie\n\nFerien aftales tidligt.\n\n### Overførsel\n\nRestferie overføres efter aftale.",
        ["added section: [+Overførsel]"],
    ),
    "a paragraph split in two": (
        "Lederen holder samtalen. Medarbejderen får et kort referat.",
        "Lederen holder samtalen.\n\nMedarbejderen får et kort referat.",
        ["split paragraph: Lederen holder samtalen. Medarbejderen får et kort referat."],
    ),
    "two paragraphs became one, edited": (
        "Lederen holder samtalen én gang om året.\n\nMedarbejderen får et kort referat bagefter.",
        "Lederen holder samtalen to gange om året. Medarbejderen får et kort referat bagefter.",
        [
            (
                "merged paragraph: Lederen holder samtalen [-én gang][+to gange] om året. "
                "Medarbejderen får et kort referat bagefter."
            )
        ],
    ),
    "a passage moved and was edited": (
        (
            "## Tema 1: Ferie\n\nA er først her.\n\nLederen bør svare alle ansøgere inden ugens udgang.\n\n"
            "## Tema 2: Løn\n\nB står her."
        ),
        (
            "## Tema 1: Ferie\n\nA er først her.\n\n## Tema 2: Løn\n\nB står her.\n\n"
            "Lederen skal svare alle ansøgere inden ugens udgang."
        ),
        ["moved paragraph: Lederen [-bør][+skal] svare alle ansøgere inden ugens udgang."],
    ),
    "a link leads elsewhere": (
        "Læs [reglerne](https://a.example/gamle).",
        "Læs [reglerne](https://a.example/nye).",
        ["changed link: reglerne"],
    ),
    "a picture in a line is another": (
        "Se ![planen](plan-1.png) her.",
        "Se ![planen](plan-2.png) her.",
        ["changed link: planen"],
    ),
    "a link has other words and another target": (
        "Læs mere i [rejsereglerne](https://a.example/rejser) før turen.",
        "Læs mere i [kørselsreglerne](https://a.example/bil) før turen.",
        ["changed paragraph: Læs mere i [-rejsereglerne][+kørselsreglerne] før turen."],
    ),
    "a theme is called something else than a theme": (
        "## Tema 1: Ferie\n\nFerien aftales.",
        "## Theme 1: Ferie\n\nFerien aftales.",
        ["renamed theme: Ferie"],
    ),
    "emphasis came": (
        "Tavshedspligten gælder altid.",
        "**Tavshedspligten** gælder altid.",
        ["changed paragraph: Tavshedspligten gælder altid."],
    ),
    "a bold line became a heading": (
        "## Møder\n\n**Digitale møder**\n\nVi begynder til tiden.",
        "## Møder\n\n### Digitale møder\n\nVi begynder til tiden.",
        ["changed section: Digitale møder"],
    ),
    "a column came": (
        "| Anledning | Fri |\n|---|---|\n| Bryllup | 1 dag |\n| Flytning | 1 dag |",
        (
            "| Anledning | Fri | Varsel |\n|---|---|---|\n| Bryllup | 1 dag | 4 uger |\n"
            "| Flytning | 1 dag | 2 uger |"
        ),
        ["added table_column: [+Varsel | 4 uger | 2 uger]"],
    ),
    "a cell changed and a row went": (
        "| Anledning | Fri |\n|---|---|\n| Bryllup | 1 dag |\n| Flytning | 1 dag |",
        "| Anledning | Fri |\n|---|---|\n| Bryllup | 2 dage |",
        [
            "changed table_row: Bryllup | [-1 dag][+2 dage]",
            "removed table_row: [-Flytning | 1 dag]",
        ],
    ),
    "a column moved: the one with fewer characters": (
        "| Anledning | Fri |\n|---|---|\n| Bryllup | 1 dag |\n| Flytning | 2 dage |",
        "| Fri | Anledning |\n|---|---|\n| 1 dag | Bryllup |\n| 2 dage | Flytning |",
        ["moved table_column: Fri | 1 dag | 2 dage"],
    ),
    "a link inside a compound came": (
        "Det er MED-Hovedudvalgets rammer.",
        "Det er MED-[Hovedudvalgets](https://a.example) rammer.",
        ["changed link: Hovedudvalgets"],
    ),
    "two became one, and the short one was not removed": (
        (
            "Borgerne møder os også uden for arbejdstiden, og en leder må ikke bede en medarbejder "
            "om at tie.\n\nTavshedspligten gælder altid."
        ),
        (
            "Borgerne møder os sjældent uden for arbejdstiden, og en leder må ikke bede en "
            "medarbejder om at tie. Tavshedspligten gælder altid."
        ),
        [
            (
                "merged paragraph: Borgerne møder os [-også][+sjældent] uden for arbejdstiden, og en "
                "leder må ikke bede en medarbejder om at tie. Tavshedspligten gælder altid."
            )
        ],
    ),
    "a small section was joined to a large one": (
        (
            "## A\n\n### Ferie\n\nFerien aftales med lederen.\n\n### Løn\n\nLønnen forhandles hvert "
            "år mellem parterne, som sætter sig sammen i god tid før alle møder om løn."
        ),
        (
            "## A\n\n### Ferie og løn\n\nFerien aftales med lederen.\n\nLønnen forhandles hvert "
            "år mellem parterne, som sætter sig sammen i god tid før alle møder om løn."
        ),
        ["merged section: Ferie [-Løn][+og løn]"],
    ),
    "a sentence went from one paragraph to another": (
        "Lederen holder samtalen. Referatet gemmes.\n\nFerien aftales med lederen i god tid.",
        "Lederen holder samtalen.\n\nFerien aftales med lederen i god tid. Referatet gemmes.",
        [
            "changed paragraph: Lederen holder samtalen.[- Referatet gemmes.]",
            "changed paragraph: Ferien aftales med lederen i god tid.[+ Referatet gemmes.]",
        ],
    ),
    "a paragraph became a list": (
        "Vi tilbyder massage, frugtordning og motion i arbejdstiden.",
        "Vi tilbyder:\n\n- massage\n- frugtordning\n- motion i arbejdstiden",
        [
            (
                "split paragraph: Vi tilbyder[+:] massage[-,] frugtordning [-og ]motion i "
                "arbejdstiden[-.]"
            )
        ],
    ),
    "a heading went above a passage that stays in order": (
        (
            "## A\n\n### Gaver\n\nLederen køber gaven.\n\n### Løn\n\nLønnen forhandles hvert år "
            "mellem parterne, som sætter sig sammen i god tid før alle møder om løn og vilkår."
        ),
        (
            "## A\n\n### Løn og vilkår\n\nLederen køber gaven.\n\nLønnen forhandles hvert år "
            "mellem parterne, som sætter sig sammen i god tid før alle møder om løn og vilkår."
        ),
        ["removed section: [-Gaver]", "renamed section: Løn[+ og vilkår]"],
    ),
    "a small section and a large one were brought together under a new title": (
        (
            "## A\n\n### Gaver\n\nLederen køber gaven.\n\n### Løn\n\nLønnen forhandles hvert år "
            "mellem parterne, som sætter sig sammen i god tid før alle møder om løn og vilkår."
        ),
        (
            "## A\n\n### Vederlag\n\nLederen køber gaven.\n\nLønnen forhandles hvert år "
            "mellem parterne, som sætter sig sammen i god tid før alle møder om løn og vilkår."
        ),
        ["merged section: [-Gaver Løn][+Vederlag]"],
    ),
    "a passage moved and half of it was rewritten": (
        (
            "## A\n\nLederen samler erfaringerne én gang om året og drøfter dem med lokaludvalget på "
            "det første møde.\n\nVi hjælper hinanden.\n\n## B\n\nVi taler åbent om fejl."
        ),
        (
            "## A\n\nVi hjælper hinanden.\n\n## B\n\nVi taler åbent om fejl.\n\nLederen samler hvert "
            "efterår erfaringerne og drøfter dem grundigt med lokaludvalget på et ekstra møde."
        ),
        [
            (
                "moved paragraph: Lederen samler [+hvert efterår ]erfaringerne "
                "[-én gang om året ]og drøfter dem [+grundigt ]med lokaludvalget på "
                "[-det første][+et ekstra] møde."
            )
        ],
    ),
    "an item moved in its list": (
        "- løn under sygdom\n- ferie og fridage\n- pauser",
        "- pauser\n- løn under sygdom\n- ferie og fridage",
        ["moved list_item: pauser"],
    ),
    "a footnote changed": (
        "Lederen svarer.[^1]\n\n[^1]: Svaret gives skriftligt.",
        "Lederen svarer.[^1]\n\n[^1]: Svaret gives mundtligt.",
        ["changed footnote: Svaret gives [-skriftligt][+mundtligt]."],
    ),
    "look-alikes are told apart by their place": (
        "## A\n\nLæs mere her.\n\n## B\n\nLæs mere her.\n\n## C\n\nLæs mere her.",
        "## A\n\nLæs mere her.\n\n## B\n\n## C\n\nLæs mere her.",
        ["removed paragraph: [-Læs mere her.]"],
    ),
    "nothing in common is no change but a removal and an addition": (
        "Parkering koster 50 kr. pr. døgn.",
        "Vi holder sommerfest hvert forår med kollegerne.",
        [
            "removed paragraph: [-Parkering koster 50 kr. pr. døgn.]",
            "added paragraph: [+Vi holder sommerfest hvert forår med kollegerne.]",
        ],
    ),
}


@pytest.mark.parametrize(("old", "new", "expected"), CASES.values(), ids=CASES)
def test_what_changed(old: str, new: str, expected: list[str]) -> None:
    assert [told(change) for change in changes_between(old, new).changes] == expected


SAME = {
    "lines broken elsewhere": ("En linje\nder brydes.", "En linje der\nbrydes."),
    "another list marker": ("- et\n- to", "* et\n* to"),
    "numbers for bullets": ("- et\n- to", "1. et\n2. to"),
    "another way to emphasise": ("Det *skal* ses.", "Det _skal_ ses."),
    "an entity": ("Løn & ansættelse", "Løn &amp; ansættelse"),
    "a hard break": ("Et\\\nto", "Et to"),
    "a rule across the page": ("Et\n\n---\n\nto", "Et\n\nto"),
    "table padding": ("| a | b |\n|---|---|\n| 1 | 2 |", "|a|b|\n|-|-|\n|1|2|"),
    "headings one level deeper": ("## A\n\nEt.\n\n### B\n\nTo.", "### A\n\nEt.\n\n#### B\n\nTo."),
    "footnotes renumbered": ("Et.[^1]\n\n[^1]: Note.", "Et.[^7]\n\n[^7]: Note."),
    "a no-break space": ("14 dage", "14\u00a0dage"),
    "a soft hyphen": ("arbejdsmiljø", "arbejds\u00admiljø"),
}


@pytest.mark.parametrize(("old", "new"), SAME.values(), ids=SAME)
def test_what_is_no_change(old: str, new: str) -> None:
    assert [told(change) for change in changes_between(old, new).changes] == []


def test_a_soft_hyphen_that_became_a_hyphen_is_a_change() -> None:
    comparison = changes_between("Et arbejds\u00admiljø.", "Et arbejds-miljø.")
    assert [told(change) for change in comparison.changes] == [
        "changed paragraph: Et [-arbejdsmiljø][+arbejds-miljø]."
    ]


def test_untouched_themes_are_named() -> None:
    comparison = changes_between(THEMES, THEMES.replace("foråret", "efteråret"))
    assert comparison.unchanged_sections == ("Ferie",)


def test_the_body_of_a_removed_theme_holds_what_has_no_counterpart() -> None:
    comparison = changes_between(
        THEMES
        + "## Tema 3: Goder\n\nAlle har fri adgang til motionsrummet.\n\nKantinen er åben hver dag.",
        THEMES + "Kantinen er åben hver dag.",
    )
    removed, moved = sorted(comparison.changes, key=lambda change: change.kind == "moved")
    assert removed.old is not None
    assert (removed.kind, removed.old.body) == (
        "removed",
        ("Alle har fri adgang til motionsrummet.",),
    )
    assert told(moved) == "moved paragraph: Kantinen er åben hver dag."


def test_a_moved_passage_stands_at_both_places_in_the_redline() -> None:
    comparison = changes_between(
        "## A\n\nKort.\n\nDenne tekst er ganske lang og bliver stående.",
        "## A\n\nDenne tekst er ganske lang og bliver stående.\n\nKort.",
    )
    marks = [
        (entry.mark, "".join(p.run.text for p in entry.pieces)) for entry in redline(comparison)
    ]
    assert ("-", "Kort.") in marks
    assert ("+", "Kort.") in marks


def test_a_change_of_question_outweighs_a_verb() -> None:
    theme = "## Tema 1: Trivsel\n\n### Hvad vil vi?\n\n{}\n\nVi vil lytte.\n\n### Hvad gør vi?\n\n{}\n\nVi mødes."
    comparison = changes_between(
        theme.format("", "Vi holder forbindelsen til den syge kollega."),
        theme.format("Vi holder altid forbindelsen til den syge kollega.", ""),
    )
    (change,) = comparison.changes
    assert (change.kind, change.significance) == ("moved", "substantive")
    binding = [s for s in change.signals if s.type == "obligation"]
    assert binding
    assert all(s.uncertain and s.direction is None for s in binding)


def test_a_section_that_went_to_another_theme_names_both() -> None:
    section = "### Samtaler\n\nLederen holder en samtale om løn hvert år."
    comparison = changes_between(
        f"## Tema 1: Løn\n\nLøn er vigtig.\n\n{section}\n\n## Tema 2: Udvikling\n\nVi lærer af hinanden.",
        f"## Tema 1: Løn\n\nLøn er vigtig.\n\n## Tema 2: Udvikling\n\nVi lærer af hinanden.\n\n{section}",
    )
    (change,) = comparison.changes
    (signal,) = change.signals
    assert (change.kind, change.significance) == ("moved", "editorial")
    assert (signal.type, signal.old, signal.new) == ("place", "Løn", "Udvikling")

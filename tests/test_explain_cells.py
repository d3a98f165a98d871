"""Lines about tables and footnotes, and lines with little room: of what they tell is said in words."""

import pytest

from policylib.compare import compare
from policylib.explain import changelog, explain_change, one_page, to_markdown
from policylib.explain.groups import PageLine
from policylib.markdown import read

TABLE = """# Politik

## Tema 1: Ferie

| Anledning | Fri med løn | Varsel |
| --- | --- | --- |
| Eget bryllup | 1 dag | 4 uger |
| Begravelse i øvrigt | ½ dag | samme dag |

Alle får en gave for højst 500 kr. ved runde fødselsdage.
"""


def line(new: str, old: str = TABLE) -> PageLine:
    (found,) = [
        each for group in one_page(compare(read(old), read(new))).groups for each in group.lines
    ]
    return found


def test_an_edited_cell_is_told_by_its_row_and_its_column() -> None:
    told = line(TABLE.replace("½ dag", "1 dag"))
    wanted = (
        "Tiden er længere: 1 dag i stedet for ½ dag."
        " I tabellen: »Begravelse i øvrigt«, »Fri med løn«."
    )
    assert told.text == wanted
    assert told.brief == wanted


def test_a_row_that_came_or_went_is_told_by_its_first_cell_and_the_names_of_its_columns() -> None:
    row = "| Eget bryllup | 1 dag | 4 uger |\n"
    wanted = "abelrække, 6 ord. »Eget bryllup«, Fri med løn: 1 dag, Varsel: 4 uger"
    assert line(TABLE.replace(row, "")).text == f"T{wanted}"
    assert line(TABLE, old=TABLE.replace(row, "")).text == f"Ny t{wanted}"


def test_a_column_that_came_is_told_by_its_name() -> None:
    without = "\n".join(
        row.rpartition("|")[0].rpartition("|")[0] + "|" if row.startswith("|") else row
        for row in TABLE.splitlines()
    )
    assert line(TABLE, old=without).text == "Ny tabelkolonne, 5 ord. »Varsel«: 4 uger, samme dag"


@pytest.mark.parametrize("old", [TABLE, TABLE.replace("Begravelse i øvrigt", "")])
def test_no_line_of_the_answer_shows_the_signs_between_cells(old: str) -> None:
    new = TABLE.replace("½ dag", "1 dag").replace("4 uger", "").replace("Varsel", "")
    answer = to_markdown(compare(read(old), read(new))).partition("\n## ")[0]
    page = one_page(compare(read(old), read(new)))
    assert answer
    for group in page.groups:
        assert not any("|" in each.text or "|" in each.brief for each in group.lines)


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ("Alle får en gave for højst {} ved fødselsdage og ved jubilæer.", ("500 kr.", "750 kr."), "»… gave for højst 750 kr. …«"),
        ("Politikken har tre dele og til sidst {} temaer om det daglige samarbejde.", ("syv", "otte"), "»… sidst otte temaer …«"),
        ("Lederen holder samtalen inden for {}.", ("21 dage", "14 dage"), "»… samtalen inden for 14 dage.«"),
        ("{} er sidste frist for ønsker til sommerferien.", ("15. februar", "1. februar"), "»1. februar er sidste …«"),
    ],
)  # fmt: skip
def test_a_brief_line_says_of_what_a_number_tells(
    old: str, new: tuple[str, str], wanted: str
) -> None:
    frame = "# P\n\n## Tema 1: Ferie\n\n{}\n"
    told = line(*(frame.format(old.format(each)) for each in reversed(new)))
    assert told.brief.endswith(wanted)


NOTED = "# P\n\n## Tema 1: Ferie\n\nLederen svarer.[^a]\n\n[^a]: Svaret gives senest {} efter.\n"


def test_a_change_in_a_footnote_is_called_that() -> None:
    comparison = compare(read(NOTED.format("30 dage")), read(NOTED.format("14 dage")))
    (change,) = comparison.changes
    wanted = "I en fodnote: Fristen er kortere: senest 14 dage i stedet for senest 30 dage."
    assert explain_change(change, "da", comparison=comparison) == wanted
    told = line(NOTED.format("14 dage"), old=NOTED.format("30 dage"))
    assert told.text.startswith(wanted)
    assert told.brief.startswith(wanted)


def test_in_a_footnote_the_heading_of_the_group_is_not_said_again() -> None:
    text = NOTED.replace("Svaret gives senest {} efter", "Lederen {} hjælpe")
    told = line(text.format("skal"), old=text.format("kan"))
    assert told.text == "I en fodnote: Lederen »kan« → »skal« hjælpe."


def test_the_changelog_quotes_rows_and_pictures_as_they_are_read_aloud() -> None:
    picture = "\n![Tre ringe om hinanden.](ringe.svg)\n\nFigur 1: {words}\n"
    old = TABLE + picture.format(words="Sådan hænger værdier og politik sammen")
    new = TABLE.replace("| Eget bryllup | 1 dag | 4 uger |\n", "")
    new += picture.format(words="Politikken ligger mellem værdier og retningslinjer")
    told = changelog([compare(read(old), read(new))])
    assert "»Eget bryllup, 1 dag, 4 uger«" in told
    assert "|" not in told

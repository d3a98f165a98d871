"""A PDF becomes a policy: by its own structure, and by the look where it has none."""

from collections.abc import Callable

import pytest

from policylib.document import BulletList, Table, text_of, walk
from policylib.intake import FindingKind, Imported, report_markdown
from policylib.markdown import read, write
from tests.pdf_import import TEXT, by_look, by_structure, lines_of

Way = Callable[..., Imported]
both = pytest.mark.parametrize("way", [by_structure, by_look])

POLICY = f"""
<h1>Personalepolitik</h1>
<h2>Forord</h2>
<p>Første afsnit. {TEXT}</p>
<p>Andet afsnit. {TEXT}</p>
<h2>Tema 1: Løn</h2>
<h3>Hvad vil vi?</h3>
<p>Vi vil have <b>åbne aftaler</b>. {TEXT}</p>
<ul>
  <li>første punkt i listen</li>
  <li>andet punkt
    <ul><li>punktet under det</li><li>og et til</li></ul>
  </li>
  <li>tredje punkt, som er så langt, at det fylder mere end den ene linje, der ellers er plads til
  på siden</li>
</ul>
<h3>Hvad gør vi?</h3>
<ol><li>Lederen indkalder.</li><li>Vi taler sammen.</li></ol>
<p>Det sidste afsnit. {TEXT}</p>
"""


@both
def test_headings_paragraphs_and_lists_are_read(way: Way) -> None:
    text = TEXT.strip()

    assert lines_of(way(POLICY)) == [
        "# Forord",
        f"Første afsnit. {text}",
        f"Andet afsnit. {text}",
        "# Tema 1: Løn",
        "## Hvad vil vi?",
        f"Vi vil have åbne aftaler. {text}",
        "• første punkt i listen",
        "• andet punkt",
        "• tredje punkt, som er så langt, at det fylder mere end den ene linje, der ellers er plads til på siden",
        "• punktet under det",
        "• og et til",
        "## Hvad gør vi?",
        "1. Lederen indkalder.",
        "2. Vi taler sammen.",
        f"Det sidste afsnit. {text}",
    ]


@both
def test_the_title_is_the_topmost_heading_and_is_told(way: Way) -> None:
    result = way(POLICY)

    assert result.policy.metadata.title == "Personalepolitik"
    assert "# Personalepolitik\n" in result.markdown
    assert [each.words for each in result.report.of_kind(FindingKind.TITLE_TEXT)] == [
        "Personalepolitik"
    ]


@both
def test_lists_nest_by_where_their_marks_stand(way: Way) -> None:
    lists = [p.node for p in walk(way(POLICY).policy) if isinstance(p.node, BulletList)]

    assert [[text_of(item) for item in each.items][-1] for each in lists][1] == "og et til"
    assert len(lists[0].items) == 3


@both
def test_bold_words_stay_bold_and_headings_are_not_bold_besides(way: Way) -> None:
    markdown = way(POLICY).markdown

    assert "Vi vil have **åbne aftaler**." in markdown
    assert "## Forord\n" in markdown


@both
def test_what_is_read_is_canonical_markdown(way: Way) -> None:
    result = way(POLICY)

    assert write(read(result.markdown)) == result.markdown


COLUMNS = (
    "<h1>Politik</h1><h2>Forord</h2><div class='columns'>"
    + "".join(f"<p>Afsnit nummer {n}. {TEXT}</p>" for n in range(6))
    + f"</div><h2>Bagefter</h2><p>Kort.</p><p>Til sidst. {TEXT}</p>"
)


def test_two_columns_are_read_one_after_the_other() -> None:
    told = lines_of(by_look(COLUMNS))

    assert [line[:16] for line in told if line.startswith("Afsnit")] == [
        f"Afsnit nummer {n}." for n in range(6)
    ]
    assert told[0] == "# Forord"
    assert told[-3:-1] == ["# Bagefter", "Kort."]


PAGES = "<h1>Politik</h1>" + "".join(
    f"<h2 {'class=page' if n else ''}>Tema {n + 1}: Emne {'abc'[n]}</h2><p>{TEXT}</p>"
    for n in range(3)
)
MARGINS = (
    "@page { @top-left { content: 'Personalepolitik 2021' } "
    "@bottom-center { content: 'Side ' counter(page) ' af ' counter(pages) } }"
)


@both
def test_running_heads_and_page_numbers_are_left_out_and_told(way: Way) -> None:
    result = way(PAGES, MARGINS)
    told = result.report.of_kind(FindingKind.MARGIN_DROPPED)

    assert not any("Side" in line or "2021" in line for line in lines_of(result))
    assert sorted((each.words, each.count) for each in told) == [
        ("Personalepolitik 2021", 3),
        ("Side 1 af 3", 3),
    ]


def test_a_line_that_one_page_alone_has_at_its_foot_stays() -> None:
    foot = "@page :first { @bottom-center { content: 'Godkendt i byrådet' } }"

    assert any("Godkendt i byrådet" in line for line in lines_of(by_look(PAGES, foot)))


OVER_PAGES = f"<h1>Politik</h1><h2>Forord</h2>{'<p>' + TEXT + '</p>'}<p>{TEXT * 60}</p><h2>Slut</h2><p>{TEXT}</p>"


@both
def test_a_paragraph_goes_on_over_the_end_of_the_page(way: Way) -> None:
    told = lines_of(way(OVER_PAGES))

    assert [len(line) > 5000 for line in told] == [False, False, True, False, False]


@both
def test_links_get_their_addresses_and_inner_ones_are_told(way: Way) -> None:
    body = (
        f"<h1>Politik</h1><h2 id='f'>Forord</h2><p>Se <a href='https://a.example/x'>vejledningen</a>."
        f" Eller <a href='#f'>forordet</a>. {TEXT}</p><h2>Slut</h2><p>{TEXT}</p>"
    )
    result = way(body)

    assert "[vejledningen](https://a.example/x)." in result.markdown
    assert "Eller forordet." in result.markdown
    assert result.report.count(FindingKind.INNER_LINKS) == 1


@both
def test_a_link_into_somebodys_machine_is_told_without_its_path_and_its_words_stay(
    way: Way,
) -> None:
    result = way(
        "<h1>Politik</h1><h2>Forord</h2><p>Se <a href='file:///C:/Users/bhansen/bilag%201.docx'>det "
        f"første bilag</a>. {TEXT}</p><h2>Slut</h2><p>{TEXT}</p>"
    )

    assert "Se det første bilag. " in result.markdown
    assert [
        each.words for each in result.report.findings if each.kind is FindingKind.LINK_UNSAFE
    ] == ["…/bilag 1.docx"]
    assert "bhansen" not in repr(result)


TABLE = f"""<h1>Politik</h1><h2>Fri</h2><p>{TEXT}</p><table>
<tr><th>Anledning</th><th>Fri med løn</th></tr>
<tr><td>Eget bryllup</td><td>1 dag</td></tr>
<tr><td>Flytning til en anden<br>bolig i kommunen</td><td>2 dage</td></tr>
<tr><td>Barns sygedag</td><td>1 dag</td></tr></table><p>{TEXT}</p><h2>Slut</h2><p>{TEXT}</p>"""
ROWS = [
    "Anledning | Fri med løn",
    "Eget bryllup | 1 dag",
    "Flytning til en anden bolig i kommunen | 2 dage",
    "Barns sygedag | 1 dag",
]


@both
@pytest.mark.parametrize(
    "style", ["", "table { border-collapse: collapse } td, th { border: 1pt solid black }"]
)
def test_tables_are_read_with_and_without_rules(way: Way, style: str) -> None:
    result = way(TABLE, style)
    lines_of(result)
    tables = [p.node for p in walk(result.policy) if isinstance(p.node, Table)]

    assert [[text_of(row) for row in (table.header, *table.rows)] for table in tables] == [ROWS]


def test_a_table_without_rules_is_told_as_a_guess() -> None:
    told = by_look(TABLE).report.of_kind(FindingKind.TABLE_LOOK)

    assert [each.words for each in told] == ["Anledning | Fri med løn"]


NOTES = f"""<h1>Politik</h1><h2>Forord</h2><p>Attesten hentes først.<sup>1</sup> {TEXT}</p>
<h2>Slut</h2><p>{TEXT}</p><div style="position:absolute; bottom:0; font-size:8pt">
<p><sup>1</sup> Attesten slettes efter to måneder.</p></div>"""


def test_a_small_raised_number_and_the_note_at_the_foot_belong_together() -> None:
    result = by_look(NOTES)
    lines_of(result)

    assert "hentes først.[^1] Vi lytter" in result.markdown
    assert "[^1]: Attesten slettes efter to måneder.\n" in result.markdown


def test_a_raised_number_without_a_note_stays_raised() -> None:
    told = lines_of(
        by_look(
            f"<h1>Politik</h1><h2>Areal</h2><p>Det er 10 m<sup>2</sup> i alt. {TEXT}</p><h2>B</h2><p>{TEXT}</p>"
        )
    )

    assert told[1].startswith("Det er 10 m² i alt.")


def test_words_divided_at_line_ends_are_joined_and_told() -> None:
    result = by_look(
        f"<h1>Politik</h1><h2>Om arbejdsmiljø</h2><p>Vi passer på vores fælles arbejds-<br>miljø og på HR-<br>og "
        f"ledelsesopgaver her i huset. {TEXT}</p><h2>B</h2><p>{TEXT}</p>"
    )

    assert lines_of(result)[1].startswith(
        "Vi passer på vores fælles arbejdsmiljø og på HR- og ledelsesopgaver her i huset."
    )
    assert [each.becomes for each in result.report.of_kind(FindingKind.WORD_JOINED)] == [
        "arbejdsmiljø"
    ]


@both
def test_contents_that_repeat_the_headings_are_left_out_and_told(way: Way) -> None:
    entries = "".join(
        f"<p>Tema {n}: Emne {'abcd'[n - 1]} {'.' * 60} {n + 1}</p>" for n in range(1, 4)
    )
    themes = "".join(f"<h2>Tema {n}: Emne {'abcd'[n - 1]}</h2><p>{TEXT}</p>" for n in range(1, 4))
    result = way(f"<h1>Politik</h1><h2>Indhold</h2>{entries}{themes}")
    told = lines_of(result)

    if way is by_look:
        assert told[0] == "# Tema 1: Emne a"
        assert result.report.of_kind(FindingKind.CONTENTS_DROPPED)
    else:
        # The file itself calls them paragraphs.
        assert told[0] == "# Indhold"


def test_the_report_names_pages_and_says_what_was_guessed() -> None:
    told = report_markdown(by_look(PAGES, MARGINS).report)

    assert "Side 2, linje" in told
    assert "PDF'en siger ikke selv" in told
    assert (
        "Alle bogstaver og tal fra kilden, bortset fra sidehoveder og sidefødder, står i politikken"
        in told
    )

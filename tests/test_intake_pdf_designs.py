"""PDFs as designers set them: margins with headings, columns, boxes, initials, spaced capitals."""

from typing import Any

import pytest

from policylib.document import Quote, Section, Table, heading_of, text_of, walk
from policylib.intake import FindingKind, Imported
from policylib.intake.pdf.plumbing import extract
from policylib.intake.pdf.reading import policy_of
from tests.pdf_import import TEXT, by_look, by_structure, lines_of
from tests.raw_pdf import pages, shown

WORDS = TEXT.strip()


def rows_of(result: Imported) -> list[list[str]]:
    tables = [p.node for p in walk(result.policy) if isinstance(p.node, Table)]
    return [[text_of(row) for row in (table.header, *table.rows)] for table in tables]


def levels_of(result: Imported) -> list[str]:
    sections = [p for p in walk(result.policy) if isinstance(p.node, Section)]
    return [
        f"{len(p.sections) + 1} {heading_of(p.node)}"
        for p in sections
        if isinstance(p.node, Section)
    ]


def test_headings_in_the_margin_stand_before_the_text_beside_them() -> None:
    body = "<h1>Politik</h1>" + "".join(
        f"<h2>Emne {name} og hvad det betyder for os</h2><p>Om {name}. {TEXT}</p><p>{TEXT}</p>"
        for name in ("løn", "ferie", "orlov")
    )
    style = (
        "body { margin-left: 55mm } h2 { float: left; clear: left; width: 45mm; font-size: 12pt;"
        " margin: 0 0 8pt -52mm }"
    )
    assert lines_of(by_look(body, style)) == [
        line
        for name in ("løn", "ferie", "orlov")
        for line in (f"# Emne {name} og hvad det betyder for os", f"Om {name}. {WORDS}", WORDS)
    ]


def test_three_columns_are_read_one_after_the_other() -> None:
    paragraphs = [f"Afsnit nummer {n}. {TEXT * 2}" for n in range(9)]
    body = f"<h1>Politik</h1><h2>Forord</h2>{''.join(f'<p>{each}</p>' for each in paragraphs)}"
    style = "body { columns: 3; column-gap: 6mm; font-size: 8.5pt } h1 { column-span: all }"
    told = lines_of(by_look(f"{body}<h2>Slut</h2><p>{TEXT}</p>", style))

    assert told == ["# Forord", *(each.strip() for each in paragraphs), "# Slut", WORDS]


def test_letters_spaced_for_the_look_of_it_are_words() -> None:
    style = "h2 { letter-spacing: .2em; text-transform: uppercase; font-weight: normal }"
    told = lines_of(by_look(f"<h1>Politik</h1><h2>Løn og ferie</h2><p>{TEXT}</p>" * 2, style))

    assert "# LØN OG FERIE" in told


BOX = (
    f"<h1>Politik</h1><h2>Forord</h2><div class='box'>Vi siger det, vi mener, og vi lytter, før vi"
    f" svarer hinanden.</div><p>Først. {TEXT * 3}</p><p>Siden. {TEXT}</p><h2>Slut</h2><p>{TEXT}</p>"
)
BOXED = ".box { float: right; width: 35%; margin: 0 0 8pt 12pt; "


@pytest.mark.parametrize(
    "style",
    [
        f"{BOXED} padding: 8pt; background: #dde }}",
        f"{BOXED} padding: 8pt; border: 1pt solid }}",
        f"{BOXED} font-style: italic; font-size: 14pt }}",
    ],
    ids=["a ground", "a frame", "larger letters"],
)
def test_a_box_that_text_runs_around_is_a_quotation_and_the_text_is_whole(style: str) -> None:
    result = by_look(BOX, style)
    told = lines_of(result)

    assert f"Først. {(TEXT * 3).strip()}" in told
    assert "> Vi siger det, vi mener, og vi lytter, før vi svarer hinanden." in told
    assert f"Siden. {WORDS}" in told
    (box,) = [p.node for p in walk(result.policy) if isinstance(p.node, Quote)]
    assert len(box.blocks) == 1
    assert result.report.count(FindingKind.QUOTE) == 1


WRAPPED = f"""<h1>Politik</h1><h2>Fri</h2><p>{TEXT}</p><table>
<tr><th>Anledning</th><th>Fri<br>med<br>løn</th><th>Varsel</th></tr>
<tr><td>Eget bryllup</td><td>1<br>dag</td><td>4 uger</td></tr>
<tr><td>Eget sølv-<br>eller<br>guldbryllup</td><td>1 dag</td><td>4<br>uger</td></tr>
<tr><td>Dødsfald i den<br>nærmeste familie</td><td>op til<br>5 dage</td><td>intet</td></tr>
</table><p>Bagefter. {TEXT}</p><h2>Slut</h2><p>{TEXT}</p>"""


@pytest.mark.parametrize("align", ["top", "middle", "bottom"])
def test_cells_that_wrap_stand_in_their_rows_without_rules(align: str) -> None:
    style = (
        f"td, th {{ vertical-align: {align}; padding: 4pt 14pt 4pt 0 }} td {{ text-align: left }}"
    )
    result = by_look(WRAPPED, style)

    assert rows_of(result) == [
        [
            "Anledning | Fri med løn | Varsel",
            "Eget bryllup | 1 dag | 4 uger",
            "Eget sølv- eller guldbryllup | 1 dag | 4 uger",
            "Dødsfald i den nærmeste familie | op til 5 dage | intet",
        ]
    ]
    assert f"Bagefter. {WORDS}" in lines_of(result)


def test_a_table_over_the_end_of_a_page_is_one_and_its_head_is_told_once() -> None:
    rows = "".join(f"<tr><td>Sag {n}</td><td>{n} dage</td></tr>" for n in range(60))
    head = "<thead><tr><th>Anledning</th><th>Varighed</th></tr></thead>"
    body = f"<h1>Politik</h1><h2>Fri</h2><p>{TEXT}</p><table>{head}{rows}</table><h2>Slut</h2><p>{TEXT}</p>"
    (table,) = rows_of(by_look(body))

    assert table == ["Anledning | Varighed", *(f"Sag {n} | {n} dage" for n in range(60))]


TYPED = (
    f"<h1>Politik</h1><h2>Forord</h2><p>{TEXT}</p><p>1) Lederen indkalder til en samtale om det hele,"
    f" så alle ved, hvad der nu skal ske, og hvem der gør hvad. Det varer en time.{{}}2) Vi taler"
    f" sammen.{{}}3) Vi skriver ned.</p><p>{TEXT}</p><h2>Slut</h2><p>a) om løn</p><p>b) om tid</p>"
)
TYPED_READ = [
    "# Forord",
    WORDS,
    "1. Lederen indkalder til en samtale om det hele, så alle ved, hvad der nu skal ske, og hvem der gør hvad. Det varer en time.",
    "2. Vi taler sammen.",
    "3. Vi skriver ned.",
    WORDS,
    "# Slut",
    "• a) om løn",
    "• b) om tid",
]


def test_typed_lists_are_lists_and_told_as_guesses() -> None:
    body = TYPED.replace("{}", "</p><p>")
    for way in (by_look, by_structure):
        result = way(body)
        assert lines_of(result) == TYPED_READ
        assert result.report.count(FindingKind.TYPED_ITEM) == 5


def test_typed_items_that_stand_as_tight_as_lines_are_items() -> None:
    assert lines_of(by_look(TYPED.replace("{}", "<br>"))) == TYPED_READ


def test_a_dash_where_a_line_of_an_item_begins_is_part_of_its_sentence() -> None:
    item = (
        "Det har sat gang i nogle gode overvejelser hos os alle<br>– det er sundt at se på det igen"
    )
    told = lines_of(
        by_look(
            f"<h1>P</h1><h2>A</h2><ul><li>{item}</li><li>et til</li></ul><h2>B</h2><p>{TEXT}</p>"
        )
    )

    assert told[1] == f"• {item.replace('<br>', ' ')}"


def test_notes_at_the_foot_of_each_column_belong_to_their_marks() -> None:
    note = "<p><sup>{}</sup> Note nummer {}.</p>"
    columns = "".join(
        f"<div style='position:absolute; top:40mm; left:{left}mm; width:75mm'><p>Spalte {n}."
        f"<sup>{n}</sup> {TEXT * 4}</p>{note.format(n, n)}</div>"
        for n, left in ((1, 0), (2, 90))
    )
    style = "div p + p { margin-top: 110mm }"
    markdown = by_look(f"<h1>Politik</h1><h2>A</h2>{columns}", style).markdown

    assert "Spalte 1.[^1] " in markdown
    assert "Spalte 2.[^2] " in markdown
    assert "[^1]: Note nummer 1.\n\n[^2]: Note nummer 2.\n" in markdown


def test_levels_follow_the_order_in_which_looks_of_one_size_are_met() -> None:
    body = "<h1>Politik</h1>" + "".join(
        f"<h2>Tema {n}: Emne {n}</h2><p>{TEXT}</p><h3>Hvad vil vi?</h3><p>{TEXT}</p><h5>Sidst {n}</h5>"
        f"<p>{TEXT}</p><h5>Mere {n}</h5><p>{TEXT}</p>"
        for n in (1, 2)
    )
    style = "h2 { font: italic bold 14pt sans-serif } h3 { font: bold 14pt sans-serif } h5 { font: bold 11pt sans-serif }"

    assert levels_of(by_look(body, style)) == [
        line
        for n in (1, 2)
        for line in (f"1 Tema {n}: Emne {n}", "2 Hvad vil vi?", f"3 Sidst {n}", f"3 Mere {n}")
    ]


def test_a_heading_that_ends_as_a_sentence_is_one_where_others_look_like_it() -> None:
    titles = ("Dialog", "Udvikling", "Orden", "Respekt er grundlaget for alt.")
    body = "<h1>Politik</h1><h2>Værdier</h2>" + "".join(
        f"<h3>{title}</h3><p>{TEXT}</p>" for title in titles
    )
    told = lines_of(by_look(body))

    assert [line for line in told if line.startswith("## ")] == [f"## {title}" for title in titles]


@pytest.mark.parametrize(
    ("initial", "first", "expected"),
    [
        ("V", "i lytter til hinanden", "Vi lytter til hinanden"),
        ("V", "ORES politik er kort", "VORES politik er kort"),
        ("I", "Byen er vi mange", "I Byen er vi mange"),
    ],
)
def test_a_large_first_letter_is_part_of_the_text(initial: str, first: str, expected: str) -> None:
    content = shown(
        (72, 760, 18, "Forord"), (72, 690, 33, initial), (98, 704, 11, first),
        (98, 690, 11, "og til alle dem, der kommer forbi os i hverdagen."),
        (72, 676, 11, "Det er vores sag."),
    )  # fmt: skip
    result = policy_of(extract(pages(1, content)), file="ny.pdf")

    assert (result.report.lost, result.report.gained) == ((), ())
    assert f"{expected} og til alle dem" in result.markdown


def test_a_blank_that_takes_no_room_parts_no_word() -> None:
    """So Chromium writes a soft hyphen."""
    answer: Any = extract(
        pages(1, b"BT /F1 11 Tf 1 0 0 1 72 700 Tm (Per) Tj 1 0 0 1 89.1 700 Tm ( ) Tj"
                 b" 1 0 0 1 89.1 700 Tm (sonale ) Tj (og ledere) Tj ET")
    )  # fmt: skip
    assert [word[0] for word in answer["pages"][0]["words"]] == ["Personale", "og", "ledere"]


def test_a_label_with_its_colon_on_a_line_of_its_own_gets_no_second() -> None:
    told = lines_of(
        by_structure(f"<h1>Politik</h1><h2>Tema 1:<br>Løn</h2><p>{TEXT}</p><h2>Tema 2<br>Ferie</h2><p>{TEXT}</p>")
    )  # fmt: skip

    assert [line for line in told if line.startswith("#")] == ["# Tema 1: Løn", "# Tema 2: Ferie"]

"""Before and now side by side: both texts can be had from it, and nothing that changed is left out."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings

from policylib.compare import compare
from policylib.compare.facts import Comparison, NodeKind
from policylib.compare.redline import Shape
from policylib.compare.units import units_of
from policylib.document import CELL_SEPARATOR, Policy, normalise, text_of, title_of
from policylib.history import open_history
from policylib.publish.parallel import parallel_rows
from policylib.publish.parallel_page import parallel_document, parallel_page
from policylib.publish.parallel_rows import LeftOut, Line, Pair, ParallelRow, SharedHeading
from policylib.publish.pdf import pdf_of
from tests.policies import edited_policies
from tests.publishing import Element, page, policy
from tests.test_publish_pdf import pages

SAMPLE = [("1.0", "2.0"), ("2.1", "3.0"), ("3.0", "3.1-udkast"), ("3.0", "2.0")]


def wording(line: Line) -> str:
    if line.cells:
        cells = [normalise("".join(p.run.text for p in pieces)) for _, pieces in line.cells]
        return CELL_SEPARATOR.join(cell for cell in cells if cell)
    return normalise("".join(piece.run.text for piece in line.pieces))


def column(rows: tuple[ParallelRow, ...], side: int) -> list[str]:
    """The policy's words of one column from top to bottom."""
    lines: list[Line] = []
    for row in rows:
        match row:
            case SharedHeading(line=line, is_own=False):
                lines.append(line)
            case Pair(field=""):
                lines.extend((row.old, row.new)[side].lines)
            case _:
                pass
    return [words for line in lines if (words := wording(line))]


def passages(told: Policy) -> list[str]:
    """The passages of a policy, in order; empty cells are not told apart."""
    units = [
        CELL_SEPARATOR.join(part for part in unit.text.split(CELL_SEPARATOR) if part.strip(" |"))
        for unit in units_of(told)
    ]
    title = text_of(told) or title_of(told)
    return [words for words in [title, *units] if words]


def sample(root: Path, old: str, new: str) -> Comparison:
    with open_history(root / "policy_versions") as history:
        texts = [history.read(history.resolve(f"version:{label}")).policy for label in (old, new)]
    return compare(*texts)


@given(edited_policies)
@settings(max_examples=80)
def test_with_everything_the_columns_are_the_whole_old_and_the_whole_new_text(
    pair: tuple[Policy, Policy],
) -> None:
    rows = parallel_rows(compare(*pair), everything=True)
    assert column(rows, 0) == passages(pair[0])
    assert column(rows, 1) == passages(pair[1])
    assert not any(isinstance(row, LeftOut) for row in rows)


@given(edited_policies)
@settings(max_examples=80)
def test_what_is_left_out_stands_in_both_texts(pair: tuple[Policy, Policy]) -> None:
    """The columns in short are the whole ones without passages that both texts have."""
    comparison = compare(*pair)
    whole = parallel_rows(comparison, everything=True)
    short = parallel_rows(comparison)
    for side in (0, 1):
        other = set(column(whole, 1 - side))
        rest = iter(column(short, side))
        waiting = next(rest, None)
        for words in column(whole, side):
            if words == waiting:
                waiting = next(rest, None)
            else:
                assert words in other
        assert waiting is None


@given(edited_policies)
@settings(max_examples=80)
def test_every_change_has_a_row(pair: tuple[Policy, Policy]) -> None:
    comparison = compare(*pair)
    told = {n for row in parallel_rows(comparison) if isinstance(row, Pair) for n in row.numbers}
    assert told == set(range(1, len(comparison.changes) + 1))


@pytest.mark.parametrize(("old", "new"), SAMPLE)
def test_the_sample_side_by_side(root: Path, old: str, new: str) -> None:
    comparison = sample(root, old, new)
    whole = parallel_rows(comparison, everything=True)
    assert column(whole, 0) == passages(comparison.old_policy)
    assert column(whole, 1) == passages(comparison.new_policy)
    told = {n for row in parallel_rows(comparison) if isinstance(row, Pair) for n in row.numbers}
    assert told == set(range(1, len(comparison.changes) + 1))


def html_column(made: Element, side: str) -> list[str]:
    """The policy's words of one column of a page or of a document for print."""
    own = ("aid", "label", "recalled")
    found = []
    for element in made.elements():
        if "shared" in element.classes and "label" not in element.classes:
            found.append(element.text(classes=own))
        elif "line" in element.classes and is_in(element, side) and not is_field(element):
            cells = element.with_class("cell")
            told = [normalise(cell.text(classes=own)) for cell in cells]
            joined = CELL_SEPARATOR.join(cell for cell in told if cell)
            found.append(joined if cells else element.text(classes=own))
    return [words for each in found if (words := normalise(each))]


def is_in(element: Element, name: str) -> bool:
    above = []
    while element.parent is not None:
        element = element.parent
        above.append(element)
    return any(name in e.classes for e in above) and not any("recalled" in e.classes for e in above)


def is_field(element: Element) -> bool:
    while element.parent is not None and "pair" not in element.classes:
        element = element.parent
    return bool(element.with_class("field"))


@given(edited_policies)
@settings(max_examples=30)
def test_the_page_and_the_print_give_back_both_texts(pair: tuple[Policy, Policy]) -> None:
    comparison = compare(*pair)
    for made in (parallel_page, parallel_document):
        body = page(made(comparison, everything=True))
        assert html_column(body, "old") == passages(pair[0])
        assert html_column(body, "new") == passages(pair[1])


OLD = """---
title: Personalepolitik
organisation: Lyngvig Kommune
version: "2.0"
status: in_force
in_force_from: 2019-01-01
---

# Personalepolitik

## Forord

Vi passer børn og rydder sne.

## Tema 1: Løn

### Hvad gør vi?

Lederen kan tilbyde en samtale.

Alle ansatte får en julegave hvert år i december.

| Anledning | Beløb |
| --- | --- |
| Jubilæum | 500 kr. |
| Afsked | 300 kr. |

Planen laves i MED-udvalget. Den gælder for hele året.

## Tema 2: Ferie

Ferien aftales med [lederen](https://lyngvig.example/gammel).

## Tema 3: Trivsel

Vi taler sammen.

## Tema 4: Sundhed

Vi går ture sammen hver eneste uge.

- Frugten er gratis.

## Tema 5: Fratrædelse

Vi siger pænt farvel til alle, der rejser. Lederen kan holde en samtale.
"""
NEW = (
    OLD.replace('"2.0"', '"3.0"')
    .replace("status: in_force\nin_force_from: 2019-01-01", "status: draft")
    .replace("Lederen kan tilbyde", "Lederen skal tilbyde")
    .replace("Alle ansatte får en julegave hvert år i december.\n\n", "")
    .replace("500 kr.", "750 kr.")
    .replace("/gammel", "/ny")
    .replace("MED-udvalget. Den", "MED-udvalget.\n\nDen")
    .replace("## Tema 5: Fratrædelse\n\nVi siger pænt farvel til alle, der rejser. Lederen kan holde en samtale.\n", "")
    .replace("## Forord", "## Tema 0: Fratrædelse\n\nVi siger pænt farvel til alle, der rejser. Lederen skal holde en samtale.\n\n## Forord")
    + "\nDer er kaffe til alle på hver etage.\n"
)  # fmt: skip


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    return compare(policy(OLD), policy(NEW))


@pytest.fixture(scope="module")
def made(comparison: Comparison) -> Element:
    return page(parallel_page(comparison))


def pairs(comparison: Comparison) -> list[Pair]:
    return [row for row in parallel_rows(comparison) if isinstance(row, Pair)]


def row_with(comparison: Comparison, words: str) -> Pair:
    (found,) = [
        row
        for row in pairs(comparison)
        if any(words in wording(line) for cell in (row.old, row.new) for line in cell.lines)
    ]
    return found


def test_unchanged_text_is_left_out_and_it_says_how_much(comparison: Comparison) -> None:
    told = [row.words for row in parallel_rows(comparison) if isinstance(row, LeftOut)]
    assert told == [
        "Uændret tekst er udeladt: »Forord«.",
        "Uændret tekst er udeladt: 1 tabelrække.",
        "Uændret tekst er udeladt: 1 tabelrække.",
        "Uændret tekst er udeladt: tema 3.",
        "Uændret tekst er udeladt: 1 afsnit og 1 punkt.",
    ]


def test_headings_are_kept_above_what_changed(comparison: Comparison) -> None:
    headings = [
        wording(row.line) for row in parallel_rows(comparison) if isinstance(row, SharedHeading)
    ]
    assert headings == ["Løn", "Hvad gør vi?", "Ferie", "Sundhed", "Om denne version"]


def test_what_came_and_what_went_stand_beside_a_cell_that_says_so(comparison: Comparison) -> None:
    gone = row_with(comparison, "julegave")
    assert (gone.new.said, gone.new.lines) == ("Taget ud: Står ikke i den nye tekst.", ())
    came = row_with(comparison, "kaffe")
    assert (came.old.said, came.old.lines) == ("Nyt: Står ikke i den gamle tekst.", ())


def test_a_split_stands_beside_the_whole(comparison: Comparison) -> None:
    row = row_with(comparison, "hele året")
    assert [wording(line) for line in row.old.lines] == [
        "Planen laves i MED-udvalget. Den gælder for hele året."
    ]
    assert [wording(line) for line in row.new.lines] == [
        "Planen laves i MED-udvalget.",
        "Den gælder for hele året.",
    ]


def test_a_table_row_names_its_columns(comparison: Comparison) -> None:
    row = row_with(comparison, "750 kr.")
    assert [name for name, _ in row.new.lines[0].cells] == ["Anledning", "Beløb"]
    assert wording(row.old.lines[0]) == "Jubilæum | 500 kr."


def test_a_link_that_leads_elsewhere_says_where_on_either_side(comparison: Comparison) -> None:
    row = row_with(comparison, "Ferien aftales")
    assert row.old.notes == ("Linket fører til https://lyngvig.example/gammel",)
    assert row.new.notes == ("Linket fører til https://lyngvig.example/ny",)


def test_what_moved_stands_at_both_places_and_each_points_to_the_other(made: Element) -> None:
    ids = {e.attributes["id"] for e in made.elements() if "id" in e.attributes}
    pointers = [link for e in made.with_class("said") for link in e.named("a")]
    assert [link.text() for link in pointers] == ["Tema 5: Fratrædelse", "Tema 0: Fratrædelse"]
    assert {link.attributes["href"][1:] for link in pointers} <= ids


def test_a_passage_that_moved_and_changed_is_read_beside_its_old_wording(made: Element) -> None:
    (recalled,) = made.with_class("recalled")
    assert "Lederen Slettet: kan slut holde" in normalise(recalled.text().replace("\u200b", ""))
    assert recalled.parent is not None
    assert "old" in recalled.parent.classes


def test_marks_are_native_and_told_in_words_at_both_ends(made: Element) -> None:
    heard = [normalise(e.text().replace("\u200b", "")) for e in made.named("ins", "del")]
    assert "Nyt: skal slut" in heard
    assert "Slettet: kan slut" in heard
    assert all(re.fullmatch(r"(Nyt|Slettet): .* slut", words) for words in heard)
    assert not any("aria-label" in e.attributes for e in made.named("ins", "del"))
    assert all(is_in(e, "new") for e in made.named("ins"))


def test_every_cell_of_a_page_names_its_column_for_narrow_screens(made: Element) -> None:
    for side, name in (("old", "Gældende formulering:"), ("new", "Foreslået formulering:")):
        cells = [e for e in made.with_class("side") if side in e.classes]
        assert cells
        assert {e.with_class("side-name")[0].text() for e in cells} == {name}


def test_a_draft_is_marked_in_title_and_heading(made: Element) -> None:
    assert made.named("title")[0].text().startswith("UDKAST: Kun det ændrede side om side")
    assert made.named("h1")[0].text().startswith("UDKAST")


def test_headings_skip_no_level_and_no_place_stands_twice(made: Element) -> None:
    levels = [int(e.name[1]) for e in made.elements() if re.fullmatch(r"h[1-6]", e.name)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    ids = [e.attributes["id"] for e in made.elements() if "id" in e.attributes]
    assert len(ids) == len(set(ids))


def test_on_paper_each_table_has_a_header_row_and_rows_of_equal_width(
    comparison: Comparison,
) -> None:
    printed = page(parallel_document(comparison))
    tables = printed.with_class("parallel")
    assert tables
    for table in tables:
        (head,) = table.named("thead")
        names = [normalise(th.text()) for th in head.named("th")]
        assert names == [
            "Nr.",
            "Gældende formulering Version 2.0",
            "Foreslået formulering Version 3.0",
        ]
        assert all(th.attributes["scope"] == "col" for th in head.named("th"))
        assert {len(row.named("td", "th")) for row in table.named("tr")} == {3}


def test_the_pdf_tells_the_draft_on_every_page_and_both_wordings(
    comparison: Comparison, tmp_path: Path
) -> None:
    file = tmp_path / "parallel.pdf"
    file.write_bytes(pdf_of(parallel_document(comparison)))
    told = pages(file)
    assert all("UDKAST" in text for text in told)
    whole = normalise(" ".join(told))
    for words in ("Gældende formulering", "Taget ud: Står ikke i den nye tekst.", "750 kr."):
        assert words in whole
    assert "Ikke en juridisk vurdering." in whole


def test_texts_that_are_alike_say_so() -> None:
    alike = compare(policy(OLD), policy(OLD))
    assert parallel_rows(alike) == (
        LeftOut(words="Uændret tekst er udeladt: tema 1, 2, 3, 4 og 5 samt »Forord«."),
    )
    assert "Her er intet ændret." in page(parallel_page(alike)).text()


def test_a_footnote_is_called_one() -> None:
    text = "# P\n\nSe noten.[^a]\n\n[^a]: Gælder fra {} marts.\n"
    rows = pairs(compare(policy(text.format("1.")), policy(text.format("2."))))
    (line,) = rows[0].new.lines
    assert (line.shape, line.number) == (Shape.FOOTNOTE, "Note 1")


def test_a_field_of_the_front_matter_stands_in_words(comparison: Comparison) -> None:
    fields = {row.field: row for row in pairs(comparison) if row.field}
    assert wording(fields["Status"].old.lines[0]) == "Gældende"
    assert wording(fields["Status"].new.lines[0]) == "Udkast"
    assert fields["Gælder fra"].new.said == "(ikke angivet)"
    assert {c.node for c in comparison.changes} >= {NodeKind.METADATA}

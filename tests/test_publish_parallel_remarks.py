"""Why, since which draft, what to read too: side by side as in every other answer, once each."""

import io

import docx

from policylib.compare.facts import Comparison
from policylib.compare.since import told_since
from policylib.explain import numbered
from policylib.publish.parallel import parallel_rows
from policylib.publish.parallel_page import parallel_document, parallel_page
from policylib.publish.parallel_rows import Pair, Remark, SharedHeading
from policylib.publish.word import parallel_word
from tests.publishing import Element, page
from tests.sample_edition import sample_edition


def step() -> Comparison:
    return sample_edition().compared("2.1", "3.0")


def three_points() -> Comparison:
    edition = sample_edition()
    first = edition.compared("2.1", "3.0-udkast-1")
    return told_since(step(), first, edition.compared("3.0-udkast-1", "3.0"))


def words(of: Element) -> str:
    return " ".join(of.text().split())


def in_word(comparison: Comparison) -> list[str]:
    made = docx.Document(io.BytesIO(parallel_word(comparison)))
    cells = [cell for table in made.tables for row in table.rows for cell in row.cells]
    return [p.text for p in made.paragraphs] + [p.text for cell in cells for p in cell.paragraphs]


def test_every_reason_stands_with_its_change_on_page_on_paper_and_in_word() -> None:
    comparison = step()
    reasons = [each.reason for each in comparison.changes if each.reason]
    assert len(reasons) > 10
    screen = words(page(parallel_page(comparison)))
    paper = words(page(parallel_document(comparison)))
    word = "\n".join(in_word(comparison))
    for reason in reasons:
        told = f"Begrundelse: {reason}"
        for text in (screen, paper, word):
            assert text.count(told) == sum(each == reason for each in reasons)


def test_a_reason_stands_in_the_row_with_the_number_of_its_change() -> None:
    comparison = step()
    rows = [row for row in parallel_rows(comparison) if isinstance(row, Pair)]
    for number, change, _ in numbered(comparison):
        if change.reason:
            (row,) = [row for row in rows if any(change.reason in remark for remark in row.remarks)]
            assert number in row.numbers


def test_a_change_that_is_asked_for_a_reason_and_has_none_says_so_and_others_do_not() -> None:
    comparison = step()
    groups = {number: group for number, _, group in numbered(comparison)}
    for row in parallel_rows(comparison):
        if isinstance(row, Pair) and "Ikke begrundet." in row.remarks:
            asked = {groups[number].value for number in row.numbers}
            assert asked & {"stronger", "weaker", "removed", "facts"}
    untold = sample_edition().compared("2.0.1", "2.1")
    assert "Ikke begrundet" not in parallel_page(untold)


def test_places_to_read_too_stand_with_their_change() -> None:
    comparison = sample_edition().compared("3.0", "3.1-udkast")
    told = "Læs også Livsfaser og seniorer (tema 3)"
    for text in (
        words(page(parallel_page(comparison))),
        words(page(parallel_document(comparison))),
        "\n".join(in_word(comparison)),
    ):
        assert told in text


def test_what_is_new_since_a_draft_is_told_and_what_was_taken_back_stands_last() -> None:
    comparison = three_points()
    for text in (
        words(page(parallel_page(comparison))),
        words(page(parallel_document(comparison))),
        "\n".join(in_word(comparison)),
    ):
        assert "Ny siden udkast 1." in text
        assert "Ændret igen siden udkast 1." in text
        assert "Rekruttering og ansættelse (tema 1): Udkast 1 ændrede »to« til »ét«" in text
    rows = parallel_rows(comparison)
    at = [place for place, row in enumerate(rows) if isinstance(row, Remark)]
    # A heading, what the list means, and one line for each change that was taken back.
    assert len(at) == 1 + len(comparison.withdrawn)
    assert at == list(range(len(rows) - len(at), len(rows)))
    before = rows[at[0] - 1]
    assert isinstance(before, SharedHeading)
    assert before.is_own


def test_a_change_in_several_rows_is_explained_once() -> None:
    for pair in (("2.1", "3.0"), ("3.0", "3.1-udkast"), ("1.0", "2.0")):
        comparison = sample_edition().compared(*pair)
        for everything in (False, True):
            told = [
                remark
                for row in parallel_rows(comparison, everything=everything)
                if isinstance(row, Pair)
                for remark in row.remarks
                if "Begrundelse: " in remark
            ]
            given = [each.reason for each in comparison.changes if each.reason]
            assert len(told) == len(given)
            assert all(any(reason in remark for remark in told) for reason in given)


def test_a_comparison_that_nobody_wrote_about_has_no_remarks_of_reasons() -> None:
    comparison = sample_edition().compared("2.0", "2.0.1")
    assert not any(
        isinstance(row, Pair) and row.remarks for row in parallel_rows(comparison, everything=True)
    )

"""The wordings of a comparison: under the headings of the one page, and only marks that help."""

import re
from pathlib import Path

from policylib.compare import compare
from policylib.document import Status, normalise
from policylib.language.publish import publish_words
from policylib.markdown import read
from policylib.publish.comparison_page import comparison_document, comparison_page
from policylib.publish.cover import Standing, cover_of
from policylib.publish.pdf import pdf_of
from tests.publishing import Element, page, policy
from tests.test_publish_comparison import NEW, OLD
from tests.test_publish_pdf import pages


def shown(old: str, new: str) -> Element:
    return page(comparison_page(compare(policy(old), policy(new))))


def told(element: Element) -> str:
    return normalise(element.text())


def test_each_change_stands_under_the_heading_that_it_has_on_the_one_page() -> None:
    made = shown(OLD, NEW)
    on_the_page = {}
    for group in made.with_class("group"):
        title = told(group.named("h2")[0]).partition(" – ")[0]
        for line in group.named("li"):
            on_the_page[line.attributes["value"]] = title
    section = made.with_class("wordings")[0]
    heading, below = "", {}
    for each in section.elements():
        if each.name == "h3":
            heading = told(each)
        elif "change" in each.classes:
            below[each.attributes["id"].removeprefix("_change-")] = heading
    assert len(on_the_page) >= 4
    assert on_the_page.items() <= below.items()


def test_a_heading_in_a_new_section_looks_like_one() -> None:
    added = "\n## Tema 3: Chikane\n\n### Hvad vil vi?\n\nVi siger fra.\n"
    change = next(
        each
        for each in shown(OLD, OLD + added).with_class("change")
        if "Vi siger fra." in each.text()
    )
    strong = [told(each) for each in change.named("strong")]
    assert any("Hvad vil vi?" in each for each in strong)
    assert not any("Vi siger fra." in each for each in strong)


def test_a_field_that_says_something_else_altogether_is_not_struck_through() -> None:
    details = shown(OLD, NEW).with_class("details")[0]
    rows = {told(row.named("th")[0]): row for row in details.named("tr") if row.named("td")}
    assert [told(p) for p in rows["Status"].with_class("one-sided")] == [
        "Slettet: Gældende slut",
        "Nyt: I høring slut",
    ]
    # On a phone the columns stack, and each value says what it is.
    assert [cell.attributes.get("data-name", "") for cell in rows["Status"].named("td")[1:]] == [
        told(head) for head in details.named("th")[2:4]
    ]


def test_two_texts_without_front_matter_are_before_and_now() -> None:
    change = shown("# Regler\n\nDu kan gå.\n", "# Regler\n\nDu skal gå.\n").with_class("change")[0]
    assert [told(each) for each in change.with_class("side-name")] == ["Før:", "Nu:"]


def test_no_line_ends_between_a_mark_and_the_comma_after_it() -> None:
    old = "# Regler\n\nRygning er ikke tilladt inde, og det gælder alle.\n"
    made = shown(old, old.replace("inde,", "inde eller ude,").replace("ikke ", ""))
    redline = next(e for e in made.elements() if e.attributes.get("id") == "_redline")
    words = redline.text()
    assert re.search(r"slut, og", words)
    assert "\N{ZERO WIDTH SPACE}" in words


def test_where_nothing_changed_the_pdf_is_one_page_that_says_so(tmp_path: Path) -> None:
    path = tmp_path / "same.pdf"
    path.write_bytes(pdf_of(comparison_document(compare(policy(OLD), policy(OLD)))))
    every = pages(path)
    assert len(every) == 1
    assert "Der er ingen ændringer." in every[0]


def test_the_answer_fits_two_pages_and_counts_what_it_leaves_out(tmp_path: Path) -> None:
    themes = "".join(
        f"## Tema {n}: Emne nummer {n}\n\n### Hvad gør vi?\n\n"
        + "".join(
            f"Ved hændelse {n}.{k} er gaven på {n * 100 + k} kr. i alt.\n\n" for k in range(5)
        )
        for n in range(1, 15)
    )
    old = f"# Politik\n\n{themes}"
    new = re.sub(r"(\d+) kr", lambda found: f"{int(found[1]) + 20} kr", old)
    path = tmp_path / "changes.pdf"
    path.write_bytes(pdf_of(comparison_document(compare(policy(old), policy(new)))))
    every = pages(path)
    assert "I alt 70 ændringer" in every[1]
    assert "Alle ændringer, før og nu" in every[2]
    listed = re.findall(r"^\s*(\d+)\.\s", every[0] + every[1], re.MULTILINE)
    left_out = re.findall(r"(\d+) flere, se", every[0] + every[1])
    assert left_out
    assert len(listed) + sum(map(int, left_out)) == 70


def test_a_row_of_a_table_is_read_cell_by_cell_with_the_names_of_its_columns() -> None:
    table = (
        "# P\n\n| Anledning | Fri med løn | Varsel |\n|---|---|---|\n| Bryllup | {} | 4 uger |\n"
    )
    comparison = compare(policy(table.format("½ dag")), policy(table.format("1 dag")))
    made = page(comparison_page(comparison))
    (both,) = [e for e in made.with_class("both") if "Bryllup" in e.text()]
    sides = [
        [normalise(p.text(classes=("aid",))) for p in side.named("p")[1:]]
        for side in both.with_class("side")
    ]
    assert sides == [
        ["Anledning: Bryllup", "Fri med løn: ½ dag", "Varsel: 4 uger"],
        ["Anledning: Bryllup", "Fri med løn: 1 dag", "Varsel: 4 uger"],
    ]


def test_a_version_that_is_over_did_hold_also_where_nobody_knows_until_when() -> None:
    policy = read(
        "---\nversion: '1.0'\nstatus: replaced\nin_force_from: 2024-06-01\n---\n\n# Regler\n"
    )
    for lang, told in (("da", "gjaldt fra 1. juni 2024"), ("en", "was in force from 1 June 2024")):
        cover = cover_of(policy, publish_words(lang), Standing(status=Status.REPLACED))
        assert told in cover.subtitle

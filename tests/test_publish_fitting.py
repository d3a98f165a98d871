"""The one-page answer in print: two pages, and as much on them as there is room for."""

import re
from pathlib import Path

import pytest

from policylib.compare import compare
from policylib.explain import OnePage, one_page
from policylib.history import open_history
from policylib.language.publish import publish_words
from policylib.publish.comparison_page import comparison_document
from policylib.publish.fitting import fits_two_pages
from policylib.publish.house import PLAIN, House
from policylib.publish.pdf import pdf_of
from tests.pdf_documents import picture
from tests.pdf_reading import run
from tests.test_publish_pdf import pages


def sample(root: Path, old: str, new: str, house: House = PLAIN) -> str:
    with open_history(root / "policy_versions") as history:
        policies = [history.read(history.resolve(f"version:{each}")).policy for each in (old, new)]
    return comparison_document(compare(*policies), with_whole_text=False, house=house)


@pytest.mark.parametrize(("old", "new"), [("2.1", "3.0-udkast-2"), ("1.0", "3.1-udkast")])
def test_a_full_answer_stands_on_two_pages_and_fills_them(
    old: str, new: str, root: Path, tmp_path: Path
) -> None:
    path = tmp_path / "answer.pdf"
    path.write_bytes(pdf_of(sample(root, old, new)))
    first, second, third, *_ = pages(path)
    assert "Ændringerne på én side" in first
    assert "I alt" in second
    assert "Alle ændringer, før og nu" in third
    assert len([line for line in second.split("\n") if line.strip()]) > 38


def answer(root: Path, limit: int | None) -> OnePage:
    with open_history(root / "policy_versions") as history:
        old, new = (
            history.read(history.resolve(f"version:{each}")).policy for each in ("1.0", "3.0")
        )
    return one_page(compare(old, new), limit=limit)


def test_fewer_lines_fit_where_more_do_and_a_logo_takes_rows_away(root: Path) -> None:
    words = publish_words("da")
    answers = [answer(root, limit) for limit in range(1, 62, 5)]
    with_logo = House(logo=picture(300, 200), logo_alt="Byvåben")
    fitting = [
        [fits_two_pages(each, words, house=house) for each in answers]
        for house in (PLAIN, with_logo)
    ]
    for each in fitting:
        assert each == sorted(each, reverse=True)
    assert not fits_two_pages(answer(root, None), words)
    assert 0 < sum(fitting[1]) < sum(fitting[0])


def test_with_a_logo_it_stands_on_two_pages_too_and_leaves_few_rows_empty(
    root: Path, tmp_path: Path
) -> None:
    house = House(logo=picture(300, 200), logo_alt="Byvåben", name="Lyngvig Kommune")
    html = sample(root, "3.0", "3.1-udkast", house)
    path = tmp_path / "answer.pdf"
    path.write_bytes(pdf_of(html))
    first, second, third, *_ = pages(path)
    assert "Ændringerne på én side" in first
    assert "I alt" in second
    assert "Alle ændringer, før og nu" in third
    told = run("pdftotext", "-bbox", "-f", "2", "-l", "2", str(path), "-")
    ends = sorted({float(end) for end in re.findall(r'yMax="([\d.]+)"', told)})
    # The last is the page's number; 17 mm below the text are the margin.
    empty = (297 - 17) / 25.4 * 72 - ends[-2]
    assert -1 < empty / (11 * 1.32) < 7.5

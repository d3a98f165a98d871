"""The one-page answer in print: two pages, and as much on them as there is room for."""

from itertools import pairwise
from pathlib import Path

import pytest

from policylib.compare import compare
from policylib.explain import OnePage, one_page
from policylib.history import open_history
from policylib.publish.comparison_page import comparison_document
from policylib.publish.fitting import fits_two_pages, height_of
from policylib.publish.pdf import pdf_of
from tests.test_publish_pdf import pages


def sample(root: Path, old: str, new: str) -> str:
    with open_history(root / "policy_versions") as history:
        policies = [history.read(history.resolve(f"version:{each}")).policy for each in (old, new)]
    return comparison_document(compare(*policies))


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


def test_fewer_lines_are_never_higher(root: Path) -> None:
    heights = [height_of(answer(root, limit)) for limit in (60, 40, 20, 5)]
    assert all(more >= less for more, less in pairwise(heights))
    assert not fits_two_pages(answer(root, None))

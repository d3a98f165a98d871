"""What is over a number is who or what is meant; that itself binds nobody more or less."""

import pytest

from policylib.compare import compare
from policylib.explain import one_page, to_text
from policylib.markdown import read
from tests.explaining import comparison, edited


def groups_of(old: str, new: str) -> list[str]:
    page = one_page(comparison(edited(old, new)), "da")
    return [group.title for group in page.groups if group.lines]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Gaver over 500 kr. skal afleveres.", "Gaver over 300 kr. skal afleveres."),
        ("Du må ikke tage imod gaver over 500 kr.", "Du må ikke tage imod gaver over 300 kr."),
        ("Ansatte over 60 år kan få seniordage.", "Ansatte over 58 år kan få seniordage."),
        ("Lederen skal kalde ansatte over 60 ind.", "Lederen skal kalde ansatte over 58 ind."),
    ],
)
def test_a_moved_threshold_is_told_and_called_neither_more_nor_less_binding(
    old: str, new: str
) -> None:
    assert groups_of(old, new) == groups_of(new, old) == ["Tal, datoer, links og opgaver"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Stillingen slås op i mindst 14 dage.", "Stillingen slås op i mindst 7 dage."),
        ("Perioden er ikke under 14 dage.", "Perioden er ikke under 7 dage."),
    ],
)
def test_a_lower_least_number_still_binds_less(old: str, new: str) -> None:
    assert groups_of(old, new) == ["Det binder mindre"]
    assert groups_of(new, old) == ["Det binder mere"]


def test_an_english_limit_keeps_all_its_words() -> None:
    old, new = (
        read(f"---\ntitle: Policy\nlang: en\n---\n\n## Talks\n\nThe talk lasts at least {number} minutes.\n")
        for number in (60, 30)
    )  # fmt: skip
    told = " ".join(to_text(compare(old, new), "en").split())
    assert "at least 30 instead of at least 60" in told.replace(" minutes", "")

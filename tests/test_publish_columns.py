"""What the two columns are called, after how far each version has come."""

import pytest

from policylib.compare import compare
from policylib.language.publish import publish_words
from policylib.publish.columns import column_names
from tests.publishing import policy

IN_FORCE, DRAFT = ("1.0", "in_force", "2020-01-01"), ("2.0", "draft", "")


def names(old: tuple[str, str, str], new: tuple[str, str, str], lang: str = "da") -> list[str]:
    texts = []
    for version, status, start in (old, new):
        known = [f'version: "{version}"'] if version else []
        known += [f"status: {status}"] if status else []
        known += [f"in_force_from: {start}"] if start else []
        front = "\n".join(["---", "title: P", *known, "---"])
        texts.append(policy(f"{front}\n\n# P\n\nTekst.\n"))
    return list(column_names(compare(*texts), publish_words(lang)))


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        (IN_FORCE, DRAFT, ["Gældende formulering", "Foreslået formulering"]),
        (DRAFT, IN_FORCE, ["Foreslået formulering", "Gældende formulering"]),
        (IN_FORCE, ("2.0", "adopted", "2021-01-01"), ["Gælder til og med 31. december 2020", "Gælder fra 1. januar 2021"]),
        (("0.9", "replaced", "2014-01-01"), IN_FORCE, ["Tidligere formulering", "Gældende formulering"]),
        (IN_FORCE, ("0.9", "replaced", "2014-01-01"), ["Gældende formulering", "Tidligere formulering"]),
        (("0.8", "replaced", "2010-01-01"), ("0.9", "replaced", "2014-01-01"), ["Tidligere formulering", "Senere formulering"]),
        (("0.9", "replaced", "2014-01-01"), ("0.8", "replaced", "2010-01-01"), ["Senere formulering", "Tidligere formulering"]),
        (("3.0-udkast-1", "draft", ""), ("3.0-udkast-2", "consultation", ""), ["Udkast 1", "Udkast 2"]),
        (("3.0-udkast", "draft", ""), ("3.0-udkast", "draft", ""), ["Tidligere udkast", "Senere udkast"]),
        (("", "", ""), ("", "", ""), ["Før", "Nu"]),
        (("0.9", "replaced", ""), DRAFT, ["Tidligere formulering", "Foreslået formulering"]),
    ],
)  # fmt: skip
def test_columns_are_named_after_both_statuses(
    old: tuple[str, str, str], new: tuple[str, str, str], wanted: list[str]
) -> None:
    assert names(old, new) == wanted


def test_english_columns_have_english_names() -> None:
    assert names(IN_FORCE, DRAFT, "en") == ["Wording in force", "Proposed wording"]

"""What the two columns are called, after how far each version has come."""

import pytest

from policylib.compare import compare
from policylib.language.publish import publish_words
from policylib.publish.columns import column_names, column_version
from policylib.publish.comparison_page import comparison_page
from policylib.publish.parallel_page import parallel_page
from policylib.publish.redline_page import redline_page
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


@pytest.mark.parametrize(
    ("version", "lang", "wanted"),
    [
        ("2.0", "da", "Version 2.0"),
        ("3.1-udkast", "da", "Udkast til version 3.1"),
        ("3.0-udkast-2", "da", "Udkast 2 til version 3.0"),
        ("3.0-udkast-2", "en", "Draft 2 of version 3.0"),
        ("", "da", ""),
    ],
)
def test_a_column_tells_its_version_as_people_speak_of_it(
    version: str, lang: str, wanted: str
) -> None:
    front = f'---\ntitle: P\nversion: "{version}"\n---\n\n' if version else ""
    text = policy(f"{front}# P\n\nTekst.\n")
    assert column_version(compare(text, text).new, publish_words(lang)) == wanted


def test_titles_and_columns_of_a_draft_have_no_label_of_the_machine() -> None:
    texts = [
        policy(f'---\ntitle: P\nversion: "{version}"\nstatus: draft\n---\n\n# P\n\n{words}.\n')
        for version, words in (("3.0-udkast-1", "Lederen kan"), ("3.0-udkast-2", "Lederen skal"))
    ]
    comparison = compare(*texts)
    pages = (comparison_page(comparison), redline_page(comparison), parallel_page(comparison))
    for each in pages:
        assert "fra 3.0 (udkast 1) til 3.0 (udkast 2)" in each
        assert "3.0-udkast" not in each

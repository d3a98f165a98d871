"""The day that a document tells of itself, as a person would read it off its front page."""

import datetime

import pytest

from policylib.intake import import_text
from policylib.intake.front_dates import date_told, in_force_told

BODY = "Tema 1: Ferie\n\nHvad vil vi?\n\nFerie aftales i god tid.\n"


def told(front: str, end: str = "") -> tuple[str, bool] | None:
    found = date_told(import_text(f"Personalepolitik\n\n{front}\n\n{BODY}\n{end}\n", file="p.txt"))
    return (found.day.isoformat(), found.is_adoption) if found else None


@pytest.mark.parametrize(
    ("line", "day", "is_adoption"),
    [
        ("Vedtaget i Hovedudvalget den 13. december 2021", "2021-12-13", True),
        ("Godkendt af Byrådet d. 13/12-2021.", "2021-12-13", True),
        ("Godkendt af Byrådet 13/12 2021", "2021-12-13", True),
        ("Tiltrådt af kommunalbestyrelsen 13. 12. 2021", "2021-12-13", True),
        ("Version 2, senest ændret 3. nov. 2020", "2020-11-03", True),
        ("Vedtaget 3. maj 2010, revideret 13. december 2021", "2021-12-13", True),
        ("Godkendt, sag 21/4711, 13. december 2021", "2021-12-13", True),
        ("Gælder fra 1. januar 2022", "2022-01-01", False),
        ("Vedtaget den 12. juni 2017. Gælder fra 1. august 2017.", "2017-06-12", True),
        ("Gælder fra 1. august 2017, vedtaget i Byrådet 12. juni 2017", "2017-06-12", True),
        ("MED-Hovedudvalget, november 2018", "2018-11-01", False),
    ],
)
def test_a_line_on_the_front_page_tells_the_day(line: str, day: str, *, is_adoption: bool) -> None:
    assert told(line) == (day, is_adoption)
    assert told("En politik for alle.", end=line) == (day, is_adoption)


@pytest.mark.parametrize(
    "line",
    [
        "Politikken skal gennemgås senest 1. december 2025",
        "Høringsfrist i Hovedudvalget: 4. oktober 2021",
        "Efter lov nr. 213 af 5. marts 2019 om ferie, vedtaget af Folketinget",
        "Godkendt på mødet den 31. februar 2020",
        "Udskrevet 3. maj 2022 af Direktionen",
        "Vi er 2021 kolleger.",
        "I december 2021 fik vi mange nye kolleger.",
    ],
)
def test_another_day_is_not_taken_for_it(line: str) -> None:
    assert told(line) is None


def test_a_decision_goes_before_a_date_of_force_and_the_latest_decision_counts() -> None:
    lines = "Gælder fra 1. januar 2022\n\nVedtaget 1. marts 2018\n\nRevideret 13. december 2021"
    assert told(lines) == ("2021-12-13", True)


def test_a_day_in_the_midst_of_a_theme_is_the_themes_own() -> None:
    inside = BODY.replace("god tid.", "god tid.\n\nReglen blev vedtaget 3. maj 2010.")
    later = "\n\n".join(f"Afsnit nummer {number} handler om noget andet." for number in range(9))
    found = date_told(import_text(f"Personalepolitik\n\n{inside}\n{later}\n", file="p.txt"))
    assert found is None


def test_the_foot_of_a_page_tells_it_too() -> None:
    from policylib.intake import Finding, FindingKind
    from policylib.records import replace

    imported = import_text(BODY, file="p.txt")
    foot = Finding(kind=FindingKind.PAGE_HEADER, line=1, words="Godkendt 13.12.2021  Side 1")
    report = replace(imported.report, findings=(foot,))
    found = date_told(replace(imported, report=report))
    assert found is not None
    assert found.day == datetime.date(2021, 12, 13)


def test_a_line_with_two_days_tells_both_for_what_they_are() -> None:
    line = "Vedtaget i Hovedudvalget den 12. juni 2017. Gælder fra 1. august 2017."
    imported = import_text(f"Personalepolitik\n\n{line}\n\n{BODY}\n", file="p.txt")
    assert told(line) == ("2017-06-12", True)
    assert in_force_told(imported) == datetime.date(2017, 8, 1)

"""Messages are Danish where the locale is Danish and English elsewhere, unless --lang says."""

from pathlib import Path

import pytest

from policylib.commands.session import tongue_of
from tests.commanding import PROGRAM, run, run_as

DANISH, ENGLISH = "der er ingen fil eller mappe", "there is no file or folder"


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"LC_ALL": "da_DK.UTF-8"}, DANISH),
        ({"LC_ALL": "da"}, DANISH),
        ({"LC_ALL": "DA_DK"}, DANISH),
        ({"LC_ALL": "", "LC_MESSAGES": "da_DK.UTF-8", "LANG": "en_GB.UTF-8"}, DANISH),
        ({"LC_ALL": "", "LC_MESSAGES": "", "LANG": "da_DK.UTF-8"}, DANISH),
        ({"LC_ALL": "", "LC_MESSAGES": "en_GB.UTF-8", "LANG": "da_DK.UTF-8"}, ENGLISH),
        ({"LC_ALL": "C.UTF-8", "LANG": "da_DK.UTF-8"}, ENGLISH),
        ({"LC_ALL": "de_DE.UTF-8"}, ENGLISH),
        ({"LC_ALL": "dav_KE.UTF-8"}, ENGLISH),
        ({"LC_ALL": ""}, ENGLISH),
        ({"LC_ALL": "en_GB.UTF-8", "LANGUAGE": "da:en"}, DANISH),
        ({"LC_ALL": "da_DK.UTF-8", "LANGUAGE": "en"}, ENGLISH),
        ({"LC_ALL": "de_DE.UTF-8", "LANGUAGE": "de:nb:da"}, DANISH),
        ({"LC_ALL": "da_DK.UTF-8", "LANGUAGE": "sv"}, DANISH),
        ({"LC_ALL": "da_DK.UTF-8", "LANGUAGE": ""}, DANISH),
        ({"LC_ALL": "C.UTF-8", "LANGUAGE": "da"}, ENGLISH),
        ({"LC_ALL": "", "LANGUAGE": "da"}, ENGLISH),
    ],
)
def test_the_first_locale_that_is_set_decides(
    environment: dict[str, str], expected: str, tmp_path: Path
) -> None:
    told = run("diff", "a.md", "b.md", folder=tmp_path, **environment)
    assert told.returncode == 2
    assert expected in told.stderr


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (["--lang", "da", "diff", "a.md", "b.md"], DANISH),
        (["diff", "a.md", "b.md", "--lang=da"], DANISH),
        (["--lang", "en", "diff", "a.md", "b.md"], ENGLISH),
    ],
)
def test_what_is_asked_for_goes_before_the_locale(
    asked: list[str], expected: str, tmp_path: Path
) -> None:
    for locale in ("da_DK.UTF-8", "C.UTF-8"):
        assert expected in run(*asked, folder=tmp_path, LC_ALL=locale).stderr


@pytest.mark.parametrize(
    ("environment", "windows", "expected"),
    [
        ({}, 6, "da"),
        ({}, 9, "en"),
        ({}, 0, "en"),
        ({"LANG": "en_GB.UTF-8"}, 6, "en"),
        ({"LANG": "Danish_Denmark.1252"}, 9, "da"),
    ],
)
def test_windows_is_asked_where_no_locale_is_set(
    environment: dict[str, str], windows: int, expected: str
) -> None:
    assert tongue_of([], environment, windows) == expected


def test_a_locale_that_the_system_does_not_have_is_understood_all_the_same(tmp_path: Path) -> None:
    told = run_as(PROGRAM, "diff", "a.md", "b.md", folder=tmp_path, LC_ALL="da_DK.ISO-8859-1")
    assert DANISH in told.stderr

"""versions.toml as somebody in HR mends it: every slip is told with its line, in their words."""

from pathlib import Path

import pytest

from tests.commanding import DANISH, run

GOOD = """\
# Hvilken version hvert dokument er.

[[version]]
file = "gammel.md"
version = "1"
date = 2018-12-10

[[version]]
file = "ny.md"
version = "2"
date = 2021-12-13
adopted_on = 2021-12-13
"""


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        ('"ny.md"', '"ny.md', 'linje 9: der mangler et " til sidst'),
        ('"ny.md"', 'ny.md"', 'linje 9: der mangler et " først'),
        ('"ny.md"', "“ny.md”", "linje 9: anførselstegnene er krumme"),
        ('"ny.md"', "ny.md", 'linje 9: tekst skal stå i anførselstegn: file = "ny.md"'),
        ('"2"', "2", 'linje 10: sæt nummeret i anførselstegn: version = "2"'),
        ('version = "2"\n', "", 'linje 8: linjen version = "…" mangler'),
        (
            "date = 2021-12-13\nadopted_on = 2021-12-13\n",
            "",
            "linje 9: linjen date = 2021-12-13 mangler",
        ),
        ("date = 2021-12-13", "date = 2021-02-30", "linje 11: datoen 2021-02-30 findes ikke"),
        ("date = 2021-12-13", "date = 13.12.2021", "linje 11: 13.12.2021 er ikke en dato"),
        ("adopted_on = 2021-12-13", "adopted_on = 2021", "linje 12: adopted_on = 2021 er ikke"),
        ("adopted_on", "vedtaget", "linje 12: der er ikke noget, der hedder vedtaget, her"),
        (
            "adopted_on = 2021-12-13",
            'status = "ny"',
            "linje 12: der er ingen status, der hedder ny",
        ),
        ("adopted_on = 2021", "adopted_on 2021", "linje 12: der mangler et lighedstegn"),
        (GOOD, "# tom\n", "der er ingen [[version]] i den"),
    ],
)
def test_a_slip_in_the_table_is_told_with_its_line(
    tmp_path: Path, right: str, wrong: str, told: str
) -> None:
    head, found, rest = (
        GOOD.rpartition(right)
        if right != "date = 2021-12-13"
        else (GOOD.partition("\n" + right)[0] + "\n", right, GOOD.partition("\n" + right)[2])
    )
    assert found
    (tmp_path / "versions.toml").write_text(head + wrong + rest, "utf-8")
    for name in ("gammel.md", "ny.md"):
        (tmp_path / name).write_text("# Politik\n\nVi er kolleger.\n", "utf-8")
    answer = run("import", ".", "-o", "samlet", "--history", folder=tmp_path, **DANISH)
    assert answer.returncode == 2
    assert told in answer.stderr
    assert not (tmp_path / "samlet").exists()

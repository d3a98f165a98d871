"""An adopted text can no longer be mended, so what would stop its publishing stops the adoption."""

import datetime
from pathlib import Path

import pytest

from policylib.errors import AdoptionError
from policylib.history import open_history
from policylib.history.drafting import Plan, plan_adoption
from tests.commanding import OLD, git, repository, run

DAY = datetime.date(2025, 12, 15)
DEAD = "Se [bilaget](#bilag-9)."


def draft(folder: Path, old: str, new: str) -> Path:
    """Version 2.0 as a draft on disk, with one edit."""
    text = OLD.replace('version: "1.0"', 'version: "2.0"').replace("in_force\n", "draft\n", 1)
    for field in ("adopted_on: 2021-12-13\n", "in_force_from: 2022-01-01\n"):
        text = text.replace(field, "")
    text = text.replace("approved_by:\n  body: Byrådet\n", "")
    assert old in text
    (repository(folder) / "politik.md").write_text(text.replace(old, new), "utf-8")
    return folder


def silence(folder: Path, code: str) -> None:
    told = f'path = "politik.md"\n\n[[check.silence]]\ncode = "{code}"\nreason = "bilaget følger"\n'
    (folder / "policy.toml").write_text(told, "utf-8")


def planned(folder: Path) -> Plan:
    with open_history(folder) as history:
        return plan_adoption(history, "2.0", on=DAY, in_force_from=DAY, by="Byrådet")


def state(folder: Path) -> str:
    return git(folder, "for-each-ref") + git(folder, "diff")


def test_a_text_that_could_not_be_published_is_not_adopted_unless_that_is_meant(
    tmp_path: Path,
) -> None:
    folder = draft(tmp_path, "Ferie aftales med lederen.", DEAD)
    line = (folder / "politik.md").read_text("utf-8").split("\n").index(DEAD) + 1
    before = state(folder)
    with pytest.raises(AdoptionError) as caught:
        planned(folder)
    assert caught.value.code == "adoption-unpublishable"
    assert (caught.value.file, caught.value.line) == ("politik.md", line)
    asked = ("--on", "2025-12-15", "--in-force-from", "2026-01-01", "--by", "Byrådet", "--yes")
    told = run("adopt", "2.0", *asked, "--lang", "en", folder=folder)
    assert told.returncode == 2
    assert f"politik.md:{line}: version 2.0 cannot be recorded as adopted yet: " in told.stderr
    # What is wrong is said at once, and its place only once.
    assert "#bilag-9" in told.stderr
    assert told.stderr.count("politik.md:") == 1
    told = run("adopt", "2.0", *asked, "--lang", "da", folder=folder)
    assert "kan ikke skrives ind som godkendt endnu: et link fører til et sted" in told.stderr
    assert state(folder) == before
    silence(folder, "link-dead")
    assert planned(folder).tag == "v2.0"


def test_what_could_not_be_read_stops_an_adoption_whatever_is_silenced(tmp_path: Path) -> None:
    folder = draft(tmp_path, "title:", "review_by: 31. juni 2027\ntitle:")
    silence(folder, "date-impossible")
    with pytest.raises(AdoptionError) as caught:
        planned(folder)
    assert caught.value.code == "adoption-with-errors"
    assert caught.value.file == "politik.md"

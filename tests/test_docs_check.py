"""docs/check.md tells of every code that check can tell, with the weight that it has."""

import json
import re
from pathlib import Path

from policylib.errors import Severity
from policylib.history.settings import read_settings
from policylib.markdown.problems import SENTENCES
from policylib.profile.findings import FINDINGS
from policylib.profile.silences import read_check_settings
from tests.commanding import OLD, run
from tests.documents import ROOT, fences

PAGE = ROOT / "docs" / "check.md"
KNOWN = {
    code: severity for table in (FINDINGS, SENTENCES) for code, (_, _, severity) in table.items()
}
ELSEWHERE = {
    *("character-invisible", "character-bidirectional", "character-replacement"),
    *("settings-unknown-key", "profile-key-unknown", "profile-value"),
}


def rows() -> dict[str, Severity]:
    """Every code of the tables, with its weight."""
    found: dict[str, Severity] = {}
    for line in PAGE.read_text("utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("| `") and len(cells) == 4:
            for code in re.findall(r"`([a-z]+(?:-[a-z]+)+)`", cells[0]):
                assert code not in found, code
                found[code] = Severity(cells[1])
    return found


def test_every_code_is_explained_once_with_its_weight() -> None:
    told = rows()
    assert {*told} == {*KNOWN} | ELSEWHERE
    assert {code: told[code] for code in KNOWN} == KNOWN


def test_the_settings_that_the_page_shows_are_understood() -> None:
    shown = [fence.text for fence in fences(PAGE) if fence.language == "toml"]
    assert len(shown) == 2
    for text in shown:
        settings = read_settings(text)
        assert settings.problems == ()
        read = read_check_settings(settings.check)
        assert read.problems == ()
        assert read.silences or read.limits.lix == 45


def test_every_key_of_the_json_is_explained(tmp_path: Path) -> None:
    text = OLD.replace("Ferie aftales", "[her](x.md) og [her](#y) Ferie aftales")
    (tmp_path / "politik.md").write_text(text, "utf-8")
    silenced = '[[check.silence]]\ncode = "link-dead"\nreason = "følger"\n'
    (tmp_path / "policy.toml").write_text(silenced, "utf-8")
    told = json.loads(run("check", "--format", "json", folder=tmp_path).stdout)
    keys = {*told, *told["totals"]}
    for finding in (*told["problems"], *told["silenced"]):
        keys |= {*finding}
    section = PAGE.read_text("utf-8").split("## As JSON")[1].split("\n## ")[0]
    explained = set(re.findall(r"`([a-z]+)`", section))
    assert told["format"] in section
    assert told["problems"]
    assert told["silenced"]
    assert keys <= explained

"""`changelog --edit` and what becomes of the words: made, added to, kept, told of, adopted, published."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.commanding import DANISH, NEW, OLD, contents, git, repository, run

FILE = Path("editorial") / "2.0.toml"
REASON = "Erfaringer fra 2024."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Version 1.0 in force, and the draft 2.0 with one change."""
    return repository(tmp_path)


def edit(folder: Path, version: str = "2.0") -> str:
    answer = run("changelog", "--edit", version, folder=folder)
    assert (answer.returncode, answer.stdout) == (0, ""), answer.stderr
    return answer.stderr


def fill(folder: Path, old: str = 'reason = ""', new: str = f'reason = "{REASON}"') -> None:
    text = (folder / FILE).read_text("utf-8")
    assert old in text
    (folder / FILE).write_text(text.replace(old, new, 1), "utf-8")


def changes(folder: Path, *versions: str) -> list[dict[str, Any]]:
    told = run("diff", *versions, "--format", "json", folder=folder)
    assert told.returncode == 0, told.stderr
    found: list[dict[str, Any]] = json.loads(told.stdout)["changes"]
    return [each for each in found if each["node"] != "metadata"]


def test_the_file_names_every_change_and_waits_for_its_reason(folder: Path) -> None:
    assert "Changes that wait for a reason: 1" in edit(folder)
    text = (folder / FILE).read_text("utf-8")
    table = tomllib.loads(text)
    assert (table["introduction"], table["decision"]) == ("", "")
    (note,) = table["change"]
    assert note["passage"] == "rekruttering/hvad-goer-vi/p1"
    assert note["quote"] == "Lederen skal indhente to referencer."
    assert note["reason"] == ""
    assert "# Rekruttering (tema 1): Binder mere: »bør« er ændret til »skal«." in text
    assert "Skriv mellem anførselstegnene." in text
    assert all(len(line) <= 98 for line in text.splitlines() if line.startswith("#"))


def test_help_in_the_file_is_in_the_language_that_is_asked_for(folder: Path) -> None:
    run("changelog", "--edit", "2.0", "--lang", "en", folder=folder)
    text = (folder / FILE).read_text("utf-8")
    assert "Write between the quotation marks." in text
    assert "Binds more" in text


def test_a_reason_that_was_written_stands_in_the_next_answer(folder: Path) -> None:
    edit(folder)
    assert "Ikke begrundet." in run("diff", "1.0", "2.0", folder=folder).stdout
    fill(folder)
    fill(folder, 'introduction = ""', 'introduction = "Kære læser."')
    text = run("diff", "1.0", "2.0", folder=folder).stdout
    assert f"Begrundelse: {REASON}" in text
    assert "Kære læser." in text
    assert [each["reason"] for each in changes(folder, "1.0", "2.0")] == [REASON]
    # Nobody has recorded this text or its words yet.
    assert f"Begrundelse: {REASON}" in run("diff", folder=folder).stdout


def test_a_second_run_touches_nothing_that_stands_there(folder: Path) -> None:
    edit(folder)
    fill(folder)
    before = (folder / FILE).read_bytes()
    assert "has all changes already" in edit(folder)
    assert (folder / FILE).read_bytes() == before


def test_new_changes_are_added_after_the_words_that_stand_there(folder: Path) -> None:
    edit(folder)
    fill(folder)
    before = (folder / FILE).read_text("utf-8")
    more = NEW.replace("Ferie aftales med lederen.", "Ferie drøftes med lederen.")
    (folder / "politik.md").write_text(more, "utf-8")
    assert "New changes: 1" in edit(folder)
    text = (folder / FILE).read_text("utf-8")
    assert text.startswith(before)
    notes = tomllib.loads(text)["change"]
    assert [note["reason"] for note in notes] == [REASON, ""]
    assert notes[1]["quote"] == "Ferie drøftes med lederen."


def test_what_is_new_in_a_draft_has_the_same_name_before_and_after_it_is_recorded(
    folder: Path,
) -> None:
    text = folder / "politik.md"
    text.write_text(text.read_text("utf-8") + "\nEn helt ny regel om arbejdstøj.\n", "utf-8")
    edit(folder)
    before = (folder / FILE).read_text("utf-8")
    assert 'lineage = "2.0:ferie/hvad-goer-vi/p2"' in before
    git(folder, "commit", "--quiet", "-am", "Arbejdstøj")
    (folder / FILE).unlink()
    edit(folder)
    assert (folder / FILE).read_text("utf-8") == before


def test_what_no_longer_fits_stays_in_the_file_and_is_told_of(folder: Path) -> None:
    edit(folder)
    fill(folder)
    reworded = NEW.replace("to referencer", "tre referencer")
    (folder / "politik.md").write_text(reworded, "utf-8")
    before = (folder / FILE).read_text("utf-8")
    told = edit(folder)
    assert "One reason fits no change any longer." in told
    line = before.splitlines().index("[[change]]") + 1
    assert f"editorial/2.0.toml:{line}: Lederen skal indhente to referencer. – {REASON}" in told
    assert (folder / FILE).read_text("utf-8").startswith(before)
    answer = run("diff", folder=folder)
    assert REASON in answer.stderr
    assert REASON not in answer.stdout
    assert "Én begrundelse passer ikke længere til nogen ændring og er udeladt." in " ".join(
        answer.stdout.split()
    )


def test_places_without_words_that_fit_no_more_are_only_counted(folder: Path) -> None:
    edit(folder)
    (folder / "politik.md").write_text(NEW.replace("to referencer", "tre referencer"), "utf-8")
    assert "Entries without words that fit no change any longer: 1." in edit(folder)


def test_the_words_about_a_draft_go_along_to_what_grows_out_of_it(folder: Path) -> None:
    (folder / "politik.md").write_text(NEW.replace('"2.0"', '"2.0-udkast-1"'), "utf-8")
    git(folder, "commit", "--quiet", "--all", "-m", "Udkast 1")
    edit(folder, "2.0-udkast-1")
    draft = folder / "editorial" / "2.0-udkast-1.toml"
    draft.write_text(
        draft.read_text("utf-8")
        .replace('reason = ""', f'reason = "{REASON}"')
        .replace('introduction = ""', 'introduction = "Kære læser."'),
        "utf-8",
    )
    before = draft.read_bytes()
    more = NEW.replace("Ferie aftales med lederen.", "Ferie drøftes med lederen.")
    (folder / "politik.md").write_text(more.replace('"2.0"', '"2.0-udkast-2"'), "utf-8")
    git(folder, "commit", "--quiet", "--all", "-m", "Udkast 2")
    told = edit(folder, "2.0-udkast-2")
    assert "The words about version 2.0-udkast-1 were taken along." in told
    assert "Changes that wait for a reason: 1" in told
    text = (folder / "editorial" / "2.0-udkast-2.toml").read_text("utf-8")
    assert text.startswith(
        "# Redaktørens ord om udkast 2 til version 2.0, sammenlignet med version"
    )
    assert "udkast 1" not in text
    assert draft.read_bytes() == before
    table = tomllib.loads(text)
    assert table["introduction"] == "Kære læser."
    assert [note["reason"] for note in table["change"]] == [REASON, ""]


def test_line_endings_and_an_unfinished_last_line_are_kept(folder: Path) -> None:
    edit(folder)
    path = folder / FILE
    path.write_bytes(b'introduction = "Hej"\r\n# min egen linje')
    edit(folder)
    made = path.read_bytes()
    assert made.startswith(b'introduction = "Hej"\r\n# min egen linje\r\n')
    assert made.count(b"\n") == made.count(b"\r\n")
    assert len(tomllib.loads(made.decode().replace("\r\n", "\n"))["change"]) == 1


@pytest.mark.parametrize(
    "broken", ['reason = "', "change = []\n", 'introduction = "Hej\n', "[[change]\n"]
)
def test_a_file_that_cannot_be_read_or_added_to_is_left_alone(folder: Path, broken: str) -> None:
    edit(folder)
    (folder / FILE).write_text(broken, "utf-8")
    answer = run("changelog", "--edit", "2.0", folder=folder, **DANISH)
    assert answer.returncode == 2
    assert answer.stderr.startswith("policylib: editorial/2.0.toml:")
    assert "det er ikke TOML" in answer.stderr
    assert "Traceback" not in answer.stderr
    assert (folder / FILE).read_text("utf-8") == broken


def test_a_file_that_is_not_utf8_says_so(folder: Path) -> None:
    edit(folder)
    (folder / FILE).write_bytes('introduction = "Ændringer"\n'.encode("cp1252"))
    answer = run("diff", "1.0", "2.0", folder=folder)
    assert answer.returncode == 2
    assert "editorial/2.0.toml:1: the file is not UTF-8" in answer.stderr


def test_what_is_not_understood_is_told_with_its_line(folder: Path) -> None:
    edit(folder)
    with (folder / FILE).open("a", encoding="utf-8") as file:
        file.write("reson = 'x'\n")
    answer = run("diff", "1.0", "2.0", folder=folder, **DANISH)
    assert answer.returncode == 0
    assert "advarsel: feltet reson er ukendt og har ingen virkning" in answer.stderr


def test_check_tells_what_is_amiss_in_the_words_too(folder: Path) -> None:
    edit(folder)
    fill(folder, 'reason = ""', "reason = 2024-01-01\nbasis = 'paragraf 7'")
    line = (folder / FILE).read_text("utf-8").splitlines().index("reason = 2024-01-01") + 1
    answer = run("check", "2.0", "--lang", "en", folder=folder)
    assert answer.returncode == 1
    assert f"editorial/2.0.toml:{line}: warning: reason must be text" in answer.stdout
    assert f"editorial/2.0.toml:{line + 1}: note: paragraf 7 is shown as it" in answer.stdout
    (folder / FILE).write_text('reason = "', "utf-8")
    answer = run("check", "--lang", "en", folder=folder)
    assert answer.returncode == 1
    assert "editorial/2.0.toml:1: error: this is not TOML" in answer.stdout
    assert "1 error" in answer.stdout


def test_the_first_version_changes_nothing_and_has_no_file(folder: Path) -> None:
    for asked in ("1.0", "9.9"):
        answer = run("changelog", "--edit", asked, folder=folder)
        assert answer.returncode == 2
    assert not (folder / "editorial").exists()
    answer = run("changelog", "--edit", "2.0", "-o", "x.toml", folder=folder)
    assert answer.returncode == 2
    assert "leave -o out" in answer.stderr.lower()


def test_a_comparison_of_other_versions_claims_nothing(folder: Path) -> None:
    edit(folder)
    fill(folder)
    (folder / "politik.md").write_text(OLD.replace('version: "1.0"', 'version: "2.0"'), "utf-8")
    text = run("diff", "2.0", "worktree", folder=folder)
    assert "egrund" not in text.stdout
    assert text.stderr == ""


ADOPT = ("adopt", "2.0", "--on", "2025-03-24", "--in-force-from", "2025-04-01", "--by", "Byrådet", "--yes")  # fmt: skip


def test_an_adoption_records_the_words_with_the_text(folder: Path) -> None:
    edit(folder)
    fill(folder)
    (folder / "editorial" / "9.9.toml").write_text("", "utf-8")
    assert "editorial/2.0.toml" in run(*ADOPT, "--dry-run", folder=folder).stdout
    assert run(*ADOPT, folder=folder).returncode == 0
    recorded = git(folder, "show", "--name-only", "--format=", "v2.0^{commit}").split()
    assert recorded == ["editorial/2.0.toml", "politik.md"]
    assert git(folder, "status", "--porcelain").split() == ["??", "editorial/9.9.toml"]
    (folder / FILE).unlink()
    assert [each["reason"] for each in changes(folder, "1.0", "2.0")] == [REASON]


def test_an_adoption_counts_the_changes_as_the_comparison_does_afterwards(folder: Path) -> None:
    told = run(*ADOPT, folder=folder)
    afterwards = json.loads(run("diff", "1.0", "2.0", "--format", "json", folder=folder).stdout)
    count = len(afterwards["changes"])
    assert f"  {count} changes since version 1.0," in told.stderr
    assert f"{count} ændringer" in run("diff", "1.0", "2.0", folder=folder).stdout


def test_the_words_stand_in_the_changelog_and_in_the_release(folder: Path) -> None:
    edit(folder)
    fill(folder)
    fill(folder, 'decision = ""', 'decision = "Byrådet 24. marts 2025"')
    run(*ADOPT, folder=folder)
    log = run("changelog", folder=folder).stdout
    assert f"Begrundelse: {REASON}" in log
    assert "Beslutning: Byrådet 24. marts 2025." in log
    assert run("publish", "-o", "ud", "--without-pdf", folder=folder).returncode == 0
    released = contents(folder / "ud")
    assert released["CHANGELOG.md"].decode() == log
    for name in (
        "CHANGELOG.md",
        "changes/1.0--2.0/summary.html",
        "changes/1.0--2.0/comparison.json",
    ):
        assert REASON in released[name].decode(), name


def test_words_that_fit_no_more_are_told_when_a_release_is_made(folder: Path) -> None:
    edit(folder)
    fill(folder)
    fill(folder, "to referencer", "ni referencer")
    run(*ADOPT, folder=folder)
    answer = run("publish", "-o", "ud", "--without-pdf", folder=folder)
    assert answer.returncode == 0
    assert answer.stderr.count(REASON) == 1
    assert REASON not in (folder / "ud" / "changes/1.0--2.0/summary.html").read_text("utf-8")


def test_an_edited_changelog_says_where_the_words_belong(folder: Path) -> None:
    run("changelog", "-o", "CHANGELOG.md", folder=folder)
    with (folder / "CHANGELOG.md").open("a", encoding="utf-8") as file:
        file.write("\nMine egne ord.\n")
    answer = run("changelog", "-o", "CHANGELOG.md", folder=folder, **DANISH)
    assert answer.returncode == 2
    assert "Mine egne ord." in answer.stderr
    assert "editorial/<version>.toml" in answer.stderr


@pytest.mark.parametrize(
    ("before", "label"),
    [
        ("1.0", "2.0"),
        ("2.1", "3.0-udkast-2"),
        ("3.0", "3.1-udkast"),
    ],
)
def test_each_version_of_the_sample_gets_a_file_whose_words_all_fit(
    root: Path, tmp_path: Path, before: str, label: str
) -> None:
    import shutil

    copy = tmp_path / "prøve"
    shutil.copytree(root / "policy_versions", copy)
    shutil.rmtree(copy / label / "editorial", ignore_errors=True)
    run("-C", str(copy), "changelog", "--edit", label, folder=tmp_path)
    path = copy / label / "editorial" / f"{label}.toml"
    count = path.read_text("utf-8").count('reason = ""')
    assert count > 10
    path.write_text(path.read_text("utf-8").replace('reason = ""', 'reason = "Derfor."'), "utf-8")
    told = run("-C", str(copy), "diff", before, label, "--format", "json", folder=tmp_path)
    assert told.stderr == ""
    reasons = [each.get("reason") for each in json.loads(told.stdout)["changes"]]
    assert reasons.count("Derfor.") == count


def test_the_sample_shows_reasons_and_none_of_its_words_is_without_a_place(
    root: Path, tmp_path: Path
) -> None:
    for old, new in (("1.0", "2.0"), ("2.1", "3.0"), ("3.0", "3.1-udkast")):
        sample = str(root / "policy_versions")
        told = run("-C", sample, "diff", old, new, "--format", "json", folder=tmp_path)
        assert told.stderr == ""
        document = json.loads(told.stdout)
        assert document["editors"]["unplaced"] == []
        assert sum("reason" in change for change in document["changes"]) > 10
        assert any("overruled" in change for change in document["changes"])

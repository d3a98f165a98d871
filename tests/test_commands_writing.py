"""What init, import, check, format, draft, adopt, publish and demo write, and what they leave alone."""

import json
from pathlib import Path

import pytest

from tests.commanding import DANISH, NEW, OLD, contents, git, repository, run


@pytest.mark.parametrize(
    ("locale", "name", "title"),
    [(DANISH, "politik.md", "Personalepolitik"), ({}, "policy.md", "Staff policy")],
    ids=["da", "en"],
)
def test_a_new_policy_is_a_good_start_in_either_language(
    locale: dict[str, str], name: str, title: str, tmp_path: Path
) -> None:
    assert run("init", "new", folder=tmp_path, **locale).returncode == 0
    assert {f"new/{name}", "new/policy.toml", "new/README.md"} <= set(contents(tmp_path))
    checked = json.loads(run("check", "--format", "json", folder=tmp_path / "new").stdout)
    # A new policy has everything but a name of one's own.
    told = {(problem["code"], problem["severity"]) for problem in checked["problems"]}
    assert told == {("organisation-placeholder", "note")}
    assert run("format", "--check", folder=tmp_path / "new").returncode == 0
    shown = json.loads(run("show", "worktree", "--format", "json", folder=tmp_path / "new").stdout)
    assert shown["title"] == title
    anchors = [passage["anchor"] for passage in shown["passages"]]
    questions = ("hvad-vil-vi", "hvad-goer-vi") if locale else ("what-we-want", "what-we-do")
    for question in questions:
        assert sum(anchor.endswith(f"/{question}") for anchor in anchors) == 2


def test_a_new_policy_carries_the_names_that_are_given_even_odd_ones(tmp_path: Path) -> None:
    title, organisation = 'Vores: "egen" politik #1', "Ærø & Sønner"
    asked = ("init", "--title", title, "--organisation", organisation)
    assert run(*asked, folder=tmp_path).returncode == 0
    shown = json.loads(run("show", "worktree", "--format", "json", folder=tmp_path).stdout)
    assert shown["metadata"]["title"] == title
    assert shown["metadata"]["organisation"] == organisation
    assert run("check", folder=tmp_path).returncode == 0


def test_nothing_is_replaced_by_a_second_start_or_import(tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text("Tema 1: Ferie\n\nHvad vil vi?\n\nVi vil.\n", "utf-8")
    assert run("import", "text.txt", "-o", "out", folder=tmp_path).returncode == 0
    assert run("init", folder=tmp_path).returncode == 0
    before = contents(tmp_path)
    assert run("import", "text.txt", "-o", "out", folder=tmp_path).returncode == 2
    assert run("init", folder=tmp_path).returncode == 2
    assert contents(tmp_path) == before


def test_an_import_gives_a_policy_and_a_report(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Tema 1: Ferie\n\nHvad vil vi?\n\nVi vil hol-\nde fri.\n", "utf-8"
    )
    told = run("import", "a.txt", "-o", "out", "--title", "Vores politik", folder=tmp_path)
    assert (told.returncode, told.stdout) == (0, "")
    assert set(contents(tmp_path)) == {"a.txt", "out/politik.md", "out/import-report.md"}
    policy = (tmp_path / "out" / "politik.md").read_text("utf-8")
    assert "title: Vores politik" in policy
    assert 'write version: "1.0"' in told.stderr
    without = run("check", folder=tmp_path / "out")
    assert without.returncode == 2
    assert 'write `version: "1.0"` below its title' in without.stderr
    policy = policy.replace("title: Vores politik\n", 'title: Vores politik\nversion: "1.0"\n')
    (tmp_path / "out" / "politik.md").write_text(policy, "utf-8")
    assert "1.0" in run("versions", folder=tmp_path / "out").stdout
    assert "Vi vil holde fri." in policy
    assert "holde" in (tmp_path / "out" / "import-report.md").read_text("utf-8")


def test_several_files_are_imported_under_their_own_names(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text("Tema 1: Ferie\n\nVi holder fri.\n", "utf-8")
    assert run("import", "a.txt", "b.txt", "-o", "out", folder=tmp_path).returncode == 0
    assert {name for name in contents(tmp_path) if name.startswith("out/")} == {
        *("out/a/politik.md", "out/a/import-report.md"),
        *("out/b/politik.md", "out/b/import-report.md"),
    }


BAD = OLD.replace("adopted_on: 2021-12-13", "adopted_on: 2021-02-30").replace(
    "### Hvad gør vi?\n\nFerie", "##### Hvad gør vi?\n\nFe\u200brie"
)


def test_problems_are_told_all_at_once_with_file_line_and_next_step(tmp_path: Path) -> None:
    (tmp_path / "politik.md").write_text(BAD, "utf-8")
    told = run("check", "--lang", "en", folder=tmp_path)
    assert (told.returncode, told.stderr) == (1, "")
    lines = BAD.splitlines()
    for place, words in (
        (lines.index("adopted_on: 2021-02-30") + 1, "error: adopted_on is no date that exists"),
        (lines.index("##### Hvad gør vi?") + 1, "the heading skips a level"),
        (lines.index("Fe\u200brie aftales med lederen.") + 1, "an invisible character"),
    ):
        assert any(
            line.startswith(f"politik.md:{place}: ") and words in line
            for line in told.stdout.splitlines()
        )
    data = json.loads(run("check", "--format", "json", folder=tmp_path).stdout)
    assert data["format"] == "policylib.problems/1"
    assert {"date-impossible", "heading-skipped", "character-invisible"} <= {
        problem["code"] for problem in data["problems"]
    }
    danish = run("check", folder=tmp_path).stdout
    assert "fejl: adopted_on er ingen dato, der findes" in danish


def test_a_profile_that_says_nothing_is_told_by_check(tmp_path: Path) -> None:
    (tmp_path / "politik.md").write_text(OLD, "utf-8")
    (tmp_path / "policy.toml").write_text('[profile]\nvalues = 3\nstory = "x"\n', "utf-8")
    told = run("check", "--lang", "en", folder=tmp_path)
    assert told.returncode == 1
    assert "[profile] values cannot be 3" in told.stdout
    assert "a key that means nothing here: story" in told.stdout


def test_formatting_changes_the_form_and_no_word(tmp_path: Path) -> None:
    odd = OLD.replace(
        "Ferie aftales med lederen.", "* Ferie aftales\n  med lederen.\n* Ellers ikke."
    )
    (tmp_path / "politik.md").write_text(odd, "utf-8")
    before = contents(tmp_path)
    assert run("format", "--check", folder=tmp_path).returncode == 1
    assert contents(tmp_path) == before
    assert run("format", folder=tmp_path).returncode == 0
    after = (tmp_path / "politik.md").read_text("utf-8")
    assert "- Ferie aftales med lederen.\n- Ellers ikke.\n" in after
    assert run("format", "--check", folder=tmp_path).returncode == 0
    (tmp_path / "old.txt.md").write_text(odd, "utf-8")
    assert run("diff", "old.txt.md", "politik.md", "--exit-code", folder=tmp_path).returncode == 0


def test_a_folder_of_files_is_formatted_file_by_file(tmp_path: Path, root: Path) -> None:
    import shutil

    shutil.copytree(root / "policy_versions" / "2.0", tmp_path / "2.0")
    path = tmp_path / "2.0" / "politik" / "35-ferie-og-fridage.md"
    text = path.read_text("utf-8")
    path.write_text(text.replace("\n- ", "\n* "), "utf-8")
    assert run("format", folder=tmp_path / "2.0").returncode == 0
    asked = ("diff", str(root / "policy_versions" / "2.0"), "2.0", "--exit-code")
    assert run(*asked, folder=tmp_path).returncode == 0
    assert "\n* " not in path.read_text("utf-8")


ADOPT = (
    "adopt",
    "2.0",
    "--on",
    "2023-12-11",
    "--in-force-from",
    "1. januar 2024",
    "--by",
    "Byrådet",
)


def test_an_adoption_is_shown_first_and_recorded_on_yes(tmp_path: Path) -> None:
    folder = repository(tmp_path)
    head = git(folder, "rev-parse", "HEAD")
    dry = run(*ADOPT, "--dry-run", folder=folder)
    assert dry.returncode == 0
    for words in ("2023-12-11", "2024-01-01", "Byrådet", "v2.0", "politik.md"):
        assert words in dry.stdout
    nobody = run(*ADOPT, folder=folder)
    assert nobody.returncode == 2
    assert "--yes" in nobody.stderr
    assert git(folder, "rev-parse", "HEAD") == head
    assert git(folder, "status", "--porcelain") == ""
    done = run(*ADOPT, "--yes", folder=folder)
    assert (done.returncode, done.stdout) == (0, "")
    assert git(folder, "tag", "--list").split() == ["v1.0", "v2.0"]
    assert git(folder, "status", "--porcelain") == ""
    listed = json.loads(run("versions", "--format", "json", folder=folder).stdout)["versions"]
    assert [(each["version"], each["in_force_from"]) for each in listed] == [
        ("1.0", "2022-01-01"),
        ("2.0", "2024-01-01"),
    ]


def test_a_text_that_could_not_be_published_is_not_adopted_unless_it_is_meant_so(
    tmp_path: Path,
) -> None:
    folder = repository(tmp_path)
    text = (folder / "politik.md").read_text("utf-8")
    (folder / "politik.md").write_text(f"{text}\nSe [reglerne om rejser](#rejser).\n", "utf-8")
    line = len(text.splitlines()) + 2
    for asked in ([*ADOPT, "--yes"], [*ADOPT, "--dry-run"]):
        refused = run(*asked, folder=folder, **DANISH)
        assert (refused.returncode, refused.stdout) == (2, "")
        assert (
            f"politik.md:{line}: version 2.0 kan ikke skrives ind som godkendt endnu: et link"
            in refused.stderr
        )
    assert git(folder, "tag", "--list").split() == ["v1.0"]
    with (folder / "policy.toml").open("a", encoding="utf-8") as settings:
        settings.write('\n[[check.silence]]\ncode = "link-dead"\nreason = "Kapitlet kommer."\n')
    assert run(*ADOPT, "--yes", folder=folder).returncode == 0
    assert run("publish", "-o", "public", "--without-pdf", folder=folder).returncode == 0


def test_the_error_that_stops_publishing_is_told_in_the_readers_language(tmp_path: Path) -> None:
    text = OLD + "\nSe [reglerne om rejser](#rejser).\n"
    (tmp_path / "politik.md").write_text(text, "utf-8")
    told = run("publish", "-o", "public", "--without-pdf", folder=tmp_path, **DANISH)
    assert told.returncode == 2
    assert "et link fører til et sted, som politikken ikke har: #rejser" in told.stderr
    assert "a link leads" not in told.stderr


def test_a_correction_that_changes_more_is_refused(tmp_path: Path) -> None:
    folder = repository(tmp_path)
    asked = ("adopt", "1.0.1", "--on", "2022-02-01", "--in-force-from", "2022-02-01", "--by", "HR")
    told = run(*asked, "--correction", "--yes", folder=folder)
    assert told.returncode == 2
    assert "no mere correction" in told.stderr
    assert git(folder, "tag", "--list").split() == ["v1.0"]


def test_a_draft_is_started_on_a_branch_of_its_own(tmp_path: Path) -> None:
    folder = repository(tmp_path)
    assert run(*ADOPT, "--yes", folder=folder).returncode == 0
    dry = run("draft", "3.0", "--dry-run", folder=folder)
    assert (dry.returncode, git(folder, "branch", "--show-current").strip()) == (0, "main")
    told = run("draft", "3.0", folder=folder)
    assert told.returncode == 0
    assert git(folder, "branch", "--show-current").strip() in told.stderr
    text = (folder / "politik.md").read_text("utf-8")
    assert "3.0" in text
    assert "status: draft" in text
    told = json.loads(run("diff", "--format", "json", folder=folder).stdout)
    assert (told["old"]["version"], told["new"]["version"]) == ("2.0", "3.0")


def test_a_release_holds_adopted_versions_and_drafts_only_when_asked(tmp_path: Path) -> None:
    folder = repository(tmp_path)
    quick = ("publish", "-o", "public", "--without-pdf")
    assert run(*quick, folder=folder).returncode == 0
    files = {name for name in contents(folder) if name.startswith("public/v/")}
    assert files
    assert not any("2.0" in name for name in files)
    assert run(*quick, "--with-drafts", folder=folder).returncode == 0
    assert any(name.startswith("public/v/2.0/") for name in contents(folder))
    assert "public/CHANGELOG.md" in contents(folder)
    told = json.loads((folder / "public" / "versions.json").read_bytes())
    assert [each["label"] for each in told["versions"]] == ["1.0", "2.0"]


def test_a_policy_that_has_errors_is_not_published(tmp_path: Path) -> None:
    (tmp_path / "politik.md").write_text(BAD, "utf-8")
    told = run("publish", "-o", "public", "--without-pdf", folder=tmp_path)
    assert (told.returncode, set(contents(tmp_path))) == (2, {"politik.md"})
    assert "1.0" in told.stderr


def test_a_draft_is_published_when_it_is_named(tmp_path: Path) -> None:
    folder = repository(tmp_path)
    asked = ("publish", "2.0", "-o", "public", "--without-pdf")
    assert run(*asked, folder=folder).returncode == 0
    assert any(name.startswith("public/v/2.0/") for name in contents(folder))


def test_a_text_that_nobody_recorded_is_not_published_as_adopted(tmp_path: Path) -> None:
    folder = repository(tmp_path)
    text = OLD.replace('version: "1.0"', 'version: "9.0"').replace(
        "én reference", "ingen reference"
    )
    (folder / "politik.md").write_text(text, "utf-8")
    for reference in ("worktree", "politik.md"):
        told = run("publish", reference, "-o", "public", "--without-pdf", folder=folder)
        assert told.returncode == 2
        assert "9.0 is adopted, and that version is not recorded" in told.stderr
    assert not (folder / "public").exists()
    (folder / "politik.md").write_text(text.replace("in_force\n", "draft\n"), "utf-8")
    asked = ("publish", "worktree", "-o", "public", "--without-pdf")
    assert run(*asked, folder=folder).returncode == 0
    (page,) = (folder / "public" / "v" / "9.0").glob("*.html")
    assert "UDKAST" in page.read_text("utf-8")


def test_a_release_beside_the_policy_is_not_taken_for_the_policy(tmp_path: Path) -> None:
    (tmp_path / "politik.md").write_text(OLD, "utf-8")
    assert run("publish", "-o", "web", "--without-pdf", folder=tmp_path).returncode == 0
    assert run("check", folder=tmp_path).stderr == ""
    assert run("publish", "-o", "web", "--without-pdf", folder=tmp_path).returncode == 0


def test_the_new_text_of_a_version_is_unchanged_by_asking_about_it(tmp_path: Path) -> None:
    folder = repository(tmp_path)
    (folder / "politik.md").write_text(NEW + "\nEn ny linje.\n", "utf-8")
    before, head = contents(folder), git(folder, "rev-parse", "HEAD")
    for asked in (("versions",), ("show", "1.0"), ("diff", "1.0"), ("check",), ("changelog",)):
        run(*asked, folder=folder)
    assert contents(folder) == before
    assert git(folder, "rev-parse", "HEAD") == head
    assert git(folder, "status", "--porcelain").split() == ["M", "politik.md"]


def test_a_version_that_is_adopted_but_not_yet_in_force_replaces_none(tmp_path: Path) -> None:
    folder = repository(tmp_path)
    assert run(*ADOPT, "--yes", folder=folder).returncode == 0
    december_2023 = {"SOURCE_DATE_EPOCH": "1703000000"}
    asked = ("publish", "-o", "public", "--without-pdf")
    assert run(*asked, folder=folder, **december_2023).returncode == 0
    (first,) = (folder / "public" / "v" / "1.0").glob("*.html")
    assert "erstattet af version" not in first.read_text("utf-8")
    told = json.loads((folder / "public" / "changes" / "1.0--2.0" / "comparison.json").read_bytes())
    assert (told["old"]["status"], told["new"]["status"]) == ("in_force", "adopted")
    assert run(*asked, folder=folder, SOURCE_DATE_EPOCH="1710000000").returncode == 0
    assert "erstattet af version 2.0" in first.read_text("utf-8").casefold()


def test_the_same_release_has_the_same_bytes(tmp_path: Path) -> None:
    folder = repository(tmp_path)
    fixed = {"SOURCE_DATE_EPOCH": "1703000000"}
    for name in ("one", "two"):
        assert run("publish", "-o", name, folder=folder, **fixed).returncode == 0
    files = contents(folder)
    assert any(name.endswith(".pdf") for name in files)
    for name in (name for name in files if name.startswith("one/")):
        assert files[name] == files[name.replace("one/", "two/", 1)]


def test_an_imported_text_can_be_published_before_it_has_a_version(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Tema 1: Ferie\n\nHvad vil vi?\n\nVi vil.\n", "utf-8")
    assert run("import", "a.txt", "-o", "out", folder=tmp_path).returncode == 0
    asked = ("publish", "out/politik.md", "-o", "public", "--without-pdf")
    assert run(*asked, folder=tmp_path).returncode == 0
    pages = [name for name in contents(tmp_path) if name.startswith("public/v/politik/")]
    assert any(name.endswith(".html") for name in pages)


def test_a_changelog_that_somebody_edited_is_not_written_over(tmp_path: Path) -> None:
    folder = repository(tmp_path)
    assert run(*ADOPT, "--yes", folder=folder).returncode == 0
    asked = ("changelog", "-o", "CHANGELOG.md")
    assert run(*asked, folder=folder).returncode == 0
    assert run(*asked, folder=folder).returncode == 0
    path = folder / "CHANGELOG.md"
    path.write_text(path.read_text("utf-8") + "\nVi valgte to referencer efter en sag.\n", "utf-8")
    before = contents(folder)
    told = run(*asked, folder=folder)
    assert (told.returncode, contents(folder)) == (2, before)
    assert "Vi valgte to referencer efter en sag." in told.stderr
    path.write_text("# Something else altogether\n", "utf-8")
    before = contents(folder)
    assert (run(*asked, folder=folder).returncode, contents(folder)) == (2, before)


def test_words_that_were_written_into_a_release_stop_the_next_one(tmp_path: Path) -> None:
    folder = repository(tmp_path)
    asked = ("publish", "-o", "public", "--without-pdf")
    assert run(*asked, folder=folder).returncode == 0
    path = folder / "public" / "CHANGELOG.md"
    path.write_text("Min egen indledning.\n\n" + path.read_text("utf-8"), "utf-8")
    before = contents(folder)
    told = run(*asked, folder=folder)
    assert (told.returncode, contents(folder)) == (2, before)
    assert "CHANGELOG.md" in told.stderr

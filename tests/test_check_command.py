"""`policylib check` as its user meets it: in a folder, in a repository, in a merge request."""

import json
from pathlib import Path

import jsonschema
import pytest

from policylib.intake import import_text
from tests.commanding import DANISH, NEW, OLD, git, repository, run
from tests.sarif_schema import SARIF

ON_THE_DAY = {"SOURCE_DATE_EPOCH": "1650000000"}

FLAWED = OLD.replace(
    "Ferie aftales med lederen.",
    "Se [her](bilag/ferie.md) – eller [planen](#ferieplan).\n\nEllers - spørg Karen Holm.",
)
SILENCE = '[[check.silence]]\ncode = "link-vague"\nplace = "ferie"\nreason = "aftalt med webredaktionen"\n'


@pytest.fixture
def flawed(tmp_path: Path) -> Path:
    (tmp_path / "politik.md").write_text(FLAWED, "utf-8")
    return tmp_path


def test_findings_stand_under_their_file_the_heaviest_first_with_a_code(flawed: Path) -> None:
    told = run("check", folder=flawed, **DANISH, **ON_THE_DAY)
    assert told.returncode == 1
    lines = told.stdout.splitlines()
    assert [line.rpartition("[")[2] for line in lines[:4]] == [
        "link-dead]", "link-vague]", "dashes-mixed]", "person-named]",
    ]  # fmt: skip
    assert lines[0].startswith("politik.md:33: fejl: et link fører til et sted")
    assert lines[-1] == "1 fejl, 1 advarsel, 2 bemærkninger."


def test_notes_alone_are_fine_unless_it_is_to_be_strict(tmp_path: Path) -> None:
    (tmp_path / "politik.md").write_text(OLD.replace("lederen.", "Karen Holm."), "utf-8")
    assert run("check", folder=tmp_path, **ON_THE_DAY).returncode == 0
    assert run("check", "--strict", folder=tmp_path, **ON_THE_DAY).returncode == 1


def test_many_notes_of_one_kind_are_counted_and_all_shows_them(tmp_path: Path) -> None:
    text = OLD + "\n" + "".join(f"Ord – {n} ord.\n\n" for n in range(9)) + "Ord - ord.\n\n" * 7
    (tmp_path / "politik.md").write_text(text, "utf-8")
    told = run("check", folder=tmp_path, **DANISH).stdout
    assert told.count("tankestregen i") == 5
    rest = "  og 2 bemærkninger til af samme slags (linje 63, 65); --all viser dem [dashes-mixed]"
    assert rest in told.splitlines()
    assert "7 bemærkninger" in told
    everything = run("check", "--all", folder=tmp_path, **DANISH).stdout
    assert everything.count("tankestregen i") == 7
    assert "[dashes-mixed, ferie/hvad-goer-vi/p11]" in everything


def test_what_is_silenced_is_counted_and_shown_with_its_reason(flawed: Path) -> None:
    (flawed / "policy.toml").write_text(SILENCE, "utf-8")
    told = run("check", folder=flawed, **DANISH).stdout
    assert "[link-vague]" not in told
    assert told.endswith("1 er slået fra i policy.toml; --all viser den.\n")
    everything = run("check", "--all", folder=flawed, **DANISH).stdout
    assert "– begrundelse: aftalt med webredaktionen" in everything
    data = json.loads(run("check", "--format", "json", folder=flawed).stdout)
    assert data["totals"] == {"errors": 1, "warnings": 0, "notes": 2, "silenced": 1}
    [silenced] = data["silenced"]
    assert (silenced["code"], silenced["place"]) == ("link-vague", "ferie/hvad-goer-vi/p1")
    assert silenced["reason"] == "aftalt med webredaktionen"


def test_a_silence_without_a_reason_is_told_on_its_own_line(flawed: Path) -> None:
    second = '\n[[check.silence]]\ncode = "person-named"\n'
    (flawed / "policy.toml").write_text(SILENCE + second, "utf-8")
    told = run("check", folder=flawed, **DANISH)
    assert "policy.toml:6: advarsel: [[check.silence]] for person-named har ingen" in told.stdout


def test_a_silence_is_not_called_useless_for_what_was_not_asked(flawed: Path) -> None:
    of_files = SILENCE.replace("link-vague", "file-beside-missing")
    (flawed / "policy.toml").write_text(of_files, "utf-8")
    assert "silence-unused" not in run("check", folder=flawed).stdout
    told = run("check", "--files", "--lang", "en", folder=flawed).stdout
    assert "silence-unused" not in told
    assert "1 is silenced" in told
    (flawed / "bilag").mkdir()
    (flawed / "bilag" / "ferie.md").write_text("x", "utf-8")
    assert "[silence-unused]" in run("check", "--files", folder=flawed).stdout


def test_files_beside_the_policy_are_looked_for_when_asked(flawed: Path) -> None:
    assert "bilag/ferie.md" not in run("check", folder=flawed).stdout
    told = run("check", "--files", "--lang", "en", folder=flawed)
    assert "politik.md:33: warning: there is no file called bilag/ferie.md" in told.stdout
    (flawed / "bilag").mkdir()
    (flawed / "bilag" / "ferie.md").write_text("x", "utf-8")
    assert "file-beside-missing" not in run("check", "--files", folder=flawed).stdout


def test_sarif_is_what_the_standard_asks_for(flawed: Path) -> None:
    (flawed / "policy.toml").write_text(SILENCE, "utf-8")
    run_as = ("check", "--format", "sarif", "-o", "check.sarif")
    assert run(*run_as, folder=flawed, **DANISH).returncode == 1
    log = json.loads((flawed / "check.sarif").read_text("utf-8"))
    jsonschema.Draft202012Validator(SARIF).validate(log)
    [made] = log["runs"]
    rules = [rule["id"] for rule in made["tool"]["driver"]["rules"]]
    assert rules == ["dashes-mixed", "link-dead", "link-vague", "person-named"]
    assert {each["ruleId"] for each in made["results"]} == {*rules}
    first = made["results"][0]
    assert first["level"] == "error"
    assert first["message"]["text"].startswith("et link fører til et sted")
    place = first["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "politik.md"
    assert place["region"] == {"startLine": 33}
    [suppressed] = [each for each in made["results"] if "suppressions" in each]
    assert suppressed["suppressions"][0]["justification"] == "aftalt med webredaktionen"
    prints = [each["partialFingerprints"]["policylibFinding/v1"] for each in made["results"]]
    assert len({*prints}) == len(prints)


def test_in_a_repository_sarif_names_files_from_its_top_and_knows_a_finding_again(
    tmp_path: Path,
) -> None:
    git(tmp_path, "init", "--quiet")
    folder = tmp_path / "hr" / "politik én"
    folder.mkdir(parents=True)
    texts = (FLAWED, FLAWED.replace("## Tema 1", "Nyt afsnit.\n\n## Tema 1"))
    seen = []
    for text in texts:
        (folder / "politik.md").write_text(text, "utf-8")
        log = json.loads(
            run("-C", str(folder), "check", "--format", "sarif", folder=tmp_path).stdout
        )
        results = log["runs"][0]["results"]
        uris = {
            each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for each in results
        }
        assert uris == {"hr/politik%20%C3%A9n/politik.md"}
        seen.append([each["partialFingerprints"] for each in results])
    assert seen[0] == seen[1]


def test_a_clean_policy_gives_an_empty_log(tmp_path: Path) -> None:
    (tmp_path / "politik.md").write_text(OLD, "utf-8")
    told = run("check", "--format", "sarif", folder=tmp_path)
    assert told.returncode == 0
    log = json.loads(told.stdout)
    jsonschema.Draft202012Validator(SARIF).validate(log)
    assert log["runs"][0]["results"] == []


# Against the versions before


def test_words_that_change_after_the_adoption_are_an_error_and_the_front_matter_may(
    tmp_path: Path,
) -> None:
    folder = repository(tmp_path)
    (folder / "politik.md").write_text(OLD.replace("status: in_force", "status: replaced"), "utf-8")
    assert run("check", folder=folder).returncode == 0
    (folder / "politik.md").write_text(OLD.replace("i god tid", "i bedre tid"), "utf-8")
    told = run("check", folder=folder, **DANISH)
    assert told.returncode == 1
    assert "politik.md:29: fejl: version 1.0 er godkendt, men teksten er nu en anden" in told.stdout
    assert "»Ferie skal kunne planlægges i bedre tid.«" in told.stdout
    (folder / "politik.md").write_text(
        OLD.replace("Vi vil finde kolleger, der bliver.\n\n", ""), "utf-8"
    )
    assert "»Vi vil finde kolleger, der bliver.«" in run("check", folder=folder).stdout


def test_layout_after_the_adoption_is_no_change_of_words(tmp_path: Path) -> None:
    folder = repository(tmp_path)
    other = OLD.replace("# Personalepolitik", "Personalepolitik\n================")
    other = other.replace("kolleger, der", "kolleger,\nder")
    (folder / "politik.md").write_text(other, "utf-8")
    assert "version-text-changed" not in run("check", folder=folder).stdout


@pytest.mark.parametrize(
    ("label", "codes"),
    [("0.9", ["version-not-grown"]), ("1.1", []), ("2.0", []), ("1.0.1", []), ("udkast", [])],
)
def test_a_number_lower_than_the_one_before_is_told(
    label: str, codes: list[str], tmp_path: Path
) -> None:
    folder = repository(tmp_path)
    text = NEW.replace('version: "2.0"', f'version: "{label}"')
    (folder / "politik.md").write_text(text, "utf-8")
    data = json.loads(run("check", "--format", "json", folder=folder).stdout)
    assert [each["code"] for each in data["problems"]] == codes


def test_a_review_that_is_overdue_is_a_note_for_the_version_that_holds(tmp_path: Path) -> None:
    folder = tmp_path
    dated = OLD.replace("lang: da", "review_by: 2022-04-14\nlang: da")
    (folder / "politik.md").write_text(dated, "utf-8")
    told = run("check", folder=folder, **DANISH, **ON_THE_DAY)  # 15. april 2022
    assert told.returncode == 0
    assert "senest den 14. april 2022, og den dag er gået" in told.stdout
    before = run("check", folder=folder, SOURCE_DATE_EPOCH="1649900000")
    assert "review-overdue" not in before.stdout


def test_a_change_of_substance_without_a_reason_is_told_with_the_line_to_write_it_under(
    tmp_path: Path,
) -> None:
    folder = repository(tmp_path)
    assert run("check", folder=folder).returncode == 0
    told = run("check", "--against", "1.0", folder=folder, **DANISH)
    assert told.returncode == 1
    [line] = [each for each in told.stdout.splitlines() if "[change-without-reason]" in each]
    assert line.startswith("politik.md:19: advarsel: ingen har skrevet hvorfor: Rekruttering")
    assert 'editorial/2.0.toml under passage = "rekruttering/hvad-goer-vi/p1"' in line
    assert run("changelog", "--edit", "2.0", folder=folder).returncode == 0
    words = folder / "editorial" / "2.0.toml"
    assert 'passage = "rekruttering/hvad-goer-vi/p1"' in words.read_text("utf-8")
    assert run("check", "--against", "1.0", folder=folder).returncode == 1
    filled = words.read_text("utf-8").replace('reason = ""', 'reason = "To fejlansættelser."', 1)
    words.write_text(filled, "utf-8")
    assert run("check", "--against", "1.0", folder=folder).returncode == 0


def test_an_overrule_without_a_reason_does_not_hide_a_change(tmp_path: Path) -> None:
    folder = repository(tmp_path)
    run("changelog", "--edit", "2.0", folder=folder)
    words = folder / "editorial" / "2.0.toml"
    judged = words.read_text("utf-8").replace('reason = ""', 'significance = "omformuleret"', 1)
    words.write_text(judged, "utf-8")
    assert run("check", "--against", "1.0", folder=folder).returncode == 1


def test_a_reference_that_does_not_exist_is_bad_input(tmp_path: Path) -> None:
    folder = repository(tmp_path)
    assert run("check", "--against", "9.9", folder=folder).returncode == 2


def test_an_error_stops_publishing_unless_it_is_meant_to_be_so(tmp_path: Path) -> None:
    text = OLD.replace("med lederen", "med [lederen](#ledere)")
    folder = tmp_path
    git(folder, "init", "--quiet", "--initial-branch=main")
    (folder / "politik.md").write_text(text, "utf-8")
    git(folder, "add", "politik.md")
    git(folder, "commit", "--quiet", "-m", "1.0")
    asked = ("publish", "-o", "public", "--only", "md")
    stopped = run(*asked, folder=folder)
    assert stopped.returncode == 2
    assert "#ledere" in stopped.stderr
    assert not (folder / "public").exists()
    silence = SILENCE.replace("link-vague", "link-dead").replace('place = "ferie"\n', "")
    (folder / "policy.toml").write_text(silence, "utf-8")
    assert run(*asked, folder=folder).returncode == 0


# How often it is wrong


def test_the_sample_is_clean_but_for_a_review_that_is_due(root: Path) -> None:
    labels = [each.name for each in (root / "policy_versions").iterdir() if each.is_dir()]
    assert len(labels) == 9
    for label in labels:
        told = run("-C", "policy_versions", "check", label, "--files", "--format", "json",
                   folder=root, SOURCE_DATE_EPOCH="1790000000")  # fmt: skip
        assert told.returncode == 0
        codes = [each["code"] for each in json.loads(told.stdout)["problems"]]
        assert codes == (["review-overdue"] if label == "3.0" else []), label


def test_the_real_policy_gets_few_kinds_of_finding_and_none_about_people(
    real_folder: Path, tmp_path: Path
) -> None:
    text = (real_folder / "billund-personalepolitik-2018.txt").read_text("utf-8")
    made = import_text(text, file="real.txt", title="Personalepolitik")
    (tmp_path / "real.md").write_text(made.markdown, "utf-8")
    told = run("check", "real.md", "--format", "json", folder=tmp_path)
    found = json.loads(told.stdout)["problems"]
    by_code = {each["code"]: [e for e in found if e["code"] == each["code"]] for each in found}
    # Seen by hand: three headings that its own overview calls otherwise, dashes of two kinds, and
    # a heading under which the source has nothing but the next heading.
    assert {*by_code} <= {"contents-differ", "dashes-mixed", "section-empty"}
    assert len(by_code["contents-differ"]) == 3
    assert len(by_code["section-empty"]) == 1

"""`history`, `blame`, `diff --lineage`, and what a release keeps: as a reader meets them."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from policylib.history.replay import find_sample
from tests.commanding import DANISH, Answer, git, run
from tests.repositories import policy

LEADER = "Lederen bør indhente én reference, før stillingen besættes."
STRICTER = "Lederen skal indhente to referencer, før stillingen besættes."
WELCOME = "Nye kolleger får en fadder i de første tre måneder."
MEETING = "Lederen indkalder til en samtale om fraværet."
PLAN = "Samtalen holdes senest to uger efter, og den ender med en plan, som begge har."

VERSIONS = {
    "1.0": ["## Tema 1: Ansættelse", LEADER, WELCOME, "## Tema 2: Fravær", f"{MEETING} {PLAN}"],
    "2.0": ["## Tema 1: Ansættelse", STRICTER, "## Tema 2: Fravær", MEETING, PLAN],
    "2.1": ["## Tema 1: Ansættelse", STRICTER, "## Tema 2: Fravær", MEETING, PLAN],
    "3.0": ["## Tema 1: Fravær", MEETING, PLAN, "## Tema 2: Ansættelse", STRICTER, WELCOME],
}
STARTS = {"1.0": "2014-06-01", "2.0": "2019-01-01", "2.1": "2020-03-01", "3.0": "2022-01-01"}
DRAFT = ["## Tema 1: Fravær", MEETING, PLAN, "## Tema 2: Ansættelse", STRICTER.replace("to", "tre")]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of versions: a passage reworded, one gone and back, one divided, themes exchanged."""
    folder = tmp_path_factory.mktemp("versions")
    entries = []
    for label, blocks in VERSIONS.items():
        text = policy(label, in_force_from=STARTS[label], body="\n\n".join(blocks))
        (folder / label).mkdir()
        (folder / label / "politik.md").write_text(text, "utf-8")
        entries.append(f'[[version]]\nfolder = "{label}"\n')
    (folder / "3.1-udkast").mkdir()
    text = policy("3.1-udkast", "draft", body="\n\n".join(DRAFT))
    (folder / "3.1-udkast" / "politik.md").write_text(text, "utf-8")
    entries.append('[[version]]\nfolder = "3.1-udkast"\nbranch = "udkast"\nparent = "3.0"\n')
    (folder / "history.toml").write_text("\n".join(entries), "utf-8")
    return folder


def told(place: Path, *arguments: str) -> str:
    answer = run(*arguments, folder=place, SOURCE_DATE_EPOCH="1700000000", **DANISH)
    assert (answer.returncode, answer.stderr) == (0, "")
    return answer.stdout


def data(place: Path, *arguments: str) -> Any:
    return json.loads(told(place, *arguments, "--format", "json"))


def test_the_history_of_a_passage_reads_from_the_oldest_version_on(place: Path) -> None:
    assert (
        told(place, "history", "indhente to referencer")
        == """\
Afsnittet »Lederen skal indhente to referencer, før stillingen …«
Tema 2: Ansættelse

Version 1.0 · Erstattet · gjaldt fra 1. juni 2014
    Stod her i den første version.
    »Lederen bør indhente én reference, før stillingen besættes.«
Version 2.0 · Erstattet · gjaldt fra 1. januar 2019
    Binder mere: »bør« er ændret til »skal«. Antallet er sat op: to i stedet for
    én.
    Lederen [-bør-]{+skal+} indhente [-én reference-]{+to referencer+}, før
    stillingen besættes.
Version 2.1 · Erstattet · gjaldt fra 1. marts 2020
    Står uændret.
Version 3.0 · Gældende · gælder fra 1. januar 2022
    Står uændret, men er flyttet med det, der står omkring. Temaet »Ansættelse«
    er flyttet fra tema 1 til tema 2.

Lavet efter faste regler. Ikke en juridisk vurdering.
"""
    )


def test_what_went_and_came_back_is_told_so(place: Path) -> None:
    text = told(place, "history", "en fadder")
    assert "Afsnittet er taget ud." in text
    assert "Kommet tilbage, ord for ord. Stod her sidst i version 1.0." in text
    assert "2.1" not in text  # it did not stand there


def test_a_division_is_followed_both_ways(place: Path) -> None:
    text = told(place, "history", "indkalder til en samtale")
    own, _, other = text.partition("Noget af teksten kommer herfra: ")
    assert "Version 1.0" not in own
    assert "Stod før sammen med anden tekst. Afsnittet er delt i to. Ordene er de samme." in own
    assert other.startswith("Afsnittet »Samtalen holdes senest")
    assert "Stod her i den første version." in other
    onwards = told(place, "history", "Samtalen holdes")
    assert "Noget af teksten er gået videre hertil: Afsnittet »Lederen indkalder" in onwards


def test_of_a_theme_it_is_told_how_much_changed_below_it(place: Path) -> None:
    text = told(place, "history", "Fravær")
    words = " ".join(text.split())
    assert (
        "Overskriften står uændret. I det, der står under overskriften: 1 ændring, kun i tegn, opsætning eller plads."
        in words
    )
    assert "Se ændringerne under overskriften med fx: policylib diff 1.0 2.0" in words
    assert text.splitlines()[0] == "Temaet »Fravær«"


def test_versions_that_left_a_passage_alone_share_a_line(tmp_path: Path, place: Path) -> None:
    folder = Path(shutil.copytree(place, tmp_path / "more"))
    again = folder / "2.2"
    shutil.copytree(folder / "2.1", again)
    text = (again / "politik.md").read_text("utf-8")
    text = text.replace('"2.1"', '"2.2"').replace("2020-03-01", "2021-03-01")
    (again / "politik.md").write_text(text, "utf-8")
    listed = (folder / "history.toml").read_text("utf-8")
    (folder / "history.toml").write_text(f'{listed}\n[[version]]\nfolder = "2.2"\n', "utf-8")
    assert "Version 2.1 til 2.2\n    Står uændret.\n" in told(folder, "history", "to referencer")


def test_drafts_are_told_of_when_asked_for(place: Path) -> None:
    asked = ("history", "to referencer")
    assert "udkast" not in told(place, *asked)
    with_drafts = told(place, *asked, "--with-drafts")
    assert (
        "Version 3.1-udkast · Udkast\n    Antallet er sat op: tre i stedet for to." in with_drafts
    )
    from_draft = told(place, "history", "tre referencer", "--from", "3.1-udkast")
    assert "Version 3.1-udkast · Udkast" in from_draft


@pytest.mark.parametrize(
    "words",
    ["ansaettelse/p1", "1.0:ansaettelse/p1", "»skal indhente to«", "SKAL INDHENTE"],
    ids=["address", "lineage", "quotation", "case"],
)
def test_a_passage_can_be_named_in_several_ways(place: Path, words: str) -> None:
    assert data(place, "history", words)["lineage"] == "1.0:ansaettelse/p1"


def test_what_is_gone_is_found_in_the_version_that_had_it(place: Path) -> None:
    found = data(place, "history", "bør indhente én reference")
    assert (found["version"], found["lineage"]) == ("1.0", "1.0:ansaettelse/p1")
    assert data(place, "history", "2")["lineage"] == "1.0:ansaettelse"
    assert data(place, "history", "2", "--from", "2.0")["lineage"] == "1.0:fravaer"


def test_words_that_stand_in_several_places_are_asked_about(place: Path) -> None:
    answer = run("history", "en", folder=place, **DANISH)
    assert answer.returncode == 2
    assert "står »en« " in answer.stderr
    assert "fravaer/p1, " in answer.stderr


@pytest.mark.parametrize("words", ["rumrejser", "»«", ""])
def test_what_stands_nowhere_is_said_to(place: Path, words: str) -> None:
    answer = run("history", words, folder=place, **DANISH)
    assert answer.returncode == 2
    assert "har intet sted, der hedder" in answer.stderr
    assert "Traceback" not in answer.stderr


def test_a_list_is_followed_item_by_item(tmp_path: Path) -> None:
    (tmp_path / "politik.md").write_text(policy(body="## Ferie\n\n- Sommer\n- Vinter"), "utf-8")
    answer = run("history", "ferie/l1", folder=tmp_path, **DANISH)
    assert answer.returncode == 2
    assert "Nævn et af punkterne eller en af rækkerne: ferie/l1/i1" in answer.stderr


def test_the_history_as_data_has_every_version_with_place_words_and_reason(place: Path) -> None:
    found = data(place, "history", "to referencer")
    assert found["format"] == "policylib.history/1"
    kinds = [(each["version"], each["kind"]) for each in found["versions"]]
    assert kinds == [("1.0", "added"), ("2.0", "changed"), ("2.1", "kept"), ("3.0", "carried")]
    second = found["versions"][1]
    assert "".join(text for mark, text in second["segments"] if mark != "-") == second["text"]
    assert second["explanation"].startswith("Binder mere: »bør« er ændret til »skal«.")
    assert (second["after"], second["in_force_from"]) == ("1.0", "2019-01-01")
    whole = data(place, "history", "Samtalen holdes")
    [piece] = whole["went_into"]
    assert piece["versions"][0]["kind"] == "split"


def test_blame_says_for_every_passage_since_when_it_has_stood_so(place: Path) -> None:
    assert (
        told(place, "blame", "3.0")
        == """\
Version 3.0 · Gældende · gælder fra 1. januar 2022

2 steder har stået sådan siden version 1.0.
3 steder har stået sådan siden version 2.0.
1 sted har stået sådan siden version 3.0.

Siden  gælder fra

1.0    01.06.2014  Tema 1: Fravær
2.0    01.01.2019      Lederen indkalder til en samtale om fraværet.
2.0    01.01.2019      Samtalen holdes senest to uger efter, og den ender med …

1.0    01.06.2014  Tema 2: Ansættelse (flyttet i 3.0)
2.0    01.01.2019      Lederen skal indhente to referencer, før stillingen …
3.0    01.01.2022      Nye kolleger får en fadder i de første tre måneder.

Et sted er en overskrift, et afsnit, et punkt, en tabelrække, et citat eller en
note. Lavet efter faste regler. Ikke en juridisk vurdering.
"""
    )


def test_blame_as_data_has_where_each_passage_comes_from(place: Path) -> None:
    found = data(place, "blame")
    assert (found["format"], found["version"]) == ("policylib.blame/1", "3.0")
    by_anchor = {each["anchor"]: each for each in found["passages"]}
    piece = by_anchor["fravaer/p1"]
    assert (piece["since"]["version"], piece["first"]) == ("2.0", "2.0")
    assert piece["came_from"] == ["1.0:fravaer/p1"]
    assert by_anchor["ansaettelse"]["moved_in"] == ["3.0"]
    assert by_anchor["ansaettelse/p2"]["lineage"] == "1.0:ansaettelse/p2"


def test_every_line_of_blame_fits_the_screen() -> None:
    for line in told(find_sample(), "blame").splitlines():
        assert len(line) <= 80, line


def test_diff_names_passages_only_when_asked(place: Path) -> None:
    bare = data(place, "diff", "2.1", "3.0")
    assert not any("lineage" in change for change in bare["changes"])
    named = data(place, "diff", "2.1", "3.0", "--lineage")
    lineages = {change["id"]: change.get("lineage") for change in named["changes"]}
    assert lineages["ansaettelse#moved"] == "1.0:ansaettelse"
    assert lineages["ansaettelse/p2#added"] == "1.0:ansaettelse/p2"
    assert "lineage" not in told(place, "diff", "2.1", "3.0", "--lineage")


def test_diff_of_files_without_versions_has_no_names_to_give(tmp_path: Path) -> None:
    for name, words in (("a.md", "Vi hilser."), ("b.md", "Vi hilser pænt.")):
        (tmp_path / name).write_text(f"# Politik\n\n{words}\n", "utf-8")
    answer = run("diff", "a.md", "b.md", "--lineage", folder=tmp_path, **DANISH)
    assert answer.returncode == 2
    assert "der er ingen versioner af en politik" in answer.stderr


def test_a_release_keeps_the_names_and_the_next_goes_on_from_them(
    place: Path, tmp_path: Path
) -> None:
    public = tmp_path / "public"
    told_once = run("publish", "2.1", "-o", str(public), "--without-pdf", folder=place)
    assert told_once.returncode == 0, told_once.stderr
    first = json.loads((public / "lineage.json").read_text("utf-8"))
    assert [each["version"] for each in first["versions"]] == ["1.0", "2.0", "2.1"]
    assert "udkast" not in (public / "lineage.json").read_text("utf-8")
    # Somebody's name for a passage, such as a later policylib would not give any more.
    own = "1.0:ansaettelse/p1"
    text = (public / "lineage.json").read_text("utf-8").replace(f'"{own}"', '"0.1:andet/p9"')
    (tmp_path / "kept.json").write_text(text, "utf-8")
    kept = ("--lineage-from", str(tmp_path / "kept.json"))
    assert data(place, "history", "to referencer", *kept)["lineage"] == "0.1:andet/p9"
    done = run("publish", "-o", str(public), "--without-pdf", *kept, folder=place)
    assert done.returncode == 0, done.stderr
    assert '"0.1:andet/p9"' in (public / "lineage.json").read_text("utf-8")
    again = run("publish", "-o", str(public), "--without-pdf", folder=place)
    assert again.returncode == 0, again.stderr
    second = json.loads((public / "lineage.json").read_text("utf-8"))
    assert [each["version"] for each in second["versions"]] == ["1.0", "2.0", "2.1", "3.0"]
    assert "0.1:andet/p9" in {each["name"] for each in second["identities"]}
    comparison = json.loads((public / "changes/1.0--2.0/comparison.json").read_text("utf-8"))
    lineages = {change.get("lineage") for change in comparison["changes"]}
    assert "0.1:andet/p9" in lineages


def test_a_release_whose_lineage_is_damaged_is_not_replaced(place: Path, tmp_path: Path) -> None:
    public = tmp_path / "public"
    assert run("publish", "-o", str(public), "--without-pdf", folder=place).returncode == 0
    (public / "lineage.json").write_text('{"format": "policylib.lineage/1"}', "utf-8")
    before = (public / "index.html").read_bytes()
    answer = run("publish", "-o", str(public), "--without-pdf", folder=place, **DANISH)
    assert answer.returncode == 2
    assert "lineage.json" in answer.stderr
    assert "er blevet ændret, efter den blev udgivet" in answer.stderr
    (public / "lineage.json").unlink()
    answer = run("publish", "-o", str(public), "--without-pdf", folder=place, **DANISH)
    assert answer.returncode == 2
    assert "har mistet sin lineage.json" in answer.stderr
    assert (public / "index.html").read_bytes() == before


def shallow(place: Path, folder: Path) -> Path:
    """A clone that begins with version 2.0."""
    whole = folder / "whole"
    whole.mkdir()
    git(whole, "init", "--quiet", "--initial-branch=main")
    for label in ("1.0", "2.0", "3.0"):
        shutil.copy(place / label / "politik.md", whole / "politik.md")
        git(whole, "add", "politik.md")
        git(whole, "commit", "--quiet", "--message", label)
    git(folder, "clone", "--quiet", "--depth=2", whole.as_uri(), "clone")
    return folder / "clone"


@pytest.mark.parametrize(
    "command", [("history", "2"), ("blame",), ("diff", "2.0", "3.0", "--lineage")]
)
def test_in_a_shallow_clone_it_is_said_clearly_that_nobody_can_tell(
    place: Path, tmp_path: Path, command: tuple[str, ...]
) -> None:
    answer: Answer = run(*command, folder=shallow(place, tmp_path), **DANISH)
    assert answer.returncode == 2
    assert answer.stdout == ""
    assert "historien før version 2.0 er ikke hentet" in answer.stderr
    assert "git fetch --unshallow" in answer.stderr


def test_with_a_releases_lineage_a_shallow_clone_says_what_it_lacks(
    place: Path, tmp_path: Path
) -> None:
    clone = shallow(place, tmp_path)
    assert (
        run("publish", "-o", "public", "--without-pdf", folder=clone.parent / "whole").returncode
        == 0
    )
    kept = ("--lineage-from", str(clone.parent / "whole" / "public" / "lineage.json"))
    assert "2 steder har stået sådan siden version 1.0." in told(clone, "blame", *kept)
    text = told(clone, "history", "to referencer", *kept)
    assert "Stod her også i version 1.0. Teksten derfra er ikke hentet" in text
    assert "Version 2.0" in text


def test_a_text_that_nobody_recorded_is_called_so(place: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(place, tmp_path / "more"))
    text = policy("3.2", "draft", body="\n\n".join([*VERSIONS["3.0"], "Helt nyt i denne tekst."]))
    (folder / "ny.md").write_text(text, "utf-8")
    shown = told(folder, "blame", "ny.md").splitlines()
    assert shown[0] == "ny.md (ikke en registreret version)"
    assert "Nyt eller ændret i ny.md: 1 sted." in shown
    assert "Helt nyt" in told(folder, "history", "Helt nyt", "--from", "ny.md")


def test_a_release_from_a_shallow_clone_has_no_lineage_and_says_so(
    place: Path, tmp_path: Path
) -> None:
    clone = shallow(place, tmp_path)
    answer = run("publish", "-o", "public", "--without-pdf", folder=clone, **DANISH)
    assert answer.returncode == 0
    assert "Udgivelsen husker ikke stedernes navne" in answer.stderr
    assert not (clone / "public" / "lineage.json").exists()


def test_an_editors_words_are_placed_by_the_name_of_their_passage(
    place: Path, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(place, tmp_path / "edited"))
    (folder / "2.0" / "editorial").mkdir()
    (folder / "2.0" / "editorial" / "2.0.toml").write_text(
        '[[change]]\npassage = "ansaettelse/p9"\nlineage = "1.0:ansaettelse/p1"\n'
        'quote = "Lederen skal indhente to referencer"\nreason = "Erfaringer fra 2018."\n',
        "utf-8",
    )
    found = data(folder, "diff", "1.0", "2.0")
    reasons = {change["id"]: change.get("reason") for change in found["changes"]}
    assert reasons["ansaettelse/p1#changed"] == "Erfaringer fra 2018."
    assert not any("lineage" in change for change in found["changes"])


def test_the_file_for_an_editors_words_names_the_passages(place: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(place, tmp_path / "edited"))
    answer = run("changelog", "--edit", "2.0", folder=folder, **DANISH)
    assert answer.returncode == 0, answer.stderr
    [made] = folder.rglob("editorial/2.0.toml")
    assert 'lineage = "1.0:ansaettelse/p1"' in made.read_text("utf-8")


def test_nothing_that_a_text_says_moves_the_cursor(tmp_path: Path) -> None:
    body = "## Ferie\n\nVi hilser \x1b[31mrødt på hinanden."
    (tmp_path / "politik.md").write_text(policy(body=body), "utf-8")
    for command in (("blame",), ("history", "ferie/p1")):
        assert "\x1b" not in run(*command, folder=tmp_path).stdout


def test_a_row_that_got_a_column_says_which(tmp_path: Path) -> None:
    rows = {
        "1.0": "| Anledning | Fri |\n|---|---|\n| Bryllup | 1 dag |\n| Flytning | 1 dag |",
        "2.0": "| Anledning | Fri | Varsel |\n|---|---|---|\n| Bryllup | 1 dag | 4 uger |"
        "\n| Flytning | 1 dag | 2 uger |",
    }
    for label, table in rows.items():
        (tmp_path / label).mkdir()
        text = policy(label, in_force_from=STARTS[label], body=f"## Ferie\n\n{table}")
        (tmp_path / label / "politik.md").write_text(text, "utf-8")
    listed = "\n".join(f'[[version]]\nfolder = "{label}"' for label in rows)
    (tmp_path / "history.toml").write_text(listed, "utf-8")
    text = told(tmp_path, "history", "Bryllup")
    assert "Ændret sammen med det, der står omkring. Tabelkolonnen »Varsel« er ny." in text
    ages = {each["text"]: each["since"]["version"] for each in data(tmp_path, "blame")["passages"]}
    assert ages["Bryllup | 1 dag | 4 uger"] == "2.0"
    assert ages["Ferie"] == "1.0"

"""policylib init: what a new policy is surrounded by, and what stays as it is."""

import json
import re
import shlex
import tomllib
from pathlib import Path

import pytest

from policylib.language import everyday_da, everyday_en
from tests.commanding import DANISH, ENGLISH, OLD, contents, git, run, run_as

CORE = {"politik.md", "policy.toml", "README.md", ".gitignore", ".gitattributes"}
GITHUB, GITLAB = ".github/workflows/policy.yml", ".gitlab-ci.yml"


def someone(folder: Path) -> dict[str, str]:
    """An environment in which git has a name configured, in a home of its own."""
    home = folder / "home"
    home.mkdir()
    (home / ".gitconfig").write_text("[user]\nname = Karen Holm\nemail = kh@example.org\n", "utf-8")
    return {"HOME": str(home), "XDG_CONFIG_HOME": str(home)}


def nobody(folder: Path) -> dict[str, str]:
    home = folder / "empty"
    home.mkdir()
    return {"HOME": str(home), "XDG_CONFIG_HOME": str(home)}


def test_everything_is_there_and_kept_in_a_first_commit(tmp_path: Path) -> None:
    told = run("init", "ny", folder=tmp_path, **DANISH, **someone(tmp_path))
    assert (told.returncode, told.stdout) == (0, "")
    folder = tmp_path / "ny"
    assert set(contents(folder)) == {*CORE, GITHUB, GITLAB}
    assert git(folder, "log", "--format=%an %s") == "Karen Holm Begynd på Personalepolitik\n"
    assert git(folder, "status", "--porcelain") == ""
    assert git(folder, "branch", "--show-current") == "main\n"
    assert set(git(folder, "ls-files").split()) == {*CORE, GITHUB, GITLAB}
    adopted = (
        "adopt",
        "1.0",
        "--on",
        "2024-05-27",
        "--in-force-from",
        "2024-06-01",
        "--by",
        "Byrådet",
    )
    env = {"HOME": str(tmp_path / "home"), "XDG_CONFIG_HOME": str(tmp_path / "home")}
    assert run(*adopted, "--yes", folder=folder, **env).returncode == 0
    assert "v1.0" in git(folder, "tag")


def test_where_git_knows_nobody_the_two_lines_to_write_are_shown(tmp_path: Path) -> None:
    told = run("init", "ny", folder=tmp_path, **DANISH, **nobody(tmp_path))
    assert told.returncode == 0
    assert 'git config --global user.name "Dit navn"' in told.stderr
    assert 'git config --global user.email "din@adresse.dk"' in told.stderr
    assert set(git(tmp_path / "ny", "status", "--porcelain", "-uall").split()) > CORE


@pytest.mark.parametrize(
    ("ci", "files"),
    [("none", set()), ("github", {GITHUB}), ("gitlab", {GITLAB}), ("both", {GITHUB, GITLAB})],
)
@pytest.mark.parametrize("locale", [DANISH, ENGLISH], ids=["da", "en"])
def test_only_the_server_that_is_asked_for_gets_a_file_and_is_spoken_of(
    ci: str, files: set[str], locale: dict[str, str], tmp_path: Path
) -> None:
    asked = ("init", "ny", "--ci", ci, "--no-git")
    assert run(*asked, folder=tmp_path, **locale).returncode == 0
    made = set(contents(tmp_path / "ny"))
    assert {GITHUB, GITLAB} & made == files
    assert not (tmp_path / "ny" / ".git").exists()
    readme = (tmp_path / "ny" / "README.md").read_text("utf-8")
    assert ("Pages" in readme) == (GITHUB in files)
    assert ("POLICYLIB_TOKEN" in readme) == (GITLAB in files)
    assert (".gitlab-ci.yml" in readme) == bool(files)
    for name in made:
        text = (tmp_path / "ny" / name).read_text("utf-8")
        assert not re.search(r"@[a-z-]+@", text)
        assert text.endswith("\n")
        assert "\n\n\n" not in text


def test_every_word_of_the_servers_files_is_written_and_safe_in_a_command(root: Path) -> None:
    files = [root / "policylib" / "language" / f"forge_{name}.yml" for name in ("github", "gitlab")]
    text = "".join(file.read_text("utf-8") for file in files)
    for words in (everyday_da.SERVER, everyday_en.SERVER):
        named = set(re.findall(r"@([a-z-]+)@", text)) - {"lang", "version"}
        assert named == set(words)
        assert not [said for said in words.values() if set(said) & set("'\"$`\\")]


def test_what_is_there_already_is_left_alone_and_told(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    (tmp_path / "README.md").write_text("Vores eget.\n", "utf-8")
    (tmp_path / GITLAB).write_text("stages: []\n", "utf-8")
    told = run("init", folder=tmp_path, **DANISH)
    assert told.returncode == 0
    assert "ikke rørt: README.md, .gitlab-ci.yml." in told.stderr
    assert "ligger i et git-arkiv i forvejen" in told.stderr
    for line in told.stderr.splitlines():
        if line.startswith("  git "):
            git(tmp_path, *shlex.split(line)[1:])
    assert {"politik.md", "policy.toml"} <= set(git(tmp_path, "ls-files").split())
    assert git(tmp_path, "status", "--porcelain") == ""
    after = contents(tmp_path)
    assert (after["README.md"], after[GITLAB]) == (b"Vores eget.\n", b"stages: []\n")
    assert git(tmp_path, "status", "--porcelain", "--untracked-files=no") == ""
    assert run("init", folder=tmp_path).returncode == 2
    assert contents(tmp_path) == after


@pytest.mark.parametrize("locale", [DANISH, ENGLISH], ids=["da", "en"])
def test_the_readme_names_commands_that_there_are(locale: dict[str, str], tmp_path: Path) -> None:
    from policylib.commands.program import COMMANDS

    readme = ""
    for ci in ("both", "none"):
        asked = ("init", ci, "--ci", ci, "--no-git")
        assert run(*asked, folder=tmp_path, **locale).returncode == 0
        readme += (tmp_path / ci / "README.md").read_text("utf-8")
    named = re.findall(r"policylib ([a-z]+)", readme)
    assert {name for name in named if name not in COMMANDS} <= {"from"}
    assert {"serve", "check", "format", "draft", "diff", "adopt", "publish"} <= set(named)


def test_a_policy_that_is_there_is_surrounded_and_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "importeret"
    folder.mkdir()
    text = OLD.replace("title: Personalepolitik", "title: Seniorpolitik")
    (folder / "vores.md").write_text(f"{text}\n![Et træ](tr%C3%A6.png)\n", "utf-8")
    before = (folder / "vores.md").read_bytes()
    for name in ("træ.png", "gammel.docx"):
        (folder / name).write_bytes(b"PK\x03\x04")
    told = run("init", "importeret", folder=tmp_path, **DANISH, **someone(tmp_path))
    assert told.returncode == 0, told.stderr
    assert "importeret/vores.md er der i forvejen og er ikke rørt" in told.stderr
    assert "Ikke gemt med: gammel.docx." in told.stderr
    assert (folder / "vores.md").read_bytes() == before
    assert not (folder / "politik.md").exists()
    assert 'path = "vores.md"' in (folder / "policy.toml").read_text("utf-8")
    assert 'name = "Lyngvig Kommune"' in (folder / "policy.toml").read_text("utf-8")
    assert "# Seniorpolitik\n" in (folder / "README.md").read_text("utf-8")
    kept = git(folder, "-c", "core.quotePath=false", "ls-files").split()
    assert set(kept) == {"vores.md", "træ.png", GITHUB, GITLAB} | CORE - {"politik.md"}
    assert run("versions", folder=folder, **DANISH).returncode == 0
    told = run("init", folder=folder, **DANISH)
    assert (told.returncode, told.stdout) == (2, "")
    assert "policy.toml er der i forvejen" in told.stderr


def test_what_was_imported_is_surrounded_even_without_a_version(tmp_path: Path) -> None:
    (tmp_path / "tekst.txt").write_text("Ferie\n\nFerie aftales med lederen.\n", "utf-8")
    assert run("import", "tekst.txt", "-o", "ny", folder=tmp_path, **DANISH).returncode == 0
    told = run("init", "ny", "--no-git", folder=tmp_path, **DANISH)
    assert told.returncode == 0, told.stderr
    assert "politik.md er der i forvejen" in told.stderr
    assert "Ferie aftales" in (tmp_path / "ny" / "politik.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("text", "organisation"),
    [
        ("# Personalepolitik for Lyngvig Kommune\n\nFerie aftales med lederen.\n", "Lyngvig Kommune"),
        ("# Personalepolitik\n\n" + "Lyngvig Kommunes ansatte har ferie.\n\n" * 6, "Lyngvig Kommune"),
        ("# Aftale mellem Lyngvig Kommune og Egevang Kommune\n\nFerie aftales.\n", ""),
        ("# Personalepolitik\n\nKommunen er en god arbejdsplads.\n", ""),
    ],
)  # fmt: skip
def test_the_organisation_is_the_one_that_the_text_names_and_else_none_is_made_up(
    text: str, organisation: str, tmp_path: Path
) -> None:
    (tmp_path / "politik.md").write_text(text, "utf-8")
    assert run("init", "--no-git", folder=tmp_path, **DANISH).returncode == 0
    read = tomllib.loads((tmp_path / "policy.toml").read_text("utf-8"))
    assert read["organisation"].get("name", "") == organisation
    assert "organisation-placeholder" not in run("check", folder=tmp_path, **DANISH).stdout


def test_a_name_that_was_never_written_is_found_in_the_text_and_in_the_settings(
    tmp_path: Path,
) -> None:
    run("init", "ny", "--no-git", folder=tmp_path, **DANISH)
    told = run("check", "--format", "json", folder=tmp_path / "ny", **DANISH)
    found = [each for each in json.loads(told.stdout)["problems"] if "placeholder" in each["code"]]
    assert [(each["file"], each["facts"]["about"]) for each in found] == [
        ("politik.md", "Vores kommune"),
        ("policy.toml", "Vores kommune"),
    ]
    shown = (tmp_path / "ny" / "policy.toml").read_text("utf-8").splitlines()
    assert shown[found[1]["line"] - 1] == 'name = "Vores kommune"'
    named = ("init", "to", "--organisation", "Lyngvig Kommune", "--no-git")
    run(*named, folder=tmp_path, **DANISH)
    assert "placeholder" not in run("check", folder=tmp_path / "to", **DANISH).stdout


def test_several_texts_that_could_be_the_policy_are_named(tmp_path: Path) -> None:
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text(OLD, "utf-8")
    before = contents(tmp_path)
    told = run("init", folder=tmp_path, **DANISH)
    assert told.returncode == 2
    assert "a.md, b.md. Nævn den ene med --policy" in told.stderr
    assert contents(tmp_path) == before
    assert run("init", "--policy", "b.md", "--no-git", folder=tmp_path).returncode == 0
    assert 'path = "b.md"' in (tmp_path / "policy.toml").read_text("utf-8")


def test_below_the_top_of_a_repository_no_server_would_read_its_files(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    told = run("init", "hr", folder=tmp_path, **DANISH)
    assert told.returncode == 0
    assert set(contents(tmp_path / "hr")) == CORE
    assert "En server læser kun filer øverst i git-arkivet" in told.stderr
    assert "GitHub" not in (tmp_path / "hr" / "README.md").read_text("utf-8")


@pytest.mark.parametrize("name", ["fil", "fil/ny", "/proc/ny"])
def test_a_folder_that_cannot_be_written_is_told_with_a_next_step(
    name: str, tmp_path: Path
) -> None:
    (tmp_path / "fil").write_text("x", "utf-8")
    told = run("init", name, folder=tmp_path, **DANISH)
    assert (told.returncode, told.stdout) == (2, "")
    assert f"mappen {name} kan ikke skrives i. Vælg en anden mappe" in told.stderr
    assert set(contents(tmp_path)) == {"fil"}


def test_without_git_all_is_made_and_what_to_do_is_told(tmp_path: Path) -> None:
    (tmp_path / "bin").mkdir()
    told = run_as(
        ("-m", "policylib"), "init", "ny", folder=tmp_path, **DANISH, PATH=str(tmp_path / "bin")
    )
    assert told.returncode == 0
    assert "Git findes ikke på maskinen" in told.stderr
    assert "\n  git init\n  git add --all\n" in told.stderr
    assert set(contents(tmp_path / "ny")) == {*CORE, GITHUB, GITLAB}


def test_lines_end_alike_on_every_machine_and_git_install_leaves_nothing_to_commit(
    tmp_path: Path,
) -> None:
    home = someone(tmp_path)
    assert run("init", "ny", folder=tmp_path, **DANISH, **home).returncode == 0
    windows = tmp_path / "windows"
    git(tmp_path, "clone", "--quiet", "--config", "core.autocrlf=true", "ny", str(windows))
    assert b"\r" not in (windows / "politik.md").read_bytes()
    assert run("git", "install", folder=windows).returncode == 0
    assert git(windows, "status", "--porcelain") == ""
    (windows / "politik.md").write_bytes((windows / "politik.md").read_bytes() + b"\nNyt.\n")
    assert "{+Nyt.+}" in git(windows, "diff")


def test_the_way_that_the_readme_tells_can_be_walked(tmp_path: Path) -> None:
    home = someone(tmp_path)
    told = run("init", "ny", "--ci", "none", folder=tmp_path, **DANISH, **home)
    assert told.returncode == 0
    folder = tmp_path / "ny"
    readme = (folder / "README.md").read_text("utf-8")
    steps = re.findall(r"^(\d)\. .*$", readme, re.MULTILINE)
    assert steps == [str(number) for number in range(1, len(steps) + 1)]
    adopted = ("--on", "2024-05-27", "--in-force-from", "2024-06-01", "--by", "Byrådet", "--yes")
    assert run("adopt", "1.0", *adopted, folder=folder, **DANISH, **home).returncode == 0
    written = re.findall(r"`((?:policylib|git) [^`]+)`", readme.partition("gældende\n")[2])
    for line in written:
        words = shlex.split(line)
        if words == ["policylib", "diff"]:
            path = folder / "politik.md"
            path.write_text(path.read_text("utf-8").replace("Vi siger", "Vi skal sige"), "utf-8")
        if words[0] == "git" and words[1] != "diff":
            git(folder, *words[1:])
        elif words[0] == "policylib":
            more = {"adopt": ("--yes",), "publish": ("--without-pdf",)}.get(words[1], ())
            done = run(*words[1:], *more, folder=folder, **DANISH, **home)
            assert done.returncode == 0, f"{line}\n{done.stderr}"
    assert "v1.1" in git(folder, "tag")
    assert (folder / "public" / "index.html").is_file()
    assert "editorial/1.1.toml" in git(folder, "ls-files")

"""policylib git install: what git diff, git log -p and git show then say, and what is left alone."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.commanding import DANISH, NEW, OLD, clean_environment, contents, git, repository, run
from tests.word_intake import p, r, word

WORD = "*.docx diff=policylib\n"
FIRST = NEW.partition("## Tema 1")[0]
THEMES = {
    "politik/1-rekruttering.md": "## Tema 1" + OLD.partition("## Tema 1")[2].partition("## Tema 2")[0],
    "politik/2-ferie.md": "## Tema 2" + OLD.partition("## Tema 2")[2],
}  # fmt: skip


def folder_of_files(folder: Path) -> Path:
    """A repository whose policy is a folder of three files, beside a README."""
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "config", "user.name", "Karen Holm")
    git(folder, "config", "user.email", "karen@example.org")
    (folder / "politik").mkdir()
    for name, text in {"politik/0-forord.md": FIRST, **THEMES, "README.md": "Hej\n"}.items():
        (folder / name).write_text(text, "utf-8")
    (folder / "policy.toml").write_text('path = "politik"\n', "utf-8")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "-m", "Begynd")
    return folder


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_git_tells_the_changes_of_one_file_in_words(tmp_path: Path) -> None:
    folder = repository(tmp_path)
    assert run("git", "install", folder=folder, **DANISH).returncode == 0
    edit(folder / "politik.md", "Ferie aftales med lederen.", "Ferie skal aftales med lederen.")
    told = git(folder, "diff")
    assert "KORT FORTALT" in told
    assert "Ferie {+skal +}aftales" in told
    assert "@@" not in told
    assert "\x1b" not in told
    git(folder, "commit", "--quiet", "-am", "Ferie")
    in_words = git(folder, "log", "-p", "--ext-diff", "-2", "--", "politik.md")
    assert "Ferie {+skal +}aftales" in in_words
    assert "[-bør-]{+skal+} indhente [-én reference-]{+to referencer+}" in in_words
    shown = git(folder, "show", "--", "politik.md")
    assert "-Ferie aftales med lederen.\n+Ferie skal aftales med lederen.\n" in shown
    assert " ### Tema 2: Ferie › Hvad gør vi?\n" in shown
    assert "+Ferie skal" in git(folder, "log", "-p", "-1", "--", "politik.md")


def test_git_tells_the_changes_of_each_file_of_a_folder(tmp_path: Path) -> None:
    folder = folder_of_files(tmp_path)
    assert run("git", "install", folder=folder).returncode == 0
    assert (folder / ".gitattributes").read_text("utf-8") == f"/politik/*.md diff=policylib\n{WORD}"
    edit(folder / "politik" / "1-rekruttering.md", "bør indhente", "skal indhente")
    edit(folder / "politik" / "0-forord.md", 'version: "2.0"', 'version: "2.1"')
    edit(folder / "README.md", "Hej", "Dav")
    told = git(folder, "diff")
    assert "Binder mere: »bør« er ændret til »skal«." in told
    assert "[-bør-]{+skal+} indhente" in told
    assert "2.1" in told
    # What is no part of the policy is shown by git itself.
    assert "-Hej\n+Dav\n" in told
    git(folder, "commit", "--quiet", "-am", "Mere")
    shown = git(folder, "show")
    assert "-Lederen bør indhente én reference.\n+Lederen skal indhente" in shown
    assert " ### Tema 1: Rekruttering › Hvad gør vi?\n" in shown


def test_layout_alone_is_told_as_such_and_is_no_change_in_the_log(tmp_path: Path) -> None:
    folder = repository(tmp_path)
    assert run("git", "install", folder=folder).returncode == 0
    edit(folder / "politik.md", "Ferie aftales med lederen.", "Ferie aftales\nmed lederen.")
    assert "Kun opsætningen er ændret" in git(folder, "diff")
    git(folder, "commit", "--quiet", "-am", "Linjer")
    assert "Ferie aftales" not in git(folder, "show")
    edit(folder / "politik.md", "## Tema 2", "<!-- husk at spørge MED -->\n\n## Tema 2")
    assert "+<!-- husk at spørge MED -->" in git(folder, "diff")


ODD = {
    "bytes that are no text": b"\xff\xfe\x00\x00",
    "another encoding": OLD.replace("bør", "skal").encode("latin-1"),
    "nothing": b"",
    "no policy": b"{}\n" * 5,
    "nested beyond all reason": b"> " * 5000 + b"a\n",
}


@pytest.mark.parametrize("content", ODD.values(), ids=ODD)
def test_a_git_diff_never_fails_whatever_stands_in_the_file(content: bytes, tmp_path: Path) -> None:
    folder = repository(tmp_path)
    assert run("git", "install", folder=folder).returncode == 0
    (folder / "politik.md").write_bytes(content)
    told = git(folder, "diff")
    assert "policylib diff politik.md" in told
    assert len(told.splitlines()) > 1
    git(folder, "commit", "--quiet", "-am", "Odd")
    for asked in (("show",), ("show", "--ext-diff"), ("log", "-p")):
        done = subprocess.run(
            ["git", *asked], cwd=folder, env=clean_environment(), capture_output=True, check=False
        )
        assert (done.returncode, done.stderr) == (0, b"")


def test_new_deleted_renamed_and_conflicting_files_are_shown(tmp_path: Path) -> None:
    folder = folder_of_files(tmp_path)
    assert run("git", "install", folder=folder).returncode == 0
    git(folder, "mv", "politik/1-rekruttering.md", "politik/3-rekruttering.md")
    edit(folder / "politik" / "3-rekruttering.md", "bør indhente", "skal indhente")
    git(folder, "rm", "--quiet", "politik/2-ferie.md")
    (folder / "politik" / "-4.md").write_text("## Tema 4: Løn\n\nNy.\n", "utf-8")
    git(folder, "add", "--all")
    told = git(folder, "diff", "--cached", "-M")
    assert "politik/1-rekruttering.md → politik/3-rekruttering.md" in told
    assert "[-bør-]{+skal+} indhente" in told
    assert "-Ferie aftales med lederen." in told
    assert "+Ny." in told


def test_a_conflict_and_a_program_that_is_gone_do_not_stop_git(tmp_path: Path) -> None:
    folder = repository(tmp_path)
    assert run("git", "install", folder=folder).returncode == 0
    for branch, words in (("a", "må aftales"), ("b", "skal aftales")):
        git(folder, "switch", "--quiet", "-c", branch, "main")
        edit(folder / "politik.md", "Ferie aftales", f"Ferie {words}")
        git(folder, "commit", "--quiet", "-am", branch)
    merged = subprocess.run(
        ["git", "merge", "a"], cwd=folder, env=clean_environment(), capture_output=True, check=False
    )
    assert merged.returncode == 1
    assert "politik.md" in git(folder, "diff")
    git(folder, "merge", "--abort")
    command = git(folder, "config", "diff.policylib.command")
    git(
        folder,
        "config",
        "diff.policylib.command",
        command.replace(sys.executable, "/nowhere/python").strip(),
    )
    convert = git(folder, "config", "diff.policylib.textconv")
    git(
        folder,
        "config",
        "diff.policylib.textconv",
        convert.replace(sys.executable, "/nowhere/python").strip(),
    )
    edit(folder / "politik.md", "Vi vil finde", "Vi skal finde")
    for asked in (("diff",), ("show", "--ext-diff"), ("show",), ("log", "-p")):
        done = subprocess.run(
            ["git", *asked],
            cwd=folder,
            env=clean_environment(),
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, "")
        assert asked != ("diff",) or "+Vi skal finde kolleger" in done.stdout
        assert asked != ("diff",) or "\n+++ b/politik.md\n" in done.stdout


def test_colour_is_used_where_git_uses_it(tmp_path: Path) -> None:
    folder = repository(tmp_path)
    assert run("git", "install", folder=folder).returncode == 0
    edit(folder / "politik.md", "Ferie aftales", "Ferie skal aftales")
    assert "\x1b[" not in git(folder, "-c", "color.diff=auto", "diff")
    assert "\x1b[" in git(folder, "-c", "color.diff=always", "diff")
    paged = ("-c", "core.pager=cat", "-c", "color.ui=never", "--paginate", "diff")
    assert "\x1b[" not in git(folder, *paged)


def test_it_is_said_what_will_be_written_and_twice_is_once(tmp_path: Path) -> None:
    folder = repository(tmp_path)
    (folder / ".gitattributes").write_text("*.png binary", "utf-8")
    before = contents(folder)
    config = (folder / ".git" / "config").read_bytes()
    shown = run("git", "install", "--dry-run", folder=folder)
    assert shown.returncode == 0
    assert "/politik.md diff=policylib" in shown.stdout
    assert "diff.policylib.command = " in shown.stdout
    assert (contents(folder), (folder / ".git" / "config").read_bytes()) == (before, config)
    assert run("git", "install", folder=folder).stdout == shown.stdout
    once = contents(folder)
    assert once[".gitattributes"] == f"*.png binary\n/politik.md diff=policylib\n{WORD}".encode()
    assert run("git", "install", folder=folder).returncode == 0
    assert contents(folder) == once
    assert git(folder, "config", "--get-all", "diff.policylib.command").count("\n") == 1
    assert run("git", "uninstall", folder=folder).returncode == 0
    assert contents(folder) == {**before, ".gitattributes": b"*.png binary\n"}
    assert "policylib" not in (folder / ".git" / "config").read_text("utf-8")
    told = run("git", "uninstall", folder=folder)
    assert (told.returncode, told.stdout) == (0, "")
    assert told.stderr == "There was nothing to take out.\n"


def test_a_file_that_is_only_ours_goes_with_us(tmp_path: Path) -> None:
    folder = repository(tmp_path)
    assert run("git", "install", folder=folder).returncode == 0
    assert (folder / ".gitattributes").is_file()
    assert run("git", "uninstall", folder=folder).returncode == 0
    assert not (folder / ".gitattributes").exists()


@pytest.mark.parametrize("name", ["ny politik æ.md", "a[1]*.md", 'x "y".md', "#1.md", "!1.md"])
def test_odd_names_are_written_so_that_git_finds_just_that_file(name: str, tmp_path: Path) -> None:
    folder = repository(tmp_path)
    (folder / "politik.md").rename(folder / name)
    assert run("git", "install", folder=folder).returncode == 0
    told = git(folder, "check-attr", "-z", "diff", "--", name, "a1x.md", "README.md")
    assert told.split("\0")[2::3] == ["policylib", "unspecified", "unspecified"]


def test_a_policy_below_the_top_of_its_repository_is_found_by_git(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    inner = tmp_path / "hr" / "personale"
    inner.mkdir(parents=True)
    (inner / "politik.md").write_text(OLD, "utf-8")
    (inner / "policy.toml").write_text('path = "politik.md"\n', "utf-8")
    assert run("git", "install", folder=inner).returncode == 0
    told = (tmp_path / ".gitattributes").read_text("utf-8")
    assert told == f"/hr/personale/politik.md diff=policylib\n{WORD}"


def test_outside_a_repository_it_says_so(tmp_path: Path) -> None:
    (tmp_path / "politik.md").write_text(OLD, "utf-8")
    for action in ("install", "uninstall"):
        told = run("git", action, folder=tmp_path, GIT_CEILING_DIRECTORIES=str(tmp_path))
        assert told.returncode == 2
        assert "is in no git repository" in told.stderr
    assert contents(tmp_path) == {"politik.md": OLD.encode()}
    told = run("git", "instal", folder=tmp_path, **DANISH)
    assert told.returncode == 2
    assert "skriv en af install, uninstall" in told.stderr.lower()


def test_a_folder_that_looks_like_the_program_is_not_started(tmp_path: Path) -> None:
    folder = repository(tmp_path)
    assert run("git", "install", folder=folder).returncode == 0
    trap = folder / "policylib"
    trap.mkdir()
    (trap / "__init__.py").write_text("", "utf-8")
    (trap / "__main__.py").write_text("open('sprung', 'w')", "utf-8")
    (folder / "click.py").write_text("open('sprung', 'w')", "utf-8")
    edit(folder / "politik.md", "Ferie aftales", "Ferie skal aftales")
    assert "{+skal +}aftales" in git(folder, "diff")
    assert not (folder / "sprung").exists()


def word_file(path: Path, sentence: str) -> None:
    path.write_bytes(word(p("Ferie", "Heading1") + p(sentence)))


def test_word_files_are_told_in_words_too(tmp_path: Path) -> None:
    folder = repository(tmp_path)
    file = folder / "aftale.docx"
    word_file(file, r("Ferie aftales med lederen."))
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "-m", "Word")
    assert "Binary files" in git(folder, "show")
    assert run("git", "install", folder=folder, **DANISH).returncode == 0
    word_file(file, r("Ferie skal aftales med lederen."))
    told = git(folder, "diff")
    assert "Ferie {+skal +}aftales" in told
    assert "KORT FORTALT" in told
    word_file(
        file,
        r("Ferie ")
        + f'<w:ins w:id="1" w:author="Bo" w:date="2021-01-01T00:00:00Z">{r("skal ")}</w:ins>'
        + r("aftales med lederen."),
    )
    told = git(folder, "diff")
    assert "som Word har sporet, er læst, som om de var godtaget" in told
    assert "Ferie {+skal +}aftales" in told
    assert "Bo" not in told
    git(folder, "commit", "--quiet", "-am", "Mere")
    shown = git(folder, "show")
    assert "-Ferie aftales med lederen.\n+Ferie skal aftales med lederen.\n" in shown
    git(folder, "rm", "--quiet", "aftale.docx")
    (folder / "ny.docx").write_bytes(b"PK\x03\x04\0 ikke en Word-fil")
    git(folder, "add", "ny.docx")
    told = git(folder, "diff", "--cached", "--no-renames")
    assert "-Ferie skal aftales med lederen." in told
    assert "Binary files /dev/null and b/ny.docx differ" in told


def test_word_files_alone_are_enough_and_what_is_said_of_them_stands(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    assert run("git", "install", folder=tmp_path).returncode == 2
    word_file(tmp_path / "aftale.docx", r("Ferie aftales med lederen."))
    assert run("git", "install", folder=tmp_path).returncode == 0
    assert (tmp_path / ".gitattributes").read_text("utf-8") == WORD
    (tmp_path / ".gitattributes").write_bytes(b"*.docx diff=word\r\n*.md text")
    (tmp_path / "politik.md").write_text(OLD, "utf-8")
    assert run("git", "install", folder=tmp_path).returncode == 0
    told = (tmp_path / ".gitattributes").read_bytes()
    assert told == b"*.docx diff=word\r\n*.md text\n/politik.md diff=policylib\r\n"
    assert run("git", "uninstall", folder=tmp_path).returncode == 0
    assert (tmp_path / ".gitattributes").read_bytes() == b"*.docx diff=word\r\n*.md text\n"


def test_what_git_makes_to_be_applied_is_left_as_git_makes_it(tmp_path: Path) -> None:
    folder = repository(tmp_path)
    assert run("git", "install", folder=folder).returncode == 0
    edit(folder / "politik.md", "Ferie aftales", "Ferie\nskal aftales")
    git(folder, "commit", "--quiet", "-am", "Ferie")
    patch = git(folder, "format-patch", "-1", "--stdout")
    git(folder, "reset", "--quiet", "--hard", "HEAD~1")
    subprocess.run(
        ["git", "am", "--quiet"],
        cwd=folder, env=clean_environment(), input=patch, encoding="utf-8", check=True,
    )  # fmt: skip
    assert "Ferie\nskal aftales" in (folder / "politik.md").read_text("utf-8")
    edit(folder / "politik.md", "Vi vil finde", "Vi skal finde")
    subprocess.run(
        ["git", "add", "-p"],
        cwd=folder, env=clean_environment(), input="y\n", encoding="utf-8", check=True,
        capture_output=True,
    )  # fmt: skip
    assert git(folder, "status", "--porcelain", "politik.md") == "M  politik.md\n"
    assert "+Vi skal finde" in git(folder, "diff", "--cached", "--no-ext-diff")


def test_a_second_work_tree_and_a_merge_are_told_too(tmp_path: Path) -> None:
    folder = tmp_path / "hoved"
    folder.mkdir()
    repository(folder)
    assert run("git", "install", folder=folder, **DANISH).returncode == 0
    git(folder, "add", ".gitattributes")
    git(folder, "commit", "--quiet", "-m", "Indstil")
    other = tmp_path / "anden"
    git(folder, "worktree", "add", "--quiet", "-b", "anden", str(other))
    edit(other / "politik.md", "Ferie aftales", "Ferie skal aftales")
    assert "Ferie {+skal +}aftales" in git(other, "diff")
    git(other, "commit", "--quiet", "-am", "Ferie")
    edit(folder / "politik.md", "Vi vil finde", "Vi skal finde")
    git(folder, "commit", "--quiet", "-am", "Find")
    git(folder, "merge", "--quiet", "anden", "-m", "Saml")
    told = git(folder, "log", "-p", "--ext-diff", "-m", "-1")
    assert "Ferie {+skal +}aftales" in told
    assert "Vi [-vil-]{+skal+} finde" in told
    git(folder, "show")


def test_install_takes_nothing_more_and_its_help_shows_nothing_empty(tmp_path: Path) -> None:
    folder = repository(tmp_path)
    told = run("git", "install", "politik.md", folder=folder, **DANISH)
    assert told.returncode == 2
    assert "der står for meget på linjen" in told.stderr
    assert "policylib git [VALG] HVAD\n" in run("git", "--help", folder=folder, **DANISH).stdout


def test_git_tells_the_reasons_that_were_written_and_never_that_there_are_none(
    tmp_path: Path,
) -> None:
    folder = repository(tmp_path)
    assert run("git", "install", folder=folder, **DANISH).returncode == 0
    logged = ("log", "-p", "--ext-diff", "-1", "--", "politik.md")
    assert "ikke skrevet begrundelser" not in git(folder, *logged)
    words = folder / "editorial" / "2.0.toml"
    words.parent.mkdir()
    words.write_text(
        '[[change]]\npassage = "tema-1-rekruttering/hvad-goer-vi"\n'
        'quote = "skal indhente to referencer"\nreason = "Én reference sagde for lidt."\n',
        "utf-8",
    )
    told = git(folder, *logged)
    assert "Begrundelse: Én reference sagde for lidt." in told
    assert "ikke skrevet begrundelser" not in told
    edit(folder / "politik.md", "Ferie aftales", "Ferie skal aftales")
    between = git(folder, "diff")
    assert "ikke skrevet begrundelser" not in between
    assert "Ikke begrundet" not in between
    words.write_text("[[change\n", "utf-8")
    assert "{+to referencer+}" in git(folder, *logged)

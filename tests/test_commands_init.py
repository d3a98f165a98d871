"""policylib init: what a new policy is surrounded by, and that its servers' files do what they say."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from policylib.language import everyday_da, everyday_en
from tests.commanding import DANISH, ENGLISH, clean_environment, contents, git, run

CORE = {"politik.md", "policy.toml", "README.md", ".gitignore"}
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
    after = contents(tmp_path)
    assert (after["README.md"], after[GITLAB]) == (b"Vores eget.\n", b"stages: []\n")
    assert git(tmp_path, "status", "--porcelain", "--untracked-files=no") == ""
    assert run("init", folder=tmp_path).returncode == 2
    assert contents(tmp_path) == after


@pytest.mark.parametrize("locale", [DANISH, ENGLISH], ids=["da", "en"])
def test_the_readme_names_commands_that_there_are(locale: dict[str, str], tmp_path: Path) -> None:
    from policylib.commands.program import COMMANDS

    assert run("init", "ny", "--no-git", folder=tmp_path, **locale).returncode == 0
    readme = (tmp_path / "ny" / "README.md").read_text("utf-8")
    named = re.findall(r"policylib ([a-z]+)", readme.replace("policylib det sted", ""))
    assert {name for name in named if name not in COMMANDS} <= {"from"}
    assert {"serve", "check", "format", "draft", "diff", "adopt", "publish"} <= set(named)


STUB = """#!/bin/sh
printf '%s\\n' "$(basename "$0") $*" >> "$CALLS"
case "$*" in *--paginate*) printf '%s' "$OLD_NOTE";; *per_page*) printf '%s' "$OLD_NOTES";; esac
"""


class Server:
    """A checkout as a server has it, and programs that only say that they were called."""

    def __init__(self, tmp_path: Path, locale: dict[str, str]) -> None:
        self.env = {**clean_environment(), **locale, **someone(tmp_path)}
        self.calls = tmp_path / "calls"
        self.calls.touch()
        bin_ = tmp_path / "bin"
        bin_.mkdir()
        for name in ("gh", "curl", "sudo", "apt-get", "pip"):
            (bin_ / name).write_text(STUB, "utf-8")
            (bin_ / name).chmod(0o755)
        (bin_ / "policylib").write_text(f'#!/bin/sh\nexec {sys.executable} -m policylib "$@"\n')
        (bin_ / "policylib").chmod(0o755)
        self.env |= {
            "PATH": f"{bin_}{os.pathsep}{self.env['PATH']}",
            "CALLS": str(self.calls),
            "OLD_NOTE": "",
            "OLD_NOTES": "[]",
            "GITHUB_STEP_SUMMARY": str(tmp_path / "summary"),
            "GITHUB_OUTPUT": str(tmp_path / "output"),
        }
        home = {name: self.env[name] for name in ("HOME", "XDG_CONFIG_HOME")}
        origin = tmp_path / "origin"
        assert run("init", "origin", folder=tmp_path, **locale, **home).returncode == 0
        self.policy = "politik.md" if locale is DANISH else "policy.md"
        self.origin = origin
        self.here = tmp_path / "checkout"

    def check_out(self, reference: str) -> None:
        """As servers do: a commit without any branch of its own."""
        git(self.origin.parent, "clone", "--quiet", str(self.origin), str(self.here))
        git(self.here, "checkout", "--quiet", "--detach", reference)
        for branch in git(self.here, "branch", "--format=%(refname:short)").split():
            if not branch.startswith("("):
                subprocess.run(
                    ["git", "branch", "-D", branch], cwd=self.here, capture_output=True, check=False
                )

    def run(self, script: str, **environment: str) -> str:
        done = subprocess.run(
            ["bash", "-eo", "pipefail", "-c", script],
            cwd=self.here,
            env={**self.env, **environment},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, f"{script}\n{done.stdout}\n{done.stderr}"
        return done.stdout

    def propose(self) -> str:
        """A branch with one changed sentence; what it grew out of."""
        base = git(self.origin, "rev-parse", "HEAD").strip()
        git(self.origin, "switch", "--quiet", "-c", "forslag")
        path = self.origin / self.policy
        text = path.read_text("utf-8")
        sentence = next(line for line in text.splitlines() if line.endswith("."))
        path.write_text(text.replace(sentence, f"{sentence} Kaffen er fri."), "utf-8")
        git(self.origin, "commit", "--quiet", "-am", "Forslag")
        return base

    def adopt(self) -> None:
        home = {name: self.env[name] for name in ("HOME", "XDG_CONFIG_HOME")}
        asked = ("adopt", "1.0", "--on", "2024-05-27", "--in-force-from", "2024-06-01")
        told = run(*asked, "--by", "Byrådet", "--yes", folder=self.origin, **home)
        assert told.returncode == 0, told.stderr


def steps(folder: Path, job: str) -> list[str]:
    workflow = yaml.safe_load((folder / GITHUB).read_text("utf-8"))
    return [step["run"] for step in workflow["jobs"][job]["steps"] if "run" in step]


def job(folder: Path, name: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((folder / GITLAB).read_text("utf-8"))
    return {**found[".policylib"], **found[name]}


LANGUAGES = pytest.mark.parametrize("locale", [DANISH, ENGLISH], ids=["da", "en"])


@LANGUAGES
def test_on_github_a_proposal_is_checked_and_its_changes_become_a_comment(
    locale: dict[str, str], tmp_path: Path
) -> None:
    server = Server(tmp_path, locale)
    base = server.propose()
    server.check_out("origin/forslag")
    for script in steps(server.here, "check"):
        server.run(script)
    about = {"BASE": base, "GITHUB_REPOSITORY": "hr/politik", "NUMBER": "7"}
    for script in steps(server.here, "changed"):
        server.run(script, **about)
    comment = (server.here / "comment.md").read_text("utf-8")
    assert comment.startswith("<!-- policylib -->\n")
    assert "Kaffen er fri." in comment
    assert "Kaffen er fri." in (server.here / "changes.html").read_text("utf-8")
    assert "Kaffen er fri." in (tmp_path / "summary").read_text("utf-8")
    calls = server.calls.read_text("utf-8")
    assert "--method POST repos/hr/politik/issues/7/comments -F body=@comment.md" in calls
    server.run(steps(server.here, "changed")[-1], **about, OLD_NOTE="41\n")
    calls = server.calls.read_text("utf-8")
    assert "--method PATCH repos/hr/politik/issues/comments/41 -F body=@comment.md" in calls


@LANGUAGES
def test_on_gitlab_a_proposal_is_checked_and_its_changes_become_a_note_or_a_file(
    locale: dict[str, str], tmp_path: Path
) -> None:
    server = Server(tmp_path, locale)
    base = server.propose()
    server.check_out("origin/forslag")
    check = job(server.here, "check")
    # GitLab refuses the whole file where this name has any other letter or sign.
    exposed = job(server.here, "changed")["artifacts"]["expose_as"]
    assert re.fullmatch(r"[A-Za-z0-9_][A-Za-z0-9_ -]*", exposed)
    server.run("\n".join([*check["before_script"], *check["script"]]))
    script = "\n".join(job(server.here, "changed")["script"])
    about = {
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": base,
        "CI_API_V4_URL": "https://git.example/api/v4",
        "CI_PROJECT_ID": "3",
        "CI_MERGE_REQUEST_IID": "9",
    }
    assert "changes.html" in server.run(script, **about)
    assert "curl" not in server.calls.read_text("utf-8")
    assert "Kaffen er fri." in (server.here / "changes.md").read_text("utf-8")
    token = {"POLICYLIB_TOKEN": "hemmelig"}
    server.run(script, **about, **token)
    notes = "https://git.example/api/v4/projects/3/merge_requests/9/notes"
    posted = server.calls.read_text("utf-8").splitlines()[-1]
    assert "--request POST" in posted
    assert posted.endswith(f"body@comment.md {notes}")
    old = '[{"id": 1, "body": "Hej"}, {"id": 88, "body": "<!-- policylib -->\\nFør"}]'
    server.run(script, **about, **token, OLD_NOTES=old)
    posted = server.calls.read_text("utf-8").splitlines()[-1]
    assert "--request PUT" in posted
    assert posted.endswith(f"body@comment.md {notes}/88")


@LANGUAGES
def test_a_site_is_published_once_a_version_is_adopted_and_not_before(
    locale: dict[str, str], tmp_path: Path
) -> None:
    server = Server(tmp_path, locale)
    server.check_out("origin/main")
    script = steps(server.here, "publish")[-1].replace("publish -o", "publish --without-pdf -o")
    assert "::notice::" in server.run(script)
    assert not (server.here / "public").exists()
    gitlab = "\n".join(job(server.here, "pages")["script"])
    gitlab = gitlab.replace("publish -o", "publish --without-pdf -o")
    done = subprocess.run(
        ["bash", "-eo", "pipefail", "-c", gitlab],
        cwd=server.here, env=server.env, capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode == job(server.here, "pages")["allow_failure"]["exit_codes"]
    server.adopt()
    git(server.here, "fetch", "--quiet", "--tags", "origin")
    git(server.here, "checkout", "--quiet", "--detach", "origin/main")
    server.run(script)
    assert (tmp_path / "output").read_text("utf-8") == "made=yes\n"
    page = server.here / "public" / "index.html"
    before = page.read_bytes()
    server.run(gitlab)
    assert page.read_bytes() == before


@LANGUAGES
def test_a_proposal_that_brings_the_policy_itself_says_why_nothing_is_compared(
    locale: dict[str, str], tmp_path: Path
) -> None:
    server = Server(tmp_path, locale)
    git(server.origin, "switch", "--quiet", "--orphan", "tom")
    (server.origin / "a.txt").write_text("a\n", "utf-8")
    git(server.origin, "add", "a.txt")
    git(server.origin, "commit", "--quiet", "-m", "Tom")
    base = git(server.origin, "rev-parse", "HEAD").strip()
    git(server.origin, "switch", "--quiet", "main")
    server.check_out("origin/main")
    script = "\n".join(job(server.here, "changed")["script"])
    told = server.run(script, CI_MERGE_REQUEST_DIFF_BASE_SHA=base)
    assert "policylib: " in told
    assert (server.here / "comment.md").is_file()

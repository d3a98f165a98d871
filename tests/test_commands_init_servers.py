"""The files for GitHub and GitLab that init writes: their form, and what their steps do when run."""

import json
import os
import re
import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema.validators import validator_for

from tests.commanding import DANISH, ENGLISH, clean_environment, git, run
from tests.test_commands_init import GITHUB, GITLAB, someone

STUB = """#!/bin/sh
printf '%s\\n' "$(basename "$0") $*" >> "$CALLS"
case "$*" in *"$REFUSED"*) exit 22;; esac
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
            "REFUSED": "nothing at all",
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
        "CI_MERGE_REQUEST_PROJECT_ID": "3",
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


def about_gitlab(base: str) -> dict[str, str]:
    return {
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": base,
        "CI_API_V4_URL": "https://git.example/api/v4",
        "CI_MERGE_REQUEST_PROJECT_ID": "3",
        "CI_MERGE_REQUEST_IID": "9",
    }


@LANGUAGES
def test_the_files_have_the_form_that_the_servers_ask_for(
    locale: dict[str, str], tmp_path: Path
) -> None:
    assert run("init", "ny", "--no-git", folder=tmp_path, **locale).returncode == 0
    schemas = files("check_jsonschema").joinpath("builtin_schemas/vendor")
    for path, name in ((GITHUB, "github-workflows"), (GITLAB, "gitlab-ci")):
        schema = json.loads(schemas.joinpath(f"{name}.json").read_text("utf-8"))
        text = (tmp_path / "ny" / path).read_text("utf-8")
        # YAML 1.1 takes the key `on` for a truth value; the servers do not.
        read = {"on" if key is True else key: value for key, value in yaml.safe_load(text).items()}
        validator = validator_for(schema)(schema)
        assert [error.message for error in validator.iter_errors(read)] == []
        broken = {**read, "jobs": {"x": {"steps": 3}}, "stages": 7}
        assert list(validator.iter_errors(broken))


@LANGUAGES
def test_every_branch_is_checked_and_the_servers_own_main_branch_alone_published(
    locale: dict[str, str], tmp_path: Path
) -> None:
    assert run("init", "ny", "--no-git", folder=tmp_path, **locale).returncode == 0
    workflow = yaml.safe_load((tmp_path / "ny" / GITHUB).read_text("utf-8"))
    assert workflow[True]["push"] == {"branches": ["**"]}
    assert "github.event.repository.default_branch" in workflow["jobs"]["publish"]["if"]
    assert job(tmp_path / "ny", "pages")["rules"] == [
        {"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"}
    ]
    assert "rules" not in job(tmp_path / "ny", "check")


def test_a_mistake_in_a_proposal_fails_its_check(tmp_path: Path) -> None:
    server = Server(tmp_path, DANISH)
    server.propose()
    path = server.origin / server.policy
    path.write_text(path.read_text("utf-8").replace("Vi siger", "[Her](#ingen-steder)"), "utf-8")
    git(server.origin, "commit", "--quiet", "-am", "Fejl")
    server.check_out("origin/forslag")
    gitlab = "\n".join(job(server.here, "check")["script"])
    for script in (steps(server.here, "check")[1], gitlab):
        with pytest.raises(AssertionError, match="ingen-steder"):
            server.run(script)


def test_where_nothing_may_be_written_the_answer_lies_beside_the_run(tmp_path: Path) -> None:
    server = Server(tmp_path, DANISH)
    base = server.propose()
    server.check_out("origin/forslag")
    about = {"BASE": base, "GITHUB_REPOSITORY": "hr/politik", "NUMBER": "7"}
    compare, comment = steps(server.here, "changed")[1:]
    server.run(compare, **about)
    for refused in ("--method", "api "):
        told = server.run(comment, **about, OLD_NOTE="41\n", REFUSED=refused)
        assert "::notice::Svaret kunne ikke skrives som kommentar." in told
    assert "Kaffen er fri." in (server.here / "changes.html").read_text("utf-8")
    script = "\n".join(job(server.here, "changed")["script"])
    token = {"POLICYLIB_TOKEN": "udløbet"}
    told = server.run(script, **about_gitlab(base), **token, REFUSED="--silent")
    assert "Svaret kunne ikke skrives som kommentar." in told
    # Another's note that looks like ours may not be changed: then there is a new one.
    old = '[{"id": 88, "body": "<!-- policylib --> falsk"}]'
    server.run(script, **about_gitlab(base), **token, OLD_NOTES=old, REFUSED="--request PUT")
    assert "--request POST" in server.calls.read_text("utf-8").splitlines()[-1]


def test_words_of_a_policy_are_no_orders_to_gitlab(tmp_path: Path) -> None:
    server = Server(tmp_path, DANISH)
    base = server.propose()
    path = server.origin / server.policy
    text = path.read_text("utf-8")
    path.write_text(f"{text}\n/approve\n\n- /merge\n\n/close\n", "utf-8")
    git(server.origin, "commit", "--quiet", "-am", "Ordrer")
    server.check_out("origin/forslag")
    server.run("\n".join(job(server.here, "changed")["script"]), **about_gitlab(base))
    comment = (server.here / "comment.md").read_text("utf-8")
    assert "/approve" in comment
    assert not re.search(r"^\s*/", comment, re.MULTILINE)


def test_a_base_that_is_not_there_any_more_is_told_and_stops_nothing(tmp_path: Path) -> None:
    server = Server(tmp_path, DANISH)
    server.propose()
    server.check_out("origin/forslag")
    about = {"BASE": "0" * 39 + "1", "GITHUB_REPOSITORY": "hr/politik", "NUMBER": "7"}
    for script in steps(server.here, "changed"):
        server.run(script, **about)
    assert "policylib: " in (server.here / "comment.md").read_text("utf-8")


def test_a_history_of_any_length_is_published(tmp_path: Path) -> None:
    server = Server(tmp_path, DANISH)
    server.check_out("origin/main")
    program = tmp_path / "bin" / "policylib"
    line = '{"adopted_on": "2024-05-27"},'
    program.write_text(f"#!/bin/sh\nfor n in $(seq 9000); do echo '{line}' || exit 141; done\n")
    server.run(steps(server.here, "publish")[-1])
    assert (tmp_path / "output").read_text("utf-8") == "made=yes\n"
    server.run("\n".join(job(server.here, "pages")["script"]))

"""What the tests of the command line share: starting it as a user does, and policies to try it on."""

import contextlib
import io
import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from policylib.commands import main
from tests.repositories import NO_CONFIGURATION

PROGRAM = ("-m", "policylib")
ENGLISH = {"LC_ALL": "C.UTF-8"}
DANISH = {"LC_ALL": "da_DK.UTF-8"}

OLD = """\
---
title: Personalepolitik
organisation: Lyngvig Kommune
version: "1.0"
status: in_force
adopted_on: 2021-12-13
in_force_from: 2022-01-01
approved_by:
  body: Byrådet
lang: da
---

# Personalepolitik

## Tema 1: Rekruttering

### Hvad vil vi?

Vi vil finde kolleger, der bliver.

### Hvad gør vi?

Lederen bør indhente én reference.

## Tema 2: Ferie

### Hvad vil vi?

Ferie skal kunne planlægges i god tid.

### Hvad gør vi?

Ferie aftales med lederen.
"""

NEW = (
    OLD.replace('version: "1.0"', 'version: "2.0"')
    .replace("status: in_force", "status: draft")
    .replace("adopted_on: 2021-12-13\n", "")
    .replace("in_force_from: 2022-01-01\n", "")
    .replace("approved_by:\n  body: Byrådet\n", "")
    .replace("bør indhente én reference", "skal indhente to referencer")
)


class Answer(NamedTuple):
    """How a run of the program ended, and what it said."""

    returncode: int
    stdout: str
    stderr: str


def run(*arguments: str, folder: Path, **environment: str) -> Answer:
    """Run the program here and now, as if started in a folder, with an English locale.

    Nobody sits at the keyboard. Quicker than a process of its own, which `run_as` starts.
    """
    told, said = (io.TextIOWrapper(io.BytesIO(), "utf-8", newline="\n") for _ in range(2))
    before, keyboard = dict(os.environ), sys.stdin
    try:
        os.environ.clear()
        os.environ.update({**clean_environment(), **ENGLISH, **environment})
        sys.stdin = io.StringIO("")
        with (
            contextlib.chdir(folder),
            contextlib.redirect_stdout(told),
            contextlib.redirect_stderr(said),
        ):
            status = main(list(arguments))
    finally:
        os.environ.clear()
        os.environ.update(before)
        sys.stdin = keyboard
    return Answer(status, _written(told), _written(said))


def _written(stream: io.TextIOWrapper) -> str:
    stream.seek(0)
    return stream.read()


def run_as(
    program: tuple[str, ...], *arguments: str, folder: Path, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Start a program of Python's in a process of its own, as a user does."""
    return subprocess.run(
        [sys.executable, *program, *arguments],
        cwd=folder,
        env={**clean_environment(), **ENGLISH, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
        stdin=subprocess.DEVNULL,
    )


def clean_environment() -> dict[str, str]:
    """The environment without what would change an answer; git knows an author."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("GIT_", "LC_", "LANG"))}
    kept.pop("NO_COLOR", None)
    kept.pop("COLUMNS", None)
    names = {"NAME": "Karen Holm", "EMAIL": "karen@example.org", "DATE": "2021-12-13T12:00:00Z"}
    for role in ("AUTHOR", "COMMITTER"):
        kept |= {f"GIT_{role}_{what}": value for what, value in names.items()}
    return kept | {"GIT_CONFIG_GLOBAL": NO_CONFIGURATION, "GIT_CONFIG_NOSYSTEM": "1"}


def git(folder: Path, *arguments: str) -> str:
    """Run git in a folder, and hand over what it prints."""
    done = subprocess.run(
        ["git", *arguments],
        cwd=folder,
        env=clean_environment(),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout


def repository(folder: Path) -> Path:
    """A repository with version 1.0 in force (tagged) and the draft 2.0."""
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "config", "user.name", "Karen Holm")
    git(folder, "config", "user.email", "karen@example.org")
    for text, message, tag in ((OLD, "Vedtag version 1.0", "v1.0"), (NEW, "Udkast til 2.0", "")):
        (folder / "politik.md").write_text(text, "utf-8")
        git(folder, "add", "politik.md")
        git(folder, "commit", "--quiet", "-m", message)
        if tag:
            git(folder, "tag", tag)
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder with its bytes, git's own apart."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".git" not in path.relative_to(folder).parts
    }

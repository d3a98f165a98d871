"""Repositories for tests: built from nothing, with fixed people and dates, in milliseconds."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

_DAY_ONE = 1_400_000_000

NO_CONFIGURATION = f"{os.devnull}/none"
"""Where git finds no configuration and can write none: root's git would replace /dev/null itself."""


def policy(
    version: str = "1.0",
    status: str = "in_force",
    *,
    title: str = "Personalepolitik",
    organisation: str = "Lyngvig Kommune",
    adopted_on: str = "",
    in_force_from: str = "",
    body: str = "Vi hilser på hinanden.",
) -> str:
    """The text of a small policy."""
    fields = {
        "title": title,
        "organisation": organisation,
        "version": f'"{version}"' if version else "",
        "status": status,
        "adopted_on": adopted_on,
        "in_force_from": in_force_from,
    }
    head = "".join(f"{key}: {value}\n" for key, value in fields.items() if value)
    return f"---\n{head}---\n\n# {title}\n\n{body}\n"


class Repository:
    """A git repository in a folder, without anybody's own configuration."""

    def __init__(self, path: Path, *options: str) -> None:
        self.path = path
        self._commits = 0
        path.mkdir(parents=True, exist_ok=True)
        self.git("init", "--quiet", "--template=", "--initial-branch=main", *options)

    def git(
        self,
        *arguments: str,
        stdin: str | bytes = b"",
        environment: Mapping[str, str] | None = None,
        must_succeed: bool = True,
    ) -> str:
        """Run git here and give what it says."""
        moment = f"{_DAY_ONE + self._commits * 86_400} +0000"
        own = {
            **{name: value for name, value in os.environ.items() if not name.startswith("GIT_")},
            "GIT_CONFIG_GLOBAL": NO_CONFIGURATION,
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_NAME": "Mette Lund",
            "GIT_AUTHOR_EMAIL": "mette@lyngvig.example",
            "GIT_AUTHOR_DATE": moment,
            "GIT_COMMITTER_NAME": "Mette Lund",
            "GIT_COMMITTER_EMAIL": "mette@lyngvig.example",
            "GIT_COMMITTER_DATE": moment,
            **(environment or {}),
        }
        done = subprocess.run(
            ["git", *arguments],
            cwd=self.path,
            env=own,
            input=stdin.encode() if isinstance(stdin, str) else stdin,
            capture_output=True,
            check=False,
        )
        if must_succeed and done.returncode:
            raise AssertionError(f"git {arguments}: {done.stderr.decode(errors='replace')}")
        return os.fsdecode(done.stdout).strip()

    def write(self, name: str, text: str | bytes) -> Path:
        """Put a file into the work tree."""
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    def commit(
        self, files: Mapping[str, str | bytes | None] | None = None, message: str = "Gem"
    ) -> str:
        """Write files (None deletes one), commit everything, and give the commit's id."""
        for name, text in (files or {}).items():
            if text is None:
                (self.path / name).unlink()
            else:
                self.write(name, text)
        self._commits += 1
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--no-verify", "--file=-", stdin=message)
        return self.git("rev-parse", "HEAD")

    def switch(self, branch: str, start: str = "") -> None:
        """Check a branch out; a new one where `start` is named."""
        self.git("switch", "--quiet", *(("-c", branch, start) if start else (branch,)))

    def tag(self, name: str, commit: str = "HEAD") -> None:
        """Tag a commit, with a message."""
        self.git("tag", "--annotate", "--message", name, name, commit)

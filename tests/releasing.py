"""A process that publishes again and again, to be killed: `python -m tests.releasing HOW`.

It reads a line and answers with one. "old FOLDER" (one version) and "new FOLDER" (two) begin to
publish that edition, in a forked child, "old FOLDER 7" in one that kills itself at its seventh
change to names beside the folder; "kill", "stop", "go" and "wait" are about that child. Started
once, so that fifty runs do not start Python fifty times; and only the parent of a process knows
when its id is free again.
"""

import hashlib
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from policylib.errors import PolicylibError
from policylib.publish.edition import Edition, ReleaseVersion
from policylib.publish.release import publish_release
from tests.conftest import ROOT
from tests.publishing import policy

TEXT = """---
title: Personalepolitik
version: "{label}"
status: adopted
in_force_from: {start}
---

# Personalepolitik

## Tema 1: Løn

Lederen {verb} tilbyde en samtale.

## Tema 2: Ferie

Ferie aftales i god tid.
"""
VERSIONS = tuple(
    ReleaseVersion(label=label, policy=policy(TEXT.format(label=label, start=start, verb=verb)))
    for label, start, verb in (("1.0", "2014-06-01", "kan"), ("2.0", "2019-01-01", "skal"))
)
EDITIONS = {
    word: Edition(versions=VERSIONS[:count], kinds=frozenset({"html", "md", "json"}))
    for word, count in (("old", 1), ("new", 2))
}


def whole(folder: Path) -> str:
    """ "old" or "new", where a release stands whole; else what is wrong with it."""
    manifest = folder / "versions.json"
    if not manifest.is_file():
        return f"no manifest among {sorted(path.name for path in folder.parent.iterdir())}"
    told = json.loads(manifest.read_text("utf-8"))
    sums = {each["path"]: each["sha256"] for each in told["files"]}
    there = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}
    if there != {*sums, "versions.json"}:
        return f"other files than told: {sorted(there ^ {*sums, 'versions.json'})}"
    for name, told_sum in sums.items():
        if hashlib.sha256((folder / name).read_bytes()).hexdigest() != told_sum:
            return f"torn: {name}"
    return {1: "old", 2: "new"}[len(told["versions"])]


def leftovers(folder: Path) -> set[str]:
    """What stands beside a release's folder."""
    return {path.name for path in folder.parent.iterdir()} - {folder.name}


class Publisher:
    """The process that this module is, seen from the test: one run of publishing at a time."""

    def __init__(self, how: str = "exchange") -> None:
        self.how = how
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.releasing", how],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def say(self, *words: str) -> str:
        """Tell it something, and hear what it answers."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(" ".join(words) + "\n")
        self._process.stdin.flush()
        return self._process.stdout.readline().strip()

    def publish(self, word: str, folder: Path) -> str:
        """Publish an edition to the end; "done", or the code of the error."""
        self.say(word, str(folder))
        return self.say("wait")

    def close(self) -> None:
        """End it, after the run that it may be at."""
        self._process.communicate()


def _serve(how: str) -> None:
    if how == "renames":
        sys.platform = "elsewhere"  # where two names cannot be exchanged in one step
    with TemporaryDirectory() as scratch:  # so that a child has nothing left to import
        publish_release(EDITIONS["new"], Path(scratch, "public"), jobs=1)
    child = heard = 0
    for line in sys.stdin:
        answer = ""
        match line.split():
            case ["wait" | "kill" as word]:
                if word == "kill":
                    os.kill(child, signal.SIGKILL)
                answer = _end_of(child, heard)
                child = 0
            case ["stop" | "go" as word]:
                os.kill(child, signal.SIGSTOP if word == "stop" else signal.SIGCONT)
            case [word, folder, *at]:
                heard, tell = os.pipe()
                child = os.fork()
                if not child:
                    _publish(word, Path(folder), tell, int(at[0]) if at else 0)
                os.close(tell)
            case _:
                pass
        sys.stdout.write(answer + "\n")
        sys.stdout.flush()
    if child:
        os.kill(child, signal.SIGKILL)


def _end_of(child: int, heard: int) -> str:
    """How a run ended: "done", "killed", or the code of its error."""
    with open(heard, encoding="utf-8") as pipe:
        told = pipe.read()
    return told if os.waitpid(child, 0)[1] == 0 else "killed"


def _publish(word: str, folder: Path, tell: int, at: int) -> None:
    """Publish in a child, which ends with it; `at` is the change to the disk that kills it."""
    told = "crashed"
    try:
        if at:
            sys.addaudithook(_Killer(at))
        publish_release(EDITIONS[word], folder, jobs=2 if word == "new" else 1)
        told = "done"
    except PolicylibError as error:
        told = error.code
    finally:
        os.write(tell, told.encode())
        os._exit(0)


class _Killer:
    """Kills this process when it is about to change names beside the release for the nth time."""

    def __init__(self, at: int) -> None:
        self.left = at

    def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
        is_exchange = event == "ctypes.dlsym" and arguments[1] == "renameat2"
        is_change = event in {"os.rename", "os.mkdir", "os.rmdir", "os.remove"}
        if is_exchange or (is_change and ".policylib-" in Path(str(arguments[0])).name):
            self.left -= 1
            if not self.left:
                os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    _serve(sys.argv[1])

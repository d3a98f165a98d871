"""A colleague at LibreOffice: jobs for `office_editing`, and seeded edits with a known truth."""

import json
import random
import re
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.conftest import ROOT
from tests.test_word_office import SYSTEM_PYTHON

Edit = dict[str, str]

_PROSE = re.compile(r"[A-ZÆØÅ][\wæøåÆØÅ ,]{25,}\.")
_ITEM = re.compile(r"- ([A-ZÆØÅa-zæøå][\wæøåÆØÅ ,]{8,}\.?)")
_ROW = re.compile(r"\| ([\wæøåÆØÅ ]+) \| .*\|")
_NEW = ("Alle svarer inden fredag.", "Byrådet holder fast i aftalen.", "Vi spørger først.")


class Job(NamedTuple):
    """A file to open, what to do to it, and how to save it."""

    content: bytes
    edits: list[Edit]
    is_tracked: bool = True
    password: str = ""


def saved(folder: Path, jobs: list[Job]) -> list[bytes]:
    """What LibreOffice saves, one process for all."""
    if not shutil.which("soffice"):
        pytest.skip("LibreOffice is not installed: scripts/setup says how")
    if not Path("/usr/lib/python3/dist-packages/uno.py").exists():
        pytest.skip("python3-uno is not installed: scripts/setup says how")
    asked = []
    for at, job in enumerate(jobs):
        source, target = folder / f"politik-{at}.docx", folder / f"rettet-{at}.docx"
        source.write_bytes(job.content)
        asked.append(
            {
                "source": str(source), "target": str(target), "edits": job.edits,
                "tracked": job.is_tracked, "password": job.password,
            }
        )  # fmt: skip
    done = subprocess.run(
        [SYSTEM_PYTHON, "-m", "tests.office_editing"], input=json.dumps(asked),
        cwd=ROOT, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return [Path(str(each["target"])).read_bytes() for each in asked]


def replaced(about: str, old: str, new: str) -> Edit:
    """Words of a paragraph that become others."""
    return {"do": "replace", "about": about, "old": old, "new": new}


def random_edits(markdown: str, seed: int, count: int) -> tuple[list[Edit], str]:
    """Edits of passages that stand once in a text, and the text after them."""
    choice = random.Random(seed)  # noqa: S311 - the same edits in every run
    lines = markdown.split("\n")
    kinds: list[tuple[str, int, str]] = []
    for at, line in enumerate(lines):
        for kind, form in (("prose", _PROSE), ("item", _ITEM), ("row", _ROW)):
            found = form.fullmatch(line)
            words = found[form.groups] if found else ""
            is_head = lines[at + 1 : at + 2] == [re.sub(r"[^|]+", " --- ", line)]
            if words and not is_head and markdown.count(words) == 1:
                kinds.append((kind, at, words))
    edits: list[Edit] = []
    for number, (kind, at, words) in enumerate(choice.sample(kinds, min(count, len(kinds)))):
        ways = ("row",) if kind == "row" else ("change", "come", "go", "delete", "insert")
        edit, after = _edit(choice, choice.choice(ways), lines[at], words, number)
        edits.append(edit)
        lines[at] = after
    return edits, re.sub(r"\n{3,}", "\n\n", "\n".join(lines).replace("\n\0", ""))


def _edit(choice: random.Random, way: str, line: str, words: str, number: int) -> tuple[Edit, str]:
    told = words.split(" ")
    at = choice.randrange(1, len(told) - 1) if len(told) > 2 else 0
    old = f" {' '.join(told[at : at + choice.randint(1, 2)])}"
    new = f"{choice.choice(_NEW)[:-1]} {number}."
    match way:
        case "row":
            return {"do": "row", "about": words}, "\0"
        case "delete":
            return {"do": "delete", "about": words}, "\0"
        case "insert":
            sign = "- " if line.startswith("- ") else "\n"
            return {"do": "insert", "about": words, "new": new}, f"{line}\n{sign}{new}"
        case "go" if at and words.count(old) == 1 and at + 2 < len(told):
            return replaced(words, old, ""), line.replace(old, "", 1)
        case "come":
            return replaced(words, told[0], f"{told[0]} {number} gange"), line.replace(
                told[0], f"{told[0]} {number} gange", 1
            )
        case _:
            return replaced(words, told[0], f"Ikke{number}"), line.replace(
                told[0], f"Ikke{number}", 1
            )

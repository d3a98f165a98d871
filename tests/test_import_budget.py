"""A start pays only for what it uses: which modules a command may not load.

Each case runs in a process of its own and looks at what was imported when the command was done.
"""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from policylib.markdown import read
from policylib.publish.word import policy_word

PDF = frozenset({"weasyprint", "pydyf", "fontTools", "PIL", "pyphen", "tinycss2", "tinyhtml5"})
WORD = frozenset({"docx", "lxml", "mammoth", "pdfplumber"})
GIT = frozenset({"git", "gitdb", "smmap"})
# Never on the way of an answer in the terminal or for a program.
ORNAMENT = frozenset({"rich", "babel", "jinja2", "markupsafe", "jsonschema", "referencing"})
READING = frozenset({"markdown_it", "mdit_py_plugins", "yaml"})
COMPARING = frozenset({"rapidfuzz", "policylib.compare", "policylib.explain"})
PAGES = frozenset({"policylib.publish"})
THROUGH_TIME = frozenset({
    "policylib.history.lineage", "policylib.history.tracing", "policylib.history.story",
})  # fmt: skip
READABILITY = frozenset({"policylib.explain.readability", "policylib.language.counting"})
INTAKE = frozenset({"policylib.intake", "zipfile", "tomllib"})
ORIGINS = frozenset({"policylib.compare.origins", "policylib.explain.origins"})

OLD = """---
title: Personalepolitik
version: "1.0"
status: in_force
adopted_on: 2020-02-03
in_force_from: 2020-03-01
---

# Personalepolitik

## Tema 1: Rekruttering

### Hvad vil vi?

Vi vil finde den rette.

### Hvad gør vi?

Lederen bør indhente én reference.
"""
NEW = (
    OLD.replace("1.0", "2.0")
    .replace("2020", "2021")
    .replace("bør indhente én reference", "skal indhente to referencer")
)

# Runs the command line as `python -m policylib` does, then says what stands in memory.
PROBE = """
import sys
from policylib.commands import main
told, *arguments = sys.argv[1:]
try:
    status = main(arguments)
except SystemExit as leaving:
    status = leaving.code
with open(told, "w", encoding="utf-8") as file:
    file.write("\\n".join(sys.modules))
sys.exit(status)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One command, what it may not load, and what it must have loaded to have done its work."""

    command: str
    never: frozenset[str]
    surely: frozenset[str] = frozenset()


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two files, a folder of versions, and a repository with two versions."""
    folder = tmp_path_factory.mktemp("place")
    (folder / "old.md").write_text(OLD, "utf-8")
    (folder / "new.md").write_text(NEW, "utf-8")
    (folder / "old.docx").write_bytes(policy_word(read(OLD)))
    (folder / "unformatted.md").write_text(OLD, "utf-8")
    (folder / "text.txt").write_text("Tema 1: Rekruttering\n\nHvad vil vi?\n\nVi vil.\n", "utf-8")
    repository = folder / "repository"
    repository.mkdir()
    git(repository, "init", "--quiet", "--initial-branch=main")
    for text, tag in ((OLD, "v1.0"), (NEW, "v2.0")):
        (repository / "politik.md").write_text(text, "utf-8")
        git(repository, "add", "politik.md")
        git(repository, "commit", "--quiet", "--message", tag)
        git(repository, "tag", tag)
    return folder


def git(folder: Path, *arguments: str) -> None:
    somebody = ("-c", "user.name=HR", "-c", "user.email=hr@example.org")
    subprocess.run(["git", *somebody, *arguments], cwd=folder, check=True, capture_output=True)


def loaded_by(place: Path, command: str, told: Path) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", PROBE, str(told), *command.split()],
        cwd=place,
        env={name: value for name, value in os.environ.items() if not name.startswith("COV")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return set(told.read_text("utf-8").splitlines())


CASES = (
    Case(command="--help", never=PDF | WORD | GIT | ORNAMENT | READING | COMPARING | PAGES),
    Case(command="--version", never=PDF | WORD | GIT | ORNAMENT | READING | COMPARING | PAGES),
    Case(command="diff --help", never=PDF | WORD | GIT | ORNAMENT | READING | COMPARING | PAGES),
    Case(
        command="diff old.md new.md",
        never=PDF | WORD | GIT | ORNAMENT | PAGES | READABILITY | THROUGH_TIME | ORIGINS | INTAKE,
        surely=frozenset({"markdown_it", "rapidfuzz", "policylib.explain"}),
    ),
    Case(
        command="diff old.docx new.md",
        never=PDF | GIT | ORNAMENT | {"docx", "mammoth", "pdfplumber"},
        surely=frozenset({"policylib.intake.word"}),
    ),
    Case(
        command="diff old.md new.md --format json",
        never=PDF | WORD | GIT | ORNAMENT | PAGES,
        surely=frozenset({"markdown_it", "rapidfuzz", "policylib.explain"}),
    ),
    Case(
        command="diff old.md new.md --format html -o diff.html",
        never=PDF | WORD | GIT | {"rich", "babel", "jsonschema"},
        surely=PAGES,
    ),
    Case(
        command="diff old.md new.md --format parallel-html -o sides.html",
        never=PDF | WORD | GIT | {"rich", "babel", "jsonschema"},
        surely=PAGES,
    ),
    Case(
        command="diff old.md new.md --format parallel-docx -o sides.docx",
        never=PDF | GIT | {"rich", "babel", "jsonschema"},
        surely=frozenset({"docx"}),
    ),
    Case(
        command="diff old.md new.md -o changes.docx",
        never=PDF | GIT | {"rich", "babel", "jsonschema"},
        surely=frozenset({"policylib.publish.word.redline"}),
    ),
    Case(
        command="origins new.md --from old.md",
        never=PDF | WORD | GIT | ORNAMENT | PAGES,
        surely=frozenset({"policylib.compare.origins", "policylib.explain.origins_text"}),
    ),
    Case(
        command="-C repository diff 1.0 2.0",
        never=PDF | WORD | ORNAMENT | PAGES,
        surely=frozenset({"git", "policylib.explain"}),
    ),
    Case(command="-C repository versions", never=PDF | WORD | ORNAMENT | PAGES, surely=GIT),
    Case(
        command="-C repository show 1.0",
        never=PDF | WORD | ORNAMENT | COMPARING | PAGES,
        surely=frozenset({"git", "markdown_it"}),
    ),
    Case(
        command="-C repository blame",
        never=PDF | WORD | ORNAMENT | PAGES,
        surely=frozenset({"git", "policylib.history.tracing"}),
    ),
    Case(
        command="-C repository history 1",
        never=PDF | WORD | ORNAMENT | PAGES,
        surely=frozenset({"git", "policylib.history.story"}),
    ),
    Case(
        command="check old.md",
        never=PDF | WORD | ORNAMENT | COMPARING | PAGES,
        surely=frozenset({"markdown_it"}),
    ),
    Case(
        command="-C repository check --format sarif",
        never=PDF | WORD | ORNAMENT | COMPARING | PAGES | READABILITY,
        surely=frozenset({"git", "policylib.commands.sarif"}),
    ),
    Case(
        command="format unformatted.md",
        never=PDF | WORD | GIT | ORNAMENT | COMPARING | PAGES,
        surely=frozenset({"markdown_it"}),
    ),
    Case(
        command="import text.txt -o imported",
        never=PDF | WORD | GIT | ORNAMENT | COMPARING | PAGES,
        surely=frozenset({"policylib.intake"}),
    ),
    Case(command="init begun", never=PDF | WORD | ORNAMENT | COMPARING | PAGES),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.command)
def test_a_command_loads_only_what_it_needs(case: Case, place: Path, tmp_path: Path) -> None:
    loaded = loaded_by(place, case.command, tmp_path / "loaded")
    assert not case.never & loaded
    assert case.surely <= loaded


def test_a_folder_of_versions_answers_without_git(root: Path, tmp_path: Path) -> None:
    loaded = loaded_by(root, "-C policy_versions diff 1.0 2.0", tmp_path / "loaded")
    assert not (GIT | PDF | WORD | ORNAMENT | PAGES) & loaded
    assert "policylib.explain" in loaded


def test_publishing_where_nothing_is_new_loads_nothing_that_makes_files(
    place: Path, tmp_path: Path
) -> None:
    command = f"-C repository publish --only html,docx,md,json -o {tmp_path / 'public'}"
    assert "jinja2" in loaded_by(place, f"{command} --jobs 1", tmp_path / "loaded")
    again = loaded_by(place, command, tmp_path / "loaded")
    assert not (PDF | WORD | ORNAMENT | {"concurrent.futures.process"}) & again


def test_importing_the_library_loads_nothing_of_it() -> None:
    asked = "import sys, policylib; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    rooms = {name for name in done.stdout.split() if name.startswith("policylib.")}
    assert rooms <= {"policylib.errors"}

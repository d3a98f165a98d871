"""The documents are true: links lead somewhere, and every command, name and file is there."""

import importlib
import importlib.util
import json
import re
import tomllib
from enum import StrEnum
from pathlib import Path
from types import ModuleType

import pytest

import policylib
from policylib.commands.program import COMMANDS
from policylib.compare import Direction, Kind, NodeKind, SignalType, Significance
from policylib.document import Status
from policylib.explain import to_json
from tests.documents import PAGES, ROOT, fences, without_fences
from tests.test_architecture import LEVELS

DOCS = ROOT / "docs"
FORMAT = DOCS / "comparison-format.md"


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def slug(heading: str) -> str:
    """A heading's address on a page, as code forges make it."""
    bare = re.sub(r"[`*]|\[([^\]]*)\]\([^)]*\)", r"\1", heading).strip().lower()
    return re.sub(r"[^\w\- ]", "", bare).replace(" ", "-")


def headings(page: Path) -> set[str]:
    return {slug(line) for line in re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)}


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_link_and_picture_leads_somewhere(page: Path) -> None:
    broken = []
    for target in re.findall(r"\]\(([^)\s]+)\)", without_fences(page.read_text("utf-8"))):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        there = (page.parent / path).resolve() if path else page
        if not there.exists() or (anchor and anchor not in headings(there)):
            broken.append(target)
    assert not broken


def test_the_readme_leads_to_every_page() -> None:
    led_to, waiting = set(), [ROOT / "README.md"]
    while waiting:
        page = waiting.pop()
        led_to.add(page)
        for target in re.findall(r"\]\(([^)\s#]+\.md)", page.read_text("utf-8")):
            there = (page.parent / target).resolve()
            if there.is_file() and there not in {*led_to, *waiting}:
                waiting.append(there)
    assert not {*PAGES} - led_to


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_file_that_a_page_names_is_there(page: Path) -> None:
    named = set(re.findall(r"`((?:[\w.]+/)*[\w*]+\.py)`", page.read_text("utf-8")))
    places = (ROOT, ROOT / "policylib", ROOT / "tests")
    here = {name for name in named if any(list(place.glob(name)) for place in places)}
    below = {name for name in named - here if any((ROOT / "policylib").rglob(name))}
    assert not named - here - below


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_its_place_and_an_example(command: str) -> None:
    page = (DOCS / "commands.md").read_text("utf-8")
    heads = [line for line in page.splitlines() if line.startswith("## ")]
    assert any(f"`{command}`" in line for line in heads)
    examples = "\n".join(
        f.text for f in fences(DOCS / "commands.md") if f.language in {"sh", "shell"}
    )
    assert re.search(rf"^policylib (?:-C \S+ )?{command}\b", examples, re.MULTILINE)


def test_the_api_page_has_every_public_name_once_and_no_other() -> None:
    page = (DOCS / "api.md").read_text("utf-8")
    named = re.findall(r"^### `(\w+)`$", page, re.MULTILINE)
    drawn = re.findall(r"^[│├└─ ]*(\w+(?:Error|Failure))  ", page, re.MULTILINE)
    offered = {name for name in policylib.__all__ if not name.startswith("_")}
    assert sorted(named + drawn) == sorted(offered)


def test_what_the_api_page_says_of_each_name_is_what_the_code_says() -> None:
    page = (DOCS / "api.md").read_text("utf-8")
    reference = script("api_reference")
    stretches = re.findall(r"<!-- code: (\w+) -->", page)
    assert set(stretches) == {*re.findall(r"^### `(\w+)`$", page, re.MULTILINE), "errors"}
    assert reference.renewed(page) == page, "run scripts/api_reference.py"


def script(name: str) -> ModuleType:
    """One of the project's own scripts, as a module."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "scripts" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_example_of_the_comparison_format_is_what_the_program_says() -> None:
    blocks = fences(FORMAT)
    old, new = (block.text for block in blocks if block.language == "markdown")
    [shown] = (block.text for block in blocks if block.language == "json")
    comparison = policylib.compare(
        policylib.read(old, file="old.md"), policylib.read(new, file="new.md")
    )
    assert json.loads(shown) == json.loads(to_json(comparison))


@pytest.mark.parametrize(
    "family",
    [Kind, NodeKind, Significance, SignalType, Direction, Status],
    ids=lambda f: f.__name__,
)
def test_the_comparison_format_explains_every_value(family: type[StrEnum]) -> None:
    page = FORMAT.read_text("utf-8")
    assert not [member.value for member in family if f"`{member.value}`" not in page]


def test_the_comparison_format_explains_every_key() -> None:
    schema = json.loads((ROOT / "policylib/explain/comparison.schema.json").read_text("utf-8"))
    page = FORMAT.read_text("utf-8")
    keys = {*schema["properties"]}
    for part in schema["$defs"].values():
        keys |= {*part.get("properties", {})}
    assert not {key for key in keys if f"`{key}`" not in page and f'"{key}"' not in page}


def test_the_architecture_shows_the_rooms_in_their_order() -> None:
    page = (DOCS / "architecture.md").read_text("utf-8")
    shown = [
        (int(n), room) for n, room in re.findall(r"^\| (\d+) \| `(\w+)` \|", page, re.MULTILINE)
    ]
    built = [path.stem for path in (ROOT / "policylib").iterdir()]
    levels = [there for rooms in LEVELS if (there := [r for r in rooms if r in built])]
    assert shown == [(n, room) for n, rooms in enumerate(levels, start=1) for room in rooms]


def test_the_architecture_says_what_every_module_that_compares_is_for() -> None:
    room = ROOT / "policylib" / "compare"
    page = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    named = {*re.findall(r"`(?:compare/)?(\w+)(?:\.py|/)?`", page)}
    modules = {path.stem for path in room.glob("[!_]*.py")}
    corners = {path.parent.name for path in room.glob("*/__init__.py")}
    assert modules | corners <= named
    for corner in sorted(corners):
        front = (room / corner / "__init__.py").read_text("utf-8")
        inside = {path.stem for path in (room / corner).glob("[!_]*.py")}
        assert inside == {*re.findall(r"`(\w+)`", front)}, corner


def test_the_numbers_of_the_readme_stand_in_the_report_of_the_benchmarks() -> None:
    page = (ROOT / "README.md").read_text("utf-8")
    told = page.partition("## What is measured\n")[2].partition("\n## ")[0]
    report = (ROOT / "benchmarks" / "README.md").read_text("utf-8")
    numbers = re.findall(r"(?<![\w.])\.?\d[\d.]*(?<!\.)", told)
    assert len(numbers) >= 5
    assert not [
        number for number in numbers if not re.search(rf"(?<![\w.]){re.escape(number)}\b", report)
    ]


def test_the_changelog_begins_with_the_version_that_is_here() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    versions = re.findall(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert versions[0] == project["version"] == policylib.__version__


def test_the_documents_do_not_lean_on_anything_outside_the_project() -> None:
    for page in PAGES:
        text = page.read_text("utf-8")
        assert "../shared" not in text, name_of(page)
        assert not re.search(r"(?<![\w.])/(?:home|root|tmp|work)/", text), name_of(page)

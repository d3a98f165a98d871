"""The rooms of the house hold: one-way imports, a pure core, one door for each foreign library."""

import ast
import importlib
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "policylib"

# Each room may import from the rooms on the lines above its own, and from nowhere else.
LEVELS = (
    ("records",),
    ("errors",),
    ("language",),
    ("document",),
    ("profile",),
    ("markdown", "compare"),
    ("explain",),
    ("history", "intake"),
    ("publish",),
    ("consultation",),
    ("commands",),
    ("cli",),
)
LEVEL_OF = {room: level for level, rooms in enumerate(LEVELS) for room in rooms}

CORE = ("document", "profile", "markdown", "compare", "explain")
# Clock, locale, chance, disk, process, network: what a pure function cannot ask.
IMPURE_MODULES = {
    *("glob", "io", "locale", "logging", "multiprocessing", "os", "pathlib", "platform", "random"),
    *("secrets", "shutil", "signal", "socket", "ssl", "subprocess", "tempfile", "threading"),
    *("time", "urllib.request", "uuid"),
}
IMPURE_CALLS = {"exec", "eval", "input", "open", "print"}
IMPURE_METHODS = {"now", "today", "utcnow", "read_text", "write_text", "getlocale", "setlocale"}

# Several import names that are one library.
ONE_LIBRARY = {
    "mdit_py_plugins": "markdown_it",
    "gitdb": "git",
    "lxml": "docx",
    "markupsafe": "jinja2",
}
# The library that a room consists of: every file of commands declares its options with click.
AT_HOME = {("commands", "click")}


def modules() -> list[Path]:
    return [*sorted(PACKAGE.rglob("*.py")), ROOT / "cli.py"]


def python_files() -> Iterator[Path]:
    yield from modules()
    for folder in ("tests", "benchmarks", "scripts"):
        yield from sorted((ROOT / folder).rglob("*.py"))


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def room_of(path: Path) -> str:
    """The room that a file belongs to; "" for the tour and for `python -m policylib`."""
    if path == ROOT / "cli.py":
        return "cli"
    first = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    return "" if first in {"__init__", "__main__"} else first


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), filename=str(path))


def imports_of(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Every module that is imported anywhere: in functions and under TYPE_CHECKING too."""
    for node in ast.walk(tree):
        match node:
            case ast.Import():
                yield from ((node.lineno, alias.name) for alias in node.names)
            case ast.ImportFrom(module=str(module), level=0):
                yield node.lineno, module
                # `from policylib import history` imports the room as well as the package.
                yield from ((node.lineno, f"{module}.{alias.name}") for alias in node.names)
            case ast.ImportFrom():
                yield node.lineno, "a relative import"
            case _:
                pass


def foreign_library(module: str) -> str | None:
    top = module.partition(".")[0]
    if top in sys.stdlib_module_names or top in {"policylib", "__future__", "_typeshed"}:
        return None
    return ONE_LIBRARY.get(top, top)


def exported(path: Path) -> list[str] | None:
    for node in tree_of(path).body:
        match node:
            case ast.Assign(targets=[ast.Name(id="__all__")], value=value):
                names = ast.literal_eval(value)
                assert isinstance(names, list | tuple)
                return [str(name) for name in names]
            case _:
                pass
    return None


def public_names(path: Path) -> list[tuple[str, str | None]]:
    """What a package's front holds: each name, and the module that it is imported from."""
    found: list[tuple[str, str | None]] = []
    body = list(tree_of(path).body)
    while body:
        match body.pop():
            case ast.If(test=ast.Name(id="TYPE_CHECKING"), body=inner):
                body += inner
            case ast.ImportFrom(module=str(module), names=names) if module.startswith("policylib"):
                found += [(alias.asname or alias.name, module) for alias in names]
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                found.append((name, None))
            case _:
                pass
    return [(name, module) for name, module in found if not name.startswith("_")]


TOUR = PACKAGE / "__init__.py"
FRONTS = [path for path in modules() if path.name == "__init__.py" and public_names(path)]


def test_every_room_has_a_place_in_the_order() -> None:
    rooms = {room_of(path) for path in modules()} - {""}
    assert rooms <= set(LEVEL_OF), "a room that the order does not know: say where it stands"


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_a_room_imports_only_from_the_rooms_before_it(path: Path) -> None:
    room = room_of(path)
    if not room:
        return  # the tour and `python -m policylib` stand outside the order
    wrong = []
    for line, module in imports_of(tree_of(path)):
        parts = module.split(".")
        if parts[0] != "policylib":
            if module == "a relative import":
                wrong.append(f"{name_of(path)}:{line}: {module}: write the full name")
            continue
        if len(parts) == 1:
            continue
        other = parts[1]
        if module == "policylib.__version__" and room == "commands":
            continue  # `--version` says what the tour says
        if other not in LEVEL_OF:
            wrong.append(f"{name_of(path)}:{line}: {module} is the tour: import from the room")
        elif other != room and LEVEL_OF[other] >= LEVEL_OF[room]:
            wrong.append(f"{name_of(path)}:{line}: {room} must not know {other}")
    assert not wrong, "\n".join(wrong)


def test_cli_knows_the_commands_alone() -> None:
    imported = {module for _, module in imports_of(tree_of(ROOT / "cli.py"))}
    known = {module for module in imported if module.startswith("policylib")}
    assert known == {"policylib.commands", "policylib.commands.main"}


def test_at_most_one_module_of_a_room_knows_a_foreign_library() -> None:
    knowing: dict[tuple[str, str], set[str]] = {}
    for path in modules():
        for _, module in imports_of(tree_of(path)):
            library = foreign_library(module)
            if library and (room_of(path), library) not in AT_HOME:
                knowing.setdefault((room_of(path), library), set()).add(name_of(path))
    crowded = {pair: sorted(files) for pair, files in knowing.items() if len(files) > 1}
    assert not crowded


def test_every_foreign_library_is_a_declared_dependency() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    names = {
        requirement.split("[")[0].split("=")[0].split(">")[0].strip().lower().replace("_", "-")
        for requirement in declared["dependencies"]
    }
    distributions = packages_distributions()
    undeclared = []
    for path in modules():
        for line, module in imports_of(tree_of(path)):
            library = foreign_library(module)
            if library is None:
                continue
            top = module.partition(".")[0]
            known_as = (*distributions.get(top, ()), *distributions.get(library, ()))
            if not names & {name.lower().replace("_", "-") for name in known_as}:
                undeclared.append(f"{name_of(path)}:{line}: {top}")
    assert not undeclared


@pytest.mark.parametrize("path", [path for path in modules() if room_of(path) in CORE], ids=name_of)
def test_the_core_asks_neither_clock_nor_locale_nor_disk_nor_process(path: Path) -> None:
    tree = tree_of(path)
    asked = [
        f"{name_of(path)}:{line}: import {module}"
        for line, module in imports_of(tree)
        if module in IMPURE_MODULES or module.partition(".")[0] in IMPURE_MODULES
    ]
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=name)) if name in IMPURE_CALLS:
                asked.append(f"{name_of(path)}:{node.lineno}: {name}()")
            case ast.Call(func=ast.Attribute(attr=name)) if name in IMPURE_METHODS:
                asked.append(f"{name_of(path)}:{node.lineno}: .{name}()")
            case _:
                pass
    assert not asked, "\n".join(asked)


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_records_are_slotted_and_built_by_keyword_and_frozen_where_offered(path: Path) -> None:
    """Only a working note that stays inside its room may change while the work is done."""
    offered = {name for front in FRONTS for name in exported(front) or ()}
    wrong = []
    for node in ast.walk(tree_of(path)):
        if not isinstance(node, ast.ClassDef):
            continue
        for decorator in node.decorator_list:
            called = decorator.func if isinstance(decorator, ast.Call) else decorator
            if ast.unparse(called) not in {"dataclass", "dataclasses.dataclass"}:
                continue
            said = {
                keyword.arg
                for keyword in (decorator.keywords if isinstance(decorator, ast.Call) else ())
                if isinstance(keyword.value, ast.Constant) and keyword.value.value is True
            }
            asked = {"slots", "kw_only"} | ({"frozen"} if node.name in offered else set())
            if asked - said:
                wrong.append(f"{name_of(path)}:{node.lineno}: {node.name}: {asked - said}")
    assert not wrong, "\n".join(wrong)


def test_no_file_is_longer_than_400_lines() -> None:
    lengths = {name_of(path): path.read_text("utf-8").count("\n") for path in python_files()}
    assert not {name: length for name, length in lengths.items() if length > 400}


def test_no_module_is_a_drawer_for_everything() -> None:
    drawers = {"utils", "util", "helpers", "helper", "manager", "data", "info", "misc", "common"}
    assert not [name_of(path) for path in modules() if path.stem in drawers]


@pytest.mark.parametrize("path", FRONTS, ids=name_of)
def test_a_front_lists_what_it_offers_once(path: Path) -> None:
    listed = exported(path)
    assert listed is not None, "a package's front has an __all__"
    assert not [name for name, times in Counter(listed).items() if times > 1]
    held = public_names(path)
    assert {name for name, module in held if module is None} <= set(listed)
    if path == TOUR:
        plain = {name for name in listed if not name.startswith("_")}
        assert plain == {name for name, _ in held}


@pytest.mark.parametrize("path", FRONTS, ids=name_of)
def test_a_front_is_sorted(path: Path) -> None:
    def constants_then_classes_then_functions(name: str) -> tuple[int, str]:
        return (0 if name.isupper() else 1 if name[0].isupper() else 2), name

    plain = [name for name in exported(path) or [] if not name.startswith("_")]
    assert plain == sorted(plain, key=constants_then_classes_then_functions)


@pytest.mark.parametrize("path", FRONTS, ids=name_of)
def test_every_offered_name_is_there_and_is_the_one_that_the_type_checker_sees(path: Path) -> None:
    package = importlib.import_module(
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    )
    origin = dict(public_names(path))
    for name in exported(path) or ():
        here = getattr(package, name)
        if module := origin.get(name):
            assert here is getattr(importlib.import_module(module), name)
    if path == TOUR:
        assert set(exported(path) or ()) <= set(dir(package))

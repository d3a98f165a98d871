"""The package's front: what it offers, all of it named in its docstring, nothing loaded before use."""

import enum
import inspect
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import policylib

OFFERED = [name for name in policylib.__all__ if not name.startswith("_")]


def is_error(value: object) -> bool:
    return isinstance(value, type) and issubclass(value, Exception)


def is_enum(value: object) -> bool:
    return isinstance(value, type) and issubclass(value, enum.Enum)


def test_all_is_exact_and_sorted() -> None:
    assert policylib.__all__ == sorted(policylib.__all__)
    assert dir(policylib) == policylib.__all__
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = policylib.nothing  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", OFFERED)
def test_everything_that_is_offered_is_there_and_documented(name: str) -> None:
    value = getattr(policylib, name)
    assert inspect.isclass(value) or inspect.isfunction(value)
    assert inspect.getdoc(value)
    if not is_error(value) or name == "PolicylibError":
        assert f"`{name}`" in (policylib.__doc__ or "")


def test_the_tour_is_short() -> None:
    values = [getattr(policylib, name) for name in OFFERED]
    walked = [each for each in values if not (is_error(each) or is_enum(each))]
    assert 22 <= len(walked) <= 38


def test_every_error_is_offered() -> None:
    from policylib import errors

    known = {name for name, value in vars(errors).items() if is_error(value)}
    assert known <= set(OFFERED)


def test_importing_the_package_loads_nothing_of_it() -> None:
    asked = "import sys, policylib; print([m for m in sys.modules if m.startswith('policylib.')])"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    "before",
    [
        "",
        "import policylib.compare",
        "from policylib.compare import facts",
        "import policylib.explain",
    ],
)
def test_compare_is_the_function_whatever_was_imported_before(before: str) -> None:
    asked = f"{before}\nimport policylib\nassert policylib.compare.__class__.__name__ == 'function'"
    subprocess.run([sys.executable, "-W", "error", "-c", asked], check=True)


def test_the_version_is_that_of_the_project(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    assert policylib.__version__ == project["version"]

"""What is installed: policylib alone, whole, with its sample, and working without the checkout."""

import os
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent


def files_under(folder: Path) -> set[str]:
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def run(*command: str | Path, cwd: Path, **environment: str) -> str:
    """Run a command as a user with an empty home folder would; its standard output."""
    plain = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    done = subprocess.run(
        [str(word) for word in command],
        cwd=cwd,
        env={**plain, "HOME": str(cwd), **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=ROOT)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def contents(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as opened:
        return {name for name in opened.namelist() if not name.endswith("/")}


def runtime_distributions() -> Iterator[str]:
    """The declared dependencies and theirs in turn: what pip would install beside policylib."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    waiting = [Requirement(line) for line in project["dependencies"]]
    seen: set[str] = set()
    while waiting:
        requirement = waiting.pop()
        if requirement.name in seen:
            continue
        seen.add(requirement.name)
        yield requirement.name
        for line in distribution(requirement.name).requires or ():
            further = Requirement(line)
            wanted = [{"extra": extra} for extra in requirement.extras or {""}]
            if further.marker is None or any(further.marker.evaluate(each) for each in wanted):
                waiting.append(further)


@pytest.fixture(scope="module")
def bare(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment of its own: the wheel, what it declares to need, and nothing else."""
    folder = tmp_path_factory.mktemp("bare")
    run(sys.executable, "-m", "venv", "--without-pip", "env", cwd=folder)
    python = folder / "env" / "bin" / "python"
    inside = "import sysconfig; print(sysconfig.get_path('purelib'))"
    site = Path(run(python, "-c", inside, cwd=folder).strip())
    for name in runtime_distributions():
        found = distribution(name)
        tops = {file.parts[0] for file in found.files or () if file.parts[0] not in {"..", "."}}
        for top in tops - {"__pycache__"}:
            if not (site / top).exists():
                (site / top).symlink_to(Path(str(found.locate_file(top))))
    base = (
        Path(sys.base_prefix) / "bin" / f"python{sys.version_info.major}.{sys.version_info.minor}"
    )
    pip = (base, "-m", "pip", "--python", python, "--quiet", "--disable-pip-version-check")
    run(*pip, "install", "--no-index", "--no-deps", wheel, cwd=folder)
    return folder


def test_the_wheel_holds_policylib_and_nothing_beside_it(contents: set[str]) -> None:
    tops = {name.partition("/")[0] for name in contents}
    assert tops == {"policylib", "policylib-0.1.0.dist-info"}
    assert "policylib/cli.py" not in contents


def test_the_wheel_holds_every_file_of_the_package_and_the_sample(contents: set[str]) -> None:
    package = {f"policylib/{name}" for name in files_under(ROOT / "policylib")}
    sample = {f"policylib/policy_versions/{name}" for name in files_under(ROOT / "policy_versions")}
    assert "policylib/py.typed" in package
    assert "policylib/policy_versions/history.toml" in sample
    assert {name for name in contents if name.startswith("policylib/")} == package | sample


def test_the_wheel_carries_the_whole_licence(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as opened:
        carried = opened.read("policylib-0.1.0.dist-info/licenses/LICENSE").decode("utf-8")
    assert carried.startswith("Mozilla Public License Version 2.0\n")
    assert "Exhibit B" in carried
    assert carried == (ROOT / "LICENSE").read_text("utf-8")


def test_the_installed_package_is_typed_and_stands_outside_the_checkout(bare: Path) -> None:
    where = "import policylib; print(policylib.__file__)"
    installed = Path(run(bare / "env" / "bin" / "python", "-c", where, cwd=bare).strip()).parent
    assert installed.is_relative_to(bare)
    assert (installed / "py.typed").is_file()


def test_the_demo_works_where_nothing_but_the_wheel_is_installed(bare: Path) -> None:
    told = run(bare / "env" / "bin" / "policylib", "demo", "demo", cwd=bare)
    _, _, next_step = told.splitlines()[-1].partition(": ")
    made = bare / "demo"
    assert (made / ".git").is_dir()
    published = files_under(made / "public")
    assert {"CHANGELOG.md", "index.html"} <= published
    assert any(name.endswith(".pdf") for name in published)
    # What it says to try works as it stands, whether or not the shell knows the program.
    answer = run("sh", "-c", next_step, cwd=bare)
    assert len(answer.splitlines()) > 6


def test_the_checkout_and_the_installed_command_are_one_program(bare: Path) -> None:
    python = bare / "env" / "bin" / "python"
    installed = run(bare / "env" / "bin" / "policylib", "--help", cwd=bare)
    as_module = run(python, "-m", "policylib", "--help", cwd=bare)
    from_checkout = run(sys.executable, ROOT / "cli.py", "--help", cwd=bare)
    # The first line names the program, each as it was started.
    told = {text.partition("\n")[2] for text in (installed, as_module, from_checkout)}
    assert len(told) == 1
    assert "demo" in told.pop()


def test_the_checkout_started_without_its_libraries_says_how_to_get_them(tmp_path: Path) -> None:
    run(sys.executable, "-m", "venv", "--without-pip", "env", cwd=tmp_path)
    done = subprocess.run(
        [tmp_path / "env" / "bin" / "python", ROOT / "cli.py", "versions"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert "lacks click" in done.stderr
    assert "sh scripts/setup" in done.stderr
    assert "Traceback" not in done.stderr

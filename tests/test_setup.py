"""Setting up: what is missing is named, as the packages that a person or the set-up installs."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TOOLS = ("sh", "env", "dirname", "cat", "mktemp", "rm", "id")


def set_up(project: Path, wanted: str, *tools: Path) -> subprocess.CompletedProcess[str]:
    """Run the set-up where only the barest programs are, and apt-get fails and says what it was asked."""
    programs = project / "bin"
    programs.mkdir()
    for name in TOOLS:
        (programs / name).symlink_to(shutil.which(name) or pytest.fail(f"{name} is missing"))
    (programs / "python3").symlink_to(Path(sys.executable).resolve())
    for tool in tools:
        (programs / tool.name).symlink_to(tool)
    apt = programs / "apt-get"
    apt.write_text('#!/bin/sh\necho "asked for: $*"\nexit 1\n', "utf-8")
    apt.chmod(0o755)
    return subprocess.run(
        [programs / "sh", "scripts/setup", wanted],
        cwd=project,
        env={"PATH": str(programs), "HOME": str(project), "LANG": os.environ.get("LANG", "C")},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def project(tmp_path: Path, root: Path) -> Path:
    (tmp_path / "scripts").mkdir()
    for name in ("scripts/setup", "pyproject.toml", "constraints.txt"):
        shutil.copy(root / name, tmp_path / name)
    return tmp_path


def test_what_the_proofs_need_is_named_with_its_packages(project: Path) -> None:
    done = set_up(project, "test")
    assert done.returncode != 0
    for package in ("git", "poppler-utils", "chromium", "libreoffice-writer-nogui", "pandoc"):
        assert f" {package}" in done.stderr


def test_running_needs_no_browser_and_no_office(project: Path) -> None:
    done = set_up(project, "run")
    assert " git" in done.stderr
    assert "chromium" not in done.stderr
    assert "libreoffice" not in done.stderr
    assert "pandoc" not in done.stderr


def test_what_is_there_is_not_asked_for(project: Path) -> None:
    there = project / "there"
    there.mkdir()
    for name in ("chromium", "pdftotext", "pandoc", "soffice", "libswlo.so"):
        (there / name).write_text("#!/bin/sh\n", "utf-8")
        (there / name).chmod(0o755)
    tools = [there / name for name in ("chromium", "pdftotext", "pandoc", "soffice")]
    done = set_up(project, "test", *tools)
    for package in ("poppler-utils", "chromium", "libreoffice-writer-nogui", "pandoc"):
        assert f" {package}" not in done.stderr
    assert " git" in done.stderr


def test_something_unknown_is_refused(project: Path) -> None:
    done = set_up(project, "everything")
    assert done.returncode == 1
    assert '"everything" is not something to set up' in done.stderr

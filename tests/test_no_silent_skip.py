"""A skipped proof is no proof: where CI is set, it fails and says which one."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

_SKIPPING = """
import pytest

def test_that_needs_something():
    pytest.skip("something is missing")
"""

_SKIPPED_AS_A_WHOLE = """
import pytest

pytest.skip("everything is missing", allow_module_level=True)
"""


@pytest.fixture
def project(tmp_path: Path, root: Path) -> Path:
    tests = tmp_path / "project" / "tests"
    tests.mkdir(parents=True)
    (tests / "conftest.py").write_text((root / "tests" / "conftest.py").read_text("utf-8"), "utf-8")
    return tests.parent


def run_pytest(project: Path, *, ci: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-rs", "-p", "no:cacheprovider", "tests"],
        cwd=project,
        env={**os.environ, "CI": ci},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("text", "reason"),
    [(_SKIPPING, "something is missing"), (_SKIPPED_AS_A_WHOLE, "everything is missing")],
    ids=["one test", "a whole file"],
)
def test_a_skip_fails_where_ci_is_set_and_nowhere_else(
    project: Path, text: str, reason: str
) -> None:
    (project / "tests" / "test_it.py").write_text(text, "utf-8")

    in_ci = run_pytest(project, ci="true")
    assert in_ci.returncode != 0
    assert f"no proof is skipped where CI is set (Skipped: {reason})" in in_ci.stdout

    at_home = run_pytest(project, ci="")
    assert "1 skipped" in at_home.stdout
    assert "failed" not in at_home.stdout


def test_the_real_policy_may_be_missing_at_home_but_not_in_ci(project: Path) -> None:
    (project / "tests" / "test_it.py").write_text(
        "def test_it(real_folder):\n    assert real_folder.is_dir()\n", "utf-8"
    )
    at_home = run_pytest(project, ci="")
    assert "1 skipped" in at_home.stdout
    assert "../shared/real beside the project is missing" in at_home.stdout
    assert run_pytest(project, ci="true").returncode == 1

"""What every test shares: hypothesis profiles, the real policy, no silent skip in CI, coverage."""

import os
from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parent.parent
CORE = frozenset({
    "check", "compare", "document", "explain", "markdown", "meaning", "origins", "profile",
})  # fmt: skip
"""How the names of files go on that test the core: their tests show how much of it is reached."""
FIRST = frozenset({
    "test_docs_examples.py", "test_packaging.py", "test_publish_browser.py", "test_publish_same.py",
    "test_real_main_job.py", "test_word_office.py",
})  # fmt: skip
"""The longest: begun last, one of them would keep a single processor busy while the others wait."""
IN_CI = os.environ.get("CI", "").lower() not in {"", "0", "false"}

# No deadlines: they measure how busy the machine is. In CI the same examples every time.
settings.register_profile("ci", derandomize=True, deadline=None, print_blob=True)
settings.register_profile("dev", deadline=None)
settings.register_profile("thorough", deadline=None, max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if IN_CI else "dev"))


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's own folder."""
    return ROOT


@pytest.fixture(scope="session")
def real_folder() -> Path:
    """The folder with the text of a real municipality's policy, which is no part of the project."""
    folder = ROOT.parent / "shared" / "real"
    if not folder.is_dir():
        pytest.skip("the real policy is not here: ../shared/real beside the project is missing")
    return folder


@pytest.fixture(scope="session")
def browser() -> Generator["Browser", None, None]:
    """One browser for all tests of a worker."""
    from tests.browsing import opened_browser

    with opened_browser() as opened:
        yield opened


@pytest.fixture(scope="session")
def small_release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A release of the small policy, as pages: two adopted versions and a draft."""
    from policylib.publish.release import publish_release
    from tests.small_policy import small_edition

    folder = tmp_path_factory.mktemp("release") / "public"
    publish_release(small_edition(), folder, with_drafts=True, jobs=1)
    return folder


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest first, else as they were found."""
    items.sort(key=lambda item: item.path.name not in FIRST)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Coverage of the core counts its own tests alone, and of them the cases that a person chose.

    Lines that drawn texts or other rooms happen to pass are not thereby tested; and to follow
    every line takes a test three times as long. `at_length` marks what repeats itself.
    """
    from coverage import Coverage

    following = []
    while not _shows_what_is_reached(item) and (one := Coverage.current()):
        one.stop()  # one inside another: pytest-cov starts two in a worker of xdist
        following.append(one)
    try:
        return (yield)
    finally:
        for one in reversed(following):
            one.start()


def _shows_what_is_reached(item: pytest.Item) -> bool:
    room = item.path.stem.removeprefix("test_").partition("_")[0]
    is_drawn = getattr(getattr(item, "function", None), "is_hypothesis_test", False)
    return room in CORE and not is_drawn and item.get_closest_marker("at_length") is None


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where CI is set, a test that was skipped has failed."""
    report = yield
    _fail_if_skipped(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Where CI is set, a file of tests that was skipped has failed."""
    report = yield
    _fail_if_skipped(report)
    return report


def _fail_if_skipped(report: pytest.TestReport | pytest.CollectReport) -> None:
    if not IN_CI or not report.skipped or hasattr(report, "wasxfail"):
        return
    where, line, reason = report.longrepr if isinstance(report.longrepr, tuple) else ("", 0, "")
    report.outcome = "failed"
    report.longrepr = f"{where}:{line}: no proof is skipped where CI is set ({reason})"

"""What is read: pipes, devices, folders and files that are no text."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from policylib.history.disk import open_folder
from tests.commanding import NEW, OLD, clean_environment, contents, git, run


@pytest.fixture
def files(tmp_path: Path) -> Path:
    (tmp_path / "old.md").write_text(OLD, "utf-8")
    (tmp_path / "new.md").write_text(NEW, "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    "asked",
    ["diff <(cat old.md) <(cat new.md)", "show <(cat old.md)", "import <(cat old.md) -o made"],
)
def test_a_text_can_come_from_another_command(files: Path, asked: str) -> None:
    done = subprocess.run(
        ["bash", "-c", f'"$0" -m policylib {asked}', sys.executable],
        cwd=files,
        env={**clean_environment(), "LC_ALL": "C.UTF-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    if asked.startswith("import"):
        told = (files / "made" / "politik.md").read_text("utf-8")
    else:
        told = done.stdout
    assert "Rekruttering" in told


def test_a_source_that_never_ends_is_refused(files: Path) -> None:
    if not Path("/dev/zero").exists():
        pytest.skip("this system has no file without an end")
    for asked in (("diff", "/dev/zero", "new.md"), ("import", "/dev/zero", "-o", "made")):
        told = run(*asked, folder=files)
        assert (told.returncode, told.stdout) == (2, "")
        assert "/dev/zero is larger than any policy" in told.stderr


def test_a_folder_without_a_policy_is_called_so_whatever_its_name(files: Path) -> None:
    (files / "empty.md").mkdir()
    told = run("diff", "empty.md", "new.md", folder=files)
    assert told.returncode == 2
    assert "neither a document nor a policy in" in told.stderr
    told = run("import", "empty.md", "-o", "made", folder=files)
    assert told.returncode == 2
    assert "empty.md is a folder" in told.stderr


@pytest.mark.parametrize(
    "name", [b"ny\nlinje.md", b"\xff\xfe.md", b"-x.md", b"<b>&\"'.md", b"..md"]
)
def test_odd_file_names_crash_no_output_and_make_no_path(tmp_path: Path, name: bytes) -> None:
    folder = tmp_path / "policy"
    folder.mkdir()
    git(folder, "init", "--quiet", "--initial-branch=main")
    for text in (OLD, NEW.replace("draft", "in_force\nin_force_from: 2024-01-01")):
        (folder / os.fsdecode(name)).write_text(text, "utf-8")
        git(folder, "add", "--all")
        git(folder, "commit", "--quiet", "--message", "Gem")
    told = run("diff", "1.0", "2.0", "--format", "json", folder=folder)
    assert told.returncode == 0, told.stderr
    files = {
        change["new"]["file"] for change in json.loads(told.stdout)["changes"] if change["new"]
    }
    assert all(file.isprintable() for file in files)
    for form in ("html", "markdown", "text"):
        assert run("diff", "1.0", "2.0", "--format", form, folder=folder).returncode == 0
    page = run("diff", "1.0", "2.0", "--format", "html", folder=folder).stdout
    assert "<b>&" not in page
    asked = ("publish", "-o", str(tmp_path / "public"), "--without-pdf")
    assert run(*asked, folder=folder).returncode == 0
    assert {path.split("/")[0] for path in contents(tmp_path / "public")} == {
        *("CHANGELOG.md", "accessibility.html", "changelog.html", "changes", "compare.html"),
        *("feed-substantive.xml", "feed.xml", "index.html", "lineage.json", "passages"),
        *("search-index.js", "search.html", "search.js", "themes", "v", "verify.html"),
        "versions.json",
    }
    assert {path.name for path in tmp_path.iterdir()} == {"policy", "public"}


def test_a_folder_that_nobody_may_look_into_is_passed_by(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    locked = tmp_path / "locked" / "inner"
    locked.mkdir(parents=True)
    (tmp_path / "politik.md").write_text(OLD, "utf-8")
    (locked.parent / "andet.md").write_text(OLD, "utf-8")
    locked.parent.chmod(0o444)  # its names can be listed, and nothing more
    was_root = os.geteuid() == 0
    above = list(tmp_path.parents)[:-2] if was_root else []
    rights = {each: each.stat().st_mode & 0o7777 for each in above}
    for each in above:
        each.chmod(rights[each] | 0o055)
    try:
        if was_root:
            os.seteuid(65534)
        told = open_folder(tmp_path)
    finally:
        if was_root:
            os.seteuid(0)
        for each, mode in rights.items():
            each.chmod(mode)
        locked.parent.chmod(0o755)
    assert told.files == ("politik.md",)


def test_a_text_without_headings_says_that_it_has_no_places(tmp_path: Path) -> None:
    (tmp_path / "plain.txt").write_text("Vi holder fri.\n", "utf-8")
    told = run("show", "plain.txt", "3", folder=tmp_path)
    assert (told.returncode, told.stdout) == (2, "")
    assert "the text has no headings, so it has no place called 3" in told.stderr
    checked = run("check", "plain.txt", folder=tmp_path)
    assert "plain.txt: without markup; policylib import plain.txt -o FOLDER" in checked.stderr
    (tmp_path / "plain.md").write_text("Vi holder fri.\n", "utf-8")
    assert run("check", "plain.md", folder=tmp_path).stderr == ""

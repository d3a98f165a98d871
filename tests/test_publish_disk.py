"""Publishing where the disk refuses, or where somebody worked in the published folder: nothing is lost."""

import contextlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from policylib.errors import OutputError
from policylib.publish.output import alone, new_release, refuse_foreign
from policylib.publish.release import publish_release
from tests.commanding import DANISH, clean_environment, contents, repository, run
from tests.releasing import EDITIONS, leftovers, whole


def mounted(place: Path, size: str) -> bool:
    """Mount a file system of its own with so much room; False where that is not allowed."""
    if os.name != "posix" or os.geteuid() != 0 or not shutil.which("mount"):
        return False
    asked = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place)]
    return subprocess.run(asked, capture_output=True, check=False).returncode == 0


@contextlib.contextmanager
def small_disk(place: Path, size: str) -> Iterator[bool]:
    place.mkdir()
    is_mounted = mounted(place, size)
    try:
        yield is_mounted
    finally:
        if is_mounted:
            subprocess.run(["umount", "-l", str(place)], check=True)


def test_on_a_full_disk_the_old_release_stands_and_the_error_says_what_to_do(
    tmp_path: Path,
) -> None:
    with small_disk(tmp_path / "disk", "8m") as is_small:
        folder = tmp_path / "disk" / "public"
        publish_release(EDITIONS["old"], folder, jobs=1)
        if is_small:  # filled but for two pages of memory
            room = os.statvfs(folder.parent)
            filler = folder.parent / "filler"
            filler.write_bytes(bytes((room.f_bfree - 2) * room.f_frsize))
            with pytest.raises(OutputError, match="No space left on device") as told:
                publish_release(EDITIONS["new"], folder, jobs=1)
            assert "The earlier release, if there was one, still stands" in str(told.value)
            assert leftovers(folder) == {"filler"}
            filler.unlink()
        assert whole(folder) == "old"
        publish_release(EDITIONS["new"], folder, jobs=1)
        assert whole(folder) == "new"
        assert leftovers(folder) == set()


def test_a_file_that_may_not_grow_so_large_is_told_and_the_old_release_stands(
    tmp_path: Path,
) -> None:
    folder = repository(tmp_path)
    assert run("publish", "1.0", "-o", "public", "--only", "md", folder=folder).returncode == 0
    before = contents(folder / "public")
    limited = 'ulimit -f 8; exec "$0" -m policylib publish --with-drafts -o public --only html,md'
    ended = subprocess.run(
        ["sh", "-c", limited, sys.executable],
        cwd=folder,
        env={**clean_environment(), **DANISH},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ended.returncode == 2, ended.stderr
    assert "udgivelsen kunne ikke skrives i" in ended.stderr
    assert "den tidligere udgivelse, hvis der var en, står der endnu" in ended.stderr.lower()
    assert "Traceback" not in ended.stderr
    assert contents(folder / "public") == before
    assert not [path for path in folder.iterdir() if "policylib" in path.name]


def test_a_published_file_that_somebody_edited_is_not_written_over(tmp_path: Path) -> None:
    folder = tmp_path / "public"
    publish_release(EDITIONS["old"], folder, jobs=1)
    edited = next(folder.rglob("*.md"))
    edited.write_text(edited.read_text("utf-8") + "\nEn tilføjelse.\n", "utf-8")
    with pytest.raises(OutputError, match="was changed after it was published") as told:
        publish_release(EDITIONS["new"], folder, jobs=1)
    assert edited.name in str(told.value)
    assert edited.read_text("utf-8").endswith("En tilføjelse.\n")
    edited.unlink()
    publish_release(EDITIONS["new"], folder, jobs=1)
    assert whole(folder) == "new"


def test_a_published_file_that_somebody_deleted_comes_back(tmp_path: Path) -> None:
    folder = tmp_path / "public"
    publish_release(EDITIONS["new"], folder, jobs=1)
    next(folder.rglob("*.md")).unlink()
    publish_release(EDITIONS["new"], folder, jobs=1)
    assert whole(folder) == "new"


def test_who_holds_a_release_is_not_in_his_own_way(tmp_path: Path) -> None:
    folder = tmp_path / "public"
    with alone(folder):
        refuse_foreign(folder)
        with new_release(folder) as building:
            (building / "a.html").write_text("a")
    assert (folder / "a.html").is_file()
    assert leftovers(folder) == set()


@pytest.mark.parametrize("name", ["lock", "new", "ready", "old"])
def test_a_link_where_a_release_is_built_is_not_followed(tmp_path: Path, name: str) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "thesis.docx").write_text("years of work")
    home = tmp_path / "home"
    home.mkdir()
    (home / f".public.policylib-{name}").symlink_to(elsewhere, target_is_directory=True)
    with contextlib.suppress(OutputError):
        publish_release(EDITIONS["old"], home / "public", jobs=1)
    assert [path.name for path in elsewhere.iterdir()] == ["thesis.docx"]
    assert (home / "public").exists() == (name != "lock")


def test_a_folder_that_cannot_be_written_is_told_before_any_work(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", "8m") as is_mounted:
        folder = repository(tmp_path / "disk")
        if is_mounted:
            subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)
        else:
            folder.chmod(0o500)
        if not os.access(folder, os.W_OK):  # whoever may do anything may write anywhere
            ended = run("publish", "--with-drafts", "-o", "public", folder=folder, **DANISH)
            assert ended.returncode == 2
            assert f"mappen {folder} kan ikke skrives i" in ended.stderr
            assert "vælg en anden mappe" in ended.stderr.lower()
        if not is_mounted:
            folder.chmod(0o700)
        assert not (folder / "public").exists()


def test_a_folder_where_a_disk_is_mounted_is_refused_before_any_work(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", "100k") as is_mounted:
        if is_mounted:
            with pytest.raises(OutputError, match="where a disk is mounted"):
                refuse_foreign(tmp_path / "disk")
        refuse_foreign(tmp_path / "disk" / "public")

"""The folder of a release: what it may hold, and how a new release takes its place."""

import json
import os
import shutil
from pathlib import Path

import pytest

from policylib.errors import OutputError
from policylib.publish.output import FORMAT, MANIFEST, new_release, refuse_foreign


def put_release(folder: Path, *names: str) -> None:
    folder.mkdir(exist_ok=True)
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name)
    manifest = {"format": FORMAT, "files": [{"path": name} for name in names]}
    (folder / MANIFEST).write_text(json.dumps(manifest))


def test_a_folder_that_is_not_there_or_empty_may_be_written(tmp_path: Path) -> None:
    refuse_foreign(tmp_path / "public")
    (tmp_path / "public").mkdir()
    refuse_foreign(tmp_path / "public")


def test_an_earlier_release_may_be_written_over(tmp_path: Path) -> None:
    put_release(tmp_path / "public", "index.html", "v/1.0/a.html")
    refuse_foreign(tmp_path / "public")


@pytest.mark.parametrize("stranger", ["notes.txt", "v/1.0/b.html", ".hidden"])
def test_a_release_with_something_else_in_it_is_refused(tmp_path: Path, stranger: str) -> None:
    folder = tmp_path / "public"
    put_release(folder, "index.html", "v/1.0/a.html")
    (folder / stranger).write_text("mine")
    with pytest.raises(OutputError, match="did not make") as told:
        refuse_foreign(folder)
    assert stranger in str(told.value)


def test_somebody_elses_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "thesis.docx").write_text("years of work")
    with pytest.raises(OutputError, match=r"thesis\.docx"):
        refuse_foreign(tmp_path)


@pytest.mark.parametrize(
    "manifest", ["", "[]", "null", '{"format": "other"}', f'{{"format": "{FORMAT}"}}', "[" * 99999]
)
def test_a_manifest_that_is_not_ours_vouches_for_nothing(tmp_path: Path, manifest: str) -> None:
    (tmp_path / MANIFEST).write_text(manifest)
    (tmp_path / "index.html").write_text("x")
    with pytest.raises(OutputError, match="did not make"):
        refuse_foreign(tmp_path)


def test_a_link_in_the_folder_is_a_stranger(tmp_path: Path) -> None:
    folder = tmp_path / "public"
    put_release(folder, "index.html")
    (folder / "elsewhere").symlink_to(tmp_path, target_is_directory=True)
    with pytest.raises(OutputError, match="elsewhere"):
        refuse_foreign(folder)


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "public").write_text("x")
    with pytest.raises(OutputError, match="is a file, and a release is a folder"):
        refuse_foreign(tmp_path / "public")


def test_a_home_that_is_missing_or_locked_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="there is no folder"):
        refuse_foreign(tmp_path / "nowhere" / "public")
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)
    if not os.access(locked, os.W_OK):  # root may write anywhere
        with pytest.raises(OutputError, match="cannot be written"):
            refuse_foreign(locked / "public")


@pytest.mark.parametrize("before", ["nothing", "empty", "release"])
def test_a_new_release_takes_the_place_of_the_old_one_whole(tmp_path: Path, before: str) -> None:
    folder = tmp_path / "public"
    if before == "empty":
        folder.mkdir()
    if before == "release":
        put_release(folder, "old.html")
    with new_release(folder) as building:
        (building / "new.html").write_text("new")
        assert folder.exists() == (before != "nothing")
    assert [path.name for path in folder.iterdir()] == ["new.html"]
    assert [path.name for path in tmp_path.iterdir()] == ["public"]


def test_where_names_cannot_be_exchanged_two_renames_do_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "darwin")
    folder = tmp_path / "public"
    put_release(folder, "old.html")
    with new_release(folder) as building:
        (building / "new.html").write_text("new")
    assert [path.name for path in folder.iterdir()] == ["new.html"]
    assert [path.name for path in tmp_path.iterdir()] == ["public"]


def test_nothing_is_taken_away_before_the_new_release_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "public"
    put_release(folder, "old.html")
    remove = shutil.rmtree
    stood: list[bool] = []

    def watched(path: Path) -> None:
        stood.append((folder / "new.html").is_file())
        remove(path)

    monkeypatch.setattr(shutil, "rmtree", watched)
    with new_release(folder) as building:
        (building / "new.html").write_text("new")
        assert (folder / "old.html").is_file()
    assert stood == [True]


def test_where_building_fails_the_old_release_stands_and_nothing_is_left(tmp_path: Path) -> None:
    folder = tmp_path / "public"
    put_release(folder, "old.html")
    with pytest.raises(OutputError, match="No space left"):
        _fill_the_disk(folder)
    assert sorted(path.name for path in folder.iterdir()) == ["old.html", MANIFEST]
    assert [path.name for path in tmp_path.iterdir()] == ["public"]


def test_what_an_interrupted_run_left_behind_is_cleared_away(tmp_path: Path) -> None:
    left = tmp_path / ".public.policylib-new"
    left.mkdir()
    (left / "half.html").write_text("half")
    with new_release(tmp_path / "public") as building:
        (building / "new.html").write_text("new")
    assert [path.name for path in tmp_path.iterdir()] == ["public"]


def _fill_the_disk(folder: Path) -> None:
    with new_release(folder) as building:
        (building / "half.html").write_text("half")
        raise OSError(28, "No space left on device")


@pytest.mark.parametrize("is_there", [True, False])
def test_an_old_release_that_a_cut_off_run_moved_aside_comes_back_or_is_cleared_away(
    tmp_path: Path, *, is_there: bool
) -> None:
    put_release(tmp_path / ".public.policylib-old", "old.html")
    if is_there:
        put_release(tmp_path / "public", "newer.html")
    with pytest.raises(OutputError, match="No space left"):
        _fill_the_disk(tmp_path / "public")
    assert [path.name for path in tmp_path.iterdir()] == ["public"]
    kept = "newer.html" if is_there else "old.html"
    assert sorted(path.name for path in (tmp_path / "public").iterdir()) == [kept, MANIFEST]

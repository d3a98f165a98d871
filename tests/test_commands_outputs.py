"""Where an answer is written: links, devices and standard output by another name stay what they are."""

import os
import pty
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commanding import NEW, OLD, clean_environment, contents, run


@pytest.fixture
def files(tmp_path: Path) -> Path:
    (tmp_path / "old.md").write_text(OLD, "utf-8")
    (tmp_path / "new.md").write_text(NEW, "utf-8")
    return tmp_path


def test_a_link_stays_a_link_and_what_it_leads_to_is_replaced(files: Path) -> None:
    (files / "real.json").write_text("earlier", "utf-8")
    (files / "link.json").symlink_to("real.json")
    assert run("diff", "old.md", "new.md", "-o", "link.json", folder=files).returncode == 0
    assert (files / "link.json").is_symlink()
    assert (files / "real.json").read_text("utf-8").startswith("{")


@pytest.mark.parametrize("kind", ["file", "pipe"])
def test_another_name_of_standard_output_is_not_replaced_by_a_file(files: Path, kind: str) -> None:
    """/dev/stdout leads to whatever the shell made of it; root may write beside it."""
    (files / "stdout.json").symlink_to("/proc/self/fd/1")
    if not Path("/proc/self/fd/1").exists():
        pytest.skip("this system has no /proc/self/fd")
    asked = [sys.executable, "-m", "policylib", "diff", "old.md", "new.md", "-o", "stdout.json"]
    with (files / "written").open("wb") as written:
        done = subprocess.run(
            asked,
            cwd=files,
            env=clean_environment(),
            stdout=written if kind == "file" else subprocess.PIPE,
            check=True,
        )
    assert (files / "stdout.json").is_symlink()
    told = (files / "written").read_bytes() if kind == "file" else done.stdout
    assert told.startswith(b"{")
    assert set(contents(files)) == {"old.md", "new.md", "written"} | (
        {"stdout.json"} if (files / "stdout.json").is_file() else set()
    )


def test_a_pipe_and_a_device_are_written_to_and_never_replaced(files: Path) -> None:
    os.mkfifo(files / "pipe.json")
    reader = os.open(files / "pipe.json", os.O_RDONLY | os.O_NONBLOCK)
    try:
        assert run("diff", "old.md", "new.md", "-o", "pipe.json", folder=files).returncode == 0
        assert os.read(reader, 100).startswith(b"{")
    finally:
        os.close(reader)
    assert stat.S_ISFIFO((files / "pipe.json").lstat().st_mode)
    if not Path("/dev/full").exists():
        pytest.skip("this system has no disk that is always full")
    # A link, so that a mistake would replace the link and not the machine's own device.
    for device in ("full", "null"):
        (files / f"{device}.json").symlink_to(f"/dev/{device}")
    told = run("diff", "old.md", "new.md", "-o", "full.json", folder=files)
    assert (told.returncode, told.stdout) == (2, "")
    assert "cannot be written (No space left on device)" in told.stderr
    assert run("diff", "old.md", "new.md", "-o", "null.json", folder=files).returncode == 0
    assert all((files / f"{device}.json").is_symlink() for device in ("full", "null"))


def test_a_link_that_leads_round_in_circles_is_an_error(files: Path) -> None:
    (files / "loop.json").symlink_to("loop.json")
    told = run("diff", "old.md", "new.md", "-o", "loop.json", folder=files)
    assert (told.returncode, told.stdout) == (2, "")
    assert "loop.json cannot be written" in told.stderr
    assert (files / "loop.json").is_symlink()


def test_names_and_titles_in_broken_letters_are_imported_or_refused_whole(tmp_path: Path) -> None:
    text = "Tema 1: Ferie\n\nHvad vil vi?\n\nVi vil.\n"
    name = os.fsdecode(b"l\xf8n.txt")
    try:
        (tmp_path / name).write_text(text, "utf-8")
    except OSError:
        pytest.skip("this file system takes no such names")
    told = run("import", name, "-o", "out", folder=tmp_path)
    assert told.returncode == 0
    assert set(contents(tmp_path / "out")) == {"politik.md", "import-report.md"}
    assert r"l\xf8n" in (tmp_path / "out" / "import-report.md").read_text("utf-8")
    titled = run("import", name, "-o", "again", "--title", os.fsdecode(b"L\xf8n"), folder=tmp_path)
    assert titled.returncode == 2
    assert "--title has no text that can be printed" in titled.stderr
    assert not (tmp_path / "again").exists()


def test_files_of_one_name_from_two_folders_are_both_imported(tmp_path: Path) -> None:
    for folder, word in (("a", "Ferie"), ("b", "Barsel")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "text.txt").write_text(f"Tema 1: {word}\n\nVi holder fri.\n", "utf-8")
    assert run("import", "a/text.txt", "b/text.txt", "-o", "out", folder=tmp_path).returncode == 0
    assert "Ferie" in (tmp_path / "out" / "a-text-txt" / "politik.md").read_text("utf-8")
    assert "Barsel" in (tmp_path / "out" / "b-text-txt" / "politik.md").read_text("utf-8")


@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-", ">&- 2>&- <&-", "2>/dev/full"])
def test_a_closed_stream_is_no_mistake_of_the_program(files: Path, closed: str) -> None:
    def told(asked: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["sh", "-c", f'"$0" -m policylib {asked} {closed}', sys.executable],
            cwd=files,
            env={**clean_environment(), "LC_ALL": "C.UTF-8"},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    for asked in ("diff old.md new.md", "diff old.md new.md -o changes.html", "--help"):
        done = told(asked)
        assert (done.returncode, done.stderr) == (0, ""), asked
    assert (files / "changes.html").read_bytes().rstrip().endswith(b"</html>")
    assert told("diff nowhere.md new.md").returncode == 2


@pytest.mark.parametrize(
    ("locale", "said"), [("da_DK.UTF-8", "{path} er skrevet."), ("C.UTF-8", "Wrote {path}.")]
)
def test_who_sits_at_a_terminal_is_told_where_the_answer_was_written(
    locale: str, said: str, files: Path
) -> None:
    ours, theirs = pty.openpty()
    try:
        done = subprocess.run(
            [sys.executable, "-m", "policylib", "diff", "old.md", "new.md", "-o", "side.html"],
            cwd=files,
            stderr=theirs,
            env={**clean_environment(), "LC_ALL": locale},
            check=False,
        )
        told = os.read(ours, 4096).decode("utf-8")
    finally:
        os.close(theirs)
        os.close(ours)
    said = said.format(path=files.absolute() / "side.html")
    assert (done.returncode, told) == (0, f"{said}\r\n")


def test_what_a_name_would_do_to_a_terminal_is_shown_instead(files: Path) -> None:
    (files / "out").mkdir()
    (files / "out" / "\x1b]0;mine\x07.txt").write_text("", "utf-8")
    told = run("--policy", "old.md", "publish", "-o", "out", folder=files)
    assert told.returncode == 2
    assert "\x1b" not in told.stderr
    assert r"\x1b]0;mine\x07.txt" in told.stderr


def test_the_page_of_a_comparison_shows_the_pictures_beside_each_text(tmp_path: Path) -> None:
    picture = b"\x89PNG\r\n\x1a\n" + bytes(8)
    (tmp_path / "ring.png").write_bytes(picture)
    (tmp_path / "old.md").write_text("# Regler\n\n![En ring](ring.png)\n\nDu kan gå.\n", "utf-8")
    (tmp_path / "new.md").write_text("# Regler\n\n![En ring](ring.png)\n\nDu skal gå.\n", "utf-8")
    assert run("diff", "old.md", "new.md", "-o", "changes.html", folder=tmp_path).returncode == 0
    shown = (tmp_path / "changes.html").read_text("utf-8")
    assert shown.count('src="data:image/png;base64,iVBORw0KGg') == 2


def test_nothing_is_left_of_what_a_full_disk_cut_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second file finds the disk full; a folder that was made for it goes, too."""
    (tmp_path / "text.txt").write_text("Tema 1: Ferie\n\nVi holder fri.\n", "utf-8")
    opened = Path.open

    def full(self: Path, *arguments: object, **options: object) -> object:
        if self.name == "import-report.md":
            raise OSError(28, "No space left on device")
        return opened(self, *arguments, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", full)
    told = run("import", "text.txt", "-o", "deep/out", folder=tmp_path)
    assert told.returncode == 2
    assert "No space left on device" in told.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["text.txt"]


def test_nothing_is_left_of_a_demo_that_a_full_disk_cut_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = Path.write_bytes

    def full(self: Path, content: bytes) -> int:
        if self.suffix == ".md":
            raise OSError(28, "No space left on device")
        return write(self, content)

    monkeypatch.setattr(Path, "write_bytes", full)
    told = run("demo", "sample", folder=tmp_path)
    assert told.returncode == 2
    assert "No space left on device" in told.stderr
    assert not (tmp_path / "sample").exists()


def test_a_release_holds_every_adopted_version_up_to_the_one_that_is_named(
    root: Path, tmp_path: Path
) -> None:
    asked = ("-C", str(root / "policy_versions"), "publish", "--without-pdf", "-o")
    assert run(*asked, str(tmp_path / "all"), folder=tmp_path).returncode == 0
    assert run(*asked, str(tmp_path / "some"), "2.0", folder=tmp_path).returncode == 0
    adopted = {"1.0", "2.0", "2.0.1", "2.1", "3.0"}
    assert {path.name for path in (tmp_path / "all" / "v").iterdir()} == adopted
    assert {path.name for path in (tmp_path / "some" / "v").iterdir()} == {"1.0", "2.0"}

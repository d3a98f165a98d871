"""A version's pictures come from that version, and from its own folder alone."""

from pathlib import Path

import pytest

from policylib.history import open_history
from tests.commanding import NEW, OLD, git


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Two versions with different pictures, a secret beside the policy's folder, and a link."""
    git(tmp_path, "init", "--quiet", "--initial-branch=main")
    folder = tmp_path / "politik"
    (folder / "figurer").mkdir(parents=True)
    (tmp_path / "secret.png").write_bytes(b"secret")
    (folder / "figurer" / "link.png").symlink_to("../../secret.png")
    for text, picture, tag in ((OLD, b"first", "v1.0"), (NEW, b"second", "v2.0")):
        (folder / "politik.md").write_text(text, "utf-8")
        (folder / "figurer" / "a.png").write_bytes(picture)
        git(tmp_path, "add", ".")
        git(tmp_path, "commit", "--quiet", "-m", tag)
        git(tmp_path, "tag", tag)
    return tmp_path


def test_each_version_has_its_own_picture(place: Path) -> None:
    with open_history(place) as history:
        found = [history.beside(history.resolve(ref), "figurer/a.png") for ref in ("1.0", "2.0")]
        assert found == [b"first", b"second"]
        (place / "politik" / "figurer" / "a.png").write_bytes(b"third")
        assert history.beside(history.work_tree(), "figurer/a.png") == b"third"


@pytest.mark.parametrize(
    "name",
    [
        "figurer/b.png",
        "figurer",
        "../secret.png",
        "figurer/../../secret.png",
        "/etc/hostname",
        "figurer/link.png",
        "",
        ".",
        "\0",
        "a" * 5000,
    ],
)
@pytest.mark.parametrize("reference", ["1.0", "worktree"])
def test_nothing_outside_the_policys_folder_is_handed_over(
    place: Path, name: str, reference: str
) -> None:
    with open_history(place) as history:
        assert history.beside(history.resolve(reference), name) is None


@pytest.mark.parametrize("name", [":(top)plan.png", "*.png", "[a]?.png"])
def test_a_name_is_no_pattern(place: Path, name: str) -> None:
    (place / "politik" / name).write_bytes(b"mine")
    git(place, "--literal-pathspecs", "add", f"politik/{name}")
    git(place, "commit", "--quiet", "-m", "Plan")
    git(place, "tag", "v2.0", "--force")
    with open_history(place) as history:
        assert history.beside(history.resolve("git:v2.0"), name) == b"mine"
        assert history.beside(history.resolve("git:v1.0"), name) is None

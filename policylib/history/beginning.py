"""A new repository around a new policy, and its first commit: where git knows who is at work."""

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from policylib.errors import NoRepositoryError, RepositoryError
from policylib.history.git import GitWriter, Whereabouts, find_repository

BRANCH = "main"


class Begun(StrEnum):
    """How far a new policy's repository has come."""

    COMMITTED = "committed"
    """It is new, and holds the first commit."""
    NAMELESS = "nameless"
    """It is new and empty: git does not know who is at work."""
    INSIDE = "inside"
    """The folder was in a repository already, which is left as it is."""
    WITHOUT_GIT = "without-git"
    """There is no git on this computer."""


def begin_repository(folder: Path, files: Sequence[Path], message: str) -> Begun:
    """Make a repository in a folder and commit the files, unless it is in one already.

    Raises `RepositoryError` where there is one that git does not trust.
    """
    folder = folder.absolute()
    try:
        find_repository(folder)
    except NoRepositoryError:
        pass
    except RepositoryError as error:
        if error.code == "git-missing":
            return Begun.WITHOUT_GIT
        raise
    else:
        return Begun.INSIDE
    GitWriter.create(folder, branch=BRANCH)
    # Whoever makes it has a configuration of their own; the repository was made without it.
    place = Whereabouts(git_dir=folder / ".git", common_dir=folder / ".git", top=folder)
    git = GitWriter(place)
    if not git.ask("-c", "user.useConfigOnly=true", "var", "GIT_COMMITTER_IDENT"):
        return Begun.NAMELESS
    entries = b""
    for path in files:
        name = path.absolute().relative_to(folder).as_posix()
        blob = git.write("hash-object", "-w", "--stdin", stdin=path.read_bytes()).strip()
        entries += f"100644 {blob}\t{name}\0".encode()
    git.write("update-index", "-z", "--add", "--index-info", stdin=entries)
    tree = git.write("write-tree").strip()
    commit = git.write(
        "-c", "i18n.commitEncoding=UTF-8", "commit-tree", tree, stdin=f"{message}\n".encode()
    ).strip()
    git.write("update-ref", f"refs/heads/{BRANCH}", commit)
    return Begun.COMMITTED

"""Where an editor's words about a version stand: `editorial/2.0.toml`, beside the policy.

The words are read as they are now, not as they were when the version was recorded, for reasons
are mostly written afterwards:

    1. in the work tree, also where nobody has committed them yet
    2. in the commit that is checked out
    3. at the end of another branch, the newest first: the words of a draft stay on its branch
    4. in the commit of the version itself

"Beside" is the policy's folder, or one above it up to that of policy.toml.
"""

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from policylib.errors import SourceError
from policylib.history.disk import read_bytes
from policylib.history.places import shown
from policylib.records import dataclass

if TYPE_CHECKING:
    from policylib.history.versions import Version

FOLDER = "editorial"


@dataclass(frozen=True, slots=True, kw_only=True)
class WordsFile:
    """A file with an editor's words: what to call it, its bytes, its path where it is on disk."""

    name: str
    content: bytes
    path: Path | None = None


def words_name(label: str) -> str:
    """The name of the file for a version: "editorial/2.0.toml"; "" where no file can be called so."""
    name = re.sub(r"[/\\:]", "-", label.strip()).lstrip(".")
    is_usable = name and name.isprintable() and len(name.encode()) <= 200
    return f"{FOLDER}/{name}.toml" if is_usable else ""


def may_be_words(path: str) -> bool:
    """Whether a path in a repository is that of such a file."""
    return path.endswith(".toml") and PurePosixPath(path).parent.name == FOLDER


def words_on_disk(folders: Sequence[Path], label: str, *, below: Path) -> WordsFile | None:
    """The words about a version in the first of the folders that has them.

    `below` is the folder that names are told from. Links are not followed: raises `SourceError`
    where what stands there is no file of its own, for reasons are never left out in silence.
    """
    name = words_name(label)
    for folder in folders if name else ():
        path = folder / name
        if not os.path.lexists(path):
            continue
        if not path.is_file() or path.resolve() != folder.resolve() / name:
            raise SourceError(
                "words-no-file",
                "{path} is not read: it is a link or a folder, not a file of its own",
                hint="put the file itself there, or take away what stands there",
                path=shown(name),
            )
        inside = path.resolve().is_relative_to(below.resolve())
        told = path.resolve().relative_to(below.resolve()).as_posix() if inside else str(path)
        return WordsFile(name=shown(told), content=read_bytes(path), path=path)
    return None


def folders_above(file: Path, top: Path) -> Iterator[Path]:
    """The folder of a policy's file and those above it, up to `top`; its own alone elsewhere."""
    here = file.parent.resolve()
    for folder in (here, *here.parents):
        if folder == here or folder.is_relative_to(top.resolve()):
            yield folder


def held_against(versions: "Sequence[Version]", label: str) -> "Version | None":
    """The version that the words about another are held against: the last adopted one before it.

    For what is no version yet that is the last adopted one of all.
    """
    before: Version | None = None
    for version in _up_to(versions, label):
        before = version if version.status.is_adopted else before
    return before


def drafts_of(versions: "Sequence[Version]", label: str) -> "tuple[Version, ...]":
    """The drafts since the last adopted version, whose words a version goes on with: newest first."""
    drafts: list[Version] = []
    for version in _up_to(versions, label):
        drafts = [] if version.status.is_adopted else [version, *drafts]
    return tuple(drafts)


def _up_to(versions: "Sequence[Version]", label: str) -> "Iterator[Version]":
    for version in versions:
        if version.label == label:
            return
        yield version

"""What a preview follows: the files that its pages are made from, and how they stand."""

import datetime
import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

_TEXTS = (".md", ".markdown", ".toml", ".css", ".woff2")
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp")
_PASSED_BY = frozenset({"node_modules", "public", "__pycache__"})
_MOST = 20_000  # files: more than any policy has, and soon looked at
_POINTER = "gitdir: "


def state_of(folder: Path, policy: str, day: datetime.date) -> str:
    """A short name for how all stands: another one as soon as any of the files is saved.

    `policy` is what --policy names, "" where it is not used: it may be of any kind, and stand
    outside the folder. The day is part of it, for what is in force may change with it.
    """
    told = hashlib.blake2b(day.isoformat().encode(), digest_size=12)
    for path in _followed(folder, Path(folder, policy).resolve()):
        try:
            found = path.stat()
        except OSError:
            continue
        told.update(f"{path}\0{found.st_mtime_ns}\0{found.st_size}\n".encode(errors="replace"))
    return told.hexdigest()


def _followed(folder: Path, policy: Path) -> Iterator[Path]:
    yield policy
    yield from _texts_and_pictures(folder)
    if not policy.is_relative_to(folder):
        yield from _texts_and_pictures(policy.parent)
    yield from (each / "policy.toml" for each in folder.parents)
    yield from _branches(folder)


def _texts_and_pictures(folder: Path) -> Iterator[Path]:
    count = 0
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(
            each for each in folders if not each.startswith(".") and each not in _PASSED_BY
        )
        for name in sorted(files):
            if name.lower().endswith((*_TEXTS, *_PICTURES)):
                yield Path(here, name)
                count += 1
        if count > _MOST:
            return


def _branches(folder: Path) -> Iterator[Path]:
    """Where git keeps what its branches and tags point at; read here, for git is slow to start."""
    own = next(
        (each / ".git" for each in (folder, *folder.parents) if (each / ".git").exists()), None
    )
    if own is None:
        return
    common = own
    if own.is_file():
        own = Path(own.parent, _line(own).removeprefix(_POINTER))
        common = Path(own, _line(own / "commondir"))
    yield own / "HEAD"
    yield common / "packed-refs"
    yield common / "reftable" / "tables.list"
    yield from sorted((common / "refs").rglob("*"))


def _line(path: Path) -> str:
    try:
        return path.read_text("utf-8", "surrogateescape").strip()
    except OSError:
        return ""

"""versions.json: what a release holds, for its readers' programs and for the next run.

    {"format": "policylib.release/1", "title", "organisation", "lang", "in_force", "newest",
     "versions": [{"label", "slug", "status", …, "files": "v/2.0/personalepolitik-2.0"}],
     "changes":  [{"old", "new", "folder", "is_step", "is_printed"}],
     "files":    [{"path", "size", "sha256", "made_from"}],
     "seal"}

`made_from` is the key of the part that the file belongs to (`keys`): the next run takes a file
over where its part has the same key still. docs/release-format.md describes the file,
`release.schema.json` beside this module holds it.
"""

import hashlib
import json
import os
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePosixPath
from typing import Any

from policylib.document import title_of
from policylib.publish.edition import Edition, ReleaseVersion
from policylib.publish.layout import label_slug
from policylib.publish.output import FORMAT, MANIFEST
from policylib.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A file of a release: its path there, its size and SHA-256, the key of what it was made from."""

    path: str
    size: int
    sha256: str
    made_from: str


class Earlier:
    """The release that stands in a folder, as its own manifest tells it; nothing is believed unread."""

    def __init__(self, folder: Path, manifest: bytes, files: Iterable[Written]) -> None:
        self.folder = folder
        self.manifest = manifest
        self._by_key: dict[str, list[Written]] = {}
        for file in files:
            self._by_key.setdefault(file.made_from, []).append(file)

    def files_of(self, key: str, paths: frozenset[str] | None) -> tuple[Written, ...] | None:
        """The files of the part with a key, where all of them stand as they were made; else none.

        `paths` are those that the part makes, None where only making it can tell.
        """
        files = tuple(self._by_key.get(key, ()))
        if not files or (paths is not None and paths != {file.path for file in files}):
            return None
        return files if all(map(self.is_true, files)) else None

    def is_true(self, file: Written) -> bool:
        """Whether a file stands where the manifest says, with the content that it had."""
        if not _is_inside(file.path):
            return False
        path = self.folder / file.path
        try:
            # A link, or a folder that is one, leads to what nobody vouched for.
            if os.path.realpath(path) != os.path.join(os.path.realpath(self.folder), file.path):  # noqa: PTH118 - a comparison of names
                return False
            if not path.is_file() or path.stat().st_size != file.size:
                return False
            with path.open("rb") as content:
                return hashlib.file_digest(content, "sha256").hexdigest() == file.sha256
        except (OSError, ValueError):
            return False

    def names(self, path: str) -> bool:
        """Whether a file belongs to it, there or not."""
        return any(file.path == path for files in self._by_key.values() for file in files)

    def is_all(self, files: Sequence[Written]) -> bool:
        """Whether it consists of just these files."""
        own = [file for each in self._by_key.values() for file in each]
        return sorted(own, key=_path_of) == sorted(files, key=_path_of)


def read_manifest(folder: Path) -> Earlier | None:
    """The release in a folder; None where there is none, or its manifest is not as it was written."""
    path = folder / MANIFEST
    try:
        if path.is_symlink() or not path.is_file():
            return None
        content = path.read_bytes()
        told = json.loads(content)
        files = tuple(
            Written(
                path=str(each["path"]),
                size=int(each["size"]),
                sha256=str(each["sha256"]),
                made_from=str(each["made_from"]),
            )
            for each in told["files"]
        )
        is_whole = told["format"] == FORMAT and told["seal"] == _seal(files)
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    return Earlier(folder, content, files) if is_whole else None


def manifest_text(edition: Edition, files: Sequence[Written]) -> str:
    """The text of versions.json; the same release gives the same bytes."""
    current, newest = edition.in_force, edition.newest
    files = sorted(files, key=_path_of)
    told = {
        "format": FORMAT,
        "title": title_of(newest.policy),
        "organisation": newest.policy.metadata.organisation,
        "lang": edition.lang,
        "in_force": current.label if current else None,
        "versions": [_version(edition, version) for version in edition.versions],
        "changes": [
            {
                "old": pair.old,
                "new": pair.new,
                "folder": pair.folder,
                "is_step": pair.is_step,
                "is_printed": pair.is_printed,
            }
            for pair in edition.pairs()
        ],
        "files": [
            {
                "path": file.path,
                "size": file.size,
                "sha256": file.sha256,
                "made_from": file.made_from,
            }
            for file in files
        ],
        "seal": _seal(files),
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _version(edition: Edition, version: ReleaseVersion) -> dict[str, Any]:
    metadata = version.policy.metadata
    standing = edition.standings()[version.label]
    adopted, start, end = metadata.adopted_on, metadata.in_force_from, standing.in_force_to
    return {
        "label": version.label,
        "slug": label_slug(version.label),
        "status": standing.status.value if standing.status else None,
        "is_draft": version.is_draft,
        "adopted_on": adopted.isoformat() if adopted else None,
        "in_force_from": start.isoformat() if start else None,
        "in_force_to": end.isoformat() if end else None,
        "replaced_by": standing.replaced_by or None,
        "commit": version.commit or None,
        "files": version.base,
    }


def _seal(files: Iterable[Written]) -> str:
    """A digest over the list of files: one that lost a line vouches for nothing."""
    whole = hashlib.sha256()
    for file in sorted(files, key=_path_of):
        told = [file.path, str(file.size), file.sha256, file.made_from]
        whole.update("\0".join(told).encode("utf-8", "surrogatepass") + b"\n")
    return whole.hexdigest()


def _path_of(file: Written) -> str:
    return file.path


def _is_inside(path: str) -> bool:
    """Whether a path of a manifest stays in the release's folder, in its one plain spelling."""
    pure = PurePosixPath(path)
    return (
        bool(path)
        and "\0" not in path
        and not pure.is_absolute()
        and ".." not in pure.parts
        and str(pure) == path
    )

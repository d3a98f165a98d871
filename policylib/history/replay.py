"""A folder of versions becomes a git repository: the same commits, to the letter, every time.

Branches, merges, tags, authors and dates stand in history.toml; nothing comes from the clock or
from anybody's configuration. `git fast-import` writes it in one go, without hooks or signatures.
"""

import datetime
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from policylib.errors import MissingFileError, OutputError, SettingsError
from policylib.history.folders import FILE_NAME, Entry, read_entries, wrong_history

_IGNORE = b"# made by policylib publish\npublic/\n"
_NAME = re.compile(r"(?P<name>[^<>\n\0]*?)\s*<(?P<email>[^<>\s\0]*)>")


def find_sample() -> Path:
    """The sample policy: inside the installed package, else beside it in a checkout."""
    package = Path(__file__).resolve().parents[1]
    for place in (package / "policy_versions", package.parent / "policy_versions"):
        if (place / FILE_NAME).is_file():
            return place
    raise MissingFileError(
        "sample-missing",
        "the sample policy is not part of this installation",
        hint="install policylib again",
    )


def replay(versions: Path, target: Path) -> Path:
    """Make a new repository in `target` with the history that `versions` describes.

    `target` must be absent or empty. The files of the newest version on the first branch stand
    in it; public/ is ignored. Raises `OutputError`, `SettingsError`.
    """
    from policylib.history.git import GitWriter

    entries = read_entries(versions)
    main = entries[0].branch
    # git starts in the new repository, where a relative path would lead elsewhere.
    target = target.absolute()
    stream = b"".join(_commands(versions, entries))
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise OutputError(
            "folder-not-empty",
            "{path} is there already and holds other things",
            hint="name a folder that does not exist yet",
            path=str(target),
        )
    try:
        target.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(
            "folder-not-writable",
            "{path} cannot be made: {reason}",
            hint="choose another folder",
            path=str(target),
            reason=error.strerror or type(error).__name__,
        ) from None
    try:
        writer = GitWriter.create(target, branch=main)
        writer.write("fast-import", "--quiet", "--date-format=raw", stdin=stream)
        newest = next(entry for entry in reversed(entries) if entry.branch == main)
        for name, content in _files_of(versions / newest.folder):
            path = target / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        writer.write("read-tree", "HEAD")
    except BaseException:
        # It was absent or empty before; half a repository helps nobody.
        shutil.rmtree(target, ignore_errors=True)
        raise
    return target


def _files_of(folder: Path) -> Iterator[tuple[str, bytes]]:
    yield ".gitignore", _IGNORE
    for here, folders, files in os.walk(folder):
        folders.sort()
        inside = Path(here).relative_to(folder).as_posix()
        for name in sorted(files):
            path = Path(here) / name
            if not path.is_symlink() and name != ".gitignore":
                yield (name if inside == "." else f"{inside}/{name}"), path.read_bytes()


def _commands(versions: Path, entries: tuple[Entry, ...]) -> Iterator[bytes]:
    """What `git fast-import` is told."""
    marks = {entry.folder: mark for mark, entry in enumerate(entries, start=1)}
    yield b"feature done\n"
    for entry in entries:
        who = f"{_person(entry)} {_moment(entry)}".encode()
        yield b"commit refs/heads/%s\n" % _ref(entry.branch)
        yield b"mark :%d\nauthor %s\ncommitter %s\n" % (marks[entry.folder], who, who)
        message = (entry.message.strip() or entry.folder) + "\n"
        yield _data(message.encode())
        if entry.parent:
            yield b"from :%d\n" % marks[entry.parent]
        for other in entry.merge:
            yield b"merge :%d\n" % marks[other]
        yield b"deleteall\n"
        for name, content in _files_of(versions / entry.folder):
            yield b"M 100644 inline %s\n" % _quoted(name) + _data(content)
        yield b"\n"
        if entry.tag:
            yield b"tag %s\nfrom :%d\ntagger %s\n" % (_ref(entry.tag), marks[entry.folder], who)
            yield _data(message.partition("\n")[0].encode() + b"\n")
    yield b"done\n"


def _data(content: bytes) -> bytes:
    return b"data %d\n%s\n" % (len(content), content)


def _quoted(name: str) -> bytes:
    safe = name.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{safe}"'.encode("utf-8", "surrogateescape")


def _person(entry: Entry) -> str:
    found = _NAME.fullmatch(entry.author.strip())
    if found is None:
        raise _wrong(entry, "author", "Name <address>")
    return f"{found['name']} <{found['email']}>".strip()


def _moment(entry: Entry) -> str:
    """A moment as git writes it: seconds since 1970, and the offset from UTC."""
    try:
        moment = datetime.datetime.fromisoformat(entry.date)
    except ValueError:
        raise _wrong(entry, "date", "2021-12-13T09:00:00+01:00") from None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=datetime.UTC)
    return f"{int(moment.timestamp())} {moment:%z}"


def _ref(name: str) -> bytes:
    fits = re.fullmatch(
        r"(?!.*(?:\.\.|//|@\{|\.lock$|/$|\.$))[^\s~^:?*\[\\\x00-\x1f\x7f./-][^\s~^:?*\[\\\x00-\x1f\x7f]*",
        name,
    )
    if fits is None:
        raise wrong_history(f"{name!a} cannot be the name of a branch or tag")
    return name.encode()


def _wrong(entry: Entry, key: str, example: str) -> SettingsError:
    return wrong_history(f"the {key} of {entry.folder} must look like this: {example}")

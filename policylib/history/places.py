"""Where a policy stands among the files of a folder or a commit.

    policy.toml names it          path = "politik", or files = ["forord.md", "temaer.md"]
    else the only Markdown        whose front matter has a `version`
    in an older commit            the same path, what was renamed to it, or the one with the same
                                  title and organisation

A policy is one file, or a folder of Markdown files in natural order; a file with a `version`
stands for its whole folder where it comes first and the others begin below level 1.
"""

import re
import unicodedata
from collections.abc import Callable, Collection, Iterable

from policylib.document import Metadata, normalise
from policylib.errors import AmbiguousReferenceError, MissingFileError
from policylib.history.settings import Settings
from policylib.records import dataclass

MARKDOWN = (".md", ".markdown")
_BESIDE = "<!-- policylib import"

ReadText = Callable[[str], str]
ReadMetadata = Callable[[str], Metadata]


@dataclass(frozen=True, slots=True, kw_only=True)
class TextFile:
    """One file of a policy: its name for a reader, and the key under which its text is found.

    The key is a blob's id in a repository, a path on disk elsewhere.
    """

    name: str
    key: str


def is_object_id(key: str) -> bool:
    """Whether it is a full object id of git's."""
    return 40 <= len(key) <= 64 and not key.strip("0123456789abcdef")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a policy stands: its file or folder, and its files in order. Paths use "/"."""

    path: str
    files: tuple[str, ...]


def is_markdown(path: str) -> bool:
    """Whether a name says that the file is Markdown."""
    return path.lower().endswith(MARKDOWN)


def natural(path: str) -> tuple[tuple[int, int, str], ...]:
    """A key that sorts names as people count: tema-2 before tema-10."""
    parts = [part for part in re.split(r"(\d+)", path.casefold()) if part]
    key = [
        (0, len(part.lstrip("0")), part.lstrip("0")) if part.isdecimal() else (1, 0, part)
        for part in parts
    ]
    return (*key, (2, 0, path))


def shown(path: str) -> str:
    """A path as it may be printed: without control characters or broken encoding."""
    if path.isascii() and path.isprintable():
        return path
    safe = path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in safe)


def look_up(paths: Collection[str], wanted: str) -> str | None:
    """The path among `paths` that is `wanted`, however its letters are composed.

    Raises `AmbiguousReferenceError` where å is one letter in one name and two in another.
    """
    if wanted.isascii():
        return wanted if wanted in paths else None
    composed = unicodedata.normalize("NFC", wanted)
    found = sorted(path for path in paths if unicodedata.normalize("NFC", path) == composed)
    if len(found) > 1:
        raise AmbiguousReferenceError(
            "path-twice",
            "there are {count} files called {path}, with letters composed differently: {candidates}",
            hint="delete or rename one of them",
            path=shown(composed),
            count=len(found),
            candidates=", ".join(ascii(each) for each in found),
        )
    return found[0] if found else None


def files_at(paths: Collection[str], path: str, files: Iterable[str] = ()) -> tuple[str, ...]:
    """The policy's files at a path: the file itself, or the Markdown of the folder, or `files`.

    `files` stand below the path where that is a folder. Empty where there is nothing.
    """
    single = look_up(paths, path) if path else None
    if single is not None:
        return (single,)
    folder = f"{path}/" if path else ""
    listed = tuple(files)
    if listed:
        found = tuple(look_up(paths, folder + each) for each in listed)
        return tuple(each for each in found if each) if all(found) else ()
    return _in_folder(paths, path)


def _in_folder(paths: Collection[str], folder: str) -> tuple[str, ...]:
    start = unicodedata.normalize("NFC", f"{folder}/") if folder else ""
    inside = [
        path
        for path in paths
        if is_markdown(path)
        and unicodedata.normalize("NFC", path).startswith(start)
        and "/" not in unicodedata.normalize("NFC", path)[len(start) :]
    ]
    return tuple(sorted(inside, key=natural))


def place_of_file(paths: Collection[str], path: str, read_text: ReadText) -> Place:
    """The policy that a file with front matter belongs to: its folder, or the file alone."""
    folder = path.rpartition("/")[0]
    inside = _in_folder(paths, folder)
    if len(inside) > 1 and inside[0] == path and all(map(_is_piece, map(read_text, inside[1:]))):
        return Place(path=folder, files=inside)
    return Place(path=path, files=(path,))


def beside_import(files: Iterable[str], read_text: ReadText) -> frozenset[str]:
    """The files that an import wrote beside a policy: its report, comments, the text before.

    Their first line names them all, so that they are not read as parts of the policy.
    """
    found: set[str] = set()
    for file in files:
        line = read_text(file).lstrip("\ufeff").partition("\n")[0].strip()
        if line.startswith(_BESIDE) and line.endswith("-->"):
            names = line.removesuffix("-->").rpartition(": ")[2].split(",")
            folder = file.rpartition("/")[0]
            found |= {f"{folder}/{name.strip()}".lstrip("/") for name in names}
    return frozenset(found)


def _is_piece(text: str) -> bool:
    """Whether a text continues another: its first line is a heading below level 1."""
    return re.match(r"\ufeff?\s*#{2,6}\s", text) is not None


def find_policy(
    paths: Collection[str],
    settings: Settings,
    *,
    base: str,
    read_text: ReadText,
    read_metadata: ReadMetadata,
    where: str,
) -> Place:
    """The policy of a folder or commit: by its settings, else the only Markdown with a version.

    `base` is the folder of policy.toml; `where` names the place in errors. Raises
    `MissingFileError` where there is none, `AmbiguousReferenceError` with the candidates where
    there are several.
    """
    if settings.path or settings.files:
        path = f"{base}/{settings.path}".strip("/")
        files = files_at(paths, path, settings.files)
        if not files:
            raise MissingFileError(
                "policy-path-missing",
                "policy.toml names {path} as the policy, and it is not in {where}",
                hint="correct `path` or `files` in policy.toml",
                path=shown(settings.path or ", ".join(settings.files)),
                where=where,
            )
        return Place(path=path, files=files)
    start = f"{base}/" if base else ""
    versioned = [
        path
        for path in sorted(paths, key=natural)
        if is_markdown(path) and path.startswith(start) and read_metadata(path).version
    ]
    if len(versioned) == 1:
        return place_of_file(paths, versioned[0], read_text)
    if not versioned:
        raise MissingFileError(
            "policy-not-found",
            "there is no policy in {where}: no Markdown file has a `version` in its front matter",
            hint='name it with --policy, write `version: "1.0"` below its title, or start one with `policylib init`',
            where=where,
        )
    raise AmbiguousReferenceError(
        "policy-ambiguous",
        "{where} holds {count} texts that could be the policy: {candidates}",
        hint="name one with --policy, or with `path` in policy.toml",
        where=where,
        count=len(versioned),
        candidates=", ".join(map(shown, versioned)),
    )


def find_same_policy(
    paths: Collection[str],
    title: str,
    organisation: str,
    *,
    read_text: ReadText,
    read_metadata: ReadMetadata,
) -> Place | None:
    """The one file or folder whose front matter has this title and organisation, or none."""
    wanted = (normalise(title).casefold(), normalise(organisation).casefold())
    if not wanted[0]:
        return None
    found = []
    for path in sorted(paths, key=natural):
        if is_markdown(path):
            metadata = read_metadata(path)
            theirs = (metadata.title, metadata.organisation)
            if tuple(normalise(each).casefold() for each in theirs) == wanted:
                found.append(path)
    return place_of_file(paths, found[0], read_text) if len(found) == 1 else None

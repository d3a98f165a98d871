"""What a repository is told so that git itself explains a policy: two lines of its own settings.

    .gitattributes    /politik/*.md diff=policylib        which files; committed like any other
                      *.docx diff=policylib
    .git/config       diff.policylib.command = …          what to start; never leaves the machine

`command` is handed both texts and answers `git diff` with the change in words. `git log -p` and
`git show` start it where they are asked to (`--ext-diff`); without that they use `textconv`, which
sets each text in its regular form, one sentence a line, so that layout is no change. Word files
come along wherever they stand: git alone could only say that they differ.
"""

import os
import re
import shlex
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path, PurePosixPath

from policylib.errors import OutputError, UnknownReferenceError
from policylib.history.git import GitWriter, Whereabouts, find_repository
from policylib.records import dataclass

ATTRIBUTES = ".gitattributes"
SECTION = "diff.policylib"
_MARK = "diff=policylib"
_WORD = "*.docx"


@dataclass(frozen=True, slots=True, kw_only=True)
class Driver:
    """What is to be written: lines of .gitattributes, and keys of the repository's own settings."""

    lines: tuple[str, ...]
    settings: Mapping[str, str]


def driver_for(paths: Sequence[str], program: Sequence[str], *, with_word: bool = True) -> Driver:
    """The driver for a policy's files, named from the top of the work tree, and for Word files.

    `program` starts policylib: a program's whole path, and what follows it.
    """
    started = shlex.join(program)
    # Where the program was moved or taken away since, git's own answer is all there is to say.
    run = f"test -x {shlex.quote(program[0])} && {started} git"
    lines = 'diff -u -L "a/$1" -L "b/$1" -- "$2" "$5" || :'
    patterns = (*_patterns(paths), *([_WORD] if with_word else []))
    return Driver(
        lines=tuple(f"{pattern} {_MARK}" for pattern in patterns),
        settings={
            # A git diff never fails.
            f"{SECTION}.command": f'f() {{ {run} diff-driver -- "$@" || {{ {lines}; }}; }}; f',
            f"{SECTION}.textconv": f'f() {{ {run} textconv -- "$1" || cat -- "$1"; }}; f',
            f"{SECTION}.xfuncname": "^#+ (.*)$",
        },
    )


def is_word_spoken_for(place: Whereabouts) -> bool:
    """Whether somebody has said in .gitattributes how Word files are to be shown: that stands."""
    return any(".docx" in line and not _is_ours(line) for line in _lines(_attributes(place)))


def _patterns(paths: Sequence[str]) -> Iterable[str]:
    """What names the files in .gitattributes: the file, or all Markdown of the folder."""
    if len(paths) == 1:
        return (_pattern(f"/{_escaped(paths[0])}"),)
    found = dict.fromkeys(
        f"{_escaped(str(path.parent))}/*{path.suffix}" for path in map(PurePosixPath, paths)
    )
    return tuple(_pattern(f"/{each.removeprefix('./')}") for each in found)


def _escaped(path: str) -> str:
    return re.sub(r"([*?\[\]\\])", r"\\\1", path)


def _pattern(glob: str) -> str:
    if not re.search(r'[\s"\x00-\x1f]', glob):
        return glob
    quoted = (
        glob.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    )
    return f'"{quoted}"'


def work_tree_of(folder: Path) -> Whereabouts:
    """The repository of a folder. Raises `NoRepositoryError`; and where there are no files in it."""
    place = find_repository(folder)
    if place.top is None:
        raise UnknownReferenceError(
            "no-work-tree",
            "{folder} is a bare repository and has no work tree",
            hint="name a version, tag, branch, commit or date",
            folder=str(folder),
        )
    return place


def installed(place: Whereabouts, driver: Driver) -> str | None:
    """The .gitattributes with the driver's lines; None where they stand there already."""
    text = _attributes(place)
    kept = [line for line in _lines(text) if not _is_ours(line) or line.strip() in driver.lines]
    there = {line.strip() for line in kept}
    if kept and not kept[-1].endswith("\n"):
        kept[-1] += "\n"
    end = "\r\n" if "\r\n" in text else "\n"
    new = "".join(kept) + "".join(f"{line}{end}" for line in driver.lines if line not in there)
    return None if new == text else new


def removed(place: Whereabouts) -> str | None:
    """The .gitattributes without any line of ours; None where there is none."""
    lines = _lines(_attributes(place))
    kept = [line for line in lines if not _is_ours(line)]
    return None if kept == lines else "".join(kept)


def _lines(text: str) -> list[str]:
    """The lines with their own ends, as git sees them."""
    return re.findall(r"[^\n]*\n|[^\n]+", text)


def _is_ours(line: str) -> bool:
    return line.rstrip().endswith(f" {_MARK}")


def _attributes(place: Whereabouts) -> str:
    path = _path(place)
    try:
        return path.read_bytes().decode("utf-8", "surrogateescape")
    except FileNotFoundError:
        return ""


def _path(place: Whereabouts) -> Path:
    if place.top is None:
        raise ValueError(place)
    path = place.top / ATTRIBUTES
    if path.is_symlink() or (path.exists() and not path.is_file()):
        raise OutputError(
            "attributes-elsewhere",
            "{path} is no file of its own, and git does not read it",
            hint="make it a plain file, and run the command again",
            path=ATTRIBUTES,
        )
    return path


def write_attributes(place: Whereabouts, text: str) -> None:
    """Write .gitattributes in one step; where nothing is left in it, it goes."""
    path = _path(place)
    if not text:
        path.unlink(missing_ok=True)
        return
    part = path.with_name(f"{ATTRIBUTES}.policylib-{os.getpid()}")
    try:
        part.write_bytes(text.encode("utf-8", "surrogateescape"))
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def write_settings(place: Whereabouts, settings: Mapping[str, str]) -> None:
    """Write keys into the repository's own settings."""
    git = GitWriter(place)
    for key, value in settings.items():
        git.write("config", "--local", "--replace-all", key, value)


def has_settings(place: Whereabouts) -> bool:
    """Whether the driver stands in the repository's own settings."""
    return bool(
        GitWriter(place).ask("config", "--local", "--get-regexp", f"^{re.escape(SECTION)}\\.")
    )


def remove_settings(place: Whereabouts) -> None:
    """Take the driver out of the repository's own settings."""
    GitWriter(place).write("config", "--local", "--remove-section", SECTION)

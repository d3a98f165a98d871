"""Where an answer goes: standard output or one file, whole or not at all."""

import contextlib
import errno
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from policylib.errors import OutputError

if TYPE_CHECKING:
    from policylib.commands.session import Session

STDOUT = "-"


def has_colour() -> bool:
    """Whether standard output is a terminal whose reader wants colour (NO_COLOR says no)."""
    environment = os.environ
    return (
        sys.stdout.isatty()
        and not environment.get("NO_COLOR")
        and environment.get("TERM", "") != "dumb"
    )


def width() -> int:
    """The columns to fill: those of the terminal up to 100; 80 where there is none.

    As `shutil.get_terminal_size` finds them, which brings four compression libraries with it.
    """
    told = os.environ.get("COLUMNS", "")
    columns = int(told) if told.isdecimal() else 0
    if columns <= 0 and sys.__stdout__ is not None:
        with contextlib.suppress(ValueError, OSError):
            columns = os.get_terminal_size(sys.__stdout__.fileno()).columns
    return max(40, min(columns or 80, 100))


def make_ready(target: str | None, *, inputs: tuple[str, ...] = ()) -> None:
    """Before any work: raise `OutputError` where an answer could not be written to `target`.

    It may not be a folder, not one of the `inputs` that it is made from, and its own folder must
    be there and take new files.
    """
    if target is None or target == STDOUT:
        return
    path = Path(target)
    if path.is_dir():
        raise OutputError(
            "output-is-folder",
            "{path} is a folder",
            hint="name a file with -o",
            path=target,
        )
    for name in inputs:
        source = Path(name)
        if path.exists() and source.exists() and path.samefile(source):
            raise OutputError(
                "output-is-input",
                "{path} is one of the files that are read",
                hint="choose another name with -o",
                path=target,
            )
    if not path.parent.is_dir():
        raise OutputError(
            "output-folder-missing",
            "there is no folder called {folder} to write {path} into",
            hint="make the folder first, or choose another name with -o",
            folder=str(path.parent),
            path=target,
        )
    if not os.access(path if path.exists() else path.parent, os.W_OK):
        raise _unwritable(target, os.strerror(errno.EACCES))


def hand_over(answer: str | bytes, target: str | None) -> None:
    """Write an answer to standard output, or to a file, which is replaced in one step.

    Text in a file and bytes anywhere are UTF-8. Raises `OutputError` where it cannot be written.
    """
    if target is None or target == STDOUT:
        if isinstance(answer, str):
            click.echo(answer, nl=not answer.endswith("\n"), color=has_colour())
        else:
            click.echo(answer, nl=False)
        return
    content = answer.encode() if isinstance(answer, str) else answer
    try:
        _replace(Path(target), content)
    except OSError as error:
        raise _unwritable(target, error.strerror or str(error)) from error


def tell_written(session: "Session", target: str | None) -> None:
    """Tell whoever sits at a terminal which file an answer was written to; scripts hear nothing."""
    if target is not None and target != STDOUT and sys.stderr is not None and sys.stderr.isatty():
        session.tell("output.done", path=Path(target).absolute())


def write_new(texts: Mapping[Path, str | bytes]) -> None:
    """Write several new files, all or none; nothing that is there is replaced.

    Their folders are made. Raises `OutputError` where a file is there already or cannot be
    written; what had been written by then is taken away again.
    """
    for path in texts:
        if path.exists() or path.is_symlink():
            raise OutputError(
                "output-exists",
                "{path} is there already, and nothing is replaced",
                hint="choose another folder",
                path=str(path),
            )
    encoded = {path: t.encode() if isinstance(t, str) else t for path, t in texts.items()}
    written: list[Path] = []
    made = [each for path in texts for each in path.parents if not each.exists()]
    try:
        for path, content in encoded.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("xb") as file:
                written.append(path)
                file.write(content)
    except OSError as error:
        for path in written:
            path.unlink(missing_ok=True)
        for folder in dict.fromkeys(made):  # the innermost stand first
            with contextlib.suppress(OSError):
                folder.rmdir()
        raise _unwritable(error.filename or str(path), error.strerror or str(error)) from error


def _unwritable(target: str, reason: str) -> OutputError:
    return OutputError(
        "file-unwritable",
        "{path} cannot be written ({reason})",
        hint="choose another place with -o",
        path=target,
        reason=reason,
    )


def _replace(path: Path, content: bytes) -> None:
    if path.exists() and not path.is_file():
        path.write_bytes(content)  # a device or a pipe, such as /dev/null, is never replaced
        return
    import tempfile

    # A link stays a link: what it leads to is replaced. /dev/stdout is one, too.
    path = Path(os.path.realpath(path))
    if path.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", dir=path.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        beside.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _umask() -> int:
    current = os.umask(0o022)
    os.umask(current)
    return current

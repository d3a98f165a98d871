r"""Commits as git lists them: what is asked of `git log` and `git diff-tree`, and their answers read.

One commit in the log, every field ended by a NUL, then one pair of fields for each changed file:

    \x02 id · parents · author · message · (empty) · :mode mode blob blob letter · path · …
"""

import os
from collections.abc import Iterator, Mapping

from policylib.records import dataclass

# fmt: off
LOG_OPTIONS = (
    "--stdin", "--date-order", "--root", "--diff-merges=first-parent", "--raw", "-z", "--no-abbrev",
    "--no-renames", "--no-ext-diff", "--no-textconv", "--no-relative", "--ignore-submodules=none",
    "--no-show-signature", "--no-color", "--no-decorate", "--no-notes", "--no-mailmap",
    "--encoding=UTF-8", "-O/dev/null", "--format=tformat:%x02%H%x00%P%x00%an%x00%B%x00",
)
# fmt: on


@dataclass(frozen=True, slots=True, kw_only=True)
class Commit:
    """One commit: its ids, its words, and how its files differ from its first parent's.

    `changes` are (path, mode, blob id), mode and id empty where the file went away.
    """

    id: str
    parents: tuple[str, ...]
    author: str
    message: str
    changes: tuple[tuple[str, str, str], ...]


def parse_log(out: bytes) -> tuple[Commit, ...]:
    """The commits in the answer of `git log` with `LOG_OPTIONS`."""
    return tuple(_commits(out))


def _commits(out: bytes) -> Iterator[Commit]:
    fields = out.split(b"\0")
    place = 0
    while place + 4 < len(fields):
        own, parents, author, message = fields[place : place + 4]
        place += 5
        changes = []
        while place < len(fields) and fields[place].lstrip(b"\n").startswith(b":"):
            _, mode, _, blob, _ = fields[place].decode("ascii").lstrip("\n").split(" ")
            gone = mode == "000000"
            path = os.fsdecode(fields[place + 1])
            changes.append((path, "" if gone else mode, "" if gone else blob))
            place += 2
        yield Commit(
            id=own[1:].decode("ascii"),
            parents=tuple(parents.decode("ascii").split()),
            author=author.decode("utf-8", "replace"),
            message=message.decode("utf-8", "replace").strip(),
            changes=tuple(changes),
        )


def parse_renames(out: bytes) -> Mapping[str, str]:
    """The renames in the answer of `git diff-tree -z --raw -M`: old path → new path."""
    fields = os.fsdecode(out).split("\0")
    found: dict[str, str] = {}
    place = 0
    while place < len(fields) - 1:
        moved = fields[place].rpartition(" ")[2][:1] in {"R", "C"}
        if moved:
            found[fields[place + 1]] = fields[place + 2]
        place += 3 if moved else 2
    return found

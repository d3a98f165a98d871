"""versions.toml: which version each old document is, told by a person, or laid out as a guess."""

import datetime
import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from policylib.errors import SettingsError
from policylib.records import dataclass

TABLE = "versions.toml"
# Where the endings of names are hidden, an editor of plain text adds its own.
NAMES = (TABLE, f"{TABLE}.txt")

_VALUES = ("title", "organisation", "status", "adopted_on", "in_force_from")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One document and the version that it is; `values` are what versions.toml says besides.

    `day` is None and `version` "" where nobody knows. `shown` is the day as it is known, which
    may be a month or a year; `guess` the key of the words that say where it was found, "" where
    a person told it; `words` the line that tells it.
    """

    path: Path
    version: str = ""
    day: datetime.date | None = None
    values: tuple[tuple[str, object], ...] = ()
    shown: str = ""
    guess: str = ""
    words: str = ""
    adopted_on: datetime.date | None = None
    in_force_from: datetime.date | None = None


def table_in(folder: Path) -> Path | None:
    """The versions.toml of a folder, where it has one."""
    return next((folder / name for name in NAMES if (folder / name).is_file()), None)


def read_table(file: Path) -> list[Entry]:
    """The versions that a table tells. Raises `SettingsError` where it cannot be understood."""
    import tomllib

    from policylib.commands.table_errors import line_of, not_a_version, not_toml
    from policylib.history.disk import read_file

    text = read_file(file, "utf-8")
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise wrong(file, not_toml(text, str(error))) from None
    listed = table.get("version")
    if not isinstance(listed, list) or not all(isinstance(each, Mapping) for each in listed):
        raise wrong(file, "there is no [[version]] in it")
    for place, each in enumerate(listed):
        reason, key = not_a_version(each)
        unknown = sorted(set(each) - {"file", "version", "date", *_VALUES})
        if not reason and unknown:
            reason, key = f"nothing is called {unknown[0]} here", unknown[0]
        if reason:
            raise wrong(file, f"line {line_of(text, place, key)}: {reason}")
    return [_entry(file, each) for each in listed]


def _entry(file: Path, each: "Mapping[str, object]") -> Entry:
    from policylib.document import Status

    day = each.get("date")
    values = {key: each[key] for key in _VALUES if key in each}
    day = day if day is not None else values.get("adopted_on", values.get("in_force_from"))
    if "status" in values:
        values["status"] = Status(str(values["status"]))
    elif "adopted_on" in values:
        values["status"] = Status.ADOPTED
    return Entry(
        path=file.parent / str(each["file"]),
        version=str(each["version"]),
        day=day if isinstance(day, datetime.date) else None,
        values=tuple(values.items()),
    )


def wrong(file: Path, reason: str) -> SettingsError:
    """The error for a table that cannot be used, with the form that it should have."""
    from policylib.history.places import shown

    return SettingsError(
        "import-versions-file",
        "versions.toml cannot be used: {reason}",
        hint='write each version as [[version]] and the lines file = "…", version = "2.1" and date = 2021-12-13',
        file=shown(str(file)),
        reason=reason,
    )


def as_table(entries: Sequence[Entry], folder: Path, *, note: str = "") -> str:
    """The table with what was guessed; what is not known is left between empty quotation marks.

    The days on which the document says that it was adopted and began to hold stand behind a `#`,
    so that they count only once a person has looked; `note` says so.
    """
    lines = [f"# {line}" for line in note.splitlines()] + [""] * bool(note)
    for entry in sorted(entries, key=lambda each: (each.day or datetime.date.max, each.path.name)):
        name = Path(os.path.relpath(entry.path, folder)).as_posix()
        lines += [
            "[[version]]",
            f"file = {quoted(name)}",
            f"version = {quoted(entry.version)}",
            f"date = {entry.day}" if entry.day else 'date = ""',
        ]
        if entry.adopted_on:
            lines.append(f"# adopted_on = {entry.adopted_on}")
        if entry.in_force_from:
            lines.append(f"# in_force_from = {entry.in_force_from}")
        lines += [f"# {quoted(entry.words)}"] * bool(entry.words) + [""]
    return "\n".join(lines).rstrip("\n")


def quoted(value: str) -> str:
    """Text as TOML writes it: a JSON string without escapes for letters is one."""
    return json.dumps(value, ensure_ascii=False)

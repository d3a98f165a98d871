"""`policylib import --history`: old documents become the versions of a new git repository."""

import datetime
import json
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from policylib.commands.dropping import documents_in
from policylib.commands.foreign import PROPOSAL
from policylib.commands.intake import files_of, read_named
from policylib.commands.session import Session
from policylib.errors import SettingsError
from policylib.records import dataclass, replace

if TYPE_CHECKING:
    from policylib.intake import Imported

TABLE = "versions.toml"

_VALUES = ("title", "organisation", "status", "adopted_on", "in_force_from")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One document and the version that it is; `values` are what versions.toml says besides.

    `day` is None and `version` "" where nobody knows; `is_guess` where a name or a file told them.
    """

    path: Path
    version: str = ""
    day: datetime.date | None = None
    values: tuple[tuple[str, object], ...] = ()
    is_guess: bool = False


def import_history(
    session: Session,
    files: tuple[str, ...],
    target: Path,
    *,
    title: str | None,
    values: Mapping[str, object],
    changes: str | None,
) -> int:
    """Commit every document as a version, oldest first, with its own day and a tag."""
    from policylib.history.replay import replay

    if changes == PROPOSAL:
        raise SettingsError(
            "import-proposal-in-history",
            "a proposal with tracked changes is not one version but two",
            hint="choose --changes accept or --changes reject",
        )
    read: dict[Path, Imported] = {}
    for path in _documents(files)[0]:
        if path.name != TABLE:
            read[path] = read_named(session, path, title=title, changes=changes)
    entries = _entries(files, read)
    with tempfile.TemporaryDirectory() as made:
        stage = Path(made)
        told: list[str] = []
        for number, entry in enumerate(entries, start=1):
            imported = read.get(entry.path) or read_named(
                session, entry.path, title=title, changes=changes
            )
            own = {**values, **dict(entry.values), "version": entry.version}
            folder = str(number)
            for name, content in files_of(session, _without_before(imported), own).items():
                path = stage / folder / PurePosixPath(name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content.encode() if isinstance(content, str) else content)
            author = str(own.get("organisation") or imported.policy.metadata.organisation)
            told += _told(session, entry, number, author)
        (stage / "history.toml").write_text("\n".join(told), "utf-8")
        replay(stage, target)
    for entry in entries:
        guessed = session.say("import.version-guessed") if entry.is_guess else ""
        session.tell(
            "import.version-made",
            version=entry.version,
            day=_in_words(entry.day, session),
            name=entry.path.name,
            guessed=guessed,
        )
    session.tell("import.history-done", folder=target, count=len(entries))
    return 0


def _in_words(day: datetime.date | None, session: Session) -> str:
    from policylib.language.dates import format_date

    return format_date(day, session.tongue) if day else ""


def _without_before(imported: "Imported") -> "Imported":
    return replace(imported, before="") if imported.before else imported


def _told(session: Session, entry: Entry, number: int, author: str) -> list[str]:
    """One [[version]] of history.toml. Nobody's name is kept: the organisation stands for all."""
    bare = "".join(c for c in author if c not in "<>\n\0").strip() or "policylib"
    facts = {
        "folder": str(number),
        "parent": str(number - 1) if number > 1 else "",
        "tag": f"v{entry.version}",
        "author": f"{bare} <>",
        "date": f"{entry.day}T12:00:00+00:00",
        "message": session.say(
            "import.message", version=entry.version, name=_printable(entry.path.name)
        ),
    }
    return ["[[version]]", *(f"{key} = {_quoted(value)}" for key, value in facts.items()), ""]


def _entries(files: tuple[str, ...], read: "Mapping[Path, Imported]") -> tuple[Entry, ...]:
    """The versions in order. Raises `SettingsError` with the table to fill in where it is unsure."""
    paths, table = _documents(files)
    entries = (
        _read_table(table) if table is not None else [_guessed(path, read[path]) for path in paths]
    )
    days = [entry.day for entry in entries]
    labels = [entry.version for entry in entries]
    if None in days or "" in labels or len(set(days)) < len(days) or len(set(labels)) < len(labels):
        raise SettingsError(
            "import-undated",
            "it is not known in which order the versions came",
            hint="save these lines, our guess, as {path}, mend them, and run the command again:\n\n{table}\n",
            table=_as_table(entries),
            path=_printable(str((paths[0].parent if paths else Path()) / TABLE)),
        )
    return tuple(sorted(entries, key=lambda entry: entry.day or datetime.date.min))


def _documents(files: tuple[str, ...]) -> tuple[Sequence[Path], Path | None]:
    """The documents that were named, and the versions.toml beside them where there is one."""
    paths: list[Path] = []
    for name in files:
        path = Path(name)
        if not path.is_dir():
            paths.append(path)
            continue
        if (path / TABLE).is_file():
            return [path / TABLE], path / TABLE
        found = documents_in(path, with_markdown=True)
        if not found:
            raise SettingsError(
                "import-no-documents",
                "there are no documents in {path} that can be read",
                hint="name a folder of Word files, PDFs or text",
                path=_printable(name),
            )
        paths += found
    tables = [path for path in paths if path.name == TABLE]
    if tables:
        return tables, tables[0]
    beside = [path.parent / TABLE for path in paths]
    same = len(set(beside)) == 1 and beside[0].is_file()
    return paths, beside[0] if same else None


def _guessed(path: Path, imported: "Imported") -> Entry:
    """The version and day that a document tells itself, else those in its name.

    Last, the day on which it was saved.
    """
    from policylib.history.disk import read_bytes
    from policylib.intake.dating import date_in_name, label_in_name, saved_on

    metadata = imported.policy.metadata
    told = metadata.adopted_on or metadata.in_force_from
    if metadata.version and told:
        return Entry(path=path, version=metadata.version, day=told)
    named = date_in_name(path.stem)
    day = named.day if named else saved_on(read_bytes(path))
    label = metadata.version or label_in_name(path.stem)
    if not label and day:
        label = str(day.year) if named is None or not named.is_whole else day.isoformat()
    return Entry(path=path, version=label, day=day, is_guess=True)


def _read_table(file: Path) -> list[Entry]:
    import tomllib

    from policylib.history.disk import read_file

    try:
        table = tomllib.loads(read_file(file, "utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise _wrong(file, str(error)) from None
    listed = table.get("version")
    if not isinstance(listed, list) or not all(isinstance(each, Mapping) for each in listed):
        raise _wrong(file, "[[version]]")
    return [_entry(file, each) for each in listed]


def _entry(file: Path, each: "Mapping[str, object]") -> Entry:
    from policylib.document import Status

    name, label, day = each.get("file"), each.get("version"), each.get("date")
    if not isinstance(name, str) or not isinstance(label, str) or not label:
        raise _wrong(file, f"file = {_quoted(str(name))}, version = {_quoted(str(label))}")
    values = {key: each[key] for key in _VALUES if key in each}
    day = day if day is not None else values.get("adopted_on", values.get("in_force_from"))
    for key in ("adopted_on", "in_force_from"):
        if key in values and not _is_day(values[key]):
            raise _wrong(file, f"{key} = {values[key]}")
    if not _is_day(day):
        raise _wrong(file, f"{name}: date = {day}")
    assert isinstance(day, datetime.date)
    if "status" in values:
        try:
            values["status"] = Status(str(values["status"]))
        except ValueError:
            raise _wrong(file, f"status = {_quoted(str(values['status']))}") from None
    elif "adopted_on" in values:
        values["status"] = Status.ADOPTED
    unknown = set(each) - {"file", "version", "date", *_VALUES}
    if unknown:
        raise _wrong(file, ", ".join(sorted(unknown)))
    path = file.parent / name
    return Entry(path=path, version=label, day=day, values=tuple(values.items()))


def _is_day(value: object) -> bool:
    return isinstance(value, datetime.date) and not isinstance(value, datetime.datetime)


def _wrong(file: Path, reason: str) -> SettingsError:
    return SettingsError(
        "import-versions-file",
        "versions.toml cannot be used: {reason}",
        hint='write each version as [[version]] and the lines file = "…", version = "2.1" and date = 2021-12-13',
        file=_printable(str(file)),
        reason=reason,
    )


def _as_table(entries: Sequence[Entry]) -> str:
    lines: list[str] = []
    for entry in sorted(entries, key=lambda each: (each.day or datetime.date.max, each.path.name)):
        lines += [
            "[[version]]",
            f"file = {_quoted(entry.path.name)}",
            f"version = {_quoted(entry.version)}",
            f"date = {entry.day}" if entry.day else "date =  # 2021-12-13",
            "",
        ]
    return "\n".join(lines).rstrip("\n")


def _quoted(value: str) -> str:
    # A JSON string without escapes for letters is a TOML string.
    return json.dumps(value, ensure_ascii=False)


def _printable(name: str) -> str:
    from policylib.history.places import shown

    return shown(name)

"""`policylib import --history`: old documents become the versions of a new git repository."""

import datetime
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from policylib.commands.foreign import PROPOSAL
from policylib.commands.gathering import documents_below
from policylib.commands.intake import REPORT, files_of, read_named, tell_what_to_look_at
from policylib.commands.session import Session
from policylib.commands.version_table import (
    NAMES,
    TABLE,
    Entry,
    as_table,
    quoted,
    read_table,
    table_in,
    wrong,
)
from policylib.errors import PolicylibError, SettingsError
from policylib.records import replace

if TYPE_CHECKING:
    from policylib.intake import Imported
    from policylib.intake.dating import NamedDate
    from policylib.intake.front_dates import ToldDate

_FIRST_DAY = datetime.date(1970, 1, 1)  # git knows no day before it


def import_history(
    session: Session,
    files: tuple[str, ...],
    target: Path,
    *,
    title: str | None,
    values: Mapping[str, object],
    changes: str | None,
    only_table: bool,
) -> int:
    """Commit every document as a version, oldest first, with its own day and a tag.

    With `only_table` nothing but versions.toml is written, with what the documents tell.
    """
    from policylib.history.replay import replay

    if changes == PROPOSAL:
        raise SettingsError(
            "import-proposal-in-history",
            "a proposal with tracked changes is not one version but two",
            hint="choose --changes accept or --changes reject",
        )
    paths, table = _documents(session, files)
    told = read_table(table) if table else []
    if table:
        told = _those_named(session, table, told, paths, is_folder=Path(files[0]).is_dir())
    read = _read(session, [entry.path for entry in told] or paths, title=title, changes=changes)
    entries = told or _parted([_guessed(path, read[path]) for path in paths])
    folder = _folder_of(files, paths)
    if only_table:
        return _write_table(session, entries, folder, table)
    _refuse_doubt(session, entries, folder, table)
    entries = sorted(entries, key=lambda entry: entry.day or datetime.date.min)
    with tempfile.TemporaryDirectory() as made:
        stage = Path(made)
        commits: list[str] = []
        for number, entry in enumerate(entries, start=1):
            imported = _without_before(read[entry.path])
            own = {**values, **dict(entry.values), "version": entry.version}
            for name, content in files_of(session, imported, own).items():
                path = stage / str(number) / PurePosixPath(name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content.encode() if isinstance(content, str) else content)
            author = str(own.get("organisation") or imported.policy.metadata.organisation)
            commits += _told(session, entry, number, author)
        (stage / "history.toml").write_text("\n".join(commits), "utf-8")
        replay(stage, target)
    _tell(session, entries, target)
    for entry in entries:
        report = session.say("import.report-of", report=REPORT, version=entry.version)
        tell_what_to_look_at(session, read[entry.path], report)
    return 0


def _read(
    session: Session, paths: Sequence[Path], *, title: str | None, changes: str | None
) -> "dict[Path, Imported]":
    """Every document, read; each that cannot be is told before the last of them is raised."""
    from policylib.language import message

    read: dict[Path, Imported] = {}
    refused: list[PolicylibError] = []
    for path in paths:
        try:
            read[path] = read_named(session, path, title=title, changes=changes)
        except PolicylibError as error:
            refused.append(error)
    for earlier in refused[:-1]:
        session.tell("error", told=message(earlier, session.tongue))
    if refused:
        raise refused[-1]
    return read


def _those_named(
    session: Session, table: Path, told: list[Entry], paths: Sequence[Path], *, is_folder: bool
) -> list[Entry]:
    """The table's versions: of a folder all of them, else those of the files that were named.

    What lies in the folder and not in the table is told; what was named must stand in it.
    """
    listed = {entry.path.resolve(): entry for entry in told}
    missing = [path for path in paths if path.resolve() not in listed]
    if is_folder:
        for path in missing:
            session.tell("import.not-in-table", name=path.name)
    if is_folder or not paths:
        return told
    if missing:
        raise wrong(table, session.say("import.missing-in-table", name=missing[0].name))
    wanted = {path.resolve() for path in paths}
    return [entry for path, entry in listed.items() if path in wanted]


def _documents(session: Session, files: tuple[str, ...]) -> tuple[Sequence[Path], Path | None]:
    """The documents that were named, and the versions.toml beside them where there is one."""
    paths: list[Path] = []
    tables: list[Path] = []
    for name in files:
        path = Path(name)
        if path.is_dir():
            paths += [each for each in documents_below(session, path) if each.name not in NAMES]
            tables += [found] if (found := table_in(path)) else []
        elif path.name in NAMES:
            tables.append(path)
        else:
            paths.append(path)
    if tables:
        return paths, tables[0]
    parents = {path.parent for path in paths}
    return paths, table_in(parents.pop()) if len(parents) == 1 else None


def _folder_of(files: tuple[str, ...], paths: Sequence[Path]) -> Path:
    """Where versions.toml belongs: in the folder that was named, else beside the first file."""
    first = Path(files[0])
    return first if first.is_dir() else paths[0].parent if paths else Path()


def _guessed(path: Path, imported: "Imported") -> Entry:
    """The version and day that a document tells itself, else those in its name or its folder's.

    Last, the day on which it was saved.
    """
    from policylib.history.disk import read_bytes
    from policylib.intake.dating import date_in_name, label_in_name, saved_on
    from policylib.intake.front_dates import date_told, in_force_told

    metadata = imported.policy.metadata
    known = metadata.adopted_on or metadata.in_force_from
    if metadata.version and known:
        return Entry(path=path, version=metadata.version, day=known, shown=known.isoformat())
    label = metadata.version or label_in_name(path.stem)
    named = date_in_name(path.stem) or date_in_name(path.parent.name)
    told = date_told(imported)
    agrees = not told or not named or _agree(named, told)
    if told and _goes_first(told, named, agrees=agrees):
        return Entry(
            path=path,
            version=label or str(told.day.year),
            day=told.day,
            shown=told.day.isoformat()[: 10 if told.is_whole else 7],
            guess="import.by-text" if agrees else "import.by-text-not-name",
            words=told.words,
            adopted_on=told.day if told.is_adoption and told.is_whole else None,
            in_force_from=in_force_told(imported),
        )
    if named:
        shown = named.day.isoformat()[: 10 if named.is_whole else 4]
        return Entry(
            path=path,
            version=label or str(named.day.year),
            day=named.day,
            shown=shown,
            guess="import.by-name" if agrees else "import.by-name-not-text",
            words="" if agrees or not told else told.words,
        )
    day = saved_on(read_bytes(path))
    year = str(day.year) if day else ""
    return Entry(
        path=path,
        version=label or year,
        day=day,
        shown=day.isoformat() if day else "",
        guess="import.by-saved",
    )


def _agree(named: "NamedDate", told: "ToldDate") -> bool:
    if named.is_whole and told.is_whole:
        return named.day == told.day
    if named.is_whole:
        return named.day.replace(day=1) == told.day
    return named.day.year == told.day.year


def _goes_first(told: "ToldDate", named: "NamedDate | None", *, agrees: bool) -> bool:
    """Whether the day that the text tells is surer than the one in the name."""
    if named is None:
        return True
    if not agrees:
        return not told.is_signature
    return told.is_whole or not named.is_whole


def _parted(entries: list[Entry]) -> list[Entry]:
    """Versions that would be called after the same year, numbered within it: 2018.1, 2018.2.

    Never after their days: that label would be a date too, and could mean either.
    """
    labels = Counter(entry.version for entry in entries)
    numbers: Counter[str] = Counter()
    parted: dict[Path, Entry] = {}
    for entry in sorted(entries, key=lambda each: each.day or datetime.date.max):
        year = str(entry.day.year) if entry.day else ""
        parted[entry.path] = entry
        if year and labels[year] > 1 and entry.version == year:
            numbers[year] += 1
            label = f"{year}.{numbers[year]}"
            parted[entry.path] = replace(entry, version=label)
    return [parted[entry.path] for entry in entries]


def _refuse_doubt(
    session: Session, entries: Sequence[Entry], folder: Path, table: Path | None
) -> None:
    """Raise `SettingsError` where it is not known which version came when."""
    reasons = list(_doubts(session, entries))
    if not reasons:
        return
    from policylib.history.places import shown

    if table is not None:
        raise SettingsError(
            "import-table-undecided",
            "versions.toml leaves a doubt: {reasons}",
            hint="mend it, save it, and run the command again",
            file=shown(str(table)),
            reasons="; ".join(reasons),
        )
    raise SettingsError(
        "import-undated",
        "it is not known which version came when: {reasons}",
        hint="run the command again with --table: our guess, as it stands here, is then in {path}, ready to be mended\n\n{table}\n",
        reasons="; ".join(reasons),
        table=as_table(entries, folder),
        path=shown(str(folder / TABLE)),
    )


def _doubts(session: Session, entries: Sequence[Entry]) -> Iterator[str]:
    from policylib.history.places import shown

    for entry in entries:
        name = shown(entry.path.name)
        if entry.day is None:
            yield session.say("import.doubt-date", name=name)
        elif entry.day < _FIRST_DAY:
            yield session.say("import.doubt-old", name=name, day=entry.day)
        if not entry.version:
            yield session.say("import.doubt-label", name=name)
    days: dict[object, list[Entry]] = {}
    labels: dict[object, list[Entry]] = {}
    for entry in entries:
        days.setdefault(entry.day, []).append(entry)
        labels.setdefault(entry.version, []).append(entry)
    for key, groups in (("import.doubt-same-date", days), ("import.doubt-same-label", labels)):
        for value, same in groups.items():
            is_told = groups is labels and len({entry.day for entry in same}) == 1
            if value and len(same) > 1 and not is_told:
                names = ", ".join(shown(entry.path.name) for entry in same)
                yield session.say(key, names=names, value=value)


def _write_table(
    session: Session, entries: Sequence[Entry], folder: Path, table: Path | None
) -> int:
    from policylib.commands.output import write_new

    path = table or folder / TABLE
    text = as_table(entries, folder, note=session.say("import.table-note"))
    write_new({path: text + "\n"})
    session.tell("import.table-done", path=path)
    return 0


def _tell(session: Session, entries: Sequence[Entry], target: Path) -> None:
    for entry in entries:
        guess = ""
        if entry.guess:
            guess = f" ({session.say(entry.guess, words=entry.words)})"
        day = _in_words(entry, session)
        session.tell(
            "import.version-made",
            version=entry.version,
            day=f", {day}" if day not in {"", entry.version} else "",
            name=entry.path.name,
            guessed=guess,
        )
    session.tell("import.history-done", folder=target, count=len(entries))
    if not any(dict(entry.values).get("status") for entry in entries) and any(
        entry.guess for entry in entries
    ):
        session.tell("import.all-drafts")


def _in_words(entry: Entry, session: Session) -> str:
    """The day as far as it is known: 13. december 2021, december 2021, 2021."""
    from policylib.language.dates import MONTHS, format_date

    if entry.day is None:
        return ""
    if len(entry.shown) == 4:
        return entry.shown
    if len(entry.shown) == 7:
        return f"{MONTHS[session.tongue][entry.day.month - 1]} {entry.day.year}"
    return format_date(entry.day, session.tongue)


def _without_before(imported: "Imported") -> "Imported":
    return replace(imported, before="") if imported.before else imported


def _told(session: Session, entry: Entry, number: int, author: str) -> list[str]:
    """One [[version]] of history.toml. Nobody's name is kept: the organisation stands for all."""
    from policylib.history.places import shown

    bare = "".join(c for c in author if c not in "<>\n\0").strip() or "policylib"
    facts = {
        "folder": str(number),
        "parent": str(number - 1) if number > 1 else "",
        "tag": f"v{entry.version}",
        "author": f"{bare} <>",
        "date": f"{entry.day}T12:00:00+00:00",
        "message": session.say(
            "import.message", version=entry.version, name=shown(entry.path.name)
        ),
    }
    return ["[[version]]", *(f"{key} = {quoted(value)}" for key, value in facts.items()), ""]

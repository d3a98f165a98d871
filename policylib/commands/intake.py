"""`policylib import`: Word, PDF or text becomes a policy in Markdown, with a report of every repair."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from policylib.commands.command import command
from policylib.commands.foreign import changes_option
from policylib.commands.output import write_new
from policylib.commands.session import Session, Tongue, words_in
from policylib.commands.starting import one_line
from policylib.errors import SettingsError

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from policylib.document import Metadata
    from policylib.intake import Imported

POLICY = "politik.md"
REPORT = "import-report.md"
COMMENTS = "kommentarer.md"
BEFORE = "uden-aendringer.md"

_STATUSES = ("draft", "consultation", "recommended", "adopted", "in_force", "replaced", "repealed")


def make_import(tongue: Tongue) -> click.Command:
    """`policylib import FILE… -o DIR`."""
    words = words_in(tongue)
    text, date = words["metavar.text"], words["metavar.date"]

    return command(
        tongue,
        "import",
        import_files,
        [
            click.Argument(["files"], nargs=-1, required=True, metavar=f"{words['metavar.file']}…"),
            click.Option(
                ["-o", "--output"],
                required=True,
                metavar=words["metavar.folder"],
                help=words["import.output"],
            ),
            click.Option(["--title"], metavar=text, help=words["import.title"]),
            click.Option(["--organisation"], metavar=text, help=words["import.organisation"]),
            click.Option(
                ["--version"], metavar=words["metavar.version"], help=words["import.version"]
            ),
            click.Option(["--status"], type=click.Choice(_STATUSES), help=words["import.status"]),
            click.Option(["--adopted"], metavar=date, help=words["import.adopted"]),
            click.Option(["--in-force-from"], metavar=date, help=words["import.in-force-from"]),
            changes_option(tongue),
            click.Option(["--history"], is_flag=True, help=words["import.history"]),
            click.Option(["--table", "only_table"], is_flag=True, help=words["import.table"]),
        ],
    )


def import_files(
    session: Session,
    *,
    files: tuple[str, ...],
    output: str,
    title: str | None,
    organisation: str | None,
    version: str | None,
    status: str | None,
    adopted: str | None,
    in_force_from: str | None,
    changes: str | None,
    history: bool,
    only_table: bool,
) -> int:
    """Import each file; several files get names of their own in the folder, or versions."""
    called = one_line(title, "--title") or None
    own = {
        "--version": one_line(version, "--version"),
        "--status": status or "",
        "--adopted": adopted or "",
        "--in-force-from": in_force_from or "",
    }
    given = [name for name, value in own.items() if value]
    if only_table and not history:
        raise SettingsError(
            "import-table-alone",
            "--table lays out the versions for --history, and says nothing without it",
            hint="write --history too, or leave out --table",
        )
    if given and history:
        raise SettingsError(
            "import-values-in-history",
            "{options} holds for one version, and --history makes many",
            hint="tell it of each version in versions.toml; the same command with --table lays that out, ready to be mended",
            options=", ".join(given),
        )
    if given and len(files) > 1:
        raise SettingsError(
            "import-values-for-several",
            "{options} cannot hold for several files at once",
            hint="import them one at a time, or write the versions into versions.toml and use --history",
            options=", ".join(given),
        )
    values = _values(
        title=called or "",
        organisation=one_line(organisation, "--organisation"),
        version=own["--version"],
        status=own["--status"],
        adopted=_day(adopted, "--adopted"),
        in_force_from=_day(in_force_from, "--in-force-from"),
    )
    if history:
        from policylib.commands.intake_history import import_history

        return import_history(
            session,
            files,
            Path(output),
            title=called,
            values=values,
            changes=changes,
            only_table=only_table,
        )
    _import_apart(session, files, Path(output), title=called, values=values, changes=changes)
    session.tell("import.next-versioned" if "version" in values else "import.next")
    return 0


def _import_apart(
    session: Session,
    files: tuple[str, ...],
    folder: Path,
    *,
    title: str | None,
    values: "Mapping[str, Any]",
    changes: str | None,
) -> None:
    made: dict[Path, str | bytes] = {}
    read: dict[Path, Imported] = {}
    for name, place in zip(files, _places(folder, files), strict=True):
        imported = read_named(session, Path(name), title=title, changes=changes)
        read[place] = imported
        for inner, content in files_of(session, imported, values).items():
            made[place / inner] = content
    write_new(made)
    for path in made:
        session.tell("import.done", path=path)
    for place, imported in read.items():
        tell_what_to_look_at(session, imported, str(place / REPORT))


def tell_what_to_look_at(session: Session, imported: "Imported", report: str) -> None:
    """Say how many places a person has to see to, and in which report they stand."""
    from policylib.intake import Certainty

    told = imported.report
    count = told.places(Certainty.UNCLEAR) + bool(told.lost or told.gained)
    if count:
        key = "import.look.one" if count == 1 else "import.look.many"
        session.tell(key, name=told.file, count=count, report=report)


def _places(folder: Path, files: tuple[str, ...]) -> tuple[Path, ...]:
    """Where each file's policy goes: into the folder; of several each into one called as its file.

    Files of one name are told apart by their endings, or by the folders that they come from, so
    that neither their texts nor their pictures meet.
    """
    if len(files) == 1:
        return (folder,)
    paths = [Path(name) for name in files]
    for call in (_by_stem, _by_name, _by_folder):
        names = [call(path) for path in paths]
        if len({name.casefold() for name in names}) == len(names):
            return tuple(folder / name for name in names)
    return tuple(
        folder / f"{number}-{_by_name(path)}" for number, path in enumerate(paths, start=1)
    )


def _by_stem(path: Path) -> str:
    # "...docx" has the stem "..", which as a folder would lead out of this one.
    return path.stem.strip(". ") or _by_name(path)


def _by_name(path: Path) -> str:
    return path.name.replace(".", "-")


def _by_folder(path: Path) -> str:
    return f"{path.absolute().parent.name}-{_by_name(path)}"


def read_named(
    session: Session, path: Path, *, title: str | None, changes: str | None
) -> "Imported":
    """A document as an imported policy. Raises `SettingsError` where it is a folder."""
    from policylib.history.disk import on_disk, read_bytes
    from policylib.history.places import shown
    from policylib.intake.imported import TrackedChanges
    from policylib.intake.kinds import import_document
    from policylib.records import replace

    path = on_disk(Path(), str(path))
    if path.is_dir():
        raise SettingsError(
            "import-folder",
            "{path} is a folder",
            hint="name the files in it; or say --history where every document in it is a version",
            path=shown(str(path)),
        )
    imported = import_document(
        read_bytes(path),
        file=shown(str(path)),
        title=title,
        lang=session.lang or "da",
        changes=TrackedChanges(changes) if changes else None,
        encoding=session.encoding or "utf-8",
    )
    # The report is kept with the policy: where somebody's files lie is nobody else's business.
    return replace(imported, report=replace(imported.report, file=shown(path.name)))


def files_of(
    session: Session, imported: "Imported", values: "Mapping[str, Any]"
) -> dict[str, str | bytes]:
    """What an import writes, by name: the policy, its report, pictures, comments, the text before.

    `values` are those of the metadata that were given with the command.
    """
    from policylib.intake import report_markdown

    lang = session.lang or "da"
    made = {
        POLICY: with_values(imported, values),
        REPORT: report_markdown(imported.report, lang),
    }
    if imported.before:
        made[BEFORE] = _without_version(imported.before)
    if imported.comments:
        from policylib.intake.telling import comments_markdown

        made[COMMENTS] = comments_markdown(imported, lang)
    beside = ", ".join(name for name in made if name != POLICY)
    for name in (REPORT, COMMENTS):
        if name in made:
            made[name] = f"{session.say('import.beside', files=beside)}\n\n{made[name]}"
    pictures = {picture.path: picture.content for picture in imported.pictures}
    return {**made, **pictures}


def _without_version(markdown: str) -> str:
    """A text with its title alone: beside the policy it is no version, and must not look like one."""
    from policylib.document import Metadata
    from policylib.markdown import read, write
    from policylib.records import replace

    policy = read(markdown)
    known = policy.metadata
    bare = Metadata(title=known.title, organisation=known.organisation, lang=known.lang)
    return write(replace(policy, metadata=bare))


def with_values(imported: "Imported", values: "Mapping[str, Any]") -> str:
    """The imported policy as Markdown, with the metadata that was given."""
    if not values:
        return imported.markdown
    from policylib.document import Run
    from policylib.markdown import write
    from policylib.records import replace

    metadata: Metadata = replace(imported.policy.metadata, **values)
    policy = replace(imported.policy, metadata=metadata)
    if "title" in values:
        policy = replace(policy, heading=(Run(text=metadata.title),))
    return write(policy)


def _values(
    *,
    title: str,
    organisation: str,
    version: str,
    status: str,
    adopted: "datetime.date | None",
    in_force_from: "datetime.date | None",
) -> dict[str, Any]:
    """The values that were given. A policy with a day of adoption is adopted; others never are."""
    from policylib.document import Status

    told = Status(status) if status else Status.ADOPTED if adopted else None
    values = {
        "title": title,
        "organisation": organisation,
        "version": version,
        "status": told,
        "adopted_on": adopted,
        "in_force_from": in_force_from,
    }
    return {name: value for name, value in values.items() if value}


def _day(value: str | None, option: str) -> "datetime.date | None":
    if not value:
        return None
    from policylib.language.dates import parse_date

    day = parse_date(value)
    if day is None:
        raise SettingsError(
            "import-date",
            "{option} is {value}, which is no date",
            hint="write it as 2021-12-13",
            option=option,
            value=ascii(value) if not value.isprintable() else value,
        )
    return day

"""`policylib publish`: a release for its readers, whole or not at all."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from policylib.commands.changelog import refuse_edited
from policylib.commands.command import command
from policylib.commands.editorial import tell_unplaced, words_about
from policylib.commands.house import house_published
from policylib.commands.progress import progress
from policylib.commands.reading import newest_draft, opened, pictures, today
from policylib.commands.session import Session, Tongue, words_in
from policylib.commands.through_time import earlier_lineage, known_lineage, lineage_option
from policylib.errors import (
    LookupFailure,
    MissingFileError,
    MissingLibraryError,
    MissingObjectsError,
    NoVersionsError,
    OutputError,
    PublishingError,
    SettingsError,
    UnknownReferenceError,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policylib.history import History, Lineage, Resolved, Version
    from policylib.publish.cover import Standing
    from policylib.publish.edition import Edition, ReleaseVersion
    from policylib.publish.release import Release


def make_publish(tongue: Tongue) -> click.Command:
    """`policylib publish [REF] -o DIR`."""
    words = words_in(tongue)
    return command(
        tongue,
        "publish",
        publish,
        [
            click.Argument(["reference"], required=False, metavar=words["metavar.reference"]),
            click.Option(
                ["-o", "--output"],
                required=True,
                metavar=words["metavar.folder"],
                help=words["publish.output"],
            ),
            click.Option(["--with-drafts"], is_flag=True, help=words["publish.with-drafts"]),
            click.Option(
                ["--since"], metavar=words["metavar.version"], help=words["publish.since"]
            ),
            click.Option(["--only"], metavar=words["metavar.kinds"], help=words["publish.only"]),
            click.Option(["--without-pdf"], is_flag=True, help=words["publish.without-pdf"]),
            click.Option(
                ["--jobs"],
                type=click.IntRange(min=1),
                metavar=words["metavar.number"],
                help=words["publish.jobs"],
            ),
            lineage_option(tongue),
        ],
    )


def publish(
    session: Session,
    *,
    reference: str | None,
    output: str,
    with_drafts: bool,
    since: str | None,
    only: str | None,
    without_pdf: bool,
    jobs: int | None,
    known: str | None,
) -> int:
    """Publish the versions up to the one that is asked for, drafts only when asked for."""
    from policylib.publish.output import refuse_foreign

    folder = Path(output)
    kinds = _kinds(only, without_pdf=without_pdf)
    refuse_edited(folder / "CHANGELOG.md", session)  # first: it tells where the words belong
    refuse_foreign(folder.resolve())
    known = known or earlier_lineage(folder)
    if known is None:
        _refuse_without_lineage(folder)
    remembered = known_lineage(known)
    with opened(session) as history:
        chosen = chosen_versions(history, reference, with_drafts=with_drafts)
        first = _first(history, chosen, since)
        edition = edition_of(history, chosen, session, first=first, kinds=kinds, known=remembered)
        try:
            made = release(edition, folder, session, jobs=jobs)
        except MissingLibraryError:
            session.tell("publish.try-without-pdf")
            raise
    renewed = len(made.made) + 1  # and the manifest, which is written each time
    is_first = renewed == len(made.files)
    key = "publish.done" if is_first else "publish.renewed"
    key = "publish.unchanged" if made.is_unchanged else key
    session.tell(key, folder=output, count=len(made.files), made=renewed)
    return 0


def _refuse_without_lineage(folder: Path) -> None:
    """Raise `OutputError` for a release whose lineage.json is gone: its passages might be renamed."""
    from policylib.history.lineage_file import FILE_NAME
    from policylib.publish.manifest import read_manifest

    earlier = read_manifest(folder)
    if earlier is not None and earlier.names(FILE_NAME):
        raise OutputError(
            "lineage-lost",
            "the release in {folder} has lost its {file_name}, which keeps what every place is called",
            hint="put it back, name a copy with --lineage-from, or begin anew in another folder",
            folder=str(folder),
            file_name=FILE_NAME,
        )


def _kinds(only: str | None, *, without_pdf: bool) -> frozenset[str]:
    """The endings to make. Raises `SettingsError` for one that a release does not have."""
    from policylib.publish.edition import KINDS

    asked = [each.strip().lower().lstrip(".") for each in (only or "").split(",")]
    chosen = [each for each in asked if each] if only is not None else list(KINDS)
    for each in chosen:
        if each not in KINDS:
            raise SettingsError(
                "only-unknown",
                "--only names {name}, and a release has no such files",
                hint="choose among {kinds}, with commas between them",
                name=each,
                kinds=", ".join(KINDS),
            )
    kinds = frozenset(chosen) - ({"pdf"} if without_pdf else set())
    if not kinds:
        raise SettingsError(
            "only-nothing",
            "nothing is left to publish",
            hint="choose among {kinds}, with commas between them",
            kinds=", ".join(KINDS),
        )
    return kinds


def _first(history: "History", chosen: "Sequence[Resolved]", since: str | None) -> int:
    """The place of the first version to publish among those that are chosen."""
    if since is None:
        return 0
    asked = history.resolve(since)
    for place, each in enumerate(chosen):
        if asked.version is not None and each.version == asked.version:
            return place
    raise UnknownReferenceError(
        "since-not-published",
        "{reference} is none of the versions that are to be published",
        hint="versions: {versions}",
        reference=since,
        versions=", ".join(each.name for each in chosen),
    )


def chosen_versions(
    history: "History", reference: str | None, *, with_drafts: bool
) -> "list[Resolved]":
    """The texts to publish, oldest first: all up to the reference, which may itself be a draft.

    Without a reference, the newest draft is taken as the files have it now, as `diff` does.
    """
    last = history.resolve(reference) if reference else None
    try:
        versions = list(history.versions())
    except (NoVersionsError, LookupFailure, MissingFileError):
        if last is None:
            raise
        versions = []  # a text that is named can be published where no version is
    if last is None and with_drafts:
        newest = newest_draft(history)
        last = newest if newest is not None and newest.version is None else None
    if last is not None and last.version is None and versions:
        last = _recorded(history, last, versions)
    if last is not None and last.version is not None:
        versions = versions[: versions.index(last.version) + 1]
    found = [
        history.at(version)
        for version in versions
        if with_drafts or version.status.is_adopted or (last and version == last.version)
    ]
    if last is None or last.version is not None:
        return found
    label = history.read(last).policy.metadata.version
    return [*(each for each in found if each.name != label), last]


def _recorded(history: "History", named: "Resolved", versions: "Sequence[Version]") -> "Resolved":
    """The version that a text is, where it is one letter by letter; else the text, if it is a draft.

    Raises `PublishingError` for a text that calls itself adopted where nobody recorded it, and for
    one that goes by the name of an adopted version and reads otherwise: it would pass for that one.
    """
    metadata = history.read(named).policy.metadata
    same = next((each for each in versions if each.label == metadata.version), None)
    if same is not None and _texts(history, named) == _texts(history, history.at(same)):
        return history.at(same)
    if same is not None and same.status.is_adopted:
        raise PublishingError(
            "publish-differs",
            "{name} calls itself version {version}, and what was adopted as that reads otherwise",
            hint="give it a label of its own with `policylib draft`, or publish {version} itself",
            name=named.name,
            version=same.label,
        )
    if metadata.status is not None and metadata.status.is_adopted:
        raise PublishingError(
            "publish-unrecorded",
            "{name} says that version {version} is adopted, and that version is not recorded",
            hint="record it with `policylib adopt`, or write `status: draft` at its top",
            name=named.name,
            version=metadata.version or "?",
        )
    return named


def _texts(history: "History", resolved: "Resolved") -> "list[bytes]":
    return list(history.contents(resolved.files))


def edition_of(
    history: "History",
    chosen: "Sequence[Resolved]",
    session: Session,
    *,
    first: int = 0,
    kinds: frozenset[str] | None = None,
    known: "Lineage | None" = None,
) -> "Edition":
    """The edition of these texts, oldest first, from the `first` of them on.

    Passages are followed through all of them, so that a shorter edition renames nothing; but not
    through drafts that are not published. `known` is the lineage of an earlier release, which this
    one continues.
    """
    from policylib.history.stopping import check_settings, lacking
    from policylib.publish.edition import KINDS, Edition, ReleaseVersion

    house = house_published(history, session)
    checking = check_settings(history)
    versions = []
    for resolved in chosen:
        parsed = history.read(resolved)
        label = resolved.version.label if resolved.version else parsed.policy.metadata.version
        label = label or Path(resolved.name).stem
        versions.append(
            ReleaseVersion(
                label=label,
                policy=parsed.policy,
                commit=resolved.commit,
                problems=(*parsed.problems, *lacking(parsed.policy, checking)),
                image=pictures(history, resolved),
                standing=_standing(history, resolved.version),
                words=words_about(session, history, resolved, label),
                origin=_origin(history, resolved),
            )
        )
    pairs = list(zip(chosen, versions, strict=True))
    return Edition(
        versions=tuple(versions[first:]),
        lineage=_followed(
            history,
            [pair for at, pair in enumerate(pairs) if at >= first or not pair[1].is_draft],
            known,
            session,
        ),
        actors=history.settings.actors,
        house=house,
        synonyms=history.settings.synonyms,
        kinds=frozenset(KINDS) if kinds is None else kinds,
    )


def _origin(history: "History", resolved: "Resolved") -> str:
    """The adopted version that a draft was begun from, "" where nobody knows."""
    if resolved.version is None or resolved.version.status.is_adopted:
        return ""
    known = {version.label: version for version in history.versions()}
    seen: set[str] = set()
    here = resolved.version
    while here.origins and here.label not in seen:
        seen.add(here.label)
        before = known.get(here.origins[0])
        if before is None or before.status.is_adopted:
            return here.origins[0]
        here = before
    return ""


def release(
    edition: "Edition", folder: Path, session: Session, *, jobs: int | None = None
) -> "Release":
    """Publish an edition, showing how far it has come, and tell of words that fit no change."""
    from policylib.publish.layout import CHANGELOG
    from policylib.publish.release import publish_release

    with progress(session, "publish.progress") as told:
        made = publish_release(edition, folder, with_drafts=True, jobs=jobs, told=told)
    if CHANGELOG in made.made:
        _tell_unplaced(edition, session)
    return made


def _tell_unplaced(edition: "Edition", session: Session) -> None:
    from policylib.publish.edition import steps_of

    for old, new in steps_of(edition):
        words = edition.version(new).words
        if words is not None and words.notes:
            editors = edition.compared(old, new).editors
            tell_unplaced(editors.unplaced if editors else (), session)


def _followed(
    history: "History",
    followed: "Sequence[tuple[Resolved, ReleaseVersion]]",
    known: "Lineage | None",
    session: Session,
) -> "Lineage | None":
    """The passages of what is published through its versions; none where the history is cut."""
    from policylib.history.stages import Stage
    from policylib.history.tracing import trace_stages

    is_cut = any(each.version is not None for each, _ in followed) and any(
        version.is_cut for version in history.versions()
    )
    stages = [
        Stage(
            label=each.label,
            is_adopted=not each.is_draft,
            read=partial(getattr, each, "policy"),
            origins=resolved.version.origins if resolved.version else (),
            is_cut=is_cut,
        )
        for resolved, each in followed
    ]
    try:
        return trace_stages(stages, known)
    except MissingObjectsError:
        session.tell("publish.without-lineage")
        return None


def _standing(history: "History", version: "Version | None") -> "Standing | None":
    """Where a version stands today: in force, or replaced by which one since when."""
    if version is None or not version.status.is_adopted:
        return None
    from policylib.document import Status
    from policylib.history import status_on
    from policylib.publish.cover import Standing

    status = status_on(version, today())
    later = [each for each in history.versions() if each.starts_on]
    later = later[later.index(version) + 1 :] if version in later else []
    is_replaced = status is Status.REPLACED and later
    return Standing(
        status=status,
        in_force_to=version.in_force_to,
        replaced_by=later[0].label if is_replaced else "",
    )

"""`policylib publish`: a release for its readers, whole or not at all."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from policylib.commands.changelog import refuse_edited
from policylib.commands.command import command
from policylib.commands.editorial import tell_unplaced, words_about
from policylib.commands.reading import opened, pictures, today
from policylib.commands.session import Session, Tongue, words_in
from policylib.commands.through_time import earlier_lineage, known_lineage, lineage_option
from policylib.errors import (
    LookupFailure,
    MissingFileError,
    MissingLibraryError,
    MissingObjectsError,
    NoVersionsError,
    PublishingError,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from policylib.compare import Comparison
    from policylib.history import History, Lineage, Resolved, Version
    from policylib.publish.cover import Standing
    from policylib.publish.edition import ReleaseVersion


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
            click.Option(["--without-pdf"], is_flag=True, help=words["publish.without-pdf"]),
            lineage_option(tongue),
        ],
    )


def publish(
    session: Session,
    *,
    reference: str | None,
    output: str,
    with_drafts: bool,
    without_pdf: bool,
    known: str | None,
) -> int:
    """Publish the versions up to the one that is asked for, drafts only when asked for."""
    from policylib.publish.output import refuse_foreign

    folder = Path(output)
    refuse_foreign(folder.resolve())
    refuse_edited(folder / "CHANGELOG.md", session)
    remembered = known_lineage(known or earlier_lineage(folder))
    with opened(session) as history:
        chosen = chosen_versions(history, reference, with_drafts=with_drafts)
        try:
            files = release(
                history, chosen, folder, session, with_pdf=not without_pdf, known=remembered
            )
        except MissingLibraryError:
            session.tell("publish.try-without-pdf")
            raise
    session.tell("publish.done", folder=output, count=len(files))
    return 0


def chosen_versions(
    history: "History", reference: str | None, *, with_drafts: bool
) -> "list[Resolved]":
    """The texts to publish, oldest first: all up to the reference, which may itself be a draft."""
    last = history.resolve(reference) if reference else None
    try:
        versions = list(history.versions())
    except (NoVersionsError, LookupFailure, MissingFileError):
        if last is None:
            raise
        versions = []  # a text that is named can be published where no version is
    if last is not None and last.version is None and versions:
        _refuse_unrecorded(history, last)
    if last is not None and last.version is not None:
        versions = versions[: versions.index(last.version) + 1]
    found = [
        history.at(version)
        for version in versions
        if with_drafts or version.status.is_adopted or (last and version == last.version)
    ]
    return found if last is None or last.version is not None else [*found, last]


def _refuse_unrecorded(history: "History", named: "Resolved") -> None:
    """Raise `PublishingError` for a text that calls itself adopted where nobody recorded it."""
    metadata = history.read(named).policy.metadata
    if not named.commit and metadata.status is not None and metadata.status.is_adopted:
        raise PublishingError(
            "publish-unrecorded",
            "{name} says that version {version} is adopted, and that version is not recorded",
            hint="record it with `policylib adopt`, or write `status: draft` at its top",
            name=named.name,
            version=metadata.version or "?",
        )


def release(
    history: "History",
    chosen: "list[Resolved]",
    folder: Path,
    session: Session,
    *,
    with_pdf: bool,
    known: "Lineage | None" = None,
) -> tuple[str, ...]:
    """Publish these texts into a folder; returns the release's files by their paths there.

    `known` is the lineage of an earlier release, which this one continues.
    """
    from policylib.explain import changelog
    from policylib.publish.edition import ReleaseVersion
    from policylib.publish.release import publish_release

    versions = []
    for resolved in chosen:
        parsed = history.read(resolved)
        label = resolved.version.label if resolved.version else parsed.policy.metadata.version
        versions.append(
            ReleaseVersion(
                label=label or Path(resolved.name).stem,
                policy=parsed.policy,
                commit=resolved.commit,
                problems=parsed.problems,
                image=pictures(history, resolved),
                standing=_standing(history, resolved.version),
                words=words_about(session, history, resolved, label),
            )
        )
    lang = session.tongue_for(versions[-1].policy.metadata.lang if versions else "")

    def worded(comparisons: "Sequence[Comparison]") -> str:
        for comparison in comparisons:
            tell_unplaced(comparison.editors.unplaced if comparison.editors else (), session)
        return changelog(comparisons, lang=lang, first=versions[0].policy if versions else None)

    made = publish_release(
        versions,
        folder,
        with_drafts=True,
        with_pdf=with_pdf,
        changelog=worded,
        lineage=_followed(history, chosen, versions, known, session),
        actors=history.settings.actors,
    )
    return made.files


def _followed(
    history: "History",
    chosen: "Sequence[Resolved]",
    versions: "Sequence[ReleaseVersion]",
    known: "Lineage | None",
    session: Session,
) -> "Lineage | None":
    """The passages of what is published through its versions; none where the history is cut."""
    from policylib.history.stages import Stage
    from policylib.history.tracing import trace_stages

    is_cut = any(each.version is not None for each in chosen) and any(
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
        for resolved, each in zip(chosen, versions, strict=True)
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

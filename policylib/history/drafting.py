"""Starting, correcting and adopting a version, for people who do not know git.

    plan_draft     the text of an adopted version, as a draft with a number of its own
    plan_adoption  the text on disk, with its decision, as an adopted version
    record         makes it so: the files, one commit, and for an adoption a tag

A plan says what would be recorded and changes nothing. What `record` does, and no more:

- A draft gets a branch of its own (`udkast-3.1`), so that the text in force stays undisturbed
  where it is, and the work tree goes on there. Edits that were begun already go along.
- An adoption is committed to the branch that is checked out and tagged. Where that is a branch of
  a draft and the branch that it left has not moved, that one follows, is checked out again, and
  the draft's branch, which says nothing more, goes away.
- Only the policy's own files and the editor's words about it are committed. Anything staged besides stops it.
"""

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING

from policylib.errors import AdoptionError, Problem
from policylib.history.frontmatter import as_mapping, as_quoted, as_scalar
from policylib.history.places import shown
from policylib.history.repository import GitHistory
from policylib.history.sources import History
from policylib.history.stopping import check_settings, lacking, unread
from policylib.history.versions import Version
from policylib.language.dates import format_date
from policylib.language.history import commit_message, draft_branch
from policylib.records import dataclass, replace

if TYPE_CHECKING:
    from policylib.compare import Comparison
    from policylib.history.recording import Desk
    from policylib.markdown import Parsed
    from policylib.profile.silences import CheckSettings

_DECISIONS = (
    "adopted_on", "in_force_from", "drafted_in", "recommended_by", "approved_by",
    "consultation_deadline", "review_by", "case_number",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What would be recorded; nothing has happened yet.

    `values` are the front matter's new values as they will stand there, None for what goes.
    `files` maps paths in the repository to their new bytes, None for a file that goes. `branch`
    is the one that gets the commit, `start` the commit that it grows out of ("" for the first).
    `seen` is the text on disk that the plan was made from; `record` refuses any other.
    `tag` is empty for a draft. `comparison` is what the version changes in the last adopted one,
    None where there is none. `problems` are worth a look and stop nothing.
    """

    label: str
    previous: Version | None
    values: Mapping[str, str | None]
    files: Mapping[str, bytes | None]
    seen: Mapping[str, bytes]
    branch: str
    start: str
    tag: str
    author: str
    message: str
    comparison: "Comparison | None" = None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """What was recorded: the commit, the branch that is checked out now, the tag, the files."""

    label: str
    commit: str
    branch: str
    tag: str
    files: tuple[str, ...]


def plan_draft(history: History, version: str, *, origin: str | None = None) -> Plan:
    """A new draft with the text of `origin`, or of the newest adopted version.

    Where nothing was adopted yet, it starts from the text on disk. Raises `AdoptionError` where
    the number is taken, the text on disk would be lost, or git is not in order.
    """
    desk = _desk_for(history)
    previous = _newest_adopted(desk.versions)
    _check_label(desk, version)
    on_disk = desk.on_disk()
    resolved = history.resolve(origin) if origin else history.at(previous) if previous else None
    contents = dict(on_disk)
    start = desk.head
    if resolved is not None and resolved.commit:
        theirs = desk.files_of(resolved)
        ours = desk.committed()
        if theirs != ours:
            if on_disk != ours:
                raise AdoptionError(
                    "draft-would-overwrite",
                    "{path} holds edits that nobody has recorded, and the draft would replace them",
                    hint="copy your text somewhere else first, or start the draft where it was edited",
                    path=_first_difference(on_disk, ours),
                )
            if desk.place_of(theirs) != desk.place_of(ours):
                raise AdoptionError(
                    "draft-elsewhere",
                    "the text of {origin} stands in {there}, the policy now in {here}",
                    hint="start from a version that stands where the policy stands now",
                    origin=resolved.name,
                    there=desk.place_of(theirs),
                    here=desk.place_of(ours),
                )
            contents = dict(theirs)
            if desk.differs_only_in(resolved.commit, {*theirs, *ours}):
                start = resolved.commit
    from_label = resolved.version.label if resolved and resolved.version else ""
    values: dict[str, str | None] = {
        "version": as_quoted(version),
        "status": "draft",
        **dict.fromkeys(_DECISIONS),
    }
    if from_label:
        values["replaces"] = as_quoted(from_label)
    lang = desk.metadata_of(contents).lang
    branch = f"{draft_branch(lang)}-{version}"
    desk.check_new_branch(branch)
    return Plan(
        label=version,
        previous=previous,
        values=values,
        files=desk.changed(contents, values, version),
        seen=on_disk,
        branch=branch,
        start=start,
        tag="",
        author=desk.author(),
        message=commit_message("draft" if from_label else "first-draft", lang).format(
            version=version, origin=from_label
        ),
    )


def plan_adoption(
    history: History,
    version: str,
    *,
    on: datetime.date,
    in_force_from: datetime.date,
    by: str,
    reference: str = "",
    is_correction: bool = False,
) -> Plan:
    """The text on disk as an adopted version, decided by `by` on a day and in force from a day.

    `reference` is the case or the item on the agenda. With `is_correction` the comparison with
    the newest adopted version may find nothing but editorial changes. Raises `AdoptionError`
    where the number is taken, the text has errors that `publish` would stop on, or git is not in
    order: an adopted text can no longer be mended.
    """
    desk = _desk_for(history)
    if not by.strip():
        raise AdoptionError(
            "adoption-by-nobody",
            "nobody is named who adopted version {version}",
            hint="name the body, such as --by Byrådet",
            version=version,
        )
    previous = _newest_adopted(desk.versions)
    _check_label(desk, version)
    decision = {"body": as_scalar(by.strip()), "date": on.isoformat()}
    if reference.strip():
        decision["reference"] = as_scalar(reference.strip())
    values: dict[str, str | None] = {
        "version": as_quoted(version),
        "status": "adopted",
        "adopted_on": on.isoformat(),
        "in_force_from": in_force_from.isoformat(),
        "approved_by": as_mapping(decision),
    }
    contents = desk.on_disk()
    files = desk.changed(contents, values, version)
    parsed = desk.parse({path: files.get(path) or text for path, text in contents.items()})
    _check_text(version, parsed, desk.parse(contents), check_settings(history))
    metadata = parsed.policy.metadata
    comparison = _compared(history, previous, parsed)
    if is_correction:
        _check_correction(version, previous, comparison)
    desk.check_new_tag(history.settings.tag_of(version))
    return Plan(
        label=version,
        previous=previous,
        values=values,
        files=files,
        seen=contents,
        branch=desk.branch,
        start=desk.head,
        tag=history.settings.tag_of(version),
        author=desk.author(),
        message=commit_message("adoption", metadata.lang).format(
            title=metadata.title or "Policy",
            version=version,
            by=by.strip(),
            on=format_date(on, metadata.lang),
            reference=f", {reference.strip()}" if reference.strip() else "",
            start=format_date(in_force_from, metadata.lang),
        ),
        comparison=comparison,
        problems=tuple(_remarks(version, previous, comparison, on, in_force_from)),
    )


def record(history: History, plan: Plan) -> Recorded:
    """Write the files, commit them, and tag an adoption."""
    return _desk_for(history).record(plan)


def _desk_for(history: History) -> "Desk":
    if not isinstance(history, GitHistory):
        raise AdoptionError(
            "drafting-without-git",
            "versions are recorded in a git repository, and {folder} is in none",
            hint="make one in the policy's folder with `git init`, and repeat the command",
            folder=str(history.folder),
        )
    from policylib.history.recording import Desk

    return Desk(history)


def _newest_adopted(versions: tuple[Version, ...]) -> Version | None:
    return next((each for each in reversed(versions) if each.starts_on), None)


def _check_label(desk: "Desk", version: str) -> None:
    if not version or not version.isprintable() or version != version.strip():
        raise AdoptionError(
            "version-unusable",
            "{version} cannot be the number of a version",
            hint="write it like 3.1",
            version=ascii(version),
        )
    taken = next((each for each in desk.versions if each.label == version), None)
    if taken is not None and (taken.status.is_adopted or taken.tag):
        raise AdoptionError(
            "version-exists",
            "version {version} exists already and is {status}",
            hint="choose the next number; a slip of the pen becomes a small version of its own, such as {version}.1",
            version=version,
            status=taken.status.value,
        )


def _check_text(
    version: str, parsed: "Parsed", on_disk: "Parsed", settings: "CheckSettings"
) -> None:
    """Raise for what would stop publishing; the place is that in the text as it is on disk."""
    if wrong := unread(parsed):
        place = _as_on_disk(wrong[0], unread(on_disk))
        raise AdoptionError(
            "adoption-with-errors",
            "version {version} cannot be recorded as adopted yet: {problem}",
            hint="`policylib check` shows everything",
            file=place.file or None,
            line=place.line,
            version=version,
            problem=_bare(place),
            count=len(wrong),
        )
    if wrong := lacking(parsed.policy, settings):
        place = _as_on_disk(wrong[0], lacking(on_disk.policy, settings))
        raise AdoptionError(
            "adoption-unpublishable",
            "version {version} cannot be recorded as adopted yet: {problem}",
            hint="`policylib check` shows everything; what is meant to be so is silenced in policy.toml with a reason",
            file=place.file or None,
            line=place.line,
            version=version,
            problem=_bare(place),
            count=len(wrong),
        )


def _bare(problem: Problem) -> Problem:
    """The problem without its place, which the error tells already."""
    return replace(problem, file="", line=None)


def _as_on_disk(problem: Problem, found: tuple[Problem, ...]) -> Problem:
    """The same problem before the new values in the front matter moved its line."""
    alike = (each for each in found if (each.code, each.facts) == (problem.code, problem.facts))
    return next(alike, problem)


def _compared(history: History, previous: Version | None, parsed: "Parsed") -> "Comparison | None":
    if previous is None:
        return None
    from policylib.compare import compare

    return compare(history.read(history.at(previous)).policy, parsed.policy)


def _check_correction(
    version: str, previous: Version | None, comparison: "Comparison | None"
) -> None:
    if previous is None or comparison is None:
        raise AdoptionError(
            "correction-of-nothing",
            "version {version} cannot correct anything: no version was adopted before",
            hint="leave --correction out",
            version=version,
        )
    more = [change for change in comparison.changes if change.significance.value != "editorial"]
    if more:
        side = more[0].new or more[0].old
        words = side.text if side else ""
        raise AdoptionError(
            "correction-changes-more",
            "version {version} is no mere correction of {previous}; changes beyond signs and layout: {count}, the first one at »{words}«",
            hint="take those changes out, or have the version adopted without --correction",
            file=side.file or None if side else None,
            line=side.line if side else None,
            version=version,
            previous=previous.label,
            count=len(more),
            words=words if len(words) <= 80 else words[:79] + "…",
        )


def _remarks(
    version: str,
    previous: Version | None,
    comparison: "Comparison | None",
    on: datetime.date,
    in_force_from: datetime.date,
) -> list[Problem]:
    facts = {"version": version, "on": on.isoformat(), "start": in_force_from.isoformat()}
    remarks: list[Problem] = []
    if in_force_from < on:
        remarks.append(
            Problem(
                code="adoption-in-arrears",
                sentence="version {version} is in force from {start}, before it was adopted on {on}",
                hint="correct the dates, unless that was decided",
                facts=facts,
            )
        )
    if previous is not None and previous.starts_on and in_force_from <= previous.starts_on:
        remarks.append(
            Problem(
                code="adoption-before-previous",
                sentence="version {version} is in force from {start}, not later than version {previous}",
                hint="correct the date, unless version {previous} shall never have been in force",
                facts={**facts, "previous": previous.label},
            )
        )
    if comparison is not None and not any(
        change.node.value != "metadata" for change in comparison.changes
    ):
        remarks.append(
            Problem(
                code="adoption-without-change",
                sentence="the text is that of version {previous}",
                hint="check that the right files are in the folder",
                facts={"previous": previous.label if previous else ""},
            )
        )
    return remarks


def _first_difference(one: Mapping[str, bytes | None], other: Mapping[str, bytes | None]) -> str:
    return next(shown(path) for path in sorted({*one, *other}) if one.get(path) != other.get(path))

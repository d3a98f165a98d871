"""A release: all that an edition tells, as files in a folder, whole or not at all.

    edition ──parts_of──▶ parts, each with its key ──┬─ known to the release that stands there:
                                                     │   taken over, where the files are as told
                                                     └─ the others: made, on all cores (`press`)

What nothing changed in is neither compared nor set again. Where nothing is new, the folder is not
touched. `layout` says where every file stands, `manifest` what versions.json tells of it.
"""

import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from policylib.errors import PublishingError, Severity
from policylib.publish.edition import Edition, ReleaseVersion
from policylib.publish.layout import label_slug
from policylib.publish.manifest import Earlier, Written, manifest_text, read_manifest
from policylib.publish.narrowing import as_published
from policylib.publish.output import MANIFEST, alone, new_release, refuse_foreign
from policylib.publish.parts import Part, parts_of
from policylib.publish.site import site_ways

if TYPE_CHECKING:
    from policylib.publish.press import Told


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """What was published: the folder and every file in it, by its path there, in order.

    `made` are the files that were made anew; the others were taken over from the release that
    stood there. `is_unchanged`: it holds just what it held, and was not touched.
    """

    folder: Path
    files: tuple[str, ...]
    made: tuple[str, ...] = ()
    is_unchanged: bool = False


def publish_release(
    edition: Edition,
    folder: Path,
    *,
    with_drafts: bool = False,
    jobs: int | None = None,
    told: "Told | None" = None,
) -> Release:
    """Publish an edition into a folder: wholly, or not at all.

    Drafts are left out unless `with_drafts`. `jobs` processes work at it, as many as there are
    cores without it; `told` hears how many parts of how many are done. What an earlier release in
    the folder holds already is taken over. The edition's lineage is what `trace` found of just
    these versions, so that nothing of a draft is told where drafts are left out.

    Raises `OutputError` where the folder is not ours to write, and `PublishingError` where a
    version has errors, where labels collide or where there is nothing to publish; nothing is
    written then.
    """
    folder = folder.resolve()
    with alone(folder):
        refuse_foreign(folder)
        if not with_drafts:
            edition = replace(edition, versions=edition.adopted)
        _refuse_unpublishable(edition)
        edition = replace(edition, ways=site_ways(edition))
        return _publish(as_published(edition), folder, jobs, told)


def _publish(edition: Edition, folder: Path, jobs: int | None, told: "Told | None") -> Release:
    earlier = read_manifest(folder)
    kept, missing = _sorted_out(parts_of(edition), earlier)
    if earlier and not missing and earlier.is_all(kept):
        manifest = manifest_text(edition, kept)
        if manifest.encode() == earlier.manifest:
            return Release(folder=folder, files=_names(kept), is_unchanged=True)
    from policylib.publish.press import make_parts

    with new_release(folder) as building:
        for file in kept:
            _take_over(folder / file.path, building / file.path)
        made = make_parts(missing, building, jobs=jobs, told=told) if missing else ()
        files = (*kept, *made)
        (building / MANIFEST).write_text(manifest_text(edition, files), "utf-8")
    return Release(
        folder=folder, files=_names(files), made=tuple(sorted(each.path for each in made))
    )


def _sorted_out(parts: Sequence[Part], earlier: Earlier | None) -> tuple[list[Written], list[Part]]:
    """The files that stand already as they would be made, and the parts that must be made."""
    kept: list[Written] = []
    missing: list[Part] = []
    for part in parts:
        files = earlier.files_of(part.key, part.paths) if earlier else None
        if files is None:
            missing.append(part)
        else:
            kept.extend(files)
    return kept, missing


def _names(files: Sequence[Written]) -> tuple[str, ...]:
    return tuple(sorted([MANIFEST, *(file.path for file in files)]))


def _take_over(old: Path, new: Path) -> None:
    """The same file under another name; a copy where the file system has no such thing."""
    new.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(old, new)
    except OSError:
        shutil.copyfile(old, new)


def _refuse_unpublishable(edition: Edition) -> None:
    if not edition.versions:
        raise PublishingError(
            "nothing-to-publish",
            "there is no adopted version to publish",
            hint="adopt a version, or ask for the drafts too: --with-drafts",
        )
    labels = {version.label for version in edition.versions}
    for traced in edition.lineage.versions if edition.lineage else ():
        if not traced.is_adopted and traced.label not in labels:
            raise PublishingError(
                "lineage-of-draft",
                "the lineage tells of the draft {label}, which is not published",
                hint="trace just the versions that are published",
                label=traced.label,
            )
    slugs: dict[str, str] = {}
    for version in edition.versions:
        _refuse_version(version, slugs)


def _refuse_version(version: ReleaseVersion, slugs: dict[str, str]) -> None:
    slug = label_slug(version.label)
    if not slug:
        raise PublishingError(
            "label-without-letters",
            "the version {label} has no letter or digit to make an address from",
            hint="give it another label in its front matter",
            label=repr(version.label),
        )
    if slug in slugs:
        raise PublishingError(
            "labels-collide",
            "the versions {label} and {other} would have the same address",
            hint="give one of them a label that differs in letters or digits",
            label=version.label,
            other=slugs[slug],
        )
    slugs[slug] = version.label
    errors = [each for each in version.problems if each.severity is Severity.ERROR]
    if errors:
        raise PublishingError(
            "version-has-errors",
            "version {label} has {count} errors; the first: {problem}",
            hint="mend them and publish again; in an adopted version, what `policylib check` finds can be silenced in policy.toml with a reason",
            label=version.label,
            count=len(errors),
            problem=errors[0],
        )

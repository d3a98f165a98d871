"""A release: every version as page, PDF and text, and what changed from each to the next.

    DIR/index.html, versions.json, CHANGELOG.md, lineage.json
    DIR/v/2.0/personalepolitik-2.0.{html,pdf,md}       (earlier drafts without PDF)
    DIR/changes/1.0--2.0/{summary.html,summary.pdf,parallel.html,parallel.pdf,parallel.docx,comparison.json}

Everything is made in memory and set before the folder is touched; the folder is then swapped in
whole (`output`).
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from policylib.compare.facts import Comparison
from policylib.document import title_of
from policylib.errors import PublishingError, Severity
from policylib.history.lineage import Lineage
from policylib.history.lineage_file import FILE_NAME, lineage_text
from policylib.language.publish import publish_words
from policylib.publish.edition import KINDS, Edition, Pair, ReleaseVersion
from policylib.publish.frame import Way
from policylib.publish.landing import LandingChange, LandingVersion, landing_page
from policylib.publish.layout import INDEX, changes_folder, label_slug
from policylib.publish.output import FORMAT, MANIFEST, new_release, refuse_foreign
from policylib.publish.pair_pages import pair_documents, pair_pages
from policylib.publish.policy_html import policy_page
from policylib.publish.policy_pdf import policy_document
from policylib.publish.press import pdfs_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """What was published: the folder and every file in it, by its path there, in order."""

    folder: Path
    files: tuple[str, ...]


def publish_release(
    versions: Sequence[ReleaseVersion],
    folder: Path,
    *,
    with_drafts: bool = False,
    with_pdf: bool = True,
    changelog: Callable[[Sequence[Comparison]], str] | None = None,
    actors: Mapping[str, Sequence[str]] | None = None,
    lineage: Lineage | None = None,
) -> Release:
    """Publish versions (oldest first) into a folder: wholly, or not at all.

    Drafts are left out unless `with_drafts`; the newest one is then also compared with the last
    adopted version. `changelog` words the comparisons of the release; `actors` are the
    municipality's own names for titles and committees, as `compare` takes them. `lineage` is what
    `trace` found of just these versions: it becomes the release's lineage.json, and every change
    is told with the passage through time that it is about.

    Raises `OutputError` where the folder is not ours to write, and `PublishingError` where a
    version has errors, where labels collide or where there is nothing to publish; nothing is
    written then.
    """
    folder = folder.resolve()
    refuse_foreign(folder)
    chosen = [version for version in versions if with_drafts or not version.is_draft]
    _refuse_unpublishable(chosen)
    words = publish_words(chosen[-1].policy.metadata.lang)
    edition = Edition(
        versions=tuple(chosen),
        lineage=lineage,
        actors=actors,
        ways=(Way(name=words.versions, path=INDEX),),
        kinds=frozenset(KINDS) - (frozenset() if with_pdf else {"pdf"}),
    )
    comparisons = [edition.compared(old.label, new.label) for old, new in _steps(chosen)]
    content = _content(
        edition, comparisons, changelog(comparisons) if changelog else None, with_pdf=with_pdf
    )
    files = {name: held.encode("utf-8") for name, held in content.pages.items()}
    files |= content.word_files
    if lineage is not None:
        files[FILE_NAME] = lineage_text(lineage).encode("utf-8")
    if with_pdf:
        files |= pdfs_of(content.documents)
    files = dict(sorted(files.items()))
    files[MANIFEST] = _manifest(chosen, content.changes, files)
    with new_release(folder) as building:
        for name, held in files.items():
            path = building / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(held)
    return Release(folder=folder, files=tuple(files))


def _refuse_unpublishable(versions: Sequence[ReleaseVersion]) -> None:
    if not versions:
        raise PublishingError(
            "nothing-to-publish",
            "there is no adopted version to publish",
            hint="adopt a version, or ask for the drafts too",
        )
    slugs: dict[str, str] = {}
    for version in versions:
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
                hint="mend them and publish again",
                label=version.label,
                count=len(errors),
                problem=str(errors[0]),
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Content:
    """What a release holds by its paths: pages as they are, documents to be set as PDF, Word files."""

    pages: dict[str, str]
    documents: dict[str, str]
    word_files: dict[str, bytes]
    changes: tuple[LandingChange, ...]


def _content(
    edition: Edition,
    comparisons: Sequence[Comparison],
    changelog: str | None,
    *,
    with_pdf: bool,
) -> _Content:
    from policylib.explain import to_json
    from policylib.markdown import write
    from policylib.publish.word import parallel_word

    pages: dict[str, str] = {}
    documents: dict[str, str] = {}
    word_files: dict[str, bytes] = {}
    shown: list[LandingVersion] = []
    versions = edition.versions
    standings = edition.standings()
    before = {new.label: old for old, new in _steps(versions)}
    for version in versions:
        standing = standings[version.label]
        base = version.base
        pages[f"{base}.html"] = policy_page(
            version.policy,
            image=version.image,
            standing=standing,
            companions=_ways_to_changes(before.get(version.label), version),
            frame=edition.frame(f"{base}.html"),
        )
        pages[f"{base}.md"] = write(version.policy)
        # A draft that was heard and done with is kept as a page; nobody prints it any more.
        has_pdf = with_pdf and (not version.is_draft or version == versions[-1])
        if has_pdf:
            documents[f"{base}.pdf"] = policy_document(
                version.policy, image=version.image, standing=standing
            )
        shown.append(
            LandingVersion(
                policy=version.policy,
                label=version.label,
                standing=standing,
                base=base,
                has_pdf=has_pdf,
                is_past_draft=version.is_draft and version != versions[-1],
            )
        )
    changes: list[LandingChange] = []
    for (old, new), comparison in zip(_steps(versions), comparisons, strict=True):
        base = changes_folder(old.label, new.label)
        pair = Pair(old=old.label, new=new.label, is_step=True)
        pages |= pair_pages(edition, pair)
        documents |= pair_documents(edition, pair)
        word_files[f"{base}/parallel.docx"] = parallel_word(comparison)
        pages[f"{base}/comparison.json"] = to_json(comparison)
        changes.append(LandingChange(old=old.label, new=new.label, base=base))
    if changelog is not None:
        pages["CHANGELOG.md"] = changelog
    pages["index.html"] = landing_page(
        shown, changes, with_pdf=with_pdf, has_changelog=changelog is not None
    )
    return _Content(pages=pages, documents=documents, word_files=word_files, changes=tuple(changes))


def _ways_to_changes(
    old: ReleaseVersion | None, new: ReleaseVersion
) -> tuple[tuple[str, str], ...]:
    """From a version's page to what changed in it: what the page is called, and its address."""
    if old is None:
        return ()
    words = publish_words(new.policy.metadata.lang)
    told = words.what_changed_since.format(old=old.label, new=new.label)
    return ((told, f"../../{changes_folder(old.label, new.label)}/summary.html"),)


def _steps(versions: Sequence[ReleaseVersion]) -> Iterable[tuple[ReleaseVersion, ReleaseVersion]]:
    """Each adopted version with the one before it, and the newest draft with the last of them."""
    adopted = [version for version in versions if not version.is_draft]
    yield from pairwise(adopted)
    drafts = [version for version in versions if version.is_draft]
    if adopted and drafts and versions.index(drafts[-1]) > versions.index(adopted[-1]):
        yield adopted[-1], drafts[-1]


def _manifest(
    versions: Sequence[ReleaseVersion],
    changes: Sequence[LandingChange],
    files: Mapping[str, bytes],
) -> bytes:
    newest = versions[-1].policy
    told = {
        "format": FORMAT,
        "title": title_of(newest),
        "organisation": newest.metadata.organisation,
        "versions": [_version_facts(version) for version in versions],
        "changes": [{"old": c.old, "new": c.new, "folder": c.base} for c in changes],
        "files": [
            {"path": name, "size": len(held), "sha256": hashlib.sha256(held).hexdigest()}
            for name, held in files.items()
        ],
    }
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _version_facts(version: ReleaseVersion) -> dict[str, str | None]:
    metadata = version.policy.metadata
    adopted, start = metadata.adopted_on, metadata.in_force_from
    return {
        "label": version.label,
        "slug": label_slug(version.label),
        "status": metadata.status.value if metadata.status else None,
        "adopted_on": adopted.isoformat() if adopted else None,
        "in_force_from": start.isoformat() if start else None,
        "commit": version.commit or None,
    }

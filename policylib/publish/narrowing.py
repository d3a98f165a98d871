"""What one part of a release may see of the edition, and nothing else.

A key is a digest over what its part sees. So pictures are read beforehand and become values, what
no reader meets (problems, other versions) is left out, and two versions that are compared stand in
an edition of their own.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace as replaced

from policylib.document import Figure, Run
from policylib.history.lineage import Lineage, Traced
from policylib.markdown import without_remarks
from policylib.publish.cover import Standing
from policylib.publish.edition import Edition, Pair, ReleaseVersion
from policylib.records import content_of, dataclass, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class Pictures:
    """A policy's pictures as data URIs by their source: an `ImageLoader` that is a value."""

    held: Mapping[str, str]

    def __call__(self, source: str) -> str:
        """The picture at a source; "" where none may be shown."""
        return self.held.get(source, "")


NO_PICTURES = Pictures(held={})


def as_published(edition: Edition) -> Edition:
    """An edition that needs nothing more from outside, and holds nothing that is not for readers.

    Its pictures are read; problems and the authors' remarks are left out.
    """
    return replaced(
        edition,
        versions=tuple(
            replaced(
                version,
                policy=without_remarks(version.policy),
                image=_pictures(version),
                problems=(),
            )
            for version in edition.versions
        ),
    )


def _pictures(version: ReleaseVersion) -> Pictures:
    sources = sorted(set(_sources(version.policy)))
    return Pictures(held={source: version.image(source) for source in sources})


def _sources(node: object) -> Iterator[str]:
    """The sources of all pictures in a text, in whatever holds them."""
    if isinstance(node, tuple):
        for each in node:
            yield from _sources(each)
        return
    if isinstance(node, (Figure, Run)) and node.image:
        yield node.image
    for name in content_of(type(node)):
        value = getattr(node, name)
        if not isinstance(value, str):
            yield from _sources(value)


def alone(version: ReleaseVersion) -> ReleaseVersion:
    """A version with its text and pictures, and nothing that others said of it."""
    return ReleaseVersion(label=version.label, policy=version.policy, image=version.image)


def without_pictures(edition: Edition) -> Edition:
    """An edition for pages that show no text of the policy as it is set."""
    versions = tuple(replaced(version, image=NO_PICTURES) for version in edition.versions)
    return replaced(edition, versions=versions)


def narrowed(edition: Edition, pair: Pair) -> Edition:
    """The two versions of a pair by themselves, as `Edition.compared` needs them.

    Their status is that of today; the names of their passages are known, nobody else's are. The
    editors' words are those about the new version and about those between the two.
    """
    standings = edition.standings()
    sides = []
    for label in (pair.old, pair.new):
        version = edition.version(label)
        words = edition.words_between(pair.old, pair.new) if label == pair.new else None
        status = Standing(status=standings[label].status)
        sides.append(replaced(version, standing=status, words=words, origin=""))
    return Edition(
        versions=tuple(sides),
        lineage=_names(edition.lineage, pair),
        actors=edition.actors,
    )


def _names(lineage: Lineage | None, pair: Pair) -> Lineage | None:
    """What the passages of two versions are called."""
    if lineage is None:
        return None
    traced = tuple(_bare(lineage.version(label)) for label in (pair.old, pair.new))
    return Lineage(versions=traced, identities={})


def _bare(traced: Traced) -> Traced:
    return replace(traced, after="", digest="")

"""The parts of a release that tell of all its versions: the site, changelog, themes, search, lineage."""

from collections.abc import Iterator

from policylib.history.lineage import Lineage
from policylib.history.lineage_file import FILE_NAME
from policylib.publish.edition import Edition
from policylib.publish.narrowing import without_pictures
from policylib.publish.parts import Files, Keyed, Part


def site_parts(edition: Edition, keyed: Keyed) -> Iterator[Part]:
    """What is made of all versions together."""
    plain = without_pictures(edition)
    if edition.lineage is not None:
        yield keyed.part("lineage", _lineage, edition.lineage, paths=[FILE_NAME], weight=0.1)
    yield keyed.part("changelog", _changelog, plain, weight=2.0)
    if "html" in edition.kinds:
        yield keyed.part("site", _site, plain, weight=1.0)
        yield keyed.part("search", _search, plain, weight=2.0)
        if edition.lineage is not None:
            yield keyed.part("themes", _themes, plain, weight=6.0)


def _lineage(lineage: Lineage) -> Files:
    from policylib.history.lineage_file import lineage_text

    return {FILE_NAME: lineage_text(lineage)}


def _changelog(edition: Edition) -> Files:
    from policylib.publish.changelog_page import changelog_files

    return changelog_files(edition)


def _site(edition: Edition) -> Files:
    from policylib.publish.site import site_files

    return site_files(edition)


def _search(edition: Edition) -> Files:
    from policylib.publish.search import search_files

    return search_files(edition)


def _themes(edition: Edition) -> Files:
    from policylib.publish.themes import theme_files

    return theme_files(edition)

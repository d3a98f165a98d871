"""The pages that a release has besides those of its versions, and the menu that leads to all."""

from policylib.publish.edition import Edition
from policylib.publish.frame import Way
from policylib.publish.layout import (
    ACCESSIBILITY,
    CHANGELOG_PAGE,
    COMPARE,
    INDEX,
    SEARCH,
    THEMES,
    VERIFY,
)
from policylib.publish.site_versions import house_words


def site_ways(edition: Edition) -> tuple[Way, ...]:
    """The menu of a release: only ways to pages that it has.

    One version alone can be compared with nothing; without a lineage no theme has a history.
    """
    words = house_words(edition)
    several = len(edition.versions) > 1
    found = [
        Way(name=words.home, path=INDEX, below=("v/",)),
        Way(name=words.compare, path=COMPARE, below=("changes/",)) if several else None,
        Way(name=words.themes, path=THEMES, below=("themes/", "passages/"))
        if edition.lineage
        else None,
        Way(name=words.changelog, path=CHANGELOG_PAGE),
        Way(name=words.search, path=SEARCH),
        Way(name=words.verify, path=VERIFY, is_aside=True),
        Way(name=words.accessibility, path=ACCESSIBILITY, is_aside=True),
    ]
    return tuple(way for way in found if way)


def site_files(edition: Edition) -> dict[str, str]:
    """The site's own pages by their paths; none where no pages are made."""
    if "html" not in edition.kinds:
        return {}
    # The menu alone needs none of the pages, nor what sets them.
    from policylib.publish.access_page import access_page
    from policylib.publish.compare_page import compare_page
    from policylib.publish.front_page import front_page
    from policylib.publish.verify_page import verify_page

    pages = {
        INDEX: front_page(edition),
        VERIFY: verify_page(edition),
        ACCESSIBILITY: access_page(edition),
    }
    return pages | ({COMPARE: compare_page(edition)} if len(edition.versions) > 1 else {})

"""The frame of a site: which ways its menu has."""

from policylib.language.site import site_words
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


def site_ways(edition: Edition) -> tuple[Way, ...]:
    """The menu of a release: only ways to pages that it has.

    One version alone can be compared with nothing; without a lineage no theme has a history.
    """
    words = site_words(edition.lang)
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

"""Where each file of a release stands: addresses that other sites link to, so they never change.

index.html compare.html search.html changelog.html verify.html accessibility.html
versions.json CHANGELOG.md feed.xml feed-substantive.xml lineage.json
v/2.0/personalepolitik-2.0.{pdf,html,docx,md,json}
changes/1.0--2.0/{summary,redline,side-by-side,parallel}.{html,pdf}
changes/1.0--2.0/{redline,parallel,agenda,intranet}.docx, {agenda,intranet}.txt, comparison.json
themes/1.0/rekruttering.html        one theme through all versions, named after where it began
passages/1.0/rekruttering.html      permanent addresses: #hvad-goer-vi/p2
"""

from policylib.document import Policy, slug_of, title_of
from policylib.language.publish import publish_words

INDEX = "index.html"
COMPARE = "compare.html"
SEARCH = "search.html"
SEARCH_SCRIPT = "search.js"
SEARCH_INDEX = "search-index.js"
THEMES = "themes/index.html"
CHANGELOG_PAGE = "changelog.html"
CHANGELOG = "CHANGELOG.md"
VERIFY = "verify.html"
ACCESSIBILITY = "accessibility.html"
FEED = "feed.xml"
FEED_SUBSTANTIVE = "feed-substantive.xml"
MANIFEST = "versions.json"

PAIR_PAGES = ("summary", "redline", "side-by-side", "parallel")
"""The pages about two versions, and their PDFs, by their names without endings."""


def label_slug(label: str) -> str:
    """A version's label as part of an address: "2.0" stays, "Udkast 2" → "udkast-2"."""
    return ".".join(part for part in map(slug_of, label.split(".")) if part)


def version_base(label: str, policy: Policy) -> str:
    """The path of a version's files without their endings: v/2.0/personalepolitik-2.0."""
    words = publish_words(policy.metadata.lang)
    name = slug_of(title_of(policy)) or slug_of(words.policy)
    return f"v/{label_slug(label)}/{name}-{label_slug(label)}"


def changes_folder(old: str, new: str) -> str:
    """The folder of what changed between two versions: changes/1.0--2.0."""
    return f"changes/{label_slug(old)}--{label_slug(new)}"


def _page_of(folder: str, name: str, page: str) -> str:
    version = name.rpartition(":")[0]  # a label may hold a colon, an address never does
    return f"{folder}/{label_slug(version) or '_'}/{page or 'metadata'}.html"


def theme_page(name: str) -> str:
    """The page of a theme's history, by the theme's lineage: themes/1.0/rekruttering.html.

    A theme that began within another has a page of its own: themes/1.0/ferie.orlov.html.
    """
    return _page_of("themes", name, name.rpartition(":")[2].replace("/", "."))


def permanent_address(name: str) -> str:
    """The address of a passage that survives later versions, by its lineage.

    "1.0:rekruttering/hvad-goer-vi/p2" → "passages/1.0/rekruttering.html#hvad-goer-vi/p2".
    """
    home, _, place = name.rpartition(":")[2].partition("/")
    return f"{_page_of('passages', name, home)}#{place or '_top'}"

"""The words of a release's own pages in English."""

from policylib.language.site import SiteWords

ENGLISH = SiteWords(
    skip="Skip to the contents",
    menu="Menu",
    home="Front page",
    compare="Compare versions",
    themes="Themes",
    changelog="Version history",
    search="Search",
    about_site="About these pages",
    verify="Verify the files",
    accessibility="Accessibility",
    disclaimer="Made by fixed rules. Not a legal opinion.",
)

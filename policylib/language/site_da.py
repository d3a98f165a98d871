"""The words of a release's own pages in Danish."""

from policylib.language.site import SiteWords

DANISH = SiteWords(
    skip="Gå til indholdet",
    menu="Menu",
    home="Forside",
    compare="Sammenlign versioner",
    themes="Temaer",
    changelog="Versionshistorik",
    search="Søg",
    about_site="Om siderne",
    verify="Kontrollér filerne",
    accessibility="Tilgængelighed",
    disclaimer="Lavet efter faste regler. Ikke en juridisk vurdering.",
)

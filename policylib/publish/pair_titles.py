"""The titles of pages and documents about two versions: each says which two, as in a reader's tabs."""

from policylib.compare.facts import Comparison
from policylib.document import normalise
from policylib.explain.editions import short_label
from policylib.language import get
from policylib.language.site import site_words


def between(comparison: Comparison, lang: str) -> str:
    """Which versions are compared: "fra 1.0 til 2.0"; "" where one of them has no label."""
    old, new = (
        normalise(short_label(each, get(lang))) for each in (comparison.old, comparison.new)
    )
    return site_words(lang).between.format(old=old, new=new) if old and new and old != new else ""


def pair_title(title: str, between: str, policy: str, draft: str) -> str:
    """The whole title: "UDKAST: Ændringerne på én side fra 3.0 til 3.1-udkast – Personalepolitik"."""
    told = " ".join(part for part in (title, between) if part)
    told = " – ".join(part for part in (told, policy) if part)
    return f"{draft}: {told}" if draft else told

"""What the tests of themes, permanent addresses and search share: editions written in a few lines."""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from policylib.compare.facts import EditorsNote, EditorsWords
from policylib.document import Policy
from policylib.history import open_history
from policylib.history.lineage import Lineage
from policylib.history.stages import Stage
from policylib.history.tracing import trace_stages
from policylib.publish.edition import KINDS, Edition, ReleaseVersion
from policylib.publish.site import site_ways
from tests.publishing import Element, page, policy

ROOT = Path(__file__).resolve().parent.parent
YEARS = {"1.0": 2014, "2.0": 2018, "3.0": 2021, "4.0": 2024}


def version(
    label: str, body: str, *, reasons: Mapping[str, str] | None = None, origin: str = ""
) -> ReleaseVersion:
    """A version with these themes; a draft where its label says so. Reasons by words that they quote."""
    is_draft = "udkast" in label
    year = YEARS.get(label, 2026)
    dates = "" if is_draft else f"adopted_on: {year}-12-01\nin_force_from: {year + 1}-01-01"
    text = (
        f"---\ntitle: Personalepolitik\norganisation: Lyngvig Kommune\nversion: {label!r}\n"
        f"status: {'consultation' if is_draft else 'adopted'}\n{dates}\n---\n\n"
        f"# Personalepolitik\n\n{body}\n"
    )
    notes = tuple(EditorsNote(quote=quote, reason=said) for quote, said in (reasons or {}).items())
    return ReleaseVersion(
        label=label,
        policy=policy(text),
        words=EditorsWords(notes=notes) if reasons else None,
        origin=origin,
    )


def themes(*themes: tuple[str, Sequence[str]]) -> str:
    """Themes with their paragraphs, numbered as they stand."""
    parts = []
    for number, (title, paragraphs) in enumerate(themes, start=1):
        parts += [f"## Tema {number}: {title}", *paragraphs]
    return "\n\n".join(parts)


def followed(versions: Sequence[ReleaseVersion], known: Lineage | None = None) -> Lineage:
    """The passages of some versions through time."""

    def text(each: ReleaseVersion) -> Policy:
        return each.policy

    return trace_stages(
        [
            Stage(
                label=each.label,
                is_adopted=not each.is_draft,
                read=lambda each=each: text(each),  # type: ignore[misc]
                origins=(each.origin,) if each.origin else (),
            )
            for each in versions
        ],
        known,
    )


def edition(
    *versions: ReleaseVersion,
    known: Lineage | None = None,
    synonyms: Mapping[str, Sequence[str]] | None = None,
) -> Edition:
    """An edition of some versions with its menu."""
    made = Edition(
        versions=versions, lineage=followed(versions, known), synonyms=dict(synonyms or {})
    )
    return Edition(
        versions=versions,
        lineage=made.lineage,
        ways=site_ways(made),
        kinds=frozenset(KINDS),
        synonyms=made.synonyms,
    )


@cache
def sample_versions() -> tuple[ReleaseVersion, ...]:
    """The nine versions of the sample policy."""
    history = open_history(ROOT / "policy_versions")
    return tuple(
        ReleaseVersion(
            label=each.label,
            policy=history.read(history.at(each)).policy,
            origin=next(iter(each.origins), ""),
        )
        for each in history.versions()
    )


def places(files: Mapping[str, str]) -> set[str]:
    """Every address in some pages: the page, and each id on it."""
    found = set()
    for path, text in files.items():
        found.add(path)
        found |= {
            f"{path}#{e.attributes['id']}" for e in page(text).elements() if "id" in e.attributes
        }
    return found


def words(element: Element) -> str:
    """The words of an element with single blanks."""
    return " ".join(element.text().split())

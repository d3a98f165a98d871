"""The parts of a release that tell one version: page, PDF, Word, Markdown, JSON.

Each sees its version, where that stands today, and the names of those around it; no other text.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from policylib.document import Status
from policylib.publish.cover import Standing
from policylib.publish.edition import Edition, ReleaseVersion
from policylib.publish.frame import Way, frame_at
from policylib.publish.house import House
from policylib.publish.narrowing import NO_PICTURES, alone
from policylib.publish.parts import Files, Keyed, Part

if TYPE_CHECKING:
    from policylib.publish.version_around import Around

_WEIGHTS = {"pdf": 3.0, "docx": 0.4, "html": 0.1, "md": 0.02, "json": 0.02}
"""About how many seconds each takes; only their order counts."""


def version_parts(edition: Edition, keyed: Keyed) -> Iterator[Part]:
    """What is made of each version by itself, with the endings that the edition asks for."""
    standings = edition.standings()
    for version in edition.versions:
        label, base = version.label, version.base
        own, standing = alone(version), standings[label]
        text = replace(own, image=NO_PICTURES)
        names = edition.lineage.of(label) if edition.lineage else {}
        makers: dict[str, tuple[Callable[..., Files], tuple[object, ...]]] = {
            "pdf": (_pdf, (own, standing, edition.house)),
            "docx": (_word, (own, standing, edition.house)),
            "md": (_markdown, (text,)),
            "json": (_json, (text, version.commit, standing.status, names)),
        }
        if "html" in edition.kinds:
            from policylib.publish.version_around import around_of

            around = around_of(edition, version)
            makers["html"] = (_page, (own, standing, around, edition.house, edition.ways))
        for ending, (maker, values) in makers.items():
            if ending in edition.kinds:
                yield keyed.part(
                    f"{label} {ending}",
                    maker,
                    *values,
                    ending=ending,
                    paths=[f"{base}.{ending}"],
                    weight=_WEIGHTS[ending],
                )


def _page(
    version: ReleaseVersion,
    standing: Standing,
    around: "Around",
    house: House,
    ways: tuple[Way, ...],
) -> Files:
    from policylib.publish.policy_html import policy_page

    path = f"{version.base}.html"
    held = policy_page(
        version.policy,
        image=version.image,
        standing=standing,
        around=around,
        frame=frame_at(path, house=house, ways=ways),
    )
    return {path: held}


def _pdf(version: ReleaseVersion, standing: Standing, house: House) -> Files:
    from policylib.publish.policy_pdf import policy_pdf

    held = policy_pdf(version.policy, image=version.image, standing=standing, house=house)
    return {f"{version.base}.pdf": held}


def _word(version: ReleaseVersion, standing: Standing, house: House) -> Files:
    from policylib.publish.word.redline import policy_word

    held = policy_word(version.policy, image=version.image, standing=standing, house=house)
    return {f"{version.base}.docx": held}


def _markdown(version: ReleaseVersion) -> Files:
    from policylib.markdown import write

    return {f"{version.base}.md": write(version.policy)}


def _json(
    version: ReleaseVersion, commit: str, status: Status | None, names: Mapping[str, str]
) -> Files:
    from policylib.explain.policy_json import policy_to_json

    told = policy_to_json(
        version.policy, name=version.label, commit=commit, status=status, lineage=names
    )
    return {f"{version.base}.json": told}

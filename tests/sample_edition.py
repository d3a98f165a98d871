"""The sample's whole history as an edition, drafts and editor's words and lineage and all."""

from functools import cache, partial
from pathlib import Path

from policylib.explain.editorial import read_editorial
from policylib.history import open_history
from policylib.history.stages import Stage
from policylib.history.tracing import trace_stages
from policylib.publish.edition import Edition, ReleaseVersion
from policylib.publish.frame import Way

SAMPLE = Path(__file__).resolve().parent.parent / "policy_versions"


@cache
def sample_edition() -> Edition:
    """Nine versions, read from their folders."""
    versions, stages = [], []
    with open_history(SAMPLE) as history:
        for version in history.versions():
            resolved = history.at(version)
            found = history.words_about(resolved, version.label)
            words = read_editorial(found.content.decode(), found.name)[0] if found else None
            made = ReleaseVersion(
                label=version.label, policy=history.read(resolved).policy, words=words
            )
            versions.append(made)
            stages.append(
                Stage(
                    label=made.label,
                    is_adopted=not made.is_draft,
                    read=partial(getattr, made, "policy"),
                    origins=version.origins,
                    is_cut=False,
                )
            )
        actors = history.settings.actors
    return Edition(
        versions=tuple(versions),
        actors=actors,
        lineage=trace_stages(stages, None),
        ways=(Way(name="Forside", path="index.html"),),
    )

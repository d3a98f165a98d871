"""What the tests of lineage share: versions as short texts, and passages found by their words."""

from collections.abc import Sequence

from policylib.compare.units import units_of
from policylib.history.lineage import Lineage
from policylib.history.stages import Stage
from policylib.history.tracing import trace_stages
from tests.policies import policy


def version(label: str, body: str) -> Stage:
    """An adopted version with these blocks."""
    text = f"# Personalepolitik\n\n{body}\n"
    return Stage(label=label, is_adopted=True, read=lambda: policy(text))


def draft(label: str, body: str, *origins: str) -> Stage:
    """A draft, and the versions that it grew out of."""
    text = f"# Personalepolitik\n\n{body}\n"
    return Stage(label=label, is_adopted=False, origins=origins, read=lambda: policy(text))


class Told:
    """Versions and their lineage, where passages are called by words that stand in them."""

    def __init__(self, *stages: Stage, known: Lineage | None = None) -> None:
        self._stages = {stage.label: stage for stage in stages}
        self.lineage = trace_stages(stages, known)

    def name(self, label: str, words: str) -> str:
        """The name of the one passage of a version that begins with some words."""
        names = self.lineage.of(label)
        found = [
            names[unit.anchor]
            for unit in units_of(self._stages[label].read())
            if unit.text.startswith(words)
        ]
        assert len(found) == 1, (label, words, found)
        return found[0]

    def kinds(self, name: str) -> list[tuple[str, str]]:
        """What happened to a passage, version by version."""
        return [(step.version, step.kind.value) for step in self.lineage.identities[name].steps]


def names_of(lineage: Lineage) -> dict[str, dict[str, str]]:
    """The names of all passages, by version and address."""
    return {traced.label: dict(traced.places) for traced in lineage.versions}


def themes(*themes: tuple[str, Sequence[str]]) -> str:
    """Themes with their paragraphs, numbered as they stand."""
    parts = []
    for number, (title, paragraphs) in enumerate(themes, start=1):
        parts += [f"## Tema {number}: {title}", *paragraphs]
    return "\n\n".join(parts)

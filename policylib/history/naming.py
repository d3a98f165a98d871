"""The names of passages while they are being given, and the memory of those that once stood."""

from collections.abc import Iterable

from policylib.history.lineage import Lineage, Step, Traced, home_of
from policylib.history.stages import Laid

_TELLING = 4  # so many words are no chance, wherever they come back


class Names:
    """The names of one version's passages: each has one, and none is given twice."""

    def __init__(self, laid: Laid) -> None:
        self._count = len({unit.anchor for unit in laid.units})
        self._used: set[str] = set()
        self.by_anchor: dict[str, str] = {}

    @property
    def are_missing(self) -> bool:
        """Whether a passage has no name yet."""
        return len(self.by_anchor) < self._count

    def is_free(self, name: str) -> bool:
        """Whether no passage of this version has a name."""
        return name not in self._used

    def give(self, anchor: str, name: str) -> None:
        """Give a passage a name, where it has none and nobody else has it."""
        if anchor not in self.by_anchor and self.is_free(name):
            self.by_anchor[anchor] = name
            self._used.add(name)


class Memory:
    """Every passage that was ever named: its wordings, and where it stood last."""

    def __init__(self, known: Lineage) -> None:
        self._known = known
        self._wordings: dict[str, set[str]] = {}
        self._stood: dict[str, tuple[str, str]] = {}
        self._on_chain: set[str] = set()
        self._told: dict[str, list[tuple[str, Step]]] = {}
        for name, identity in known.identities.items():
            for step in identity.steps:
                self._told.setdefault(step.version, []).append((name, step))
                if step.words:
                    self._wordings.setdefault(step.words, set()).add(name)
        for traced in known.versions:
            self._place(traced)

    def __contains__(self, name: str) -> bool:
        return name in self._stood or name in self._known.identities

    def steps_of(self, label: str) -> Iterable[tuple[str, Step]]:
        """What a version of the known lineage did, with the name of each passage."""
        return self._told.get(label, ())

    def remember(self, traced: Traced, laid: Laid) -> None:
        """Take in a version that was traced."""
        for unit, words in zip(laid.units, laid.words, strict=True):
            self._wordings.setdefault(words, set()).add(traced.places[unit.anchor])
        self._place(traced)

    def _place(self, traced: Traced) -> None:
        """Where passages stand; a draft does not speak for those of adopted versions."""
        for anchor, name in traced.places.items():
            if traced.is_adopted or name not in self._on_chain:
                self._stood[name] = home_of(anchor, traced.places), anchor
        if traced.is_adopted:
            self._on_chain.update(traced.places.values())

    def returning(self, laid: Laid, at: int, names: Names) -> str:
        """The name of a passage that stood once in these words, "" where there was none.

        A heading, or a few words, must come back under what it stood under.
        """
        unit = laid.units[at]
        home = home_of(unit.anchor, names.by_anchor)
        is_telling = not unit.is_heading and len(unit.text.split()) >= _TELLING
        found = [
            (self._stood[name] != (home, unit.anchor), self._stood[name][0] != home, name)
            for name in self._wordings.get(laid.words[at], ())
            if names.is_free(name) and (is_telling or self._stood[name][0] == home)
        ]
        return min(found)[-1] if found else ""

    def give_back(self, traced: Traced, names: Names, laid: Laid) -> None:
        """Give the passages of a version whose text is another by now the names that they had.

        Those that still stand there in the same words; the rest are followed as anywhere.
        """
        line = self._known.line(traced.label)
        words = {n: self._known.steps(n, line)[-1].words for n in traced.places.values()}
        holders: dict[str, list[str]] = {}
        for name, wording in words.items():
            holders.setdefault(wording, []).append(name)
        here = list(zip(laid.units, laid.words, strict=True))
        for unit, wording in here:
            name = traced.places.get(unit.anchor, "")
            if name and words[name] == wording:
                names.give(unit.anchor, name)
        for unit, wording in here:
            for name in holders.get(wording, ()):
                names.give(unit.anchor, name)

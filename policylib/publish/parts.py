"""The parts of a release: what is made together, from which values, and under which key.

    Part ── make()        paths and their bytes; a pure function of the values that it was given
         ├─ key           a digest over just those values, and over the program that makes it
         └─ weight        about how long it takes, so that the longest begin first

A part is a function with the values that it is called with, and its key is made from the same
values: what a maker can see is in its key, by construction. So a version's pages get the version
alone, a comparison's the two versions that it compares (`narrowing`), and only what tells of the
whole release gets the whole `Edition`.
"""

from collections.abc import Callable, Collection, Mapping
from functools import partial
from typing import TYPE_CHECKING

from policylib.publish.keys import Keys, made_by
from policylib.records import dataclass

if TYPE_CHECKING:
    from policylib.publish.edition import Edition

Files = Mapping[str, str | bytes]
"""Files by their paths in the release; text is written as UTF-8."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Some files of a release that are made together.

    `name` is what it is called ("v/2.0 pdf"), `paths` are the files that it makes, None where
    only making it can tell. `weight` tells the order in which parts are begun, the heaviest first.
    """

    name: str
    make: Callable[[], Files]
    key: str
    paths: frozenset[str] | None = None
    weight: float = 1.0

    @property
    def has_pdf(self) -> bool:
        """Whether it needs the libraries that set a PDF."""
        return any(path.endswith(".pdf") for path in self.paths or ())


class Keyed:
    """Makes parts: a function and its values become something to do, and the key of it."""

    def __init__(self) -> None:
        self._keys = Keys()

    def part(
        self,
        name: str,
        maker: Callable[..., Files],
        /,
        *values: object,
        ending: str = "",
        paths: Collection[str] | None = None,
        weight: float = 1.0,
    ) -> Part:
        """The part that a function makes of values; `ending` names the libraries that it leans on."""
        called = f"{maker.__module__}.{maker.__qualname__}"
        return Part(
            name=name,
            make=partial(maker, *values),
            key=self._keys.key(called, made_by(ending), values),
            paths=None if paths is None else frozenset(paths),
            weight=weight,
        )


def parts_of(edition: "Edition") -> tuple[Part, ...]:
    """Everything that a release consists of, besides its manifest, the heaviest first."""
    from policylib.publish.pair_parts import pair_parts
    from policylib.publish.site_parts import site_parts
    from policylib.publish.version_parts import version_parts

    keyed = Keyed()
    parts = [
        *version_parts(edition, keyed),
        *pair_parts(edition, keyed),
        *site_parts(edition, keyed),
    ]
    return tuple(sorted(parts, key=lambda part: (-part.weight, part.name)))

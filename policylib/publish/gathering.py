"""An editor's words for two versions that do not follow one another: those of all versions between.

1.0 → 3.0 was written about in 2.0, in 2.1 and in 3.0. What the older ones said is placed where
its words still stand, named by its version, and judges nothing; what fits no more is not shown.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from policylib.compare.facts import EditorsWords
from policylib.records import replace

if TYPE_CHECKING:
    from policylib.publish.edition import ReleaseVersion


def gathered(
    versions: "Mapping[str, ReleaseVersion]", before: Mapping[str, str], old: str, new: str
) -> EditorsWords | None:
    """The words about two versions; None where nobody wrote any.

    `before` tells which version each is compared with ahead. Where the new one does not go back
    to the old one, only its own words are known, and that there are none is not said.
    """
    own = versions[new].words
    path = _path(before, old, new)
    if path == (new,):
        return own
    notes = own.notes if own else ()
    for label in path[1:]:
        words = versions[label].words
        notes += tuple(replace(note, version=label) for note in words.notes) if words else ()
    if own is None and not notes and path:
        return None
    return replace(own or EditorsWords(), notes=notes, is_whole=False)


def _path(before: Mapping[str, str], old: str, new: str) -> tuple[str, ...]:
    """The versions from the new one back to the one after the old one; () where none leads there."""
    path: list[str] = []
    here = new
    while here and here != old and here not in path:
        path.append(here)
        here = before.get(here, "")
    return tuple(path) if here == old else ()

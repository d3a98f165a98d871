"""What else should be read: unchanged passages that name something that changed.

A change reaches further than its own place: a value, a defined word, a document, a theme that
others refer to, a deadline that is told twice. Both texts are asked alike, so that comparing back
finds the same passages. A name that stands everywhere leads nowhere: it is not followed.
"""

from collections.abc import Iterable, Sequence

from policylib.compare.facts import Change, Kind, Mention, NodeKind
from policylib.compare.pairing import Pairing
from policylib.compare.references import ThemeReferences
from policylib.compare.ripple.names import (
    Concerned,
    Name,
    names_of,
    stands_as_place,
    stands_as_value,
)
from policylib.compare.ripple.naming import Found, Passages
from policylib.compare.ripple.places import (
    Linked,
    addresses,
    repeated_numbers,
    stale_references,
)
from policylib.records import replace

_RARE = 6
_SHARE = 25
_MANY = 40
"""A name may stand in six unchanged passages; in a long text in every 25th, up to forty."""


def with_ripple(changes: Sequence[Change], pairing: Pairing) -> list[Change]:
    """The changes, each with the unchanged passages that should be read beside it."""
    passages = _unchanged(changes, pairing)
    if not passages.units:
        return list(changes)
    limit = min(max(_RARE, len(passages.units) // _SHARE), _MANY)
    reached: dict[int, list[Found]] = {}
    for at, reference in stale_references(changes, pairing, passages):
        reached.setdefault(at, []).append(reference)
    concerned, linked = Concerned(pairing), Linked(passages)
    told = []
    for at, change in enumerate(changes):
        if not _tells_nothing(change):
            found = reached.setdefault(at, [])
            for name in names_of(change, concerned, passages):
                found += _places_of(name, passages, limit)
            found += addresses(change, concerned, linked)
            found += repeated_numbers(change, passages, limit)
            if found:
                above = concerned.stand_above(change, passages)
                found[:] = [each for each in found if each.passage not in above]
        mentions = _mentions(reached.get(at, ()), passages)
        told.append(replace(change, ripple=mentions) if mentions else change)
    return told


def _tells_nothing(change: Change) -> bool:
    return change.node in {NodeKind.METADATA, NodeKind.TABLE_COLUMN}


def _unchanged(changes: Iterable[Change], pairing: Pairing) -> Passages:
    """The passages of the new text that stood so before and that no change tells of."""
    told: set[str] = set()
    for change in changes:
        if change.new is not None:
            told.add(change.new.anchor.partition("/link")[0])
            told.update(part.anchor for part in change.new.parts)
        elif change.kind is Kind.MERGED and change.old is not None:
            told.update(part.anchor for part in change.old.parts)
    references = ThemeReferences(pairing)
    olds, news = pairing.units
    units = [
        unit
        for unit in news
        if (partner := pairing.partners[1][unit.index]) >= 0
        and unit.anchor not in told
        and references.are_equal(olds[partner].text, unit.text)
    ]
    return Passages(units, [olds[pairing.partners[1][unit.index]] for unit in units])


def _places_of(name: Name, passages: Passages, limit: int) -> list[Found]:
    found = [
        each
        for each in passages.find(name.words)
        if not name.is_home(each.passage, passages)
        and (not name.is_place or stands_as_place(each, passages))
    ]
    if name.is_place or len(found) <= limit:
        return found
    return [each for each in found if name.is_value and stands_as_value(each, passages)]


def _mentions(found: Iterable[Found], passages: Passages) -> tuple[Mention, ...]:
    """One mention of every passage, in the order of the text: the name that stands there first."""
    first: dict[int, Found] = {}
    for each in sorted(found, key=lambda each: (each.passage, each.start, -len(each.words))):
        first.setdefault(each.passage, each)
    return tuple(_mention(each, passages) for each in first.values())


def _mention(found: Found, passages: Passages) -> Mention:
    unit = passages.units[found.passage]
    return Mention(
        term=found.words,
        text=unit.text,
        anchor=unit.anchor,
        place=unit.passage.headings,
        file=unit.source.file,
        line=unit.source.line or None,
    )

"""lineage.json: the lineage of a release, so that later ones call every passage the same.

    {"format": "policylib.lineage/1",
     "versions":   [{"version", "adopted", "after", "digest"}],
     "identities": [{"name", "steps": [{"version", "kind", "anchor", "words", …}]}]}

Where a passage stands in a version is told by the steps of the versions up to it, so the file
grows with what changes, not with versions times passages. It comes from outside: whatever in it
is not as `lineage_text` writes it is refused, with what is wrong.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from policylib.errors import SettingsError
from policylib.history.lineage import Happened, Identity, Lineage, Step, Traced
from policylib.records import dataclass

FORMAT = "policylib.lineage/1"
FILE_NAME = "lineage.json"
_MOST_PLACES = 20_000_000  # forty thousand versions of five hundred passages
_MOST_BYTES = 50_000_000
_GONE = frozenset({Happened.REMOVED, Happened.MERGED})


def lineage_text(lineage: Lineage) -> str:
    """The lineage as the text of lineage.json; the same lineage gives the same bytes."""
    told = {
        "format": FORMAT,
        "versions": [
            {
                "version": traced.label,
                "adopted": traced.is_adopted,
                "after": traced.after or None,
                "digest": traced.digest,
            }
            for traced in lineage.versions
        ],
        "identities": [
            {"name": name, "steps": [_step(step) for step in identity.steps]}
            for name, identity in sorted(lineage.identities.items())
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _step(step: Step) -> dict[str, object]:
    told: dict[str, object] = {"version": step.version, "kind": step.kind.value}
    if step.anchor:
        told |= {"anchor": step.anchor, "words": step.words}
    if step.is_minor:
        told["minor"] = True
    if step.came_from:
        told["came_from"] = list(step.came_from)
    if step.went_into:
        told["went_into"] = list(step.went_into)
    return told


def read_lineage(content: bytes, *, file: str = FILE_NAME) -> Lineage:
    """The lineage in the bytes of a lineage.json; `file` is what errors call it.

    Raises `SettingsError` where it is not such a file, is damaged, or contradicts itself.
    """
    return _Reader(file).lineage(content)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Version:
    label: str
    is_adopted: bool
    after: str
    digest: str


class _Reader:
    def __init__(self, file: str) -> None:
        self._file = file

    def lineage(self, content: bytes) -> Lineage:
        if len(content) > _MOST_BYTES:
            raise self._wrong("it is larger than any release makes it")
        try:
            told = json.loads(content.decode("utf-8-sig"))
        except (ValueError, RecursionError):
            raise self._wrong("it is not JSON") from None
        table = self._table(told, "the whole")
        if table.get("format") != FORMAT:
            raise self._wrong(f"its `format` is not {FORMAT}")
        versions = self._versions(self._list(table.get("versions"), "versions"))
        listed = self._list(table.get("identities"), "identities")
        identities: dict[str, Identity] = {}
        order = {label: at for at, label in enumerate(versions)}
        for each in listed:
            identity = self._identity(self._table(each, "an identity"), order)
            if identity.name in identities:
                raise self._wrong(f"{identity.name} is there twice")
            identities[identity.name] = identity
        self._check_relatives(identities)
        return Lineage(
            versions=tuple(self._traced(versions, identities)),
            identities=dict(sorted(identities.items())),
        )

    def _versions(self, listed: list[Any]) -> dict[str, _Version]:
        versions: dict[str, _Version] = {}
        for each in listed:
            table = self._table(each, "a version")
            label, after = self._text(table, "version"), table.get("after")
            if after is not None and not (isinstance(after, str) and after in versions):
                raise self._wrong(f"version {label} comes after one that does not stand before it")
            if label in versions:
                raise self._wrong(f"version {label} is there twice")
            is_adopted = table.get("adopted")
            if not isinstance(is_adopted, bool):
                raise self._wrong("`adopted` is neither true nor false")
            versions[label] = _Version(
                label=label,
                is_adopted=is_adopted,
                after=after or "",
                digest=self._digest(table, "digest", 32),
            )
        return versions

    def _identity(self, table: Mapping[str, Any], order: Mapping[str, int]) -> Identity:
        name = self._text(table, "name")
        steps = [
            self._step(self._table(each, "a step"), name)
            for each in self._list(table.get("steps"), "steps")
        ]
        at = [order.get(step.version, -1) for step in steps]
        if not steps or -1 in at or at != sorted(set(at)):
            raise self._wrong(f"the steps of {name} are not those of versions in their order")
        return Identity(name=name, steps=tuple(steps))

    def _step(self, table: Mapping[str, Any], name: str) -> Step:
        try:
            kind = Happened(self._text(table, "kind"))
        except ValueError:
            raise self._wrong(f"a `kind` of {name} is not known") from None
        stands = "anchor" in table
        if not stands and kind not in _GONE:
            raise self._wrong(f"a step of {name} has no `anchor`")
        return Step(
            version=self._text(table, "version"),
            kind=kind,
            anchor=self._text(table, "anchor") if stands else "",
            words=self._digest(table, "words", 16) if stands else "",
            is_minor=table.get("minor") is True,
            came_from=self._names(table, "came_from"),
            went_into=self._names(table, "went_into"),
        )

    def _check_relatives(self, identities: Mapping[str, Identity]) -> None:
        for name, identity in identities.items():
            for other in (*identity.came_from, *identity.went_into):
                if other not in identities:
                    raise self._wrong(f"{name} is related to {other}, which is not there")

    def _traced(
        self, versions: Mapping[str, _Version], identities: Mapping[str, Identity]
    ) -> Iterator[Traced]:
        """Each version with its places: those of the version before, and what it did to them."""
        steps: dict[str, list[tuple[str, Step]]] = {}
        for name, identity in identities.items():
            for step in identity.steps:
                steps.setdefault(step.version, []).append((name, step))
        places: dict[str, Mapping[str, str]] = {"": {}}
        held = 0
        for version in versions.values():
            own = steps.get(version.label, ())
            before = places[version.after]
            touched = {name for name, _ in own}
            here = {a: n for a, n in before.items() if n not in touched} if own else before
            standing = [(step.anchor, name) for name, step in own if step.anchor]
            together = {**here, **dict(standing)}
            if len(together) != len(here) + len(standing):
                raise self._wrong(f"two passages stand at one place in version {version.label}")
            places[version.label] = together if own else before
            held += len(together) if own else 0
            if held > _MOST_PLACES:
                raise self._wrong("it is larger than any release makes it")
            yield Traced(
                label=version.label,
                is_adopted=version.is_adopted,
                after=version.after,
                digest=version.digest,
                places=places[version.label],
            )

    def _table(self, value: object, what: str) -> Mapping[str, Any]:
        if not isinstance(value, dict):
            raise self._wrong(f"{what} is not an object")
        return value

    def _list(self, value: object, what: str) -> list[Any]:
        if not isinstance(value, list):
            raise self._wrong(f"`{what}` is not a list")
        return value

    def _text(self, table: Mapping[str, Any], key: str) -> str:
        value = table.get(key)
        if not isinstance(value, str) or not value or not value.isprintable():
            raise self._wrong(f"`{key}` is not a text")
        return value

    def _digest(self, table: Mapping[str, Any], key: str, length: int) -> str:
        value = self._text(table, key)
        if not re.fullmatch(rf"[0-9a-f]{{{length}}}", value):
            raise self._wrong(f"`{key}` is no digest")
        return value

    def _names(self, table: Mapping[str, Any], key: str) -> tuple[str, ...]:
        listed = self._list(table.get(key, []), key)
        if not all(isinstance(each, str) for each in listed):
            raise self._wrong(f"`{key}` is not a list of names")
        return tuple(listed)

    def _wrong(self, reason: str) -> SettingsError:
        return SettingsError(
            "lineage-wrong",
            "this is not the lineage of a release as it was written: {reason}",
            hint="take the lineage.json of a release again, or do without it",
            file=self._file,
            reason=reason if reason.isprintable() else ascii(reason),
        )

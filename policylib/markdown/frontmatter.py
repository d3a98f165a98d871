"""Front matter to metadata: every value is text until a field's own rule reads it.

`version: 1.10` stays "1.10", `no` stays "no", `12:30` stays "12:30". What a field cannot hold,
and every key that is not ours, stays in `extra` as written.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Any

from policylib.document import Decision, Metadata, Source, Status
from policylib.errors import Problem
from policylib.language.dates import parse_date
from policylib.markdown.problems import problem
from policylib.markdown.yaml_text import Entry, YamlError, read_yaml
from policylib.records import dataclass

KEYS = {
    "titel": "title", "organisation": "organisation", "organization": "organisation",
    "udgave": "version", "godkendt_den": "adopted_on", "vedtaget_den": "adopted_on",
    "gælder_fra": "in_force_from", "gaelder_fra": "in_force_from", "udarbejdet_i": "drafted_in",
    "indstillet_af": "recommended_by", "anbefalet_af": "recommended_by",
    "godkendt_af": "approved_by", "erstatter": "replaces", "gælder_for": "applies_to",
    "gaelder_for": "applies_to", "kontakt": "contact", "gennemgås_senest": "review_by",
    "skal_gennemgås_senest": "review_by", "sagsnr": "case_number", "sagsnummer": "case_number",
    "høringsfrist": "consultation_deadline", "hoeringsfrist": "consultation_deadline",
    "sprog": "lang",
}  # fmt: skip
TEXT_FIELDS = (
    "title", "organisation", "version", "replaces", "applies_to", "contact", "case_number", "lang",
)  # fmt: skip
DATE_FIELDS = ("adopted_on", "in_force_from", "review_by", "consultation_deadline")
DECISION_FIELDS = ("drafted_in", "recommended_by", "approved_by")
_PART_KEYS = {
    "body": "body", "organ": "body", "udvalg": "body", "date": "date", "dato": "date",
    "reference": "reference", "sag": "reference", "punkt": "reference",
}  # fmt: skip
STATUSES = {status.value: status for status in Status} | {
    "udkast": Status.DRAFT, "i høring": Status.CONSULTATION, "høring": Status.CONSULTATION,
    "indstillet": Status.RECOMMENDED, "indstillet til godkendelse": Status.RECOMMENDED,
    "godkendt": Status.ADOPTED, "vedtaget": Status.ADOPTED, "gældende": Status.IN_FORCE,
    "erstattet": Status.REPLACED, "ophævet": Status.REPEALED, "in consultation": Status.CONSULTATION,
    "in force": Status.IN_FORCE,
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """The metadata of a text, and what in it could not be understood."""

    metadata: Metadata
    problems: tuple[Problem, ...] = ()


def split_front_matter(text: str) -> tuple[str | None, str, int]:
    """The front matter (None where there is none), the rest, and how many lines came before it."""
    if not text.startswith("---"):
        return None, text, 0
    found = re.match(
        r"---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", text, re.DOTALL | re.MULTILINE
    )
    if found is None or not _looks_like_fields(found[1]):
        return None, text, 0
    return found[1], text[found.end() :], found[0].count("\n")


def _looks_like_fields(text: str) -> bool:
    """Whether something between two lines of dashes is fields, not text between two rules."""
    for line in text.split("\n"):
        bare = line.strip()
        if bare and not bare.startswith("#"):
            return (
                re.match(r"[^\s:]+(?: [^\s:]+){0,3}\s*:(?:\s|$)|[\[{\"'&*?|>!-]", bare) is not None
            )
    return True


@lru_cache(maxsize=2048)  # listing versions reads it, and reading a version's text reads it again
def read_front_matter(text: str, file: str) -> FrontMatter:
    """The metadata that front matter tells; its first line is line 2 of the file."""
    problems: list[Problem] = []
    try:
        document = read_yaml(text)
    except YamlError as trouble:
        problems.append(
            problem("frontmatter-broken", file=file, line=trouble.line + 1, about=trouble.reason)
        )
        kept = tuple((f"line {n}", line.strip()) for n, line in enumerate(text.split("\n"), 2))
        extra = tuple((key, line) for key, line in kept if line)
        metadata = Metadata(extra=extra, source=Source(file, 1))
        return FrontMatter(metadata=metadata, problems=tuple(problems))
    reading = _Reading(file, problems)
    for entry in document.entries:
        reading.take(entry)
    metadata = Metadata(
        **reading.fields,
        extra=tuple(reading.extra),
        comments=document.comments,
        source=Source(file, 1),
    )
    return FrontMatter(metadata=metadata, problems=tuple(problems))


def _flat(value: Any) -> str:
    """A nested value as one text that still holds all its words."""
    if isinstance(value, str):
        return value
    if value and isinstance(value[0], Entry):
        return ", ".join(f"{each.key}: {_flat(each.value)}".rstrip() for each in value)
    return ", ".join(_flat(each) for each in value)


class _Reading:
    """One front matter on its way into metadata."""

    def __init__(self, file: str, problems: list[Problem]) -> None:
        self.fields: dict[str, Any] = {}
        self.extra: list[tuple[str, str]] = []
        self._file = file
        self._problems = problems

    def _tell(self, code: str, entry: Entry, about: str, **facts: object) -> None:
        line = entry.line + 1
        self._problems.append(problem(code, file=self._file, line=line, about=about, **facts))

    def take(self, entry: Entry) -> None:
        """Put one field where it belongs."""
        name = entry.key.strip()
        folded = re.sub(r"[\s-]+", "_", name.casefold())
        key = KEYS.get(folded, folded)
        if key in self.fields:
            self._tell("frontmatter-double", entry, name)
            self.extra.append((name, _flat(entry.value)))
            return
        understood = self._value(key, entry)
        if understood is None:
            self.extra.append((name, _flat(entry.value)))
        elif understood != "":
            self.fields[key] = understood

    def _value(self, key: str, entry: Entry) -> object:
        """The value of a field of ours; "" for one left empty, None for what goes to `extra`."""
        text = " ".join(entry.value.split()) if isinstance(entry.value, str) else None
        if key in DECISION_FIELDS:
            return self._decision(entry)
        if key not in (*TEXT_FIELDS, *DATE_FIELDS, "status"):
            self._tell("frontmatter-key", entry, entry.key.strip())
            return None
        if text is None:
            self._tell("frontmatter-key", entry, entry.key.strip())
            return None
        if key in TEXT_FIELDS or not text:
            return text
        if key == "status":
            status = STATUSES.get(text.casefold().replace("-", "_"), STATUSES.get(text.casefold()))
            if status is None:
                self._tell("status-unknown", entry, text)
            return status
        return self._date(entry, text)

    def _date(self, entry: Entry, text: str) -> date | None:
        found = parse_date(text)
        if found is None:
            self._tell("date-impossible", entry, text, key=entry.key.strip())
        return found

    def _decision(self, entry: Entry) -> Decision | str | None:
        value = entry.value
        if isinstance(value, str):
            body = " ".join(value.split())
            return Decision(body=body) if body else ""
        if not value or not isinstance(value[0], Entry):
            self._tell("frontmatter-key", entry, entry.key.strip())
            return None
        parts: dict[str, Any] = {}
        for part in self._parts(value):
            own = _PART_KEYS.get(part.key.strip().casefold())
            text = " ".join(part.value.split()) if isinstance(part.value, str) else None
            understood: object = text
            if own == "date" and text:
                understood = self._date(part, text)
            if own is None or own in parts or understood is None:
                if own is None:
                    self._tell("frontmatter-key", part, part.key.strip())
                elif own in parts:
                    self._tell("frontmatter-double", part, part.key.strip())
                self.extra.append((f"{entry.key.strip()}.{part.key.strip()}", _flat(part.value)))
            elif understood:
                parts[own] = understood
        return Decision(**parts) if parts else ""

    def _parts(self, value: Any) -> Iterator[Entry]:
        yield from value

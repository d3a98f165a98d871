"""Metadata to front matter: fields in a fixed order, quoted only where YAML needs it."""

import re
from datetime import date

from policylib.document import Decision, Metadata

_FIELDS = (
    "title", "organisation", "version", "status", "adopted_on", "in_force_from", "drafted_in",
    "recommended_by", "approved_by", "replaces", "applies_to", "contact", "review_by",
    "case_number", "consultation_deadline", "lang",
)  # fmt: skip
_PLAIN = re.compile(r"[A-Za-zÆØÅæøåÉéÖöÄäÜü0-9](?:[\w .,/()»«–+%§-]*[\w.,/()»«+%§])?")
_PLAIN_KEY = re.compile(r"[^\W\d_]\w*(?:[-.]\w+)*")
# What another YAML reader would take for a number, a time, a truth value or nothing: 1.10, no.
_NOT_TEXT = re.compile(r"[\d.,:_-]+(?:e\d+)?|true|false|yes|no|on|off|null|y|n", re.IGNORECASE)
_LONGEST_KEY = 120


def front_matter_source(metadata: Metadata) -> str:
    """The front matter with its lines of dashes; nothing where there is nothing to tell."""
    lines: list[str] = []
    for name in _FIELDS:
        value = getattr(metadata, name)
        if value is None or value == "" or (name == "lang" and value == "da"):
            continue
        lines.extend(_field(name, value))
    for key, value in metadata.extra:
        lines.extend(_extra(key, value))
    lines.extend(f"# {comment}" for comment in metadata.comments)
    return "\n".join(["---", *lines, "---"]) if lines else ""


def _field(name: str, value: object) -> list[str]:
    if isinstance(value, Decision):
        if value.date is None and not value.reference:
            return [f"{name}: {scalar(value.body)}"]
        parts = (("body", value.body), ("date", value.date), ("reference", value.reference))
        return [f"{name}:", *(f"  {key}: {scalar(part)}" for key, part in parts if part)]
    return [f"{name}: {scalar(value)}"]


def _extra(key: str, value: str) -> list[str]:
    name = key if _PLAIN_KEY.fullmatch(key) and key != "null" else quoted(key)
    if len(name) > _LONGEST_KEY:
        return [f"? {name}", f": {scalar(value)}"]
    return [f"{name}: {scalar(value)}"]


def scalar(value: object) -> str:
    """A value as YAML text that reads back as the same text."""
    if isinstance(value, date):
        return value.isoformat()
    text = str(value)
    if _PLAIN.fullmatch(text) and not _NOT_TEXT.fullmatch(text) and "  " not in text:
        return text
    return quoted(text)


def quoted(text: str) -> str:
    """A text in double quotes, everything escaped that YAML would not take as it stands."""
    parts = []
    for character in text:
        if character in '"\\':
            parts.append(f"\\{character}")
        elif character == "\n":
            parts.append("\\n")
        elif character == "\t":
            parts.append("\\t")
        elif character.isprintable() and character <= "\uffff":
            parts.append(character)
        else:
            parts.append(f"\\U{ord(character):08X}")
    return '"' + "".join(parts) + '"'

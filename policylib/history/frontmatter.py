"""Editing the front matter of a text: some values change, every other letter stays.

---                                         ---
version: 3.1-udkast   # efter høringen      version: "3.1"   # efter høringen
status: consultation              ──▶       status: adopted
contact: HR                                 adopted_on: 2025-12-15
---                                         contact: HR
                                            ---
"""

import json
import re
from collections.abc import Mapping

from policylib.markdown.frontmatter import KEYS

_ORDER = (
    "title", "organisation", "version", "status", "adopted_on", "in_force_from", "drafted_in",
    "recommended_by", "approved_by", "replaces",
)  # fmt: skip
_FENCE = re.compile(r"---[ \t]*")
_END = re.compile(r"(?:---|\.\.\.)[ \t]*")
_PLAIN = re.compile(r"[^\W\d_][\w ./–-]*")
_COMMENTED = re.compile(
    r"""[^:]*:[ \t]*(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|\{[^"'#]*\}|(?:(?![ \t]+\#)[^"'\[{|>])*)"""
    r"""(?P<comment>[ \t]+\#.*)$"""
)
_TAKEN = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null", "none"})


def as_scalar(text: str) -> str:
    """A text as YAML: bare where nobody can read it as something else, else in quotation marks."""
    bare = _PLAIN.fullmatch(text) and text == text.strip() and text.lower() not in _TAKEN
    return text if bare else as_quoted(text)


def as_quoted(text: str) -> str:
    """A label in quotation marks, so that nobody reads 1.10 as a number."""
    return json.dumps(text, ensure_ascii=False)


def as_mapping(values: Mapping[str, str]) -> str:
    """A mapping as YAML, a line for each key below the one that it belongs to; values are YAML."""
    return "".join(f"\n  {key}: {value}" for key, value in values.items())


def edit_front_matter(text: str, values: Mapping[str, str | None]) -> str:
    """The text with these values (YAML) in its front matter; None takes a key away.

    Comments behind a value, the order of the keys and the line endings stay. A text without
    front matter gets one.
    """
    newline = "\r\n" if text.partition("\n")[0].endswith("\r") else "\n"
    lines = text.split(newline)
    end = _end_of(lines)
    if end is None:
        head = [_line(key, value) for key, value in _sorted(values) if value is not None]
        edited = newline.join(["---", *head, "---", "", text.lstrip("\r\n")])
        return _with_newlines(edited, newline)
    head = lines[1:end]
    for key, value in _sorted(values):
        head = _with_value(head, key, value)
    return newline.join([lines[0], *(_with_newlines(each, newline) for each in head), *lines[end:]])


def _line(key: str, value: str) -> str:
    return f"{key}:{value}" if value.startswith("\n") else f"{key}: {value}"


def _with_newlines(text: str, newline: str) -> str:
    return text if newline == "\n" else re.sub(r"(?<!\r)\n", newline, text)


def _sorted(values: Mapping[str, str | None]) -> list[tuple[str, str | None]]:
    place = {key: number for number, key in enumerate(_ORDER)}
    return sorted(values.items(), key=lambda each: (place.get(each[0], len(place)), each[0]))


def _end_of(lines: list[str]) -> int | None:
    if not lines or not _FENCE.fullmatch(lines[0]):
        return None
    return next((n for n, line in enumerate(lines[1:], 1) if _END.fullmatch(line)), None)


def _with_value(head: list[str], key: str, value: str | None) -> list[str]:
    start = next((n for n, line in enumerate(head) if _key_of(line) == key), None)
    if start is None:
        if value is None:
            return head
        after = _place_for(head, key)
        return [*head[:after], _line(key, value), *head[after:]]
    end = _end_of_value(head, start)
    if value is None:
        return [*head[:start], *head[end:]]
    found = _COMMENTED.match(head[start]) if end == start + 1 else None
    comment = found["comment"] if found and not value.startswith("\n") else ""
    written = head[start].partition(":")[0]
    return [*head[:start], f"{_line(written, value)}{comment}", *head[end:]]


def _key_of(line: str) -> str:
    """The key that a line begins with, by the name that the reader gives it ("Gælder fra")."""
    found = re.match(r"[\"']?([^\W\d][\w -]*?)[\"']?[ \t]*:(?:[ \t]|$)", line)
    if found is None:
        return ""
    folded = re.sub(r"[\s-]+", "_", found[1].casefold())
    return KEYS.get(folded, folded)


def _end_of_value(head: list[str], start: int) -> int:
    """Where a value ends: indented lines and list items belong to it, comments below do not."""
    end = start + 1
    for number in range(start + 1, len(head)):
        line = head[number]
        if line.startswith((" ", "\t", "- ")) and line.strip():
            end = number + 1
        elif line.strip():
            break
    return end


def _place_for(head: list[str], key: str) -> int:
    """Behind the last of the keys that usually stand before it."""
    before = _ORDER[: _ORDER.index(key)] if key in _ORDER else _ORDER
    found = [n for n, line in enumerate(head) if _key_of(line) in before]
    return _end_of_value(head, found[-1]) if found else len(head)

"""YAML in which every scalar is text: keys, values, comments, and the lines they stand on.

No aliases, no tags, no types: `no` is "no". PyYAML does the reading; front matter of the plain
kind, one `key: value` per line, is read without loading it, since it costs more to load than
the whole front matter to read.
"""

import re
from typing import Any

from policylib.records import dataclass

_DEEPEST = 12
# PyYAML takes quadratic time over a row of open brackets.
_MOST_BRACKETS = 400
_QUOTED = r'"(?:[^"\\]|\\.)*"'
_PLAIN_LINE = re.compile(
    r"(?P<indent>(?:  )?)(?P<key>[^\W\d][\w-]*):(?: +(?P<value>[^\W_][^#:\t]*?|"
    r"\"[^\"\\]*\"|'[^']*'|\{[^{}\[\]\"'#\t]*\}))? *"
)
_PLAIN_PART = r" *([^\W\d][\w-]*): +([^\W_][^:?]*?) *"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A key with its value: a text, a tuple of texts or values, or a tuple of entries."""

    key: str
    value: Any
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class YamlText:
    """The entries of a YAML mapping, and its comments."""

    entries: tuple[Entry, ...] = ()
    comments: tuple[str, ...] = ()


class YamlError(Exception):
    """The text is no YAML mapping; `line` counts from 1."""

    def __init__(self, reason: str, line: int) -> None:
        super().__init__(reason)
        self.reason = reason
        self.line = line


def read_yaml(text: str) -> YamlText:
    """The mapping that a text holds. Raises `YamlError`."""
    plain = _read_plain(text)
    return plain if plain is not None else read_any_yaml(text)


def _read_plain(text: str) -> YamlText | None:
    """Fields one per line, at most one level below; None where the text is not of that kind."""
    entries: list[Entry] = []
    below: list[Entry] | None = None
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip(" "):
            continue
        found = _PLAIN_LINE.fullmatch(line)
        if found is None:
            return None
        value: Any = _plain_value(found["value"], number)
        if value is None:
            return None
        if found["indent"]:
            if below is None:
                return None
            below.append(Entry(key=found["key"], value=value, line=number))
            continue
        if below is not None:
            entries[-1] = Entry(key=entries[-1].key, value=tuple(below), line=entries[-1].line)
        below = None
        entries.append(Entry(key=found["key"], value=value, line=number))
        if found["value"] is None:
            below = []
    return _settle(entries, below)


def _plain_value(value: str | None, line: int) -> Any:
    """What a plain line says after its colon; None where only PyYAML can tell."""
    if value is None or value == "null":
        return ""
    if value[0] in "\"'":
        return value[1:-1]
    if value[0] != "{":
        return value
    parts = [re.fullmatch(_PLAIN_PART, part) for part in value[1:-1].split(",")]
    return (
        tuple(
            Entry(key=part[1], value=_plain_value(part[2], line), line=line)
            for part in parts
            if part
        )
        if all(parts)
        else None
    )


def _settle(entries: list[Entry], below: list[Entry] | None) -> YamlText:
    if below:
        entries[-1] = Entry(key=entries[-1].key, value=tuple(below), line=entries[-1].line)
    return YamlText(
        entries=tuple(
            Entry(key=each.key, value="", line=each.line) if each.value == () else each
            for each in entries
        )
    )


def read_any_yaml(text: str) -> YamlText:
    """The mapping that any YAML text holds, read with PyYAML. Raises `YamlError`."""
    import yaml

    bare = re.sub(_QUOTED, "", text)
    if bare.count("[") + bare.count("{") > _MOST_BRACKETS:
        raise YamlError("nested too deep", 1)
    try:
        events = list(yaml.parse(text, Loader=yaml.SafeLoader))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        reason = str(getattr(error, "problem", None) or "not YAML")
        raise YamlError(reason, mark.line + 1 if mark else 1) from None
    reader = _Events(yaml, events)
    entries = reader.document()
    return YamlText(entries=entries, comments=tuple(_comments(text, yaml)))


class _Events:
    """Builds entries from PyYAML's events."""

    def __init__(self, yaml: Any, events: list[Any]) -> None:
        self._yaml = yaml
        self._events = [
            event
            for event in events
            if not isinstance(
                event,
                yaml.StreamStartEvent
                | yaml.StreamEndEvent
                | yaml.DocumentStartEvent
                | yaml.DocumentEndEvent,
            )
        ]
        self._at = 0

    def document(self) -> tuple[Entry, ...]:
        """The entries of the whole document."""
        if not self._events:
            return ()
        line = self._events[0].start_mark.line + 1
        value = self._value(0)
        if self._at < len(self._events):
            raise YamlError("more than one document", self._events[self._at].start_mark.line + 1)
        if value == "":
            return ()
        if value == ():
            return ()
        if isinstance(value, str) or not isinstance(value[0], Entry):
            raise YamlError("no field names", line)
        return tuple(value)

    def _value(self, depth: int) -> Any:
        event = self._events[self._at]
        self._at += 1
        line = event.start_mark.line + 1
        yaml = self._yaml
        if depth > _DEEPEST:
            raise YamlError("nested too deep", line)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise YamlError("anchors and aliases are not used here", line)
        if getattr(event, "tag", None):
            raise YamlError("tags are not used here", line)
        if isinstance(event, yaml.ScalarEvent):
            return "" if event.value in {"~", "null"} and event.implicit[0] else event.value
        values: list[Any] = []
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        end = yaml.MappingEndEvent if is_mapping else yaml.SequenceEndEvent
        while not isinstance(self._events[self._at], end):
            at = self._events[self._at].start_mark.line + 1
            value = self._value(depth + 1)
            if is_mapping:
                if not isinstance(value, str):
                    raise YamlError("a field's name is no text", at)
                value = Entry(key=value, value=self._value(depth + 1), line=at)
            values.append(value)
        self._at += 1
        return tuple(values)


def _comments(text: str, yaml: Any) -> list[str]:
    """The comments, found in what stands between the tokens."""
    lines = text.split("\n")
    taken: dict[int, list[tuple[int, int]]] = {}
    for token in yaml.scan(text, Loader=yaml.SafeLoader):
        start, end = token.start_mark, token.end_mark
        for line in range(start.line, min(end.line, len(lines) - 1) + 1):
            first = start.column if line == start.line else 0
            last = end.column if line == end.line else len(lines[line])
            taken.setdefault(line, []).append((first, last))
    comments = []
    for at, written in enumerate(lines):
        spans = taken.get(at, ())
        for found in re.finditer(r"(?:^|(?<=\s))#+\s*(.*)", written):
            if not any(first <= found.start() < last for first, last in spans):
                if found[1].strip():
                    comments.append(found[1].strip())
                break
    return comments

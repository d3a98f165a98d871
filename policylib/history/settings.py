"""policy.toml: where a policy stands, how its tags are called, and what it adds to the defaults."""

import re
from collections.abc import Mapping
from dataclasses import field
from typing import Any

from policylib.errors import Problem, SettingsError
from policylib.records import dataclass

FILE_NAME = "policy.toml"

_TABLES: Mapping[str, frozenset[str] | None] = {
    # The profile's roles and the municipality's own actors are read by the rooms that know them.
    "profile": None,
    "actors": None,
    "check": None,
    "organisation": frozenset(
        {
            *("name", "logo", "logo_alt", "colours", "fonts", "footer", "accessibility_statement"),
            *("address", "css", "labels"),
        }
    ),
    "synonyms": None,
}
_KEYS = ("path", "files", "tags", *_TABLES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What policy.toml says; every field has a default, so that no file means the same.

    `path` is the policy's file or folder and `files` the order of its files, both relative to
    policy.toml. `tags` is the pattern of the tags that mark versions. The tables stay as written;
    `synonyms` maps a word to others that a reader may search for instead. `text` is what was read,
    to tell the line of a value that another room finds wrong.
    """

    path: str = ""
    files: tuple[str, ...] = ()
    tags: str = "v{version}"
    profile: Mapping[str, Any] = field(default_factory=dict)
    actors: Mapping[str, Any] = field(default_factory=dict)
    organisation: Mapping[str, Any] = field(default_factory=dict)
    synonyms: Mapping[str, Any] = field(default_factory=dict)
    check: Mapping[str, Any] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    file: str = field(default=FILE_NAME, compare=False)
    text: str = field(default="", compare=False, repr=False)

    def line_of(self, key: str, table: str = "") -> int | None:
        """The line of a key in policy.toml, from 1, below the head of a table where one is named."""
        return _line_of(self.text, key, table)

    def heads_of(self, table: str) -> tuple[int, ...]:
        """The lines on which the entries of a list of tables begin: `[[check.silence]]`."""
        wanted = rf"^\s*\[\[\s*{re.escape(table)}\s*\]\]"
        found = re.finditer(wanted, self.text, re.MULTILINE)
        return tuple(self.text.count("\n", 0, each.end()) + 1 for each in found)

    def tag_of(self, label: str) -> str:
        """The name of the tag that marks a version: "2.0" → "v2.0"."""
        return self.tags.replace("{version}", label)

    def label_of(self, tag: str) -> str:
        """The version that a tag marks: "v2.0" → "2.0"; empty where the tag marks none."""
        before, _, after = self.tags.partition("{version}")
        fits = tag.startswith(before) and tag.endswith(after)
        return tag[len(before) : len(tag) - len(after)] if fits else ""


def read_settings(text: str, *, file: str = FILE_NAME) -> Settings:
    """The settings in the text of a policy.toml; keys that are not known become problems.

    Raises `SettingsError`, with the line, where the text is not TOML or a value is of another
    kind than it must be.
    """
    import tomllib

    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"\(at line (\d+)", str(error))
        raise SettingsError(
            "settings-not-toml",
            "this is not TOML: {reason}",
            hint="compare the line with the example in the documentation of policy.toml",
            file=file,
            line=int(at[1]) if at else None,
            reason=re.sub(r" \(at .*\)$", "", str(error)),
        ) from None
    except RecursionError:
        raise SettingsError(
            "settings-not-toml",
            "this is not TOML: {reason}",
            hint="compare the line with the example in the documentation of policy.toml",
            file=file,
            reason="[[[[…",
        ) from None
    problems = [_unknown(text, key, file, _KEYS) for key in table if key not in _KEYS]
    tables: dict[str, Mapping[str, Any]] = {}
    for name, known in _TABLES.items():
        value = table.get(name, {})
        if not isinstance(value, dict):
            raise SettingsError(
                "settings-not-table",
                "{key} must be a table",
                hint="write [{key}] on a line of its own and the keys below it",
                file=file,
                line=_line_of(text, name),
                key=name,
            )
        tables[name] = value
        if known is not None:
            problems += [
                _unknown(text, key, file, tuple(sorted(known))) for key in value if key not in known
            ]
    files = table.get("files", [])
    if not isinstance(files, list) or not all(isinstance(each, str) for each in files):
        raise SettingsError(
            "settings-not-list",
            "{key} must be a list of file names",
            hint='write it as files = ["1.md", "2.md"]',
            file=file,
            line=_line_of(text, "files"),
            key="files",
        )
    tags = _string(table, "tags", text, file) or "v{version}"
    if tags.count("{version}") != 1:
        raise SettingsError(
            "settings-tags",
            "tags must be a name with {pattern} in it",
            hint='write it as tags = "v{pattern}"',
            file=file,
            line=_line_of(text, "tags"),
            pattern="{version}",
        )
    return Settings(
        path=_inside(_string(table, "path", text, file), text, "path", file),
        files=tuple(_inside(each, text, "files", file) for each in files),
        tags=tags,
        profile=tables["profile"],
        actors={key: _names(value, text, key, file) for key, value in tables["actors"].items()},
        organisation=tables["organisation"],
        check=tables["check"],
        synonyms={key: _names(value, text, key, file) for key, value in tables["synonyms"].items()},
        problems=tuple(problems),
        file=file,
        text=text,
    )


def _names(value: object, text: str, key: str, file: str) -> list[str]:
    """The other names of an actor; one name may stand without brackets."""
    names = [value] if isinstance(value, str) else value
    if not isinstance(names, list) or not all(isinstance(each, str) for each in names):
        raise SettingsError(
            "settings-not-names",
            "{key} must be a list of names",
            hint='write it as "{key}" = ["…", "…"]',
            file=file,
            line=_line_of(text, key),
            key=key,
        )
    return names


def _string(table: Mapping[str, Any], key: str, text: str, file: str) -> str:
    value = table.get(key, "")
    if not isinstance(value, str):
        raise SettingsError(
            "settings-not-text",
            "{key} must be text",
            hint="write it in quotation marks",
            file=file,
            line=_line_of(text, key),
            key=key,
        )
    return value


def _inside(path: str, text: str, key: str, file: str) -> str:
    """A path below policy.toml without dots and doubled slashes: nothing outside is ever read."""
    parts = [part for part in path.replace("\\", "/").split("/") if part not in ("", ".")]
    if ".." in parts or path.startswith(("/", "\\")) or re.match(r"[A-Za-z]:", path):
        raise SettingsError(
            "settings-path-outside",
            "{path} is not in the folder of policy.toml",
            hint="move the text there, and write the path from that folder",
            file=file,
            line=_line_of(text, key),
            path=path,
        )
    return "/".join(parts)


def _line_of(text: str, key: str, table: str = "") -> int | None:
    head = re.search(rf"^\s*\[\s*{re.escape(table)}\b", text, re.MULTILINE) if table else None
    pattern = rf"(?:^\s*\[?|[{{,.])\s*[\"']?{re.escape(key)}[\"']?\s*[\]=.]"
    at = re.compile(pattern, re.MULTILINE).search(text, head.start() if head else 0)
    return text.count("\n", 0, at.end()) + 1 if at else None


def _unknown(text: str, key: str, file: str, known: tuple[str, ...]) -> Problem:
    return Problem(
        code="settings-unknown-key",
        sentence="the key {key} is not known and has no effect",
        hint="known here: {known}",
        file=file,
        line=_line_of(text, key),
        facts={"key": key, "known": ", ".join(known)},
    )

"""What can go wrong, as types that a program can catch and sentences that a person can act on.

    PolicylibError                 every expected failure; exit status 2 on the command line
    ├── SourceError                a file or text that cannot be read as a policy
    │   ├── MissingFileError       there is no such file or folder
    │   ├── EncodingError          the bytes are not UTF-8 (or not the declared encoding)
    │   ├── EmptyPolicyError       there is nothing in it
    │   ├── TrackedChangesError    a Word file tracks changes, and nobody said what becomes of them
    │   └── TooComplexError        nested deeper, or larger, than any policy is
    ├── SettingsError              policy.toml, history.toml or an option says something impossible
    ├── LookupFailure              what was asked for cannot be found
    │   ├── UnknownReferenceError  no version, date, commit or file is called that
    │   ├── AmbiguousReferenceError  it could mean several different texts
    │   └── UnknownPlaceError      the policy has no such theme, heading or passage
    ├── RepositoryError            git has no answer
    │   ├── NoRepositoryError      the folder is in no git repository
    │   ├── NoVersionsError        the repository holds no policy yet
    │   ├── MissingObjectsError    a partial or damaged clone lacks what is needed
    │   └── UnsafeRepositoryError  git refuses it (another owner), or its state cannot be trusted
    ├── AdoptionError              a version cannot be started, corrected or adopted like this
    └── PublishingError            a release, page or PDF cannot be made
        ├── MissingLibraryError    a system library such as Pango is not installed
        └── OutputError            the output folder cannot be written, or holds other things

An error carries a `code` (stable, for programs and for the Danish wording), an English
sentence, a `hint` that names the next step, a place where there is one, and the facts that its
sentence is made of. The wording is not part of the interface. `language.message` renders the
same error in Danish from its code and facts; a test holds that every code has its sentence.

    raise MissingFileError("file-missing", "there is no file called {path}",
                           hint="check the spelling, or run the command in the policy's folder",
                           path=path)

A `Problem` is the soft form: something that was understood only in part, kept, and reported.
"""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from typing import Any

from policylib.records import dataclass


def fill(sentence: str, facts: Mapping[str, object]) -> str:
    """Put the facts into a sentence; a sentence that lacks one is shown as it stands."""
    try:
        return sentence.format_map(facts)
    except (KeyError, IndexError, ValueError):
        return sentence


def with_hint(told: str, hint: str) -> str:
    """A sentence and the next step after it, which begins as a sentence does."""
    return f"{told}. {hint[0].upper()}{hint[1:]}" if hint else told


def at_place(file: str | None, line: int | None) -> str:
    """`politik.md:41: ` before a sentence, or nothing where no place is known."""
    if not file:
        return ""
    return f"{file}:{line}: " if line else f"{file}: "


class PolicylibError(Exception):
    """The root of every expected failure.

    `code` names the case, `sentence` and `hint` are English templates over `facts`, `file` and
    `line` (from 1) say where.
    """

    def __init__(
        self,
        code: str,
        sentence: str,
        /,
        *,
        hint: str = "",
        file: str | None = None,
        line: int | None = None,
        **facts: object,
    ) -> None:
        super().__init__(code)
        self.code = code
        self.sentence = sentence
        self.hint = hint
        self.file = file
        self.line = line
        self.facts: Mapping[str, object] = facts

    def __str__(self) -> str:
        told = at_place(self.file, self.line) + fill(self.sentence, self.facts)
        return with_hint(told, fill(self.hint, self.facts))

    def __reduce__(self) -> tuple[object, ...]:
        # An error that was raised in a worker process is the same error here.
        known = {"hint": self.hint, "file": self.file, "line": self.line, **self.facts}
        return _raised_again, (type(self), self.code, self.sentence, known)


def _raised_again(
    kind: type[PolicylibError], code: str, sentence: str, known: Mapping[str, Any]
) -> PolicylibError:
    return kind(code, sentence, **known)


class SourceError(PolicylibError):
    """A file or text cannot be read as a policy."""


class MissingFileError(SourceError):
    """There is no such file or folder."""


class EncodingError(SourceError):
    """The bytes are not text in the expected encoding."""


class EmptyPolicyError(SourceError):
    """There is nothing in the file."""


class TrackedChangesError(SourceError):
    """A Word file tracks changes, and nobody said what becomes of them; `facts` count them."""


class TooComplexError(SourceError):
    """Nested deeper, or larger, than any policy is."""


class SettingsError(PolicylibError):
    """policy.toml, history.toml or an option says something impossible."""


class LookupFailure(PolicylibError):
    """What was asked for cannot be found."""


class UnknownReferenceError(LookupFailure):
    """No version, date, commit or file is called that."""


class AmbiguousReferenceError(LookupFailure):
    """It could mean several different texts; `facts["candidates"]` lists them."""


class UnknownPlaceError(LookupFailure):
    """The policy has no such theme, heading or passage."""


class RepositoryError(PolicylibError):
    """Git has no answer."""


class NoRepositoryError(RepositoryError):
    """The folder is in no git repository."""


class NoVersionsError(RepositoryError):
    """The repository holds no policy yet."""


class MissingObjectsError(RepositoryError):
    """A partial or damaged clone lacks what is needed."""


class UnsafeRepositoryError(RepositoryError):
    """Git refuses the repository, or its state cannot be trusted."""


class AdoptionError(PolicylibError):
    """A version cannot be started, corrected or adopted like this."""


class PublishingError(PolicylibError):
    """A release, page or PDF cannot be made."""


class MissingLibraryError(PublishingError):
    """A system library such as Pango is not installed."""


class OutputError(PublishingError):
    """The output folder cannot be written, or holds other things."""


class Severity(StrEnum):
    """How much a problem matters: `ERROR` stops publishing, `WARNING` and `NOTE` do not."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something understood only in part: kept as it stands, and reported with its place.

    `sentence` and `hint` are English templates over `facts`, as in `PolicylibError`. `place` is
    the address of the passage that it is about, where one is known.
    """

    code: str
    sentence: str
    hint: str = ""
    file: str = ""
    line: int | None = None
    severity: Severity = Severity.WARNING
    facts: Mapping[str, object] = field(default_factory=dict, hash=False)
    place: str = ""

    def __str__(self) -> str:
        told = at_place(self.file, self.line) + fill(self.sentence, self.facts)
        return with_hint(told, fill(self.hint, self.facts))

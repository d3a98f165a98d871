"""What changed between two versions of a policy? A tour of the library.

Reading and writing. `read` makes a `Policy` of Markdown; `parse` does so for several files,
each a `SourceText`, and also tells every `Problem`; `write` gives the canonical Markdown back,
and `without_remarks` the policy as its readers may have it.
`import_text` reads text that was extracted from a PDF, with a report of every repair.

    old = policylib.read(Path("old.md").read_text("utf-8"))

The document. A `Policy` has `Metadata`, blocks and `Section`s; a section's `Role` says what it is
for, `Force` whether it binds. `walk` gives every `Passage` with its place, `find` one of them by
address, theme number or title, `text_of` the words of a node.

Comparing. `compare` holds two policies against each other and gives a `Comparison`: facts, no
words. Each `Change` has a `Kind` and a `NodeKind`, two `Side`s with text and place, `Segment`s
that rebuild both texts to the letter, a `Significance`, and `Signal`s with a `SignalType` and a
`Direction`: the evidence that it may matter.

    comparison = policylib.compare(old, new)

Many old, one new. `find_origins` tells of a text that was written together from several where
each passage comes from (its `Descent`), and what became of each old one (its `Fate`): the
`Origins`.

Three points. `compare_since` also tells what became of each change `Since` an earlier draft, and
what that draft had changed and the new text has not.

Saying it. `explain_change` puts one change into sentences, `one_page` the whole comparison into
the answer that a committee reads, `to_json` into the contract for programs, `changelog` several
comparisons into a history. `policy_page`, `comparison_page` and `parallel_page` are whole HTML
pages, the last with before and now side by side.

    for change in comparison.changes:
        print(policylib.explain_change(change, "da", comparison=comparison))

Versions. `open_history` opens the policy of a folder, in git or not, as a `History`: its
`Version`s, their `Status`, which one was in force on a day, and what a reference means.
`trace` follows every passage through them and gives each a name for good: the `Lineage`.
`publish_release` writes an `Edition` of versions (each a `ReleaseVersion`) and their changes into
a folder for the public, whole or not at all, and makes anew only what changed.

Errors. Every expected failure is a `PolicylibError`; `errors` draws the whole tree. A `Problem`
is the soft form, with a `Severity`.

Nothing is imported before it is used: `import policylib` costs next to nothing. What stands
here is stable from version 1.0 on; the modules behind it are not.
"""

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from policylib.compare import (
        Change,
        Comparison,
        Direction,
        Kind,
        NodeKind,
        Segment,
        Side,
        Signal,
        SignalType,
        Significance,
        compare,
    )
    from policylib.compare.facts import Since
    from policylib.compare.origin_facts import Descent, Fate, Origins
    from policylib.compare.origins import find_origins
    from policylib.compare.since import compare_since
    from policylib.document import (
        Force,
        Metadata,
        Passage,
        Policy,
        Role,
        Section,
        Status,
        find,
        text_of,
        walk,
    )
    from policylib.errors import (
        AdoptionError,
        AmbiguousReferenceError,
        EmptyPolicyError,
        EncodingError,
        LookupFailure,
        MissingFileError,
        MissingLibraryError,
        MissingObjectsError,
        NoRepositoryError,
        NoVersionsError,
        OutputError,
        PolicylibError,
        Problem,
        PublishingError,
        RepositoryError,
        SettingsError,
        Severity,
        SourceError,
        TooComplexError,
        TrackedChangesError,
        UnknownPlaceError,
        UnknownReferenceError,
        UnsafeRepositoryError,
    )
    from policylib.explain import changelog, explain_change, one_page, to_json
    from policylib.history import History, Lineage, Version, open_history, trace
    from policylib.intake import import_text
    from policylib.markdown import SourceText, parse, read, without_remarks, write
    from policylib.publish.comparison_page import comparison_page
    from policylib.publish.edition import Edition, ReleaseVersion
    from policylib.publish.parallel_page import parallel_page
    from policylib.publish.policy_html import policy_page
    from policylib.publish.release import publish_release

__version__ = "0.1.0"

_ROOMS = {
    "compare": (
        *("Change", "Comparison", "Direction", "Kind", "NodeKind", "Segment", "Side", "Signal"),
        *("SignalType", "Significance", "compare"),
    ),
    "compare.facts": ("Since",),
    "compare.since": ("compare_since",),
    "compare.origin_facts": ("Descent", "Fate", "Origins"),
    "compare.origins": ("find_origins",),
    "document": (
        *("Force", "Metadata", "Passage", "Policy", "Role", "Section", "Status"),
        *("find", "text_of", "walk"),
    ),
    "errors": (
        *("AdoptionError", "AmbiguousReferenceError", "EmptyPolicyError", "EncodingError"),
        *("LookupFailure", "MissingFileError", "MissingLibraryError", "MissingObjectsError"),
        *("NoRepositoryError", "NoVersionsError", "OutputError", "PolicylibError", "Problem"),
        *("PublishingError", "RepositoryError", "SettingsError", "Severity", "SourceError"),
        *("TooComplexError", "TrackedChangesError", "UnknownPlaceError"),
        *("UnknownReferenceError", "UnsafeRepositoryError"),
    ),
    "explain": ("changelog", "explain_change", "one_page", "to_json"),
    "history": ("History", "Lineage", "Version", "open_history", "trace"),
    "intake": ("import_text",),
    "markdown": ("SourceText", "parse", "read", "without_remarks", "write"),
    "publish.comparison_page": ("comparison_page",),
    "publish.parallel_page": ("parallel_page",),
    "publish.policy_html": ("policy_page",),
    "publish.edition": ("Edition", "ReleaseVersion"),
    "publish.release": ("publish_release",),
}
_HOMES = {name: f"policylib.{room}" for room, names in _ROOMS.items() for name in names}

__all__ = [
    "AdoptionError",
    "AmbiguousReferenceError",
    "Change",
    "Comparison",
    "Descent",
    "Direction",
    "Edition",
    "EmptyPolicyError",
    "EncodingError",
    "Fate",
    "Force",
    "History",
    "Kind",
    "Lineage",
    "LookupFailure",
    "Metadata",
    "MissingFileError",
    "MissingLibraryError",
    "MissingObjectsError",
    "NoRepositoryError",
    "NoVersionsError",
    "NodeKind",
    "Origins",
    "OutputError",
    "Passage",
    "Policy",
    "PolicylibError",
    "Problem",
    "PublishingError",
    "ReleaseVersion",
    "RepositoryError",
    "Role",
    "Section",
    "Segment",
    "SettingsError",
    "Severity",
    "Side",
    "Signal",
    "SignalType",
    "Significance",
    "Since",
    "SourceError",
    "SourceText",
    "Status",
    "TooComplexError",
    "TrackedChangesError",
    "UnknownPlaceError",
    "UnknownReferenceError",
    "UnsafeRepositoryError",
    "Version",
    "__version__",
    "changelog",
    "compare",
    "compare_since",
    "comparison_page",
    "explain_change",
    "find",
    "find_origins",
    "import_text",
    "one_page",
    "open_history",
    "parallel_page",
    "parse",
    "policy_page",
    "publish_release",
    "read",
    "text_of",
    "to_json",
    "trace",
    "walk",
    "without_remarks",
    "write",
]


class _Tour(ModuleType):
    """The package: `policylib.compare` is the function, though a room has the same name."""

    def __setattr__(self, name: str, value: object) -> None:
        # The first import of a room would bind its module here, over the function.
        if not (name in _HOMES and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Tour


if not TYPE_CHECKING:  # a type checker shall know a name that is not offered

    def __getattr__(name: str) -> object:
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(_HOMES[name]), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted(__all__)

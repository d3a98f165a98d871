"""Versions of a policy: from git, from a folder of versions, from files; and which was in force when.

`open_history(folder)` finds out how the versions of a folder are kept and gives a `History`: it
lists versions, finds what a reference means ("3.0", a tag, a date, a path), and reads its text.
`trace` follows every passage through them, and gives each a name for good (`Lineage`).
`drafting` starts and adopts versions, `replay` makes a repository from a folder of versions.
"""

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from policylib.errors import MissingFileError

if TYPE_CHECKING:
    from policylib.history.lineage import (
        Happened,
        Identity,
        Lineage,
        Step,
        Traced,
        with_lineage,
    )
    from policylib.history.lineage_file import lineage_text, read_lineage
    from policylib.history.places import TextFile
    from policylib.history.references import Reading
    from policylib.history.settings import Settings, read_settings
    from policylib.history.sources import History, Resolved
    from policylib.history.tracing import trace, trace_with
    from policylib.history.versions import (
        Snapshot,
        Version,
        choose_versions,
        in_force,
        in_order,
        newest_draft,
        status_on,
    )
    from policylib.profile import Profile

_HOMES = {
    "lineage": ("Happened", "Identity", "Lineage", "Step", "Traced", "with_lineage"),
    "lineage_file": ("lineage_text", "read_lineage"),
    "places": ("TextFile",),
    "references": ("Reading",),
    "settings": ("Settings", "read_settings"),
    "sources": ("History", "Resolved"),
    "tracing": ("trace", "trace_with"),
    "versions": (
        "Snapshot",
        "Version",
        "choose_versions",
        "in_force",
        "in_order",
        "newest_draft",
        "status_on",
    ),
}

__all__ = [
    "Happened",
    "History",
    "Identity",
    "Lineage",
    "Reading",
    "Resolved",
    "Settings",
    "Snapshot",
    "Step",
    "TextFile",
    "Traced",
    "Version",
    "choose_versions",
    "in_force",
    "in_order",
    "lineage_text",
    "newest_draft",
    "open_history",
    "read_lineage",
    "read_settings",
    "status_on",
    "trace",
    "trace_with",
    "with_lineage",
]


def __getattr__(name: str) -> object:
    """Import a name when it is asked for first: two files need no versions."""
    for module, names in _HOMES.items():
        if name in names:
            value = getattr(import_module(f"{__name__}.{module}"), name)
            globals()[name] = value
            return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def open_history(
    folder: Path | str = ".",
    *,
    policy: str = "",
    profile: "Profile | None" = None,
    encoding: str = "utf-8",
) -> "History":
    """The history of the policy in a folder.

    A folder with a history.toml is a folder of versions; else one in a git repository is read
    from git; else the policy on disk stands alone. `policy` is its path where `--policy` names
    one, relative to the folder; `profile` replaces the one that policy.toml describes. Nothing
    is read yet. Raises `MissingFileError` where there is no such folder.
    """
    place = Path(folder)
    if not place.is_dir():
        raise MissingFileError(
            "folder-missing",
            "there is no folder called {path}",
            hint="check what follows -C",
            path=str(folder),
        )
    if (place / "history.toml").is_file():
        from policylib.history.folders import FolderHistory

        return FolderHistory(place, policy=policy, profile=profile, encoding=encoding)
    if _is_in_repository(place):
        from policylib.history.repository import GitHistory

        return GitHistory(place, policy=policy, profile=profile, encoding=encoding)
    from policylib.history.folders import FileHistory

    return FileHistory(place, policy=policy, profile=profile, encoding=encoding)


def _is_in_repository(folder: Path) -> bool:
    """Whether git would look here; without starting it, for it may be missing."""
    here = folder.resolve()
    is_bare = (here / "HEAD").is_file() and (here / "objects").is_dir()
    return is_bare or any((each / ".git").exists() for each in (here, *here.parents))

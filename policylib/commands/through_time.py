"""What `history`, `blame` and `diff --lineage` share: following passages, and naming versions."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import click

from policylib.commands.reading import today
from policylib.commands.session import Tongue, words_in
from policylib.errors import PolicylibError

if TYPE_CHECKING:
    from policylib.compare import Comparison
    from policylib.document import Policy
    from policylib.history import History, Lineage, Resolved, Version


def lineage_option(tongue: Tongue) -> click.Option:
    """`--lineage-from FILE`: the lineage.json of a release, whose names are kept."""
    words = words_in(tongue)
    return click.Option(
        ["--lineage-from", "known"], metavar=words["metavar.file"], help=words["option.lineage"]
    )


def answer_options(tongue: Tongue) -> list[click.Option]:
    """How the answer is handed over, as text or as data, and `--lineage-from`."""
    words = words_in(tongue)
    return [
        click.Option(
            ["--format", "form"],
            type=click.Choice(["text", "json"]),
            default="text",
            help=words["option.format"],
        ),
        click.Option(
            ["-o", "--output"], metavar=words["metavar.file"], help=words["option.output"]
        ),
        lineage_option(tongue),
    ]


def known_lineage(name: str | None) -> "Lineage | None":
    """The lineage in a file that was named. Raises `SettingsError`, `MissingFileError`."""
    if name is None:
        return None
    from policylib.history import read_lineage
    from policylib.history.disk import read_bytes

    return read_lineage(read_bytes(Path(name)), file=name)


def earlier_lineage(folder: Path) -> str | None:
    """The lineage.json of the release that stands in a folder, or none."""
    from policylib.history.lineage_file import FILE_NAME

    path = folder / FILE_NAME
    return str(path) if path.is_file() else None


class Followed:
    """The passages of a history through time: followed when they are asked for, and once."""

    def __init__(self, history: "History", known: "Lineage | None" = None) -> None:
        self._history = history
        self._known = known

    @cached_property
    def _lineage(self) -> "Lineage":
        from policylib.history import trace

        return trace(self._history, known=self._known)

    def told(self, comparison: "Comparison", old: "Resolved", new: "Resolved") -> "Comparison":
        """A comparison whose changes know which passage through time they are about.

        Raises `NoVersionsError` where there are no versions to follow passages through, and
        `MissingObjectsError` where the history is cut.
        """
        from policylib.history import trace_with, with_lineage

        if old.version is not None and new.version is not None:
            lineage, before, after = self._lineage, old.version.label, new.version.label
        else:
            texts = [(old, comparison.old_policy), (new, comparison.new_policy)]
            lineage, (before, after) = trace_with(
                self._history, texts, known=self._known, is_to_be_recorded=True
            )
        return with_lineage(comparison, lineage.of(before), lineage.of(after))

    def told_if_known(
        self, comparison: "Comparison", old: "Resolved", new: "Resolved"
    ) -> "Comparison":
        """The same; as it was where passages cannot be followed."""
        try:
            return self.told(comparison, old, new)
        except PolicylibError:
            return comparison


def chosen_text(history: "History", reference: str | None) -> "tuple[Resolved, Policy]":
    """The text that is asked about: the one named, else that in force, else the newest version."""
    if reference is not None:
        resolved = history.resolve(reference)
    else:
        versions = history.versions()
        adopted = [each for each in versions if each.status.is_adopted]
        version = history.in_force(today()) or (adopted or list(versions))[-1]
        resolved = history.at(version)
    return resolved, history.read(resolved).policy


def standing(version: "Version | None", name: str, tongue: Tongue) -> str:
    """Which version, and how it stands today: "Version 2.0 · Erstattet · gjaldt fra 1. januar 2019"."""
    from policylib.document import Status
    from policylib.history import status_on
    from policylib.language import get

    language = get(tongue)
    if version is None:
        return words_in(tongue)["history.unrecorded"].format(name=name)
    status = status_on(version, today())
    start = version.starts_on
    is_past = status in {Status.REPLACED, Status.REPEALED}
    period = "version.was_from" if is_past else "version.from"
    parts = [
        words_in(tongue)["show.version"].format(version=version.label).capitalize(),
        language.label(f"status.{'superseded' if version.is_superseded else status}"),
        language.label(period, date=language.date(start)) if start else "",
    ]
    return " · ".join(filter(None, parts))


def version_facts(version: "Version | None", label: str) -> dict[str, object]:
    """A version for a program; a text that is none has a name alone."""
    from policylib.history import status_on

    if version is None:
        return {"version": label, "status": None, "adopted_on": None, "in_force_from": None}
    return {
        "version": version.label,
        "status": status_on(version, today()).value,
        "adopted_on": version.adopted_on.isoformat() if version.adopted_on else None,
        "in_force_from": version.starts_on.isoformat() if version.starts_on else None,
    }


def adopted_and(versions: "Sequence[Version]", others: Sequence[str]) -> list[str]:
    """The labels of adopted versions, and of some others among them in their place."""
    return [v.label for v in versions if v.status.is_adopted or v.label in others]


def visible(text: str) -> str:
    """Text whose control characters are shown instead of sent to the terminal."""
    return "".join(c if c.isprintable() or c == "\n" else ascii(c)[1:-1] for c in text)

"""The two sides of a comparison; where one is missing, the line to write is shown."""

import unicodedata
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

from policylib.commands.reading import newest_draft, today
from policylib.commands.session import Session
from policylib.errors import (
    LookupFailure,
    MissingFileError,
    NoVersionsError,
    SettingsError,
    UnknownReferenceError,
)

_DOCUMENTS = frozenset({".docx", ".docm", ".pdf", ".txt", ".md", ".markdown"})
_MOST_NAMED = 8

if TYPE_CHECKING:
    from policylib.errors import PolicylibError
    from policylib.history import History, Resolved


def sides(
    session: Session, history: "History", old: str | None, new: str | None
) -> "tuple[Resolved, Resolved]":
    """What is compared: two references; one and the work tree; in force and newest draft."""
    if old is None:
        try:
            return _in_force_and_draft(history)
        except NoVersionsError as error:
            raise _nothing_named(session, error) from None
    from policylib.commands.swapped import tell_swapped
    from policylib.history import Reading

    before = _resolved(history, old)
    if new is not None:
        after = _resolved(history, new)
        _tell_equal(session, before, after)
        if before.reading is after.reading is Reading.PATH:
            tell_swapped(session, before, after)
        return before, after
    try:
        return before, history.work_tree()
    except MissingFileError as error:
        if error.code != "policy-not-found" or before.commit:
            raise
        raise SettingsError(
            "diff-one-file",
            "{old} alone cannot be compared: the other file is missing, and there is no policy in this folder",
            hint="name both, the old one first: {command}",
            old=before.name,
            command=_line(session, Path(before.files[0].key)),
        ) from None


def _in_force_and_draft(history: "History") -> "tuple[Resolved, Resolved]":
    in_force = history.in_force(today())
    if in_force is None:
        raise UnknownReferenceError(
            "nothing-in-force",
            "no version is in force today, so there is nothing to compare a draft with",
            hint="name two versions: policylib diff OLD NEW; policylib versions lists them",
        )
    draft = newest_draft(history)
    if draft is None:
        raise UnknownReferenceError(
            "no-draft",
            "there is no draft to compare version {version} with",
            hint="start one with policylib draft, or name two versions: policylib diff OLD NEW",
            version=in_force.label,
        )
    return history.at(in_force), draft


def _nothing_named(session: Session, error: "PolicylibError") -> "PolicylibError":
    """The error for a comparison of nothing in a folder without versions."""
    if error.code != "no-versions":
        return error
    return SettingsError(
        "diff-nothing-named",
        "no files are named, and there are no versions of a policy in {folder}",
        hint="name two files, the old one first: {command}; or go to the policy's folder",
        folder=error.facts.get("folder", ""),
        command=_line(session, None),
    )


def _line(session: Session, known: Path | None) -> str:
    """The line to write, with the names of the documents that lie there where they are two."""
    from policylib.commands.dropping import documents_in, in_order
    from policylib.commands.foreign import typed

    folder = known.parent if known else Path()
    found = documents_in(folder)
    if len(found) == 2 and (known is None or any(each.name == known.name for each in found)):
        pair = [str(each if known is None else _near(each)) for each in in_order(found)[:2]]
    elif known is not None:
        pair = [str(_near(known)), session.say("diff.example-new")]
    else:
        pair = [session.say("diff.example-old"), session.say("diff.example-new")]
    return "policylib diff " + " ".join(map(typed, pair))


def _near(path: Path) -> Path:
    """A path as it is written from here, where it is below here."""
    here = Path().absolute()
    return path.relative_to(here) if path.is_relative_to(here) else path


def _resolved(history: "History", name: str) -> "Resolved":
    """What a name means. Where it means nothing, a file that is nearly called so is named."""
    try:
        return history.resolve(name)
    except (MissingFileError, NoVersionsError, LookupFailure) as error:
        from policylib.history.places import shown

        near = _nearly_called(name)
        if not near:
            there = _documents_beside(name)
            if not there:
                raise
            raise MissingFileError(
                "file-missing-there",
                "there is no file called {path}; in {folder} are: {names}",
                hint="check the spelling, and write the whole name; between quotation marks where it has blanks",
                path=shown(name),
                folder=shown(str(folder if (folder := Path(name).parent).name else Path.cwd())),
                names=", ".join(there),
            ) from error
        raise MissingFileError(
            "file-missing-near",
            "there is no file called {path}",
            hint="did you mean {near}? Write the whole name, with its ending",
            path=shown(name),
            near=shown(near),
        ) from error


def _nearly_called(name: str) -> str:
    """The one file in the same folder whose name is this but for its ending, case or a letter."""
    if not name or "\0" in name:
        return ""
    asked = Path(name)
    try:
        there = [each for each in asked.parent.iterdir() if each.is_file()]
    except OSError:
        return ""
    there = [each for each in there if not each.name.startswith((".", "~$"))]
    for called in (attrgetter("name"), attrgetter("stem")):
        found = [each for each in there if _plain(called(each)) == _plain(asked.name)]
        if len(found) == 1:
            return str(found[0])
    if not asked.suffix:
        return ""  # a version's label, misspelt
    from difflib import get_close_matches

    names = {_plain(each.name): each for each in there}
    nearest = get_close_matches(_plain(asked.name), names, n=1, cutoff=0.8)
    return str(names[nearest[0]]) if nearest else ""


def _documents_beside(name: str) -> list[str]:
    """The documents in the folder that a path names; none for what may be a version's label."""
    asked = Path(name or ".")
    is_path = len(asked.parts) > 1 or asked.suffix.lower() in _DOCUMENTS
    if "\0" in name or not is_path:
        return []
    from policylib.history.places import natural, shown

    try:
        there = [each.name for each in asked.parent.iterdir() if each.is_file()]
    except OSError:
        return []
    found = [
        each
        for each in sorted(there, key=natural)
        if Path(each).suffix.lower() in _DOCUMENTS and not each.startswith((".", "~$"))
    ]
    return [shown(each) for each in found[:_MOST_NAMED]] + ["…"] * (len(found) > _MOST_NAMED)


def _plain(name: str) -> str:
    folded = unicodedata.normalize("NFC", name).casefold()
    return "".join(c for c in folded if c not in " _-")


def _tell_equal(session: Session, old: "Resolved", new: "Resolved") -> None:
    """Say it where both sides are one file, or two of the same bytes: hardly what is meant."""
    if old.commit or new.commit or len(old.files) != 1 or len(new.files) != 1:
        return
    first, second = Path(old.files[0].key), Path(new.files[0].key)
    try:
        if not (first.is_file() and second.is_file()):
            return  # what a pipe gives can be read once
        if first.samefile(second):
            session.tell("diff.same-file", name=old.name)
        elif (
            first.stat().st_size == second.stat().st_size
            and first.read_bytes() == second.read_bytes()
        ):
            session.tell("diff.same-content", old=old.name, new=new.name)
    except OSError:
        return

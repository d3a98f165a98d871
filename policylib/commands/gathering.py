"""Old documents in a folder and the folders below: which of them are versions."""

import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

from policylib.commands.dropping import documents_in
from policylib.commands.session import Session
from policylib.errors import SettingsError

# Of one document saved twice, the copy that tells most of its structure.
_BEST = {".docx": 0, ".docm": 0, ".pdf": 2, ".doc": 3, ".odt": 3, ".rtf": 3}
_MOST = 500


def documents_below(session: Session, folder: Path) -> tuple[Path, ...]:
    """The documents in a folder and the folders below it, hidden ones apart.

    Of a document that lies there as Word file and as PDF the Word file alone, and that is told.
    Raises `SettingsError` where there are none, or more than any policy has versions.
    """
    from policylib.history.places import shown

    found: list[Path] = []
    for here in _folders(folder):
        found += documents_in(here, with_markdown=True)
        if len(found) > _MOST:
            raise SettingsError(
                "import-too-many-documents",
                "{path} holds more than {most} documents",
                hint="gather the versions of the one policy in a folder of their own",
                path=shown(str(folder)),
                most=_MOST,
            )
    if not found:
        raise SettingsError(
            "import-no-documents",
            "there are no documents in {path} that can be read",
            hint="name a folder of Word files, PDFs or text",
            path=shown(str(folder)),
        )
    return _without_copies(session, found)


def _folders(folder: Path) -> Iterator[Path]:
    from policylib.history.places import natural

    yield folder
    below = [
        each
        for each in folder.iterdir()
        if each.is_dir()
        and not each.is_symlink()
        and not each.name.startswith((".", "__"))
        and not (each / ".git").exists()
    ]
    for each in sorted(below, key=lambda path: natural(path.name)):
        yield from _folders(each)


def _without_copies(session: Session, found: Sequence[Path]) -> tuple[Path, ...]:
    kept: dict[tuple[Path, str], Path] = {}
    others: list[Path] = []
    for path in found:
        if path.suffix.lower() not in _BEST:
            others.append(path)
            continue
        called = (path.parent, unicodedata.normalize("NFC", path.stem).casefold())
        other = kept.get(called)
        if other is None:
            kept[called] = path
            continue
        best, left = sorted((other, path), key=lambda each: _BEST[each.suffix.lower()])
        if _BEST[best.suffix.lower()]:
            others.append(left)  # neither is a Word file: a person has to say
            continue
        kept[called] = best
        session.tell("import.copy-left", kept=best.name, left=left.name)
    chosen = {*kept.values(), *others}
    return tuple(path for path in found if path in chosen)

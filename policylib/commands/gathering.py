"""Old documents in a folder and the folders below: which of them are versions."""

from collections.abc import Iterator
from pathlib import Path

from policylib.commands.dropping import documents_in, without_copies
from policylib.commands.session import Session
from policylib.errors import SettingsError

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
    return without_copies(session, found)


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

"""Folders of documents where a comparison names them: which file is the old one, which the new."""

import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from policylib.commands.foreign import may_be_foreign
from policylib.commands.session import Session
from policylib.errors import SettingsError

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable

    from policylib.intake.front_dates import ToldDate

# Of one document saved twice, the copy that tells most of its structure.
_BEST = {".docx": 0, ".docm": 0, ".pdf": 2, ".doc": 3, ".odt": 3, ".rtf": 3}
_KEPT = ("policy.toml", "history.toml", ".git")
_MARKDOWN = (".md", ".markdown")
_START = 4096
_LARGEST = 50_000_000  # what is read of any file; a larger one is called a document by its name
_UNREAD = frozenset({".doc", ".odt", ".rtf"})
_DOCUMENTS = frozenset({".docx", ".docm", ".doc", ".pdf", ".odt", ".rtf"})


def dropped(session: Session, old: str | None, new: str | None) -> tuple[str | None, str | None]:
    """The two sides of a comparison, with a folder of documents replaced by the document meant.

    A folder that holds one document stands for it, alone a folder that holds two for both; which
    was taken for the old one is told. A folder of Markdown stays what it is. Raises
    `SettingsError` where a folder holds more.
    """
    old, new = _as_stored(old), _as_stored(new)
    if old is None or not any(_is_folder(each) for each in (old, new)):
        return old, new
    for name in (old, new):
        _refuse_empty(name)
    if new is None:
        found = without_copies(session, documents_in(Path(old)))
        if len(found) == 2:
            first, second, why = in_order(found)
            session.tell("dropped.pair", old=first.name, new=second.name, why=session.say(why))
            return _reference(first), _reference(second)
        return (_one(Path(old), found) if found else old), None
    if _is_folder(old) and _is_folder(new) and Path(old).samefile(new):
        found = without_copies(session, documents_in(Path(old)))
        if len(found) > 1:
            from policylib.history.places import shown

            raise SettingsError(
                "folder-twice",
                "{folder} is named twice",
                hint="write the folder once, where its two documents are to be compared; else name the files: policylib diff OLD NEW",
                folder=shown(old),
            )
    return _side(session, old), _side(session, new)


def ask_about_changes(name: str) -> None:
    """Raise the question what becomes of the tracked changes in a Word file that is named alone."""
    path = Path(name.removeprefix("path:"))
    if path.suffix.lower() not in {".docx", ".docm"} or not path.is_file():
        return
    from policylib.history.disk import read_bytes
    from policylib.history.places import shown
    from policylib.intake.kinds import Kind, import_document, kind_of

    content = read_bytes(path)
    if kind_of(content) is Kind.WORD:
        import_document(content, file=shown(str(path)))


def _side(session: Session, name: str) -> str:
    if not _is_folder(name):
        return name
    found = without_copies(session, documents_in(Path(name)))
    return _one(Path(name), found) if found else name


def _one(folder: Path, found: Sequence[Path]) -> str:
    if len(found) == 1:
        return _reference(found[0])
    from policylib.history.places import shown

    names = [shown(path.name) for path in found]
    unread = [path.name for path in found if path.suffix.lower() in _UNREAD]
    if unread:
        raise SettingsError(
            "folder-of-unread",
            "{folder} holds {count} documents: {names}",
            hint="name the two that are to be compared; {unread} must first be saved as .docx in Word or LibreOffice",
            folder=shown(str(folder)),
            count=len(names),
            names=", ".join(names[:8]) + (" …" if len(names) > 8 else ""),
            unread=", ".join(shown(each) for each in unread[:3])
            + (" …" if len(unread) > 3 else ""),
        )
    raise SettingsError(
        "folder-of-documents",
        "{folder} holds {count} documents: {names}",
        hint="name the two that are to be compared; or gather them all as versions with policylib import --history",
        folder=shown(str(folder)),
        count=len(names),
        names=", ".join(names[:8]) + (" …" if len(names) > 8 else ""),
    )


def _as_stored(name: str | None) -> str | None:
    """The name of a folder as the disk has it, whether å is one letter there or two."""
    if name is None or name.isascii():
        return name
    from policylib.history.disk import on_disk

    path = on_disk(Path(), name)
    return str(path) if path.is_dir() else name


def _refuse_empty(name: str | None) -> None:
    """Raise `SettingsError` for a folder in which neither a document nor a policy could be."""
    if not _is_folder(name):
        return
    from policylib.history.disk import open_folder
    from policylib.history.places import shown

    folder = Path(name or "")
    if documents_in(folder) or open_folder(folder).files:
        return
    if any((folder / each).exists() for each in _KEPT):
        return
    raise SettingsError(
        "folder-without-documents",
        "there is neither a document nor a policy in {folder}",
        hint="name the files themselves, the old one first: policylib diff OLD NEW",
        folder=shown(str(folder.resolve() if str(folder) == "." else folder)),
    )


def _is_folder(name: str | None) -> bool:
    return bool(name) and "\0" not in (name or "") and Path(name or "").is_dir()


def _reference(path: Path) -> str:
    return f"path:{path}"


def documents_in(folder: Path, *, with_markdown: bool = False) -> tuple[Path, ...]:
    """The Word files, PDFs and texts of a folder, by name; hidden files and Word's locks apart.

    None where the folder keeps a policy of its own or holds no Word file and no PDF; Markdown
    alone is a policy as it stands, unless it is asked for `with_markdown`.
    """
    from policylib.history.disk import read_bytes
    from policylib.history.places import natural
    from policylib.intake.kinds import Kind, kind_of

    if any((folder / name).exists() for name in _KEPT):
        return ()
    refused_aloud = {Kind.OLD_WORD, Kind.ENCRYPTED, Kind.OPEN_DOCUMENT, Kind.RTF}
    found: list[Path] = []
    is_dropped = with_markdown
    for path in sorted(folder.iterdir(), key=lambda each: natural(each.name)):
        ending = path.suffix.lower()
        if path.name.startswith((".", "~$")) or not path.is_file() or not _may_be_read(path):
            continue
        kind = kind_of(read_bytes(path))
        if kind in {Kind.WORD, Kind.PDF}:
            found.append(path)
            is_dropped = True
        elif kind.is_text and ending in {".txt", *_MARKDOWN}:
            found.append(path)
            is_dropped = is_dropped or ending == ".txt"
        elif kind in refused_aloud or ending in _DOCUMENTS:
            # It may be the very one that is meant: it is named, and refused with its reason.
            found.append(path)
            is_dropped = True
    return _without_reports(found) if is_dropped else ()


def _may_be_read(path: Path) -> bool:
    """Whether a file may be a document: a film or a picture beside it is not read to its end."""
    ending = path.suffix.lower()
    if ending in _DOCUMENTS:
        return True
    with path.open("rb") as file:
        start = file.read(_START)
    return path.stat().st_size <= _LARGEST and (
        may_be_foreign(start) or ending in {".txt", *_MARKDOWN}
    )


def _without_reports(found: Sequence[Path]) -> tuple[Path, ...]:
    """The documents without what an earlier import wrote beside its policy."""
    from policylib.history.disk import read_bytes
    from policylib.history.places import beside_import

    texts = {path.name: path for path in found if path.suffix.lower() in _MARKDOWN}
    beside = beside_import(texts, lambda name: read_bytes(texts[name]).decode("utf-8", "replace"))
    return tuple(path for path in found if path.name not in beside)


def without_copies(session: Session, found: Sequence[Path]) -> tuple[Path, ...]:
    """The documents without the PDF of one that lies there as Word file too, which is told."""
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


def in_order(pair: Sequence[Path]) -> tuple[Path, Path, str]:
    """Two documents, the older one first, and the key of the words that say how that is known."""
    from policylib.history.disk import read_bytes
    from policylib.intake.dating import date_in_name, label_in_name, saved_on

    def named(path: Path) -> "datetime.date | None":
        found = date_in_name(path.stem)
        return found.day if found else None

    def numbered(path: Path) -> tuple[int, ...] | None:
        label = label_in_name(path.stem)
        return tuple(map(int, label.split("."))) if label else None

    def worded(path: Path) -> int | None:
        other = pair[1] if path == pair[0] else pair[0]
        own, theirs = age_in_words(path.stem), age_in_words(other.stem)
        # "politik.docx" and "politik ny.docx": one word is enough to tell both.
        return 1 - theirs if own is None and theirs is not None else own

    def told(path: Path) -> "datetime.date | None":
        found = date_in_text(path)
        return found.day if found else None

    def saved(path: Path) -> "datetime.date | None":
        return saved_on(read_bytes(path))

    ways: tuple[tuple[str, Callable[[Path], Any]], ...] = (
        ("dropped.by-name-date", named),
        ("dropped.by-name-number", numbered),
        ("dropped.by-name-words", worded),
        ("dropped.by-text-date", told),
        ("dropped.by-document-date", saved),
    )
    for why, when in ways:
        first, second = when(pair[0]), when(pair[1])
        if first is not None and second is not None and first != second:
            return (pair[1], pair[0], why) if first > second else (pair[0], pair[1], why)
    return pair[0], pair[1], "dropped.by-order"


def date_in_text(path: Path) -> "ToldDate | None":
    """The day that a document tells of itself; None also where it cannot be read."""
    from policylib.errors import PolicylibError
    from policylib.history.disk import read_bytes
    from policylib.intake.front_dates import date_told
    from policylib.intake.imported import TrackedChanges
    from policylib.intake.kinds import import_document

    try:
        content = read_bytes(path)
        return date_told(import_document(content, file=path.name, changes=TrackedChanges.ACCEPT))
    except PolicylibError:
        return None  # whoever reads it next says why


def age_in_words(stem: str) -> int | None:
    """0 for a name that says old, 1 for one that says new, None for one that says neither."""
    from policylib.language.importing_da import NEW_WORDS, OLD_WORDS

    bare = unicodedata.normalize("NFC", stem).casefold()
    words = set("".join(c if c.isalpha() else " " for c in bare).split())
    is_old, is_new = bool(words & OLD_WORDS), bool(words & NEW_WORDS)
    return None if is_old == is_new else int(is_new)

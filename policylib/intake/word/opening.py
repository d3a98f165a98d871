"""Taking a Word file apart: what it is by its bytes, within limits of number, size and ratio."""

import io
import posixpath
import zipfile
import zlib
from urllib.parse import unquote

from policylib.errors import SourceError
from policylib.intake.word.parts import Element, damaged, parse, too_large

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MOST_MEMBERS = 5_000
_MOST_BYTES = 300_000_000
_MOST_XML = 100_000_000
_MOST_RATIO = 400
"""Text packs to a tenth, the emptiest honest part to a hundredth."""
_SMALL = 1_000_000
_KINDS = (
    ("xl/", "Excel"),
    ("ppt/", "PowerPoint"),
    ("visio/", "Visio"),
    ("content.xml", "OpenDocument"),
    ("META-INF/container.xml", "EPUB"),
)
_ENCRYPTED = 0x1
"""The bit of a zip member that tells that it is."""


class Package:
    """The parts of a Word file by name, read when they are asked for."""

    def __init__(self, content: bytes, file: str) -> None:
        self.file = file
        _refuse_what_is_no_zip(content, file)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
            members = self._zip.infolist()
        except (zipfile.BadZipFile, ValueError, OSError, EOFError, RuntimeError) as error:
            raise damaged(file) from error
        self._members = {member.filename: member for member in members}
        _refuse_bombs(members, file)
        self.main = self._main()
        self.relations = self._relations(self.main)

    def names(self) -> list[str]:
        """The names of all parts."""
        return list(self._members)

    def read(self, name: str) -> bytes:
        """The bytes of a part; none where it is missing."""
        member = self._members.get(name)
        if member is None:
            return b""
        if member.flag_bits & _ENCRYPTED:
            raise encrypted(self.file)
        try:
            with self._zip.open(member) as part:
                return part.read(_MOST_BYTES)
        # RuntimeError: packed in a way that this reader does not know.
        except (
            zipfile.BadZipFile,
            zlib.error,
            OSError,
            EOFError,
            ValueError,
            RuntimeError,
        ) as error:
            raise damaged(self.file) from error

    def xml(self, name: str) -> Element | None:
        """The root of a part, None where it is missing."""
        member = self._members.get(name)
        if member is None:
            return None
        if member.file_size > _MOST_XML:
            raise too_large(self.file)
        return parse(self.read(name), file=self.file)

    def relations_of(self, name: str) -> dict[str, tuple[str, str, bool]]:
        """What a part refers to, by id: kind, target, and whether it stands outside."""
        return self._relations(name)

    def of_kind(self, kind: str) -> str:
        """The name of the main part's first relation of a kind; "" where there is none."""
        found = (
            target
            for own, target, outside in self.relations.values()
            if own == kind and not outside
        )
        return next(found, "")  # fmt: skip

    def _main(self) -> str:
        for kind, target, outside in self._relations("").values():
            if kind == "officeDocument" and not outside and self._is_word(target):
                return target
        if "word/document.xml" in self._members:
            return "word/document.xml"
        raise self._not_word()

    def _is_word(self, name: str) -> bool:
        return name in self._members and not name.startswith(("xl/", "ppt/", "visio/"))

    def _not_word(self) -> SourceError:
        names = self._members
        told = next((k for start, k in _KINDS if any(n.startswith(start) for n in names)), "")
        if told:
            return SourceError(
                "word-other",
                "the file is no Word file but {kind}",
                hint="open it in its own program, save or copy the policy as .docx, and name that file",
                file=self.file,
                kind=told,
            )
        if any(name.endswith("document.xml") or name == "[Content_Types].xml" for name in names):
            return damaged(self.file)
        return SourceError(
            "word-zip",
            "the file is a ZIP archive and no Word file",
            hint="unpack it, and import the documents in it",
            file=self.file,
        )

    def _relations(self, name: str) -> dict[str, tuple[str, str, bool]]:
        folder, base = posixpath.split(name)
        root = self.xml(posixpath.join(folder, "_rels", f"{base}.rels"))
        found: dict[str, tuple[str, str, bool]] = {}
        for each in root if root is not None else ():
            kind = (each.get("Type") or "").rpartition("/")[2]
            target = each.get("Target") or ""
            outside = each.get("TargetMode") == "External"
            if not outside:
                path = unquote(target)
                joined = path[1:] if path.startswith("/") else posixpath.join(folder, path)
                target = posixpath.normpath(joined)
            found[each.get("Id") or ""] = kind, target, outside
        return found


def encrypted(file: str) -> SourceError:
    """The error for a file that needs a password."""
    return SourceError(
        "word-encrypted",
        "the Word file is encrypted",
        hint="open it in Word with its password, save it without one (File, Info, Protect Document), and name that file",
        file=file,
    )


def _refuse_what_is_no_zip(content: bytes, file: str) -> None:
    if content.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in content:
            raise encrypted(file)
        raise SourceError(
            "word-old",
            "the file has the old .doc format of Word 97 to 2003",
            hint="open it in Word or LibreOffice, save it as .docx, and name that file",
            file=file,
        )
    if not content.startswith(b"PK"):
        raise SourceError(
            "word-unknown",
            "the file is no Word file",
            hint="a Word file that can be read is a .docx; save it as that, and import it",
            file=file,
        )


def _refuse_bombs(members: list[zipfile.ZipInfo], file: str) -> None:
    if len(members) > _MOST_MEMBERS or len({m.filename for m in members}) < len(members):
        raise too_large(file) if len(members) > _MOST_MEMBERS else damaged(file)
    if sum(member.file_size for member in members) > _MOST_BYTES:
        raise too_large(file)
    for member in members:
        if member.flag_bits & 1:
            raise encrypted(file)
        packed = max(1, member.compress_size)
        if member.file_size > _SMALL and member.file_size > _MOST_RATIO * packed:
            raise too_large(file)

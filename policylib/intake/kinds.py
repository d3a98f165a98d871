"""What kind of document a file is, by its bytes and never by its name, and the reader for it."""

import io
import zipfile
from enum import StrEnum

from policylib.errors import EmptyPolicyError, SourceError
from policylib.intake.imported import Imported, TrackedChanges, title_from
from policylib.intake.report import ImportReport, amount_of, differing, letters_and_digits
from policylib.profile import STANDARD, Profile

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"BM", b"II*\0", b"MM\0*")
_SHORTCUTS = (b"L\0\0\0\x01\x14\x02\0", b"book\0\0\0\0mark")  # of Windows, of macOS
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
_LOOKED_AT = 4096


class Kind(StrEnum):
    """What a file is: the first four can be read, the others are refused with a next step."""

    MARKDOWN = "markdown"
    TEXT = "text"
    WORD = "word"
    PDF = "pdf"
    OLD_WORD = "old-word"
    ENCRYPTED = "encrypted"
    SPREADSHEET = "spreadsheet"
    SLIDES = "slides"
    OPEN_DOCUMENT = "open-document"
    APPLE_PAGES = "apple-pages"
    ARCHIVE = "archive"
    RTF = "rtf"
    HTML = "html"
    PICTURE = "picture"
    SHORTCUT = "shortcut"
    WORD_LOCK = "word-lock"
    EMPTY = "empty"
    UNKNOWN = "unknown"

    @property
    def is_text(self) -> bool:
        """Whether it is text as it stands, with markup or without."""
        return self in {Kind.MARKDOWN, Kind.TEXT}


def kind_of(content: bytes) -> Kind:
    """What kind of document these bytes are."""
    if not content.strip(b" \t\r\n\0\xef\xbb\xbf"):
        return Kind.EMPTY
    start = content[:_LOOKED_AT].lstrip(b"\xef\xbb\xbf \t\r\n")
    if b"%PDF-" in content[:1024]:  # the standard lets other bytes stand before it
        return Kind.PDF
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _kind_of_zip(content)
    if content.startswith(_OLE):
        return _kind_of_ole(content)
    if start.startswith(b"{\\rtf"):
        return Kind.RTF
    if content.startswith(_SHORTCUTS) or start.lower().startswith(b"[internetshortcut]"):
        return Kind.SHORTCUT
    if _is_word_lock(content):
        return Kind.WORD_LOCK
    if _is_picture(content):
        return Kind.PICTURE
    if content.startswith(_WIDE_MARKS) or _is_wide(content):
        return Kind.TEXT  # whoever decodes it says which encoding to name
    if b"\0" in content[:_LOOKED_AT]:
        return Kind.UNKNOWN
    if start[:200].lower().startswith((b"<!doctype html", b"<html", b"<?xml", b"<head", b"<body")):
        return Kind.HTML
    if _is_noise(content[:_LOOKED_AT]):
        return Kind.UNKNOWN
    return Kind.MARKDOWN if _has_markup(content) else Kind.TEXT


def refuse(content: bytes, kind: Kind, file: str) -> None:
    """Raise the error that says what a file is and what to do, where no reader takes its kind."""
    if kind is Kind.EMPTY:
        raise EmptyPolicyError(
            "import-nothing",
            "the file is empty ({bytes} bytes)",
            hint="open it to see whether it was saved, or fetched from the cloud, in full",
            file=file,
            bytes=len(content),
        )
    if kind in REFUSALS:
        code, sentence, hint = REFUSALS[kind]
        raise SourceError(code, sentence, hint=hint, file=file)


def import_document(
    content: bytes,
    *,
    file: str,
    title: str | None = None,
    lang: str = "da",
    changes: TrackedChanges | None = None,
    profile: Profile = STANDARD,
    encoding: str = "utf-8",
) -> Imported:
    """Read a Word file, a PDF, extracted text or Markdown as a policy.

    `changes` says what becomes of tracked changes, which only Word files have; `encoding` is that
    of text. Raises `SourceError` or one of its kinds, which says what the file is and what to do.
    """
    kind = kind_of(content)
    refuse(content, kind, file)
    if kind in {
        Kind.WORD,
        Kind.OLD_WORD,
        Kind.ENCRYPTED,
    }:  # its reader knows the old and the locked
        from policylib.intake.word import import_word

        return import_word(
            content, file=file, title=title, lang=lang, changes=changes, profile=profile
        )
    if kind is Kind.PDF:
        from policylib.intake.pdf import import_pdf

        return import_pdf(content, file=file, title=title, lang=lang, profile=profile)
    from policylib.markdown import decode

    text = decode(content, file, encoding)
    if kind is Kind.MARKDOWN or is_markdown(text):
        return import_markdown(text, file=file, title=title, profile=profile)
    from policylib.intake.extracted import import_text

    return import_text(text, file=file, title=title, lang=lang, profile=profile)


def import_markdown(
    text: str, *, file: str, title: str | None = None, profile: Profile = STANDARD
) -> Imported:
    """Markdown in its regular form, with what its front matter says; the words are counted."""
    from dataclasses import replace

    from policylib.document import Run
    from policylib.intake.imported import clean_title
    from policylib.intake.reading import reading_text
    from policylib.markdown import read, write

    given = read(text, profile=profile)
    name = clean_title(title or "")
    if name:
        metadata = replace(given.metadata, title=name)
        given = replace(given, metadata=metadata, heading=(Run(text=name),))
    markdown = write(given)
    policy = read(markdown, profile=profile)
    words, result = reading_text(given), reading_text(policy)
    before, after = letters_and_digits(words), letters_and_digits(result)
    report = ImportReport(
        file=file,
        title=policy.metadata.title or title_from(file),
        before=amount_of(words),
        after=amount_of(result),
        findings=(),
        lost=differing(before, after),
        gained=differing(after, before),
        in_order=before == after,
    )
    return Imported(markdown=markdown, policy=policy, report=report)


def is_markdown(text: str) -> bool:
    """Whether a text has markup: front matter, or a heading with its `#`."""
    return text.startswith("---") or any(line.startswith("#") for line in text.splitlines())


def _has_markup(content: bytes) -> bool:
    return is_markdown(content.removeprefix(b"\xef\xbb\xbf").decode("latin-1"))


def _kind_of_zip(content: bytes) -> Kind:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, RuntimeError):
        # Cut off on the way: its names still stand in it, and the reader says that it is damaged.
        return (
            Kind.WORD if b"word/" in content or b"[Content_Types].xml" in content else Kind.ARCHIVE
        )
    if any(name.startswith("xl/") for name in names):
        return Kind.SPREADSHEET
    if any(name.startswith("ppt/") for name in names):
        return Kind.SLIDES
    if "mimetype" in names and "content.xml" in names:
        return Kind.OPEN_DOCUMENT
    if any(name.startswith("Index/") and name.endswith(".iwa") for name in names):
        return Kind.APPLE_PAGES
    is_word = any(name.startswith("word/") for name in names) or "[Content_Types].xml" in names
    return Kind.WORD if is_word else Kind.ARCHIVE


def _kind_of_ole(content: bytes) -> Kind:
    """Which of the old formats it is: their storages are named in UTF-16."""

    def names(stream: str) -> bool:
        return stream.encode("utf-16-le") in content

    if names("EncryptedPackage"):
        return Kind.ENCRYPTED
    if names("WordDocument"):
        return Kind.OLD_WORD
    if names("Workbook"):
        return Kind.SPREADSHEET
    # A mail saved from Outlook, the small pictures of a folder (Thumbs.db), and much else.
    return Kind.SLIDES if names("PowerPoint Document") else Kind.UNKNOWN


def _is_word_lock(content: bytes) -> bool:
    """Whether it is the small file that Word keeps beside a document while it is open.

    The name of whoever opened it stands in it twice, both times after its length.
    """
    return len(content) == 162 and 0 < content[0] < 54 and content[54:56] == bytes((content[0], 0))


def _is_picture(content: bytes) -> bool:
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return True
    if content.startswith(b"BM") and b"\0" not in content[:_LOOKED_AT]:
        return False
    return content.startswith(_PICTURES) or content[4:12] in {b"ftypheic", b"ftypheix", b"ftypavif"}


def _is_wide(content: bytes) -> bool:
    """Whether it is UTF-16 without a mark: every other byte of Danish text is nothing."""
    part = content[: _LOOKED_AT // 2 * 2]
    pairs = max(1, len(part) // 2)
    even, odd = part[::2].count(0), part[1::2].count(0)
    return min(even, odd) == 0 and max(even, odd) > pairs * 0.9


def _is_noise(part: bytes) -> bool:
    """Whether too many control characters stand in it for any text in one byte a letter."""
    odd = sum(byte < 32 and byte not in b"\t\n\r\x0b\x0c" for byte in part)
    return odd > max(2, len(part) // 20)


REFUSALS = {
    Kind.SPREADSHEET: (
        "import-spreadsheet",
        "this is a spreadsheet, not a document",
        "copy what belongs to the policy into a Word document, then name that file",
    ),
    Kind.SLIDES: (
        "import-slides",
        "this is a slide show, not a document",
        "copy what belongs to the policy into a Word document, then name that file",
    ),
    Kind.OPEN_DOCUMENT: (
        "import-open-document",
        "this is an OpenDocument file, such as .odt",
        "open it in LibreOffice or Word, save it as .docx, then name that file",
    ),
    Kind.APPLE_PAGES: (
        "import-apple-pages",
        "this is a Pages file",
        "open it in Pages, choose Export To and Word, then name that file",
    ),
    Kind.ARCHIVE: (
        "import-archive",
        "this is a zip archive, not a document",
        "unpack it, then name the document that was inside",
    ),
    Kind.RTF: (
        "import-rtf",
        "this is an RTF file",
        "open it in Word, save it as .docx, then name that file",
    ),
    Kind.HTML: (
        "import-html",
        "this is a web page",
        "open it in Word, save it as .docx, then name that file",
    ),
    Kind.PICTURE: (
        "import-picture",
        "this is a picture, and there is no text in it that can be read",
        "find the document that it was made from, or have its text recognised (OCR)",
    ),
    Kind.SHORTCUT: (
        "import-shortcut",
        "this is a shortcut, not the file itself",
        "open it, save the document in a folder of your own, then name that file",
    ),
    Kind.WORD_LOCK: (
        "import-word-lock",
        "this is only Word's mark that a document is open",
        "name the document itself, whose name does not begin with ~$",
    ),
    Kind.UNKNOWN: (
        "import-unknown",
        "the file is no document that we know",
        "open it in the program that it was made with, save it as .docx or PDF, then name that file",
    ),
}

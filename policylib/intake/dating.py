"""When a document was written, as its name or the file itself tells, and what it is called then."""

import datetime
import io
import re
import unicodedata
import zipfile

from policylib.records import dataclass

_LONGEST_XML = 1_000_000
_YEARS = range(1950, 2100)


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedDate:
    """A date in a file's name; `is_whole` where its day stands there, and not its year alone."""

    day: datetime.date
    is_whole: bool


def date_in_name(name: str) -> NamedDate | None:
    """The date in a name: "politik-2018.pdf", "Politik 13.12.2021.docx", "20211213 politik"."""
    bare = unicodedata.normalize("NFC", name)
    for pattern, order in (
        (r"(?<!\d)(\d{4})[-_. ]?(\d{2})[-_. ]?(\d{2})(?!\d)", (0, 1, 2)),
        (r"(?<!\d)(\d{1,2})[-_./ ](\d{1,2})[-_./ ](\d{4})(?!\d)", (2, 1, 0)),
    ):
        for found in re.finditer(pattern, bare):
            year, month, day = (int(found.groups()[at]) for at in order)
            if year in _YEARS:
                try:
                    return NamedDate(day=datetime.date(year, month, day), is_whole=True)
                except ValueError:
                    continue
    years = [int(each) for each in re.findall(r"(?<!\d)(\d{4})(?!\d)", bare)]
    years = [year for year in years if year in _YEARS]
    if not years:
        return None
    return NamedDate(day=datetime.date(years[-1], 1, 1), is_whole=False)


def label_in_name(name: str) -> str:
    """The version's number in a name: "politik v2.1.docx" → "2.1"; "" where there is none."""
    found = re.search(
        r"(?<![^\W\d_])(?:v|ver|version|udgave)[-_. ]?(\d{1,3}(?:\.\d{1,3}){0,2})(?!\d)",
        name,
        re.IGNORECASE,
    )
    return found[1] if found else ""


def saved_on(content: bytes) -> datetime.date | None:
    """The day on which a Word file or a PDF says that it was last saved, or made."""
    if content.startswith(b"PK"):
        try:
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                core = (
                    archive.open("docProps/core.xml").read(_LONGEST_XML).decode("utf-8", "replace")
                )
        except (zipfile.BadZipFile, KeyError, ValueError, OSError, EOFError, RuntimeError):
            return None
        return _day(
            core,
            (r":modified[^>]*>(\d{4})-(\d{2})-(\d{2})", r":created[^>]*>(\d{4})-(\d{2})-(\d{2})"),
        )
    if b"%PDF-" in content[:1024]:
        text = content.decode("latin-1")
        return _day(
            text,
            (r"/ModDate\s*\(D:(\d{4})(\d{2})(\d{2})", r"/CreationDate\s*\(D:(\d{4})(\d{2})(\d{2})"),
        )
    return None


def _day(text: str, patterns: tuple[str, ...]) -> datetime.date | None:
    for pattern in patterns:
        if found := re.search(pattern, text):
            try:
                return datetime.date(*map(int, found.groups()))
            except ValueError:
                continue
    return None

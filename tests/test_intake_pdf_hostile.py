"""What is no sound PDF gets one of our errors, in bounded time and memory, without noise."""

import json
import time
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policylib.errors import (
    EmptyPolicyError,
    EncodingError,
    PolicylibError,
    SourceError,
    TooComplexError,
)
from policylib.intake.pdf import Limits, import_pdf
from policylib.intake.pdf.plumbing import DamagedError, LockedError, TooLargeError, extract
from policylib.intake.pdf.reading import policy_of
from policylib.language import message
from policylib.markdown import read
from policylib.publish.policy_pdf import policy_pdf
from tests.pdf_import import TEXT, pdf
from tests.raw_pdf import PAGE, pages, pdf_of_objects, shown

GOOD = shown((72, 700, 18, "Forord"), (72, 660, 11, "Vi lytter til hinanden i hverdagen."))


def refused(content: bytes, **limits: int) -> PolicylibError:
    with pytest.raises(PolicylibError) as caught:
        import_pdf(content, file="ny.pdf", limits=Limits(**limits))
    return caught.value


def test_a_sound_file_is_read_by_the_child() -> None:
    result = import_pdf(pages(1, GOOD), file="ny.pdf")

    assert "Vi lytter til hinanden i hverdagen." in result.markdown
    assert (result.report.lost, result.report.gained) == ((), ())


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"Ikke en PDF",
        b"PK\x03\x04 et arkiv",
        b"%PDF-1.7\n",
        pages(1, GOOD)[:300],
        b"\0" * 5000,
    ],
)
def test_what_is_damaged_or_no_pdf_is_told_so(content: bytes, capfd: Any) -> None:
    error = refused(content)

    assert (type(error), error.code) == (SourceError, "pdf-damaged")
    assert message(error, "da").startswith("ny.pdf: filen er beskadiget eller er ikke en PDF")
    assert capfd.readouterr() == ("", "")


def test_a_locked_file_is_told_so() -> None:
    locked = b"<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <%s> /U <%s> >>" % (
        b"61" * 32,
        b"62" * 32,
    )
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        PAGE % b"",
        locked,
    ]
    error = refused(pdf_of_objects(objects, b"/Encrypt 4 0 R /ID [<6161> <6161>]"))

    assert (type(error), error.code) == (EncodingError, "pdf-encrypted")


def test_scanned_pages_are_told_to_need_their_text_recognised() -> None:
    error = refused(pages(2, b"0 0 300 300 re f"))

    assert (type(error), error.code) == (EmptyPolicyError, "pdf-no-text")
    assert "OCR" in message(error, "da")


def test_too_many_pages_are_refused_with_their_number() -> None:
    error = refused(pages(12, GOOD), pages=10)

    assert (type(error), error.code) == (TooComplexError, "pdf-too-many-pages")
    assert "12 sider" in message(error, "da")


HEAVY = pages(1, b"BT /F1 9 Tf\n" + b"1 0 0 1 72 700 Tm (abcdefghij) Tj\n" * 200_000 + b"ET\n")


def test_what_takes_too_long_is_stopped() -> None:
    start = time.monotonic()
    error = refused(HEAVY, seconds=1, patience=30)

    assert (type(error), error.code) == (TooComplexError, "pdf-too-slow")
    assert time.monotonic() - start < 30


def test_what_hangs_without_working_is_stopped_by_the_clock() -> None:
    error = refused(HEAVY, seconds=1, patience=0)

    assert error.code == "pdf-too-slow"


def test_what_swells_is_stopped() -> None:
    error = refused(HEAVY, memory=180_000_000)

    assert (type(error), error.code) == (TooComplexError, "pdf-too-large")


LOOPS = {
    "pages that hold themselves": b"<< /Type /Pages /Count 1 /Kids [2 0 R] >>",
    "pages that are no pages": b"<< /Type /Pages /Count 99999999 /Kids 2 0 R >>",
    "a reference to itself": b"2 0 R",
    "nested a thousand deep": b"[" * 5000 + b"]" * 5000,
}


@pytest.mark.parametrize("pages_object", LOOPS.values(), ids=LOOPS.keys())
def test_loops_end(pages_object: bytes) -> None:
    refused(pdf_of_objects([b"<< /Type /Catalog /Pages 2 0 R >>", pages_object]), seconds=2)


def test_a_structure_that_holds_itself_does_not_hold_up_the_text() -> None:
    content = shown((72, 700, 11, "Vi lytter til hinanden."))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R /StructTreeRoot 6 0 R >>",
        b"<< /Type /Pages /Count 1 /Kids [5 0 R] >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        PAGE % b"/Contents 3 0 R /Resources << /Font << /F1 4 0 R >> >>",
        b"<< /Type /StructTreeRoot /K [7 0 R 7 0 R] >>",
        b"<< /S /Sect /P 6 0 R /K [6 0 R 7 0 R 8 0 R] >>",
        b"<< /S /Sect /P 7 0 R /K [7 0 R 8 0 R 8 0 R] >>",
    ]
    result = import_pdf(pdf_of_objects(objects), file="ny.pdf", limits=Limits(seconds=20))

    assert "Vi lytter til hinanden." in result.markdown


@cache
def _carrying() -> bytes:
    return policy_pdf(read(f"# Politik\n\n## Forord\n\n{TEXT}\n\n- et punkt\n"))


@given(data=st.data())
@settings(max_examples=30, deadline=None)
def test_a_file_with_changed_bytes_is_read_or_refused(data: st.DataObject) -> None:
    html = f"<h1>Politik</h1><h2>Forord</h2><p>{TEXT}</p><ul><li>et punkt</li></ul>"
    # Compressed with structure, the same with what it carries, and written out by hand.
    content = bytearray(data.draw(st.sampled_from([pdf(html), _carrying(), pages(1, GOOD)])))
    for _ in range(data.draw(st.integers(1, 8))):
        place = data.draw(st.integers(0, len(content) - 1))
        content[place : place + data.draw(st.integers(0, 6))] = data.draw(st.binary(max_size=6))
    try:
        answer = extract(bytes(content))
    except (DamagedError, LockedError, TooLargeError):
        return
    result = _read(answer)
    assert result is None or (result.report.lost, result.report.gained) == ((), ())


_NUMBERS = st.floats(-2000, 2000, width=32)
_TEXTS = st.sampled_from(
    ["Forord", "1", "1.", "•", "–", "o", "a)", "og", "Hvad vil vi?", "x-", "ﬁ"]
)


@given(
    words=st.lists(
        st.tuples(_TEXTS, _NUMBERS, _NUMBERS, _NUMBERS, _NUMBERS, st.floats(0, 60), st.integers(0, 1),
                  st.none() | st.integers(0, 3), st.integers(0, 7)),
        max_size=25,
    ),
    tagged=st.booleans(),
)  # fmt: skip
@settings(max_examples=150, deadline=None)
def test_words_anywhere_on_a_page_are_all_kept(words: list[Any], *, tagged: bool) -> None:
    tree = [["H1", [[0, 0]], {}], ["L", [["LI", [[0, 1], ["Lbl", [[0, 2]], {}]], {}]], {}]]
    answer = {
        "pages": [
            {
                "size": [595.0, 842.0],
                "words": [[*word, order] for order, word in enumerate(words)],
                "links": [], "tables": [], "dots": [], "doubled": 0, "pictures": 0,
            }
        ],
        "fonts": ["AAAAAA+Sans", "BBBBBB+Sans-Bold"],
        "tree": tree if tagged else [],
        "title": "",
        "lang": "",
    }  # fmt: skip
    result = _read(json.loads(json.dumps(answer)))
    assert result is None or (result.report.lost, result.report.gained) == ((), ())


def _read(answer: dict[str, Any]) -> Any:
    try:
        return policy_of(answer, file="ny.pdf")
    except EmptyPolicyError:
        return None

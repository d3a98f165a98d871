"""Words and digits of a PDF that its look tells apart: raised, struck or standing close."""

from collections.abc import Callable

import pytest

from policylib.intake import FindingKind, Imported, report_markdown
from policylib.intake.pdf import import_pdf
from tests.pdf_import import TEXT, by_look, by_structure, lines_of
from tests.raw_pdf import FONT, PAGE, pages, pdf_of_objects, shown, stream

Way = Callable[..., Imported]
both = pytest.mark.parametrize("way", [by_structure, by_look])


def told(result: Imported, kind: FindingKind) -> list[str]:
    return [each.words for each in result.report.of_kind(kind)]


@both
def test_a_raised_digit_behind_a_number_is_never_a_digit_of_it(way: Way) -> None:
    result = way(
        f"<h1>Politik</h1><h2>Varsler</h2><p>Varslet er 14<sup>1</sup> dage. {TEXT}</p>"
        "<style>td, th { border: 1pt solid }</style><table><tr><th>Gruppe</th><th>Dage</th></tr>"
        f"<tr><td>Vikar</td><td>7<sup>2</sup></td></tr></table><h2>Slut</h2><p>{TEXT}</p>"
    )
    lines = lines_of(result)

    assert lines[1].startswith("Varslet er 14¹ dage.")
    assert "Vikar | 7² |" in result.markdown
    assert told(result, FindingKind.RAISED) == ["14¹", "7²"]
    assert "**Hævet tal, som ikke hører til en fodnote.**" in report_markdown(result.report)


@both
def test_struck_words_are_told_and_never_stick_to_what_stands_for_them(way: Way) -> None:
    result = way(
        f"<h1>Politik</h1><h2>Alder</h2><p>Ansatte over <s>55</s><u>60</u> år, og det gælder "
        f"<s>ikke</s> for <u>vikarer</u>. {TEXT}</p><h2>Slut</h2><p>{TEXT}</p>"
    )

    assert lines_of(result)[1].startswith("Ansatte over 55 60 år, og det gælder ikke for vikarer.")
    assert told(result, FindingKind.STRUCK) == ["55", "ikke"]


def test_a_number_that_a_narrow_gap_parts_from_the_word_before_it_stands_alone() -> None:
    result = by_look(
        "<h1>Politik</h1><h2>Varsler</h2><p>Varsel under 6 måneder<span style='margin-left: 4pt'>"
        f"1</span> måned. {TEXT}</p><h2>Slut</h2><p>{TEXT}</p>"
    )

    assert lines_of(result)[1].startswith("Varsel under 6 måneder 1 måned.")


def test_cells_that_span_rows_and_columns_keep_the_others_in_their_columns() -> None:
    result = by_structure(
        "<h1>Politik</h1><h2>Ferie</h2><table><tr><th>Gruppe</th><th>Ret</th><th>Varsel</th></tr>"
        "<tr><td rowspan='2'>Fastansatte</td><td>Hovedferie</td><td>Tre måneder</td></tr>"
        "<tr><td>Restferie</td><td>En måned</td></tr>"
        f"<tr><td colspan='2'>Alle andre</td><td>Aftales</td></tr></table><h2>Slut</h2><p>{TEXT}</p>"
    )
    lines_of(result)

    assert [line for line in result.markdown.splitlines() if line.startswith("|")] == [
        "| Gruppe | Ret | Varsel |",
        "| --- | --- | --- |",
        "| Fastansatte | Hovedferie | Tre måneder |",
        "|  | Restferie | En måned |",
        "| Alle andre |  | Aftales |",
    ]
    assert told(result, FindingKind.MERGED_CELLS) == ["Gruppe | Ret | Varsel"]


def _with_annotations() -> bytes:
    """A page with a filled-in field, words on top of it, a note, a struck line and a file."""
    kinds = [
        b"/Widget /FT /Tx /V (seksten uger) /Rect [150 695 400 715]",
        b"/FreeText /T (Karen Blix Holm) /Contents (Dog ikke vikarer) /Rect [72 660 300 680]",
        b"/Text /T (Karen Blix Holm) /Contents (Karen Blix Holm: Skal det med?) /Rect [9 700 20 720]",
        b"/StrikeOut /QuadPoints [72 667 113 667 72 657 113 657] /Rect [72 657 113 667]",
        b"/FileAttachment /FS << /Type /Filespec /UF (bilag 1.docx) >> /Rect [9 9 20 20]",
    ]
    shows = shown((72, 700, 18, "Forord"), (72, 660, 11, "Lederen svarer inden for 14 dage."))
    annotations = b" ".join(b"<< /Type /Annot /Subtype %s >>" % kind for kind in kinds)
    fonts = b"/Resources << /Font << /F1 5 0 R >> >>"
    return pdf_of_objects(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            PAGE % (b"/Contents 4 0 R %s /Annots [%s]" % (fonts, annotations)),
            stream(shows),
            FONT,
        ]
    )


def test_fields_notes_and_files_are_told_without_names() -> None:
    result = import_pdf(_with_annotations(), file="gammel.pdf")

    assert told(result, FindingKind.ON_TOP) == ["seksten uger", "Dog ikke vikarer"]
    assert told(result, FindingKind.COMMENT) == ["[navn]: Skal det med?"]
    assert told(result, FindingKind.ATTACHED) == ["bilag 1.docx"]
    assert told(result, FindingKind.STRUCK) == ["Lederen"]
    assert "bortset fra det, der ifølge listen nedenfor ikke er taget med" in report_markdown(
        result.report
    )
    assert "Karen" not in repr(result)


def test_words_side_by_side_that_are_no_table_are_told_as_uncertain() -> None:
    cells = {
        72: ("Fastansatte", "og vikarer"),
        215: ("Hovedferien", "efter aftale"),
        360: ("Tre", "uger"),
    }
    columns = [
        (x, 640 - 14 * row, 11, word)
        for x, words in cells.items()
        for row, word in enumerate(words)
    ]
    lines = [(72, 700, 18, "Forord"), (72, 670, 11, "Se varslerne herunder."), *columns]
    result = import_pdf(pages(1, shown(*lines, (72, 590, 11, "Slut."))), file="gammel.pdf")

    assert told(result, FindingKind.SIDE_BY_SIDE) == ["Fastansatte | Hovedferien | Tre"]


def test_a_number_on_a_line_of_its_own_is_told() -> None:
    result = by_look(f"<h1>Politik</h1><h2>Forord</h2><p>1</p><p>{TEXT}</p><h2>B</h2><p>{TEXT}</p>")

    assert told(result, FindingKind.LONE_NUMBER) == ["1"]
